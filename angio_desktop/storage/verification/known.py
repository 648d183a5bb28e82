"""Heads that were kept somewhere: each must lie in the trail."""

from collections.abc import Iterable
from typing import NamedTuple

from angio_desktop.storage import heads
from angio_desktop.storage.heads import Head
from angio_desktop.storage.trail import Runs
from angio_desktop.storage.verification.found import Wrong


class Known(NamedTuple):
    """A head that was kept somewhere: `what` is that of the `Wrong` where it is not in the trail.

    `head` is None where there should be one and is none.
    """

    what: str
    head: Head | None
    name: str = ""


def check_heads(run: Runs, known: Iterable[Known]) -> Wrong | None:
    """Check that each head lies in the trail, or in one that was left for it."""
    for each in known:
        if each.head is None:
            return Wrong(each.what, code=each.name)
        if not heads.is_known(run, each.head):
            return Wrong(each.what, each.head.number, each.name or each.head.text)
    return None
