"""The comparison with the warehouse as a window shows it, and the number on the start page."""

import csv
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions import warehouse as own
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.found_there import Part, Period
from angio_desktop.actions.reconciling import last_outcome
from angio_desktop.actions.warehouse import TLS
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import Mark
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts import reconciliation
from angio_desktop.ui.parts.reconciliation import ReconciliationDialog
from tests.drivers import driving
from tests.drivers.proxy import proxy_to
from tests.drivers.reconciled import set_up
from tests.drivers.result_files import OFFICIAL
from tests.drivers.sent_examples import NOW, send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.drivers.warehouse import texts_of

pytestmark = pytest.mark.both

PCI = RegistrationType.HOSPITALISATION_PCI
CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BCD"]
OTHERS = ["61092521885", "00070401144"]
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture(autouse=True)
def given(monkeypatch, program, warehouse):
    """The user has given the password, in this session."""
    set_up(program.store, warehouse)
    monkeypatch.setattr(own, "_given", {})
    own.keep(warehouse.server(), warehouse.password)


@pytest.fixture
def both_sides(program, warehouse, out):
    """One of each part."""
    store = program.store
    sent = [
        send(store, DICTIONARY, PCI, CODES[0]),
        send(store, DICTIONARY, PCI, CODES[1], IDC_PAT=OTHERS[0]),
        send(store, DICTIONARY, PCI, CODES[2], IDC_PAT=OTHERS[1]),
    ]
    export(store, DICTIONARY, DEFINITIONS.assumptions, ExportRequest(PCI, out), NOW)
    warehouse.put(sent[0], OFFICIAL[0])
    warehouse.put(sent[1], OFFICIAL[1], MS_PAT_WGHT="99")
    other = texts_of(sent[0]) | {"IDC_PAT": "93051822361", "TX_PAT_LAST_NAM": "=Claes"}
    warehouse.put_texts(sent[0], other, "206.24.000214.89")
    return sent


@pytest.fixture
def dialog(program, qtbot):
    made = ReconciliationDialog(program, YEAR, None)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def compared(dialog):
    dialog.compare_button.click()
    driving.wait_until(lambda: not dialog.bar.is_busy, "the comparison")
    return rows(dialog)


def rows(dialog):
    table = dialog.table
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def choose(dialog, data):
    dialog.filter.setCurrentIndex(dialog.filter.findData(data))
    dialog.filter.activated.emit(dialog.filter.currentIndex())
    return rows(dialog)


@pytest.mark.usefixtures("both_sides")
def test_what_is_to_be_looked_at_is_shown_first(dialog, warehouse):
    who = ("Voorbeeld, Anna", "14/03/2026")
    assert compared(dialog) == [
        ("Hier verzonden, daar niet bekend", CODES[2], "", *who, ""),
        (
            *("Daar, en hier niet bekend", "", "206.24.000214.89", "=Claes, Anna", "14/03/2026"),
            DICTIONARY.forms[PCI].captions.nl,
        ),
        ("Verschillend", CODES[1], OFFICIAL[1], *who, "Gewicht (kg): hier 70,5, daar 99"),
    ]
    assert dialog.summary.text().startswith("1 gelijk, 1 hier verzonden")
    assert warehouse.server().name in dialog.connection.text()
    assert "TLSv1.3" in dialog.connection.text()


def test_what_is_equal_is_accepted_and_all_windows_hear_it(dialog, both_sides, program, qtbot):
    with qtbot.waitSignal(program.signals.registrations_changed):
        compared(dialog)
    assert program.store.answers.standing(both_sides[0].id).mark is Mark.ACCEPTED


@pytest.mark.usefixtures("both_sides")
def test_each_part_can_be_shown_alone(dialog):
    compared(dialog)
    for part, codes in {
        Part.EQUAL: [CODES[0]],
        Part.UNKNOWN_THERE: [CODES[2]],
        Part.UNKNOWN_HERE: [""],
        Part.DIFFERENT: [CODES[1]],
    }.items():
        assert [row[1] for row in choose(dialog, part.value)] == codes
    assert len(choose(dialog, "all")) == 4


@pytest.mark.usefixtures("both_sides")
def test_more_lines_than_a_person_reads_are_left_to_the_csv(dialog, monkeypatch):
    monkeypatch.setattr(reconciliation, "_SHOWN", 2)
    compared(dialog)
    shown = choose(dialog, "all")
    assert len(shown) == 3
    assert shown[2][0] == "2 more: the CSV holds them all."
    dialog.table.selectRow(2)
    assert not dialog.open_button.isEnabled()


def test_a_line_of_a_registration_here_opens_it(dialog, both_sides):
    compared(dialog)
    dialog.table.selectRow(1)
    assert not dialog.open_button.isEnabled()
    dialog._open()
    assert dialog.next == 0
    dialog.table.selectRow(2)
    assert dialog.open_button.isEnabled()
    driving.press(Qt.Key.Key_Return)  # the table has the focus
    assert dialog.next == both_sides[1].id
    assert not dialog.isVisible()


