"""Datasette over a corpus, for one person at this machine: read-only, bounded, and deaf to other hosts' names."""

from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.plugins import pm
from datasette.utils import tilde_encode
from markupsafe import Markup

from minutebook import record_links
from minutebook.corpus.research.described import metadata
from minutebook.corpus.research.questions import questions

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_SETTINGS = {
    "sql_time_limit_ms": 1_000,
    "max_returned_rows": 1_000,
    "facet_time_limit_ms": 300,
    "suggest_facets": False,
    "allow_download": False,
    "truncate_cells_html": 600,
}
_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
        b" img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
]
_OUR_NAMES = frozenset({"127.0.0.1", "localhost"})


def application(path: Path) -> App:
    """The web application for a corpus that was found to be one."""
    if not pm.is_registered(record_links):
        pm.register(record_links)
    told = metadata(path)
    told |= {"description_html": _front(told["description"], path.stem), "extra_css_urls": ["/look/tables.css"]}
    mounts = [("look", str(Path(__file__).with_name("look")))]
    return _Guard(Datasette([str(path)], metadata=told, settings=_SETTINGS, static_mounts=mounts).app())


def _front(about: str, database: str) -> Markup:
    """What the first page says: what there is, and the questions that are ready to be asked."""
    links = (
        Markup('<li><a href="/{}/{}">{}</a></li>').format(tilde_encode(database), question.slug, question.title)
        for question in questions()
    )
    return Markup("<p>{}</p><ul>{}</ul>").format(about, Markup("").join(links))


class _Guard:
    """Lets in only who asks for this machine by its own name, and only to look.

    A page elsewhere can have its host's name mean this machine (DNS rebinding), and would then read the corpus.
    """

    def __init__(self, app: App):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] != "http" or not _is_asked_here(scope):
            await _refuse(send, 403, b"This corpus is served on 127.0.0.1 only.")
        elif scope["method"] not in ("GET", "HEAD"):
            await _refuse(send, 405, b"This corpus is only to be looked at.")
        else:
            await self._app(scope, receive, _with_headers(send))


def _is_asked_here(scope: Scope) -> bool:
    hosts = [value for name, value in scope["headers"] if name == b"host"]
    return len(hosts) == 1 and hosts[0].decode("latin-1").rpartition(":")[0] in _OUR_NAMES


async def _refuse(send: Send, status: int, reason: bytes) -> None:
    await send(
        {"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain"), *_HEADERS]}
    )
    await send({"type": "http.response.body", "body": reason})


def _with_headers(send: Send) -> Send:
    async def sent(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", []), *_HEADERS]}
        await send(message)

    return sent
