"""The export part: what would go out, what went out, and what the platform is to keep open."""

import csv
import hashlib
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from angio_desktop.actions.exporting import BY_DAY, NO, YES
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import ExportChoice, Wanted
from angio_desktop.storage.trail import Action
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import OPENED
from tests.drivers.sent_examples import send
from tests.storage.samples import damage
from tests.ui.desk import (
    FOLLOW_UP,
    LEFT,
    PCI,
    draft,
    refusing_to_write,
    registration_of,
    type_into,
)

pytestmark = pytest.mark.both

CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BCDEFG"]
INCLUDED, TYPE, PATIENT, ADMISSION, CODE, EXPORTED, AS_DRAFT = range(7)
EVERYTHING = ExportChoice(None, None, None, include_exported=False)
PCI_FILE = "HD_DCD_submcsv_HDBP0012_ANGIO_Hospitalisatie_met_PCI_02_28112023.csv"


@pytest.fixture
def some(program):
    """Three sent registrations; a draft, which is nothing to export."""
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    store, dictionary = program.store, program.dictionary
    return [
        send(store, dictionary, PCI, CODES[0], TX_PAT_LAST_NAM="Eerst", DT_HOSPZ="01/03/2026"),
        send(store, dictionary, FOLLOW_UP, CODES[1], TX_PAT_LAST_NAM="Midden"),
        send(store, dictionary, PCI, CODES[2], TX_PAT_LAST_NAM="Laatst"),
    ]


@pytest.fixture
def view(some, desk, program):
    """The part, without folders of the day: a test of these asks for them."""
    del some
    program.store.settings.set(BY_DAY, NO, OPENED)
    desk.show_part(desk.exports)
    return desk.exports


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "upload"
    folder.mkdir()
    return folder


def cells(table, row):
    return [table.item(row, column).text() for column in range(table.columnCount())]


def export(view, folder):
    view.export_into(folder)
    wait(view)


def wait(view):
    driving.wait_until(lambda: not view.bar.is_busy, "the export")


def pending(view):
    return [cells(view.table, row)[PATIENT].split(",")[0] for row in range(view.table.rowCount())]


def tick(view, row):
    view.table.item(row, AS_DRAFT).setCheckState(Qt.CheckState.Checked)


def ticked(view):
    return [
        name
        for row, name in enumerate(pending(view))
        if view.table.item(row, AS_DRAFT).checkState() is Qt.CheckState.Checked
    ]


def type_period(line, text):
    line.setFocus()
    driving.type_text(text)
    driving.press(Qt.Key.Key_Tab)


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


# What would go out


def test_what_was_sent_and_not_exported_waits_in_the_order_of_sending(view):
    assert pending(view) == ["Eerst", "Midden", "Laatst"]
    first = cells(view.table, 0)
    assert first[TYPE:] == [
        "Hospitalisatie met PCI", "Eerst, Anna", "01/03/2026", CODES[0], "", "",
    ]  # fmt: skip
    assert view.summary.text().startswith("3 registration")
    assert view.export_button.isEnabled()
    assert ticked(view) == []


def test_one_type_can_be_chosen(view):
    view.type.setFocus()
    for _ in range(2):
        driving.press(Qt.Key.Key_Down)
    assert pending(view) == ["Eerst", "Laatst"]
    driving.press(Qt.Key.Key_End)
    assert pending(view) == ["Midden"]
    driving.press(Qt.Key.Key_Up)
    assert pending(view) == []
    assert not view.export_button.isEnabled()


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("14/03/2026", "", ["Midden", "Laatst"]),
        ("15032026", "", ["Midden"]),
        ("", "13-3-26", ["Eerst"]),
        ("01/03/2026", "01/03/2026", ["Eerst"]),
        ("02/03/2026", "13/03/2026", []),
        ("14/03/2026", "01/03/2026", []),
    ],
)
def test_a_period_of_admission_can_be_chosen(view, first, last, expected):
    type_period(view.first, first)
    type_period(view.last, last)
    assert pending(view) == expected
    assert view.export_button.isEnabled() == bool(expected)


def test_a_period_that_cannot_be_read_is_marked_and_exports_nothing(view):
    type_period(view.first, "31/02/2026")
    assert view.first.text() == "31/02/2026"
    assert view.first.property("severity") == "error"
    assert pending(view) == []
    assert not view.export_button.isEnabled()
    assert "dd/mm/yyyy" in view.summary.text()
    view.first.clear()
    type_period(view.first, "010326")
    assert view.first.text() == "01/03/2026"
    assert view.first.property("severity") == ""
    assert len(pending(view)) == 3


