# PostgreSQL and Redis of the cluster, on loopback, in the data folder. Sourced by cluster.sh.
# shellcheck shell=bash disable=SC2154

postgres_bin() { find /usr/lib/postgresql/*/bin -maxdepth 0 2>/dev/null | sort -V | tail -n 1; }

find_program() {
  local bin
  bin=$(postgres_bin)
  if [ -n "$bin" ] && [ -x "$bin/$1" ]; then echo "$bin/$1"; else command -v "$1"; fi
}

install_stores() {
  find_program initdb >/dev/null && command -v redis-server >/dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || die "PostgreSQL (initdb) and redis-server must be installed"
  echo "Installing PostgreSQL and Redis from Debian's packages"
  # Only their programs: the machine's own servers stay as they are.
  { apt-get update -q &&
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends postgresql redis-server; } \
    >"$root/artifacts/cluster-apt.log" 2>&1 || die "they could not be installed; see $root/artifacts/cluster-apt.log"
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

postgres_pid() { head -n 1 "$data/postgres/postmaster.pid" 2>/dev/null; }

start_postgres() {
  is_running postgres && return
  [ -f "$data/postgres/PG_VERSION" ] || make_postgres
  touch "$data/logs/postgres.log"
  [ "$(id -u)" != 0 ] || chown postgres "$data/logs/postgres.log"
  as_postgres "$(find_program pg_ctl)" -D "$data/postgres" -w -t 60 -l "$data/logs/postgres.log" -o \
    "-p $((PORT + 400)) -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300" \
    start >/dev/null || die "PostgreSQL does not start; see $data/logs/postgres.log"
  PGPASSWORD=$DATABASE_PASSWORD psql -qtA -h 127.0.0.1 -p $((PORT + 400)) -U risk -d postgres \
    -c "select 1 from pg_database where datname = 'risk'" | grep -q 1 ||
    PGPASSWORD=$DATABASE_PASSWORD psql -q -h 127.0.0.1 -p $((PORT + 400)) -U risk -d postgres -c 'create database risk'
}

make_postgres() {
  local password
  as_postgres test -x "$data" ||
    die "PostgreSQL runs as the user postgres, who cannot get into $data; choose another folder by --data"
  password=$(mktemp)
  printf '%s' "$DATABASE_PASSWORD" >"$password"
  mkdir -p "$data/postgres"
  [ "$(id -u)" != 0 ] || chown postgres "$data/postgres" "$password"
  as_postgres "$(find_program initdb)" -D "$data/postgres" -U risk -A scram-sha-256 -E UTF8 --locale=C.UTF-8 \
    --pwfile="$password" >"$data/logs/initdb.log" 2>&1 || die "initdb failed; see $data/logs/initdb.log"
  rm -f "$password"
}

# fast: clients are cut off and all is written; immediate: as by a power cut.
stop_postgres() {
  is_running postgres || return 0
  as_postgres "$(find_program pg_ctl)" -D "$data/postgres" -w -t 60 -m "$1" stop >/dev/null
}

# Each change is on the disk, and nothing is ever evicted: the silos' membership is in it.
start_redis() {
  local tries=0
  is_running redis && return
  mkdir -p "$data/redis"
  redis-server - >/dev/null <<EOF
port $((PORT + 401))
bind 127.0.0.1
dir $data/redis
daemonize yes
pidfile $data/run/redis.pid
logfile $data/logs/redis.log
appendonly yes
appendfsync everysec
maxmemory-policy noeviction
requirepass $REDIS_PASSWORD
EOF
  until is_open "127.0.0.1:$((PORT + 401))"; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || die "Redis does not start; see $data/logs/redis.log"
    sleep 0.1
  done
}

stop_redis() {
  local pid
  is_running redis || return 0
  pid=$(pid_of redis)
  kill -s "$1" "$pid"
  while is_alive "$pid"; do sleep 0.1; done
  rm -f "$data/run/redis.pid"
}
