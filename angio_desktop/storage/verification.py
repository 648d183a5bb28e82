"""Checks that nothing was altered: the trail's chain, and the fingerprint of all that was sent.

The database refuses such changes; this finds those that were made by other means. A change is
found unless every later entry of the trail was written anew with it, which needs the key.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from angio_desktop.errors import DamagedRegistration
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.storage.answers_verified import SaidOfAnswers, wrong_answer, wrong_mark
from angio_desktop.storage.reading import load_all
from angio_desktop.storage.schema.trail_step import UNREADABLE
from angio_desktop.storage.trail import Action, Runs, detail_of, hash_of
from angio_desktop.storage.vault.backups import Progress

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Wrong:
    """The first thing that is wrong: `verify.<what>` is its sentence (commands.csv)."""

    what: str
    id: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked: entries of the trail, sent registrations, exports; `wrong` if any is."""

    entries: int
    sent: int
    exports: int
    wrong: Wrong | None

    @property
    def text_id(self) -> str:
        """The id of the sentence that tells it."""
        return f"verify.{self.wrong.what}" if self.wrong else "verify.ok"

    @property
    def details(self) -> dict[str, str]:
        """What the sentence is filled with."""
        counts = {"entries": self.entries, "sent": self.sent, "exports": self.exports}
        wrong = {"id": self.wrong.id, "code": self.wrong.code} if self.wrong else {}
        return {name: str(value) for name, value in {**counts, **wrong}.items()}


@dataclass
class _Said:
    """What the trail says there must be."""

    created: set[int] = field(default_factory=set)
    sent: dict[int, str] = field(default_factory=dict)
    exports: dict[int, dict[str, Any]] = field(default_factory=dict)
    intakes: dict[int, tuple[str, str]] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)
    of_answers: SaidOfAnswers = field(default_factory=SaidOfAnswers)
    earlier_registrations: int = 0
    earlier_exports: int = 0


def verify(connection: Connection, progress: Progress | None = None) -> Verification:
    """Check everything and stop at the first that is wrong."""
    run = connection.exec_driver_sql
    said = _Said()
    entries, wrong = _check_chain(run, said)
    sent = exports = 0
    if wrong is None:
        sent, wrong = _check_registrations(connection, said, progress)
    if wrong is None:
        exports, wrong = _check_exports(run, said)
    if wrong is None:
        wrong = _check_intakes(run, said)
    if wrong is None:
        wrong = _check_answers(run, said)
    return Verification(entries, sent, exports, wrong)


def _check_chain(run: Runs, said: _Said) -> tuple[int, Wrong | None]:
    previous, number = "", 0
    query = (
        "SELECT id, time, user, action, registration, detail, previous, hash FROM trail ORDER BY id"
    )
    for id_, *columns, hash_ in run(query):
        number += 1
        if id_ != number:
            return number - 1, Wrong("entry_missing", number)
        if columns[-1] != previous or _hash(id_, columns) != hash_:
            return number - 1, Wrong("entry", id_)
        time, _, action, registration, text, _ = columns
        detail = detail_of(time, action, registration, text)
        if detail is None:  # with a proper hash, and yet by no program of ours
            return number - 1, Wrong("entry", id_)
        _take(said, action, registration, detail)
        if action == Action.MIGRATED:
            _take_earlier_exports(run, said)
        said.of_answers.take(action, registration, time, detail)
        previous = hash_
    row = run("SELECT seq FROM sqlite_sequence WHERE name = 'trail'").fetchone()
    if (row[0] if row else 0) != number:
        return number, Wrong("entry_missing", number + 1)
    return number, None


def _hash(id_: int, columns: list[Any]) -> str:
    try:
        return hash_of(id_, *columns)
    except (TypeError, ValueError):  # bytes in the place of a text
        return ""


