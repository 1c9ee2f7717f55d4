"""`minutebook log`: the action log of a corpus as a file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from minutebook.corpus import ActionLog, Corpus, LogSelection, Withheld, action_log, public_action_log
from minutebook.errors import UsageError, WithheldError
from minutebook.names import shown
from minutebook.outputs import Layout, LogView, build_log, check_target, write_log
from minutebook.outputs.house import read_house
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import counted
from minutebook.schema import Status
from minutebook.talk import at_work, say

_SAID = "--by NAME --why TEXT"


@dataclass(frozen=True, slots=True)
class LogOptions:
    """What the command line can ask for, as typed."""

    committee: str | None = None
    statuses: tuple[str, ...] = ()
    owner: str | None = None
    as_at: date | None = None
    include: tuple[str, ...] = ()
    all: bool = False
    changes_since: date | None = None
    layout: Layout = Layout.FULL
    history: bool = False
    public: bool = False
    strict: bool = False
    template: Path | None = None
    house: Path | None = None


def log(corpus_file: Path, target: Path, options: LogOptions) -> None:
    """Write the log and say what is in it; raises what `write` raises."""
    view, withheld = write(corpus_file, target, options)
    say(f"{shown(target)}: {summary(view)}.")
    for line in told(withheld):
        say(line)
    for remark in (view.nothing, view.caution):
        if remark:
            say(remark)


def write(corpus_file: Path, target: Path, options: LogOptions) -> tuple[LogView, tuple[Withheld, ...]]:
    """Write the log in the format of the target's suffix; what was withheld from it.

    Raises:
        UsageError: no such format, status, committee or kind of action.
        CorpusError: the corpus can't be used.
        MachineError: the target can't be written.
        WithheldError: something had to be withheld, and the options say not to write then.
    """
    check_target(target, options.template)
    house = read_house(options.house) if options.house else None
    selection = _selection(options)
    with Corpus.open_for_reading(corpus_file) as corpus, at_work("Gathering the actions"):
        found = found_actions(corpus, selection, is_public=options.public, is_strict=options.strict)
    as_at = options.as_at or date.today()
    with at_work(f"Writing {shown(target.name)}"):
        view = build_log(found, selection, as_at, options.layout, with_history=options.history or None, house=house)
        write_log(view, target, options.template)
    return view, found.withheld or ()


def found_actions(corpus: Corpus, selection: LogSelection, *, is_public: bool, is_strict: bool) -> ActionLog:
    """What the corpus has of a selection, for the public or not.

    Raises:
        UsageError: no committee has that name, or a strict internal log is asked for.
        WithheldError: something would be withheld, and `is_strict`.
    """
    if is_strict and not is_public:
        raise UsageError("--strict goes with --public: it says not to write what would leave something out.")
    if not is_public:
        return action_log(corpus, selection)
    found = public_action_log(corpus, selection)
    if is_strict and found.withheld:
        raise WithheldError("\n".join(("Not written, because of what would be withheld:", *told(found.withheld))))
    return found


def told(withheld: tuple[Withheld, ...]) -> list[str]:
    """What the clerk should know of what was withheld, and what to do: by paper where that is withheld as a whole."""
    lines = [
        f"Withheld: {one.id} (item {visible(one.item or 'without a number')}): {'; '.join(one.reasons)}."
        for one in withheld
        if one.reasons
    ]
    if lines:
        lines.append(f"Read these in the internal log, then open what is public: minutebook release ID {_SAID}")
    for paper in dict.fromkeys(paper for one in withheld for paper in one.papers):
        lines += _of_paper(paper, [one for one in withheld if paper in one.papers])
    return lines


def _of_paper(paper: str, actions: list[Withheld]) -> Iterator[str]:
    reasons = dict.fromkeys(reason for one in actions for reason in one.of_papers)
    yield f"Withheld as a whole: paper {paper[:12]}, with {counted(len(actions), 'action')}: {'; '.join(reasons)}."
    yield f"Read it (sha256sum tells which file it is), then, if it is public: minutebook release {paper[:12]} {_SAID}"


def _selection(options: LogOptions) -> LogSelection:
    if options.all and options.statuses:
        raise UsageError("--all and --status can't both be told: leave one out.")
    return LogSelection(
        options.committee,
        frozenset(Status) if options.all else _statuses(options.statuses),
        options.owner,
        options.as_at,
        _with_plans(options.include),
        options.changes_since,
    )


def summary(view: LogView) -> str:
    """Its counts in words."""
    return ", ".join(f"{count.number} {count.label.lower()}" for count in view.counts)


def _statuses(words: tuple[str, ...]) -> frozenset[Status] | None:
    """`in progress`, `in-progress` and `in_progress` are the same; several may stand in one word with commas."""
    names = [name.strip().lower().replace(" ", "_").replace("-", "_") for word in words for name in word.split(",")]
    try:
        return frozenset(Status(name) for name in names) or None
    except ValueError:
        known = ", ".join(Status)
        raise UsageError(f"No such status: {', '.join(words)}. Choose among {known}.") from None


def _with_plans(kinds: tuple[str, ...]) -> bool:
    """Whether the actions of plans are asked for; there is no other kind yet."""
    unknown = {kind for kind in kinds if kind.strip().lower() != "plans"}
    if unknown:
        raise UsageError(f"Nothing called {', '.join(sorted(unknown))} can be included. Choose: plans.")
    return bool(kinds)
