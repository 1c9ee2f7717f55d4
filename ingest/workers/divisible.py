"""How papers are divided among workers. Not in `errors`, so that the process of the pool imports no schema."""

from enum import StrEnum


class Help(StrEnum):
    """What other workers may do of a paper: nothing, only what takes pictures of its pages, or any page."""

    NONE = "none"
    PICTURES = "pictures"
    PAGES = "pages"


class Divisible(Exception):
    """A paper of so many pages that several workers should read it; raised before much of it was read."""

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages
