#!/usr/bin/env bash
# The acceptance of the real report: figures, findings, import and dump. shared_reports.sh JUESUAN
set -euo pipefail
program=$1
shared=${JUESUAN_SHARED_DIR:-$(cd "$(dirname "$0")/../.." && pwd)/../shared}
[ -d "$shared/reports" ] || { echo "skipped: no ../shared"; exit 0; }
command -v python3 >/dev/null || { echo "skipped: no python3"; exit 0; }
export JUESUAN=$program
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
report=$shared/reports/ssic-2024.txt

echo "-- every figure of the gold, and no other"
"$shared/tools/compare_figures" "$shared/reports/ssic-2024.gold.json" "$report"

echo "-- no error, 15 rounding differences, proved feasible"
"$program" check "$report" --format json --summary >"$work/check.json"
python3 - "$work/check.json" <<'PY'
import json, sys
items = json.load(open(sys.argv[1]))
summary = items[-1]
assert summary["errors"] == 0 and summary["rounding"] == 15, summary
assert summary["joint_feasibility"] == "proved", summary
assert summary["not_checked_forms"] == ["07", "08"], summary
PY

echo "-- through a book the report stays the same"
"$program" dump "$report" >"$work/text.json"
"$program" import "$report" --into "$work/book.juesuan"
"$program" dump "$work/book.juesuan" >"$work/book.json"
cmp "$work/text.json" "$work/book.json"
cp "$work/book.juesuan" "$work/before"
"$program" import "$report" --into "$work/book.juesuan"
cmp "$work/before" "$work/book.juesuan"
echo "-- whatever is changed in the text is told"
python3 "$(dirname "$0")/mutations.py" "$program" "$report" 60 1

pdf=$shared/reports/putuo-finance-2024.pdf
echo "-- a published PDF: every figure and no other, every error, every rounding difference, no false alarm"
"$shared/tools/compare_figures" "$shared/reports/putuo-finance-2024.gold.json" "$pdf"
"$shared/tools/score_findings" "$shared/reports/putuo-finance-2024.findings.json" "$pdf" | tee "$work/score"
tail -n 1 "$work/score" | grep -q "errors 5/5, suspicious 3/3, rounding 14/14; unexpected errors and warnings 0"
"$program" dump "$pdf" >"$work/pdf.json"
"$program" import "$pdf" --into "$work/pdf.juesuan"
"$program" dump "$work/pdf.juesuan" >"$work/pdf-book.json"
cmp "$work/pdf.json" "$work/pdf-book.json"

echo "-- the blank form: nine tables and no figure"
"$program" dump "$shared/reports/shanghai-template-2024.pdf" >"$work/blank.json"
python3 - "$work/blank.json" <<'PY'
import json, sys
blank = json.load(open(sys.argv[1]))
assert blank["edition"] == "shanghai-2024" and not blank["figures"], blank["figures"]
present = [form["form"] for form in blank["forms"]] if isinstance(blank.get("forms"), list) else sorted(blank.get("forms", {}))
assert sorted(present)[:9] == ["01", "02", "03", "04", "05", "06", "07", "08", "09"], present
PY
echo "passed"
