"""The entries of attendance lists: one person with initials, office, and what the person represents.

A `Mention` is one person in a list such as "Cllr A Smith (AS) - Chair, Mr B Jones (substituting for C Brown)". Offsets
are into the text that was given: `text[mention.start:mention.end]` is what was read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutebook.extract.names import (
    DASHES,
    HONORIFIC,
    HONOURS,
    MEMBERSHIPS,
    PARTICLES,
    SENTENCE,
    SUBJECTS,
    SURNAMES_TOO,
    are_initials,
    has_body,
    has_post,
    is_name,
    is_name_word,
    without_honorific,
    words_of,
)
from minutebook.schema import Role

_BRACKETS = re.compile(r"\(([^()]*)\)?|\[([^\[\]]*)\]?")
_OF_THIS_BODY = r"(?:\s+(?:of|to)\s+(?:the\s+)?(?:board|committee|council|panel|meeting|trust board|commission))?"
_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = tuple(
    (re.compile(rf"(?:(?:the|acting|interim|committee)\s+)*(?:{words}){_OF_THIS_BODY}$", re.IGNORECASE), role)
    for words, role in (
        (
            r"(?:vice|deputy|co-?vice|v\.?)[\s-]*(?:chair(?:man|woman|person)?|president|mayor)|leas[\s-]*chathaoirleach",
            Role.VICE_CHAIR,
        ),
        (
            r"(?:co-?)?chair(?:man|woman|person|ing)?|chaired|president|in the chair|conven[eo]r|cathaoirleach",
            Role.CHAIR,
        ),
        (
            r"(?:(?:parish|town|city|council) )?clerk|minut(?:ing|es)|(?:minute|note)[\s-]taker"
            r"|(?:recording |minutes? )secretary",
            Role.CLERK,
        ),
    )
)
"""Offices at the meeting. An office elsewhere ("Chair of the Harbour Association") is none."""
_SUBSTITUTE = re.compile(
    r"(?:as\s+|was\s+)?(?:a\s+)?(?:substitut(?:ing|e)|sub|deputi[sz]ing|deputy)\b\.?\s*(?:for|in place of)\s+(.+)",
    re.IGNORECASE,
)
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
    r"(?:part\b|virtual|remote|online|on-line|by (?:zoom|phone|telephone|video)|via |arriv|left\b|late\b"
    r"|from \d|until \d|for part"
    r"|admitted|(?:s?he|they)/|\d|sanctioned|apolog|and \d+ |observ(?:er|ing)$"
    r"|(?:work|holiday|ill|illness|sick|unwell|personal|family|annual leave|on leave|prior|business|other|another)\b)",
    re.IGNORECASE,
)


_LABEL = re.compile(rf"\s*(?P<post>[A-Z][a-z]+(?: [A-Za-z]+){{0,4}}):\s+(?={HONORIFIC.pattern})")
"""What a person is, printed before the name."""
_POSTED = re.compile(
    rf"\s*(?:[Tt]he )?(?P<post>[A-Z][^{DASHES}():,]{{2,60}}?)(?:\s*\(|\s[{DASHES}]\s|:\s)"
    rf"(?P<name>[^{DASHES}():,]+?)\)?[\s.]*"
)
"""The same with the name in brackets or behind a dash: "General Manager (Mr P Ash)", "the Clerk – Ann Birch"."""
_GLUED = rf"\s[{DASHES}]\s|(?<=[a-z])[{DASHES}](?=(?:Clerk|Chair|Vice|Secretary|Treasurer)\w*\b)"
"""A dash before what a person is; a hyphen too where an office follows: "Ann Birch-Clerk"."""
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


def role_of(text: str) -> Role | None:
    """The office at the meeting that a text is the name of ("Vice-Chairman"), and nothing else."""
    text = text.strip(" .,:;()[]" + DASHES)
    return next((role for pattern, role in _ROLES if pattern.match(text)), None)


def split_list(text: str) -> list[tuple[int, int]]:
    """The stretches of a list between its commas, semicolons and new lines, brackets kept whole."""
    stretches, depth, start = [], 0, 0
    for i, letter in enumerate(text):
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth = max(0, depth - 1)
        elif letter in ",;" and not depth:
            stretches.append((start, i))
            start = i + 1
    stretches.append((start, len(text)))
    return [(a, b) for a, b in stretches if text[a:b].strip()]


_AND = re.compile(r"\s+(?:and|&|plus)\s+|^\s*(?:and|&)\s+", re.IGNORECASE)


def _between_semicolons(text: str) -> list[tuple[int, int]]:
    """The stretches of a list between its semicolons."""
    ends = [*(match.start() for match in re.finditer(r";(?![^()]*\))", text)), len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if text[a:b].strip(" .")]


def _at_ands(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch cut at each "and" outside brackets that a name follows, unless it joins two parts of a post."""
    cuts = [start]
    stretches = []
    for match in _AND.finditer(text, start, end):
        before, after = text[cuts[-1] : match.start()], text[match.end() : end]
        if before.count("(") != before.count(")") or not _begins_with_person(after):
            continue
        if before.strip() and not _begins_with_person(before):
            continue
        if re.fullmatch(r"\W*" + HONORIFIC.pattern, before.strip()):
            continue
        stretches.append((cuts[-1], match.start()))
        cuts.append(match.end())
    return [(a, b) for a, b in [*stretches, (cuts[-1], end)] if text[a:b].strip()]


