"""The application: it shows the window, and tells what nobody foresaw.

The window paints before the database library is loaded, which takes half a second: what goes on
in it, the session, is imported after that.
"""

import logging
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from angio_desktop import __version__, paths
from angio_desktop.actions.preferences import Appearance, Chosen, Preferences, Window
from angio_desktop.disk import make_private_folder, write_whole
from angio_desktop.ui.look import languages, theme
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.main import garbage
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.widgets.kept_frame import KeptFrame

log = logging.getLogger(__name__)
_FAILED = 2
_PRACTICE = "angio-practice-"
_boxes: list[QMessageBox] = []


def run(
    folder: Path, named_key: Path | None = None, *, smoke: bool = False, welcome: bool = False
) -> int:
    """Open the program on a data folder and return its exit status when it is closed.

    `named_key` is a file with the recovery key, with which nothing is asked. With `smoke` it
    opens, checks that dictionary, translations and database load, and quits; a folder without
    data is left as it is. With `welcome` it asks who works with it when the folder is new.
    """
    if smoke and not paths.database(folder).exists():
        from tempfile import TemporaryDirectory  # noqa: PLC0415  not for the window

        with TemporaryDirectory() as other:
            return _run(Path(other) / "data", _throw_away_key(Path(other)), smoke=smoke)
    return _run(folder, named_key, smoke=smoke, welcome=welcome)


def practise(words: Sequence[str] = (), *, smoke: bool = False) -> int:
    """Open the program to practise, in a folder that is erased when it is closed.

    `words` may name a language and an appearance. It knows no data folder and no key of the user's:
    not those that the variables name, and nothing of the system's key store, which it can neither
    read nor write. What a killed one left is erased too.
    """
    from tempfile import TemporaryDirectory  # noqa: PLC0415  not for the window

    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    with TemporaryDirectory(prefix=_PRACTICE, ignore_cleanup_errors=True) as other:
        folder, exports = Path(other) / "data", Path(other) / "export"
        make_private_folder(exports)
        preferences = Preferences(folder)
        language = next((word for word in words if word in languages.NAMES), "")
        worn = next((each for each in Appearance if each in words), None)
        preferences.note(replace(preferences.chosen, language=language, appearance=worn))
        preferences.write()
        status = _run(folder, _throw_away_key(Path(other)), smoke=smoke, exports=exports)
        from angio_desktop.actions import logs  # noqa: PLC0415  after the window

        logs.stop()  # Windows removes no file that is open
    from angio_desktop.actions.practice import erase_left  # noqa: PLC0415  after the window

    erase_left(Path(other).parent, _PRACTICE)
    return status


def _run(
    folder: Path,
    named_key: Path | None,
    *,
    smoke: bool,
    welcome: bool = False,
    exports: Path | None = None,
) -> int:
    preferences = Preferences(folder)
    app = make_application(preferences.chosen)
    status = [0]
    sys.excepthook = partial(_end_unforeseen, status) if smoke else show_unforeseen
    window = MainWindow()
    KeptFrame(window, preferences, Window.MAIN)

    def begin() -> None:
        is_new = not paths.database(folder).exists()
        garbage.look_here_only(window)
        with garbage.spared():
            from angio_desktop.actions.practice import Practice  # noqa: PLC0415
            from angio_desktop.ui.main.session import Session  # noqa: PLC0415  see above

            practice = Practice(exports) if exports is not None else None
            session = Session(window, folder, preferences, named_key, practice)
            status[0] = session.begin(asks=not smoke)
        if smoke:
            import angio_desktop.ui.form.window  # noqa: F401, PLC0415  which comes later else
        if welcome and is_new and session.program is not None:
            session.welcome()
        if smoke or session.program is None:
            window.close()
            app.exit(status[0])

    window.painted.connect(begin)
    window.show()
    app.exec()
    return status[0]


def make_application(chosen: Chosen | None = None) -> QApplication:
    """Return the application, dressed and speaking as was chosen, else as the system does."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Angio Desktop")
    app.setApplicationVersion(__version__)
    wanted = chosen or Chosen()
    theme.apply(app, wanted.appearance or Appearance.SYSTEM)
    speak(wanted.language or languages.system_language())
    return app


def _throw_away_key(folder: Path) -> Path:
    from angio_desktop.storage.sqlite.vault.keys import (  # noqa: PLC0415  after the first paint
        new_key,
        recovery_text,
    )

    file = folder / "key.txt"
    write_whole(file, recovery_text(new_key()).encode())
    return file


def _end_unforeseen(
    status: list[int], kind: type[BaseException], _: BaseException, trace: TracebackType | None
) -> None:
    """End with a status that tells of the bug, where nobody would close a box."""
    _note_unforeseen(kind, trace)
    status[0] = _FAILED
    QApplication.exit(_FAILED)


def _note_unforeseen(kind: type[BaseException], trace: TracebackType | None) -> str:
    text = "".join(traceback.format_tb(trace)) + kind.__name__
    log.error("unforeseen error\n%s", text)
    return text


def show_unforeseen(
    kind: type[BaseException], problem: BaseException, trace: TracebackType | None
) -> None:
    """Show a bug as one; what was entered is kept, and the trace can be copied.

    The trace names code, not values: exceptions of the program carry keys and ids.
    """
    text = _note_unforeseen(kind, trace)
    app = QGuiApplication.instance()
    if not isinstance(app, QApplication):
        sys.__excepthook__(kind, problem, trace)
        return
    if _boxes:  # one is being read; what fails in a timer would fill the screen
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "Angio Desktop", "")
    box.setText(
        translate(
            "app",
            "Something went wrong in the program. What you entered is kept. Please close this "
            "message, save, and send the details below to the maker.",
        )
    )
    box.setDetailedText(text)
    _boxes.append(box)
    box.exec()
    _boxes.remove(box)
