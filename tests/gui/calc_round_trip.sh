#!/bin/sh
# A form copied into LibreOffice Calc, saved as xlsx and pasted back must change nothing: calc_round_trip.sh [calc_pass program].
# Not part of tests/run.sh: needs soffice (Debian: libreoffice-calc), and says so where it is missing.
set -eu
pass=${1:-$(dirname "$0")/../../build/release/tests/gui/calc_pass}
if ! command -v soffice >/dev/null; then
    echo "calc round trip: skipped: no soffice (apt-get install libreoffice-calc)"
    exit 0
fi
pass=$(realpath "$pass")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
calc() { soffice -env:UserInstallation="file://$work/profile" --headless "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
"$pass" copy "$work"
cd "$work"
calc --infilter="HTML (StarCalc)" --convert-to xlsx --outdir "$work" form-*.html
mkdir back
calc --convert-to 'html:HTML (StarCalc)' --outdir "$work/back" form-*.xlsx
calc --convert-to 'csv:Text - txt - csv (StarCalc):9,34,76,1' --outdir "$work/back" form-*.xlsx
for form in back/*.html; do mv "$form" "$(basename "$form" .html).back.html"; done
for form in back/*.csv; do mv "$form" "$(basename "$form" .csv).tsv"; done
"$pass" paste "$work"
