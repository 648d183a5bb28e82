"""Answers in the windows: read, listed, counted, opened beside a correction; type and helpdesk."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.answer_folder import ANSWER_FOLDER
from angio_desktop.actions.answering import open_answers, remember
from angio_desktop.actions.clock import now
from angio_desktop.actions.correcting import correction_of
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import Mark, Wanted
from angio_desktop.ui.form import commands
from angio_desktop.ui.form.correction_box import CorrectionBox
from angio_desktop.ui.form.request_dialog import RequestDialog
from angio_desktop.ui.form.type_dialog import TypeDialog
from angio_desktop.ui.parts import answers
from angio_desktop.ui.parts.answers import AnswersDialog, csv_files_in, dropped
from angio_desktop.ui.parts.columns_dialog import ColumnsDialog, ask_columns
from angio_desktop.ui.parts.registrations_model import MARK, RegistrationsModel
from angio_desktop.ui.parts.registrations_model import OFFICIAL as COLUMN
from tests.drivers import driving
from tests.drivers.opened import OPENED
from tests.drivers.result_files import OFFICIAL, Verdict, plain, records
from tests.drivers.sent_examples import send
from tests.drivers.tables import DICTIONARY
from tests.ui.desk import FOLLOW_UP, HOSP, PCI, complete, focused_key, id_of

pytestmark = pytest.mark.both

CODES = ("ANG-2026-AAAAAAAB1", "ANG-2026-AAAAAAAC1")
GOOD, BAD = Verdict(OFFICIAL[0]), Verdict("", "DT_PCI_2: no such day")


@pytest.fixture
def file(program, tmp_path):
    """What the platform answers to two registrations: one is refused."""
    send(program.store, DICTIONARY, PCI, CODES[0], IDC_PAT="61092521885")
    send(program.store, DICTIONARY, PCI, CODES[1])
    out = tmp_path / "out"
    out.mkdir()
    request = ExportRequest(PCI, out)
    done = export(program.store, DICTIONARY, program.definitions.assumptions, request, now())
    assert done.written is not None
    path = tmp_path / "RESULT.csv"
    path.write_bytes(plain(records(done.written.path), [GOOD, BAD]))
    return path


@pytest.fixture
def dialog(program, qtbot, window):
    made = AnswersDialog(program, window)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def window(qtbot):
    """A window that dialogs stand before."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def cell(table, row, column):
    item = table.item(row, column)
    return item.text() if item else ""


def idle(dialog):
    driving.wait_until(lambda: not (dialog.bar.is_busy or dialog._waiting), "the reading")
    driving.settle()
    driving.wait_until(lambda: not dialog.bar.is_busy, "the reading")
    driving.settle()


def confirmed(program, file):
    result = open_answers(file, program.store, DICTIONARY)
    remember(result, result.found, program.store)


def marks(program):
    return {row.code: row.mark for row in program.store.worklist.page(Wanted())}


def test_columns_are_confirmed_once_and_what_is_to_be_looked_at_is_listed(
    program, dialog, file, monkeypatch
):
    asked = []

    def confirm(result, _):
        asked.append(result)
        return result.found

    monkeypatch.setattr(answers, "ask_columns", confirm)
    for new in (2, 0):
        dialog.read([file])
        idle(dialog)
        assert f"{new} " in dialog.summary.text().rsplit(";", 1)[1]
        cells = [cell(dialog.table, 0, column) for column in range(4)]
        assert cells == ["RESULT.csv", "2", CODES[1], f"✖ {BAD.message}"]
    assert len(asked) == 1
    assert marks(program) == {CODES[0]: "accepted", CODES[1]: "refused"}
    opened: list[str] = []
    dialog.open_asked.connect(opened.append)
    dialog.table.activated.emit(dialog.table.model().index(0, 0))
    assert opened == [CODES[1]]


def test_columns_that_are_not_confirmed_leave_the_file_unread(program, dialog, file, monkeypatch):
    monkeypatch.setattr(answers, "ask_columns", lambda *_: None)
    dialog.read([file])
    idle(dialog)
    assert marks(program) == {CODES[0]: "exported", CODES[1]: "exported"}


