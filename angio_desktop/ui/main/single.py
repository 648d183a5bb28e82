"""One copy of the program for a data folder: a second one brings the first to the front."""

import hashlib
import os
from pathlib import Path

from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QMainWindow

_PATIENCE_MS = 500
_servers: list[QLocalServer] = []


def show_other(folder: Path) -> bool:
    """Bring the copy that has this folder open to the front; returns whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    return socket.waitForConnected(_PATIENCE_MS) and socket.waitForDisconnected(_PATIENCE_MS)


def listen(folder: Path, window: QMainWindow) -> None:
    """Come to the front when another copy is started on this folder."""
    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(folder))  # of a copy that was killed: this one has the lock

    def called() -> None:
        server.nextPendingConnection().disconnectFromServer()
        come_to_front(window)

    server.newConnection.connect(called)
    server.listen(_name(folder))
    _servers[:] = [server]


def come_to_front(window: QMainWindow) -> None:
    """Show the window before all others, as far as the system lets a program do so."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _name(folder: Path) -> str:
    return "angio-desktop-" + hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
