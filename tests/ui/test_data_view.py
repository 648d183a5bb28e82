"""The data as a whole: backups made, counted and put back, the check, the key, the log."""

import itertools
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from angio_desktop import paths
from angio_desktop.actions import backing_up, verifying
from angio_desktop.actions.backing_up import OLD_DAYS
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.errors import BadBackup
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import backups, keys
from angio_desktop.storage.trail import Action
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.parts import data
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import KEY, OPENED, OTHER_KEY, open_store, plain_sql, write_key
from tests.drivers.pipes import posix_only
from tests.drivers.sent_examples import send
from tests.drivers.spoiled import fill_end, spoil_end
from tests.ui.desk import LEFT, PCI, draft, refusing_to_write, type_into

PHRASE, OTHER_PHRASE = "correct horse battery", "staple correct horse"


@pytest.fixture
def page(desk):
    desk.show_part(desk.data)
    driving.settle()
    return desk.data


def end_of(bar):
    driving.wait_until(lambda: not bar.is_busy, "the work")
    driving.settle()


def back_up(page):
    page.backups.make_button.click()
    end_of(page.backups.bar)


def cells(table, row):
    return [table.item(row, column).text() for column in range(table.columnCount())]


def backups_in(folder):
    found = paths.backups(folder)
    return sorted(each.name for each in found.iterdir()) if found.exists() else []


# Making backups


def test_without_a_backup_it_says_what_to_do(page):
    assert page.backups.state.text().startswith("⚠ There is no proven backup")
    assert page.backups.state.property("severity") == "warning"
    assert not page.backups.restore_button.isEnabled()


def test_a_backup_is_made_proven_and_listed(page, program):
    draft(program)
    back_up(page)
    assert "✓ Last proven backup" in page.backups.state.text()
    assert "(today)" in page.backups.state.text()
    assert "1 registration(s)" in page.backups.state.text()
    (name,) = backups_in(program.folder)
    megabytes = (paths.backups(program.folder) / name).stat().st_size / 1_000_000
    size = f"{megabytes:.1f} MB".replace(".", ",")
    assert cells(page.backups.table, 0)[1:] == ["1", size, "✓ proven", "the key of now", name]
    assert name in page.log.item(page.log.rowCount() - 1, 3).text()
    assert page.backups.make_button.isEnabled()


@pytest.mark.parametrize(("days", "severity"), [(OLD_DAYS, "success"), (OLD_DAYS + 1, "warning")])
def test_a_backup_grows_old(page, clock, days, severity):
    back_up(page)
    clock.move_to(NOW + timedelta(days=days))
    page.refresh()
    assert f"{days} day(s) ago" in page.backups.state.text()
    assert page.backups.state.property("severity") == severity
    clock.move_to(NOW + timedelta(days=1))
    page.refresh()
    assert "(yesterday)" in page.backups.state.text()


def test_a_proven_backup_that_is_gone_does_not_count(page, program):
    back_up(page)
    for file in paths.backups(program.folder).iterdir():
        file.unlink()
    page.refresh()
    assert page.backups.state.text().startswith("⚠ There is no proven backup")


def test_a_backup_of_which_the_log_knows_nothing_is_listed_as_such(page, program):
    back_up(page)
    (name,) = backups_in(program.folder)
    folder = paths.backups(program.folder)
    (folder / name).rename(folder / "angio-2026-01-02-030405-v1.sqlite3")
    page.refresh()
    assert cells(page.backups.table, 0)[:2] == ["02/01/2026 03:04", "0"]
    assert "not in the log" in cells(page.backups.table, 0)[3]


def test_backups_stand_by_their_reach_with_what_they_hold_and_would_lack(page, program, clock):
    for year in (2036, 2026, 2027):
        clock.move_to(NOW.replace(year=year))
        draft(program)
        back_up(page)
    folder = paths.backups(program.folder)
    middle, last, first = sorted(folder.iterdir())
    middle.rename(folder / "angio-2020-01-02-030405.sqlite3")
    first.write_bytes(b"no database at all")
    first.rename(folder / "angio-2040-01-02-030405.sqlite3")
    page.refresh()
    assert [cells(page.backups.table, row)[1] for row in range(3)] == [
        "3",
        "2 (missing: 1)",
        "cannot be read",
    ]
    assert page.backups.files[0].file == last


