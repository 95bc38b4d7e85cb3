-- A message says what its route was told of the firm before.
CREATE INDEX alert_firm ON alert (subject, route, published_on) WHERE merged_into IS NULL;
