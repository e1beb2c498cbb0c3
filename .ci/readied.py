"""Puts what the package's TOML files hold into one JSON file when the package is built; see newscomment/bundled.py."""

import json
import tomllib
from pathlib import Path
from typing import Any
from zlib import crc32

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

READIED = "newscomment/readied.json"


def readied(package: Path) -> str:
    """All TOML files of a package by their paths inside it: their checksums, and what they hold."""
    sources = {path.relative_to(package).as_posix(): path.read_bytes() for path in sorted(package.rglob("*.toml"))}
    tables = {path: (crc32(source), tomllib.loads(source.decode("utf-8"))) for path, source in sources.items()}
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":"))


class CustomBuildHook(BuildHookInterface[Any]):
    """Runs before a wheel is built, or the package installed from its sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  (hatchling calls it)
        """Write the tables, and ship them although git ignores them."""
        target = Path(self.root) / READIED
        target.write_text(readied(target.parent), encoding="utf-8", newline="\n")
        build_data["artifacts"].append(f"/{READIED}")
