"""One person of an attendance list: name, initials, office, and what the person represents.

A `Mention` is one person in a list such as "Cllr A Smith (AS) - Chair, Mr B Jones (substituting for C Brown)". Offsets
are into the text that was given: `text[mention.start:mention.end]` is what was read.
"""

import re
from dataclasses import dataclass, replace

from minutebook.extract.names import (
    DASHES,
    HONORIFIC,
    HONOURS,
    KINDS_OF_MEMBER,
    MEMBERSHIPS,
    PARTICLES,
    SENTENCE,
    SUBJECTS,
    are_initials,
    has_body,
    has_post,
    initials_of,
    is_called,
    is_name,
    is_name_word,
    is_surname,
    remembered,
    without_honorific,
    words_of,
)
from minutebook.schema import Role

BRACKETS = re.compile(r"\(([^()]*)\)?|\[([^\[\]]*)\]?")
_OF_THIS_BODY = (
    r"(?:\s+(?:of|to)\s+(?:the\s+)?(?:board of )?"
    r"(?:board|committee|council|panel|meeting|trust board|commission))?"
)
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = tuple(
    (re.compile(rf"(?:(?:the|acting|interim|committee)\s+)*(?:{words}){_OF_THIS_BODY}$", re.IGNORECASE), role)
    for words, role in (
        (
            r"(?:vice|deputy|co-?vice|v\.?)[\s-]*(?:chair(?:man|woman|person)?|president|mayor|conven[eo]r)|vice|leas[\s-]*chathaoirleach",
            Role.VICE_CHAIR,
        ),
        (
            r"(?:co-?)?chair(?:man|woman|person|ing)?|chaired|president|presiding|in the chair|conven[eo]r"
            r"|cathaoirleach",
            Role.CHAIR,
        ),
        (
            r"(?:municipal )?(?!deputy|assistant)\w+-clerk(?:-\w+)*|clerk(?:-\w+)+"
            r"|clerk (?:to|of) (?:the )?(?:board of )?(?:governors|governing body|trustees|directors)"
            r"|clerk\s*/\s*engineer(?: to the board)?"
            r"|(?:(?:parish|town|city|council|district|village|borough|county|township|committee|board|la|locum|temporary"
            r"|independent|governance|meeting|trust) )?clerk"
            r"(?:\s*(?:/|&|and)\s*(?:rfo|(?:responsible financ(?:e|ial)|proper) officer))?"
            r"|minut(?:ing|es)|notes|(?:minute|note)[\s-]taker"
            r"|(?:recording |minutes? )sec(?:retary)?\.?",
            Role.CLERK,
        ),
    )
)
"""Offices at the meeting. An office elsewhere ("Chair of the Harbour Association") is none."""
_SUBSTITUTE = re.compile(
    r"(?:as\s+|was\s+)?(?:a\s+)?(?:substitut(?:ing|e)|sub|deputi[sz]ing|deputy)\b\.?\s*(?:for|in place of)\s+(.+)",
    re.IGNORECASE,
)
_STANDS_FOR = re.compile(r"(?:[A-Z]{2,4}\s+)?(?:standing in )?for\s+(.+)")
"""The same without a word for it, before a name: "(AB for Carl Dunn)"."""
_SUBSTITUTED = re.compile(r"(?:who\s+)?(?:was|were|is)?\s*substituted\s+by\s+(.+)", re.IGNORECASE)
_ITEM = r"\s+(?:agenda\s+)?(?:item|minute)s?\s+(?:no\.?\s*)?([\w./]+)"
_FROM_ITEM = re.compile(rf"\b(?:from|(?:arriv|join|enter)\w*\b[^;]{{0,40}}?){_ITEM}", re.IGNORECASE)
_TO_ITEM = re.compile(rf"\b(?:to|until|till|up to|(?:left|departed|leaving)\b[^;]{{0,40}}?){_ITEM}", re.IGNORECASE)
_ONLY_ITEM = re.compile(
    r"\b(?:for\s+)?(?:items?|minutes?)\s+([\w./]+)\s+only\b"
    r"|^(?:present\s+|attended\s+|here\s+)?(?:for\s+)?(?:agenda\s+)?(?:item|minute)\s+(?:no\.?\s*)?(\d[\w./]*)$",
    re.IGNORECASE,
)
_ITEM_RANGE = re.compile(r"\b(?:items?|minutes?)\s+(\d[\w./]*?)\s*(?:[–-]|to)\s*(\d[\w./]*)", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:part\b|initially$|virtual|remote|online|on-line|by (?:zoom|phone|telephone|video)|via |arriv|left\b|late\b"
    r"|from \d|until \d|for part"
    r"|with |admitted|(?:s?he|they)/|\d|sanctioned|apolog|and \d+ |observ(?:er|ing)$"
    r"|(?:work|holiday|ill|illness|sick|unwell|personal|family|annual leave|on leave|prior|business|other|another)\b"
    r"(?!\s+(?-i:[A-Z])))",
    re.IGNORECASE,
)


