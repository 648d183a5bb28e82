"""A warehouse of HD4DP as a hospital has it: three tables, and a role that may read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql

from angio_desktop.platform.server import Server, Tls
from angio_desktop.register.cells import Cells
from angio_desktop.register.registration import Registration
from tests.drivers.postgres import HOST, Cluster
from tests.drivers.tables import DICTIONARY

_TABLES = """
CREATE TABLE local_dwhmessage (
    id bigserial PRIMARY KEY,
    document_id bigint UNIQUE NOT NULL,
    created_on timestamp NOT NULL,
    registration_code varchar(20),
    register varchar(50),
    data_collection_name varchar(100) NOT NULL,
    status varchar(20)
);
CREATE TABLE local_dwhmessage_key_value (
    id bigserial PRIMARY KEY,
    msg_document_id bigint NOT NULL REFERENCES local_dwhmessage (document_id),
    key varchar(100) NOT NULL,
    value text
);
CREATE INDEX ON local_dwhmessage_key_value (msg_document_id);
CREATE TABLE local_dwhmessage_key_value_plus (
    id bigserial PRIMARY KEY,
    key_value_id bigint NOT NULL REFERENCES local_dwhmessage_key_value (id),
    attribute_type varchar(50),
    attribute_value text
);
CREATE INDEX ON local_dwhmessage_key_value_plus (key_value_id);
"""
TABLES = (
    "local_dwhmessage",
    "local_dwhmessage_key_value",
    "local_dwhmessage_key_value_plus",
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A warehouse, and what reads it: a role and its password."""

    cluster: Cluster
    database: str
    role: str
    password: str

    def server(self, **changed: Any) -> Server:
        """Return where it is, with something changed."""
        usual: dict[str, Any] = {
            "host": HOST,
            "port": self.cluster.port,
            "database": self.database,
            "role": self.role,
            "tls": Tls.FULL,
            "certificate": str(self.cluster.authority),
        }
        return Server(**(usual | changed))

    def run(self, *statements: str) -> None:
        """Change it, as its owner does."""
        with self.cluster.connect(self.database) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def put(self, registration: Registration, code: str | None = None, **changed: str) -> int:
        """Keep a registration as the platform took it, with some answers changed, "" for none."""
        return self.put_texts(registration, texts_of(registration) | changed, code)

    def put_texts(
        self, registration: Registration, texts: Mapping[str, str], code: str | None
    ) -> int:
        """Keep a message with these texts; returns its document's id."""
        with self.cluster.connect(self.database) as connection:
            number = connection.execute("SELECT count(*) + 1 FROM local_dwhmessage").fetchone()
            assert number is not None
            put_many(connection, [(registration, texts, code, number[0])])
        return int(number[0])


Put = tuple[Registration, Mapping[str, str], str | None, int]


def put_many(connection: psycopg.Connection[Any], those: Iterable[Put]) -> None:
    """Keep many registrations: each with its texts, official code and number."""
    rows = list(those)
    with connection.cursor() as cursor:
        columns = "(document_id, created_on, registration_code, register, data_collection_name)"
        with cursor.copy(f"COPY local_dwhmessage {columns} FROM STDIN") as copy:
            for registration, _, code, number in rows:
                made = f"2026-11-01 00:00:00.{number:06}"
                collection = DICTIONARY.forms[registration.type].collection
                copy.write_row((number, made, code, "ANGIO", collection))
        columns = "(msg_document_id, key, value)"
        with cursor.copy(f"COPY local_dwhmessage_key_value {columns} FROM STDIN") as copy:
            for _, texts, _, number in rows:
                for key, text in texts.items():
                    if text:
                        copy.write_row((number, key, text))


def texts_of(registration: Registration) -> dict[str, str]:
    """Return what is exported of a registration, by its keys."""
    form = DICTIONARY.forms[registration.type]
    cells = Cells(form).of(registration.values)
    return {key: cell for key, cell in zip(form.csv_keys, cells, strict=True) if cell}


def new_warehouse(cluster: Cluster) -> Kept:
    """Make a warehouse that is still empty."""
    database = cluster.new_database()
    role, password = cluster.new_role()
    kept = Kept(cluster, database, role, password)
    kept.run(_TABLES)
    allowed = sql.SQL("GRANT SELECT ON {} TO {}").format(
        sql.SQL(", ").join(map(sql.Identifier, TABLES)), sql.Identifier(role)
    )
    with cluster.connect(database) as connection:
        connection.execute(allowed)
    return kept
