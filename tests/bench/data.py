"""Made-up registrations for the benchmark: the largest one, files of it, and a full store.

Their dates lie in the past whatever day it is, so that the real clock finds nothing wrong.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from angio_desktop import paths
from angio_desktop.actions.definitions import Definitions, load_definitions
from angio_desktop.actions.lists import read_list
from angio_desktop.actions.testset import example
from angio_desktop.files import national_csv
from angio_desktop.files.csv_format import CsvFormat
from angio_desktop.register import derived
from angio_desktop.register.context import Context, OpenList
from angio_desktop.register.evaluation import Evaluation, evaluate
from angio_desktop.register.fields import PROCEDURES, Form, RegistrationType, ValueType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.registration_code import new_code
from angio_desktop.register.summary import summarise
from angio_desktop.register.values import date_text, parse_date
from angio_desktop.storage import registrations
from angio_desktop.storage.records import ExportRecord
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Trail

BOTH = RegistrationType.HOSPITALISATION_FFR_PCI
TODAY = date(2025, 6, 30)
NOW = datetime(2025, 6, 30, 14, 32).astimezone()
# What can be read and is wrong, what cannot be read, and what is only unusual.
_FAULTS = {
    "MS_PAT_HGHT": "999",
    "MS_HF_HOSPZ": "219",
    "CD_LVEF": "99",
    "MS_DIA_BP_HOSPZ": "190",
    "CD_PAT_SEX": "F",
    "DT_HOSPZ": "31/02/2024",
    "T_WICR_2": "25:10",
    "MS_STE_AFTER_PCI_3": "99",
    "CD_MAT_4": "",
    "CD_PREST_PCI": "159036-159040",
}
_NAMES = ("Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes", "Goossens")
_FIRST_NAMES = ("Zoë", "Lukas", "Anna", "Bart", "Marie", "Jan", "Els", "Karim", "Noor", "Piet")
_BATCH = 1000
# Of each ten that are stored; a follow-up is of the patient four places before it.
_FOLLOWED = 4
_MIX = (
    *(RegistrationType.HOSPITALISATION_PCI,) * 3,
    BOTH,
    *(RegistrationType.FOLLOW_UP,) * _FOLLOWED,
    RegistrationType.HOSPITALISATION_FFR,
    RegistrationType.HOSPITALISATION,
)
_FIRST_DAY = date(2019, 7, 1)
# Every so many is a draft, or a deleted one; these fall on each of the ten.
_OPEN, _DELETED = 21, 63
_DAYS = (date(2024, 6, 1) - _FIRST_DAY).days


@cache
def definitions() -> Definitions:
    """Return the program's tables."""
    return load_definitions()


@cache
def form_of(type_: RegistrationType) -> Form:
    """Return the form of a type."""
    return definitions().dictionary.forms[type_]


@cache
def example_lists() -> Mapping[str, OpenList]:
    """Return the example lists, which know every physician and implant of the examples."""
    lists = {}
    for file in (paths.resources() / "examples" / "lists").glob("*.csv"):
        name = file.stem.removesuffix("_voorbeeld")
        lists[name] = read_list(name, file).whole()
    return lists


def full() -> Registration:
    """Return a hospitalisation with FFR and five procedures without an error.

    The procedures 2 to 5 are the first one again.
    """
    made_up = example(definitions().dictionary, BOTH)
    own = {key: text for key, text in made_up.values.items() if not key.endswith("_2")}
    again = {
        f"{key[:-1]}{n}": text
        for key, text in own.items()
        if key.endswith("_1")
        for n in PROCEDURES[1:]
    }
    more = {f"CD_NPCI_{n}": "1" for n in PROCEDURES[:-1]}
    known = form_of(BOTH).by_key
    values = {key: text for key, text in {**own, **again, **more}.items() if key in known}
    return replace(made_up, values=_moved(values, BOTH, TODAY))


def _moved(values: Mapping[str, str], type_: RegistrationType, day: date) -> dict[str, str]:
    """Return the answers with every date moved, so that the latest is on `day`."""
    by_key = form_of(type_).by_key
    dates = {
        key: found
        for key, text in values.items()
        if by_key[key].value_type is ValueType.DATE
        and key != "DT_PAT_DOB"
        and isinstance(found := parse_date(text), date)
    }
    if not dates:
        return dict(values)
    distance = day - max(dates.values())
    return {**values, **{key: date_text(found + distance) for key, found in dates.items()}}


# Files


