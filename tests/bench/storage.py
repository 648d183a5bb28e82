"""Measures the database with many registrations in it."""

import csv
import json
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import NamedTuple

from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.registration import Status
from angio_desktop.register.summary import summarise
from angio_desktop.storage.records import ExportChoice, Wanted
from angio_desktop.storage.seals import CONTENT, hash_of_content
from angio_desktop.storage.store import Store
from tests.bench import data
from tests.bench.measure import ROWS_PER_SECOND, Bench, Floor, Work, milliseconds
from tests.drivers.opened import open_store, plain_sql
from tests.drivers.own_lists import load_own_lists

LIMIT = 2001  # what the list of the main window asks for
_KEY_MS = 10  # what opening with a raw key may cost beside SQLite that does not encrypt
_ONE = "SELECT id FROM registration LIMIT 1"
_SAVE_MS = 2  # what leaving a field may cost


def full_folder(bench: Bench) -> Path:
    """Return the data folder with many registrations; made when it is first asked for."""
    folder = bench.folder / "full"
    if not folder.exists():
        with closing(open_store(folder)) as store:
            took = milliseconds(lambda: data.fill(store, bench.sizes.stored))
            _flush()
            name = f"{bench.sizes.stored:,} registrations stored, each"
            each = took / bench.sizes.stored
            bench.add(name, each, Floor("a row of JSON inserted", _bare_insert(folder)))
    return folder


def _flush() -> None:
    """Have the disk done with what was written: it is not what the next measures are about."""
    if hasattr(os, "sync"):
        os.sync()


def _bare_insert(folder: Path) -> float:
    rows = [("x" * 3000,)] * 1000
    with closing(sqlite3.connect(folder / "bare.sqlite3")) as bare:
        bare.execute("CREATE TABLE registration (id INTEGER PRIMARY KEY, json TEXT)")
        insert = "INSERT INTO registration (json) VALUES (?)"

        def write() -> None:
            bare.executemany(insert, rows)
            bare.commit()

        took = milliseconds(write)
    return took / len(rows)


def measure(bench: Bench) -> None:
    """Add the rows."""
    folder = full_folder(bench)
    with (
        closing(open_store(folder)) as store,
        plain_sql(folder) as bare,
    ):
        for asked in (*_lists(store), *_ones(store)):
            floor = partial(_all, bare, asked.floor, asked.parameters)
            floor_name = f"bare {asked.floor.replace(' FROM registration', '')}"
            name = f"{bench.sizes.stored:,}: {asked.name}"
            bench.compare(name, asked.work, floor_name, floor, runs=asked.runs)
    _save(bench, folder)
    _open(bench, folder)
    _export(bench)


def _all(bare: sqlite3.Connection, query: str, parameters: tuple[object, ...]) -> object:
    return bare.execute(query, parameters).fetchall()


class _Asked(NamedTuple):
    """What is asked of the store, and the bare query beside it."""

    name: str
    work: Work
    floor: str
    parameters: tuple[object, ...] = ()
    runs: int = 20


def _lists(store: Store) -> list[_Asked]:
    some = "SELECT id FROM registration LIMIT 2001"
    search = "SELECT id FROM registration WHERE search LIKE ? LIMIT 2001"
    due = (
        "SELECT id FROM registration "
        "WHERE status = 'sent' AND follow_up_due <> '' AND follow_up_due <= ?"
    )
    return [
        _Asked("the list", lambda: store.worklist.page(Wanted(), 0, LIMIT), some),
        _Asked(
            "the drafts", lambda: store.worklist.page(Wanted(status=Status.OPEN), 0, LIMIT), some
        ),
        _Asked(
            "not exported",
            lambda: store.exports.rows(ExportChoice(None, None, None, False), LIMIT),
            some,
        ),
        *(
            _Asked(
                f"search {what}",
                partial(store.worklist.page, Wanted(search=text), 0, LIMIT),
                search,
                (f"%{text}%",),
            )
            for what, text in (("of many", "pee"), ("of few", "30010"), ("in vain", "xyz"))
        ),
        _Asked("counts", store.worklist.counts, "SELECT count(id) FROM registration"),
        _Asked(
            f"{len(store.follow_ups.due(data.TODAY)):,} follow-ups due",
            lambda: store.follow_ups.due(data.TODAY),
            due,
            (data.TODAY.isoformat(),),
        ),
    ]


