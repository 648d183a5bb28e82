"""What one may do in the register that one works on: the one place that knows it.

On the register of a data folder everything; in an office what the roles of the login allow, which
its server sees to all the same. One of a later form than the program's is only read.
"""

from collections.abc import Iterable
from enum import StrEnum


class Right(StrEnum):
    """Something that not everybody may do."""

    ENTER = "enter"  # drafts, notes, contacts
    SEND = "send"  # sending, exports, corrections, answers
    MANAGE = "manage"  # lists, settings


EVERY = frozenset(Right)
OF_ROLES = {"angio_entry": Right.ENTER, "angio_send": Right.SEND, "angio_admin": Right.MANAGE}
"""What each role of an office adds to reading."""


def rights_of(roles: Iterable[str], *, is_newer: bool) -> frozenset[Right]:
    """Return what a login with these roles may do in an office, which may be of a later form."""
    may = frozenset() if is_newer else frozenset(roles)
    return frozenset(right for role, right in OF_ROLES.items() if role in may)
