-- The server of the log: run once by a superuser, with psql, in the database that Watch is to use; again, it changes nothing but passwords.
-- Passwords come from the environment. Tables are made by the worker, each schema's by the role that owns it.
-- The defensive volet belongs on a server of its own (bootstrap-defensive.sql). Where WATCH_DEFENSIVE_PASSWORD is set, it is put here too,
-- beside the others: statistics, sizes and sessions of the server then tell who is watched, and watch.yml has to say shared-server.
\set ON_ERROR_STOP on
\getenv ingest_password WATCH_INGEST_PASSWORD
\getenv copy_password WATCH_COPY_PASSWORD
\getenv offensive_password WATCH_OFFENSIVE_PASSWORD
\getenv defensive_password WATCH_DEFENSIVE_PASSWORD

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['watch_ingest', 'watch_copy', 'watch_offensive'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', wanted);
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO watch_ingest, watch_copy, watch_offensive', current_database());
END
$$;

ALTER ROLE watch_ingest PASSWORD :'ingest_password';
\if :{?copy_password}
ALTER ROLE watch_copy PASSWORD :'copy_password';
\endif
ALTER ROLE watch_offensive PASSWORD :'offensive_password';

REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS log AUTHORIZATION watch_ingest;
CREATE SCHEMA IF NOT EXISTS quartz AUTHORIZATION watch_ingest;
CREATE SCHEMA IF NOT EXISTS offensive AUTHORIZATION watch_offensive;

-- The log is public information: the volets read it, none writes it. watch_copy reads it for the defensive volet, and nothing else.
GRANT USAGE ON SCHEMA log TO watch_copy, watch_offensive;
GRANT SELECT ON ALL TABLES IN SCHEMA log TO watch_copy, watch_offensive;
ALTER DEFAULT PRIVILEGES FOR ROLE watch_ingest IN SCHEMA log GRANT SELECT ON TABLES TO watch_copy, watch_offensive;

\if :{?defensive_password}
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'watch_defensive') THEN
        CREATE ROLE watch_defensive LOGIN NOINHERIT;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO watch_defensive', current_database());
END
$$;
ALTER ROLE watch_defensive PASSWORD :'defensive_password';
CREATE SCHEMA IF NOT EXISTS defensive AUTHORIZATION watch_defensive;
GRANT USAGE ON SCHEMA log TO watch_defensive;
GRANT SELECT ON ALL TABLES IN SCHEMA log TO watch_defensive;
ALTER DEFAULT PRIVILEGES FOR ROLE watch_ingest IN SCHEMA log GRANT SELECT ON TABLES TO watch_defensive;
\endif
