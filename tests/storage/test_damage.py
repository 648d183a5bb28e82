"""One damaged registration is named, and spoils no other."""

import logging
from pathlib import Path

import pytest

from angio_desktop.errors import DamagedRegistration, StorageProblem
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import ExportChoice, Wanted
from angio_desktop.storage.store import Store
from tests.storage.samples import PCI, SUMMARY, damage, sent

CODE = "ANG-2026-DAMAGED12"
DAMAGED = (
    ("values", "Peeters"),
    ("values", '{"TX_PAT_LAST_NAM": "Peeters"'),
    ("values", '["Peeters"]'),
    ("values", "null"),
    ("values", "5"),
    ("values", ""),
    ("values", '{"TX_PAT_LAST_NAM": 5, "TX_PAT_FIRST_NAM": "Peeters"}'),
    ("values", '{"TX_PAT_LAST_NAM": null}'),
    ("values", '{"TX_PAT_LAST_NAM": {"Peeters": "x"}}'),
    ("values", "[" * 100_000),
    ("values", b'{"TX_PAT_LAST_NAM": "Peeters\xff"}'),
    ("confirmations", "{}"),
    ("confirmations", '["W01"]'),
    ("confirmations", '[{"rule": "W01"}]'),
    ("confirmations", '[{"rule": "W01", "key": 1, "value": "", "time": "", "user": ""}]'),
    ("confirmations", "nothing"),
    ("status", "archived"),
    ("type", "surgery"),
)
IDS = [f"{column}-{number}" for number, (column, _) in enumerate(DAMAGED)]


@pytest.fixture
def ids(store: Store) -> list[int]:
    return [sent(store, code) for code in ("ANG-2026-A", CODE, "ANG-2026-C")]


def spoil(folder: Path, column: str, content: str | bytes) -> None:
    # As SQLite stores any bytes in a text column, so does a damaged disk.
    damage(folder, f'UPDATE registration SET "{column}" = CAST(? AS TEXT) WHERE id = 2', content)  # noqa: S608


@pytest.mark.parametrize(("column", "content"), DAMAGED, ids=IDS)
def test_damaged_registration_is_named(
    store: Store, folder: Path, ids: list[int], column: str, content: str | bytes
) -> None:
    spoil(folder, column, content)
    with pytest.raises(DamagedRegistration) as caught:
        store.registrations.load(ids[1])
    assert caught.value.details == {"id": "2", "code": CODE}
    assert caught.value.text_id == "damaged_registration.sent"
    assert "Peeters" not in str(caught.value)
    assert store.registrations.load(ids[0]).code == "ANG-2026-A"


@pytest.mark.parametrize(("column", "content"), DAMAGED[:-2], ids=IDS[:-2])
def test_export_gets_the_damaged_one_among_the_others(
    store: Store, folder: Path, ids: list[int], column: str, content: str | bytes
) -> None:
    spoil(folder, column, content)
    first, second, third = store.registrations.load_each(
        store.exports.ids(ExportChoice(PCI, None, None, False))
    )
    assert isinstance(first, Registration)
    assert isinstance(second, DamagedRegistration)
    assert second.details["code"] == CODE
    assert isinstance(third, Registration)
    assert [first.id, third.id] == [ids[0], ids[2]]


@pytest.mark.parametrize(("column", "content"), DAMAGED, ids=IDS)
@pytest.mark.usefixtures("ids")
def test_lists_still_work_beside_it(
    store: Store,
    folder: Path,
    column: str,
    content: str | bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    spoil(folder, column, content)
    with caplog.at_level(logging.INFO):
        listed = [row.id for row in store.worklist.page(Wanted())]
        known = [local.id for local in store.patients.registrations_of(SUMMARY.patient_key)]
    assert listed == ([3, 1] if column in ("status", "type") else [3, 2, 1])
    assert known == ([1, 3] if column in ("values", "type") else [1, 2, 3])
    assert "Peeters" not in caplog.text


def test_text_that_is_no_longer_utf8_is_a_damaged_file(
    store: Store, folder: Path, ids: list[int]
) -> None:
    spoil(folder, "patient", b"Peeters\xff")
    with pytest.raises(StorageProblem) as caught:
        store.worklist.page(Wanted())
    assert caught.value.text_id == "storage_problem.damaged"
    assert "Peeters" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert store.registrations.load(ids[1]).code == CODE
