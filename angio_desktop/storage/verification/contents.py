"""Checks the rows: each as the trail tells it, and what lists select by as it follows from them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, literal_column, select
from sqlmodel import col

from angio_desktop.errors import DamagedRegistration
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.summary import worked_out
from angio_desktop.storage.answers_verified import wrong_answer, wrong_mark
from angio_desktop.storage.awaited import wrong_awaited
from angio_desktop.storage.outbox_verified import wrong_posted
from angio_desktop.storage.reading import load_all
from angio_desktop.storage.seals import (
    CONTENT,
    IS_SEALED,
    UNREADABLE,
    hash_of_content,
    hash_of_intake,
    hash_of_items,
    hash_of_list,
    hash_of_scans,
    hash_of_uses,
)
from angio_desktop.storage.tables import RegistrationTable
from angio_desktop.storage.texts import storable
from angio_desktop.storage.trail import Runs, hash_of
from angio_desktop.storage.verification.found import Said, Wrong
from angio_desktop.storage.verification.story import state_of
from angio_desktop.storage.verification.watch import Watch
from angio_desktop.storage.words import among, in_list, runs

_AT_ONCE = 100
_WORKED_OUT = ("patient", "patient_key", "admission", "search", "last_pci", "follow_up_due")
_READ_ROWS: Any = select(
    *(literal_column(name) for name in ("id", CONTENT, "unlogged", "seal", IS_SEALED)),
    *map(literal_column, _WORKED_OUT),
).select_from(RegistrationTable)
_EARLIER = "earlier"


def check_registrations(
    connection: Connection, said: Said, watch: Watch
) -> tuple[int, Wrong | None]:
    """Check that those are there that must be, as they must be; returns how many were sent."""
    found = {id_: columns for id_, *columns in runs(connection)(_LIVES)}
    for id_ in sorted(found.keys() | said.states.keys()):
        if id_ not in found:
            return 0, Wrong("registration_missing", id_)
        if wrong := _of_life(said, id_, *found[id_]):
            return 0, wrong
    missing = next((i for i in range(1, said.highest + 1) if i not in found), None)
    if missing is not None:
        return 0, Wrong("registration_missing", missing)
    return _check_rows(connection, said, sorted(found), watch)


def check_some_registrations(
    connection: Connection, said: Said, ids: Collection[int], watch: Watch
) -> tuple[int, Wrong | None]:
    """Check some registrations, the marks of the open drafts, and that there are no others.

    Returns how many of them were sent.
    """
    run = runs(connection)
    there = {id_ for (id_,) in run("SELECT id FROM registration")}
    expected = set(range(1, said.highest + 1))
    if there != expected:
        unknown = there - expected
        what = "registration_unknown" if unknown else "registration_missing"
        return 0, Wrong(what, min(unknown or expected - there))
    wanted = sorted(ids)
    lives = {id_: columns for id_, *columns in run(f"{_LIVES} WHERE {in_list('id', wanted)}")}
    for id_ in wanted:
        if wrong := _of_life(said, id_, *lives[id_]):
            return 0, wrong
    (draft,) = run(_UNSEALED).fetchone()
    if draft is not None:
        return 0, Wrong("draft", draft)
    return _check_rows(connection, said, wanted, watch)


_LIVES = "SELECT id, status, code, sha256, unlogged FROM registration"
_UNSEALED = f"SELECT min(id) FROM registration WHERE status = 'open' AND NOT {IS_SEALED}"  # noqa: S608


def _of_life(
    said: Said, id_: int, status: str, code: str, sha256: str, unlogged: str
) -> Wrong | None:
    state = state_of(said, id_)
    is_known = state == status or (state == _EARLIER and status in _UNSENT)
    if not is_known:
        return Wrong("registration_unknown", id_, code)
    if status == Status.SENT and (sha256, unlogged) != (said.sent[id_], ""):
        return Wrong("registration", id_, code)
    return None


_UNSENT = (Status.OPEN, Status.DELETED)


def _check_rows(
    connection: Connection, said: Said, ids: list[int], watch: Watch
) -> tuple[int, Wrong | None]:
    number = 0
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        for registration, row in _with_rows(connection, some):
            is_sent = row[0] in said.sent
            wrong = (_of_sent if is_sent else _of_draft)(said, registration, row)
            if wrong is not None:
                return number, wrong
            number += is_sent
        watch.tell(start + len(some), len(ids))
    return number, None


def _with_rows(
    connection: Connection, ids: list[int]
) -> Iterator[tuple[Registration | DamagedRegistration, Sequence[Any]]]:
    wanted = _READ_ROWS.where(among(col(RegistrationTable.id), ids))
    found: Sequence[Any] = connection.execute(wanted).all()
    rows = {row[0]: row for row in found}
    return zip(load_all(connection, ids), map(rows.__getitem__, ids), strict=True)


def _of_sent(
    said: Said, registration: Registration | DamagedRegistration, row: Sequence[Any]
) -> Wrong | None:
    id_, text, _, seal, _, *selected = row
    if isinstance(registration, DamagedRegistration):
        code, sha256, expected = registration.details["code"], UNREADABLE, selected
    else:
        code, sha256 = registration.code, fingerprint(registration)
        found = worked_out(registration)
        expected = [storable(found[name]) for name in _WORKED_OUT]
    if sha256 != said.sent[id_]:
        return Wrong("registration", id_, code)
    is_found = selected == expected or id_ in said.sent_before
    if not is_found or seal != "" or hash_of_content(text) != said.rows.get(id_):
        return Wrong("registration_row", id_, code)
    return None


def _of_draft(said: Said, _: object, row: Sequence[Any]) -> Wrong | None:
    id_, text, unlogged, _, is_sealed, *_ = row
    told = said.rows.get(id_)
    # Between two entries the seal alone shows it, which is over the number of the last one.
    is_told = bool(told) and (unlogged != "" or hash_of_content(text) == told)
    return None if is_sealed and is_told else Wrong("draft", id_)


def check_exports(run: Runs, said: Said) -> tuple[int, Wrong | None]:
    """Check what was exported, with its marks; returns how many exports there are."""
    marks: dict[int, list[tuple[int, int]]] = {}
    query = 'SELECT export_id, "row", registration_id FROM export_registration ORDER BY 1, 2'
    for export_id, *mark in run(query):
        if type(export_id) is not int:
            return 0, Wrong("export", export_id)
        marks.setdefault(export_id, []).append(tuple(mark))
    query = "SELECT id, time, file, folder, sha256, type, count, is_draft FROM export"
    found = {id_: columns for id_, *columns in run(query)}
    for id_ in sorted(found.keys() | said.exports.keys() | marks.keys()):
        if id_ <= said.earlier_exports:
            continue
        detail, columns = said.exports.get(id_), found.get(id_)
        if detail is None or columns is None or not _is_as_said(columns, detail):
            return 0, Wrong("export", id_)
        if marks.get(id_, []) != list(enumerate(detail["registrations"], start=1)):
            return 0, Wrong("export", id_)
    return len(found), None


def _is_as_said(columns: list[Any], detail: Mapping[str, Any]) -> bool:
    _, file, _, sha256, *_, is_draft = columns
    if (file, sha256) != (detail["file"], detail["sha256"]):
        return False
    # Entries of earlier versions have no hash of the rest.
    texts = map(str, (*columns[:-1], bool(is_draft)))
    return "record" not in detail or hash_of(*texts) == detail["record"]


def check_lists(run: Runs, said: Said, only: Collection[str] | None = None) -> Wrong | None:
    """Check the open lists with their entries, of those named `only` where they are given."""
    query = (
        "SELECT name FROM open_list UNION SELECT list_name FROM open_list_entry "
        "UNION SELECT list_name FROM open_list_article"
    )
    names = {name for (name,) in run(query)}
    for name in sorted(names | said.lists.keys(), key=str):
        is_there = name in names and name in said.lists
        is_looked_at = only is None or name in only
        if not is_there or (is_looked_at and hash_of_list(run, name) != said.lists[name]):
            return Wrong("list", code=str(name))
    return None


def check_uses(run: Runs, said: Said) -> Wrong | None:
    """Check how often the entries of lists were used."""
    return None if hash_of_uses(run) == (said.uses or hash_of_content("")) else Wrong("uses")


def check_intakes(run: Runs, said: Said, only: Collection[int] | None = None) -> Wrong | None:
    """Check what is kept of files from which drafts were read, as `check_lists` does."""
    query = "SELECT id FROM intake UNION SELECT intake_id FROM intake_registration"
    found = {id_ for (id_,) in run(query)}
    for id_ in sorted(found | said.intakes.keys(), key=str):
        is_there = id_ in found and id_ in said.intakes
        is_looked_at = only is None or id_ in only
        if not is_there or (is_looked_at and hash_of_intake(run, id_) != said.intakes[id_]):
            return Wrong("intake", id_)
    return None


def check_scans(run: Runs, said: Said, only: Collection[int] | None = None) -> Wrong | None:
    """Check what was scanned for each registration, or for these."""
    found = {id_ for (id_,) in run("SELECT DISTINCT registration_id FROM scan")}
    all_ = found | said.scans.keys()
    for id_ in sorted(all_ if only is None else all_ & set(only), key=str):
        if hash_of_scans(run, id_) != said.scans.get(id_):
            return Wrong("scans", id_)
    return None


def check_answers(run: Runs, said: Said, only: Collection[int] | None = None) -> Wrong | None:
    """Check what the platform answered, and where registrations stand there: all, or these."""
    answer = wrong_answer(run, said.of_answers, only)
    if answer is not None:
        return Wrong("answer", answer)
    mark = wrong_mark(run, said.of_answers, only)
    return None if mark is None else Wrong("mark", mark)


def check_awaited(connection: Connection, only: Collection[int] | None = None) -> Wrong | None:
    """Check which hospitalisations await their follow-up: all, or what these have to do with."""
    wrong = wrong_awaited(connection, only)
    return None if wrong is None else Wrong("awaited", wrong)


def check_outbox(run: Runs, said: Said, only: Collection[int] | None = None) -> Wrong | None:
    """Check what goes to the platform without a file, all or these, and how codes are called."""
    wrong = wrong_posted(run, said.of_outbox, only)
    if wrong is not None:
        return Wrong("outbox", wrong)
    query = "SELECT type FROM platform_form UNION SELECT type FROM platform_item"
    types = {type_ for (type_,) in run(query)}
    for type_ in sorted(types | said.items.keys(), key=str):
        if type_ not in types or hash_of_items(run, type_) != said.items.get(type_):
            return Wrong("items", code=str(type_))
    return None


def check_settings(run: Runs, said: Said) -> Wrong | None:
    """Check the settings: each is what it was set to last."""
    found = dict(run("SELECT key, value FROM setting").fetchall())
    for key in sorted(found.keys() | said.settings.keys(), key=str):
        if found.get(key) != said.settings.get(key):
            return Wrong("setting", code=str(key))
    return None
