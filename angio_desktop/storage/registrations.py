"""One registration in the database: write it, send it, read it back.

Each function runs inside the caller's transaction.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    LargeBinary,
    RowMapping,
    cast,
    insert,
    literal,
    select,
    update,
)
from sqlmodel import col

from angio_desktop.register.errors import (
    ChangedElsewhere,
    DamagedRegistration,
    RegistrationLocked,
)
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary
from angio_desktop.storage.connection import storable
from angio_desktop.storage.records import DuplicateCode
from angio_desktop.storage.tables import RegistrationTable as Table

# Literals: SQLite takes an index over a part of the rows only where it sees that part named.
_TEXT = frozenset({str})
SENT = literal(Status.SENT.value, literal_execute=True)
EMPTY = literal("", literal_execute=True)

# The JSON is read as bytes and decoded here, so that one that is damaged spoils no other row.
_READ = (
    *(col(Table.id), col(Table.type), col(Table.status), col(Table.code), col(Table.sent_at)),
    *(col(Table.revision), col(Table.dictionary_version), col(Table.page), col(Table.focus)),
    cast(col(Table.confirmations), LargeBinary).label("confirmations_json"),
    cast(col(Table.values), LargeBinary).label("values_json"),
)


def save(
    connection: Connection, registration: Registration, summary: Summary, now: datetime
) -> Registration:
    """Write a draft, new or not, and return it as it is stored now."""
    if registration.is_sent:
        raise _locked(registration.code)
    columns = _columns(registration, summary, now)
    if registration.id is None:
        return replace(registration, id=_insert(connection, columns, now), revision=1)
    _check_current(connection, registration)
    _update(connection, registration.id, registration.revision, columns)
    return replace(registration, revision=registration.revision + 1)


def send(
    connection: Connection,
    registration: Registration,
    summary: Summary,
    code: str,
    now: datetime,
) -> Registration:
    """Write a draft a last time, with its code, and lock it."""
    draft = save(connection, registration, summary, now)
    if draft.id is None or draft.status is not Status.OPEN:
        raise _changed_elsewhere(draft.id)
    same_code = select(col(Table.id)).where(col(Table.code) == code, col(Table.code) != EMPTY)
    if connection.scalar(same_code) is not None:
        raise DuplicateCode(code)
    sent = replace(draft, status=Status.SENT, code=code, sent_at=_iso(now))
    step = {"status": sent.status.value, "code": sent.code, "sent_at": sent.sent_at}
    connection.execute(update(Table).where(col(Table.id) == draft.id), step)
    return sent


def change_status(connection: Connection, id_: int, status: Status, now: datetime) -> None:
    """Delete a draft or restore it; one that has that status already stays as it is."""
    row = _stored(connection, id_)
    if row["status"] == status.value:
        return
    columns = {"status": status.value, **_changed(now)}
    _update(connection, id_, row["revision"], columns)


def load(connection: Connection, id_: int) -> Registration:
    """Read one registration. Raises DamagedRegistration."""
    for found in load_all(connection, [id_]):
        if isinstance(found, DamagedRegistration):
            raise found
        return found
    raise _damaged(id_, "no such row")


def load_all(
    connection: Connection, ids: Sequence[int]
) -> Iterator[Registration | DamagedRegistration]:
    """Yield the registrations `ids` in that order; a damaged one as the error that names it."""
    rows: Iterable[Any] = connection.execute(select(*_READ).where(col(Table.id).in_(ids)))
    by_id = {row[0]: row for row in rows}
    return (_registration(by_id[id_]) for id_ in ids if id_ in by_id)


def texts_of(json_text: bytes) -> dict[str, str]:
    """Return a JSON object of texts. Raises ValueError for anything else."""
    try:
        found = json.loads(json_text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return _texts(found)


def _texts(found: object) -> dict[str, str]:
    if type(found) is not dict or not _TEXT.issuperset(map(type, found.values())):
        raise ValueError("not an object of texts")
    return found


def _registration(row: Sequence[Any]) -> Registration | DamagedRegistration:
    id_, type_, status, code, sent_at, revision, version, page, focus, confirmations, values = row
    try:
        return Registration(
            type=RegistrationType(type_),
            dictionary_version=version,
            values=texts_of(values),
            confirmations=_confirmations(confirmations),
            page=page,
            focus=focus,
            status=Status(status),
            id=id_,
            revision=revision,
            code=code,
            sent_at=sent_at,
        )
    except (ValueError, TypeError) as error:
        # Not the error's own words: they may quote an answer.
        return _damaged(id_, type(error).__name__, code)


def _confirmations(json_text: bytes) -> tuple[Confirmation, ...]:
    if json_text == b"[]":
        return ()
    found = json.loads(json_text)
    if not isinstance(found, list):
        raise TypeError("not a list")
    return tuple(Confirmation(**_texts(each)) for each in found)


def _damaged(id_: int, why: str, code: str = "") -> DamagedRegistration:
    problem = DamagedRegistration(
        f"registration {id_} {code or '(not sent)'}: cannot be read ({why})", id=id_, code=code
    )
    if code:
        problem.text_id = f"{DamagedRegistration.text_id}.sent"
    return problem


def _columns(registration: Registration, summary: Summary, now: datetime) -> dict[str, Any]:
    texts = {
        "type": registration.type.value,
        "dictionary_version": registration.dictionary_version,
        "page": registration.page,
        "focus": registration.focus,
        **asdict(summary),
    }
    return {
        **{name: storable(x) if isinstance(x, str) else x for name, x in texts.items()},
        **_changed(now),
        "confirmations": [asdict(each) for each in registration.confirmations],
        "values": dict(registration.values),
    }


def _changed(now: datetime) -> dict[str, Any]:
    return {"changed": _iso(now), "changed_ms": int(now.timestamp() * 1000)}


def _iso(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _insert(connection: Connection, columns: Mapping[str, Any], now: datetime) -> int:
    first = {"status": Status.OPEN.value, "code": "", "sent_at": "", "created": _iso(now)}
    return connection.execute(insert(Table), {**columns, **first, "revision": 1}).lastrowid


def _update(connection: Connection, id_: int, revision: int, columns: Mapping[str, Any]) -> None:
    own = update(Table).where(col(Table.id) == id_)
    connection.execute(own, {**columns, "revision": revision + 1})


def _check_current(connection: Connection, registration: Registration) -> None:
    if _stored(connection, registration.id)["revision"] != registration.revision:
        raise _changed_elsewhere(registration.id)


def _stored(connection: Connection, id_: int | None) -> RowMapping:
    """Return what stands in the database of a draft. Raises RegistrationLocked once it is sent."""
    wanted = select(col(Table.status), col(Table.code), col(Table.revision)).where(
        col(Table.id) == id_
    )
    row = connection.execute(wanted).mappings().first()
    if row is None:
        raise _changed_elsewhere(id_)
    if row["status"] == Status.SENT.value:
        raise _locked(row["code"])
    return row


def _locked(code: str) -> RegistrationLocked:
    return RegistrationLocked(f"registration {code} was sent and is locked", code=code)


def _changed_elsewhere(id_: int | None) -> ChangedElsewhere:
    return ChangedElsewhere(f"registration {id_} was changed elsewhere", id=str(id_))
