#!/usr/bin/env bash
# readers.sh VENV WORK: install the programs that read what the exporters write, so that no test of them is skipped:
# packages of Python into VENV; Mermaid as WORK/mermaid.min.js, where there is npm; Chromium and graphviz, where CI is
# root of a Debian that lacks them. What cannot be had is told, and its tests are skipped.
set -euo pipefail
venv=$1 work=$2

"$venv/pip" install -q -e '.[readers]'

if command -v npm > /dev/null && (cd "$work" && npm pack --silent mermaid@11 > mermaid.txt); then
    tar -xzOf "$work/$(cat "$work/mermaid.txt")" package/dist/mermaid.min.js > "$work/mermaid.min.js"
else
    echo "no Mermaid: there is no npm, or it does not have it"
fi

missing=()
command -v chromium > /dev/null || command -v google-chrome > /dev/null || missing+=(chromium)
command -v dot > /dev/null || missing+=(graphviz)
if [ "${#missing[@]}" -eq 0 ]; then
    exit 0
fi
if [ "${CI:-}" = true ] && [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "${missing[@]}" > /dev/null \
        || echo "not installed: ${missing[*]}"
else
    echo "not here: ${missing[*]}"
fi
