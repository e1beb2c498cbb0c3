"""The wheel holds every file of the package, and the sdist the tests and the documentation as well.

Only the wheel holds the tables that are made when it is built.
"""

import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MADE = {"newscomment/readied.json"}


def files(folder: str) -> set[str]:
    """List a folder's files, as paths from the top of the checkout; caches are none of them."""
    paths = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in paths}


def wheel_names(dist: Path) -> set[str]:
    """List what the wheel holds."""
    return set(zipfile.ZipFile(next(dist.glob("*.whl"))).namelist())


def sdist_names(dist: Path) -> set[str]:
    """List what the sdist holds, without the folder around it."""
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def main() -> None:
    """Compare, and say what is missing."""
    dist = Path(sys.argv[1])
    package = files("newscomment") - MADE
    top = {"README.md", "LICENSE", "NOTICE", "CHANGELOG.md", "SECURITY.md"}
    whole = package | files("tests") | files("docs") | files("LICENSES") | top
    missing = {"wheel": (package | MADE) - wheel_names(dist), "sdist": whole - sdist_names(dist)}
    for kind, names in missing.items():
        print(f"{kind}: {len(names)} files missing", *sorted(names), sep="\n  ")
    sys.exit(any(missing.values()))


main()
