"""Checks that nothing was altered: the form of the database, all that is in it, and outside it."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from angio_desktop.storage.heads import Head, is_known
from angio_desktop.storage.records import Progress
from angio_desktop.storage.sqlite.outside import check_backups, known_heads
from angio_desktop.storage.sqlite.shape import (
    check_end,
    check_search,
    check_shape,
    check_whole,
    is_just_made,
)
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import storage_problems
from angio_desktop.storage.sqlite.watching import watched
from angio_desktop.storage.trail import Action, Trail
from angio_desktop.storage.verification import (
    Known,
    Said,
    Verification,
    Watch,
    check_chain,
    check_heads,
    check_rows,
    check_since,
)


def verify(
    connection: Connection, folder: Path, known: Iterable[Known], progress: Progress | None = None
) -> Verification:
    """Check everything and stop at the first that is wrong.

    `known` are heads that are kept elsewhere (`known_heads`, and on paper), looked up before the
    connection was: its trail must hold them. What `progress` raises ends it.
    """
    watch = Watch(progress)
    with watched(connection, watch):
        return _verify(connection, folder, known, watch)


def _verify(
    connection: Connection, folder: Path, known: Iterable[Known], watch: Watch
) -> Verification:
    run = connection.exec_driver_sql
    said = Said()
    wrong = check_shape(run) or check_chain(run, said) or check_end(run, said.entries)
    if wrong is not None:
        return Verification(said.entries, 0, 0, wrong, said.hash)
    found = check_rows(connection, said, watch)
    wrong = found.wrong
    if wrong is None:
        wrong = check_heads(run, known) or check_backups(folder, said.backups, watch)
    return replace(found, wrong=wrong or check_search(run) or check_whole(run))


def verify_since(connection: Connection, since: Head, known: Iterable[Known]) -> Verification:
    """Check the form of the database, the heads (`known` as `verify` takes them), and what came.

    That is all that came since an entry of the trail at which all was right.
    """
    run = connection.exec_driver_sql
    wrong = check_shape(run) or check_heads(run, known)
    if wrong is not None:
        return Verification(0, 0, 0, wrong)
    found = check_since(connection, since)
    return replace(found, wrong=found.wrong or check_end(run, found.entries))


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
    known = (each.head for each in known_heads(folder, key))
    for head in sorted((head for head in known if head), reverse=True):
        if not is_known(run, head):
            trail.add(Action.CARRIED_ON, left=head.number, left_hash=head.hash)