class Gate:
    """Holds the work at its first step until the test lets it go."""

    def __init__(self, monkeypatch):
        self.reached, self.open = threading.Event(), threading.Event()
        real = backing_up.back_up

        def held(store, progress):
            def told(done):
                self.reached.set()
                self.open.wait(driving.PATIENCE_SECONDS)
                progress(done)

            return real(store, told)

        monkeypatch.setattr(backing_up, "back_up", held)


def test_a_cancelled_backup_leaves_nothing(page, program, monkeypatch):
    gate = Gate(monkeypatch)
    page.backups.make_button.click()
    assert gate.reached.wait(driving.PATIENCE_SECONDS)
    driving.wait_until(page.backups.bar.isVisible, "the progress")
    assert not page.backups.make_button.isEnabled()
    assert not page.backups.other_button.isEnabled()
    bar = page.backups.bar
    bar.cancel_button.click()
    gate.open.set()
    end_of(page.backups.bar)
    assert not bar.isVisible()
    assert "Cancelled" in page.backups.note.text()
    assert backups_in(program.folder) == []


def test_closing_the_program_during_a_backup_leaves_nothing_half(desk, program, monkeypatch):
    gate = Gate(monkeypatch)
    desk.data.backups.back_up_daily()
    assert gate.reached.wait(driving.PATIENCE_SECONDS)
    threading.Timer(0.1, gate.open.set).start()
    desk.window().close()
    assert not desk.window().isVisible()
    driving.settle()
    assert backups_in(program.folder) == []
    with closing(open_store(program.folder)) as store:
        assert store.trail.newest([Action.BACKED_UP]) == []


def test_a_backup_that_fails_is_told_on_the_page_only(page, program, desk, said):
    paths.backups(program.folder).write_text("in the way", "utf-8")
    back_up(page)
    assert page.backups.note.text().startswith("✖ No backup was made.")
    assert said.problems == []
    assert not desk.notice.isVisible()


# The backup of the day


def test_the_backup_of_the_day_is_made_once(desk, program):
    desk.data.backups.back_up_daily()
    end_of(desk.data.backups.bar)
    assert len(backups_in(program.folder)) == 1
    desk.data.backups.back_up_daily()
    assert not desk.data.backups.bar.is_busy
    assert len(backups_in(program.folder)) == 1


def test_a_daily_backup_that_fails_is_one_line_in_the_window_until_one_is_made(desk, program, said):
    folder = paths.backups(program.folder)
    folder.write_text("in the way", "utf-8")
    desk.data.backups.back_up_daily()
    end_of(desk.data.backups.bar)
    assert desk.notice.isVisible()
    assert "No backup" in desk.notice.text()
    assert said.told == []
    folder.unlink()
    desk.show_part(desk.data)
    back_up(desk.data)
    assert not desk.notice.isVisible()


def test_data_that_cannot_be_read_for_the_daily_backup_are_told_on_the_page(desk, spoil, said):
    spoil()
    desk.data.backups.back_up_daily()
    end_of(desk.data.backups.bar)
    assert desk.notice.isVisible()
    assert "No backup was made" in desk.data.backups.note.text()
    assert said.told == []


# Putting one back


def restored(window, before):
    driving.wait_until(lambda: window.centralWidget() is not before, "the restored data")
    driving.settle()
    return window.centralWidget()


def test_the_chosen_backup_is_put_back_and_shown(desk, page, program, said):
    draft(program, PCI, TX_PAT_LAST_NAM="Before")
    back_up(page)
    draft(program, PCI, TX_PAT_LAST_NAM="After")
    desk.show_registration(draft(program, PCI, TX_PAT_LAST_NAM="Typing"))
    window = desk.window()
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()
    after = restored(window, desk)
    assert not desk.registration_windows
    assert [row.patient for row in after.program.store.worklist.page(Wanted())] == ["Before"]
    assert after.parts.currentWidget() is after.data
    assert "kept beside it" in said.questions[0]
    assert "⚠ Registrations in this backup: 1." in said.questions[0]
    assert "that are not in it: 2." in said.questions[0]
    assert "blijven ernaast bewaard" in said.told[0]
    assert [e.action for e in after.program.store.trail.newest(limit=1)] == [Action.BACKUP_RESTORED]
    kept = list(program.folder.glob("angio-set-aside-*.sqlite3"))
    assert len(kept) == 1
    assert window.isVisible()


