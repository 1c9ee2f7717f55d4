"""Work that a sentence asks of somebody outright: "All – please send ideas", "Can JB ring the mill?"."""

import re

from minutebook.extract.actions.doers import ARTICLE, is_known
from minutebook.extract.cues import load_cues
from minutebook.extract.people import People
from minutebook.extract.sentences import Sentence

APPEAL = re.compile(
    r"(?:(?:Can|Could|Would|Will) (?P<asked>[^.;:,?]{2,40}?),?(?: (?:please|kindly|pls))+"
    r"|[Pp]lease (?:can|could|would) (?P<politely>(?:all |the )?\w+(?: (?:and |& )?(?:the )?[A-Z][\w’'-]*)*)"
    r"|(?P<called>[^.;:,–—-]{2,40}?)(?:,| ?[–—:-]) ?(?:please|kindly|pls)(?: can you| could you)?"
    r"|(?P<bare>[^.;:,–—-]{2,40}?) (?:please|pls)(?: to)?) (?P<verb>[a-z-]+)\b"
)
EVERYBODY = re.compile(r"All|Everyone|Everybody|(?:[Aa]ll )?(?:[Mm]embers|[Gg]overnors|[Tt]rustees|[Cc]ouncillors)")
"""Who is meant though nobody is named."""


def appealed(sentence: Sentence, people: People) -> str | None:
    """Whom a sentence asks, with a "please", to do something."""
    match = APPEAL.match(sentence.text) if "lease" in sentence.text or " pls" in sentence.text else None
    cues = load_cues()
    if not match or match["verb"] not in cues.imperatives - cues.no_work - cues.only_said - {"sign"}:
        return None
    who = ARTICLE.sub("", (match["asked"] or match["politely"] or match["called"] or match["bare"]).strip())
    return who if EVERYBODY.fullmatch(who) or is_known(who, people) else None
