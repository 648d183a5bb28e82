"""Reading what the platform answered: files or a folder, and what is to be looked at."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.actions.answer_folder import folders
from angio_desktop.actions.answering import (
    Matched,
    Tally,
    is_of_insurer,
    open_answers,
    read_answers,
    read_insurer_answers,
    remember,
    remembered,
)
from angio_desktop.actions.clock import now
from angio_desktop.errors import AngioError
from angio_desktop.files.result_file import Columns, ResultFile
from angio_desktop.storage.records import Outcome
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.columns_dialog import ask_columns
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.tab_order import lead
from angio_desktop.ui.widgets.work import Work, WorkBar

_SHOWN = 1000
_GOOD = (Outcome.ACCEPTED, Outcome.INSURER_VALID)


class _Opened(NamedTuple):
    """A file that was looked through: RESULT (columns None: to be confirmed), or nightly."""

    path: Path
    result: ResultFile | None
    columns: Columns | None


class AnswersDialog(QDialog):
    """Reads files one after the other; lists what was refused and what is not recognised.

    `open_asked` gives the code of a registration that was refused.
    """

    open_asked = Signal(str)

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self.program = program
        self._words = program.plain_words()
        self._waiting: list[Path] = []
        self._problems: list[str] = []
        self.setWindowTitle(self.tr("Answers of the platform"))
        self.resize(GRID * 110, GRID * 70)
        keep_on_screen(self)
        self.setAcceptDrops(True)
        note = labels.muted(
            self.tr(
                "Choose files of the folder RESULT or RESULTS, or the nightly file about the "
                "insurers, or drop them here. What was read before is not counted twice."
            )
        )
        self.files_button = button(
            self.tr("&Files…"), self._ask_files, self.tr("Asks for files."), role="primary"
        )
        self.folder_button = button(
            self.tr("F&older…"), self._ask_folder, self.tr("Reads all CSV files of a folder.")
        )
        self.bar = WorkBar(program, self.windowTitle())
        self.bar.busy_changed.connect(self._show_actions)
        self.summary = labels.wrapped()
        headers = (self.tr("File"), self.tr("Row"), self.tr("Code"), self.tr("What is said"))
        what = self.tr("What was refused, and what is not recognised.")
        hint = self.tr("Enter opens what was refused.")
        self.table = named(SimpleTable(headers, wraps=True), what, hint)
        self.table.activated.connect(lambda index: self._open(index.row()))
        layout = layouts.dialog(self)
        for widget in (note, self.bar, self.summary, self.table):
            layout.addWidget(widget, int(widget is self.table))
        row = layouts.row(self.files_button, self.folder_button)
        close = dialogs.closing(self, self.tr("Close"))
        row.addWidget(close)
        layout.addLayout(row)
        lead(self.table, self.files_button, self.folder_button, *close.buttons())
        self.files_button.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self.read(dropped(event))
        event.acceptProposedAction()

    def _show_actions(self) -> None:
        for each in (self.files_button, self.folder_button):
            each.setEnabled(not self.bar.is_busy)

    def _ask_files(self) -> None:
        title = self.tr("Read answers")
        self.read(dialogs.ask_files(self, title, dialogs.csv_files()))

    def _ask_folder(self) -> None:
        folder = dialogs.ask_folder(self, self.tr("Read answers of a folder"))
        if folder is not None:
            self.read(csv_files_in(folder))

    def read(self, paths: Sequence[Path]) -> None:
        """Begin reading files; what was listed before goes."""
        if self.bar.is_busy or not paths:
            return
        self._waiting, self._problems = list(paths), []
        self._said: list[str] = []
        self.table.show_rows([])
        self._next()

    def _next(self) -> None:
        """Look through the next file; at the end say how all of it ended."""
        self.summary.setText("\n".join(self._said))
        if not self._waiting:
            self.program.signals.registrations_changed.emit()
            return
        path = self._waiting.pop(0)
        look = partial(self._look_through, path)
        self.bar.run(look, self._confirm, failed=partial(self._fail, path), cancelled=self._stop)

    def _look_through(self, path: Path, store: Store, _: Work) -> _Opened:
        if is_of_insurer(path):
            return _Opened(path, None, None)
        file = open_answers(path, store, self.program.dictionary)
        return _Opened(path, file, remembered(file, store.settings.all()))

    def _confirm(self, opened: _Opened) -> None:
        """Have the columns confirmed where nobody did, then read."""
        columns = opened.columns
        if opened.result is not None and columns is None:
            columns = ask_columns(opened.result, self)
            if columns is None:
                self._next()
                return
            with dialogs.telling(self, self.program):
                remember(opened.result, columns, self.program.store)
        tally = Tally()
        self.bar.run(
            partial(_read, opened._replace(columns=columns), tally),
            lambda _: self._end(opened.path, tally),
            part=partial(self._take, opened.path),
            failed=partial(self._fail, opened.path),
            cancelled=self._stop,
        )

    def _take(self, path: Path, rows: Sequence[Matched]) -> None:
        """List what is to be looked at, as far as anybody can."""
        room = _SHOWN - self.table.rowCount()
        shown = [
            (path.name, str(row.row), row.code, self._what(row))
            for row in rows
            if row.said is None or row.said.outcome not in _GOOD
        ]
        self.table.add_rows(shown[:room])

    def _what(self, row: Matched) -> str:
        if row.said is None:
            return "? " + self._words.sentence(f"answers.{row.reason}", {})
        message = row.said.message or row.said.outcome.value
        return f"✖ {message}"

    def _end(self, path: Path, tally: Tally) -> None:
        counts = {name: str(count) for name, count in vars(tally).items()}
        self._said.append(self._words.sentence("answers.summary", {"file": path.name, **counts}))
        self._next()

    def _fail(self, path: Path, problem: AngioError) -> None:
        self._said.append(self._words.named(path.name, self._words.problem(problem)))
        self._next()

    def _stop(self) -> None:
        self._waiting = []
        self._next()

    def _open(self, row: int) -> None:
        code = self.table.item(row, 2)
        if code is not None and code.text():
            self.open_asked.emit(code.text())


def _read(opened: _Opened, tally: Tally, store: Store, work: Work) -> None:
    """Read a file beside the window's thread, and hand over what it says."""
    if opened.result is None or opened.columns is None:
        reading = read_insurer_answers(store, opened.path, now())
    else:
        reading = read_answers(store, opened.result, opened.columns, now())
    while True:
        try:
            rows = next(reading)
        except StopIteration as end:
            tally.new = end.value
            return
        for row in rows:
            tally.add(row)
        work.progress(tally.rows)
        work.hand_over(rows)


def csv_files_in(folder: Path) -> list[Path]:
    """Return the CSV files of a folder, and of RESULT in it; not what we wrote, nor its archive."""
    inside = [each for each in folders(folder) if each.name.upper() not in ("ARCHIVE", "ERROR")]
    return [path for each in inside for path in sorted(each.glob("*.[cC][sS][vV]"))]


def dropped(event: QDropEvent) -> list[Path]:
    """Return the CSV files that were dropped, or that lie in a folder that was."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    found = (csv_files_in(each) if each.is_dir() else [each] for each in paths)
    return [path for some in found for path in some if path.suffix.lower() == ".csv"]
