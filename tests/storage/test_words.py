"""What the engines say in words of their own leads to the rows and reads no others."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlmodel import col

from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.words import among
from tests.drivers.opened import open_store


def test_of_some_rows_only_those_are_read(tmp_path: Path) -> None:
    query = select(col(Table.id)).where(among(col(Table.id), [1]))
    with closing(open_store(tmp_path / "data")) as store, store._database.reading() as connection:
        said = query.compile(dialect=connection.dialect)
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {said}", ("[]",)).all()
    assert any("SEARCH registration" in step for *_, step in plan), plan
