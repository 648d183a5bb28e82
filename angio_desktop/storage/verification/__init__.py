"""Checks that nothing was altered: the trail, every row, and that known heads lie in the trail.

The database refuses such changes; this finds those that were made by other means. A change is
found unless every later entry of the trail was written anew with it, which needs the key, and
every copy of the trail's head that is kept outside the database with it. Of which form the
database must be, and where heads of it are kept, the engines know.
"""

from sqlalchemy import Connection

from angio_desktop.storage.heads import Head
from angio_desktop.storage.verification.chain import check_chain
from angio_desktop.storage.verification.contents import (
    check_answers,
    check_awaited,
    check_exports,
    check_intakes,
    check_lists,
    check_outbox,
    check_registrations,
    check_scans,
    check_settings,
    check_some_registrations,
    check_uses,
)
from angio_desktop.storage.verification.found import Said, Verification, Wrong
from angio_desktop.storage.verification.known import Known, check_heads
from angio_desktop.storage.verification.since import check_chain_since
from angio_desktop.storage.verification.watch import Watch
from angio_desktop.storage.words import runs


def check_rows(connection: Connection, said: Said, watch: Watch) -> Verification:
    """Check all that the trail tells of, after it, and stop at the first that is wrong."""
    run = runs(connection)
    exports = 0
    sent, wrong = check_registrations(connection, said, watch)
    if wrong is None:
        exports, wrong = check_exports(run, said)
    if wrong is None:
        wrong = (
            check_lists(run, said)
            or check_uses(run, said)
            or check_settings(run, said)
            or check_intakes(run, said)
            or check_scans(run, said)
            or check_answers(run, said)
            or check_awaited(connection)
            or check_outbox(run, said)
        )
    return Verification(said.entries, sent, exports, wrong, said.hash)


def check_since(connection: Connection, since: Head) -> Verification:
    """Check what came since an entry of the trail, and all that costs next to nothing.

    That is that no registration is missing or was added, the marks of the open drafts, the
    settings and the exports.
    """
    run = runs(connection)
    said = Said()
    sent = exports = 0
    came, wrong = check_chain_since(run, said, since)
    if wrong is None:
        sent, wrong = check_some_registrations(connection, said, came.ids, Watch(None))
    if wrong is None:
        exports, wrong = check_exports(run, said)
    if wrong is None:
        wrong = (
            check_lists(run, said, came.lists)
            or (None if said.uses is None else check_uses(run, said))
            or check_settings(run, said)
            or check_intakes(run, said, came.intakes)
            or check_scans(run, said, came.ids)
            or check_answers(run, said, came.stand)
            or check_awaited(connection, came.stand)
            or check_outbox(run, said, came.stand)
        )
    return Verification(said.entries, sent, exports, wrong, said.hash)


__all__ = [
    "Known",
    "Said",
    "Verification",
    "Watch",
    "Wrong",
    "check_chain",
    "check_heads",
    "check_rows",
    "check_since",
]
