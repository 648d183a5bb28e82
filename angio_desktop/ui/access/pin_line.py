"""A line for the six digits of a PIN, which shows dots."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from angio_desktop.register.digit_row import as_digit
from angio_desktop.storage.sqlite.vault.pins import LENGTH
from angio_desktop.ui.look.theme import GRID


class PinLine(QLineEdit):
    """Takes digits only, on a Belgian or French keyboard without Shift too.

    `complete` comes when the last digit is typed.
    """

    complete = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LENGTH)
        self.setMaximumWidth(GRID * 20)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textEdited.connect(self._take)

    def _take(self, typed: str) -> None:
        """Keep the digits that were meant."""
        digits = "".join(digit for each in typed if (digit := as_digit(each)).isdecimal())
        if digits != typed:
            self.setText(digits)
        if len(digits) == LENGTH:
            self.complete.emit()
