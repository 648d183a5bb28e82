"""What was sent here against the hospital's warehouse: a period, four parts, what to look at."""

from PySide6.QtWidgets import QDialog, QLayout, QWidget

from angio_desktop.actions.clock import now, today
from angio_desktop.actions.found_there import Line, Part, Period
from angio_desktop.actions.preferences import Purpose
from angio_desktop.actions.reconciled_words import text_of, tried_text
from angio_desktop.actions.reconciling import Reconciled, reconcile
from angio_desktop.actions.warehouse import Access
from angio_desktop.disk import write_whole
from angio_desktop.errors import AngioError, writing
from angio_desktop.files.for_people import table_for_people
from angio_desktop.platform.server import Patience, Tls
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.severity import ICONS, restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.periods import usual_periods
from angio_desktop.ui.parts.warehouse_work import WarehouseWork
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.day_line import DayLine
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import Work, WorkBar, stop_all

_SHOWN = 1000
_TO_LOOK_AT, _ALL = "look", "all"
_COLUMNS = (
    *("what", "registration", "official_code", "type", "patient", "day"),
    *("remark", "status_there"),
)


class ReconciliationDialog(QDialog):
    """Compares a period. `next` is the id of a registration that is to be opened, 0 for none."""

    def __init__(self, program: Program, period: Period, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._program, self._words = program, program.plain_words()
        self._shown: list[Line] = []
        self.next = 0
        self.found: Reconciled | None = None
        self.setWindowTitle(self.tr("Comparison with the warehouse"))
        self.resize(GRID * 118, GRID * 80)
        keep_on_screen(self)
        self.bar = WorkBar(program, self.windowTitle())
        self.bar.busy_changed.connect(self._show_actions)
        self._work = WarehouseWork(program, self.bar, self)
        column = layouts.dialog(self)
        column.addLayout(self._period(period))
        self.connection = labels.muted()
        self.summary = labels.wrapped(
            self.tr(
                "Compares what was sent with what the hospital's warehouse holds. What is equal "
                "gets its official code; there, nothing is changed."
            )
        )
        self._headers = (
            *(self.tr("What"), self.tr("Registration"), self.tr("Official code")),
            *(self.tr("Patient"), self.tr("Day"), self.tr("Remark")),
        )
        what = self.tr("What is the same, missing or different")
        self.table = named(SimpleTable(self._headers, wraps=True), what, self.tr("Enter opens it."))
        self.table.itemSelectionChanged.connect(self._show_actions)
        self.table.activated.connect(self._open)
        for widget in (self.connection, self.summary, self.table, self.bar):
            column.addWidget(widget, int(widget is self.table))
        self.open_button = button(
            self.tr("Open &registration"), self._open, self.tr("Opens what is chosen.")
        )
        self.csv_button = button(self.tr("Save as &CSV…"), self.save_csv)
        self.close_button = button(self.tr("Cl&ose"), self.reject)
        row = layouts.flow(self.open_button, self.csv_button)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self._show_actions()

    def _period(self, period: Period) -> QLayout:
        self.first = named(DayLine(period.first), self.tr("First day"))
        self.last = named(DayLine(period.last), self.tr("Last day"))
        for each in (self.first, self.last):
            each.setFixedWidth(GRID * 16)
            each.setPlaceholderText(self.tr("dd/mm/yyyy"))
        to = labels.wrapped("–", wraps=False)
        self.compare_button = button(
            self.tr("Co&mpare"),
            self.compare,
            self.tr("Compares the admissions (follow-ups: consultations) of these days."),
            role="primary",
        )
        what = self.tr("What is the same, missing or different")
        self.filter = named(Choice(), self.tr("Which are shown"), what)
        for data, name in (
            (_TO_LOOK_AT, self.tr("To be looked at")),
            (_ALL, self.tr("All")),
            *((part.value, self._part(part)) for part in Part),
        ):
            self.filter.addItem(name, data)
        self.filter.activated.connect(self._show_lines)
        return layouts.flow(self.first, to, self.last, self.compare_button, self.filter)

    def _part(self, part: Part) -> str:
        return self._words.sentence(f"reconcile.{part}", {})

    # --- comparing -----------------------------------------------------------------------

    def compare(self) -> None:
        """Compare the period beside the window."""
        if self.bar.is_busy:
            return
        first, last = self.first.day(), self.last.day()
        is_readable = self.first.is_readable() and self.last.is_readable()
        if not is_readable or (first and last and last < first):
            text = self.tr("Type two days as dd/mm/yyyy, the earlier one first.")
            dialogs.tell(self, self.windowTitle(), text)
            self.first.setFocus()
            return
        dictionary, period = self._program.dictionary, Period(first, last)

        def do(store: Store, work: Work, access: Access, patience: Patience) -> Reconciled:
            return reconcile(store, dictionary, access, period, now(), patience, work.progress)

        self._work.run(do, self.show_outcome, self._fail)

    def show_outcome(self, found: Reconciled) -> None:
        """Show what a comparison found."""
        self.found = found
        self._words = self._program.words()
        is_full = bool(found.tried.tls) and found.tried.server.tls is Tls.FULL
        told = tried_text(found.tried, self._words)
        self.connection.setText(told if is_full else f"{ICONS['warning']} {told}")
        restyle(self.connection, "severity", "" if is_full else "warning")
        counts = {part.value: str(count) for part, count in found.counts().items()}
        counts["new"] = str(found.new)
        self.summary.setText(self._words.sentence("reconcile.summary", counts))
        self._show_lines()
        self.table.setFocus()
        self._program.signals.registrations_changed.emit()

    def _fail(self, problem: AngioError) -> None:
        dialogs.tell_problem(self, self._program.plain_words(), problem)

    # --- what is shown -------------------------------------------------------------------

    def _wanted(self) -> list[Line]:
        if self.found is None:
            return []
        wanted = self.filter.currentData()
        if wanted == _TO_LOOK_AT:
            return self.found.to_be_looked_at()
        return [line for line in self.found.lines if wanted in (_ALL, line.part)]

    def _show_lines(self) -> None:
        lines = self._wanted()
        self._shown = lines[:_SHOWN]
        self.table.show_rows([self._row(line) for line in self._shown])
        if left := len(lines) - len(self._shown):
            more = self.tr("{count} more: the CSV holds them all.").format(count=left)
            self.table.add_rows([(more, *[""] * (len(self._headers) - 1))])
        self.table.selectRow(0)
        self._show_actions()

    def _row(self, line: Line) -> tuple[str, ...]:
        """Return a line as the table shows it; of one that is not known here also its type."""
        is_here = line.part is not Part.UNKNOWN_HERE
        kind = [] if is_here else [self._program.type_name(line.type)]
        remark = self._words.series([*kind, *filter(None, [self._remark(line)])])
        return (*self._names(line), line.patient, self._day(line), remark)

    def _names(self, line: Line) -> tuple[str, str, str]:
        return self._part(line.part), line.code, line.official_code

    def _day(self, line: Line) -> str:
        return "/".join(reversed(line.day.split("-")))

    def _remark(self, line: Line) -> str:
        return text_of(line, self._program.dictionary.forms, self._words, with_answers=True)

    def _chosen(self) -> int:
        row = self.table.currentRow()
        return self._shown[row].id if 0 <= row < len(self._shown) else 0

    def _open(self) -> None:
        if self._chosen():
            self.next = self._chosen()
            self.accept()

    def _show_actions(self) -> None:
        idle = not self.bar.is_busy
        self.compare_button.setEnabled(idle)
        self.open_button.setEnabled(idle and bool(self._chosen()))
        self.csv_button.setEnabled(idle and self.found is not None)

    def save_csv(self) -> None:
        """Write what is shown, all of it, as a table for people."""
        rows = (
            (
                *(*self._names(line), self._program.type_name(line.type)),
                *(line.patient, self._day(line), self._remark(line), line.status),
            )
            for line in self._wanted()
        )
        name = self.tr("warehouse")
        proposed = f"{name}-{today():%Y-%m-%d}.csv"
        last = LastFolder(self._program.preferences, Purpose.DOCUMENT)
        path = dialogs.ask_new_file(self, self.windowTitle(), proposed, dialogs.csv_files(), last)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".csv")
        with dialogs.telling(self, self._program):
            with writing(path, "not_writable.document"):
                write_whole(path, table_for_people(_COLUMNS, rows))
            self.summary.setText(self.tr("Written to {file}.").format(file=path))

    def done(self, result: int) -> None:
        """End what goes on beside the window, which then closes."""
        stop_all(self)
        super().done(result)


def _this_year() -> Period:
    """Return the year of today, as far as it has come."""
    return Period(*usual_periods(today())["this_year"])


def show_reconciliation(program: Program, period: Period | None, parent: QWidget) -> int:
    """Show the window, which compares at once where a period is given; return what to open."""
    dialog = ReconciliationDialog(program, period or _this_year(), parent)
    if period is not None:
        dialog.compare()
    dialogs.show(dialog)
    return dialog.next
