-- The part and the content date of what touched a subject that waits to be looked at. What was queued before is taken as touched by the part
-- that it waits for, as far as that was read. Made anew, since one release had these columns from the beginning and another had none.
CREATE TABLE register_queue_anew (
    source        TEXT    NOT NULL,
    subject       TEXT    NOT NULL,
    part          TEXT    NOT NULL,
    fresh         INTEGER NOT NULL,
    waiting_since TEXT,
    touched_by    TEXT    NOT NULL,
    touched_at    TEXT    NOT NULL,
    PRIMARY KEY (source, subject)
) WITHOUT ROWID;

INSERT INTO register_queue_anew (source, subject, part, fresh, waiting_since, touched_by, touched_at)
SELECT q.source, q.subject, q.part, q.fresh, q.waiting_since, q.part, coalesce(p.content_date, q.waiting_since)
FROM register_queue q LEFT JOIN register_part p ON p.source = q.source AND p.part = q.part
WHERE coalesce(p.content_date, q.waiting_since) IS NOT NULL;

DROP TABLE register_queue;
ALTER TABLE register_queue_anew RENAME TO register_queue;
