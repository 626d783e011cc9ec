#!/usr/bin/env bash
# Pictures of every page in light and dark at 1280×800 and 1920×1080: screenshots.sh [SHOTS-PROGRAM [FOLDER]]. Makes
# build/screenshots/{light,dark,light-en}; without arguments it takes the release build.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
shots=${1:-$top/build/release/tests/gui/shots}
out=${2:-$top/build/screenshots}
[ -x "$shots" ] || { echo "No $shots: run tests/run.sh first." >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work HOME=$work
take() { # folder, theme, language
    mkdir -p "$out/$1"
    JUESUAN_THEME=$2 JUESUAN_LANGUAGE=$3 "$shots" "$work/sample.juesuan" "$out/$1" 1280x800 1920x1080 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
    rm -f "$work"/sample.juesuan*
}
take light light zh_CN
take dark dark zh_CN
take light-en light en
echo "$(find "$out" -name '*.png' | wc -l) pictures in $out"
