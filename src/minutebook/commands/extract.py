"""`minutebook extract`: papers to JSON documents, without a corpus."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from minutebook.errors import ExitCode
from minutebook.ingest.scans.tesseract import Ocr
from minutebook.names import clean_stem
from minutebook.papers import Found, Refused, look_at
from minutebook.parsing import given_style, parse_papers, require_tesseract
from minutebook.talk import complain, progress


def extract(
    files: list[Path], folder: Path | None, workers: int | None, ocr: Ocr = Ocr.AUTO, cues: Path | None = None
) -> ExitCode:
    """Print one JSON document per line, or write one file per document into `folder`.

    Raises:
        UsageError: `folder` is a file, or `cues` is no file of cues.
        MachineError: `folder` can't be written to, the parser can't be started, or OCR was asked for and is not there.
    """
    require_tesseract(ocr)
    style = given_style(cues)
    put = _print if folder is None else _writer_into(folder)
    readable = list(_readable(files))
    all_well = len(readable) == len(files)
    with progress("Reading", len(readable)) as step, closing(parse_papers(readable, workers, ocr, style)) as papers:
        for parsed in papers:
            if parsed.document is not None:
                put(parsed.found.path, parsed.document)
            if parsed.status != "ok":
                complain(parsed.found.path, parsed.reason or parsed.status)
                all_well = False
            step()
    return ExitCode.OK if all_well else ExitCode.SOME_FAILED


def _readable(files: Iterable[Path]) -> Iterator[Found]:
    for file in files:
        found = look_at(file)
        if isinstance(found, Refused):
            complain(found.path, found.reason)
        else:
            yield found


def _print(_: Path, document: bytes) -> None:
    sys.stdout.buffer.write(document + b"\n")


def _writer_into(folder: Path) -> Callable[[Path, bytes], None]:
    """Writes `STEM.json`; where this run has written that name already, a piece of the SHA-256 tells the second apart.

    Names are compared by the file that they lead to: some file systems know no capitals.
    """
    from minutebook.files import make_folder, write_whole

    make_folder(folder)
    written: set[tuple[int, int]] = set()

    def write(path: Path, document: bytes) -> None:
        stem = clean_stem(path.stem)
        target = folder / f"{stem}.json"
        if target.exists() and _identity(target) in written:
            target = folder / f"{stem}-{json.loads(document)['document']['sha256'][:8]}.json"
        write_whole(target, document + b"\n")
        written.add(_identity(target))

    return write


def _identity(file: Path) -> tuple[int, int]:
    status = file.stat()
    return status.st_dev, status.st_ino
