"""A button, made at once with its text, what it is for and its key."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from angio_desktop.ui.look import icons
from angio_desktop.ui.widgets.focus import ENTER, is_plain
from angio_desktop.ui.widgets.naming import hinted
from angio_desktop.ui.widgets.shortcuts import Shortcut


class Button(QPushButton):
    """A button that Enter presses where it has the focus, and nowhere else.

    A dialog would have one that Enter presses from anywhere; here Enter goes to the next field.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self._is_refused = False

    def refuse(self, why: str) -> None:
        """Stay disabled for good, and say why under the mouse."""
        self._is_refused = True
        self.setEnabled(False)
        self.setToolTip(why)

    def setEnabled(self, enabled: bool) -> None:
        """Enable it, unless it is refused."""
        super().setEnabled(enabled and not self._is_refused)

    def setDisabled(self, disabled: bool) -> None:
        """Disable it, or not, as `setEnabled` does."""
        self.setEnabled(not disabled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Enter too."""
        if event.key() in ENTER and is_plain(event):
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    text: str,
    press: Callable[..., object] | SignalInstance | None = None,
    hint: str | Shortcut = "",
    *,
    role: str = "",
    icon: str = "",
) -> Button:
    """Return a button; under the mouse it shows its key, or else what it is for.

    `hint` says that, or names the shortcut that does the same; `role` is what the theme knows.
    """
    made = Button(text)
    if press is not None:
        made.clicked.connect(press)
    if isinstance(hint, Shortcut):
        made.setToolTip(hint.shown)
        hint = hint.hint
    if role:
        made.setProperty("role", role)
    if icon:
        icons.give(made, icon)
    return hinted(made, hint)
