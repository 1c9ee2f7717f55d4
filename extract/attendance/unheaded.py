"""A list of those present at the head of minutes that no heading announces.

It has names, or groups of names, and below it stand the apologies, the officers or the first item.
"""

from minutebook.extract.attendance.entries import parse_list
from minutebook.extract.attendance.mentions import BRACKETS, Mention, is_doubtful
from minutebook.extract.attendance.rows import ENTRY_WORDS
from minutebook.extract.attendance.units import rows_of, units_of
from minutebook.extract.attendance_cues import PRESENT, section_at
from minutebook.extract.names import SENTENCE, is_called
from minutebook.ingest.model import Block, Table

FEWEST = 3
HEAD_PIECES = 40
GROUP_WORDS = 8


def unheaded_list(pieces: list[Block | Table]) -> range:
    """The places of the pieces of such a list; an empty range where there is none."""
    end = next((i for i, piece in enumerate(pieces[:HEAD_PIECES]) if _ends(piece)), 0)
    start = end
    while start and (_is_entry(pieces[start - 1]) or _is_group(pieces[start - 1])):
        start -= 1
    while start < end and not _is_entry(pieces[start]):
        start += 1
    listed = [piece for piece in pieces[start:end] if _is_entry(piece)]
    in_groups = len(listed) < end - start
    if in_groups and start and _is_group(pieces[start - 1]):
        start -= 1
    people = [one for piece in listed if isinstance(piece, Block) for one in _people(piece)]
    told = sum(map(_is_told, people))
    enough = 2 * told >= len(people) if _heads_list(pieces[end : end + 1]) else told == len(people)
    return range(start, end) if len(people) >= FEWEST and enough else range(0)


def _is_told(mention: Mention) -> bool:
    """Whether more than two words with capitals say that there is a person."""
    told = mention.honorific or mention.initials or mention.role or mention.represents
    return told is not None or is_called(mention.name)


def _heads_list(pieces: list[Block | Table]) -> bool:
    return any(isinstance(piece, Block) and section_at(piece.text) is not None for piece in pieces)


def _ends(piece: Block | Table) -> bool:
    """Whether a piece can't stand above a list of those present: a list with a heading, an item, a table."""
    if isinstance(piece, Table):
        return True
    section = section_at(piece.text)
    if section and (section.status is PRESENT or section.role):
        return True
    return section is not None or _is_numbered(piece)


def _is_numbered(block: Block) -> bool:
    return block.label is not None and any(map(str.isalnum, block.label))


def _is_entry(piece: Block | Table) -> bool:
    """Whether a piece is nothing but people with what they are, in lines of their own."""
    if not isinstance(piece, Block) or _is_numbered(piece) or SENTENCE.search(piece.text) or piece.text.endswith(":"):
        return False
    people = _people(piece)
    if piece.bold and not all(is_called(f"{one.honorific or ''} {one.name}".strip()) for one in people):
        return False
    plain = BRACKETS.sub("", piece.text)
    return bool(people) and len(plain.split()) <= ENTRY_WORDS * len(people) and not any(map(str.isdigit, plain))


def _people(block: Block) -> list[Mention]:
    """The people of a block that names nobody by a single word."""
    units = rows_of(block) or units_of(block, float("inf"))
    mentions = [one for unit in units for one in parse_list(unit.text, one_per_line=True)]
    full = [one for one in mentions if not is_doubtful(one) and (one.honorific or " " in one.name)]
    return full if len(full) == len(mentions) else []


def heads_group(piece: Block | Table) -> bool:
    """Whether a piece of such a list heads a group."""
    return not _is_entry(piece)


def _is_group(piece: Block | Table) -> bool:
    """Whether a piece may head a group of names: a few words in bold letters or before a colon, and no date."""
    if not isinstance(piece, Block) or _is_numbered(piece) or len(piece.text.split()) > GROUP_WORDS:
        return False
    return (piece.bold or piece.text.endswith(":")) and not any(map(str.isdigit, piece.text))
