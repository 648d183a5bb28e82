"""The follow-ups that are due: which are shown, and starting one."""

import csv
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.follow_up import Stage, start_follow_up
from angio_desktop.actions.testset import example
from angio_desktop.storage.records import ContactKind
from angio_desktop.ui.parts import follow_ups
from angio_desktop.ui.parts.contact_dialog import ContactDialog
from angio_desktop.ui.parts.follow_up_paper import paper
from angio_desktop.ui.parts.follow_ups_model import CODE, CONTACT, stage_name
from tests.drivers import driving
from tests.drivers.moment import EARLIER
from tests.drivers.opened import OPENED
from tests.drivers.sent_examples import send
from tests.ui.desk import (
    CTRL,
    FOLLOW_UP,
    HOSP,
    LEFT,
    PCI,
    page_id,
    registration_of,
    stored,
    view_of,
)

pytestmark = pytest.mark.both

CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BCDEFG"]
ANNA = "45031212494"
LAST_YEAR = {"DT_HOSPZ": "14/11/2025", "DT_PCI_1": "14/11/2025", "DT_PCI_2": "15/11/2025"}


@pytest.fixture
def hospitalisation(program):
    """Anna's PCI of a year ago."""
    return send(program.store, program.dictionary, PCI, CODES[0], **LAST_YEAR)


@pytest.fixture
def view(hospitalisation, desk):
    del hospitalisation
    desk.show_part(desk.follow_up)
    return desk.follow_up


def cells(view):
    model = view.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def counts(view):
    return [button.text() for button in view.filters.values()]


def test_a_follow_up_is_due_a_year_after_the_last_pci(view):
    assert cells(view) == [
        ["15/11/2026", "● This month", "Voorbeeld, Anna", "", "15/11/2025", CODES[0]]
    ]
    assert view.table.isVisible()
    assert not view.empty.isVisible()


@pytest.mark.parametrize(("last", "is_shown"), [("24/12/2025", True), ("25/12/2025", False)])
def test_it_is_shown_from_a_month_before(desk, program, last, is_shown):
    """Today is 23/11/2026."""
    send(program.store, program.dictionary, PCI, CODES[0], **{**LAST_YEAR, "DT_PCI_2": last})
    desk.follow_up.refresh()
    assert (desk.follow_up.model.rowCount() == 1) == is_shown


def test_nothing_due_says_so(desk):
    desk.show_part(desk.follow_up)
    assert desk.follow_up.empty.isVisible()
    assert not desk.follow_up.table.isVisible()
    assert not desk.follow_up.start_button.isEnabled()
    desk.follow_up.start()
    assert desk.registration_windows == {}


def begun(desk):
    (wizard,) = desk.registration_windows.values()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    return wizard


def test_a_follow_up_is_started_with_the_patient_filled_in(view, desk, hospitalisation):
    QTest.mouseClick(view.start_button, LEFT)
    wizard = begun(desk)
    registration = registration_of(wizard)
    assert (registration.type, registration.id) == (FOLLOW_UP, None)
    assert registration.follows == hospitalisation.id
    known = hospitalisation.values
    patient = program_page(wizard)
    assert dict(registration.values) == {key: known[key] for key in patient if key in known}
    assert registration.values["IDC_PAT"] == ANNA
    assert page_id(wizard) == "patient"
    assert view_of(wizard, "TX_PAT_LAST_NAM").editor.text() == "Voorbeeld"


def program_page(wizard):
    return [field.key for field in driving.page_of(wizard).page.fields]


def test_enter_starts_the_follow_up_of_the_chosen_row(view, desk, program):
    send(program.store, program.dictionary, PCI, CODES[1], **LAST_YEAR, IDC_PAT="61092521885")
    view.refresh()
    view.table.setFocus()
    view.table.selectRow(1)
    driving.press(Qt.Key.Key_Return)
    assert registration_of(begun(desk)).values["IDC_PAT"] == "61092521885"


def test_a_follow_up_that_is_sent_is_no_longer_due(view, program):
    send(
        program.store, program.dictionary, FOLLOW_UP, CODES[1],
        IDC_PAT=ANNA, DT_CONSULT="20/11/2026",
    )  # fmt: skip
    program.signals.registrations_changed.emit()
    assert cells(view) == []


def test_a_hospitalisation_without_pci_asks_for_none(desk, program):
    send(program.store, program.dictionary, HOSP, CODES[0], DT_HOSPZ="14/11/2025")
    desk.follow_up.refresh()
    assert cells(desk.follow_up) == []


