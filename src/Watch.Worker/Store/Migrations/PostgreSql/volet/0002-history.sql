-- Whether the rule of an alert asks what was published of the firm before: such a firm is looked after for as long as there is
-- an alert, whatever the rules say today.
ALTER TABLE alert ADD COLUMN asks_history boolean NOT NULL DEFAULT false;

CREATE INDEX alert_asks_history ON alert (subject) WHERE asks_history;
