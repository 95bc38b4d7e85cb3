-- What an article has in common with others that tell the same story: its page, its headline and day. Rows that were written before lead
-- nowhere, and stand alone.
CREATE TABLE notice_story (
    story    TEXT    NOT NULL,
    position INTEGER NOT NULL REFERENCES notice (position),
    PRIMARY KEY (story, position)
) WITHOUT ROWID;

-- All of a text of which the payload has the beginning; it is deleted when the retention period ends.
CREATE TABLE notice_text (
    position INTEGER PRIMARY KEY REFERENCES notice (position),
    text     TEXT    NOT NULL
);

-- The hash of that text, so that what was deleted is known again; null where the payload has all of it.
ALTER TABLE notice ADD COLUMN text_hash TEXT;

-- Whoever erases what a notice says erases all of its text.
CREATE TRIGGER erasure_text AFTER DELETE ON notice_payload BEGIN
    DELETE FROM notice_text WHERE position = OLD.position;
END;
