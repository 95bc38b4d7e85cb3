-- One row: where the reader stands in the log.
CREATE TABLE reader (
    number   INTEGER PRIMARY KEY CHECK (number = 1),
    position INTEGER NOT NULL
);

INSERT INTO reader (number, position) VALUES (1, 0);

CREATE TABLE alert (
    id           TEXT    PRIMARY KEY,
    root_source  TEXT    NOT NULL,
    root_id      TEXT    NOT NULL,
    rule         TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    route        TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    rule_version TEXT    NOT NULL,
    content      TEXT    NOT NULL,
    published_on TEXT    NOT NULL,
    firm         TEXT,
    revision     INTEGER NOT NULL,
    told_hash    TEXT,
    told_active  INTEGER NOT NULL,
    merged_into  TEXT,
    created_at   TEXT    NOT NULL,
    updated_at   TEXT    NOT NULL
);

CREATE UNIQUE INDEX alert_business_key ON alert (root_source, root_id, rule, subject, route) WHERE merged_into IS NULL;
CREATE INDEX alert_created_at ON alert (created_at);

-- The anchor: every root an alert has had, so that it is found whatever its chain was thought to be.
CREATE TABLE alert_root (
    source   TEXT NOT NULL,
    id       TEXT NOT NULL,
    alert_id TEXT NOT NULL REFERENCES alert (id),
    PRIMARY KEY (source, id, alert_id)
) WITHOUT ROWID;

-- Append-only but for the marks of sending: the alert is its own outbox.
CREATE TABLE ledger (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    alert_id     TEXT    NOT NULL REFERENCES alert (id),
    status       TEXT    NOT NULL,
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

CREATE INDEX ledger_unsent ON ledger (number) WHERE message_id IS NOT NULL AND sent_at IS NULL;

CREATE TABLE rule_version (
    rule    TEXT NOT NULL,
    version TEXT NOT NULL,
    json    TEXT NOT NULL,
    PRIMARY KEY (rule, version)
);

CREATE TABLE dead_letter (
    log_position INTEGER PRIMARY KEY,
    source       TEXT NOT NULL,
    id           TEXT NOT NULL,
    error        TEXT NOT NULL,
    at           TEXT NOT NULL
);
