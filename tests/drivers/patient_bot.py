"""pytest-qt's hands, with the patience that a machine with much else to do may need."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from tests.drivers import driving

_PATIENCE_MS = int(driving.PATIENCE_SECONDS * 1000)


class PatientBot(QtBot):
    """Waits longer for windows and signals, and by a clock that no test holds."""

    def waitActive(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:  # noqa: N802
        """Wait for the window that is shown inside."""
        return super().waitActive(widget, timeout=timeout)

    def waitSignal(  # noqa: N802
        self, signal: Any, *, timeout: int = _PATIENCE_MS, **options: Any
    ) -> Any:
        """Wait for the signal that what is done inside leads to."""
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(  # noqa: N802
        self, signals: Any, *, timeout: int = _PATIENCE_MS, **options: Any
    ) -> Any:
        """Wait for every one of the signals."""
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitUntil(  # noqa: N802
        self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS
    ) -> None:
        """Wait until it holds; pytest-qt's own would wait for ever where the clock stands still."""
        del timeout
        driving.wait_until(lambda: bool(callback()), "what the test waits for")