def test_the_backups_of_data_that_cannot_be_read_can_still_be_put_back(
    desk, page, program, said, spoil
):
    draft(program, PCI, TX_PAT_LAST_NAM="Before")
    back_up(page)
    window = desk.window()
    spoil()
    page.refresh()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()
    after = restored(window, desk)
    assert [row.patient for row in after.program.store.worklist.page(Wanted())] == ["Before"]


def test_a_backup_of_damaged_data_says_that_the_data_are_damaged(page, monkeypatch):
    def bad(*_, **__):
        raise BadBackup("partial: integrity", file="partial", why="integrity")

    monkeypatch.setattr(backups, "prove", bad)
    back_up(page)
    assert "Uw gegevens zelf kunnen beschadigd zijn" in page.backups.note.text()


def test_who_does_not_agree_keeps_everything(desk, page, said):
    back_up(page)
    said.consents = False
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()
    driving.settle()
    assert desk.window().centralWidget() is desk


def test_a_registration_that_cannot_be_stored_keeps_the_data_open(desk, page, program, said):
    back_up(page)
    desk.show_registration(draft(program, PCI, TX_PAT_LAST_NAM="Peeters"))
    (wizard,) = desk.registration_windows.values()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    type_into(wizard, "TX_PAT_FIRST_NAM", "Anna")
    with refusing_to_write(program):
        page.backups.table.selectRow(0)
        page.backups.restore_button.click()
        driving.settle()
        assert wizard.isVisible()
        assert len(said.problems) == 1
    assert desk.window().centralWidget() is desk
    assert desk.lock_screen.idle._timer.isActive()


def test_a_backup_that_went_bad_leaves_the_data_as_they_were(desk, page, program, said):
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    fill_end(program.store, OPENED)
    back_up(page)
    (name,) = backups_in(program.folder)
    spoil_end(paths.backups(program.folder) / name)
    window = desk.window()
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()
    after = restored(window, desk)
    assert [problem.text_id for problem in said.problems] == ["bad_backup"]
    assert [row.patient for row in after.program.store.worklist.page(Wanted())] == ["Peeters"]


def test_a_backup_that_cannot_be_read_is_told_before_anything_is_asked(desk, page, program, said):
    back_up(page)
    (name,) = backups_in(program.folder)
    (paths.backups(program.folder) / name).write_bytes(b"nothing" * 1000)
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()
    driving.settle()
    assert [problem.text_id for problem in said.problems] == ["bad_backup"]
    assert said.questions == []
    assert desk.window().centralWidget() is desk


def test_restored_data_are_shown_in_the_language_that_was_chosen(desk, page, program):
    program.store.settings.set("language", "fr", OPENED)  # of an earlier version
    back_up(page)
    window = desk.window()
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()
    after = restored(window, desk)
    assert after.program.language == "nl"
    assert after.navigation.item(0).text() == "Te doen"


def test_data_and_backup_that_are_both_damaged_end_the_program_with_both_reasons(
    desk, page, program, monkeypatch, spoil
):
    fill_end(program.store, OPENED)
    back_up(page)
    (name,) = backups_in(program.folder)
    window = desk.window()
    alarms = []
    monkeypatch.setattr(dialogs, "alarm", lambda _parent, _title, text: alarms.append(text))
    spoil()
    spoil_end(paths.backups(program.folder) / name)
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()
    driving.wait_until(lambda: not window.isVisible(), "the end")
    assert "geen reservekopie" in alarms[0]
    assert str(paths.database(program.folder)) in alarms[0]
    assert paths.database(program.folder).exists()


def other_backup(tmp_path, phrase=""):
    """A backup that another computer has made with a key of its own."""
    elsewhere = tmp_path / "elsewhere"
    if phrase:
        DataFolder(elsewhere).guard_by_pass_phrase(OTHER_KEY, phrase, phrase)
    with closing(open_store(elsewhere, OTHER_KEY)) as store:
        store.settings.set("author", "Dr. Maes", OPENED)
        return store.back_up(NOW).file


def give_recovery(text, *others):
    def act(dialog):
        assert isinstance(dialog, UnlockDialog)
        for wrong in others:
            dialog.recovery.setPlainText(wrong)
            dialog.open_button.click()
            assert dialog.problem.isVisible()
        dialog.recovery.setPlainText(text)
        dialog.open_button.click()

    return act


