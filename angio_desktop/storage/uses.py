"""How often each entry of a long list was sent: the most used are offered first."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import col

from angio_desktop.storage.records import ListUse
from angio_desktop.storage.schema.tables import ListUseTable as Table


def list_uses(connection: Connection) -> dict[str, dict[str, int]]:
    """Return how often each code was used, by list; codes never used are not there."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    query = select(col(Table.list_name), col(Table.code), col(Table.uses))
    for name, code, uses in connection.execute(query):
        found[name][code] = uses
    return dict(found)


def count_uses(connection: Connection, used: Iterable[ListUse]) -> None:
    """Count one more use of each."""
    for use in used:
        row = insert(Table).values(list_name=use.list_name, code=use.code, uses=1)
        again = row.on_conflict_do_update(
            index_elements=["list_name", "code"], set_={"uses": col(Table.uses) + 1}
        )
        connection.execute(again)
