"""Refuse what does not belong at the top of the checkout: files that a trial or a test has left there."""

import sys
from pathlib import Path

KNOWN = {
    *("newscomment", "tests", "docs", "LICENSES", "pyproject.toml", "README.md", "CHANGELOG.md", "SECURITY.md"),
    *("LICENSE", "NOTICE"),
}

strangers = sorted(
    path.name for path in Path(sys.argv[1]).iterdir() if path.name not in KNOWN and not path.name.startswith(".")
)
if strangers:
    sys.exit(f"these do not belong at the top of the checkout: {', '.join(strangers)}")
