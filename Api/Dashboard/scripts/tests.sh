# Part of ./test: the dashboard's own tests. Adds to its counts passed, failed and skipped.
app=Api/Dashboard

# attribute of all <testsuite> elements of a JUnit report
junit_total() { grep -o "<testsuite [^>]*" "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }

junit_failures() {
  awk -F'"' '/<testcase /{ name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name) }
    /<(failure|error)[ >]/{ if (name != "") print "failed: " name; name = "" }' "$1"
}

count_junit() {
  if [ ! -s "$1" ]; then
    echo "failed: the runner of $(basename "$1" .xml) ended without a report" | note; failed=$((failed + 1)); return
  fi
  local faults=$(($(junit_total "$1" failures) + $(junit_total "$1" errors))) left
  left=$(junit_total "$1" skipped)
  passed=$((passed + $(junit_total "$1" tests) - faults - left))
  failed=$((failed + faults))
  skipped=$((skipped + left))
  junit_failures "$1" | note
}

# why, number
skip_dashboard() {
  echo "skipped: $2 of the dashboard's tests: $1" | note
  skipped=$((skipped + $2))
}

count_files() { find "$app/src" "$app/scripts" "$app/e2e" \( -name '*.test.ts' -o -name '*.spec.ts' \) | wc -l; }

has_node() {
  command -v npm >/dev/null && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);' 2>/dev/null
}

has_packages() {
  [ -x "$app/node_modules/.bin/vitest" ] && [ -x "$app/node_modules/.bin/playwright" ] && return
  (cd "$app" && npm ci --ignore-scripts --loglevel=error) >"$results/npm.log" 2>&1
}

run_units() {
  local report=$PWD/$results/dashboard-units.xml
  rm -f "$report"
  (cd "$app" && node_modules/.bin/vitest run --reporter=default --reporter=junit --outputFile.junit="$report")
  count_junit "$report"
}

check_style() {
  local log=$results/dashboard-style.txt
  (cd "$app" && node_modules/.bin/prettier --list-different .) >"$log" && return
  sed 's/^/failed: not as prettier writes it (npm run format): /' "$log" | note
  failed=$((failed + 1))
}

# project of Playwright, browsers at once, options
run_project() {
  local report=$PWD/$results/dashboard-$1.xml project=$1 workers=$2
  shift 2
  rm -f "$report"
  (cd "$app" && E2E_REPORT="$report" E2E_WORKERS="$workers" \
    node_modules/.bin/playwright test --project="$project" --pass-with-no-tests "$@")
  count_junit "$report"
}

# What measures delays has the machine to itself.
run_browser() { run_project pages 2 "$@"; run_project delays 1 "$@"; }

list_browser() { (cd "$app" && node_modules/.bin/playwright test --list "$@" | sed -n 's/^Total: \([0-9]*\) .*/\1/p'); }

run_dashboard() {
  echo "== Dashboard: tests"
  if [ "$only" = dashboard ]; then
    dotnet build Api/Api.csproj -c Release -v q -p:Edition=Standalone --nologo || {
      echo "failed: the build of the dashboard's service" | note
      failed=$((failed + 1))
      return
    }
  fi
  has_node || { skip_dashboard "Node.js 20.19 or newer with npm is missing; one a file" "$(count_files)"; return; }
  has_packages || { skip_dashboard "npm could not fetch the packages; one a file" "$(count_files)"; return; }
  [ ${#runner[@]} -gt 0 ] || { check_style; run_units; }
  has_chromium || { skip_dashboard "Chromium is missing" "$(list_browser "${runner[@]+"${runner[@]}"}")"; return; }
  run_browser "${runner[@]+"${runner[@]}"}"
}
