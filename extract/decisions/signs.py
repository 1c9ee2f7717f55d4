"""Pieces of words that sentences with a decision hold: most sentences hold none, and need not be read for one.

Dozens of patterns tell how a decision is stated, and each takes longer to try than all these pieces together. A test
holds that no pattern finds anything where they are missing; so a word that a pattern comes to look for belongs here,
unless the vocabulary has it.
"""

from functools import lru_cache

from minutebook.extract.cues import load_cues
from minutebook.extract.names import vocabulary

SIGNS = vocabulary(
    "accept adopt affirm agree amendment appoint approv authori ballot carried confirm consent content co-opt decid"
    " declin defeat defer elect endors fail favo fell grant happy homolog instruct introduc lost motion nem note"
    " objection passed permit prop ratif receiv refus reject remit resign resol returned second sign support unanim"
    " unopposed vot withdr decision consensus chose opted exclud gave recommend permission"
    " dispensation okay assur assent blessing backing conferred nomination"
)
"""Of words that may go on."""
SPELT_APART = ("held over", "show of hands", "poll was", "no comment", "no observation", "no action", "one mind", "ok ")
_LISTS = ("verbs", "heads", "outcomes", "deeds", "deeds_alone", "put_at", "put_off", "of_one_mind")
VOCABULARY = frozenset().union(*(load_cues().signs("decisions", name) for name in _LISTS))
_ANY = (*SIGNS, *SPELT_APART, *(one for one in VOCABULARY if not any(sign in one for sign in SIGNS)))


@lru_cache(maxsize=256)
def may_decide(text: str) -> bool:
    """Whether a text holds a word of those that tell a decision."""
    return any(map(text.lower().__contains__, _ANY))
