-- Who loaded which configuration when, and whether it was accepted.
CREATE TABLE configuration_load (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    at        TEXT    NOT NULL,
    loaded_by TEXT    NOT NULL,
    process   INTEGER NOT NULL,
    hash      TEXT    NOT NULL,
    accepted  INTEGER NOT NULL,
    rules     INTEGER NOT NULL,
    firms     INTEGER NOT NULL,
    errors    INTEGER NOT NULL
);
