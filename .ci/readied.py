"""Readies the tables of the package when it is built, or installed from its sources; see newscomment/bundled.py."""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Runs before a wheel is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  (hatchling calls it)
        """Write the tables, and ship them although git ignores them."""
        sys.path.insert(0, self.root)
        from newscomment.bundled import PACKAGE, READIED, ready

        READIED.write_text(ready(PACKAGE), encoding="utf-8", newline="\n")
        build_data["artifacts"].append(f"/{READIED.relative_to(self.root).as_posix()}")
