#!/usr/bin/env bash
# Makes a private authority and a certificate for each PostgreSQL server of docker-compose.yml, so that workers can check whom they speak to.
#
#   deploy/certificates/make.sh            the authority, where there is none, and new certificates (two years)
#
# trusted/authority.pem is what workers believe; authority.key signs, is needed by this script alone, and is best kept off this machine.
# Needs openssl. Certificates are read when a server starts: docker compose up --detach --force-recreate postgresql postgresql-defensive.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 077

if [[ ! -e authority.key ]]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 3650 -subj "/CN=Watch: PostgreSQL" \
        -addext basicConstraints=critical,CA:TRUE,pathlen:0 -addext keyUsage=critical,keyCertSign,cRLSign \
        -keyout authority.key -out trusted/authority.pem
fi

for server in postgresql postgresql-defensive; do
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -subj "/CN=$server" \
        -addext "subjectAltName=DNS:$server" -addext extendedKeyUsage=serverAuth -keyout "$server/server.key" -out "$server/server.csr"
    openssl x509 -req -sha256 -days 730 -in "$server/server.csr" -CA trusted/authority.pem -CAkey authority.key -CAserial authority.srl -CAcreateserial \
        -copy_extensions copy -out "$server/server.crt"
    rm "$server/server.csr"
done
chmod a+rx trusted postgresql postgresql-defensive
chmod a+r trusted/authority.pem postgresql/server.crt postgresql-defensive/server.crt
