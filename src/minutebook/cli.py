"""The command line: options in, one importable function per command out. Slow imports wait until they are needed."""

import os
import signal
import sys
import traceback
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from minutebook import __version__
from minutebook.errors import ExitCode, MachineError, UsageError, explained
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.names import shown
from minutebook.options import (
    AsAt,
    AsFormat,
    CorpusFile,
    CuesFile,
    HouseFile,
    OfCommittee,
    OfPerson,
    OpenIt,
    OpenOnly,
    Public,
    RuledBy,
    Since,
    Strict,
    Until,
    WhichByOcr,
    Why,
    Workers,
    day,
    one_of,
    required_day,
)
from minutebook.talk import is_debugging, say

app = typer.Typer(
    name="minutebook",
    help="Turns committee papers (PDF) into actions, owners, dates and decisions.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

LOG_FORMATS = ".html, .md, .docx, .xlsx, .csv, .ics or .json"
DEFAULT_CORPUS = Path("minutebook.db")


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"minutebook {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks.")] = False,
) -> None:
    if debug:
        os.environ["MINUTEBOOK_DEBUG"] = "1"


@app.command(epilog="Example: minutebook extract minutes.pdf pack.pdf -o records")
def extract(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.pdf", help="The papers.", show_default=False)],
    folder: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Write DIR/NAME.json for each paper.")
    ] = None,
    workers: Workers = None,
    ocr: WhichByOcr = "auto",
    cues: CuesFile = None,
) -> None:
    """Read papers and print what they say as JSON, one document a line."""
    from minutebook.commands.extract import extract

    raise typer.Exit(extract(files, folder, workers, one_of(Ocr, ocr), cues))


@app.command(
    epilog="Example: minutebook ingest ~/papers --corpus fenmarsh.db --report night.json\n\n"
    'A file NAME.pdf.json beside NAME.pdf ({"url": "https://…", "retrieved_at": "2024-05-01T06:00:00Z"}) '
    "says where that paper came from."
)
def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Papers, and folders of them.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE.json", help="Write what was done, for a script.")
    ] = None,
    rehash: Annotated[bool, typer.Option("--rehash", help="Compare bytes, not just size and time.")] = False,
    source_url: Annotated[
        str | None, typer.Option("--source-url", metavar="URL", help="Where these papers came from.")
    ] = None,
    workers: Workers = None,
    ocr: WhichByOcr = "auto",
    cues: CuesFile = None,
) -> None:
    """Store what papers say in a corpus; only what is new or changed is read."""
    from minutebook.commands.ingest import IngestOptions, ingest

    raise typer.Exit(ingest(paths, corpus, IngestOptions(report, rehash, source_url, workers, one_of(Ocr, ocr), cues)))


@app.command(epilog='Example: minutebook log --committee "Planning Committee" -o log.docx')
def log(
    target: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help=f"The log: {LOG_FORMATS}.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    committee: OfCommittee = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="open, in_progress, completed or cancelled; may be repeated."),
    ] = None,
    owner: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this owner's actions: name or initials.")
    ] = None,
    as_at: AsAt = None,
    include: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="plans: list the actions of plans too, with their ratings.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every action, however long ago it was closed.")] = False,
    changes_since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what is new or changed in papers from that day on.")
    ] = None,
    history: Annotated[
        bool, typer.Option("--history", help="Tell of every change of wording, owner, date and status.")
    ] = False,
    layout: Annotated[
        str, typer.Option(metavar="LAYOUT", help="full, or short: owner under the action, no history and source.")
    ] = "full",
    public: Public = False,
    strict: Strict = False,
    template: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your own template, .html or .docx (see “template new”).")
    ] = None,
    house: HouseFile = None,
    open_it: OpenIt = False,
) -> None:
    """Write the action log. Without filters: what is still open, and what was closed since the meeting before."""
    from minutebook.commands.log import LogOptions, log
    from minutebook.outputs.view import Layout

    options = LogOptions(
        template=template,
        house=house,
        committee=committee,
        statuses=tuple(status or ()),
        owner=owner,
        as_at=day(as_at),
        include=tuple(include or ()),
        all=everything,
        changes_since=day(changes_since),
        layout=one_of(Layout, layout),
        history=history,
        public=public,
        strict=strict,
    )
    log(corpus, target, options)
    if open_it:
        _open(target)


