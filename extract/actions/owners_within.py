"""Who is to act by an action's own words: "AW to follow up", "TW – paint the bench", "Mend the latch (JB/CD)"."""

import re

from minutebook.extract.actions.doers import INITIAL_AND_SURNAME, NO_DOER, is_stranger
from minutebook.extract.actions.undertakings import doer_in
from minutebook.extract.owner_words import NO_INITIALS
from minutebook.extract.people import People
from minutebook.schema import Owner

FIRST_WHEN = re.compile(
    r"(?:Upon|On|Once|After|Before|Following|Subject to|When|If|As soon as|Until|In|At|By|For)\b[^,;.]{3,80},\s+"
    r"(?=[A-Z]|the |both )"
)
"""Words that first say when somebody is to act: "Upon receipt of the form, AW to …"."""
LEADING = re.compile(
    r"\W*(?:both )?(?:the )?(?P<who>(?:(?!\s[–—-]\s).){2,90}?)(?: \([^()]{2,40}\))?,?"
    r" (?:(?:has |have |had )?(?:undert(?:ook|aken)|agreed|offered|promised) to"
    r"|will|would|shall|should|(?:(?:is|are|needs?|still|also) )*to) "
    r"(?!be (?:[a-z]+ly )?[a-z]*(?:ed|en|nt|ne|de|up|ght|pt|put|set|read|held|told)\b)[“\"‘']?[a-z]",
    re.IGNORECASE | re.DOTALL,
)
APART = re.compile(r"(?P<who>[^:–—]{2,60}?)(?::|\s+[–—-])\s")
"""The owner set apart before what is to be done: "TW – paint the bench"."""
ORDER = re.compile(r"[A-Z][a-z-]+ (?:an?|the|all|any|some|this|that|our|new)\b")
"""How an order without an owner begins: "Form a working party to …"."""
SEVERAL = re.compile(r"\s*[,/&]\s*(?:and )?|\s+and (?:the )?")
LETTERS = re.compile(r"[A-Z]{3,5}")
WISHING = re.compile(r" [a-z]+ing$")
"""A verb behind those of whom some are meant: "Members wishing to attend"."""
LEADING_INITIALS = re.compile(r"(?P<who>[A-Z]{2,4}(?:(?: ?[/,&] ?| and )[A-Z]{2,4})*) (?=[a-z])")
"""Initials that the action begins with, without a verb: "AW agenda item for next meeting"."""
BEHIND = re.compile(
    r"(?:[.;]\s|\s[–—-]\s|[(\[])(?:(?i:action)\W+)?(?P<who>[^.;–—()\[\]]{2,40}?)(?:,? by [^()\[\]]{3,30})?[)\]]?\.?$"
)
"""The owner at its end: "Permission to be asked for. Clerk"."""


def owners_within(text: str, people: People) -> list[Owner]:
    """The owners that an action's own words name; [] when they name none."""
    when = FIRST_WHEN.match(text)
    stated = text[when.end() :] if when else text
    if (leading := LEADING.match(stated)) and _may_act(leading["who"], people):
        return people.owners(leading["who"])
    if (apart := APART.match(stated)) and _may_act(apart["who"], people) and not _is_topic(apart["who"], people):
        return people.owners(apart["who"])
    if doer := doer_in(text, people):
        return people.owners(doer)
    for match in filter(None, (LEADING_INITIALS.match(stated), BEHIND.search(text))):
        if people.looks_like_owner(match["who"]):
            return people.owners(match["who"])
    return []


def _may_act(who: str, people: People) -> bool:
    """Whether words before what is to be done are owners, of whom some may be told by letters that no list explains."""
    if NO_DOER.search(who) or ORDER.match(who) or WISHING.search(who):
        return False
    return all(people.looks_like_owner(one) or is_letters(one) for one in SEVERAL.split(who)) or (
        people.looks_like_owner(who)
    )


def is_letters(text: str) -> bool:
    """Whether a text is the letters of a person or body that no list explains."""
    return LETTERS.fullmatch(text) is not None and text not in NO_INITIALS


def _is_topic(who: str, people: People) -> bool:
    """Whether words only look like the name of somebody: "Mill Lane – clear the gully"."""
    if INITIAL_AND_SURNAME.fullmatch(who):
        return False
    return any(is_stranger(one) and " " in one.name and not people.is_called(one.name) for one in people.named(who))
