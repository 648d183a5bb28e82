"""Sending a registration: what stands in the way, what is confirmed, and what comes of it."""

from contextlib import ExitStack
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from angio_desktop.actions.clock import now
from angio_desktop.actions.editing import Editing
from angio_desktop.register import registration_code
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.trail import Action
from angio_desktop.ui.form import send_dialog
from angio_desktop.ui.form.send_dialog import After, SendDialog, SentDialog
from tests.drivers import driving
from tests.drivers.sent_examples import send as send_example
from tests.ui.desk import (
    BOTH,
    CTRL,
    LEFT,
    PCI,
    answer,
    complete,
    draft,
    findings,
    focused_key,
    id_of,
    is_open,
    page_id,
    refusing_to_write,
    registration_of,
    type_into,
    view_of,
)

pytestmark = pytest.mark.both

ENTER = Qt.Key.Key_Return
UNUSUAL = {"MS_HF_HOSPZ": "220", "NR_CONVOL_PROC_ML_1": "900"}


class Asked:
    """Stands for the two dialogs of sending: records what they show, and answers."""

    def __init__(self) -> None:
        self.warnings: list[list[str]] = []
        self.codes: list[str] = []
        self.logs: list[str] = []
        self.waiting: list[int | None] = []
        self.sends = True
        self.after = After.NOTHING

    def asks(self, editing, words, warnings, parent):
        del editing, words, parent
        self.warnings.append([finding.key for finding in warnings])
        return self.sends

    def show_code(self, code, log, waiting, parent):
        del parent
        self.codes.append(code)
        self.logs.append(log)
        self.waiting.append(waiting)
        return self.after


@pytest.fixture
def asked(monkeypatch):
    record = Asked()
    monkeypatch.setattr(send_dialog, "ask_to_send", record.asks)
    monkeypatch.setattr(send_dialog, "show_code", record.show_code)
    return record


def send():
    driving.press(ENTER, CTRL)


# Problems


def test_an_empty_registration_is_refused_at_its_first_problem(open_wizard, program, asked):
    wizard = open_wizard(PCI)
    driving.next_page(wizard)
    send()
    assert (page_id(wizard), focused_key(wizard)) == ("patient", "TX_PAT_FIRST_NAM")
    assert asked.warnings == []
    assert program.store.worklist.page(Wanted()) == []
    assert wizard.refusal.text().startswith("Not sent: ")
    assert "error" not in wizard.refusal.text()


def test_a_refusal_counts_errors_and_what_is_empty_until_they_are_gone(open_wizard, program, asked):
    empty = {"DT_HOSPZ": "", "DT_DISCH": ""}
    wizard = open_wizard(complete(program, PCI, **empty, MS_HF_HOSPZ="999", MS_SYS_BP_HOSPZ="250"))
    assert not wizard.refusal.isVisible()
    send()
    assert wizard.refusal.isVisible()
    assert wizard.refusal.text() == "Not sent: 1 error(s), 2 field(s) empty"
    assert (page_id(wizard), focused_key(wizard)) == ("history", "MS_HF_HOSPZ")
    answer(wizard, "MS_HF_HOSPZ", "70")
    assert wizard.refusal.text() == "Not sent: 2 field(s) empty"
    wizard.pages.go_to_field("DT_HOSPZ")
    answer(wizard, "DT_HOSPZ", "14/03/2026")
    wizard.pages.go_to_field("DT_DISCH")
    answer(wizard, "DT_DISCH", "17/03/2026")
    assert wizard.refusal.text() == ""
    assert not wizard.refusal.isVisible()
    assert asked.warnings == []


def test_every_problem_is_listed_and_shown_on_its_page(open_wizard, program, asked):
    wizard = open_wizard(complete(program, PCI, DT_HOSPZ="", MS_HF_HOSPZ="999", CD_STA_DISCH=""))
    send()
    assert list(findings(wizard)) == ["DT_HOSPZ", "MS_HF_HOSPZ", "CD_STA_DISCH"]
    assert (page_id(wizard), focused_key(wizard)) == ("history", "MS_HF_HOSPZ")
    wizard.pages.go_to_page("admission")
    assert view_of(wizard, "DT_HOSPZ").is_wrong
    wizard.pages.go_to_page("discharge")
    assert view_of(wizard, "CD_STA_DISCH").is_wrong
    assert asked.warnings == []


