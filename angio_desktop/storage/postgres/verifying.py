"""Checks that nothing in an office was altered: its form, and all that is in it."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from angio_desktop.storage.heads import head_of
from angio_desktop.storage.postgres.shape import check_shape
from angio_desktop.storage.records import Progress
from angio_desktop.storage.trail import Runs
from angio_desktop.storage.verification import (
    Known,
    Said,
    Verification,
    Watch,
    Wrong,
    check_chain,
    check_heads,
    check_rows,
)
from angio_desktop.storage.words import runs


def verify(
    connection: Connection, known: Iterable[Known] = (), progress: Progress | None = None
) -> Verification:
    """Check everything and stop at the first that is wrong.

    `known` are heads of its trail that were kept elsewhere, on paper say.
    """
    run, said = runs(connection), Said()
    wrong = check_shape(run) or check_chain(run, said) or _check_end(run, said.entries)
    if wrong is not None:
        return Verification(said.entries, 0, 0, wrong)
    found = check_rows(connection, said, Watch(progress))
    wrong = found.wrong or check_heads(run, known)
    return replace(found, wrong=wrong)


def _check_end(run: Runs, entries: int) -> Wrong | None:
    """Check that the chain ends where the next entry would be added."""
    heads = run("SELECT number, hash FROM trail_head").fetchall()
    is_end = [tuple(head) for head in heads] == [tuple(head_of(run))]
    return None if is_end else Wrong("entry_missing", entries + 1)
