-- How each source stands between two runs; what it remembers for itself is its watermark.
CREATE TABLE standing (
    source        TEXT PRIMARY KEY,
    condition     TEXT NOT NULL,
    reason        TEXT,
    not_before    TEXT,
    circuit       TEXT NOT NULL,
    circuit_until TEXT,
    settings      TEXT NOT NULL,
    postponed     INTEGER NOT NULL,
    at            TEXT NOT NULL
);

-- A thousand sources are counted one by one.
CREATE INDEX quarantine_source ON quarantine (source);
