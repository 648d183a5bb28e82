"""Whether what was sent is still what was sent: looked at before it is exported or printed."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from angio_desktop.errors import AlteredRegistration, DamagedRegistration
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration
from angio_desktop.storage.reading import load_all
from angio_desktop.storage.seals import CONTENT, hash_of_content
from angio_desktop.storage.trail import Action, Runs, detail_of

_AMONG = "(SELECT value FROM json_each(?))"
# With a plus, so that SQLite goes by the registrations: all that were sent have the same action.
_TOLD = (
    "SELECT registration, time, action, detail FROM trail "  # noqa: S608
    f"WHERE +action = ? AND registration IN {_AMONG}"
)
_ROWS = f"SELECT id, {CONTENT} FROM registration WHERE id IN {_AMONG}"  # noqa: S608
_EARLIER = "SELECT detail FROM trail WHERE id = 1 AND action = ?"


def load_sealed(
    connection: Connection, ids: Sequence[int]
) -> Iterator[Registration | DamagedRegistration | AlteredRegistration]:
    """Yield sent registrations in their order; one that is not what was sent as its error."""
    run = connection.exec_driver_sql
    asked = json.dumps(list(ids))
    told = _told(run, asked)
    rows: dict[int, str] = dict(run(_ROWS, (asked,)).fetchall())
    for found in load_all(connection, ids):
        if isinstance(found, DamagedRegistration) or _is_as_told(found, told, rows):
            yield found
        else:
            yield AlteredRegistration(
                f"registration {found.code} was altered",
                text_id=f"{AlteredRegistration.text_id}.sent",
                code=found.code,
            )


def _told(run: Runs, asked: str) -> dict[int, list[dict[str, Any]]]:
    """Return what the trail tells of the sending of each; it tells it once."""
    told: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for id_, time, action, text in run(_TOLD, (Action.SENT.value, asked)):
        told[id_].append(detail_of(time, action, id_, text) or {})
    earlier = run(_EARLIER, (Action.MIGRATED.value,)).fetchone()
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
