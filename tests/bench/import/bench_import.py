#!/usr/bin/env python3
"""Reading PDFs beside pdftotext -bbox of the same files: bench_import.py JUESUAN PDF... [--pairs N] [--batch N].
Goals: one PDF to its findings ≤ 1.5 × pdftotext; 100 PDFs on two cores ≤ 1.25 × xargs -P2 pdftotext, peak ≤ 150 MB.
Pairs alternate after a warm-up; printed are medians and the median of the pairs' ratios. Times never fail."""
import os, shutil, statistics, subprocess, sys, tempfile, time

arguments = sys.argv[1:]
option = lambda name, otherwise: int(arguments[arguments.index(name) + 1]) if name in arguments else otherwise
pairs, batch = option('--pairs', 7), option('--batch', 100)
program, pdfs = arguments[0], [a for a in arguments[1:] if a.endswith('.pdf') and os.path.exists(a)]
if not pdfs or not shutil.which('pdftotext'):
    print('import: skipped: no PDF at hand, or no pdftotext')
    sys.exit(0)
os.environ.update(QT_QPA_PLATFORM='offscreen', LC_ALL='C.UTF-8')


def seconds(command, **more):
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    return time.perf_counter() - begin


def compare(what, goal, ours, theirs, count):
    ours(), theirs()
    times = [(ours(), theirs()) for _ in range(count)]
    mine, other = (statistics.median(t[i] for t in times) for i in (0, 1))
    ratio = statistics.median(a / b for a, b in times)
    print(f'{what}: {mine * 1000:.0f} ms; pdftotext: {other * 1000:.0f} ms; ratio {ratio:.2f} (goal ≤ {goal})', flush=True)


def tree(pid):
    """Memory of a process and its children, in MB: private pages, and shared ones by their share."""
    total, todo = 0, [pid]
    while todo:
        one = todo.pop()
        try:
            with open(f'/proc/{one}/smaps_rollup') as file:
                total += sum(int(line.split()[1]) for line in file if line.startswith('Pss:'))
            for task in os.listdir(f'/proc/{one}/task'):
                with open(f'/proc/{one}/task/{task}/children') as file:
                    todo += [int(child) for child in file.read().split()]
        except (OSError, ValueError):
            pass
    return total / 1024


def peak(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, tree(process.pid))
        time.sleep(0.02)
    return most


for pdf in pdfs:
    compare(f'one PDF, {os.path.basename(pdf)}', 1.5, lambda: seconds([program, 'check', pdf]),
            lambda: seconds(['pdftotext', '-bbox', pdf, '-']), pairs)
with tempfile.TemporaryDirectory() as folder:
    files = [os.path.join(folder, f'{i:03}.pdf') for i in range(batch)]
    for i, name in enumerate(files):
        shutil.copy(pdfs[i % len(pdfs)], name)
    check = [program, 'check', *files]
    names = '\0'.join(files).encode()
    compare(f'{batch} PDFs, two cores', 1.25, lambda: seconds(check),
            lambda: seconds(['xargs', '-0', '-P2', '-n1', 'sh', '-c', 'pdftotext -bbox "$0" /dev/null'], input=names), max(1, pairs // 3))
    print(f'{batch} PDFs: peak {peak(check):.0f} MB (goal ≤ 150)')
