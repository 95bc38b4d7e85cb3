-- The server of the defensive volet: run once by a superuser, with psql, in a database of its own; again, it changes nothing but the password.
-- The schema log is its copy of the public log. Nobody else has an account here.
\set ON_ERROR_STOP on
\getenv defensive_password WATCH_DEFENSIVE_PASSWORD

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'watch_defensive') THEN
        CREATE ROLE watch_defensive LOGIN NOINHERIT;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO watch_defensive', current_database());
END
$$;

ALTER ROLE watch_defensive PASSWORD :'defensive_password';

REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS defensive AUTHORIZATION watch_defensive;
CREATE SCHEMA IF NOT EXISTS log AUTHORIZATION watch_defensive;