def test_a_backup_from_elsewhere_takes_its_recovery_key(desk, page, program, tmp_path, said):
    file = other_backup(tmp_path)
    said.chosen = file
    window = desk.window()
    right = keys.recovery_text(OTHER_KEY)
    driving.answer_dialog(give_recovery(right, "nonsense", keys.recovery_text(KEY)))
    page.backups.other_button.click()
    after = restored(window, desk)
    assert after.program.store.settings.all()["author"] == "Dr. Maes"
    assert after.program.way_in.key == KEY
    del program


def test_a_backup_from_elsewhere_takes_its_pass_phrase(desk, page, tmp_path):
    file = other_backup(tmp_path, phrase="the phrase of then")
    window = desk.window()

    def act(dialog):
        assert "pass phrase" in dialog.why.text()
        for phrase in ("another phrase", "the phrase of then"):
            dialog.phrase.setText(phrase)
            dialog.open_button.click()

    driving.answer_dialog(act)
    page.backups.restore_file(file)
    assert restored(window, desk).program.way_in.key == KEY


def test_a_backup_of_these_data_elsewhere_takes_no_key(desk, page, tmp_path, program):
    back_up(page)
    (name,) = backups_in(program.folder)
    moved = (paths.backups(program.folder) / name).rename(tmp_path / "stick.sqlite3")
    page.backups.restore_file(moved)
    assert restored(desk.window(), desk) is not desk


def test_without_a_file_or_a_key_nothing_is_put_back(desk, page, tmp_path, said):
    page.backups.other_button.click()
    driving.answer_dialog(lambda dialog: dialog.reject())
    page.backups.restore_file(other_backup(tmp_path))
    driving.settle()
    assert desk.window().centralWidget() is desk
    assert said.questions == []


# Whether anything was altered


def test_it_says_that_nothing_was_altered(page, program):
    send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    page.verify.check_button.click()
    assert not page.verify.check_button.isEnabled()
    end_of(page.verify.bar)
    assert page.verify.result.text().startswith("✓ Alles is in orde")
    assert page.verify.result.property("severity") == "success"
    assert page.verify.check_button.isEnabled()


def test_it_names_what_was_altered(page, program):
    draft(program)
    with plain_sql(program.folder) as connection:
        query = "SELECT sql FROM sqlite_master WHERE name = 'trail_update'"
        (guard,) = connection.execute(query).fetchone()
        connection.execute("DROP TRIGGER trail_update")
        connection.execute("UPDATE trail SET user = 'nobody' WHERE id = 2")
        connection.execute(guard)
    page.verify.check_button.click()
    end_of(page.verify.bar)
    assert page.verify.result.text().startswith("✖ Regel 2 van het logboek")
    assert page.verify.result.property("severity") == "error"


def test_data_that_cannot_be_checked_are_told(page, spoil, said):
    spoil()
    page.verify.check()
    end_of(page.verify.bar)
    assert page.verify.result.text().startswith("✖")
    assert said.problems == []


def test_a_check_can_be_cancelled(page, program, monkeypatch):
    def slow(_, progress):
        for done in itertools.count():
            progress(min(done, 1))

    monkeypatch.setattr(verifying, "check_all", slow)
    page.verify.check_button.click()
    driving.wait_until(lambda: page.verify.bar.progress.value() == 1, "the progress")
    page.verify.bar.cancel_button.click()
    end_of(page.verify.bar)
    assert "Cancelled" in page.verify.result.text()
    del program


