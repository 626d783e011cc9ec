#!/usr/bin/env python3
"""Exports over a file that is there already, while calls of the system fail (LIMITS F3) and on a full disk (F5): the old
file must stay as it is, the program must say so and end with an exit code that is not 0, and leave no file behind.

    failing_exports.py JUESUAN      exit 0: nothing lost
"""
import os, resource, shutil, subprocess, sys, tempfile

program = os.path.abspath(sys.argv[1])
here = os.path.dirname(os.path.abspath(__file__))
work = tempfile.mkdtemp(prefix="failing-exports-")
library = os.path.join(work, "fail_at.so")
book = os.path.join(work, "sample.juesuan")
old = b"the old report\n" * 500
os.environ.update(QT_QPA_PLATFORM="offscreen", JUESUAN_LANGUAGE="en", LC_ALL="C.UTF-8")
bad = runs = refused = 0


def kinds():
    """Those that the program writes by now, the check of errors overridden where there is one."""
    for ending in ("json", "csv", "pdf", "docx", "odt", "xlsx"):
        target = os.path.join(work, "probe." + ending)
        if subprocess.run([program, "export", book, "--year", "2024", "--to", target], capture_output=True).returncode == 0:
            yield ending
        elif ending in ("json", "csv", "pdf", "docx", "odt"):
            sys.exit(f"{ending} cannot be written at all")


def export(target, environment=None, limit=None):
    def limited():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    return subprocess.run([program, "export", book, "--year", "2024", "--to", target], capture_output=True, timeout=120,
                          env=dict(os.environ, **(environment or {})), preexec_fn=limited)


def look(what, seen, folder, target, must_fail=False):
    global bad, runs, refused
    runs += 1
    with open(target, "rb") as file:
        same = file.read() == old
    names = os.listdir(folder)
    wrong = []
    if seen.returncode < 0:
        wrong.append("crash")
    if seen.returncode == 0 and same:
        wrong.append("nothing written and no complaint")
    if seen.returncode != 0 and not same:
        wrong.append("complaint, but the old file is gone")
    if seen.returncode != 0 and not seen.stderr.strip():
        wrong.append("no sentence")
    if must_fail and seen.returncode == 0:
        wrong.append("written where there was no room")
    if names != [os.path.basename(target)]:
        wrong.append(f"left behind: {names}")
    refused += seen.returncode != 0
    if wrong:
        bad += 1
        print("BAD", what, seen.returncode, "; ".join(wrong), seen.stderr.decode(errors="replace").strip())


def failing_calls(ending):
    folder = os.path.join(work, "disk")
    for call, most in (("put", 4), ("sync", 3), ("open", 3), ("rename", 2)):
        for k in range(1, most):
            for forever in "01":
                shutil.rmtree(folder, ignore_errors=True)
                os.mkdir(folder)
                target = os.path.join(folder, "report." + ending)
                with open(target, "wb") as file:
                    file.write(old)
                seen = export(target, dict(LD_PRELOAD=library, FAIL_CALL=call, FAIL_AT=str(k), FAIL_CONT=forever, FAIL_DIR=folder))
                look(f"{ending} {call} {k} {'for ever' if forever == '1' else 'once'}", seen, folder, target)
                if call == "sync" and k == 1 and seen.returncode == 0: # the contents; the folder's comes behind
                    global bad
                    bad += 1
                    print("BAD", ending, "contents that were not synced took the name")


def no_room(ending):
    """A limit on the size of files stands for a full disk everywhere; a real one where it can be mounted."""
    folder = os.path.join(work, "small")
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True).returncode == 0
    try:
        target = os.path.join(folder, "report." + ending)
        with open(target, "wb") as file:
            file.write(old)
        if mounted:
            with open(os.path.join(folder, "filler"), "wb", buffering=0) as file:
                try:
                    while file.write(b"x" * 1024) == 1024:
                        pass
                except OSError:
                    pass
            seen = export(target)
            os.unlink(os.path.join(folder, "filler"))
            look(f"{ending} on a full disk", seen, folder, target, True)
        else:
            print(f"skipped: no small disk can be mounted here ({ending})")
    finally:
        if mounted:
            subprocess.run(["umount", folder])
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    target = os.path.join(folder, "report." + ending)
    with open(target, "wb") as file:
        file.write(old)
    look(f"{ending} larger than files may be", export(target, limit=8192), folder, target, True)


try:
    subprocess.check_call(["gcc", "-shared", "-fPIC", "-O1", "-w", "-o", library, os.path.join(here, "fail_at.c"), "-ldl"])
    subprocess.check_call([program, "sample", book])
    for ending in list(kinds()):
        failing_calls(ending)
        no_room(ending)
    print(f"{runs} exports with a failing call or no room, {refused} ended with a complaint: {bad} bad")
    sys.exit(1 if bad or refused < runs // 3 else 0)
finally:
    shutil.rmtree(work, ignore_errors=True)