def test_a_refusal_changes_nothing(open_wizard, program, asked):
    registration = complete(program, PCI, MS_HF_HOSPZ="999")
    wizard = open_wizard(registration)
    send()
    driving.press(Qt.Key.Key_Escape)
    kept = program.store.registrations.load(id_of(registration))
    assert replace(kept, page="", focus="", revision=1) == registration
    assert (kept.status, kept.code) == (Status.OPEN, "")
    assert not is_open(wizard)
    assert asked.codes == []


def test_an_error_comes_before_a_warning_on_an_earlier_page(open_wizard, program, asked):
    wizard = open_wizard(complete(program, PCI, MS_HF_HOSPZ="220", DT_DISCH=""))
    send()
    assert focused_key(wizard) == "DT_DISCH"
    assert asked.warnings == []


# Warnings


def test_each_warning_is_asked_once_and_kept_with_the_registration(open_wizard, program, asked):
    wizard = open_wizard(complete(program, PCI, **UNUSUAL))
    send()
    assert asked.warnings == [list(UNUSUAL)]
    assert not is_open(wizard)
    (row,) = program.store.worklist.page(Wanted(status=Status.SENT))
    kept = program.store.registrations.load(row.id).confirmations
    assert [(c.rule, c.key, c.value) for c in kept] == [
        ("W01", "MS_HF_HOSPZ", "220"),
        ("W01", "NR_CONVOL_PROC_ML_1", "900"),
    ]
    assert {c.user for c in kept} == {program.store.settings.user()}
    assert all(c.time[:2] == "20" and "T" in c.time for c in kept)


def test_a_confirmed_warning_is_asked_again_only_when_its_value_changes(
    open_wizard, program, asked
):
    registration = complete(program, PCI, **UNUSUAL)
    editing = Editing(program.store, program.dictionary, registration)
    for finding in editing.evaluation.warnings:
        editing.confirm(finding)
    editing.save()
    wizard = open_wizard(editing.registration)
    assert findings(wizard) == {}
    wizard.pages.go_to_page("history")
    assert not view_of(wizard, "MS_HF_HOSPZ").is_wrong
    answer(wizard, "MS_HF_HOSPZ", "221")
    assert list(findings(wizard)) == ["MS_HF_HOSPZ"]
    asked.sends = False
    send()
    answer(wizard, "MS_HF_HOSPZ", "220")
    send()
    assert asked.warnings == [["MS_HF_HOSPZ"], []]


def test_not_yet_sends_nothing_and_confirms_nothing(open_wizard, program, asked):
    registration = complete(program, PCI, **UNUSUAL)
    wizard = open_wizard(registration)
    asked.sends = False
    send()
    assert is_open(wizard)
    assert registration_of(wizard).confirmations == ()
    assert program.store.registrations.load(id_of(registration)).status is Status.OPEN


@pytest.mark.embedded  # an office's draft is kept on this computer then: office/test_away.py
def test_what_cannot_be_stored_is_not_sent_and_can_be_sent_later(open_wizard, program, asked, said):
    wizard = open_wizard(complete(program, PCI))
    with refusing_to_write(program):
        send()
        assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]
        assert is_open(wizard)
        assert asked.codes == []
        assert not registration_of(wizard).is_sent
    send()
    assert len(asked.codes) == 1


def test_a_send_that_fails_keeps_the_confirmations_for_the_next_try(
    open_wizard, program, asked, said, monkeypatch
):
    wizard = open_wizard(complete(program, PCI, **UNUSUAL))
    failing = ExitStack()

    def asks(*_):
        failing.enter_context(refusing_to_write(program))
        return True

    monkeypatch.setattr(send_dialog, "ask_to_send", asks)
    send()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]
    assert asked.codes == []
    assert is_open(wizard)
    failing.close()
    monkeypatch.setattr(send_dialog, "ask_to_send", asked.asks)
    send()
    assert asked.warnings == [[]]
    assert len(asked.codes) == 1


def test_lists_that_cannot_be_read_are_told_and_nothing_is_sent(
    open_wizard, program, asked, said, spoil
):
    wizard = open_wizard(complete(program, PCI))
    driving.press(Qt.Key.Key_S, CTRL)
    spoil()
    send()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]
    assert is_open(wizard)
    assert asked.warnings == []


