"""Checking a file before it is uploaded: progress, cancel, the findings and saving them."""

import csv

import pytest
from PySide6.QtTest import QTest

from angio_desktop.actions.testset import write_testset
from angio_desktop.ui.parts import check
from angio_desktop.ui.parts.check import CheckView
from tests.drivers import driving
from tests.ui.desk import BOTH, FOLLOW_UP, HOSP, LEFT, PCI


@pytest.fixture
def view(program, qtbot):
    part = CheckView(program)
    qtbot.addWidget(part)
    part.show()
    return part


@pytest.fixture
def files(program, tmp_path):
    """A right file of each type."""
    written = write_testset(program.dictionary, program.definitions.assumptions, {}, tmp_path)
    return dict(zip(program.dictionary.forms, (file.path for file in written), strict=True))


def changed(path, **cells):
    """Change cells of the first record; return the file."""
    with path.open(encoding="utf-8", newline="") as file:
        head, row, *_ = csv.reader(file, delimiter=";")
    for key, text in cells.items():
        row[head.index(key)] = text
    return write(path, [head, row])


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def repeated(path, count):
    with path.open(encoding="utf-8", newline="") as file:
        head, row = csv.reader(file, delimiter=";")
    return write(path, [head, *[row] * count])


def check_file(view, file, type_, qtbot):
    view.start(file, type_)
    qtbot.waitUntil(view.open_button.isEnabled)


def cells(view, row):
    return [view.table.item(row, column).text() for column in range(4)]


def test_it_begins_with_what_to_do(view):
    assert "type" in view.summary.text()
    assert view.open_button.isEnabled()
    assert not view.save_button.isEnabled()
    assert not view.bar.isVisible()


def test_a_right_file_has_no_findings(view, files, qtbot):
    del files[HOSP]  # its consent is not in the file, and there is no registration with it
    for type_, file in files.items():
        check_file(view, file, type_, qtbot)
        expected = f"Checked {file.name}: 1 record(s), 0 error(s), 0 warning(s)"
        assert view.summary.text() == expected
        assert view.table.rowCount() == 0
        assert not view.save_button.isEnabled()


def test_each_finding_names_row_field_rule_and_what_is_wrong(view, files, qtbot):
    file = changed(files[PCI], MS_HF_HOSPZ="999", NR_CONVOL_PROC_ML_1="900")
    check_file(view, file, PCI, qtbot)
    assert "1 error(s), 1 warning(s)" in view.summary.text()
    found = [cells(view, row) for row in range(view.table.rowCount())]
    assert [(row, rule, text[0]) for row, _, rule, text in found] == [
        ("1", "E05", "✖"),
        ("1", "W01", "⚠"),
    ]
    assert "[MS_HF_HOSPZ]" in found[0][1]
    check_file(view, changed(files[BOTH], MS_FFRLAD="1.95"), BOTH, qtbot)
    assert cells(view, 0)[1] == "FFR – LAD [MS_FFRLAD]"


def test_the_words_of_a_finding_name_the_value(view, files, qtbot):
    check_file(view, changed(files[PCI], MS_HF_HOSPZ="999"), PCI, qtbot)
    found = [cells(view, 0)]
    assert "999" in found[0][3]
    assert view.save_button.isEnabled()


def test_the_lists_and_registrations_of_the_data_folder_are_looked_at(view, files, qtbot):
    file = changed(files[PCI], CD_DOCTOR_INTVNT_CARDIOL_1="12345678901")
    check_file(view, file, PCI, qtbot)
    assert cells(view, 0)[2] == "E04"
    check_file(view, files[HOSP], HOSP, qtbot)
    assert cells(view, 0)[2] == "E19"


def test_the_type_that_is_chosen_is_the_one_that_is_checked(view, files, qtbot, program, said):
    said.chosen = files[FOLLOW_UP]
    view.type.setCurrentIndex(list(program.dictionary.forms).index(FOLLOW_UP))
    QTest.mouseClick(view.open_button, LEFT)
    qtbot.waitUntil(view.open_button.isEnabled)
    assert view.summary.text().startswith("Checked")


def test_without_a_file_nothing_is_checked(view):
    QTest.mouseClick(view.open_button, LEFT)
    assert view.open_button.isEnabled()


def test_the_progress_follows_the_file(view, files, qtbot):
    file = repeated(files[BOTH], 200)
    seen: list[int] = []
    view.bar.progress.valueChanged.connect(seen.append)
    view.start(file, BOTH)
    assert view.bar.is_busy
    assert not view.open_button.isEnabled()
    qtbot.waitUntil(view.open_button.isEnabled)
    assert seen
    assert seen == sorted(seen)
    assert seen[-1] <= view.bar.progress.maximum()
    assert "200 record(s)" in view.summary.text()
    assert not view.bar.isVisible()


