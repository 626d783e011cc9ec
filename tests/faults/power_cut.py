#!/usr/bin/env python3
"""Simulated power cuts: logs what store_worker writes (crashlog.c), replays subsets of it, opens each resulting disk.

    power_cut.py STORE_WORKER [STATES]      exit 0: nothing corrupt, no acknowledged edit lost; 77: skipped
Needs ../shared/reference (crashlog.c, replay.py).
"""
import os, random, shutil, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))
reference = os.path.join(here, "..", "..", "..", "shared", "reference")
if not os.path.exists(os.path.join(reference, "crashlog.c")):
    print("skipped: no ../shared")
    sys.exit(77)
sys.path.insert(0, reference)
sys.dont_write_bytecode = True
import replay

# crashlog.c does not log link(2), which gives a new book its name: here it is logged as the rename that it amounts to.
LINK = """
int link(const char*a,const char*b){init();int(*r)(const char*,const char*)=dlsym(RTLD_NEXT,"link");int k=r(a,b);if(!k&&in(a))rec('R',a,0,b,strlen(b));return k;}
"""


def main():
    worker = sys.argv[1]
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    work = tempfile.mkdtemp(prefix="power-cut-")
    try:
        source, library = os.path.join(work, "crashlog.c"), os.path.join(work, "crashlog.so")
        with open(os.path.join(reference, "crashlog.c")) as f, open(source, "w") as out:
            out.write(f.read() + LINK)
        subprocess.check_call(["gcc", "-shared", "-fPIC", "-w", "-o", library, source, "-ldl"])
        disk, log = os.path.join(work, "disk"), os.path.join(work, "log")
        os.mkdir(disk)
        book = os.path.join(disk, "book.juesuan")
        run = subprocess.run([worker, "edit", book, "25"], stdout=subprocess.PIPE, check=True,
                             env=dict(os.environ, LD_PRELOAD=library, CL_DIR=disk, CL_LOG=log))
        acknowledged = int(run.stdout.split()[-1])
        operations = replay.load(log)
        if len(operations) < 100:
            print("crashlog saw only", len(operations), "operations")
            return 1
        corrupt = lost = count = 0
        again = os.path.join(work, "again")
        for _, acked, files in replay.states(operations, disk, random.Random(5), wanted // 2, 2):
            count += 1
            shutil.rmtree(again, ignore_errors=True)
            os.mkdir(again)
            for path, content in files.items():
                with open(os.path.join(again, os.path.basename(path)), "wb") as f:
                    f.write(content)
            found = 0
            if os.path.exists(os.path.join(again, "book.juesuan")):
                seen = subprocess.run([worker, "check", os.path.join(again, "book.juesuan")], stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE)
                if seen.returncode:
                    corrupt += 1
                    print("corrupt:", seen.returncode, seen.stderr.decode(errors="replace").strip())
                    continue
                found = int(seen.stdout)
            lost += found < acked
        print(f"{len(operations)} operations, {acknowledged} revisions, {count} power cuts: {corrupt} corrupt, "
              f"{lost} with an acknowledged edit lost")
        return 1 if corrupt or lost else 0
    finally:
        shutil.rmtree(work, ignore_errors=True)


sys.exit(main())
