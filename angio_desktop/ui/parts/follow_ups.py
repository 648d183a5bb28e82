"""The follow-ups that are due (D04): to start with the patient filled in, or to go on with."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QWidget,
)

from angio_desktop.actions.clock import today
from angio_desktop.actions.follow_up import (
    Stage,
    due_follow_ups,
    follow_up_obligation,
    start_follow_up,
)
from angio_desktop.actions.letters import write_letters
from angio_desktop.actions.preferences import Purpose, Table
from angio_desktop.actions.rights import Right
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import DueFollowUp
from angio_desktop.ui.look import labels
from angio_desktop.ui.parts.contact_dialog import note_contact
from angio_desktop.ui.parts.follow_up_paper import paper
from angio_desktop.ui.parts.follow_ups_model import (
    CONTACT,
    DUE,
    LAST_PCI,
    PATIENT,
    STAGE,
    FollowUpModel,
    stage_name,
)
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import Button, button
from angio_desktop.ui.widgets.giving_way import GivingWay
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.kept_columns import KeptColumns
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.printer import ask_printer, print_html
from angio_desktop.ui.widgets.search_line import SearchLine
from angio_desktop.ui.widgets.simple_table import dress

_LEAST_PATIENT = 160  # pixels
_WIDTHS = {DUE: 100, STAGE: 140, LAST_PCI: 110, CONTACT: 200}


class FollowUpView(QWidget):
    """One row for each follow-up due within a month.

    `start_asked` gives the registration to begin, `open_asked` the id of one that was begun.
    """

    start_asked = Signal(Registration)
    open_asked = Signal(int)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.stage: Stage | None = None
        title = labels.title(self.tr("Follow-ups to do"))
        note = labels.muted(
            self.tr(
                "One year after the last PCI of a sent hospitalisation; patients who died in it "
                "are left out. Shown from one month before. Optional: due on a day on which the "
                "register asks for none; it needs the patient's consent."
            )
        )
        self.model = FollowUpModel()
        self.table = named(self._table(), title.text(), self.tr("Enter begins a follow-up."))
        self.empty = labels.muted(wraps=False)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.start_button = button(
            "", self.start, self.tr("Begins a follow-up with the patient filled in.")
        )
        layout = layouts.page(self)
        layout.addWidget(title)
        layout.addWidget(note)
        layout.addWidget(self._search())
        layout.addLayout(self._filters())
        self._stack = QStackedLayout()  # either takes the room, so that the notes stay together
        layout.addLayout(self._stack, 1)  # else what it shows would be a window for a moment
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addLayout(layouts.flow(self.start_button, *self._ways_to_reach()))
        guard(program, Right.ENTER, self.start_button, self.contact_button)
        for changed in (program.signals.registrations_changed, program.signals.day_changed):
            changed.connect(self._refresh_if_shown)

    def _ways_to_reach(self) -> tuple[Button, ...]:
        """Return what helps to reach the patients."""
        self.contact_button = button(
            self.tr("Contact…"),
            self.note_contact,
            self.tr("Notes that the patient was invited or called, and what came of it."),
        )
        self.print_button = button(
            self.tr("Print list…"), self.print_list, self.tr("Prints the rows that are shown.")
        )
        self.letters_button = button(
            self.tr("CSV for letters…"),
            self.save_letters,
            self.tr("Writes the rows that are shown, with the patients' names."),
        )
        return self.contact_button, self.print_button, self.letters_button

    def note_contact(self) -> None:
        """Show the contacts about the chosen follow-up, and note one more."""
        due = self.selected()
        with dialogs.telling(self, self.program):
            if due is not None and note_contact(self.program, due, self):
                self.refresh()

    def print_list(self) -> None:
        """Ask for a printer, and print what is shown."""
        printer = ask_printer(self, self.print_button.text().rstrip("…"))
        if printer is not None:
            print_html(printer, paper(self.model))

    def save_letters(self) -> None:
        """Ask for a file, and write what is shown for letters."""
        title = self.letters_button.text().rstrip("…")
        last = LastFolder(self.program.preferences, Purpose.LETTERS)
        kinds = dialogs.csv_files()
        file = dialogs.ask_new_file(self, title, self.tr("follow-ups") + ".csv", kinds, last)
        if file is None:
            return
        with dialogs.telling(self, self.program):
            shown = [self.model.at(row) for row in range(self.model.rowCount())]
            write_letters(self.program.store, file, shown)
            dialogs.tell(self, title, self.tr("Written to {file}.").format(file=file))

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        dress(table)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(PATIENT, QHeaderView.ResizeMode.Stretch)
        for column in range(self.model.columnCount()):
            wanted = max(_WIDTHS.get(column, 170), header.sectionSizeHint(column))
            table.setColumnWidth(column, wanted)
        kept = KeptColumns(table, self.program.preferences, Table.FOLLOW_UPS)
        GivingWay(table, kept, (DUE,), _LEAST_PATIENT)
        table.activated.connect(lambda _: self.start())
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_action())
        return table

    def _search(self) -> SearchLine:
        hint = self.tr("Search by name, register number, code…")
        self.search = SearchLine(self.tr("Search follow-ups"), hint, self.table)
        self.search.textChanged.connect(lambda _: self._show_part())
        return self.search

    def _filters(self) -> QHBoxLayout:
        only = self.tr("Shows only these follow-ups.")
        self.filters = {
            which: button("", partial(self.filter, which), only, role="count")
            for which in (None, *Stage)
        }
        for each in self.filters.values():
            each.setCheckable(True)
        return layouts.row(*self.filters.values())

    def _refresh_if_shown(self) -> None:
        if self.isVisible() and not self.program.signals.is_locked:
            self.refresh()

    def filter(self, which: Stage | None) -> None:
        """Show the follow-ups of one stage; None shows all."""
        self.stage = which
        self._show_part()

    def refresh(self) -> None:
        """Read the list again, keeping the selection."""
        with dialogs.refreshing(self, self.program):
            store, dictionary = self.program.store, self.program.dictionary
            obligation = follow_up_obligation(store, dictionary)
            contacts = store.contacts.last()
            self.model.read(due_follow_ups(store), contacts, today(), obligation)
            self._show_part()

    def _show_part(self) -> None:
        chosen = self.selected()
        self.model.show_part(self.stage, self.search.text())
        rows = range(self.model.rowCount())
        same = (n for n in rows if chosen is not None and self.model.at(n).id == chosen.id)
        self.table.selectRow(next(same, 0))
        for which, number in self.model.counts().items():
            name = self.tr("All") if which is None else stage_name(which)
            self.filters[which].setText(f"{name} {number}")
            self.filters[which].setChecked(which is self.stage)
            # Of most hospitals none is: one button less.
            is_used = number > 0 or which in (self.stage, None)
            self.filters[which].setVisible(is_used or which is not Stage.OPTIONAL)
        is_filtered = bool(self.search.text()) or self.stage is not None
        nothing = self.tr("Nothing found here.")
        self.empty.setText(nothing if is_filtered else self.tr("No follow-up is due."))
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else self.empty)
        self._show_action()

    def selected(self) -> DueFollowUp | None:
        """Return the chosen follow-up, else the first of those that are shown."""
        index = self.table.currentIndex()
        number = index.row() if index.isValid() else 0
        return self.model.at(number) if number < self.model.rowCount() else None

    def _show_action(self) -> None:
        due = self.selected()
        is_begun = due is not None and due.draft is not None
        go_on, start = self.tr("Continue follow-up"), self.tr("Start follow-up")
        self.start_button.setText(go_on if is_begun else start)
        for each in (self.start_button, self.contact_button):
            each.setEnabled(due is not None)
        for each in (self.print_button, self.letters_button):
            each.setEnabled(self.model.rowCount() > 0)

    def start(self) -> None:
        """Begin the chosen follow-up, or go on with the one that was begun."""
        due = self.selected()
        if due is None:
            return
        if due.draft is not None:
            self.open_asked.emit(due.draft)
            return
        with dialogs.telling(self, self.program):
            new = start_follow_up(self.program.store, self.program.dictionary, due)
            self.start_asked.emit(new)
