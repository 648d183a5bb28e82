"""The windows of a program whose office goes away and comes back: typing goes on, nothing is lost.

Times are limits, so that a wait that never ends fails.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.registration import answer as answered
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.storage.store import Store
from angio_desktop.ui.form.versions_dialog import VersionsDialog
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main.session import DONE, Session
from angio_desktop.ui.main.waiting_strip import WaitingStrip
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.waiting import WaitingDialog
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.offices import Offices
from tests.drivers.opened import USER
from tests.drivers.proxy import Proxy
from tests.drivers.shown import workspace_of
from tests.storage.samples import summary_of
from tests.ui.desk import (
    BOTH,
    PCI,
    Begin,
    Dialogs,
    answer,
    complete,
    draft,
    focused_key,
    id_of,
    new,
    refusing_to_write,
    registration_of,
    values_of,
)

FIRST, LAST, OWN = "TX_PAT_FIRST_NAM", "TX_PAT_LAST_NAM", "TX_IDC_PAT_INT"


@pytest.fixture
def colleague(offices: Offices, office: str, folder: Path) -> Iterator[Store]:
    """A colleague on the same office, whose way there is always open."""
    del folder
    with closing(offices.open(office)) as store:
        yield store


def started(begin: Begin, folder: Path) -> Session:
    status, session = begin(folder)
    assert status == DONE
    session.window.show()
    driving.settle()
    return session


def shown(workspace: Workspace) -> RegistrationWindow:
    """The window of the only registration that is open."""
    [window] = workspace.registration_windows.values()
    window.activateWindow()
    driving.wait_until(window.isActiveWindow, "the window")
    return window


def opened(workspace: Workspace, id_: int) -> RegistrationWindow:
    workspace.open_registration(id_)
    return shown(workspace)


def begun(workspace: Workspace, **values: str) -> RegistrationWindow:
    """A new registration in its window, not stored yet."""
    workspace.show_registration(new(workspace.program, PCI, **values))
    return shown(workspace)


def head(window: RegistrationWindow) -> str:
    return driving.page_of(window).head.text()


def waiting(workspace: Workspace) -> list[Waiting]:
    assert workspace.program.offline is not None
    return workspace.program.offline.all()


def go_away(workspace: Workspace, proxy: Proxy) -> None:
    """Have the server fall silent, as in a network that fails."""
    proxy.swallows.set()
    driving.wait_until(lambda: workspace.program.is_office_away, "that the server is away")
    proxy.cut()  # for the server too: it knows of no claim of ours any more


def come_back(workspace: Workspace, proxy: Proxy) -> None:
    proxy.swallows.clear()
    proxy.cut()
    driving.wait_until(lambda: not workspace.program.is_office_away, "the server")


def all_up(workspace: Workspace) -> None:
    driving.wait_until(lambda: not waiting(workspace), "that the office has all")


def kept_there(workspace: Workspace, window: RegistrationWindow) -> None:
    """Wait until the office has all: on a machine with much else to do it seems away at times."""
    all_up(workspace)
    driving.wait_until(lambda: "· Bewaard 14:3" in head(window), "the head")
    driving.wait_until(lambda: not strip_of(workspace).isVisible(), "the strip to go")


def strip_of(workspace: Workspace) -> WaitingStrip:
    (strip,) = workspace.findChildren(WaitingStrip)
    return strip


def by_colleague(store: Store, id_: int, key: str, text: str) -> Registration:
    found = answered(store.registrations.load(id_), key, text)
    return store.registrations.save(found, summary_of(found), NOW)


def test_typing_goes_on_while_the_server_is_silent_and_goes_up_by_itself(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs, colleague: Store
) -> None:
    workspace = workspace_of(started(begin, behind))
    id_ = id_of(complete(workspace.program))
    window = opened(workspace, id_)
    answer(window, FIRST, "Zoë")
    kept_there(workspace, window)
    go_away(workspace, proxy)
    answer(window, LAST, "Van den Berg")
    assert "Server niet bereikbaar – lokaal bewaard 14:3" in head(window)
    assert strip_of(workspace).isVisible()
    assert "1 registratie is alleen op deze computer" in strip_of(workspace).text.text()
    window.do("save")
    answer(window, FIRST, "Zita")
    come_back(workspace, proxy)
    kept_there(workspace, window)
    held = colleague.registrations.load(id_)
    assert (held.values[FIRST], held.values[LAST]) == ("Zita", "Van den Berg")
    answer(window, FIRST, "Zoë")
    kept_there(workspace, window)
    assert colleague.registrations.load(id_).values[FIRST] == "Zoë"
    assert said.told == []


def test_a_server_that_is_stopped_at_once_and_started_again_costs_nothing(
    begin: Begin, folder: Path, offices: Offices, said: Dialogs
) -> None:
    workspace = workspace_of(started(begin, folder))
    window = opened(workspace, id_of(complete(workspace.program)))
    offices.cluster.stop_at_once()
    try:
        answer(window, LAST, "Van den Berg")  # before anybody knows
        driving.wait_until(lambda: workspace.program.is_office_away, "that the server is away")
        answer(window, FIRST, "Zoë")
        assert "Server niet bereikbaar" in head(window)
    finally:
        offices.cluster.start_again()
    all_up(workspace)
    held = workspace.program.store.registrations.load(id_of(registration_of(window)))
    assert (held.values[FIRST], held.values[LAST]) == ("Zoë", "Van den Berg")
    assert said.told == []


def test_a_draft_begun_while_the_server_is_away_is_one_with_what_goes_up(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs, colleague: Store
) -> None:
    session = started(begin, behind)
    go_away(workspace_of(session), proxy)
    window = begun(workspace_of(session))
    answer(window, LAST, "Peeters")
    answer(window, FIRST, "Zoë")
    assert session.change_language("en")  # its window is closed and opened again
    workspace = workspace_of(session)
    assert [each.registration.values[LAST] for each in waiting(workspace)] == ["Peeters"]
    window = shown(workspace)
    answer(window, FIRST, "Zita")
    here = focused_key(window)
    come_back(workspace, proxy)
    all_up(workspace)
    assert focused_key(window) == here
    id_ = id_of(registration_of(window))
    [row] = colleague.worklist.page(Wanted())
    assert row.id == id_
    answer(window, FIRST, "Zoë")
    assert colleague.registrations.load(id_).values[FIRST] == "Zoë"
    assert said.told == []


def test_what_the_server_takes_no_more_is_kept_here_and_goes_up_when_it_does_again(
    begin: Begin, folder: Path, said: Dialogs
) -> None:
    workspace = workspace_of(started(begin, folder))
    program = workspace.program
    window = opened(workspace, id_of(draft(program, PCI)))
    with refusing_to_write(program):
        answer(window, LAST, "Peeters")
        assert [each.registration.values[LAST] for each in waiting(workspace)] == ["Peeters"]
        assert LAST not in program.store.registrations.load(1).values
    answer(window, FIRST, "Anna")
    all_up(workspace)
    assert program.store.registrations.load(1).values == values_of(window)
    assert said.problems == []


def test_sending_waits_and_says_why(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs
) -> None:
    workspace = workspace_of(started(begin, behind))
    window = opened(workspace, id_of(complete(workspace.program)))
    go_away(workspace, proxy)
    answer(window, FIRST, "Zoë")
    window.do("send")
    assert "staat nog niet op de server" in said.told.pop()
    come_back(workspace, proxy)
    all_up(workspace)
    assert said.told == []


def test_what_waits_outlasts_the_program_which_opens_without_the_server(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs, colleague: Store
) -> None:
    session = started(begin, behind)
    workspace = workspace_of(session)
    id_ = id_of(complete(workspace.program))
    lists = workspace.program.open_lists()
    window = opened(workspace, id_)
    go_away(workspace, proxy)
    answer(window, FIRST, "Zoë")
    window.close()
    answer(begun(workspace), LAST, "Peeters")
    session.window.close()
    workspace = workspace_of(started(begin, behind))
    assert workspace.program.is_office_away
    assert workspace.program.open_lists() == lists
    assert "2 registraties zijn alleen op deze computer" in strip_of(workspace).text.text()
    found = driving.act_on(WaitingDialog, look_and_take_the_last)
    strip_of(workspace).show_button.click()
    assert found == [(["Voorbeeld, Zoë", "Peeters"], ["wacht op de server"] * 2)]
    window = shown(workspace)
    answer(window, FIRST, "Els")
    assert "Server niet bereikbaar – lokaal bewaard" in head(window)
    come_back(workspace, proxy)
    all_up(workspace)
    assert colleague.registrations.load(id_).values[FIRST] == "Zoë"
    other = colleague.registrations.load(id_of(registration_of(window)))
    assert (other.values[LAST], other.values[FIRST]) == ("Peeters", "Els")
    assert said.told == []


def look_and_take_the_last(dialog: WaitingDialog) -> tuple[list[str], list[str]]:
    columns = [
        [str(dialog.table.model().index(row, column).data()) for row in range(2)]
        for column in (0, 3)
    ]
    assert dialog.table.rowCount() == 2
    driving.press(Qt.Key.Key_Down)
    driving.press(Qt.Key.Key_Return)
    return columns[0], columns[1]


# What a colleague did meanwhile


def conflicting(
    begin: Begin, behind: Path, proxy: Proxy, colleague: Store
) -> tuple[Workspace, RegistrationWindow, int]:
    """A draft that was changed here and there while the server was away."""
    workspace = workspace_of(started(begin, behind))
    id_ = id_of(complete(workspace.program))
    window = opened(workspace, id_)
    go_away(workspace, proxy)
    answer(window, FIRST, "Zoë")
    answer(window, OWN, "P7")
    by_colleague(colleague, id_, FIRST, "Els")
    by_colleague(colleague, id_, LAST, "Maes")
    come_back(workspace, proxy)
    assert window.waiting is not None
    driving.wait_until(window.waiting.isVisible, "the word of the other version")
    return workspace, window, id_


def test_two_versions_are_shown_side_by_side_and_chosen_by_keys(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs, colleague: Store
) -> None:
    workspace, window, id_ = conflicting(begin, behind, proxy, colleague)
    assert window.waiting is not None
    assert f"{USER} bewaarde op 23/11/2026 14:32" in window.waiting.text.text()
    assert "Niet in het gedeelde register – lokaal bewaard" in head(window)
    assert strip_of(workspace).isVisible()
    later = driving.act_on(VersionsDialog, lambda dialog: dialog.consent.isEnabled())
    window.waiting.choose_button.click()
    assert later == [False]
    assert colleague.registrations.load(id_).values[FIRST] == "Els"
    seen = driving.act_on(VersionsDialog, choose_by_keys)
    window.waiting.choose_button.click()
    assert seen == [1]
    all_up(workspace)
    assert not window.waiting.isVisible()
    held = colleague.registrations.load(id_)
    assert (held.values[FIRST], held.values[LAST], held.values[OWN]) == ("Zoë", "Maes", "P7")
    assert values_of(window) == held.values
    answer(shown(workspace), FIRST, "Zita")
    assert colleague.registrations.load(id_).values[FIRST] == "Zita"
    assert said.told == []


def choose_by_keys(dialog: VersionsDialog) -> int:
    """Choose one's own of what both changed, and consent; returns how many were open."""
    left = len(dialog.table.rows) - len(dialog.table.taken())
    driving.press(Qt.Key.Key_Left)
    assert dialog.consent.isEnabled()
    driving.press(Qt.Key.Key_Return)
    return left


