"""The folder goes while registrations are open: nothing is lost, and all can be saved elsewhere."""

import os
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.storage.records import Wanted
from tests.drivers import driving
from tests.drivers.opened import KEY, open_store
from tests.ui.desk import CTRL, PCI, draft, id_of, type_into

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows keeps open files in place")


@pytest.fixture
def two_open(session, program):
    """A stored registration and a new one are open, with something typed into each."""
    desk = session.workspace
    desk.open_registration(id_of(draft(program, PCI, TX_PAT_LAST_NAM="Peeters")))
    desk.show_registration(draft(program, PCI, TX_PAT_LAST_NAM="Claes"))
    for wizard, name in zip(
        desk.registration_windows.values(), ("Petersen", "Claesen"), strict=True
    ):
        driving.wait_until(wizard.isVisible, "the registration")
        wizard.activateWindow()
        driving.wait_until(wizard.isActiveWindow, "the registration")
        type_into(wizard, "TX_PAT_LAST_NAM", name)
    return session


def renamed(folder):
    return folder.rename(folder.with_name("renamed"))


def save(wizard):
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the registration")
    driving.press(Qt.Key.Key_S, CTRL)


def head_of(wizard):
    return driving.page_of(wizard).head.text()


def names_in(folder):
    with closing(open_store(folder)) as store:
        assert store.verify().wrong is None
        rows = store.worklist.page(Wanted())
        return {store.registrations.load(row.id).values["TX_PAT_LAST_NAM"] for row in rows}


def test_who_waits_can_save_again_once_the_folder_is_back(two_open, program, said):
    wizard, _ = two_open.workspace.registration_windows.values()
    elsewhere = renamed(program.folder)
    said.consents = False
    save(wizard)
    assert len(said.questions) == 1
    assert str(paths.database(program.folder)) in said.questions[0]
    assert "Not saved" in head_of(wizard)
    wizard.close()
    assert wizard.isVisible()
    elsewhere.rename(program.folder)
    save(wizard)
    assert "Saved at" in head_of(wizard)
    assert two_open.workspace.close_registrations()
    assert names_in(program.folder) == {"Petersen", "Claesen"}


def test_all_that_is_open_is_saved_elsewhere_and_the_program_can_be_closed(
    two_open, program, said, tmp_path
):
    wizard, other = two_open.workspace.registration_windows.values()
    renamed(program.folder)
    said.chosen = tmp_path
    other.draft.editing.answer("TX_PAT_LAST_NAM", "Claesen")  # as it is typed
    save(wizard)
    (file,) = tmp_path.glob("angio-*-elsewhere.sqlite3")
    assert str(file) in said.told[-1]
    assert "Saved elsewhere" in head_of(wizard)
    assert two_open.window.close()
    assert said.problems == []
    put_back = tmp_path / "put back"
    DataFolder(put_back).restore(KEY, file, KEY)
    assert names_in(put_back) == {"Petersen", "Claesen"}


def test_what_is_typed_after_that_keeps_the_window_open_again(two_open, program, said, tmp_path):
    wizard, _ = two_open.workspace.registration_windows.values()
    renamed(program.folder)
    said.chosen = tmp_path
    save(wizard)
    said.consents = False
    type_into(wizard, "TX_PAT_LAST_NAM", "Petit")
    wizard.close()
    assert wizard.isVisible()
    assert len(said.questions) == 2


def test_a_folder_that_takes_nothing_either_is_told(two_open, program, said, tmp_path):
    wizard, _ = two_open.workspace.registration_windows.values()
    renamed(program.folder)
    said.chosen = tmp_path / "not there"
    save(wizard)
    assert [problem.text_id for problem in said.problems] == ["storage_problem"]
    said.chosen = None
    save(wizard)
    assert len(said.problems) == 1
    assert "Not saved" in head_of(wizard)
