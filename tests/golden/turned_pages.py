#!/usr/bin/env python3
"""Pages that lie on their side, are cut or scaled: turned_pages.py JUESUAN FOLDER. The sample's own PDF is rewritten so that its
pages look the same through /Rotate 90 and 270, a CropBox away from the origin and a UserUnit, and is shown sideways; each must be
read as the PDF itself is. Needs qpdf."""
import json, os, re, subprocess, sys

program, folder = sys.argv[1], sys.argv[2]
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
os.makedirs(folder, exist_ok=True)
at = lambda name: os.path.join(folder, name)


def page(text, mode):
    box = re.search(rb'/MediaBox \[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]', text)
    w, h = float(box.group(3)), float(box.group(4))
    to = {'90': b'/MediaBox [ 0 0 %g %g ] /Rotate 90' % (h, w), '270': b'/MediaBox [ 0 0 %g %g ] /Rotate 270' % (h, w),
          'crop': b'/MediaBox [ -100 -50 %g %g ] /CropBox [ 0 0 %g %g ]' % (w + 80, h + 70, w, h),
          'unit': box.group(0) + b' /UserUnit 2', 'sideways': box.group(0) + b' /Rotate 90'}[mode]
    matrix = {'90': b'0 1 -1 0 %g 0 cm\n' % h, '270': b'0 -1 1 0 0 %g cm\n' % w}.get(mode, b'')
    return text.replace(box.group(0), to), matrix


def turned(source, mode):
    """The PDF with every page rewritten; each page has one content stream of its own."""
    parts, last, matrices = [], 0, {}
    for match in re.finditer(rb'<<[^<>]*?/MediaBox.*?>>\nendobj', source, re.S):
        text, matrix = page(match.group(0), mode)
        matrices[re.search(rb'/Contents (\d+) 0 R', text).group(1)] = matrix
        parts.append(source[last:match.start()] + text)
        last = match.end()
    whole = b''.join(parts) + source[last:]
    for number, matrix in matrices.items():
        whole = re.sub(rb'(\n%s 0 obj\n<<.*?>>\nstream\n)' % number, lambda m: m.group(1) + matrix, whole, count=1, flags=re.S)
    return whole


def dump(path):
    data = json.loads(subprocess.run([program, 'dump', path], capture_output=True, check=True, text=True).stdout)
    return [[f['form'], f['row_id'], f['column_id'], f['value']] for f in data['figures']], [s['title'] for s in data['sections']]


subprocess.run([program, 'sample', at('sample.juesuan')], capture_output=True)
subprocess.run([program, 'export', at('sample.juesuan'), '--year', '2024', '--to', at('sample.pdf'), '--override', 'test'], check=True, capture_output=True)
subprocess.run(['qpdf', '--qdf', '--object-streams=disable', at('sample.pdf'), at('plain.pdf')], check=True)
wanted, failed = dump(at('sample.pdf')), False
source = open(at('plain.pdf'), 'rb').read()
for mode in ('90', '270', 'crop', 'unit', 'sideways'):
    open(at('raw.pdf'), 'wb').write(turned(source, mode))
    open(at(mode + '.pdf'), 'wb').write(subprocess.run(['fix-qdf', at('raw.pdf')], capture_output=True, check=True).stdout)
    same = dump(at(mode + '.pdf')) == wanted
    print(mode, 'the same' if same else 'DIFFERS')
    failed = failed or not same
print(len(wanted[0]), 'figures')
sys.exit(1 if failed or len(wanted[0]) < 100 else 0)
