"""The data as a whole: their backups, whether anything was altered, their key, the log."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from angio_desktop import paths
from angio_desktop.actions.preferences import Table
from angio_desktop.storage.trail import Entry
from angio_desktop.ui.form import history_words
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.backups_box import BackupsBox
from angio_desktop.ui.parts.key_box import KeyBox
from angio_desktop.ui.parts.moves_box import MovesBox
from angio_desktop.ui.parts.office_box import OfficeBox
from angio_desktop.ui.parts.verify_box import VerifyBox
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import stop_all

_LOGGED = 200


class DataView(QWidget):
    """One page with a part for each."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        layout = layouts.scrolling_page(self)
        layout.setSpacing(GRID)
        layout.addWidget(labels.title(self.title()))
        self._backups = BackupsBox(program) if program.shared is None else None
        self.verify = VerifyBox(program)
        self.key = KeyBox(program)
        self.office = OfficeBox(program)
        self.moves = MovesBox(program)
        if self._backups is not None:
            layout.addWidget(self._backups)
            self._backups.changed.connect(self._show_log)
        layout.addWidget(self.verify)
        layout.addWidget(self.key)
        layout.addWidget(self.office)
        layout.addWidget(self.moves)
        self.moves.moved.connect(self._show_log)
        self.moves.connect_asked.connect(self.office.connect_at)
        self._add_places(layout)
        self._add_log(layout)
        self.verify.checked.connect(self._refresh_if_shown)
        self.key.changed.connect(self._show_log)
        program.signals.day_changed.connect(self._refresh_if_shown)

    @property
    def backups(self) -> BackupsBox:
        """The backups of the data folder. Raises RuntimeError on an office."""
        if self._backups is None:
            raise RuntimeError("one works on an office")
        return self._backups

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
            shown = named(labels.selectable(str(path)), name)
            self.places.append(shown)
            rows.addRow(name, shown)
        layout.addLayout(rows)
        self.shared = Notice()
        layout.addWidget(self.shared)
        self.folder_button = button(
            self.tr("Show folder"), self.show_folder, self.tr("Opens the folder of the data.")
        )
        layout.addLayout(layouts.row(self.folder_button))

    def _add_log(self, layout: QVBoxLayout) -> None:
        heading = labels.section(self.tr("Log"))
        layout.addWidget(heading)
        note = self.tr(
            "The last %n entries, the newest last. They hold no patient data.", "", _LOGGED
        )
        layout.addWidget(labels.muted(note))
        headers = (self.tr("When"), self.tr("Who"), self.tr("Registration"))
        self.log = named(
            SimpleTable((*headers, self.tr("What was done"))),
            heading.text(),
            self.tr("Who did what; the newest stands last."),
        )
        self.log.keep_columns(self.program.preferences, Table.LOG)
        self.log.setFixedHeight(GRID * 40)
        layout.addWidget(self.log)

    def show_integrity(self) -> None:
        """Bring what checks the data into sight."""
        self.verify.check_button.setFocus()
        for frame in self.findChildren(QScrollArea):
            frame.ensureWidgetVisible(self.verify)

    def show_folder(self) -> None:
        """Show the folder of the data in the system's own window."""
        folder = self.program.folder
        if not open_folder(folder):
            text = self.tr("The folder cannot be shown here. It is: {folder}")
            title = self.tr("Show folder")
            dialogs.tell(self, title, text.format(folder=folder))

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        with dialogs.refreshing(self, self.program):
            if self._backups is not None:
                self._backups.refresh()
            self.key.refresh()
            self.office.refresh()
        self._show_log()
        self._show_shared()

    def _show_shared(self) -> None:
        text = self.tr(
            "Others on this computer can replace and remove files in the folder of your data. They "
            "cannot read them. Ask your IT department for a folder that only you can get into."
        )
        self.shared.say(f"⚠ {text}" if self.program.way_in.data.is_shared() else "", "warning")

    def _show_log(self) -> None:
        with dialogs.refreshing(self, self.program):
            entries = self.program.store.trail.newest(limit=_LOGGED)
            self.log.show_rows([self._row(entry) for entry in entries])
            self.log.scrollToBottom()

    def _row(self, entry: Entry) -> tuple[str, ...]:
        words = self.program.plain_words()
        return (
            *(moment_text(entry.time), entry.user or "–"),
            "" if entry.registration is None else str(entry.registration),
            history_words.told(entry, words, lambda keys: history_words.count(keys, words)),
        )

    def stop(self) -> None:
        """End what goes on beside the window; nothing half is left of it."""
        stop_all(self)


def open_folder(folder: Path) -> bool:
    """Have the system show a folder; returns whether it can."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
