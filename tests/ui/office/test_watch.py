"""Two workstations on one office: what one does the other sees, and what it says of a server away.

Times are limits, so that a wait that never ends fails; how fast it is stands in the benchmarks.
"""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.actions.preferences import Preferences
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.main.register_strip import RegisterStrip
from angio_desktop.ui.main.session import DONE
from angio_desktop.ui.main.workspace import Workspace
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.office_folder import work_on
from tests.drivers.offices import Offices
from tests.drivers.own_lists import load_own_lists
from tests.drivers.proxy import Proxy
from tests.drivers.shown import workspace_of
from tests.ui.desk import Begin, Dialogs, complete, draft, id_of


@pytest.fixture
def other(tmp_path: Path, folder: Path, prepared: Path, offices: Offices, office: str) -> Path:
    """The data folder of a colleague on the same office."""
    del folder
    made = Path(shutil.copytree(prepared, tmp_path / "other"))
    work_on(made, offices, office)
    return made


def desk(begin: Begin, folder: Path) -> Workspace:
    status, session = begin(folder)
    assert status == DONE
    workspace = workspace_of(session)
    session.window.show()
    workspace.show_list(Wanted())
    driving.settle()
    return workspace


def ids(workspace: Workspace) -> list[int]:
    model = workspace.registrations.model
    return [model.row(number).id for number in range(model.rowCount())]


def test_what_one_saves_stands_in_the_list_of_the_other_without_a_key(
    begin: Begin, folder: Path, other: Path
) -> None:
    mine, theirs = desk(begin, folder), desk(begin, other)
    first = id_of(draft(mine.program, NM_PAT="Peeters"))
    driving.wait_until(lambda: ids(theirs) == [first], "the colleague's draft")
    second = id_of(draft(theirs.program, NM_PAT="Maes"))
    driving.wait_until(lambda: set(ids(mine)) == {first, second}, "mine and theirs")


def test_the_row_that_one_stands_on_stays(begin: Begin, folder: Path, other: Path) -> None:
    mine, theirs = desk(begin, folder), desk(begin, other)
    own = [id_of(draft(mine.program, NM_PAT=f"P{number}")) for number in range(3)]
    mine.registrations.refresh()
    mine.registrations._select(own[1])
    new = id_of(draft(theirs.program, NM_PAT="Another"))
    driving.wait_until(lambda: new in ids(mine), "the colleague's draft")
    chosen = mine.registrations.selected()
    assert chosen is not None
    assert chosen.id == own[1]


def test_the_start_page_counts_what_the_other_does(begin: Begin, folder: Path, other: Path) -> None:
    mine, theirs = desk(begin, folder), desk(begin, other)
    mine.show_part(mine.to_do)
    assert mine.to_do.recent.isHidden()
    draft(theirs.program, NM_PAT="Peeters")
    driving.wait_until(mine.to_do.recent.isVisible, "the colleague's draft")


def test_a_note_of_the_other_stands_in_the_form_that_is_open(
    begin: Begin, folder: Path, other: Path
) -> None:
    mine, theirs = desk(begin, folder), desk(begin, other)
    id_ = id_of(draft(mine.program, NM_PAT="Peeters"))
    mine.open_registration(id_)
    (form,) = mine.registration_windows.values()
    theirs.program.store.notes.set(id_, "", "ask Dr. Maes", NOW)
    driving.wait_until(lambda: "ask Dr. Maes" in form.notes.text(), "the colleague's note")


def test_a_list_that_another_loads_is_offered_at_once(
    begin: Begin, folder: Path, other: Path
) -> None:
    mine, theirs = desk(begin, folder), desk(begin, other)
    heard: list[object] = []
    mine.program.signals.lists_changed.connect(heard.append)
    before = mine.program.open_lists()[PHYSICIANS]
    load_own_lists(theirs.program.store)
    driving.wait_until(lambda: bool(heard), "the new list")
    assert mine.program.open_lists()[PHYSICIANS].entries == before.entries


def test_in_another_language_it_is_heard_too(begin: Begin, folder: Path, other: Path) -> None:
    status, session = begin(folder)
    assert status == DONE
    theirs = desk(begin, other)
    assert session.change_language("fr")
    mine = workspace_of(session)
    mine.show_list(Wanted())
    new = id_of(draft(theirs.program, NM_PAT="Another"))
    driving.wait_until(lambda: ids(mine) == [new], "the colleague's draft")


def strip_of(workspace: Workspace) -> RegisterStrip:
    (strip,) = workspace.findChildren(RegisterStrip)
    return strip


def test_a_server_that_falls_silent_is_told_once_in_place_and_the_lists_keep_what_they_had(
    begin: Begin, behind: Path, other: Path, proxy: Proxy, said: Dialogs
) -> None:
    mine, theirs = desk(begin, behind), desk(begin, other)
    first = id_of(complete(mine.program))
    mine.registrations.refresh()
    strip = strip_of(mine)
    assert not strip.isVisible()
    proxy.swallows.set()
    driving.wait_until(strip.isVisible, "the word of the server that is away")
    assert "niet bereikbaar sinds" in strip.text.text()
    second = id_of(draft(theirs.program, NM_PAT="Meanwhile"))
    lists = mine.program.open_lists()
    mine.program.signals.registrations_changed.emit()
    mine.program.signals.lists_changed.emit(None)
    mine.show_part(mine.to_do)
    mine.show_part(mine.follow_up)
    mine.show_part(mine.exports)
    mine.show_part(mine.lists)
    mine.show_list(Wanted())
    assert ids(mine) == [first]
    assert mine.program.open_lists() == lists
    assert said.told == []
    proxy.swallows.clear()
    proxy.cut()
    driving.wait_until(lambda: not strip.isVisible(), "the server")
    driving.wait_until(lambda: set(ids(mine)) == {first, second}, "what came meanwhile")


def test_which_register_it_is_stands_in_the_window(begin: Begin, folder: Path, office: str) -> None:
    workspace = desk(begin, folder)
    assert workspace.where.isVisible()
    assert office in workspace.where.text()


def test_a_connection_that_is_not_protected_is_told_above_all(begin: Begin, folder: Path) -> None:
    preferences = Preferences(folder)
    text = preferences.chosen.office.replace("verify-full", "require")
    preferences.choose(replace(preferences.chosen, office=text))
    workspace = desk(begin, folder)
    assert strip_of(workspace).isVisible()
    assert "niet volledig beveiligd" in strip_of(workspace).text.text()
