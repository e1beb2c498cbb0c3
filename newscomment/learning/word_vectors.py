"""Learn what words are alike: vectors of the words of raw prose, from the words they stand near.

Method: positive pointwise mutual information with the commonest words within a few tokens, reduced to its strongest
dimensions (Levy and Goldberg 2014, Neural word embedding as implicit matrix factorization). Needs numpy.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["vectors"]

LEAST: Final = 5
"""How often a word must be seen."""
CONTEXTS: Final = 2000
"""How many of the commonest words count as neighbours."""
DIMENSIONS: Final = 200
WINDOW: Final = 4
"""Tokens to each side; a neighbour at a distance counts by its inverse."""
SMOOTHING: Final = 0.75
"""How far the frequency of common neighbours is pressed down."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def vectors(texts: Iterable[str]) -> "tuple[list[str], NDArray[np.float64]]":
    """The words of some texts, in lower case and the commonest first, and a vector of length one for each."""
    import numpy as np

    pieces = [[word.lower() for word in _WORD.findall(text)] for text in texts]
    often = Counter(word for piece in pieces for word in piece)
    words = sorted((word for word, times in often.items() if times >= LEAST), key=lambda word: (-often[word], word))
    places = {word: place for place, word in enumerate(words)}
    gap = [-1] * WINDOW  # so that no word has neighbours in another text
    numbers = np.array([number for piece in pieces for number in (*(places.get(word, -1) for word in piece), *gap)])
    return words, _reduced(_information(_neighbours(numbers, len(words))))


def _neighbours(numbers: "NDArray[np.int64]", words: int) -> "NDArray[np.float64]":
    """How often each word stands near each of the commonest ones."""
    import numpy as np

    contexts = min(CONTEXTS, words)
    counts = np.zeros(words * contexts)
    for distance in range(1, WINDOW + 1):
        for one, other in ((numbers[:-distance], numbers[distance:]), (numbers[distance:], numbers[:-distance])):
            both = (one >= 0) & (other >= 0) & (other < contexts)
            pairs, times = np.unique(one[both] * contexts + other[both], return_counts=True)
            counts[pairs] += times / distance
    return counts.reshape(words, contexts)


def _information(counts: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Positive pointwise mutual information."""
    import numpy as np

    common = counts.sum(0) ** SMOOTHING
    expected = counts.sum(1, keepdims=True) * (common / common.sum())
    with np.errstate(divide="ignore"):
        return np.asarray(np.maximum(np.log(counts / (expected + 1e-30)), 0.0))


def _reduced(matrix: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """The strongest dimensions of a matrix, each weighed by the root of its strength; rows of length one."""
    import numpy as np

    values, axes = np.linalg.eigh(matrix.T @ matrix)
    found = matrix @ axes[:, ::-1][:, :DIMENSIONS] / (np.maximum(values[::-1][:DIMENSIONS], 1e-9) ** 0.25)
    return np.asarray(found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-9))
