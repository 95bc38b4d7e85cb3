-- Numbers are taken under a lock that is held until the commit: a plain identity would let readers miss rows.
CREATE SEQUENCE notice_position;

CREATE TABLE notice (
    position     bigint      PRIMARY KEY,
    source       text        NOT NULL,
    id           text        NOT NULL,
    revision     integer     NOT NULL,
    content_hash text        NOT NULL,
    family       text        NOT NULL,
    type         text        NOT NULL,
    corrects     text,
    published_on date        NOT NULL,
    channel      text        NOT NULL,
    rank         integer     NOT NULL,
    live         boolean     NOT NULL,
    stored_at    timestamptz NOT NULL,
    document     text        NOT NULL
);

-- A content stands at most twice: once read in shadow, once live.
CREATE UNIQUE INDEX notice_revision ON notice (source, id, revision, live);
CREATE INDEX notice_corrects ON notice (source, corrects, position) WHERE corrects IS NOT NULL;
CREATE INDEX notice_published_on ON notice (published_on);

-- What names persons stands apart, so that it can be erased while the facts remain.
CREATE TABLE notice_payload (
    position bigint PRIMARY KEY REFERENCES notice (position),
    json     text   NOT NULL
);

CREATE TABLE notice_siren (
    siren    text   NOT NULL,
    position bigint NOT NULL REFERENCES notice (position),
    PRIMARY KEY (siren, position)
);

CREATE TABLE notice_kind (
    kind     text   NOT NULL,
    position bigint NOT NULL REFERENCES notice (position),
    PRIMARY KEY (kind, position)
);
