"""The follow-ups that are due (D04), to start with the patient filled in."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from angio_desktop.actions.follow_up import due_follow_ups, start_follow_up
from angio_desktop.register.errors import AngioError
from angio_desktop.register.registration import Registration
from angio_desktop.storage.store import DueFollowUp
from angio_desktop.ui import dialogs, labels
from angio_desktop.ui.moments import day_text
from angio_desktop.ui.program import Program
from angio_desktop.ui.simple_table import SimpleTable
from angio_desktop.ui.theme import GRID


class FollowUpView(QWidget):
    """One row for each follow-up due within a month; `start_asked` gives its registration."""

    start_asked = Signal(Registration)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._due: list[DueFollowUp] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        title = labels.title(self.tr("Follow-ups to do"))
        note = labels.muted(
            self.tr(
                "One year after the last PCI of a sent hospitalisation; patients who died in it "
                "are left out. Shown from one month before."
            )
        )
        self.table = SimpleTable(
            (self.tr("Due"), self.tr("Patient"), self.tr("Last PCI"), self.tr("Code"))
        )
        self.table.activated.connect(self._start)
        self.empty = labels.muted(self.tr("No follow-up is due."), wraps=False)
        self.start_button = QPushButton(self.tr("Start follow-up"))
        self.start_button.clicked.connect(lambda: self._start(self.table.currentIndex()))
        row = QHBoxLayout()
        row.addWidget(self.start_button)
        row.addStretch(1)
        self.table.setAccessibleName(title.text())
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()  # either takes the room, so that the notes stay together
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addWidget(title)
        layout.addWidget(note)
        layout.addLayout(self._stack, 1)
        layout.addLayout(row)
        program.signals.registrations_changed.connect(self._refresh_if_shown)

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        try:
            self._due = due_follow_ups(self.program.store)
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        rows = [(day_text(d.due), d.patient, day_text(d.last_pci), d.code) for d in self._due]
        self.table.show_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.start_button.setEnabled(bool(rows))

    def _start(self, index: QModelIndex) -> None:
        row = index.row() if index.isValid() else 0
        if row >= len(self._due):
            return
        program = self.program
        try:
            new = start_follow_up(program.store, program.dictionary, self._due[row])
        except AngioError as problem:
            dialogs.tell_problem(self, program.plain_words(), problem)
            return
        self.start_asked.emit(new)
