"""What an unfinished export holds: nobody sends it out another way until that one is settled."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, select
from sqlmodel import col

from angio_desktop.errors import OtherWay
from angio_desktop.storage.tables import ExportBegunTable, RegistrationTable


class Holder(NamedTuple):
    """Who began an export, by the login of an office and the name of the computer.

    Both are "" in the embedded database, which one computer has for itself.
    """

    login: str = ""
    workstation: str = ""


NOBODY = Holder()
_HELD = select(
    col(ExportBegunTable.login),
    col(ExportBegunTable.workstation),
    col(ExportBegunTable.registrations),
)


def held(connection: Connection) -> dict[int, Holder]:
    """Return the registrations that unfinished exports hold, and who holds each."""
    return {
        id_: Holder(login, workstation)
        for login, workstation, ids in connection.execute(_HELD)
        for id_ in json.loads(ids)
    }


def refuse_held(connection: Connection, ids: Iterable[int]) -> None:
    """Raise OtherWay for the first of some registrations that an unfinished export holds."""
    if holders := held(connection):
        for id_ in ids:
            if id_ in holders:
                who, where = holders[id_]
                what = "begun_by" if who else "begun"
                raise other_way(connection, id_, what, who=who, where=where)


def other_way(connection: Connection, id_: int, what: str, **details: str) -> OtherWay:
    """Return the error about a registration that goes out the other way, or by another's hand."""
    query = select(col(RegistrationTable.code)).where(col(RegistrationTable.id) == id_)
    code: Any = connection.scalar(query) or ""
    text_id = f"{OtherWay.text_id}.{what}"
    return OtherWay(f"registration {code}: {what}", text_id=text_id, code=code, **details)
