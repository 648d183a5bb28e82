"""Puts a secret on the clipboard, which it leaves after a minute, on locking and at the end."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

MILLISECONDS = 60_000


class _Clearing(QTimer):
    """Runs while the clipboard holds a secret; it belongs to the application."""

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        self.secret = ""
        self.setSingleShot(True)
        self.setInterval(MILLISECONDS)
        self.timeout.connect(clear_secret)


def put_secret(text: str) -> None:
    """Put a secret on the clipboard, for a minute."""
    app = QGuiApplication.instance()
    clearing = _clearing()
    if clearing is None and app is not None:
        clearing = _Clearing(app)
        app.aboutToQuit.connect(clear_secret)  # Windows would keep what stands there
    if clearing is not None:
        clearing.secret = text
        clearing.start()
    QGuiApplication.clipboard().setText(text)


def clear_secret() -> None:
    """Take the secret from the clipboard, unless something else was put there since."""
    clearing = _clearing()
    if clearing is None:
        return
    clearing.stop()
    if clearing.secret and QGuiApplication.clipboard().text() == clearing.secret:
        QGuiApplication.clipboard().clear()
    clearing.secret = ""


def _clearing() -> _Clearing | None:
    app = QGuiApplication.instance()
    found = app.findChild(_Clearing) if app is not None else None
    return found if isinstance(found, _Clearing) else None
