#!/usr/bin/env bash
# soak.sh SECONDS [ENTRY...]: fuzzes every entry point (pdf xlsx xls csv text number) for so many seconds, sanitized, beginning with
# the seeds. With clang by libFuzzer, else by our own mutations. What is found stays in build/fuzz/found/ENTRY; exit 1 then.
set -uo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:?how many seconds for each entry point}
shift
entries=${*:-pdf xlsx xls csv text number}
build=$top/build/fuzz
options=(-DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-g1 -O1" -DJUESUAN_SANITIZE=ON -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10)
if command -v clang++ >/dev/null; then
    options+=(-DCMAKE_CXX_COMPILER=clang++ -DJUESUAN_LIBFUZZER=ON)
fi
cmake -S "$top" -B "$build" -G Ninja "${options[@]}" >/dev/null || exit 2
cmake --build "$build" -j "${JOBS:-2}" --target $(printf 'fuzz_%s ' $entries) >"$build/log" 2>&1 || { tail -30 "$build/log"; exit 2; }
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 LC_ALL=C.UTF-8
failed=0
for entry in $entries; do
    found=$build/found/$entry corpus=$build/corpus/$entry
    mkdir -p "$found" "$corpus"
    cp -n "$top/tests/fuzz/seeds/$entry"/* "$corpus"
    cd "$found"
    if command -v clang++ >/dev/null; then
        "$build/tests/fuzz/fuzz_$entry" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=200000 -print_final_stats=1 \
            -artifact_prefix="$found/" "$corpus" >"$build/$entry.log" 2>&1
    else
        "$build/tests/fuzz/fuzz_$entry" --soak "$seconds" "$corpus" >"$build/$entry.log" 2>&1
    fi
    result=$?
    [ $result = 0 ] || failed=1
    echo "$entry: exit $result; $(grep -E 'number_of_executed_units|no finding' "$build/$entry.log" | tr -s ' ' | tail -1)"
done
exit $failed
