"""Actors: who is named, of what kind, with which other names, titles and later mentions. All sentences are invented."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from newscomment.extractors import actors
from newscomment.extractors.findings import Actor, Findings
from newscomment.language.document import Document
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import default_pipeline

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def read(text: str) -> tuple[Document, tuple[Actor, ...]]:
    document = default_pipeline().analyzer.read(parse_text(text))
    return document, actors.extract(document, Findings())


def kinds(text: str) -> dict[str, str]:
    return {actor.name: actor.kind for actor in read(text)[1] if actor.name not in {"he", "she"}}


def actor(text: str, name: str) -> Actor:
    (found,) = [actor for actor in read(text)[1] if actor.name == name]
    return found


def said(text: str, name: str, form: str) -> list[str]:
    document = read(text)[0]
    return [document.text[slice(*mention.span)] for mention in actor(text, name).mentions if mention.form == form]


CRUZ = dict.fromkeys(("Mitt Romney", "John McCain", "Jeff Flake", "Ted Cruz"), "person")
KINDS = [
    ("titled-person", "On Monday Secretary of State Antony Blinken left.", {"Antony Blinken": "person"}),
    ("firm-of-two", "They asked Harlan & Company about it.", {"Harlan & Company": "organization"}),
    ("two-states-hyphened", "They praised the Israel-Palestine talks.", {"Israel": "state", "Palestine": "state"}),
    ("figure's-surname-that-is-a-word", "When Pence was asked, nobody cared.", {"Pence": "person"}),
    ("no-figure's-surname-before-a-noun", "They are Black and Brown people.", {}),
    ("no-figure's-surname", "She read the Pence twice.", {}),
    ("invented-person", "They quoted Denise Arsenault at length.", {"Denise Arsenault": "person"}),
    ("initials", "They quoted J. K. Holloway at length.", {"J. K. Holloway": "person"}),
    ("particle", "They quoted Ilse von Hagen at length.", {"Ilse von Hagen": "person"}),
    ("family-name-first", "Later Kim Hyo-rin spoke.", {"Kim Hyo-rin": "person"}),
    ("hyphened-given-name", "Later Kwong Chun-yu spoke.", {"Kwong Chun-yu": "person"}),
    ("acronym-and-place", "Later UNC Greensboro closed.", {"UNC Greensboro": "organization"}),
    ("court-of-a-land", "The Supreme Court of Skelah ruled.", {"Supreme Court of Skelah": "organization"}),
    ("behind-a-stroke", "The Board/Office for Fair Votes met.", {"Office for Fair Votes": "organization"}),
    ("lower-case-role", "They asked economist Lena Brandt.", {"Lena Brandt": "person"}),
    ("behind-many-words", "Later a Political Editor Lena Thibodrec left.", {"Lena Thibodrec": "person"}),
    ("behind-a-dateline", "SKELAH - Lena Brandt left.", {"Lena Brandt": "person"}),
    ("said-again-without-a-blank", "Later Lena Brandt Lena Maria BrandtMayor MORE left.", {"Lena Brandt": "person"}),
    ("blank-lost", "Later Lena Maria BrandtMayor MORE left.", {}),
    (
        "father-of-the-same-name",
        "Tom Harlan and Tom Harlan Sr. left.",
        {"Tom Harlan": "person", "Tom Harlan Sr.": "person"},
    ),
    ("short-form", "Tim Harlan spoke. Timothy Harlan left.", {"Timothy Harlan": "person"}),
    ("no-short-form", "Tina Harlan spoke. Timothy Harlan left.", {"Tina Harlan": "person", "Timothy Harlan": "person"}),
    ("party-of-a-house", "The Republican House voted.", {"U.S. House of Representatives": "organization"}),
    ("mesa", "They met at Harlan Mesa.", {"Harlan Mesa": "place"}),
    ("quarter-of-a-year", "In the Fourth Quarter fees rose.", {}),
    ("derived", "Later Duartism failed.", {}),
    ("family-foundation", "They asked the Brandt Family Fund.", {"Brandt Family Fund": "organization"}),
    (
        "state-beside-a-namesake",
        "Ana Jordan met envoys. Egypt and Jordan agreed.",
        {"Ana Jordan": "person", "Egypt": "state", "Jordan": "state"},
    ),
    ("unknown-who", "Nobody believed Thibodrec, who had lied before.", {"Thibodrec": "person"}),
    ("state", "Then Norway joined Denmark.", {"Norway": "state", "Denmark": "state"}),
    ("people-are-their-state", "Most Norwegians agree.", {"Norway": "state"}),
    ("capital-that-acts", "For a week Moscow denied it.", {"Russia": "state"}),
    ("capital-as-location", "They met in Moscow.", {"Moscow": "place"}),
    ("metonym", "For a week the Kremlin denied it.", {"Russia": "state"}),
    ("adjective-that-acts", "Later Norwegian diplomats left.", {"Norway": "state"}),
    ("state-and-its-court", "Later the Georgia Supreme Court agreed.", {"Georgia Supreme Court": "organization"}),
    ("part-of-a-people", "They took in Syrian refugees.", {"Syrian refugees": "group"}),
    ("union-seat", "Even Brussels may yet blink.", {"European Union": "organization"}),
    ("ministry", "The Ministry of Transport agreed.", {"Ministry of Transport": "organization"}),
    ("national-ministry", "The Russian foreign ministry denies it.", {"Russian foreign ministry": "organization"}),
    ("university", "She teaches at Harrow State University.", {"Harrow State University": "organization"}),
    ("company", "They sued Skelah Power, Inc. in May.", {"Skelah Power, Inc.": "organization"}),
    ("administration", "The Harlan administration disagrees.", {"Harlan administration": "organization"}),
    ("party-group", "Most Republicans disagree.", {"Republicans": "group"}),
    ("tribe", "In March the Skelah Tribe sued.", {"Skelah Tribe": "group"}),
    ("continent", "The war has changed Europe.", {"Europe": "place"}),
    ("river", "They dammed the Little Salish River.", {"Little Salish River": "place"}),
    ("town", "They moved to Skelahtown, Ohio, in May.", {"Skelahtown": "place", "Ohio": "place"}),
    ("common-surname", "Perhaps Martin wept.", {"Martin": "person"}),
    ("mister", "Mr. Clinton, a farmer, disagreed.", {"Clinton": "person"}),
    ("mister-rare", "For once Mr. Trump signed the treaty.", {"Donald Trump": "person"}),
    ("title-of-a-figure", "Later Justice Kennedy agreed.", {"Anthony Kennedy": "person"}),
    ("judge-of-a-common-name", "Later Justice Brown agreed.", {"Brown": "person"}),
    ("team", "Then Team Harlan left.", {"Team Harlan": "organization"}),
    ("county", "They moved to King County.", {"King County": "place"}),
    ("state-of-america", "They won Georgia and Ohio.", {"Georgia": "place", "Ohio": "place"}),
    ("state-in-the-caucasus", "In May Georgia and Russia fought.", {"Georgia": "state", "Russia": "state"}),
    ("party-adjective", "A New York Democratic Rep. Ada Marsh left.", {"Ada Marsh": "person"}),
    ("mister-of-a-country", "Later Mr Holland wept.", {"Holland": "person"}),
    ("doctor-of-a-country", "They asked Dr. Brazil about it.", {"Brazil": "person"}),
    ("mister-of-a-people", "For once Ms French agreed.", {"French": "person"}),
    ("surname-of-a-country", "The novelist Denise England left. England was tired.", {"Denise England": "person"}),
    ("surname-of-a-people", "Denise Welsh resigned. Welsh was tired.", {"Denise Welsh": "person"}),
    ("surname-of-a-place-word", "They quoted Denise Pole at length.", {"Denise Pole": "person"}),
    ("hall-with-a-given-name", "They met in Albert Hall.", {"Albert Hall": "place"}),
    (
        "country-beside-a-namesake",
        "Denise Ireland left. Ireland voted. It rains in Ireland.",
        {"Denise Ireland": "person", "Ireland": "state"},
    ),
    ("journal-of", "They read the Journal of Lake Medicine.", {"Journal of Lake Medicine": "organization"}),
    (
        "treasury-of-britain",
        "In Britain the Treasury paid.",
        {"United Kingdom": "state", "HM Treasury": "organization"},
    ),
    ("senate-of-nowhere", "In France the Senate voted.", {"France": "state", "Senate": "organization"}),
    ("senate-of-america", "In Ohio the Senate lost.", {"Ohio": "place", "U.S. Senate": "organization"}),
    ("post-office", "They closed the Post office in May.", {}),
    ("paper", "The Times reported that it rained.", {"New York Times": "organization"}),
    (
        "body-that-acts",
        "Congress should vote. Parliament must act.",
        {"U.S. Congress": "organization", "Parliament": "organization"},
    ),
    ("city-of-its-people", "For years Vienna has paid; the Viennese agree.", {"Vienna": "place"}),
    ("one-republican", "Later Sen. Ada Marsh, a Republican, agreed.", {"Ada Marsh": "person"}),
    ("one-dane", "Denise Marsh is a Dane.", {"Denise Marsh": "person"}),
    ("government-of-two-words", "The North Korean government denies it.", {"North Korea": "state"}),
    ("government-of-a-capital", "The New Delhi government denies it.", {"India": "state"}),
    ("surname-of-a-capital", "Denise Lima left. Later Lima wept.", {"Denise Lima": "person"}),
    ("surname-of-a-figure", "Ilse Merkel left. Later Merkel wept.", {"Ilse Merkel": "person"}),
    (
        "children-of-a-figure",
        "Donald Trump Jr. left. Later Trump wept.",
        {"Donald Trump Jr.": "person", "Donald Trump": "person"},
    ),
    ("common-surname-behind-a-stranger", "They quoted Tavish Rice at length.", {"Tavish Rice": "person"}),
    ("rare-mister-among-figures", "Even Mitt Romney, John McCain and Jeff Flake waited. Later Cruz left.", CRUZ),
    ("paper-of-two-words", "It stood in the Skelah Courier-Journal.", {"Skelah Courier-Journal": "organization"}),
    ("town-called-new", "They moved to New Skelah in May.", {"New Skelah": "place"}),
    ("firm-by-its-shares", "They bought Brandhorst’s shares.", {"Brandhorst": "organization"}),
    ("museum", "They met near the Brandhorst.", {"Brandhorst": "place"}),
    ("foreign-school", "She taught at the Instituto Harlan.", {"Instituto Harlan": "organization"}),
    ("somebody's-friend", "Then her oldest friend, Brandhorst, left.", {"Brandhorst": "person"}),
    ("heading-in-capitals", "KAMALA HARRIS LEAVES TODAY\n\nKamala Harris left.", {"Kamala Harris": "person"}),
    ("room", "They met in the Roosevelt Room.", {"Roosevelt Room": "place"}),
    ("words-before-a-group", "The roads are bad. Establishment Republicans wept.", {"Republicans": "group"}),
    ("adverb-before-a-title", "So Judge Harlan wept.", {"Harlan": "person"}),
    ("figure-opens-the-text", "Obama won the election.", {"Barack Obama": "person"}),
    ("adverbs-before-the-verb", "Brandhorst then allegedly called them.", {"Brandhorst": "person"}),
    ("body-with-a-common-noun", "The Environment Agency objected.", {"Environment Agency": "organization"}),
    ("court-with-a-common-noun", "The Family Court ruled.", {"Family Court": "organization"}),
    ("court-alone", "The Court ruled that the Agency erred.", {"Court": "organization", "Agency": "organization"}),
    (
        "senate-of-an-unknown-land",
        "They met in Skelah. The Senate voted.",
        {"Skelah": "place", "Senate": "organization"},
    ),
    ("senate-without-a-land", "The Senate voted.", {"U.S. Senate": "organization"}),
    (
        "court-of-america",
        "Texas sued. The Court ruled, and the Agency paid.",
        {"Texas": "place", "U.S. Supreme Court": "organization", "CIA": "organization"},
    ),
    (
        "house-of-britain",
        "In Britain the House voted.",
        {"United Kingdom": "state", "House of Commons": "organization"},
    ),
    ("figure-without-public-life", "Merkel bakes bread.", {"Merkel": "person"}),
    ("figure-of-no-such-rank", "Sergeant Biden stopped the election.", {"Biden": "person"}),
    ("figure-of-no-such-office", "Minister Haley lost the election.", {"Haley": "person"}),
    ("figure-of-no-such-trade", "Professor Thunberg explained the election.", {"Thunberg": "person"}),
    ("figure-of-another-place", "Mayor Trump of Skelah lost the election.", {"Trump": "person", "Skelah": "place"}),
    ("figure-of-no-such-craft", "Detective Biden met the minister. Biden wept.", {"Biden": "person"}),
    ("figure-told-first", "Sergeant Biden met the minister. Biden wept.", {"Biden": "person"}),
    ("mayor-of-a-common-name", "In Leeds the government fell. Mayor Rudd wept.", {"Leeds": "place", "Rudd": "person"}),
    ("surname-of-many", "Mr Modi ran for parliament in Devon.", {"Modi": "person", "Devon": "place"}),
    (
        "surname-of-many-at-home",
        "India has changed its government. Even Modi waited.",
        {"India": "state", "Narendra Modi": "person"},
    ),
    ("speaker-of-the-house", "Then Speaker Pelosi wept.", {"Nancy Pelosi": "person"}),
    ("judge-of-anywhere", "Judge Thomas wept.", {"Thomas": "person"}),
    ("shipping-line", "Skelah Shipping sank. Skelah will stay.", {"Skelah Shipping": "organization"}),
    (
        "town-and-its-university",
        "They asked the University of Skelah. Skelah needs a bridge.",
        {"University of Skelah": "organization", "Skelah": "place"},
    ),
    ("town-of-a-mayor", "Mayor Tom Harlan of Skelah left.", {"Tom Harlan": "person", "Skelah": "place"}),
    ("people-of-a-town", "The people of Skerra objected. Skerra has won.", {"Skerra": "place"}),
    ("town-by-its-ending", "Skelmouth needs a bridge.", {"Skelmouth": "place"}),
    ("firm-between-commas", "The company, Skerra, is poor. Skerra will stay.", {"Skerra": "organization"}),
    ("surname-not-town", "Andrew Ferguson writes. Later Ferguson left.", {"Andrew Ferguson": "person"}),
    (
        "town-not-surname",
        "Tom Hollis left. They burned Ferguson, Missouri.",
        {"Tom Hollis": "person", "Ferguson": "place", "Missouri": "place"},
    ),
    ("forest-not-firm", "Fires burn in the Amazon.", {"Amazon": "place"}),
    ("people-of-two-words", "Later African Americans vote.", {"African Americans": "group"}),
    ("given-name-and-common-surname", "They blamed Mark Judge. Mark Judge left.", {"Mark Judge": "person"}),
    ("given-name-that-is-a-word", "Bill Thibodrec left. Thibodrec wept.", {"Bill Thibodrec": "person"}),
    (
        "in-a-row-of-persons",
        "Darien Thibod, Lena Brandt, Tom Hollis and Ana Duarte left.",
        dict.fromkeys(("Darien Thibod", "Lena Brandt", "Tom Hollis", "Ana Duarte"), "person"),
    ),
    ("lodge", "The Prince Harlan Masons met.", {"Prince Harlan Masons": "group"}),
    ("arabic-body", "They fear Ansar al-Skerra.", {"Ansar al-Skerra": "organization"}),
    ("capital-behind-mc", "Moby McSkelan left.", {"Moby McSkelan": "person"}),
    ("kin-not-firm", "The Koch brothers gave more.", {"Koch brothers": "group"}),
    (
        "shared-surname",
        "Tom and Denise Arsenault left.",
        {"Tom Arsenault": "person", "Denise Arsenault": "person"},
    ),
    (
        "no-shared-surname",
        "Ana Duarte left. Later Ana and Tom Hollis wept.",
        {"Ana Duarte": "person", "Tom Hollis": "person"},
    ),
    ("people-of-a-party", "Republicans agree. Later the GOP erred.", {"Republican Party": "organization"}),
    ("party-without-its-name", "Republicans agree.", {"Republicans": "group"}),
    ("camp-of-no-figure", "They fled to Camp Skerra.", {"Camp Skerra": "place"}),
    ("one-of-a-sect", "The Skerra Davidians left. A Skerra Davidian compound burned.", {"Skerra Davidians": "group"}),
    ("real-people", "They like Real Americans.", {"United States": "state"}),
    ("faith-of-a-regime", "Islamic regimes fell. The Islamic regime fell in Iran.", {"Iran": "state"}),
    ("the-north", "For years the North has prospered.", {"North": "place"}),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS])
def test_kind(text: str, expected: dict[str, str]) -> None:
    assert kinds(text) == expected


NO_ACTORS = [
    ("blank-lost-behind-capitals", "Later Addison McConnellGOP MORE left."),
    ("coined-of-care", "Later they praised Hillarycare at length."),
    ("coined-of-mania", "So let the Duartemania begin."),
    ("one-of-a-faith", "She is a devout Skerran Christian."),
    ("connector", "However, nothing changed. Moreover, nobody cared."),
    ("months-and-days", "It began on a Monday in March and ended at Christmas."),
    ("law", "Nobody has read the Safer Dams Act."),
    ("war", "They remember the Harlan War."),
    ("treaty", "Few recall the Treaty of Skelah."),
    ("language", "It was written in English."),
    ("adjective", "The French coast is quiet and Russian winters are long."),
    ("title-case-heading", "Patience Is Not a Policy\n\nWe have waited long enough for this, and it costs us."),
    ("capitals", "READ MORE HERE TODAY\n\nWe have waited long enough for this, and it costs us."),
    ("bare-office", "The president and the secretary of state agreed."),
    ("platform", "She wrote it on Twitter."),
    ("storm", "They remember Hurricane Ada. Even Ada passed."),
    ("film", "She saw the film Harlan of the Marshes."),
    ("quoted-work", "She sang in “The Harlan Boat.”"),
    ("work-with-article", "She acted in The Marsh Harlan."),
    ("words-abbreviated", "They cleared an explosive device (XED). The XED was old."),
    ("adjective-of-a-body", "They sought Federal help and National unity."),
    ("video-links", "It rained. Replay More Videos MUST WATCH"),
    ("who-sends-a-report", "SKELAH (CNN) -- It rained."),
    ("words-in-marks", "They call it “Fake News” and “House Party” to this day."),
    ("song-in-marks", "They sang the song “Eileen” again."),
    ("case-at-law", "They recall Harlan v. Skelah and Marsh v. Harlan."),
    ("behind-a-sign", "Later PL+US asked for leave."),
    ("state-capitol", "They climbed the steps of the state Capitol."),
    ("initials-of-a-country", "They read the U. S. Constitution."),
    ("greeting", "“Merry Christmas;” it said."),
    ("lottery", "They closed the Harlan Visa Lottery."),
    ("wall", "They climbed the Great Wall of China."),
    ("beer", "They drank Bud Lite."),
    ("two-lands", "There are two Americas, and two Chinas."),
    ("coined-of-a-figure", "They mock ObamaCore and BidenCare."),
    ("blank-lost-behind-a-body", "A Skerra Research Centersurvey shows it."),
    ("month-not-premier", "Prices rose in May and in June."),
]


@pytest.mark.parametrize("text", [row[1] for row in NO_ACTORS], ids=[row[0] for row in NO_ACTORS])
def test_nobody_is_named(text: str) -> None:
    assert kinds(text) == {}


def test_namesakes_are_two() -> None:
    text = "Fires burn in the Amazon. Amazon pays. Later they left the Amazon. But Amazon stayed."
    found = [(one.kind, len(one.mentions)) for one in read(text)[1] if one.name == "Amazon"]
    assert found == [("place", 2), ("organization", 2)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Students met in Oxford, Mississippi.", "Oxford", "US"),
        ("Students met in Oxford.", "Oxford", "GB"),
        ("Later Tunisia’s Democratic Progressive Party won.", "Democratic Progressive Party", "TN"),
    ],
)
def test_country(text: str, name: str, country: str) -> None:
    assert actor(text, name).country == country


ALIASES = [
    ("surname", "Ana Duarte left. Nobody missed Duarte.", "Ana Duarte", ("Ana Duarte", "Duarte")),
    ("surname-first", "Nobody believed Duarte. Later Ana Duarte left.", "Ana Duarte", ("Duarte", "Ana Duarte")),
    ("abbreviation", "They joined NATO. The North Atlantic Treaty Organization grew.", "NATO", None),
    (
        "acronym",
        "The Skelah Tunnel Board (STB) met. Later the STB left.",
        "Skelah Tunnel Board",
        ("Skelah Tunnel Board", "STB"),
    ),
    ("head-word", "The Army Corps of Engineers built it. Today the Corps is sorry.", "Army Corps of Engineers", None),
    ("state", "Then Russia attacked. Later Moscow denied it.", "Russia", ("Russia", "Moscow")),
    ("township", "They fled to Harlan Township. Later Harlan flooded.", "Harlan Township", None),
    (
        "article-in-a-name",
        "Omar al-Harlan left. Later El-Harlan wept.",
        "Omar al-Harlan",
        ("Omar al-Harlan", "El-Harlan"),
    ),
    ("figure-by-a-shorter-name", "George W. Bush left. Later George Bush wept.", "George W. Bush", None),
    ("word-before-a-figure", "Will Angela Merkel leave?", "Angela Merkel", ("Angela Merkel",)),
    ("possessive", "They read Ana Duarte’s book.", "Ana Duarte", ("Ana Duarte",)),
    ("no-titles", "President Ana Duarte left. Later the President wept.", "Ana Duarte", ("Ana Duarte",)),
    ("abbreviation-of-other-words", "The Skelah Union of Miners (MUS) met.", "Skelah Union of Miners", None),
    ("last-named-court", "The Supreme Court of India sat. The Court rose.", "Supreme Court of India", None),
    ("last-named-agency", "The Harbour Agency met. The Agency erred.", "Harbour Agency", ("Harbour Agency", "Agency")),
    ("last-named-league", "The League of Harbour Pilots met. The League erred.", "League of Harbour Pilots", None),
    (
        "last-named-paper",
        "The Irish Times reported it. The Times erred.",
        "Irish Times",
        ("Irish Times", "Times"),
    ),
    ("without-whose", "Leeds City Council met. The City Council erred.", "Leeds City Council", None),
    (
        "owner-in-a-name",
        "Moody’s erred. Moody’s Investor Service wept.",
        "Moody's",
        ("Moody’s", "Moody’s Investor Service"),
    ),
    (
        "figure-before-his-wife",
        "The president met Romney. Ann Romney wept. They like Mitt Romney.",
        "Mitt Romney",
        ("Romney", "Mitt Romney"),
    ),
    ("what-it-is-for", "The Skelah Fund met. Later the Skelah Fund for Peace left.", "Skelah Fund for Peace", None),
]


@pytest.mark.parametrize(("text", "name", "aliases"), [row[1:] for row in ALIASES], ids=[row[0] for row in ALIASES])
def test_aliases(text: str, name: str, aliases: tuple[str, ...] | None) -> None:
    found = actor(text, name).aliases
    assert found == aliases if aliases else len(found) == 2


TITLES = [
    ("of-both", "Former governors Ada Holloway and Tom Krell left.", "Tom Krell", ("Former governor",), None),
    ("of-three", "Senators Ada Holloway, Tom Krell and Ana Duarte left.", "Ana Duarte", ("Senator",), None),
    ("of-one-of-two", "Senator Ada Holloway and Tom Krell left.", "Tom Krell", (), None),
    ("who-writes", "In a letter to this writer, Tom Krell, a pilot, agreed.", "Tom Krell", ("pilot",), None),
    (
        "before",
        "U.S. Secretary of State Antony Blinken left.",
        "Antony Blinken",
        ("Secretary of State",),
        "United States",
    ),
    (
        "of-a-state",
        "Germany’s Foreign Minister Annalena Baerbock left.",
        "Annalena Baerbock",
        ("Foreign Minister",),
        "Germany",
    ),
    ("former", "Nobody asked former President Harlan.", "Harlan", ("former President",), None),
    ("behind", "Caleb Whitmore, a senator from Ohio, objected.", "Caleb Whitmore", ("senator",), None),
    ("in-front-with-comma", "The commissioner, Ana Duarte, insisted.", "Ana Duarte", ("commissioner",), None),
    ("two-of-a-kind", "They asked Sens. Ada Marsh and Tom Holloway.", "Ada Marsh", ("Sen.",), None),
    ("title-that-is-a-name", "They asked Gov. Earl Holloway.", "Earl Holloway", ("Gov.",), None),
    ("with-a-capital", "Ana Duarte, the Foreign Minister, insisted.", "Ana Duarte", ("Foreign Minister",), None),
    ("twice-the-same", "Judge Ada Marsh left. They thanked Judge Marsh.", "Ada Marsh", ("Judge",), None),
]


@pytest.mark.parametrize(
    ("text", "name", "titles", "affiliation"), [row[1:] for row in TITLES], ids=[row[0] for row in TITLES]
)
def test_titles(text: str, name: str, titles: Sequence[str], affiliation: str | None) -> None:
    found = actor(text, name)
    assert found.titles == titles
    assert (None if found.affiliation is None else read(text)[1][found.affiliation].name) == affiliation


INTERVIEW = """The Skerra Post interviewed Ana Duarte on Monday.

