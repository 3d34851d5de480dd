#!/usr/bin/env bash
# Runs every test: unit, component, SQLite, PostgreSQL, browser. `--all` adds the long suites.
# Ends with one line: N passed, N failed, N skipped. Exit code 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$PWD

suite=default
for argument in "$@"; do
  case "$argument" in
    --all) suite=all ;;
    *) echo "usage: ./test.sh [--all]" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d "${TMPDIR:-/tmp}/supervision-tests.XXXXXX")
cluster=
finish() {
  if [ -n "$cluster" ]; then stop_postgres; fi
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# --- what the tests need -----------------------------------------------------------------------------------------------
find_chromium() { command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome; }
find_postgres() {
  local bin
  for bin in /usr/lib/postgresql/*/bin; do [ -x "$bin/initdb" ] && { echo "$bin"; return; }; done
  bin=$(command -v initdb) && dirname "$bin"
}
has_cjk_font() { fc-list :lang=zh-cn 2>/dev/null | grep -q .; }

missing=()
find_chromium >/dev/null || missing+=(chromium)
has_cjk_font || missing+=(fontconfig fonts-noto-cjk)
[ -n "$(find_postgres)" ] || missing+=(postgresql)
if [ "$suite" = all ]; then
  command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
  command -v pdftoppm >/dev/null || missing+=(poppler-utils)
fi
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "installing: ${missing[*]}"
    if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$work/apt.log" 2>&1; then
      tail -n 5 "$work/apt.log" >&2
      echo "The tests need ${missing[*]}; installing failed. Try: apt-get update && apt-get install -y ${missing[*]}" >&2
      exit 1
    fi
  else
    echo "The tests need ${missing[*]}. Install with: sudo apt-get update && sudo apt-get install -y ${missing[*]}" >&2
    exit 1
  fi
fi
for tool in dotnet node npm; do
  command -v "$tool" >/dev/null || { echo "The tests need $tool on the PATH (.NET SDK 10, Node 20 or later)." >&2; exit 1; }
done

# --- outside files: found by a variable, else beside the repository -------------------------------------------------------
outside() {
  local name=$1 folder=$2
  if [ -z "${!name:-}" ]; then export "$name=$root/../shared/$folder"; fi
  [ -d "${!name}" ] || echo "$name: no folder; the tests that need it are skipped"
}
outside SUPERVISION_REFERENCE reference
outside SUPERVISION_REAL real
outside SUPERVISION_ADBENCH adbench
outside SUPERVISION_PANEL panel
[ -n "${SUPERVISION_SQLSERVER:-}" ] || echo "SUPERVISION_SQLSERVER: not set; the tests that need a SQL Server are skipped, T-SQL is parsed only"
CHROMIUM=$(find_chromium); export CHROMIUM

# --- a PostgreSQL of its own ------------------------------------------------------------------------------------------------
as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
start_postgres() {
  local bin port
  bin=$(find_postgres)
  cluster=$work/postgres
  mkdir -p "$cluster"
  if [ "$(id -u)" -eq 0 ]; then
    id postgres >/dev/null 2>&1 || useradd --system --no-create-home postgres
    chmod 755 "$work"
    chown postgres "$cluster"
  fi
  port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])' 2>/dev/null \
    || node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  ( cd "$cluster" && as_postgres "$bin/initdb" -D "$cluster/data" -U supervision -A trust -E UTF8 --locale=C.UTF-8 --no-sync ) >"$work/initdb.log" 2>&1 \
    || { cat "$work/initdb.log" >&2; echo "PostgreSQL could not be set up for the tests." >&2; cluster=; exit 1; }
  ( cd "$cluster" && as_postgres "$bin/pg_ctl" -D "$cluster/data" -w -t 60 -l "$cluster/log" \
      -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$cluster -c max_connections=200" start ) >"$work/pg_ctl.log" 2>&1 \
    || { cat "$work/pg_ctl.log" "$cluster/log" >&2; echo "PostgreSQL could not be started for the tests." >&2; cluster=; exit 1; }
  export SUPERVISION_POSTGRES="Host=127.0.0.1;Port=$port;Username=supervision;Database=postgres"
}
stop_postgres() {
  ( cd "$cluster" && as_postgres "$(find_postgres)/pg_ctl" -D "$cluster/data" -m immediate stop ) >/dev/null 2>&1 || true
  cluster=
}
if [ -z "${SUPERVISION_POSTGRES:-}" ]; then start_postgres; fi

# --- build and run -----------------------------------------------------------------------------------------------------------
if ! dotnet build "Smart Supervision.sln" -nologo -v quiet; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
filter=(-trait- "Category=Long")
[ "$suite" = all ] && filter=()
mkdir -p "$root/TestResults"
rm -f "$root/TestResults/tests.xml"
dotnet Dashboard.Tests/bin/Debug/net10.0/Dashboard.Tests.dll -noLogo -xml "$root/TestResults/tests.xml" "${filter[@]}" 2>&1 | tee "$work/tests.log"
code=${PIPESTATUS[0]}

if [ ! -s "$root/TestResults/tests.xml" ]; then
  echo "The test run ended without a result (exit code $code)." >&2
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
total() { grep -o "<assembly [^>]*" "$root/TestResults/tests.xml" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{s+=$1} END {print s+0}'; }
passed=$(total passed); failed=$(( $(total failed) + $(total errors) )); skipped=$(total skipped)
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