def _ones(store: Store) -> list[_Asked]:
    first = store.worklist.page(Wanted(), 0, 1)[0].id
    patient = store.patients.registrations_of(data.patient(0)["IDC_PAT"])
    assert patient
    own = "SELECT id FROM registration WHERE id = ?"
    key = data.patient(0)["IDC_PAT"]
    of_patient = "SELECT id FROM registration WHERE patient_key = ?"
    return [
        _Asked("one loaded", lambda: store.registrations.load(first), own, (first,), 300),
        _Asked(
            "those of a patient",
            lambda: store.patients.registrations_of(key),
            of_patient,
            (key,),
            300,
        ),
    ]


def _save(bench: Bench, folder: Path) -> None:
    """Measure storing the largest draft once more, as on leaving a field."""
    made_up = data.full()
    evaluation = evaluate(data.form_of(made_up.type), made_up.values, Context(data.TODAY, None))
    summary = summarise(made_up, evaluation)
    with (
        closing(open_store(folder)) as store,
        closing(sqlite3.connect(folder / "bare.sqlite3")) as bare,
    ):
        draft = [store.registrations.save(made_up, summary, data.NOW)]

        def save() -> None:
            draft[0] = store.registrations.save(draft[0], summary, data.NOW)

        texts = cycle((json.dumps(made_up.values), json.dumps(dict(made_up.values), indent=1)))
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")

        def update() -> None:
            bare.execute("UPDATE registration SET json = ? WHERE id = 1", (next(texts),))
            bare.commit()

        name = f"{bench.sizes.stored:,}: one draft saved"
        bench.compare(name, save, "a bare UPDATE, synced", update, runs=200, limit=_SAVE_MS)


def _open(bench: Bench, folder: Path) -> None:
    """Measure opening: the whole of it, and what the encryption adds to bare SQLite."""

    def opened() -> None:
        with closing(open_store(folder)) as store:
            store.settings.all()

    def encrypted() -> None:
        with plain_sql(folder) as connection:
            connection.execute(_ONE).fetchall()

    def plain() -> None:
        with closing(sqlite3.connect(folder / "bare.sqlite3")) as connection:
            connection.execute(_ONE).fetchall()

    bare = median(milliseconds(plain) for _ in range(30))
    floor_name = "sqlite3.connect and one SELECT, not encrypted"
    name = f"{bench.sizes.stored:,}: opened with a raw key, one SELECT"
    bench.compare(name, encrypted, floor_name, plain, runs=30, limit=round(bare + _KEY_MS))
    name = f"{bench.sizes.stored:,}: database opened, settings read"
    bench.compare(name, opened, floor_name, plain, runs=30)


def _export(bench: Bench) -> None:
    """Measure exporting the largest type beside a bare loop that knows no rule."""
    folder, count = bench.folder / "exported", max(20, bench.sizes.check_rows)
    keys = data.form_of(data.BOTH).csv_keys
    asked = f"""
        SELECT "values", {CONTENT}, trail.detail FROM registration
        JOIN trail ON trail.registration = registration.id AND trail.action = 'sent'
        WHERE registration.type = '{data.BOTH}' ORDER BY registration.id
    """  # noqa: S608
    took, bare = [], []
    with closing(open_store(folder)) as store:
        load_own_lists(store)  # codes of example lists do not go out
        data.send(store, count)
        for number in range(bench.sizes.times(7)):
            target = folder / str(number)
            target.mkdir()
            request = ExportRequest(data.BOTH, target, include_exported=True)
            work = partial(_export_all, store, request, count)
            took.append(count / milliseconds(work) * 1000)
            write = partial(_bare_export, folder, asked, keys)
            bare.append(count / milliseconds(write) * 1000)
    floor = Floor("SQLite's JSON and the hash of each row → csv.writer", median(bare))
    limit = round(0.6 * floor.value)
    name = f"export of {count:,} {data.BOTH}"
    bench.add(name, median(took), floor, unit=ROWS_PER_SECOND, limit=limit)


def _export_all(store: Store, request: ExportRequest, count: int) -> None:
    tables = data.definitions()
    done = export(store, tables.dictionary, tables.assumptions, request, data.NOW)
    assert done.count == count, done.left_out[:3]


def _bare_export(folder: Path, query: str, keys: Sequence[str]) -> None:
    with (
        plain_sql(folder) as opened,
        (folder / "bare.csv").open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, delimiter=";")
        writer.writerow(keys)
        for text, content, told in opened.execute(query):
            assert json.loads(told)["row"] == hash_of_content(content)
            values = json.loads(text)
            writer.writerow([values.get(key, "") for key in keys])
