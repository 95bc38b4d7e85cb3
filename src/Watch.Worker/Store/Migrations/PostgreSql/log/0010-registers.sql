-- Registers publish what is, not what happened. How far each of their files was read, and whether a first whole one has come.
CREATE TABLE register_part (
    source       text NOT NULL,
    part         text NOT NULL,
    content_date text NOT NULL,
    baseline     text,
    PRIMARY KEY (source, part)
);

-- What is published: one row for each record, replaced by the next; without a state where the publisher took it back.
CREATE TABLE register_record (
    source       text    NOT NULL,
    subject      text    NOT NULL,
    category     text    NOT NULL,
    linked       text    NOT NULL,
    part         text    NOT NULL,
    siren        text,
    name_key     text,
    in_france    bigint NOT NULL,
    state        text,
    changed_at   text,
    content_date text    NOT NULL,
    sequence     bigint NOT NULL,
    PRIMARY KEY (source, subject, category, linked)
);

CREATE INDEX register_record_linked ON register_record (source, linked) WHERE linked <> '';
CREATE INDEX register_record_siren ON register_record (siren) WHERE siren IS NOT NULL;
CREATE INDEX register_record_name_key ON register_record (name_key) WHERE name_key IS NOT NULL;
CREATE INDEX register_record_sequence ON register_record (sequence);

-- What was told of a subject in one respect, from one position of the log until another: written in the transaction of its notice.
CREATE TABLE register_state (
    source         text    NOT NULL,
    subject        text    NOT NULL,
    respect        text    NOT NULL,
    since_position bigint NOT NULL,
    until_position bigint,
    linked         text    NOT NULL,
    state          text,
    hash           text    NOT NULL,
    changed_at     text,
    content_date   text    NOT NULL,
    sequence       bigint NOT NULL,
    PRIMARY KEY (source, subject, respect, since_position)
);

CREATE INDEX register_state_linked ON register_state (source, linked) WHERE linked <> '';
CREATE INDEX register_state_respect ON register_state (source, respect);
CREATE INDEX register_state_sequence ON register_state (sequence);

-- The subjects that have to be looked at, or wait for a further publication of a part.
CREATE TABLE register_queue (
    source        text    NOT NULL,
    subject       text    NOT NULL,
    part          text    NOT NULL,
    fresh         bigint NOT NULL,
    waiting_since text,
    PRIMARY KEY (source, subject)
);

-- Rises with every row of the registers that is written: whoever copies them goes on from it.
CREATE TABLE register_sequence (
    number bigint NOT NULL
);

INSERT INTO register_sequence (number) VALUES (0);

-- Where rows stand between arriving in a copy and taking the place of others; empty outside a transaction.
CREATE UNLOGGED TABLE register_record_arrived (LIKE register_record);
CREATE UNLOGGED TABLE register_state_arrived (LIKE register_state);
