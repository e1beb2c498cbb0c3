"""Copy the checkout, but neither git's own folder nor what .gitignore names."""

import shutil
import sys
from pathlib import Path

source, target = map(Path, sys.argv[1:])
lines = (source / ".gitignore").read_text(encoding="utf-8").splitlines()
patterns = [line.strip("/") for line in lines if line and not line.startswith("#")]
shutil.copytree(source, target, symlinks=True, ignore=shutil.ignore_patterns(".git", *patterns))
