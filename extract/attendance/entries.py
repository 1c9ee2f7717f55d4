"""The people that the entries of an attendance list name, apart from one another."""

import re
from dataclasses import replace

from minutebook.extract.attendance.mentions import (
    BRACKETS,
    Mention,
    cut_brackets,
    is_doubtful,
    is_post,
    parse_person,
    role_of,
    with_note,
)
from minutebook.extract.names import (
    GIVEN_NAMES,
    HONORIFIC,
    are_initials,
    has_body,
    has_post,
    is_abbreviated,
    is_name,
    is_name_word,
    without_honorific,
)

_NEXT_INITIALLED = re.compile(
    r"\s+(?:(?P<name>(?:[A-Z][\w’'-]+\s){1,3})\(|(?P<full>[A-Z][\w’'-]+\s[A-Z][\w’'-]+)(?=[,;]|\sand\s)"
    r"|[A-Z]\.?\s[A-Z][a-z][\w’'-]*(?=[,;]|\sand\s|$))"
)
"""Another person behind the bracket of one, where a comma was left out."""


def _is_next(match: re.Match[str] | None) -> bool:
    """Whether a name stands there and no post or body."""
    if match and match["full"]:
        return match["full"].split()[0] in GIVEN_NAMES and is_name(match["full"])
    return match is not None and (match["name"] is None or is_name(match["name"].strip()))


def split_list(text: str) -> list[tuple[int, int]]:
    """The stretches of a list between its commas, semicolons and new lines, brackets kept whole."""
    stretches, depth, start = [], 0, 0
    for i, letter in enumerate(text):
        if letter in "([":
            depth += 1
        elif letter == ")" and depth == 1 and _is_next(_NEXT_INITIALLED.match(text, i + 1)):
            stretches.append((start, i + 1))
            start, depth = i + 1, 0
        elif letter in ")]":
            depth = max(0, depth - 1)
        elif letter in ",;" and not depth:
            stretches.append((start, i))
            start = i + 1
    stretches.append((start, len(text)))
    return [(a, b) for a, b in stretches if text[a:b].strip()]


_AND = re.compile(
    r"\s+(?:and|&|plus|together with|along with|as well as)\s+|^\s*(?:and|&|together with|along with|as well as)\s+",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?P<the>the\s+)?(?P<office>[^,;]+)$", re.IGNORECASE)
"""An office before a comma and who holds it: "and the Clerk, Ann Ash"."""


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
        if before.count("(") != before.count(")"):
            continue
        if not (_begins_with_person(after) or _is_office_of_next(text, match.end(), end, before)):
            continue
        titled = (HONORIFIC.match(after) or _INITIALLED.match(after)) and _is_office(before.strip())
        if before.strip() and not (_begins_with_person(before) or titled):
            continue
        if re.fullmatch(r"\W*" + HONORIFIC.pattern, before.strip()):
            continue
        stretches.append((cuts[-1], match.start()))
        cuts.append(match.end())
    return [(a, b) for a, b in [*stretches, (cuts[-1], end)] if text[a:b].strip()]


def _is_office_of_next(text: str, start: int, end: int, before: str) -> bool:
    """Whether an office behind "and" is that of who stands behind its comma: "Ann Ash and the Clerk, Bob Birch"."""
    office = _OFFICE.match(text[start:end])
    if office is None or not _is_office(office["office"]):
        return False
    return bool(office["the"]) or (text[end : end + 1] == "," and _only_named(before))


def _only_named(text: str) -> bool:
    """Whether a text names somebody and says nothing more of them."""
    person = parse_person(text.strip())
    return person is not None and not (person.role or person.represents)


def _begins_with_person(text: str) -> bool:
    return any(parse_person(part) for part in (_AND.split(text.strip(), maxsplit=1)[0], text.strip()))


