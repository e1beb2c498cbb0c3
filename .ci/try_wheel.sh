#!/usr/bin/env bash
# try_wheel.sh PYTHON WORK: install WORK/dist/*.whl into an environment of its own, and use it far from the source tree.
set -euo pipefail
python=$1 work=$2

"$python" -m venv "$work/wheel"
"$work/wheel/bin/pip" install -q "$work"/dist/*.whl
mkdir "$work/elsewhere" && cd "$work/elsewhere"
PATH=$work/wheel/bin

python -c 'import newscomment; print(newscomment.__version__, newscomment.__file__)'
newscomment --version
newscomment read - <<'ESSAY'
A bridge too many

The mayor, Olga Brandt, says that the new bridge is safe. Perhaps it is. But if the river rises again this spring, the
eastern quarter could be cut off from its only hospital, and the council should not wait until then.
ESSAY
newscomment schema | python -m json.tool > schema.json
