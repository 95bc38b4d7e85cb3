-- What several notices tell together; null where a notice is its own matter.
ALTER TABLE notice ADD COLUMN matter TEXT;

-- In milliseconds since 1970; null where an older program took the lock.
ALTER TABLE source_lock ADD COLUMN since INTEGER;

-- The heartbeat of each worker, one row for each role that it plays.
CREATE TABLE worker (
    role       TEXT    NOT NULL,
    worker     TEXT    NOT NULL,
    machine    TEXT    NOT NULL,
    process    INTEGER NOT NULL,
    build      TEXT    NOT NULL,
    started_at TEXT    NOT NULL,
    beat_at    TEXT    NOT NULL,
    stopped_at TEXT,
    PRIMARY KEY (role, worker)
);
