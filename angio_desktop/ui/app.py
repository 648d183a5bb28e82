"""Starts the window: language, theme, one copy of the program for a data folder.

The window paints before the database library is loaded, which takes half a second.
"""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLockFile, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from angio_desktop import __version__, paths
from angio_desktop.errors import AngioError, BadTable
from angio_desktop.ui.look import theme
from angio_desktop.ui.look.languages import system_language
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.main import garbage
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.widgets import dialogs

log = logging.getLogger(__name__)
LOCK_NAME = "in-use.lock"
_FIRST_BACKUP_MS = 1000
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


def _run(folder: Path, named_key: Path | None, *, smoke: bool, welcome: bool = False) -> int:
    app = make_application()
    sys.excepthook = show_unforeseen
    window = MainWindow()
    status = [0]

    def begin() -> None:
        is_new = not paths.database(folder).exists()
        with garbage.spared():
            status[0] = _begin(window, folder, named_key, smoke=smoke)
        if welcome and is_new and window.workspace is not None:
            _welcome(window)
        if smoke or window.workspace is None:
            window.close()
            app.exit(status[0])

    window.when_painted = begin
    window.show()
    app.exec()
    return status[0]


def make_application() -> QApplication:
    """Return the application, dressed as the system is until the user's settings are read."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Angio Desktop")
    app.setApplicationVersion(__version__)
    theme.apply(app)
    speak(system_language())
    return app


def _throw_away_key(folder: Path) -> Path:
    from angio_desktop.actions.guarding import recovery_text  # noqa: PLC0415  after the first paint
    from angio_desktop.storage.vault.keys import new_key  # noqa: PLC0415

    file = folder / "key.txt"
    file.write_text(recovery_text(new_key()), "utf-8")
    return file


def _begin(window: MainWindow, folder: Path, named_key: Path | None, *, smoke: bool) -> int:
    """Open the data folder in the window that is already shown; returns an exit status."""
    from angio_desktop.actions import logs  # noqa: PLC0415  after the first paint
    from angio_desktop.ui.look import icons  # noqa: PLC0415  after the first paint
    from angio_desktop.ui.main import single  # noqa: PLC0415  after the first paint

    QApplication.setWindowIcon(icons.window_icon())
    tell = _log if smoke else dialogs.alarm
    lock = _lock(folder)
    if lock is None:
        single.show_other(folder)
        tell(window, "Angio Desktop", in_use(folder))
        return 2
    try:
        logs.write_to(folder)
        return _open(window, folder, named_key, lock, smoke=smoke)
    except AngioError as problem:
        tell(window, "Angio Desktop", _words_of(problem))
        return 2


def _open(
    window: MainWindow, folder: Path, named_key: Path | None, lock: QLockFile, *, smoke: bool
) -> int:
    # Here and not above: it brings in the database library, after the first paint.
    from angio_desktop.actions.definitions import load_definitions  # noqa: PLC0415
    from angio_desktop.actions.unlocking import WayIn, note_keeper  # noqa: PLC0415
    from angio_desktop.ui.access.key_flow import find_key  # noqa: PLC0415
    from angio_desktop.ui.access.rescue import open_or_rescue  # noqa: PLC0415
    from angio_desktop.ui.main import single  # noqa: PLC0415
    from angio_desktop.ui.main.workspace import Workspace  # noqa: PLC0415

    words = load_definitions().words(system_language(), {})
    found = find_key(folder, named_key, words, window)
    if found is None:
        return 2
    way_in = WayIn(folder, found.key, named_key)
    program = open_or_rescue(way_in, words, window, asks=not smoke)
    if program is None:
        return 2
    if found.is_kept_anew:
        note_keeper(program.way_in, program.store)
    translated = speak(program.language)
    workspace = Workspace(program)
    window.show_workspace(workspace, lock)
    if not smoke:  # once the window can be used
        QTimer.singleShot(_FIRST_BACKUP_MS, workspace, workspace.data.backups.back_up_daily)
    single.listen(folder, window)
    if not translated:
        log.error("the translations of %r are missing", program.language)
    return 0 if translated else 2


def _welcome(window: MainWindow) -> None:
    # Here and not above: it brings in the database library, after the first paint.
    from angio_desktop.ui.main.welcome import Welcome, keep_language  # noqa: PLC0415

    keep_language(window)
    Welcome(window).open()


def choose_appearance(appearance: str) -> None:
    """Show the program light, dark or as the system is."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.choose(app, appearance)


def _log(_: QWidget, title: str, text: str) -> None:
    """Tell it where nobody sits at the screen."""
    log.error("%s: %s", title, text)


def _lock(folder: Path) -> QLockFile | None:
    """Take the data folder for this copy of the program; None when another copy has it.

    A folder that cannot be made or written is not a lock: opening the store will say why.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return QLockFile(str(folder / LOCK_NAME))
    lock = QLockFile(str(folder / LOCK_NAME))
    lock.setStaleLockTime(0)  # only a dead process' lock is stale, however long it is held
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return lock
    return None


def in_use(folder: Path) -> str:
    """Return what a second copy of the program on one data folder says."""
    text = QCoreApplication.translate(
        "app",
        "Angio Desktop is already open with the data in {folder}. Use that window, or close it "
        "first. Nothing was changed.",
    )
    return text.replace("{folder}", str(folder))


def _words_of(problem: AngioError) -> str:
    # Here and not above: the dictionary's modules can wait until the window is painted.
    from angio_desktop.actions.definitions import load_definitions  # noqa: PLC0415

    try:
        sentences = load_definitions().sentences
    except BadTable:  # the tables of sentences themselves are damaged
        return str(problem)
    return sentences[problem.text_id].text(system_language()).format_map(problem.details)


def show_unforeseen(
    kind: type[BaseException], problem: BaseException, trace: TracebackType | None
) -> None:
    """Show a bug as one; what was entered is kept, and the trace can be copied.

    The trace names code, not values: exceptions of the program carry keys and ids.
    """
    text = "".join(traceback.format_tb(trace)) + kind.__name__
    log.error("unforeseen error\n%s", text)
    app = QGuiApplication.instance()
    if not isinstance(app, QApplication):
        sys.__excepthook__(kind, problem, trace)
        return
    if _boxes:  # one is being read; what fails in a timer would fill the screen
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "Angio Desktop", "")
    box.setText(
        QCoreApplication.translate(
            "app",
            "Something went wrong in the program. What you entered is kept. Please close this "
            "message, save, and send the details below to the maker.",
        )
    )
    box.setDetailedText(text)
    _boxes.append(box)
    box.exec()
    _boxes.remove(box)
