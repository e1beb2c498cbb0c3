"""Print a command as README.md gives it: the block below the line `<!-- command: NAME -->`."""

import re
import sys
from pathlib import Path

name = sys.argv[1]
readme = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
marked = re.search(rf"<!-- command: {re.escape(name)} -->\n```sh\n(.*?)```", readme, re.DOTALL)
if not marked:
    sys.exit(f"README.md marks no command {name!r}")
print(marked[1], end="")
