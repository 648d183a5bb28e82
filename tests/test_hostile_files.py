"""Files from anywhere: whatever is in them, they are refused with a reason or taken whole.

Random bytes, and real files with some of their bytes changed, cut, doubled or put in. More of
them, 10,000 in all, by `--long`.
"""

import json
import random
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop import paths
from angio_desktop.actions.checking import CheckedRow, FileCheck, check
from angio_desktop.actions.testset import example
from angio_desktop.errors import (
    BadBackup,
    BadCsvFile,
    BadListFile,
    BadMapping,
    KeyProblem,
    UnreadableTable,
)
from angio_desktop.files import mapping_file, national_csv, tables
from angio_desktop.files.csv_format import CsvFormat
from angio_desktop.register.cells import Cells
from angio_desktop.register.context import Context
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.sqlite.vault import backups, key_files, keys
from angio_desktop.storage.sqlite.vault.key_files import KeyFile
from tests.drivers import workbooks
from tests.drivers.opened import KEY, open_store
from tests.drivers.own_lists import load_list, load_own_lists
from tests.drivers.tables import DEFINITIONS, EXAMPLE_LISTS

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
TODAY = NOW.date()
PCI = DEFINITIONS.dictionary.forms[RegistrationType.HOSPITALISATION_PCI]
LISTS = {name: file.read_bytes() for name, file in EXAMPLE_LISTS.items()}
# What files of tables and of JSON go wrong on.
TELLING = [b";", b'"', b"\n", b"\r", b"\0", b"\xff", b"\xef\xbb\xbf", b"{", b"[", b"-1", b"9" * 400]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252"]
# As a way of looking for mistakes, half of what is tried is a real file that was tampered with.
_MOST_CHANGES = 6


def changed(real: bytes, seed: int) -> bytes:
    """Return a real file with some of it changed, cut out, doubled or put in."""
    chance = random.Random(seed)  # noqa: S311  a choice, not a secret
    made = bytearray(real)
    for _ in range(chance.randrange(_MOST_CHANGES)):
        at, length = chance.randrange(len(made) + 1), int(chance.expovariate(0.1))
        piece = made[at : at + length]
        put = [
            b"",
            piece * 2,
            chance.choice(TELLING),
            chance.randbytes(length),
            chance.choice(TELLING) + piece,
        ]
        made[at : at + length] = chance.choice(put)
    return bytes(made)


def files_like(real: bytes) -> st.SearchStrategy[bytes]:
    return st.binary(max_size=400) | st.integers(0, 2**32).map(lambda seed: changed(real, seed))


LIST_FILES = st.sampled_from(sorted(LISTS)).flatmap(
    lambda name: st.tuples(st.just(name), files_like(LISTS[name]))
)


@settings.get_profile("hostile")
@given(LIST_FILES)
def test_a_list_is_refused_or_loaded_whole_and_what_was_there_stays(store, tmp_path, named):
    name, raw = named
    file = tmp_path / "list.csv"
    file.write_bytes(raw)
    before = store.lists.loaded()
    try:
        loaded = load_list(store, name, file)
    except (BadListFile, UnreadableTable):
        assert store.lists.loaded() == before
    else:
        assert store.lists.loaded() == {**before, name: loaded}
        assert 0 < len(loaded.entries) < raw.count(b"\n") + raw.count(b"\r") + 1


@settings.get_profile("hostile")
@given(st.sampled_from(sorted(LISTS)), st.integers(0, 2**32), st.sampled_from(ENCODINGS))
def test_a_table_is_refused_or_read_whatever_its_encoding(tmp_path, name, seed, encoding):
    file = tmp_path / "table.csv"
    file.write_bytes(changed(LISTS[name].decode().encode(encoding), seed))
    try:
        rows = list(tables.read(file))
    except UnreadableTable:
        return
    assert all(any(cell.strip() for cell in row.cells) for row in rows)
    assert [row.line for row in rows] == sorted({row.line for row in rows})


BOOK = workbooks.xlsx({"Blad1": [["code", "name"], [(7, "000"), "Dr. Maes"]], "Blad2": [[1.5]]})
OPEN_BOOK = workbooks.ods(
    {"Blad1": [workbooks.ods_row(workbooks.ods_cell("float", "7", value="7"))]}
)


def with_a_part_changed(raw: bytes, seed: int) -> bytes:
    """A workbook in which one part was tampered with, and which is a whole zip all the same."""
    parts = workbooks.parts_of(raw)
    name = random.Random(seed).choice(sorted(parts))  # noqa: S311  a choice, not a secret
    parts[name] = changed(parts[name], seed)
    return workbooks.package(parts.items())


