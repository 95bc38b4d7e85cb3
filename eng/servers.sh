# Brings up PostgreSQL and RabbitMQ for the tests, and takes them down. Sourced by eng/test.sh.
# With a working Docker engine: the services of docker-compose.yml. Without one: Debian's packages, on free loopback ports,
# with their data in the folder given. Both load deploy/rabbitmq/definitions.json. Every user has the same throw-away password.
#
# Exports WATCH_TEST_POSTGRES and WATCH_TEST_POSTGRES_DEFENSIVE (superusers of two servers), WATCH_TEST_POSTGRES_QUIET (of a third),
# WATCH_TEST_RABBITMQ (amqp://host:port), WATCH_TEST_RABBITMQ_MANAGEMENT (http://host:port)
# and WATCH_TEST_RABBITMQ_PASSWORD (the password of every user of definitions.json); with Compose WATCH_TEST_RABBITMQ_43 and
# WATCH_TEST_RABBITMQ_43_PASSWORD too, the same broker, for what only a RabbitMQ 4.3 refuses.

wait_seconds=120
compose_project=""
started_pids=()
postgres_data=()

source "$(dirname "${BASH_SOURCE[0]}")/sftp.sh"

say() { echo "eng/test.sh: $*" >&2; }

die() {
    say "$*"
    exit 1
}

start_servers() {
    local work=$1
    WATCH_TEST_RABBITMQ_PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    export WATCH_TEST_RABBITMQ_PASSWORD
    export_rabbitmq_passwords
    if docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; then
        say "starting PostgreSQL and RabbitMQ with Docker Compose"
        start_with_compose
    else
        say "no Docker engine with Compose here: starting Debian's PostgreSQL and RabbitMQ"
        install_debian_packages
        start_both_postgres "$work"
        start_quiet_postgres "$work"
        start_rabbitmq "$work"
    fi
    start_sftp "$work"
    say "PostgreSQL and RabbitMQ are up"
}

stop_servers() {
    stop_sftp
    if [[ -n $compose_project ]]; then
        compose down --volumes --timeout 10 >/dev/null 2>&1 || say "docker compose down failed for project $compose_project"
        compose_project=""
    fi
    local data
    for data in "${postgres_data[@]}"; do
        as_postgres "$postgres_bin/pg_ctl" -D "$data" -m immediate -w stop >/dev/null || say "PostgreSQL did not stop"
    done
    postgres_data=()
    local pid
    for pid in "${started_pids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in "${started_pids[@]}"; do
        wait "$pid" 2>/dev/null || true
    done
    started_pids=()
}

# One variable for each user of definitions.json, as in the server profile.
export_rabbitmq_passwords() {
    local user
    for user in $(sed -n 's/.*"name": "\([^"]*\)", "password_hash": "".*/\1/p' deploy/rabbitmq/definitions.json); do
        user=${user^^}
        export "WATCH_RABBITMQ_PASSWORD_${user//-/_}=$WATCH_TEST_RABBITMQ_PASSWORD"
    done
}

# --- Docker Compose -----------------------------------------------------------------------------------------------------

compose() {
    docker compose --project-name "$compose_project" --file docker-compose.yml --file eng/compose.tests.yml --env-file .env.example "$@"
}

