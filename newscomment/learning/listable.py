"""Which words of a corpus may be listed in shipped data: those that look like words, numbers and marks of prose.

E-mails, weblogs and web pages also hold addresses, links, handles, account names, file names and telephone numbers.
They belong to somebody, and no other text needs them. What is allowed is therefore said by shape, and all else is left
out: a word that is not listed is tagged by its shape and ending.
"""

import regex

__all__ = ["is_listable"]

_WORD = regex.compile(
    r"""
    ['’‘]?  \p{L}+  (?: ['’&] \p{L}+ )*  (?: - \p{L}+ (?: ['’] \p{L}+ )? ){0,4}  ['’.-]?   # ’em, AT&T, so-so, etc.
    | - \p{Ll}{1,3}                                                                   # -ll, -s
    | \p{L}{1,4} (?: \. \p{L} )+ (?: \. | s )?                                        # U.S., a.k.a., Ph.Ds
    | \p{L}{1,3} / \p{L}{1,3}                                                         # w/o, and/or
    | \( \p{L}{1,2} \) | \p{L} \)                                                     # (a), b)
    """,
    regex.VERBOSE,
)

_NUMBER = regex.compile(
    r"""
    ['’‘]? (?: \d{1,3} | 1[0-9]\d\d | 20\d\d ) (?: ['’]? s | st | nd | rd | th )?     # 7, 1999, 1960s, ’60s, 21st
    | mid- \d{2,4} s?                                                                # mid-1980s
    | \d{1,2} / \d{1,2} | \d{1,2} \.                                                 # 9/11, 24/7; 3.
    | \d \p{Lu}{1,2} | \p{Lu}{1,6} -? \d{1,2}                                        # 5G; G20, COVID-19
    """,
    regex.VERBOSE,
)

_MARKS = regex.compile(
    r"[\p{P}\p{S}--\uFFFD]{1,4} | (?P<mark>[-=_*.!?]) (?P=mark){4,9} | \p{Lu}{1,2} [$£€]", regex.VERBOSE | regex.V1
)

_INNER_CAPITAL = regex.compile(r"\p{Ll}\p{Lu}")
_SURNAME = regex.compile(r"(?:Ma?c|D[ei]|La|Le|Van|O['’])\p{Lu}[\p{Ll}'’-]+")
_MOST_INNER_CAPITALS = 4  # characters of a word that is no surname
_WRONGLY_DECODED = regex.compile(r"[ÃÂ]$")


def is_listable(word: str) -> bool:
    """Whether a word may be listed.

    Words with a capital behind a small letter are so only where they are short or surnames: longer ones are often
    account names.

    >>> [is_listable(word) for word in ("Kabul", "U.S.", "1960s", "PhD", "McCoy")]
    [True, True, True, True, True]
    >>> [is_listable(word) for word in ("ann@example.org", "anns_page", "annWritesHere")]
    [False, False, False]
    """
    if _INNER_CAPITAL.search(word) and len(word) > _MOST_INNER_CAPITALS and not _SURNAME.fullmatch(word):
        return False
    known = _WORD.fullmatch(word) or _NUMBER.fullmatch(word) or _MARKS.fullmatch(word)
    return known is not None and not _WRONGLY_DECODED.search(word)
