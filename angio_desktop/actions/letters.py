"""The patients whose follow-up is due as a table, for letters that another program writes."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from angio_desktop.disk import write_whole
from angio_desktop.errors import writing
from angio_desktop.files.for_people import table_for_people
from angio_desktop.register.patient import birth_date_text, names
from angio_desktop.register.values import date_text
from angio_desktop.storage.records import Contact, DueFollowUp
from angio_desktop.storage.store import Store

_COLUMNS = (
    *("last_name", "first_name", "birth_date", "last_pci", "due", "code"),
    *("last_contact", "contact", "note"),
)


def write_letters(store: Store, file: Path, due: Sequence[DueFollowUp]) -> None:
    """Write a row for each, as a spreadsheet or a word processor reads it.

    It holds patients: it is for the hospital, and never for the register. Raises NotWritable, and
    what `Store.load` raises.
    """
    contacts = store.contacts.last()
    rows = (_row(store, each, contacts.get(each.id)) for each in due)
    content = table_for_people(_COLUMNS, rows)
    with writing(file):
        write_whole(file, content)


def _row(store: Store, due: DueFollowUp, contact: Contact | None) -> tuple[str, ...]:
    values = store.registrations.load(due.id).values
    days = (_day(due.last_pci), _day(due.due))
    return *names(values), birth_date_text(values), *days, due.code, *_told(contact)


def _told(contact: Contact | None) -> tuple[str, str, str]:
    return (_day(contact.day), contact.kind.value, contact.note) if contact else ("", "", "")


def _day(iso: str) -> str:
    return date_text(date.fromisoformat(iso)) if iso else ""
