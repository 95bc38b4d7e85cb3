-- What the workers of the volet last saw of what they depend on: which broker it is, why the log cannot be copied.
CREATE TABLE fact (
    name  text        NOT NULL PRIMARY KEY,
    value text        NOT NULL,
    since timestamptz NOT NULL
);
