"""The wizard of one registration, worked by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton, QWidget

from angio_desktop.register.checks.other_registrations import CONSENT
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.form import send_dialog
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.type_page import TypePage
from angio_desktop.ui.look.theme import GRID
from tests.drivers import driving
from tests.drivers.opened import OPENED
from tests.ui.desk import (
    ALT,
    BOTH,
    CTRL,
    FFR,
    FOLLOW_UP,
    HOSP,
    LEFT,
    PCI,
    answer,
    complete,
    draft,
    focused_key,
    go_into,
    id_of,
    leave,
    new,
    page_id,
    steps,
    stored_values,
    type_into,
    values_of,
    view_of,
)

DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
ALL = list(RegistrationType)


# The type


def test_the_first_page_asks_for_the_type_with_none_chosen(open_wizard, program):
    page = driving.type_page_of(open_wizard(None))
    assert isinstance(page, TypePage)
    choices = page.findChildren(QRadioButton)
    assert len(choices) == len(ALL)
    assert not any(choice.isChecked() for choice in choices)
    for choice, form in zip(choices, program.dictionary.forms.values(), strict=True):
        assert form.captions.nl in choice.text()
        assert choice.accessibleDescription().startswith(form.hint.nl)


def test_without_a_type_there_is_no_way_on(open_wizard):
    wizard = open_wizard(None)
    commit = wizard.buttons.next
    assert not commit.isEnabled()
    driving.press(DOWN, CTRL)
    assert wizard.type_page is not None


def test_a_type_chosen_with_the_mouse_leads_to_its_first_page(open_wizard, qtbot):
    wizard = open_wizard(None)
    choice = driving.type_page_of(wizard).findChildren(QRadioButton)[1]
    QTest.mouseClick(choice, LEFT, pos=QPoint(GRID, choice.height() // 2))
    QTest.mouseClick(wizard.buttons.next, LEFT)
    qtbot.waitUntil(lambda: wizard.pages is not None)
    assert wizard.draft.registration.type is PCI
    assert page_id(wizard) == "patient"


def test_a_type_is_chosen_by_space_and_taken_by_enter(open_wizard, qtbot):
    wizard = open_wizard(None)
    driving.press(Qt.Key.Key_Return)
    driving.press(Qt.Key.Key_Down)
    driving.press(Qt.Key.Key_Space)
    driving.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.pages is not None)
    assert wizard.draft.registration.type is PCI


@pytest.mark.parametrize("type_", ALL)
def test_after_the_type_was_chosen_there_is_no_way_back_to_it(open_wizard, qtbot, type_):
    wizard = open_wizard(None)
    driving.press(Qt.Key(Qt.Key.Key_1 + ALL.index(type_)), ALT)
    qtbot.waitUntil(driving.type_page_of(wizard).is_complete)
    driving.press(DOWN, CTRL)
    qtbot.waitUntil(lambda: wizard.pages is not None)
    assert wizard.draft.registration.type is type_
    driving.press(UP, CTRL)
    QTest.mouseClick(wizard.buttons.previous, LEFT)
    assert wizard.type_page is None
    assert page_id(wizard) == "patient"


# Pages


@pytest.mark.parametrize(
    ("type_", "pages"),
    [
        (HOSP, "patient admission history diagnosis discharge"),
        (PCI, "patient admission history diagnosis pci_1 billing discharge"),
        (FFR, "patient admission history diagnosis physiology discharge"),
        (BOTH, "patient admission history diagnosis physiology pci_1 billing discharge"),
        (FOLLOW_UP, "patient consultation"),
    ],
)
def test_only_the_pages_that_apply_are_among_the_steps_and_come_next(open_wizard, type_, pages):
    wizard = open_wizard(type_)
    assert list(steps(wizard)) == pages.split()
    visited = [page_id(wizard)]
    while driving.next_page(wizard):
        visited.append(page_id(wizard))
    assert visited == pages.split()
    back = [page_id(wizard)]
    while page_id(wizard) != "patient":
        driving.press(UP, CTRL)
        back.append(page_id(wizard))
    assert back == visited[::-1]


def test_the_buttons_lead_on_and_back(open_wizard):
    wizard = open_wizard(PCI)
    previous = wizard.buttons.previous
    following = wizard.buttons.next
    assert not previous.isEnabled()
    QTest.mouseClick(following, LEFT)
    assert page_id(wizard) == "admission"
    assert previous.isEnabled()
    QTest.mouseClick(previous, LEFT)
    assert page_id(wizard) == "patient"
    wizard.pages.go_to_page("discharge")
    assert not following.isEnabled()


@pytest.mark.parametrize("indication", ["1", "2", "3"])
def test_the_stemi_page_appears_at_once_with_its_indication(open_wizard, program, indication):
    wizard = open_wizard(new(program, PCI, CD_INDICATN="4"))
    wizard.pages.go_to_page("history")
    go_into(wizard, "CD_INDICATN")
    assert "stemi" not in steps(wizard)
    driving.type_text(indication)  # and the field is not left
    assert list(steps(wizard))[2:5] == ["history", "stemi", "diagnosis"]
    driving.next_page(wizard)
    assert page_id(wizard) == "stemi"


def test_the_stemi_page_disappears_with_its_indication_and_keeps_its_answers(open_wizard, program):
    wizard = open_wizard(new(program, PCI, CD_INDICATN="1", T_PCI_CENT="08:55"))
    wizard.pages.go_to_page("history")
    go_into(wizard, "CD_INDICATN")
    driving.type_text("4")
    assert "stemi" not in steps(wizard)
    assert "T_PCI_CENT" not in wizard.draft.editing.evaluation.required
    assert values_of(wizard)["T_PCI_CENT"] == "08:55"
    driving.next_page(wizard)
    assert page_id(wizard) == "diagnosis"
    driving.press(UP, CTRL)
    go_into(wizard, "CD_INDICATN")
    driving.press(Qt.Key.Key_Delete)
    driving.type_text("2")
    driving.next_page(wizard)
    assert view_of(wizard, "T_PCI_CENT").editor.text() == "08:55"


def test_the_page_of_the_next_procedure_follows_the_answer_of_the_one_before(open_wizard, program):
    wizard = open_wizard(new(program, PCI, CD_NPCI_2="1", DT_PCI_3="14/03/2026"))
    wizard.pages.go_to_page("pci_1")
    assert list(steps(wizard))[4:6] == ["pci_1", "billing"]
    go_into(wizard, "CD_NPCI_1")
    driving.type_text("j")  # Ja
    # The answer of procedure 2 counts again, so that procedure 3 is there as well.
    assert list(steps(wizard))[4:8] == ["pci_1", "pci_2", "pci_3", "billing"]
    driving.press(Qt.Key.Key_Delete)
    assert list(steps(wizard))[4:6] == ["pci_1", "billing"]
    driving.next_page(wizard)
    assert page_id(wizard) == "billing"
    assert values_of(wizard)["DT_PCI_3"] == "14/03/2026"


def test_a_field_that_an_answer_asks_for_appears_below_it_at_once(open_wizard):
    wizard = open_wizard(PCI)
    wizard.pages.go_to_page("pci_1")
    second = view_of(wizard, "CD_SECON_OPR_1")
    assert not second.editor.isVisible()
    go_into(wizard, "CD_SECON_OPRY_1")
    driving.type_text("j")
    assert second.editor.isVisible()
    leave()
    assert second.editor.has_focus()


def test_a_step_is_chosen_by_a_click_or_by_enter(open_wizard):
    wizard = open_wizard(PCI)
    item = wizard.pages.steps.item(3)
    QTest.mouseClick(
        wizard.pages.steps.viewport(),
        LEFT,
        pos=wizard.pages.steps.visualItemRect(item).center(),
    )
    assert page_id(wizard) == "diagnosis"
    wizard.pages.steps.setFocus()
    driving.press(Qt.Key.Key_Up)
    assert page_id(wizard) == "diagnosis"
    driving.press(Qt.Key.Key_Return)
    assert page_id(wizard) == "history"


def test_a_page_begins_in_its_first_field(open_wizard):
    wizard = open_wizard(FOLLOW_UP)
    assert focused_key(wizard) == "IDC_PAT"
    driving.next_page(wizard)
    assert focused_key(wizard) == "CD_FU_CONSTTN"


def test_enter_goes_from_field_to_field_and_sends_nothing(open_wizard, monkeypatch):
    sent = []
    monkeypatch.setattr(send_dialog, "ask_to_send", lambda *_: sent.append(True))
    wizard = open_wizard(PCI)
    visited = []
    page = driving.page_of(wizard).page
    asked = [field.key for field in page.fields if field.key != CONSENT]  # it is obligatory
    for _ in asked:
        visited.append(focused_key(wizard))
        driving.press(Qt.Key.Key_Return)
    assert visited == asked
    assert (sent, page.id) == ([], "patient")


# Fields


def takes_tab(part, editor):
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isVisibleTo(editor)


def all_pages(program, type_):
    """Return the answers that make every page of a type apply."""
    keys = program.dictionary.forms[type_].by_key
    gates = {"CD_INDICATN": "1", **{f"CD_NPCI_{n}": "1" for n in range(1, 5)}, "CD_CABG_EXECF": "1"}
    gates |= {"CD_FU_CONSTTN": "1", "CD_CONSTTN": "1"}
    return {key: code for key, code in gates.items() if key in keys}


@pytest.mark.parametrize("type_", ALL)
def test_every_field_has_an_editor_a_caption_and_an_accessible_name(open_wizard, program, type_):
    wizard = open_wizard(new(program, type_, **all_pages(program, type_)))
    form = program.dictionary.forms[type_]
    assert list(steps(wizard)) == [page.id for page in form.pages]
    seen: dict[str, FieldView] = {}
    while True:
        seen |= driving.page_of(wizard).views
        if not driving.next_page(wizard):
            break
    asked = [field.key for field in form.asked]
    assert sorted(seen) == sorted(asked)
    for key, view in seen.items():
        caption = form.by_key[key].captions.nl
        assert caption in view.caption
        assert caption in view.editor.accessibleName()
        parts = [w for w in view.editor.findChildren(QWidget) if takes_tab(w, view.editor)]
        assert parts or key == "MS_PAT_BMI"
        assert all(caption in part.accessibleName() for part in parts), key


@pytest.mark.parametrize("type_", ALL)
def test_unanswered_stays_unanswered_after_a_visit_to_every_field(open_wizard, program, type_):
    gates = all_pages(program, type_)
    wizard = open_wizard(new(program, type_, **gates))
    visited = set()
    while True:
        first = focused_key(wizard)
        while (here := focused_key(wizard)) and not (here == first and first in visited):
            visited.add(here)
            while focused_key(wizard) == here:
                leave()
        if not driving.next_page(wizard):
            break
    asked = {field.key for field in wizard.draft.editing.form.asked}
    assert visited == (wizard.draft.editing.evaluation.applies & asked) - {"MS_PAT_BMI"}
    assert dict(values_of(wizard)) == gates


def test_fields_that_are_hidden_are_not_on_the_way_of_tab(open_wizard):
    wizard = open_wizard(FFR)
    wizard.pages.go_to_page("physiology")
    order = []
    for _ in range(5):
        order.append(focused_key(wizard))
        leave()
    assert order == ["DT_FFR", "CD_DOCTOR_FFR", "CD_ANGIO_STE", "CD_NO_REVASC", "CD_PRES_FFR"]


def test_the_vessels_that_are_chosen_are_the_columns_of_the_measurements(open_wizard, program):
    wizard = open_wizard(new(program, FFR, CD_ANGIO_STE="FL_ANGIO_STE_LAD"))
    wizard.pages.go_to_page("physiology")
    shown = [key for key, view in driving.page_of(wizard).views.items() if view.editor.isVisible()]
    assert [key for key in shown if "RCA" in key or "LAD" in key] == [
        "MS_FFRLAD", "MS_iFRLAD", "CD_CFRLAD", "CD_AILAD", "CD_ANILAD",
    ]  # fmt: skip
    assert "MS_FFRLM" not in shown


# What the program works out


def test_the_bmi_follows_height_and_weight_while_they_are_typed(open_wizard):
    wizard = open_wizard(PCI)
    wizard.pages.go_to_page("admission")
    answer(wizard, "MS_PAT_HGHT", "162")
    type_into(wizard, "MS_PAT_WGHT", "70,5")
    leave()
    bmi = view_of(wizard, "MS_PAT_BMI").editor
    assert (values_of(wizard)["MS_PAT_BMI"], bmi.text()) == ("26.9", "26.9")
    answer(wizard, "MS_PAT_WGHT", "")
    assert ("MS_PAT_BMI" in values_of(wizard), bmi.text()) == (False, "")


def test_the_bmi_cannot_be_typed(open_wizard):
    wizard = open_wizard(PCI)
    wizard.pages.go_to_page("admission")
    QTest.mouseClick(view_of(wizard, "MS_PAT_BMI").editor.findChildren(QLineEdit)[0], LEFT)
    driving.type_text("27")
    assert "MS_PAT_BMI" not in values_of(wizard)


def test_birth_date_and_sex_come_from_the_register_number(open_wizard):
    wizard = open_wizard(PCI)
    type_into(wizard, "IDC_PAT", "45.03.12-124.94")
    assert view_of(wizard, "DT_PAT_DOB").editor.text() == "12/03/1945"
    assert view_of(wizard, "CD_PAT_SEX").editor.text() == "F"


def test_birth_date_and_sex_that_were_given_are_never_overwritten(open_wizard, program):
    wizard = open_wizard(new(program, PCI, DT_PAT_DOB="01/01/1950", CD_PAT_SEX="M"))
    answer(wizard, "IDC_PAT", "45.03.12-124.94")
    values = values_of(wizard)
    assert (values["DT_PAT_DOB"], values["CD_PAT_SEX"]) == ("01/01/1950", "M")


@pytest.mark.both
def test_the_billing_code_is_proposed_with_its_reason_and_taken_by_one_key(open_wizard, program):
    example = complete(program, PCI, CD_PREST_PCI="")
    wizard = open_wizard(example)
    wizard.pages.go_to_page("billing")
    proposal = driving.page_of(wizard).findChildren(QPushButton)[0]
    assert "159036-159040" in proposal.text()
    assert "3 DES in LAD en RCA, 14/03 en 17/03/2026" in proposal.accessibleDescription()
    assert proposal.isVisible()
    driving.press(Qt.Key.Key_F9)
    driving.wait_until(lambda: "CD_PREST_PCI" in values_of(wizard), "the proposal to be taken")
    assert values_of(wizard)["CD_PREST_PCI"] == "159036-159040"
    assert not proposal.isVisible()
    assert stored_values(program, wizard)["CD_PREST_PCI"] == "159036-159040"
    type_into(wizard, "CD_PREST_PCI", "BI")
    assert values_of(wizard)["CD_PREST_PCI"] == "BI0153"
    assert proposal.isVisible()  # another code was chosen: the proposal stays to hand
    driving.press(Qt.Key.Key_F9)
    driving.wait_until(lambda: not proposal.isVisible(), "the proposal to be taken")
    assert values_of(wizard)["CD_PREST_PCI"] == "159036-159040"


def test_enter_on_a_step_goes_there_and_presses_no_button(open_wizard, program):
    complete(program, PCI)
    wizard = open_wizard(complete(program, PCI))  # a known patient: there is a panel to open
    assert not any(button.isDefault() for button in wizard.findChildren(QPushButton))
    steps, panel = wizard.pages.steps, wizard.pages.patient.head.text()
    steps.setFocus()
    steps.setCurrentRow(2)
    driving.press(Qt.Key.Key_Return)
    assert page_id(wizard) == "history"
    assert wizard.pages.patient.head.text() == panel


def test_enter_presses_the_button_that_has_the_focus(open_wizard, program):
    complete(program, PCI)
    wizard = open_wizard(complete(program, PCI))
    head = wizard.pages.patient.head
    said = head.text()
    head.setFocus()
    driving.press(Qt.Key.Key_Return)
    assert head.text() != said


@pytest.mark.both
def test_a_registration_stands_by_itself_so_that_the_list_can_come_in_front(program, desk):
    desk.window().move(700, 500)
    desk.open_registration(id_of(draft(program, PCI)))
    (wizard,) = desk.registration_windows.values()
    driving.settle()
    assert wizard.parent() is None
    assert wizard.windowHandle().transientParent() is None
    assert wizard.windowType() is Qt.WindowType.Window
    assert wizard.screen() is desk.window().screen()
    centre = wizard.geometry().center() - desk.window().geometry().center()
    assert centre.manhattanLength() <= 2


@pytest.mark.both
def test_what_is_optional_today_says_so_and_asks_for_consent(open_wizard, program):
    for type_, until in ((FFR, "22/11/2026"), (FOLLOW_UP, "22/11/2027")):  # today is 23/11/2026
        program.store.settings.set(f"obligatory_until.{type_}", until, OPENED)
    page = driving.type_page_of(open_wizard(None))
    said = [choice.accessibleDescription() for choice in page.findChildren(QRadioButton)]
    words = program.plain_words()
    optional, followed = (words.sentence(f"hint.{what}", {}) for what in ("optional", "follow_up"))
    assert [optional in each for each in said] == [True, False, True, False, False]
    assert not any(followed in each for each in said)
    for type_, is_asked in ((FFR, True), (PCI, False)):
        wizard = open_wizard(type_)
        assert ("LOCAL_CONSENT" in wizard.draft.editing.evaluation.applies) is is_asked