@pytest.mark.usefixtures("both_sides")
def test_what_is_shown_is_saved_as_csv(dialog, said, tmp_path):
    assert not dialog.csv_button.isEnabled()
    compared(dialog)
    dialog.csv_button.click()  # and no file is chosen
    said.chosen = tmp_path / "outcome"
    dialog.csv_button.click()
    with (tmp_path / "outcome.csv").open(encoding="utf-8-sig", newline="") as saved:
        found = list(csv.reader(saved, delimiter=";"))
    assert found[0] == list(reconciliation._COLUMNS)
    assert [row[1] for row in found[1:]] == [CODES[2], "", CODES[1]]
    assert found[2][3:6] == [DICTIONARY.forms[PCI].captions.nl, "'=Claes, Anna", "14/03/2026"]
    assert dialog.summary.text() == f"Written to {tmp_path / 'outcome.csv'}."
    said.chosen = tmp_path / "missing" / "outcome.csv"
    dialog.csv_button.click()
    assert said.problems[-1].text_id == "not_writable.document"


@pytest.mark.parametrize(("first", "last"), [("1/3/26", "1/2/26"), ("x", ""), ("", "x")])
def test_a_period_that_is_none_is_asked_for_again(dialog, said, first, last):
    dialog.first.setText(first)
    dialog.last.setText(last)
    dialog.compare_button.click()
    assert not dialog.bar.is_busy
    assert len(said.told) == 1


@pytest.mark.usefixtures("both_sides")
def test_days_that_are_left_open_are_no_bounds(dialog):
    dialog.first.setText("")
    dialog.last.setText("")
    assert len(compared(dialog)) == 3
    assert dialog.found.period == Period()


def test_what_is_not_fully_checked_is_shown_as_such(dialog, program):
    program.store.settings.set(TLS, "require", NOW)
    compared(dialog)
    assert dialog.connection.text().startswith("⚠ ")
    assert dialog.connection.property("severity") == "warning"


def test_a_server_that_is_not_there_is_told(dialog, program, said):
    program.store.settings.set("warehouse_server", "", NOW)
    compared(dialog)
    assert [problem.text_id for problem in said.problems] == ["warehouse_problem.not_set"]
    assert dialog.found is None


def test_who_closes_the_window_does_not_wait_for_a_server_that_says_nothing(
    dialog, program, warehouse
):
    with proxy_to(warehouse.cluster.port) as proxy:
        proxy.swallows.set()
        behind = replace(warehouse, cluster=replace(warehouse.cluster, port=proxy.port))
        set_up(program.store, behind)
        own.keep(behind.server(), warehouse.password)
        dialog.compare_button.click()
        driving.wait_until(dialog.bar.isVisible, "the bar")
        dialog.close_button.click()  # its patience would be ten seconds
    assert not dialog.isVisible()
    assert dialog.found is None


def test_before_anything_was_compared_nothing_is_shown_and_it_is_compared_once_at_a_time(dialog):
    assert choose(dialog, "all") == []
    dialog.compare()
    dialog.compare()
    driving.wait_until(lambda: not dialog.bar.is_busy, "the comparison")
    assert dialog.found is not None


def test_from_the_menu_it_begins_with_this_year_and_waits(program, qtbot):
    desk = Workspace(program)
    qtbot.addWidget(desk)
    desk.show()
    asked = []

    def look(shown):
        asked.append((shown.first.text(), shown.last.text(), shown.bar.is_busy))
        shown.reject()

    driving.answer_dialog(look)
    desk.reconcile()
    assert asked == [("01/01/2026", "31/12/2026", False)]
    assert desk.registration_windows == {}
    desk.stop()


# The start page


@pytest.mark.usefixtures("both_sides")
def test_the_start_page_counts_what_is_to_be_looked_at_and_leads_back_to_it(dialog, program, qtbot):
    desk = Workspace(program)
    qtbot.addWidget(desk)
    desk.show()
    number = desk.to_do.numbers["warehouse"]
    assert not number.isVisible()
    compared(dialog)
    driving.settle()
    assert number.text() == "3   Not the same in the warehouse"
    assert number.isVisible()
    asked = []

    def look(shown):
        assert isinstance(shown, ReconciliationDialog)
        asked.append((shown.first.text(), shown.last.text(), shown.bar.is_busy))
        driving.wait_until(lambda: not shown.bar.is_busy, "the comparison")
        shown.table.selectRow(0)
        shown.open_button.click()

    driving.answer_dialog(look)
    number.click()
    assert asked == [("01/01/2026", "31/12/2026", True)]
    [window] = desk.registration_windows.values()
    assert window.registration is not None
    assert window.registration.code == CODES[2]
    desk.close_registrations()
    desk.stop()


@pytest.mark.parametrize(
    "stored", ["", "[]", "{", '{"waiting": "x"}', '{"waiting": 1, "first": "x", "last": ""}']
)
def test_an_outcome_that_cannot_be_read_is_none(stored):
    assert last_outcome({"warehouse_outcome": stored}) == (0, Period())
    kept = '{"waiting": 2, "first": "2026-01-01", "last": ""}'
    assert last_outcome({"warehouse_outcome": kept}) == (2, Period(date(2026, 1, 1), None))
