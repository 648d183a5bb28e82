"""What a picture says of the place under the mouse."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def tell_there(picture: QWidget, event: QHelpEvent, text: str) -> None:
    """Show a text where it was asked for, and only there: on the next place it is asked anew."""
    spot = QRect(event.pos(), QSize(1, 1))
    QToolTip.showText(event.globalPos(), text, picture, spot)
