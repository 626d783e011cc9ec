#!/usr/bin/env bash
# Builds Juesuan and opens it on the sample book; with arguments it opens those files, or runs that command, instead.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
"$top/app/install-packages.sh" app
build=$top/build/app
export CCACHE_DIR=${CCACHE_DIR:-$top/build/ccache}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Building …" >&2
if ! { cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10 \
         -DJUESUAN_TESTS=OFF &&
       cmake --build "$build" --target juesuan; } >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
program=$build/app/juesuan
if [ $# -gt 0 ]; then
    "$program" "$@"
    exit
fi
data=${XDG_DATA_HOME:-$HOME/.local/share}/juesuan
book=$data/sample.juesuan
mkdir -p "$data"
[ -e "$book" ] || "$program" sample "$book"
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "Built: $program. There is no display here to open a window on; try: xvfb-run -a $0" >&2
    exit 1
fi
"$program" "$book"
