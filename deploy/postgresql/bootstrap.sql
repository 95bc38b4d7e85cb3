-- Run once by a superuser, with psql, in the database that Watch is to use; running it again changes nothing but passwords.
-- Passwords come from the environment. Tables are made by the worker, each schema's by the role that owns it.
\set ON_ERROR_STOP on
\getenv ingest_password WATCH_INGEST_PASSWORD
\getenv defensive_password WATCH_DEFENSIVE_PASSWORD
\getenv offensive_password WATCH_OFFENSIVE_PASSWORD

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['watch_ingest', 'watch_defensive', 'watch_offensive'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', wanted);
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO watch_ingest, watch_defensive, watch_offensive', current_database());
END
$$;

ALTER ROLE watch_ingest PASSWORD :'ingest_password';
ALTER ROLE watch_defensive PASSWORD :'defensive_password';
ALTER ROLE watch_offensive PASSWORD :'offensive_password';

REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS log AUTHORIZATION watch_ingest;
CREATE SCHEMA IF NOT EXISTS quartz AUTHORIZATION watch_ingest;
CREATE SCHEMA IF NOT EXISTS defensive AUTHORIZATION watch_defensive;
CREATE SCHEMA IF NOT EXISTS offensive AUTHORIZATION watch_offensive;

-- The log is public information: both volets read it, neither writes it. Nothing is granted from one volet to the other.
GRANT USAGE ON SCHEMA log TO watch_defensive, watch_offensive;
ALTER DEFAULT PRIVILEGES FOR ROLE watch_ingest IN SCHEMA log GRANT SELECT ON TABLES TO watch_defensive, watch_offensive;
