-- What several notices tell together; null where a notice is its own matter.
ALTER TABLE notice ADD COLUMN matter text;

-- One row, locked by whoever appends. To lock it needs the right to change it, which those that only read the log have not.
CREATE TABLE append_lock (
    number integer PRIMARY KEY CHECK (number = 1)
);

INSERT INTO append_lock (number) VALUES (1);

-- A row is locked for as long as its source is run; who does it is noted beside, since a locked row shows nobody what is written into it.
CREATE TABLE source_lock (
    name text PRIMARY KEY
);

CREATE TABLE source_lock_holder (
    name    text        PRIMARY KEY,
    owner   text        NOT NULL,
    since   timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);

-- The heartbeat of each worker, one row for each role that it plays.
CREATE TABLE worker (
    role       text        NOT NULL,
    worker     text        NOT NULL,
    machine    text        NOT NULL,
    process    integer     NOT NULL,
    build      text        NOT NULL,
    started_at timestamptz NOT NULL,
    beat_at    timestamptz NOT NULL,
    stopped_at timestamptz,
    PRIMARY KEY (role, worker)
);
