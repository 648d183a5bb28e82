"""Asks for the pass phrase, or fetches the key again, to go on with a program that is locked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, two_parts
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.notice import Notice


class LockDialog(QDialog):
    """Stays until the key was given; neither Escape nor the window's cross ends it."""

    def __init__(self, way_in: WayIn, words: Words, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._way_in, self._words = way_in, words
        self._by_recovery = False
        self.setWindowTitle(self.tr("Locked"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        layout, below = two_parts(self, GRID * 56, (3, 3, 3, 3))
        layout.addWidget(labels.title(self.tr("Locked")))
        self.why = labels.wrapped()
        layout.addWidget(self.why)
        self.line_label = QLabel()
        self.line = secret_line()
        self.line.setMaximumWidth(GRID * 90)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line_label.setBuddy(self.line)
        layout.addWidget(self.line_label)
        layout.addWidget(self.line)
        self.problem = Notice()
        below.addWidget(self.problem)
        below.addSpacing(GRID)
        below.addLayout(self._buttons())
        self.unlock_button.setDefault(True)

    def _buttons(self) -> QHBoxLayout:
        self.other_way = button(self.tr("Use the recovery key"), self.use_recovery)
        self.unlock_button = button(self.tr("Unlock"), self.attempt, role="primary")
        row = layouts.row(self.other_way)
        row.addWidget(self.unlock_button)
        return row

    def ask(self) -> None:
        """Ask anew, by the way the data can be opened now."""
        self._by_recovery = False
        self._tell("")
        self.line.clear()
        self._show_way()
        self.show()
        fit_height(self)
        self.raise_()
        self.activateWindow()

    def _show_way(self) -> None:
        by_phrase = self._asks_phrase()
        saved = self.tr("Your data are hidden; what you entered is stored.")
        if by_phrase or self._by_recovery:
            self.why.setText(saved)
        else:
            kept = self.tr("This computer keeps the key: choose “Unlock” to go on.")
            self.why.setText(f"{saved} {kept}")
        name = self.tr("Recovery key") if self._by_recovery else self.tr("Pass phrase")
        self.line_label.setText(name)
        self.line.setAccessibleName(name)
        echo = QLineEdit.EchoMode.Normal if self._by_recovery else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)
        for widget in (self.line, self.line_label):
            widget.setVisible(by_phrase or self._by_recovery)
        self.other_way.setVisible(not self._by_recovery)
        (self.unlock_button if self.line.isHidden() else self.line).setFocus()
        fit_height(self)

    def _asks_phrase(self) -> bool:
        try:
            return not self._by_recovery and self._way_in.asks_phrase()
        except AngioError as problem:
            self._tell(self._words.problem(problem))
            return False

    def use_recovery(self) -> None:
        """Ask for the recovery key instead."""
        self._by_recovery = True
        self._tell("")
        self.line.clear()
        self._show_way()

    def attempt(self) -> None:
        """Go on if the key can be had; what stands in the way is told, and all stays hidden."""
        try:
            self._try()
        except AngioError as problem:
            self._tell(self._words.problem(problem))
            self.line.selectAll()
            return
        self.line.clear()
        self.accept()

    def _try(self) -> None:
        """Have the key given again; of a pass phrase that takes half a second, on purpose."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            if self._by_recovery:
                self._way_in.by_recovery(self.line.text())
            elif self.line.isVisible():
                self._way_in.by_phrase(self.line.text())
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
