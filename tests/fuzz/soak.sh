#!/usr/bin/env bash
# soak.sh SECONDS [ENTRY...]: fuzzes every entry point (pdf xlsx xls csv text number check) for so many seconds of CPU time, sanitized,
# beginning with the seeds and led by the ways that inputs take through the code. What is found stays in
# build/soak/found/ENTRY; exit 1 then.
set -uo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:?how many seconds for each entry point}
shift
entries=${*:-pdf xlsx xls csv text number check}
build=$top/build/soak
mkdir -p "$build"
(cd "$top" && cmake --preset asan -B "$build" -DJUESUAN_COVERAGE=ON >/dev/null) || exit 2
cmake --build "$build" -j "${JOBS:-2}" --target $(printf 'fuzz_%s ' $entries) >"$build/fuzz.log" 2>&1 || { tail -30 "$build/fuzz.log"; exit 2; }
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1 LC_ALL=C.UTF-8
failed=0
for entry in $entries; do
    found=$build/found/$entry
    mkdir -p "$found"
    rm -f "$found/crash-input"
    (cd "$found" && "$build/tests/fuzz/fuzz_$entry" --soak "$seconds" "$top/tests/fuzz/seeds/$entry") >"$build/$entry.log" 2>&1
    result=$?
    [ $result = 0 ] || failed=1
    echo "$entry: exit $result; $(grep -E 'no finding|ERROR|runtime error' "$build/$entry.log" | tr -s ' ' | tail -1)"
done
exit $failed
