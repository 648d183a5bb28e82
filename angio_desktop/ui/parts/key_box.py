"""Who keeps the key of the data, the recovery key, and when the program locks itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from angio_desktop.actions import opening
from angio_desktop.actions.opening import Lock
from angio_desktop.actions.unlocking import note_keeper
from angio_desktop.errors import AngioError
from angio_desktop.ui.access.lock_screen import LOCK_MINUTES, LOCK_NOW, minutes_of
from angio_desktop.ui.access.protect_dialog import ProtectDialog, RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.choice import Choice

_MINUTES = (0, 1, 2, 5, 10, 15, 30, 60)


class KeyBox(QWidget):
    """Where a pass phrase guards the data it is asked before the key is shown or changed."""

    lock_asked = Signal()
    minutes_changed = Signal(int)
    changed = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(labels.section(self.tr("Key and lock")))
        self.keeper = QLabel()
        self.keeper.setWordWrap(True)
        layout.addWidget(self.keeper)
        layout.addLayout(self._keys())
        layout.addLayout(self._lock())

    def _keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.change_button = QPushButton(self.tr("Change who &keeps it…"))
        self.recovery_button = QPushButton(self.tr("Reco&very key…"))
        self.change_button.clicked.connect(self.change)
        self.recovery_button.clicked.connect(self.show_recovery)
        row.addWidget(self.change_button)
        row.addWidget(self.recovery_button)
        row.addStretch(1)
        return row

    def _lock(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.minutes = Choice()
        text = self.tr("&Lock after")
        label = QLabel(text)
        label.setBuddy(self.minutes)
        self.minutes.setAccessibleName(text.replace("&", ""))
        chosen = minutes_of(self.program.store.settings.all().get(LOCK_MINUTES, ""))
        for minutes in sorted({*_MINUTES, chosen}):
            name = self.tr("%n minute(s) without input", "", minutes) if minutes else ""
            self.minutes.addItem(name or self.tr("never by itself"), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(chosen))
        self.minutes.activated.connect(self._set_minutes)
        self.lock_button = QPushButton(self.tr("Lock now"))
        self.lock_button.setToolTip(LOCK_NOW)
        self.lock_button.clicked.connect(self.lock_asked)
        for widget in (label, self.minutes, self.lock_button):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def refresh(self) -> None:
        """Show who keeps the key now. Raises KeyProblem and StorageProblem."""
        way_in = self.program.way_in
        if way_in.named is not None:
            text = self.tr("The data were opened with the recovery key in {file}.")
            self.keeper.setText(text.replace("{file}", str(way_in.named)))
            return
        names = {
            Lock.SYSTEM: self.tr("This computer keeps the key, for your account only."),
            Lock.PASS_PHRASE: self.tr("A pass phrase guards the key; it is asked at each start."),
        }
        nobody = "⚠ " + self.tr(
            "Nobody keeps the key: the recovery key will be asked at the next start. Choose who "
            "keeps it."
        )
        self.keeper.setText(names.get(opening.lock_of(way_in.folder), nobody))

    def _set_minutes(self) -> None:
        minutes = int(self.minutes.currentData())
        try:
            self.program.store.settings.set(LOCK_MINUTES, str(minutes))
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        self.minutes_changed.emit(minutes)

    # --- the key -------------------------------------------------------------------------

    def _is_allowed(self) -> bool:
        """Ask the pass phrase where one guards the data: the one who asks may not be the user."""
        way_in, words = self.program.way_in, self.program.plain_words()
        try:
            if not way_in.asks_phrase():
                return True
        except AngioError as problem:
            dialogs.tell_problem(self, words, problem)
            return False
        why = self.tr("Give your pass phrase first.")
        dialog = UnlockDialog(words, way_in.by_phrase, way_in.by_recovery, why, self)
        is_right = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return is_right

    def change(self) -> None:
        """Have a pass phrase, another one, or the computer keep the key from now on."""
        if not self._is_allowed():
            return
        way_in, words = self.program.way_in, self.program.plain_words()
        why = self.tr("Who is to keep the key from now on? Your data and backups stay as they are.")
        dialog = ProtectDialog(way_in.folder, way_in.key, words, why, self)
        is_changed = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if is_changed:
            self._note()

    def _note(self) -> None:
        try:
            note_keeper(self.program.way_in, self.program.store)
            self.refresh()
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
        self.changed.emit()

    def show_recovery(self) -> None:
        """Show the recovery key."""
        if not self._is_allowed():
            return
        dialog = RecoveryDialog(self.program.way_in.key, self.program.plain_words(), self)
        dialog.exec()
        dialog.deleteLater()
