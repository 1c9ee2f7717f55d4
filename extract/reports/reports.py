"""Reports as records: to whom, from whom, when, why and about where, by the labels at their heads."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutebook.extract.dates import find_dates
from minutebook.extract.evidence import Ids, of_blocks
from minutebook.extract.forward.forms import find_forms
from minutebook.extract.names import has_post, is_name
from minutebook.extract.part_meetings import item_at, meeting_of_part
from minutebook.extract.reports import cues
from minutebook.extract.reports.cues import ReportField
from minutebook.extract.reports.heads import Labelled, labelled_values
from minutebook.ingest.geometry import Box
from minutebook.ingest.model import Block, Paper, Table
from minutebook.ingest.parts.tops import pieces_by_part
from minutebook.schema import AgendaItem, Evidence, Meeting, Part, PartKind, Report, Rule

WITH_HEADS = frozenset({PartKind.PLAN, PartKind.APPENDIX, PartKind.OTHER, PartKind.FORWARD_PLAN})
"""Parts that are reports too, where their heads say to whom or from whom they are."""
FEWEST = 3
"""Fields by which such a part is a report."""
ASKED = frozenset({ReportField.CONTACT, ReportField.NAME})
"""What a contact begins with; "Name:" where the label before it has no value of its own."""
LONGEST_CONTACT = 150
"""Characters; longer words without a telephone number or address name nobody to ask."""
APART = re.compile(r",| [–-] | \(")
"""What stands between a name and a post."""
PERSONAL = re.compile(r"[a-z]+\d*[._-][a-z]+\d*@", re.IGNORECASE)
"""An address that is made of somebody's names."""
PLAIN = (
    *(ReportField.AUTHOR, ReportField.LEAD_OFFICER, ReportField.LEAD_MEMBER, ReportField.PURPOSE),
    *(ReportField.DIVISIONS, ReportField.KEY_DECISION),
)
"""Fields that are stored as they are printed."""


def find_reports(
    paper: Paper, parts: Sequence[Part], meetings: Sequence[Meeting], items: Sequence[AgendaItem], ids: Ids
) -> list[Report]:
    """The reports of a paper, in order: each part that is one, with what its head says."""
    own = pieces_by_part(paper)
    records = []
    for number, part in enumerate(parts):
        forms = part.kind is PartKind.FORWARD_PLAN and find_forms(own[number])
        if not forms and (part.kind is PartKind.REPORT or part.kind in WITH_HEADS):
            values = labelled_values(own[number])
            fields = _fields(values)
            if _is_report(part, fields):
                evidence = _evidence(values, own[number])
                meeting = meeting_of_part(number, parts, meetings)
                item = item_at(evidence[0], number, parts, items)
                fields.setdefault("title", part.title or None)
                records.append(
                    Report(
                        id=ids.of("report", evidence, part.title),
                        part=number,
                        meeting=meeting.id if meeting else None,
                        access=part.access,
                        rule=Rule.FULL_HEAD if len(fields) > FEWEST else Rule.SHORT_HEAD,
                        evidence=evidence,
                        item=item.number if item else None,
                        **fields,
                    )
                )
    return records


def _is_report(part: Part, fields: dict[str, object]) -> bool:
    if part.kind is PartKind.REPORT:
        return bool(fields)
    return len(fields) >= FEWEST and ("to" in fields or "author" in fields) and "title" in fields


def _evidence(values: Sequence[Labelled], pieces: Sequence[Block | Table]) -> list[Evidence]:
    """On each page, everything from the first to the last block that a value was read from."""
    read = [block for value in values for block in value.blocks]
    texts, used = {(block.page, block.text) for block in read}, [*map(_place, read)]
    blocks = [block for piece in pieces for block in _blocks(piece)]
    found: list[Evidence] = []
    for page in sorted({block.page for block in read}):
        here = [block for block in blocks if block.page == page]
        places = [n for n, block in enumerate(here) if (page, block.text) in texts and _place(block) in used]
        found += [one for one in of_blocks(here[places[0] : places[-1] + 1]) if one.page == page]
    return found


def _place(block: Block) -> tuple[int, str, Box]:
    """What tells a block from all others: in a long paper those of tables are made anew for each reader."""
    return block.page, block.text, block.lines[0].box


def _blocks(piece: Block | Table) -> Iterator[Block]:
    if isinstance(piece, Table):
        yield from (block for row in piece.rows for cell in row.cells for block in cell.blocks)
    else:
        yield piece


