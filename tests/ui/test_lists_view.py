"""The lists of the hospital: loading, what is wrong with a file, a physician by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit

from angio_desktop.actions.lists import ListPlan
from angio_desktop.register.context import Article, ListEntry, OpenList
from angio_desktop.register.open_lists import PHYSICIANS, ListProblem, ListRead
from angio_desktop.ui.parts import lists
from angio_desktop.ui.parts.list_columns import ListColumnsDialog
from angio_desktop.ui.parts.list_plan import ListPlanDialog, ask_to_load
from angio_desktop.ui.parts.lists import ListsView
from angio_desktop.ui.widgets import entry_dialog
from angio_desktop.ui.widgets.entry_dialog import ask_entry
from angio_desktop.ui.widgets.simple_table import SimpleTable
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_example_lists
from tests.drivers.shown import open_program
from tests.drivers.workbooks import xlsx
from tests.ui.desk import LEFT, PCI, draft, refusing_to_write

pytestmark = pytest.mark.both

DES = "QERMID_IMPLT_32402"
NUMBER = "10000997730"
REAL_ASK = ask_to_load


@pytest.fixture
def view(program, qtbot):
    load_example_lists(program.store)
    part = ListsView(program)
    qtbot.addWidget(part)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    return part


@pytest.fixture
def physicians(view):
    view.lists.selectRow(view._names.index(PHYSICIANS))
    return view


@pytest.fixture
def file(tmp_path, said):
    """The file that is chosen when one is asked for."""
    said.chosen = tmp_path / "list.csv"
    return said.chosen


@pytest.fixture(autouse=True)
def plans(monkeypatch):
    """What is shown before anything is loaded; it is consented to."""
    shown = []

    def ask(plan, *_):
        shown.append(plan)
        return True

    monkeypatch.setattr(lists, "ask_to_load", ask)
    return shown


def load(view, file, text):
    file.write_text(text, "utf-8")
    QTest.mouseClick(view.load_button, LEFT)
    driving.wait_until(lambda: not view.bar.is_busy, "the list")


def row_of(view, name):
    row = view._names.index(name)
    return [view.lists.item(row, column).text() for column in range(3)]


def entries(view):
    return [view.entries.item(row, 0).text() for row in range(view.entries.rowCount())]


def answering(monkeypatch, *answers):
    """Answer the dialog, each time it is shown; return what stood in it."""
    left, began = list(answers), []

    def ask(_, list_name, code="", name=""):
        assert list_name == PHYSICIANS
        began.append((code, name))
        return left.pop(0)

    monkeypatch.setattr(entry_dialog, "ask_entry", ask)
    return began


def test_example_lists_are_marked_on_screen_and_in_their_entries(view, program):
    for name in view._names:
        listed, count, state = row_of(view, name)
        assert listed
        assert int(count) == len(program.store.lists.loaded()[name].entries)
        assert state.startswith("EXAMPLE")
    view.lists.selectRow(view._names.index(DES))
    assert all("VOORBEELD" in code for code in entries(view))


def test_lists_that_are_not_loaded_say_so(qtbot, tmp_path, program):
    bare = open_program(tmp_path / "bare", KEY)
    view = ListsView(bare)
    qtbot.addWidget(view)
    assert {row_of(view, name)[2] for name in view._names} == {"Not loaded"}
    QTest.mouseClick(view.examples_button, LEFT)
    assert row_of(view, DES)[2].startswith("EXAMPLE")
    bare.store.close()
    del program


def test_a_file_takes_the_place_of_the_list(physicians, file, program, qtbot):
    with qtbot.waitSignal(program.signals.lists_changed):
        load(physicians, file, "code;name\n10000106730;Dr. Maes\n10000205116;Dr. Peeters\n")
    assert row_of(physicians, PHYSICIANS)[1:] == ["2", "Loaded"]
    assert entries(physicians) == ["10000106730", "10000205116"]


def test_the_validity_of_implants_is_shown(view, file):
    view.lists.selectRow(view._names.index(DES))
    load(view, file, "code;label;valid_from;valid_to\nA;Flow;01/02/2025;\nB;River;;31/12/2025\n")
    shown = [[view.entries.item(row, n).text() for n in range(4)] for row in range(2)]
    assert shown == [["A", "Flow", "01/02/2025", ""], ["B", "River", "", "31/12/2025"]]


@pytest.mark.parametrize(
    ("text", "text_id", "line"),
    [
        ("", "bad_list_file.header", "1"),
        ("code;name\n10000106730;Dr. Maes\n2\n", "bad_list_file.width", "3"),
        ("code;name\n10000106730;Dr. Maes\n10000205116;=1+1\n", "bad_list_file.text", "3"),
        ("code;name\n1,00001E+10;Dr. Maes\n", "bad_list_file.scientific", "2"),
        ("code;name\n", "bad_list_file.empty", "1"),
        ('code;name\n10000106730;"Dr. Maes\n', "unreadable_table.quotes", "2"),
    ],
)
def test_a_wrong_file_names_its_line_and_loads_nothing(
    physicians, file, program, said, text, text_id, line
):
    before = program.store.lists.loaded()[PHYSICIANS]
    load(physicians, file, text)
    (problem,) = said.problems
    assert problem.text_id == text_id
    if text_id != "bad_list_file.empty":
        assert problem.details["line"] == line
    assert program.store.lists.loaded()[PHYSICIANS] == before
    assert row_of(physicians, PHYSICIANS)[2].startswith("EXAMPLE")


def test_without_a_file_nothing_is_loaded(physicians, said):
    QTest.mouseClick(physicians.load_button, LEFT)
    assert said.told == []


def test_the_question_for_a_file_names_list_and_columns(view, said):
    view.lists.selectRow(view._names.index(DES))
    QTest.mouseClick(view.load_button, LEFT)
    assert "code;label;valid_from;valid_to" in said.titles[0]


def test_search_finds_an_entry_by_any_part_without_accents(physicians, file):
    load(physicians, file, "code;name\n10000106730;Dr. Zoë Maes\n10000205116;Dr. Maesen\n")
    physicians.filter.setFocus()
    driving.type_text("MAES zoe")
    assert entries(physicians) == ["10000106730"]
    physicians.filter.setText("205")
    assert entries(physicians) == ["10000205116"]
    physicians.filter.clear()
    assert entries(physicians) == ["10000205116", "10000106730"]


def test_a_physician_is_added_by_hand(view, program, monkeypatch):
    view.lists.selectRow(view._names.index(DES))
    answering(monkeypatch, (" 10000999999 ", " Dr. Nieuw "))
    QTest.mouseClick(view.add_button, LEFT)
    assert view.chosen() == PHYSICIANS
    assert "10000999999" in entries(view)
    added = program.store.lists.loaded()[PHYSICIANS].entries["10000999999"]
    assert added.label == "Dr. Nieuw"


def test_a_physician_added_by_hand_stays_when_a_list_is_loaded(physicians, file, monkeypatch):
    answering(monkeypatch, ("10000999999", "Dr. Nieuw"))
    QTest.mouseClick(physicians.add_button, LEFT)
    load(physicians, file, "code;name\n10000106730;Dr. Maes\n")
    assert sorted(entries(physicians)) == ["10000106730", "10000999999"]


def test_a_physician_that_cannot_be_taken_is_shown_again_to_be_mended(
    physicians, said, monkeypatch
):
    began = answering(monkeypatch, ("12", "Dr. Nieuw"), (NUMBER, ""), (NUMBER, "Dr. Nieuw"))
    QTest.mouseClick(physicians.add_button, LEFT)
    assert began == [("", ""), ("12", "Dr. Nieuw"), (NUMBER, "")]
    assert [problem.text_id for problem in said.problems] == [
        "bad_list_entry.physician",
        "bad_list_entry.text",
    ]
    assert NUMBER in entries(physicians)


def test_a_physician_that_cannot_be_taken_can_be_given_up(physicians, said, monkeypatch):
    answering(monkeypatch, ("", ""), None)
    before = entries(physicians)
    QTest.mouseClick(physicians.add_button, LEFT)
    assert len(said.problems) == 1
    assert entries(physicians) == before


def test_a_list_that_cannot_be_stored_is_told(physicians, file, said, program):
    with refusing_to_write(program):
        load(physicians, file, "code;name\n10000106730;Dr. Maes\n")
    assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]
    assert row_of(physicians, PHYSICIANS)[2].startswith("EXAMPLE")


def test_lists_that_cannot_be_read_are_told_in_words(view, said, spoil):
    spoil()
    view.refresh()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]


@pytest.mark.parametrize("button", ["Ok", "Cancel"])
def test_the_dialog_gives_what_was_typed_or_nothing(view, button):
    def act(dialog):
        number, name = dialog.findChildren(QLineEdit)
        name.setText(name.text() + " Maes")
        number.setText("1")
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton[button]).click()

    driving.answer_dialog(act)
    expected = ("1", "Dr. Maes") if button == "Ok" else None
    assert ask_entry(view, PHYSICIANS, "0", "Dr.") == expected


HEAD = "code;label;valid_from;valid_to"
BEFORE = f"{HEAD}\nOLD;Flow 1;01/01/2019;31/12/2024\nLAKE;Lake\nRIVER;River\n"
AFTER = f"{HEAD}\nSEA;Sea\nRIVER;Rover\n"


@pytest.fixture
def before(view, file, program):
    """The list of before, whose first model stands in a draft."""
    view.lists.selectRow(view._names.index(DES))
    load(view, file, BEFORE)
    draft(program, PCI, CD_MODEL_DES_1="OLD")
    return view


def test_what_changes_is_shown_before_it_is_loaded(before, file, program, monkeypatch):
    monkeypatch.setattr(lists, "ask_to_load", REAL_ASK)
    rows: list[list[str]] = []
    told: list[str] = []
    loaded: list[str] = []

    def look(dialog):
        table = dialog.findChild(SimpleTable)
        places = range(table.rowCount()), range(table.columnCount())
        rows.extend([table.item(row, n).text() for n in places[1]] for row in places[0])
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        loaded.extend(sorted(program.store.lists.loaded()[DES].entries))
        dialog.accept()

    driving.answer_dialog(look)
    load(before, file, AFTER)
    assert rows == [
        ["Gone", "OLD", "1", "Flow 1"],
        ["Gone", "LAKE", "", "Lake"],
        ["Changed", "RIVER", "", "River"],
        ["New", "SEA", "", "Sea"],
    ]
    assert any("2 codes. New: 1, gone: 2, changed: 1, unchanged: 0." in text for text in told)
    assert any("stand in open drafts: 1" in text for text in told)
    assert loaded == ["LAKE", "OLD", "RIVER"]
    driving.wait_until(lambda: not before.bar.is_busy, "the list")
    assert entries(before) == ["OLD", "RIVER", "SEA"]


def test_what_was_used_is_shown_as_no_longer_on_the_list(before, file):
    load(before, file, AFTER)
    assert before.entries.item(0, 1).text() == "Flow 1 – niet meer op de lijst"


def test_what_is_not_consented_to_is_not_loaded(before, file, monkeypatch, program):
    monkeypatch.setattr(lists, "ask_to_load", lambda *_: False)
    load(before, file, AFTER)
    assert program.store.lists.loaded()[DES].entries.keys() == {"OLD", "LAKE", "RIVER"}


def test_a_code_with_several_periods_has_a_row_for_each(view, file, plans):
    view.lists.selectRow(view._names.index(DES))
    load(view, file, f"{HEAD}\nA;Flow;01/02/2025\nA;Flow 2;;31/12/2022\n")
    rows = [[view.entries.item(row, n).text() for n in range(4)] for row in range(2)]
    assert rows == [["A", "Flow 2", "", "31/12/2022"], ["A", "Flow 2", "01/02/2025", ""]]
    [problem] = plans[0].read.problems
    assert problem.what == "two_names"


def test_a_long_list_of_changes_is_shown_in_part(view, program):
    many = OpenList(DES, {str(n): ListEntry(str(n), f"Model {n}") for n in range(300)})
    details = {"line": "3", "code": "1", "found": "See", "taken": "Sea"}
    problems = (ListProblem(3, "two_names", details, False),) * 9
    plan = ListPlan("des.csv", ListRead(many, problems), new=tuple(many.entries))
    dialog = ListPlanDialog(plan, program.plain_words(), view)
    assert dialog.table.rowCount() == 200
    told = [label.text() for label in dialog.findChildren(QLabel)]
    assert sum("See" in text for text in told) == 3
    assert "⚠ Lines with such a warning: 9." in told
    assert "The first 200 are shown." in told


def test_every_list_of_a_workbook_is_shown_and_loaded(view, tmp_path, said, plans):
    said.chosen = tmp_path / "implants.xlsx"
    rows: list[list[object]] = [["Type", "Code", "Naam"]]
    rows += [[32401, "BMS-9", "Steel"], [32402, "DES-9", "Flow"]]
    said.chosen.write_bytes(xlsx({"Stents": rows}))
    QTest.mouseClick(view.load_button, LEFT)
    driving.wait_until(lambda: len(plans) == 2 and not view.bar.is_busy, "the lists")
    loaded = view.program.store.lists.loaded()
    assert "DES-9" in loaded[DES].entries
    assert "BMS-9" in loaded["QERMID_IMPLT_32401"].entries


def test_the_articles_of_a_model_are_shown(view):
    articles = (
        Article("05412345678908", "Acme", "2,5", "18"),
        Article("04006381333931", "", "3", ""),
        Article("00000073513537"),
    )
    flow = ListEntry("FLOW", "Flow", articles=articles)
    view.program.store.lists.replace(OpenList(DES, {"FLOW": flow}), "des.csv", NOW)
    view.program.signals.lists_changed.emit(None)
    view.lists.selectRow(view._names.index(DES))
    shown = view.entries.item(0, 4)
    assert shown is not None
    assert shown.text() == ("00000073513537; 3 04006381333931; 2,5×18 Acme 05412345678908")


def test_who_is_the_same_under_a_new_number_is_told(view, program):
    new = {NUMBER: ListEntry(NUMBER, "Dr. Maes")}
    before = ListEntry("10000997999", "Dr. Maes")
    plan = ListPlan(
        "artsen.csv",
        ListRead(OpenList(PHYSICIANS, new), ()),
        new=(NUMBER,),
        gone=(before,),
        renumbered={NUMBER: before},
    )
    dialog = ListPlanDialog(plan, program.plain_words(), view)
    assert any("eight digits: 1" in label.text() for label in dialog.findChildren(QLabel))
    changes = dialog.table.findItems("New number of 10000997999", Qt.MatchFlag.MatchExactly)
    assert len(changes) == 1
    dialog.deleteLater()


def choose(dialog, kind, column):
    choice = dialog.choices[kind]
    choice.setCurrentIndex(choice.findData(column))


def test_columns_that_their_names_do_not_tell_are_asked_and_remembered(physicians, file, plans):
    def say(dialog):
        assert isinstance(dialog, ListColumnsDialog)
        buttons = dialog.findChildren(QDialogButtonBox)[0].buttons()
        read = next(each for each in buttons if each.text() == "&Read")
        read.click()
        assert "A code and a name" in dialog.problem.text()
        choose(dialog, "code", 0)
        choose(dialog, "label", 1)
        read.click()

    driving.answer_dialog(say)
    load(physicians, file, f"Ref;Wie\n{NUMBER};Dr. Maes\n")
    driving.wait_until(lambda: len(plans) == 1 and not physicians.bar.is_busy, "the list")
    assert NUMBER in physicians.program.store.lists.loaded()[PHYSICIANS].entries
    load(physicians, file, f"Wie;Ref\nDr. Claes;{NUMBER}\n")
    driving.wait_until(lambda: len(plans) == 2 and not physicians.bar.is_busy, "the list")


def test_where_nothing_is_said_of_the_columns_nothing_is_loaded(view, file, plans, said):
    view.lists.selectRow(view._names.index(DES))
    asked = []

    def refuse(dialog):
        asked.append(list(dialog.choices))
        dialog.reject()

    driving.answer_dialog(refuse)
    load(view, file, "Ref;Omschr\nA;Flow\n")
    driving.wait_until(lambda: bool(asked), "the question")
    driving.settle()
    assert "gtin" in asked[0]
    assert (plans, said.problems) == ([], [])
