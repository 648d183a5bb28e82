"""Whether what was sent is still what was sent: looked at before it is exported or printed."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, literal_column, select
from sqlmodel import col

from angio_desktop.errors import AlteredRegistration, DamagedRegistration
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration
from angio_desktop.storage.reading import load_all
from angio_desktop.storage.seals import CONTENT, hash_of_content
from angio_desktop.storage.tables import RegistrationTable, TrailTable
from angio_desktop.storage.trail import Action, detail_of
from angio_desktop.storage.words import NoIndex, among, runs

_EARLIER = "SELECT detail FROM trail WHERE id = 1 AND action = ?"
_TOLD = select(
    *(col(TrailTable.registration), col(TrailTable.time), col(TrailTable.action)),
    col(TrailTable.detail),
    # By the registrations: all that were sent have the same action.
).where(NoIndex(col(TrailTable.action)) == Action.SENT.value)
_CONTENT: ColumnElement[str] = literal_column(CONTENT)


def load_sealed(
    connection: Connection, ids: Sequence[int]
) -> Iterator[Registration | DamagedRegistration | AlteredRegistration]:
    """Yield sent registrations in their order; one that is not what was sent as its error."""
    told = _told(connection, ids)
    wanted = select(col(RegistrationTable.id), _CONTENT).where(
        among(col(RegistrationTable.id), ids)
    )
    rows: dict[int, str] = dict(connection.execute(wanted).all())
    for found in load_all(connection, ids):
        if isinstance(found, DamagedRegistration) or _is_as_told(found, told, rows):
            yield found
        else:
            yield AlteredRegistration(
                f"registration {found.code} was altered",
                text_id=f"{AlteredRegistration.text_id}.sent",
                code=found.code,
            )


def _told(connection: Connection, ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """Return what the trail tells of the sending of each; it tells it once."""
    told: dict[int, list[dict[str, Any]]] = defaultdict(list)
    wanted = _TOLD.where(among(col(TrailTable.registration), ids))
    for id_, time, action, text in connection.execute(wanted).all():
        told[id_ or 0].append(detail_of(time, action, id_, text) or {})
    earlier = runs(connection)(_EARLIER, (Action.MIGRATED.value,)).fetchone()
    if earlier:
        for id_, sha256 in json.loads(earlier[0])["sent"].items():
            told[int(id_)].append({"sha256": sha256})
    return told


def _is_as_told(
    found: Registration, told: dict[int, list[dict[str, Any]]], rows: dict[int, str]
) -> bool:
    id_ = found.id or 0
    entries = told.get(id_, [])
    if len(entries) != 1:
        return False
    row = entries[0].get("row")
    if row is None:  # an earlier version told only what was sent
        return bool(entries[0].get("sha256") == fingerprint(found))
    # Of all the row, and so of what was sent too: the fingerprint would take as long again.
    return bool(row == hash_of_content(rows[id_]))
