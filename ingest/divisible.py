"""What a worker raises to be helped. Apart from the other errors, so that the process of the pool imports no schema."""


class Divisible(Exception):
    """A paper of so many pages that several workers should read it; raised before much of it was read."""

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages
