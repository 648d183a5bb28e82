"""One registration in the database: write it, send it, load it.

Each function runs inside the caller's transaction; each method of `Registrations` is one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    RowMapping,
    Update,
    bindparam,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from angio_desktop.errors import (
    AlteredRegistration,
    ChangedElsewhere,
    DamagedRegistration,
    RegistrationClaimed,
    RegistrationLocked,
)
from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import Summary
from angio_desktop.storage.awaited import settle
from angio_desktop.storage.database import Database
from angio_desktop.storage.lists import count_uses
from angio_desktop.storage.reading import EMPTY, load, load_all, texts_of
from angio_desktop.storage.records import Change, Claim, DuplicateCode, ListUse
from angio_desktop.storage.sealed import load_sealed
from angio_desktop.storage.seals import IS_SEALED, PUT_SEAL, hash_of_row, hash_of_uses
from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.tables import TrailTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Action, Trail, entries_of, is_after, latest
from angio_desktop.storage.words import AsBytes, ClaimedBy, new_id, runs

_TIME = slice(11, 16)  # in a moment of ISO 8601
_KNOWN_BY = "token"
_NEWEST = 10_000
_AT_ONCE = 200  # with fewer each of many statements begins anew; with more, work rests too late
_BY_HAND: Mapping[str, str] = {}
_STORED: tuple[Any, ...] = (
    *(col(Table.id), col(Table.status), col(Table.code), col(Table.revision)),
    col(Table.unlogged),
    *(col(Table.unlogged_by), AsBytes(col(Table.values)).label("values_json")),
    literal_column(IS_SEALED).label("is_sealed"),
    ClaimedBy(col(Table.id)).label("claimed"),
)


@dataclass(frozen=True, slots=True)
class Registrations:
    """The registrations one by one: written, sent, deleted, loaded."""

    _database: Database

    def save(
        self,
        registration: Registration,
        summary: Summary,
        now: datetime,
        *,
        by_itself: bool = False,
        token: str = "",
    ) -> Registration:
        """Store a draft and return it with its id and new revision.

        What the program stores `by_itself`, at each field, comes into the trail with the next
        save that is not, or with `log_changes`. A new one is found again by its `token`. Raises
        RegistrationLocked, RegistrationClaimed while another has the draft open, and
        ChangedElsewhere where the stored draft is no longer the one that was loaded.
        """
        if by_itself and (kept := self._saved_alone(registration, summary, now)):
            return kept
        with self._database.recording(now) as (connection, trail):
            return save(connection, trail, registration, summary, by_itself=by_itself, token=token)

    def last_change(self, id_: int) -> Change:
        """Return who changed a registration last, and when, as far as it can be read."""
        query = select(col(Table.unlogged_by), col(Table.changed)).where(col(Table.id) == id_)
        with self._database.reading() as connection:
            row = connection.execute(query).first()
            told = entries_of(runs(connection), id_)
        unlogged_by, changed = row or ("", "")
        return Change(unlogged_by or (told[-1].user if told else ""), changed)

    def made_with(self, token: str) -> int | None:
        """Return the id of the draft that was first saved with a token; None where none was.

        It is looked for among the newest: more than can be made while somebody waits for it.
        """
        newest = select(func.coalesce(func.max(col(Table.id)), 0)).scalar_subquery()
        query = (
            select(col(Table.id), col(TrailTable.detail))
            .join(TrailTable, col(TrailTable.registration) == col(Table.id))
            .where(col(Table.id) > newest - _NEWEST)
            .where(col(TrailTable.action) == Action.CREATED.value)
            .where(col(TrailTable.detail).contains(token, autoescape=True))
        )
        with self._database.reading() as connection, self._database.damage():
            for id_, detail in connection.execute(query):
                if json.loads(detail).get(_KNOWN_BY) == token:
                    return id_
        return None

    def _saved_alone(
        self, registration: Registration, summary: Summary, now: datetime
    ) -> Registration | None:
        """Store a draft without a look at the trail; None where that is not to be done."""
        id_, revision = registration.id, registration.revision
        if id_ is None or registration.is_sent:
            return None
        columns = _columns(registration, summary, now)
        is_kept = self._database.saved_alone(id_, revision, columns)
        return replace(registration, revision=revision + 1) if is_kept else None

    def log_changes(self, now: datetime, id_: int | None = None) -> None:
        """Write into the trail what was stored without an entry, of one draft or of all.

        It stands without one when the program was killed before the user left the form.
        """
        with self._database.recording(now) as (connection, trail):
            log_changes(connection, trail, id_)

    def send(
        self,
        registration: Registration,
        summary: Summary,
        code: str,
        now: datetime,
        used: Iterable[ListUse] = (),
    ) -> Registration:
        """Store a draft under its code and lock it, in one transaction; return it.

        One more use of each entry of a list in `used` is counted. Raises RegistrationLocked,
        ChangedElsewhere, AlteredRegistration where the stored draft is not as the program left it,
        and DuplicateCode for a code that exists.
        """
        with self._database.recording(now) as (connection, trail):
            return send(connection, trail, registration, summary, code, used)

    def delete(self, id_: int, now: datetime) -> None:
        """Make an open draft a deleted one. Raises RegistrationLocked, RegistrationClaimed."""
        with self._database.recording(now) as (connection, trail):
            change_status(connection, trail, id_, Status.DELETED)

    def restore(self, id_: int, now: datetime) -> None:
        """Make a deleted draft an open one. Raises RegistrationLocked, RegistrationClaimed."""
        with self._database.recording(now) as (connection, trail):
            change_status(connection, trail, id_, Status.OPEN)

    def change_type(
        self, before: RegistrationType, draft: Registration, summary: Summary, now: datetime
    ) -> Registration:
        """Store a draft that was of another type, with all its answers, and return it.

        Raises what `save` raises.
        """
        with self._database.recording(now) as (connection, trail):
            kept = save(connection, trail, draft, summary)
            types = {"type": kept.type.value, "before": before.value}
            trail.add(Action.TYPE_CHANGED, kept.id, **types)
            return kept

    def ask_correction(self, id_: int, keys: Sequence[str], now: datetime) -> None:
        """Note that the helpdesk was asked to correct these fields of a sent registration."""
        with self._database.recording(now) as (_, trail):
            trail.add(Action.CORRECTION_ASKED, id_, keys=sorted(keys))

    def end_correction(self, id_: int, now: datetime) -> None:
        """Note that the helpdesk did what was asked."""
        with self._database.recording(now) as (_, trail):
            trail.add(Action.CORRECTION_DONE, id_)

    def load(self, id_: int) -> Registration:
        """Return a registration. Raises DamagedRegistration."""
        with self._database.reading() as connection:
            return load(connection, id_)

    def admitted(self, first: date, last: date) -> Iterator[LocalRegistration]:
        """Yield the hospitalisations of admissions of these days, deleted and damaged ones not."""
        period = (first.isoformat(), last.isoformat())
        query = (
            select(col(Table.id))
            .where(col(Table.admission).between(*period))
            .where(col(Table.type) != RegistrationType.FOLLOW_UP.value)
            .where(col(Table.status) != Status.DELETED.value)
            .order_by(col(Table.admission), col(Table.id))
        )
        with self._database.reading() as connection:
            ids = list(connection.scalars(query))
        for found in self.load_each(ids):
            if isinstance(found, Registration) and found.id is not None:
                named = (found.id, found.code, found.type, found.is_sent)
                yield LocalRegistration(*named, found.values)

    def load_sealed(
        self, ids: Sequence[int]
    ) -> Iterator[Registration | DamagedRegistration | AlteredRegistration]:
        """Yield sent registrations as `load_each` does; one that was altered as its error."""
        for start in range(0, len(ids), _AT_ONCE):
            with self._database.reading() as connection:
                found = list(load_sealed(connection, ids[start : start + _AT_ONCE]))
            yield from found

    def check_unaltered(self, id_: int) -> None:
        """Raise AlteredRegistration where a registration is not as the program left it."""
        with self._database.reading() as connection:
            is_sealed: ColumnElement[bool] = literal_column(IS_SEALED)
            query = select(col(Table.status), is_sealed).where(col(Table.id) == id_)
            row = connection.execute(query).first()
            sent = list(load_sealed(connection, [id_])) if row and row[0] == _SENT else []
        if row is None or (row[0] != _SENT and not row[1]):
            raise _altered(id_, "draft")
        for found in sent:
            if not isinstance(found, Registration):
                raise found

    def load_each(self, ids: Sequence[int]) -> Iterator[Registration | DamagedRegistration]:
        """Yield the registrations `ids`, in their order.

        A damaged registration comes as the error that names it. Between two of them the store may
        be used for anything else.
        """
        for start in range(0, len(ids), _AT_ONCE):
            with self._database.reading() as connection:
                found = list(load_all(connection, ids[start : start + _AT_ONCE]))
            yield from found


def save(
    connection: Connection,
    trail: Trail,
    registration: Registration,
    summary: Summary,
    *,
    by_itself: bool = False,
    source: Mapping[str, str] = _BY_HAND,
    token: str = "",
) -> Registration:
    """Write a draft, new or not, and return it as it is stored now.

    The trail gets an entry with the keys that changed, and with `source`, the file they came from.
    Where the program saves `by_itself`, at each field, they are kept for the next entry, so that
    an evening's work is not a book. The entry of a new one also tells its `token`, if it has one.
    """
    if registration.is_sent:
        raise _locked(registration.code)
    columns = _columns(registration, summary, trail.now)
    if registration.id is None:
        id_ = _insert(connection, columns, trail.now)
        keys = sorted(registration.values)
        type_ = registration.type.value
        known_by = {_KNOWN_BY: token} if token else {}
        _note(connection, trail, Action.CREATED, id_, type=type_, keys=keys, **source, **known_by)
        _seal(connection, id_)
        return replace(registration, id=id_, revision=1)
    row = _stored(connection, registration.id)
    if row["revision"] != registration.revision:
        raise _changed_elsewhere(registration.id)
    changed = _changed_keys(row["values_json"], registration.values)
    unlogged = _earlier_keys(connection, trail, row, is_by_hand=not source) | changed
    is_told = bool(unlogged or not row["is_sealed"]) and not by_itself
    kept = _LOGGED if is_told else _unlogged(unlogged, trail.user)
    _update(connection, registration.id, registration.revision, {**columns, **kept})
    if is_told:
        altered = {} if row["is_sealed"] else {"altered": 1}
        told = {"keys": sorted(unlogged), **altered, **source}
        _note(connection, trail, Action.SAVED, registration.id, **told)
    if is_told or row["is_sealed"]:  # else it was altered, which is for the user to settle
        _seal(connection, registration.id)
    return replace(registration, revision=registration.revision + 1)


def _earlier_keys(
    connection: Connection, trail: Trail, row: RowMapping, *, is_by_hand: bool
) -> set[str]:
    """Return the keys that are not told yet; those of another user, or hand, are told now."""
    user, earlier = row["unlogged_by"], _keys_of(row["unlogged"])
    if not earlier or (user == trail.user and is_by_hand):
        return earlier
    told = _told(connection, row["id"]) if row["is_sealed"] else ""
    trail.add_of(user, Action.SAVED, row["id"], keys=sorted(earlier), row=told)
    return set()


_SENT = Status.SENT.value
_LOGGED = {"unlogged": "", "unlogged_by": ""}


def _unlogged(keys: Iterable[str], user: str) -> dict[str, str]:
    """Return the columns that say that something is not told yet, be it no answer."""
    return {"unlogged": json.dumps(sorted(keys)), "unlogged_by": user}


def _told(connection: Connection, id_: int) -> str:
    """Return the hash by which an entry tells the row as it stands now."""
    return hash_of_row(runs(connection), id_)


def _note(
    connection: Connection, trail: Trail, action: Action, id_: int, /, **detail: object
) -> None:
    trail.add(action, id_, **detail, row=_told(connection, id_))


def _seal(connection: Connection, id_: int) -> None:
    runs(connection)(f"{PUT_SEAL} WHERE id = ?", (id_,))


def _changed_keys(json_text: bytes, values: Mapping[str, str]) -> set[str]:
    try:
        stored = texts_of(json_text)
    except ValueError:  # damaged: everything is written anew
        stored = {}
    both = stored.keys() | values.keys()
    return {key for key in both if stored.get(key) != values.get(key)}


def _keys_of(unlogged: str) -> set[str]:
    try:
        return {str(key) for key in json.loads(unlogged or "[]")}
    except (ValueError, TypeError, RecursionError):
        return set()


def log_changes(connection: Connection, trail: Trail, id_: int | None = None) -> None:
    """Write the entries of what was saved without one, of one registration or all.

    What was sent has none: there it was put by other means, which is for `verification` to name.
    """
    is_sealed: ColumnElement[bool] = literal_column(IS_SEALED)
    wanted = select(col(Table.id), col(Table.unlogged), col(Table.unlogged_by), is_sealed)
    # The words of the index over these rows, so that SQLite takes it.
    wanted = wanted.where(col(Table.unlogged) != EMPTY)
    wanted = wanted.where(col(Table.status) != Status.SENT.value)
    if id_ is not None:
        wanted = wanted.where(col(Table.id) == id_)
    wanted = wanted.order_by(col(Table.id)).with_for_update()
    for found, unlogged, user, sealed in connection.execute(wanted).all():
        keys = sorted(_keys_of(unlogged))
        if keys or not sealed:
            connection.execute(update(Table).where(col(Table.id) == found), _LOGGED)
            told = _told(connection, found) if sealed else ""  # that is for the user to settle
            trail.add_of(str(user), Action.SAVED, found, keys=keys, row=told)  # it may be bytes
        if keys and sealed:
            _seal(connection, found)


def send(
    connection: Connection,
    trail: Trail,
    registration: Registration,
    summary: Summary,
    code: str,
    used: Iterable[ListUse] = (),
) -> Registration:
    """Write a draft a last time, with its code and fingerprint, and lock it.

    Its entry tells where the clock has been set back: it says `after` which later moment.
    """
    before = latest(trail.run)
    if registration.id is not None and not _stored(connection, registration.id)["is_sealed"]:
        raise _altered(registration.id)
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
    _refuse_second_correction(connection, draft)
    step = {"status": sent.status.value, "code": sent.code, "sent_at": sent.sent_at}
    last = {**step, **_LOGGED, "sha256": sha256, "seal": ""}
    connection.execute(update(Table).where(col(Table.id) == draft.id), last)
    count_uses(connection, used)
    told = {"code": code, "sha256": sha256, "uses": hash_of_uses(runs(connection))}
    corrects = {} if draft.corrects is None else {"corrects": draft.corrects}
    after = {"after": before} if is_after(before, trail.now) else {}
    _note(connection, trail, Action.SENT, draft.id, **told, **corrects, **after)
    settle(connection, draft.id)
    return sent


def _refuse_second_correction(connection: Connection, draft: Registration) -> None:
    """Raise RegistrationLocked where another correction of the same registration was sent."""
    if draft.corrects is None:
        return
    other = select(col(Table.code)).where(
        col(Table.corrects) == draft.corrects, col(Table.status) == Status.SENT.value
    )
    code = connection.scalar(other)
    if code is not None:
        raise RegistrationLocked(
            f"corrected already by {code}", text_id="registration_locked.corrected", code=code
        )


def change_status(connection: Connection, trail: Trail, id_: int, status: Status) -> None:
    """Delete a draft or restore it; one that has that status already stays as it is."""
    row = _stored(connection, id_)
    if row["status"] == status.value:
        return
    log_changes(connection, trail, id_)
    columns = {"status": status.value, **_changed(trail.now)}
    _update(connection, id_, row["revision"], columns)
    action = Action.DELETED if status is Status.DELETED else Action.RESTORED
    trail.add(action, id_, row=_told(connection, id_) if row["is_sealed"] else "")
    if row["is_sealed"]:
        _seal(connection, id_)


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
        "corrects": registration.corrects,
        "filled_in": json.dumps(sorted(registration.filled_in)),
        "imported": json.dumps(dict(registration.imported)) if registration.imported else "",
    }


def _changed(now: datetime) -> dict[str, Any]:
    return {"changed": _iso(now), "changed_ms": int(now.timestamp() * 1000)}


def _iso(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _insert(connection: Connection, columns: Mapping[str, Any], now: datetime) -> int:
    first = {"status": Status.OPEN.value, "code": "", "sent_at": "", "created": _iso(now)}
    first |= {"sha256": "", "seal": "", **_LOGGED}
    return new_id(connection, Table, {**columns, **first, "revision": 1})


# Each is made once: that takes longer than to run it, and each answer that is left is saved.
@cache
def _update_of() -> Update:
    return update(Table).where(col(Table.id) == bindparam("own"))


@cache
def _stored_of() -> Any:
    return select(*_STORED).where(col(Table.id) == bindparam("own")).with_for_update()


def _update(connection: Connection, id_: int, revision: int, columns: Mapping[str, Any]) -> None:
    connection.execute(_update_of(), {**columns, "revision": revision + 1, "own": id_})


def _stored(connection: Connection, id_: int | None) -> RowMapping:
    """Return what stands in the database of a draft.

    Raises RegistrationLocked once it is sent, and RegistrationClaimed while another has it open.
    """
    row = connection.execute(_stored_of(), {"own": id_}).mappings().first()
    if row is None:
        raise _changed_elsewhere(id_)
    if row["status"] == Status.SENT.value:
        raise _locked(row["code"])
    if row["claimed"]:
        raise _claimed(row["claimed"])
    return row


def _locked(code: str) -> RegistrationLocked:
    return RegistrationLocked(f"registration {code} was sent and is locked", code=code)


def _claimed(by: str) -> RegistrationClaimed:
    claim = Claim(**json.loads(by))
    at = claim.since[_TIME]
    return RegistrationClaimed("claimed", **{**claim._asdict(), "since": at})


def _altered(id_: int, variant: str = "") -> AlteredRegistration:
    text_id = ".".join(filter(None, (AlteredRegistration.text_id, variant)))
    return AlteredRegistration(f"registration {id_} was altered", text_id=text_id, id=id_)


def _changed_elsewhere(id_: int | None) -> ChangedElsewhere:
    return ChangedElsewhere(f"registration {id_} was changed elsewhere", id=str(id_))