def test_it_is_read_again_when_it_is_shown(view, desk, program):
    desk.navigation.setCurrentRow(0)
    send(program.store, program.dictionary, PCI, CODES[1], **LAST_YEAR, IDC_PAT="61092521885")
    program.signals.registrations_changed.emit()
    assert len(cells(view)) == 1
    desk.show_part(view)
    assert len(cells(view)) == 2


def test_data_that_cannot_be_read_are_told_in_words(view, desk, spoil, said):
    spoil()
    QTest.mouseClick(view.start_button, LEFT)
    view.refresh()
    assert {problem.text_id for problem in said.problems} == {"storage_problem.damaged"}
    assert desk.registration_windows == {}


# Where each stands


def treated(program, code, number, last):
    days = {"DT_HOSPZ": last, "DT_PCI_1": last, "DT_PCI_2": last}
    return send(program.store, program.dictionary, PCI, code, IDC_PAT=number, **days)


@pytest.fixture
def three(desk, program):
    """One overdue, one due this month, one due soon; today is 23/11/2026."""
    treated(program, CODES[0], ANNA, "31/10/2025")
    treated(program, CODES[1], "61092521885", "01/11/2025")
    treated(program, CODES[2], "00070401144", "01/12/2025")
    desk.show_part(desk.follow_up)
    return desk.follow_up


def stages(view):
    return [row[1] for row in cells(view)]


def test_each_says_by_a_sign_and_a_word_where_it_stands(three):
    assert stages(three) == ["⚠ Overdue", "● This month", "○ Soon"]
    assert counts(three) == [
        "All 3",
        "Overdue 1",
        "This month 1",
        "Soon 1",
        "Optional 0",
        "Begun 0",
    ]
    colours = {
        three.model.index(n, 1).data(Qt.ItemDataRole.ForegroundRole).name() for n in (0, 1, 2)
    }
    assert len(colours) == 3
    assert three.model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) is None
    assert three.model.headerData(0, Qt.Orientation.Vertical) is None


@pytest.mark.parametrize("which", Stage)
def test_a_number_shows_what_it_counts(three, which):
    is_none = which in (Stage.BEGUN, Stage.OPTIONAL)
    three.filters[which].click()
    shown = [text for text in stages(three) if stage_name(which) in text]
    assert len(shown) == three.model.rowCount() == (0 if is_none else 1)
    assert three.filters[which].isChecked()
    assert three.empty.isVisible() == is_none
    three.filters[None].click()
    assert three.model.rowCount() == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("anna", 3),
        ("61.09.25-218.85", 1),
        ("6109", 1),
        (CODES[2].lower(), 1),
        ("anna 4503", 1),
        ("nobody", 0),
    ],
)
def test_it_is_searched_by_name_number_and_code(three, text, found):
    three.search.setFocus()
    driving.type_text(text)
    assert three.model.rowCount() == found
    assert three.start_button.isEnabled() == bool(found)
    assert counts(three)[0] == "All 3"


def test_the_keyboard_goes_from_the_search_to_the_list_and_starts(three, desk):
    driving.press(Qt.Key.Key_F, CTRL)
    driving.type_text("6109")
    driving.press(Qt.Key.Key_Return)
    assert three.table.hasFocus()
    driving.press(Qt.Key.Key_Return)
    assert registration_of(begun(desk)).values["IDC_PAT"] == "61092521885"


def test_what_is_chosen_stays_chosen(three, program):
    three.table.selectRow(2)
    treated(program, CODES[3], ANNA, "01/01/2024")
    program.signals.registrations_changed.emit()
    assert three.selected().code == CODES[2]
    assert three.table.currentIndex().row() == 3


# Begun


def test_one_that_is_begun_says_so_and_is_gone_on_with(three, desk):
    three.start()
    begun(desk).close()
    driving.settle()
    assert stages(three) == ["✎ Begun", "● This month", "○ Soon"]
    assert counts(three)[1:] == ["Overdue 0", "This month 1", "Soon 1", "Optional 0", "Begun 1"]
    assert three.start_button.text() == "Continue follow-up"
    draft = three.selected().draft
    QTest.mouseClick(three.start_button, LEFT)
    assert registration_of(begun(desk)).id == draft
    assert page_id(begun(desk)) == "patient"


def test_one_that_is_open_is_not_started_a_second_time(three, desk):
    three.start()
    first = begun(desk)
    three.start()
    assert [*desk.registration_windows.values()] == [first]
    three.table.selectRow(1)
    three.start()
    assert len(desk.registration_windows) == 2


