"""The queue folder is watched; what comes is offered on the start page, and opens with its type."""

from pathlib import Path

import pytest

from angio_desktop.actions.testset import write_testset
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.main import workspace
from angio_desktop.ui.main.intake_watch import intake_watch
from angio_desktop.ui.parts.intake import IntakeDialog
from angio_desktop.ui.parts.to_do import ToDoView
from tests.drivers import driving
from tests.drivers.opened import OPENED
from tests.drivers.sent_examples import send
from tests.drivers.tables import DEFINITIONS, DICTIONARY

pytestmark = pytest.mark.both


@pytest.fixture
def queue(tmp_path):
    folder = tmp_path / "queue"
    folder.mkdir()
    write_testset(DICTIONARY, DEFINITIONS.assumptions, {}, folder)
    for file in folder.iterdir():
        if "Follow" not in file.name:
            file.unlink()
    return folder


@pytest.fixture
def watch(program, qtbot):
    del qtbot
    made = intake_watch(program, program.signals)
    yield made
    made.stop()


def looked(watch):
    seen: list[list[Path]] = []
    watch.waiting.connect(seen.append)
    watch.look()
    driving.wait_until(lambda: bool(seen), "the folder")
    watch.waiting.disconnect(seen.append)
    return seen[-1]


def test_without_a_folder_nothing_waits(watch):
    assert looked(watch) == []


def test_a_folder_is_watched_until_it_is_another(program, watch, queue, tmp_path):
    program.store.settings.set("intake_folder", str(queue), OPENED)
    [file] = looked(watch)
    assert file.parent == queue
    assert watch._watcher.directories() == [str(queue)]
    watch._soon.setInterval(0)
    seen: list[list[Path]] = []
    watch.waiting.connect(seen.append)
    (queue / "new.csv").write_text("a;b\n1;2\n")
    driving.wait_until(lambda: bool(seen) and len(seen[-1]) == 2, "the change to be seen")
    program.store.settings.set("intake_folder", str(tmp_path / "missing"), OPENED)
    assert looked(watch) == []
    assert watch._watcher.directories() == []


def test_what_waits_is_counted_on_the_start_page(program, queue, qtbot, in_english):
    del in_english
    send(program.store, DICTIONARY, RegistrationType.FOLLOW_UP, "ANG-1")
    view = ToDoView(program)
    qtbot.addWidget(view)
    view.show()
    files = list(queue.iterdir())
    view.take_waiting(files)
    assert view.numbers["to_import"].text() == "1   Files to import"
    asked: list[Path] = []
    view.import_asked.connect(asked.append)
    view.numbers["to_import"].click()
    assert asked == files


def test_a_file_of_the_national_layout_is_of_the_type_that_its_name_tells(
    program, queue, qtbot, in_english
):
    del in_english
    dialog = IntakeDialog(program, None)
    qtbot.addWidget(dialog)
    dialog.show()
    [file] = queue.iterdir()
    dialog.start(file)
    driving.wait_until(dialog.look_button.isEnabled, "the file to be read")
    assert dialog.type.currentData() == RegistrationType.FOLLOW_UP.value


def test_the_folder_is_chosen_in_the_window_of_imports(program, queue, qtbot, said, in_english):
    del in_english
    dialog = IntakeDialog(program, None)
    qtbot.addWidget(dialog)
    said.chosen = None
    dialog.queue_button.click()
    assert "intake_folder" not in program.store.settings.all()
    said.chosen = queue
    dialog.queue_button.click()
    assert program.store.settings.all()["intake_folder"] == str(queue)
    assert str(queue) in dialog.note.text()


def test_the_main_window_opens_what_waits(desk, monkeypatch, queue):
    opened = []
    monkeypatch.setattr(workspace, "show_intake", lambda *given: opened.append(given[2]))
    [file] = queue.iterdir()
    desk.to_do.import_asked.emit(file)
    assert opened == [file]
