"""Builds the pages a person will come to while nobody types, so that they appear at once."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

_QUIET_MS = 150  # without a key for so long nobody is typing
_BETWEEN_MS = 20


class PagesAhead(QObject):
    """Calls `build_next` again and again while no key is pressed, until it returns False."""

    def __init__(self, build_next: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._build_next = build_next
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def begin(self) -> None:
        """Begin, or begin again, once it is quiet."""
        self._timer.start(_QUIET_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait longer while keys are pressed."""
        del watched
        if event.type() == QEvent.Type.KeyPress and self._timer.isActive():
            self._timer.start(_QUIET_MS)
        return False

    def _go_on(self) -> None:
        if self._build_next():
            self._timer.start(_BETWEEN_MS)


def first_unbuilt(numbers: Iterable[int], is_built: Callable[[int], bool]) -> int | None:
    """Return the first page of these that is not built yet."""
    return next((number for number in numbers if not is_built(number)), None)
