"""Starting and ending the program, and what it says when it cannot, or when it has a bug."""

import gc
import logging
import os
import shutil
import sys
import tempfile
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.lock import Held, Lock
from angio_desktop.actions.preferences import Chosen, Preferences
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault.keys import guard_by_pass_phrase, recovery_text
from angio_desktop.storage.trail import Action
from angio_desktop.ui import app
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.form import send_dialog
from angio_desktop.ui.form.send_dialog import After
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.welcome import Welcome
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.opened import KEY, open_store, plain_sql, write_key
from tests.ui.desk import (
    CTRL,
    PCI,
    Dialogs,
    answer,
    complete,
    draft,
    id_of,
    refusing_to_write,
    type_into,
)

NAME = "Onbekendemans"


@pytest.fixture
def key_file(tmp_path):
    return write_key(tmp_path / "key.txt")


@pytest.fixture
def alarms(monkeypatch):
    told = []
    monkeypatch.setattr(dialogs, "alarm", lambda _parent, _title, text: told.append(text))
    return told


@pytest.fixture
def started(qapp, monkeypatch, in_english):
    """Afterwards the application is as undressed as the other tests expect it."""
    del in_english
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    palette = qapp.palette()
    qapp.setQuitOnLastWindowClosed(True)
    yield
    driving.settle()
    qapp.setQuitOnLastWindowClosed(False)
    QTimer.singleShot(0, qapp.quit)  # forgets what was left of quitting
    qapp.exec()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@pytest.fixture
def in_window(started, key_file):
    """Runs the program on a folder, and in its window what the test wants; then closes it.

    Each of several acts has the event loop to itself before the next one begins.
    """
    del started
    failures = []

    def main_window():
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        opened = [w for w in windows if w.isVisible() and isinstance(w.centralWidget(), Workspace)]
        return opened[0] if opened else None

    def when_open(act, *others):
        try:
            driving.wait_until(lambda: main_window() is not None, "the main window")
            act(main_window())
        except BaseException as failure:
            failures.append(failure)
        if others and not failures:
            QTimer.singleShot(0, lambda: when_open(*others))
            return
        for window in QApplication.topLevelWidgets():
            window.close()

    def run(folder, *acts, **options):
        QTimer.singleShot(0, lambda: when_open(*acts))
        status = app.run(folder, key_file, **options)
        for failure in failures:
            raise failure
        return status

    return run


# Starting


def parts_of(window):
    return window.centralWidget().navigation.names


@pytest.mark.usefixtures("started")
def test_practice_opens_in_a_folder_that_is_erased(monkeypatch, tmp_path):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for words in (["fr", "dark"], ["nonsense"]):
        assert app.practise(words, smoke=True) == 0
        assert os.environ["PYTHON_KEYRING_BACKEND"] == "keyring.backends.fail.Keyring"
    assert [*tmp_path.iterdir()] == []


@pytest.mark.usefixtures("started")
def test_a_smoke_run_opens_everything_and_ends_well(folder, key_file):
    gc.enable()
    assert app.run(folder, key_file, smoke=True) == 0
    assert not gc.isenabled(), "other threads would destroy what windows left"
    assert not folder.exists()


def test_the_window_opens_in_dutch_and_ends_well(in_window, folder):
    seen: list[str] = []

    def look(window):
        seen.extend(parts_of(window))

    assert in_window(folder, look) == 0
    assert seen[1:3] == ["Registraties", "Follow-up"]
    assert "Instellingen" in seen


def test_the_window_opens_in_the_language_that_was_set(in_window, folder):
    preferences = Preferences(folder)
    preferences.choose(Chosen(language="fr"))
    seen = []
    in_window(folder, lambda window: seen.append(parts_of(window)[1]))
    assert seen == ["Enregistrements"]


def test_only_a_new_folder_is_welcomed_and_only_when_asked(in_window, tmp_path):
    seen = []

    def look(window):
        driving.settle()
        seen.append(len(window.findChildren(Welcome)))

    for folder, asks in (("a", False), ("b", True), ("b", True)):
        in_window(tmp_path / folder, look, welcome=asks)
    assert seen == [0, 1, 0]
    assert Preferences(tmp_path / "b").chosen.language == "nl"


