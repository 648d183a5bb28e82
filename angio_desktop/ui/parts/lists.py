"""The open lists: physicians and implants, loaded from the hospital's files."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.lists import add_physician, load_examples, load_list
from angio_desktop.errors import AngioError
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.names import searchable
from angio_desktop.register.open_lists import PHYSICIANS, columns
from angio_desktop.register.values import date_text
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program, Read, read_lists
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.text_line import TextLine
from angio_desktop.ui.widgets.work import Work, WorkBar

_SHOWN = 200  # a table of them all would hold the window up


class ListsView(QWidget):
    """The five lists above, the entries of the chosen one below."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._names = [n for n, c in program.dictionary.code_lists.items() if c.is_open]
        self._loaded: Mapping[str, OpenList] = {}
        self._searched: OpenList | None = None
        self._texts: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        title = labels.title(self.tr("Lists of the hospital"))
        note = labels.muted(
            self.tr(
                "A value from a list that is not loaded can be typed, but not checked. A new file "
                "takes the place of the list before; registrations keep the codes they hold."
            )
        )
        self.lists = SimpleTable((self.tr("List"), self.tr("Entries"), self.tr("State")))
        self.lists.setMaximumHeight(GRID * 27)
        self.lists.itemSelectionChanged.connect(self._show_entries)
        self.filter = TextLine()
        self.filter.setPlaceholderText(self.tr("Search in this list…"))
        self.filter.setAccessibleName(self.tr("Search in this list"))
        self.filter.textChanged.connect(self._show_entries)
        self.entries = SimpleTable(
            (self.tr("Code"), self.tr("Name"), self.tr("Valid from"), self.tr("Valid to"))
        )
        self.lists.setAccessibleName(title.text())
        for widget in (title, note, self.lists):
            layout.addWidget(widget)
        layout.addLayout(self._buttons())
        self.bar = WorkBar(title.text())
        layout.addWidget(self.bar)
        self.more = labels.muted(
            self.tr("The first %n are shown; search to see others.", "", _SHOWN)
        )
        self.more.hide()
        layout.addWidget(self.filter)
        layout.addWidget(self.entries, 1)
        layout.addWidget(self.more)
        program.signals.lists_changed.connect(lambda _: self.refresh())
        self.refresh()
        self.lists.selectRow(0)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.load_button = QPushButton(self.tr("Load from CSV…"))
        self.add_button = QPushButton(self.tr("Add physician…"))
        self.examples_button = QPushButton(self.tr("Load example lists"))
        self.load_button.clicked.connect(self.load)
        self.add_button.clicked.connect(self.add)
        self.examples_button.clicked.connect(self.load_examples)
        for button in (self.load_button, self.add_button, self.examples_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def refresh(self) -> None:
        """Read the lists again."""
        row = max(self.lists.currentRow(), 0)
        try:
            self._loaded = self.program.open_lists()
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        words = self.program.plain_words()
        self.lists.show_rows(
            [(words.list_name(n), self._count(n), self._state(n)) for n in self._names]
        )
        self.lists.selectRow(row)
        self._show_entries()

    def _count(self, name: str) -> str:
        return str(len(self._loaded[name].entries)) if name in self._loaded else ""

    def _state(self, name: str) -> str:
        loaded = self._loaded.get(name)
        if loaded is None:
            return self.tr("Not loaded")
        return self.tr("EXAMPLE, not for real use") if loaded.is_example else self.tr("Loaded")

    def chosen(self) -> str:
        """Return the name of the chosen list."""
        return self._names[max(self.lists.currentRow(), 0)]

    def _show_entries(self) -> None:
        self.entries.setAccessibleName(self.program.plain_words().list_name(self.chosen()))
        loaded = self._loaded.get(self.chosen())
        shown = list(islice(self._matching(loaded), _SHOWN + 1)) if loaded else []
        self.more.setVisible(len(shown) > _SHOWN)
        self.entries.show_rows(
            [
                (
                    e.code,
                    e.label,
                    date_text(e.valid_from) if e.valid_from else "",
                    date_text(e.valid_to) if e.valid_to else "",
                )
                for e in shown[:_SHOWN]
            ]
        )

    def _matching(self, loaded: OpenList) -> Iterable[ListEntry]:
        """Return the entries with every word of the search; their texts are made ready once."""
        words = searchable(self.filter.text()).split()
        if not words:
            return loaded.entries.values()
        if self._searched is not loaded:
            self._searched = loaded
            self._texts = [searchable(f"{e.code} {e.label}") for e in loaded.entries.values()]
        beside = zip(loaded.entries.values(), self._texts, strict=True)
        return (entry for entry, text in beside if all(word in text for word in words))

    def load(self) -> None:
        """Ask for a file and load it as the chosen list."""
        name = self.chosen()
        caption = self.tr("Load {list}: columns {columns}")
        caption = caption.replace("{list}", self.program.plain_words().list_name(name))
        caption = caption.replace("{columns}", ";".join(columns(name)))
        file = self.ask_file(caption)
        if file:
            self._load(Path(file), name)

    def _load(self, file: Path, name: str) -> None:
        """Load a file beside the window's thread."""

        def do(store: Store, work: Work) -> Read:
            load_list(store, name, file, progress=work.progress)
            return read_lists(store)

        work = self.bar.start(self.program, do, file.stat().st_size if file.exists() else 0)
        self._set_busy(True)
        work.done.connect(self._on_loaded)
        work.cancelled.connect(self._on_cancelled)
        work.failed.connect(self._on_failed)

    def _set_busy(self, is_busy: bool) -> None:
        for button in (self.load_button, self.add_button, self.examples_button):
            button.setDisabled(is_busy)

    def _on_loaded(self, read: Read) -> None:
        self._set_busy(False)
        self.program.signals.lists_changed.emit(read)

    def _on_cancelled(self) -> None:
        self._set_busy(False)

    def _on_failed(self, problem: AngioError) -> None:
        self._set_busy(False)
        dialogs.tell_problem(self, self.program.plain_words(), problem)

    def ask_file(self, caption: str) -> str:
        """Ask for a CSV file; "" when the user does not choose one."""
        return QFileDialog.getOpenFileName(self, caption, "", self.tr("CSV files (*.csv)"))[0]

    def load_examples(self) -> None:
        """Load the example lists where the hospital has none of its own."""
        self._change(lambda: load_examples(self.program.store))

    def add(self) -> None:
        """Ask for a physician and add it; what cannot be taken is shown again, to be mended."""
        asked = PhysicianDialog.ask(self)
        while asked is not None:
            if self._change(partial(add_physician, self.program.store, *asked)):
                self.lists.selectRow(self._names.index(PHYSICIANS))
                return
            asked = PhysicianDialog.ask(self, *asked)

    def _change(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return False
        self.program.signals.lists_changed.emit(None)
        return True


class PhysicianDialog(QDialog):
    """Number and name of one physician."""

    def __init__(self, parent: QWidget, code: str = "", name: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add physician"))
        rows = QFormLayout(self)
        self.code, self.name = TextLine(code), TextLine(name)
        for line in (self.code, self.name):
            line.setMinimumWidth(GRID * 40)
        self.code.setAccessibleDescription(self.tr("The number as your lists have it."))
        self.name.setAccessibleDescription(self.tr("As it is shown when a physician is chosen."))
        rows.addRow(self.tr("RIZIV/INAMI &number"), self.code)
        rows.addRow(self.tr("N&ame"), self.name)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows.addRow(buttons)

    @classmethod
    def ask(cls, parent: QWidget, code: str = "", name: str = "") -> tuple[str, str] | None:
        """Return number and name, beginning from those given; None when the user cancels."""
        dialog = cls(parent, code, name)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.code.text(), dialog.name.text()
