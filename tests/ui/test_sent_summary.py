"""A registration that was sent: one text to read, select and scroll; nothing in it changes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPushButton

from angio_desktop.actions.preferences import Appearance
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.form.go_to_dialog import GoToDialog
from angio_desktop.ui.form.help import HelpDialog
from angio_desktop.ui.form.sent_pages import SentPages
from angio_desktop.ui.look import theme
from tests.drivers import driving
from tests.drivers.sent_examples import send
from tests.ui.desk import BOTH, CTRL, HOSP, LEFT, PCI, id_of, new

CODE = "ANG-2026-AAAAAAAB"


@pytest.fixture
def sent(program):
    return send(program.store, program.dictionary, BOTH, CODE)


@pytest.fixture
def wizard(open_wizard, sent):
    opened = open_wizard(sent)
    opened.resize(1000, 700)
    driving.settle()
    return opened


def text_of(wizard):
    assert isinstance(wizard.pages, SentPages)
    return wizard.pages.summary.text


def lines(wizard) -> list[str]:
    return [line.strip() for line in text_of(wizard).toPlainText().splitlines() if line.strip()]


@pytest.mark.parametrize("type_", list(RegistrationType))
def test_every_answer_stands_there_under_its_caption_in_the_order_of_the_form(
    open_wizard, program, type_
):
    registration = send(program.store, program.dictionary, type_, CODE)
    wizard = open_wizard(registration)
    form, words = program.dictionary.forms[type_], wizard.words
    said = lines(wizard)
    at = -1
    shown = [field.key for page in form.pages for field in page.fields]
    keys = [key for key in shown if registration.values.get(key)]
    assert keys
    for key in keys:
        if key not in wizard.draft.editing.evaluation.applies:
            continue
        answer = words.shown(form.by_key[key], registration.values[key])
        found = next((n for n, line in enumerate(said) if n > at and line.startswith(answer)), None)
        is_in_table = form.by_key[key].page == "physiology"
        assert found is not None or (is_in_table and answer in said), key
        at = at if is_in_table or found is None else found


def test_what_was_left_empty_is_left_out(open_wizard, program):
    registration = send(program.store, program.dictionary, PCI, CODE)
    wizard = open_wizard(registration)
    form = program.dictionary.forms[PCI]
    empty = [f for f in form.asked if not registration.values.get(f.key)]
    said = text_of(wizard).toPlainText()
    captions = {f.captions.nl for f in form.asked if registration.values.get(f.key)}
    assert empty
    assert not [f.key for f in empty if f.captions.nl in said and f.captions.nl not in captions]


@pytest.mark.parametrize("typed", ["<b>x</b> & y", 'a"b', "x|x", "&lt;", "ünïcode"])
def test_what_was_typed_is_shown_as_it_was_typed(open_wizard, program, typed):
    values = new(program, HOSP).values
    draft = new(program, HOSP, **{**values, "TX_PAT_LAST_NAM": typed})
    wizard = open_wizard(replace(send(program.store, program.dictionary, HOSP, CODE)))
    summary = wizard.pages.summary
    summary.show_answers(wizard.words, draft.values, frozenset({"TX_PAT_LAST_NAM"}))
    assert typed in lines(wizard)


def test_keys_and_clicks_change_nothing_and_there_is_no_cursor(wizard, program, sent):
    text = text_of(wizard)
    before = text.toPlainText()
    assert text.hasFocus()
    driving.type_text("1x")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_F9, Qt.Key.Key_Return):
        driving.press(key)
    QTest.mouseDClick(text.viewport(), LEFT, pos=QPoint(60, 60))
    driving.press(Qt.Key.Key_X, CTRL)
    assert text.toPlainText() == before
    assert not text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not text.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    shown = wizard.pages.summary
    assert not shown.findChildren(QAbstractButton)
    assert not shown.findChildren(QLineEdit)
    driving.press(Qt.Key.Key_Escape)
    driving.settle()
    assert program.store.registrations.load(id_of(sent)) == sent


def test_what_is_selected_is_copied(wizard):
    text = text_of(wizard)
    driving.press(Qt.Key.Key_A, CTRL)
    driving.press(Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0] == text.toPlainText().splitlines()[0]
    assert len(copied) >= len(text.toPlainText().strip())


def test_it_is_scrolled_by_keys(wizard):
    bar = text_of(wizard).verticalScrollBar()
    assert bar.value() == 0
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        driving.press(key)
        seen.append(bar.value())
    assert sorted(set(seen)) == seen
    assert seen[-1] == bar.maximum()
    driving.press(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_step_and_the_page_keys_lead_through_it(wizard):
    text, steps = text_of(wizard), wizard.pages.steps
    for _ in range(3):
        driving.press(Qt.Key.Key_PageDown, CTRL)
    page = wizard.pages.page_id()
    assert steps.currentItem().data(Qt.ItemDataRole.UserRole) == page
    assert text.verticalScrollBar().value() > 0
    wizard.pages.go_to_page("patient")
    assert wizard.pages.page_id() == "patient"
    assert text.verticalScrollBar().value() < 40
    while driving.next_page(wizard):
        pass
    assert wizard.pages.page_id() == "discharge"
    driving.press(Qt.Key.Key_PageUp, CTRL)
    assert wizard.pages.page_id() != "discharge"


@pytest.mark.parametrize("page", ["history", "pci_1", "discharge"])
def test_it_opens_at_the_page_on_which_it_was_left(open_wizard, sent, page):
    wizard = open_wizard(replace(sent, page=page))
    text = text_of(wizard)
    title = next(each.captions.nl for each in wizard.draft.editing.form.pages if each.id == page)
    cursor, bar = text.textCursor(), text.verticalScrollBar()
    assert cursor.block().text() == title
    assert bar.value() == bar.maximum() or 0 <= text.cursorRect(cursor).top() < 40
    assert text.viewport().rect().contains(text.cursorRect(cursor).topLeft())


def selected(wizard) -> str:
    said: str = text_of(wizard).textCursor().selectedText()
    return said


def test_a_field_is_gone_to_by_its_name(wizard):
    def choose(_: QDialog) -> None:
        driving.type_text("contrastvol (1)")
        driving.press(Qt.Key.Key_Return)

    driving.act_on(GoToDialog, choose)
    driving.press(Qt.Key.Key_G, CTRL)
    values = wizard.registration.values
    assert selected(wizard).startswith(values["NR_CONVOL_PROC_ML_1"])
    assert wizard.pages.focused_key() == "NR_CONVOL_PROC_ML_1"
    text = text_of(wizard)
    assert text.viewport().rect().contains(text.cursorRect().topLeft())


def test_a_field_without_an_answer_leads_to_its_page(wizard):
    form = wizard.draft.editing.form
    pages = {page.id: page for page in form.pages}
    values = wizard.registration.values
    page = pages["admission"]
    empty = next((f.key for f in page.fields if not values.get(f.key)), None)
    wizard.go_to(empty or "DT_HOSPZ")
    assert wizard.pages.page_id() == "admission"


def test_a_page_without_any_answer_is_no_step_and_leads_nowhere(open_wizard, program):
    wizard = open_wizard(send(program.store, program.dictionary, PCI, CODE))
    ids = {wizard.pages._pages[n].id for n in wizard.pages.applying()}
    assert "pci_5" not in ids
    before = wizard.pages.page_id()
    wizard.go_to("DT_PCI_5")
    assert wizard.pages.page_id() == before
    assert not wizard.pages.summary.go_to("DT_PCI_5")


def test_the_field_that_was_gone_to_has_its_help(wizard):
    wizard.go_to("MS_PAT_WGHT")
    about = driving.act_on(HelpDialog, lambda dialog: dialog.windowTitle())
    driving.press(Qt.Key.Key_F1)
    assert about == [wizard.draft.editing.form.caption("MS_PAT_WGHT", "nl")]


def test_there_are_no_problems_to_go_to(wizard):
    at = text_of(wizard).verticalScrollBar().value()
    driving.press(Qt.Key.Key_F8)
    assert text_of(wizard).verticalScrollBar().value() == at
    assert not wizard.pages.problems.findings.isVisible()
    assert not wizard.pages.problems.title.isVisible()


def test_tab_leads_through_it_to_the_buttons(wizard):
    driving.press(Qt.Key.Key_Tab)
    assert not text_of(wizard).hasFocus()
    assert isinstance(driving.target(), QPushButton)
    driving.press(Qt.Key.Key_Backtab)
    assert text_of(wizard).hasFocus()


@pytest.mark.both
def test_it_speaks_of_lists_that_were_loaded_anew(wizard, program):
    values = wizard.registration.values
    physician = values["CD_DOCTOR_INTVNT_CARDIOL_1"]
    loaded = dict(program.open_lists())
    physicians = loaded["HPIN"]
    renamed = replace(physicians.entries[physician], label="Dr. Newname")
    entries = {**physicians.entries, physician: renamed}
    words = replace(wizard.words, open_lists={"HPIN": replace(physicians, entries=entries)})
    assert "Dr. Newname" not in text_of(wizard).toPlainText()
    wizard.draft.take_words(words)
    wizard.pages.take_words(words)
    assert "Dr. Newname" in text_of(wizard).toPlainText()


def test_it_wears_the_colours_of_now(wizard, qapp):
    theme._dress(qapp)
    text, light = text_of(wizard), theme.tokens().muted
    assert light.lower() in text.toHtml().lower()
    text.verticalScrollBar().setValue(100)
    try:
        theme.choose(qapp, Appearance.DARK)
        driving.settle()
        assert theme.tokens().muted.lower() in text.toHtml().lower()
        assert light.lower() not in text.toHtml().lower()
        assert text.verticalScrollBar().value() == 100
    finally:
        theme.choose(qapp, Appearance.SYSTEM)
        qapp.setStyleSheet("")
        qapp.setPalette(qapp.style().standardPalette())


@pytest.mark.parametrize("width", [640, 960, 1920])
def test_it_fits_any_window(wizard, width):
    wizard.resize(width, 700)
    text, bar = text_of(wizard), text_of(wizard).horizontalScrollBar()
    # Qt lays a long text out in turns, and goes on when the machine has nothing else to do.
    driving.wait_until(lambda: bar.maximum() == 0, "the text fits")
    assert text.document().size().width() <= text.viewport().width()
