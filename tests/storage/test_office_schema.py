"""An office holds what the embedded database holds, guarded as that is; its form is checked."""

from typing import Any

import pytest
from sqlalchemy import inspect

from angio_desktop.storage.postgres.roles import ROLES
from angio_desktop.storage.postgres.schema import OWN_TABLES, SCHEMA
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.store import Store
from tests.drivers.offices import Offices
from tests.drivers.opened import plain_sql

# The index of words is a table of SQLite; what it refuses by keys needs no trigger elsewhere.
_OF_SQLITE = {"registration_search_insert", "registration_search_update"}
_BY_KEY = {"export_insert", "contact_insert"}
_OF_OFFICE = {"export_begun_delete"}  # who began an export is nobody else in the other


@pytest.fixture
def own(offices: Offices) -> str:
    """An office whose form may be spoiled."""
    return offices.new()


def form_of(store: Store, schema: str | None = None) -> dict[str, Any]:
    """What of the tables must be the same on both engines."""
    inspector = inspect(store._database.engine)
    names = {each for each in inspector.get_table_names(schema) if "search" not in each}

    def key_of(name: str) -> list[str]:
        return inspector.get_pk_constraint(name, schema)["constrained_columns"]

    return {
        name: {
            # SQLite does not say of a number that is a key that it is never without.
            "columns": {
                c["name"]: c["nullable"] and c["name"] not in key_of(name)
                for c in inspector.get_columns(name, schema)
            },
            "key": key_of(name),
            "unique": sorted(
                tuple(index["column_names"])
                for index in inspector.get_indexes(name, schema)
                if index["unique"]
            ),
            "foreign": sorted(
                (*key["constrained_columns"], key["referred_table"], *key["referred_columns"])
                for key in inspector.get_foreign_keys(name, schema)
            ),
        }
        for name in names - OWN_TABLES
    }


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection")
def test_tables_columns_keys_and_what_is_unique_are_the_same(
    store: LocalStore, offices: Offices, own: str
) -> None:
    office = offices.open(own)
    assert form_of(office, SCHEMA) == form_of(store)
    office.close()


def test_guards_are_the_same(store: LocalStore, folder, offices: Offices, own: str) -> None:
    assert store.verify().wrong is None
    with plain_sql(folder) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        embedded = {name for (name,) in connection.execute(query)}
    with offices.cluster.connect(own) as connection:
        query = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        found = {name for (name,) in connection.execute(query)}
    office = {name for name in found if not name.startswith("angio_")}  # no guards
    assert office == (embedded - _OF_SQLITE - _BY_KEY) | _OF_OFFICE


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE registration DISABLE TRIGGER registration_update",
        "DROP TRIGGER registration_update ON registration",
        "DROP TRIGGER angio_notice ON note",
        "ALTER TABLE registration ADD COLUMN more text",
        "ALTER TABLE registration ALTER COLUMN code DROP NOT NULL",
        "ALTER TABLE registration DROP CONSTRAINT registration_code_of_sent",
        "ALTER TABLE mark DROP CONSTRAINT mark_registration_id_fkey",
        "DROP INDEX registration_code",
        "CREATE TABLE more (number bigint)",
        "CREATE FUNCTION more() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
        "CREATE OR REPLACE FUNCTION trail_update() RETURNS trigger LANGUAGE plpgsql "
        "SECURITY DEFINER AS 'BEGIN RETURN NEW; END'",
        "GRANT UPDATE ON trail TO angio_entry",
        "GRANT SELECT ON registration TO PUBLIC",
        "GRANT SELECT ON office_secret TO angio_read",
        "UPDATE trail_head SET hash = 'no such'",
        "UPDATE trail_head SET number = 7",
    ],
)
def test_a_change_of_its_form_is_found(offices: Offices, own: str, change: str) -> None:
    office = offices.open(own)
    assert office.verify().wrong is None
    with offices.cluster.connect(own) as connection:
        connection.execute("SET search_path = angio")
        connection.execute(change)
    assert office.verify().wrong is not None
    office.close()


def test_nobody_but_the_four_roles_has_any_right(offices: Offices, own: str) -> None:
    query = """
        SELECT DISTINCT r.rolname FROM pg_class AS c, LATERAL aclexplode(c.relacl) AS acl
        LEFT JOIN pg_roles AS r ON r.oid = acl.grantee
        WHERE c.relnamespace = CAST('angio' AS regnamespace) AND acl.grantee <> c.relowner
    """
    with offices.cluster.connect(own) as connection:
        assert {name for (name,) in connection.execute(query)} == set(ROLES)
