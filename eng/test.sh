#!/usr/bin/env bash
# Runs every test of the solution on a fresh machine that has the .NET 10 SDK: restores, checks the format, builds, brings up
# a throw-away PostgreSQL and RabbitMQ (eng/servers.sh), tests, and takes down whatever it brought up.
# The last line is always: N passed, N failed, N skipped
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

source eng/servers.sh

work=$(mktemp -d "${TMPDIR:-/tmp}/watch-tests.XXXXXX")
chmod 711 "$work"

clean_up() {
    local status=$?
    trap - EXIT INT TERM
    stop_servers || true
    rm -rf "$work"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

figure() {
    awk -F': *' -v name="$1" '$1 ~ "^ *" name "$" { n = $2 } END { print n + 0 }' "$work/tests.log"
}

dotnet tool restore
if ! dotnet csharpier check .; then
    echo "Some C# files are not formatted. Run: dotnet csharpier format ." >&2
    exit 1
fi
dotnet restore Watch.sln --locked-mode
dotnet build Watch.sln --configuration Release --no-restore

start_servers "$work"
if [[ ! -x /usr/bin/hunspell || ! -e /usr/share/hunspell/fr_FR.aff ]] && ! (install_packages hunspell hunspell-fr); then
    say "no hunspell with a French dictionary to be had: the check of French words is left out"
fi
export WATCH_TEST_REQUIRE_SERVERS=1

status=0
dotnet test --solution Watch.sln --configuration Release --no-build --no-ansi --no-progress "$@" 2>&1 | tee "$work/tests.log" || status=$?

passed=$(figure succeeded)
failed=$(figure failed)
skipped=$(figure skipped)
if ((failed > 0 || passed == 0)) && ((status == 0)); then
    status=1
fi

stop_servers
if ((status != 0)); then
    echo "What failed, once more:" >&2
    grep -A 20 '^failed ' "$work/tests.log" >&2 || true
    echo "The tests did not pass (status $status)." >&2
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