def test_a_problem_that_came_up_while_the_summary_was_open_is_shown(
    open_wizard, program, asked, monkeypatch
):
    """A second registration of the same stay is begun in another window meanwhile (W10)."""
    wizard = open_wizard(complete(program, PCI))

    def asks(*_):
        complete(program, PCI)
        return True

    monkeypatch.setattr(send_dialog, "ask_to_send", asks)
    send()
    assert is_open(wizard)
    assert asked.codes == []
    assert list(findings(wizard)) == ["DT_HOSPZ"]
    assert focused_key(wizard) == "DT_HOSPZ"


# Sent


@pytest.mark.parametrize("type_", list(RegistrationType))
def test_a_registration_without_problems_is_sent_under_its_code(
    open_wizard, program, asked, qtbot, type_
):
    registration = complete(program, type_)
    wizard = open_wizard(registration)
    with qtbot.waitSignals([program.signals.registrations_changed, wizard.closed]):
        send()
    (code,) = asked.codes
    assert asked.logs == [program.store.head().text]
    assert registration_code.is_valid(code)
    kept = program.store.registrations.load(id_of(registration))
    assert (kept.status, kept.code, kept.values) == (Status.SENT, code, registration.values)
    assert kept.sent_at


def test_what_was_being_typed_is_sent_too(open_wizard, program, asked):
    wizard = open_wizard(complete(program, PCI))
    type_into(wizard, "TX_PAT_LAST_NAM", "Peeters")
    QTest.mouseClick(wizard.buttons.send, LEFT)
    assert len(asked.codes) == 1
    assert program.store.worklist.page(Wanted(status=Status.SENT))[0].patient == "Peeters, Anna"


# The two dialogs


def open_dialog(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    driving.wait_until(lambda: dialog.isAncestorOf(driving.target()), "the dialog")
    return dialog


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_the_summary_shows_patient_dates_material_and_billing_code(open_wizard, program, qtbot):
    wizard = open_wizard(complete(program, BOTH))
    dialog = open_dialog(SendDialog(wizard.draft.editing, wizard.words, (), wizard), qtbot)
    shown = texts(dialog)
    assert "Proefpersoon, Lukas · 00.07.04-011.44" in shown
    assert {"21/09/2026", "23/09/2026"} <= set(shown)
    assert any("159014-159025" in text for text in shown)
    assert any("drug eluting" in text.lower() for text in shown)
    assert dialog.send_button.isEnabled()


def test_the_summary_of_a_patient_without_a_number_shows_the_name(open_wizard, program, qtbot):
    wizard = open_wizard(complete(program, PCI, IDC_PAT=""))
    dialog = open_dialog(SendDialog(wizard.draft.editing, wizard.words, (), wizard), qtbot)
    assert "Voorbeeld, Anna" in texts(dialog)


def test_send_waits_until_each_warning_is_confirmed(open_wizard, program, qtbot):
    wizard = open_wizard(complete(program, PCI, **UNUSUAL))
    warnings = wizard.draft.editing.evaluation.warnings
    dialog = open_dialog(SendDialog(wizard.draft.editing, wizard.words, warnings, wizard), qtbot)
    assert [text for text in texts(dialog) if text.startswith("⚠")] == [
        box.accessibleDescription() for box in dialog.boxes
    ]
    enabled = [dialog.send_button.isEnabled()]
    for box in dialog.boxes:
        box.setFocus()
        driving.press(Qt.Key.Key_Space)
        enabled.append(dialog.send_button.isEnabled())
    assert enabled == [False, False, True]
    driving.press(Qt.Key.Key_Space)
    assert not dialog.send_button.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, ENTER])
def test_the_summary_is_left_by_escape_and_never_sent_by_a_stray_enter(
    open_wizard, program, qtbot, key
):
    wizard = open_wizard(complete(program, PCI, **UNUSUAL))
    warnings = wizard.draft.editing.evaluation.warnings
    dialog = open_dialog(SendDialog(wizard.draft.editing, wizard.words, warnings, wizard), qtbot)
    driving.press(key)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_real_dialogs_send_and_show_the_code(open_wizard, program):
    registration = complete(program, PCI)
    open_wizard(registration)
    seen = []

    def consent(dialog):
        seen.append((type(dialog), ""))
        driving.answer_dialog(read)
        dialog.send_button.click()

    def read(dialog):
        seen.extend((type(dialog), text) for text in texts(dialog) if text.startswith("ANG-"))
        dialog.copy_button.click()
        dialog.close()

    driving.answer_dialog(consent)
    send()
    code = program.store.registrations.load(id_of(registration)).code
    assert seen == [(SendDialog, ""), (SentDialog, code)]
    assert QGuiApplication.clipboard().text() == code


