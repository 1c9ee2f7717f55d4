"""`minutebook serve`: the corpus in a browser."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from minutebook.commands.snapshot import CHOOSING
from minutebook.corpus import Corpus
from minutebook.corpus.public.snapshot import is_snapshot, make_snapshot
from minutebook.errors import MachineError
from minutebook.names import shown
from minutebook.talk import at_work, say

ADDRESS = "127.0.0.1"
_PUBLIC = "It shows what is open to the public alone."
_INTERNAL = "It shows all that was read, exempt business and private details too: --public shows what is open alone."


def serve(corpus_file: Path, port: int, public: bool) -> None:
    """Serve the corpus, read-only and on this machine only, until interrupted.

    Args:
        corpus_file: the corpus.
        port: to listen on; 0 takes one that is free.
        public: serve a snapshot that is made for it, of what is open to the public.

    Raises:
        CorpusError: the corpus can't be used.
        MachineError: Datasette is not installed, or the port is taken.
    """
    try:
        import uvicorn

        from minutebook.viewer import application
    except ImportError as error:
        raise MachineError(
            f"Datasette is missing ({error}): install it beside minutebook, with pip install datasette."
        ) from error
    with _listening(port) as listener, _served(corpus_file, public) as (served, holds):
        say(f"{shown(corpus_file)} is at http://{ADDRESS}:{listener.getsockname()[1]}/ (stop with Ctrl-C). {holds}")
        config = uvicorn.Config(application(served), log_level="warning", lifespan="on", server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def _served(corpus_file: Path, public: bool) -> Iterator[tuple[Path, str]]:
    """The file to serve, and what is to be said of what it holds."""
    with Corpus.open_for_reading(corpus_file) as corpus, TemporaryDirectory(prefix="minutebook-") as folder:
        if is_snapshot(corpus.db):
            yield corpus_file, _PUBLIC
        elif public:
            snapshot = Path(folder) / corpus_file.name
            with at_work(CHOOSING):
                make_snapshot(corpus, snapshot)
            yield snapshot, _PUBLIC
        else:
            yield corpus_file, _INTERNAL


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
        listener.listen()  # whoever comes before the server is up waits
    except OSError as error:
        listener.close()
        raise MachineError(f"Port {port} can't be used ({error.strerror}): choose another with --port.") from error
    return listener
