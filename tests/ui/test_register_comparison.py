"""The published definition compared in the window, taken over, and taken back."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from angio_desktop import paths
from angio_desktop.actions.overlay import YES_NO
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.parts.register_comparison import ComparisonDialog
from tests.drivers import driving
from tests.drivers.published import Page, published, sheet_of, write
from tests.ui.desk import FOLLOW_UP, LEFT, complete, draft, id_of, values_of

pytestmark = pytest.mark.usefixtures("silent_again")

NEW_CODE = ["", "", "", "", "9", "Anders", "Autre", "Other"]


@pytest.fixture
def view(session):
    """The page of the session as it is shown now: it is made anew with each definition."""

    class Now:
        def __getattr__(self, name):
            return getattr(session.workspace.assumptions, name)

    workspace = session.workspace
    workspace.show_part(workspace.assumptions)
    return Now()


@pytest.fixture
def page(program):
    return sheet_of(program.dictionary.forms[FOLLOW_UP])


def changed(page: Page) -> Page:
    """A sheet with a caption, a code more and one less."""
    page.put("DT_PAT_DOB", "translation fields", "Geboren op")
    page.rows[page.row_of("CD_PAT_SEX") + 2] = NEW_CODE
    return page


def compare(view, said, pages, tmp_path, act):
    """Compare workbooks; `act` is done with the dialog, and what it returns is returned."""
    said.chosen = write(pages, tmp_path / "HD_DCD_Specs_v2_20231128.xlsx")
    seen = []

    def see(dialog):
        assert isinstance(dialog, ComparisonDialog)
        seen.append(act(dialog))

    driving.answer_dialog(see)
    QTest.mouseClick(view.compare_button, LEFT)
    driving.wait_until(lambda: bool(seen), "the comparison")
    driving.settle()
    return seen[0]


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def rows(table):
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def take_over(dialog):
    """Consent; the window speaks Dutch once it was made anew."""
    buttons = dialog.findChildren(QAbstractButton)
    next(each for each in buttons if each.property("role") == "primary").click()


def test_what_is_the_same_is_said_and_there_is_nothing_to_take(view, said, page, tmp_path):
    def act(dialog):
        told = texts(dialog), [b.text() for b in dialog.findChildren(QAbstractButton)]
        dialog.reject()
        return told

    labels, buttons = compare(view, said, [page], tmp_path, act)
    assert any("Velden gelijk: 42; verschillen: 0" in text for text in labels)
    assert any("none is told anything new" in text for text in labels)
    assert [text for text in buttons if text] == ["Close"]


def test_differences_are_listed_and_searched(view, said, page, tmp_path):
    def act(dialog):
        every = rows(dialog.table)
        dialog.filter.setText("geboren")
        found = rows(dialog.table)
        dialog.reject()
        return every, found

    page.rows.pop(page.row_of("TX_LANG"))
    every, found = compare(view, said, [changed(page)], tmp_path, act)
    assert len(every) == 4
    assert [row[2] for row in every] == ["only here", "code", "code", "Nederlands opschrift"]
    assert found == [every[-1]]
    assert found[0][3:] == ("Geboortedatum", "Geboren op")


def test_what_is_taken_is_in_use_at_once_and_can_be_taken_back(view, said, session, page, tmp_path):
    kept = complete(session.program, FOLLOW_UP, CD_PAT_SEX="M")
    session.workspace.open_registration(id_of(kept))

    def act(dialog):
        told = rows(dialog.drafts)
        take_over(dialog)
        return told

    told = compare(view, said, [changed(page)], tmp_path, act)
    assert len(told) == 1  # M is in the list no more
    program = session.program
    form = program.dictionary.forms[FOLLOW_UP]
    assert form.by_key["DT_PAT_DOB"].captions.nl == "Geboren op"
    assert "9" in form.by_key["CD_PAT_SEX"].code_list.codes
    assert "v2_20231128" in view.taken.text()
    (wizard,) = session.workspace.registration_windows.values()
    assert values_of(wizard)["CD_PAT_SEX"] == "M"
    assert wizard.program is session.program
    assert [e.action for e in program.store.trail.newest(limit=1)] == ["definition_taken"]

    QTest.mouseClick(view.back_button, LEFT)
    driving.settle()
    assert len(said.questions) == 1
    assert not paths.overlay(session.program.folder).exists()
    by_key = session.program.dictionary.forms[FOLLOW_UP].by_key
    assert by_key["DT_PAT_DOB"].captions.nl == "Geboortedatum"
    assert not view.taken.isVisible()
    newest = session.program.store.trail.newest(limit=1)
    assert [e.action for e in newest] == ["definition_taken_back"]
    assert session.program.store.verify().wrong is None


def test_settled_assumptions_leave_the_list_and_their_setting_follows(
    view, said, session, tmp_path
):
    pages = published(session.program.dictionary)
    six = [f.key for f in pages_of_yes_no(session)]
    for page in pages[1:-1]:
        for key in six:
            page.put(key, "type", "Boolean")
            page.put(key, "code list name", "")
    before = view.table.rowCount()
    compare(view, said, pages, tmp_path, take_over)
    assert session.program.store.settings.all()[YES_NO] == "true_false"
    assert view.table.rowCount() < before - len(six)
    compare(view, said, pages, tmp_path, take_over)  # once more: it still knows what was before
    view.take_back()
    driving.settle()
    assert session.program.store.settings.all()[YES_NO] == "10"
    assert view.table.rowCount() == before


def pages_of_yes_no(session):
    form = session.program.dictionary.forms[RegistrationType.HOSPITALISATION]
    return [each for each in form.fields if each.cell.value == "yes_no"]


def test_a_draft_that_stays_as_it_was_is_not_named(view, said, session, page, tmp_path):
    draft(session.program, FOLLOW_UP, CD_PAT_SEX="F")

    def act(dialog):
        told = hasattr(dialog, "drafts")
        dialog.reject()
        return told

    assert not compare(view, said, [changed(page)], tmp_path, act)
    assert session.program.definitions.taken is None


def test_what_is_no_such_workbook_is_told(view, said, tmp_path):
    said.chosen = tmp_path / "list.csv"
    said.chosen.write_text("code;name\n1;a\n", "utf-8")
    view.compare()
    driving.wait_until(lambda: not view.bar.is_busy, "the comparison")
    assert [problem.text_id for problem in said.problems] == ["bad_workbook"]


def test_without_a_file_nothing_is_compared(view, said):
    view.compare()
    assert not view.bar.is_busy
    view.take_back()
    assert said.questions == []


def test_a_folder_that_takes_no_file_is_told(view, said, session, page, tmp_path):
    paths.overlay(session.program.folder).mkdir()
    compare(view, said, [changed(page)], tmp_path, take_over)
    assert [problem.text_id for problem in said.problems] == ["not_writable"]
    assert session.program.definitions.taken is None
