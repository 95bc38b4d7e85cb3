-- Each minute it is asked which edition of a route was the last.
CREATE INDEX message_edition ON message (route, revision) WHERE type = 'edition';