def test_cancelling_shows_what_was_found_so_far(view, files, qtbot):
    file = repeated(changed(files[BOTH], MS_HF_HOSPZ="999"), 5000)
    view.start(file, BOTH)
    qtbot.waitUntil(lambda: view.table.rowCount() > 0)
    view.cancel()
    qtbot.waitUntil(view.open_button.isEnabled)
    assert view.summary.text().startswith(f"Cancelled in {file.name}")
    found = view.table.rowCount()
    assert found > 0
    assert view._counts["rows"] < 5000
    driving.settle()
    assert view.table.rowCount() == found
    assert view.open_button.isEnabled()
    assert view.save_button.isEnabled()


def test_a_file_that_is_none_is_told_with_the_place(view, tmp_path, qtbot, said):
    file = tmp_path / "other.csv"
    file.write_text("a,b,c\n1,2,3\n", "utf-8")
    check_file(view, file, PCI, qtbot)
    assert [type(problem).__name__ for problem in said.problems] == ["BadCsvFile"]
    assert view.summary.text().startswith("Stopped in other.csv")
    check_file(view, tmp_path / "nowhere.csv", PCI, qtbot)
    assert said.problems[1].text_id == "bad_csv_file.unreadable"


def test_what_was_found_before_a_bad_row_stays(view, files, qtbot, said):
    file = changed(files[PCI], MS_HF_HOSPZ="999")
    with file.open("a", encoding="utf-8") as opened:
        opened.write("a;b\n")
    check_file(view, file, PCI, qtbot)
    assert said.problems[0].text_id == "bad_csv_file.cut"
    assert cells(view, 0)[2] == "E05"


def test_what_a_spreadsheet_left_is_told_below_the_numbers(view, files, qtbot):
    with files[PCI].open("a", encoding="utf-8") as opened:
        opened.write(";;;\n")
    check_file(view, files[PCI], PCI, qtbot)
    numbers, note = view.summary.text().split("\n")
    assert "1 record(s), 0 error(s), 0 warning(s)" in numbers
    assert ";;;" in note


def test_a_finding_on_the_file_itself_names_no_field(view, files, qtbot):
    copy = files[PCI].rename(files[PCI].with_name("copy (1).csv"))
    check_file(view, copy, PCI, qtbot)
    assert cells(view, 0)[:3] == ["0", "", "W18"]
    assert "1 record(s), 0 error(s), 1 warning(s)" in view.summary.text()


def test_the_next_check_begins_anew(view, files, qtbot):
    check_file(view, changed(files[PCI], MS_HF_HOSPZ="999"), PCI, qtbot)
    check_file(view, files[FOLLOW_UP], FOLLOW_UP, qtbot)
    assert view.table.rowCount() == 0
    assert not view.save_button.isEnabled()


def test_all_findings_are_saved_though_only_the_first_are_shown(
    view, files, qtbot, tmp_path, monkeypatch, said
):
    monkeypatch.setattr(check, "_SHOWN", 3)
    check_file(view, repeated(changed(files[PCI], MS_HF_HOSPZ="999"), 5), PCI, qtbot)
    assert view.table.rowCount() == 3
    assert "saving keeps all" in view.summary.text()
    target = tmp_path / "findings.csv"
    said.chosen = target
    QTest.mouseClick(view.save_button, LEFT)
    driving.wait_until(view.save_button.isEnabled, "the findings to be saved")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["row"] for row in rows if row["rule"] == "E05"] == ["1", "2", "3", "4", "5"]
    assert {(row["key"], row["rule"], row["severity"]) for row in rows} == {
        ("MS_HF_HOSPZ", "E05", "error"),
        ("DT_HOSPZ", "W10", "warning"),  # the same patient each time
    }


def test_findings_that_cannot_be_saved_are_told(view, files, qtbot, tmp_path, said):
    check_file(view, changed(files[PCI], MS_HF_HOSPZ="999"), PCI, qtbot)
    view.save()
    said.chosen = tmp_path / "nowhere" / "findings.csv"
    view.save()
    driving.wait_until(view.save_button.isEnabled, "the answer")
    assert [problem.text_id for problem in said.problems] == ["not_writable"]


def test_settings_that_cannot_be_read_are_told_in_words(view, files, said, spoil):
    spoil()
    said.chosen = files[PCI]
    view.open()
    driving.wait_until(view.open_button.isEnabled, "the check")
    assert [problem.text_id for problem in said.problems] == ["storage_problem.moved"]
    assert view.open_button.isEnabled()
