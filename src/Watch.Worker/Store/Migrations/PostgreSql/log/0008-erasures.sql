-- What was erased, in order, so that copies of the log erase it too. It says which row, and nothing of what stood there.
CREATE SEQUENCE erasure_number;

CREATE TABLE notice_erasure (
    number   bigint      PRIMARY KEY,
    position bigint      NOT NULL,
    at       timestamptz NOT NULL
);

-- As positions do, numbers appear in their order: whoever has passed one never finds a smaller one later.
CREATE FUNCTION note_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM number FROM append_lock FOR UPDATE;
    INSERT INTO notice_erasure (number, position, at) SELECT nextval('erasure_number'), position, now() FROM erased;
    RETURN NULL;
END
$$;

CREATE TRIGGER erasure AFTER DELETE ON notice_payload
    REFERENCING OLD TABLE AS erased FOR EACH STATEMENT EXECUTE FUNCTION note_erasure();
