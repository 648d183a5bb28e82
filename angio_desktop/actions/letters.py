"""The patients whose follow-up is due as a table, for letters that another program writes."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from angio_desktop.disk import write_whole
from angio_desktop.errors import NotWritable
from angio_desktop.register.patient import birth_date_text, names
from angio_desktop.register.spreadsheet import as_text
from angio_desktop.register.values import date_text
from angio_desktop.storage.records import Contact, DueFollowUp
from angio_desktop.storage.store import Store

_HEADER = (
    *("last_name", "first_name", "birth_date", "last_pci", "due", "code"),
    *("last_contact", "contact", "note"),
)


def write_letters(store: Store, file: Path, due: Sequence[DueFollowUp]) -> None:
    """Write a row for each, as a spreadsheet or a word processor reads it.

    It holds patients: it is for the hospital, and never for the register. Raises NotWritable, and
    what `Store.load` raises.
    """
    contacts = store.contacts.last()
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(_HEADER)
    for each in due:
        values = store.registrations.load(each.id).values
        days = (_day(each.last_pci), _day(each.due))
        told = (
            *names(values),
            birth_date_text(values),
            *days,
            each.code,
            *_told(contacts.get(each.id)),
        )
        writer.writerow(map(as_text, told))
    try:
        write_whole(file, text.getvalue().encode("utf-8-sig"))
    except OSError as problem:
        raise NotWritable.because(problem, file) from None


def _told(contact: Contact | None) -> tuple[str, str, str]:
    return (_day(contact.day), contact.kind.value, contact.note) if contact else ("", "", "")


def _day(iso: str) -> str:
    return date_text(date.fromisoformat(iso)) if iso else ""
