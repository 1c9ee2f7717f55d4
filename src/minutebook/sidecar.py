"""Where a paper came from, as a file beside it says: `minutes.pdf.json` beside `minutes.pdf`.

{"url": "https://www.fenmarsh.example/minutes.pdf", "retrieved_at": "2024-05-01T06:00:00Z"}
"""

import errno
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, HttpUrl, TypeAdapter, ValidationError

from minutebook.corpus import Source
from minutebook.errors import UsageError
from minutebook.talk import complain

_THERE_IS_NONE = (errno.ENOENT, errno.ENAMETOOLONG)


class Sidecar(BaseModel):
    """The file beside a paper; unknown fields are a mistake."""

    model_config = ConfigDict(extra="forbid")

    url: HttpUrl
    retrieved_at: AwareDatetime | None = None


def source_of(paper: Path, given_url: str | None) -> Source | None:
    """What the paper's sidecar says, or the URL that was given for all papers. A faulty sidecar is named and left."""
    sidecar = paper.with_name(f"{paper.name}.json")
    try:
        told = Sidecar.model_validate_json(sidecar.read_bytes())
    except (OSError, ValidationError) as fault:
        if not (isinstance(fault, OSError) and fault.errno in _THERE_IS_NONE):
            complain(
                sidecar,
                f"is left aside ({_first_line(fault)}); `minutebook ingest --help` shows what it should hold",
            )
        return Source(given_url) if given_url else None
    return Source(str(told.url), told.retrieved_at)


def check_url(url: str) -> None:
    """Refuse early what is no address.

    Raises:
        UsageError: it is no http or https URL.
    """
    try:
        TypeAdapter(HttpUrl).validate_python(url)
    except ValidationError:
        raise UsageError(f"{url!r} is no web address: give one that begins with https:// after --source-url.") from None


def _first_line(fault: OSError | ValidationError) -> str:
    if isinstance(fault, OSError):
        return fault.strerror or "unreadable"
    first = fault.errors()[0]
    return f"{'.'.join(map(str, first['loc']))} {first['msg']}".strip()
