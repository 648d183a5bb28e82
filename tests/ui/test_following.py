"""The list and the start page behind a form: they follow what is typed when nobody waits."""

import pytest

from angio_desktop.ui.main.following import _PAUSE_MS
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.registrations_model import PATIENT
from angio_desktop.ui.program import Program
from tests.drivers import driving
from tests.ui.desk import PCI, answer, draft, id_of, leave, type_into

pytestmark = pytest.mark.both

NAME = "TX_PAT_LAST_NAM"


def names(desk: Workspace) -> list[str]:
    model = desk.registrations.model
    return [model.index(row, PATIENT).data() for row in range(model.rowCount())]


@pytest.fixture
def behind(desk: Workspace, program: Program) -> Workspace:
    """The list behind the form of a draft, whose name was just changed."""
    id_ = id_of(draft(program, PCI, **{NAME: "Peeters"}))
    desk.registrations.refresh()
    desk.open_registration(id_)
    (form,) = desk.registration_windows.values()
    driving.wait_until(form.isActiveWindow, "the form")
    answer(form, NAME, "Maes")
    assert program.store.registrations.load(id_).values[NAME] == "Maes"
    return desk


def test_a_field_that_is_left_waits_for_no_list(behind: Workspace) -> None:
    assert _PAUSE_MS == 1000  # of the program: no test waits for it
    assert names(behind) == ["Peeters"]
    assert behind.following._pause.isActive()


def test_the_list_follows_when_one_pauses(behind: Workspace) -> None:
    behind.following._pause.start(0)
    driving.wait_until(lambda: names(behind) == ["Maes"], "the list")


def test_it_follows_at_once_where_one_comes_to_it(behind: Workspace) -> None:
    behind.window().activateWindow()
    driving.wait_until(lambda: names(behind) == ["Maes"], "the list")
    assert not behind.following._pause.isActive()


def test_it_follows_at_once_where_the_form_is_closed(behind: Workspace) -> None:
    (form,) = behind.registration_windows.values()
    form.close()
    driving.wait_until(lambda: names(behind) == ["Maes"], "the list")


def test_what_is_new_stands_in_the_list_at_once(desk: Workspace) -> None:
    desk.new_of_type(PCI)
    (form,) = desk.registration_windows.values()
    type_into(form, NAME, "Peeters")
    leave()
    assert names(desk) == ["Peeters"]
