#!/usr/bin/env python3
"""Whole reports as PDF, Word and OpenDocument: what is read back from the PDF is the report, its text is the same code point
for code point, qpdf finds no fault, and the office documents hold every paragraph and figure.

    publication_round_trip.py JUESUAN [SHARED]
The sample book, a report with 2,000 subjects, long names and negative amounts in both editions, and the real reports of
SHARED where it is there.
"""
import copy, json, os, re, subprocess, sys, tempfile, zipfile
import xml.etree.ElementTree as ET

program = os.path.abspath(sys.argv[1])
shared = sys.argv[2] if len(sys.argv) > 2 else ""
os.environ.update(QT_QPA_PLATFORM="offscreen", JUESUAN_LANGUAGE="en", LC_ALL="C.UTF-8")
work = tempfile.TemporaryDirectory(prefix="publication-")
bad = 0


def path(name):
    return os.path.join(work.name, name)


def complain(what):
    global bad
    bad += 1
    print("BAD", what[:600])


def run(*words):
    seen = subprocess.run(words, capture_output=True)
    if seen.returncode:
        complain(f"{' '.join(words)}: {seen.returncode} {seen.stderr.decode()}")
    return seen.stdout


def dump(file):
    return json.loads(run(program, "dump", file) or "{}")


def figures(report):
    """By concept; the supplementary forms are not printed."""
    return {(f["form"], f["row_id"], f["column_id"]): f["value"] for f in report["figures"] if not f["form"].startswith("S")}


def facts(report):
    """What a publication prints, without the places where it stood and the heading above the tables."""
    return {
        "unit": report["unit"]["name"], "year": report["year"], "edition": report["edition"],
        "figures": figures(report),
        "rows": [r for r in report["rows"] if not r["form"].startswith("S")],
        "sections": [(s["part"], s["number"], s["title"], [p["text"] for p in s["paragraphs"] if "insert" not in p])
                     for s in report["sections"] if s["part"] != "单位决算表"],
        "evaluations": [{k: v for k, v in e.items() if k not in ("page", "line")} for e in report["evaluations"]],
        "glossary": [(g["number"], g["term"], g["text"]) for g in report["glossary"]],
    }


def bare(text):
    return re.sub(r"\s", "", text)


def printed(value):
    return f"{float(value):,.2f}"


def words(report):
    """Every paragraph, and every figure as it is printed."""
    out = [p["text"] for s in report["sections"] for p in s["paragraphs"]]
    out += [s["number"] + s["title"] for s in report["sections"] if s["part"] != "单位决算表"]
    out += [r["name"] for r in report["rows"] if not r["form"].startswith("S")]
    for g in report["glossary"]:
        out += [g["term"]] + g["text"].split("\n")
    for e in report["evaluations"]:
        out += [i["level3"] for i in e["indicators"]]
    return [bare(w) for w in out if w]


def check_pdf(name, report, source):
    target = path(name + ".pdf")
    run(program, "export", source, "--to", target, *year(report, source))
    told = run("qpdf", "--check", target).decode()
    if "No syntax or stream encoding errors" not in told:
        complain(f"{name}: qpdf {told}")
    text = run("pdftotext", "-raw", target, "-").decode()
    # Page numbers stand between the lines of a paragraph that goes on.
    flat = bare(re.sub(r"^— \d+ —\s*$", "", text.replace("\f", "\n"), flags=re.M))
    cells = set(flat)
    for word in words(report):
        if word not in flat and not set(word) <= cells:
            complain(f"{name}: characters of “{word[:80]}” not in the PDF: {set(word) - cells}")
    for part in [p["text"] for s in report["sections"] for p in s["paragraphs"]]:
        if bare(part) not in flat:
            complain(f"{name}: the PDF's text lacks “{part[:80]}”")
    for value in {v for v in figures(report).values() if "." in v}:
        if printed(value) not in text:
            complain(f"{name}: the PDF lacks {value}")
    a, b = facts(report), facts(dump(target))
    for key in a:
        if a[key] != b.get(key):
            different = key
            if isinstance(a[key], dict):
                different = [(k, a[key].get(k), b[key].get(k)) for k in list(a[key]) + list(b[key]) if a[key].get(k) != b[key].get(k)][:4]
            elif isinstance(a[key], list):
                different = [(x, y) for x, y in zip(a[key], b[key]) if x != y][:2] or (len(a[key]), len(b[key]))
            complain(f"{name}: {key} read back differs: {different}")
    print(f"{name}: PDF of {len(a['figures'])} figures, {len(text)} characters")