def _fields(values: Sequence[Labelled]) -> dict[str, object]:
    """The fields of a report by its labelled values; of two for one field, the first."""
    first: dict[ReportField, str] = {}
    for value in values:
        first.setdefault(value.field, value.text.strip(" :"))
    found: dict[str, object] = {}
    for kind in PLAIN:
        if kind in first:
            found[kind.value] = first[kind]
    if ReportField.TITLE in first:
        found["title"] = first[ReportField.TITLE]
    found |= _addressed(first) | _contact(values)
    for kind in (ReportField.AUTHOR, ReportField.LEAD_OFFICER):
        if kind in first:
            found[kind.value] = _without_means(first[kind]) or first[kind]
    if ReportField.FORWARD_PLAN in first and not cues.NOT_STATED.fullmatch(first[ReportField.FORWARD_PLAN]):
        found["forward_plan_ref"] = first[ReportField.FORWARD_PLAN]
    if said := first.get(ReportField.KEY_DECISION):
        said = said.translate(cues.LOOK_ALIKES)
        if cues.YES.match(said):
            found["key_decision"] = True
        elif cues.NO.match(said):
            found["key_decision"] = False
    return found


def _addressed(first: dict[ReportField, str]) -> dict[str, object]:
    """The body and the date; the date may stand behind the body: "Cabinet, 30 January 2031"."""
    found: dict[str, object] = {}
    to = first.get(ReportField.TO, "")
    dated = find_dates(to)
    if dated:
        to = to[: dated[0].start].strip(" ,–-")
    stated = find_dates(first.get(ReportField.DATE, "")) or dated
    if to:
        found["to"] = to
    if stated:
        found["meeting_date"] = stated[0].date.isoformat()
    return found


def _contact(values: Sequence[Labelled]) -> dict[str, object]:
    """Whom to ask, as printed and by name, post, telephone and e-mail."""
    regions: dict[int, list[Labelled]] = {}
    for value in values:
        regions.setdefault(value.region, []).append(value)
    regions.pop(0, None)
    asked = (own for own in regions.values() if own[0].field in ASKED and _names_somebody(own))
    reached = (own for own in regions.values() if cues.MEANS.search(_as_printed(own)))
    printed = next(asked, None) or next(reached, None)
    if not printed:
        return {}
    means = _as_printed(printed)
    found: dict[str, object] = {"contact": means}
    own = {value.field: value.text for value in printed}
    name = own.get(ReportField.NAME) or next((text for text in _segments(printed) if is_name(text)), None)
    email, phone = _reached_by(name, means)
    found |= {"contact_email": email} if email else {}
    found |= {"contact_phone": phone} if phone else {}
    post = own.get(ReportField.POST) or _post_of(name, list(_segments(printed)))
    found |= {"contact_name": name} if name else {}
    found |= {"contact_post": post} if post else {}
    return found


def _post_of(name: str | None, segments: Sequence[str]) -> str | None:
    """The post behind a name; where only one name is printed, also one before it."""
    posts = [text for text in segments if _is_post(text)]
    if sum(map(is_name, segments)) < 2 or name not in segments:
        return next(iter(posts), None)
    behind = segments[segments.index(name) + 1 :]
    own = takewhile(lambda text: not is_name(text), behind)
    return next(filter(_is_post, own), None)


def _reached_by(name: str | None, means: str) -> tuple[str | None, str | None]:
    """The address and the number of a person; neither where several people's are printed and none is theirs."""
    emails = list(cues.EMAIL.finditer(means))
    phones = [match[0].strip() for match in cues.PHONE.finditer(means)]
    surname = name.split()[-1].lower() if name else ""
    theirs = [match for match in emails if surname and surname in match[0].partition("@")[0].lower()]
    alone = len(emails) < 2 and not (emails and surname and not theirs and PERSONAL.match(emails[0][0]))
    if not theirs and not alone:
        return None, None
    email = next(iter(theirs or emails), None)
    before = [phone for phone in phones if not email or means.find(phone) < email.start()]
    return (email[0] if email else None), (
        before[-1] if before and theirs and len(phones) > 1 else next(iter(phones), None)
    )


def _names_somebody(values: Sequence[Labelled]) -> bool:
    reached = cues.MEANS.search(_as_printed(values)) or any(value.field is ReportField.NAME for value in values)
    short = len(values[0].text) <= LONGEST_CONTACT
    return bool(reached) or (short and any(is_name(text) for text in _segments(values[:1])))


def _as_printed(values: Sequence[Labelled]) -> str:
    return ", ".join(value.text for value in values if value.text)


def _segments(values: Sequence[Labelled]) -> Iterator[str]:
    """What stands between commas, dashes and line ends, how to reach the person aside."""
    for value in values:
        for stretch in value.stretches:
            plain = cues.PHONE.sub(",", cues.EMAIL.sub(",", cues.BEFORE_MEANS.sub("", stretch.text)))
            pieces = (part.strip(" .;()") for part in APART.split(plain))
            yield from (text for text in pieces if text and not cues.whole_label(text))


def _is_post(text: str) -> bool:
    return has_post(text) and not is_name(text)


def _without_means(text: str) -> str:
    """A name and post without the telephone number and address behind them."""
    plain = cues.EMAIL.sub("", cues.PHONE.sub("", cues.BEFORE_MEANS.sub("", text)))
    return " ".join(plain.split()).strip(" ,;–-")
