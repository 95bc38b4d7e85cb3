#!/usr/bin/env bash
# Moves the schema "defensive" from the server of the log to a server of its own; docs/operations.md says when. Every worker has to be stopped;
# for --drop, which takes it away from the old server, those that still work there as watch_defensive.
#
#   export WATCH_FROM='postgresql://postgres@old/watch?sslmode=verify-full&sslrootcert=authority.pem'
#   export WATCH_TO='postgresql://postgres@new/watch?sslmode=verify-full&sslrootcert=authority.pem'
#   deploy/postgresql/separate.sh
#   deploy/postgresql/separate.sh --drop
#
# Both are addresses of superusers; passwords come from PGPASSFILE or PGPASSWORD. A server on this machine needs no certificate.
# Needs psql and pg_dump, of the newer server's version.
set -euo pipefail

: "${WATCH_FROM:?the server of the log}"

ask() {
    local server=$1
    shift
    psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$server" "$@"
}

tables="SELECT count(*) FROM information_schema.tables WHERE table_schema = 'defensive'"
counts="SELECT table_name, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM defensive.%I', table_name), true, true, '')))[1]::text
    FROM information_schema.tables WHERE table_schema = 'defensive' ORDER BY 1"

# Ends where a session of one of these roles is open in the database.
refuse_sessions_of() {
    local open
    open=$(ask "$WATCH_FROM" --command "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename IN ($1)")
    if [[ $open != 0 ]]; then
        echo "$open sessions of workers are open on the server of the log: stop $2 first." >&2
        exit 1
    fi
}

if [[ ${1:-} == --drop ]]; then
    refuse_sessions_of "'watch_defensive'" "whichever still judges there for the defensive volet"
    ask "$WATCH_FROM" --single-transaction <<'SQL'
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS defensive CASCADE;
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'watch_defensive') THEN
        RETURN;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM watch_defensive', current_database());
    REVOKE ALL ON SCHEMA log FROM watch_defensive;
    REVOKE ALL ON ALL TABLES IN SCHEMA log FROM watch_defensive;
    ALTER DEFAULT PRIVILEGES FOR ROLE watch_ingest IN SCHEMA log REVOKE SELECT ON TABLES FROM watch_defensive;
    BEGIN
        DROP ROLE watch_defensive;
    EXCEPTION WHEN dependent_objects_still_exist THEN
        RAISE WARNING 'The role watch_defensive is left: another database of the server knows it.';
    END;
END
$$;
SQL
    echo "The schema of the defensive volet is gone from the server of the log, and its role cannot enter there any more."
    exit 0
fi

refuse_sessions_of "'watch_ingest', 'watch_copy', 'watch_defensive', 'watch_offensive'" "every worker"
: "${WATCH_TO:?the server of the defensive volet, set up with bootstrap-defensive.sql}"
if [[ $(ask "$WATCH_TO" --command "$tables") != 0 ]]; then
    echo "There are tables in the schema defensive of the new server already: nothing was done." >&2
    exit 1
fi

echo "Copying the schema defensive."
pg_dump --schema=defensive --no-privileges "$WATCH_FROM" | grep -v -e '^CREATE SCHEMA' -e '^ALTER SCHEMA' -e '^\\restrict' -e '^\\unrestrict' \
    | ask "$WATCH_TO" --single-transaction --output /dev/null

before=$(ask "$WATCH_FROM" --command "$counts")
after=$(ask "$WATCH_TO" --command "$counts")
if [[ $before != "$after" ]]; then
    echo "The counts of the tables differ:" >&2
    diff <(echo "$before") <(echo "$after") >&2
    exit 1
fi

echo "$(wc -l <<<"$after") tables are the same on both servers."
echo "Now change storage in watch.yml (log, defensive; no shared-server) and start the workers; then run this with --drop."
