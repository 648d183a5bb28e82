"""Another language at once: what is open is shown again in it, at the same place."""

import gc
import weakref

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel

from angio_desktop.actions.editing import start
from angio_desktop.ui.look import languages
from angio_desktop.ui.widgets.work import Work
from tests.drivers import driving
from tests.drivers.shown import in_window, open_program, workspace_of
from tests.ui.desk import (
    PCI,
    complete,
    draft,
    focused_key,
    go_into,
    id_of,
    page_id,
    refusing_to_write,
    registration_of,
    type_into,
    values_of,
)

pytestmark = pytest.mark.usefixtures("silent_again")


def switch(session, language):
    session.program.signals.language_chosen.emit(language)
    driving.settle()


def only_wizard(session):
    (wizard,) = session.workspace.registration_windows.values()
    return wizard


def test_a_clock_of_the_window_of_before_that_strikes_until_it_goes_begins_nothing(session):
    before = session.workspace
    assert session.change_language("fr")
    before.upkeep.checks.begin()
    assert not any(work.isRunning() for work in before.findChildren(Work))
    driving.settle()


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["fr-Latn-BE", "fr-BE", "fr"], "fr"),
        (["nl_BE"], "nl"),
        (["en-BE", "nl-BE"], "en"),
        (["de-BE", "fr-BE"], "fr"),
        (["de-DE"], "nl"),
        (["C"], "nl"),
        ([], "nl"),
    ],
)
def test_the_first_known_language_of_the_system_is_taken_else_dutch(wanted, language):
    assert languages.first_known(wanted) == language


def test_the_systems_language_is_one_the_program_speaks():
    known = languages.first_known(QLocale.system().uiLanguages())
    assert languages.system_language() == known


def test_every_part_speaks_the_new_language_at_once(session):
    session.workspace.show_number(6)
    switch(session, "fr")
    navigation = session.workspace.navigation
    assert navigation.item(0).text() == "À faire"
    assert session.workspace.parts.currentIndex() == 6
    assert navigation.tabs.currentIndex() == 2
    assert session.window.centralWidget() is session.workspace
    switch(session, "nl")
    assert session.workspace.navigation.item(0).text() == "Te doen"


def test_the_language_that_is_spoken_changes_nothing(session):
    before = session.workspace
    switch(session, before.program.language)
    assert session.workspace is before


def test_an_open_registration_is_saved_and_opened_at_the_same_page_and_field(program, session):
    kept = complete(program, PCI)
    session.workspace.open_registration(id_of(kept))
    wizard = only_wizard(session)
    wizard.pages.go_to_page("admission")
    driving.settle()
    type_into(wizard, "MS_PAT_HGHT", "181")
    field, frame = focused_key(wizard), wizard.geometry()
    switch(session, "fr")
    again = only_wizard(session)
    assert again is not wizard
    assert page_id(again) == "admission"
    assert focused_key(again) == field
    assert values_of(again)["MS_PAT_HGHT"] == "181"
    assert again.geometry() == frame
    assert program.store.registrations.load(id_of(kept)).values["MS_PAT_HGHT"] == "181"
    assert "Hospitalisation avec PCI" in again.windowTitle()


def test_a_registration_whose_type_is_not_chosen_yet_is_asked_again(session):
    session.workspace.new_registration()
    driving.settle()
    switch(session, "fr")
    assert only_wizard(session).draft is None


def test_for_whom_a_registration_is_whose_type_is_not_chosen_yet_stays_known(session):
    session.workspace.new_for_patient({"TX_PAT_LAST_NAM": "Peeters", "TX_PAT_FIRST_NAM": "Zoë"})
    driving.settle()
    switch(session, "fr")
    page = driving.type_page_of(only_wizard(session))
    assert "Peeters, Zoë" in " ".join(label.text() for label in page.findChildren(QLabel))


def test_an_empty_new_registration_keeps_its_type(program, session):
    session.workspace.show_registration(start(program.dictionary, PCI))
    switch(session, "en")
    assert registration_of(only_wizard(session)).type is PCI
    assert not any(program.store.worklist.counts().values())


def test_when_one_cannot_be_saved_all_stays_in_the_old_language(program, session, said):
    first, second = draft(program, TX_PAT_LAST_NAM="A"), draft(program, TX_PAT_LAST_NAM="B")
    for registration in (first, second):
        session.workspace.open_registration(id_of(registration))
        driving.settle()
    type_into(
        list(session.workspace.registration_windows.values())[1], "TX_PAT_LAST_NAM", "Changed"
    )
    with refusing_to_write(program):
        assert not session.change_language("fr")
        assert session.workspace.navigation.item(0).text() != "À faire"
        ids = {registration_of(w).id for w in session.workspace.registration_windows.values()}
        assert ids == {first.id, second.id}
    assert said.problems


def test_the_windows_hear_of_changes_after_the_switch(program, session):
    switch(session, "fr")
    before = session.workspace.registrations.model.rowCount()
    draft(program, TX_PAT_LAST_NAM="Peeters")
    session.workspace.program.signals.registrations_changed.emit()
    assert session.workspace.registrations.model.rowCount() == before + 1


def test_going_into_a_field_after_the_switch_works_as_before(program, session):
    session.workspace.open_registration(id_of(draft(program, TX_PAT_LAST_NAM="A")))
    switch(session, "fr")
    go_into(only_wizard(session), "TX_PAT_LAST_NAM")


def test_nothing_is_left_of_the_windows_before(tmp_path):
    program = open_program(tmp_path / "data")
    session = in_window(program)
    before = weakref.ref(workspace_of(session))
    switch(session, "fr")
    gc.collect()
    assert before() is None
    program.store.close()


def test_nothing_is_left_of_a_program_that_ended_once_another_was_opened(tmp_path):
    ended: list[weakref.ref[object]] = []
    for name in ("first", "second"):
        program = open_program(tmp_path / name)
        session = in_window(program)
        ended += [weakref.ref(workspace_of(session)), weakref.ref(program.signals)]
        program.store.close()
        session.window.deleteLater()
        del session, program
        driving.settle()

    def are_gone():
        gc.unfreeze()  # what another window spared as it came
        gc.collect()
        return [ref() is None for ref in ended[:2]] == [True, True]

    # The first program's last work, beside its window, may end only now.
    driving.wait_until(are_gone, "what the first program held")
