"""What an office tells who listens: that something was changed, never what it is now.

A trigger on each table tells it as the change counts. Whoever can connect may send such words too:
they are believed to be reasons to read anew, nothing more.
"""

from typing import NamedTuple

from angio_desktop.storage.tables import RegistrationTable

CHANNEL = "angio"


class Notice(NamedTuple):
    """That rows of a table were changed; of `registration` the id of which."""

    table: str
    id: int | None = None


EVERYTHING = Notice("")
"""That anything may have changed: nobody listened for a while."""

CLAIM = "claim"
"""What a notice is of that no trigger sends: claims end with their connection, without a word."""

_OF_EACH = "registration"
# Every change of what is shown comes with another table, and each has its entry there.
_SILENT = frozenset({"trail"})
TOLD = tuple(
    table.name for table in RegistrationTable.metadata.sorted_tables if table.name not in _SILENT
)
"""The tables whose changes are told."""

RUN = "angio.run"
"""The setting of a session that says which run of a program it is of."""

_SAFE = "SET search_path = angio, pg_temp"
NOTICE_STEPS = (
    f"""
    CREATE FUNCTION angio_notice() RETURNS trigger LANGUAGE plpgsql {_SAFE} AS $$
    DECLARE
        run text := coalesce(current_setting('{RUN}', true), '');
    BEGIN
        IF TG_TABLE_NAME = '{_OF_EACH}' THEN
            PERFORM pg_notify('{CHANNEL}', TG_TABLE_NAME || '/' || NEW.id || '/' || run);
        ELSE
            PERFORM pg_notify('{CHANNEL}', TG_TABLE_NAME || '//' || run);
        END IF;
        RETURN NULL;
    END $$
    """,
    *(
        f"CREATE TRIGGER angio_notice AFTER INSERT OR DELETE OR UPDATE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION angio_notice()"
        for table in TOLD
    ),
)


def notice_of(payload: str, run: str) -> Notice | None:
    """Return what a notice tells; of one that no trigger sent, as much as it says.

    What the program has changed in its own `run` is known: that is None.
    """
    table, number, whose, *_ = (*payload.split("/"), "", "")
    if whose == run:
        return None
    return Notice(table, int(number) if number.isascii() and number.isdecimal() else None)
