"""The action log as the public may see it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from minutebook.corpus.database import Corpus
from minutebook.corpus.log.corrections import records_of
from minutebook.corpus.log.logged import ActionLog, LogAction, LogHeader, LogSelection, Withheld
from minutebook.corpus.log.queries import Row, action_log
from minutebook.corpus.public.publishing import OF_PAPERS, Gate, Reason, gate


def public_action_log(corpus: Corpus, selection: LogSelection | None = None) -> ActionLog:
    """What `action_log` finds, without what the gate holds back; of that, what to say in its place.

    Who corrected what and why, and in which folders papers stand, is the office's own.

    Raises:
        UsageError: no committee has that name.
    """
    with corpus.reading() as db:
        open_only = gate(db)
        found = action_log(corpus, selection)
        bodies = {row[0] for row in db.execute(_OPEN_BODIES, [_json(open_only)])}
    shown = [action for action in found.actions if not open_only.reasons(records_of(action))]
    actions = tuple(replace(action, corrections=(), path=action.file_name) for action in shown)
    return ActionLog(_public(found.header, bodies), actions, tuple(_withheld(found, open_only, bodies)))


def open_rows(corpus: Corpus, tables: Iterable[list[Row]]) -> list[list[Row]]:
    """Of tables whose rows have the `id` of their record, the rows that the gate lets through."""
    with corpus.reading() as db:
        open_only = gate(db)
    return [[row for row in rows if open_only.is_open(row["id"])] for rows in tables]


_OPEN_BODIES = """
SELECT b.name FROM meetings AS m JOIN bodies AS b ON b.id = m.body
WHERE m.document IN (SELECT value FROM json_each(?))
"""


def _json(open_only: Gate) -> str:
    return "[" + ", ".join(map(str, sorted(open_only.papers))) + "]"


def _public(header: LogHeader, bodies: set[str]) -> LogHeader:
    return replace(header, committees=tuple(name for name in header.committees if name in bodies))


def _withheld(found: ActionLog, open_only: Gate, bodies: set[str]) -> Iterator[Withheld]:
    for action in found.actions:
        if reasons := open_only.reasons(records_of(action)):
            body = action.body if action.body in bodies else None
            papers = sorted({open_only.whole[record] for record in records_of(action) if record in open_only.whole})
            own = reasons - OF_PAPERS
            own -= {Reason.SAME_ACTION} if papers or len(own) > 1 else set()
            of_papers = tuple(sorted(reasons & OF_PAPERS))
            yield Withheld(action.id, body, _number(action), tuple(sorted(own)), tuple(papers), of_papers)


def _number(action: LogAction) -> str | None:
    """The item's number, if it is nothing but a number: "12", "12(a)", "45/16"."""
    number = action.item or ""
    is_number = len(number) <= _LONGEST_NUMBER and sum(map(str.isalpha, number)) <= 2 and any(map(str.isdigit, number))
    return number if is_number else None


_LONGEST_NUMBER = 10
