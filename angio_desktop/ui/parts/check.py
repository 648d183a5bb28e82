"""CSV controleren: checks a file before it is uploaded, with progress, and shows what is wrong."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from angio_desktop.actions.checking import (
    CheckedRow,
    FileCheck,
    FileFinding,
    FindingLine,
    batches,
    check,
    file_context,
    write_findings,
)
from angio_desktop.actions.clock import today
from angio_desktop.actions.preferences import Purpose, Table
from angio_desktop.errors import AngioError
from angio_desktop.files import csv_format
from angio_desktop.register.assumptions import file_names
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import type_choice
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import Work, WorkBar

# So few at once that the window shows them in a few milliseconds.
_ROWS_AT_ONCE, _FINDINGS_AT_ONCE = 50, 25
_SHOWN_AT_ONCE = 8
_UNIT = 1024  # bytes; a progress bar counts to two thousand million only
_SHOWN = 200


def _place(found: FileFinding) -> str:
    """Return the field that a finding is about; one on the file as a whole has none."""
    return f"{found.field} [{found.key}]" if found.key else ""


class CheckView(QWidget):
    """Asks for a file and its type; the findings fill a table that can be saved."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._file = Path()
        self._findings: list[FindingLine] = []
        self._counts = {"rows": 0, "error": 0, "warning": 0}
        self._waiting: list[Sequence[str]] = []
        self._notes: list[str] = []
        self._end_text = ""
        self._shows_more = QTimer(self)
        self._shows_more.setSingleShot(True)
        self._shows_more.timeout.connect(self._show_more)
        title = labels.title(self.tr("Check a CSV file before it is uploaded"))
        self.bar = WorkBar(program, title.text())
        self.bar.busy_changed.connect(self._show_actions)
        self.summary = labels.wrapped(self.tr("Choose the registration type, then the file."))
        headers = (self.tr("Row"), self.tr("Field"), self.tr("Rule"), self.tr("Finding"))
        what = self.tr("What was found in the file.")
        self.table = named(SimpleTable(headers, wraps=True), title.text(), what)
        self.table.keep_columns(program.preferences, Table.CHECKED)
        layout = layouts.page(self)
        layout.addWidget(title)
        layout.addLayout(self._top())
        for widget in (self.bar, self.summary, self.table):
            layout.addWidget(widget, int(widget is self.table))

    def _top(self) -> QHBoxLayout:
        self.type = type_choice(
            self.program,
            self.tr("Registration type"),
            self.tr("The type of the records in the file."),
        )
        self.open_button = button(
            self.tr("Check CSV…"),
            self.open,
            self.tr("Asks for a file and looks for its errors."),
            role="primary",
        )
        self.save_button = button(
            self.tr("Save findings…"),
            self.save,
            self.tr("Writes all findings into a CSV file."),
        )
        self.save_button.setEnabled(False)
        return layouts.row(self.type, self.open_button, self.save_button)

    def _show_actions(self) -> None:
        idle = not (self.bar.is_busy or self._waiting)
        self.open_button.setEnabled(idle)
        self.save_button.setEnabled(idle and bool(self._findings))

    def open(self) -> None:
        """Ask for a file and check it."""
        file = dialogs.ask_file(
            self,
            self.tr("Check CSV"),
            dialogs.csv_files(),
            LastFolder(self.program.preferences, Purpose.CHECK),
        )
        if file is not None:
            self.start(file, RegistrationType(self.type.currentData()))

    def start(self, file: Path, type_: RegistrationType) -> None:
        """Begin checking `file` as registrations of one type."""
        self._file = file
        self._findings = []
        self._counts = {"rows": 0, "error": 0, "warning": 0}
        self._waiting, self._notes, self._end_text = [], [], ""
        self.table.show_rows([])
        self.summary.clear()
        size = file.stat().st_size // _UNIT if file.exists() else 0
        self.bar.run(
            partial(self._check, file, type_),
            self._finish,
            total=max(size, 1),
            part=self._take,
            failed=self._fail,
            cancelled=lambda: self._end(self.tr("Cancelled in {file}: {counts}")),
        )

    def _check(self, file: Path, type_: RegistrationType, store: Store, work: Work) -> None:
        """Check the file beside the window's thread, and hand over what is found."""
        program = self.program
        against = FileCheck(
            program.dictionary.forms[type_],
            csv_format.format_from(store.settings.all()),
            file_context(today(), store, program.dictionary),
            program.definitions.words(program.language, store.lists.loaded()),
            file_names(program.definitions.assumptions, store.settings.all()),
        )
        rows = check(file, against)
        try:
            for some in batches(work.resting(rows), _ROWS_AT_ONCE, _FINDINGS_AT_ONCE):
                work.hand_over(some)
                work.progress(some[-1].read // _UNIT)
        finally:
            rows.close()

    def _take(self, rows: Sequence[CheckedRow]) -> None:
        """Show some more records' findings."""
        self._counts["rows"] = rows[-1].number
        self._notes += rows[-1].notes
        found = [finding for row in rows for finding in row.findings]
        for finding in found:
            self._counts[finding.severity] += 1
        room = max(0, _SHOWN - len(self._findings))
        self._findings += [finding.line for finding in found]
        self._waiting += [
            (str(f.row), _place(f), f.rule, f"{ICONS[f.severity]} {f.message}")
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

    def _fail(self, problem: AngioError) -> None:
        self._end(self.tr("Stopped in {file}: {counts}"))
        dialogs.tell_problem(self, self.program.plain_words(), problem)

    def _end(self, text: str) -> None:
        """Say how it ended, once all that was found is shown."""
        self._end_text = text
        if self._waiting:
            return
        self._show_actions()
        counts = [
            self.tr("%n record(s)", "", self._counts["rows"]),
            self.tr("%n error(s)", "", self._counts["error"]),
            self.tr("%n warning(s)", "", self._counts["warning"]),
        ]
        shown = text.format(file=self._file.name, counts=", ".join(counts))
        if len(self._findings) > _SHOWN:
            shown += "\n" + self.tr("The first %n are shown; saving keeps all.", "", _SHOWN)
        self.summary.setText("\n".join([shown, *self._notes]))

    def save(self) -> None:
        """Ask for a file and save all findings as CSV."""
        file = dialogs.ask_new_file(
            self,
            self.tr("Save findings"),
            "",
            dialogs.csv_files(),
            LastFolder(self.program.preferences, Purpose.FINDINGS),
        )
        if file is None:
            return
        findings = tuple(self._findings)

        def do(_: Store, work: Work) -> None:
            write_findings(file, findings, work.progress)

        self.bar.run(do, total=len(findings))
