"""Who wrote an article: names apart, without what they are and whom they write for."""

import pytest

import newscomment
from newscomment.parsers.bylines import names_in

NAMES = {
    "By Ada Rudd and Bob Hale": ("Ada Rudd", "Bob Hale"),
    "BY ADA RUDD AND BOB HALE": ("ADA RUDD", "BOB HALE"),
    "Opinion by Ada Rudd": ("Ada Rudd",),
    "Ada Rudd; Bob Hale": ("Ada Rudd", "Bob Hale"),
    "Ada Rudd | Bob Hale": ("Ada Rudd", "Bob Hale"),
    "Ada Rudd, Bob Hale and Clara Winter": ("Ada Rudd", "Bob Hale", "Clara Winter"),
    "Ada Rudd and Zxqv Hale": ("Ada Rudd", "Zxqv Hale"),
    "David Frum, Cnn Contributor": ("David Frum",),
    "Lz Harlan, Cnn Contributor": ("Lz Harlan",),
    "Ada Rudd, Washington Post": ("Ada Rudd",),
    "Ada Rudd, Mayor of Kelmouth": ("Ada Rudd",),
    "David A. Hale, Staff Writer, The Atlantic": ("David A. Hale",),
    "Ada O’Neill and Bob d'Arcy": ("Ada O’Neill", "Bob d'Arcy"),
    'Ada Rudd, "Cortney OHale"': ("Ada Rudd", "Cortney OHale"),
    "Martin Hale, Jr.": ("Martin Hale, Jr.",),
    "Rudd, Ada": ("Rudd, Ada",),
    "Harlan and Sons": ("Harlan and Sons",),
    "The Editorial Board": ("The Editorial Board",),
    "AP": ("AP",),
    "": (),
}


@pytest.mark.parametrize(("line", "names"), NAMES.items(), ids=NAMES)
def test_names_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line) == names


@pytest.mark.parametrize("authors", ['"By Ada Rudd and Bob Hale"', '["Ada Rudd", "Bob Hale, Editor"]'])
def test_authors_of_a_record_are_apart(authors: str) -> None:
    record = f'{{"text": "The port may close.", "authors": {authors}}}'
    assert newscomment.parse(record, format="json").metadata.authors == ("Ada Rudd", "Bob Hale")
