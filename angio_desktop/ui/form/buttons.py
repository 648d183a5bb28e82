"""The buttons below the pages of a registration: their names, icons, keys and order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from angio_desktop.ui.look import icons
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import Button, button
from angio_desktop.ui.widgets.shortcuts import Shortcut


class FormButtons(QWidget):
    """What can be done from every page; which of it, the `show_for` functions say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        s = Shortcut
        clipboard = self.tr("Puts the registration code on the clipboard.")
        self.save = button(self.tr("Save"), hint=s.SAVE, icon="save")
        self.copy = button(self.tr("Copy code"), hint=clipboard, icon="copy")
        self.previous = button(self.tr("Previous"), hint=s.PREVIOUS_PAGE, icon="previous")
        self.next = button(self.tr("Next"), hint=s.NEXT_PAGE, icon="next")
        self.send = button(self.tr("Send"), hint=s.SEND, icon="send")
        self.leave = button(self.tr("Close"), hint=s.LEAVE)
        icons.put_behind(self.next)
        row = layouts.flow(self.save, self.copy)
        for each in (self.previous, self.next, self.send, self.leave):
            row.addWidget(each)
        row.setSpacing(GRID)
        self.setLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.lead_to(self.next)
        for each in (self.save, self.copy, self.previous):
            # Enter and Tab on a page's last field lead to "Next".
            each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_for_type(self) -> None:
        """Show those of the page on which the type is chosen."""
        self._show(self.next, self.leave)

    def show_for_draft(self) -> None:
        """Show those of a registration that can be changed."""
        self._show(self.save, self.previous, self.next, self.send, self.leave)

    def show_for_sent(self) -> None:
        """Show those of a registration that was sent."""
        self._show(self.copy, self.previous, self.next, self.leave)

    def show_for_reading(self) -> None:
        """Show those of a registration that a colleague has open."""
        self._show(self.previous, self.next, self.leave)

    def lead_to(self, first: Button) -> None:
        """Have "Next" or "Send" be the button that is seen first."""
        for each, icon in ((self.next, "next"), (self.send, "send")):
            role = "primary" if each is first else ""
            if role != (each.property("role") or ""):
                restyle(each, "role", role)
                icons.give(each, icon)

    def _show(self, *shown: Button) -> None:
        for each in self.findChildren(Button):
            each.setVisible(each in shown)
