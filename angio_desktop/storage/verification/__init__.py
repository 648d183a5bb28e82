"""Checks that nothing was altered: the trail, every row, the form of the database, its heads.

The database refuses such changes; this finds those that were made by other means. A change is
found unless every later entry of the trail was written anew with it, which needs the key, and
every copy of the trail's head that is kept outside the database with it.
"""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from angio_desktop.storage.trail import Action, Trail
from angio_desktop.storage.vault import cipher
from angio_desktop.storage.vault.backups import Progress
from angio_desktop.storage.vault.heads import is_known
from angio_desktop.storage.vault.keys import DataKey
from angio_desktop.storage.vault.problems import storage_problems
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
from angio_desktop.storage.verification.outside import (
    Known,
    beside,
    check_backups,
    check_heads,
    of_backups,
)
from angio_desktop.storage.verification.shape import (
    check_search,
    check_shape,
    check_whole,
    is_just_made,
)


def verify(
    connection: Connection,
    folder: Path,
    key: DataKey,
    known: Iterable[Known] = (),
    progress: Progress | None = None,
) -> Verification:
    """Check everything and stop at the first that is wrong.

    `known` are heads that were kept elsewhere, on paper say.
    """
    run = connection.exec_driver_sql
    said = Said()
    wrong = check_shape(run) or check_chain(run, said)
    sent = exports = 0
    if wrong is None:
        sent, wrong = check_registrations(connection, said, progress)
    if wrong is None:
        exports, wrong = check_exports(run, said)
    if wrong is None:
        checks = (check_lists, check_settings, check_intakes, check_scans, check_answers)
        wrong = next((found for check in checks if (found := check(run, said))), None)
    if wrong is None:
        heads = (*beside(folder, key), *of_backups(folder, key), *known)
        wrong = check_heads(run, heads) or check_backups(folder, said)
    return Verification(said.entries, sent, exports, wrong or check_search(run) or check_whole(run))


def verify_shape(file: Path, key: DataKey) -> Verification | None:
    """Return what is wrong with the form of a database before anything is done with it.

    What opens it writes into it, and would stumble over what is not there. None where all is well.
    """
    with storage_problems(file), closing(cipher.connect(file, key)) as connection:
        run = connection.execute
        wrong = None if is_just_made(run) else check_shape(run)
    return None if wrong is None else Verification(0, 0, 0, wrong)


def carry_on(connection: Connection, trail: Trail, folder: Path, key: DataKey) -> None:
    """Write into the trail that it goes on, though known heads do not lie in it.

    Each of those is named by an entry, so that whoever has it can see since when.
    """
    run = connection.exec_driver_sql
    known = (each.head for each in (*beside(folder, key), *of_backups(folder, key)))
    for head in sorted((head for head in known if head), reverse=True):
        if not is_known(run, head):
            trail.add(Action.CARRIED_ON, left=head.number, left_hash=head.hash)


__all__ = ["Known", "Verification", "Wrong", "carry_on", "verify", "verify_shape"]
