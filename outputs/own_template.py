"""A log in a council's own template: a page with Jinja's marks (`.html`), or a Word file with them (`.docx`).

A template is somebody's text, not code of ours: it is rendered in Jinja's sandbox, with values escaped, from plain
texts and lists only, and can neither read files nor reach any other template.
"""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from minutebook.errors import UsageError
from minutebook.names import shown
from minutebook.outputs.template_fields import fields_of
from minutebook.outputs.view import LogView

TEMPLATE_SUFFIXES = (".html", ".docx")
_WHERE = "<template>"
"""Jinja's name, in tracebacks, for a template that is no file of its own."""


def render(template: Path, log: LogView) -> bytes:
    """The log as the template lays it out; HTML as UTF-8, or a Word file.

    Raises:
        UsageError: the template can't be read, or something in it is wrong; the message names the line (of a Word file,
            the words).
    """
    suffix = template.suffix.lower()
    if suffix not in TEMPLATE_SUFFIXES:
        raise UsageError(f"{shown(template)} is no template: its name must end in {' or '.join(TEMPLATE_SUFFIXES)}.")
    try:
        content = template.read_bytes()
    except OSError as error:
        raise UsageError(f"Can't read the template {shown(template)}: {error.strerror}.") from None
    fields = fields_of(log)
    return _page(template, content, fields) if suffix == ".html" else _document(template, content, fields)


def _sandbox() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def _page(template: Path, content: bytes, fields: Mapping[str, Any]) -> bytes:
    try:
        return _sandbox().from_string(content.decode("utf-8-sig")).render(fields).encode()
    except UnicodeDecodeError:
        raise UsageError(f"{shown(template)} is not in UTF-8: save it again in that encoding.") from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError, MemoryError) as error:
        raise UsageError(f"{shown(template)}{_line(error)}: {_reason(error)}.") from None


def _line(error: BaseException) -> str:
    """`, line 12`: where the template's own marks went wrong."""
    if isinstance(error, TemplateSyntaxError):
        return f", line {error.lineno}"
    lines, step = [], error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == _WHERE:
            lines.append(step.tb_lineno)
        step = step.tb_next
    return f", line {lines[-1]}" if lines else ""


def _reason(error: BaseException) -> str:
    if isinstance(error, SecurityError):
        return f"not allowed in a template: {error}".rstrip(".")
    said = str(error).replace("'dict object'", "this part of the log").rstrip(".")
    return said.partition("\n")[0] or type(error).__name__


def _document(template: Path, content: bytes, fields: Mapping[str, Any]) -> bytes:
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate

    from minutebook.outputs.word_parts import without_clock

    file = io.BytesIO()
    document = DocxTemplate(io.BytesIO(content))
    try:
        document.render(dict(fields), _sandbox())
        document.save(file)
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError):
        raise UsageError(f"{shown(template)} is no Word file (.docx): save it in that format.") from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError, MemoryError) as error:
        raise UsageError(f"{shown(template)}{_words(error)}: {_reason(error)}.") from None
    return without_clock(file.getvalue())


def _words(error: BaseException) -> str:
    """`, near “Owner {{ row.owner }”`: a Word file has no lines, but the words about the mark can be looked for."""
    lines = [line.strip() for line in getattr(error, "docx_context", ()) if "{" in line]
    return f", near “{lines[len(lines) // 2][:80]}”" if lines else ""
