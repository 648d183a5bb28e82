"""The buttons below the pages of a registration: their names, icons, keys and order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from angio_desktop.ui.look import icons
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.button import Button
from angio_desktop.ui.widgets.shortcuts import Shortcut


class WizardButtons(QWidget):
    """What can be done from every page; which of it, the `show_for` functions say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.save = Button(self.tr("Save"), self)
        self.copy = Button(self.tr("Copy code"), self)
        self.previous = Button(self.tr("Previous"), self)
        self.next = Button(self.tr("Next"), self)
        self.send = Button(self.tr("Send"), self)
        self.leave = Button(self.tr("Close"), self)
        self.send.setProperty("role", "primary")
        self.copy.setToolTip(self.tr("Puts the registration code on the clipboard."))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for button in (self.save, self.copy):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.previous, self.next, self.send, self.leave):
            row.addWidget(button)
        self._dress()

    def _dress(self) -> None:
        for button, name, key in (
            (self.save, "save", Shortcut.SAVE),
            (self.copy, "copy", None),
            (self.previous, "previous", Shortcut.PREVIOUS_PAGE),
            (self.next, "next", Shortcut.NEXT_PAGE),
            (self.send, "send", Shortcut.SEND),
            (self.leave, "", Shortcut.LEAVE),
        ):
            if name:
                icons.give(button, name)
            if key:
                button.setToolTip(key.shown)
        icons.put_behind(self.next)
        for button in (self.save, self.copy, self.previous):
            # Enter and Tab on a page's last field lead to "Next".
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_for_type(self) -> None:
        """Show those of the page on which the type is chosen."""
        self._show(self.next, self.leave)

    def show_for_draft(self) -> None:
        """Show those of a registration that can be changed."""
        self._show(self.save, self.previous, self.next, self.send, self.leave)

    def show_for_sent(self) -> None:
        """Show those of a registration that can only be read."""
        self._show(self.copy, self.previous, self.next, self.leave)

    def _show(self, *shown: Button) -> None:
        for button in self.findChildren(Button):
            button.setVisible(button in shown)
