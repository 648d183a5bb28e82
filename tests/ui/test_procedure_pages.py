"""The procedures share one page: each shows its own answers, codes and findings, and no other's."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.ui.editors.choices import CodesEditor
from angio_desktop.ui.editors.segments_box import SegmentsBox
from tests.drivers import driving
from tests.ui.desk import (
    PCI,
    complete,
    findings,
    focused_key,
    go_into,
    leave,
    page_id,
    type_into,
    values_of,
    view_of,
)


@pytest.fixture
def wizard(open_wizard, program):
    """A registration of two procedures, on the page of the first."""
    opened = open_wizard(complete(program, PCI))
    opened.pages.go_to_page("pci_1")
    return opened


def test_both_procedures_are_shown_by_one_page_under_their_own_names(wizard):
    first = driving.page_of(wizard)
    shown = set(first.views)
    assert driving.next_page(wizard)
    assert driving.page_of(wizard) is first
    assert page_id(wizard) == "pci_2"
    assert set(first.views) == {f"{key[:-1]}2" for key in shown}


def test_each_procedure_shows_its_own_answers(wizard):
    for page in ("pci_1", "pci_2", "pci_1"):
        wizard.pages.go_to_page(page)
        for key, view in driving.page_of(wizard).views.items():
            assert view.editor.text() == values_of(wizard).get(key, ""), key


def test_an_answer_typed_on_one_is_not_that_of_the_other(wizard):
    before = dict(values_of(wizard))
    type_into(wizard, "NR_CONVOL_PROC_ML_1", "77")
    wizard.pages.go_to_page("pci_2")
    type_into(wizard, "NR_CONVOL_PROC_ML_2", "88")
    wizard.pages.go_to_page("pci_1")
    changed = {"NR_CONVOL_PROC_ML_1": "77", "NR_CONVOL_PROC_ML_2": "88"}
    assert values_of(wizard) == {**before, **changed}
    assert view_of(wizard, "NR_CONVOL_PROC_ML_1").editor.text() == "77"


def test_a_segment_chosen_on_the_tree_is_the_code_of_the_procedure_that_is_shown(
    open_wizard, program
):
    wizard = open_wizard(complete(program, PCI, CD_SEGM_1="FL_PRCA1_1", CD_SEGM_2="FL_MRCA2_2"))
    for page, chosen, codes in (
        ("pci_1", {"1", "3"}, "FL_PRCA1_1|FL_DRCA3_1"),
        ("pci_2", {"2", "3"}, "FL_MRCA2_2|FL_DRCA3_2"),
    ):
        wizard.pages.go_to_page(page)
        box = view_of(wizard, f"CD_SEGM_{page[-1]}").editor
        assert isinstance(box, SegmentsBox)
        box.tree.toggled.emit("3")
        assert box.tree.chosen() == chosen
        assert values_of(wizard)[f"CD_SEGM_{page[-1]}"] == codes


def test_a_code_of_no_list_stays_with_its_procedure(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, CD_SEGM_1="FL_DRCA3_1|NONE"))
    for page, shown in (
        ("pci_1", "FL_DRCA3_1|NONE"),
        ("pci_2", None),
        ("pci_1", "FL_DRCA3_1|NONE"),
    ):
        wizard.pages.go_to_page(page)
        key = f"CD_SEGM_{page[-1]}"
        text = view_of(wizard, key).editor.text()
        assert text == (values_of(wizard).get(key, "") if shown is None else shown)
    assert values_of(wizard)["CD_SEGM_1"] == "FL_DRCA3_1|NONE"


def test_what_is_wrong_with_one_is_not_said_of_the_other(wizard):
    type_into(wizard, "NR_CONVOL_PROC_ML_1", "99999")
    leave()
    assert view_of(wizard, "NR_CONVOL_PROC_ML_1").is_wrong
    wizard.pages.go_to_page("pci_2")
    assert not view_of(wizard, "NR_CONVOL_PROC_ML_2").is_wrong
    assert list(findings(wizard)) != []
    wizard.pages.go_to_page("pci_1")
    assert view_of(wizard, "NR_CONVOL_PROC_ML_1").is_wrong


def test_a_field_left_on_one_is_not_called_empty_on_the_other(open_wizard, program):
    answers = {"CD_NPCI_1": "1", "NR_CONVOL_PROC_ML_1": "", "NR_CONVOL_PROC_ML_2": ""}
    wizard = open_wizard(complete(program, PCI, **answers))
    wizard.pages.go_to_page("pci_1")
    go_into(wizard, "NR_CONVOL_PROC_ML_1")
    leave()
    assert view_of(wizard, "NR_CONVOL_PROC_ML_1").touched
    wizard.pages.go_to_page("pci_2")
    assert not view_of(wizard, "NR_CONVOL_PROC_ML_2").touched


def test_the_last_procedure_does_not_ask_for_a_further_one(open_wizard, program):
    gates = {f"CD_NPCI_{n}": "1" for n in range(1, 5)}
    wizard = open_wizard(complete(program, PCI, **gates))
    wizard.pages.go_to_page("pci_4")
    last = view_of(wizard, "CD_NPCI_4")
    assert last.editor.isVisible()
    wizard.pages.go_to_page("pci_5")
    assert not last.editor.isVisible()
    assert not any(key.startswith("CD_NPCI") for key in driving.page_of(wizard).views)
    wizard.pages.go_to_page("pci_4")
    assert last.editor.isVisible()


def test_the_page_begins_at_its_top_and_in_its_first_field(wizard):
    go_into(wizard, "CD_NPCI_1")
    wizard.pages.go_to_page("pci_2")
    driving.settle()
    assert focused_key(wizard) == "DT_PCI_2"
    assert driving.page_of(wizard)._scroll.verticalScrollBar().value() == 0


def test_the_tab_key_stops_at_the_first_box_again(wizard):
    editor = go_into(wizard, "CD_COMPLIC_PLC_INS_1").editor
    assert isinstance(editor, CodesEditor)
    driving.press(Qt.Key.Key_Down)
    wizard.pages.go_to_page("pci_2")
    go_into(wizard, "CD_COMPLIC_PLC_INS_2")
    assert driving.target() is editor.options[0]