def test_nothing_to_export_says_how_to_export_again(desk):
    desk.show_part(desk.exports)
    assert "Also what was exported before" in desk.exports.summary.text()
    assert not desk.exports.export_button.isEnabled()


# Going out


def test_one_file_for_each_type_is_written_marked_and_remembered(view, out, said, program, some):
    said.chosen = out
    QTest.mouseClick(view.export_button, LEFT)
    assert not view.export_button.isEnabled()
    wait(view)
    files = sorted(out.iterdir())
    assert len(files) == 2
    assert [row["TX_PAT_LAST_NAM"] for row in rows_of(out / PCI_FILE)] == ["Eerst", "Laatst"]
    assert "STATUS" not in rows_of(out / PCI_FILE)[0]
    assert f"✓ 2 record(s) in {PCI_FILE}" in view.outcome.text.text()
    assert pending(view) == []
    history = [cells(view.history, row) for row in range(view.history.rowCount())]
    assert {row[3] for row in history} == {file.name for file in files}
    sha = {row[3]: row[5] for row in history}[PCI_FILE]
    assert sha == hashlib.sha256((out / PCI_FILE).read_bytes()).hexdigest()
    entries = program.store.trail.newest([Action.EXPORTED])
    logs = {entry.detail["file"]: f"{entry.id}-" for entry in entries}
    assert all(row[6].startswith(logs[row[3]]) and len(row[6]) > 16 for row in history)
    assert {row[6] for row in history} <= set(re.findall(r"log: (\S+)", view.outcome.text.text()))
    assert all(
        row.exported for row in program.store.worklist.page(Wanted()) if row.id == some[0].id
    )


def test_without_a_folder_nothing_goes_out(view, said):
    QTest.mouseClick(view.export_button, LEFT)
    assert said.titles == ["Export into folder"]
    assert not view.outcome.isVisible()
    assert len(pending(view)) == 3


def test_what_is_to_be_kept_open_goes_out_as_a_draft_and_nothing_else(view, out):
    tick(view, 0)
    export(view, out)
    assert [row["STATUS"] for row in rows_of(out / PCI_FILE)] == ["draft", ""]
    others = [file for file in out.iterdir() if file.name != PCI_FILE]
    assert "STATUS" not in rows_of(others[0])[0]


def test_a_tick_stays_when_the_list_is_read_again(view, program, desk, out):
    """A wizard that stores an answer meanwhile has the list read again."""
    tick(view, 2)
    desk.new_registration()
    desk.show_registration(draft(program, PCI, TX_PAT_LAST_NAM="Anders"))
    wizard = list(desk.registration_windows.values())[-1]
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    type_into(wizard, "TX_PAT_FIRST_NAM", "Jan")
    driving.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert registration_of(wizard).values["TX_PAT_FIRST_NAM"] == "Jan"
    assert ticked(view) == ["Laatst"]
    type_period(view.first, "15/03/2026")  # and while its row is not shown
    view.first.clear()
    type_period(view.first, "")
    assert ticked(view) == ["Laatst"]
    export(view, out)
    assert [row["STATUS"] for row in rows_of(out / PCI_FILE)] == ["", "draft"]


def test_who_stands_on_a_row_stays_there_while_the_same_rows_are_shown(view):
    view.table.setCurrentCell(1, PATIENT)
    view.refresh()
    assert (view.table.currentRow(), view.table.selectionModel().selectedRows()[0].row()) == (1, 1)
    type_period(view.last, "02/03/2026")
    assert pending(view) == ["Eerst"]
    assert (view.table.currentRow(), view.table.selectionModel().selectedRows()) == (-1, [])


def test_who_stands_on_a_row_stays_on_it_while_others_go(view):
    view.table.setCurrentCell(2, PATIENT)
    type_period(view.first, "14/03/2026")
    assert pending(view) == ["Midden", "Laatst"]
    rows = [index.row() for index in view.table.selectionModel().selectedRows()]
    assert (view.table.currentRow(), rows) == (1, [1])