_LABEL = re.compile(rf"\s*(?P<post>[A-Z][a-z]+(?: [A-Za-z]+){{0,4}}):\s+(?={HONORIFIC.pattern})")
"""What a person is, printed before the name."""
_POSTED = re.compile(
    rf"\s*(?:[Tt]he )?(?P<post>[A-Z][^{DASHES}():,]{{2,60}}?)(?:\s*\(|\s[{DASHES}]\s|:\s)"
    rf"(?P<name>[^{DASHES}():,]+?)\)?[\s.]*"
)
"""The same with the name in brackets or behind a dash: "General Manager (Mr P Ash)", "the Clerk – Ann Birch"."""
_GLUED = (
    rf"\s[{DASHES}]\s|(?<=[a-z])[{DASHES}]\s(?=[a-z])"
    rf"|(?<=[a-z])(?<!Vice)(?<!Deputy)[{DASHES}](?=(?:Clerk|Chair|Vice|Secretary|Treasurer)\w*\b)"
)
"""A dash before what a person is; a hyphen too where an office follows: "Ann Birch-Clerk"."""
_HALF_GLUED = re.compile(rf"(?:(?<=[a-z])[{DASHES}]\s|\s[{DASHES}])(?=(?P<post>[A-Z][\w-]*(?:[ /]+[A-Z]\w*)?))")
"""The same with white space on one side only, before a post: "Ann Birch –Treasurer", "Bob Cole- Vice President"."""
_MORE_THAN_OFFICE = re.compile(r"secretary|-clerk|clerk-", re.IGNORECASE)
"""Words of offices that are more than an office at the meeting."""
_INITIALS_BEHIND = re.compile(r"(?P<post>[^()]+)\((?P<initials>[A-Z]{2,4}|[A-Z]{2,3}[a-z]{1,3})\)")
_OF_BODY = re.compile(rf"(?P<body>[A-Z]{{2,6}})\s+(?:[{DASHES}]\s+)?(?={HONORIFIC.pattern}\s)")
"""A body in letters before the honorific of who is of it: "ABDC Cllr Ann Birch", "ABDC – Cllr Ann Birch"."""
_INITIALS_FIRST = re.compile(r"^[A-Z]{2,4}\s+")
_BETWEEN = frozenset(["and", "&", "of", "for", "the"])


@dataclass(frozen=True, slots=True)
class Mention:
    """One person as a list names them.

    `titled`: a title such as "Commissioner" stands before the name; `among`: the list is one of single names.
    """

    start: int
    end: int
    name: str
    honorific: str | None = None
    initials: str | None = None
    role: Role | None = None
    represents: str | None = None
    substitute_for: str | None = None
    substituted_by: str | None = None
    from_item: str | None = None
    to_item: str | None = None
    titled: bool = False
    among: bool = False


@remembered
def role_of(text: str) -> Role | None:
    """The office at the meeting that a text is the name of ("Vice-Chairman"), and nothing else."""
    text = text.strip(" .,:;()[]" + DASHES)
    return next((role for pattern, role in _ROLES if pattern.match(text)), None)


@remembered
def parse_person(text: str, start: int = 0) -> Mention | None:
    """One entry of a list as a person, or None when it names none. A title may stand before the name."""
    label = _LABEL.match(text)
    if label and (person := parse_person(text[label.end() :], start + label.end())):
        return with_note(person, label["post"])
    posted = _POSTED.fullmatch(text)
    if (
        posted
        and is_name(posted["name"])
        and " " in posted["name"]
        and (
            role_of(posted["post"])
            or is_post(posted["post"])
            or _is_office_of(posted["post"])
            or MEMBERSHIPS.issuperset(words_of(posted["post"]))
        )
    ):
        person = parse_person(posted["name"], start + posted.start("name"))
        return with_note(person, posted["post"]) if person else None
    if lettered := _OF_BODY.match(text):
        person = parse_person(text[lettered.end() :], start + lettered.end())
        return with_note(person, lettered["body"]) if person else None
    core, brackets, tail = cut_brackets(text)
    honorific, rest = without_honorific(core)
    title, name, after = _name_in(
        _INITIALS_FIRST.sub("", rest) if _begins_with_initials(rest) else rest, bool(honorific)
    )
    if not name:
        return None
    more, name = without_honorific(name)
    honorific = " ".join(filter(None, (honorific, more))) or None
    end = start + len(text.rstrip(" .,;"))
    name, initials = _cut_initials(name.strip(" ,;").rstrip("."))
    mention = Mention(start, end, name, honorific, titled=bool(title), initials=initials)
    for note in [title, *brackets, *re.split(rf"\s[{DASHES}]\s", f"{after} {tail}".strip(" ,;." + DASHES))]:
        mention = with_note(mention, note)
    return mention


