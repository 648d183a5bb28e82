"""Tells what the world does to an office (away, full, not allowed) from a fault of ours.

No original error is chained, and none goes on as it is: a server quotes the row that it refuses.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from angio_desktop.errors import NewerDatabase, StorageProblem
from angio_desktop.storage.postgres.steps import OLDER

_AWAY = ("08", "57P")  # SQLSTATE: connections, an operator who ends them
_LOGIN = "28"
_GUARD = "23000"  # by which guards refuse (guards.py), in words that hold no value
# What does not let one in has no SQLSTATE here; in another language it is told as it is said.
_OF_LOGIN = ("authentication failed", "no password supplied")
_VARIANTS = {
    "42501": "office_role",
    "25006": "read_only",  # a standby, or one that its administrator has closed
    "53100": "full",
    "55P03": "locked",
    "40001": "locked",
    "40P01": "locked",
    "XX001": "damaged",
    "XX002": "damaged",
    "42P01": "damaged",  # no such table, column, function: our own statements name what we made
    "42703": "damaged",
    "42883": "damaged",
    "3D000": "",
    "53300": "",
}


@contextmanager
def office_problems(office: str) -> Iterator[None]:
    """Raise StorageProblem for what the world does to an office, by its name, in the block."""
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        problem = _problem_of(error.orig if isinstance(error, DBAPIError) else error, office)
        if problem is None:
            raise _without_rows(error) from None
    else:
        return
    raise problem from None


def _without_rows(error: DBAPIError | psycopg.Error) -> BaseException:
    """Return a mistake of ours without what the server quotes of the row that it refuses."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, psycopg.Error):
        return error
    named = cause.diag.constraint_name or ""
    said = cause.diag.message_primary if cause.sqlstate == _GUARD else named
    bare = type(cause)(f"SQLSTATE {cause.sqlstate}: {said}")
    return type(error)(None, None, bare) if isinstance(error, DBAPIError) else bare


def office_problem(why: str, office: str, variant: str) -> StorageProblem:
    """Return a StorageProblem; `variant` chooses a text of its own (problems.csv)."""
    text_id = f"{StorageProblem.text_id}.{variant}" if variant else None
    return StorageProblem(f"{office}: {why}", text_id=text_id, why=why, file=office)


def is_login(problem: StorageProblem) -> bool:
    """Return whether it is that a server refuses a login: one is not to be tried too often."""
    return problem.text_id.endswith("office_login")


def newer_office(office: str, why: str) -> NewerDatabase:
    """Return what is told where an office has a form that only a later program writes in."""
    text_id = f"{NewerDatabase.text_id}.office"
    return NewerDatabase(f"{office}: {why}", text_id=text_id, why=why, file=office)


def _problem_of(error: BaseException | None, office: str) -> StorageProblem | None:
    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate
    if state is None:  # it did not come from the server
        if not isinstance(error, psycopg.OperationalError):
            return None
        is_login = any(words in str(error) for words in _OF_LOGIN)
        return office_problem(
            _first_line(error), office, f"office_{'login' if is_login else 'away'}"
        )
    if state.startswith(_LOGIN):
        return office_problem(_first_line(error), office, "office_login")
    if state.startswith(_AWAY):
        return office_problem(_first_line(error), office, "office_away")
    if state == OLDER:
        return newer_office(office, "its form is newer")
    variant = _VARIANTS.get(state)
    return None if variant is None else office_problem(f"SQLSTATE {state}", office, variant)


def _first_line(error: BaseException) -> str:
    """Return what the driver says of a connection: that holds no row."""
    return str(error).partition("\n")[0] or type(error).__name__
