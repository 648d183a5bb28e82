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
    text,
    update,
)
from sqlmodel import col

from angio_desktop.errors import (
    ChangedElsewhere,
    DamagedRegistration,
    RegistrationLocked,
)
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary
from angio_desktop.storage.connection import storable
from angio_desktop.storage.records import DuplicateCode
from angio_desktop.storage.schema.tables import RegistrationTable as Table
from angio_desktop.storage.trail import Action, Trail

# Literals: SQLite takes an index over a part of the rows only where it sees that part named.
_TEXT = frozenset({str})
SENT = literal(Status.SENT.value, literal_execute=True)
EMPTY = literal("", literal_execute=True)

# The JSON is read as bytes and decoded here, so that one that is damaged spoils no other row.
_READ = (
    *(col(Table.id), col(Table.type), col(Table.status), col(Table.code), col(Table.sent_at)),
    *(col(Table.revision), col(Table.dictionary_version), col(Table.page), col(Table.focus)),
    col(Table.follows),
    cast(col(Table.confirmations), LargeBinary).label("confirmations_json"),
    cast(col(Table.values), LargeBinary).label("values_json"),
)
_ASKED = select(*_READ).where(text("registration.id IN (SELECT value FROM json_each(:ids))"))
_STORED = (
    *(col(Table.status), col(Table.code), col(Table.revision), col(Table.unlogged)),
    *(col(Table.unlogged_by), cast(col(Table.values), LargeBinary).label("values_json")),
)


def save(
    connection: Connection,
    trail: Trail,
    registration: Registration,
    summary: Summary,
    *,
    by_itself: bool = False,
) -> Registration:
    """Write a draft, new or not, and return it as it is stored now.

    The trail gets an entry with the keys that changed. Where the program saves `by_itself`, at
    each field, they are kept for the next entry, so that an evening's work is not a book.
    """
    if registration.is_sent:
        raise _locked(registration.code)
    columns = _columns(registration, summary, trail.now)
    if registration.id is None:
        id_ = _insert(connection, columns, trail.now)
        keys = sorted(registration.values)
        trail.add(Action.CREATED, id_, type=registration.type.value, keys=keys)
        return replace(registration, id=id_, revision=1)
    row = _stored(connection, registration.id)
    if row["revision"] != registration.revision:
        raise _changed_elsewhere(registration.id)
    unlogged = _note_changes(trail, row, registration, by_itself=by_itself)
    _update(connection, registration.id, registration.revision, {**columns, **unlogged})
    return replace(registration, revision=registration.revision + 1)


def _note_changes(
    trail: Trail, row: RowMapping, registration: Registration, *, by_itself: bool
) -> dict[str, str]:
    """Write down what this save changes; returns the columns that hold what is kept for later."""
    keys = _changed_keys(row["values_json"], registration.values)
    user, earlier = row["unlogged_by"], _keys_of(row["unlogged"])
    if earlier and user != trail.user:
        trail.add_of(user, Action.SAVED, registration.id, keys=sorted(earlier))
        earlier = set()
    keys |= earlier
    if by_itself:
        return {"unlogged": json.dumps(sorted(keys)) if keys else "", "unlogged_by": trail.user}
    if keys:
        trail.add(Action.SAVED, registration.id, keys=sorted(keys))
    return dict(_LOGGED)


_LOGGED = {"unlogged": "", "unlogged_by": ""}


def _changed_keys(json_text: bytes, values: Mapping[str, str]) -> set[str]:
    try:
        stored = texts_of(json_text)
    except ValueError:  # damaged: everything is written anew
        stored = {}
    both = stored.keys() | values.keys()
    return {key for key in both if stored.get(key) != values.get(key)}


def _keys_of(unlogged: str) -> set[str]:
    try:
        return set(json.loads(unlogged or "[]"))
    except (ValueError, TypeError):
        return set()