def _begins_with_person(text: str) -> bool:
    return any(parse_person(part) for part in (_AND.split(text.strip(), maxsplit=1)[0], text.strip()))


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
        and (role_of(posted["post"]) or is_post(posted["post"]))
    ):
        person = parse_person(posted["name"], start + posted.start("name"))
        return with_note(person, posted["post"]) if person else None
    core, brackets, tail = _cut_brackets(text)
    honorific, rest = without_honorific(core)
    title, name, after = _name_in(rest, bool(honorific))
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


def _cut_initials(name: str) -> tuple[str, str | None]:
    """A name and the initials printed behind it: "Paula Bain PJB"."""
    *words, last = name.split()
    behind = len(words) > 1 and last.isupper() and last[-1:] == words[-1][0] and not words[-1].isupper()
    return (" ".join(words), last) if behind and are_initials(last, name) else (name, None)


def _cut_brackets(text: str) -> tuple[str, list[str], str]:
    """What stands before the first bracket or spaced dash, the texts in brackets, and what else follows."""
    brackets = [a or b for a, b in _BRACKETS.findall(text)]
    first = _BRACKETS.search(text)
    dash = re.search(_GLUED, text)
    cut = min([m.start() for m in (first, dash) if m], default=len(text))
    return text[:cut].strip(" .,;:"), brackets, _BRACKETS.sub(" ", text[cut:])


def _name_in(text: str, addressed: bool) -> tuple[str, str, str]:
    """Title before the name, the name, and what follows it. `addressed`: an honorific stands before the text."""
    words = re.sub(r"^(?:and|&)\s+", "", text).split()
    behind = _behind_post(words)
    if not addressed and behind and is_name(" ".join(words[behind:])):
        return " ".join(words[:behind]), " ".join(words[behind:]), ""
    end = 0
    while end < len(words) and end < 5 and (is_name_word(words[end]) or (end and words[end].lower() in PARTICLES)):
        if end and (has_post(words[end]) or has_body(words[end])) and not (end == 1 and words[end] in SURNAMES_TOO):
            break
        end += 1
    name = " ".join(words[:end])
    if not name or has_post(words[0]) or not is_name(words[0] if words[end - 1] in SURNAMES_TOO else name):
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
        has_post(word.removeprefix("A/"))
        or word.startswith("A/")
        or word.strip(".") in HONOURS
        or word.lower()
        in {"arrived", "admitted", "left", "joined", "sanctioned", "who", "substituting", "representing", "from", "for"}
        or word.lower() in {"board", "acting"}
    )


def with_note(mention: Mention, note: str) -> Mention:
    """A mention with what a bracket, a dash or a comma adds to it."""
    note = note.strip(" .,;:" + DASHES)
    if not note:
        return mention
    if match := _SUBSTITUTE.match(note):
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
        secretary = role is Role.CLERK and "secretary" in note.lower()
        return replace(mention, role=mention.role or role, represents=note if secretary else mention.represents)
    if are_initials(note, mention.name) and not mention.initials:
        return replace(mention, initials=without_honorific(note)[1])
    halves = re.split(rf"\s?[{DASHES}]\s|\s[{DASHES}]", note)
    if len(halves) > 1 and any(role_of(half) or are_initials(half, mention.name) for half in halves):
        for half in halves:
            mention = with_note(mention, half)
        return mention
    return mention if _ASIDE.match(note) or note in HONOURS else _representing(mention, note)


def with_post(mention: Mention, post: str) -> Mention:
    """A mention with the post that stands beside it in a column of its own."""
    for match in _BRACKETS.finditer(post):
        if re.search(r"\b(?:items?|minutes?)\s", match[0]):
            mention = with_note(mention, match[1] or match[2] or "")
            post = post.replace(match[0], "").strip()
    if role := role_of(post):
        return replace(mention, role=mention.role or role)
    if all(word in MEMBERSHIPS for word in words_of(post)):
        return mention
    return replace(mention, represents=post)