def test_the_columns_are_shown_on_some_rows(program, qtbot, file, window):
    result = open_answers(file, program.store, DICTIONARY)
    shown = ColumnsDialog(result, window)
    qtbot.addWidget(shown)
    assert shown.columns() == result.found
    assert cell(shown.table, 1, 1) == BAD.message
    shown.code.setCurrentIndex(0)
    assert shown.columns().code == ""
    driving.answer_dialog(lambda dialog: dialog.accept())
    assert ask_columns(result, shown) == result.found


def test_what_is_no_such_file_is_said_and_the_next_is_read(program, dialog, file, tmp_path):
    confirmed(program, file)
    other = tmp_path / "a.csv"
    other.write_text("a;b\n1;2\n")
    nightly = tmp_path / "n.csv"
    nightly.write_text("localdwh_registration_code,result\nx,valid\n")
    dialog.read([other, nightly, file])
    idle(dialog)
    said = dialog.summary.text().splitlines()
    assert [line.split(":")[0].split(" ")[0] for line in said] == ["a.csv", "n.csv", "RESULT.csv"]
    assert cell(dialog.table, 0, 3).startswith("? ")
    assert marks(program)[CODES[0]] == "accepted"


def drop(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    return data, QDropEvent(
        QPointF(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )


def test_files_and_folders_can_be_dropped(program, dialog, file, tmp_path):
    confirmed(program, file)
    (tmp_path / "RESULTS").mkdir()
    (tmp_path / "RESULTS" / "more.CSV").write_bytes(file.read_bytes())
    (tmp_path / "notes.txt").touch()
    assert csv_files_in(tmp_path) == [file, tmp_path / "RESULTS" / "more.CSV"]
    data, event = drop(tmp_path / "notes.txt", file, tmp_path / "RESULTS")
    assert dropped(event) == [file, tmp_path / "RESULTS" / "more.CSV"]
    dialog.dropEvent(event)
    idle(dialog)
    assert len(dialog.summary.text().splitlines()) == 2
    assert data.hasUrls()


# The list, the start page, the correction


def test_a_refused_one_is_one_click_from_the_list(program, desk, dialog, file):
    confirmed(program, file)
    dialog.read([file])
    idle(dialog)
    desk.to_do.refresh()
    assert desk.to_do.numbers["refused"].text().startswith("1 ")
    desk.to_do.numbers["refused"].click()
    view = desk.registrations
    assert view.model.rowCount() == 1
    assert view.model.index(0, MARK).data() == "Refused"
    view.table.selectRow(0)
    view.correct_button.click()
    driving.settle()
    sent, draft = desk.registration_windows.values()
    assert (sent.registration.code, draft.registration.status) == (CODES[1], Status.OPEN)
    assert focused_key(draft) == "DT_PCI_2"
    assert BAD.message in sent.platform.text.text()
    assert CODES[1] in draft.correction.text.text()
    desk.correct(sent.registration.id)
    assert len(desk.registration_windows) == 2


def test_the_official_code_is_shown_and_copied(program, dialog, file, open_wizard):
    confirmed(program, file)
    dialog.read([file])
    idle(dialog)
    wizard = open_wizard(program.store.registrations.load(1))
    assert OFFICIAL[0] in wizard.platform.text.text()
    listed = RegistrationsModel(DICTIONARY, "nl", program.store.notes.of_each)
    listed.show(partial(program.store.worklist.page, Wanted()))
    codes = {listed.index(row, COLUMN).data() for row in range(listed.rowCount())}
    assert OFFICIAL[0] in codes
    wizard.platform.copy_button.click()
    assert QGuiApplication.clipboard().text() == OFFICIAL[0]


def test_a_changed_key_field_is_told_and_asked_about_before_it_is_sent(
    program, file, open_wizard, said
):
    del file
    wizard = open_wizard(correction_of(program.store, DICTIONARY, 2))
    box = wizard.correction
    assert isinstance(box, CorrectionBox)
    assert "0" in box.text.text()
    assert commands.may_send(box)
    wizard.draft.answer("DT_HOSPZ", "13/03/2026")
    assert box.text.property("severity") == "warning"
    said.consents = False
    wizard.do("send")
    assert len(said.questions) == 1
    assert wizard.registration.status is Status.OPEN
    driving.answer_dialog(lambda dialog: dialog.reject())
    box.changes_button.click()


def test_the_helpdesk_is_asked_without_names_and_it_is_noted(program, file, open_wizard):
    del file
    wizard = open_wizard(program.store.registrations.load(2))
    texts = []

    def note(dialog):
        assert isinstance(dialog, RequestDialog)
        dialog.type.setCurrentIndex(1)
        dialog.type.activated.emit(1)
        dialog.language.setCurrentIndex(1)
        dialog.language.activated.emit(1)
        dialog.copy_button.click()
        texts.append(dialog.text.toPlainText())
        dialog.accept()

    driving.answer_dialog(note)
    wizard.platform.helpdesk_button.click()
    driving.settle()
    assert QGuiApplication.clipboard().text() == texts[0]
    assert CODES[1] in texts[0]
    assert "Voorbeeld" not in texts[0]
    assert wizard.platform.done_button.isVisibleTo(wizard)
    wizard.platform.done_button.click()
    assert not wizard.platform.done_button.isVisibleTo(wizard)
    assert [e.action for e in program.store.trail.of(2)][-2:] == [
        "correction_asked",
        "correction_done",
    ]


def test_the_text_for_the_helpdesk_is_saved(program, file, qtbot, said, tmp_path, window):
    del file
    sent = program.store.registrations.load(2)
    program.store.settings.set("helpdesk", "help@example.org", OPENED)
    shown = RequestDialog(program, sent, sent.values, window)
    qtbot.addWidget(shown)
    shown.save_button.click()
    said.chosen = tmp_path / "request.txt"
    shown.save_button.click()
    assert said.chosen.read_text("utf-8") == shown.text.toPlainText()


# Another type


def test_an_open_draft_changes_its_type_and_is_shown_as_that(program, desk):
    draft = complete(program, PCI)
    desk.open_registration(id_of(draft))
    (wizard,) = desk.registration_windows.values()

    def choose(dialog):
        assert isinstance(dialog, TypeDialog)
        assert dialog.chosen() is HOSP
        keys = [cell(dialog.table, row, 0) for row in range(dialog.table.rowCount())]
        assert any("PCI" in key for key in keys)
        dialog.accept()

    driving.answer_dialog(choose)
    wizard.do("change_type")
    driving.settle()
    (wizard,) = desk.registration_windows.values()
    assert wizard.registration.type is HOSP
    assert wizard.registration.values == draft.values


def test_a_correction_keeps_its_type_and_a_given_up_change_changes_nothing(
    program, file, open_wizard, said
):
    del file
    wizard = open_wizard(correction_of(program.store, DICTIONARY, 2))
    wizard.do("change_type")
    assert len(said.told) == 1
    other = open_wizard(complete(program, FOLLOW_UP))
    driving.answer_dialog(lambda dialog: dialog.reject())
    other.do("change_type")
    assert other.registration.type is FOLLOW_UP


# The watched folder


def test_the_watched_folder_is_read_by_itself_and_what_is_not_confirmed_is_counted(
    program, desk, file, tmp_path
):
    uploads = tmp_path / "uploads"
    (uploads / "RESULT").mkdir(parents=True)
    file.rename(uploads / "RESULT" / "r.csv")
    program.store.settings.set(ANSWER_FOLDER, str(uploads), OPENED)
    waiting: list[list[Path]] = []
    desk.watch.waiting.connect(waiting.append)
    desk.watch.look()
    driving.wait_until(lambda: len(waiting) == 1, "the folder")
    assert waiting == [[uploads / "RESULT" / "r.csv"]]
    desk.to_do.refresh()
    assert desk.to_do.numbers["unconfirmed"].text().startswith("1 ")
    confirmed(program, uploads / "RESULT" / "r.csv")
    desk.watch.look()
    driving.wait_until(lambda: len(waiting) == 2, "the folder")
    assert waiting[1] == []
    assert program.store.answers.standing(2).mark is Mark.REFUSED
