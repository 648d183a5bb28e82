"""What the rules say of the answers: when it is shown, where, and how one comes to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.drivers import driving
from tests.ui.desk import (
    BOTH,
    CTRL,
    LEFT,
    PCI,
    SHIFT,
    answer,
    complete,
    findings,
    focused_key,
    go_into,
    is_wrong,
    leave,
    new,
    page_id,
    steps,
    type_into,
    values_of,
    view_of,
)

F8 = Qt.Key.Key_F8


@pytest.fixture
def admission(open_wizard, program):
    """The page with admission date, height and weight; everything else is answered."""
    wizard = open_wizard(complete(program, PCI))
    wizard.pages.go_to_page("admission")
    return wizard


# When


def test_a_wrong_answer_is_called_wrong_when_its_field_is_left_and_not_before(admission):
    view = type_into(admission, "DT_HOSPZ", "31/02")  # a whole date would count as left
    assert not is_wrong(view)
    assert findings(admission) == {}
    assert steps(admission)["admission"] == "✓  Opname"
    leave()
    assert is_wrong(view)
    assert list(findings(admission)) == ["DT_HOSPZ"]
    assert steps(admission)["admission"] == "✖ Opname · 1"


def test_a_finding_goes_at_once_when_the_answer_is_corrected(admission):
    view = answer(admission, "DT_HOSPZ", "31/02/2026")
    go_into(admission, "DT_HOSPZ")
    driving.press(Qt.Key.Key_Home)
    driving.press(Qt.Key.Key_Delete)
    assert is_wrong(view)  # 1/02/2026: still no date of the register's form
    driving.type_text("0")
    assert view.said == ""
    assert not is_wrong(view)
    assert "03.date" not in str(findings(admission))


def test_a_finding_that_went_while_typing_does_not_come_back_before_the_field_is_left(admission):
    view = answer(admission, "DT_HOSPZ", "31/02/2026")
    go_into(admission, "DT_HOSPZ")
    driving.press(Qt.Key.Key_Home)
    driving.press(Qt.Key.Key_Delete)
    driving.type_text("0")
    driving.press(Qt.Key.Key_End)
    driving.press(Qt.Key.Key_Backspace)
    assert not is_wrong(view)
    leave()
    assert is_wrong(view)


def test_an_answer_that_is_being_typed_says_nothing_of_the_field_it_is_compared_with(
    open_wizard, program
):
    wizard = open_wizard(complete(program, PCI))
    wizard.pages.go_to_page("history")
    lower = view_of(wizard, "MS_DIA_BP_HOSPZ")
    type_into(wizard, "MS_SYS_BP_HOSPZ", "70")  # it may yet become 170
    assert not is_wrong(lower)
    assert findings(wizard) == {}
    leave()
    assert is_wrong(lower)
    assert list(findings(wizard)) == ["MS_DIA_BP_HOSPZ"]
    type_into(wizard, "MS_SYS_BP_HOSPZ", "170")
    assert not is_wrong(lower)
    assert findings(wizard) == {}


def test_a_finding_on_the_bmi_is_shown_when_the_weight_is_left(admission):
    bmi = view_of(admission, "MS_PAT_BMI")
    type_into(admission, "MS_PAT_WGHT", "7")
    assert not is_wrong(bmi)
    driving.type_text("20")
    leave()
    assert is_wrong(bmi)
    assert bmi.severity in ("error", "warning")


def test_a_required_field_is_not_called_empty_before_it_was_left(open_wizard):
    wizard = open_wizard(PCI)
    driving.next_page(wizard)
    view = view_of(wizard, "DT_HOSPZ")
    assert not is_wrong(view)
    assert view.required
    leave()
    assert is_wrong(view)
    assert not is_wrong(view_of(wizard, "CD_CARDIOGE_SHOCK_HOSPZ"))
    assert findings(wizard) == {}  # what is only missing is counted, not listed


@pytest.mark.both
def test_an_answer_of_a_draft_is_called_wrong_when_its_page_is_shown(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="999"))
    assert list(findings(wizard)) == ["MS_HF_HOSPZ"]
    wizard.pages.go_to_page("history")
    assert is_wrong(view_of(wizard, "MS_HF_HOSPZ"))


# How


@pytest.mark.parametrize(
    ("typed", "severity", "icon"), [("999", "error", "✖"), ("220", "warning", "⚠")]
)
def test_a_finding_has_an_icon_a_colour_and_words(open_wizard, program, typed, severity, icon):
    wizard = open_wizard(complete(program, PCI))
    wizard.pages.go_to_page("history")
    view = answer(wizard, "MS_HF_HOSPZ", typed)
    said = view.said
    assert said.startswith(f"{icon} ")
    assert typed in said
    assert view.severity == severity
    assert view.editor.property("severity") == severity
    assert view.editor.accessibleDescription().startswith(said)
    assert findings(wizard)["MS_HF_HOSPZ"].startswith(f"{icon} ")
    answer(wizard, "MS_HF_HOSPZ", "76")
    assert view.editor.property("severity") == ""
    assert icon not in view.editor.accessibleDescription()


@pytest.mark.both
def test_a_name_that_is_no_whole_one_comes_with_the_entries_that_may_be_meant(open_wizard, program):
    wizard = open_wizard(complete(program, PCI))
    view = answer(wizard, "CD_PAT_PLC_RESDC", "dendermonde")
    assert "9200 Appels (Dendermonde)" in view.said
    assert "9200 Appels (Dendermonde)" in view.editor.accessibleDescription()
    view = answer(wizard, "CD_PAT_PLC_RESDC", "no such town")
    assert is_wrong(view)
    assert "?" not in view.said


def test_a_finding_on_a_measurement_names_measurement_and_vessel(open_wizard, program):
    wizard = open_wizard(complete(program, BOTH))
    wizard.pages.go_to_page("physiology")
    view = answer(wizard, "MS_FFRLAD", "1,95")
    assert view.said.startswith("✖ FFR – LAD: 1,95")
    assert findings(wizard)["MS_FFRLAD"] == "✖ FFR – LAD: 1,95 > 1,1"
    lines = wizard.pages.problems.findings.lines
    assert f"✖ {lines.index(0).data(Qt.ItemDataRole.ToolTipRole)}" == view.said


def test_the_steps_tell_what_is_done_what_is_open_and_what_has_problems(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, DT_HOSPZ="", MS_HF_HOSPZ="999", MS_LVEF="1000"))
    shown = steps(wizard)
    assert shown["patient"] == "✓  Patiënt"
    assert shown["admission"] == "○  Opname · 1"
    assert shown["history"] == "✖ Voorgeschiedenis · 1"  # MS_LVEF does not apply
    tips = [wizard.pages.steps.item(number).toolTip() for number in range(3)]
    assert len(set(tips)) == 3
    assert all(tips)


def test_the_count_of_problems_and_of_what_is_to_be_filled_in_follow_the_answers(admission):
    assert not admission.pages.problems.title.isVisible()
    answer(admission, "MS_PAT_HGHT", "99999")
    assert admission.pages.problems.title.text().startswith("2 error")  # height and BMI
    answer(admission, "MS_PAT_HGHT", "")
    assert admission.pages.problems.title.text().startswith("2 required")  # height and BMI
    assert "error" not in admission.pages.problems.title.text()
    answer(admission, "MS_PAT_HGHT", "162")
    assert not admission.pages.problems.title.isVisible()


def test_an_answer_that_asks_for_more_opens_its_step_at_once(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, CD_INDICATN="4", T_PCI_CENT=""))
    wizard.pages.go_to_page("history")
    go_into(wizard, "CD_INDICATN")
    driving.press(Qt.Key.Key_Delete)
    assert steps(wizard)["history"].startswith("○")
    driving.type_text("1")
    assert steps(wizard)["history"].startswith("✓")
    assert steps(wizard)["stemi"].startswith("○")


# Going there


def test_a_click_on_a_finding_goes_to_its_field_on_another_page(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="999"))
    listed = wizard.pages.problems.findings
    place = listed.visualRect(listed.lines.index(0)).center()
    QTest.mouseClick(wizard.pages.problems.findings.viewport(), LEFT, pos=place)
    assert (page_id(wizard), focused_key(wizard)) == ("history", "MS_HF_HOSPZ")


def test_enter_on_a_finding_goes_to_its_field_and_presses_no_button(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="999", MS_PAT_HGHT="99999"))
    wizard.pages.problems.findings.setFocus()
    driving.press(Qt.Key.Key_End)
    driving.press(Qt.Key.Key_Return)
    assert (page_id(wizard), focused_key(wizard)) == ("history", "MS_HF_HOSPZ")
    assert wizard.isVisible()


@pytest.fixture
def with_problems(open_wizard, program):
    """A draft with something to do on three pages."""
    empty = dict.fromkeys(("DT_HOSPZ", "MS_PAT_HGHT", "MS_PAT_BMI", "CD_STA_DISCH"), "")
    wrong = {"MS_HF_HOSPZ": "999", "MS_SYS_BP_HOSPZ": "250"}
    return open_wizard(complete(program, PCI, **empty, **wrong))


ERROR = ("history", "MS_HF_HOSPZ")
EMPTY = [
    ("admission", "DT_HOSPZ"),
    ("admission", "MS_PAT_HGHT"),
    ("admission", "MS_PAT_BMI"),
    ("discharge", "CD_STA_DISCH"),
]
WARNING = ("history", "MS_SYS_BP_HOSPZ")
ORDER = [ERROR, *EMPTY, WARNING]


def walk(wizard, count, modifier=Qt.KeyboardModifier.NoModifier):
    visited = []
    for _ in range(count):
        driving.press(F8, modifier)
        visited.append((page_id(wizard), focused_key(wizard)))
    return visited


def test_f8_goes_through_errors_then_what_is_empty_then_warnings_and_begins_again(with_problems):
    assert walk(with_problems, 7) == [*ORDER, ERROR]


def test_shift_f8_goes_back_and_begins_again_from_the_end(with_problems):
    walk(with_problems, 1)
    assert walk(with_problems, 6, SHIFT) == ORDER[::-1]


def test_f8_begins_at_an_error_wherever_the_user_is(with_problems):
    for page, modifier in (("discharge", Qt.KeyboardModifier.NoModifier), ("patient", SHIFT)):
        with_problems.pages.go_to_page(page)
        assert walk(with_problems, 1, modifier) == [ERROR]


def test_f8_counts_from_the_page_that_is_shown_when_no_field_has_the_focus(with_problems):
    with_problems.pages.go_to_field(ERROR[1])
    answer(with_problems, ERROR[1], "70")
    with_problems.buttons.next.setFocus()
    assert walk(with_problems, 1) == [EMPTY[3]]
    with_problems.pages.go_to_page("history")
    with_problems.buttons.next.setFocus()
    assert walk(with_problems, 1, SHIFT) == [EMPTY[2]]


def test_f8_says_what_is_wrong_with_the_field_it_goes_to_and_with_no_other(with_problems):
    walk(with_problems, 2)
    assert is_wrong(view_of(with_problems, "DT_HOSPZ"))
    assert not is_wrong(view_of(with_problems, "MS_PAT_HGHT"))


def test_f8_takes_what_was_typed_before_it_looks_and_goes_on_from_there(with_problems):
    walk(with_problems, 2)
    driving.type_text("1403")
    assert walk(with_problems, 1) == [EMPTY[1]]
    assert values_of(with_problems)["DT_HOSPZ"] == "14/03/2026"
    assert walk(with_problems, 5) == [*EMPTY[2:], WARNING, ERROR, EMPTY[1]]


def test_f8_stays_where_it_is_when_nothing_is_to_be_done(admission):
    go_into(admission, "MS_PAT_WGHT")
    assert walk(admission, 1) == [("admission", "MS_PAT_WGHT")]


def test_f8_does_nothing_before_the_type_is_chosen(open_wizard):
    wizard = open_wizard(None)
    driving.press(F8)
    driving.press(F8, SHIFT)
    driving.press(Qt.Key.Key_S, CTRL)
    driving.press(Qt.Key.Key_Return, CTRL)
    driving.press(Qt.Key.Key_PageUp, CTRL)
    assert wizard.draft is None


def test_a_new_registration_begins_without_a_reproach(open_wizard, program):
    wizard = open_wizard(new(program, PCI))
    assert findings(wizard) == {}
    assert not any(is_wrong(v) for v in driving.page_of(wizard).views.values())
    assert not {"✖", "⚠"} & set("".join(steps(wizard).values()))


def test_the_lines_follow_answers_that_change_what_they_say(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="999"))
    lines = wizard.pages.problems.findings.lines
    told: list[int] = []
    lines.dataChanged.connect(lambda first, _: told.append(first.row()))
    before = lines.index(0).data()
    found = [f for f in wizard.draft.open_findings() if f.key == "MS_HF_HOSPZ"]
    lines.show(found, wizard.registration.values)
    assert told == []
    assert lines.index(0).data() == before
    lines.words = program.definitions.words("fr", program.open_lists())
    lines.show(found, wizard.registration.values)
    assert told == [0]
    assert lines.index(0).data() != before
    assert lines.rowCount(lines.index(0)) == 0
