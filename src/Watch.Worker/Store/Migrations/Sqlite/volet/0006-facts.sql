-- What the workers of the volet last saw of what they depend on: which broker it is, why the log cannot be copied.
CREATE TABLE fact (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    since TEXT NOT NULL
);