@pytest.mark.usefixtures("started")
def test_a_second_copy_on_the_same_folder_says_so_and_ends(folder, alarms, key_file):
    folder.mkdir()
    first = DataFolder(folder).take()
    assert isinstance(first, Lock)
    assert app.run(folder, key_file) == 2
    assert str(folder) in alarms[0]
    assert not paths.database(folder).exists()
    first.release()
    assert app.run(folder, key_file, smoke=True) == 0


def test_the_folder_is_free_again_when_the_window_was_closed(in_window, folder, key_file):
    held = []

    def look(_):
        held.append(DataFolder(folder).take())

    assert in_window(folder, look) == 0
    driving.settle()
    (other,) = held
    assert isinstance(other, Held)
    assert app.run(folder, key_file, smoke=True) == 0


@pytest.mark.usefixtures("started")
def test_a_lock_left_by_a_program_that_died_is_no_hindrance(folder, key_file):
    folder.mkdir()
    file = paths.lock_file(folder)
    lock = DataFolder(folder).take()
    assert isinstance(lock, Lock)
    _, *rest = file.read_text("utf-8").split("\n")
    lock.release()
    file.write_text("\n".join(["4194303", *rest]), "utf-8")  # no process has this number
    assert app.run(folder, key_file, smoke=True) == 0


OF_ANOTHER = "12\nangio-desktop\nelsewhere\n\n\nanneké\n2026-03-12T14:32:00+00:00\n"


@pytest.fixture
def asked(monkeypatch):
    """What is asked, and what is answered to it."""
    questions = Dialogs()
    monkeypatch.setattr(dialogs, "ask", questions.ask)
    return questions


@pytest.mark.parametrize(
    ("content", "who"), [(OF_ANOTHER, "anneké, elsewhere, "), ("", "door wie is niet te lezen")]
)
def test_a_lock_that_another_computer_left_asks_whether_to_go_on(
    in_window, folder, key_file, asked, content, who
):
    folder.mkdir()
    paths.lock_file(folder).write_text(content, "utf-8")
    asked.consents = False
    assert app.run(folder, key_file) == 2
    assert not paths.database(folder).exists()
    assert paths.lock_file(folder).read_text("utf-8") == content
    (question,) = asked.questions
    assert who in question
    assert str(folder) in question
    asked.consents = True
    seen = []
    assert in_window(folder, lambda window: seen.append(parts_of(window))) == 0
    assert len(seen) == 1
    assert not paths.lock_file(folder).exists()


@pytest.mark.usefixtures("started")
def test_where_nobody_can_be_asked_a_lock_of_another_computer_is_left(
    folder, key_file, alarms, caplog
):
    open_store(folder).close()
    paths.lock_file(folder).write_text(OF_ANOTHER, "utf-8")
    assert app.run(folder, key_file, smoke=True) == 2
    assert str(folder) in caplog.text
    assert "anneké, elsewhere, " in caplog.text
    assert alarms == []
    assert paths.lock_file(folder).read_text("utf-8") == OF_ANOTHER
    caplog.clear()


@pytest.mark.usefixtures("started")
def test_a_smoke_run_that_cannot_open_says_so_without_a_window_to_close(
    folder, caplog, alarms, key_file
):
    folder.mkdir()
    paths.database(folder).write_text("this is no database", "utf-8")
    assert app.run(folder, key_file, smoke=True) == 2
    assert alarms == []
    assert "beschadigd" in caplog.text
    caplog.clear()


@pytest.mark.usefixtures("started")
def test_a_smoke_run_asks_nobody_for_a_key(folder, caplog, alarms):
    open_store(folder).close()
    guard_by_pass_phrase(folder, KEY, "twaalf tekens")
    assert app.run(folder, smoke=True) == 2
    assert "--key-file" in caplog.text
    paths.key_file(folder).unlink()
    assert app.run(folder, smoke=True) == 2
    assert alarms == []
    caplog.clear()


@pytest.mark.usefixtures("started")
def test_a_bug_in_a_smoke_run_ends_it_without_a_box(folder, key_file, caplog, monkeypatch):
    open_store(folder).close()
    monkeypatch.setattr(Session, "show", None)  # any mistake of ours
    assert app.run(folder, key_file, smoke=True) == 2
    assert "unforeseen error" in caplog.text
    assert "TypeError" in caplog.text
    caplog.clear()


@pytest.mark.usefixtures("started")
def test_a_newer_database_is_left_alone_with_a_message(folder, alarms, key_file):
    open_store(folder).close()
    with plain_sql(folder) as connection:
        connection.execute("PRAGMA user_version = 999")
    assert app.run(folder, key_file) == 2
    assert "nieuwere versie" in alarms[0]