def test_a_tick_outside_the_period_waits_for_an_export_that_takes_it(view, out, tmp_path):
    tick(view, 2)
    type_period(view.last, "02/03/2026")
    assert pending(view) == ["Eerst"]
    export(view, out)
    assert "STATUS" not in rows_of(out / PCI_FILE)[0]
    view.last.setFocus()
    driving.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driving.press(Qt.Key.Key_Delete)
    driving.press(Qt.Key.Key_Tab)
    assert ticked(view) == ["Laatst"]
    rest = tmp_path / "rest"
    rest.mkdir()
    export(view, rest)
    assert [row["STATUS"] for row in rows_of(rest / PCI_FILE)] == ["draft"]


def test_a_tick_is_taken_away_again(view, out):
    tick(view, 0)
    view.refresh()
    view.table.item(0, AS_DRAFT).setCheckState(Qt.CheckState.Unchecked)
    view.refresh()
    assert ticked(view) == []
    export(view, out)
    assert "STATUS" not in rows_of(out / PCI_FILE)[0]


def test_what_was_kept_open_once_is_final_when_it_is_exported_again(view, out, tmp_path):
    tick(view, 0)
    export(view, out)
    view.again.click()
    assert ticked(view) == []
    again = tmp_path / "again"
    again.mkdir()
    export(view, again)
    assert "STATUS" not in rows_of(again / PCI_FILE)[0]


def test_what_was_exported_can_be_exported_again(view, out, tmp_path):
    export(view, out)
    assert pending(view) == []
    view.again.setFocus()
    driving.press(Qt.Key.Key_Space)
    assert pending(view) == ["Eerst", "Midden", "Laatst"]
    assert cells(view.table, 0)[EXPORTED]
    again = tmp_path / "again"
    again.mkdir()
    export(view, again)
    assert view.history.rowCount() == 4
    assert rows_of(again / PCI_FILE) == rows_of(out / PCI_FILE)


# When it does not go


def test_a_file_that_is_there_is_not_overwritten_and_the_other_types_go(view, out):
    (out / PCI_FILE).write_text("the platform has not fetched this yet", "utf-8")
    tick(view, 0)
    export(view, out)
    assert (out / PCI_FILE).read_text("utf-8") == "the platform has not fetched this yet"
    assert "✖ Hospitalisatie met PCI: In de map" in view.outcome.text.text()
    assert "✓ 1 record(s)" in view.outcome.text.text()
    assert pending(view) == ["Eerst", "Laatst"]
    assert ticked(view) == ["Eerst"]


def test_a_folder_that_is_not_there_leaves_everything_to_be_exported(view, out):
    export(view, out / "nowhere")
    assert view.outcome.text.text().count("✖") == 2
    assert len(pending(view)) == 3


def test_a_mark_that_cannot_be_stored_leaves_no_file(view, out, program):
    with refusing_to_write(program):
        export(view, out)
    assert view.outcome.text.text().count("✖") == 2
    assert list(out.iterdir()) == []
    assert len(pending(view)) == 3


def test_data_that_cannot_be_read_are_told_in_words(view, said, spoil):
    spoil()
    view.refresh()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]


def test_every_type_goes_out_under_its_own_name(desk, program, out):
    for number, type_ in enumerate(RegistrationType):
        send(program.store, program.dictionary, type_, CODES[number])
    program.store.settings.set(BY_DAY, NO, OPENED)
    desk.exports.refresh()
    export(desk.exports, out)
    assert len(list(out.glob("HD_DCD_submcsv_HDBP0012_ANGIO_*_02_28112023.csv"))) == 5


# What stays behind


def untick(view, row):
    view.table.item(row, INCLUDED).setCheckState(Qt.CheckState.Unchecked)


def test_what_is_ticked_goes_out_and_the_rest_waits(view, out):
    boxes = [view.table.item(row, INCLUDED).checkState() for row in range(3)]
    assert set(boxes) == {Qt.CheckState.Checked}
    untick(view, 0)
    assert view.summary.text().startswith("2 registration")
    export(view, out)
    assert [row["TX_PAT_LAST_NAM"] for row in rows_of(out / PCI_FILE)] == ["Laatst"]
    assert pending(view) == ["Eerst"]
    assert view.table.item(0, INCLUDED).checkState() is Qt.CheckState.Unchecked
    assert not view.export_button.isEnabled()
    view.table.item(0, INCLUDED).setCheckState(Qt.CheckState.Checked)
    assert view.export_button.isEnabled()


def test_a_type_of_which_nothing_is_ticked_has_no_file(view, out):
    untick(view, 1)
    export(view, out)
    assert [file.name for file in out.iterdir()] == [PCI_FILE]


