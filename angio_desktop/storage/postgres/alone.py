"""Saves what the program stores by itself, at each field, with a lock on that one row alone.

It is one statement, which needs no entry of the trail, so that workstations do not wait for one
another. What is to be told is written by a trigger, in which the server has both rows before it.
Where an entry may be needed nothing is done: then the head of the trail is locked first, as always.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, update
from sqlalchemy.exc import DataError
from sqlmodel import col

from angio_desktop.register.registration import Status
from angio_desktop.storage.seals import LAST_ENTRY, REGISTRATION, SEAL, content
from angio_desktop.storage.tables import RegistrationTable as Table

_BY_ITSELF = "by itself"
_ENTRY = LAST_ENTRY.replace("registration.id", "OLD.id")

# Left to the usual way: keys of another user that are not told yet, what was altered by hand, and
# what somebody else has open.
ALONE_STEPS = (
    f"""
    CREATE FUNCTION angio_saved_by_itself() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = angio, pg_temp AS $$
    DECLARE
        entry bigint := {_ENTRY};
    BEGIN
        IF OLD.unlogged <> '' AND OLD.unlogged_by <> session_user
            OR OLD.seal <> {SEAL}({content(REGISTRATION, "OLD")}, entry)
            OR angio_claimed(OLD.id) <> ''
        THEN
            RETURN NULL;
        END IF;
        NEW.unlogged_by := session_user;
        NEW.unlogged := (
            SELECT coalesce(CAST(json_agg(key ORDER BY key COLLATE "C") AS text), '[]') FROM (
                SELECT json_array_elements_text(CAST(nullif(OLD.unlogged, '') AS json)) AS key
                UNION
                SELECT key FROM json_each_text(OLD."values") AS before
                FULL JOIN json_each_text(NEW."values") AS after USING (key)
                WHERE before.value IS DISTINCT FROM after.value
            ) AS changed
        );
        NEW.seal := {SEAL}({content(REGISTRATION, "NEW")}, entry);
        RETURN NEW;
    END $$
    """,
    f"CREATE TRIGGER angio_saved_by_itself BEFORE UPDATE ON registration FOR EACH ROW "
    f"WHEN (new.seal = '{_BY_ITSELF}'::text) EXECUTE FUNCTION angio_saved_by_itself()",
)
"""The trigger and its function; by its name it comes before the guards."""

_SAVED = (
    update(Table)
    .where(col(Table.id) == bindparam("own"))
    .where(col(Table.revision) == bindparam("loaded"))
    .where(col(Table.status) != Status.SENT.value)
)


def saved_alone(
    connection: Connection, id_: int, revision: int, columns: Mapping[str, Any]
) -> bool:
    """Store these columns of a draft that still has this revision; return whether that was done.

    The connection is one on which each statement counts at once.
    """
    own = {"own": id_, "loaded": revision}
    step = {"revision": revision + 1, "seal": _BY_ITSELF}
    try:
        return connection.execute(_SAVED, {**columns, **step, **own}).rowcount == 1
    except DataError:  # answers that the server cannot take apart: half a character
        return False
