"""Volledigheid: a list and a period, what is missing, where one goes on, what is saved of it."""

import csv
from datetime import date

import pytest

from angio_desktop import paths
from angio_desktop.files import mapping_file
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.mapping import ColumnMapping, ColumnRule
from angio_desktop.register.registration import Registration
from angio_desktop.ui.parts import completeness
from angio_desktop.ui.parts.completeness import CompletenessDialog, show_completeness
from tests.drivers import driving
from tests.drivers.sent_examples import send
from tests.drivers.tables import DICTIONARY
from tests.ui.pdf_text import Pdf

pytestmark = pytest.mark.both

PCI = RegistrationType.HOSPITALISATION_PCI
HEADER = "Datum;INSZ;Naam en voornaam;Code"
MISSING = "5/3/2026;93.05.18-223.61;=Claes, Omar;159014 159552"
OTHER_DAY = "3/3/2026;85.07.30-033.28;Peeters, Jan;"


@pytest.fixture
def registered(program):
    stays = (("ANG-1", "02/03/2026"), ("ANG-2", "20/03/2026"))
    for code, day in stays:
        one = {"IDC_PAT": "85073003328", "DT_HOSPZ": day, "DT_PCI_1": day, "CD_NPCI_1": "0"}
        send(program.store, DICTIONARY, PCI, code, **one)


@pytest.fixture
def file(tmp_path, said):
    said.chosen = tmp_path / "maart.csv"
    said.chosen.write_text("\n".join([HEADER, MISSING, OTHER_DAY, "x;;;"]), "utf-8")
    return said.chosen


@pytest.fixture
def dialog(program, registered, qtbot, in_english):
    del registered, in_english
    made = CompletenessDialog(program, None)
    qtbot.addWidget(made)
    made.first.setText("1/3/26")
    made.last.setText("31/3/26")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def compared(dialog):
    dialog.file_button.click()
    driving.wait_until(lambda: not dialog.bar.is_busy, "the comparison")
    table = dialog.table
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def test_what_is_on_one_side_only_or_differs_is_shown(dialog, file):
    assert compared(dialog) == [
        ("Not registered", "2", "", "=Claes, Omar", "05/03/2026", ""),
        ("Not on the list", "", "ANG-2", "Voorbeeld, Anna", "20/03/2026", ""),
        (
            *("Differs", "3", "ANG-1", "Voorbeeld, Anna", "03/03/2026"),
            "de lijst heeft 03/03/2026, de registratie 02/03/2026",
        ),
        (
            *("Not read", "4", "", "", ""),
            "Rij 4: geen leesbare datum, of geen nummer of naam van een patiënt",
        ),
    ]
    assert dialog.summary.text().startswith(f"{file.name}: rijen 3, geregistreerd 1")


def test_one_key_begins_what_is_missing_and_opens_what_differs(dialog, file, program):
    del file
    compared(dialog)
    dialog.table.selectRow(0)
    dialog.go_button.click()
    begun = dialog.next
    assert isinstance(begun, Registration)
    assert begun.type is RegistrationType.HOSPITALISATION_FFR_PCI
    assert begun.values["IDC_PAT"] == "93051822361"
    assert begun.id is None
    dialog.table.selectRow(2)
    dialog.go_button.click()
    assert isinstance(dialog.next, int)
    assert program.store.registrations.load(dialog.next).code == "ANG-1"
    dialog.table.selectRow(3)
    assert not dialog.go_button.isEnabled()


def test_it_is_saved_as_pdf_and_as_csv(dialog, file, said, tmp_path):
    del file
    compared(dialog)
    said.chosen = tmp_path / "outcome"
    dialog.pdf_button.click()
    text = Pdf((tmp_path / "outcome.pdf").read_bytes()).text(1)
    assert "ANG-2" in text
    dialog.csv_button.click()
    with (tmp_path / "outcome.csv").open(encoding="utf-8-sig", newline="") as saved:
        found = list(csv.reader(saved, delimiter=";"))
    assert [row[0] for row in found] == ["what", "missing", "extra", "different", "unread"]
    assert found[1][3] == "'=Claes, Omar"
    said.chosen = None
    dialog.csv_button.click()
    said.chosen = tmp_path / "missing" / "outcome.csv"
    dialog.csv_button.click()
    assert said.problems[-1].text_id == "not_writable.document"


def test_a_period_that_is_none_is_asked_for_again(dialog, file, said):
    del file
    dialog.last.setText("1/2/26")
    compared(dialog)
    assert dialog.table.rowCount() == 0
    assert "dd/mm/yyyy" in said.told[-1]


def test_a_mapping_is_used_and_what_is_no_list_is_told(program, registered, file, said, qtbot):
    del registered
    folder = paths.mappings(program.folder)
    folder.mkdir()
    rules = (ColumnRule(("Datum",), ("DT_HOSPZ",)), ColumnRule(("X",), ("IDC_PAT",)))
    mapping_file.write(folder / "m.json", ColumnMapping(rules=rules))
    made = CompletenessDialog(program, None)
    qtbot.addWidget(made)
    made.mappings.setCurrentIndex(1)
    made.start(file)
    driving.wait_until(lambda: not made.bar.is_busy, "the comparison")
    assert said.problems[-1].text_id == "bad_mapping.column"


def test_the_month_before_is_proposed_and_the_window_gives_what_to_go_on_with(
    program, qtbot, in_english
):
    del qtbot, in_english
    assert completeness._last_month(date(2026, 3, 15)) == (date(2026, 2, 1), date(2026, 2, 28))
    driving.answer_dialog(lambda shown: shown.reject())
    assert show_completeness(program, None) is None
