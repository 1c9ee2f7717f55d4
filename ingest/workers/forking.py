"""A template: a process that has imported everything once, and forks a worker whenever one is wanted.

Starting a worker anew costs a second and a half of processor time, a fork a hundredth of that. It is sound because the
template has one thread and never touches a paper: what breaks a worker leaves it as it was. Linux only: the frameworks
of macOS don't bear a fork, and Windows has none.

A template is a worker whose standard input is a socket. Over this it says `ready`, and answers

    fork, or fork for many, with two or three descriptors   the id of the worker that has them as its standard ones
    poll ID                                                  its wait status and KiB of most memory, or nothing yet

Only when it is polled is a worker that has ended let go, so that its id is nobody else's before. When the other side of
the socket is closed, the template ends.
"""

import gc
import os
import signal
import socket
import stat
import subprocess
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence

from minutebook.ingest.workers.limits import Limits, held_to

MESSAGE_BYTES = 64
FORK, FORK_FOR_MANY, POLL = b"fork", b"fork for many", b"poll "


def is_template() -> bool:
    """Whether this process was started as a template."""
    return stat.S_ISSOCK(os.fstat(0).st_mode)


def fork_workers(prepare_further: Callable[[], None]) -> None:
    """Fork workers as they are wanted. Returns in each of them; in the template never.

    `prepare_further` imports what most papers need; it may be called more than once.
    """
    control = socket.socket(fileno=os.dup(0))
    control.send(b"ready")
    while True:
        request, pipes, _, _ = socket.recv_fds(control, MESSAGE_BYTES, 3)
        if request.startswith(POLL):
            control.send(_poll(int(request.removeprefix(POLL))))
            continue
        if not request:
            raise SystemExit
        if request == FORK_FOR_MANY:
            prepare_further()
        gc.freeze()  # or looking for garbage would write to, and so copy, all that is shared
        worker = os.fork()
        if not worker:
            control.close()
            for standard, pipe in enumerate(pipes):
                os.dup2(pipe, standard)
                os.close(pipe)
            return
        os.setpgid(worker, worker)  # before anybody knows it, so that it can be killed with all it starts
        for pipe in pipes:
            os.close(pipe)
        control.send(str(worker).encode())


def _poll(worker: int) -> bytes:
    try:
        ended, status, used = os.wait4(worker, os.WNOHANG)
    except ChildProcessError:  # of a template before this one
        return b"%d 0" % signal.SIGKILL
    return b"%d %d" % (status, used.ru_maxrss) if ended else b"-"


class Template:
    """The other side: starts the template when the first worker is wanted, and again if it should come to harm."""

    def __init__(
        self, command: Sequence[str], limits: Limits, environment: Mapping[str, str], show_errors: bool
    ) -> None:
        self._command = held_to(limits, command)
        self._patience = limits.start_seconds
        self._environment = dict(environment)
        self._show_errors = show_errors
        self._asking = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._is_ready = False
        self._given_up = False

    def fork(self, pipes: Sequence[int], for_many: bool) -> int:
        """The id of a new worker, with these for its standard input, output and error.

        Raises:
            RuntimeError: the template does not start; its last words.
        """
        request = FORK_FOR_MANY if for_many else FORK
        with self._asking:
            answer = self._ask(request, pipes)
            if not answer:
                self._start()
                answer = self._ask(request, pipes)
            if not answer:
                raise RuntimeError(self._last_words())
        return int(answer)

    def poll(self, worker: int) -> tuple[int, int] | None:
        """Wait status and KiB of most memory of a worker that has ended, None while it goes on."""
        with self._asking:
            answer = self._ask(POLL + str(worker).encode()) or b"%d 0" % signal.SIGKILL
        if answer == b"-":
            return None
        status, kibibytes = answer.split()
        return int(status), int(kibibytes)

    def give_up_starting(self) -> None:
        """End it if somebody still waits for its start, and start no other."""
        self._given_up = True
        if self._process and not self._is_ready:
            self._process.kill()

    def close(self) -> None:
        """End it."""
        with self._asking:
            self._end()

    def _start(self) -> None:
        self._end()
        self._control, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with its:
            self._process = subprocess.Popen(  # noqa: S603 - the command is ours, and no shell reads its arguments
                self._command,
                stdin=its.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=None if self._show_errors else subprocess.PIPE,
                env=self._environment,
                cwd=tempfile.gettempdir(),
                start_new_session=True,
            )
        if self._given_up:
            self._process.kill()
        self._control.settimeout(self._patience)
        self._is_ready = self._ask(None) == b"ready"

    def _ask(self, request: bytes | None, pipes: Sequence[int] = ()) -> bytes:
        """Its answer; nothing where there is no template, or none any more."""
        if not self._control:
            return b""
        try:
            if request:
                socket.send_fds(self._control, [request], pipes)
            return self._control.recv(MESSAGE_BYTES)
        except OSError:  # no answer in time, after which none could be told from the next, or a socket that is shut
            self._control.close()
            self._control = None
            return b""

    def _last_words(self) -> str:
        if not self._process:
            return ""
        self._process.kill()
        _, words = self._process.communicate()
        return (words or b"").decode(errors="replace").strip().rpartition("\n")[2]

    def _end(self) -> None:
        if self._control:
            self._control.close()
        if self._process:
            self._process.kill()
            self._process.wait()
            if self._process.stderr:
                self._process.stderr.close()
        self._process, self._control, self._is_ready = None, None, False
