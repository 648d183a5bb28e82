"""A full office for the benchmark: a sample that the program made, many times over.

The copies are made by the server itself, with its guards aside; nobody verifies them.
"""

from contextlib import closing
from pathlib import Path

from psycopg import Connection, sql

from angio_desktop.storage.moving import copy_in
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.tables import RegistrationTable
from tests.bench import data
from tests.drivers.offices import Offices
from tests.drivers.opened import open_store

_SAMPLE = 2_000
_AT_ONCE = 100  # samples in a transaction
# What differs in a copy; `n` is its number, `sample` and `exports` how many rows those have.
_NEW_KEY = (
    "lpad(CAST((CAST(patient_key AS bigint) + CAST(n AS bigint) * 104729000) "
    "% 100000000000 AS text), 11, '0')"
)
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_NEW_CODE = (
    "left(code, 9) || (SELECT string_agg(substr('" + _LETTERS + "', CAST(1 + ("
    "(id + n * {sample}) * 654435769 % 1099511627776 >> (5 * k) & 31) AS integer), 1), '') "
    "FROM generate_series(0, 7) AS k) || '0'"
)
_NEW: dict[str, dict[str, str]] = {
    "registration": {
        "id": "id + n * {sample}",
        "code": f"CASE code WHEN '' THEN '' ELSE {_NEW_CODE} END",
        "patient_key": f"CASE patient_key WHEN '' THEN '' ELSE {_NEW_KEY} END",
        "search": "CASE patient_key WHEN '' THEN search "
        f"ELSE replace(search, patient_key, {_NEW_KEY}) END",
        "changed_ms": "changed_ms - CAST(n AS bigint) * 60000 * {sample}",
        # One made in the list of those that are due is linked to the patient's, four rows before.
        "follows": "CASE WHEN type = 'follow_up' AND n % 10 <> 0 THEN id - 4 + n * {sample} END",
        "corrects": "corrects + n * {sample}",
    },
    "export": {"id": "id + n * {exports}"},
    "export_registration": {
        "registration_id": "registration_id + n * {sample}",
        "export_id": "export_id + n * {exports}",
    },
    "mark": {"registration_id": "registration_id + n * {sample}"},
}


def full_office(offices: Offices, folder: Path, count: int) -> str:
    """Make an office with so many registrations; returns the name of its database."""
    name = offices.new()
    sample = min(_SAMPLE, count)
    with closing(open_store(folder)) as local:
        data.fill(local, sample)
        office = open_office(offices.address(name, "tests", offices.cluster.password))
        with closing(office):
            copy_in(local, office, data.NOW)
    with offices.cluster.connect(name) as connection:
        connection.execute("SET search_path = angio, public")
        connection.execute("SET session_replication_role = replica")
        if count > sample:
            _multiply(connection, sample, count // sample)
        connection.execute("VACUUM ANALYZE")
        connection.execute("CHECKPOINT")  # the disk's work on this is not what is measured next
    return name


def _multiply(connection: Connection, sample: int, times: int) -> None:
    (exports,) = connection.execute("SELECT max(id) FROM export").fetchone() or (0,)
    indexes = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'angio'"
    keys = "SELECT conname FROM pg_constraint WHERE connamespace = CAST('angio' AS regnamespace)"
    kept = connection.execute(f"{indexes} AND indexname NOT IN ({keys})").fetchall()
    for index, _ in kept:
        connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(index)))
    for start in range(1, times, _AT_ONCE):
        for table, new in _NEW.items():
            numbers = {"sample": sample, "exports": exports}
            columns = RegistrationTable.metadata.tables[table].columns
            chosen = [new.get(c.name, f'"{c.name}"').format(**numbers) for c in columns]
            first = next(iter(new))
            most = exports if first == "id" and table == "export" else sample
            last = min(start + _AT_ONCE, times) - 1
            connection.execute(
                f"INSERT INTO {table} SELECT {', '.join(chosen)} FROM {table}, "  # noqa: S608
                f"generate_series({start}, {last}) AS n WHERE {first} <= {most}"
            )
    for _, definition in kept:
        connection.execute(definition)
