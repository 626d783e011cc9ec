#!/usr/bin/env python3
"""Forms of a book's reports printed and saved by LibreOffice and read back: office_round_trip.py JUESUAN REPORT [FOLDER].
REPORT is anything that `dump` reads. PDF with and without borders, .xls and .xlsx (all forms on one sheet), .csv. Run by
hand where soffice is installed; prints what differs, exit 1 if anything does."""
import html, json, os, subprocess, sys, tempfile

program, report = sys.argv[1], sys.argv[2]
top = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
os.environ['QT_QPA_PLATFORM'] = 'offscreen'


def dump(path):
    return json.loads(subprocess.run([program, 'dump', path], capture_output=True, check=True, text=True).stdout)


def figures(data):
    out = {}
    for f in data['figures']:
        if f['form'].startswith('S'):
            continue
        out[(f['form'], f.get('row_id') or f['code'] or f['row'], f.get('column_id') or f['column'])] = f['value']
    return out


def cell(text, columns=1, rows=1, right=False):
    return f'<td colspan={columns} rowspan={rows}{" align=right" if right else ""}>{html.escape(text)}</td>'


def grouped(value, style):
    if style == 'plain' or not value:
        return value
    sign, digits = ('-', value[1:]) if value.startswith('-') else ('', value)
    whole, _, part = digits.partition('.')
    return sign + f'{int(whole):,}' + ('.' + part if part else '')


def table(form, data, subjects, style, split):
    value = lambda row, column: grouped(data.get((form['id'], row, column), ''), style)
    lines = []
    for line in form['header']:
        lines.append('<tr>' + ''.join(cell(c['text'], c.get('columns', 1), c.get('rows', 1)) for c in line) + '</tr>')
    blocks = form['blocks']
    def block_rows(block):
        if block.get('by_subject'):
            rows = [(r['id'], '', r.get('label', r['id'])) for r in block['rows']]
            return rows + [(code, code, name) for code, name in subjects]
        return [(r.get('id', ''), r.get('code', ''), r.get('label', r.get('id', '')), r.get('line', '')) for r in block['rows']]
    height = max(len(block_rows(b)) for b in blocks)
    for i in range(height):
        out = ''
        for block in blocks:
            rows = block_rows(block)
            row = rows[i] if i < len(rows) else ('', '', '', '')
            for column in block['columns']:
                kind = column.get('kind', 'figure')
                if kind == 'figure':
                    out += cell(value(row[0], column['id']) if row[0] else '', right=True)
                elif kind == 'line':
                    out += cell(str(row[3]) if len(row) > 3 else '')
                elif kind == 'code':
                    out += cell(row[1])
                else:
                    out += cell(row[2])
        lines.append('<tr>' + out + '</tr>')
    if form.get('footer'):
        out = ''
        for f in form['footer']:
            column = next(c['id'] for b in blocks for c in b['columns'] if c.get('id'))
            out += cell(value(f['row'], column), right=True) if f.get('figure') else cell(f['row'], f.get('columns', 1))
        lines.append('<tr>' + out + '</tr>')
    return '\n'.join(lines)


def document(edition, data, rows, style, border=1):
    forms = json.load(open(os.path.join(top, 'resources', 'forms', edition + '.json')))['forms']
    parts = []
    for form in forms:
        if form.get('supplementary'):
            continue
        parts.append(f"<p align=center>{form['title']}</p><p>单位：甲单位（试） 金额单位：万元</p>"
                     f"<table border={border} cellspacing=0 width=100%>{table(form, data, rows.get(form['id'], []), style, False)}</table>"
                     f"<p>{form.get('note', '')}</p><p style='page-break-before: always'></p>")
    return ('<html><head><meta charset="utf-8"><style>td{font-size:7pt} p{font-size:9pt}</style></head><body>'
            '<p>甲单位（试）2024年度单位决算</p>' + ''.join(parts) + '</body></html>')


KINDS = {'pdf': ['pdf:writer_web_pdf_Export'], 'bare.pdf': ['pdf:writer_web_pdf_Export'],
         'xls': ['xls:MS Excel 97', '--infilter=HTML (StarCalc)'], 'xlsx': ['xlsx:Calc MS Excel 2007 XML', '--infilter=HTML (StarCalc)'],
         'csv': ['csv:Text - txt - csv (StarCalc):44,34,76', '--infilter=HTML (StarCalc)']}


def round_trip(edition, style, kind, filters):
    name = os.path.join(folder, f'{edition}-{style}-{kind.split(".")[0]}')
    with open(name + '.html', 'w') as out:
        out.write(document(edition, wanted, rows, style, 0 if kind == 'bare.pdf' else 1))
    subprocess.run(['soffice', '--headless', *filters[1:], '--convert-to', filters[0], '--outdir', folder, name + '.html'],
                   capture_output=True, check=True)
    back = dump(name + '.' + kind.split('.')[-1])
    got = figures(back)
    missing = {k: v for k, v in wanted.items() if got.get(k) != v}
    extra = {k: v for k, v in got.items() if k not in wanted}
    print(f"{edition}, {style}, {kind}: read as {back['edition']}, {len(wanted) - len(missing)} of {len(wanted)} figures, {len(extra)} extra")
    for k, v in sorted(missing.items()):
        print('  missing', *k, v, 'read', got.get(k))
    for k, v in sorted(extra.items()):
        print('  extra', *k, v)
    for u in back['unread'][:8]:
        print('  unread', u)
    return bool(missing or extra)


failed = 0
folder = sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp()
source = dump(report)
wanted = figures(source)
rows = {}
for f in source['figures']:
    if f.get('code') and not f['form'].startswith('S'):
        rows.setdefault(f['form'], {})[f['code']] = f['row']
rows = {form: sorted(codes.items()) for form, codes in rows.items()}
for edition in ('central-2024', 'shanghai-2024'):
    for style in ('plain', 'grouped'):
        for kind, filters in KINDS.items():
            failed += round_trip(edition, style, kind, filters)
sys.exit(1 if failed else 0)
