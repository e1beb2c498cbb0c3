#!/usr/bin/env bash
# smoke.sh FOLDER: use the installed package, by the first `python` and `newscomment` of the PATH, from an empty FOLDER.
set -euo pipefail
mkdir -p "$1" && cd "$1"

python -c 'import newscomment; print(newscomment.__version__, newscomment.__file__)'
newscomment --version
newscomment read - <<'ESSAY'
A bridge too many

The mayor, Olga Brandt, says that the new bridge is safe. Perhaps it is. But if the river rises again this spring, the
eastern quarter could be cut off from its only hospital, and the council should not wait until then.
ESSAY
newscomment schema | python -m json.tool > schema.json
newscomment explain risks.foreseen-harm > explanation.txt
newscomment why-not 'The deal could sink the party.' risks > near.txt
newscomment classes RISK_EDGE > class.txt
printf 'Brussels may yet blink.' | python -m newscomment read - --format jsonl > article.jsonl
python - <<'LOAD'
from pathlib import Path
from newscomment import Article
article = Article.model_validate_json(Path("article.jsonl").read_bytes())
assert Article.model_validate_json(article.model_dump_json()) == article
print(article)
LOAD
