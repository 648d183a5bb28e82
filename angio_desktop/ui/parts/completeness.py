"""Volledigheid: the month's list of procedures against the registrations; nothing of it is kept."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop import paths
from angio_desktop.actions.clock import now, today
from angio_desktop.actions.completeness import (
    Completeness,
    Kind,
    Line,
    compare,
    counts,
    draft_of,
    lines,
)
from angio_desktop.actions.intake_plan import Surroundings
from angio_desktop.actions.preferences import Purpose
from angio_desktop.disk import write_whole
from angio_desktop.errors import writing
from angio_desktop.files import mapping_file, tables
from angio_desktop.files.for_people import table_for_people
from angio_desktop.register.registration import Registration
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.printing.table import PrintedTable, table_pdf
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.day_line import DayLine
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import Work, WorkBar, stop_all

_WIDTHS = (0.17, 0.08, 0.2, 0.22, 0.13, 0.2)
Next = Registration | int | None
_COLUMNS = ("what", "row", "registration", "patient", "day", "text")


def _last_month(day: date) -> tuple[date, date]:
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


class CompletenessDialog(QDialog):
    """Asks for a list and a period, and shows what is on one side only, or differs.

    `next` is what to go on with: a registration that is to be begun, or the id of one.
    """

    def __init__(self, program: Program, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._program = program
        self.next: Next = None
        self.found: Completeness | None = None
        self._lines: list[Line] = []
        self.setWindowTitle(self.tr("Completeness"))
        self.resize(GRID * 118, GRID * 78)
        self.bar = WorkBar(program, self.windowTitle())
        self.bar.busy_changed.connect(self._show_actions)
        first, last = _last_month(today())
        self.first = named(DayLine(first), self.tr("First day"))
        self.last = named(DayLine(last), self.tr("Last day"))
        for each in (self.first, self.last):
            each.setFixedWidth(GRID * 16)
            each.setAccessibleDescription(self.tr("The days of the procedures, as dd/mm/yyyy."))
        self.mappings = named(
            Choice(), self.tr("Mapping"), self.tr("Which column is which field, as saved before.")
        )
        self.mappings.addItem(self.tr("Mapping: by the names"), "")
        folder = paths.mappings(program.folder)
        for file in sorted(folder.glob("*.json")) if folder.is_dir() else ():
            self.mappings.addItem(file.stem, str(file))
        self.file_button = button(
            self.tr("Choose &list…"),
            self.open,
            self.tr("Asks for the month's list of procedures, and compares it."),
            role="primary",
        )
        text = self.tr(
            "Choose the period and the list of procedures of the cath lab or the billing office: "
            "date, number or name, perhaps the billing code."
        )
        self.summary = labels.wrapped(text)
        self._headers = (
            *(self.tr("What"), self.tr("Row"), self.tr("Registration")),
            *(self.tr("Patient"), self.tr("Day"), self.tr("What differs")),
        )
        enter = self.tr("Begins the registration that is missing, or opens the one that differs.")
        what = self.tr("What is missing or differs")
        self.table = named(SimpleTable(self._headers), what, enter)
        self.table.itemSelectionChanged.connect(self._show_actions)
        self.table.activated.connect(lambda _: self.go_on())
        column = layouts.dialog(self)
        to = labels.wrapped("–", wraps=False)
        column.addLayout(layouts.flow(self.first, to, self.last, self.mappings, self.file_button))
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        self.go_button = button(
            self.tr("&Begin or open"),
            self.go_on,
            enter,
        )
        self.pdf_button = button(self.tr("Save as &PDF…"), self.save_pdf)
        self.csv_button = button(self.tr("Save as &CSV…"), self.save_csv)
        self.close_button = button(self.tr("Cl&ose"), self.reject)
        row = layouts.flow(self.go_button, self.pdf_button, self.csv_button)
        row.addWidget(self.close_button)
        column.addLayout(row)
        keep_on_screen(self)
        self._show_actions()

    def open(self) -> None:
        """Ask for a list and compare it."""
        kinds = self.tr("Tables (*.csv *.txt *.xlsx *.ods)")
        last = LastFolder(self._program.preferences, Purpose.INTAKE)
        if file := dialogs.ask_file(self, self.tr("List of procedures"), kinds, last):
            self.start(file)

    def start(self, file: Path) -> None:
        """Compare a list beside the window."""
        first, last = self.first.day(), self.last.day()
        if first is None or last is None or last < first:
            text = self.tr("Type two days as dd/mm/yyyy, the earlier one first.")
            dialogs.tell(self, self.windowTitle(), text)
            self.first.setFocus()
            return
        program, saved = self._program, self.mappings.currentData()

        def do(store: Store, _: Work) -> Completeness:
            words = program.definitions.words(program.language, store.lists.loaded())
            surroundings = Surroundings(store, program.dictionary, words)
            mapping = mapping_file.read(Path(saved), program.dictionary) if saved else None
            return compare(surroundings, tables.open_file(file), mapping, first, last)

        self.bar.run(do, self._show)

    def _show(self, found: Completeness) -> None:
        words = self._program.words()
        self.found, self._lines = found, list(lines(found, words))
        self.summary.setText(words.sentence("completeness.summary", counts(found)))
        self.table.show_rows([self._row(line) for line in self._lines])
        self.table.selectRow(0)
        self.table.setFocus()
        self._show_actions()

    def _row(self, line: Line) -> tuple[str, ...]:
        names = {
            Kind.MISSING: self.tr("Not registered"),
            Kind.EXTRA: self.tr("Not on the list"),
            Kind.DIFFERENT: self.tr("Differs"),
            Kind.UNREAD: self.tr("Not read"),
            Kind.DUE: self.tr("Follow-up due"),
        }
        is_told = line.kind in (Kind.DIFFERENT, Kind.UNREAD)
        row = str(line.row) if line.row else ""
        text = line.text if is_told else ""
        return names[line.kind], row, line.code, line.patient, line.day, text

    def _chosen(self) -> Line | None:
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def go_on(self) -> None:
        """Begin the registration that is missing, or open the one that is chosen."""
        line, found = self._chosen(), self.found
        if line is None or found is None:
            return
        if line.kind is Kind.MISSING:
            row = next(row for row in found.matched.missing if row.line == line.row)
            self.next = draft_of(self._program.dictionary, row)
            self.accept()
        elif line.id:
            self.next = line.id
            self.accept()

    def save_pdf(self) -> None:
        """Write the outcome as PDF."""
        table = PrintedTable(
            title=f"{self.windowTitle()} {self.first.text()} – {self.last.text()}",
            notes=(self.summary.text(),),
            headers=self._headers,
            widths=_WIDTHS,
            rows=[self._row(line) for line in self._lines],
            foot=f"{moment_text(now().isoformat())}  ·  Angio Desktop",
        )
        self._save("pdf", "PDF (*.pdf)", table_pdf(table))

    def save_csv(self) -> None:
        """Write the outcome as CSV, which any program opens."""
        rows = (
            (line.kind.value, line.row or "", line.code, line.patient, line.day, line.text)
            for line in self._lines
        )
        self._save("csv", dialogs.csv_files(), table_for_people(_COLUMNS, rows))

    def _save(self, ending: str, kinds: str, content: bytes) -> None:
        first = self.first.day() or today()
        name = self.tr("completeness")
        proposed = f"{name}-{first:%Y-%m}.{ending}"
        last = LastFolder(self._program.preferences, Purpose.DOCUMENT)
        path = dialogs.ask_new_file(self, self.windowTitle(), proposed, kinds, last)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(f".{ending}")
        with dialogs.telling(self, self._program):
            with writing(path, "not_writable.document"):
                write_whole(path, content)
            self.summary.setText(self.tr("Written to {file}.").format(file=path))

    def _show_actions(self) -> None:
        idle, line = not self.bar.is_busy, self._chosen()
        self.file_button.setEnabled(idle)
        can_go = line is not None and (line.kind is Kind.MISSING or line.id > 0)
        self.go_button.setEnabled(idle and can_go)
        for each in (self.pdf_button, self.csv_button):
            each.setEnabled(idle and self.found is not None)

    def done(self, result: int) -> None:
        """End what goes on beside the window, which then closes."""
        stop_all(self)
        super().done(result)


def show_completeness(program: Program, parent: QWidget | None) -> Next:
    """Show the window, and return what to go on with."""
    dialog = CompletenessDialog(program, parent)
    dialogs.show(dialog)
    return dialog.next
