-- Registers publish what is, not what happened. How far each of their files was read, and whether a first whole one has come.
CREATE TABLE register_part (
    source       TEXT NOT NULL,
    part         TEXT NOT NULL,
    content_date TEXT NOT NULL,
    baseline     TEXT,
    PRIMARY KEY (source, part)
) WITHOUT ROWID;

-- What is published: one row for each record, replaced by the next; without a state where the publisher took it back.
CREATE TABLE register_record (
    source       TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    category     TEXT    NOT NULL,
    linked       TEXT    NOT NULL,
    part         TEXT    NOT NULL,
    siren        TEXT,
    name_key     TEXT,
    in_france    INTEGER NOT NULL,
    state        TEXT,
    changed_at   TEXT,
    content_date TEXT    NOT NULL,
    sequence     INTEGER NOT NULL,
    PRIMARY KEY (source, subject, category, linked)
) WITHOUT ROWID;

CREATE INDEX register_record_linked ON register_record (source, linked) WHERE linked <> '';
CREATE INDEX register_record_siren ON register_record (siren) WHERE siren IS NOT NULL;
CREATE INDEX register_record_name_key ON register_record (name_key) WHERE name_key IS NOT NULL;
CREATE INDEX register_record_sequence ON register_record (sequence);

-- What was told of a subject in one respect, from one position of the log until another: written in the transaction of its notice.
CREATE TABLE register_state (
    source         TEXT    NOT NULL,
    subject        TEXT    NOT NULL,
    respect        TEXT    NOT NULL,
    since_position INTEGER NOT NULL,
    until_position INTEGER,
    linked         TEXT    NOT NULL,
    state          TEXT,
    hash           TEXT    NOT NULL,
    changed_at     TEXT,
    content_date   TEXT    NOT NULL,
    sequence       INTEGER NOT NULL,
    PRIMARY KEY (source, subject, respect, since_position)
) WITHOUT ROWID;

CREATE INDEX register_state_linked ON register_state (source, linked) WHERE linked <> '';
CREATE INDEX register_state_respect ON register_state (source, respect);
CREATE INDEX register_state_sequence ON register_state (sequence);

-- The subjects that have to be looked at, or wait for a further publication of a part.
CREATE TABLE register_queue (
    source        TEXT    NOT NULL,
    subject       TEXT    NOT NULL,
    part          TEXT    NOT NULL,
    fresh         INTEGER NOT NULL,
    waiting_since TEXT,
    PRIMARY KEY (source, subject)
) WITHOUT ROWID;

-- Rises with every row of the registers that is written: whoever copies them goes on from it.
CREATE TABLE register_sequence (
    number INTEGER NOT NULL
);

INSERT INTO register_sequence (number) VALUES (0);