def _take(said: _Said, action: str, registration: int, detail: dict[str, Any]) -> None:
    if action == Action.CREATED:
        said.created.add(registration)
    elif action == Action.SENT:
        said.sent[registration] = detail["sha256"]
    elif action == Action.EXPORTED:
        said.exports[detail["export"]] = detail
    elif action == Action.IMPORTED:
        said.intakes[detail["intake"]] = (detail["file"], detail["sha256"])
    elif action == Action.IMPORT_UNDONE:
        said.undone.add(detail["intake"])
    elif action == Action.MIGRATED:
        said.sent.update({int(id_): sha256 for id_, sha256 in detail["sent"].items()})
        said.earlier_registrations = detail["registrations"]
        said.earlier_exports = detail["exports"]


def _take_earlier_exports(run: Runs, said: _Said) -> None:
    """Take what went out before there was a trail, as the exports themselves tell."""
    query = (
        "SELECT m.registration_id, e.time FROM export_registration AS m "
        "JOIN export AS e ON e.id = m.export_id WHERE e.id <= ? ORDER BY e.id"
    )
    for id_, time in run(query, (said.earlier_exports,)):
        said.of_answers.export(id_, time)


def _check_answers(run: Runs, said: _Said) -> Wrong | None:
    answer = wrong_answer(run, said.of_answers)
    if answer is not None:
        return Wrong("answer", answer)
    mark = wrong_mark(run, said.of_answers)
    return None if mark is None else Wrong("mark", mark)


def _check_registrations(
    connection: Connection, said: _Said, progress: Progress | None
) -> tuple[int, Wrong | None]:
    query = "SELECT id, status, code, sha256, unlogged FROM registration"
    found = {id_: columns for id_, *columns in connection.exec_driver_sql(query)}
    for id_ in sorted(found.keys() | said.created | said.sent.keys()):
        if id_ not in found:
            return 0, Wrong("registration_missing", id_)
        status, code, sha256, unlogged = found[id_]
        is_known = id_ in said.created or id_ in said.sent or 1 <= id_ <= said.earlier_registrations
        if not is_known or (status == "sent") != (id_ in said.sent):
            return 0, Wrong("registration_unknown", id_, code)
        if status == "sent" and (sha256, unlogged) != (said.sent[id_], ""):
            return 0, Wrong("registration", id_, code)
    return _check_fingerprints(connection, said, progress)


def _check_fingerprints(
    connection: Connection, said: _Said, progress: Progress | None
) -> tuple[int, Wrong | None]:
    ids = sorted(said.sent)
    tell: Callable[[int, int], None] = progress or (lambda _done, _total: None)
    for number, registration in enumerate(_loaded(connection, ids), start=1):
        if isinstance(registration, DamagedRegistration):
            id_, sha256 = int(registration.details["id"]), UNREADABLE
            code = registration.details["code"]
        else:
            id_, sha256, code = registration.id or 0, fingerprint(registration), registration.code
        if sha256 != said.sent[id_]:
            return number - 1, Wrong("registration", id_, code)
        if number % _AT_ONCE == 0:
            tell(number, len(ids))
    return len(ids), None


def _loaded(connection: Connection, ids: list[int]) -> Iterator[Any]:
    for start in range(0, len(ids), _AT_ONCE):
        yield from load_all(connection, ids[start : start + _AT_ONCE])


def _check_exports(run: Runs, said: _Said) -> tuple[int, Wrong | None]:
    marks: dict[int, list[tuple[int, int]]] = {}
    query = "SELECT export_id, row, registration_id FROM export_registration ORDER BY 1, 2"
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


def _check_intakes(run: Runs, said: _Said) -> Wrong | None:
    """Check what is kept of files that drafts were read from: it is what the trail says."""
    found = {id_: columns for id_, *columns in run("SELECT id, file, sha256, undone FROM intake")}
    for id_ in sorted(found.keys() | said.intakes.keys()):
        *named, undone = found.get(id_, ("", "", ""))
        if tuple(named) != said.intakes.get(id_) or (undone != "") != (id_ in said.undone):
            return Wrong("intake", id_)
    return None
