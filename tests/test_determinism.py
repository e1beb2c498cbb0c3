"""The same text gives the same reading: in every process, whatever the hash seed, and whatever was read before."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newscomment
from newscomment.pipeline import Pipeline

ESSAYS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "golden").glob("*.txt"))]
READ = """
import hashlib, sys, newscomment
for text in sys.stdin.buffer.read().decode().split(chr(0)):
    print(hashlib.sha256(newscomment.parse(text).to_json().encode()).hexdigest())
"""


def digests(texts: list[str], seed: str) -> list[str]:
    """What a fresh process with a hash seed makes of texts, read in this order."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", READ]
    given = chr(0).join(texts).encode()
    return (
        subprocess.run(command, input=given, env=environment, capture_output=True, check=True).stdout.decode().split()
    )


@pytest.mark.slow
def test_processes_and_hash_seeds_agree() -> None:
    here = [hashlib.sha256(newscomment.parse(text).to_json().encode()).hexdigest() for text in ESSAYS]
    assert digests(ESSAYS, "0") == here
    assert digests(ESSAYS[::-1], "1") == here[::-1]


@pytest.mark.slow
def test_a_reading_depends_on_nothing_that_was_read_before() -> None:
    used, fresh = Pipeline(), Pipeline()
    for text in ESSAYS[1:]:
        used.parse(text)
    assert used.parse(ESSAYS[0]).to_json() == fresh.parse(ESSAYS[0]).to_json()