@pytest.mark.usefixtures("started")
def test_a_folder_that_cannot_be_made_is_told(tmp_path, alarms, key_file):
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert app.run(tmp_path / "file" / "data", key_file) == 2
    assert len(alarms) == 1


@pytest.mark.usefixtures("started")
def test_a_damaged_table_of_the_program_is_named(folder, alarms, tmp_path, monkeypatch, key_file):
    resources = tmp_path / "resources"
    shutil.copytree(paths.resources(), resources)
    monkeypatch.setattr(paths, "resources", lambda: resources)
    (resources / "texts" / "problems.csv").write_text("id;nl;fr;en\nproblem;;;\n", "utf-8")
    assert app.run(folder, key_file) == 2
    assert "problems.csv, line 2" in alarms[0]


@pytest.mark.usefixtures("started")
def test_a_language_without_its_translations_fails_the_smoke_run(
    folder, tmp_path, monkeypatch, caplog, key_file
):
    resources = tmp_path / "resources"
    shutil.copytree(paths.resources(), resources)
    shutil.rmtree(resources / "translations")
    monkeypatch.setattr(paths, "resources", lambda: resources)
    assert app.run(folder, key_file, smoke=True) == 2
    assert "translations of 'nl'" in caplog.text
    caplog.clear()


def test_the_backup_of_the_day_is_made_once_the_window_can_be_used(in_window, folder):
    def wait(window):
        page = window.centralWidget().data
        driving.wait_until(lambda: bool(page.backups.files), "the backup")

    assert in_window(folder, wait) == 0
    assert len(list(paths.backups(folder).glob("*.sqlite3"))) == 1
    assert in_window(folder, lambda _: None) == 0
    assert len(list(paths.backups(folder).iterdir())) == 1


@pytest.mark.usefixtures("started")
def test_who_keeps_the_key_from_now_on_stands_in_the_trail(folder, qtbot):
    del qtbot
    open_store(folder).close()  # of which nobody keeps the key

    def close():
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        opened = [w for w in windows if w.isVisible() and isinstance(w.centralWidget(), Workspace)]
        if opened:
            opened[0].close()
        else:
            QTimer.singleShot(10, close)

    def protect(dialog):
        assert isinstance(dialog, ProtectDialog)
        dialog.phrase.setText("correct horse battery")
        dialog.again.setText("correct horse battery")
        dialog.protect()
        QTimer.singleShot(0, close)

    def recover(dialog):
        assert isinstance(dialog, UnlockDialog)
        dialog.recovery.setPlainText(recovery_text(KEY))
        driving.answer_dialog(protect)
        dialog.attempt()

    driving.answer_dialog(recover)
    assert app.run(folder) == 0
    with closing(open_store(folder)) as store:
        (entry,) = store.trail.newest([Action.KEY_CHANGED])
    assert entry.detail == {"guard": "pass_phrase"}


@pytest.mark.usefixtures("started")
def test_who_does_not_give_the_key_sees_no_data(folder):
    open_store(folder).close()
    driving.answer_dialog(lambda dialog: dialog.reject())
    assert app.run(folder) == 2


# Ending


def test_closing_the_main_window_keeps_every_open_registration(desk, program):
    for name in ("Peeters", "Janssens"):
        desk.show_registration(draft(program, PCI, TX_PAT_LAST_NAM=name))
        wizard = list(desk.registration_windows.values())[-1]
        driving.wait_until(wizard.isActiveWindow, "the wizard")
        type_into(wizard, "TX_PAT_FIRST_NAM", "Anna")
    desk.window().close()
    assert not desk.window().isVisible()
    assert sorted(r.patient for r in program.store.worklist.page(Wanted())) == [
        "Janssens, Anna",
        "Peeters, Anna",
    ]


def test_the_main_window_stays_while_a_registration_cannot_be_stored(desk, program, said):
    desk.show_registration(draft(program, PCI, TX_PAT_LAST_NAM="Peeters"))
    (wizard,) = desk.registration_windows.values()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    type_into(wizard, "TX_PAT_FIRST_NAM", "Anna")
    with refusing_to_write(program):
        desk.window().close()
        assert desk.window().isVisible()
        assert wizard.isVisible()
        assert len(said.problems) == 1
    desk.window().close()
    assert not desk.window().isVisible()
    assert program.store.worklist.page(Wanted())[0].patient == "Peeters, Anna"


