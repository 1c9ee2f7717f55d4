"""Who is given work: the words before a cue that name somebody, and those that only seem to."""

import re
from collections.abc import Callable

from minutebook.extract.cues import load_cues, pattern_of
from minutebook.extract.names import POSTS, has_post, vocabulary
from minutebook.extract.owner_words import ABBREVIATED_POSTS, OFFICES
from minutebook.extract.people import People
from minutebook.schema import Owner, OwnerKind

ARTICLE = re.compile(r"^(?:(?i:the|an|our|their)|a|A(?= [a-z]))\s+")
CLAUSE_START = re.compile(
    r"(?=[,;:)–—(\[abdstw-])(?:,\s+(?:with\s+)?|[;:]\s+|\)\s+(?:(?:and|but|so)\s+)?|[(\[]"
    r"|(?<=[\s\w])[–—-]\s(?:(?:ongoing|outstanding|pending|in hand)\b[,:]?\s+)?"
    r"|\b(?:and|but|that|so|while|whereupon|discussion|whether|which|this|the)\b,?\s+(?:then\s+)?)",
    re.IGNORECASE,
)
ONLY_FORMAL = re.compile(
    r"\b(?:sign(?:ed)? (?:by|(?:the )?(?:minutes|same)|them as)|take the chair"
    r"|(?:take (?:up|on)|hold|fill) the (?:position|office|role|post) of|be (?:re-?)?elected|be appointed"
    r"|put to the vote)\b",
    re.IGNORECASE,
)
"""What is formal business of the meeting itself."""
APART = re.compile(r"(?:\b(?:and|but)(?: that)?,?|;)\s+(?:the\s+)?$")
"""Words before a clause that can stand for itself."""
IN_QUESTION = re.compile(r"\b(?:whether|if|when|why|how|unless|until)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words behind which somebody's work is only wondered about."""
LONGEST_QUESTION = len("whether the ") + 8
"""Characters before somebody's name among which these words stand, with some white space to spare."""
SPEAKER = re.compile(
    r"^(?:\([^()]{2,40}\)\s)?(?:[^.;]{2,60}?[–—-]\s)?(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Cllr|Rev)\. )?[^.;,]{2,60}?)"
    r"(?:,? who [^.;,]{2,60}?,?)?(?:,[^.;,]{2,60},)?\s+"
    r"(?:now |already )?"
    r"(?:said|reported|confirmed|explained|advised|noted|stated|told|felt|thought|asked|thanked|presented|updated|introduced"
    r"|had|has|have|was|is|gave|spoke|made|brought|took|met|wrote|sent|found|went|rang|[a-z]{3,}ed)\b"
)
"""Who speaks or is spoken of at the start of a sentence, a title before it aside."""
PRONOUN_SUBJECT = re.compile(r"^(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|I)\b")
_OF_SENTENCE = pattern_of(
    vocabulary(
        "asked whether that given said reported noted was were had has would could which who because agree agrees"
        " agreed stated states understood explained confirmed advised suggested announced commented added recommended"
        " questioned inquired hear hears heard felt feels thought thinks believed believes stressed is are can might"
        " must should been"
    )
)
NO_DOER = re.compile(
    rf"\b(?:{_OF_SENTENCE}|(?-i:may)|congratulated|thanked|welcomed)\b|\b(?:and|but|or|so|the)$|^(?-i:[A-Z][a-z]+ing\b[^,]*,)"
    r"|^(?-i:Ask|Request|Invite|Encourage|Remind|Tell|Urge|Contact|Liaise|Work|Continue|Despite|Although|Following|During"
    r"|In|As|If|When|With|For|To|Again|Also|Then|However|Therefore|Finally|Overall)\b",
    re.IGNORECASE,
)
"""Words that are no part of a doer's name."""
LISTED = re.compile(r",\s+(?:and\s+)?|\s+(?:and|&)\s+(?:the\s+)?")
OWN_GROUP = re.compile(
    r"(?:^|[,;:] |\b(?:and|that) |(?=\b(?:each|all) members? ))"
    r"(?P<clause>(?:the )?(?:(?:each|all) members? of the |members of the )?(?:project )?(?P<who>team))\s*$",
    re.IGNORECASE,
)
"""Words before a cue that name a group which the meeting has formed."""
TOPIC = re.compile(
    r"(?P<topic>[A-Z][\w’'-]*(?: [\w’'-]+){0,5}?"
    r"(?<! and)(?<! of)(?<! by)(?<! to)(?<! for)(?<! from)(?<! with)(?<! the))"
    r" (?P<who>[A-Z]{2,4}|[A-Z][a-z]+)\s*"
)
VERBAL = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|to|that|\w+ed|\w+s (?:the|an?))\b")
"""Words of a sentence, which the name of a matter has none of."""
CLAUSE_END = re.compile(r"\b(?:and|but|so)(?: (?:has|have|also|then|kindly))?\s*$")
"""Words behind which a second verb has the subject of the first."""
ADVERBS = vocabulary(
    "also again currently further kindly now still then therefore has have to will would should is are"
)
"""Words between the doer and a cue."""
BESIDE = re.compile(
    r" \((?:in (?:his|her|their) absence|absent|not present|(?:vice[- ])?chair\w*|clerk|secretary|treasurer"
    r"|headteacher|(?:with|and|plus|(?:supported|assisted) by) [^()]{2,40})\)(?= |$)"
    r"| (?:and|&) (?:(?:his|her|their) )?(?:(?:daughter|family|friends|helpers|husband|partner|son|team|wife))\s*$",
    re.IGNORECASE,
)
"""What may stand behind somebody's name: words in brackets, those whom they bring."""
MAX_DOER = 120
"""Characters of the longest list of doers."""


