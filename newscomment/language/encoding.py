"""A layer as the files of rules see it: a string of atoms for each file, quickly made.

A *row* is what all files see of a symbol, one atom a file. The layer is cut into pieces short enough that a byte
numbers the symbols of each; the rows of these symbols, one behind the other, hold the atoms of a file at equal
distances. So no Python code runs for each symbol and file.
"""

from codecs import charmap_decode
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from threading import RLock
from typing import NamedTuple

from newscomment.language.alphabet import Alphabet
from newscomment.language.atoms import BOUNDARY_ATOM, Atoms
from newscomment.language.class_membership import ClassMembership
from newscomment.language.patterns import Pattern

_PIECE = 512  # positions tried as a piece; of prose, half as many symbols
_MOST_NUMBERED = 256  # symbols that a byte numbers
_MOST_REMEMBERED = 30_000  # symbols of one layer, half a kilobyte each; what is forgotten is soon looked up again


class Column(NamedTuple):
    """A file's place among those that read a layer: its number, its atoms, and the first byte of its classes."""

    number: int
    atoms: Atoms
    first: int

    def own(self, classes: int) -> int:
        """The bits of the file's own classes, as those of a signature."""
        return classes >> 8 * self.first & (1 << len(self.atoms.expressions)) - 1


_MOST_SENTENCES = 100
"""Sentences of a text up to which it is asked of each what it holds, so that rules that need more are not tried."""


class Encoder:
    """Encodes documents for all the files of rules that read one layer. Safe for many threads."""

    def __init__(self, alphabet: Alphabet) -> None:
        self.lock = RLock()
        self.alphabet = alphabet
        self._columns: list[Column] = []
        self._holding = ClassMembership()
        self._atom_of: list[tuple[slice, Mapping[bytes, str]]] = []
        self._rows: dict[str, str] = {}
        self._classes: dict[str, int] = {}

    def add(self, patterns: Iterable[Pattern]) -> Column:
        """Give a file with these patterns a place."""
        with self.lock:
            atoms = Atoms(patterns)
            column = Column(len(self._columns), atoms, self._holding.add(atoms.expressions))
            self._atom_of.append((slice(column.first, len(self._holding)), atoms.by_signature))
            self._columns.append(column)
            self._forget()
        return column

    def _forget(self) -> None:
        self._rows.clear()
        self._classes.clear()
        for boundary in (self.alphabet.sentence_end, self.alphabet.paragraph_end):
            self._rows[boundary], self._classes[boundary] = BOUNDARY_ATOM * len(self._columns), 0

    def encode(self, codes: str) -> "Encoded":
        """Encode a layer."""
        pieces = [piece for at in range(0, len(codes), _PIECE) for piece in _few(codes[at : at + _PIECE])]
        symbols = [list(dict.fromkeys(piece)) for piece in pieces]
        met = set().union(*symbols)
        with self.lock:
            if len(self._rows) > _MOST_REMEMBERED:
                self._forget()
            for symbol in met.difference(filter(self._rows.__contains__, met)):
                self._add(symbol)
            rows = "".join([self._rows[symbol] for inside in symbols for symbol in inside])
            classes = {self._classes_in(sentence) for sentence in self._sentences(codes)}
        numbered = [_numbered(piece, inside) for piece, inside in zip(pieces, symbols, strict=True)]
        atoms = [rows[number :: len(self._columns)] for number in range(len(self._columns))]
        return Encoded(numbered, list(map(len, symbols)), atoms, classes)

    def _sentences(self, codes: str) -> list[str]:
        """The sentences of a layer; a long text is taken as one: telling them apart costs more than it spares."""
        end = self.alphabet.sentence_end
        sentences = codes.replace(self.alphabet.paragraph_end, end).split(end)
        return sentences if len(sentences) <= _MOST_SENTENCES else [codes]

    def _classes_in(self, codes: str) -> int:
        return reduce(or_, map(self._classes.__getitem__, set(codes)), 0)

    def _add(self, symbol: str) -> None:
        classes = self._classes[symbol] = self._holding.of(self.alphabet.labels(symbol))
        told = classes.to_bytes(len(self._holding), "little")
        self._rows[symbol] = "".join([atom_of[told[own]] for own, atom_of in self._atom_of])


class Encoders(dict[str, Encoder]):
    """The encoders of the layers, by their names."""

    def __init__(self, alphabet: Alphabet) -> None:
        super().__init__()
        self.alphabet = alphabet

    def __missing__(self, layer: str) -> Encoder:
        encoder = self[layer] = Encoder(self.alphabet)
        return encoder


def _few(piece: str) -> tuple[str, ...]:
    """A piece whole, or its halves where it has more symbols than a byte numbers."""
    half = _PIECE // 2
    return (piece,) if len(set(piece)) <= _MOST_NUMBERED else (piece[:half], piece[half:])


def _numbered(piece: str, symbols: list[str]) -> bytes:
    numbers = {ord(symbol): number for number, symbol in enumerate(symbols)}
    return piece.translate(numbers).encode("latin-1")


class Encoded:
    """A layer of a document for all files, with the bits of all their class expressions that hold in its sentences."""

    def __init__(self, pieces: list[bytes], widths: list[int], atoms: list[str], classes: set[int]) -> None:
        self._pieces, self._widths, self._atoms = pieces, widths, atoms
        self._classes, self._somewhere = classes, reduce(or_, classes, 0)

    def classes_of(self, column: Column) -> int:
        """The classes of one file that hold somewhere, as the bits of a signature."""
        return column.own(self._somewhere)

    def sentences_of(self, column: Column) -> set[int]:
        """The classes of one file that hold in a sentence, as the bits of a signature; of each sentence."""
        return set(map(column.own, self._classes))

    def seen(self, column: Column) -> str:
        """The layer as one file sees it, as a string of its atoms."""
        atoms = self._atoms[column.number]
        text: list[str] = []
        at = 0
        for piece, width in zip(self._pieces, self._widths, strict=True):
            text.append(charmap_decode(piece, "strict", atoms[at : at + width])[0])
            at += width
        return "".join(text)