def test_what_waits_for_export_is_counted_with_the_one_that_was_sent(open_wizard, program, asked):
    send_example(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    open_wizard(complete(program, PCI))
    send()
    assert asked.waiting == [2]


def test_the_next_patient_of_the_same_type_begins_at_once(desk, program, asked):
    asked.after = After.NEXT
    wizard = desk.show_registration(complete(program, PCI))
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    send()
    driving.settle()
    (following,) = desk.registration_windows.values()
    begun = registration_of(following)
    assert (begun.type, begun.id, dict(begun.values)) == (PCI, None, {})
    assert not is_open(wizard)


def test_the_export_comes_in_front_with_what_was_sent(desk, program, asked):
    asked.after = After.EXPORT
    wizard = desk.show_registration(complete(program, PCI))
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    send()
    driving.wait_until(desk.window().isActiveWindow, "the main window")
    assert desk.parts.currentWidget() is desk.exports
    assert desk.exports.table.rowCount() == 1
    assert desk.exports.export_button.hasFocus()
    assert desk.registration_windows == {}


@pytest.mark.parametrize(
    ("press", "after"),
    [
        (lambda dialog: dialog.next_button.click(), After.NEXT),
        (lambda dialog: dialog.export_button.click(), After.EXPORT),
        (lambda dialog: dialog.close_button.click(), After.NOTHING),
        (lambda dialog: dialog.reject(), After.NOTHING),
    ],
)
def test_each_way_on_is_the_answer_of_the_dialog(open_wizard, program, press, after):
    wizard = open_wizard(complete(program, PCI))
    driving.answer_dialog(press)
    assert send_dialog.show_code("ANG-2026-AAAAAAAB", "81-3f0c", 3, wizard) is after


def test_the_receipt_says_how_far_the_log_has_come(open_wizard, program):
    wizard = open_wizard(complete(program, PCI))
    for log, said in (("81-3f0c9a4be1d27c65", ["Log: 81-3f0c9a4be1d27c65"]), ("", [])):
        dialog = SentDialog("ANG-2026-AAAAAAAB", log, 3, wizard)
        assert [text for text in texts(dialog) if text.startswith("Log")] == said
        dialog.deleteLater()


def test_who_cannot_be_told_how_many_wait_is_told_the_code_all_the_same(open_wizard, program):
    wizard = open_wizard(complete(program, PCI))
    for waiting, said in ((3, 1), (None, 0)):
        dialog = SentDialog("ANG-2026-AAAAAAAB", "", waiting, wizard)
        assert len([text for text in texts(dialog) if "3 wait" in text]) == said
        dialog.deleteLater()


def test_a_draft_that_was_never_complete_is_kept_when_sending_is_refused(
    open_wizard, program, asked
):
    wizard = open_wizard(draft(program, PCI, TX_PAT_LAST_NAM="Peeters"))
    type_into(wizard, "TX_PAT_FIRST_NAM", "Anna")
    send()
    assert program.store.worklist.page(Wanted())[0].patient == "Peeters, Anna"
    assert asked.warnings == []
    assert is_open(wizard)


def test_where_the_clock_was_set_back_it_is_asked_before_it_is_sent(
    open_wizard, program, asked, said, clock
):
    wizard = open_wizard(complete(program, PCI))
    program.store.trail.note(Action.KEY_CHANGED, now(), guard="system")
    clock.shift(-3600)
    said.consents = False
    send()
    assert "clock says 23/11/2026 13:32" in said.questions[0]
    assert "at 23/11/2026 14:32" in said.questions[0]
    assert asked.warnings == []
    assert not registration_of(wizard).is_sent
    said.consents = True
    send()
    assert len(asked.codes) == 1
    (entry,) = program.store.trail.newest([Action.SENT])
    assert "after" in entry.detail