def test_what_a_colleague_sent_is_left_or_kept_as_another(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs, colleague: Store
) -> None:
    workspace = workspace_of(started(begin, behind))
    id_ = id_of(complete(workspace.program))
    window = opened(workspace, id_)
    go_away(workspace, proxy)
    answer(window, FIRST, "Zoë")
    found = colleague.registrations.load(id_)
    code = "ANG-2026-AAAAAAAA1"
    colleague.registrations.send(found, summary_of(found), code, NOW)
    come_back(workspace, proxy)
    box = window.waiting
    assert box is not None
    driving.wait_until(box.isVisible, "the word of the sending")
    assert code in box.text.text()
    said.which = None
    box.choose_button.click()
    assert len(waiting(workspace)) == 1
    said.which = 0
    box.choose_button.click()
    all_up(workspace)
    other = id_of(registration_of(window))
    assert other != id_
    assert colleague.registrations.load(other).values[FIRST] == "Zoë"
    assert colleague.registrations.load(id_) == replace(
        found, status=Status.SENT, code=code, sent_at=NOW.isoformat(timespec="seconds"), revision=2
    )
    assert said.told == []


def test_what_was_entered_can_be_left_for_what_stands_there(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs, colleague: Store
) -> None:
    workspace = workspace_of(started(begin, behind))
    id_ = id_of(complete(workspace.program))
    window = opened(workspace, id_)
    go_away(workspace, proxy)
    answer(window, FIRST, "Zoë")
    found = colleague.registrations.load(id_)
    sent = colleague.registrations.send(found, summary_of(found), "ANG-2026-AAAAAAAA1", NOW)
    come_back(workspace, proxy)
    box = window.waiting
    assert box is not None
    driving.wait_until(box.isVisible, "the word of the sending")
    said.which = 1
    box.choose_button.click()
    driving.settle()
    assert waiting(workspace) == []
    assert registration_of(shown(workspace)) == sent
    assert said.told == []


@pytest.mark.parametrize("which", [None, 0, 1])
def test_where_a_colleague_changed_the_type_one_version_is_taken_whole(
    begin: Begin, behind: Path, proxy: Proxy, said: Dialogs, colleague: Store, which: int | None
) -> None:
    workspace = workspace_of(started(begin, behind))
    id_ = id_of(complete(workspace.program))
    window = opened(workspace, id_)
    go_away(workspace, proxy)
    answer(window, FIRST, "Zoë")
    found = replace(colleague.registrations.load(id_), type=BOTH)
    theirs = colleague.registrations.change_type(PCI, found, summary_of(found), NOW)
    come_back(workspace, proxy)
    box = window.waiting
    assert box is not None
    driving.wait_until(box.isVisible, "the word of the other version")
    said.which = which
    box.choose_button.click()
    driving.settle()
    if which is None:
        assert len(waiting(workspace)) == 1
        return
    all_up(workspace)
    held = colleague.registrations.load(id_)
    assert held.type is (PCI if which == 0 else BOTH)
    assert held.values[FIRST] == ("Zoë" if which == 0 else theirs.values[FIRST])
    assert registration_of(shown(workspace)).type is held.type
    assert said.told == []
