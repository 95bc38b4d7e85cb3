-- What an article has in common with others that tell the same story: its page, its headline and day. Rows that were written before lead
-- nowhere, and stand alone.
CREATE TABLE notice_story (
    story    text   NOT NULL,
    position bigint NOT NULL REFERENCES notice (position),
    PRIMARY KEY (story, position)
);

-- All of a text of which the payload has the beginning; it is deleted when the retention period ends.
CREATE TABLE notice_text (
    position bigint PRIMARY KEY REFERENCES notice (position),
    text     text   NOT NULL
);

-- The hash of that text, so that what was deleted is known again; null where the payload has all of it.
ALTER TABLE notice ADD COLUMN text_hash text;

-- Whoever erases what a notice says erases all of its text; in a copy of the log too.
CREATE FUNCTION erase_text() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM notice_text WHERE position = OLD.position;
    RETURN NULL;
END
$$;

CREATE TRIGGER erasure_text AFTER DELETE ON notice_payload FOR EACH ROW EXECUTE FUNCTION erase_text();
