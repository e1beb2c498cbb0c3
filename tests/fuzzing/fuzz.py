"""Throw bytes at the library, steered by the code they reach (atheris, which is installed by hand).

    pip install atheris
    python tests/fuzzing/fuzz.py TARGET [SEEDS] -max_total_time=600 [other options of libFuzzer]

TARGET is one of those in `targets.py`. What breaks one is left in a file `crash-…`: it goes to `cases/TARGET/` with the
change that mends it, where `test_cases.py` tries it on every run.
"""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parent))

with atheris.instrument_imports(include=["newscomment"]):
    from targets import TARGETS, attempt  # type: ignore[import-not-found]  # a script's own neighbour

target = TARGETS[sys.argv.pop(1)]
atheris.Setup(sys.argv, lambda data: attempt(target, data))
atheris.Fuzz()
