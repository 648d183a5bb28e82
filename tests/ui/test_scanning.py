"""A box scanned into the field of a model, with the real form; and its lot found again."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions.lists import add_entry
from angio_desktop.register.context import Article, ListEntry, OpenList
from angio_desktop.ui.parts.lot_search import LotSearchDialog
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.ui.desk import CTRL, PCI, draft, values_of

pytestmark = pytest.mark.both

GTIN, DES = "05412345678908", "QERMID_IMPLT_32402"
MODEL = "CD_MODEL_DES_1"


@pytest.fixture
def wizard(program, open_wizard):
    flow = ListEntry("FLOW", "Flow", articles=(Article(GTIN),))
    program.store.lists.replace(OpenList(DES, {"FLOW": flow}), "des.csv", NOW)
    program.signals.lists_changed.emit(None)
    return open_wizard(draft(program, PCI, CD_MAT_1="4", DT_PCI_1="15/06/2026"))


def scan(wizard, text):
    """Type as a keyboard scanner does, Enter at the end."""
    driving.pages_of(wizard).go_to_field(MODEL)
    driving.settle()
    driving.press(Qt.Key.Key_A, CTRL)
    driving.type_text(text)
    driving.press(Qt.Key.Key_Return)
    driving.settle()


def test_a_scanner_chooses_the_model_counts_and_its_lot_is_found(wizard, program, said):
    scan(wizard, f"01{GTIN}1728123110LOT77")
    assert values_of(wizard)[MODEL] == "FLOW"
    assert values_of(wizard)["NR_DES_1"] == "1"
    scan(wizard, f"01{GTIN}1728123110LOT78")
    assert values_of(wizard)["NR_DES_1"] == "2"
    assert said.told == []
    dialog = LotSearchDialog(program, program.words(), wizard)
    dialog.line.setText("lot")
    assert dialog.table.rowCount() == 2
    dialog.line.setText("lot78")
    cells = [dialog.table.item(0, column) for column in range(4)]
    assert [cell.text() for cell in cells if cell] == ["LOT78", "31/12/2028", "", "Flow (FLOW)"]
    dialog.line.setText("l")
    assert dialog.table.rowCount() == 0
    dialog.deleteLater()


def test_what_is_wrong_with_a_box_is_told(wizard, said):
    scan(wizard, f"01{GTIN}17250101")
    assert len(said.told) == 1
    assert "01/01/2025" in said.told[0]
    scan(wizard, "0108712345678906")
    assert "08712345678906" in said.told[1]
    assert values_of(wizard)[MODEL] == "0108712345678906"


def test_without_a_scan_nothing_is_kept(wizard, program):
    add_entry(program.store, DES, "RIVER", "River")
    program.signals.lists_changed.emit(None)
    scan(wizard, "RIVER")
    assert program.store.scans.search("RIVER") == []
