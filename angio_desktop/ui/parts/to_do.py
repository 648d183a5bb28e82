"""The start page: what to go on with, what waits, and the registrations of twelve months."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.clock import start_of, today
from angio_desktop.actions.follow_up import Stage, due_days, follow_up_obligation, stage
from angio_desktop.actions.preferences import Table
from angio_desktop.actions.reconciling import last_outcome
from angio_desktop.actions.rights import Right
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.posted import FOR_USER, ON_THE_WAY
from angio_desktop.storage.records import Mark, Wanted
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.first_steps import FirstSteps
from angio_desktop.ui.parts.months_chart import MonthsChart
from angio_desktop.ui.parts.periods import long_ago, month_from
from angio_desktop.ui.parts.recent_drafts import SHOWN, RecentDrafts
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.shortcuts import Shortcut
from angio_desktop.ui.widgets.simple_table import SimpleTable

_MONTHS, _WEEK, _MONTH = 12, timedelta(days=7), timedelta(days=30)
_DRAFTS = ("today", "week", "older", "oldest", "errors")
_FOLLOW_UPS = {"overdue": Stage.OVERDUE, "due": Stage.DUE}


class ToDoView(QWidget):
    """Each number is a button: `list_asked` gives what it counts, `stage_asked` the follow-ups.

    A number that is zero is not shown. `open_asked` gives the id of a draft to go on with.
    """

    list_asked = Signal(object)
    stage_asked = Signal(object)
    open_asked = Signal(int)
    new_asked = Signal()
    lists_asked = Signal()
    export_asked = Signal()
    answers_asked = Signal(object)
    reconcile_asked = Signal(object)
    import_asked = Signal(object)
    outbox_asked = Signal()

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
            "refused": self.tr("Refused"),
            "unanswered": self.tr("Exported, no answer for 2 days"),
            "unconfirmed": self.tr("Answer files to confirm"),
            "warehouse": self.tr("Not the same in the warehouse"),
            "to_import": self.tr("Files to import"),
            "to_decide": self.tr("In the queue, for you"),
            "on_the_way": self.tr("On their way without a file"),
        }
        opens = self.tr("Opens the list of these.")
        self.numbers = {
            name: button("", partial(self._open, name), opens, role="count") for name in self._names
        }
        self._files: Sequence[Path] = []
        self._to_import: Sequence[Path] = []
        self._outlook = last_outcome({})
        self._nothing: dict[QLabel, Sequence[str]] = {}
        layout = layouts.page(self)
        layout.setSpacing(GRID)
        layout.addLayout(self._top())
        self.first_steps = FirstSteps()
        self.first_steps.lists_asked.connect(self.lists_asked)
        self.first_steps.new_asked.connect(self.new_asked)
        self.first_steps.export_asked.connect(self.export_asked)
        layout.addWidget(self.first_steps)
        layout.addWidget(self._waiting())
        layout.addWidget(self._months(), 1)
        layout.addStretch(0)
        guard(program, Right.ENTER, self.new_button, self.first_steps.new_button)
        guard(program, Right.MANAGE, self.first_steps.lists_button)
        for changed in (program.signals.registrations_changed, program.signals.day_changed):
            changed.connect(self._refresh_if_shown)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(labels.title(self.tr("To do")), 1)
        new = Shortcut.NEW
        self.new_button = button(new.caption, self.new_asked, new, role="primary", icon="new")
        row.addWidget(self.new_button)
        return row

    def _waiting(self) -> QWidget:
        """Return what waits, in the place of the first steps."""
        self.waiting = QWidget()
        column = layouts.box(self.waiting)
        self.recent_title = labels.section(self.tr("Go on where you were"))
        self.recent = RecentDrafts(self.program)
        self.recent.open_asked.connect(self.open_asked)
        column.addWidget(self.recent_title)
        column.addWidget(self.recent)
        column.addLayout(layouts.flow(*(self.numbers[name] for name in (*_DRAFTS, "to_import"))))
        cards = QHBoxLayout()
        cards.setSpacing(GRID * 2)
        for title, names in (
            (self.tr("Follow-up"), tuple(_FOLLOW_UPS)),
            (self.tr("Export"), ("unexported", "to_decide", "on_the_way")),
            (self.tr("Answers"), ("refused", "unanswered", "unconfirmed", "warehouse")),
        ):
            cards.addWidget(self._card(title, names), 1)
        column.addLayout(cards)
        return self.waiting

    def _card(self, title: str, names: Sequence[str]) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(GRID * 2, 0, GRID * 2, GRID)
        column.setSpacing(0)
        column.addWidget(labels.section(title))
        for name in names:
            column.addWidget(self.numbers[name])
        nothing = labels.muted(self.tr("Nothing waits."), wraps=False)
        self._nothing[nothing] = names
        column.addWidget(nothing)
        column.addStretch(1)
        return card

    def _months(self) -> QWidget:
        """Return the chart under its heading, and the table that can stand in its place."""
        self.months_box = QWidget()
        column = layouts.box(self.months_box)
        column.addLayout(self._heading())
        self.chart = MonthsChart(self.program)
        self.chart.month_asked.connect(self._open_month)
        types = [self.program.type_name(type_) for type_ in self.program.dictionary.forms]
        self.table = named(
            SimpleTable([self.tr("Month"), *types, self.tr("Total")]),
            self.chart.accessibleName(),
            self.tr("Enter opens the list of a number."),
        )
        self.table.keep_columns(self.program.preferences, Table.MONTHS)
        self.table.activated.connect(self._open_cell)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)  # else what it shows would be a window for a moment
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        return self.months_box

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

    def focus_first(self) -> bool:
        """Put the focus on the draft to go on with; returns whether there is one."""
        if not self.recent.rowCount():
            return False
        self.recent.setFocus()
        return True

    def take_files(self, files: Sequence[Path]) -> None:
        """Count the files of the watched folder that a person is to see."""
        if files != self._files:  # else all would be counted again at each look
            self._files = files
            self._refresh_if_shown()

    def take_waiting(self, files: Sequence[Path]) -> None:
        """Count the files of the queue folder that wait to be imported."""
        if files != self._to_import:
            self._to_import = files
            self._refresh_if_shown()

    def _refresh_if_shown(self) -> None:
        if self.isVisible() and not self.program.signals.is_locked:
            self.refresh()

    def refresh(self) -> None:
        """Count again."""
        with dialogs.refreshing(self, self.program):
            self._count()

    def _count(self) -> None:
        store = self.program.store
        is_empty = store.worklist.is_empty()
        drafts = store.worklist.recent(SHOWN)
        self._show_numbers(self._numbers(store))
        self.recent.show_drafts(drafts)
        self.recent_title.setVisible(bool(drafts))
        self.recent.setVisible(bool(drafts))
        self.first_steps.setVisible(is_empty)
        self.waiting.setVisible(not is_empty)
        self.months_box.setVisible(not is_empty)
        self._show_months(store)

    def _numbers(self, store: Store) -> Mapping[str, int]:
        """Return what waits, by the names of its buttons."""
        day = today()
        drafts = store.worklist.waiting(*self._limits())
        obligation = follow_up_obligation(store, self.program.dictionary)
        stages: Counter[Stage] = Counter()
        for due in due_days(store):
            stages[stage(due, day, obligation)] += due.number
        counted = dict(zip(_DRAFTS, drafts, strict=False))
        counted |= {name: stages[which] for name, which in _FOLLOW_UPS.items()}
        unsettled = store.worklist.unsettled(long_ago())._asdict()
        unsettled |= {"unconfirmed": len(self._files), "to_import": len(self._to_import)}
        self._outlook = last_outcome(store.settings.all())
        unsettled["warehouse"] = self._outlook.waiting
        ways = store.outbox.counts()
        unsettled["to_decide"] = sum(ways.get(way, 0) for way in FOR_USER)
        unsettled["on_the_way"] = sum(ways.get(way, 0) for way in ON_THE_WAY)
        return {**counted, "unexported": drafts.not_exported, **unsettled}

    def _show_numbers(self, numbers: Mapping[str, int]) -> None:
        for name, number in numbers.items():
            shown = self.numbers[name]
            shown.setText(f"{number}   {self._names[name]}")
            shown.setVisible(number > 0)
        for nothing, names in self._nothing.items():
            nothing.setVisible(not any(numbers[name] for name in names))

    def _show_months(self, store: Store) -> None:
        day = today()
        self.months = [month_from(day, n) for n in range(1 - _MONTHS, 1)]
        counts = store.worklist.months(self.months[0])
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
        if name in _FOLLOW_UPS:
            self.stage_asked.emit(_FOLLOW_UPS[name])
            return
        if name == "unconfirmed":
            self.answers_asked.emit(self._files)
            return
        if name == "warehouse":
            self.reconcile_asked.emit(self._outlook.period)
            return
        if name in ("to_decide", "on_the_way"):
            self.outbox_asked.emit()
            return
        if name == "to_import":
            self.import_asked.emit(self._to_import[0])
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
                "refused": Wanted(status=Status.SENT, mark=Mark.REFUSED),
                "unanswered": Wanted(status=Status.SENT, unanswered_before=long_ago()),
            }[name]
        )

    def _open_cell(self, index: QModelIndex) -> None:
        column, types = index.column() - 1, tuple(self.program.dictionary.forms)
        self._open_month(index.row(), types[column] if 0 <= column < len(types) else None)

    def _open_month(self, number: int, type_: RegistrationType | None = None) -> None:
        month = self.months[number]
        last = month_from(month, 1) - timedelta(days=1)
        self.list_asked.emit(Wanted(type=type_, first=month, last=last))
