#!/usr/bin/env bash
# Start to painted window beside a bare Qt window: startup.sh JUESUAN QTMIN TMAP [PAIRS]. Goal: ≤ 2 × qtmin.
set -euo pipefail
juesuan=$1 qtmin=$2 tmap=$3 pairs=${4:-9}
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
painted "$qtmin" >/dev/null; painted "$juesuan" "$work/sample.juesuan" >/dev/null
for _ in $(seq "$pairs"); do
    echo "$(painted "$juesuan" "$work/sample.juesuan") $(painted "$qtmin")"
done >"$work/pairs"
sort -n "$work/pairs" | awk '{a[NR]=$1} END {printf "start to painted window, sample book: %d ms", a[int((NR+1)/2)]}'
sort -n -k2 "$work/pairs" | awk '{a[NR]=$2} END {printf "; qtmin: %d ms", a[int((NR+1)/2)]}'
awk '{print $1/$2}' "$work/pairs" | sort -n | awk '{a[NR]=$1} END {printf "; ratio %.2f (goal 2.0)\n", a[int((NR+1)/2)]}'
