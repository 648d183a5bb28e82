"""What the engines say in words of their own: a table in its room has them."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import BigInteger, BindParameter, Connection, LargeBinary, String, bindparam, insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from angio_desktop.storage.trail import Runs

# Of an engine without truth values SQLAlchemy would compare a Boolean with 1, and no index helps.
_CONDITION: Any = NullType()


class AsBytes(FunctionElement[bytes]):
    """A text as it stands there: what is damaged is for who reads it, and spoils no other row."""

    type = LargeBinary()
    inherit_cache = True


class Among(FunctionElement[bool]):
    """Whether a number is one of a JSON list: one parameter, however many there are."""

    type = _CONDITION
    inherit_cache = True


class AmongTexts(FunctionElement[bool]):
    """Whether a text is one of a JSON list."""

    type = _CONDITION
    inherit_cache = True


class Contains(FunctionElement[bool]):
    """Whether a text holds another."""

    type = _CONDITION
    inherit_cache = True


class BirthDate(FunctionElement[str]):
    """The birth date out of the answers, as the index over it has it."""

    type = String()
    inherit_cache = True


class ExportOf(FunctionElement[int]):
    """Which export an entry of the trail tells of, out of its detail; nothing of a spoiled one."""

    type = BigInteger()
    inherit_cache = True


class InOrderOfNames(FunctionElement[str]):
    """A name as it is put in order: without accents, in one case."""

    type = String()
    inherit_cache = True


class NoIndex(FunctionElement[str]):
    """A column by which rows are put in order after they were found by another."""

    type = String()
    inherit_cache = True


class AsRead(FunctionElement[str]):
    """The order of a column where rows that lie together are read together, else no order."""

    type = String()
    inherit_cache = True


class AtLeast(FunctionElement[int]):
    """The larger of two numbers."""

    inherit_cache = True


class ClaimedBy(FunctionElement[str]):
    """Who else has a registration open, as JSON of a `Claim`; "" for nobody."""

    type = String()
    inherit_cache = True


def teach(engine: str, words: Mapping[type[FunctionElement[Any]], str]) -> None:
    """Have SQLAlchemy say these in the words of an engine, filled with what they are about."""
    for element, form in words.items():
        compiles(element, engine)(_said_as(form))


def _said_as(form: str) -> Callable[..., str]:
    def said(element: FunctionElement[Any], compiler: Any, **options: Any) -> str:
        return form.format(*(compiler.process(each, **options) for each in element.clauses))

    return said


def among(column: Any, ids: Iterable[int] | BindParameter[str]) -> Among:
    """Return the condition that a number is one of some, or of those of a parameter."""
    return Among(column, ids if isinstance(ids, BindParameter) else _listed(ids))


def in_list(column: str, ids: Iterable[int]) -> str:
    """Return the condition that a number is one of some, as it stands in a statement of text."""
    return f"{column} IN ({', '.join(str(int(id_)) for id_ in ids) or 'NULL'})"


def among_texts(column: Any, texts: Iterable[str]) -> AmongTexts:
    """Return the condition that a text is one of some."""
    return AmongTexts(column, _listed(texts))


IDS: BindParameter[str] = bindparam("ids", type_=String())
"""The parameter `ids` of a statement that is made once: what `listed` writes of numbers."""


def _listed(values: Iterable[int] | Iterable[str]) -> BindParameter[str]:
    # One parameter: over one for each SQLAlchemy takes as long as the engine over the rows.
    return bindparam(None, listed(values), type_=String())


def listed(values: Iterable[int] | Iterable[str]) -> str:
    """Return what a parameter of `among` holds."""
    return json.dumps(list(values))


def runs(connection: Connection) -> Runs:
    """Return what runs a statement whose parameters are marked by `?`, on either engine."""
    if connection.dialect.paramstyle == "qmark":
        return connection.exec_driver_sql

    def run(sql: str, parameters: tuple[Any, ...] = ()) -> Any:
        marked = sql.replace("%", "%%").replace("?", "%s")
        return connection.exec_driver_sql(marked, parameters)

    return run


def new_id(connection: Connection, table: Any, row: dict[str, Any]) -> int:
    """Insert a row; return the number it got."""
    (id_,) = connection.execute(insert(table), row).inserted_primary_key or (0,)
    return int(id_)
