# Brings up an SFTP server for the tests, and takes it down: Debian's openssh-server on a free loopback port, with an account of its own.
# Sourced by eng/servers.sh.
#
# Exports WATCH_TEST_SFTP (sftp://127.0.0.1:port and the folder it serves, which the tests fill), WATCH_TEST_SFTP_USER,
# WATCH_TEST_SFTP_PASSWORD and WATCH_TEST_SFTP_HOST_KEY (its fingerprint).

sftp_user=""
sftp_pid_file=""

start_sftp() {
    local home=$1/sftp port
    if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
        say "no root and no sudo here: the tests of SFTP are left out"
        return
    fi
    if [[ ! -x /usr/sbin/sshd ]] && ! (install_packages openssh-server); then
        say "no openssh-server to be had: the tests of SFTP are left out"
        return
    fi
    free_port
    port=$free_port
    mkdir -p "$home/files"
    chmod 755 "$home" "$home/files"
    ssh-keygen -q -t ed25519 -N '' -C watch-tests -f "$home/host_key"
    sftp_user="watch-sftp-$$"
    as_root useradd --no-create-home --home-dir / --shell /usr/sbin/nologin \
        --password "$(openssl passwd -6 "$WATCH_TEST_RABBITMQ_PASSWORD")" "$sftp_user"
    write_sshd_config "$home" "$port"
    as_root mkdir -p /run/sshd
    sftp_pid_file="$home/pid"
    as_root /usr/sbin/sshd -f "$home/sshd_config" -E "$home/log" || { cat "$home/log" >&2; die "the SFTP server did not start"; }
    export WATCH_TEST_SFTP="sftp://127.0.0.1:$port$home/files" WATCH_TEST_SFTP_USER=$sftp_user
    export WATCH_TEST_SFTP_PASSWORD=$WATCH_TEST_RABBITMQ_PASSWORD
    WATCH_TEST_SFTP_HOST_KEY=$(ssh-keygen -lf "$home/host_key.pub" | cut -d ' ' -f 2)
    export WATCH_TEST_SFTP_HOST_KEY
}

# Refused passwords are part of the tests: a newer server must not shut this machine out for them.
write_sshd_config() {
    local home=$1 port=$2
    cat >"$home/sshd_config" <<CONF
Port $port
ListenAddress 127.0.0.1
HostKey $home/host_key
PidFile $home/pid
UsePAM no
PasswordAuthentication yes
PubkeyAuthentication no
KbdInteractiveAuthentication no
AllowUsers $sftp_user
Subsystem sftp internal-sftp
ForceCommand internal-sftp
DisableForwarding yes
MaxStartups 100
CONF
    echo "PerSourcePenalties no" >"$home/penalties"
    cat "$home/sshd_config" "$home/penalties" >"$home/sshd_config.newer"
    if as_root /usr/sbin/sshd -t -f "$home/sshd_config.newer" 2>/dev/null; then
        mv "$home/sshd_config.newer" "$home/sshd_config"
    fi
}

stop_sftp() {
    [[ -z $sftp_pid_file || ! -s $sftp_pid_file ]] || as_root kill "$(cat "$sftp_pid_file")" || say "the SFTP server did not stop"
    sftp_pid_file=""
    [[ -z $sftp_user ]] || as_root userdel "$sftp_user" 2>/dev/null || say "the account $sftp_user is left"
    sftp_user=""
}
