"""Practising: one registration with hints, sent and exported, and nothing real is reached."""

import os
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from angio_desktop import paths
from angio_desktop.actions import practice
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.lock import Lock
from angio_desktop.actions.practice import Practice, Step
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.ui.form.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.look.severity import HINT
from angio_desktop.ui.main import practising
from angio_desktop.ui.main.practising import PracticeDesk, command
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.welcome import ListsPage, Welcome
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.widgets.practice_strip import PracticeStrip
from tests.drivers import driving
from tests.drivers.opened import KEY
from tests.drivers.shown import open_program, workspace_of
from tests.ui.desk import PCI, answer, registration_of

pytestmark = pytest.mark.usefixtures("silent_again")
ANSWERS = {
    "IDC_PAT": "45031212494",
    "CD_PAT_PLC_RESDC": "9000",
    "DT_HOSPZ": "140326",
    "CD_DIABT": "3",
    "CD_DOCTOR_INTVNT_CARDIOL_1": "10000106730",
    "CD_1SEGM_1": "10",
    "CD_PREST_PCI": "159036-159040",
    "DT_DISCH": "200326",
}


@pytest.fixture
def session(in_english, clock, said, tmp_path, qtbot):
    del in_english, clock, said
    folder = tmp_path / "data"
    program = open_program(folder, KEY)
    practice.fill(program.store, program.definitions)
    window = MainWindow()
    made = Session(window, folder, program.preferences, None, Practice(tmp_path / "export"))
    (tmp_path / "export").mkdir()
    made.show(program)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    workspace = workspace_of(made)
    workspace.close_registrations()
    workspace.stop()
    window.close()
    window.deleteLater()
    driving.settle()


@pytest.fixture
def exercise(session):
    """The registration that is to be filled in, opened as the start page leads to it."""
    workspace = workspace_of(session)
    driving.press(Qt.Key.Key_Return)
    (opened,) = workspace.registration_windows.values()
    driving.wait_until(opened.isActiveWindow, "the registration")
    assert registration_of(opened).type is PCI
    return opened


def hinted(wizard):
    page = driving.page_of(wizard)
    return {
        key: message.text
        for key, view in page.views.items()
        for message in view.messages
        if message.severity == HINT
    }


def strip_text(session):
    return session.window.centralWidget().strip.text.text()


def test_it_is_marked_in_every_window(session, exercise):
    assert isinstance(session.window.centralWidget(), PracticeDesk)
    for window in (session.window, exercise):
        assert window.windowTitle().startswith("OEFENOMGEVING")
        strip = window.findChild(PracticeStrip)
        assert strip.isVisible()
        assert strip.y() < 60
        assert "OEFENOMGEVING" in [label.text() for label in strip.findChildren(QLabel)]


def test_the_walk_from_the_first_hint_to_the_exported_file(session, exercise, tmp_path):
    workspace, program = workspace_of(session), session.shown()
    assert practice.step(program.store) is Step.FILL_IN
    seen = set()
    for key, text in ANSWERS.items():
        driving.pages_of(exercise).go_to_field(key)
        driving.settle()
        assert key in hinted(exercise), key
        seen.add(hinted(exercise)[key])
        answer(exercise, key, text)
        assert key not in hinted(exercise)
    assert len(seen) == len(practice.hinted(program.definitions.sentences)) > 0
    told = [strip_text(session)]
    send(exercise)
    driving.wait_until(lambda: not workspace.registration_windows, "the window to close")
    assert practice.step(program.store) is Step.EXPORT
    told.append(strip_text(session))
    exports = workspace.exports
    assert workspace.parts.currentWidget() is exports
    exports.export_button.click()
    driving.wait_until(lambda: bool(program.store.exports.all()), "the export")
    driving.wait_until(lambda: not exports.bar.is_busy, "its end")
    assert practice.step(program.store) is Step.DONE
    told.append(strip_text(session))
    assert len(set(told)) == 3
    (file,) = [each for each in (tmp_path / "export").rglob("*") if each.is_file()]
    assert file.name.startswith("PRACTICE_")
    assert "Voorbeeld" in file.read_text("utf-8")


def go_on(dialog):
    assert isinstance(dialog, SentDialog)
    dialog.export_button.click()


def send(wizard):
    def confirm(dialog):
        assert isinstance(dialog, SendDialog)
        for box in dialog.findChildren(QCheckBox):
            box.click()
        driving.answer_dialog(go_on)
        dialog.send_button.click()

    driving.answer_dialog(confirm)
    wizard.do("send")


