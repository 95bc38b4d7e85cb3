CREATE TABLE notice (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    source       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    revision     INTEGER NOT NULL,
    content_hash TEXT    NOT NULL,
    family       TEXT    NOT NULL,
    type         TEXT    NOT NULL,
    corrects     TEXT,
    published_on TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    rank         INTEGER NOT NULL,
    live         INTEGER NOT NULL,
    stored_at    TEXT    NOT NULL,
    document     TEXT    NOT NULL
);

-- A content stands at most twice: once read in shadow, once live.
CREATE UNIQUE INDEX notice_revision ON notice (source, id, revision, live);
CREATE INDEX notice_corrects ON notice (source, corrects, position) WHERE corrects IS NOT NULL;
CREATE INDEX notice_published_on ON notice (published_on);

-- What names persons stands apart, so that it can be erased while the facts remain.
CREATE TABLE notice_payload (
    position INTEGER PRIMARY KEY REFERENCES notice (position),
    json     TEXT NOT NULL
);

CREATE TABLE notice_siren (
    siren    TEXT    NOT NULL,
    position INTEGER NOT NULL REFERENCES notice (position),
    PRIMARY KEY (siren, position)
) WITHOUT ROWID;

CREATE TABLE notice_kind (
    kind     TEXT    NOT NULL,
    position INTEGER NOT NULL REFERENCES notice (position),
    PRIMARY KEY (kind, position)
) WITHOUT ROWID;