def _is_office_of(text: str) -> bool:
    """Whether a text is an office behind the letters or name of its body: "BOD President", "Council Chair"."""
    body, _, office = text.rpartition(" ")
    return role_of(office) is not None and (body.isupper() or has_body(body))


def _begins_with_initials(text: str) -> bool:
    """Whether initials stand before the name that they are of: "AB Ann Birch"."""
    short, _, name = text.partition(" ")
    return (
        2 <= len(short) <= 4
        and short.isupper()
        and " " in name
        and are_initials(short, " ".join(name.split()[:2]))
        and initials_of(name).startswith(short[:2])
    )


def _cut_initials(name: str) -> tuple[str, str | None]:
    """A name and the initials printed behind it: "Paula Bain PJB"."""
    *words, last = name.split()
    behind = len(words) > 1 and last.isupper() and last[-1:] == words[-1][0] and not words[-1].isupper()
    return (" ".join(words), last) if behind and are_initials(last, name) else (name, None)


def cut_brackets(text: str) -> tuple[str, list[str], str]:
    """What stands before the first bracket or spaced dash, the texts in brackets, and what else follows."""
    brackets = [a or b for a, b in BRACKETS.findall(text)]
    first = BRACKETS.search(text)
    dashes = (match for match in re.finditer(_GLUED, text) if not has_post(text[: match.start()].split()[-1]))
    half = (match for match in _HALF_GLUED.finditer(text) if has_post(match["post"]))
    dash = next(dashes, None) or next(half, None)
    cut = min([m.start() for m in (first, dash) if m], default=len(text))
    return text[:cut].strip(" .,;:"), brackets, BRACKETS.sub(" ", text[cut:])


def _name_in(text: str, addressed: bool) -> tuple[str, str, str]:
    """Title before the name, the name, and what follows it. `addressed`: an honorific stands before the text."""
    words = re.sub(r"^(?:and|&)\s+", "", text).split()
    behind = _behind_post(words)
    if not addressed and behind and is_name(" ".join(words[behind:])):
        return " ".join(words[:behind]), " ".join(words[behind:]), ""
    end = 0
    while end < len(words) and end < 5 and (is_name_word(words[end]) or (end and words[end].lower() in PARTICLES)):
        if end and (has_post(words[end]) or has_body(words[end])) and not is_surname(words, end, addressed):
            break
        end += 1
    name = " ".join(words[:end])
    if not name or has_post(words[0]):
        return "", "", ""
    surname = end > 1 and is_surname(words, end - 1, addressed)
    if not (surname and addressed and len(words[0].strip(".")) == 1) and not is_name(words[0] if surname else name):
        return "", "", ""
    following = " ".join(words[end:])
    if following and not (_may_follow(words[end]) or role_of(following)):
        return "", "", ""
    return "", name, following


def _behind_post(words: list[str]) -> int:
    """The place behind the last post that stands before other words, and behind its field: "Group Manager Assets"."""
    behind = max((i + 1 for i, word in enumerate(words[:-1]) if has_post(word)), default=0)
    while 0 < behind < len(words) - 2 and words[behind].lower() in SUBJECTS | _BETWEEN:
        behind += 1
    return behind


def _may_follow(word: str) -> bool:
    """Whether a word after a name leaves it a name: an office, an honour, a remark on when the person came."""
    return (
        has_post(word)
        or "/" in word
        or word.strip(".") in HONOURS
        or word.lower()
        in {
            "with",
            "arrived",
            "admitted",
            "left",
            "joined",
            "sanctioned",
            "who",
            "substituting",
            "representing",
            "from",
            "for",
        }
        or word.lower() in {"board", "acting"}
    )


