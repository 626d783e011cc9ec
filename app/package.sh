#!/usr/bin/env bash
# Builds the Debian package, hardened as Debian's own are, and names the file that it made.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
"$top/app/install-packages.sh" package
build=$top/build/package
export CCACHE_DIR=${CCACHE_DIR:-$top/build/ccache}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(dpkg-parsechangelog -l "$top/app/package/changelog" -S Timestamp)}
cd "$top"
umask 022
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "Building …" >&2
hardened="-D_FORTIFY_SOURCE=2 -fstack-protector-strong -Wformat -Werror=format-security"
if ! { cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10 \
         -DJUESUAN_TESTS=OFF -DCMAKE_INSTALL_PREFIX=/usr -DCMAKE_CXX_FLAGS="$hardened" \
         -DCMAKE_EXE_LINKER_FLAGS="-Wl,-z,relro -Wl,-z,now" &&
       cmake --build "$build" && rm -f "$build"/juesuan_*.deb && (cd "$build" && cpack -G DEB); } >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
ls "$build"/juesuan_*.deb
