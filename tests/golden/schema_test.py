#!/usr/bin/env python3
"""Dumps agree with resources/schema/report.schema.json, exported CSV with figures.csv-metadata.json.

    schema_test.py JUESUAN SOURCE_DIR SHARED_DIR    77: python3-jsonschema is not installed
"""
import copy, csv, io, json, pathlib, re, subprocess, sys, tempfile

try:
    import jsonschema
except ImportError:
    print('python3-jsonschema is not installed: nothing was checked')
    sys.exit(77)


def dump(program, *arguments):
    return json.loads(subprocess.run([program, 'dump', *arguments], check=True, capture_output=True).stdout)


def check_csv(text, metadata):
    columns = metadata['tableSchema']['columns']
    assert text.startswith(b'\xef\xbb\xbf') and b'\r\n' in text
    rows = list(csv.reader(io.StringIO(text.decode('utf-8-sig'), newline='')))
    assert rows[0] == [c['titles'] for c in columns], rows[0]
    kinds = {'integer': r'\d*', 'decimal': r'(-?\d+(\.\d\d)?)?', 'gYear': r'\d{4}', 'string': r'(?![=+\-@＝＋－＠\t]).*'}
    for row in rows[1:]:
        assert len(row) == len(columns), row
        for value, column in zip(row, columns):
            assert re.fullmatch(kinds[column['datatype']], value), (column['titles'], value)
    return len(rows) - 1


def main():
    program, source, shared = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    schema = json.loads((source / 'resources/schema/report.schema.json').read_text('utf-8'))
    metadata = json.loads((source / 'resources/schema/figures.csv-metadata.json').read_text('utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    with tempfile.TemporaryDirectory() as folder:
        book = folder + '/s.juesuan'
        subprocess.run([program, 'sample', book], check=True)
        dumps = {f'sample {year}': dump(program, book, '--year', str(year)) for year in (2023, 2024)}
        subprocess.run([program, 'export', book, '--year', '2024', '--to', folder + '/o.csv'], check=True)
        lines = check_csv(pathlib.Path(folder + '/o.csv').read_bytes(), metadata)
        assert lines == len(dumps['sample 2024']['figures']) > 0
    for path in sorted((shared / 'reports').glob('*')):
        if path.suffix in ('.txt', '.pdf'):
            dumps[path.name] = dump(program, str(path))
    wrong = 0
    for name, report in dumps.items():
        for error in list(validator.iter_errors(report))[:5]:
            wrong += 1
            print(f'{name}: {"/".join(map(str, error.path))}: {error.message[:200]}')
    for damage in ('unit', 'figures'):  # the schema is not one that lets everything pass
        broken = copy.deepcopy(dumps['sample 2024'])
        del broken[damage]
        assert not validator.is_valid(broken)
    broken = copy.deepcopy(dumps['sample 2024'])
    broken['figures'][0]['value'] = 12.5
    assert not validator.is_valid(broken)
    print(f'{len(dumps)} dumps, {lines} lines of CSV')
    return 1 if wrong else 0


sys.exit(main())
