"""Invented registrations for the tests of the store."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import Summary, worked_out
from angio_desktop.storage.records import ExportRecord
from angio_desktop.storage.store import Store
from tests.drivers.opened import plain_sql

NOW = datetime(2026, 3, 12, 14, 32, tzinfo=UTC)
_DATA = Path(__file__).parents[1] / "data"
V1 = _DATA / "angio_v1.sqlite3"  # as version 1 left it
V6 = _DATA / "angio_6_steps.sqlite3"  # as a database had it after six steps, under the tests' key
PCI = RegistrationType.HOSPITALISATION_PCI
FOLLOW_UP = RegistrationType.FOLLOW_UP
VALUES = {
    "IDC_PAT": "45031212494",
    "TX_PAT_LAST_NAM": "Peeters",
    "TX_PAT_FIRST_NAM": "Zoë",
    "DT_HOSPZ": "01/03/2026",
    "CD_WHICH_TST_EXEC": "FL_A|FL_B",
}
V1_VALUES = {
    "IDC_PAT": "45031212418",
    "TX_PAT_LAST_NAM": "Peeters",
    "TX_PAT_FIRST_NAM": "Zoë",
    "CD_WHICH_TST_EXEC": "FL_A|FL_B",
}
CONFIRMATION = Confirmation("W01", "MS_PAT_WGHT", "250", "2026-03-12T14:30:00+00:00", "anneké")
SUMMARY = Summary(
    patient="Peeters, Zoë",
    patient_key="45031212494",
    admission="2026-03-01",
    answered=4,
    required=40,
    errors=2,
    search="45031212494 peeters zoe",
    last_pci="",
    follow_up_due="",
)


def summary_of(registration: Registration) -> Summary:
    """Return what the program works out of a registration, but for what it counts."""
    return Summary(**worked_out(registration), answered=4, required=40, errors=2)


def later(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def draft(type_: RegistrationType = PCI, **values: str) -> Registration:
    return Registration(
        type_, "v2", {**VALUES, **values}, (CONFIRMATION,), page="stemi", focus="IDC_PAT"
    )


def saved(store: Store, type_: RegistrationType = PCI, **columns: Any) -> Registration:
    return store.registrations.save(draft(type_), replace(SUMMARY, **columns), NOW)


def sent(
    store: Store,
    code: str = "ANG-2026-AAAAAAAA1",
    type_: RegistrationType = PCI,
    now: datetime = NOW,
    **columns: Any,
) -> int:
    registration = store.registrations.send(draft(type_), replace(SUMMARY, **columns), code, now)
    return id_of(registration)


def treated(day: str) -> tuple[Registration, Summary]:
    """Return a hospitalisation with a PCI of a day (DD/MM/YYYY): sent, it awaits a follow-up."""
    registration = draft(DT_PCI_1=day)
    return registration, summary_of(registration)


def id_of(registration: Registration) -> int:
    assert registration.id is not None
    return registration.id


def export(file: str = "a.csv", time: str = "2026-03-12T15:00:00+00:00") -> ExportRecord:
    return ExportRecord(None, time, file, "/out", "c0ffee", PCI, 1, False)


def damage(folder: Path, statement: str, *parameters: object) -> None:
    """Change what the database's own guards would never let through, and put those back."""
    with plain_sql(folder) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        query = (
            "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' "
            "AND name NOT LIKE 'registration_search%'"
        )
        guards = connection.execute(query).fetchall()
        for name, *_ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement, parameters)
        left = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        for _, table, guard in guards:
            if table in left:
                connection.execute(guard)


def in_threads(number: int, work: Callable[[int], None]) -> None:
    """Do `work` in several threads that start together; each gets its number."""
    start = threading.Barrier(number)
    problems: list[Exception] = []

    def run(own: int) -> None:
        try:
            start.wait()
            work(own)
        except Exception as problem:
            problems.append(problem)

    threads = [threading.Thread(target=run, args=[own]) for own in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise problems[0]