Reading = tuple[str | None, int]
"""(the owner as printed, where in the sentence the action's words begin)."""
NOBODY: Reading = (None, 0)


def speaker_of(text: str, people: People) -> str | None:
    """Whom a sentence begins with, who may be "he" or "she" in the next."""
    match = SPEAKER.match(text)
    who = _without_article(match["who"]) if match else ""
    return who if who and names_doer(who, people) and not is_meeting(who) else None


def _without_article(text: str) -> str:
    article = ARTICLE.match(text)
    return text[article.end() :] if article else text


def without_adverbs(text: str) -> str:
    """A text without what may stand between a doer and a cue."""
    head, *last = text.rsplit(maxsplit=1) if text else [""]
    return without_adverbs(head) if last and last[0] in ADVERBS and text.endswith(last[0]) else text


def subject_of(text: str, people: People) -> str | None:
    """Whom the last clause of a text has for a subject, if it says what somebody does or did."""
    starts = [match.end() for match in CLAUSE_START.finditer(text)]
    return next(filter(None, (speaker_of(text[start:], people) for start in [*reversed(starts), 0])), None)


def doer_before(
    before: str, people: People, accepts: Callable[[str, People], bool] | None = None
) -> tuple[str | None, int]:
    """The doer that the text before a cue ends with, and where it begins; the longest reading that is accepted wins."""
    starts = [0, *(match.end() for match in CLAUSE_START.finditer(before))]
    for start in starts:
        if start and IN_QUESTION.search(before, max(0, start - LONGEST_QUESTION), start):
            break
        bare = without_adverbs(_without_article(BESIDE.sub("", before[start:]).strip().lstrip("[").rstrip(",")))
        closed = before[:start].endswith(("(", "[")) and bare.endswith((")", "]"))
        if not closed and _may_be_doer(bare, people) and (accepts is None or accepts(bare, people)):
            return bare, start
    return _behind_topic(before, people) if accepts is not None else (None, 0)


def _behind_topic(before: str, people: People) -> tuple[str | None, int]:
    """Somebody listed right behind a few words on the matter: "Hall curtains AS"."""
    match = TOPIC.fullmatch(before)
    known = match and not VERBAL.search(match["topic"]) and people.resolve(match["who"])
    return (match["who"], 0) if match and known else (None, 0)


def _may_be_doer(bare: str, people: People) -> bool:
    cut_open = ")" in bare[:-1] and "(" not in bare
    if not bare or len(bare) > MAX_DOER or cut_open or PRONOUN_SUBJECT.match(bare) or NO_DOER.search(bare):
        return False
    topic, dash, _ = bare.partition(" – ")
    return names_doer(bare, people) and not (dash and any(is_stranger(owner) for owner in people.named(topic)))