def test_a_bug_in_the_work_is_a_bug_of_the_window(page, monkeypatch, qtbot):
    def fail(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr(verifying, "check_all", fail)
    with qtbot.captureExceptions() as raised:
        page.verify.check_button.click()
        end_of(page.verify.bar)
    assert [kind for kind, *_ in raised] == [RuntimeError]
    assert page.verify.check_button.isEnabled()


# The key


@pytest.fixture
def guarded(program):
    keys.guard_by_pass_phrase(program.folder, KEY, PHRASE)
    return program


def answer_in_turn(*acts):
    """Answer dialogs that come one after another."""
    first, *others = acts

    def act(dialog):
        if others:
            answer_in_turn(*others)
        first(dialog)

    driving.answer_dialog(act)


def give_phrase(text):
    def act(dialog):
        assert isinstance(dialog, UnlockDialog)
        dialog.phrase.setText(text)
        dialog.open_button.click()
        if dialog.isVisible():
            dialog.reject()

    return act


def protect(phrase):
    def act(dialog):
        assert isinstance(dialog, ProtectDialog)
        dialog.by_phrase.setChecked(bool(phrase))
        dialog.by_system.setChecked(not phrase)
        dialog.phrase.setText(phrase)
        dialog.again.setText(phrase)
        dialog.protect()

    return act


def keep_recovery(dialog):
    assert isinstance(dialog, RecoveryDialog)
    dialog.copy_button.click()
    dialog.accept()


def test_it_says_who_keeps_the_key(page, program, key_store):
    assert page.key.keeper.text().startswith("⚠ Nobody")
    keys.guard_by_pass_phrase(program.folder, KEY, PHRASE)
    page.refresh()
    assert "pass phrase" in page.key.keeper.text()
    keys.guard_by_system(program.folder, KEY)
    page.refresh()
    assert "computer" in page.key.keeper.text()
    assert key_store.kept


def test_a_named_key_file_is_named(program, tmp_path, qtbot):
    file = write_key(tmp_path / "key.txt")
    page = data.DataView(replace(program, way_in=replace(program.way_in, named=file)))
    qtbot.addWidget(page)
    page.refresh()
    assert str(file) in page.key.keeper.text()


def test_the_pass_phrase_is_changed_by_who_knows_it_and_that_is_in_the_trail(page, guarded):
    answer_in_turn(give_phrase(PHRASE), protect(OTHER_PHRASE))
    page.key.change_button.click()
    assert DataFolder(guarded.folder).key_from_pass_phrase(OTHER_PHRASE) == KEY
    (entry,) = guarded.store.trail.newest([Action.KEY_CHANGED])
    assert entry.detail == {"guard": "pass_phrase"}
    assert "wachtzin" in page.log.item(page.log.rowCount() - 1, 3).text()


def test_the_computer_takes_over_from_the_pass_phrase_and_back(page, guarded, key_store):
    answer_in_turn(give_phrase(PHRASE), protect(""))
    page.key.change_button.click()
    assert DataFolder(guarded.folder).key_from_system() == KEY
    driving.answer_dialog(protect(OTHER_PHRASE))
    page.key.change_button.click()
    assert DataFolder(guarded.folder).key_from_pass_phrase(OTHER_PHRASE) == KEY
    assert key_store.kept == {}
    guards = [entry.detail["guard"] for entry in guarded.store.trail.newest([Action.KEY_CHANGED])]
    assert guards == ["system", "pass_phrase"]


def test_who_does_not_know_the_pass_phrase_changes_and_sees_nothing(page, guarded):
    file = paths.key_file(guarded.folder)
    before = file.read_bytes()
    driving.answer_dialog(give_phrase("wrong"))
    page.key.change_button.click()
    driving.answer_dialog(give_phrase("wrong"))
    page.key.recovery_button.click()
    assert file.read_bytes() == before
    assert guarded.store.trail.newest([Action.KEY_CHANGED]) == []


def test_the_data_get_a_new_key_and_old_backups_say_what_opens_them(desk, page, guarded, said):
    back_up(page)
    draft(guarded, PCI, TX_PAT_LAST_NAM="Peeters")
    window = desk.window()
    answer_in_turn(give_phrase(PHRASE), protect(OTHER_PHRASE), keep_recovery)
    page.key.renew_button.click()
    after = restored(window, desk)
    box = after.data.backups
    driving.wait_until(lambda: not box.bar.is_busy and box.table.rowCount() == 2, "the backup")
    assert "encrypted anew" in said.questions[0]
    assert "nieuwe sleutel" in said.told[-1]
    key = after.program.way_in.key
    assert key != KEY
    assert DataFolder(guarded.folder).key_from_pass_phrase(OTHER_PHRASE) == key
    assert [row.patient for row in after.program.store.worklist.page(Wanted())] == ["Peeters"]
    assert after.program.store.trail.newest([Action.KEY_RENEWED])
    openers = [box.table.item(row, 4).text() for row in range(2)]
    assert sorted(openers) == ["de sleutel van nu", "de wachtzin van toen"]
    # The one of before can be put back, by the phrase of then.
    box.table.selectRow(openers.index("de wachtzin van toen"))
    answer_in_turn(give_phrase(PHRASE))
    box.restore_button.click()
    last = restored(window, after)
    assert last.program.store.worklist.page(Wanted()) == []
    assert last.program.way_in.key == key


def test_who_does_not_agree_to_a_new_key_keeps_the_old_one(page, guarded, said):
    said.consents = False
    driving.answer_dialog(give_phrase(PHRASE))
    page.key.renew_button.click()
    said.consents = True
    answer_in_turn(give_phrase(PHRASE), lambda dialog: dialog.reject())
    page.key.renew_button.click()
    assert DataFolder(guarded.folder).key_from_pass_phrase(PHRASE) == KEY
    assert guarded.store.trail.newest([Action.KEY_RENEWED]) == []


def test_a_new_key_that_cannot_be_taken_is_told_and_kept_by_nobody(
    desk, page, program, said, key_store
):
    window = desk.window()
    answer_in_turn(protect(""), keep_recovery)
    with plain_sql(program.folder) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM registration").fetchone()
        page.key.renew_button.click()
        after = restored(window, desk)
    assert [problem.text_id for problem in said.problems] == ["storage_problem.locked"]
    assert after.program.way_in.key == KEY
    assert key_store.kept == {}


def test_giving_up_the_change_changes_nothing(page, program):
    driving.answer_dialog(lambda dialog: dialog.reject())
    page.key.change_button.click()
    assert program.store.trail.newest([Action.KEY_CHANGED]) == []
    assert not paths.key_file(program.folder).exists()


def test_the_recovery_key_is_shown_to_who_knows_the_pass_phrase(page, guarded, tmp_path):
    seen: list[str] = []

    def read(dialog):
        assert isinstance(dialog, RecoveryDialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.save(tmp_path / "kept.txt")
        dialog.accept()

    answer_in_turn(give_phrase(PHRASE), read)
    page.key.recovery_button.click()
    assert any(text.replace("\n", "") == keys.recovery_text(KEY) for text in seen)
    assert keys.key_in_file(tmp_path / "kept.txt") == KEY
    del guarded


def test_a_key_file_that_is_damaged_is_told(page, program, said):
    paths.key_file(program.folder).write_text("{}", "utf-8")
    page.refresh()
    page.key.change_button.click()
    assert {problem.text_id for problem in said.problems} == {"key_problem.damaged"}


def test_minutes_that_cannot_be_stored_are_told(page, program, said):
    with refusing_to_write(program):
        page.key.minutes.activated.emit(0)
    assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]


def test_a_change_that_cannot_be_noted_is_told(page, program, said):
    with refusing_to_write(program):
        driving.answer_dialog(protect(PHRASE))
        page.key.change_button.click()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.read_only"]


def test_the_button_locks(page, desk):
    page.key.lock_button.click()
    assert desk.lock_screen.is_locked
    desk.lock_screen.stop()


# Where everything is


def test_it_says_where_everything_is_so_that_it_can_be_copied(page, program):
    shown = [label.text() for label in page.places]
    assert shown == [
        str(paths.database(program.folder)),
        str(paths.key_file(program.folder)),
        str(paths.backups(program.folder)),
        str(paths.log_file(program.folder)),
    ]
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse
    assert all(label.textInteractionFlags() & selectable for label in page.places)


@pytest.mark.parametrize("can_show", [True, False])
def test_the_folder_is_shown_or_named(page, program, said, monkeypatch, can_show):
    asked = []

    def show(folder):
        asked.append(folder)
        return can_show

    monkeypatch.setattr(data, "open_folder", show)
    QTest.mouseClick(page.folder_button, LEFT)
    assert asked == [program.folder]
    assert [str(program.folder) in text for text in said.told] == ([] if can_show else [True])


def test_data_that_cannot_be_read_are_told(page, spoil, said):
    spoil()
    page.refresh()
    assert {problem.text_id for problem in said.problems} == {"storage_problem.damaged"}


@posix_only
@pytest.mark.parametrize("is_shared", [False, True])
def test_a_folder_that_others_can_change_is_told(page, program, is_shared):
    program.folder.chmod(0o777 if is_shared else 0o755)
    page.refresh()
    assert page.shared.isHidden() is not is_shared
    assert ("cannot read them" in page.shared.text()) is is_shared
