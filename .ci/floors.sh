#!/usr/bin/env bash
# floors.sh PYTHON WORK: use WORK/dist/*.whl with the oldest versions of its dependencies that pyproject.toml allows.
# Only with the oldest Python: later ones have no built packages of such old versions.
set -euo pipefail
python=$1 work=$2
here=$(cd "$(dirname "$0")" && pwd)

if ! "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))'; then
    echo "skipped: the floors are tried with Python 3.11"
    exit 0
fi
"$python" "$here/floors.py" > "$work/floors.txt"
cat "$work/floors.txt"
"$python" -m venv "$work/floors"
PIP_CONSTRAINT="" "$work/floors/bin/pip" install -q -c "$work/floors.txt" "$work"/dist/*.whl
PATH=$work/floors/bin:$PATH "$here/smoke.sh" "$work/floors-elsewhere"
