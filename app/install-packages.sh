#!/usr/bin/env bash
# install-packages.sh app|package|tests: installs what app/debian-packages lists and this machine lacks. Asks for sudo only then.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
kinds=app
[ "${1:-app}" = package ] && kinds='app|package'
[ "${1:-app}" = tests ] && kinds='app|package|tests'
missing=()
while read -r package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done < <(sed -nE "s/^($kinds) +([^ ]+).*/\2/p" "$here/debian-packages")
[ ${#missing[@]} -eq 0 ] && exit 0
echo "Installing: ${missing[*]}" >&2
root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "These Debian packages are needed; please have them installed: ${missing[*]}" >&2; exit 1; }
    root=(sudo)
fi
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
