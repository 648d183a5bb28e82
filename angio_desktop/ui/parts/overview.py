"""The start page: what waits, and the registrations of the last twelve months."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QStackedLayout,
    QWidget,
)

from angio_desktop.actions.clock import start_of, today
from angio_desktop.actions.follow_up import Stage, due_days, stage
from angio_desktop.actions.preferences import Table
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.months_chart import MonthsChart
from angio_desktop.ui.parts.periods import month_from
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.shortcuts import Shortcut
from angio_desktop.ui.widgets.simple_table import SimpleTable

_MONTHS, _WEEK, _MONTH = 12, timedelta(days=7), timedelta(days=30)


class OverviewView(QWidget):
    """Each number is a button: `list_asked` gives what it counts, `stage_asked` the follow-ups."""

    list_asked = Signal(object)
    stage_asked = Signal(object)
    new_asked = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._names = {
            "today": self.tr("Changed today"),
            "week": self.tr("This past week"),
            "older": self.tr("Older than a week"),
            "oldest": self.tr("Older than a month"),
            "errors": self.tr("With errors"),
            "overdue": self.tr("Overdue"),
            "due": self.tr("This month"),
            "unexported": self.tr("Sent, not exported"),
        }
        opens = self.tr("Opens the list of these.")
        self.numbers = {
            name: button("", partial(self._open, name), opens, role="count") for name in self._names
        }
        layout = layouts.page(self)
        layout.setSpacing(GRID * 2)
        layout.addLayout(self._top())
        layout.addLayout(self._cards())
        layout.addLayout(self._heading())
        self.chart = MonthsChart(program)
        self.chart.month_asked.connect(self._open_month)
        types = [program.type_name(type_) for type_ in program.dictionary.forms]
        self.table = named(
            SimpleTable([self.tr("Month"), *types, self.tr("Total")]),
            self.chart.accessibleName(),
            self.tr("Enter opens the list of a number."),
        )
        self.table.keep_columns(program.preferences, Table.MONTHS)
        self.table.activated.connect(self._open_cell)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        layout.addLayout(self._stack, 1)
        for changed in (program.signals.registrations_changed, program.signals.day_changed):
            changed.connect(self._refresh_if_shown)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(labels.title(self.tr("What waits")), 1)
        new = Shortcut.NEW
        self.new_button = button(new.caption, self.new_asked, new, role="primary", icon="new")
        row.addWidget(self.new_button)
        return row

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        drafts = ("today", "week", "older", "oldest", "errors")
        row.addWidget(self._card(self.tr("Drafts"), drafts), 1)
        row.addWidget(self._card(self.tr("Follow-ups to do"), ("overdue", "due")), 1)
        row.addWidget(self._card(self.tr("To export"), ("unexported",)), 1)
        return row

    def _card(self, title: str, names: Sequence[str]) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        grid.addWidget(labels.section(title), 0, 0)
        for place, name in enumerate(names, 1):
            grid.addWidget(self.numbers[name], place, 0)
        grid.setRowStretch(len(names) + 1, 1)
        return card

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(labels.section(self.tr("Registrations of the last 12 months")), 1)
        self.months_button = button(
            self.tr("Show as &table"),
            hint=self.tr("The same numbers, to be read and copied."),
        )
        self.months_button.setCheckable(True)
        self.months_button.toggled.connect(lambda on: self._stack.setCurrentIndex(int(on)))
        row.addWidget(self.months_button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Count again."""
        with dialogs.telling(self, self.program):
            self._count()

    def _count(self) -> None:
        day = today()
        self.months = [month_from(day, n) for n in range(1 - _MONTHS, 1)]
        store = self.program.store
        drafts = store.worklist.waiting(*self._limits())
        stages = [stage(due, day) for due in due_days(store)]
        counts = store.worklist.months(self.months[0])
        overdue, due = stages.count(Stage.OVERDUE), stages.count(Stage.DUE)
        found = (*drafts[:5], overdue, due, drafts.not_exported)
        for (name, shown), number in zip(self.numbers.items(), found, strict=True):
            shown.setText(f"{number}   {self._names[name]}")
        self.chart.show_counts(self.months, counts)
        types = tuple(self.program.dictionary.forms)
        rows = []
        for month in self.months:
            own = [counts.get((f"{month:%Y-%m}", type_), 0) for type_ in types]
            rows.append([f"{month:%m/%Y}", *map(str, own), str(sum(own))])
        self.table.show_rows(rows)

    def _limits(self) -> tuple[datetime, datetime, datetime]:
        """Return the beginning of the past week, of today and of the past month."""
        day = today()
        return start_of(day - _WEEK), start_of(day), start_of(day - _MONTH)

    def _open(self, name: str) -> None:
        week, midnight, month = self._limits()
        if name in ("overdue", "due"):
            self.stage_asked.emit(Stage.OVERDUE if name == "overdue" else Stage.DUE)
            return
        draft = Status.OPEN
        self.list_asked.emit(
            {
                "today": Wanted(status=draft, changed_from=midnight),
                "week": Wanted(status=draft, changed_from=week, changed_before=midnight),
                "older": Wanted(status=draft, changed_from=month, changed_before=week),
                "oldest": Wanted(status=draft, changed_before=month),
                "errors": Wanted(status=draft, with_errors=True),
                "unexported": Wanted(status=Status.SENT, not_exported=True),
            }[name]
        )

    def _open_cell(self, index: QModelIndex) -> None:
        column, types = index.column() - 1, tuple(self.program.dictionary.forms)
        self._open_month(index.row(), types[column] if 0 <= column < len(types) else None)

    def _open_month(self, number: int, type_: RegistrationType | None = None) -> None:
        month = self.months[number]
        last = month_from(month, 1) - timedelta(days=1)
        self.list_asked.emit(Wanted(type=type_, first=month, last=last))