@app.command(epilog='Example: minutebook pack --committee "Roads Committee" -o roads')
def pack(
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="The folder; made if it isn't there.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    committee: OfCommittee = None,
    as_at: AsAt = None,
    house: HouseFile = None,
    public: Public = False,
    strict: Strict = False,
    open_it: OpenIt = False,
) -> None:
    """Write papers for people: a sheet for each owner, matters arising, decisions, attendance, forward plan."""
    from minutebook.commands.pack import PackOptions, pack

    index = pack(corpus, folder, PackOptions(committee, day(as_at), public, strict, house))
    if open_it:
        _open(index)


@app.command(
    epilog="Example: minutebook template new house.docx\n\nAnd when it is edited: minutebook template check house.docx"
)
def template(
    deed: Annotated[str, typer.Argument(metavar="new|check", help="Begin a template, or try one.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Ends in .html, .docx, or .toml (words and colours).")],
) -> None:
    """Begin or check your own template for logs, or the file of your own words and colours."""
    from minutebook.commands import template as command

    if deed not in ("new", "check"):
        raise UsageError(f"{deed!r} is neither new nor check.")
    (command.new if deed == "new" else command.check)(file)


@app.command(epilog='Example: minutebook search "bus shelter" --corpus fenmarsh.db')
def search(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Words to look for.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="The most to print.")] = 20,
) -> None:
    """Find words in pages and records: file, page and the place where they stand."""
    from minutebook.commands.search import search_corpus

    search_corpus(query, corpus, limit)


@app.command(epilog='Example: minutebook check --committee "Roads Committee" --corpus fenmarsh.db')
def check(
    corpus: CorpusFile = DEFAULT_CORPUS,
    committee: OfCommittee = None,
) -> None:
    """Say where minutes and action logs disagree: left out, closed without a word, owner or date changed."""
    from minutebook.commands.check import check

    check(corpus, committee)


@app.command(epilog='Example: minutebook people --committee "Roads Committee"')
def people(
    corpus: CorpusFile = DEFAULT_CORPUS,
    committee: OfCommittee = None,
    suggest: Annotated[bool, typer.Option("--suggest", help="Names that may be one person's, to rule on.")] = False,
) -> None:
    """List people with all their names, how sure each is, and how often papers list them."""
    from minutebook.commands.who import list_people

    list_people(corpus, committee, suggest)


@app.command(epilog="Example: minutebook bodies --corpus fenmarsh.db")
def bodies(corpus: CorpusFile = DEFAULT_CORPUS) -> None:
    """List committees and other bodies with all their names."""
    from minutebook.commands.who import list_bodies

    list_bodies(corpus)


@app.command(epilog='Example: minutebook merge person "A Wexcombe" "Anne Wexcombe" --why "says the clerk"')
def merge(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="body, person or action.")],
    one: Annotated[str, typer.Argument(metavar="NAME", help="A name, its key, or the id of an action.")],
    other: Annotated[str, typer.Argument(metavar="LEADING-NAME", help="The one that it is to be shown as.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    by: RuledBy = None,
    why: Why = None,
) -> None:
    """Say that two names, or two records of actions, mean the same; `split` undoes it."""
    from minutebook.commands.who import say_so
    from minutebook.corpus.rulings.ruling import Kind, Ruling

    say_so(corpus, one_of(Kind, kind), Ruling.SAME, (one, other), by, why)


@app.command(epilog='Example: minutebook split person "A Wexcombe" "Anne Wexcombe" --why "mother and daughter"')
def split(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="body, person or action.")],
    one: Annotated[str, typer.Argument(metavar="NAME", help="A name, its key, or the id of an action.")],
    other: Annotated[str, typer.Argument(metavar="OTHER-NAME", help="One that means another.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    by: RuledBy = None,
    why: Why = None,
) -> None:
    """Say that two names, or two records of actions, mean two; `merge` undoes it."""
    from minutebook.commands.who import say_so
    from minutebook.corpus.rulings.ruling import Kind, Ruling

    say_so(corpus, one_of(Kind, kind), Ruling.DIFFERENT, (one, other), by, why)


@app.command(epilog='Example: minutebook correct action-5da3fac0e01ed93b status completed --why "seen on site"')
def correct(
    record: Annotated[str, typer.Argument(metavar="ID", help="Of the record, as in log -o log.json.")],
    field: Annotated[str, typer.Argument(metavar="FIELD", help="Its field: status, owners, due, text …")],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help='The right value, "" for none; owners with ; between.')
    ] = "",
    corpus: CorpusFile = DEFAULT_CORPUS,
    by: RuledBy = None,
    why: Why = None,
    undo: Annotated[bool, typer.Option("--undo", help="Let the papers' own value count again.")] = False,
) -> None:
    """Lay the right value over one that was read wrong, or that is no longer so; it outlasts every re-reading."""
    from minutebook.commands import correct as command

    if undo:
        command.undo(corpus, record, field)
    else:
        command.correct(corpus, record, field, value, by, why)


