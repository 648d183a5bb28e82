"""Every dialog that asks or tells something, for the tests that look at each of them."""

from contextlib import closing
from dataclasses import replace

from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.offline import Offline
from angio_desktop.errors import StorageProblem
from angio_desktop.files.result_file import OutcomeWords, open_result
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.register.registration import answer
from angio_desktop.register.summary import summarise
from angio_desktop.register.versions import differences
from angio_desktop.storage.postgres.address import address_of
from angio_desktop.storage.postgres.upgrading import Standing
from angio_desktop.storage.records import DueFollowUp
from angio_desktop.storage.sqlite.spool import Spool, Waiting
from angio_desktop.ui.access.office_password import ask_office_password
from angio_desktop.ui.access.pin_dialog import PinDialog
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.access.upgrade_dialog import UpgradeDialog
from angio_desktop.ui.form import help as help_
from angio_desktop.ui.form import send_dialog
from angio_desktop.ui.form.changes_dialog import show_changes
from angio_desktop.ui.form.go_to_dialog import ask_field
from angio_desktop.ui.form.history import show_history
from angio_desktop.ui.form.request_dialog import ask_request
from angio_desktop.ui.form.type_dialog import ask_type
from angio_desktop.ui.form.versions_dialog import Versions, ask_versions
from angio_desktop.ui.main.welcome import ListsDialog
from angio_desktop.ui.parts.answers import AnswersDialog
from angio_desktop.ui.parts.columns_dialog import ask_columns as confirm_columns
from angio_desktop.ui.parts.completeness import show_completeness
from angio_desktop.ui.parts.connection_dialog import show_connection
from angio_desktop.ui.parts.contact_dialog import note_contact
from angio_desktop.ui.parts.intake import show_intake
from angio_desktop.ui.parts.intake_words import ask_words
from angio_desktop.ui.parts.list_columns import ask_columns
from angio_desktop.ui.parts.list_plan import ask_to_load
from angio_desktop.ui.parts.lot_search import show_lots
from angio_desktop.ui.parts.office_dialog import ask_office
from angio_desktop.ui.parts.reconciliation import show_reconciliation
from angio_desktop.ui.parts.register_comparison import ask_to_take
from angio_desktop.ui.parts.waiting import ask_waiting
from angio_desktop.ui.parts.warehouse_work import ask_password
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.entry_dialog import ask_entry
from angio_desktop.ui.widgets.note_dialog import ask_note
from angio_desktop.ui.widgets.period_dialog import ask_period
from tests.drivers.compared import an_outcome
from tests.drivers.own_lists import a_plan
from tests.drivers.tables import FORMS

# As they are before a test has them replaced.
REAL = (dialogs.ask, dialogs.tell, dialogs.alarm, dialogs.tell_problem)
REAL_FILES = (dialogs.ask_file, dialogs.ask_new_file, dialogs.ask_folder, dialogs.ask_files)


def a_result(folder):
    file = folder / "RESULT.csv"
    file.write_text("IDC_PAT;Status\n45031212494;Success\n", "utf-8")
    words = OutcomeWords(frozenset({"success"}), frozenset({"error"}))
    return open_result(file, FORMS, words)


def two_versions(editing, who="M. Peeters"):
    """A draft and what a colleague made of it: one field each changed, and one that both did."""
    mine = answer(answer(editing.registration, "TX_PAT_FIRST_NAM", "Zoë"), "MS_PAT_WGHT", "81")
    there = answer(answer(editing.registration, "TX_PAT_LAST_NAM", "Maes"), "MS_PAT_WGHT", "79")
    found = differences(editing.form, mine, there, editing.registration.values)
    return Versions(found, who, "29/11/2026 14:32")


def ask_of_waiting(window, editing, program):
    """What waits for an office: one draft, and one for another that is gone."""
    draft = Waiting(
        "here", editing.registration, summarise(editing.registration, editing.evaluation), ""
    )
    with closing(Spool.open(program.folder, program.way_in.key)) as spool:
        offline = Offline(spool, "here", lambda: False)
        offline.keep(draft)
        spool.note_office("host=hartcentrum-1.ziekenhuis.be dbname=angio", "gone")
        spool.put(replace(draft, office="gone"))
        return ask_waiting(program, offline, window)