def write_file(path: Path, rows: int, *, faulty: bool = False) -> Path:
    """Write a file of the largest registration, each row with numbers and dates of its own."""
    cells = ((row, False) for row in _rows(rows, faulty))
    national_csv.write(path, form_of(BOTH), cells, CsvFormat(), replace=True)
    return path


def _rows(count: int, faulty: bool) -> Iterator[list[str]]:
    form, values = form_of(BOTH), full().values
    for i in range(count):
        height, weight = str(160 + i % 31), f"{65 + i % 29}.{i % 10}"
        own = {
            **_moved(values, BOTH, TODAY - timedelta(days=i % 700)),
            **patient(i),
            "MS_PAT_HGHT": height,
            "MS_PAT_WGHT": weight,
            "MS_PAT_BMI": derived.bmi(height, weight),
            **(_FAULTS if faulty else {}),
        }
        yield [own.get(key, "") for key in form.csv_keys]


def patient(number: int) -> dict[str, str]:
    """Return an invented man: valid numbers of two patients differ."""
    born = date(1930, 1, 1) + timedelta(days=number % 18_000)
    serial = 1 + 2 * (number // 18_000)
    first = f"{born:%y%m%d}{serial:03}"
    return {
        "IDC_PAT": f"{first}{97 - int(first) % 97:02}",
        "TX_PAT_LAST_NAM": _NAMES[number % len(_NAMES)],
        "TX_PAT_FIRST_NAM": _FIRST_NAMES[number // len(_NAMES) % len(_FIRST_NAMES)],
        "DT_PAT_DOB": date_text(born),
        "CD_PAT_SEX": "M",
    }


# A full store


def fill(store: Store, count: int) -> None:
    """Store registrations of five years: most sent, half of those exported, some follow-ups due.

    Through the store's own functions, a thousand to a transaction.
    """
    chance = random.Random(7)  # noqa: S311  always the same codes
    for start in range(0, count, _BATCH):
        numbers = range(start, min(start + _BATCH, count))
        with store._database.writing() as connection:
            stored = [_store(connection, i, count, chance) for i in numbers]
        sent = [id_ for id_ in stored if id_ is not None]
        if start % (2 * _BATCH) == 0:
            store.exports.record(_export(start), sent)


def _store(connection: Connection, i: int, count: int, chance: random.Random) -> int | None:
    """Store one registration; returns its id when it is a sent one."""
    registration, evaluation = _stored(i, count)
    summary = summarise(registration, evaluation)
    moment = NOW - timedelta(minutes=count - i)
    trail = Trail(connection.exec_driver_sql, "bench", moment)
    if i % _OPEN:
        code = new_code(moment.year, chance.choice)
        return registrations.send(connection, trail, registration, summary, code).id
    draft = registrations.save(connection, trail, registration, summary)
    if i % _DELETED == 0 and draft.id is not None:
        registrations.change_status(connection, trail, draft.id, Status.DELETED)
    return None


def _stored(i: int, count: int) -> tuple[Registration, Evaluation]:
    type_ = _MIX[i % len(_MIX)]
    made_up, evaluation = _example(type_)
    is_follow_up = type_ is RegistrationType.FOLLOW_UP
    person = i - _FOLLOWED if is_follow_up else i
    day = _FIRST_DAY + timedelta(days=person * _DAYS // count + 365 * is_follow_up)
    values = {**_moved(made_up.values, type_, day), **patient(person)}
    return replace(made_up, values=values), evaluation


@cache
def _example(type_: RegistrationType) -> tuple[Registration, Evaluation]:
    """Return a type's example; its evaluation stands for that of all: lists show counts of it."""
    found = example(definitions().dictionary, type_)
    made_up = replace(found, values=_moved(found.values, type_, TODAY))
    return made_up, evaluate(form_of(type_), made_up.values, Context(TODAY, example_lists()))


def _export(number: int) -> ExportRecord:
    time = (NOW + timedelta(seconds=number)).isoformat(timespec="seconds")
    return ExportRecord(None, time, f"{number}.csv", "/uploads", "c0ffee", BOTH, _BATCH, False)


def send(store: Store, count: int) -> None:
    """Store so many of the largest registration, sent, with up to five procedures each."""
    chance = random.Random(7)  # noqa: S311  always the same codes
    largest = full()
    _, evaluation = _example(BOTH)
    with store._database.writing() as connection:
        trail = Trail(connection.exec_driver_sql, "bench", NOW)
        for i in range(count):
            values = {**largest.values, **patient(i)}
            made_up = replace(largest, values=values)
            summary = summarise(made_up, evaluation)
            code = new_code(2025, chance.choice)
            registrations.send(connection, trail, made_up, summary, code)
