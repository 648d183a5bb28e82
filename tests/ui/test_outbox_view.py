"""Sending without a file: the settings, the queue on the page of the export, the start page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from angio_desktop.actions.platform_server import (
    ADDRESS,
    CERTIFICATE,
    LOGIN,
    ON,
    ORGANIZATION,
    ORGANIZATION_NAME,
    USER,
    YES,
    is_on,
    server_of,
)
from angio_desktop.platform.address import Login
from angio_desktop.register.registration import Registration
from angio_desktop.storage.posted import Way
from angio_desktop.storage.records import Mark, Wanted
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.connection_dialog import ConnectionDialog
from angio_desktop.ui.printing.pdf import beside_of
from angio_desktop.ui.program import Program
from tests.drivers import driving
from tests.drivers.hd4dp import ORGANIZATION as OWN
from tests.drivers.hd4dp import PASSWORD, Fault, Hd4dpServer, platform
from tests.drivers.moment import NOW
from tests.drivers.opened import OPENED
from tests.drivers.sent_examples import send
from tests.ui.desk import FOLLOW_UP, LEFT, id_of

pytestmark = pytest.mark.both

CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BCDEFG"]
HOW_FAR, NEXT, WHY = 3, 4, 5


@pytest.fixture
def hd4dp(tmp_path: Path):
    with platform(tmp_path) as running:
        yield running


def set_up(program: Program, hd4dp: Hd4dpServer, **others: str) -> None:
    server = hd4dp.server()
    settings = {
        ON: YES,
        ADDRESS: server.base,
        ORGANIZATION: OWN,
        ORGANIZATION_NAME: "Sint-Anna",
        CERTIFICATE: server.certificate,
    }
    for key, value in {**settings, **others}.items():
        program.store.settings.set(key, value, OPENED)


def sent(program: Program, number: int) -> Registration:
    day = f"{number + 1:02}/02/2026"
    return send(program.store, program.dictionary, FOLLOW_UP, CODES[number], DT_CONSULT=day)


def way(program: Program, id_: int) -> Way | None:
    posted = program.store.outbox.of(id_)
    return posted.way if posted else None


def cell(desk: Workspace, row: int, column: int) -> str:
    item = desk.exports.outbox.table.item(row, column)
    assert item is not None
    return item.text()


def wait_for(program: Program, id_: int, wanted: Way) -> None:
    driving.wait_until(lambda: way(program, id_) is wanted, f"{wanted}")


def test_there_is_nothing_of_it_until_it_is_switched_on(program, desk):
    sent(program, 0)
    desk.show_part(desk.exports)
    assert not desk.exports.post_button.isVisible()
    assert not desk.exports.outbox.isVisible()
    desk.posting.look()
    assert not desk.posting.is_busy
    connection = desk.settings.connection
    connection.is_on.setCurrentIndex(1)
    connection.is_on.activated.emit(1)
    assert is_on(program.store.settings.all())
    desk.show_part(desk.exports)
    assert desk.exports.post_button.isVisible()


def test_what_is_ticked_goes_and_its_code_stands_everywhere(program, desk, hd4dp, said):
    set_up(program, hd4dp)
    first, second = sent(program, 0), sent(program, 1)
    desk.show_part(desk.exports)
    desk.exports.table.left_out[id_of(second)] = FOLLOW_UP
    desk.exports.refresh()
    said.consents = True
    QTest.mouseClick(desk.exports.post_button, LEFT)
    wait_for(program, id_of(first), Way.ACCEPTED)
    assert way(program, id_of(second)) is None
    driving.wait_until(lambda: not desk.posting.is_busy, "the round")
    official = hd4dp.records[0]["code"]
    assert program.store.answers.standing(id_of(first)).official_code == official
    assert cell(desk, 0, HOW_FAR) == "Aangekomen"
    assert desk.exports.table.rowCount() == 1
    desk.show_list(Wanted(mark=Mark.ACCEPTED))
    words = program.words()
    stands = beside_of(program, words, program.store.registrations.load(id_of(first))).stands
    assert any(official in line for line in stands)


def test_who_says_no_puts_nothing_in(program, desk, hd4dp, said):
    set_up(program, hd4dp)
    first = sent(program, 0)
    desk.show_part(desk.exports)
    said.consents = False
    QTest.mouseClick(desk.exports.post_button, LEFT)
    assert way(program, id_of(first)) is None


def test_platform_that_hangs_freezes_nothing_and_closing_leaves_it_to_be_asked(
    program, desk, hd4dp
):
    set_up(program, hd4dp)
    first = id_of(sent(program, 0))
    hd4dp.faults.append(Fault.HANGS_TAKEN)
    program.store.outbox.put([first], NOW)
    desk.posting.look()
    wait_for(program, first, Way.POSTING)
    driving.wait_until(lambda: len(hd4dp.records) == 1, "the record")
    desk.show_part(desk.exports)
    assert cell(desk, 0, HOW_FAR) == "Wordt gestuurd"
    desk.show_list(Wanted())
    assert desk.registrations.table.model().index(0, 8).data() == "Being sent"
    desk.stop()  # as closing the program does
    assert way(program, first) is Way.UNCLEAR
    assert not desk.posting.is_busy or desk.posting._is_stopped


def test_what_the_platform_cannot_tell_waits_for_the_user(program, desk, hd4dp, said):
    set_up(program, hd4dp)
    ids = [id_of(sent(program, number)) for number in (0, 1)]
    hd4dp.gone = {"/dcd/submit": 404}
    hd4dp.faults += [Fault.NO_KEY, Fault.NO_KEY]
    program.store.outbox.put(ids, NOW)
    desk.posting.now()
    for id_ in ids:
        wait_for(program, id_, Way.UNDECIDED)
    driving.wait_until(lambda: not desk.posting.is_busy, "the round")
    desk.show_part(desk.to_do)
    number = desk.to_do.numbers["to_decide"]
    assert number.isVisible()
    assert number.text().startswith("2 ")
    QTest.mouseClick(number, LEFT)
    box = desk.exports.outbox
    assert desk.parts.currentWidget() is desk.exports
    assert cell(desk, 0, WHY) == "het platform kan niet zeggen wat het ontving"
    assert box.why.text() == f"Wacht op u: {cell(desk, 0, WHY)}"
    second, first = ids
    assert box.decide_button.isEnabled()
    said.which = 0
    QTest.mouseClick(box.decide_button, LEFT)
    assert way(program, first) is Way.ACCEPTED
    assert program.store.answers.standing(first).mark is Mark.ACCEPTED
    box.table.selectRow(0)
    said.which = None
    QTest.mouseClick(box.decide_button, LEFT)
    assert way(program, second) is Way.UNDECIDED
    said.which = 1
    QTest.mouseClick(box.decide_button, LEFT)
    wait_for(program, second, Way.ACCEPTED)
    assert len(hd4dp.records) == 3  # the user had it sent once more


def test_user_holds_lets_go_and_takes_out(program, desk, hd4dp):
    set_up(program, hd4dp)
    program.store.settings.set(ON, "", OPENED)
    first = id_of(sent(program, 0))
    program.store.outbox.put([first], NOW)
    desk.show_part(desk.exports)
    box = desk.exports.outbox
    for each in (box.hold_button, box.go_button, box.out_button, box.decide_button):
        assert not each.isEnabled()
    box._hold()
    box._let_go()
    assert way(program, first) is Way.WAITING
    box.table.selectRow(0)
    QTest.mouseClick(box.hold_button, LEFT)
    assert way(program, first) is Way.HELD
    assert cell(desk, 0, WHY) == "door u"
    QTest.mouseClick(box.go_button, LEFT)
    assert way(program, first) is Way.WAITING
    QTest.mouseClick(box.out_button, LEFT)
    assert way(program, first) is Way.TAKEN_OUT
    assert not box.out_button.isEnabled()
    desk.exports.refresh()
    assert desk.exports.table.rowCount() == 1


def test_how_the_last_round_ended_is_said(program, desk, hd4dp):
    set_up(program, hd4dp)
    first = id_of(sent(program, 0))
    hd4dp.gone = {"/organizations": 503}
    program.store.outbox.put([first], NOW)
    desk.show_part(desk.exports)
    desk.posting.look()
    summary = desk.exports.outbox.summary
    assert summary.text() == "The platform is being spoken to…"
    driving.wait_until(lambda: not desk.posting.is_busy, "the round")
    assert summary.text().startswith("Het platform meldt een storing (503)")
    assert "Tried again on" in summary.text()
    hd4dp.gone = {}
    QTest.mouseClick(desk.exports.outbox.now_button, LEFT)
    wait_for(program, first, Way.ACCEPTED)
    driving.wait_until(lambda: not desk.posting.is_busy, "the round")
    assert summary.text() == ""


def test_data_that_cannot_be_read_begin_no_round(program, desk, hd4dp, spoil):
    set_up(program, hd4dp)
    spoil()
    desk.posting.look()
    assert not desk.posting.is_busy


# The connection


@pytest.fixture
def connection(desk):
    desk.show_part(desk.settings)
    return desk.settings.connection


def test_address_that_is_none_is_told_and_not_kept(program, connection, said):
    connection.address.setText("http://hd4dp.hospital.be")
    connection.address.editingFinished.emit()
    assert [problem.text_id for problem in said.problems] == ["server_problem.address"]
    assert ADDRESS not in program.store.settings.all()
    connection.address.setText("https://hd4dp.hospital.be/proxy/")
    connection.address.editingFinished.emit()
    assert program.store.settings.all()[ADDRESS] == "https://hd4dp.hospital.be/proxy"
    connection.address.setText("")
    connection.address.editingFinished.emit()
    assert program.store.settings.all()[ADDRESS] == ""


def test_password_is_in_the_key_store_alone_and_only_for_its_server(
    program, connection, key_store, said
):
    del key_store
    program.store.settings.set(ADDRESS, "https://one.be", OPENED)
    assert not connection.secret.isEnabled()
    connection.login.setCurrentIndex(1)
    connection.login.activated.emit(1)
    connection.user.setText("angio")
    connection.user.editingFinished.emit()
    assert program.store.settings.all()[LOGIN] == Login.BASIC.value
    assert program.store.settings.all()[USER] == "angio"
    connection.secret.setText(PASSWORD)
    connection.secret.editingFinished.emit()
    assert connection.secret.text() == ""
    assert connection.secret.placeholderText() == "Kept"
    assert server_of(program.store.settings.all()).secret == PASSWORD
    assert PASSWORD not in str(program.store.settings.all())
    program.store.settings.set(ADDRESS, "https://other.be", OPENED)
    assert server_of(program.store.settings.all()).secret == ""
    assert said.problems == []


def test_without_a_key_store_it_is_told_that_no_password_is_kept(connection, said):
    connection.login.setCurrentIndex(2)
    connection.login.activated.emit(2)
    connection.secret.setText(PASSWORD)
    connection.secret.editingFinished.emit()
    assert [problem.text_id for problem in said.problems] == ["key_problem.no_store"]
    assert connection.secret.placeholderText() == ""


def test_certificate_is_chosen(program, connection, hd4dp, said):
    said.chosen = hd4dp.certificate
    QTest.mouseClick(connection.file_button, LEFT)
    assert program.store.settings.all()[CERTIFICATE] == str(hd4dp.certificate)


def tried(dialog: ConnectionDialog) -> list[list[str]]:
    driving.wait_until(lambda: not dialog.bar.is_busy, "the trying")
    table = dialog.table
    return [
        [item.text() for column in range(3) if (item := table.item(row, column))]
        for row in range(table.rowCount())
    ]


def test_trying_walks_the_end_points_and_asks_for_the_organisation(program, desk, hd4dp):
    set_up(program, hd4dp, **{ORGANIZATION: "", ORGANIZATION_NAME: ""})
    dialog = ConnectionDialog(program, desk)
    dialog.begin()
    assert [row[2] for row in tried(dialog)] == [
        "✓ Organisaties: 2",
        "Kies hieronder eerst de organisatie.",
    ]
    index = dialog.organization.findText("Sint-Anna", Qt.MatchFlag.MatchStartsWith)
    dialog.organization.setCurrentIndex(index)
    dialog.organization.activated.emit(index)
    rows = tried(dialog)
    assert program.store.settings.all()[ORGANIZATION] == OWN
    assert rows[1][2] == "✓ Gegevensverzamelingen van dit register: 5 van 5"
    assert len(rows) == 2 + 5 * 3
    assert all(row[2].startswith("✓") for row in rows)
    assert hd4dp.records == []
    assert program.store.platform_forms.of(FOLLOW_UP) is not None
    hd4dp.gone = {"/dcd/submit": 404, "/field": 500}
    QTest.mouseClick(dialog.again_button, LEFT)
    assert sum(row[2].startswith("✖") for row in tried(dialog)) == 10
    hd4dp.gone = {"/structure": 401}
    dialog.begin()
    assert tried(dialog)[1][2].startswith("✖ Het platform aanvaardt de aanmelding niet (401)")
    hd4dp.gone = {"/organizations": 200}
    dialog.begin()
    assert len(tried(dialog)) == 1
    program.store.settings.set(CERTIFICATE, "", OPENED)
    dialog.begin()
    assert "certificaat" in tried(dialog)[0][2]
    program.store.settings.set(ADDRESS, "", OPENED)
    dialog.begin()
    assert "https://" in tried(dialog)[0][2]
    dialog.reject()
    dialog.deleteLater()


def test_window_that_tries_can_be_closed_while_the_platform_hangs(program, connection, hd4dp):
    set_up(program, hd4dp)
    driving.act_on(ConnectionDialog, lambda dialog: dialog.reject())
    QTest.mouseClick(connection.try_button, LEFT)
    assert connection.organization.text() == "Sint-Anna"
