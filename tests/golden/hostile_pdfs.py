#!/usr/bin/env python3
"""PDF files that are damaged, empty of text, or built to do harm: hostile_pdfs.py JUESUAN. Each must be refused with its own
sentence within 11 s and bounded memory, and a batch must go on behind it."""
import os, resource, subprocess, sys, tempfile, time, zlib

program = sys.argv[1]
os.environ.update(QT_QPA_PLATFORM='offscreen', JUESUAN_LANGUAGE='en')


def pdf(objects, trailer_extra=b''):
    """objects: bodies of objects 1…n, the first the catalogue."""
    out = b'%PDF-1.5\n'
    at = []
    for number, body in enumerate(objects, 1):
        at.append(len(out))
        out += b'%d 0 obj\n' % number + body + b'\nendobj\n'
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % a for a in at)
    return out + b'trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, trailer_extra, start)


def stream(data, extra=b''):
    return b'<</Length %d%s>>\nstream\n' % (len(data), extra) + data + b'\nendstream'


catalog, pages = b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Kids[3 0 R]/Count 1>>'
page = b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>'
font = b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
empty_form = stream(b'', b'/Type/XObject/Subtype/Form/BBox[0 0 1 1]')


def text_page(content, *more):
    return pdf([catalog, pages, page, stream(content), font, *(more or (empty_form,))])


def nested_forms():
    """Each form draws the next one twice: 2^26 drawings in 5 kB."""
    last = 6 + 26
    forms = [stream(b'/X Do /X Do', b'/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>' % (n + 1)) for n in range(6, last)]
    forms.append(stream(b'0 0 1 1 re f', b'/Type/XObject/Subtype/Form/BBox[0 0 9 9]'))
    return text_page(b'/X Do', *forms)


def flate_bomb():
    packer = zlib.compressobj(9)
    data = b''.join(packer.compress(b'0 0 1 1 re f\n' * 80_000) for _ in range(300)) + packer.flush()
    return pdf([catalog, pages, page, stream(data, b'/Filter/FlateDecode'), font, empty_form])


def many_pages():
    kids = b' '.join(b'3 0 R' for _ in range(200_000))
    return pdf([catalog, b'<</Type/Pages/Kids[' + kids + b']/Count 200000>>', page, stream(b''), font, empty_form])


plain = text_page(b'BT /F 12 Tf 72 700 Td (Not a report) Tj ET')
encrypted = pdf([catalog, pages, page, stream(b'xxxx'), font, empty_form,
                 b'<</Filter/Standard/V 1/R 2/Length 40/P -4/O<' + b'41' * 32 + b'>/U<' + b'42' * 32 + b'>>>'],
                b'/Encrypt 7 0 R/ID[<00><00>]')
cases = {
    'no pages': (b'%PDF-1.4\n%%EOF\n', 'damaged'),
    'empty': (b'', 'empty|damaged'),
    'noise': (b'%PDF-1.7\n' + bytes(range(256)) * 400, 'damaged'),
    'cut in half': (plain[:len(plain) // 3], 'damaged|pictures|none of the nine'),
    'only pictures': (text_page(b'0 0 100 100 re f'), 'pictures'),
    'a scan with guessed text': (text_page(b'BT 3 Tr /F 12 Tf 72 700 Td (Guessed) Tj ET'), 'pictures'),
    'another text': (plain, 'none of the nine'),
    'encrypted': (encrypted, 'password'),
    'nested forms': (nested_forms(), 'more time or memory'),
    'flate bomb': (flate_bomb(), 'more time or memory|pictures'),
    'many pages': (many_pages(), '200000 pages|damaged|more time'),
}
failed = 0
with tempfile.TemporaryDirectory() as folder:
    paths = []
    for name, (data, wanted) in cases.items():
        path = os.path.join(folder, name + '.pdf')
        paths.append(path)
        with open(path, 'wb') as out:
            out.write(data)
        begun = time.time()
        run = subprocess.run([program, 'dump', path], capture_output=True, text=True, timeout=60)
        took = time.time() - begun
        told = run.stderr.strip().splitlines()[-1] if run.stderr.strip() else ''
        right = run.returncode == 2 and any(w in told for w in wanted.split('|')) and took < 12.5
        failed += not right
        print(f"{'ok    ' if right else 'FAILED'} {name}: {run.returncode} after {took:.1f} s: {told}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f'largest process: {peak} MB')
    failed += peak > 1100
    # One bad file never stops the rest.
    sample, book = os.path.join(folder, 'sample.juesuan'), os.path.join(folder, 'all.juesuan')
    subprocess.run([program, 'sample', sample], check=True)
    run = subprocess.run([program, 'import', paths[0], sample, paths[4], '--into', book], capture_output=True, text=True)
    good = run.returncode == 2 and subprocess.run([program, 'dump', book, '--year', '2024'], capture_output=True).returncode == 0
    failed += not good
    print('ok     the batch went on' if good else 'FAILED the batch: ' + run.stderr)
sys.exit(1 if failed else 0)
