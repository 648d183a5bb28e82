"""Whether what was sent is still what was sent: looked at before it is exported or printed."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, literal_column, select
from sqlmodel import col

from angio_desktop.errors import AlteredRegistration, DamagedRegistration
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration
from angio_desktop.storage.reading import ASKED, registration_of
from angio_desktop.storage.seals import CONTENT, hash_of_content
from angio_desktop.storage.tables import TrailTable
from angio_desktop.storage.trail import Action, detail_of
from angio_desktop.storage.words import IDS, NoIndex, among, listed, runs

_EARLIER = "SELECT detail FROM trail WHERE id = 1 AND action = ?"
_TOLD = select(
    *(col(TrailTable.registration), col(TrailTable.time), col(TrailTable.action)),
    col(TrailTable.detail),
    # By the registrations: all that were sent have the same action.
).where(
    among(col(TrailTable.registration), IDS),
    NoIndex(col(TrailTable.action)) == Action.SENT.value,
)
_CONTENT: ColumnElement[str] = literal_column(CONTENT)
_WITH_CONTENT: Any = ASKED.add_columns(_CONTENT)  # in one go: each row is found and read once


def load_sealed(
    connection: Connection, ids: Sequence[int]
) -> Iterator[Registration | DamagedRegistration | AlteredRegistration]:
    """Yield sent registrations in their order; one that is not what was sent as its error."""
    asked = {"ids": listed(ids)}
    told = _told(connection, asked)
    rows = {row[0]: row for row in connection.execute(_WITH_CONTENT, asked).all()}
    for id_ in ids:
        if id_ not in rows:
            continue
        *row, content = rows[id_]
        found = registration_of(row)
        if isinstance(found, DamagedRegistration) or _is_as_told(found, told[id_], content):
            yield found
        else:
            yield AlteredRegistration(
                f"registration {found.code} was altered",
                text_id=f"{AlteredRegistration.text_id}.sent",
                code=found.code,
            )


def _told(connection: Connection, asked: Mapping[str, str]) -> dict[int, list[dict[str, Any]]]:
    """Return what the trail tells of the sending of each; it tells it once."""
    told: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for id_, time, action, text in connection.execute(_TOLD, asked).all():
        told[id_ or 0].append(detail_of(time, action, id_, text) or {})
    earlier = runs(connection)(_EARLIER, (Action.MIGRATED.value,)).fetchone()
    if earlier:
        for id_, sha256 in json.loads(earlier[0])["sent"].items():
            told[int(id_)].append({"sha256": sha256})
    return told


def _is_as_told(found: Registration, told: Sequence[Mapping[str, Any]], content: str) -> bool:
    if len(told) != 1:
        return False
    row = told[0].get("row")
    if row is None:  # an earlier version told only what was sent
        return bool(told[0].get("sha256") == fingerprint(found))
    # Of all the row, and so of what was sent too: the fingerprint would take as long again.
    return bool(row == hash_of_content(content))
