"""From a folder to its key with the real dialogs: first start, each start, and when it is lost."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder, Keeper
from angio_desktop.errors import KeyProblem
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import cipher, keys
from angio_desktop.storage.trail import Action
from angio_desktop.ui.access import recovery_paper, secret_clipboard
from angio_desktop.ui.access.key_flow import find_key
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from tests.drivers import driving, tables
from tests.drivers.opened import KEY, OTHER_KEY, key_files_of, open_store, write_key
from tests.ui.pdf_text import Pdf

PHRASE = "correct horse battery"
EARLIER = Path(__file__).parents[1] / "data" / "angio_v1.sqlite3"


@pytest.fixture
def find(qtbot, in_english, folder):
    """Finds the key, the dialogs being answered one after another as the test says."""
    del in_english
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    words = tables.words()

    def find_with(*acts, named=None):
        waiting, failures, seen = list(acts), [], set()

        def look():
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and id(dialog) not in seen:
                seen.add(id(dialog))
                try:
                    waiting.pop(0)(dialog)
                except BaseException as failure:
                    failures.append(failure)
                if failures:
                    dialog.reject()
            if not ended:
                QTimer.singleShot(5, look)

        ended = []
        QTimer.singleShot(0, look)
        try:
            found = find_key(DataFolder(folder), named, words, window)
        finally:
            ended.append(True)
        driving.settle()
        for failure in failures:
            raise failure
        assert waiting == [], "a dialog did not come"
        return found

    return find_with


def protect_by(*pairs, told=()):
    """Type pairs of pass phrases until one is taken; `told` is what the others are told."""

    def act(dialog):
        assert isinstance(dialog, ProtectDialog)
        assert not dialog.by_system.isEnabled()
        for number, (phrase, again) in enumerate(pairs):
            dialog.phrase.setText(phrase)
            dialog.again.setText(again)
            dialog.protect()
            if number < len(told):
                assert told[number] in dialog.problem.text()
                assert dialog.problem.isVisible()

    return act


def protect_by_system(dialog):
    assert isinstance(dialog, ProtectDialog)
    assert dialog.by_system.isChecked()
    dialog.protect()


def give_up(dialog):
    dialog.reject()


def go_on(dialog):
    assert isinstance(dialog, RecoveryDialog)
    dialog.copy_button.click()
    dialog.accept()


def unlock(*phrases):
    def act(dialog):
        assert isinstance(dialog, UnlockDialog)
        for number, phrase in enumerate(phrases):
            dialog.phrase.setText(phrase)
            dialog.open_button.click()
            assert dialog.isVisible() == (number < len(phrases) - 1)
            assert dialog.problem.isVisible() == dialog.isVisible() or not dialog.isVisible()

    return act


def recover(*texts):
    def act(dialog):
        assert isinstance(dialog, UnlockDialog)
        if not dialog.used_recovery:
            dialog.other_way.click()
        for text in texts:
            dialog.recovery.setPlainText(text)
            dialog.open_button.click()

    return act


# The first start


def test_without_a_key_store_a_pass_phrase_is_typed_twice(find, folder):
    pairs = [("short", "short"), (PHRASE, PHRASE + "s"), (PHRASE, PHRASE)]
    found = find(protect_by(*pairs, told=("minstens 12 tekens", "niet gelijk")), go_on)
    assert DataFolder(folder).keeper() is Keeper.PASS_PHRASE
    assert DataFolder(folder).key_from_pass_phrase(PHRASE) == found.key
    assert not found.is_kept_anew


@pytest.mark.parametrize(("length", "is_taken"), [(11, False), (12, True)])
def test_a_pass_phrase_has_a_least_length(find, folder, length, is_taken):
    phrase = "é kat wil op een dak"[:length]
    acts = [protect_by((phrase, phrase)), go_on]
    if not is_taken:
        acts = [lambda dialog: (acts_of(dialog, phrase), dialog.reject())]
    found = find(*acts)
    assert (found is not None) is is_taken
    assert paths.key_file(folder).exists() is is_taken


def acts_of(dialog, phrase):
    protect_by((phrase, phrase), told=("minstens",))(dialog)


def test_with_a_key_store_the_computer_keeps_the_key(find, folder, key_store):
    found = find(protect_by_system, go_on)
    assert DataFolder(folder).key_from_system() == found.key
    assert len(key_store.kept) == 1
    assert find().key == found.key  # nothing is asked at the next start


def test_who_gives_up_has_made_nothing(find, folder):
    assert find(give_up) is None
    assert not folder.exists()


def test_the_recovery_key_can_be_kept_at_once(find, tmp_path, said):
    file = tmp_path / "stick" / "kept.txt"
    said.chosen = file

    def keep(dialog):
        assert isinstance(dialog, RecoveryDialog)
        dialog.save_button.click()
        file.parent.mkdir()
        dialog.save_button.click()
        dialog.copy_button.click()
        labels = [label.text().replace("\n", "") for label in dialog.findChildren(QLabel)]
        assert dialog.text in labels
        dialog.accept()

    found = find(protect_by((PHRASE, PHRASE)), keep)
    assert [problem.text_id for problem in said.problems] == ["not_writable"]
    assert keys.key_in_file(file) == found.key
    assert keys.key_of_recovery(QGuiApplication.clipboard().text()) == found.key
    assert file.stat().st_mode & 0o077 == 0
    said.chosen = None


@pytest.fixture
def new_key(qtbot, in_english, said):
    """The dialog with a key that was just made."""
    del in_english, said
    dialog = RecoveryDialog(KEY, tables.words(), None, is_new=True)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_new_recovery_key_is_not_left_without_a_clear_sentence(new_key, said):
    said.consents = False
    for leave in (new_key.done_button.click, new_key.reject, new_key.close):
        leave()
        assert new_key.isVisible()
        assert "nobody can open your data" in said.questions.pop()
    said.consents = True
    new_key.done_button.click()
    assert not new_key.isVisible()


@pytest.mark.parametrize("is_printed", [True, False])
def test_the_recovery_key_can_be_printed(new_key, said, tmp_path, monkeypatch, is_printed):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    chosen = printer if is_printed else None
    monkeypatch.setattr(recovery_paper, "ask_printer", lambda *_: chosen)
    new_key.print_button.click()
    new_key.done_button.click()
    assert len(said.questions) == (0 if is_printed else 1)
    assert not new_key.isVisible()
    if is_printed:
        printed = Pdf((tmp_path / "paper.pdf").read_bytes())
        assert len(printed.pages) == 1
        assert keys.recovery_text(KEY) in "".join(printed.text(1).split())
        assert printed.title() == "Angio Desktop"


def test_the_system_asks_for_the_printer(new_key):
    asked = []

    def give_up(dialog):
        asked.append(dialog.windowTitle())
        dialog.reject()

    driving.answer_dialog(give_up)
    new_key.print_button.click()
    assert asked == ["Print the recovery key"]


# Later starts


@pytest.fixture
def guarded(folder):
    """Data that a pass phrase guards."""
    with closing(open_store(folder)):
        keys.guard_by_pass_phrase(folder, KEY, PHRASE)
    return folder


def test_the_pass_phrase_is_asked_until_it_is_right(find, guarded):
    del guarded
    found = find(unlock("wrong horse battery", "", PHRASE))
    assert found.key == KEY
    assert not found.is_kept_anew


def test_who_does_not_know_it_gets_nothing(find, guarded):
    del guarded
    assert find(give_up) is None


def test_the_recovery_key_opens_and_a_new_pass_phrase_is_asked(find, guarded):
    right = keys.recovery_text(KEY)
    wrong = keys.recovery_text(OTHER_KEY)
    new = "staple correct horse"
    found = find(recover("nonsense", wrong, right.lower()), protect_by((new, new)))
    assert found.key == KEY
    assert found.is_kept_anew
    assert DataFolder(guarded).key_from_pass_phrase(new) == KEY


def test_whoever_keeps_the_old_pass_phrase_after_recovery_may(find, guarded):
    found = find(recover(keys.recovery_text(KEY)), give_up)
    assert found.key == KEY
    assert not found.is_kept_anew
    assert DataFolder(guarded).key_from_pass_phrase(PHRASE) == KEY


def test_a_key_file_that_is_lost_takes_the_recovery_key(find, guarded):
    for file in key_files_of(guarded):
        file.unlink()

    def read(dialog):
        assert isinstance(dialog, UnlockDialog)
        assert "versleuteld" in dialog.why.text()
        assert not dialog.other_way.isVisible()
        recover(keys.recovery_text(OTHER_KEY))(dialog)
        assert dialog.problem.isVisible()
        recover(keys.recovery_text(KEY))(dialog)

    found = find(read, protect_by((PHRASE, PHRASE)))
    assert (found.key, found.is_kept_anew) == (KEY, True)


def test_a_key_store_that_lost_the_key_takes_the_recovery_key(find, folder, key_store):
    keys.guard_by_system(folder_made(folder), KEY)
    key_store.kept.clear()
    found = find(recover(keys.recovery_text(KEY)), protect_by_system)
    assert (found.key, found.is_kept_anew) == (KEY, True)
    assert find().key == KEY


def folder_made(folder):
    open_store(folder).close()
    return folder


def test_a_key_file_that_is_damaged_is_a_problem_to_tell(find, guarded):
    for file in key_files_of(guarded):
        file.write_text("{", "utf-8")
    with pytest.raises(KeyProblem) as problem:
        find()
    assert problem.value.text_id == "key_problem.damaged"


def test_a_named_file_opens_without_a_question(find, guarded, tmp_path):
    del guarded
    assert find(named=write_key(tmp_path / "key.txt")).key == KEY
    with pytest.raises(KeyProblem):
        find(named=write_key(tmp_path / "other.txt", OTHER_KEY))


# Data of before


def test_data_that_were_not_encrypted_are_and_the_user_is_told(find, folder):
    folder.mkdir()
    shutil.copy(EARLIER, paths.database(folder))

    def read(dialog):
        assert any("not encrypted yet" in label.text() for label in dialog.findChildren(QLabel))
        protect_by((PHRASE, PHRASE))(dialog)

    found = find(read, go_on)
    with closing(open_store(folder, found.key)) as store:
        assert len(store.worklist.page(Wanted())) > 0
        assert [e.action for e in store.trail.newest([Action.MIGRATED])] == [Action.MIGRATED]
    assert not cipher.is_plain(paths.database(folder))
    assert not list(folder.glob("*not-encrypted*"))


def test_of_a_book_that_is_pasted_in_the_place_of_the_recovery_key_only_a_page_is_taken(
    qtbot, in_english
):
    del in_english
    dialog = UnlockDialog(tables.words(), None, keys.key_of_recovery, "", None)
    qtbot.addWidget(dialog)
    QGuiApplication.clipboard().setText(f"{keys.recovery_text(KEY)}\n{'x' * 2000}")
    dialog.recovery.paste()
    assert len(dialog.recovery.toPlainText()) == 1000
    dialog.recovery.clear()
    QGuiApplication.clipboard().setText(keys.recovery_text(KEY))
    dialog.recovery.paste()
    dialog.attempt()
    assert dialog.key == KEY


@pytest.fixture
def copied(qtbot, in_english, qapp):
    """The recovery key on the clipboard, and what counts the time it may stay there."""
    del in_english
    dialog = RecoveryDialog(KEY, tables.words(), None)
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == keys.recovery_text(KEY)
    (clearing,) = qapp.findChildren(secret_clipboard._Clearing)
    assert (clearing.isActive(), clearing.interval()) == (True, 60_000)
    return clearing


def test_a_copied_recovery_key_leaves_the_clipboard_when_its_time_has_passed(copied):
    copied.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""
    assert not copied.isActive()
    assert copied.secret == ""


def test_what_was_copied_since_stays(copied):
    QGuiApplication.clipboard().setText("something else")
    copied.timeout.emit()
    assert QGuiApplication.clipboard().text() == "something else"


def test_a_key_that_is_copied_again_has_its_whole_time(copied, qapp):
    secret_clipboard.put_secret("another")
    assert qapp.findChildren(secret_clipboard._Clearing) == [copied]
    copied.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""
