"""How work that takes a while says how far it is, and learns that it is to stop."""

from collections.abc import Callable

# Takes how much is done, and raises Cancelled when no more is wanted.
Progress = Callable[[int], None]


class Cancelled(Exception):
    """The user wants no more of this. Whoever meets it undoes what was begun."""


def unwatched(done: int) -> None:
    """Be the progress of work that nobody watches."""
    del done