start_with_compose() {
    compose_project="watch-tests-$$"
    export WATCH_POSTGRES_PASSWORD=$WATCH_TEST_RABBITMQ_PASSWORD WATCH_INGEST_PASSWORD=$WATCH_TEST_RABBITMQ_PASSWORD
    export WATCH_DEFENSIVE_PASSWORD=$WATCH_TEST_RABBITMQ_PASSWORD WATCH_OFFENSIVE_PASSWORD=$WATCH_TEST_RABBITMQ_PASSWORD
    export WATCH_COPY_PASSWORD=$WATCH_TEST_RABBITMQ_PASSWORD
    compose up --detach --wait --wait-timeout "$wait_seconds" postgresql postgresql-defensive \
        postgresql-quiet rabbitmq \
        || die "docker compose could not bring up PostgreSQL and RabbitMQ"
    WATCH_TEST_POSTGRES=$(superuser_of postgresql)
    WATCH_TEST_POSTGRES_DEFENSIVE=$(superuser_of postgresql-defensive)
    WATCH_TEST_POSTGRES_QUIET=$(superuser_of postgresql-quiet)
    export WATCH_TEST_POSTGRES WATCH_TEST_POSTGRES_DEFENSIVE WATCH_TEST_POSTGRES_QUIET
    WATCH_TEST_RABBITMQ="amqp://$(compose port rabbitmq 5672)"
    WATCH_TEST_RABBITMQ_MANAGEMENT="http://$(compose port rabbitmq 15672)"
    export WATCH_TEST_RABBITMQ WATCH_TEST_RABBITMQ_MANAGEMENT
    # The image is a 4.3; Debian's package is older.
    export WATCH_TEST_RABBITMQ_43=$WATCH_TEST_RABBITMQ WATCH_TEST_RABBITMQ_43_PASSWORD=$WATCH_TEST_RABBITMQ_PASSWORD
}

superuser_of() {
    local address
    address=$(compose port "$1" 5432)
    echo "Host=127.0.0.1;Port=${address##*:};Username=postgres;Password=$WATCH_POSTGRES_PASSWORD;Database=postgres"
}

# --- Debian's packages --------------------------------------------------------------------------------------------------

as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        die "installing PostgreSQL and RabbitMQ needs root or sudo, or a Docker engine with Compose"
    fi
}

# PostgreSQL refuses to run as root.
as_postgres() {
    if [[ $(id -u) == 0 ]]; then
        (cd / && runuser -u postgres -- "$@")
    else
        (cd / && "$@")
    fi
}

install_debian_packages() {
    local missing=()
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
    [[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ]] || missing+=(rabbitmq-server)
    if ((${#missing[@]} > 0)); then
        install_packages "${missing[@]}"
    fi
}

install_packages() {
    local missing=("$@")
    command -v apt-get >/dev/null || die "neither a Docker engine with Compose nor apt-get is here: cannot bring up ${missing[*]}"
    say "installing ${missing[*]}"
    # The services that the packages would start on their standard ports are not wanted.
    local policy=/usr/sbin/policy-rc.d made_policy=""
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy" && made_policy=1
    fi
    as_root apt-get update -qq || say "apt-get update failed; trying with the lists that are here"
    local failed=""
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 || failed=1
    [[ -z $made_policy ]] || as_root rm -f "$policy"
    [[ -z $failed ]] || die "apt-get could not install ${missing[*]}"
}

# A loopback port nobody listens on, below the range the kernel hands out by itself.
taken_ports=" "
free_port() {
    local port
    while :; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        if [[ $taken_ports != *" $port "* ]] && ! port_is_open "$port"; then
            taken_ports+="$port "
            free_port=$port
            return
        fi
    done
}

port_is_open() { (: >"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# One more that no other test uses, and that writes nothing by itself: what it counts is what was done.
start_quiet_postgres() {
    start_postgres "$1/postgres-quiet" "-c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 -c checkpoint_timeout=1d"
    WATCH_TEST_POSTGRES_QUIET=$started_postgres
    export WATCH_TEST_POSTGRES_QUIET
}

start_both_postgres() {
    start_postgres "$1/postgres"
    WATCH_TEST_POSTGRES=$started_postgres
    start_postgres "$1/postgres-defensive"
    WATCH_TEST_POSTGRES_DEFENSIVE=$started_postgres
    export WATCH_TEST_POSTGRES WATCH_TEST_POSTGRES_DEFENSIVE
}

# Starts a server with its data in a new folder; started_postgres is then its superuser's connection string.
start_postgres() {
    local home=$1 options=${2:-} port
    postgres_bin=$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1)")
    free_port
    port=$free_port
    mkdir "$home"
    printf '%s' "$WATCH_TEST_RABBITMQ_PASSWORD" >"$home/password"
    echo "$port" >"$home/port"
    [[ $(id -u) != 0 ]] || chown -R postgres "$home"
    as_postgres "$postgres_bin/initdb" -D "$home/data" -U postgres --pwfile="$home/password" \
        --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >"$home.initdb.log" 2>&1 \
        || { cat "$home.initdb.log" >&2; die "initdb failed"; }
    launch_postgres "$home" "$port" "$options"
    postgres_data+=("$home/data")
    started_postgres="Host=127.0.0.1;Port=$port;Username=postgres;Password=$WATCH_TEST_RABBITMQ_PASSWORD;Database=postgres"
}

# Throw-away data: it need not survive the machine.
launch_postgres() {
    local home=$1 port=$2 options=${3:-}
    as_postgres "$postgres_bin/pg_ctl" -D "$home/data" -l "$home/log" -w -t "$wait_seconds" start -o \
        "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c fsync=off -c max_connections=200 $options" >/dev/null \
        || { cat "$home/log" >&2; die "PostgreSQL did not start"; }
}

start_rabbitmq() {
    local work=$1 home="$1/rabbitmq" amqp management distribution epmd
    free_port; amqp=$free_port
    free_port; management=$free_port
    free_port; distribution=$free_port
    free_port; epmd=$free_port
    mkdir -p "$home/conf.d"
    escript deploy/rabbitmq/passwords.escript deploy/rabbitmq/definitions.json "$home/definitions.json" \
        || die "the definitions could not be given their passwords"
    echo '[rabbitmq_management].' >"$home/enabled_plugins"
    : >"$home/env.conf"
    # On top of deploy/rabbitmq/rabbitmq.conf, as later files win.
    cat >"$home/conf.d/90-tests.conf" <<CONF
listeners.tcp.default = 127.0.0.1:$amqp
management.tcp.ip = 127.0.0.1
management.tcp.port = $management
load_definitions = $home/definitions.json
disk_free_limit.absolute = 50MB
CONF
    # In the foreground and ours, so that nothing outlives the tests.
    epmd -port "$epmd" -address 127.0.0.1 >/dev/null 2>&1 &
    started_pids+=($!)
    launch_rabbitmq "$home" "watch-tests-$$@localhost" "$amqp" "$management" "$distribution" "$epmd"
    started_pids+=("$rabbitmq_pid")
    export WATCH_TEST_RABBITMQ="amqp://127.0.0.1:$amqp" WATCH_TEST_RABBITMQ_MANAGEMENT="http://127.0.0.1:$management"
}

# How it was launched stands beside it, for whoever launches it again.
launch_rabbitmq() {
    local home=$1 node=$2 amqp=$3 management=$4 distribution=$5 epmd=$6
    echo "$node $amqp $management $distribution $epmd" >"$home/launch"
    env HOME="$home" ERL_CRASH_DUMP="$home/erl_crash.dump" ERL_EPMD_PORT="$epmd" ERL_EPMD_ADDRESS=127.0.0.1 \
        RABBITMQ_CONF_ENV_FILE="$home/env.conf" RABBITMQ_NODENAME="$node" \
        RABBITMQ_CONFIG_FILE="$PWD/deploy/rabbitmq/rabbitmq.conf" RABBITMQ_CONFIG_FILES="$home/conf.d" \
        RABBITMQ_ADVANCED_CONFIG_FILE="$home/none" RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" \
        RABBITMQ_NODE_PORT="$amqp" RABBITMQ_DIST_PORT="$distribution" RABBITMQ_PID_FILE="$home/pid" \
        RABBITMQ_MNESIA_BASE="$home/mnesia" RABBITMQ_LOG_BASE="$home/log" \
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}' \
        setsid /usr/lib/rabbitmq/bin/rabbitmq-server >"$home/console.log" 2>&1 &
    rabbitmq_pid=$!
    await_rabbitmq "$rabbitmq_pid" "$amqp" "$management" || { tail -50 "$home/console.log" >&2; die "RabbitMQ did not start"; }
}

# The broker opens its ports when the definitions are loaded, not before.
await_rabbitmq() {
    local server=$1 deadline=$((SECONDS + wait_seconds))
    shift
    while ((SECONDS < deadline)); do
        kill -0 "$server" 2>/dev/null || return 1
        if port_is_open "$1" && port_is_open "$2"; then
            return 0
        fi
        sleep 0.5
    done
    return 1
}
