"""Labels by the part they play on a page; `theme.py` says how each looks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def wrapped(text: str = "", parent: QWidget | None = None, *, wraps: bool = True) -> QLabel:
    """Return a text as long as it needs to be, shown as it stands."""
    label = QLabel(text, parent)
    label.setWordWrap(wraps)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def selectable(text: str, *, wraps: bool = True) -> QLabel:
    """Return a text that can be copied, by keys too."""
    label = wrapped(text, wraps=wraps)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _label(text: str, role: str, parent: QWidget | None, *, wraps: bool) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    return label


def title(text: str, parent: QWidget | None = None, *, wraps: bool = False) -> QLabel:
    """Return the title of a page or a part of the program."""
    return _label(text, "title", parent, wraps=wraps)


def section(text: str, parent: QWidget | None = None, *, wraps: bool = False) -> QLabel:
    """Return a heading inside a page."""
    return _label(text, "section", parent, wraps=wraps)


def muted(text: str = "", parent: QWidget | None = None, *, wraps: bool = True) -> QLabel:
    """Return a note that explains and does not call."""
    return _label(text, "muted", parent, wraps=wraps)
