"""The data as a whole: their backups, whether anything was altered, their key, the log."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop import paths
from angio_desktop.errors import AngioError
from angio_desktop.ui.form import history_words
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.backups_box import BackupsBox
from angio_desktop.ui.parts.key_box import KeyBox
from angio_desktop.ui.parts.verify_box import VerifyBox
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import stop_all

_LOGGED = 200


class DataView(QWidget):
    """One page with a part for each."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        inside = QWidget()
        inside.setProperty("role", "page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(labels.title(self.title()))
        self.backups = BackupsBox(program)
        self.verify = VerifyBox(program)
        self.key = KeyBox(program)
        layout.addWidget(self.backups)
        layout.addWidget(self.verify)
        layout.addWidget(self.key)
        self._add_places(layout)
        self._add_log(layout)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.backups.changed.connect(self._show_log)
        self.key.changed.connect(self._show_log)
        program.signals.day_changed.connect(self._refresh_if_shown)

    def title(self) -> str:
        """Return the name of this part of the program."""
        return self.tr("Data")

    def _add_places(self, layout: QVBoxLayout) -> None:
        folder = self.program.folder
        layout.addWidget(labels.section(self.tr("Where everything is")))
        rows = QFormLayout()
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        rows.setHorizontalSpacing(GRID * 2)
        self.places: list[QLabel] = []
        for name, path in (
            (self.tr("Data, encrypted"), paths.database(folder)),
            (self.tr("Who keeps the key"), paths.key_file(folder)),
            (self.tr("Backups, encrypted"), paths.backups(folder)),
            (self.tr("Technical log, without patients"), paths.log_file(folder)),
        ):
            shown = _selectable(str(path))
            shown.setAccessibleName(name)
            self.places.append(shown)
            rows.addRow(name, shown)
        layout.addLayout(rows)
        row = QHBoxLayout()
        self.folder_button = QPushButton(self.tr("Show folder"))
        self.folder_button.clicked.connect(self.show_folder)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        layout.addLayout(row)

    def _add_log(self, layout: QVBoxLayout) -> None:
        heading = labels.section(self.tr("Log"))
        layout.addWidget(heading)
        note = self.tr(
            "The last %n entries, the newest last. They hold no patient data.", "", _LOGGED
        )
        layout.addWidget(labels.muted(note))
        self.log = SimpleTable(
            (
                *(self.tr("When"), self.tr("Who"), self.tr("Registration")),
                self.tr("What was done"),
            )
        )
        self.log.setAccessibleName(heading.text())
        self.log.setFixedHeight(GRID * 40)
        layout.addWidget(self.log)

    def show_folder(self) -> None:
        """Show the folder of the data in the system's own window."""
        folder = self.program.folder
        if not open_folder(folder):
            text = self.tr("The folder cannot be shown here. It is: {folder}")
            title = self.tr("Show folder")
            dialogs.tell(self, title, text.replace("{folder}", str(folder)))

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        try:
            self.backups.refresh()
            self.key.refresh()
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
        self._show_log()

    def _show_log(self) -> None:
        words = self.program.plain_words()
        try:
            entries = self.program.store.trail.newest(limit=_LOGGED)
        except AngioError as problem:
            dialogs.tell_problem(self, words, problem)
            return
        self.log.show_rows(
            [
                (
                    *(moment_text(entry.time), entry.user or "–"),
                    "" if entry.registration is None else str(entry.registration),
                    history_words.told(entry, words, lambda keys: history_words.count(keys, words)),
                )
                for entry in entries
            ]
        )
        self.log.scrollToBottom()

    def stop(self) -> None:
        """End what goes on beside the window; nothing half is left of it."""
        stop_all(self)


def open_folder(folder: Path) -> bool:
    """Have the system show a folder; returns whether it can."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _selectable(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
