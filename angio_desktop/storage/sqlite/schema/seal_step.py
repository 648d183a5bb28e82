"""The step of the database after which every row is sealed, what lists select by too.

What can be worked out of the answers of a sent registration is worked out anew once more, as it
was not under its seal; then the trail states the hash of every row.
"""

import json
import sqlite3
from datetime import datetime

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import worked_out
from angio_desktop.storage.seals import (
    CONTENT,
    PUT_SEAL,
    hash_of_content,
    hash_of_intake,
    hash_of_list,
    hash_of_scans,
    hash_of_uses,
)
from angio_desktop.storage.trail import Action, Trail

_COLUMN = ("ALTER TABLE registration ADD COLUMN seal TEXT NOT NULL DEFAULT ''",)
_GUARD = "registration_update"
_WORKED_OUT = (*("patient", "patient_key", "admission", "search", "last_pci", "follow_up_due"),)
_AT_ONCE = 500


def _seal(connection: sqlite3.Connection, now: datetime) -> None:
    (guard,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = ?", (_GUARD,)
    ).fetchone()
    connection.execute(f"DROP TRIGGER {_GUARD}")
    _work_out_anew(connection)
    connection.execute(guard)
    connection.execute(f"{PUT_SEAL} WHERE status <> 'sent'")
    run = connection.execute
    lists = [name for (name,) in run("SELECT name FROM open_list ORDER BY name")]
    detail = {
        "rows": {
            str(id_): hash_of_content(text)
            for id_, text in run(f"SELECT id, {CONTENT} FROM registration ORDER BY id")  # noqa: S608
        },
        "lists": {name: hash_of_list(run, name) for name in lists},
        "settings": dict(run("SELECT key, value FROM setting ORDER BY key").fetchall()),
        "intakes": {
            str(id_): hash_of_intake(run, id_)
            for (id_,) in run("SELECT id FROM intake ORDER BY id")
        },
        "scans": {
            str(id_): hash_of_scans(run, id_)
            for (id_,) in run("SELECT DISTINCT registration_id FROM scan ORDER BY 1")
        },
        "uses": hash_of_uses(run),
    }
    is_new = not (detail["rows"] or detail["lists"] or detail["settings"])
    if is_new and not run("SELECT count(*) FROM trail").fetchone()[0]:
        return  # nothing was done yet
    Trail(run, "", now).add(Action.SEALED, **detail)


def _work_out_anew(connection: sqlite3.Connection) -> None:
    columns = ", ".join(_WORKED_OUT)
    read = (
        f'SELECT id, type, CAST("values" AS BLOB), {columns} FROM registration '  # noqa: S608
        "WHERE status = 'sent' AND id > ? ORDER BY id LIMIT ?"
    )
    put = ", ".join(f"{name} = ?" for name in _WORKED_OUT)
    write = f"UPDATE registration SET {put} WHERE id = ?"  # noqa: S608
    last = 0
    while rows := connection.execute(read, (last, _AT_ONCE)).fetchall():
        for id_, type_, values, *stored in rows:
            answers = _of_answers(type_, values) or stored
            found = [new or old for new, old in zip(answers, stored, strict=True)]
            if found != stored:
                connection.execute(write, (*found, id_))
        last = rows[-1][0]


def _of_answers(type_: str, values: bytes) -> list[str] | None:
    """Return what is worked out of the answers, None where they cannot be read."""
    try:
        found = worked_out(Registration(RegistrationType(type_), "", json.loads(values)))
        texts = [found[name] for name in _WORKED_OUT]
        "".join(texts).encode()  # half a character can be no column
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return texts


SEAL_STEP = (*_COLUMN, _seal)
