"""Declarations of interest: one record per person and item, wherever the minutes state them.

Most stand under a heading of their own, where a list or half a sentence is enough; the others are sentences in which
somebody declares an interest. What is said twice is one record with both places. What the member did then may only
stand in the minute of the item concerned.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from minutebook.extract.actions.actions import Setting
from minutebook.extract.declarations.detail import Detail, detail_of, kind_of
from minutebook.extract.declarations.members import Member, find_member, members_of
from minutebook.extract.declarations.text import Stated, may_declare, read_declarations
from minutebook.extract.declarations.words import WHO, words
from minutebook.extract.evidence import Ids
from minutebook.extract.minutes.numbering import key_of
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.names import is_name, same_person
from minutebook.extract.sentences import read_sentences
from minutebook.schema import Access, Attendance, Declaration, Evidence, InterestKind, Rule

SAME_MATTER = 85
"""rapidfuzz token-set ratio from which a printed subject is an item's title, or two subjects are one."""
SHORT = 6
"""Characters of a title that is too short to be told by."""


@dataclass
class FoundDeclaration:
    """One person's interest in one item, as read."""

    member: Member
    kind_text: str
    item: str | None
    detail: Detail
    text: str
    evidence: list[Evidence]
    rule: Rule
    access: Access
    section: Section | None = None
    """The minute of the item concerned."""
    person: Attendance | None = None
    standing: bool = False
    kinds: InterestKind = field(init=False)

    def __post_init__(self) -> None:
        """Name the kind by its words."""
        self.kinds = kind_of(self.kind_text)


def find_declarations(sections: Sequence[Section], setting: Setting, ids: Ids) -> list[Declaration]:
    """The declarations that the minutes of one part state, in reading order."""
    found: list[FoundDeclaration] = []
    for one in _stated(sections, setting):
        again = next((other for other in found if _is_same(other, one)), None)
        if again:
            _add_to(again, one)
        else:
            found.append(one)
    for one in found:
        _look_in_minute(one)
    return [record(one, setting, ids) for one in found]


def _stated(sections: Sequence[Section], setting: Setting) -> Iterator[FoundDeclaration]:
    for section in sections:
        collected = is_heading(section.title)
        for passage in section.passages:
            if collected or may_declare(passage.text):
                for stated in read_declarations(passage.text, setting.people, collected):
                    yield from _each(stated, section, passage, sections, setting)


def is_heading(title: str) -> bool:
    """Whether a heading announces declarations of interest."""
    return bool(words().heading.search(title))


def _each(
    stated: Stated, section: Section, passage: Passage, sections: Sequence[Section], setting: Setting
) -> Iterator[FoundDeclaration]:
    """One declaration per person and item of a statement."""
    detail = detail_of(stated)
    collected = is_heading(section.title)
    offset = len(passage.block.text) - len(passage.text)
    evidence = passage.block.evidence(offset + stated.start, offset + stated.end)
    text = passage.text[stated.start : stated.end]
    for member in members_of(stated.who):
        person = find_member(member, setting.people)
        if person is None and not (member.honorific or collected or is_name(member.name)):
            continue
        numbers: list[str | None] = [*detail.items] or [None]
        for number in numbers:
            target = target_of(number, detail.concerns, sections) if collected or number else section
            yield FoundDeclaration(
                member,
                stated.kind_text,
                number or (None if collected else section.item),
                detail,
                text,
                list(evidence),
                _rule(stated, member, person, collected),
                setting.items[id(section)].access if id(section) in setting.items else setting.access,
                target if collected or number else section,
                person,
            )


def _rule(stated: Stated, member: Member, person: Attendance | None, collected: bool) -> Rule:
    if person is None and not member.honorific and not is_name(member.name):
        return Rule.INTEREST_OF_GROUP
    if stated.listed:
        return Rule.INTEREST_LISTED
    return Rule.INTEREST_DECLARED if collected else Rule.INTEREST_IN_PASSING


