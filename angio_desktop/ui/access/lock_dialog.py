"""Asks for the PIN or the pass phrase, or fetches the key again, to open a locked program."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from angio_desktop.actions.pin import Pin
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.ui.access.pin_line import PinLine
from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, two_parts
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.notice import Notice


class Way(Enum):
    """How the lock can be opened."""

    PIN = auto()
    PHRASE = auto()
    KEPT = auto()  # the computer, or a file that was named, gives the key again
    RECOVERY = auto()


class LockDialog(QDialog):
    """Stays until the key was given, or the PIN; neither Escape nor the window's cross ends it."""

    def __init__(self, way_in: WayIn, pin: Pin, words: Words, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._way_in, self._pin, self._words = way_in, pin, words
        self._way = Way.KEPT
        self.setWindowTitle(self.tr("Locked"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        layout, below = two_parts(self, GRID * 56, (3, 3, 3, 3))
        layout.addWidget(labels.title(self.tr("Locked")))
        self.why = labels.wrapped()
        layout.addWidget(self.why)
        self.line_label = QLabel()
        self.line, self.pin = secret_line(), PinLine()
        self.line.setMaximumWidth(GRID * 90)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.pin.complete.connect(self.attempt)
        for widget in (self.line_label, self.line, self.pin):
            layout.addWidget(widget)
        self.problem = Notice()
        below.addWidget(self.problem)
        below.addSpacing(GRID)
        below.addLayout(self._buttons())
        self.unlock_button.setDefault(True)

    def _buttons(self) -> QHBoxLayout:
        self.other_way = button("", self.use_other)
        self.unlock_button = button(self.tr("Unlock"), self.attempt, role="primary")
        row = layouts.row(self.other_way)
        row.addWidget(self.unlock_button)
        return row

    def ask(self) -> None:
        """Ask anew, by the way the data can be opened now."""
        self._tell("")
        self._go(Way.PIN if self._pin.is_asked else self._way_without_pin())
        self.show()
        fit_height(self)
        self.raise_()
        self.activateWindow()

    def _way_without_pin(self) -> Way:
        """Return the way that proves who it is: where there is a PIN, more than one press."""
        if self._asks_phrase():
            return Way.PHRASE
        return Way.RECOVERY if self._pin.is_set else Way.KEPT

    def _asks_phrase(self) -> bool:
        try:
            return self._way_in.asks_phrase()
        except AngioError as problem:
            self._tell(self._words.problem(problem))
            return False

    def _go(self, way: Way) -> None:
        """Ask by a way."""
        self._way = way
        self.line.clear()
        self.pin.clear()
        self.why.setText(self._said())
        names = {
            Way.PIN: self.tr("PIN, six digits"),
            Way.PHRASE: self.tr("Pass phrase"),
            Way.RECOVERY: self.tr("Recovery key"),
        }
        is_secret = way is not Way.RECOVERY
        self.line.setEchoMode(
            QLineEdit.EchoMode.Password if is_secret else QLineEdit.EchoMode.Normal
        )
        self.line_label.setText(names.get(way, ""))
        self.line_label.setBuddy(self.pin if way is Way.PIN else self.line)
        for line in (self.line, self.pin):
            line.setAccessibleName(names.get(way, ""))
        self.line_label.setVisible(way in names)
        self.pin.setVisible(way is Way.PIN)
        self.line.setVisible(way in (Way.PHRASE, Way.RECOVERY))
        self._offer_other()
        shown = (line for line in (self.pin, self.line) if not line.isHidden())
        next(shown, self.unlock_button).setFocus()
        fit_height(self)

    def _said(self) -> str:
        saved = self.tr("Your data are hidden; what you entered is stored.")
        if self._way is Way.KEPT:
            kept = self.tr("This computer keeps the key: choose “Unlock” to go on.")
            return f"{saved} {kept}"
        if self._way is Way.RECOVERY and not self._pin.is_asked and self._pin.is_set:
            out = self.tr(
                "Without the recovery key: log out of this computer and in again, and start the "
                "program anew."
            )
            return f"{saved} {out}"
        return saved

    def _offer_other(self) -> None:
        other = self._other()
        self.other_way.setVisible(other is not None)
        by_phrase = self.tr("Use the pass phrase")
        by_recovery = self.tr("Use the recovery key")
        self.other_way.setText(by_phrase if other is Way.PHRASE else by_recovery)

    def _other(self) -> Way | None:
        if self._way is Way.RECOVERY:
            return None
        if self._way is Way.PIN and self._asks_phrase():
            return Way.PHRASE
        return Way.RECOVERY

    def use_other(self) -> None:
        """Ask for the pass phrase in the place of the PIN, or for the recovery key."""
        other = self._other()
        if other is not None:
            self._tell("")
            self._go(other)

    def attempt(self) -> None:
        """Go on if the key can be had; what stands in the way is told, and all stays hidden."""
        try:
            self._try()
        except AngioError as problem:
            if self._way is Way.PIN and not self._pin.is_asked:
                self._go(self._way_without_pin())
            self._tell(self._words.problem(problem))
            self.line.selectAll()
            self.pin.clear()
            return
        self._pin.begin_anew()
        self.line.clear()
        self.pin.clear()
        self.accept()

    def _try(self) -> None:
        """Have the key given again; of a pass phrase that takes half a second, on purpose."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            if self._way is Way.PIN:
                self._pin.check(self.pin.text())
            elif self._way is Way.PHRASE:
                self._way_in.by_phrase(self.line.text())
            elif self._way is Way.RECOVERY:
                self._way_in.by_recovery(self.line.text())
            else:
                self._way_in.again()
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _tell(self, text: str) -> None:
        self.problem.say(text, "error")
        fit_height(self)

    def reject(self) -> None:
        """Stay: there is no way around the key."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, but do not keep the system from shutting down: what was entered is stored."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and app.isSavingSession():
            event.accept()
        else:
            event.ignore()
