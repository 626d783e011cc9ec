#!/usr/bin/env bash
# staged.sh BUILD: installs into a folder of its own and looks at it as a desktop would; then makes the package and
# has it judged. A tool that this machine lacks is told and left out.
set -euo pipefail
build=$(realpath "$1")
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen HOME=$stage/home XDG_RUNTIME_DIR=$stage/run
mkdir -p -m 700 "$HOME" "$XDG_RUNTIME_DIR"
share=$stage/usr/share
die() { echo "FAILED: $*" >&2; exit 1; }
have() { command -v "$1" >/dev/null || { echo "left out, not installed: $1"; return 1; }; }

DESTDIR=$stage cmake --install "$build" --prefix /usr >/dev/null
for path in bin/juesuan libexec/juesuan/juesuan-read-pdf share/doc/juesuan/copyright share/doc/juesuan/changelog.Debian.gz \
            share/icons/hicolor/scalable/apps/juesuan.svg share/icons/hicolor/scalable/mimetypes/application-x-juesuan-book.svg; do
    [ -s "$stage/usr/$path" ] || die "not installed: $path"
done
others=$(cd "$stage/usr" && find . -type f ! -ipath '*juesuan*')
[ -z "$others" ] || die "files that do not carry the program's name: $others"

# The programs where they are installed, away from the folder that they were built in.
program=$stage/usr/bin/juesuan book=$stage/book.juesuan
version=$("$program" --version)
[ "$version" = "juesuan $(sed -nE 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")" ] || die "version: $version"
gzip -dc "$share/doc/juesuan/changelog.Debian.gz" | grep -q "^juesuan (${version#juesuan }-" || die "the changelog tells of another version"
grep -q "<release version=\"${version#juesuan }\"" "$share"/metainfo/*.xml || die "the metainfo tells of another version"
for page in "$share"/man/man1/juesuan.1.gz "$share"/man/zh_CN/man1/juesuan.1.gz; do
    gzip -dc "$page" | grep -q "\"$version\"" || die "$page tells of another version"
    for word in $("$program" --help | sed -nE 's/^  juesuan ([a-z]+) .*/\1/p'); do
        gzip -dc "$page" | grep -q "^\.B juesuan $word\$" || die "$page does not tell of $word"
        for option in $("$program" "$word" --help | grep -oE -- ' --[a-z-]+' | sed 's/-/\\-/g'); do
            gzip -dc "$page" | grep -qF -- "$option" || die "$page does not tell of $word $option"
        done
    done
    if have man; then
        warnings=$(man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
        [ -z "$warnings" ] || die "$page: $warnings"
    fi
done
"$program" sample "$book" >/dev/null
"$program" check "$book" >/dev/null || die "the sample book has errors"
# "No text" says that the installed reader was found and ran.
python3 - "$stage/scan.pdf" <<'PY'
import sys
objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"]
out, at = b"%PDF-1.4\n", []
for n, body in enumerate(objects, 1):
    at.append(len(out)); out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
xref = len(out)
out += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % a for a in at)
out += b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % xref
open(sys.argv[1], "wb").write(out)
PY
told=$(JUESUAN_LANGUAGE=en "$program" check "$stage/scan.pdf" 2>&1 || true)
case $told in *"without any text"*) ;; *) die "the installed PDF reader: $told" ;; esac

have desktop-file-validate && desktop-file-validate "$share/applications/juesuan.desktop"
have appstreamcli && { appstreamcli validate --no-net --pedantic "$share"/metainfo/*.xml >"$stage/log" || die "$(cat "$stage/log")"; }
if have update-mime-database && have gio; then
    cp /usr/share/mime/packages/freedesktop.org.xml "$share/mime/packages/" # what is an SQLite file comes from there
    update-mime-database "$share/mime" 2>"$stage/log" || die "$(cat "$stage/log")"
    cp "$book" "$stage/renamed.bin"
    for file in "$book" "$stage/renamed.bin"; do # by its name and by its content
        XDG_DATA_HOME=$stage/home XDG_DATA_DIRS=$share gio info -a standard::content-type "$file" |
            grep -q 'content-type: application/x-juesuan-book' || die "$file is not known as a book"
    done
fi

if have dpkg-shlibdeps && have lintian; then
    (cd "$build" && cpack -G DEB -B "$stage/deb" >"$stage/log" 2>&1) || die "$(cat "$stage/log")"
    # A build for tests is not hardened, which app/package.sh is.
    lintian --allow-root --fail-on error,warning --suppress-tags hardening-no-fortify-functions,hardening-no-pie \
        "$stage"/deb/juesuan_*.deb || die "lintian"
fi
echo "The installed program is in order."
