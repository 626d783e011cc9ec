#!/usr/bin/env python3
"""mutations.py JUESUAN REPORT.txt COUNT [SEED]: changes a report's text in one place at a time (deletes, garbles, inserts,
appends a number, swaps). What was put in must be told by dump or check, and nothing may crash or hang; exit 1 otherwise."""
import json, os, random, re, subprocess, sys, tempfile, unicodedata

program, path, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", JUESUAN_LANGUAGE="zh_CN")
lines = open(path, encoding="utf-8").read().split("\n")
folder = tempfile.TemporaryDirectory()
mutant = folder.name + "/mutant.txt"
STRANGE = "某甲乙丙丁戊己庚辛壬癸梅兰竹菊松柏枫桦"
OUR_OWN = ("form_title", "row_id", "column_id")  # what dump prints whatever the text says


def folded(text):
    return re.sub(r"[\s,，]", "", unicodedata.normalize("NFKC", text))


def strings(value):
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in OUR_OWN:
                yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif isinstance(value, str):
        yield value


def run(*arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, env=environment, timeout=30)


def told(text):
    """What dump and check say; None with a reason printed when one of them failed."""
    with open(mutant, "w", encoding="utf-8") as file:
        file.write("\n".join(text))
    dump, check = run("dump", mutant), run("check", mutant)
    if dump.returncode != 0 or check.returncode not in (0, 1):
        print("exit", dump.returncode, check.returncode, dump.stderr[:200])
        return None
    return folded("\n".join(strings(json.loads(dump.stdout)))) + folded(check.stdout)


def mutated():
    """The changed lines, what must be told of them, and a word about the change."""
    out, wanted = list(lines), []
    at = chance.choice(full)
    number = "%d.%02d" % (chance.randrange(100000, 999999), chance.randrange(11, 99))
    word = "".join(chance.sample(STRANGE, chance.randrange(3, 6)))
    how = chance.choice(["delete", "garble", "insert", "number", "swap"])
    if how == "delete":
        del out[at]
    elif how == "garble":
        line, cut = out[at], chance.randrange(len(out[at]))
        out[at] = line[:cut] + word + line[cut + chance.randrange(1, 4):]
        wanted = [word]
    elif how == "insert":
        line = chance.choice([word + "补记一句", word + " " + number, number, "注" + word + number])
        out.insert(at + 1, line)
        wanted = [part for part in (word, number) if part in line]
    elif how == "number":
        out[at] = out[at].rstrip() + " " + number
        wanted = [number]
    else:
        other = chance.choice(full)
        out[at], out[other] = out[other], out[at]
        wanted = [t for line in (lines[at], lines[other]) for t in line.split() if len(t) > 1 and not t.isdigit()]
        wanted = [t for t in wanted if folded(t) in before]  # headings and the like are told by nobody
    return out, wanted, "%s at line %d" % (how, at + 1)


full = [i for i, line in enumerate(lines) if line.strip()]
before = told(lines)
bad = 0
for n in range(count):
    text, wanted, change = mutated()
    try:
        said = told(text)
    except subprocess.TimeoutExpired:
        said = None
    lost = wanted if said is None else [part for part in wanted if folded(part) not in said]
    if said is None or lost:
        bad += 1
        print("mutation %d, %s: lost %s" % (n, change, lost[:4]))
print(count, "mutations,", bad, "of them not told")
sys.exit(bad > 0)
