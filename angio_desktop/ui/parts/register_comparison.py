"""What a published workbook has otherwise, and what drafts would be told, before it is taken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.overlay import Tried, try_on_drafts
from angio_desktop.actions.preferences import Table
from angio_desktop.actions.workbooks import Compared, compare_files
from angio_desktop.register.names import searchable
from angio_desktop.register.workbook import told
from angio_desktop.register.workbook.comparison import Difference, Place
from angio_desktop.register.workbook.overlay import applied
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.text_line import TextLine
from angio_desktop.ui.widgets.work import Work

_SHOWN = 300  # a table of them all would hold the window up
_TEXTS = "caption"
_Row = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Outcome:
    """What was compared, and the drafts that would be told something new."""

    compared: Compared
    tried: tuple[Tried, ...]

    @property
    def can_be_taken(self) -> bool:
        """Whether anything of the workbook is to be taken, and is not in use yet."""
        found = self.compared.found
        return not self.compared.overlay.is_empty and not found.is_same


def compare_and_try(
    files: Iterable[Path], definitions: Definitions, store: Store, work: Work
) -> Outcome:
    """Compare workbooks, and try what they have on all open drafts."""
    compared = compare_files(files, definitions)
    after = applied(definitions.shipped, compared.overlay)
    tried = try_on_drafts(store, definitions.dictionary, after, work.progress)
    return Outcome(compared, tuple(tried))


class ComparisonDialog(QDialog):
    """Shows what is the same and different, what it settles, and what drafts would be told."""

    def __init__(self, outcome: Outcome, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare the dictionary"))
        keep_on_screen(self)
        self._words = program.words()
        self._outcome = outcome
        self._rows = list(self._make_rows())
        self._texts = [searchable(" ".join(row)) for row in self._rows]
        column = layouts.dialog(self)
        names = ", ".join(source.name for source in outcome.compared.sources)
        column.addWidget(labels.section(names, self, wraps=True))
        column.addWidget(labels.wrapped(told.summary(self._words, outcome.compared.found)))
        self._add_differences(column, program)
        self._add_settled(column)
        self._add_drafts(column)
        column.addWidget(self._buttons())
        self.resize(GRID * 110, GRID * 80)

    def _add_differences(self, column: QVBoxLayout, program: Program) -> None:
        name = self.tr("Differences")
        self.filter = named(TextLine(), self.tr("Search in the differences"), "")
        self.filter.setPlaceholderText(self.tr("Search in the differences…"))
        self.filter.textChanged.connect(self._show_rows)
        heads = (
            *(self.tr("Type"), self.tr("Field"), self.tr("What"), self.tr("Here")),
            self.tr("Workbook"),
        )
        self.table = named(
            SimpleTable(heads, widest=GRID * 28), name, self.tr("Captions stand last.")
        )
        self.table.setMinimumSize(GRID * 80, GRID * 10)
        self.table.keep_columns(program.preferences, Table.COMPARED)
        self.more = labels.muted(
            self.tr("The first {count} are shown; search to see others.").format(count=_SHOWN)
        )
        self._show_rows()
        if self._rows:
            column.addWidget(self.filter)
            column.addWidget(self.table, 1)
            column.addWidget(self.more)

    def _make_rows(self) -> Iterator[_Row]:
        found = self._outcome.compared.found
        for text, places in (
            (self.tr("only here"), found.only_here),
            (self.tr("only in the workbook"), found.only_there),
        ):
            for place in places:
                yield *self._place(place), text, "", ""
        for each in sorted(found.different, key=lambda each: _TEXTS in each.what):
            yield self._difference(each)

    def _difference(self, each: Difference) -> _Row:
        ours, theirs = told.sides(self._words, each)
        where = self._place(Place(each.type, each.key))
        return *where, told.what(self._words, each), ours, theirs

    def _place(self, place: Place) -> tuple[str, str]:
        type_ = self._words.dictionary.forms[place.type].captions.text(self._words.language)
        return type_, f"{told.caption(self._words, place)} [{place.key}]"

    def _show_rows(self) -> None:
        words = searchable(self.filter.text()).split()
        beside = zip(self._rows, self._texts, strict=True)
        rows = [row for row, text in beside if all(word in text for word in words)]
        self.table.show_rows(rows[:_SHOWN])
        self.more.setVisible(len(rows) > _SHOWN)

    def _add_settled(self, column: QVBoxLayout) -> None:
        settled = self._outcome.compared.settled
        if settled:
            title = self.tr("Assumptions that this settles")
            column.addWidget(labels.section(title, self))
            table = named(SimpleTable((title,)), title, self.tr("What the workbook says of them."))
            table.setMinimumHeight(GRID * 8)
            table.show_rows([(told.settled(self._words, each),) for each in settled])
            column.addWidget(table)

    def _add_drafts(self, column: QVBoxLayout) -> None:
        """Say what open drafts would be told that they are not told now."""
        tried = self._outcome.tried
        if not tried:
            text = self.tr("Tried on all open drafts: none is told anything new.")
            column.addWidget(labels.wrapped(text))
            return
        text = self.tr("⚠ Open drafts that would be told something new: {count}.")
        told_anew = text.format(count=len(tried))
        column.addWidget(labels.wrapped(told_anew))
        heads = (self.tr("Patient"), self.tr("Type"), self.tr("New"))
        first = self.tr("The first finding that is new.")
        self.drafts = named(SimpleTable(heads), told_anew, first)
        self.drafts.setMinimumHeight(GRID * 8)
        self.drafts.show_rows([self._draft(each) for each in tried[:_SHOWN]])
        column.addWidget(self.drafts)

    def _draft(self, each: Tried) -> tuple[str, str, str]:
        form = self._words.dictionary.forms[each.row.type]
        message = self._words.finding(each.new[0], form, each.registration.values)
        type_ = form.captions.text(self._words.language)
        return each.row.patient or self.tr("(no name yet)"), type_, message

    def _buttons(self) -> QWidget:
        if not self._outcome.can_be_taken:
            return dialogs.closing(self, self.tr("Close"))
        take = button(
            self.tr("&Take over"),
            hint=self.tr("Takes captions, codes and settled assumptions; keys and rules stay."),
        )
        box = dialogs.answers(self, take, self.tr("Close"))
        take.setFocus(Qt.FocusReason.OtherFocusReason)
        return box


def ask_to_take(outcome: Outcome, program: Program, parent: QWidget) -> bool:
    """Show what was compared, and return whether it is to be taken."""
    return dialogs.show(ComparisonDialog(outcome, program, parent))
