# Silos and Api nodes: each is a process that is started again when it ends by itself. Sourced by cluster.sh.
# shellcheck shell=bash disable=SC2154

names() { local n; for n in $(seq 1 "$2"); do echo "$1-$n"; done; }

# Those that were ever started, in their order.
known() {
  find "$data/run" -name "$1-*.node" 2>/dev/null | sed "s/.*\/\($1-[0-9]*\)\.node/\1/" | sort -t- -k2n
}

program_of() {
  case "$1" in
    silo*) echo "$root/artifacts/Cluster/bin/Silo/release/Silo" ;;
    api*) echo "$root/artifacts/Cluster/bin/Api/release/orleans-risk" ;;
  esac
}

# The port of its HTTP: an Api node's own, or that of a silo's health.
http_port() {
  case "$1" in
    silo-*) echo $((PORT + 300 + ${1#silo-})) ;;
    api-*) echo $((PORT + ${1#api-} - 1)) ;;
  esac
}

address_of() {
  case "$1" in
    postgres) echo "127.0.0.1:$((PORT + 400))" ;;
    redis) echo "127.0.0.1:$((PORT + 401))" ;;
    *) echo "http://localhost:$(http_port "$1")" ;;
  esac
}

pid_of() {
  case "$1" in
    postgres) postgres_pid ;;
    *) cat "$data/run/$1.pid" 2>/dev/null ;;
  esac
}

is_alive() { [ -n "$1" ] && kill -0 "$1" 2>/dev/null; }

any_runs() {
  local name
  for name in $(known silo) $(known api); do
    if is_running "$name"; then return; fi
  done
  return 1
}

is_running() { is_alive "$(pid_of "$1" || true)"; }

state_of() {
  if ! is_running "$1"; then echo stopped; return; fi
  case "$1" in
    postgres | redis) is_open "$(address_of "$1")" && echo ready || echo starting ;;
    *) is_ready "$(http_port "$1")" && echo ready || echo "not ready" ;;
  esac
}

is_open() { (exec 3<>"/dev/tcp/${1%:*}/${1#*:}") 2>/dev/null; }

# Needs no curl.
is_ready() {
  local answer
  answer=$(timeout 5 bash -c '
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3
    head -n 1 <&3' _ "$1" 2>/dev/null) || return 1
  [[ $answer == *" 200 "* ]]
}

start_node() {
  local name=$1
  is_alive "$(cat "$data/run/$name.supervisor" 2>/dev/null)" && return
  [ -x "$(program_of "$name")" ] || die "$(program_of "$name") is missing; ./run cluster up builds it"
  ! is_open "127.0.0.1:$(http_port "$name")" || die "port $(http_port "$name") is taken; choose another by --port"
  touch "$data/run/$name.node"
  rm -f "$data/run/$name.stopped"
  setsid bash "$here/cluster.sh" --data "$data" supervise "$name" >>"$data/logs/$name.log" 2>&1 </dev/null &
  echo $! >"$data/run/$name.supervisor"
}

# Runs it again and again, a second apart, until it was stopped on purpose.
supervise() {
  local name=$1 number=${1#*-} code arguments=()
  case "$name" in
    silo-*) export SILO_PORT=$((PORT + 100 + number)) GATEWAY_PORT=$((PORT + 200 + number)) ;;
    # The demo's market is in the silos.
    api-*) arguments=(serve --port "$(http_port "$name")"); unset DEMO ;;
  esac
  SILO_HTTP_PORT=$(http_port "$name")
  PUBLIC_URL=http://localhost:$PORT
  export SILO_HTTP_PORT PUBLIC_URL
  cd "$data/files" || exit 1
  while [ ! -f "$data/run/$name.stopped" ]; do
    "$(program_of "$name")" "${arguments[@]+"${arguments[@]}"}" &
    echo $! >"$data/run/$name.pid"
    code=0
    wait $! || code=$?
    rm -f "$data/run/$name.pid"
    [ -f "$data/run/$name.stopped" ] || { echo "-- $name ended with $code and starts again"; sleep 1; }
  done
}

await_ready() {
  local name=$1 tries=0
  until is_ready "$(http_port "$name")"; do
    tries=$((tries + 1))
    [ "$tries" -lt 180 ] || { tail -n 20 "$data/logs/$name.log" >&2; die "$name is not ready after 90 s"; }
    sleep 0.5
  done
}

# Ends it and its supervisor; what does not end within a minute is killed.
stop_node() {
  local name=$1 signal=${2:-TERM} pid supervisor tries=0
  touch "$data/run/$name.stopped"
  pid=$(pid_of "$name" || true)
  supervisor=$(cat "$data/run/$name.supervisor" 2>/dev/null || true)
  if is_alive "$pid"; then kill -s "$signal" "$pid" || true; fi
  while is_alive "$pid" || is_alive "$supervisor"; do
    tries=$((tries + 1))
    [ "$tries" -ne 300 ] || { echo "cluster: $name did not end in a minute and is killed" >&2; kill -s KILL "$pid"; }
    sleep 0.2
  done
  rm -f "$data/run/$name.pid" "$data/run/$name.supervisor"
}