def test_the_hints_can_be_skipped(exercise):
    assert hinted(exercise)
    strip = exercise.findChild(PracticeStrip)
    skip = strip.findChild(type(exercise.buttons.save))
    skip.click()
    assert hinted(exercise) == {}
    assert not skip.isVisible()


@pytest.mark.usefixtures("exercise")
def test_another_language_stays_practice(session):
    session.change_language("fr")
    driving.settle()
    assert session.window.windowTitle().startswith("EXERCICE")
    assert isinstance(session.window.centralWidget(), PracticeDesk)
    (again,) = workspace_of(session).registration_windows.values()
    assert hinted(again)


def test_stopping_closes_the_window(session):
    strip = session.window.centralWidget().strip
    stop = next(b for b in strip.findChildren(QPushButton) if b.text().startswith("Stoppen"))
    stop.click()
    driving.settle()
    assert not session.window.isVisible()


def test_its_patients_are_made_up_and_wait_as_drafts(session):
    store = session.shown().store
    rows = store.worklist.page(Wanted(), 0, 20)
    assert len(rows) == 5
    assert store.worklist.counts()[Status.SENT] == 0


# A run of the program for itself


def run(home: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    named = {"HOME": str(home), "TMPDIR": str(home), "TEMP": str(home), "TMP": str(home)}
    return subprocess.run(  # noqa: S603  no input of anybody's
        [sys.executable, "-m", "angio_desktop", "--practice", *words, "--smoke"],
        env={**os.environ, **named, "QT_QPA_PLATFORM": "offscreen", **variables},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def test_it_leaves_nothing_and_looks_at_no_folder_and_no_key_of_the_users(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    real = tmp_path / "real"
    variables = {"ANGIO_DATA_DIR": str(real), "ANGIO_KEY_FILE": str(tmp_path / "none.txt")}
    done = run(home, "fr", "dark", **variables)
    assert done.returncode == 0, done.stderr
    assert not real.exists()
    assert [each.name for each in home.rglob("*") if "angio" in each.name] == []


def test_what_a_killed_one_left_is_erased_and_one_that_goes_on_is_not(tmp_path):
    killed, other = tmp_path / "angio-practice-1", tmp_path / "angio-practice-2"
    for each in (killed, other):
        (each / "data").mkdir(parents=True)
    begun = tmp_path / "angio-practice-3"
    begun.mkdir()  # it has no lock yet
    dead = DataFolder(killed / "data").take()
    lines = paths.lock_file(killed / "data").read_text("utf-8").splitlines()
    assert isinstance(dead, Lock)
    dead.release()
    paths.lock_file(killed / "data").write_text("\n".join(["999999999", *lines[1:]]), "utf-8")
    held = DataFolder(other / "data").take()
    practice.erase_left(tmp_path, "angio-practice-")
    assert sorted(each.name for each in tmp_path.iterdir()) == [other.name, begun.name]
    assert isinstance(held, Lock)
    held.release()


def test_it_can_use_no_key_store_of_the_system(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    before = keyring.get_keyring()
    try:
        keyring.core.init_backend()
        assert not keys.has_system_store()
    finally:
        keyring.set_keyring(before)


def test_the_command_starts_this_very_program_in_the_language_that_is_shown(session, monkeypatch):
    program = session.shown()
    assert command(program)[1:] == ["-m", "angio_desktop", "--practice", "nl", "system"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(program) == [sys.executable, "--practice", "nl", "system"]


def test_one_that_cannot_be_started_is_told(session, monkeypatch, said, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    practising.practise(session.shown(), session.window)
    assert len(said.told) == 1


def test_it_is_offered_in_the_help_menu_and_by_the_welcome_but_not_where_one_practises(
    session, monkeypatch, said, tmp_path
):
    actions = session.window.menuBar().findChildren(QAction)
    assert [a.isEnabled() for a in actions if "Oefenen" in a.text().replace("&", "")] == [False]
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    welcome = Welcome(session.window, session.shown)
    welcome.show()
    while not isinstance(welcome.currentPage(), ListsPage):
        welcome.next()
    page = welcome.currentPage()
    assert isinstance(page, ListsPage)
    page.practise_button.click()
    assert len(said.told) == 1
    welcome.close()
