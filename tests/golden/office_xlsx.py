#!/usr/bin/env python3
"""By hand: LibreOffice recalculates an exported workbook from nothing and must come to the same figures and verdicts.

    office_xlsx.py JUESUAN [FOLDER]    writes the sample's workbook, recalculates it, compares every number, prints to PDF
"""
import re, subprocess, sys, tempfile, zipfile
import xml.etree.ElementTree as ET

N = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def cells(path):
    with zipfile.ZipFile(path) as z:
        shared = []
        if 'xl/sharedStrings.xml' in z.namelist():
            for si in ET.fromstring(z.read('xl/sharedStrings.xml')).findall(N + 'si'):
                shared.append(''.join(t.text or '' for t in si.iter(N + 't')))
        out = {}
        sheets = sorted((n for n in z.namelist() if n.startswith('xl/worksheets/sheet')), key=lambda n: int(re.findall(r'\d+', n)[-1]))
        for number, name in enumerate(sheets):
            for c in ET.fromstring(z.read(name)).iter(N + 'c'):
                v = c.find(N + 'v')
                if v is None or v.text is None:
                    continue
                text = shared[int(v.text)] if c.get('t') == 's' else v.text
                out[number, c.get('r')] = (round(float(text), 2) if c.get('t') in (None, 'n') else text, c.find(N + 'f') is not None)
        return out


def without_values(source, target):
    """The same workbook without cached values: what is compared was calculated."""
    with zipfile.ZipFile(source) as a, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as b:
        for name in a.namelist():
            data = a.read(name)
            if name.startswith('xl/worksheets/sheet'):
                data = re.sub(rb'(</f>)<v>[^<]*</v>', rb'\1', data)
            b.writestr(name, data)


def main():
    program, folder = sys.argv[1], (sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
    subprocess.run([program, 'sample', folder + '/s.juesuan'], check=True)
    subprocess.run([program, 'export', folder + '/s.juesuan', '--year', '2024', '--to', folder + '/out.xlsx',
                    '--override', 'by-hand test'], check=True)
    without_values(folder + '/out.xlsx', folder + '/bare.xlsx')
    for kind, where in (('xlsx', folder + '/calc'), ('pdf', folder)):
        subprocess.run(['soffice', '--headless', '--convert-to', kind, '--outdir', where, folder + '/bare.xlsx'], check=True,
                       stdout=subprocess.DEVNULL)
    ours, theirs = cells(folder + '/out.xlsx'), cells(folder + '/calc/bare.xlsx')
    wrong = [(at, value, theirs.get(at)) for at, (value, _) in ours.items() if theirs.get(at, (None,))[0] != value]
    formulas = sum(1 for _, formula in ours.values() if formula)
    print(f'{len(ours)} cells, {formulas} formulas, {len(wrong)} differ; {folder}/bare.pdf')
    for line in wrong[:20]:
        print('  ', line)
    return 1 if wrong or formulas == 0 else 0


sys.exit(main())