def check_office(name, report, source):
    for ending, part in (("docx", "word/document.xml"), ("odt", "content.xml")):
        target = path(f"{name}.{ending}")
        run(program, "export", source, "--to", target, *year(report, source))
        with zipfile.ZipFile(target) as archive:
            if archive.testzip():
                complain(f"{target}: damaged archive")
            trees = {n: ET.fromstring(archive.read(n)) for n in archive.namelist() if n.endswith((".xml", ".rels"))}
            check_relations(name, ending, trees, archive.namelist())
        flat = bare("".join(trees[part].itertext()))
        for word in words(report):
            if word not in flat:
                complain(f"{name}: the {ending} lacks “{word[:80]}”")
        for value in {v for v in figures(report).values() if "." in v}:
            if printed(value) not in flat:
                complain(f"{name}: the {ending} lacks {value}")


def check_relations(name, ending, trees, names):
    """What a part points to is there."""
    for relations in (n for n in names if n.endswith(".rels")):
        folder = os.path.dirname(os.path.dirname(relations))
        for one in trees[relations]:
            if os.path.join(folder, one.get("Target")) not in names:
                complain(f"{name}: the {ending} points to {one.get('Target')}")
    if ending == "odt":
        listed = {e.get("{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path") for e in trees["META-INF/manifest.xml"]}
        if listed - {"/"} != {n for n in names if n not in ("mimetype", "META-INF/manifest.xml")}:
            complain(f"{name}: the manifest lists {listed}")
        if names[0] != "mimetype":
            complain(f"{name}: the odt does not begin with its type")


def year(report, source):
    return ["--year", str(report["year"])] if source.endswith(".juesuan") else []


def large(sample, edition, subjects):
    """Many subjects with long names; every third amount is negative."""
    out = copy.deepcopy(sample)
    out["edition"] = edition
    out["figures"] = [f for f in out["figures"] if f["form"] in ("01", "09")]
    out["rows"] = []
    out["profile"] = {}
    for s in out["sections"]:
        s["paragraphs"] = [{"text": p["text"] * 3, "page": None, "line": None} for p in s["paragraphs"]]
    total = 0
    for i in range(subjects):
        code = f"{201 + i // 400}{(i // 20) % 20 + 1:02d}{i % 20 + 1:02d}"
        cents = (i * 7919 + 13) * (-1 if i % 3 == 0 else 1)
        total += cents
        name = f"第{i}项名称很长的科目用来看表格的名称怎样换行而又不丢掉任何一个字的支出"[: 8 + i % 30]
        out["rows"].append({"form": "03", "code": code, "name": name})
        for column, value in (("本年支出合计", cents), ("项目支出", cents)):
            out["figures"].append(figure("03", code, column, value, code))
    for column in ("本年支出合计", "项目支出"):
        out["figures"].append(figure("03", "合计", column, total, None))
    return out


def figure(form, row, column, cents, code):
    sign = "-" if cents < 0 else ""
    return {"form": form, "row_id": row, "column_id": column, "row": row, "column": column, "code": code,
            "value": f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}", "blank": False}


def check_audit(book):
    """审核报告: every kind is written; the PDF tells each rounding difference of the check."""
    for ending in ("docx", "odt", "xlsx"):
        run(program, "export", book, "--year", "2024", "--report", "audit", "--to", path("audit." + ending))
    target = path("audit.pdf")
    run(program, "export", book, "--year", "2024", "--report", "audit", "--to", target)
    text = bare(run("pdftotext", "-raw", target, "-").decode())
    found = [f for f in json.loads(run(program, "check", book, "--year", "2024", "--format", "json")) if f.get("severity") == "rounding"]
    if "Preparedby" not in text or "Headoftheunit" not in text:
        complain("audit: no lines to be signed")
    if not found:
        complain("audit: the sample has no rounding differences to tell")
    for finding in found:
        for side in ("left", "right"):
            if f"{float(finding[side]):,.2f}" not in text:
                complain(f"audit: {finding['rule']} {finding[side]} is not in the PDF")


def main():
    book = path("sample.juesuan")
    run(program, "sample", book)
    sample = json.loads(run(program, "dump", book, "--year", "2024"))
    plain = copy.deepcopy(sample)
    for e in plain["evaluations"]:  # 其中： is a word of the form, not of the row
        for f in e["funds"]:
            f["label"] = f["label"].replace("其中：", "")
    check_pdf("sample", plain, book)
    check_office("sample", sample, book)
    check_audit(book)
    for edition in ("central-2024", "shanghai-2024"):
        source = path(edition + ".json")
        with open(source, "w") as file:
            json.dump(large(plain, edition, 2000), file, ensure_ascii=False)
        report = dump(source)
        check_pdf(edition, report, source)
    check_office(edition, report, source)
    if os.path.isdir(shared):
        for name in ("putuo-finance-2024.pdf", "ssic-2024.txt"):
            source = os.path.join(shared, "reports", name)
            report = dump(source)
            for e in report["evaluations"]:  # a blank between a bracket and a character is not kept in tables
                e["department"] = e["department"].replace("] ", "]")
            check_pdf(name.split(".")[0], report, source)
            check_office(name.split(".")[0], report, source)
    else:
        print("skipped: no ../shared")
    sys.exit(1 if bad else 0)


main()
