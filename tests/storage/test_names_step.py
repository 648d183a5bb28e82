"""A database of before names were compared by their letters: they are found, all else stays."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.register.patient import person
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.schema.migrations import STEPS, migrate
from angio_desktop.storage.sqlite.schema.names_step import NAMES_STEP
from angio_desktop.storage.sqlite.vault import cipher
from tests.drivers.opened import KEY, OPENED, database, open_store

_NAMES = ("O'Neill", "D’Hondt", "Sørensen", "Łukaszewski", "Yıldız", "Zoe\u0308", "Mertens")
_COLUMNS = {
    "type": "hospitalisation_pci",
    "status": "open",
    **dict.fromkeys(("code", "sent_at", "page", "focus", "last_pci", "follow_up_due"), ""),
    "dictionary_version": "v2",
    "admission": "2026-03-01",
    **dict.fromkeys(("answered", "required", "errors", "changed_ms"), 0),
    **dict.fromkeys(("created", "changed"), "2026-03-12T14:32:00+00:00"),
    "revision": 1,
    "confirmations": "[]",
}


def values(name: str) -> dict[str, str]:
    born = {"DT_PAT_DOB": "01/01/1950", "CD_PAT_SEX": "F"}
    return {"TX_PAT_LAST_NAM": name, "TX_PAT_FIRST_NAM": "Anna", **born}


def _insert(connection: sqlite3.Connection, patient: str, answers: str) -> None:
    row = {**_COLUMNS, "patient": patient, "patient_key": f"01|f|{patient}", "search": patient}
    names = ", ".join([*row, '"values"'])
    marks = ", ".join("?" * (len(row) + 1))
    connection.execute(
        f"INSERT INTO registration ({names}) VALUES ({marks})",  # noqa: S608  ours
        (*row.values(), answers),
    )


def rows(file: Path) -> list[tuple[object, ...]]:
    """Return everything but what the step works out, and what later steps have added."""
    with database(file) as connection:
        found = connection.execute("SELECT * FROM registration ORDER BY id")
        names = [name for name, *_ in found.description]
        then = names[: names.index("follows") + 1]
        kept = [names.index(n) for n in then if n not in ("search", "patient_key")]
        return [tuple(row[n] for n in kept) for row in found]


@pytest.fixture
def earlier(folder: Path) -> Path:
    """A database of the step before: each name in a draft, the first ones sent."""
    folder.mkdir()
    file = paths.database(folder)
    migrate(file, KEY, OPENED, STEPS[: STEPS.index(NAMES_STEP)])
    with database(file) as connection:
        for name in _NAMES:
            _insert(connection, f"{name}, Anna", json.dumps(values(name)))
        for damaged in ("{", "[]", '{"TX_PAT_LAST_NAM": 1}', '{"TX_PAT_LAST_NAM": "\\ud800"}'):
            _insert(connection, "damaged", damaged)
        connection.execute(
            "UPDATE registration SET status = 'sent', code = 'ANG-' || id, sent_at = changed, "
            "sha256 = 'x' WHERE id <= 3"
        )
    return file


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("oneill", [1]),
        ("o'neill", [1]),
        ("dhondt", [2]),
        ("D'Hondt", [2]),
        ("sorensen", [3]),
        ("lukaszewski", [4]),
        ("yildiz", [5]),
        ("zoë", [6]),
        ("mertens, anna", [7]),
        ("Anna,Mertens", [7]),
        ("ang-2", [2]),
        ("mertens, bart", []),
    ],
)
def test_names_are_found_however_they_are_typed(earlier: Path, typed: str, ids: list[int]) -> None:
    with closing(open_store(earlier.parent)) as store:
        assert [row.id for row in store.worklist.page(Wanted(search=typed), 0, 9)] == ids
        assert [row.id for row in store.worklist.page(Wanted(search=typed))] == ids


def test_patients_are_known_again_also_where_they_were_sent(earlier: Path) -> None:
    with closing(open_store(earlier.parent)) as store:
        for id_, name in enumerate(("o neill", "D'HONDT", "Soerensen", "lukaszewski"), start=1):
            known = [r.id for r in store.patients.known(person(values(name))) if r.is_same]
            assert known == ([id_] if name != "Soerensen" else [])


def test_nothing_else_changes_and_what_is_sent_stays_locked(earlier: Path) -> None:
    before = rows(earlier)
    open_store(earlier.parent).close()
    assert rows(earlier) == before
    with database(earlier) as connection:
        found = connection.execute("SELECT search FROM registration WHERE patient = 'damaged'")
        assert {search for (search,) in found} == {"damaged"}
        with pytest.raises(cipher.Error, match="sent, so locked"):
            connection.execute("UPDATE registration SET search = '' WHERE id = 1")
