"""A section of an attendance list while it is read: what goes on with it, and the people it lists in the end."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from minutebook.extract.attendance.entries import DITTO, parse_list
from minutebook.extract.attendance.mentions import Mention, is_doubtful, with_post
from minutebook.extract.attendance.rows import ENTRY_WORDS
from minutebook.extract.attendance.units import SAME_START, Listed, Unit
from minutebook.extract.attendance_cues import ABSENT, APOLOGIES, IN_ATTENDANCE, PRESENT, Section
from minutebook.extract.names import SENTENCE, has_body, has_post
from minutebook.ingest.model import Block, BlockKind
from minutebook.schema import AttendanceStatus, Rule

COUNCILLORS = ("Cllr", "Councillor", "Cr", "Clr", "Coun", "Cnclr")
ENTRY_WORDS_TOLD = 20
"""Words that an entry may have that holds an honorific or initials."""
GROUP_WORDS = 8
MIN_HANG = 20.0
"""Points by which entries stand further in than the heading beside the first of them."""
_TOLD = re.compile(r"(?:\(|[–—-]\s?)(absent|apolog(?:y|ies)|excused)\b(?:\)?$|[^()]*\)$)", re.IGNORECASE)
"""What tells of one person in a list of those present that they were not."""
_INVITED = re.compile(r"(?:\(|[–—-]\s?|\s)(?:by invitation|in attendance)\W*$", re.IGNORECASE)
"""What tells of one person in such a list that they are no member."""
_NOBODY = re.compile(r"(?:none|nil|no|n/a|there (?:was|were|had been) no)\b", re.IGNORECASE)


@dataclass
class OpenSection:
    """The section being read. `inline`: its heading and its names share a block or row.

    `outer` is the section in which an office is named with a colon. `group` is the organisation that the last heading
    within the section named, `posts_at` the x at which a column of posts begins, `indent` that of the heading and
    `hang` that of the entries below one beside it, `names_at` where the first name, or a colon set before it in that
    column, stands behind wide white space, points.
    """

    section: Section
    number: int
    inline: bool = False
    outer: Section | None = None
    units: list[Unit] = field(default_factory=list)
    group: str | None = None
    posts_at: float | None = None
    indent: float = 0.0
    hang: float | None = None
    names_at: Sequence[float] = ()

    def add(self, units: Iterable[Unit]) -> None:
        """Adds stretches of names, those below a group's heading with its organisation."""
        self.units += [replace(unit, group=self.group) for unit in units if unit.text.strip()]


def is_group(opened: OpenSection, block: Block, is_scanned: bool) -> bool:
    """Whether a block is the heading of a group within a list: the organisation that those below it are from.

    Bold letters tell it from the names, save in a scan, where they can't be trusted.
    """
    if opened.inline or len(block.text.split()) > GROUP_WORDS or block.text.endswith((".", ",")) or block.label:
        return False
    mentions = parse_list(block.text, one_per_line=True)
    if has_body(block.text) and "," not in block.text and not any(" " in m.name or m.honorific for m in mentions):
        return True
    told = any(m.initials or m.role or m.honorific or m.represents for m in mentions)
    return block.bold and not (block.caps or told or is_scanned) and bool(opened.units) and not opened.units[-1].bold


def continues(opened: OpenSection, block: Block) -> bool:
    """Whether a block goes on with the names of the open list."""
    mentions = parse_list(block.text, one_per_line=True)
    if not mentions or SENTENCE.search(block.text) or _NOBODY.match(block.text):
        return False
    told = any(m.honorific or m.initials for m in mentions)
    if opened.inline and block.kind is BlockKind.HEADING:
        return False
    if len(block.text.split()) > (ENTRY_WORDS_TOLD if told else ENTRY_WORDS) * len(mentions):
        return False
    entries = opened.units
    if block.caps and entries and not entries[-1].caps:
        return False
    if not opened.inline:
        return True
    broken_off = bool(entries) and bool(re.search(r"(?:,|\band)\s*$", entries[-1].text))
    told = told or any(m.role or m.titled or (m.represents and has_post(m.represents)) for m in mentions)
    if told and block.indent > opened.indent + MIN_HANG:
        opened.hang = block.indent
    told = told or (opened.hang is not None and abs(opened.hang - block.indent) < 1)
    told = told or (" " in mentions[0].name and any(abs(at - block.indent) < SAME_START for at in opened.names_at))
    runs_on = broken_off or block.text.startswith(("and ", "& ")) or DITTO.match(block.text) is not None
    return runs_on or len(mentions) > 1 or told


def entries_of(opened: OpenSection, one_per_line: bool = False) -> list[Listed]:
    """The persons of a section. A single word is a name only among such, or where apologies are listed.

    Where the members present are councillors, a paragraph of others with their posts lists the officers.
    """
    found = []
    members = False
    for place, unit in enumerate(opened.units):
        section = opened.outer if opened.outer and place else opened.section
        mentions = [
            mention
            for mention in parse_list(unit.text, one_per_line or len(opened.units) > 1)
            if section.status is APOLOGIES or mention.among or not is_doubtful(mention)
        ]
        beside = opened.inline and members and len(mentions) > 1 and all(map(_is_officer, mentions))
        members = members or (bool(mentions) and all(map(_is_councillor, mentions)))
        found += [
            Listed(
                _with_columns(mention, unit),
                unit.where(mention.start, mention.end),
                _status(unit.text[mention.start : mention.end], opened.outer or section, beside),
                section.role,
                opened.number,
                unit.group,
                Rule.WORD_IN_LIST if is_doubtful(mention) else Rule.NAME_IN_LIST,
            )
            for mention in mentions
        ]
    return found


def _status(text: str, section: Section, beside: bool) -> AttendanceStatus:
    """The status of an entry: what stands in brackets or behind a dash in it, else that of its section."""
    if section.status is PRESENT and _INVITED.search(text):
        return IN_ATTENDANCE
    told = _TOLD.search(text)
    if told and section.status is PRESENT:
        return ABSENT if told[1].lower() == "absent" else APOLOGIES
    return IN_ATTENDANCE if beside and section.status is PRESENT else section.status


def _is_councillor(mention: Mention) -> bool:
    return bool(mention.honorific) and str(mention.honorific).startswith(COUNCILLORS)


def _is_officer(mention: Mention) -> bool:
    """Whether somebody listed below the councillors has a post and is none of them."""
    return mention.represents is not None and not _is_councillor(mention)


def _with_columns(mention: Mention, unit: Unit) -> Mention:
    """A mention with what stands beside it in columns of their own."""
    if unit.initials:
        mention = replace(mention, initials=unit.initials)
    return with_post(mention, unit.post) if unit.post else mention
