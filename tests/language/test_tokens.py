"""Where tokens begin and end."""

import time
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.language.tokens import BLANKS, CUTS, MOST_REMEMBERED, Tokens, pattern, tokenize

# Text, and its tokens parted by blanks; ␣ stands for a blank inside a token.
CASES = {
    "contraction": ("They don't, can’t and won't.", "They do n't , ca n’t and wo n't ."),
    "upper-case contraction": ("WE CAN'T", "WE CA N'T"),
    "clitics": ("I’m sure it's John’s; they'd", "I ’m sure it 's John ’s ; they 'd"),
    "clitic after an abbreviation": ("the U.S.’s role", "the U.S. ’s role"),
    "written together": ("We cannot; I'm gonna", "We can not ; I 'm gon na"),
    "plural possessive": ("the workers’ vote", "the workers ’ vote"),
    "cut short in front": ("rock ’n’ roll of the ’90s for 'em", "rock ’n’ roll of the ’90s for 'em"),
    "name with apostrophe": ("O’Neill’s o'clock", "O’Neill ’s o'clock"),
    "single marks": ("a ‘safe’ pair", "a ‘ safe ’ pair"),
    "hyphens": ("a long-term, Anglo-Irish deal", "a long - term , Anglo - Irish deal"),
    "prefixes stay": ("the co-founder’s non-profit e-mail", "the co-founder ’s non-profit e-mail"),
    "dashes without blanks": ("peace—or war–now--here", "peace — or war – now -- here"),
    "currency": ("$5 US$5bn £3.50 €1,000", "$ 5 US$ 5 bn £ 3.50 € 1,000"),
    "per cent": ("5% of 2.5 per cent", "5 % of 2.5 per cent"),
    "numbers": ("1,250.75 on 9/11 at 5:30pm, the 21st", "1,250.75 on 9/11 at 5:30 pm , the 21st"),
    "range": ("1914-1918 and 1939–45", "1914 - 1918 and 1939 – 45"),
    "abbreviations": ("Dr. Roe met Sen. Poe at 5 p.m., e.g. there.", "Dr. Roe met Sen. Poe at 5 p.m. , e.g. there ."),
    "abbreviation ends a sentence": ("He left the U.S.", "He left the U.S."),
    "initials": ("J. Q. Public", "J. Q. Public"),
    "the pronoun is no initial": ("So do I. They know.", "So do I . They know ."),
    "number word": ("No. 10 said no. Then", "No. 10 said no . Then"),
    "millions end a sentence": ("It cost £3m. It is lost.", "It cost £ 3 m . It is lost ."),
    "addresses": ("At https://example.org/a?b=1, mail a@b.org.", "At https://example.org/a?b=1 , mail a@b.org ."),
    "handles": ("@handle likes #topic", "@handle likes #topic"),
    "site and file": ("example.com has notes.pdf.", "example.com has notes.pdf ."),
    "joined by an ampersand": ("AT&T and R&D", "AT&T and R&D"),
    "ellipses": ("Well... no… [...] yes", "Well ... no … [...] yes"),
    "emoji": ("ok 👩🏽‍🚀🇫🇷👍🏿!", "ok 👩🏽‍🚀 🇫🇷 👍🏿 !"),
    "combining marks": ("cafe\u0301 nai\u0308ve", "cafe\u0301 nai\u0308ve"),
    "contractions in a row": ("I’d’ve; shouldn’t’ve; y’all’d", "I ’d ’ve ; should n’t ’ve ; y ’all ’d"),
    "rock 'n' roll": ("rock 'n' roll, rock ‘n’ roll", "rock 'n' roll , rock ‘n’ roll"),
    "verse": ("‘Tis late; ’twas", "‘T is late ; ’t was"),
    "possessives and single marks": ("‘the workers’ vote’ 'the boss’s car'", "‘ the workers ’ vote ’ ' the boss ’s car '"),
    "straight single marks": ("'So what?' she said.", "' So what ? ' she said ."),
    "names with apostrophes": ("D’Artagnan’s, L'Oréal's, d’état", "D’Artagnan ’s , L'Oréal 's , d’état"),
    "apostrophe before one letter": ("Sana’a and N'Djamena", "Sana’a and N'Djamena"),
    "ma’am": ("ma’am, o’clock", "ma’am , o’clock"),
    "capitals": ("IT’S I’M WE’RE", "IT ’S I ’M WE ’RE"),
    "odd contractions": ("ain’t shan’t mustn’t", "ai n’t sha n’t must n’t"),
    "hyphens in a row": ("state-of-the-art, 20-year-old", "state - of - the - art , 20 - year - old"),
    "hyphen behind an abbreviation": ("U.S.-led, U.K.–China", "U.S. - led , U.K. – China"),
    "prefix before an abbreviation": ("non-U.S. ex-Gov. Roe", "non - U.S. ex - Gov. Roe"),
    "hyphens of other kinds": ("Franco\u2010German non\u2011breaking", "Franco \u2010 German non \u2011 breaking"),
    "more dashes": ("peace—not war--now–then―here", "peace — not war -- now – then ― here"),
    "more money": ("$1.5bn, US$3m, ¥500, C$5, 20p, $20-a-barrel", "$ 1.5 bn , US$ 3 m , ¥ 500 , C$ 5 , 20p , $ 20 - a - barrel"),
    "per cent apart": ("5 % of 5%-7%", "5 % of 5 % - 7 %"),
    "links": ("see https://example.org/a_(b)?x=1&y=2#z, or www.example.org/path.", "see https://example.org/a_(b)?x=1&y=2#z , or www.example.org/path ."),
    "link in brackets": ("(https://example.org)", "( https://example.org )"),
    "sites of two parts": ("example.co.uk, example.co.uk/news.", "example.co.uk , example.co.uk/news ."),
    "e-mail": ("mail ana.roe+x@example.co.uk, or <ana@example.org>.", "mail ana.roe+x@example.co.uk , or < ana@example.org > ."),
    "handle and hashtag with marks": ("@ana_roe: #NoDeal! @ana’s #1", "@ana_roe : #NoDeal ! @ana ’s # 1"),
    "families, keycaps, flags": ("👨‍👩‍👧‍👦 ❤️ 1️⃣ 🇬🇧🇫🇷 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "👨‍👩‍👧‍👦 ❤️ 1️⃣ 🇬🇧 🇫🇷 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"),
    "marks on marks": ("Zoe\u0308 e\u0301\u0302", "Zoe\u0308 e\u0301\u0302"),
    "runs without blanks": ("北京大学 說「不」。日本語テキスト", "北京大学 說 「 不 」 。 日本語テキスト"),
    "right to left, and joined letters": ("שלום العَرَبِيَّة हिन्दी می\u200cخواهم", "שלום العَرَبِيَّة हिन्दी می\u200cخواهم"),
    "soft hyphen": ("hy\u00adphen-ated", "hy\u00adphen - ated"),
    "emphasis": ("_it_ **is** ~so~ snake_case", "_ it _ ** is ** ~ so ~ snake_case"),
    "either or": ("and/or 24/7 9/11", "and / or 24/7 9/11"),
    "feet and inches": ("5'10\" and 6′2″", "5 ' 10 \" and 6 ′ 2 ″"),
    "no blank after marks": ("“Hello,”he said.“No”", "“ Hello , ” he said . “ No ”"),
    "other scripts": ("北京 said Москва", "北京 said Москва"),
    "blanks of all kinds": ("a\u00a0b\u200bc\ufeff d\x00e", "a b c d e"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_tokens(case: str) -> None:
    text, tokens = CASES[case]
    assert tokenize(text).words == tokens.split(" ")


def exact(text: str, tokens: Tokens) -> bool:
    return tokens.words == [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]


@given(st.text())
def test_offsets_are_exact_and_nothing_is_lost(text: str) -> None:
    tokens = tokenize(text)
    assert exact(text, tokens)
    assert all(tokens.words)
    covered = {place for a, b in zip(tokens.starts, tokens.ends, strict=True) for place in range(a, b)}
    assert all(char in BLANKS for place, char in enumerate(text) if place not in covered)
    assert [*tokens.ends] == sorted(tokens.ends)


def test_a_part_has_offsets_into_the_whole() -> None:
    text = "One. Two threes."
    tokens = tokenize(text, 5, 8)
    assert tokens == Tokens(["Two"], array("I", [5]), array("I", [8]))


def test_empty() -> None:
    assert tokenize("") == tokenize(" \n") == Tokens([], array("I"), array("I"))


PIECES = ["Ana Roe", "can’t", "Cannot", "town.", "No.", "No. 7", "no. of", "J. Roe", "J.", "p. IV", "Sat. they", "U.S.", "3.5", "12.", "“yes,”",
          "ex-Gov.", "e-mail,", "\n", "\n\n", "", "\u00a0", "\u200b", "a\r\nb", "(now)", "well-known", "1.\n2.", "é.", "’90s", "and;"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)), st.integers(0, 30))
def test_what_is_remembered_is_what_the_pattern_finds(pieces: list[str], start: int) -> None:
    text = " ".join(
        ["Twenty plain words stand in front of it all so that the text is long enough to be looked up.", *pieces]
    )
    pieces = pattern().findall(text, start)
    words = [word for piece in pieces if (word := piece.rstrip(BLANKS))]
    tokens = tokenize(text, start)
    assert tokens.words == words
    assert exact(text, tokens)


def test_not_everything_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscomment.language.tokens.MOST_REMEMBERED", 10)
    CUTS.clear()
    text = " ".join(f"word{number}" for number in range(100))
    assert len(tokenize(text).words) == 100
    assert len(CUTS) <= 10 < MOST_REMEMBERED


RUNS = ["a_", "a____ ", "a\u00ad", "a\u200d", "a’", "N'", "non-", "a.co.", '"', "'", "’", "“", "(", "[", "-", "—", ".", "A", "a", "\u0301", "1,", "a.", "A.", "a-", "a'", "n't", "http://",
        "@", "a@", "#", "$", "!?", "👩", "\u200d", "…", "\x00", "co-", ":/", "1:", "A&", "[…", "&"]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("run", RUNS)
def test_runs_of_one_thing_take_no_longer_than_text(run: str) -> None:
    text = run * (200_000 // len(run))
    began = time.process_time()
    assert exact(text, tokenize(text))
    assert time.process_time() - began < 2