@remembered
def with_note(mention: Mention, note: str) -> Mention:
    """A mention with what a bracket, a dash or a comma adds to it."""
    note = note.strip(" .,;:" + DASHES)
    if not note:
        return mention
    if (behind := _INITIALS_BEHIND.fullmatch(note)) and are_initials(behind["initials"], mention.name):
        note = behind["post"].strip(" ,")
        mention = replace(mention, initials=mention.initials or behind["initials"])
    if match := _SUBSTITUTE.match(note):
        return replace(mention, substitute_for=without_honorific(match[1])[1].strip(" .)"))
    if (match := _STANDS_FOR.fullmatch(note)) and is_called(match[1]):
        return replace(mention, substitute_for=without_honorific(match[1])[1].strip(" .)"))
    if match := _SUBSTITUTED.search(note):
        return replace(mention, substituted_by=without_honorific(match[1])[1].strip(" .)"))
    if match := _ONLY_ITEM.search(note):
        return replace(mention, from_item=match[1] or match[2], to_item=match[1] or match[2])
    if match := _ITEM_RANGE.search(note):
        return replace(mention, from_item=match[1], to_item=match[2])
    came, went = _FROM_ITEM.search(note), _TO_ITEM.search(note)
    if came or went:
        return replace(mention, from_item=came[1] if came else None, to_item=went[1] if went else None)
    role = role_of(note)
    if role:
        more = _MORE_THAN_OFFICE.search(note)
        return replace(mention, role=mention.role or role, represents=note if more else mention.represents)
    if are_initials(note, mention.name) and not mention.initials:
        return replace(mention, initials=without_honorific(note)[1])
    if mention.represents and note == "".join(re.findall(r"\b[A-Z]", mention.represents)):
        return mention
    halves = re.split(rf"\s?[{DASHES}]\s|\s[{DASHES}]|\s(?:and|&)\s|,\s", note)
    if len(halves) > 1 and any(role_of(half) or are_initials(half, mention.name) for half in halves):
        for half in halves:
            mention = with_note(mention, half)
        return mention
    return mention if _ASIDE.match(note) or note in HONOURS else _representing(mention, note)


def with_post(mention: Mention, post: str) -> Mention:
    """A mention with the post that stands beside it in a column of its own."""
    for match in BRACKETS.finditer(post):
        if re.search(r"\b(?:items?|minutes?)\s", match[0]):
            mention = with_note(mention, match[1] or match[2] or "")
            post = post.replace(match[0], "").strip()
    told = [part.strip() for part in re.split(rf",|\s[{DASHES}/]\s", post)]
    roles = [role for part in told if (role := role_of(part))]
    if roles:
        mention = replace(mention, role=mention.role or roles[0])
        post = ", ".join(part for part in told if not role_of(part) or (len(told) > 1 and " " in part))
    words = set(words_of(post))
    if words <= MEMBERSHIPS and not (words & KINDS_OF_MEMBER and words - KINDS_OF_MEMBER):
        return mention
    return replace(mention, represents=post)


def _representing(mention: Mention, note: str) -> Mention:
    if SENTENCE.search(note) or len(note) == 1:
        return mention
    note = re.sub(r"^(?:representing|from|for|on behalf of)\s+(?:the\s+)?", "", note)
    if all(word in MEMBERSHIPS for word in words_of(note)) or not any(map(str.isupper, note)):
        return mention
    return replace(mention, represents=f"{mention.represents}, {note}" if mention.represents else note)


def is_doubtful(mention: Mention) -> bool:
    """Whether a single word is all there is to say that it is a name."""
    told = mention.honorific or mention.titled or mention.initials or mention.role or mention.represents
    return " " not in mention.name and not (told or "." in mention.name)


@remembered
def is_post(piece: str) -> bool:
    """Whether a piece is a post and names nobody: "Human Resources Director and Secretary", not "Joan Smith CLERK"."""
    named, dash, _ = re.split(rf"(\s[{DASHES}]\s|$)", piece, maxsplit=1)
    words = named.split()
    named = " ".join(words[_behind_post(words) :])
    if dash and " " in named and is_name(named):
        return False
    if (half := _HALF_GLUED.search(piece)) and has_post(half["post"]) and is_name(piece[: half.start()].strip()):
        return False
    words = piece.split()
    posts = [i for i, word in enumerate(words) if has_post(word)]
    if (
        not posts
        or "(" in piece
        or is_name(" ".join(words[_behind_post(words) or posts[-1] + 1 :]).strip(f" {DASHES}"))
    ):
        return False
    office = " ".join(words[posts[0] :])
    return not (without_honorific(piece)[0] or role_of(office) or all(word in MEMBERSHIPS for word in words_of(office)))