def is_stranger(owner: Owner) -> bool:
    """Whether words only look like a person's name, which before a dash may be what is spoken of: "Mill Lane – "."""
    return owner.kind is OwnerKind.PERSON and owner.person is None


def names_doer(who: str, people: People) -> bool:
    """Whether words name somebody who can be given work; offices and staff are printed in small letters too."""
    return people.looks_like_owner(who) or all(one in load_cues().doers for one in LISTED.split(who))


def is_known(who: str, people: People) -> bool:
    """Whether the doer is a person, somebody of this paper, or holds an office that every meeting has."""
    owners = people.named(who)
    known = [_is_known(owner, people) for owner in owners]
    return any(known) and all(one or _is_full_name(owner) for one, owner in zip(known, owners, strict=True))


def is_person(who: str, people: People) -> bool:
    """Whether words are a person's name, known or not."""
    owners = people.named(who)
    return bool(owners) and all(owner.kind is OwnerKind.PERSON for owner in owners)


def is_known_or_post(who: str, people: People) -> bool:
    """The same, or holds some post of one holder ("Club Captain"), or is printed with initials ("P Moss")."""
    owners = people.named(who)
    known = bool(owners) and all(_is_known(owner, people) or POST.fullmatch(owner.name) for owner in owners)
    return known or INITIAL_AND_SURNAME.fullmatch(who) is not None


def _is_full_name(owner: Owner) -> bool:
    """Whether an owner, known or not, is printed with a name of two words, as beside somebody known."""
    return owner.kind is OwnerKind.PERSON and " " in owner.name


def _is_known(owner: Owner, people: People) -> bool:
    return bool(
        owner.person
        or owner.initials
        or people.is_called(owner.name)
        or owner.name in people.bodies
        or owner.name.lower() in people.posts
        or (owner.kind is OwnerKind.PERSON and has_post(owner.name.split()[0]))
        or OFFICE.search(owner.name)
        or owner.name.lower() in ABBREVIATED_POSTS | OFFICES
        or (owner.name in load_cues().doers and " " in owner.name and not owner.name.endswith("s"))
    )


OFFICE = re.compile(
    r"^(?:parish |town |deputy |assistant |hon(?:orary|\.)? |vice[- ]|co-)*"
    r"(?:clerk|chair(?:man|woman|person)?s?|secretary|treasurer"
    r"|head ?teacher|consultant|leader|monitoring officer|chief executive|vicar|rector|(?:church)?wardens?"
    r"|superintendent|mayor|president|administrator|ceo|cfo|coo|cao"
    r"|(?:(?-i:[A-Z])[\w’'-]*,? (?:(?:and|&|of|for) )?){1,4}(?:officer|director|manager"
    r"|secretary|captain|co-?ordinator|treasurer|bursar|attorney|solicitor|engineer|planner)"
    r"|(?:(?-i:[A-Z])[\w’'-]* ){0,2}(?:head|director|captain|chair(?:man|woman|person)?) (?:of|for) (?:the )?"
    r"(?-i:[A-Z])[\w’'-]*(?: [\w’'-]+){0,3})$",
    re.IGNORECASE,
)
INITIAL_AND_SURNAME = re.compile(r"(?:(?:[A-Z]\.? ){1,3}|[A-Z]\.?[A-Z]?\.? ?)[A-Z][a-z’'-]{2,}(?:[A-Z][a-z]+)?")
MEMBERS = frozenset(["councillors", "governors", "members", "trustees"])
POST = re.compile(rf"(?:[A-Z][\w’'-]* ){{1,3}}(?i:{'|'.join(sorted(one for one in POSTS if one[-1] != 's'))})")
"""The name of a post of one holder."""


def is_meeting(who: str) -> bool:
    """Whether words mean the meeting as a whole, whose agreement is a decision."""
    return who.lower() in load_cues().meeting


def is_doer_by_name(who: str, people: People) -> bool:
    """Whether words behind "by" name somebody of this paper, an office or staff of the body, or its members."""
    known = is_known(who, people) or who.lower() in load_cues().doers
    return who in MEMBERS or (names_doer(who, people) and known)


def states_work(verb: str) -> bool:
    """Whether a verb behind a cue states work."""
    cues = load_cues()
    if not verb or verb in cues.no_work:
        return verb in cues.work
    return verb in cues.imperatives or not verb.endswith(("ing", "ed"))
