#!/usr/bin/env bash
# focus.sh TEST-PROGRAM: its [display] tests on an X server without a window manager, then, where it is installed, under openbox.
set -euo pipefail
command -v xvfb-run >/dev/null || { echo "left out, not installed: xvfb"; exit 0; }
XDG_RUNTIME_DIR=$(mktemp -d)
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
export XDG_RUNTIME_DIR QT_QPA_PLATFORM=xcb
xvfb-run -a -s "-screen 0 1280x800x24" "$1" "[display]"
command -v openbox >/dev/null || { echo "left out, not installed: openbox"; exit 0; }
xvfb-run -a -s "-screen 0 1280x800x24" bash -c 'openbox & sleep 1; "$0" "[display]"; result=$?; kill %1; exit $result' "$1"
