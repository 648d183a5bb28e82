"""A button of the form."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from angio_desktop.ui.widgets.focus import ENTER, is_plain


class Button(QPushButton):
    """A button that Enter presses where it has the focus, and nowhere else.

    A dialog would have one that Enter presses from anywhere; here Enter goes to the next field.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Enter too."""
        if event.key() in ENTER and is_plain(event):
            self.click()
        else:
            super().keyPressEvent(event)
