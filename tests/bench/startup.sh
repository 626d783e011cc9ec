#!/usr/bin/env bash
# Start to painted window beside a bare Qt window: startup.sh JUESUAN QTMIN TMAP BENCH_UI [PAIRS]. Goals: ≤ 2 × qtmin; a book of
# 1,000 units × 5 years to its first painted form ≤ 2.5 × qtmin.
set -euo pipefail
juesuan=$1 qtmin=$2 tmap=$3 bench_ui=$4 pairs=${5:-9}
command -v Xvfb >/dev/null || { echo "start: skipped: no Xvfb"; exit 0; }
work=$(mktemp -d)
export HOME=$work XDG_CONFIG_HOME=$work/config QT_QPA_PLATFORM=xcb
exec 9>"$work/display"
Xvfb -displayfd 9 -screen 0 1920x1080x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$work/display")
QT_QPA_PLATFORM=offscreen "$juesuan" sample "$work/sample.juesuan"
painted() { "$tmap" 400 "$@" | awk '{print $2}'; }
# Lines of "ours theirs" in milliseconds: the median of each, and of their ratios.
report() { # what, goal
    sort -n "$work/pairs" | awk -v what="$1" '{a[NR]=$1} END {printf "%s: %d ms", what, a[int((NR+1)/2)]}'
    sort -n -k2 "$work/pairs" | awk '{a[NR]=$2} END {printf "; qtmin: %d ms", a[int((NR+1)/2)]}'
    awk '{print $1/$2}' "$work/pairs" | sort -n | awk -v goal="$2" '{a[NR]=$1} END {printf "; ratio %.2f (goal %s)\n", a[int((NR+1)/2)], goal}'
}
painted "$qtmin" >/dev/null; painted "$juesuan" "$work/sample.juesuan" >/dev/null
for _ in $(seq "$pairs"); do
    echo "$(painted "$juesuan" "$work/sample.juesuan") $(painted "$qtmin")"
done >"$work/pairs"
report "start to painted window, sample book" 2.0

# The window tells by itself when its first form is painted: tmap would stop at the empty window before it.
opened() { "$bench_ui" opened "$work/large.juesuan" "$(date +%s.%N)" 2>/dev/null; }
"$bench_ui" book "$work/large.juesuan" 1000 5 2>/dev/null
opened >/dev/null
for _ in $(seq "$pairs"); do
    echo "$(opened) $(painted "$qtmin")"
done >"$work/pairs"
report "start to first painted form, 1,000 units × 5 years" 2.5
