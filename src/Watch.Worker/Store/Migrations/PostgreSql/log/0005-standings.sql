-- How each source stands between two runs; what it remembers for itself is its watermark.
CREATE TABLE standing (
    source        text PRIMARY KEY,
    condition     text NOT NULL,
    reason        text,
    not_before    timestamptz,
    circuit       text NOT NULL,
    circuit_until timestamptz,
    settings      text NOT NULL,
    postponed     boolean NOT NULL,
    at            timestamptz NOT NULL
);

-- A thousand sources are counted one by one.
CREATE INDEX quarantine_source ON quarantine (source);
