"""A sentence that comes and goes in the window itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from angio_desktop.ui.look.severity import restyle


class Notice(QLabel):
    """Says how something went, or what is wrong; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, text: str, severity: str = "") -> None:
        """Say this instead of what was said before; "" for nothing."""
        self.setText(text)
        self.setVisible(bool(text))
        restyle(self, "severity", severity)
