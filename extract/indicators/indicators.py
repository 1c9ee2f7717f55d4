"""Measures of performance as records: rows of performance tables, and measures with labelled values."""

from collections.abc import Sequence

from minutebook.extract.evidence import Ids, of_blocks
from minutebook.extract.indicators.boxes import find_labelled
from minutebook.extract.indicators.prose import find_stated
from minutebook.extract.indicators.tables import find_in_tables
from minutebook.extract.indicators.values import Measure, code_of, unit_of
from minutebook.extract.part_meetings import meeting_of_part
from minutebook.extract.printed_numbers import number_of
from minutebook.extract.rag import read_legend
from minutebook.ingest.model import Paper
from minutebook.schema import Indicator, Meeting, Part, Rule


def find_indicators(paper: Paper, parts: Sequence[Part], meetings: Sequence[Meeting], ids: Ids) -> list[Indicator]:
    """The indicators of a paper, in reading order.

    Args:
        paper: the paper.
        parts: its parts as records.
        meetings: the meetings that they are of or for.
        ids: gives the records their identity.
    """
    legend = read_legend(paper)
    measures = [*find_in_tables(paper, legend), *find_labelled(paper, legend), *find_stated(paper, legend)]
    records = [_record(measure, parts, meetings, ids) for measure in measures]
    return sorted(records, key=lambda record: (record.evidence[0].page, record.evidence[0].bbox[1]))


def _record(measure: Measure, parts: Sequence[Part], meetings: Sequence[Meeting], ids: Ids) -> Indicator:
    evidence = of_blocks(measure.blocks)
    meeting = meeting_of_part(measure.part, parts, meetings)
    return Indicator(
        id=ids.of("indicator", evidence, measure.name),
        part=measure.part,
        meeting=meeting.id if meeting else None,
        access=parts[measure.part].access,
        rule=Rule.VALUED_MEASURE if measure.target or measure.actual else Rule.BARE_MEASURE,
        evidence=evidence,
        code=measure.code or code_of(measure.name),
        name=measure.name,
        target=measure.target,
        target_number=number_of(measure.target),
        actual=measure.actual,
        actual_number=number_of(measure.actual),
        period=measure.period,
        earlier=measure.earlier,
        unit=measure.unit or unit_of(measure.actual, measure.target),
        direction=measure.direction,
        trend=measure.trend,
        comparison=measure.comparison,
        ranking=measure.ranking,
        rag=measure.rag,
    )
