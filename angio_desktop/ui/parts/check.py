"""CSV controleren: checks a file before it is uploaded, with progress, and shows what is wrong."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.checking import (
    CheckedRow,
    FileCheck,
    FindingLine,
    batches,
    check,
    file_context,
    write_findings,
)
from angio_desktop.actions.clock import today
from angio_desktop.errors import AngioError
from angio_desktop.files import csv_format
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.choice import type_choice
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import Work, WorkBar

# So few at once that the window shows them in a few milliseconds.
_ROWS_AT_ONCE, _FINDINGS_AT_ONCE = 50, 25
_SHOWN_AT_ONCE = 8
_UNIT = 1024  # bytes; a progress bar counts to two thousand million only
_SHOWN = 200


class CheckView(QWidget):
    """Asks for a file and its type; the findings fill a table that can be saved."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._file = Path()
        self._findings: list[FindingLine] = []
        self._counts = {"rows": 0, "error": 0, "warning": 0}
        self._waiting: list[Sequence[str]] = []
        self._end_text = ""
        self._shows_more = QTimer(self)
        self._shows_more.setSingleShot(True)
        self._shows_more.timeout.connect(self._show_more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        title = labels.title(self.tr("Check a CSV file before it is uploaded"))
        layout.addWidget(title)
        layout.addLayout(self._top())
        self.bar = WorkBar(title.text())
        self.summary = QLabel(self.tr("Choose the registration type, then the file."))
        self.summary.setWordWrap(True)
        self.table = SimpleTable(
            (self.tr("Row"), self.tr("Field"), self.tr("Rule"), self.tr("Finding")), wraps=True
        )
        self.table.setAccessibleName(title.text())
        for widget in (self.bar, self.summary, self.table):
            layout.addWidget(widget, int(widget is self.table))

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.type = type_choice(self.program, self.tr("Registration type"))
        self.open_button = QPushButton(self.tr("Check CSV…"))
        self.open_button.setProperty("role", "primary")
        self.save_button = QPushButton(self.tr("Save findings…"))
        self.open_button.clicked.connect(self.open)
        self.save_button.clicked.connect(self.save)
        self.save_button.setEnabled(False)
        for widget in (self.type, self.open_button, self.save_button):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def open(self) -> None:
        """Ask for a file and check it."""
        file = self.ask_file()
        if not file:
            return
        self.start(Path(file), RegistrationType(self.type.currentData()))

    def ask_file(self) -> str:
        """Ask for a file to check; "" when the user does not choose one."""
        title, kind = self.tr("Check CSV"), self.tr("CSV files (*.csv)")
        return QFileDialog.getOpenFileName(self, title, "", kind)[0]

    def start(self, file: Path, type_: RegistrationType) -> None:
        """Begin checking `file` as registrations of one type."""
        self._file = file
        self._findings = []
        self._counts = {"rows": 0, "error": 0, "warning": 0}
        self._waiting, self._end_text = [], ""
        self.table.show_rows([])
        self.summary.clear()
        self.open_button.setEnabled(False)
        self.save_button.setEnabled(False)
        size = file.stat().st_size // _UNIT if file.exists() else 0
        work = self.bar.start(self.program, partial(self._check, file, type_), max(size, 1))
        work.part.connect(self._take)
        work.done.connect(self._finish)
        work.cancelled.connect(self._tell_cancelled)
        work.failed.connect(self._fail)

    def _check(self, file: Path, type_: RegistrationType, store: Store, work: Work) -> None:
        """Check the file beside the window's thread, and hand over what is found."""
        program = self.program
        against = FileCheck(
            program.dictionary.forms[type_],
            csv_format.format_from(store.settings.all()),
            file_context(today(), store),
            program.definitions.words(program.language, store.lists.loaded()),
        )
        rows = check(file, against)
        try:
            for some in batches(rows, _ROWS_AT_ONCE, _FINDINGS_AT_ONCE):
                work.hand_over(some)
                work.progress(some[-1].read // _UNIT)
        finally:
            rows.close()

    def _take(self, rows: Sequence[CheckedRow]) -> None:
        """Show some more records' findings."""
        self._counts["rows"] = rows[-1].number
        found = [finding for row in rows for finding in row.findings]
        for finding in found:
            self._counts[finding.severity] += 1
        room = max(0, _SHOWN - len(self._findings))
        self._findings += [finding.line for finding in found]
        self._waiting += [
            (str(f.row), f"{f.field} [{f.key}]", f.rule, f"{ICONS[f.severity]} {f.message}")
            for f in found[:room]
        ]
        self._shows_more.start(0)

    def _show_more(self) -> None:
        """Show a few findings, and more when the window has answered."""
        self.table.add_rows(self._waiting[:_SHOWN_AT_ONCE])
        del self._waiting[:_SHOWN_AT_ONCE]
        if self._waiting:
            self._shows_more.start(0)
        elif self._end_text:
            self._end(self._end_text)

    def cancel(self) -> None:
        """Stop; what was found so far stays."""
        self.bar.cancel()

    def _finish(self, _: object) -> None:
        self._end(self.tr("Checked {file}: {counts}"))

    def _tell_cancelled(self) -> None:
        self._end(self.tr("Cancelled in {file}: {counts}"))

    def _fail(self, problem: AngioError) -> None:
        self._end(self.tr("Stopped in {file}: {counts}"))
        dialogs.tell_problem(self, self.program.plain_words(), problem)

    def _end(self, text: str) -> None:
        """Say how it ended, once all that was found is shown."""
        self._end_text = text
        if self._waiting:
            return
        self.open_button.setEnabled(True)
        self.save_button.setEnabled(bool(self._findings))
        counts = [
            self.tr("%n record(s)", "", self._counts["rows"]),
            self.tr("%n error(s)", "", self._counts["error"]),
            self.tr("%n warning(s)", "", self._counts["warning"]),
        ]
        shown = text.replace("{file}", self._file.name).replace("{counts}", ", ".join(counts))
        if len(self._findings) > _SHOWN:
            shown += "\n" + self.tr("The first %n are shown; saving keeps all.", "", _SHOWN)
        self.summary.setText(shown)

    def save(self) -> None:
        """Ask for a file and save all findings as CSV."""
        file = self.ask_target()
        if not file:
            return
        self.open_button.setEnabled(False)
        self.save_button.setEnabled(False)
        findings = tuple(self._findings)

        def do(_: Store, work: Work) -> None:
            write_findings(Path(file), findings, work.progress)

        work = self.bar.start(self.program, do, len(findings))
        work.done.connect(self._saved)
        work.cancelled.connect(self._saved)
        work.failed.connect(self._not_saved)

    def _saved(self, _: object = None) -> None:
        self.open_button.setEnabled(True)
        self.save_button.setEnabled(True)

    def _not_saved(self, problem: AngioError) -> None:
        self._saved()
        dialogs.tell_problem(self, self.program.plain_words(), problem)

    def ask_target(self) -> str:
        """Ask where to save; "" when the user does not choose a file."""
        title, kind = self.tr("Save findings"), self.tr("CSV files (*.csv)")
        return QFileDialog.getSaveFileName(self, title, "", kind)[0]
