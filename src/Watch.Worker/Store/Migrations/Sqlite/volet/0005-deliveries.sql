-- A message is written once; how it fares on each channel is a row of its own. Whatever a row holds goes over as it is: one that cannot be
-- read is told by the program, and holds back nobody. No foreign key to alerts, so that one whose id was damaged does not stop this.
CREATE TABLE message (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL UNIQUE,
    type         TEXT    NOT NULL,
    route        TEXT    NOT NULL,
    revision     INTEGER NOT NULL,
    body         TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    log_position INTEGER NOT NULL,
    at           TEXT    NOT NULL
);

-- The alerts that a message tells of, with its number among the messages of each.
CREATE TABLE message_alert (
    message  INTEGER NOT NULL REFERENCES message (number),
    alert_id TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (message, alert_id)
) WITHOUT ROWID;

CREATE INDEX message_alert_alert ON message_alert (alert_id, message);

-- It waits until it is sent or withheld.
CREATE TABLE delivery (
    message      INTEGER NOT NULL REFERENCES message (number),
    channel      TEXT    NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    attempted_at TEXT,
    next_try     TEXT,
    last_error   TEXT,
    sent_at      TEXT,
    withheld_at  TEXT,
    withheld     TEXT,
    PRIMARY KEY (message, channel)
) WITHOUT ROWID;

CREATE INDEX delivery_waiting ON delivery (channel, message) WHERE sent_at IS NULL AND withheld_at IS NULL;

-- What keeps a whole channel, or with a route that route alone, from being delivered to; the empty route is the channel.
CREATE TABLE channel_fault (
    channel  TEXT    NOT NULL,
    route    TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    attempts INTEGER NOT NULL,
    since    TEXT    NOT NULL,
    next_try TEXT    NOT NULL,
    PRIMARY KEY (channel, route)
);

-- Rows that a build of the program could not read.
CREATE TABLE quarantine (
    table_name TEXT NOT NULL,
    key        TEXT NOT NULL,
    build      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (table_name, key, build)
);

-- The heartbeat of each worker.
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

-- What proves that a secret is the one that the ids of this store were made with.
CREATE TABLE secret_check (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    value  BLOB    NOT NULL
);

INSERT INTO message (number, id, type, route, revision, body, reason, log_position, at)
SELECT number, message_id, CASE WHEN alert_id IS NULL THEN 'backfill' ELSE coalesce(type, '') END, coalesce(route, ''),
    coalesce(revision, 1), coalesce(body, ''), coalesce(reason, ''), log_position, at
FROM ledger
WHERE message_id IS NOT NULL;

INSERT INTO message_alert (message, alert_id, revision)
SELECT number, alert_id, coalesce(revision, 1) FROM ledger WHERE message_id IS NOT NULL AND alert_id IS NOT NULL;

-- An alert that was published, but by no message of its own, was told by the backfill that came next on its route.
CREATE INDEX ledger_first ON ledger (alert_id, number);

INSERT INTO message_alert (message, alert_id, revision)
SELECT told.message, told.alert_id, 1
FROM (
    SELECT a.id AS alert_id, (
        SELECT min(b.number) FROM ledger b
        WHERE b.alert_id IS NULL AND b.message_id IS NOT NULL
            AND b.route = a.route AND b.log_position = f.log_position AND b.number > f.number
    ) AS message
    FROM alert a JOIN ledger f ON f.number = (SELECT min(l.number) FROM ledger l WHERE l.alert_id = a.id)
    WHERE a.revision > 0
        AND NOT EXISTS (SELECT 1 FROM ledger m WHERE m.alert_id = a.id AND m.message_id IS NOT NULL AND m.revision = 1)
) told
WHERE told.message IS NOT NULL;

INSERT INTO delivery (message, channel, attempts, attempted_at, last_error, sent_at)
SELECT number, 'file', attempts, attempted_at, last_error, sent_at FROM ledger WHERE message_id IS NOT NULL;

-- What became of an alert and when, and the message that says so, if any.
CREATE TABLE ledger_of_alerts (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    alert_id     TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    log_position INTEGER NOT NULL,
    at           TEXT    NOT NULL,
    message_id   TEXT    UNIQUE
);

INSERT INTO ledger_of_alerts (number, alert_id, status, log_position, at, message_id)
SELECT number, alert_id, coalesce(status, ''), log_position, at, message_id FROM ledger WHERE alert_id IS NOT NULL;

DROP TABLE ledger;
ALTER TABLE ledger_of_alerts RENAME TO ledger;
CREATE INDEX ledger_alert ON ledger (alert_id);

ALTER TABLE alert RENAME COLUMN told_hash TO published_hash;
ALTER TABLE alert RENAME COLUMN told_active TO published_active;

-- What several notices tell together; null where that is the root of the chain.
ALTER TABLE alert ADD COLUMN matter TEXT;

-- Whether its id is keyed; those given before were hashes of public values.
ALTER TABLE alert ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0;

DROP INDEX alert_business_key;
CREATE UNIQUE INDEX alert_business_key ON alert (coalesce(matter, root_source || ':' || root_id), rule, subject, route)
    WHERE merged_into IS NULL;