_STOPS = re.compile(r"(?<=\))\.(?=\s+[A-Z])")
_STOP_AND_INITIALS = re.compile(r"(?<=[A-Z]\))\.(?=\s+[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s\([A-Z-]{2,5}\))")
"""One such between two people whose initials stand in brackets."""
_PARTED_INITIAL = re.compile(rf"((?:{HONORIFIC.pattern})\s[A-Z]),(?=\s[A-Z][a-z][\w’'-]+\s*(?:[.,;]|$))")
"""A comma typed for the full stop behind an initial: "Cllr B, Ash"."""
_STOP_FOR_COMMA = re.compile(
    r"(?<=, )([A-Z][a-z]+ [A-Z][a-z]{2,})\.(?= [A-Z][a-z]+ [A-Z][a-z]+\.?,)"
    r"|(?<=, )([A-Z]\.? [A-Z][a-z]{2,})\.(?= [A-Z]\.? [A-Z][a-z]{2,}(?:,|\W*$))"
)
"""A full stop typed between two names of a list for a comma."""
FEWEST_STOPS = 2
"""Full stops behind brackets from which they part the entries of a list, as in “Ada Wren (AW). Ben Ode (BO).”"""


def parse_list(text: str, one_per_line: bool = False) -> list[Mention]:
    """The people that a list names, in order, ditto marks before a name left out.

    `one_per_line`: the text is an entry of a list with a person on each line, so what follows the first comma is what
    that person is, not another person, unless the line plainly lists several.
    """
    text = _AND_COMMA.sub(r"\1 ", _PLURAL_APART.sub(r"\1 ", text))
    for beside in (_WHO_THEY_ARE, _AS_WHAT, DITTO, _CUT_NOTES, _FOOTNOTE_MARKS):
        text = beside.sub(lambda found: " " * len(found[0]), text)
    if len(_STOPS.findall(text)) >= FEWEST_STOPS:
        text = _STOPS.sub(";", text)
    text = _STOP_AND_INITIALS.sub(";", _PARTED_INITIAL.sub(r"\1.", text))
    text = _STOP_FOR_COMMA.sub(lambda found: f"{found[0][:-1]},", text)
    if surnames := _SURNAMES.fullmatch(text):
        return _surnames(surnames)
    stretches = split_list(text)
    entries = _between_semicolons(text)
    if len(entries) > 1 and len(stretches) > len(entries) and (each := _of_each(text, entries)):
        return each
    if one_per_line and 1 < len(stretches) <= 3:
        head = text[slice(*stretches[0])].strip()
        first = None if is_post(head) else parse_person(head, stretches[0][0])
        others = [text[a:b].strip() for a, b in stretches[1:]]
        if first and not _are_people(first, others) and not _ends_in_two(text, stretches[-1]):
            whole = replace(first, end=len(text.rstrip(" .,;")))
            return [_with_affiliation(whole, text[stretches[1][0] :])]
    cut = [
        piece
        for a, b in stretches
        for part in _at_honorifics(text, a, b)
        for names in _at_given_names(text, *part)
        for piece in _at_ands(text, *names)
    ]
    return _people(text, cut, _are_single_words(text, cut))


_SURNAMES = re.compile(
    r"\W*(?P<title>Cllrs|Councillors|Clrs|Crs)[.:]?\s+(?P<names>[A-Z][a-z][\w’'-]*(?:(?:,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+)[A-Z][a-z][\w’'-]*)+)\W*"
)
"""Councillors by their surnames, which may be words of other things: "Cllrs Ash, Ward and Hall"."""


def _surnames(listed: re.Match[str]) -> list[Mention]:
    """The councillors of a list that has nothing but their surnames."""
    start = listed.start("names")
    return [
        Mention(start + one.start(), start + one.end(), one[0], _singular(listed["title"]))
        for one in re.finditer(r"[A-Z][\w’'-]+", listed["names"])
    ]


def _of_each(text: str, entries: list[tuple[int, int]]) -> list[Mention] | None:
    """The people of a list with semicolons whose commas set off what each is; None where they part people."""
    found: list[Mention] = []
    for a, b in entries:
        first, *others = [text[c + a : d + a].strip() for c, d in split_list(text[a:b])]
        if others and _is_office(first):
            first, others = _behind_office(first, others)
        start = a + text[a:b].index(first)
        mention = parse_person(first, start)
        if not mention or is_doubtful(mention) or _are_people(mention, others) or any(map(_INITIALLED.match, others)):
            return None
        for other in others:
            mention = with_note(mention, other)
        found.append(replace(mention, end=a + len(text[a:b].rstrip(" .,;"))))
    return found


