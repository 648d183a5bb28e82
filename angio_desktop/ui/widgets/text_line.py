"""A line to type in, that a book pasted by mistake does not bring to a stop."""

from PySide6.QtWidgets import QLineEdit, QWidget

from angio_desktop.register.values import MAX_TEXT

# More than any answer may have, so that one that is too long is told to be, not cut to fit.
LONGEST = 4 * MAX_TEXT


class TextLine(QLineEdit):
    """A line edit that takes so many characters and no more."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setText(text)