@settings.get_profile("hostile")
@given(st.sampled_from([BOOK, OPEN_BOOK]), st.integers(0, 2**32), st.booleans())
def test_a_workbook_is_refused_or_read(tmp_path, real, seed, is_whole_zip):
    file = tmp_path / "book.xlsx"
    file.write_bytes(with_a_part_changed(real, seed) if is_whole_zip else changed(real, seed))
    try:
        rows = list(tables.read(file))
    except UnreadableTable:
        return
    assert all(any(cell.strip() for cell in row.cells) for row in rows)


MAPPING = json.dumps(
    {
        "angio_desktop_mapping": 1,
        "key": "internal",
        "type": {"column": "Soort", "values": {"PCI": "hospitalisation_pci"}},
        "columns": [{"column": ["A", "B"], "field": "CD_MAT_1", "values": {"DES": "4"}}],
    }
).encode()
OF_MAPPING = st.sampled_from(
    ["angio_desktop_mapping", "key", "type", "columns", "column", "field", "values", "unit"]
)
LIKE_A_MAPPING = st.recursive(
    st.none() | st.integers() | st.sampled_from(["IDC_PAT", "A", "patient", "comma"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(OF_MAPPING, inner, max_size=6),
    max_leaves=12,
).map(lambda value: json.dumps(value).encode())


@settings.get_profile("hostile")
@given(files_like(MAPPING) | LIKE_A_MAPPING)
def test_a_mapping_is_refused_or_read(tmp_path, raw):
    file = tmp_path / "mapping.json"
    file.write_bytes(raw)
    try:
        found = mapping_file.read(file, DEFINITIONS.dictionary)
    except BadMapping:
        return
    assert all(rule.columns and rule.fields for rule in found.rules)


@pytest.fixture
def store(tmp_path):
    with closing(open_store(tmp_path / "data")) as opened:
        load_own_lists(opened)
        yield opened


def csv_bytes(folder: Path) -> bytes:
    values = example(DEFINITIONS.dictionary, PCI.type).values
    rows = [(Cells(PCI).of(values), False)] * 3
    return national_csv.write(folder / "real.csv", PCI, rows, CsvFormat()).path.read_bytes()


@pytest.fixture(scope="session")
def real_csv(tmp_path_factory):
    return csv_bytes(tmp_path_factory.mktemp("csv"))


@settings.get_profile("hostile")
@given(st.data())
def test_a_csv_file_is_refused_or_checked_to_its_end(tmp_path, real_csv, data):
    file = tmp_path / "upload.csv"
    file.write_bytes(data.draw(files_like(real_csv)))
    context = Context(TODAY, None, is_file=True)
    against = FileCheck(PCI, CsvFormat(), context, DEFINITIONS.words("nl", {}), {})
    rows: list[CheckedRow] = []
    try:
        rows.extend(check(file, against))
    except BadCsvFile:
        return
    numbers = [row.number for row in rows if not row.notes]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(finding.message for row in rows for finding in row.findings)


@pytest.fixture(scope="session")
def real_backup(tmp_path_factory):
    with closing(open_store(tmp_path_factory.mktemp("data"))) as store:
        return store.back_up(NOW).file.read_bytes()


@settings.get_profile("hostile")
@given(st.data())
def test_a_backup_is_refused_or_put_back_and_the_database_is_always_whole(
    store, tmp_path, real_backup, data
):
    file = tmp_path / "hostile.sqlite3"
    raw = data.draw(files_like(real_backup))
    file.write_bytes(raw)
    folder = tmp_path / "data"
    before = sorted(each.name for each in folder.iterdir())
    lists = store.lists.loaded()
    if raw.startswith(real_backup):  # whole; what stands behind its last page is not read
        backups.prove(file, KEY)
        return
    with pytest.raises(BadBackup):
        backups.prove(file, KEY)
    with pytest.raises(BadBackup):
        backups.restore(folder, KEY, file, KEY, NOW)
    assert sorted(each.name for each in folder.iterdir()) == before
    assert store.lists.loaded() == lists


@pytest.fixture(scope="session")
def real_key_file(tmp_path_factory):
    folder = tmp_path_factory.mktemp("key")
    keys.guard_by_pass_phrase(folder, KEY, "correct horse battery")
    return paths.key_file(folder).read_bytes()


NAMES = st.sampled_from([*KeyFile.__dataclass_fields__, "other"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=9),
    max_leaves=12,
)


@settings.get_profile("hostile")
@given(st.data())
def test_a_key_file_is_refused_or_read(tmp_path, real_key_file, data):
    other = JSON.map(lambda value: json.dumps(value).encode())
    paths.key_file(tmp_path).write_bytes(data.draw(files_like(real_key_file) | other))
    try:
        found = key_files.read_key_file(tmp_path)
    except KeyProblem:
        return
    assert found is not None
    assert isinstance(found.guard, key_files.Guard)