def target_of(number: str | None, concerns: str | None, sections: Sequence[Section]) -> Section | None:
    """The minute of an item: by the agenda's number that it prints, by its own number, or by its title."""
    if number:
        numbered = [(one, one.number) for one in sections if one.numbered]
        last = [(one, re.split(r"[./-]", own)[-1]) for one, own in numbered if own]
        for numbers in ([(one, one.reference) for one in sections], numbered, last if number.isdigit() else []):
            found = [one for one, own in numbers if own and _same_number(own, number)]
            if len(found) == 1:
                return found[0]
    titled = [one for one in sections if concerns and len(one.title) > SHORT and _is_alike(concerns, one.title)]
    return titled[0] if len(titled) == 1 else None


def _is_alike(a: str, b: str) -> bool:
    return fuzz.token_set_ratio(a.lower(), b.lower()) >= SAME_MATTER


def _same_number(a: str, b: str) -> bool:
    return key_of(a) == key_of(b) if any(map(str.isdigit, a)) else a.lower() == b.lower()


def _is_same(known: FoundDeclaration, one: FoundDeclaration) -> bool:
    """Whether two statements are of one declaration: of one person, in the same item or matter."""
    if known.person is not one.person if known.person or one.person else known.member.name != one.member.name:
        return False
    if known.section is not None and known.section is one.section:
        return True
    if known.item or one.item:
        return known.item == one.item
    return _is_alike(known.detail.concerns or "", one.detail.concerns or "")


def _add_to(known: FoundDeclaration, one: FoundDeclaration) -> None:
    """Add what a second statement of a declaration says."""
    known.evidence += [place for place in one.evidence if place not in known.evidence]
    mine, theirs = known.detail, one.detail
    known.detail = Detail(
        mine.items,
        mine.concerns or theirs.concerns,
        mine.reason or theirs.reason,
        *((mine.withdrew, mine.withdrew_text) if mine.withdrew_text else (theirs.withdrew, theirs.withdrew_text)),
    )
    if known.kinds is InterestKind.UNSTATED:
        known.kind_text, known.kinds = one.kind_text, one.kinds


def _look_in_minute(one: FoundDeclaration) -> None:
    """What the minute of the item tells of the member, where the declaration itself doesn't."""
    if one.section is None or one.detail.withdrew is not None:
        return
    for passage in one.section.passages:
        for sentence in read_sentences(passage.text) if words().withdrew.search(passage.text) else ():
            left = words().withdrew.search(sentence.text)
            who = WHO.search(sentence.text[: left.start()]) if left else None
            if who and any(_is_member(member, one) for member in members_of(who["who"])):
                offset = len(passage.block.text) - len(passage.text)
                one.detail.withdrew, one.detail.withdrew_text = True, sentence.text
                one.evidence += passage.block.evidence(offset + sentence.start, offset + sentence.end)
                return


def _is_member(member: Member, one: FoundDeclaration) -> bool:
    return same_person(member.name, one.member.name) or bool(
        one.person and (same_person(member.name, one.person.name) or member.name == one.person.initials)
    )


def record(one: FoundDeclaration, setting: Setting, ids: Ids) -> Declaration:
    """A declaration as a record."""
    target = setting.items.get(id(one.section)) if one.section else None
    return Declaration(
        id=ids.of("declaration", one.evidence, f"{one.member.name}|{one.item}"),
        part=setting.part,
        meeting=setting.meeting.id if setting.meeting else None,
        access=one.access,
        rule=one.rule,
        evidence=_one_per_page(one.evidence),
        item=one.item or (one.section.item if one.section else None),
        minute_item=target.id if target else None,
        name=one.member.name,
        honorific=one.member.honorific,
        person=one.person.person if one.person else None,
        kind=one.kinds,
        kind_text=one.kind_text or None,
        concerns=one.detail.concerns,
        reason=one.detail.reason,
        withdrew=one.detail.withdrew,
        withdrew_text=one.detail.withdrew_text,
        standing=one.standing,
        text=one.text,
    )


def _one_per_page(evidence: list[Evidence]) -> list[Evidence]:
    """Places in order, the same one once."""
    return [place for i, place in enumerate(evidence) if place not in evidence[:i]]
