"""Print the oldest versions of the dependencies that pyproject.toml allows, as constraints for pip."""

import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).resolve().parent.parent / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]
print(*(dependency.replace(">=", "==") for dependency in project["dependencies"]), sep="\n")
