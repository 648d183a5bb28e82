"""What keys and a change of focus mean, the same everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


def leaves(event: QFocusEvent) -> bool:
    """Whether a focus-out leaves the field; a menu, or a look at another window, does not."""
    return event.reason() not in _STAYS


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed without Ctrl, Alt or Shift."""
    return event.modifiers() in _PLAIN_KEYS