@app.command(epilog='Example: minutebook actions --committee "Roads Committee" --format csv')
def actions(
    corpus: CorpusFile = DEFAULT_CORPUS,
    committee: OfCommittee = None,
    since: Since = None,
    until: Until = None,
    person: OfPerson = None,
    open_only: OpenOnly = False,
    table_format: AsFormat = "tsv",
) -> None:
    """Print every action once: owners, deadline, status, how often carried forward, closed by which meeting."""
    _print_table("actions", corpus, (committee, since, until, person, open_only), table_format)


@app.command(epilog="Example: minutebook decisions --since 2031-01-01 --format json")
def decisions(
    corpus: CorpusFile = DEFAULT_CORPUS,
    committee: OfCommittee = None,
    since: Since = None,
    until: Until = None,
    open_only: OpenOnly = False,
    table_format: AsFormat = "tsv",
) -> None:
    """Print every decision: item, words, outcome, mover, seconder and votes."""
    _print_table("decisions", corpus, (committee, since, until, None, open_only), table_format)


@app.command(epilog="Example: minutebook attendance --person Wexcombe")
def attendance(
    corpus: CorpusFile = DEFAULT_CORPUS,
    committee: OfCommittee = None,
    since: Since = None,
    until: Until = None,
    person: OfPerson = None,
    open_only: OpenOnly = False,
    table_format: AsFormat = "tsv",
) -> None:
    """Print who attended which meeting, or sent apologies."""
    _print_table("attendance", corpus, (committee, since, until, person, open_only), table_format)


def _print_table(
    name: str, corpus: Path, chosen: tuple[str | None, str | None, str | None, str | None, bool], table_format: str
) -> None:
    from minutebook.commands.tables import TableFormat, print_table
    from minutebook.corpus.research.tables import Wanted

    committee, since, until, person, open_only = chosen
    first, last = (known.isoformat() if (known := day(text)) else None for text in (since, until))
    print_table(name, corpus, Wanted(committee, first, last, person, open_only), one_of(TableFormat, table_format))


@app.command(epilog='Example: minutebook release action-5da3fac0e01ed93b --by "E Fenn" --why "sold, price published"')
def release(
    targets: Annotated[list[str], typer.Argument(metavar="ID", help="A record, or a paper by its SHA-256.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    by: RuledBy = None,
    why: Why = None,
    undo: Annotated[bool, typer.Option("--undo", help="Withhold them again.")] = False,
) -> None:
    """Open to the public what you judge fit for it; recorded with who, when and why."""
    from minutebook.commands import release as command

    if undo:
        command.undo(corpus, targets)
    else:
        command.release(corpus, targets, by, why)


@app.command(epilog="Example: minutebook export --corpus fenmarsh.db --public -o open-data")
def export(
    target: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="A new folder, or an earlier bundle.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
    public: Annotated[bool, typer.Option("--public", help="Only what is open to the public.")] = False,
    strict: Strict = False,
) -> None:
    """Write everything as open data: CSV and Parquet with a Frictionless datapackage.json, and Popolo JSON."""
    from minutebook.commands.export import export

    export(corpus, target, public, strict)


@app.command(epilog="Example: minutebook snapshot --corpus fenmarsh.db -o public.db")
def snapshot(
    target: Annotated[Path, typer.Option("-o", "--output", metavar="FILE.db", help="The copy.")],
    corpus: CorpusFile = DEFAULT_CORPUS,
) -> None:
    """Copy what is open to the public, and nothing else, to a new corpus that can only be read."""
    from minutebook.commands.snapshot import snapshot

    snapshot(corpus, target)


@app.command(epilog='Example: minutebook forget person "Tilda Marl" --by "E Fenn" --why "asked for under Article 17"')
def forget(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="paper or person.")],
    which: Annotated[
        str, typer.Argument(metavar="WHICH", help="SHA-256 of the paper; a name of the person, or its key.")
    ],
    corpus: CorpusFile = DEFAULT_CORPUS,
    by: RuledBy = None,
    why: Why = None,
) -> None:
    """Remove a paper or a person from the corpus for good. This can't be undone."""
    from minutebook.commands.forget import Forgotten, forget

    forget(corpus, one_of(Forgotten, kind), which, by, why)