def test_the_space_bar_ticks_the_row_and_the_draft_only_in_its_column(view):
    view.table.setCurrentCell(0, PATIENT)
    view.table.setFocus()
    driving.press(Qt.Key.Key_Space)
    assert view.table.item(0, INCLUDED).checkState() is Qt.CheckState.Unchecked
    driving.press(Qt.Key.Key_Space)
    assert view.table.item(0, INCLUDED).checkState() is Qt.CheckState.Checked
    view.table.setCurrentCell(0, AS_DRAFT)
    driving.press(Qt.Key.Key_Space)
    assert ticked(view) == ["Eerst"]
    assert view.table.item(0, INCLUDED).checkState() is Qt.CheckState.Checked


def test_what_stays_behind_is_not_lost_from_a_file_that_is_written_again(view, out):
    """Else the earlier file would be replaced by one with less in it."""
    export(view, out)
    view.again.click()
    untick(view, 0)
    export(view, out)
    assert "✖ Hospitalisatie met PCI" in view.outcome.text.text()
    assert len(rows_of(out / PCI_FILE)) == 2


# Where it goes, and then


def test_the_files_of_a_day_are_in_a_folder_and_never_meet_those_before(view, out, program):
    program.store.settings.set(BY_DAY, YES, OPENED)
    untick(view, 0)
    export(view, out)
    (first,) = out.iterdir()
    assert first.name == f"{NOW:%Y-%m-%d}"
    assert len(list(first.iterdir())) == 2
    view.table.item(0, INCLUDED).setCheckState(Qt.CheckState.Checked)
    export(view, out)
    assert {folder.name for folder in out.iterdir()} == {first.name, f"{first.name} (2)"}
    assert len(list(first.iterdir())) == 2
    again = out / f"{first.name} (2)" / PCI_FILE
    assert [row["TX_PAT_LAST_NAM"] for row in rows_of(again)] == ["Eerst"]
    assert str(again.parent) in view.outcome.where.text()


def test_another_type_of_the_same_day_goes_into_the_same_folder(view, out, program):
    program.store.settings.set(BY_DAY, YES, OPENED)
    for row in (0, 2):
        untick(view, row)
    export(view, out)
    view.table.item(0, INCLUDED).setCheckState(Qt.CheckState.Checked)
    export(view, out)
    (folder,) = out.iterdir()
    assert len(list(folder.iterdir())) == 2


def test_no_folder_is_left_where_nothing_came_into_it(view, out, program):
    program.store.settings.set(BY_DAY, YES, OPENED)
    with refusing_to_write(program):
        export(view, out)
    assert list(out.iterdir()) == []


def test_a_place_where_no_folder_can_be_made_is_told(view, out, program, said):
    program.store.settings.set(BY_DAY, YES, OPENED)
    (out / "file").touch()
    export(view, out / "file")
    assert [problem.text_id for problem in said.problems] == ["not_writable"]
    assert len(pending(view)) == 3


def test_the_folder_is_opened_or_told(view, out, said, monkeypatch):
    opened = []

    def show_folder(folder):
        opened.append(folder)
        return len(opened) == 1

    monkeypatch.setattr(dialogs, "show_folder", show_folder)
    export(view, out)
    assert view.outcome.open_button.hasFocus()
    assert str(out) in view.outcome.where.text()
    driving.press(Qt.Key.Key_Return)
    assert (opened, said.told) == ([out], [])
    view.outcome.open_button.click()
    assert str(out) in said.told[0]
    view.outcome.close_button.click()
    assert not view.outcome.isVisible()


def test_where_nothing_was_written_no_folder_is_offered(view, out, program):
    with refusing_to_write(program):
        export(view, out)
    assert view.outcome.isVisible()
    assert not view.outcome.open_button.isVisible()
    assert view.outcome.close_button.hasFocus()


@pytest.mark.embedded
def test_of_many_that_were_left_out_twenty_are_named_and_the_others_counted(view, program, out):
    for number in range(19):
        send(program.store, program.dictionary, PCI, f"ANG-2026-BBBBBB{number:02}")
    damage(program.folder, "UPDATE registration SET admission = '2020-01-01' WHERE type = ?", PCI)
    view.refresh()
    export(view, out)
    said = view.outcome.text.text()
    assert said.count("ANG-2026-") == 20
    assert "1 more were left out." in said
    assert len(program.store.exports.ids(EVERYTHING)) == 21
