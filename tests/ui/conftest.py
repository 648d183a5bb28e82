"""The program opened in a folder of its own, and its windows; each test leaves nothing open."""

import logging
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from time_machine import Traveller

from angio_desktop.actions.editing import start
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.editors import type_ahead
from angio_desktop.ui.form import draft
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.look import languages, speech, theme
from angio_desktop.ui.main import session as ui_session
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.work import Work
from tests.drivers import driving
from tests.drivers.moment import held
from tests.drivers.office_folder import open_on_office
from tests.drivers.opened import KEY, open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.patient_bot import PatientBot
from tests.drivers.shown import open_program, workspace_of
from tests.ui.desk import Dialogs, Opener, spoil_file


@pytest.fixture(scope="session", autouse=True)
def no_quitting(qapp: QApplication) -> None:
    """A test's last window closes without ending the application: no dialog would wait then."""
    qapp.setQuitOnLastWindowClosed(False)
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()


@pytest.fixture(scope="session", autouse=True)
def measured_beside() -> Iterator[None]:
    """Have coverage measure the work beside the windows: of threads it follows only Python's."""
    follow, run = threading.gettrace(), Work.run

    def followed(work: Work) -> None:
        sys.settrace(follow)
        run(work)

    with pytest.MonkeyPatch.context() as patched:
        if follow is not None:
            patched.setattr(Work, "run", followed)
        yield


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The hands of pytest-qt, with more patience."""
    del qapp
    return PatientBot(request)


@pytest.fixture(autouse=True)
def slow_fingers(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the machine takes between two keys, it is no pause in typing."""
    monkeypatch.setattr(type_ahead, "PAUSE_SECONDS", 3600.0)
    monkeypatch.setattr(draft, "_PAUSE_MS", 3_600_000)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    """What the dialogs say is recorded; nothing waits for an answer."""
    record = Dialogs()
    monkeypatch.setattr(dialogs, "tell", record.tell)
    monkeypatch.setattr(dialogs, "tell_problem", record.tell_problem)
    monkeypatch.setattr(dialogs, "ask", record.ask)
    monkeypatch.setattr(dialogs, "ask_which", record.ask_which)
    for ask in ("ask_file", "ask_new_file", "ask_folder"):
        monkeypatch.setattr(dialogs, ask, record.ask_path)
    monkeypatch.setattr(dialogs, "ask_files", record.ask_files)
    return record


@pytest.fixture(autouse=True)
def dutch_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """The computer is in Dutch, whatever the one is on which the tests run."""
    monkeypatch.setattr(languages, "of_system", lambda: ["nl"])


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """As the program is dressed; else no ring is drawn."""
    theme._dress(qapp)
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def in_english(qapp: QApplication) -> None:
    """The windows' own texts stand as they are in the code, whatever was spoken before."""
    del qapp
    speech.be_silent()


@pytest.fixture
def silent_again(qapp: QApplication) -> Iterator[None]:
    """Afterwards no language is spoken, as the other tests expect it."""
    del qapp
    yield
    speech.be_silent()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with lists of its own: made once, since that takes as long as a test."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    with held(), closing(open_store(folder)) as store:
        load_own_lists(store)
    return folder


@pytest.fixture
def register(request: pytest.FixtureRequest) -> str:
    """Where the windows work: `embedded`, and for who is marked so also `office`."""
    return str(getattr(request, "param", "embedded"))


@pytest.fixture
def program(
    in_english: None,
    tmp_path: Path,
    clock: Traveller,
    said: Dialogs,
    prepared: Path,
    register: str,
    request: pytest.FixtureRequest,
) -> Iterator[Program]:
    """The program with the lists of a hospital loaded."""
    del in_english, clock, said
    folder = Path(shutil.copytree(prepared, tmp_path / "data"))
    if register == "office":
        offices = request.getfixturevalue("offices")
        opened = open_on_office(folder, offices, offices.with_lists())
    else:
        opened = open_program(folder, KEY)
    yield opened
    opened.close()


@pytest.fixture
def spoil(
    program: Program, register: str, request: pytest.FixtureRequest
) -> Iterator[Callable[[], None]]:
    """Has what is stored be damaged, so that nothing of it can be read."""
    if register == "embedded":
        yield partial(spoil_file, program)
        return
    offices = request.getfixturevalue("offices")
    with ExitStack() as stack:
        yield lambda: stack.enter_context(offices.without_tables())


@pytest.fixture
def open_wizard(program: Program, qtbot: QtBot) -> Iterator[Opener]:
    """Opens the wizard of a registration, or of a new one of a type, as the active window."""
    opened: list[RegistrationWindow] = []

    def open_one(what: Registration | RegistrationType | None) -> RegistrationWindow:
        if isinstance(what, RegistrationType):
            what = start(program.dictionary, what)
        wizard = RegistrationWindow(program, what)
        wizard.closed.connect(lambda: opened.remove(wizard))
        opened.append(wizard)
        show(qtbot, wizard)
        return wizard

    yield open_one
    for wizard in opened.copy():
        wizard.hide()
        wizard.deleteLater()
    driving.settle()


@pytest.fixture
def session(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """The main window with the program in it; its texts stand as they are in the code."""
    window = MainWindow()
    made = Session(window, program.folder, program.preferences)
    with monkeypatch.context() as silent:
        silent.setattr(ui_session, "speak", bool)
        made.show(program)
    show(qtbot, window)
    workspace_of(made).show_list(Wanted())
    driving.settle()
    yield made
    workspace = workspace_of(made)
    for wizard in list(workspace.registration_windows.values()):
        wizard.hide()
        wizard.deleteLater()
    workspace.registration_windows.clear()
    window.close()
    window.deleteLater()
    driving.settle()


@pytest.fixture
def desk(session: Session) -> Workspace:
    """The main window, with all its parts."""
    return workspace_of(session)


def show(qtbot: QtBot, window: RegistrationWindow | MainWindow) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    driving.settle()


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing the program does in a test is worth a warning, unless the test expects it."""
    yield
    worrying = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert worrying == []
