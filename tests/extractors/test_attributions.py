"""Attributions: who says what, how it is reported, and how far it goes. All sentences are invented."""

from functools import cache

import pytest

import newscomment
from newscomment.extractors import actors, attributions
from newscomment.extractors.findings import Attribution, Findings
from newscomment.language.document import Document
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import default_pipeline


@cache
def read(text: str) -> tuple[Document, Findings]:
    document = default_pipeline().analyzer.read(parse_text(text))
    findings = Findings(actors=actors.extract(document, Findings()))
    return document, findings._replace(attributions=attributions.extract(document, findings))


def parts(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution; the spans of one are joined by a bar."""
    document, findings = read(text)

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " | ".join(document.text[start:end] for start, end in spans)

    return [(words(found.source), words(found.cue), words(found.content)) for found in findings.attributions]


def only(text: str) -> Attribution:
    (found,) = read(text)[1].attributions
    return found


FRAMES = [
    ("blunter", "His aide Ines Fell was blunter: “Build or leave.”", "His aide Ines Fell", "was blunter:", "“Build or leave.”"),
    ("no claim", "Duarte’s claim that “no landlord ever went broke” is false.", "Duarte", "claim",
     "that “no landlord ever went broke”"),
    ("stop in quotes", "The mayor said they “gave in;” that is wrong.", "The mayor", "said", "they “gave in;”"),
    ("full stop in quotes", "The mayor said they “gave in.” that is wrong.", "The mayor", "said", "they “gave in.”"),
    ("go broke", "His claim that landlords go broke is false.", "His", "claim", "that landlords go broke"),
    ("two adverbs", "She denied firmly and often that it fell.", "She", "denied firmly and often", "that it fell"),
    ("certified", "Duarte did certify to the court that it fell.", "Duarte", "did certify", "that it fell"),
    ("day", "The mayor said on Monday clerks had left.", "The mayor", "said on Monday", "clerks had left"),
    ("denied", "It is not, as the mayor claims, a ruin.", "the mayor", "claims", "It is | a ruin"),
    ("denied but", "It fell not from age, as Duarte says, but from neglect.", "Duarte", "says", "It fell | from age"),
    ("nothing found", "The report found no sign that it fell.", "The report", "found", "no sign that it fell"),
    ("author agrees", "The mayor says it is wrong, and I agree.", "The mayor", "says", "it is wrong"),
    ("author judges", "The mayor said it was dead, and she was right.", "The mayor", "said", "it was dead"),
    ("author urges", "Clerks say it is old, and the council should close it.", "Clerks", "say", "it is old"),
    ("even if", "Even if it fell, she said, it was cheap.", "she", "said", "Even if it fell | it was cheap"),
    ("where", "Duarte, where it fell, said it was old.", "Duarte, where it fell,", "said", "it was old"),
    ("bracket", "Duarte claims (wrongly) that it fell.", "Duarte", "claims", "that it fell"),
    ("known", "The mayor let it be known that it fell.", "The mayor", "let it be known", "that it fell"),
    ("from voters", "The message from voters is that it fell.", "voters", "The message", "that it fell"),
    ("camp", "Some like the camp that argues that it fell.", "that", "argues", "that it fell"),
    ("nodded", "When it fell, Duarte nodded and said, “It was old.”", "Duarte", "said", "“It was old.”"),
    ("as-reports", "As the bank reports, tolls will rise.", "the bank", "reports", "tolls will rise"),
    ("reports-behind", "Tolls will rise, the bank reports; it is sure.", "the bank", "reports", "Tolls will rise"),
    ("set-in", "It is a law that the clerks say is old.", "the clerks", "say", "a law | is old"),
    ("what-he-hopes", "What he is hoping is that it fell.", "he", "is hoping", "that it fell"),
    ("poll-gives", "A new poll gives her a lead of ten points.", "A new poll", "gives", "her a lead of ten points"),
    ("taught", "As the mayor taught us, tolls rise.", "the mayor", "taught", "tolls rise"),
    ("manner", "“It fell,” she rambled on Monday.", "she", "rambled on Monday", "“It fell,”"),
    ("any-verb", "“It fell,” Duarte fumbled, looking away.", "Duarte", "fumbled", "“It fell,”"),
    ("are-told", "We are told that it fell.", "", "are told", "that it fell"),
    ("at-least", "It is safe — at least according to Ana Duarte.", "Ana Duarte", "according to", "It is safe"),
    ("but-quoted", "“It fell,” said Ana Duarte, but “it held.”", "Ana Duarte", "said", "“It fell,” | “it held.”"),
    (
        "because",
        "It fell because, Duarte writes, men are fools.",
        "Duarte",
        "writes",
        "It fell because | men are fools",
    ),
    ("right", "He is right to note that it fell.", "He", "is right to note", "that it fell"),
    ("title", "In his piece, “The Old Bridge,” he notes that it fell.", "he", "notes", "that it fell"),
    ("asked", "The mayor was asked whether it fell.", "", "was asked", "whether it fell"),
    ("on", "Duarte said on “Town Hall” that it fell.", "Duarte", "said", "that it fell"),
    ("colon", "Duarte shot back: “Who was hurt when it fell?”", "Duarte", "shot back:", "“Who was hurt when it fell?”"),
    ("threat", "The mayor’s threat is to close it.", "The mayor", "threat is", "to close it"),
    ("from", "And from Solheim: “Nobody was hurt when it fell.”", "Solheim", ":", "“Nobody was hurt when it fell.”"),
    ("after", "The mayor said after meeting Solheim that it was safe.", "The mayor", "said", "that it was safe"),
    ("afterward", "The mayor said afterward it was safe.", "The mayor", "said afterward", "it was safe"),
    ("this", "The mayor said this represented a retreat.", "The mayor", "said", "this represented a retreat"),
    ("both", "He added both the port and the town will pay.", "He", "added", "both the port and the town will pay"),
    ("decided", "The council decided that it was safe.", "The council", "decided", "that it was safe"),
    ("correct", "He is correct in saying that it fell.", "He", "is correct in saying", "that it fell"),
    ("comments", "The mayor’s comments saying it fell were odd.", "The mayor", "comments saying", "it fell"),
    ("headline", "The Courier’s headline: “The bridge fell.”", "The Courier", "headline:", "“The bridge fell.”"),
    ("shown", "Data of the bureau has shown how it sagged.", "Data of the bureau", "has shown", "how it sagged"),
    ("fired", "She lambasted the clerks as the “fringe.”", "She", "lambasted", "the clerks as the “fringe.”"),
    ("told", "Duarte reportedly told the clerk that it fell.", "Duarte", "reportedly told", "that it fell"),
    ("put", "As the mayor put it, the bridge was old.", "the mayor", "put it", "the bridge was old"),
    ("that", "The mayor said that the bridge was safe.", "The mayor", "said", "that the bridge was safe"),
    ("bare", "The mayor said the bridge was safe.", "The mayor", "said", "the bridge was safe"),
    (
        "adverb",
        "The mayor also argued that the bridge was safe.",
        "The mayor",
        "also argued",
        "that the bridge was safe",
    ),
    ("day", "The mayor said on Monday that it was safe.", "The mayor", "said on Monday", "that it was safe"),
    ("perfect", "The mayor has long insisted that it is safe.", "The mayor", "has long insisted", "that it is safe"),
    ("lead", "The mayor went on to say that it was safe.", "The mayor", "went on to say", "that it was safe"),
    ("told", "The mayor told two reporters that it was safe.", "The mayor", "told", "that it was safe"),
    (
        "told-behind-a-clause",
        "After the wall fell, the mayor told some reporters at the harbour, “It was never safe.”",
        "the mayor",
        "told",
        "“It was never safe.”",
    ),
    (
        "behind-a-condition",
        "The mayor said that unless they pay, the bridge, which is old, will fall.",
        "The mayor",
        "said",
        "that unless they pay, the bridge, which is old, will fall",
    ),
    (
        "clause-without-verb-yet",
        "The mayor told us that she is confident that in local races, which would most likely be her focus, it will do.",
        "The mayor",
        "told",
        "that she is confident that in local races, which would most likely be her focus, it will do",
    ),
    ("whether", "The mayor asked whether it was safe.", "The mayor", "asked", "whether it was safe"),
    (
        "poll",
        "A new poll of voters found that few were afraid.",
        "A new poll of voters",
        "found",
        "that few were afraid",
    ),
    ("hopes", "The mayor hopes to reopen the bridge.", "The mayor", "hopes", "to reopen the bridge"),
    ("urged", "She urged the council to close it at once.", "She", "urged", "the council to close it at once"),
    ("confident", "She is confident that it will hold.", "She", "is confident", "that it will hold"),
    ("called", "She called the plan a work of fools.", "She", "called", "the plan a work of fools"),
    ("accused", "She accused the firm of hiding cracks.", "She", "accused", "the firm of hiding cracks"),
    ("as far as", "She went so far as to claim that it fell.", "She", "went so far as to claim", "that it fell"),
    ("right", "The clerks are surely right that it fell.", "The clerks", "are surely right", "that it fell"),
    ("their eyes", "In their eyes, it was the mayor.", "their", "eyes", "it was the mayor"),
    ("eyes of", "In the eyes of many clerks, it was late.", "many clerks", "In the eyes of", "it was late"),
    ("poll", "In a new poll of clerks, most like it.", "a new poll of clerks", "In", "most like it"),
    ("asks", "Many clerks are asking: Why did it fall?", "Many clerks", "are asking:", "Why did it fall"),
    ("letter", "He has a letter saying that it fell.", "a letter", "saying", "that it fell"),
    (
        "that-while",
        "Clerks argue that, while the bridge is old, it is safe.",
        "Clerks",
        "argue",
        "that, while the bridge is old, it is safe",
    ),
    ("assumed-words", "The port had assumed that ‘it will hold.’", "The port", "had assumed", "that ‘it will hold.’"),
    ("verbless", "Twice as old in Oslo, according to the port.", "the port", "according to", "Twice as old in Oslo"),
    ("according-to-him", "According to him, it fell.", "him", "According to", "it fell"),
    ("described", "Solheim — described by Duarte as “old” — left.", "Duarte", "described", "as “old”"),
    ("whined", "She whined that it was old.", "She", "whined", "that it was old"),
    ("voiced", "She voiced concern about the old bridge.", "She", "voiced concern about", "the old bridge"),
    ("called-for", "She called for an inquiry into the fall.", "She", "called for", "an inquiry into the fall"),
    ("noun-that", "Duarte’s claim that it was safe is false.", "Duarte", "claim", "that it was safe"),
    (
        "noun-about",
        "Duarte’s statements about keeping it open surprised us.",
        "Duarte",
        "statements about",
        "keeping it open",
    ),
    ("fears", "There are fears that it may fall.", "", "fears", "that it may fall"),
    ("it-is-said", "It is said that the bridge is haunted.", "", "is said", "that the bridge is haunted"),
    ("is-said-to", "The bridge is said to be haunted.", "", "is said", "The bridge | to be haunted"),
    ("according-first", "According to the ministry, it is safe.", "the ministry", "According to", "it is safe"),
    ("according-last", "It is safe, according to the ministry.", "the ministry", "according to", "It is safe"),
    ("in-view", "In the mayor’s view, the bridge is safe.", "the mayor", "view", "the bridge is safe"),
    ("as-says", "The bridge, as the mayor admits, was unsafe.", "the mayor", "admits", "The bridge | was unsafe"),
    ("aside", "The bridge, he argued, was never safe.", "he", "argued", "The bridge | was never safe"),
    ("aside-last", "The bridge was safe, the ministry says.", "the ministry", "says", "The bridge was safe"),
    (
        "aside-inverted",
        "It was safe, says the ministry of transport.",
        "the ministry of transport",
        "says",
        "It was safe",
    ),
    ("who", "The envoy, who warned that it may fall, left.", "who", "warned", "that it may fall"),
    ("participle", "The mayor left, saying that it was safe.", "The mayor", "saying", "that it was safe"),
    (
        "base-form",
        "Reports suggest that both towns and the county indicate a willingness to pay.",
        "Reports",
        "suggest",
        "that both towns and the county indicate a willingness to pay",
    ),
    (
        "aside-in-a-study",
        "Prices will rise, the bank warned in a study of the coast.",
        "the bank",
        "warned",
        "Prices will rise",
    ),
    ("aside-to-whom", "Prices will rise, the bank wrote to ministers.", "the bank", "wrote", "Prices will rise"),
    ("trial", "A trial found that the drug cut deaths.", "A trial", "found", "that the drug cut deaths"),
    ("set-apart", "Critics also point out, fairly, that it is old.", "Critics", "also point out", "that it is old"),
    ("argument-is", "Her argument is that the bridge is old.", "Her", "argument is", "that the bridge is old"),
    ("on-a-day", "Duarte’s claim on Monday that it rained fell.", "Duarte", "claim", "that it rained"),
    ("asked", "Asked whether she would go, she laughed.", "", "Asked", "whether she would go"),
    (
        "accused-in-quotes",
        "The opposition accuses the mayor of “selling the town.”",
        "The opposition",
        "accuses",
        "the mayor of “selling the town.”",
    ),
    (
        "participle-first",
        "By insisting that tolls would pay, the council lost.",
        "the council",
        "insisting",
        "that tolls would pay",
    ),
    ("noun-for-verb", "Some note that the bridge is old.", "Some", "note", "that the bridge is old"),
    ("contrast", "The mayor says it is safe, but it is not.", "The mayor", "says", "it is safe"),
    (
        "thing-they-read",
        "Men who say you can trust a thing you read were fooled.",
        "who",
        "say",
        "you can trust a thing you read",
    ),
    ("never-to", "The mayor vowed never to close it.", "The mayor", "vowed", "never to close it"),
    ("told-in-a-letter", "She told it, in a letter sent in May, that it fell.", "She", "told", "that it fell"),
    (
        "shown-aside",
        "The bridge was safe, a poll of engineers found.",
        "a poll of engineers",
        "found",
        "The bridge was safe",
    ),
    ("which-had", "It fell, which the mayor said had hurt nobody.", "the mayor", "said", "which | had hurt nobody"),
    ("her", "The mayor called her “a friend of fools.”", "The mayor", "called", "her “a friend of fools.”"),
    ("amid-a-verb", "We should not, as she pleads, sell it.", "she", "pleads", "We should not | sell it"),
    ("semicolon", "The mayor says it is safe; it is not.", "The mayor", "says", "it is safe"),
    ("while", "While the mayor says that it is safe, nobody crosses it.", "the mayor", "says", "that it is safe"),
    ("scolding", "Tom Hale scolded Ana Duarte saying that it is safe.", "Tom Hale", "saying", "that it is safe"),
    ("made-public", "According to a survey released Monday the bridge is old.", "a survey released Monday",
     "According to", "the bridge is old"),
    ("poll-of", "A poll released in May found the number of clerks had grown.", "A poll released in May", "found",
     "the number of clerks had grown"),
    (
        "number-behind",
        "According to the Budget Office 20 million people would lose it.",
        "the Budget Office",
        "According to",
        "20 million people would lose it",
    ),
    ("wisdom", "Conventional wisdom holds that it will fall.", "Conventional wisdom", "holds", "that it will fall"),
    ("tell-us", "Nobody, they tell us, should cross it.", "they", "tell", "Nobody | should cross it"),
    ("it-was-said", "Otherwise, it was said, the bridge would fall.", "", "was said", "the bridge would fall"),
    ("i-am-told", "I’m told I should be sad about it.", "", "’m told", "I should be sad about it"),
    ("retired", "As the clerk’s father, retired Captain Tom Hale, put it, the bridge fell.",
     "the clerk’s father, retired Captain Tom Hale,", "put it", "the bridge fell"),
    ("runs-on", "Oslo announced it would sell the bridge and the city of Bergen bought a boat.", "Oslo", "announced",
     "it would sell the bridge"),
    ("before-doing", "He called rising tolls “a theft” before setting new ones.", "He", "called",
     "rising tolls “a theft”"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"), [row[1:] for row in FRAMES], ids=[row[0] for row in FRAMES]
)
def test_frames(text: str, source: str, cue: str, content: str) -> None:
    assert parts(text) == [(source, cue, content)]


QUOTATIONS = [
    ("before", "“Nobody was hurt,” the mayor said.", "the mayor", "“Nobody was hurt,”"),
    ("inverted", "“Nobody was hurt,” said the mayor.", "the mayor", "“Nobody was hurt,”"),
    ("any verb", "“Nobody was hurt,” smirked Duarte.", "Duarte", "“Nobody was hurt,”"),
    ("opened by a closing mark", "”Nobody was hurt,” the mayor said.", "the mayor", "”Nobody was hurt,”"),
    ("straight", '"Nobody was hurt," the mayor said.', "the mayor", '"Nobody was hurt,"'),
    ("doubled", "''Nobody was hurt,'' the mayor said.", "the mayor", "''Nobody was hurt,''"),
    ("british", "‘Nobody was hurt’, said the mayor.", "the mayor", "‘Nobody was hurt’"),
    ("behind", "The mayor said: “Nobody was hurt.”", "The mayor", "“Nobody was hurt.”"),
    ("interrupted", "“Nobody,” the mayor said, “was hurt.”", "the mayor", "“Nobody,” | “was hurt.”"),
    ("at-a-place", "“We won,” she said at a rally in Oslo on Monday, “and they lost.”", "she",
     "“We won,” | “and they lost.”"),
    ("led-up-to", "In the end, the town is “in ruins,” she said.", "she", "In the end, the town is “in ruins,”"),
    ("goes-on", "“We won,” she said. “They lost.”", "she", "“We won,” | “They lost.”"),
    ("apposition", "“We won,” said Ana Duarte, the mayor.", "Ana Duarte, the mayor", "“We won,”"),
    ("mixed", "The mayor said it was “a work of fools.”", "The mayor", "it was “a work of fools.”"),
    ("paragraphs", "“We won,” she said.\n\n“They lost because nobody believed them.”", "she",
     "“We won,” | “They lost because nobody believed them.”"),
    ("best-line", "The mayor got off one of the best lines of the night: “Could you say that louder?”", "The mayor",
     "“Could you say that louder?”"),
    ("passed-on", "But read Duarte’s elaboration: “It will fall, and nobody will mourn it.”", "Duarte",
     "“It will fall, and nobody will mourn it.”"),
    ("left-with", "I leave you with her closing paragraph: “It will fall, and nobody will mourn it.”", "her",
     "“It will fall, and nobody will mourn it.”"),
    ("memorably", "Ana Duarte said it memorably in her address. “It will fall, and nobody will mourn it.”",
     "Ana Duarte", "“It will fall, and nobody will mourn it.”"),
    ("further", "Tom Hale was mild. Ana Duarte goes further, “I’m not mild. I know what I do.”", "Ana Duarte",
     "“I’m not mild. I know what I do.”"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "content"), [row[1:] for row in QUOTATIONS], ids=[row[0] for row in QUOTATIONS]
)
def test_quotations(text: str, source: str, content: str) -> None:
    assert [(found, said) for found, _, said in parts(text)] == [(source, content)]


def test_according_to_tells_its_own_sentence() -> None:
    text = "The mayor said that it “holds.” According to the council, it fell."
    assert parts(text) == [("The mayor", "said", "that it “holds.”"), ("the council", "According to", "it fell")]


def test_a_source_ends_before_its_verb() -> None:
    text = "The left calls him a fool, accuses him of theft."
    assert parts(text) == [("The left", "calls", "him a fool"), ("The left", "accuses", "him of theft")]


def test_quotation_of_nobody_named() -> None:
    assert parts("It was late. “I think it rained on the bridge.”") == [("", "", "“I think it rained on the bridge.”")]


def test_quotation_behind_a_report_is_its_source_s() -> None:
    text = "The mayor said that it was late. “It rained on the bridge.”"
    assert parts(text) == [
        ("The mayor", "said", "that it was late"),
        ("The mayor", "said", "“It rained on the bridge.”"),
    ]


def test_content_in_brackets_ends_with_them() -> None:
    assert parts("The mayor (critics say he lied) resigned.") == [("critics", "say", "he lied")]


def test_content_ends_with_its_relative_clause() -> None:
    text = "Those who believe that the bridge is safe are few."
    assert parts(text) == [("who", "believe", "that the bridge is safe")]


def test_no_verb_within_quoted_words_ends_a_content() -> None:
    text = "Duarte’s claim about men who “are waiting for us” was false."
    assert parts(text) == [("Duarte", "claim about", "men who “are waiting for us”")]


def test_a_content_is_more_than_a_condition() -> None:
    text = "Clerks say that as Duarte left, he shouted “Out!”"
    assert parts(text)[0] == ("Clerks", "say", "that as Duarte left, he shouted “Out!”")


def test_a_content_ends_where_its_source_speaks_again_with_all_that_it_holds() -> None:
    text = "The mayor said that the studies show that the bridge is safe and insisted the town should pay."
    assert parts(text) == [
        ("The mayor", "said", "that the studies show that the bridge is safe"),
        ("the studies", "show", "that the bridge is safe"),
        ("The mayor", "insisted", "the town should pay"),
    ]


def test_a_second_verb_shares_the_subject_of_one_in_its_tense() -> None:
    text = "He pronounced that it fell—when the studies show that’s not true—and insisted the town should pay."
    assert [(source, cue) for source, cue, _ in parts(text)] == [
        ("He", "pronounced"),
        ("the studies", "show"),
        ("He", "insisted"),
    ]


def test_a_second_verb_has_the_subject_of_its_main_clause() -> None:
    text = "When the clerks insisted that it was unclear, he left the hall and called the plan a folly."
    assert [source for source, _, _ in parts(text)] == ["the clerks", "he"]


TURNS = """The two met last night.

{a}: The bridge is not safe. We should close it.

{b}: No.

{a}: It may fall.

{b}: It has been fine."""


def test_a_transcript_tells_who_speaks() -> None:
    found = parts(TURNS.format(a="Ana Duarte", b="Tom Hale"))
    assert found[0] == ("Ana Duarte", ":", "The bridge is not safe. We should close it")
    assert [source for source, _, _ in found] == ["Ana Duarte", "Tom Hale"] * 2
    assert [source for source, _, _ in parts(TURNS.format(a="Q", b="A"))] == ["Q", "A"] * 2


def test_labels_in_capitals_are_speakers_known_or_not() -> None:
    _, _, talk = TURNS.format(a="WEBB", b="LUND").partition("\n\n")
    assert [source for source, _, _ in parts(talk)] == ["WEBB", "LUND"] * 2


def test_one_question_and_its_answer_are_an_interview() -> None:
    text = "Q: Why did the bridge close?\n\nA: It closed because it was old. Nobody had mended it."
    assert [source for source, _, _ in parts(text)] == ["Q", "A"]


def test_names_as_they_are_written_are_speakers_where_they_alternate() -> None:
    _, _, talk = TURNS.format(a="Ana Duarte", b="Tom Hale").partition("\n\n")
    assert [source for source, _, _ in parts(talk)] == ["Ana Duarte", "Tom Hale"] * 2
    assert [source for source, _, _ in parts(TURNS.format(a="Duarte", b="Hale"))] == ["Duarte", "Hale"] * 2
    assert parts(TURNS.format(a="Pros", b="Cons")) == []
    assert parts(TURNS.format(a="Monday", b="Tuesday")) == []


def test_a_label_may_tell_the_full_name_or_the_part_of_who_speaks() -> None:
    text = "ANA DUARTE, HOST: Is it safe?\n\nHALE: It has been fine.\n\nDUARTE: Why?\n\nHALE: Nobody was hurt."
    assert [source for source, _, _ in parts(text)] == ["ANA DUARTE, HOST", "HALE", "DUARTE", "HALE"]
    text = "MODERATOR: Is it safe?\n\nHALE: It has been fine.\n\nREPORTER: Why?\n\nHALE: Nobody was hurt."
    assert [source for source, _, _ in parts(text)] == ["MODERATOR", "HALE", "REPORTER", "HALE"]


def test_paragraphs_without_a_label_go_on_with_the_turn_before_another() -> None:
    text = "Q: Is it safe?\n\nA: It is old.\n\nNobody was hurt.\n\nQ: Why?\n\nA: It held.\n\nThe two left."
    turns = ["Is it safe?", "It is old | Nobody was hurt", "Why?", "It held"]
    assert [said for _, _, said in parts(text)] == turns
    assert [said for _, _, said in parts(text.replace("Q:", "Q.").replace("A:", "A."))] == turns


def test_a_turn_may_be_empty() -> None:
    assert parts("Q: .\n\nA:\n\n.\n\nQ: .\n\nA: It held.") == [("A", ":", "It held")]


def test_letters_of_question_and_answer_may_have_stops() -> None:
    text = "Q. Why did it close?\n\nA. It was old. Nobody had mended it."
    assert parts(text) == [("Q", ".", "Why did it close?"), ("A", ".", "It was old. Nobody had mended it")]
    assert parts("A. Nobody was hurt.\n\nB. Nobody knows why.") == []


def test_whom_a_paragraph_is_about_does_not_speak_it() -> None:
    lines = ["HALE: Rep. Tom Hale is a clerk of the port.", "LUND: The bridge is dear to Sen. Eva Lund of Oslo."]
    assert parts("The town votes.\n\n" + "\n\n".join(lines * 2)) == []


def test_in_a_commentary_what_is_not_wanted_is_not_told() -> None:
    assert parts("They do not want to sell the old bridge.") == []


def test_people_of_a_nation_are_not_the_nation() -> None:
    sources = [claim.attribution for text in PEOPLES for claim in newscomment.parse(text).claims]
    assert [found.source for found in sources if found] == [None, None, "a0"]


PEOPLES = [
    "Many Norwegians fear that it rained.",
    "Norwegians who fear that it rained stayed.",
    "The Norwegians fear that it rained.",
]


SOURCES = [
    ("relative", "The bridge was old, the clerk who looks after it said on Monday.", "the clerk who looks after it"),
    ("participle", "The bridge was old, the officer managing the port said.", "the officer managing the port"),
    ("pair", "Ana Duarte, a lawyer and a poet, contends tolls should be lower.", "Ana Duarte, a lawyer and a poet,"),
    ("firm", "The bridge was old, said Solheim & Co analyst Ana Duarte.", "Solheim & Co analyst Ana Duarte"),
    ("one", "“The bridge is old,” one said.", "one"),
    ("paper", "As reported in the Courier, the bridge was old.", "the Courier"),
    ("percent", "42% say they are glad.", "42%"),
    ("surveyed", "Half of those surveyed say they are glad.", "Half of those surveyed"),
    ("set-apart", "Others, however, say a bridge is overdue.", "Others"),
    ("in-a-place", "Ana Duarte says in Oslo that it rained.", "Ana Duarte"),
    ("herself", "Ana Duarte herself said the bridge was on.", "Ana Duarte herself"),
    ("with-participle", "It ended with many voters saying they were glad to be home.", "many voters"),
    ("told-crowd", "She told cheering supporters that it would hold.", "She"),
    ("made-clear", "She made it clear that it would hold.", "She"),
    ("title", "Foreign Minister Ana Duarte said that it rained.", "Foreign Minister Ana Duarte"),
    ("apposition", "The commissioner, Ana Duarte, said that it rained.", "The commissioner, Ana Duarte,"),
    ("relative", "Ana Duarte, who leads the talks, said that it rained.", "Ana Duarte, who leads the talks,"),
    (
        "of-chain",
        "A spokesman for the ministry of defence said that it rained.",
        "A spokesman for the ministry of defence",
    ),
    ("two", "Ana Duarte and Henrik Solheim said that it rained.", "Ana Duarte and Henrik Solheim"),
    ("day", "The mayor on Tuesday said that it rained.", "The mayor"),
    ("published", "A study published in March found that it rained.", "A study published in March"),
    ("dashes", "Critics — and I am one of them — say that it rained.", "Critics"),
    ("brackets", "Critics (and I am one) say that it rained.", "Critics (and I am one)"),
    ("two-predicates", "The mayor took the train, said that it rained.", "The mayor"),
    ("comma-and", "The mayor lost it for a week, and neighbours said that it rained.", "neighbours"),
    ("second-verb", "The mayor came home and said that it rained.", "The mayor"),
    ("quantity", "More than half of the clerks say that it rained.", "More than half of the clerks"),
    ("whose", "The clerks whose rooms were flooded say that it rained.", "The clerks whose rooms were flooded"),
    ("split-verb", "The mayors have both insisted that it rained.", "The mayors"),
    (
        "released",
        "A ministry report released after the flood found that it rained.",
        "A ministry report released after the flood",
    ),
    ("beside-a-noun", "The note beside the picture said that it rained.", "The note beside the picture"),
    ("then", "Then-mayor Ana Duarte said that it rained.", "Then-mayor Ana Duarte"),
    ("after-another", "One clerk after another insisted that it rained.", "One clerk after another"),
    ("including", "Others, including Ana Duarte, say that it rained.", "Others, including Ana Duarte,"),
    (
        "struggling",
        "Many clerks struggling with rising tolls and co-payments believe that it rained.",
        "Many clerks struggling with rising tolls and co-payments",
    ),
    ("quoted-title", "“Rising” host Ana Duarte said that it rained.", "“Rising” host Ana Duarte"),
    (
        "unclosed-definite",
        "Ana Duarte, the founder of the firm said that it rained.",
        "Ana Duarte, the founder of the firm",
    ),
    ("unclosed", "Ana Duarte, founder of the firm said that it rained.", "Ana Duarte, founder of the firm"),
    ("clause-and", "The bill brought them a tax and Ana Duarte admitted that it rained.", "Ana Duarte"),
]


@pytest.mark.parametrize(("text", "source"), [row[1:] for row in SOURCES], ids=[row[0] for row in SOURCES])
def test_sources_are_whole(text: str, source: str) -> None:
    assert [found for found, _, _ in parts(text)] == [source]


ANTECEDENTS = [
    ("nominal", "Officials who say that it rained lie.", "Officials"),
    ("of-chain", "Officials in the ministry who say that it rained lie.", "Officials in the ministry"),
    ("comma", "The council, which says that it rained, lies.", "The council"),
    ("person-nearby", "A letter from Ana Duarte, who says that it rained, lies there.", "Ana Duarte"),
    ("none", "The council says that it rained.", ""),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in ANTECEDENTS], ids=[row[0] for row in ANTECEDENTS])
def test_antecedents_of_relative_pronouns(text: str, words: str) -> None:
    article = newscomment.parse(text)
    (found,) = (claim.attribution for claim in article.claims if claim.attribution)
    assert article.text_of(found.antecedent_spans) == words
    assert article.text_of(found.named_spans) == (words or "The council")


ECHOES = [
    ("hopes", "The mayor says he hopes to be remembered.", 1),
    ("thinks", "The mayor says that she thinks it will rain.", 1),
    ("another", "The mayor says that the council believes that it will rain.", 2),
]


@pytest.mark.parametrize(("text", "number"), [row[1:] for row in ECHOES], ids=[row[0] for row in ECHOES])
def test_who_says_that_he_hopes_says_one_thing(text: str, number: int) -> None:
    assert len(parts(text)) == number


NOBODY = [
    ("wrote-law", "Vendors wrote the law."),
    ("articles", "The clerks unveiled two articles of impeachment."),
    ("looking-for", "The mayor is looking for support of the town."),
    ("in-a-book", "She wrote in “The Law” for years."),
    ("story", "The Courier reported the story."),
    ("fact-calls-for", "The flood calls for patience."),
    ("fact-threatens", "The flood threatens to carry off the bridge."),
    ("quoted-modifier", "“Wait and see” clerks are slower than they were."),
    ("comparison", "The bridge is nowhere near as safe as the clerks say."),
    ("empty", "It is not all that the mayor claims it is."),
    ("means-of-others", "The answer reflects how well they did by portraying them as fools."),
    ("deed-single", "He signed the bill, singling out the port."),
    ("no-one", "No one in the town can say that it fell."),
    ("in-their-minds", "With the flood fresh in their minds, the clerks ran."),
    ("deed", "The mayor appointed two clerks."),
    ("deed-report", "The report imposed a toll."),
    ("attempt", "The mayor attempted to end the interview."),
    ("pointing", "The mayor said it leaning into the camera."),
    ("that-assumes", "“That,” assumes a plan of theirs, and none is known."),
    ("said-thing", "Your chances of said outcome are poor."),
    ("author-and-wife", "My wife and I think that it fell."),
    ("infinitive-of-thing", "The way out is to say that it fell."),
    ("subordinate", "When people shouted, the mayor responded in anger."),
    ("measure", "They were paid according to their needs."),
    ("teacher", "History tells us that bridges fall."),
    ("than", "She was mayor, and clerk for 40 years (far longer than Solheim claimed)."),
    ("author", "I think that the bridge is safe."),
    ("authors", "We argue that the bridge is safe."),
    ("my-view", "In my view, the bridge is safe."),
    ("reader", "You may think that the bridge is safe."),
    ("fact", "This shows that the bridge is safe."),
    ("history", "The history of the islands shows that bridges fall."),
    ("participle-of-thing", "The cracks widened, suggesting that the bridge was unsafe."),
    ("no-report", "This optimism could be misleading."),
    ("duty", "The mayor must say that the bridge is safe."),
    ("nothing-said", "The mayor declined to say."),
    ("it-shows", "It just goes to show that it rained."),
    ("consequence", "If the bridge falls, the mayor will say that it was old."),
    ("praised", "Senators praised Ana Duarte."),
    ("willingness", "The mayor's willingness to pay is old news."),
    ("refusal-shared", "The mayor left, but do not expect that it rains."),
    ("day", "It was on Friday that it rained."),
    ("not-accused", "The mayor did not accuse the firm of fraud."),
    ("nobody-accused", "The town has had it for a year, and nobody has accused the firm of fraud."),
    ("rejected-bill", "The council rejected a bill that would have closed the bridge."),
    ("bare-this", "The mayor disputed this."),
    ("unsaid", "She could have said that the bridge was safe."),
    ("left-out", "The mayor failed to mention that the bridge was old."),
    ("anyone", "Anyone who thinks that the bridge is safe is a fool."),
    ("asked-by-author", "Why should voters think that the bridge is safe?"),
    ("own-work", "My latest estimates show that the bridge is safe."),
    ("all-of-us", "We all believe that the bridge is safe."),
    ("heaven", "Heaven knows what they made of it."),
    ("imagined", "“The bridge was safe,” the mayor will say."),
    ("imagined-second", "He will stand up and say, “See! It was safe.”"),
    ("caused", "It is a pledge that makes people think the bridge is safe."),
    ("rather", "Silence is better than suggesting bankruptcy."),
    ("those-who", "The mayor spoke for those who demand their freedom."),
    ("title-only", "The bridge reminded some of the film “Do It Right.”"),
    ("guilty", "The clerk pleaded guilty to theft."),
    ("it-argues-for", "The bridge is old. It argues for caution."),
]


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody_is_reported(text: str) -> None:
    assert parts(text) == []


ATTITUDES = [
    ("said", "neutral"), ("insisted", "assertive"), ("suspected", "doubtful"), ("denied", "denying"),
    ("warned", "warning"), ("feared", "warning"), ("hopes", "hoping"), ("did not deny", "neutral"),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "attitude"), ATTITUDES, ids=[cue for cue, _ in ATTITUDES])
def test_attitudes(cue: str, attitude: str) -> None:
    assert only(f"The mayor {cue} that the bridge was safe.").attitude == attitude


MANNERS = [
    ("direct", "“Nobody was hurt,” the mayor said."),
    ("mixed", "The mayor said it was “a work of fools” and left."),
    ("indirect", "The mayor said that nobody was hurt."),
]


@pytest.mark.parametrize(("manner", "text"), MANNERS, ids=[manner for manner, _ in MANNERS])
def test_manners(manner: str, text: str) -> None:
    assert only(text).manner == manner


ACTORS = [
    ("named", "Foreign Minister Ana Duarte said that it rained.", "Ana Duarte"),
    ("apposition", "The commissioner, Ana Duarte, said that it rained.", "Ana Duarte"),
    ("nobody", "Critics said that it rained.", None),
    ("relative-pronoun", "The Kremlin, which once said that it was ready, is silent.", "Russia"),
    ("they-of-a-subject", "Although the Kurds are tired, they say that it rained.", "Kurds"),
    ("they-of-an-object", "Since it scared the Kurds, they say that it rained.", None),
    ("other-than-head", "A lawyer for Ana Duarte said that it rained.", None),
    ("named-in-his-words", "“Mayor Ana Duarte built this bridge,” the mayor said.", None),
    ("another", "Mayor Tom Hale left. “Mayor Ana Duarte built this bridge,” the mayor said.", "Tom Hale"),
]


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in ACTORS], ids=[row[0] for row in ACTORS])
def test_the_source_is_an_actor(text: str, name: str | None) -> None:
    actor = only(text).actor
    assert (None if actor is None else read(text)[1].actors[actor].name) == name


def test_reports_are_nested() -> None:
    text = "The mayor says that the council believes that the bridge is safe."
    assert [found.outer for found in read(text)[1].attributions] == [None, 0]


def test_evidence_names_the_rule() -> None:
    (evidence,) = only("The mayor said that nobody was hurt.").evidence
    assert evidence.rule == "attribution_clauses.that-clause"


@pytest.mark.parametrize("text", ["“", "said", "“” said.", "According to", "He said, “", "X, said Y, said Z, said."])
def test_odd_texts(text: str) -> None:
    read(text + " Nobody.")


def test_a_paragraph_below_a_colon_is_what_was_said() -> None:
    told = "The bridge was never safe, and nobody has crossed it without fear since the year of the flood."
    assert parts(f"As Ana Duarte wrote:\n\n{told}") == [("Ana Duarte", "wrote:", told.removesuffix("."))]
    assert parts("As Ana Duarte wrote:\n\nAdvertisement") == []


def test_a_report_ends_where_somebody_else_s_begins() -> None:
    found = parts("Exporters say it is dear, and some fear that it will last.")
    assert found == [("Exporters", "say", "it is dear"), ("some", "fear", "that it will last")]


def test_what_somebody_else_calls_a_thing_is_a_report_beside_the_first() -> None:
    found = parts("The clerks said the bridge was safe, and its leader called the mayor a fool.")
    assert found == [
        ("The clerks", "said", "the bridge was safe"),
        ("its leader", "called", "the mayor a fool"),
    ]


def test_a_second_half_with_quoted_words_is_told_with_the_first() -> None:
    (found,) = parts("The plan was “disappointing,” his spokeswoman said, and the timing “troubling.”")
    assert found[2] == "The plan was “disappointing,” | the timing “troubling.”"
    (found,) = parts("“It fell,” she told the Courier, so it was “important to mend it now.”")
    assert found[2] == "“It fell,” | so it was “important to mend it now.”"
    (found,) = parts("“With rain and snow,” she said “it is one big threat.”")
    assert found[2] == "“With rain and snow,” | “it is one big threat.”"


def test_quoted_words_before_a_speaker_may_name_a_thing() -> None:
    (found,) = parts("In a rebuke of the rule of “Don't build bad bridges,” Duarte declared, “Great towns need more.”")
    assert found == ("Duarte", "declared", "“Great towns need more.”")


def test_an_aside_in_a_second_conjunct_claims_no_more() -> None:
    text = "Hopes were high because she is a clerk and, according to the Courier, has been in office for years."
    assert parts(text) == [("the Courier", "according to", "has been in office for years")]
    text = "The town has a mill, and as the Courier points out, it was the largest in the land."
    assert parts(text) == [("the Courier", "points out", "it was the largest in the land")]
    text = "We left because according to the clerks the bridge was unsafe."
    assert parts(text) == [("the clerks", "according to", "the bridge was unsafe")]


def test_an_aside_behind_a_dash_without_a_verb_claims_all() -> None:
    (found,) = parts("The town reads all mail -- but not to spy on us, they say.")
    assert found[2] == "The town reads all mail -- but not to spy on us"


def test_a_clause_that_ends_in_a_colon_goes_on_below_it() -> None:
    told = "Drivers have paid for the bridge twice over, and those who never cross it have paid once as well."
    (found,) = parts(f"The clerks argue that there are two victims of the toll:\n\n{told}")
    assert found[2] == f"that there are two victims of the toll | {told.removesuffix('.')}"


def test_the_authors_own_results_are_no_reports() -> None:
    assert parts("Our results showed that the bridge was safe.") == []


def test_a_thing_that_is_merely_named_is_no_claim() -> None:
    assert parts("They denied the petition.") == []
    assert parts("They ordered “river operations” in the valley.") == []


def test_a_publisher_s_summary_and_its_films_report_nobody() -> None:
    text = (
        "Story highlights Ana Duarte says the bridge will fall\n\nShe says the town must pay for it\n\n"
        "The bridge is old. The mayor said that it was safe.\n\nJUST WATCHED Mayor says it is safe Replay More Videos"
    )
    assert parts(text) == [("The mayor", "said", "that it was safe")]


def test_some_fear() -> None:
    assert parts("Some fear that it will fall.") == [("Some", "fear", "that it will fall")]


def test_some_fear_there_is() -> None:
    assert parts("There is some fear that it will fall.") == [("", "some fear", "that it will fall")]


def test_a_colon_introduces_the_words_of_whoever_explains() -> None:
    text = "Ana Duarte explained it was a matter of money:\n\n“We will not pay for this bridge at any price.”"
    assert parts(text)[-1] == ("Ana Duarte", ":", "“We will not pay for this bridge at any price.”")


def test_a_colon_introduces_the_next_paragraph() -> None:
    text = "Ana Duarte released the following statement:\n\n“We will not pay for this bridge at any price.”"
    assert parts(text) == [("Ana Duarte", "released", "“We will not pay for this bridge at any price.”")]


@pytest.mark.parametrize("text", ["The mayor lied, allegedly", "The mayor lied, allegedly\n\nThe port is shut."])
def test_an_adverb_may_end_its_sentence_without_a_mark(text: str) -> None:
    told = parts(f"{text}\n\nShe said so, they said.")  # in a piece in which much is reported
    assert [content for _, cue, content in told if cue == "allegedly"] == ["The mayor lied"]


def test_words_quoted_in_passing_are_no_content_and_no_source() -> None:
    told = parts("Citing “duties in Oslo,” the mayor told the Courier that she would stay.")
    assert told == [("the mayor", "told", "that she would stay")]
    sources = [source for source, _, _ in parts("Henrik Solheim, citing “the magic of Oslo,” said the port could win.")]
    assert "the magic of Oslo" not in sources


def test_a_verb_without_ending_goes_on_behind_an_aside() -> None:
    text = "Other old cleavages, according to the poll, include age. The port grew in many ways, she said, including steel."
    contents = [claim.text for claim in newscomment.parse(text).claims]
    assert any("include age" in content for content in contents)
    assert [cue for _, cue, _ in parts(text)] == ["according to", "said"]


@pytest.mark.parametrize(
    "text",
    [
        "Who said that the bridge was safe?",
        "Monday's announcement that the bridge is safe surprised us.",
        "The clerks sing “Harbour Lights” all day.",
    ],
)
def test_nobody_is_named_or_nothing_is_told(text: str) -> None:
    assert parts(text) == []


def test_what_it_is_right_to_say_is_the_authors() -> None:
    assert parts("It is right to point out that the bridge was unsafe.") == []


def test_an_adverb_softens_a_claim_of_the_author_in_a_commentary() -> None:
    (claim,) = newscomment.parse("The mayor reportedly knew of the cracks.").claims
    assert claim.attribution is None
    assert claim.certainty.hedge_spans


def test_a_speaker_goes_on_behind_a_clause_about_a_thing() -> None:
    found = parts("She said the bridge was old and accused the mayor of sloth.")
    assert found == [("She", "said", "the bridge was old"), ("She", "accused", "the mayor of sloth")]


def test_a_colon_in_a_report_announces_a_quotation() -> None:
    text = "The mayor said it was no pity because: “It was old. We will not pay for it.”"
    assert parts(text) == [("The mayor", "said", "it was no pity because | “It was old. We will not pay for it.”")]


def test_a_clause_in_a_source_is_no_claim_of_the_author_s() -> None:
    claims = newscomment.parse("Hale, who runs the port and is its owner, said it was safe.").claims
    assert [claim.text for claim in claims] == ["it was safe"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Tom Hale and Ana Duarte said it fell.", ["Tom Hale", "Ana Duarte"], id="two"),
        pytest.param(
            "Tom Hale, Ana Duarte and Kate Briggs said it fell.", ["Tom Hale", "Ana Duarte", "Kate Briggs"], id="three"
        ),
        pytest.param("Ana Duarte, owner and founder, said it fell.", ["Ana Duarte"], id="one"),
        pytest.param("A clerk of Ana Duarte and Kate Briggs said it fell.", [], id="governed"),
    ],
)
def test_a_source_may_be_several(text: str, names: list[str]) -> None:
    article = newscomment.parse(text)
    (claim,) = article.attributed_claims
    assert [actor.name for actor in map(article.actor, claim.sources) if actor] == names
    assert all(claim in article.claims_by(name) for name in names)


def test_he_is_nobody_whom_he_names() -> None:
    article = newscomment.parse("Tom Hale was angry. “Henrik Solheim has sold the bridge to a fool,” he said.")
    assert article.quotations[0].speaker == article.actors[0].id


def test_a_colon_behind_a_participle_introduces_the_next_paragraph() -> None:
    text = "Ana Duarte left the town early, saying in a note:\n\n“We will not pay for this bridge at any price.”"
    assert parts(text)[-1] == ("Ana Duarte", "saying", "“We will not pay for this bridge at any price.”")


def test_a_quotation_behind_a_report_is_not_that_of_whoever_is_told_within_it() -> None:
    text = "Ana Duarte said that the clerk thinks it will fall. “I have never seen such a bridge in my life.”"
    assert parts(text)[-1][0] == "Ana Duarte"


def test_whoever_is_asked_answers_only_behind_that() -> None:
    found = parts("When asked whether it was safe, the mayor replied, “it will hold for years.”")
    assert found[-1] == ("the mayor", "replied", "“it will hold for years.”")


def test_a_name_that_may_be_a_town_s_says_nothing_as_he() -> None:
    article = newscomment.parse("Fenmoor is running out of water. He said that the wells are dry.")
    assert article.attributed_claims[0].source is None


def test_a_letter_is_whoever_s_words_signed_it() -> None:
    letter = "I crossed the bridge once. It shook, and I ran. — Ana Duarte, Oslo"
    assert parts(f"The bridge is old, and few cross it now.\n\n{letter}\n\nThe town has heard it all before.") == [
        ("Ana Duarte, Oslo", "—", "I crossed the bridge once. It shook, and I ran.")
    ]


def test_letters_are_signed_by_their_writers_to_the_last() -> None:
    letters = ["The bridge is old. — Tom Hale, Bergen", "It is new. — Kate Briggs, Oslo", "I ran. — Ana Duarte, Oslo"]
    assert [who for who, _, _ in parts("\n\n".join(letters))] == [
        "Tom Hale, Bergen",
        "Kate Briggs, Oslo",
        "Ana Duarte, Oslo",
    ]
    assert [who for who, _, _ in parts(letters[-1])] == ["Ana Duarte, Oslo"]


def test_an_author_may_sign_the_piece() -> None:
    assert parts("The bridge is old.\n\nIt shook, and it fell. — Ana Duarte") == []


def test_a_quotation_that_runs_over_sentences_is_somebody_s() -> None:
    text = "Ana Duarte said it was odd. It was the same as “at the time when it fell. Nobody has come since.”"
    assert parts(text)[-1] == ("Ana Duarte", "said", "“at the time when it fell. Nobody has come since.”")


def test_words_set_apart_below_a_broken_paragraph_are_told_with_it() -> None:
    below = "at the time when it fell and nobody came, since the road from the town was closed that winter."
    found = parts(f"Ana Duarte writes that the bridge shook\n\n{below}")
    assert found == [("Ana Duarte", "writes", f"that the bridge shook | {below.removesuffix('.')}")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        pytest.param("To many voters, the bridge is a folly.", "many voters", "the bridge is a folly", id="to-some"),
        pytest.param("To them, it is a folly.", "them", "it is a folly", id="to-them"),
        pytest.param("By some accounts, the bridge is safe.", "", "the bridge is safe", id="accounts"),
        pytest.param("The bridge, we are told, will last.", "", "The bridge | will last", id="told"),
        pytest.param("It is, as Ana Duarte noted, a folly.", "Ana Duarte", "It is | a folly", id="cut"),
    ],
)
def test_asides_tell_in_whose_eyes_it_is_so(text: str, source: str, content: str) -> None:
    assert [(who, what) for who, _, what in parts(text)] == [(source, content)]
