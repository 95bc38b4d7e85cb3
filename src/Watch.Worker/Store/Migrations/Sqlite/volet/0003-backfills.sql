-- A line of the ledger may be about a backfill, and then about no alert. The numbers go on where they were.
CREATE TABLE ledger_with_backfills (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    alert_id     TEXT    REFERENCES alert (id),
    status       TEXT,
    log_position INTEGER NOT NULL,
    at           TEXT    NOT NULL,
    message_id   TEXT    UNIQUE,
    revision     INTEGER,
    type         TEXT,
    route        TEXT,
    body         TEXT,
    reason       TEXT,
    sent_at      TEXT,
    attempts     INTEGER NOT NULL DEFAULT 0,
    attempted_at TEXT,
    last_error   TEXT
);

INSERT INTO ledger_with_backfills SELECT * FROM ledger;
DROP TABLE ledger;
ALTER TABLE ledger_with_backfills RENAME TO ledger;
CREATE INDEX ledger_unsent ON ledger (number) WHERE message_id IS NOT NULL AND sent_at IS NULL;
