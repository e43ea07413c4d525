#!/usr/bin/env bash
# Installs what the tests need from Debian's packages, builds, runs every test, and ends with one line:
# N passed, N failed, N skipped. With --fast it leaves out the browser, the benchmarks and the longest tests (tier=full).
set -uo pipefail
cd "$(dirname "$0")/.."

needed=()
[ -f /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf ] || needed+=(fonts-droid-fallback)
[ -f /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || needed+=(fonts-dejavu-core)
command -v tesseract >/dev/null || needed+=(tesseract-ocr)
tesseract --list-langs 2>/dev/null | grep -qx chi_sim || needed+=(tesseract-ocr-chi-sim)
if [ "${1:-}" != --fast ]; then
  command -v chromium >/dev/null || needed+=(chromium)
  command -v pdftoppm >/dev/null || needed+=(poppler-utils)
  [ -n "$(find /usr/share/fonts -iname '*CJK*' -print -quit 2>/dev/null)" ] || needed+=(fonts-noto-cjk)
fi
if [ ${#needed[@]} -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "The tests need these Debian packages, and installing them needs root: ${needed[*]}" >&2
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
  fi
  echo "installing ${needed[*]}"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >/dev/null || {
    echo "could not install ${needed[*]}" >&2
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
  }
fi

dotnet build PerfTargets.sln --nologo -v quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

passed=0 failed=0 skipped=0 broken=
run() {
  local log status
  log=$(mktemp)
  echo "== $1"
  dotnet run --no-build --project "tests/$1" -- -noColor -noLogo "${@:2}" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  count() { sed -n "s/^ *PerfTargets[^ ]*  Total: .*\\b$1: \([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
  local total errors bad left
  total=$(sed -n 's/^ *PerfTargets[^ ]*  Total: \([0-9][0-9]*\).*/\1/p' "$log" | tail -n 1)
  errors=$(count Errors) bad=$(count Failed) left=$(count Skipped)
  bad=$((${bad:-0} + ${errors:-0})) left=${left:-0}
  local ok=$((${total:-0} - bad - left))
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + left))
  # A run that ended badly without telling of a failed test has failed all the same.
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then failed=$((failed + 1)); fi
  broken+=$(sed -n 's/^ *\(.*\) \[FAIL\].*/failed: \1;/p' "$log" | tr '\n' ' ')
  rm -f "$log"
}
# Every benchmark on next to nothing, as one test: that it runs, not how fast.
look() {
  echo "== Benchmarks"
  if dotnet run --no-build --project tests/Benchmarks -- --smoke; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}
if [ "${1:-}" = --fast ]; then
  run Tests -trait- tier=full
else
  run Tests
  run Browser
  look
fi
# Named again at the end: a long output is often kept by its last lines alone.
[ -z "$broken" ] || echo "$broken"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