def an_upgrade(program, window, *, is_owner=False):
    """What is asked before an office of an earlier program is upgraded, of who manages it."""
    address = address_of("postgresql://anna@server/angio", plain=True)
    standing = Standing(is_admin=True, is_owner=is_owner)
    words = program.plain_words()
    return UpgradeDialog(program.way_in, program.preferences, words, address, standing, window)


def shown_in(window, editing, program):
    """Every dialog that asks or tells something and comes back with the answer."""
    words, key = program.plain_words(), program.way_in.key
    form, warnings = editing.form, editing.evaluation.warnings
    return {
        "ask": lambda: REAL[0](window, "Delete", "Delete?", "Yes"),
        "tell": lambda: REAL[1](window, "Export", "2 records"),
        "alarm": lambda: REAL[2](window, "Export", "2 records"),
        "problem": lambda: REAL[3](
            window, words, StorageProblem("full", text_id="storage_problem.full")
        ),
        "file": lambda: REAL_FILES[0](window, "Check", "CSV (*.csv)"),
        "new file": lambda: REAL_FILES[1](window, "Save", "", "CSV (*.csv)"),
        "folder": lambda: REAL_FILES[2](window, "Export"),
        "files": lambda: REAL_FILES[3](window, "Compare", "Workbooks (*.xlsx)"),
        "connection": lambda: show_connection(program, window),
        "answers": lambda: dialogs.show(AnswersDialog(program, window)),
        "answer columns": lambda: confirm_columns(a_result(program.folder), window),
        "changes": lambda: show_changes(form, words, {}, {"TX_PAT_LAST_NAM": "x"}, window),
        "helpdesk": lambda: ask_request(program, editing.registration, {}, window),
        "versions": lambda: ask_versions(two_versions(editing), form, words, window),
        "waiting": lambda: ask_of_waiting(window, editing, program),
        "type": lambda: ask_type(program, editing.registration, window),
        "note": lambda: ask_note("Name", "", window),
        "contact": lambda: note_contact(
            program, DueFollowUp(1, "Peeters, Anna", "", "2025-11-15", "2026-11-15", ""), window
        ),
        "period": lambda: ask_period((None, None), window),
        "physician": lambda: ask_entry(window, PHYSICIANS),
        "model": lambda: ask_entry(window, "QERMID_IMPLT_32402"),
        "list plan": lambda: ask_to_load(a_plan(), words, window),
        "columns": lambda: ask_columns(PHYSICIANS, [("Ref", "Wie")], {}, window),
        "lots": lambda: show_lots(program, window),
        "words": lambda: ask_words("Device", {"Onyx": ""}, {"4": "DES"}, window),
        "import": lambda: show_intake(program, window),
        "completeness": lambda: show_completeness(program, window),
        "reconciliation": lambda: show_reconciliation(program, None, window),
        "office": lambda: ask_office(program, window),
        "upgrade": lambda: dialogs.show(an_upgrade(program, window)),
        "office password": lambda: ask_office_password("Which?", window),
        "warehouse password": lambda: ask_password("Which?", window),
        "comparison": lambda: ask_to_take(an_outcome(program.dictionary), program, window),
        "field": lambda: ask_field(form, frozenset(), words, window),
        "send": lambda: send_dialog.ask_to_send(editing, words, warnings, window),
        "code": lambda: send_dialog.show_code("ANG-2026-AAAAAAAB", "81-3f0c", 3, window),
        "keys": lambda: help_.show_keys(words, (), window),
        "field help": lambda: help_.show_field("Name", (), window),
        "history": lambda: show_history(
            program, editing.registration.id, "", editing.form.type, window
        ),
        "protect": lambda: dialogs.show(
            ProtectDialog(DataFolder(program.folder), key, words, "", window)
        ),
        "pin": lambda: dialogs.show(PinDialog(program.pin, words, window, by_phrase=True)),
        "unlock": lambda: dialogs.show(UnlockDialog(words, None, lambda _: key, "", window)),
        "recovery": lambda: dialogs.show(RecoveryDialog(key, words, window)),
        "lists": lambda: dialogs.show(ListsDialog(program, window)),
    }
