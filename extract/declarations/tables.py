"""Tables of declared interests: who declared what in which item, and registers of standing interests."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from minutebook.extract.actions.actions import Setting
from minutebook.extract.cues import load_cues
from minutebook.extract.declarations.declarations import FoundDeclaration, record, target_of
from minutebook.extract.declarations.detail import Detail, items_in, kind_of, plain, subject_of
from minutebook.extract.declarations.members import Member, find_member, is_entry, members_of
from minutebook.extract.declarations.text import cut_kind
from minutebook.extract.declarations.words import withdrawal, words
from minutebook.extract.evidence import Ids, of_cells
from minutebook.extract.minutes.passages import Section
from minutebook.ingest.model import Block, Paper, Row, Table
from minutebook.schema import Declaration, InterestKind, Rule

BLOCKS_ABOVE = 3
"""Blocks above a table among which a heading may say that it lists interests."""
NOBODY = re.compile(r"\W*(?:none|nil|n/?a|no(?:ne)?\s.*|not\s+applicable|vacan\w+|-+)?\W*", re.IGNORECASE)
YES = re.compile(r"\W*(?:y|yes|✓|✔|x)\W*", re.IGNORECASE)
NO = re.compile(r"\W*(?:n|no)\W*", re.IGNORECASE)


class Column(Enum):
    """What a column of such a table holds."""

    MEMBER = auto()
    ITEM = auto()
    KIND = auto()
    REASON = auto()
    CONDUCT = auto()
    DATES = auto()


@dataclass(frozen=True)
class DeclarationTable:
    """A table of interests with the column of each meaning; `rows` are those below its headings."""

    table: Table
    columns: dict[Column, int]
    rows: Sequence[Row]
    standing: bool


def find_declaration_tables(paper: Paper) -> list[DeclarationTable]:
    """The tables of a paper that list interests, in reading order."""
    found = []
    for place, piece in enumerate(paper.flow):
        if isinstance(piece, Table) and piece.rows:
            above = [one.text for one in paper.flow[max(0, place - BLOCKS_ABOVE) : place] if isinstance(one, Block)]
            if table := _as_declarations(piece, "\n".join([piece.caption or "", *above])):
                found.append(table)
    return found


def _as_declarations(table: Table, above: str) -> DeclarationTable | None:
    first = [cell.text for cell in table.rows[0].cells]
    for heads, rows in ((table.header, table.rows), (first, table.rows[1:])):
        columns = _columns(heads)
        if Column.MEMBER not in columns or not rows:
            continue
        named = any(words().hint.search(head) for head in heads)
        announced = bool(words().heading.search(above))
        told = {Column.KIND, Column.REASON, Column.CONDUCT} & columns.keys()
        if told and (named or (announced and Column.ITEM in columns)):
            register = Column.ITEM not in columns
            return DeclarationTable(table, columns, rows, register and (not announced or "regist" in above.lower()))
    return None


def _columns(heads: list[str]) -> dict[Column, int]:
    """The first column of each meaning, by its heading."""
    found: dict[Column, int] = {}
    for place, head in enumerate(heads):
        column = next((column for column, heading in _headings().items() if heading.fullmatch(head)), None)
        if column:
            found.setdefault(column, place)
    return found


@cache
def _headings() -> dict[Column, re.Pattern[str]]:
    words = {column: load_cues().pattern("declaration_columns", column.name.lower()) for column in Column}
    return {column: re.compile(rf"\W*{own}\W*", re.IGNORECASE) for column, own in words.items()}


def table_declarations(
    tables: list[DeclarationTable], sections: list[Section], setting: Setting, ids: Ids
) -> list[Declaration]:
    """The rows of the tables as records."""
    found = [one for table in tables for row in table.rows for one in _of_row(row, table, sections, setting)]
    return [record(one, setting, ids) for one in found]


def _of_row(row: Row, table: DeclarationTable, sections: list[Section], setting: Setting) -> Iterator[FoundDeclaration]:
    cells = {column: row.cells[place] for column, place in table.columns.items() if place < len(row.cells)}
    texts = {column: " ".join(cell.text.split()) for column, cell in cells.items()}
    told = " ".join(texts.get(column, "") for column in (Column.KIND, Column.REASON))
    if NOBODY.fullmatch(texts[Column.MEMBER]) or (Column.ITEM not in texts and NOBODY.fullmatch(told)):
        return
    if not is_entry(texts[Column.MEMBER], setting.people):
        return
    numbers = items_in(f"item {texts.get(Column.ITEM, '')}")
    printed = texts.get(Column.ITEM, "")
    concerns = subject_of(f"item {printed}" if printed[:1].isdigit() else printed)
    kind_text, reason = _kind_and_reason(texts)
    withdrew, conduct = _conduct(texts.get(Column.CONDUCT, ""), table)
    detail = Detail(numbers, concerns, reason, withdrew, conduct)
    concerned: list[str | None] = [*numbers] or [None]
    for member in members_of(texts[Column.MEMBER]):
        for number in concerned:
            yield FoundDeclaration(
                member=Member(re.sub(r",.*", "", member.name), member.honorific),
                kind_text=kind_text,
                item=number,
                detail=detail,
                text=" ".join(filter(None, (" ".join(cell.text.split()) for cell in row.cells))),
                evidence=of_cells([cell for cell in row.cells if cell.blocks]),
                rule=Rule.ROW_OF_REGISTER if table.standing else Rule.ROW_OF_INTERESTS,
                access=setting.access,
                section=target_of(number, concerns, sections),
                person=find_member(member, setting.people),
                standing=table.standing,
            )


def _kind_and_reason(texts: dict[Column, str]) -> tuple[str, str | None]:
    """The kind as printed, in its own column or at the head of the reason, and the reason."""
    kind, reason = texts.get(Column.KIND, ""), texts.get(Column.REASON, "")
    if kind and kind_of(kind) is InterestKind.UNSTATED and not reason:
        return "", plain(kind)
    if kind:
        return kind, plain(reason)
    rest, kind = cut_kind(reason)
    return kind, plain(rest)


def _conduct(text: str, table: DeclarationTable) -> tuple[bool | None, str | None]:
    """What a cell says that the member did: a sentence, or yes and no under "Left the meeting?" or "Took part"."""
    if not (YES.fullmatch(text) or NO.fullmatch(text)):
        return withdrawal(text)
    heads = [table.table.header, [cell.text for cell in table.table.rows[0].cells]]
    head = next((one[table.columns[Column.CONDUCT]] for one in heads if one), "")
    asked, _ = withdrawal(head)
    return (None, text) if asked is None else (asked is bool(YES.fullmatch(text)), text)
