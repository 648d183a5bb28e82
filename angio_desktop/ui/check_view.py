"""CSV controleren: checks a file before it is uploaded, with progress, and shows what is wrong."""

import csv
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from angio_desktop import csv_file
from angio_desktop.actions.checking import CheckedRow, FileCheck, FileFinding, check, file_context
from angio_desktop.actions.clock import today
from angio_desktop.register.errors import AngioError, NotWritable
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui import dialogs, labels
from angio_desktop.ui.choice import type_choice
from angio_desktop.ui.field_view import ICONS
from angio_desktop.ui.program import Program
from angio_desktop.ui.simple_table import SimpleTable
from angio_desktop.ui.theme import GRID

_ROWS_AT_ONCE = 20  # some 10 ms of work, so that the window answers meanwhile
_SHOWN = 2000


class CheckView(QWidget):
    """Asks for a file and its type; the findings fill a table that can be saved."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._rows: Iterator[CheckedRow] | None = None
        self._file = Path()
        self._findings: list[FileFinding] = []
        self._counts = {"rows": 0, "error": 0, "warning": 0}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)  # an error in one round does not come again and again
        self._timer.timeout.connect(self._go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        title = labels.title(self.tr("Check a CSV file before it is uploaded"))
        layout.addWidget(title)
        layout.addLayout(self._top())
        self.progress = QProgressBar()
        self.progress.hide()
        self.summary = QLabel(self.tr("Choose the registration type, then the file."))
        self.summary.setWordWrap(True)
        self.table = SimpleTable(
            (self.tr("Row"), self.tr("Field"), self.tr("Rule"), self.tr("Finding")), wraps=True
        )
        self.table.setAccessibleName(title.text())
        for widget in (self.progress, self.summary, self.table):
            layout.addWidget(widget, int(widget is self.table))

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.type = type_choice(self.program, self.tr("Registration type"))
        self.open_button = QPushButton(self.tr("Check CSV…"))
        self.open_button.setProperty("role", "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.save_button = QPushButton(self.tr("Save findings…"))
        self.open_button.clicked.connect(self.open)
        self.cancel_button.clicked.connect(self.cancel)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.setEnabled(False)
        self.save_button.setEnabled(False)
        for widget in (self.type, self.open_button, self.cancel_button, self.save_button):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def open(self) -> None:
        """Ask for a file and check it."""
        file = self.ask_file()
        if not file:
            return
        try:
            self.start(Path(file), RegistrationType(self.type.currentData()))
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)

    def ask_file(self) -> str:
        """Ask for a file to check; "" when the user does not choose one."""
        title, kind = self.tr("Check CSV"), self.tr("CSV files (*.csv)")
        return QFileDialog.getOpenFileName(self, title, "", kind)[0]

    def start(self, file: Path, type_: RegistrationType) -> None:
        """Check `file` as registrations of one type. Raises StorageProblem."""
        store = self.program.store
        against = FileCheck(
            self.program.dictionary.forms[type_],
            csv_file.format_from(store.settings()),
            file_context(today(), store),
            self.program.words(),
        )
        self._file = file
        self._findings = []
        self._counts = {"rows": 0, "error": 0, "warning": 0}
        self._rows = check(file, against)
        self.progress.setRange(0, max(file.stat().st_size // 1024, 1) if file.exists() else 1)
        self.progress.setValue(0)
        self.progress.show()
        self.open_button.setEnabled(False)
        self.cancel_button.setEnabled(True)
        self._timer.start(0)

    def _go_on(self) -> None:
        """Check some more rows, then let the window answer."""
        try:
            for _ in range(_ROWS_AT_ONCE):
                row = next(self._rows, None) if self._rows is not None else None
                if row is None:
                    self._end(self.tr("Checked {file}: {counts}"))
                    return
                self._take(row)
        except AngioError as problem:
            self._end(self.tr("Stopped in {file}: {counts}"))
            dialogs.tell_problem(self, self.program.plain_words(), problem)
        else:
            self._timer.start(0)

    def _take(self, row: CheckedRow) -> None:
        self._counts["rows"] = row.number
        self.progress.setValue(row.read // 1024)
        for finding in row.findings:
            self._counts[finding.severity] += 1
            self._findings.append(finding)

    def cancel(self) -> None:
        """Stop; what was found so far is shown."""
        self._end(self.tr("Cancelled in {file}: {counts}"))

    def _end(self, text: str) -> None:
        self._timer.stop()
        self._rows = None
        self.progress.hide()
        self.open_button.setEnabled(True)
        self.cancel_button.setEnabled(False)
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
        self.table.show_rows(
            [
                (str(f.row), f"{f.field} [{f.key}]", f.rule, f"{ICONS[f.severity]} {f.message}")
                for f in self._findings[:_SHOWN]
            ]
        )

    def save(self) -> None:
        """Ask for a file and save all findings as CSV."""
        file = self.ask_target()
        if not file:
            return
        try:
            self.write(Path(file))
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)

    def ask_target(self) -> str:
        """Ask where to save; "" when the user does not choose a file."""
        title, kind = self.tr("Save findings"), self.tr("CSV files (*.csv)")
        return QFileDialog.getSaveFileName(self, title, "", kind)[0]

    def write(self, file: Path) -> None:
        """Write all findings. Raises NotWritable."""
        try:
            with file.open("w", encoding="utf-8-sig", newline="") as opened:
                writer = csv.writer(opened, delimiter=";")
                writer.writerow(("row", "key", "rule", "severity", "message"))
                writer.writerows(
                    (f.row, f.key, f.rule, f.severity, f.message) for f in self._findings
                )
        except OSError as problem:
            why = problem.strerror or type(problem).__name__
            raise NotWritable(str(problem), file=file.name, why=why) from problem
