"""Work that a sentence names before its doer: "the hedge to be looked at by Mrs Oakes"."""

import re

from minutebook.extract.actions.doers import ARTICLE, ONLY_FORMAL, is_doer_by_name
from minutebook.extract.people import People
from minutebook.extract.sentences import Sentence

SUGGESTED = re.compile(r"\bsuggest(?:ed|s|ion|ing)?\b(?![^,;]*(?:[,;]|\b(?:and|but)\b|\s[–—-]\s))", re.IGNORECASE)
"""Words behind which, in the same clause, somebody's work is only suggested."""
GOES_ON = re.compile(
    r"\b(?:continues?|continued|used|hoped|likely|thought|believed|known|said|reported)\s*$", re.IGNORECASE
)
"""Words before "to be done by somebody" of what is done already or only expected."""
CUT_OFF = re.compile(r" (?:and|by|at|on|in|for|with|to|before|along)\b")
"""Where the name may end behind "by"."""
PASSIVE = re.compile(
    r"\b(?:(?:to|[Ww]ill|would|should|(?:asked|requested)(?! whether| if)(?: that)? [^.;]{3,60}?)"
    r" be (?P<verb>[a-z-]+(?:ed|en|nt|ne|de|up|ght))\b[^.;]{0,60}?"
    r"|(?:will|would) be an? [^.;]{3,60}? (?:arranged|chaired|hosted|led|organised|run) )\bby (?P<who>[^.;,()]{2,50})"
)
"""What is to be done by somebody: "the hedge to be looked at by Mrs Oakes"."""
WONDERED = re.compile(r"\b(?:whether|if|when|why|how|unless|until)\b", re.IGNORECASE)


def done_by(sentence: Sentence, people: People) -> str | None:
    """Who stands behind "to be done by"."""
    match = PASSIVE.search(sentence.text) if " by " in sentence.text else None
    before = sentence.text[: match.start()] if match else ""
    if (
        not match
        or any(told.search(before) for told in (WONDERED, SUGGESTED, GOES_ON))
        or ONLY_FORMAL.search(sentence.text)
    ):
        return None
    for end in [None, *(cut.start() for cut in reversed(list(CUT_OFF.finditer(match["who"]))))]:
        who = ARTICLE.sub("", match["who"][:end].strip())
        if is_doer_by_name(who, people):
            return who
    return None