def test_a_window_without_data_closes(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.close()
    assert not window.isVisible()
    driving.settle()


# Bugs


def a_bug():
    patient = {"TX_PAT_LAST_NAM": NAME}
    return patient["no such key of " + patient["TX_PAT_LAST_NAM"]]


def caught():
    try:
        a_bug()
    except KeyError:
        return sys.exc_info()
    raise AssertionError


@pytest.mark.usefixtures("in_english")
def test_a_bug_is_shown_once_with_its_trace_and_without_a_value(caplog):
    seen = []

    def read(box):
        seen.append(box)
        app.show_unforeseen(*caught())  # again, before the first was read
        boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
        seen.append([w for w in boxes if w.isVisible()])
        texts = [label.text() for label in box.findChildren(QLabel)]
        seen.append("\n".join([*texts, box.text(), box.detailedText(), box.informativeText()]))
        box.accept()

    driving.answer_dialog(read)
    app.show_unforeseen(*caught())
    box, boxes, text = seen
    assert boxes == [box]
    assert "What you entered is kept" in text
    assert "KeyError" in text
    assert "in a_bug" in text
    assert NAME not in text
    assert caplog.text.count("KeyError") == 2
    assert NAME not in caplog.text
    caplog.clear()


def test_a_bug_before_there_is_an_application_goes_to_the_console(monkeypatch, capsys, caplog):
    class Nothing:
        @staticmethod
        def instance():
            return None

    monkeypatch.setattr(app, "QGuiApplication", Nothing)
    app.show_unforeseen(*caught())
    assert "KeyError" in capsys.readouterr().err
    caplog.clear()


def test_a_bug_in_a_window_keeps_what_was_entered(in_window, folder, caplog):
    boxes = []

    def fail():
        raise RuntimeError(NAME)

    def read(box):
        boxes.append(box.detailedText())
        box.accept()

    def act(window):
        window.centralWidget().show_registration(None)
        (wizard,) = window.centralWidget().registration_windows.values()
        driving.wait_until(wizard.isActiveWindow, "the wizard")
        driving.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        driving.wait_until(driving.type_page_of(wizard).is_complete, "the type")
        driving.press(Qt.Key.Key_PageDown, CTRL)
        driving.wait_until(lambda: wizard.draft is not None, "the first page")
        type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
        driving.answer_dialog(read)
        QTimer.singleShot(0, fail)

    def save(window):
        driving.wait_until(lambda: bool(boxes), "the message")
        (wizard,) = window.centralWidget().registration_windows.values()
        wizard.activateWindow()
        driving.wait_until(wizard.isActiveWindow, "the wizard")
        driving.press(Qt.Key.Key_S, CTRL)

    assert in_window(folder, act, save) == 0
    assert "RuntimeError" in boxes[0]
    with closing(open_store(folder)) as store:
        assert [row.patient for row in store.worklist.page(Wanted())] == ["Peeters"]
    assert NAME not in caplog.text
    caplog.clear()


# The log


def test_the_log_holds_no_answer(caplog, request, monkeypatch, tmp_path):
    """Everything is logged, and the SQL too: no name, number or date of a patient is there."""
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.INFO, "sqlalchemy.engine")
    program = request.getfixturevalue("program")
    open_wizard = request.getfixturevalue("open_wizard")
    monkeypatch.setattr(send_dialog, "ask_to_send", lambda *_: True)
    monkeypatch.setattr(send_dialog, "show_code", lambda *_: After.NOTHING)
    registration = complete(program, PCI, TX_PAT_LAST_NAM=NAME, MS_HF_HOSPZ="220")
    wizard = open_wizard(registration)
    assert isinstance(wizard, RegistrationWindow)
    with refusing_to_write(program):
        answer(wizard, "TX_PAT_FIRST_NAM", "Annabella")
    driving.press(Qt.Key.Key_Return, CTRL)
    program.store.worklist.page(Wanted(search=NAME))
    assert program.store.registrations.load(id_of(registration)).is_sent
    exports = request.getfixturevalue("desk").exports
    exports.export_into(tmp_path)
    driving.wait_until(lambda: not exports.bar.is_busy, "the export")
    assert "SELECT" in caplog.text
    for answered in (NAME, NAME.lower(), "Annabella", "45031212494", "12/03/1945"):
        assert answered not in caplog.text
