"""Whether a party is of the gender and number of a pronoun, and known well enough to be he or she."""

from newscomment.extractors.coreference.candidates import NAMELESS, Seen
from newscomment.extractors.naming.clues import is_surname
from newscomment.extractors.naming.parties import Party
from newscomment.language.gazetteer import gazetteer


def agrees(seen: Seen, gender: str) -> bool:
    """Whether a mention is of the gender and number of a pronoun."""
    party = seen.party
    if party.kind == NAMELESS or (party.kind == "person" and seen.subject and _is_followed(party)):
        return party.gender in (gender, "")
    return may_be(party, gender)


def may_be(party: Party, gender: str) -> bool:
    """Whether a person may be of a gender."""
    return _is_somebody(party) and party.gender in (gender, "")


def _is_somebody(party: Party) -> bool:
    """Whether a person is no mere guess: one word that no list of names knows may as well be a town."""
    if party.kind != "person":
        return False
    told = party.gender or party.figure or party.entry or party.titles or any(" " in form for form in party.forms)
    return bool(told) or party.name in gazetteer().given_names or is_surname(party.name)


def _is_followed(party: Party) -> bool:
    """Whether a text speaks of somebody more than once; two surnames with a hyphen are a law's."""
    return "-" not in party.name and len(party.places) > 1