@app.command(epilog='Example: minutebook when "by the end of March" --meeting-date 2024-01-15')
def when(
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="The deadline as printed.")],
    meeting_date: Annotated[str, typer.Option(metavar="DATE", help="Day of the meeting, YYYY-MM-DD.")],
    next_meeting: Annotated[str | None, typer.Option(metavar="DATE", help="Day of the next meeting.")] = None,
) -> None:
    """Print how a deadline is read: EDTF and the last day; nothing and exit code 1 when it is none."""
    from minutebook.commands.when import when

    raise typer.Exit(when(phrase, required_day(meeting_date), day(next_meeting)))


@app.command(epilog="Example: minutebook serve --corpus fenmarsh.db")
def serve(
    corpus: CorpusFile = DEFAULT_CORPUS,
    port: Annotated[int, typer.Option(min=0, max=65_535, metavar="N", help="0: one that is free.")] = 8003,
    public: Annotated[bool, typer.Option("--public", help="Only what is open to the public.")] = False,
) -> None:
    """Browse and query the corpus in a browser on this machine, read-only."""
    from minutebook.commands.serve import serve

    serve(corpus, port, public)


@app.command(epilog="Example: minutebook verify --corpus fenmarsh.db")
def verify(
    corpus: CorpusFile = DEFAULT_CORPUS,
    mark_gone: Annotated[
        bool, typer.Option("--mark-gone", help="Leave papers out from now on whose files are missing.")
    ] = False,
) -> None:
    """Check that the corpus is whole, and that its papers still stand where they were, byte for byte."""
    from minutebook.commands.verify import verify

    raise typer.Exit(verify(corpus, mark_gone))


@app.command(epilog="Example: minutebook doctor")
def doctor(corpus: CorpusFile = DEFAULT_CORPUS) -> None:
    """Say what this machine has and lacks, and what to do."""
    from minutebook.commands.doctor import doctor

    raise typer.Exit(doctor(corpus))


@app.command(epilog="Example: minutebook schema > minutebook.schema.json")
def schema() -> None:
    """Print the JSON Schema of a document."""
    from minutebook.commands.schema import schema_text

    print(schema_text(), end="")


def _open(file: Path) -> None:
    if typer.launch(str(file.absolute())) != 0:
        raise MachineError(f"No program of this machine opens {shown(file)}: it is written, open it yourself.")


def _in_one_line(slip: typer.TyperException) -> str:
    """What is wrong with the options; without any, the help."""
    message = slip.format_message()
    context = getattr(slip, "ctx", None)
    command = context.command_path if context else "minutebook"
    return message if "\n" in message else f"minutebook: {message.rstrip('.')}; see `{command} --help`."


def main() -> NoReturn:
    """Run the command line; the one place where a fault becomes a message and an exit code."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    exit_code = ExitCode.OK
    try:
        try:
            exit_code = app(prog_name="minutebook", standalone_mode=False) or ExitCode.OK
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitCode.SOME_FAILED)
    except typer.TyperException as slip:
        say(_in_one_line(slip))
        exit_code = ExitCode.USAGE
    except Exception as fault:
        if is_debugging():
            traceback.print_exc()
        error = explained(fault)
        say(f"minutebook: {error}")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    sys.exit(exit_code)
