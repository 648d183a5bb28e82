"""The hospital's warehouse of HD4DP: all that its platform holds, in three tables (H14).

Documented are the tables, what joins them, and the names of the data collections; the other
columns are found by the names that are assumed (resources/assumptions.csv, A33 to A37).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from psycopg import sql

from angio_desktop.platform.postgres import Connection, problem

MESSAGES = "local_dwhmessage"
ANSWERS = "local_dwhmessage_key_value"
ATTRIBUTES = "local_dwhmessage_key_value_plus"
_AT_ONCE = 2000

Names = Mapping[str, Sequence[str]]
"""By a column's word of ours (`Columns`) the names it may have there, the likeliest first."""


class Column(NamedTuple):
    """A column that was found: its table there, its name, and its type."""

    table: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Where what is read stands; without `status` nobody knows of any."""

    schema: str
    document: Column
    created: Column
    code: Column
    collection: Column
    status: Column | None
    answer: Column
    of_document: Column
    key: Column
    value: Column
    of_answer: Column
    attribute: Column

    def found(self) -> list[Column]:
        """Return all, in the order of their tables."""
        columns = (getattr(self, name) for name in self.__slots__ if name != "schema")
        return [column for column in columns if column is not None]


# By our word: the table, and the names that are documented; others come from the assumptions.
_WANTED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "document": (MESSAGES, ("document_id",)),
    "created": (MESSAGES, ("created_on",)),
    "code": (MESSAGES, ()),
    "collection": (MESSAGES, ("data_collection_name",)),
    "status": (MESSAGES, ()),
    "answer": (ANSWERS, ("id",)),
    "of_document": (ANSWERS, ("msg_document_id",)),
    "key": (ANSWERS, ()),
    "value": (ANSWERS, ()),
    "of_answer": (ATTRIBUTES, ("key_value_id",)),
    "attribute": (ATTRIBUTES, ()),
}
_MAY_LACK = {"status"}


class Message(NamedTuple):
    """A registration there. Of two the one with the higher `order` was made later.

    `document` is as its column has it, `day` the text under the key of its day, "" for none.
    """

    document: Any
    order: int
    code: str
    collection: str
    status: str
    day: str


class Answered(NamedTuple):
    """The answers of a registration there, all texts under each key."""

    document: Any
    texts: Mapping[str, Sequence[str]]


def columns_of(connection: Connection, names: Names) -> Columns:
    """Find the columns. Raises WarehouseProblem, naming what is missing."""
    query = (
        "SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns "
        "WHERE table_name = ANY(%s) "
        "ORDER BY array_position(current_schemas(false)::text[], table_schema::text), 1"
    )
    tables = [MESSAGES, ANSWERS, ATTRIBUTES]
    seen: dict[str, dict[str, dict[str, Column]]] = {}
    for schema, table, name, kind in connection.execute(query, (tables,)):
        of_table = seen.setdefault(schema, {}).setdefault(table, {})
        of_table[name.casefold()] = Column(table, name, kind)
    schema = next((name for name, held in seen.items() if MESSAGES in held), "")
    held = seen.get(schema, {})
    if lacking := [table for table in tables if table not in held]:
        raise problem("missing_table", tables=", ".join(lacking))
    return Columns(schema, **_chosen(held, names))


def _chosen(held: Mapping[str, Mapping[str, Column]], names: Names) -> dict[str, Any]:
    found: dict[str, Column | None] = {}
    lacking = []
    for word, (table, documented) in _WANTED.items():
        wanted = names.get(word) or documented
        by_name = (held[table].get(name.casefold()) for name in wanted)
        found[word] = next((column for column in by_name if column), None)
        if found[word] is None and word not in _MAY_LACK:
            lacking.append(f"{table}.{' / '.join(wanted)}")
    if lacking:
        raise problem("missing_column", columns=", ".join(lacking))
    return found


@dataclass(frozen=True, slots=True)
class Warehouse:
    """Reads the registrations there; every query streams, in one state of the database."""

    connection: Connection
    columns: Columns

    def messages(self, day_keys: Mapping[str, str]) -> Iterator[Message]:
        """Yield the registrations of these data collections, the earliest first.

        `day_keys` has for each collection under which key its day stands.
        """
        c = self.columns
        query = sql.SQL(
            "SELECT m.{document}, coalesce(m.{code}::text, ''), m.{collection}::text, "
            "coalesce({status}, ''), coalesce(d.{value}::text, '') FROM {messages} AS m "
            "LEFT JOIN {answers} AS d ON {joined} AND (m.{collection}::text, d.{key}::text) IN "
            "(SELECT * FROM unnest(%(collections)s::text[], %(keys)s::text[])) "
            "WHERE m.{collection}::text = ANY(%(collections)s) "
            "ORDER BY m.{created} NULLS FIRST, m.{document}"
        ).format(
            **self._names(),
            status=sql.SQL("m.{}::text").format(sql.Identifier(c.status.name))
            if c.status
            else sql.SQL("''"),
            joined=self._joined("m", c.document, "d", c.of_document),
        )
        values = {"collections": list(day_keys), "keys": list(day_keys.values())}
        before: object = None
        for order, row in enumerate(self._streamed(query, values)):
            document, code, collection, status, day = row
            if document != before:  # one day, however often it stands there
                yield Message(document, order, code.strip(), collection, status.strip(), day)
            before = document

    def answers(self, documents: Sequence[Any]) -> Iterator[Answered]:
        """Yield the answers of registrations, in any order; one that has none is left out."""
        query = sql.SQL(
            "SELECT d.{of_document}, array_agg(d.{key}::text ORDER BY d.{answer}), "
            "array_agg(coalesce(d.{value}::text, '') ORDER BY d.{answer}) "
            "FROM {answers} AS d WHERE {is_wanted} GROUP BY d.{of_document}"
        )
        yield from self._grouped(query, documents)

    def attributes(self, documents: Sequence[Any]) -> Iterator[Answered]:
        """Yield what stands beside the answers of registrations, by the answers' keys."""
        c = self.columns
        query = sql.SQL(
            "SELECT d.{of_document}, array_agg(d.{key}::text ORDER BY d.{answer}), "
            "array_agg(coalesce(p.{attribute}::text, '') ORDER BY d.{answer}) "
            "FROM {attributes} AS p JOIN {answers} AS d ON {joined_attributes} "
            "WHERE {is_wanted} GROUP BY d.{of_document}"
        )
        joined = self._joined("p", c.of_answer, "d", c.answer)
        yield from self._grouped(query, documents, joined_attributes=joined)

    def _grouped(
        self, query: sql.SQL, documents: Sequence[Any], **parts: sql.Composable
    ) -> Iterator[Answered]:
        is_same = self.columns.document.kind == self.columns.of_document.kind
        name = sql.Identifier(self.columns.of_document.name)
        wanted = sql.SQL(
            "d.{} = ANY(%(documents)s)" if is_same else "d.{}::text = ANY(%(documents)s)"
        )
        made = query.format(**self._names(), is_wanted=wanted.format(name), **parts)
        for start in range(0, len(documents), _AT_ONCE):
            some = documents[start : start + _AT_ONCE]
            texts = {str(each): each for each in some}
            values = {"documents": list(some) if is_same else list(texts)}
            for document, keys, answers in self._streamed(made, values):
                held: dict[str, list[str]] = {}
                for key, text in zip(keys, answers, strict=True):
                    held.setdefault(key, []).append(text)
                yield Answered(texts[str(document)], held)

    def _streamed(
        self, query: sql.Composed, values: Mapping[str, Any]
    ) -> Iterator[tuple[Any, ...]]:
        with self.connection.cursor(name="angio") as cursor:
            cursor.itersize = _AT_ONCE
            yield from cursor.execute(query, values)

    def _joined(self, one: str, left: Column, other: str, right: Column) -> sql.Composed:
        """Return that two columns are equal; as texts where their types are not the same."""
        text = sql.SQL("" if left.kind == right.kind else "::text")
        sides = (
            sql.SQL("{}.{}{}").format(sql.SQL(table), sql.Identifier(column.name), text)
            for table, column in ((one, left), (other, right))
        )
        return sql.SQL(" = ").join(sides)

    def _names(self) -> Mapping[str, sql.Composable]:
        c = self.columns
        columns = {
            word: sql.Identifier(getattr(c, word).name) for word in _WANTED if word != "status"
        }
        tables = {"messages": MESSAGES, "answers": ANSWERS, "attributes": ATTRIBUTES}
        return columns | {n: sql.Identifier(c.schema, table) for n, table in tables.items()}