def _representing(mention: Mention, note: str) -> Mention:
    if SENTENCE.search(note):
        return mention
    note = re.sub(r"^(?:representing|from|for|on behalf of)\s+(?:the\s+)?", "", note)
    if all(word in MEMBERSHIPS for word in words_of(note)) or not any(map(str.isupper, note)):
        return mention
    return replace(mention, represents=f"{mention.represents}, {note}" if mention.represents else note)


def parse_list(text: str, one_per_line: bool = False) -> list[Mention]:
    """The people that a list names, in order, ditto marks before a name left out.

    `one_per_line`: the text is an entry of a list with a person on each line, so what follows the first comma is what
    that person is, not another person, unless the line plainly lists several.
    """
    text = DITTO.sub(lambda mark: " " * len(mark[0]), text)
    text = _CUT_NOTES.sub(lambda note: " " * len(note[0]), text)
    stretches = split_list(text)
    entries = _between_semicolons(text)
    if len(entries) > 1 and len(stretches) > len(entries) and (each := _of_each(text, entries)):
        return each
    if one_per_line and 1 < len(stretches) <= 3:
        first = parse_person(text[slice(*stretches[0])].strip(), stretches[0][0])
        others = [text[a:b].strip() for a, b in stretches[1:]]
        if first and not _are_people(first, others) and not _ends_in_two(text, stretches[-1]):
            whole = replace(first, end=len(text.rstrip(" .,;")))
            return [_with_affiliation(whole, text[stretches[1][0] :])]
    cut = [piece for a, b in stretches for part in _at_honorifics(text, a, b) for piece in _at_ands(text, *part)]
    return _people(text, cut, _are_single_words(text, cut))


def _of_each(text: str, entries: list[tuple[int, int]]) -> list[Mention] | None:
    """The people of a list with semicolons whose commas set off what each is; None where they part people."""
    found: list[Mention] = []
    for a, b in entries:
        first, *others = [text[c + a : d + a].strip() for c, d in split_list(text[a:b])]
        start = a + text[a:b].index(first)
        mention = parse_person(first, start)
        if not mention or is_doubtful(mention) or _are_people(mention, others) or any(map(_INITIALLED.match, others)):
            return None
        for other in others:
            mention = with_note(mention, other)
        found.append(replace(mention, end=a + len(text[a:b].rstrip(" .,;"))))
    return found


_INITIALLED = re.compile(r"(?:and )?(?:[A-Z]\.? ?){1,3}[A-Z][a-z]")
"""A name with initials, which no post begins with."""


