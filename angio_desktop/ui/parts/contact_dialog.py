"""The contacts with a patient whose follow-up is due: what there was, and one more."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.actions.clock import now, today
from angio_desktop.storage.records import Contact, ContactKind, DueFollowUp
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, keep_on_screen
from angio_desktop.ui.look.moments import day_text
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.follow_ups_model import contact_names
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.day_line import DayLine
from angio_desktop.ui.widgets.naming import hinted, named
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.text_line import TextLine


class ContactDialog(QDialog):
    """Shows the contacts so far above the one to note; it is noted when the dialog is accepted."""

    def __init__(self, contacts: Sequence[Contact], patient: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Contacts"))
        keep_on_screen(self)
        names = contact_names()
        rows = QFormLayout(self)
        rows.addRow(labels.section(patient or self.tr("no name")))
        headers = (self.tr("Day"), self.tr("Contact"), self.tr("By"), self.tr("Note"))
        self.table = named(SimpleTable(headers), self.windowTitle(), self.tr("What was noted."))
        self.table.show_rows(
            [(day_text(each.day), names[each.kind], each.user, each.note) for each in contacts]
        )
        self.table.setMinimumSize(GRID * 64, GRID * 18)
        self.table.setVisible(bool(contacts))
        rows.addRow(self.table)
        self.kind = named(Choice(), self.tr("Contact"), self.tr("What was done."))
        for kind, name in names.items():
            self.kind.addItem(name, kind)
        self._wanted = self.tr("Type the day of the contact as dd/mm/yyyy, today at the latest.")
        private = self.tr("For your hospital only: it is never exported.")
        self.day = hinted(DayLine(today()), self._wanted)
        self.note = hinted(TextLine(), private)
        self.note.setMinimumWidth(GRID * 40)
        rows.addRow(self.tr("&Contact"), self.kind)
        rows.addRow(self.tr("&Day"), self.day)
        rows.addRow(self.tr("&Note"), self.note)
        rows.addRow(labels.muted(private))
        self.problem = Notice()
        rows.addRow(self.problem)
        rows.addRow(dialogs.ok_and_cancel(self))
        self.kind.setFocus()

    def accept(self) -> None:
        """Take the contact, or say that its day is none."""
        day = self.day.day()
        if day is None or day > today():
            self.problem.say(f"{ICONS['error']} {self._wanted}", "error")
            fit_height(self)
            self.day.setFocus()
        else:
            super().accept()


def note_contact(program: Program, due: DueFollowUp, parent: QWidget) -> bool:
    """Show the contacts about a follow-up and note one more; returns whether one was.

    Raises StorageProblem.
    """
    contacts = program.store.contacts
    dialog = ContactDialog(contacts.of(due.id), due.patient, parent)
    if not dialogs.show(dialog):
        return False
    day, kind = dialog.day.day() or today(), ContactKind(dialog.kind.currentData())
    contacts.add(due.id, day.isoformat(), kind, dialog.note.text().strip(), now())
    return True
