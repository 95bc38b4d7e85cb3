CREATE TABLE watermark (
    source TEXT PRIMARY KEY,
    value  TEXT NOT NULL,
    at     TEXT NOT NULL
);

-- A lease in milliseconds since 1970: a killed process holds it no longer than until it runs out.
CREATE TABLE source_lock (
    source     TEXT    PRIMARY KEY,
    owner      TEXT    NOT NULL,
    token      TEXT    NOT NULL,
    expires_at INTEGER NOT NULL
);

CREATE TABLE document (
    source      TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    family      TEXT    NOT NULL,
    hash        TEXT    NOT NULL,
    bytes       INTEGER NOT NULL,
    notices     INTEGER NOT NULL,
    added       INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    at          TEXT    NOT NULL,
    PRIMARY KEY (source, name)
);

CREATE TABLE run (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    source     TEXT    NOT NULL,
    started_at TEXT    NOT NULL,
    ended_at   TEXT    NOT NULL,
    documents  INTEGER NOT NULL,
    notices    INTEGER NOT NULL,
    added      INTEGER NOT NULL,
    error      TEXT
);

CREATE INDEX run_source ON run (source, number);

CREATE TABLE gap (
    source    TEXT NOT NULL,
    family    TEXT NOT NULL,
    missing   TEXT NOT NULL,
    since     TEXT NOT NULL,
    filled_at TEXT,
    PRIMARY KEY (source, family, missing)
);

CREATE TABLE quarantine (
    id            TEXT    PRIMARY KEY,
    source        TEXT,
    document      TEXT    NOT NULL,
    line_number   INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    detail        TEXT    NOT NULL,
    raw           TEXT,
    at            TEXT    NOT NULL
);

CREATE INDEX quarantine_at ON quarantine (at);

CREATE TABLE warning (
    source TEXT    NOT NULL,
    code   TEXT    NOT NULL,
    detail TEXT    NOT NULL,
    count  INTEGER NOT NULL,
    at     TEXT    NOT NULL,
    PRIMARY KEY (source, code, detail)
);
