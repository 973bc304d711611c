#!/usr/bin/env bash
# A whole cluster of plain processes on this machine; `./run cluster` calls it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=stores.sh
. "$here/stores.sh"
# shellcheck source=nodes.sh
. "$here/nodes.sh"

usage() {
  cat <<'EOF'
Usage: ./run cluster COMMAND [--data DIR]

  up [--silos 3] [--apis 2] [--port 8000] [--demo]   builds and starts what is not running; waits until all is ready
  down [--purge]            stops Api nodes, silos, Redis and PostgreSQL, in this order; --purge deletes the data
  status                    what runs, with process ids and addresses; exit code 1 unless all is ready
  logs NAME [-f]            the log of silo-1, api-1, postgres or redis
  kill NAME [-SIGNAL]       ends it (SIGTERM, or e.g. -9) for good; other signals, e.g. -STOP, are only sent
  start NAME                starts it again, or a new one: silo-4, api-3
  token --role ROLE …       prints a token for this cluster; see ./run token --help

  --data DIR                folder of all data, logs and settings (data/cluster)

Api nodes have the ports from --port on; silos, their gateways and their /health 100, 200 and 300 above; PostgreSQL and
Redis 400 and 401 above. A silo or Api node that ends by itself is started again after a second. On Debian as root it
installs PostgreSQL and Redis when they are missing.
EOF
}

die() { echo "cluster: $*" >&2; exit 1; }

build() {
  local log=$root/artifacts/cluster-build.log
  mkdir -p "$root/artifacts"
  (cd "$root" && dotnet build Api/Api.csproj -c Release -p:Edition=Cluster -v q --nologo) >"$log" 2>&1 && return
  local missing
  missing=$(sed -nE 's/.*Unable to find package ([A-Za-z0-9.]*[A-Za-z0-9]).*/\1/p' "$log" | sort -u | paste -sd ' ')
  [ -z "$missing" ] || die "the Cluster edition cannot be built: the package feed lacks $missing"
  cat "$log" >&2
  die "the build failed"
}

# Settings and secrets that all processes share; made once.
make_settings() {
  [ -f "$data/cluster.env" ] && return
  local db redis jwt
  db=$(random 24) redis=$(random 24) jwt=$(random 48)
  port=${port:-8000}
  (umask 077; cat >"$data/cluster.env" <<EOF
PORT=$port
DEMO=$demo
CLUSTER_ID=local
ADVERTISED_IP=127.0.0.1
WEBSOCKET_JWT_SECRET=$jwt
DATABASE_URL=postgresql://risk:$db@127.0.0.1:$((port + 400))/risk
DATABASE_PASSWORD=$db
REDIS_URL=redis://127.0.0.1:$((port + 401))
REDIS_PASSWORD=$redis
RISK_DATA_DIR=$data/files
EOF
  )
}

random() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

load_settings() {
  [ -f "$data/cluster.env" ] || die "there is no cluster in $data; ./run cluster up makes one"
  set -a
  # shellcheck disable=SC1091
  . "$data/cluster.env"
  set +a
}

up() {
  local silos=3 apis=2 port='' demo=false name
  while [ $# -gt 0 ]; do
    case "$1" in
      --silos) silos=${2:?--silos needs a number}; shift 2 ;;
      --apis) apis=${2:?--apis needs a number}; shift 2 ;;
      --port) port=${2:?--port needs a number}; shift 2 ;;
      --demo) demo=true; shift ;;
      *) die "unknown option '$1'; see ./run cluster --help" ;;
    esac
  done
  [[ $silos =~ ^[1-9][0-9]?$ && $apis =~ ^[0-9][0-9]?$ ]] || die "--silos is 1 to 99, --apis 0 to 99"
  [[ ${port:-8000} =~ ^[0-9]{4,5}$ && ${port:-8000} -ge 1024 && ${port:-8000} -le 65000 ]] ||
    die "--port is 1024 to 65000"
  install_stores
  # The files of running programs stay as they are.
  if any_runs; then echo "Some of it runs: nothing is built"; else build; fi
  mkdir -p "$data/logs" "$data/run" "$data/files"
  make_settings
  load_settings
  [ "${port:-$PORT}" = "$PORT" ] || die "the cluster in $data has port $PORT; ./run cluster down --purge ends that"
  start_postgres
  start_redis
  for name in $(names silo "$silos") $(names api "$apis"); do start_node "$name"; done
  for name in $(names silo "$silos") $(names api "$apis"); do await_ready "$name"; done
  status
  [ "$apis" = 0 ] || grep -ahoE 'Sign in: .*' "$data/logs/api-1.log" | tail -1
}

down() {
  local purge=no name
  [ "${1:-}" = --purge ] && purge=yes
  load_settings
  for name in $(known api); do stop_node "$name" & done; wait
  for name in $(known silo); do stop_node "$name" & done; wait
  stop_redis TERM
  stop_postgres fast
  [ "$purge" = no ] || rm -rf "$data"
}

status() {
  local name state all=0
  printf '%-10s %-9s %-8s %s\n' NAME STATE PID ADDRESS
  for name in postgres redis $(known silo) $(known api); do
    state=$(state_of "$name")
    case "$state" in ready) ;; *) all=1 ;; esac
    printf '%-10s %-9s %-8s %s\n' "$name" "$state" "$(pid_of "$name" || echo -)" "$(address_of "$name")"
  done
  return $all
}

kill_one() {
  local name=${1:?kill needs a name} signal=${2:--TERM}
  signal=${signal#-}
  signal=${signal#SIG}
  is_running "$name" || die "$name is not running"
  case "$name:$signal" in
    postgres:9 | postgres:KILL) stop_postgres immediate ;;
    postgres:TERM | postgres:15) stop_postgres fast ;;
    redis:9 | redis:KILL | redis:TERM | redis:15) stop_redis "$signal" ;;
    *:9 | *:KILL | *:TERM | *:15 | *:INT | *:2) stop_node "$name" "$signal" ;;
    *) kill -s "$signal" "$(pid_of "$name")" ;;
  esac
}

start_one() {
  case "${1:?start needs a name}" in
    postgres) start_postgres ;;
    redis) start_redis ;;
    silo-[1-9] | silo-[1-9][0-9] | api-[1-9] | api-[1-9][0-9]) start_node "$1"; await_ready "$1" ;;
    *) die "names are silo-1, api-1 and so on, postgres and redis" ;;
  esac
}

logs() {
  local name=${1:?logs needs a name}
  [ -f "$data/logs/$name.log" ] || die "there is no log of $name in $data/logs"
  if [ "${2:-}" = -f ]; then exec tail -n 100 -F "$data/logs/$name.log"; fi
  cat "$data/logs/$name.log"
}

data=$root/data/cluster arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --data) data=${2:?--data needs a folder}; shift 2 ;;
    *) arguments+=("$1"); shift ;;
  esac
done
mkdir -p "$(dirname "$data")"
data=$(cd "$(dirname "$data")" && pwd)/$(basename "$data")
set -- "${arguments[@]+"${arguments[@]}"}"

command=${1:-help}
[ $# -eq 0 ] || shift
case "$command" in
  up) up "$@" ;;
  down) down "$@" ;;
  status) load_settings; status ;;
  logs) logs "$@" ;;
  kill) load_settings; kill_one "$@" ;;
  start) load_settings; start_one "$@" ;;
  token) load_settings; exec "$(program_of api)" token "$@" ;;
  supervise) load_settings; supervise "$@" ;;
  help | --help | -h) usage ;;
  *) die "unknown command '$command'; see ./run cluster --help" ;;
esac
