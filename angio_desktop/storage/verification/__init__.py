"""Checks that nothing was altered: the trail, every row, and that known heads lie in the trail.

The database refuses such changes; this finds those that were made by other means. A change is
found unless every later entry of the trail was written anew with it, which needs the key, and
every copy of the trail's head that is kept outside the database with it. Of which form the
database must be, and where heads of it are kept, the engines know.
"""

from sqlalchemy import Connection

from angio_desktop.storage.records import Progress
from angio_desktop.storage.verification.chain import check_chain
from angio_desktop.storage.verification.contents import (
    check_answers,
    check_exports,
    check_intakes,
    check_lists,
    check_registrations,
    check_scans,
    check_settings,
)
from angio_desktop.storage.verification.found import Said, Verification, Wrong
from angio_desktop.storage.verification.known import Known, check_heads
from angio_desktop.storage.words import runs


def check_rows(
    connection: Connection, said: Said, progress: Progress | None = None
) -> Verification:
    """Check all that the trail tells of, after it, and stop at the first that is wrong."""
    run = runs(connection)
    exports = 0
    sent, wrong = check_registrations(connection, said, progress)
    if wrong is None:
        exports, wrong = check_exports(run, said)
    if wrong is None:
        checks = (check_lists, check_settings, check_intakes, check_scans, check_answers)
        wrong = next((found for check in checks if (found := check(run, said))), None)
    return Verification(said.entries, sent, exports, wrong)


__all__ = ["Known", "Said", "Verification", "Wrong", "check_chain", "check_heads", "check_rows"]
