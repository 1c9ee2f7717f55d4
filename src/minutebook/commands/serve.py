"""`minutebook serve`: the corpus in a browser."""

import socket
from pathlib import Path

from minutebook.corpus import Corpus
from minutebook.errors import MachineError
from minutebook.names import shown
from minutebook.talk import say

ADDRESS = "127.0.0.1"


def serve(corpus_file: Path, port: int) -> None:
    """Serve the corpus, read-only and on this machine only, until interrupted.

    Args:
        corpus_file: the corpus.
        port: to listen on; 0 takes one that is free.

    Raises:
        CorpusError: the corpus can't be used.
        MachineError: Datasette is not installed, or the port is taken.
    """
    Corpus.open_for_reading(corpus_file).close()
    try:
        import uvicorn

        from minutebook.viewer import application
    except ImportError as error:
        raise MachineError(
            f"Datasette is missing ({error}): install it beside minutebook, with pip install datasette."
        ) from error
    with _listening(port) as listener:
        say(f"{shown(corpus_file)} is at http://{ADDRESS}:{listener.getsockname()[1]}/ (stop with Ctrl-C).")
        config = uvicorn.Config(application(corpus_file), log_level="warning", lifespan="on", server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


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
