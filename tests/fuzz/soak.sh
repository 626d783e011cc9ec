#!/usr/bin/env bash
# soak.sh SECONDS [ENTRY...]: fuzzes every entry point (pdf xlsx xls csv text number) for so many seconds of CPU time, sanitized,
# beginning with the seeds. By our own mutations; LIBFUZZER=1 takes clang's libFuzzer, where qpdf's headers suit that clang. What
# is found stays in build/asan/found/ENTRY; exit 1 then.
set -uo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:?how many seconds for each entry point}
shift
entries=${*:-pdf xlsx xls csv text number}
libfuzzer=${LIBFUZZER:-}
build=$top/build/asan
options=()
if [ -n "$libfuzzer" ]; then
    build=$top/build/libfuzzer
    options=(-DCMAKE_CXX_COMPILER=clang++ -DJUESUAN_LIBFUZZER=ON)
fi
(cd "$top" && cmake --preset asan -B "$build" ${options[@]+"${options[@]}"} >/dev/null) || exit 2
cmake --build "$build" -j "${JOBS:-2}" --target $(printf 'fuzz_%s ' $entries) >"$build/fuzz.log" 2>&1 || { tail -30 "$build/fuzz.log"; exit 2; }
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1 LC_ALL=C.UTF-8
failed=0
for entry in $entries; do
    found=$build/found/$entry corpus=$build/corpus/$entry
    mkdir -p "$found" "$corpus"
    cp -n "$top/tests/fuzz/seeds/$entry"/* "$corpus"
    rm -f "$found/crash-input"
    cd "$found"
    if [ -n "$libfuzzer" ]; then
        "$build/tests/fuzz/fuzz_$entry" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=200000 -print_final_stats=1 \
            -artifact_prefix="$found/" "$corpus" >"$build/$entry.log" 2>&1
    else
        "$build/tests/fuzz/fuzz_$entry" --soak "$seconds" "$corpus" >"$build/$entry.log" 2>&1
    fi
    result=$?
    [ $result = 0 ] || failed=1
    echo "$entry: exit $result; $(grep -E 'number_of_executed_units|no finding|ERROR|runtime error' "$build/$entry.log" | tr -s ' ' | tail -1)"
done
exit $failed
