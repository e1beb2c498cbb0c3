#!/usr/bin/env bash
# lock.sh [PYTHON]: write .ci/locked.txt, the versions with which everything is checked, from the newest that fit.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"${1:-python3}" -m venv "$work/venv"
PIP_CONSTRAINT= "$work/venv/bin/pip" install -q "hatchling>=1.26" "$here/..[dev,readers]"
{
    echo "# The versions with which .ci/run checks; made by .ci/lock.sh. Users are not bound by them: see pyproject.toml."
    "$work/venv/bin/pip" freeze | grep -v '^newscomment'
} > "$here/locked.txt"
