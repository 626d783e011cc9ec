#!/usr/bin/env bash
# Builds and runs every test without a display: optimised first, then the core again under ASan and UBSan.
# tests/run.sh quick leaves the sanitizers out.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
"$top/app/install-packages.sh" tests
export CCACHE_DIR=${CCACHE_DIR:-$top/build/ccache}
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
unset LANGUAGE LANG || true
jobs=$(nproc)

run() { # preset, then arguments for ctest
    local preset=$1; shift
    (cd "$top" && cmake --preset "$preset" >/dev/null && cmake --build --preset "$preset" -j "$jobs")
    (cd "$top" && ctest --preset "$preset" -j "$jobs" "$@")
}
run release
if [ "${1:-}" != quick ]; then
    # LSan needs ptrace, which containers often withhold; leaks are looked for where it works.
    export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1
    run asan -LE not-sanitized
fi
echo "All tests passed."
