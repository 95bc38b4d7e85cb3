#!/usr/bin/env bash
# Kills the program with SIGKILL at many places, drawn from a fixed seed, beside PostgreSQL and RabbitMQ of its own, which it kills too,
# and prints what came of it as docs/crash-matrix.md shows it. Needs Debian's packages of both, and a build (Release) of the tests.
# Usage: bash eng/kills.sh [NUMBER]     200 processes, where no number is given
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

source eng/servers.sh

work=$(mktemp -d "${TMPDIR:-/tmp}/watch-kills.XXXXXX")
chmod 711 "$work"

# What was started again is no child of this process.
stop_again() {
    local pid
    pid=$(cat "$work/rabbitmq/pid" 2>/dev/null) && kill "$pid" 2>/dev/null
    stop_servers
}

clean_up() {
    local status=$?
    trap - EXIT INT TERM
    stop_again || true
    rm -rf "$work"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

install_debian_packages
WATCH_TEST_RABBITMQ_PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export WATCH_TEST_RABBITMQ_PASSWORD
export_rabbitmq_passwords
start_both_postgres "$work"
start_rabbitmq "$work"

cat >"$work/restart.sh" <<SCRIPT
set -euo pipefail
cd "$PWD"
source eng/servers.sh
postgres_bin=$postgres_bin
# A dead process may wait for a while to be taken notice of.
await_end() {
    local pid
    for pid; do
        while [[ -e /proc/\$pid && \$(ps -o stat= -p "\$pid") != Z* ]]; do sleep 0.1; done
    done
}
if [[ \$1 == postgresql ]]; then
    for home in "$work/postgres" "$work/postgres-defensive"; do
        server=\$(head -1 "\$home/data/postmaster.pid")
        children=\$(ps -o pid= --ppid "\$server")
        kill -KILL "\$server" \$children
        await_end "\$server" \$children
        rm -f "\$home/data/postmaster.pid"
        launch_postgres "\$home" \$(cat "\$home/port")
    done
else
    server=\$(cat "$work/rabbitmq/pid")
    kill -KILL "\$server"
    await_end "\$server"
    read -r node amqp management distribution epmd <"$work/rabbitmq/launch"
    launch_rabbitmq "$work/rabbitmq" "\$node" "\$amqp" "\$management" "\$distribution" "\$epmd"
fi
SCRIPT

export WATCH_TEST_REQUIRE_SERVERS=1 WATCH_TEST_KILLS=${1:-200} WATCH_TEST_RESTART="$work/restart.sh" WATCH_TEST_KILLS_REPORT="$work/matrix.md"
status=0
dotnet test --project tests/Watch.EndToEnd.Tests --configuration Release --no-build --no-ansi --no-progress -- \
    --filter-class "*.EmbeddedCrashTests" --filter-class "*.ServerCrashTests" || status=$?
echo
"$postgres_bin/postgres" --version
dpkg-query -W -f 'RabbitMQ ${Version}\n' rabbitmq-server
dotnet --version | sed 's/^/.NET SDK /'
echo
cat "$work/matrix.md"
exit "$status"
