#!/usr/bin/env bash
# Measures; `./run bench` calls it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

usage() {
  cat <<'EOF'
Usage: ./run bench [COMMAND]

  metrics                          what the risk of a book costs, beside numpy and pandas in the same run: the default
  full                             the same by BenchmarkDotNet, for Tests/Benchmarks/results
  engine                           what calls of grains cost
  portfolios [COUNT]               memory and revaluation of many portfolios as grains of a whole silo
  escalations [ALERTS] [STEPS]     how late steps are told when many are due at once
  outbox [MESSAGES]                how fast mails drain over SMTP past a domain that answers a byte a second

The table of metrics takes about a minute. numpy is found where python3 has it; on Debian:
apt-get install python3-numpy python3-pandas. How to read the figures: Tests/Benchmarks/README.md.
EOF
}

case "${1:-metrics}" in
  --help|-h) usage; exit 0 ;;
  metrics|full|engine|portfolios|escalations|outbox) ;;
  *) echo "bench: unknown command '$1'; see ./run bench --help" >&2; exit 2 ;;
esac

log=$root/artifacts/bench-build.log
mkdir -p "$root/artifacts"
if ! dotnet build "$root/Tests/Benchmarks" -c Release -v q --nologo >"$log" 2>&1; then
  cat "$log" >&2
  echo "bench: the build failed" >&2
  exit 1
fi
exec dotnet "$root/artifacts/Standalone/bin/Benchmarks/release/Benchmarks.dll" "$@"
