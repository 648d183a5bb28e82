"""The registrations: search, filter by status, open, delete and restore."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from angio_desktop.actions.clock import now, today
from angio_desktop.actions.rights import Right
from angio_desktop.errors import AngioError
from angio_desktop.register.registration import Status
from angio_desktop.storage.notes import WHOLE
from angio_desktop.storage.records import Mark, RegistrationRow, Wanted
from angio_desktop.ui.form.history import show_history
from angio_desktop.ui.look import labels
from angio_desktop.ui.parts.kept_filter import kept, wanted_of
from angio_desktop.ui.parts.registration_details import read_details
from angio_desktop.ui.parts.registrations_filters import RegistrationsFilters
from angio_desktop.ui.parts.registrations_model import SORTS, WINDOW, RegistrationsModel
from angio_desktop.ui.parts.registrations_table import RegistrationsTable
from angio_desktop.ui.printing.pdf import save_stored_as_pdf
from angio_desktop.ui.printing.printing import print_stored
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.flow import Flow
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.note_dialog import ask_note
from angio_desktop.ui.widgets.search_line import SearchLine
from angio_desktop.ui.widgets.shortcuts import Shortcut

_log = logging.getLogger(__name__)


class _Place(NamedTuple):
    """How many rows the list holds, where it stands, and the id of the chosen registration."""

    rows: int
    at: int
    chosen: int | None


class RegistrationsView(QWidget):
    """The list; emits what the user asks for."""

    open_asked = Signal(int)
    new_asked = Signal()
    new_for_asked = Signal(int)
    correct_asked = Signal(int)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._left: _Place | None = None
        self.program = program
        self._counts: dict[Status, int] = {}
        layout = layouts.page(self)
        read_notes = program.store.notes.of_each
        self.model = RegistrationsModel(program.dictionary, program.language, read_notes)
        self.table = self._table()
        layout.addLayout(self._top())
        layout.addLayout(self._filters())
        self.choices = RegistrationsFilters(program, self.model.headers[: len(SORTS)])
        self.choices.reset_button.clicked.connect(self.reset)
        self._begin_with(wanted_of(program.preferences.chosen.filter, today()))
        self.choices.changed.connect(self._read_from_the_top)
        layout.addWidget(self.choices)
        self.empty = labels.muted()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)  # else what it shows would be a window for a moment
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout.addLayout(self._actions())
        entering = (self.new_button, self.new_for_button, self.note_button)
        guard(program, Right.ENTER, *entering, self.delete_button, self.restore_button)
        guard(program, Right.SEND, self.correct_button)
        program.signals.registrations_changed.connect(self._follow)
        program.signals.claims_changed.connect(self._show_claimed)
        self._read_columns()

    def _begin_with(self, wanted: Wanted) -> None:
        self.status = wanted.status
        self.choices.show_wanted(wanted)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        hint = self.tr("Search by name, register number, code, date of admission…")
        self.search = SearchLine(self.tr("Search registrations"), hint, self.table)
        self.search.textChanged.connect(lambda _: self._read_from_the_top())
        new = Shortcut.NEW
        self.new_button = button(new.caption, self.new_asked, new, role="primary", icon="new")
        row.addWidget(self.search, 1)
        row.addWidget(self.new_button)
        return row

    def _filters(self) -> QHBoxLayout:
        only = self.tr("Shows only these registrations.")
        self.filters = {
            status: button(
                *("", partial(self.filter, status), only),
                role="count",
                icon=status.value if status else "",
            )
            for status in (None, Status.OPEN, Status.SENT, Status.DELETED)
        }
        for each in self.filters.values():
            each.setCheckable(True)
        return layouts.row(*self.filters.values())

    def _table(self) -> RegistrationsTable:
        shared = self.program.shared is not None
        table = RegistrationsTable(self.model, self.program.preferences, shared=shared)
        table.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        table.columns_changed.connect(self._follow_columns)
        table.activated.connect(self._open)
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_actions())
        Shortcut.DELETE.act_in(table, self.delete)
        for shortcut, act in (
            *((Shortcut.NEW_FOR_PATIENT, self._ask_new_for), (Shortcut.PDF, self._save_as_pdf)),
            (Shortcut.PRINT, self.print_chosen),
            *((Shortcut.HISTORY, self.show_history), (Shortcut.CORRECT, self._ask_correction)),
            (Shortcut.NOTE, self.note),
        ):
            shortcut.act_in(self, act)
        return table

    def _read_columns(self) -> None:
        reads = partial(read_details, self.program)
        self.model.read_details = reads if self.table.shows_details() else None

    def _follow_columns(self) -> None:
        """Read what the columns show now."""
        self._read_columns()
        self.refresh()

    def _actions(self) -> Flow:
        s = Shortcut
        self.open_button = button(
            self.tr("Open registration"), self._open_selected, s.OPEN.hint, icon="open"
        )
        self.new_for_button = button(
            self.tr("New for this patient"), self._ask_new_for, s.NEW_FOR_PATIENT, icon="new"
        )
        self.pdf_button = button(self.tr("Save as PDF…"), self._save_as_pdf, s.PDF, icon="pdf")
        self.history_button = button(
            self.tr("History"), self.show_history, s.HISTORY, icon="history"
        )
        self.correct_button = button(self.tr("Correct…"), self._ask_correction, s.CORRECT)
        self.note_button = button(self.tr("Note…"), self.note, s.NOTE)
        self.delete_button = button(self.tr("Delete"), self.delete, s.DELETE, icon="deleted")
        self.restore_button = button(
            self.tr("Restore"),
            self.restore,
            self.tr("Makes a draft of what was deleted again."),
            icon="restore",
        )
        self.table.actions_of_row = (
            *(self.open_button, self.new_for_button, self.pdf_button, self.history_button),
            *(self.correct_button, self.note_button, self.delete_button, self.restore_button),
        )
        self.columns_button = button(
            self.tr("Columns…"), self._choose_columns, self.tr("Chooses what the list shows.")
        )
        row = layouts.flow(*self.table.actions_of_row)
        row.addWidget(self.columns_button)
        return row

    def _choose_columns(self) -> None:
        below = self.columns_button.rect().topLeft()
        menu = self.table.columns_menu()
        height = QPoint(0, menu.sizeHint().height())
        menu.popup(self.columns_button.mapToGlobal(below) - height)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if column >= len(SORTS):  # what is read out of the answers has no order
            self._show_order()
            return
        self.choices.sort_on(column, descending=order is Qt.SortOrder.DescendingOrder)

    def filter(self, status: Status | None) -> None:
        """Show the registrations of one status; None shows those that are not deleted."""
        self.status = status
        self._read_from_the_top()

    def wanted(self) -> Wanted:
        """Return what is shown, and in which order."""
        return replace(self.choices.wanted(), search=self.search.text(), status=self.status)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show exactly what is wanted, in the place of what was chosen before."""
        with QSignalBlocker(self.search):
            self.search.setText(wanted.search)
        self._begin_with(wanted)
        self.refresh()
        self.table.scrollToTop()

    def refresh(self) -> None:
        """Read the list and the counts again, keeping the selection and the place."""
        place = self._left or self._place()
        self._left = None
        self._read(max(WINDOW, place.rows), place.chosen)
        self.table.verticalScrollBar().setValue(place.at)
        try:
            self._counts = self.program.store.worklist.counts()
        except AngioError as problem:
            _log.info("the registrations are not counted: %s", problem)
        self._show_counts()

    def _follow(self) -> None:
        if not self.program.signals.is_locked:
            self.refresh()

    def _show_claimed(self) -> None:
        self.model.show_claimed(self.program.claimed())

    def _place(self) -> _Place:
        chosen = self.selected()
        at = self.table.verticalScrollBar().value()
        return _Place(self.model.rowCount(), at, chosen.id if chosen else None)

    def forget(self) -> None:
        """Hold no registration, but where one was in the list, until `refresh`."""
        self._left = self._left or self._place()
        self.model.forget()

    def _read_from_the_top(self) -> None:
        """Read the list only: what is searched or sorted changes no count."""
        self._read(WINDOW, self._place().chosen)
        self._show_counts()

    def _read(self, count: int, chosen: int | None) -> None:
        wanted = self.wanted()
        with dialogs.refreshing(self, self.program):
            self.model.show(partial(self.program.store.worklist.page, wanted), count)
            self._show_read(wanted, chosen)

    def _show_read(self, wanted: Wanted, chosen: int | None) -> None:
        self.program.preferences.note_filter(kept(wanted, today()))
        self._show_order()
        self.choices.reset_button.setEnabled(bool(self._filtering()))
        self._select(chosen)
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else self.empty)
        self._show_empty()
        self._show_actions()

    def _show_order(self) -> None:
        wanted, header = self.wanted(), self.table.horizontalHeader()
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        with QSignalBlocker(header):
            header.setSortIndicator(SORTS.index(wanted.sort), down if wanted.descending else up)
        header.viewport().update()

    def _filtering(self) -> list[str]:
        """Return what leaves registrations out, in words."""
        sought = self.search.text()
        words = [self.tr("“{text}”").format(text=sought)] if sought else []
        if self.status is not None:
            words.append(self._status_names()[self.status])
        return words + self.choices.filtering()

    def reset(self) -> None:
        """Show everything again: no search, no status, no filter; in the order that was chosen."""
        order = self.wanted()
        self.show_wanted(Wanted(sort=order.sort, descending=order.descending))

    def _status_names(self) -> dict[Status | None, str]:
        return {
            None: self.tr("All"),
            Status.OPEN: self.tr("Open"),
            Status.SENT: self.tr("Sent"),
            Status.DELETED: self.tr("Deleted"),
        }

    def _show_counts(self) -> None:
        counts, names = self._counts, self._status_names()
        kept = counts.get(Status.OPEN, 0) + counts.get(Status.SENT, 0)
        for status, shown in self.filters.items():
            number = kept if status is None else counts.get(status, 0)
            shown.setText(f"{names[status]} {number}")
            shown.setChecked(status is self.status)

    def _show_empty(self) -> None:
        filtering = self._filtering()
        if not any(self._counts.values()) or not filtering:
            text = self.tr("No registrations yet. Choose “New registration” ({key}) to begin.")
            text = text.format(key=Shortcut.NEW.shown)
        else:
            text = self.tr("Nothing found with {filters}. Choose “Reset filters” to see all.")
            text = text.format(filters=" · ".join(filtering))
        self.empty.setText(text)

    def _select(self, id_: int | None) -> None:
        for number in range(self.model.rowCount()):
            if self.model.row(number).id == id_:
                self.table.selectRow(number)
                return

    def selected(self) -> RegistrationRow | None:
        """Return the selected row."""
        index = self.table.currentIndex()
        in_range = index.isValid() and index.row() < self.model.rowCount()
        return self.model.row(index.row()) if in_range else None

    def _show_actions(self) -> None:
        row = self.selected()
        status = row.status if row else None
        self.open_button.setEnabled(row is not None)
        for each in (self.new_for_button, self.pdf_button):
            each.setEnabled(status in (Status.OPEN, Status.SENT))
        self.history_button.setEnabled(row is not None)
        can_correct = status is Status.SENT and row is not None and row.mark != Mark.REPLACED
        self.correct_button.setEnabled(can_correct)
        for each in (self.note_button, self.delete_button):
            each.setEnabled(status is Status.OPEN)
        self.restore_button.setEnabled(status is Status.DELETED)
        if Right.ENTER in self.program.rights():
            why = self.tr("A sent registration cannot be deleted.")
            self.delete_button.setToolTip(why if status is Status.SENT else Shortcut.DELETE.shown)

    def _open_selected(self) -> None:
        self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_asked.emit(self.model.row(index.row()).id)

    def _ask_new_for(self) -> None:
        row = self.selected()
        if row is not None and row.status is not Status.DELETED:
            self.new_for_asked.emit(row.id)

    def _ask_correction(self) -> None:
        row = self.selected()
        if row is not None and self.correct_button.isEnabled():
            self.correct_asked.emit(row.id)

    def print_chosen(self) -> None:
        """Show the selected registration as it will be printed, and print it from there."""
        row = self.selected()
        if row is not None and row.status is not Status.DELETED:
            print_stored(self, self.program, row.id)

    def _save_as_pdf(self) -> None:
        row = self.selected()
        if row is not None and row.status is not Status.DELETED:
            save_stored_as_pdf(self, self.program, row.id)

    def delete(self) -> None:
        """Ask, then set the selected draft to deleted."""
        row = self.selected()
        if row is None or row.status is not Status.OPEN:
            return
        question = self.tr("Delete the draft of “{patient}”? You can restore it later.")
        text = question.format(patient=row.patient or self.tr("no name"))
        if dialogs.ask(self, self.tr("Delete draft"), text, self.tr("Delete")):
            self._change(lambda: self.program.store.registrations.delete(row.id, now()))

    def note(self) -> None:
        """Ask for the note on the selected draft."""
        row = self.selected()
        if row is None or row.status is not Status.OPEN:
            return
        notes = self.program.store.notes
        with dialogs.telling(self, self.program):
            about = row.patient or self.tr("no name")
            note = ask_note(about, notes.of(row.id).get(WHOLE, ""), self)
            if note is not None:
                notes.set(row.id, WHOLE, note, now())
                self.program.signals.notes_changed.emit()
                self.program.signals.registrations_changed.emit()

    def show_history(self) -> None:
        """Show what was done with the selected registration."""
        row = self.selected()
        if row is not None:
            about = (self.program.type_name(row.type), row.patient, row.code)
            text = " · ".join(part for part in about if part)
            show_history(self.program, row.id, text, row.type, self)

    def restore(self) -> None:
        """Undo the deletion of the selected draft."""
        row = self.selected()
        if row is not None and row.status is Status.DELETED:
            self._change(lambda: self.program.store.registrations.restore(row.id, now()))

    def _change(self, action: Callable[[], None]) -> None:
        with dialogs.telling(self, self.program):
            action()
        self.program.signals.registrations_changed.emit()