def log_changes(connection: Connection, trail: Trail, id_: int | None = None) -> None:
    """Write the entries of what was saved without one, of one registration or all.

    They are there when the program was killed before the user left the form.
    """
    wanted = select(col(Table.id), col(Table.unlogged), col(Table.unlogged_by))
    # The words of the index over these rows, so that SQLite takes it.
    wanted = wanted.where(col(Table.unlogged) != EMPTY)
    if id_ is not None:
        wanted = wanted.where(col(Table.id) == id_)
    for found, unlogged, user in connection.execute(wanted.order_by(col(Table.id))).all():
        trail.add_of(user, Action.SAVED, found, keys=sorted(_keys_of(unlogged)))
        connection.execute(update(Table).where(col(Table.id) == found), _LOGGED)


def send(
    connection: Connection,
    trail: Trail,
    registration: Registration,
    summary: Summary,
    code: str,
) -> Registration:
    """Write a draft a last time, with its code and fingerprint, and lock it."""
    draft = save(connection, trail, registration, summary)
    if draft.id is None or draft.status is not Status.OPEN:
        raise _changed_elsewhere(draft.id)
    same_code = select(col(Table.id)).where(col(Table.code) == code, col(Table.code) != EMPTY)
    if connection.scalar(same_code) is not None:
        raise DuplicateCode(code)
    for each in draft.confirmations:
        trail.add_of(each.user, Action.CONFIRMED, draft.id, rule=each.rule, key=each.key)
    sent = replace(draft, status=Status.SENT, code=code, sent_at=_iso(trail.now))
    sha256 = fingerprint(sent)
    step = {"status": sent.status.value, "code": sent.code, "sent_at": sent.sent_at}
    connection.execute(update(Table).where(col(Table.id) == draft.id), {**step, "sha256": sha256})
    trail.add(Action.SENT, draft.id, code=code, sha256=sha256)
    return sent


def change_status(connection: Connection, trail: Trail, id_: int, status: Status) -> None:
    """Delete a draft or restore it; one that has that status already stays as it is."""
    row = _stored(connection, id_)
    if row["status"] == status.value:
        return
    log_changes(connection, trail, id_)
    columns = {"status": status.value, **_changed(trail.now)}
    _update(connection, id_, row["revision"], columns)
    trail.add(Action.DELETED if status is Status.DELETED else Action.RESTORED, id_)


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
    # One parameter: over one for each id SQLAlchemy takes as long as SQLite over the rows.
    rows: Iterable[Any] = connection.execute(_ASKED, {"ids": json.dumps(list(ids))}).all()
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
    id_, type_, status, code, sent_at, revision, version, *rest = row
    page, focus, follows, confirmations, values = rest
    try:
        _check_types((code, sent_at, version, page, focus), follows)
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
            follows=follows,
        )
    except (ValueError, TypeError) as error:
        # Not the error's own words: they may quote an answer.
        return _damaged(id_, type(error).__name__, code if isinstance(code, str) else "")


def _check_types(texts: Sequence[object], follows: object) -> None:
    """Refuse what SQLite keeps in a column of texts or numbers all the same: bytes, say."""
    if not _TEXT.issuperset(map(type, texts)) or not (follows is None or type(follows) is int):
        raise TypeError("not a text")


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
        "follows": registration.follows,
    }


def _changed(now: datetime) -> dict[str, Any]:
    return {"changed": _iso(now), "changed_ms": int(now.timestamp() * 1000)}


def _iso(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _insert(connection: Connection, columns: Mapping[str, Any], now: datetime) -> int:
    first = {"status": Status.OPEN.value, "code": "", "sent_at": "", "created": _iso(now)}
    first |= {"sha256": "", **_LOGGED}
    return connection.execute(insert(Table), {**columns, **first, "revision": 1}).lastrowid


def _update(connection: Connection, id_: int, revision: int, columns: Mapping[str, Any]) -> None:
    own = update(Table).where(col(Table.id) == id_)
    connection.execute(own, {**columns, "revision": revision + 1})


def _stored(connection: Connection, id_: int | None) -> RowMapping:
    """Return what stands in the database of a draft. Raises RegistrationLocked once it is sent."""
    wanted = select(*_STORED).where(col(Table.id) == id_)
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
