"""Builds the pages a person will come to while nobody types, so that they appear at once.

Bit by bit, so that a key that is pressed meanwhile waits for one bit only.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_QUIET_MS = 150  # without an answer or a move for so long nobody is typing
_BETWEEN_MS = 5


class PagesAhead(QObject):
    """Calls `build_next` again and again while nobody types, until it returns False."""

    def __init__(self, build_next: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._build_next = build_next
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Begin, or begin again, once it is quiet."""
        self._timer.start(_QUIET_MS)

    def wait(self) -> None:
        """Wait longer: somebody types."""
        if self._timer.isActive():
            self.begin()

    def _go_on(self) -> None:
        if self._build_next():
            self._timer.start(_BETWEEN_MS)