def _at_honorifics(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch cut before each honorific behind a whole name, where only white space parts two people."""
    cuts = [start]
    for match in _titles(text, start, end):
        before = text[cuts[-1] : match.start()]
        whole = before[-1:].isspace() and before.count("(") == before.count(")") and not _JOINS.search(before)
        if whole and (_is_whole(before) or (start and _is_office(before))) and parse_person(text[match.start() : end]):
            cuts.append(match.start())
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _titles(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The honorifics in a stretch, and a title before single names that it prints more than once."""
    yield from HONORIFIC.finditer(text, start, end)
    titles = [match for match in _TITLE.finditer(text, start, end)]
    yield from (match for match in titles if len(titles) > 1)


def _is_whole(text: str) -> bool:
    person = None if _is_office(text) else parse_person(text)
    return person is not None and not is_doubtful(person)


def _is_office(text: str) -> bool:
    return is_post(text) or role_of(text) is not None


_TITLE = re.compile(r"\b(?:Commissioner|Trustee|Governor|Director|(?:Board|Committee|Council)\s?[Mm]ember)\b")
_JOINS = re.compile(
    rf":\s*$|\b(?:and|for|of|by|with|to|as|representing)\s+$|(?:{HONORIFIC.pattern})\s*$", re.IGNORECASE
)
"""What stands before an honorific that is no new person's: "Mr and Mrs", "for Cllr"."""


def _are_single_words(text: str, pieces: list[tuple[int, int]]) -> bool:
    """Whether all entries of a list are single names: "Maureen (Chair), Tariq and Joanna"."""
    cores = [_cut_brackets(text[a:b])[0] for a, b in pieces]
    return len(cores) >= FIRST_NAMES and all(
        _ONE_NAME.fullmatch(core) and is_name(core) and not (has_post(core) or has_body(core)) for core in cores
    )


FIRST_NAMES = 3
"""Single words from which a list is one of first names."""
_ONE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?:[-’'][^\W\d_]+)?")


def _are_people(first: Mention, pieces: list[str]) -> bool:
    """Whether what follows the first comma of a line are more people, each printed as the first is."""
    if first.honorific in _SINGULAR or any(without_honorific(piece)[0] and parse_person(piece) for piece in pieces):
        return True
    people = [parse_person(piece) for piece in pieces]
    return first.titled and all(person and (person.titled or person.role) for person in people)


def _ends_in_two(text: str, last: tuple[int, int]) -> bool:
    """Whether a list ends in "… and name"."""
    pieces = _at_ands(text, *last)
    people = [parse_person(text[a:b].strip()) for a, b in pieces]
    return len(pieces) > 1 and all(person and " " in person.name for person in people)


DITTO = re.compile(r"^\s*(?:[“”\"″〃]|,,|do\.)\s+(?=[A-Z])")
_CUT_NOTES = re.compile(
    r"\[(?:note|the meeting|staff)[^\]]*\]?|\s[–—-]\s?\d{1,2}\b(?=\s*[.\[]|\s*$)"
    r"|,?\s+(?:and|plus|&)\s+(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|about)\s[^,;]*?"
    r"\b(?:public|residents?|parishioners|others?|people|members|electors|pupils|visitors|observers?|press)\b[^,;]*",
    re.IGNORECASE,
)
"""What a list says beside its names: notes, the number of those present, how many came to watch."""


def _with_affiliation(mention: Mention, text: str) -> Mention:
    """A mention with the post and organisation behind its first comma; a bare place name at the end is left out."""
    for match in _BRACKETS.finditer(text):
        note = match[1] or match[2] or ""
        if role_of(note) or are_initials(note, mention.name):
            mention = with_note(mention, note)
            text = text.replace(match[0], " ")
    pieces = [text[a:b].strip(" .,;") for a, b in split_list(text)]
    if re.fullmatch(r"[^\W\d_]+", pieces[-1]) and not (has_post(pieces[-1]) or has_body(pieces[-1])):
        pieces.pop()
    offices = [piece for piece in pieces if role_of(_BRACKETS.sub("", piece))]
    for piece in offices:
        mention = with_note(mention, _BRACKETS.sub("", piece))
    return with_note(mention, ", ".join(piece for piece in pieces if piece not in offices))


def _people(text: str, stretches: list[tuple[int, int]], single: bool) -> list[Mention]:
    """The persons of a list.

    A piece that names a post belongs to the person before it, or, in a list that prints titles before names ("Chair
    Smith, Members Jones and Brown"), to the one after it, unless that one has a title of their own. `single`: single
    words are names.
    """
    found: list[Mention] = []
    waiting = plural = ""
    titled = False
    for a, b in stretches:
        piece = text[a:b].strip(" .,;\r\n\t" if "[" in text[a:b] else " .,;]\r\n\t")
        start = a + text[a:b].index(piece)
        if not piece:
            continue
        mention = None if found and _is_office(piece) else parse_person(piece, start)
        if mention and is_doubtful(mention) and found and not (titled or single):
            mention = None
        if mention is None:
            if titled and has_post(piece):
                waiting = piece
            elif found and (has_post(piece) or has_body(piece)):
                found[-1] = with_note(found[-1], piece)
                _share(found, piece)
            continue
        if waiting and mention.titled:
            found[-1], waiting = with_note(found[-1], waiting), ""
        titled = (
            titled
            or mention.titled
            or mention.honorific in _SINGULAR
            or (mention.role is not None and has_post(piece.split()[0]))
        )
        plural = _SINGULAR.get(mention.honorific, "") if mention.honorific else plural
        found.append(
            replace(with_note(mention, waiting), honorific=plural or mention.honorific, titled=titled, among=single)
        )
        waiting = ""
    if waiting and found:
        found[-1] = with_note(found[-1], waiting)
    return found


def _share(found: list[Mention], post: str) -> None:
    """Gives a post in the plural to those before who have none: "Mr Ash and Mr Birch, Directors of Service"."""
    words = post.split()
    if not (words[0].endswith("s") and has_post(words[0].removesuffix("s"))):
        return
    for i in range(len(found) - 2, -1, -1):
        if found[i].represents or found[i].role or found[i].honorific is None:
            return
        found[i] = with_note(found[i], post)


_SINGULAR: dict[str | None, str] = {
    "Councillors": "Councillor",
    "Cllrs": "Cllr",
    "Clrs": "Clr",
    "Couns": "Coun",
    "County Councillors": "County Councillor",
    "District Councillors": "District Councillor",
    "Borough Councillors": "Borough Councillor",
}


def is_doubtful(mention: Mention) -> bool:
    """Whether a single word is all there is to say that it is a name."""
    told = mention.honorific or mention.titled or mention.initials or mention.role or mention.represents
    return " " not in mention.name and not told


def is_post(piece: str) -> bool:
    """Whether a piece is a post and names nobody: "Human Resources Director and Secretary", not "Joan Smith CLERK"."""
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
