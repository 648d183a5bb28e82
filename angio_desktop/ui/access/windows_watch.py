"""Hears from Windows that the computer goes to sleep, or that its session is locked or left.

The messages and their numbers are those of <winuser.h> and <wtsapi32.h>.
"""

import ctypes
import sys
from typing import SupportsInt

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

_POWER, _SUSPENDS = 0x0218, 0x0004  # WM_POWERBROADCAST, PBT_APMSUSPEND
_SESSION = 0x02B1  # WM_WTSSESSION_CHANGE
_LEAVES = frozenset({0x2, 0x4, 0x7})  # WTS_CONSOLE_DISCONNECT, _REMOTE_DISCONNECT, _SESSION_LOCK
_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION


class Message(ctypes.Structure):
    """The head of Windows' MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
    )


class WindowsWatch(QObject):
    """`left` comes when the user leaves; `window` is the one that Windows tells it to."""

    left = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = MessageFilter(self)
        QCoreApplication.instance().installNativeEventFilter(self._filter)  # type: ignore[union-attr]
        if sys.platform == "win32":
            handle = ctypes.c_void_p(int(window.winId()))
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(handle, _THIS_SESSION)

    def stop(self) -> None:
        """Hear no more."""
        QCoreApplication.instance().removeNativeEventFilter(self._filter)  # type: ignore[union-attr]


class MessageFilter(QAbstractNativeEventFilter):
    """Looks at each message of Windows to the program, and keeps none from others."""

    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: object, address: SupportsInt) -> tuple[bool, int]:
        """Tell the watch of the messages it waits for."""
        if kind == b"windows_generic_MSG":
            message = Message.from_address(int(address))
            if tells_leaving(message.message, message.wparam):
                self._watch.left.emit()
        return False, 0


def tells_leaving(message: int, what: int) -> bool:
    """Whether a message, with its first parameter, says that the user leaves the computer."""
    return (message == _POWER and what == _SUSPENDS) or (message == _SESSION and what in _LEAVES)
