"""Reads registrations back; one that is damaged spoils no other."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, literal, select
from sqlmodel import col

from angio_desktop.errors import DamagedRegistration
from angio_desktop.register.derived import as_held
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.tables import RegistrationTable as Table
from angio_desktop.storage.words import IDS, AsBytes, among, listed

_TEXT, _ID = frozenset({str}), frozenset({int, type(None)})
# Literals: SQLite takes an index over a part of the rows only where it sees that part named.
SENT = literal(Status.SENT.value, literal_execute=True)
EMPTY = literal("", literal_execute=True)

# The JSON is read as bytes and decoded here, so that one that is damaged spoils no other row.
_READ = (
    *(col(Table.id), col(Table.type), col(Table.status), col(Table.code), col(Table.sent_at)),
    *(col(Table.revision), col(Table.dictionary_version), col(Table.page), col(Table.focus)),
    *(col(Table.follows), col(Table.corrects), col(Table.filled_in), col(Table.imported)),
    AsBytes(col(Table.confirmations)).label("confirmations_json"),
    AsBytes(col(Table.values)).label("values_json"),
)
ASKED = select(*_READ).where(among(col(Table.id), IDS))
"""Reads what `registration_of` takes, of the registrations `ids`, as `listed` writes them."""


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
    rows: Iterable[Any] = connection.execute(ASKED, {"ids": listed(ids)}).all()
    by_id = {row[0]: row for row in rows}
    return (registration_of(by_id[id_]) for id_ in ids if id_ in by_id)


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


def registration_of(row: Sequence[Any]) -> Registration | DamagedRegistration:
    """Return the registration of a row that was read; a damaged one as the error that names it."""
    id_, type_, status, code, sent_at, revision, version, *rest = row
    page, focus, follows, corrects, filled_in, imported, confirmations, values = rest
    try:
        _check_types((code, sent_at, version, page, focus), (follows, corrects))
        answers = texts_of(values)
        return Registration(
            type=RegistrationType(type_),
            dictionary_version=version,
            values=answers,
            confirmations=_confirmations(confirmations),
            page=page,
            focus=focus,
            status=Status(status),
            id=id_,
            revision=revision,
            code=code,
            sent_at=sent_at,
            follows=follows,
            corrects=corrects,
            filled_in=frozenset() if code else _filled_in(filled_in, answers),
            imported={} if code else _imported(imported),
        )
    except (ValueError, TypeError) as error:
        # Not the error's own words: they may quote an answer.
        return _damaged(id_, type(error).__name__, code if isinstance(code, str) else "")


def _filled_in(json_text: object, answers: Mapping[str, str]) -> frozenset[str]:
    """Return which answers the program filled in; what is not known is worked out of them."""
    try:
        keys = json.loads(json_text) if isinstance(json_text, str) else None
    except (ValueError, RecursionError):
        keys = None
    is_known = isinstance(keys, list) and _TEXT.issuperset(map(type, keys))
    return frozenset(keys or ()) if is_known else as_held(answers)


def _imported(json_text: object) -> Mapping[str, str]:
    """Return from where answers came; marks that are damaged are no reason to lose an answer."""
    try:
        return texts_of(json_text.encode()) if json_text and isinstance(json_text, str) else {}
    except ValueError:
        return {}


def _check_types(texts: Sequence[object], ids: Sequence[object]) -> None:
    """Refuse what SQLite keeps in a column of texts or numbers all the same: bytes, say."""
    if not _TEXT.issuperset(map(type, texts)) or not _ID.issuperset(map(type, ids)):
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
