"""Why a file could not be read at all."""

from minutebook.schema import DocumentStatus


class Unreadable(Exception):
    """A file that gives no paper. `status` says which way, `reason` is one line with what to do."""

    def __init__(self, status: DocumentStatus, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