Why did you build the bridge?

I promised it to my town, and nobody else would.

Would you build it again?

I would, but wider."""
LATER = [
    (
        "blamed-for",
        "Denise met Doug Farrant. Tom Krell praised Doug Farrant for his work.",
        "Doug Farrant",
        "pronoun",
        ["his"],
    ),
    ("let-do", "Let Tom Krell fire Doug Farrant if he dares.", "Tom Krell", "pronoun", ["he"]),
    ("body-and-their", "Democrats wait. ISIS has lost their caliphate.", "Islamic State", "pronoun", ["their"]),
    ("its-people", "Skelah Power acted late. They knew it.", "Skelah Power", "pronoun", ["They"]),
    ("its-people-or-others", "Skelah Power raised its fees. They are too high.", "Skelah Power", "pronoun", ["its"]),
    (
        "known-firm-where-one-works",
        "They fault Bain Capital. He worked at Bain.",
        "Bain Capital",
        "name",
        ["Bain Capital", "Bain"],
    ),
    (
        "not-the-president",
        "Congress heard Secretary Clinton in the U.S. Capitol.",
        "Hillary Clinton",
        "name",
        ["Clinton"],
    ),
    (
        "past-a-caption",
        "The port is full.\n\nAda Holloway won in May.\n\nDenise Arsenault\n\nShe has kept her word.",
        "Ada Holloway",
        "pronoun",
        ["She", "her"],
    ),
    (
        "body-apposed",
        "Harlan Power and Skelah Power fell out. They blame Skelah Power, the company behind the dam.",
        "Skelah Power",
        "nominal",
        ["company"],
    ),
    ("of-the-one-before", "Tom Krell wrote to the lawyer and his wife.", "Tom Krell", "pronoun", []),
    (
        "members-are-no-wing",
        "They sat on a Council on Foreign Relations panel. They found nothing.",
        "Council on Foreign Relations",
        "pronoun",
        [],
    ),
    (
        "son-of-a-namesake",
        "Rafael Cruz spoke. Rafael Cruz is the father of Ted Cruz. Sen. Cruz thanked him.",
        "Ted Cruz",
        "name",
        ["Ted Cruz", "Cruz"],
    ),
    ("she", "Ana Duarte left. She was tired of her officials.", "Ana Duarte", "pronoun", ["She", "her"]),
    ("he-not-she", "Ana Duarte met Doug Farrant. He was tired.", "Doug Farrant", "pronoun", ["He"]),
    ("subject-before-object", "Doug Farrant met Tom Hollis. He was tired.", "Doug Farrant", "pronoun", ["He"]),
    ("its-beside", "They fear for Ukraine, its sovereignty and its people.", "Ukraine", "pronoun", ["its", "its"]),
    ("role", "Sen. Caleb Whitmore objected. But the senator lost.", "Caleb Whitmore", "nominal", ["senator"]),
    ("governor", "Gov. Ada Marsh objected. But the governor lost.", "Ada Marsh", "nominal", ["governor"]),
    ("no-other-role", "Gov. Ada Marsh objected. But the senator lost.", "Ada Marsh", "nominal", []),
    (
        "beside-a-hospital",
        "They met Ada Marsh in Lakehurst's ward. “It is old,” she said.",
        "Ada Marsh",
        "pronoun",
        ["she"],
    ),
    ("court", "The Supreme Court ruled. Then the court adjourned.", "U.S. Supreme Court", "nominal", ["court"]),
    ("i-in-quotation", "“I agree,” Ana Duarte said. But I do not.", "Ana Duarte", "pronoun", ["I"]),
    ("titled-namesake", "Tom England left. Later Mr England wept.", "Tom England", "name", ["Tom England", "England"]),
    (
        "title-as-name",
        "Governor Ada Marsh left. Now the Governor is home. Thank you, Madam Governor.",
        "Ada Marsh",
        "name",
        ["Ada Marsh", "Governor", "Madam Governor"],
    ),
    ("address", "You are late, Mr. Chairman. No, Mr. Chairman.", "Mr. Chairman", "name", ["Mr. Chairman"] * 2),
    ("inside-a-thing", "Ada Marsh left. The Ada Marsh Prize is no more.", "Ada Marsh", "name", ["Ada Marsh"] * 2),
    ("surname-inside", "Ada Marsh left. The Marsh Inquiry Act failed.", "Ada Marsh", "name", ["Ada Marsh", "Marsh"]),
    (
        "governed-is-no-subject",
        "Tom Hollis won. His race against Doug Farrant was close, and he was tired.",
        "Tom Hollis",
        "pronoun",
        ["His", "he"],
    ),
    ("object-is-not-subject", "Doug Farrant left. Tom Hollis asked him.", "Doug Farrant", "pronoun", ["him"]),
    ("owner", "Sen. Ada Marsh left. It was the senator's vote.", "Ada Marsh", "nominal", ["senator"]),
    ("thing-and-its", "The Supreme Court ruled. The plan had its costs.", "U.S. Supreme Court", "pronoun", []),
    ("office-and-namesake", "Michelle Obama left. But President Obama stayed.", "Barack Obama", "name", ["Obama"]),
    ("they-beside-people", "Most Republicans won. Nurses are tired; they want rest.", "Republicans", "pronoun", []),
    ("they-of-a-group", "Most Republicans won. Nobody thinks that they care.", "Republicans", "pronoun", ["they"]),
    ("no-empty-it", "The Supreme Court ruled. It was raining.", "U.S. Supreme Court", "pronoun", []),
]


LATER += [
    ("our-country", "Norway is rich, as Norwegians know. But our country must pay.", "Norway", "nominal", ["country"]),
    ("nobody's-country", "Norway and Denmark are rich. But our country must pay.", "Norway", "nominal", []),
    ("the-agency", "The Skelah River Agency met. The agency was tired.", "Skelah River Agency", "nominal", ["agency"]),
    (
        "unknown-gender-subject",
        "Tom Hollis left. Zorvane spoke. He was tired. Zorvane left.",
        "Zorvane",
        "pronoun",
        ["He"],
    ),
    (
        "not-who-speaks",
        "Tom Hollis met Doug Farrant. “He has no plan for us,” Hollis said.",
        "Doug Farrant",
        "pronoun",
        ["He"],
    ),
    (
        "not-who-speaks-behind-colon",
        "Later Tom Hollis met us.\n\nTom Hollis: “He has no plan for us.”",
        "Tom Hollis",
        "pronoun",
        [],
    ),
    (
        "coordinate-and-his",
        "Tom Hollis thinks that Doug Farrant and his aides lied.",
        "Doug Farrant",
        "pronoun",
        ["his"],
    ),
    (
        "owner-dash-his",
        "Tom Hollis denied Doug Farrant’s sins – his debts and lies.",
        "Doug Farrant",
        "pronoun",
        ["his"],
    ),
    ("his-own-of-subject", "Tom Hollis denied Doug Farrant’s sins, and his own debts.", "Doug Farrant", "pronoun", []),
    (
        "object-of-near-clause",
        "Tom Hollis forgets that voters like Ana Duarte since she won.",
        "Ana Duarte",
        "pronoun",
        ["she"],
    ),
    (
        "near-object",
        "Tom Hollis forgets that nurses have blamed Doug Farrant since he left.",
        "Doug Farrant",
        "pronoun",
        ["he"],
    ),
    (
        "main-subject-before",
        "Tom Hollis said that Doug Farrant had grown. Later he left.",
        "Tom Hollis",
        "pronoun",
        ["he"],
    ),
    (
        "subject-of-near-clause",
        "Tom Hollis said that Doug Farrant had lost his way.",
        "Doug Farrant",
        "pronoun",
        ["his"],
    ),
    ("relative-subject", "Tom Hollis praised Doug Farrant, who sold his house.", "Doug Farrant", "pronoun", ["his"]),
    (
        "not-of-own-participle",
        "Tom Hollis left. Naming Doug Farrant, he blamed the board.",
        "Tom Hollis",
        "pronoun",
        ["he"],
    ),
    ("announced", "Doug Farrant left. In his memoir, Tom Hollis tells why.", "Tom Hollis", "pronoun", ["his"]),
    ("nameless-subject", "Tom Hollis left. A driver said that he was tired.", "Tom Hollis", "pronoun", []),
    ("nameless-told-of", "Tom Hollis looked for a driver who knew his town.", "Tom Hollis", "pronoun", []),
    ("anybody", "Tom Hollis left. Nobody likes his own taxes.", "Tom Hollis", "pronoun", []),
    ("his-or-her", "Tom Hollis left. A voter may lose his or her ballot.", "Tom Hollis", "pronoun", []),
    (
        "her-of-known-woman",
        "Ana Duarte met Zoltrane Verik. Verik gave her back her keys.",
        "Ana Duarte",
        "pronoun",
        ["her", "her"],
    ),
    ("several-are-not-it", "Ghana and Togo are raising its fees.", "Ghana", "pronoun", []),
    ("several-last-is-not-it", "Ghana and Togo are raising its fees.", "Togo", "pronoun", []),
    ("place-that-acts", "Later Kentucky said it would move its own statue.", "Kentucky", "pronoun", ["its"]),
    ("epidemic-its", "The World Bank met. Nobody saw the epidemic at its peak.", "World Bank", "pronoun", []),
    ("object-and-thing-its", "They told the World Bank of an epidemic at its peak.", "World Bank", "pronoun", []),
    ("plan-itself", "The World Bank met. Hollis hates the plan itself.", "World Bank", "pronoun", []),
    ("they-of-nearer-plural", "Nazis marched. When cars burned, they fell apart.", "Nazis", "pronoun", []),
    ("they-asked", "What would the Republicans say if they lost?", "Republicans", "pronoun", ["they"]),
    (
        "our-nation-abroad",
        "Nigeria is poor. Nigeria is large. The U.S. Congress met. Our nation helps.",
        "Nigeria",
        "nominal",
        [],
    ),
    (
        "clause-before-its-name",
        "Tom Hollis won. Yet because he had been denied a seat, Doug Farrant fought on.",
        "Doug Farrant",
        "pronoun",
        ["he"],
    ),
    (
        "clause-that-goes-on",
        "Tom Hollis won. He was tired. When he left, Doug Farrant wept.",
        "Doug Farrant",
        "pronoun",
        [],
    ),
    (
        "owner-of-a-new-subject",
        "Doug Farrant won. But Tom Hollis's gains may have cost him the seat.",
        "Tom Hollis",
        "pronoun",
        [],
    ),
    ("object-of-a-letter", "Doug Farrant got a letter telling him to leave.", "Doug Farrant", "pronoun", ["him"]),
    (
        "speaker-behind-a-quotation",
        "“We helped in a town where he no longer needs us,” Doug Farrant says.",
        "Doug Farrant",
        "pronoun",
        [],
    ),
    ("them-beside-a-group", "They hurt miners and the Kurds who stood beside them.", "Kurds", "pronoun", []),
    (
        "office-is-no-government",
        "The Government Accountability Office met. They charge the government.",
        "Government Accountability Office",
        "nominal",
        [],
    ),
    ("title-that-is-a-name", "Judge Ana Duarte left. Later Mr. Judge wept.", "Ana Duarte", "name", ["Ana Duarte"]),
    ("own-country-of-americans", "Republicans fear Iraq. The elite in this country erred.", "Iraq", "nominal", []),
    ("letter", "Dear Ana,\n\nI am tired.\n\nYours,\n\nDenise Marsh", "Denise Marsh", "pronoun", ["I"]),
    ("letter-you", "Dear Ana Duarte,\n\nWhy did you go?\n\nDenise Marsh", "Ana Duarte", "pronoun", ["you"]),
    ("letter-unsigned", "Dear Ana,\n\nI am tired.\n\nWhat now?", "Ana", "pronoun", []),
    ("interview", INTERVIEW, "Ana Duarte", "pronoun", ["you", "I", "my", "you", "I"]),
    ("no-interview", INTERVIEW.replace("interviewed", "quoted"), "Ana Duarte", "pronoun", []),
    (
        "record",
        "Below are her remarks:\n\nSpeaker Duarte. I am tired.\n\nI go.",
        "Duarte",
        "pronoun",
        ["I", "I"],
    ),
    ("label", "Ana Duarte: I am tired of it.\n\nTom Hollis: So am I.", "Tom Hollis", "pronoun", ["I"]),
    ("my-name", "My name is Ana Duarte. I am tired.\n\nSo am I.", "Ana Duarte", "pronoun", ["My", "I"]),
    (
        "speech",
        "Remarks by Ana Duarte at the harbour.\n\nI thank you all. This is my town.",
        "Ana Duarte",
        "pronoun",
        ["I", "my"],
    ),
]


@pytest.mark.parametrize(("text", "name", "form", "words"), [row[1:] for row in LATER], ids=[row[0] for row in LATER])
def test_later_mentions(text: str, name: str, form: str, words: list[str]) -> None:
    assert said(text, name, form) == words


def test_a_couple_are_two() -> None:
    _, found = read("Mr Marsh and Mrs Marsh disagree. Mrs Marsh left.")
    assert [(actor.name, actor.titles, len(actor.mentions)) for actor in found] == [
        ("Marsh", ("Mr",), 1),
        ("Marsh", ("Mrs",), 2),
    ]


FAILURES = [
    ("we-of-a-group", "We Norwegians pay.", "Norway", "pronoun", ["We"]),
]


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize(
    ("text", "name", "form", "words"), [row[1:] for row in FAILURES], ids=[row[0] for row in FAILURES]
)
def test_known_failures(text: str, name: str, form: str, words: list[str]) -> None:
    assert said(text, name, form) == words


def example(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


SANCTIONS = {
    "European Union": "organization",
    "Ana Duarte": "person",
    "Russia": "state",
    "Ukraine": "state",
    "United States": "state",
    "Henrik Solheim": "person",
    "Ilse Brandhorst": "person",
    "Caleb Whitmore": "person",
    "European Parliament": "organization",
    "State Department": "organization",
    "Russian foreign ministry": "organization",
    "Stuttgart": "place",
    "Dnipro": "place",
    "Ohio": "place",
}


def test_example_essay() -> None:
    text = example("docs/examples/lifting-sanctions-too-soon.txt")
    found = kinds(text)
    assert {name: found.get(name) for name in SANCTIONS} == SANCTIONS
    assert {"Moscow", "Kremlin"} <= set(actor(text, "Russia").aliases)
    assert "her" in said(text, "Ana Duarte", "pronoun")
    assert "he" in said(text, "Caleb Whitmore", "pronoun")


ESSAYS = sorted((ROOT / "tests" / "golden").glob("*.txt"))


@pytest.mark.parametrize("path", ESSAYS, ids=[path.stem for path in ESSAYS])
def test_what_holds_of_every_text(path: Path) -> None:
    document, found = read(path.read_text(encoding="utf-8"))
    firsts = [actor.mentions[0].span for actor in found]
    assert firsts == sorted(firsts)
    for one in found:
        names = [" ".join(document.text[slice(*m.span)].split()) for m in one.mentions if m.form == "name"]
        assert set(names) - set(one.aliases) <= set(one.titles)
        assert list(one.aliases) == [name for name in dict.fromkeys(names) if name in one.aliases]
        assert len(set(one.mentions)) == len(one.mentions)
        assert one.evidence
        assert 0 <= one.salience <= 1
    assert sum(one.salience for one in found) == pytest.approx(1, abs=0.01)