def test_a_linked_follow_up_that_is_sent_ends_it(three, program):
    due = three.selected()
    new = start_follow_up(program.store, program.dictionary, due)
    values = {**example(program.dictionary, FOLLOW_UP).values, **new.values}
    kept = stored(program, replace(new, values=values))
    program.signals.registrations_changed.emit()
    assert three.selected().draft == kept.id
    editing = Editing(program.store, program.dictionary, kept)
    for finding in editing.evaluation.warnings:
        editing.confirm(finding)
    assert editing.send() is None
    program.signals.registrations_changed.emit()
    assert [row[CODE] for row in cells(three)] == [CODES[1], CODES[2]]


def test_after_the_obligation_ended_a_follow_up_is_optional_here_and_on_the_start_page(view, desk):
    program = desk.program
    program.store.settings.set("obligatory_until.follow_up", "14/11/2026", OPENED)
    view.refresh()
    assert [row[1] for row in cells(view)] == ["– Optional"]
    desk.to_do.refresh()
    assert desk.to_do.numbers["due"].text().startswith("0 ")
    program.store.settings.set("obligatory_until.follow_up", "15/11/2026", OPENED)
    view.refresh()
    desk.to_do.refresh()
    assert [row[1] for row in cells(view)] == ["● This month"]
    assert desk.to_do.numbers["due"].text().startswith("1 ")


# Reaching the patient


def test_a_contact_is_noted_and_shown_beside_the_follow_up(view, program):
    def note(dialog):
        assert dialog.table.rowCount() == 0
        dialog.kind.setCurrentIndex(2)
        dialog.day.setText("201126")
        dialog.note.setText(" voice mail ")
        dialog.accept()

    driving.answer_dialog(note)
    view.contact_button.click()
    assert cells(view)[0][CONTACT] == "No answer · 20/11/2026 · voice mail"
    (kept,) = program.store.contacts.last().values()
    assert (kept.day, kept.kind, kept.note) == ("2026-11-20", ContactKind.NO_ANSWER, "voice mail")
    seen = driving.act_on(ContactDialog, lambda dialog: dialog.table.item(0, 3).text())
    view.contact_button.click()
    assert seen == ["voice mail"]
    assert len(program.store.contacts.of(view.selected().id)) == 1


@pytest.mark.parametrize("day", ["", "31/02/2026", "24/11/2026"])
def test_a_contact_is_not_of_a_day_that_is_none_or_to_come(view, program, day):
    def note(dialog):
        dialog.day.setText(day)
        dialog.accept()
        assert dialog.isVisible()
        assert "dd/mm/yyyy" in dialog.problem.text()
        dialog.reject()

    driving.answer_dialog(note)
    view.contact_button.click()
    assert program.store.contacts.last() == {}


def test_what_is_shown_is_printed_as_a_list(view, monkeypatch, tmp_path):
    file = tmp_path / "list.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    monkeypatch.setattr(follow_ups, "ask_printer", lambda *_: printer)
    view.print_button.click()
    assert file.read_bytes().startswith(b"%PDF")
    html = paper(view.model)
    assert "Voorbeeld, Anna" in html
    assert CODES[0] in html
    view.filter(Stage.OVERDUE)
    assert "Voorbeeld, Anna" not in paper(view.model)
    assert not view.print_button.isEnabled()


def test_without_a_printer_nothing_is_printed(view, monkeypatch):
    monkeypatch.setattr(follow_ups, "ask_printer", lambda *_: None)
    view.print_button.click()


def test_what_is_shown_is_written_for_letters(view, program, said, tmp_path):
    program.store.contacts.add(
        view.selected().id, "2026-11-20", ContactKind.INVITED, "=1+1", EARLIER
    )
    said.chosen = tmp_path / "letters.csv"
    view.letters_button.click()
    header, row = csv.reader(said.chosen.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert dict(zip(header, row, strict=True)) == {
        "last_name": "Voorbeeld", "first_name": "Anna", "birth_date": "12/03/1945",
        "last_pci": "15/11/2025", "due": "15/11/2026", "code": CODES[0],
        "last_contact": "20/11/2026", "contact": "invited", "note": "'=1+1",
    }  # fmt: skip
    assert str(said.chosen) in said.told[0]


def test_letters_that_cannot_be_written_are_told(view, said, tmp_path):
    said.chosen = tmp_path / "nowhere" / "letters.csv"
    view.letters_button.click()
    assert [problem.text_id for problem in said.problems] == ["not_writable"]


def test_what_is_noted_of_a_patient_is_never_exported(view, program, tmp_path):
    program.store.contacts.add(
        view.selected().id, "2026-11-20", ContactKind.CALLED, "KANARIE", EARLIER
    )
    tables = program.definitions
    request = ExportRequest(PCI, tmp_path)
    export(program.store, tables.dictionary, tables.assumptions, request, EARLIER)
    (file,) = tmp_path.glob("*.csv")
    assert "KANARIE" not in file.read_text("utf-8")