def _behind_office(office: str, others: list[str]) -> tuple[str, list[str]]:
    """The name behind an office and a comma, up to where its sentence ends, and what is printed of the person."""
    name, *more = _SENTENCE_END.split(others[0], maxsplit=1)
    return name, [*([] if more else others[1:]), office]


_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\.\s+(?=[A-Z])")
_INITIALLED = re.compile(r"(?:and )?(?:[A-Z]\.? ?){1,3}[A-Z][a-z]")
"""A name with initials, which no post begins with."""


def _at_honorifics(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch cut before each honorific behind a whole name, where only white space parts two people."""
    cuts = [start]
    for match in _titles(text, start, end):
        before = text[cuts[-1] : match.start()]
        is_free = before[-1:].isspace() and before.count("(") == before.count(")") and not _JOINS.search(before)
        behind = is_free and (_is_whole(_AND.split(before)[-1]) or (start and _is_office(before)))
        if behind and (match.re is _CLERK or _begins_with_person(text[match.start() : end])):
            cuts.append(match.start())
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _at_given_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch of nothing but given names and surnames in turn, cut into people: "Ann Ash Bob Birch Cath Cole"."""
    if lacking := _INITIALS_TWICE.fullmatch(text, start, end):
        return [(start, lacking.end("first")), (lacking.start("second"), end)]
    words = list(re.finditer(r"\S+", text[start:end]))
    named = [word[0].strip(".,") for word in words]
    if len(words) == 4 and _lacks_comma(named):
        return [(start + words[0].start(), start + words[1].end()), (start + words[2].start(), start + words[3].end())]
    if len(words) < 4 or len(words) % 2 or not GIVEN_NAMES.issuperset(named[::2]) or not all(map(is_name_word, named)):
        return [(start, end)]
    if GIVEN_NAMES.issuperset(named[1::2]) or any(has_post(name) or has_body(name) for name in named):
        return [(start, end)]
    return [(start + a.start(), start + b.end()) for a, b in zip(words[::2], words[1::2], strict=True)]


_INITIALLED_NAME = r"(?:[A-Z]\.?\s){1,2}[A-Z][a-z][\w’'-]+"
_INITIALS_TWICE = re.compile(
    rf"\s*(?P<first>(?:{HONORIFIC.pattern}\s+)*{_INITIALLED_NAME})\s+(?P<second>{_INITIALLED_NAME})\s*"
)
"""Two names with initials between which a comma was left out: "Mrs A Ash B Birch"."""


def _lacks_comma(words: list[str]) -> bool:
    """Whether four words are two people: the third is a given name, and neither of those around it is one or a post."""
    return (
        words[2] in GIVEN_NAMES
        and GIVEN_NAMES.isdisjoint((words[1], words[3]))
        and all(word[0].isupper() and word[1:].islower() and len(word) > 2 and is_name(word) for word in words)
    )


def _titles(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The honorifics in a stretch, clerks before a name, and a title before single names that it prints twice."""
    titles = list(_TITLE.finditer(text, start, end))
    found = [
        *HONORIFIC.finditer(text, start, end),
        *_CLERK.finditer(text, start, end),
        *(titles if len(titles) > 1 else []),
    ]
    return sorted(found, key=lambda match: match.start())


def _is_whole(text: str) -> bool:
    person = None if _is_office(text) else parse_person(text)
    return person is not None and not is_doubtful(person)


def _is_office(text: str) -> bool:
    return is_post(text) or role_of(text) is not None


_TITLE = re.compile(r"\b(?:Commissioner|Trustee|Governor|Director|(?:Board|Committee|Council)\s?[Mm]ember)\b")
_CLERK = re.compile(r"(?<=[a-z)]\s)(?:(?:Parish|Town|Village|Township)\s)?Clerk(?=\s[A-Z])")
_JOINS = re.compile(
    rf":\s*$|\b(?:and|for|of|by|with|to|as|representing)\s+$|(?:{HONORIFIC.pattern})\s*$", re.IGNORECASE
)
"""What stands before an honorific that is no new person's: "Mr and Mrs", "for Cllr"."""


def _are_single_words(text: str, pieces: list[tuple[int, int]]) -> bool:
    """Whether all entries of a list are single names: "Maureen (Chair), Tariq and Joanna"."""
    cores = [cut_brackets(text[a:b])[0] for a, b in pieces]
    cores[:1] = [without_honorific(core)[1] for core in cores[:1]]
    known = len(cores) > 1 and all(core in GIVEN_NAMES for core in cores)
    return known or (
        len(cores) >= FIRST_NAMES
        and all(
            _ONE_NAME.fullmatch(core) and is_name(core) and not (has_post(core) or has_body(core)) for core in cores
        )
    )


FIRST_NAMES = 3
"""Single words from which a list is one of first names, where they aren't all known to be such."""
_ONE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?:[-’'][^\W\d_]+)?(?:\s[A-Z])?\.?")


def _are_people(first: Mention, pieces: list[str]) -> bool:
    """Whether what follows the first comma of a line are more people, each printed as the first is."""
    if _singular(first.honorific) or any(without_honorific(piece)[0] and parse_person(piece) for piece in pieces):
        return True
    people = [parse_person(piece) for piece in pieces]
    if any(
        person and person.represents and piece.endswith(f"({person.name})")
        for person, piece in zip(people, pieces, strict=True)
    ):
        return True
    if any(person and person.initials for person in people):
        return True
    return first.titled and all(person and (person.titled or person.role) for person in people)


def _ends_in_two(text: str, last: tuple[int, int]) -> bool:
    """Whether a list ends in "… and name"."""
    pieces = _at_ands(text, *last)
    people = [parse_person(text[a:b].strip()) for a, b in pieces]
    return len(pieces) > 1 and all(person and " " in person.name for person in people)


_LAST = re.compile(r"^(?:and|&|together with|along with|as well as)\s+(?=[A-Z]|the\s)")
_JOINED = re.compile(r"(?:^|\s)(?:and|&|plus|together with|along with|as well as)\s+$", re.IGNORECASE)
DITTO = re.compile(r"^\s*(?:[“”\"″〃–—-]|,,|do\.)\s+(?=[A-Z])")
_CUT_NOTES = re.compile(
    r"\[(?:note|the meeting|staff)[^\]]*\]?|\s[–—-]\s?\d{1,2}\b(?=\s*[.\[]|\s*$)"
    r"|,?\s+(?:and|plus|&)\s+(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|about)\s[^,;]*?"
    r"\b(?:public|residents?|parishioners|others?|people|members|electors|pupils|visitors|observers?|guests|press)\b[^,;]*",
    re.IGNORECASE,
)
"""What a list says beside its names: notes, the number of those present, how many came to watch."""
_WHO_THEY_ARE = re.compile(
    r"^\s*(?:[A-Z][\w’']*\s){0,2}(?:(?:[Mm]embers|[Gg]overnors|[Tt]rustees|[Cc]ouncillors):|[Cc]ommittee\s?[:–-])\s+"
)
"""A heading before the first name: "PCC Members:"."""
_AS_WHAT = re.compile(
    r"(?<![\w-])(?:(?:residents?|guests?|visitors?|parishioners?|volunteers?)\s+"
    r"|(?:[Pp]atients?|[Rr]esidents|[Tt]enants|[Pp]arents|[Gg]uests|[Vv]isitors):\s+)(?=[A-Z][\w’'-]+\s(?:[A-Z]|and\b|&))"
)
"""What people are who are no members, before their names: "residents Ann Ash and Bob Birch"."""
_FOOTNOTE_MARKS = re.compile(r"(?<=[\w.)])[*†‡#]+(?=[\s,;.]|$)")


def _with_affiliation(mention: Mention, text: str) -> Mention:
    """A mention with the post and organisation behind its first comma; a bare place name at the end is left out."""
    for match in BRACKETS.finditer(text):
        note = match[1] or match[2] or ""
        if role_of(note) or are_initials(note, mention.name):
            mention = with_note(mention, note)
            text = text.replace(match[0], " ")
    pieces = [text[a:b].strip(" .,;") for a, b in split_list(text)]
    if re.fullmatch(r"[^\W\d_]+", pieces[-1]) and not (has_post(pieces[-1]) or has_body(pieces[-1])):
        pieces.pop()
    offices = [piece for piece in pieces if role_of(BRACKETS.sub("", piece))]
    for piece in offices:
        mention = with_note(mention, BRACKETS.sub("", piece))
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
        piece = _LAST.sub("", piece)
        start = a + text[a:b].index(piece)
        if not piece:
            continue
        if text[:start].rstrip().endswith(";") and text[b : b + 1] == "," and _is_office(piece):
            waiting = piece
            continue
        office = _OFFICE.match(piece) if _JOINED.search(text[:start]) else None
        if office and _is_office(office["office"]) and (office["the"] or b < stretches[-1][1]):
            waiting = office["office"] if b < stretches[-1][1] else ""
            continue
        if not found and _is_office(piece):
            waiting = piece
            continue
        told = found and (_is_office(piece) or (_ACRONYM.fullmatch(piece) and not found[-1].name.isupper()))
        mention = None if told else parse_person(piece, start)
        mention = mention and _with_surname(mention, text[b:])
        if mention and is_doubtful(mention) and found and not (titled or single):
            mention = None
        if mention is None:
            behind_name = text[max(a - 1, 0)] == "," and text[b : b + 1] == ";"
            if titled and has_post(piece) and not behind_name:
                waiting = piece
            elif found and (
                _is_office(piece)
                or has_post(piece)
                or has_body(piece)
                or is_abbreviated(piece)
                or _ACRONYM.fullmatch(piece)
            ):
                for note in _notes_of(piece):
                    found[-1] = with_note(found[-1], note)
                _share(found, piece)
            continue
        if waiting and mention.titled and found:
            found[-1], waiting = with_note(found[-1], waiting), ""
        titled = (
            titled
            or mention.titled
            or _singular(mention.honorific) is not None
            or (mention.role is not None and has_post(piece.split()[0]))
        )
        plural = (_singular(mention.honorific) or "") if mention.honorific else plural
        found.append(
            replace(
                with_note(mention, waiting),
                honorific=mention.honorific if mention.titled else plural or mention.honorific,
                titled=titled,
                among=single,
            )
        )
        waiting = ""
    if waiting and found:
        found[-1] = with_note(found[-1], waiting)
    return found


def _notes_of(piece: str) -> list[str]:
    """What a piece says of a person; an office at the meeting that stands in brackets behind a body is one more."""
    core, brackets, _ = cut_brackets(piece)
    offices = [note for note in brackets if role_of(note)]
    return [core, *offices] if core and offices and not role_of(core) else [piece]


_AND_COMMA = re.compile(r"(\sand),(?=\s)")
"""A comma typed behind "and"."""
_PLURAL_APART = re.compile(r"^(\s*(?:Councillors|Cllrs))[;:,](?=\s*[A-Z])")
"""A mark typed between a plural and the names."""
_COUPLE = re.compile(
    rf"\s*(?:and|&)\s+(?!{HONORIFIC.pattern})[A-Z][\w’'-]+\s(?P<surname>[A-Z][\w’'-]+)(?=\s*(?:[,;.(]|$|and\b|&))"
)


def _with_surname(mention: Mention, behind: str) -> Mention:
    """One of a couple with the surname that is printed behind the other: "Steve & Lisa Ash"."""
    couple = _COUPLE.match(behind) if mention.name in GIVEN_NAMES and not mention.honorific else None
    return replace(mention, name=f"{mention.name} {couple['surname']}") if couple else mention


_ACRONYM = re.compile(r"[A-Z]{2,5}")
"""A body in letters, behind the name of who came from it."""


def _share(found: list[Mention], post: str) -> None:
    """Gives a post in the plural to those before who have none: "Mr Ash and Mr Birch, Directors of Service"."""
    words = post.split()
    if not (words[0].endswith("s") and has_post(words[0].removesuffix("s"))):
        return
    for i in range(len(found) - 2, -1, -1):
        if found[i].represents or found[i].role or found[i].honorific is None:
            return
        found[i] = with_note(found[i], post)


_OF_ONE = {"Messrs": "Mr", "Mesdames": "Mrs"}
_COUNCILLORS = ("lrs", "Councillors", "Couns", "Crs")
"""How the titles of several councillors end."""


def _singular(honorific: str | None) -> str | None:
    """The title of each of those before whose names a title of several stands, None of any other title."""
    if honorific is None or not honorific.endswith(_COUNCILLORS):
        return _OF_ONE.get(honorific or "")
    return honorific.removesuffix("s")
