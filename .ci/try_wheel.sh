#!/usr/bin/env bash
# try_wheel.sh PYTHON WORK: install WORK/dist/*.whl into an environment of its own, and use it far from the source tree.
set -euo pipefail
python=$1 work=$2
smoke=$(cd "$(dirname "$0")" && pwd)/smoke.sh

"$python" -m venv "$work/wheel"
"$work/wheel/bin/pip" install -q "$work"/dist/*.whl
PATH=$work/wheel/bin:$PATH "$smoke" "$work/elsewhere"
