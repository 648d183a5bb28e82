"""Two workstations on one office: who comes second reads along, and goes on after the first."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from time_machine import Traveller

from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.postgres.roles import ENTRY, READ
from angio_desktop.storage.records import Claim, Wanted
from angio_desktop.ui.access.office_flow import open_on
from angio_desktop.ui.form.sent_pages import SentPages
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.look import claims
from angio_desktop.ui.main import session as ui_session
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.registrations_model import STATUS
from tests.drivers.claims import lose_claims
from tests.drivers.driving import settle, wait_until
from tests.drivers.moment import NOW
from tests.drivers.offices import Offices
from tests.drivers.opened import KEY, USER
from tests.drivers.proxy import proxy_to
from tests.drivers.shown import workspace_of
from tests.ui.desk import PCI, Dialogs, complete

SIT = Callable[..., Workspace]
KEYED = "TX_IDC_PAT_INT"


@pytest.fixture
def sit_down(
    qtbot: QtBot,
    said: Dialogs,
    clock: Traveller,
    in_english: None,
    tmp_path: Path,
    prepared: Path,
    offices: Offices,
    office: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[SIT]:
    """Opens the program on the office, at a desk of its own."""
    del said, clock, in_english
    begun: list[Session] = []

    def sit(login: str = USER, password: str = "", port: int | None = None) -> Workspace:
        folder = Path(shutil.copytree(prepared, tmp_path / f"data{len(begun)}"))
        way_in, preferences = WayIn(DataFolder(folder), KEY, None), Preferences(folder)
        address = offices.address(office, login, password)
        if port is not None:
            address = replace(address, parameters={**address.parameters, "port": port})
        program = open_on(way_in, preferences, address)
        window = MainWindow()
        qtbot.addWidget(window)
        session = Session(window, folder, preferences)
        begun.append(session)
        with monkeypatch.context() as silent:
            silent.setattr(ui_session, "speak", bool)
            session.show(program)
        window.show()
        workspace_of(session).show_list(Wanted())
        return workspace_of(session)

    yield sit
    for session in begun:
        workspace_of(session).close_registrations()
        session.window.close()
    settle()


def open_(desk: Workspace, id_: int) -> RegistrationWindow:
    desk.open_registration(id_)
    window = desk._window_of(id_)
    assert window is not None
    settle()
    return window


def new_draft(desk: Workspace) -> int:
    """Store a draft; nobody has it open."""
    kept = complete(desk.program)
    desk.program.signals.registrations_changed.emit()
    assert kept.id is not None
    return kept.id


def status(desk: Workspace) -> str:
    model = desk.registrations.model
    return str(model.index(0, STATUS).data()) if model.rowCount() else ""


def types(window: RegistrationWindow, text: str) -> None:
    """Answer in a window, and leave the field."""
    assert window.draft is not None
    window.draft.answer(KEYED, text)
    window.draft.save(by_itself=True)


def held(window: RegistrationWindow) -> Registration:
    assert window.registration is not None
    return window.registration


def test_who_comes_second_reads_along_and_goes_on_once_the_first_has_closed(
    sit_down: SIT, offices: Offices
) -> None:
    first = sit_down()
    second = sit_down(*offices.member(ENTRY))
    id_ = new_draft(first)
    mine = open_(first, id_)
    assert mine.claiming.strip.isHidden()
    wait_until(lambda: status(second) == f"With {USER}", "the list to say who has it open")
    assert status(first) == "Open"
    table = second.registrations.table
    assert table.sizeHintForColumn(STATUS) <= table.columnWidth(STATUS)  # read whole

    theirs = open_(second, id_)
    assert isinstance(theirs.pages, SentPages)
    assert f"Opened by {USER} since 14:32" in theirs.claiming.strip.text.text()
    assert theirs.claiming.strip.edit_button.isHidden()
    assert theirs.buttons.save.isHidden()
    types(theirs, "MRN-9")
    assert held(theirs).values.get(KEYED) != "MRN-9"

    types(mine, "MRN-1")
    wait_until(lambda: held(theirs).values.get(KEYED) == "MRN-1", "it to be shown")
    assert "MRN-1" in theirs.pages.summary.text.toPlainText()

    mine.close()
    wait_until(theirs.claiming.strip.edit_button.isVisible, "it to be free")
    wait_until(lambda: status(second) == "Open", "the list to say so")
    theirs.claiming.strip.edit_button.click()
    settle()
    again = second._window_of(id_)
    assert again is not None
    assert not isinstance(again.pages, SentPages)
    types(again, "MRN-2")
    assert first.program.store.registrations.load(id_).values[KEYED] == "MRN-2"
    assert isinstance(open_(first, id_).pages, SentPages)


def test_what_the_first_sends_is_shown_as_sent_to_who_reads_along(sit_down: SIT) -> None:
    first, second = sit_down(), sit_down()
    id_ = new_draft(first)
    mine = open_(first, id_)
    open_(second, id_)
    assert mine.draft is not None
    assert mine.draft.editing.send() is None
    mine.close()

    def is_shown_as_sent() -> bool:
        window = second._window_of(id_)
        return window is not None and held(window).is_sent

    wait_until(is_shown_as_sent, "it to be shown as sent")
    window = second._window_of(id_)
    assert window is not None
    assert window.platform is not None
    assert window.claiming.strip.isHidden()


def test_what_the_first_deletes_is_closed_at_who_reads_along_and_said(
    sit_down: SIT, said: Dialogs
) -> None:
    first, second = sit_down(), sit_down()
    id_ = new_draft(first)
    open_(first, id_)
    open_(second, id_)
    first.program.store.registrations.delete(id_, NOW)
    wait_until(lambda: second._window_of(id_) is None, "it to be closed")
    assert said.told[-1] == "Restore this registration before opening it."


def test_a_draft_is_claimed_from_its_first_answer_on(sit_down: SIT) -> None:
    first, second = sit_down(), sit_down()
    first.new_of_type(PCI)
    (mine,) = first.registration_windows.values()
    types(mine, "MRN-1")
    id_ = held(mine).id
    assert id_ is not None
    assert isinstance(open_(second, id_).pages, SentPages)
    mine.close()
    assert second.program.shared is not None
    assert second.program.shared.claims.take(id_, NOW) is None


def test_nobody_deletes_from_the_list_what_another_has_open(sit_down: SIT, said: Dialogs) -> None:
    first, second = sit_down(), sit_down()
    id_ = new_draft(first)
    open_(first, id_)
    wait_until(lambda: bool(status(second)), "it to be listed")
    second.registrations.table.selectRow(0)
    second.registrations.delete()
    assert f"sinds 14:32 geopend door {USER}" in said.told[-1]
    assert second.program.store.registrations.load(id_).status is Status.OPEN


def test_a_claim_that_is_lost_is_taken_again_without_a_word(
    sit_down: SIT, offices: Offices, said: Dialogs
) -> None:
    first, second = sit_down(), sit_down()
    id_ = new_draft(first)
    mine = open_(first, id_)
    wait_until(lambda: id_ in second.program.claimed(), "the claim to be known")
    lose_claims(offices, first.program)
    types(mine, "MRN-1")

    def is_claimed_again() -> bool:
        assert second.program.shared is not None
        other = second.program.shared.claims.take(id_, NOW)
        second.program.shared.claims.release(id_)
        return other is not None

    wait_until(is_claimed_again, "it to be claimed again")
    types(mine, "MRN-2")
    # As it was asked whether it is claimed, the other had it for a moment.
    wait_until(mine.claiming.strip.isHidden, "the window to see that")
    assert said.told == []


def test_a_claim_that_another_took_is_said_in_the_window_and_nothing_typed_is_lost(
    sit_down: SIT, offices: Offices, said: Dialogs
) -> None:
    first, second = sit_down(), sit_down()
    id_ = new_draft(first)
    mine = open_(first, id_)
    lose_claims(offices, first.program)
    theirs = open_(second, id_)
    assert not isinstance(theirs.pages, SentPages)
    wait_until(mine.claiming.strip.isVisible, "the loss to be said")
    assert "is saved on this computer" in mine.claiming.strip.text.text()
    types(mine, "MRN-1")
    types(theirs, "MRN-2")
    theirs.close()
    wait_until(mine.claiming.strip.isHidden, "it to be free again")
    # What had been typed stays, beside what the other has saved, until somebody chooses.
    assert mine.waiting is not None
    wait_until(mine.waiting.isVisible, "the word of the other version")
    assert held(mine).values[KEYED] == "MRN-1"
    assert first.program.store.registrations.load(id_).values[KEYED] == "MRN-2"
    mine.close()
    assert first.program.offline is not None
    [kept] = first.program.offline.all()
    assert kept.registration.values[KEYED] == "MRN-1"
    assert said.told == []


def test_who_lost_his_claim_and_entered_nothing_goes_on_with_what_the_other_saved(
    sit_down: SIT, offices: Offices, said: Dialogs
) -> None:
    first, second = sit_down(), sit_down()
    id_ = new_draft(first)
    mine = open_(first, id_)
    lose_claims(offices, first.program)
    theirs = open_(second, id_)
    wait_until(mine.claiming.strip.isVisible, "the loss to be said")
    types(theirs, "MRN-2")
    wait_until(lambda: held(mine).values[KEYED] == "MRN-2", "it to be shown")
    theirs.close()
    wait_until(mine.claiming.strip.isHidden, "it to be free again")
    assert mine.pages is not None
    assert mine.pages.page_shown().views[KEYED].editor.text() == "MRN-2"
    types(mine, "MRN-3")
    mine.close()
    assert first.program.store.registrations.load(id_).values[KEYED] == "MRN-3"
    assert said.told == []


def test_a_window_that_lost_its_claim_closes_where_nothing_was_entered(
    sit_down: SIT, offices: Offices
) -> None:
    first, second = sit_down(), sit_down()
    id_ = new_draft(first)
    mine = open_(first, id_)
    lose_claims(offices, first.program)
    open_(second, id_)
    wait_until(mine.claiming.strip.isVisible, "the loss to be said")
    assert mine.draft is not None
    mine.draft.stand_at("stay", "")  # where one stands is not worth a question
    mine.close()
    assert first._window_of(id_) is None


def test_a_login_that_may_only_read_opens_everything_to_be_read(
    sit_down: SIT, offices: Offices
) -> None:
    first, reader = sit_down(), sit_down(*offices.member(READ))
    id_ = new_draft(first)
    window = open_(reader, id_)
    assert isinstance(window.pages, SentPages)
    assert window.claiming.strip.text.text().startswith(
        "Your login on the shared register may read"
    )
    assert window.claiming.strip.edit_button.isHidden()
    mine = open_(first, id_)
    assert not isinstance(mine.pages, SentPages)
    types(mine, "MRN-1")
    wait_until(lambda: held(window).values.get(KEYED) == "MRN-1", "it to be shown")
    wait_until(lambda: USER in window.claiming.strip.text.text(), "who has it to be said")


def test_a_network_that_is_gone_for_a_while_leaves_the_claim_where_it_was(
    sit_down: SIT, offices: Offices, said: Dialogs
) -> None:
    with proxy_to(offices.cluster.port) as proxy:
        first, second = sit_down(port=proxy.port), sit_down()
        id_ = new_draft(first)
        mine = open_(first, id_)
        theirs = open_(second, id_)
        proxy.swallows.set()
        wait_until(lambda: first.program.is_office_away, "the server to be away")
        first.program.signals.claims_changed.emit()
        mine.claiming._take()  # asked meanwhile, it is taken at the next turn
        proxy.swallows.clear()
        wait_until(lambda: not first.program.is_office_away, "the server to be back")
        wait_until(lambda: mine.claiming._is_claimed, "it to be claimed again")
        assert mine.claiming.strip.isHidden()
        assert isinstance(theirs.pages, SentPages)
        # Between the end of the session that was cut off and the next claim it was free.
        wait_until(theirs.claiming.strip.edit_button.isHidden, "the other to see that")
        types(mine, "MRN-1")
        wait_until(lambda: held(theirs).values.get(KEYED) == "MRN-1", "it to be shown")
        mine.close()
        assert said.told == []


@pytest.mark.usefixtures("clock", "in_english")
@pytest.mark.parametrize(
    ("since", "shown"),
    [
        (NOW, "Opened by anna since 14:32 at PC-3."),
        (NOW - timedelta(days=1), "Opened by anna since 22/11/2026 14:32 at PC-3."),
    ],
)
def test_since_when_is_told_with_the_day_where_that_is_not_today(
    since: datetime, shown: str
) -> None:
    assert claims.sentence(Claim("anna", "PC-3", since.isoformat())) == shown
    assert claims.sentence(Claim("", "", "")) == "A colleague is just opening this registration."
