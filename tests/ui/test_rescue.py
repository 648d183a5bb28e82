"""Damaged data at the start: the last whole backup is offered, and nothing is overwritten."""

from contextlib import closing

import pytest
from PySide6.QtWidgets import QWidget

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.rescuing import furthest
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import BadBackup, StorageProblem
from angio_desktop.storage.settings import Settings
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.problems import storage_problem
from angio_desktop.storage.trail import Action
from angio_desktop.ui.access import rescue
from angio_desktop.ui.widgets import dialogs
from tests.drivers import tables
from tests.drivers.moment import EARLIER, NOW
from tests.drivers.opened import KEY, OPENED, open_store
from tests.drivers.spoiled import fill_end, spoil_end
from tests.storage.samples import saved

DAMAGE = b"no database at all " * 500


@pytest.fixture
def start(qtbot, said, folder, in_english):
    """Opens the folder as the start of the program does."""
    del said, in_english
    window = QWidget()
    qtbot.addWidget(window)
    words = tables.words()

    def open_it(*, asks=True):
        return rescue.open_or_rescue(
            WayIn(DataFolder(folder), KEY), Preferences(folder), words, window, asks=asks
        )

    return open_it


@pytest.fixture
def backed_up(folder):
    """Data with a backup, made before the last change."""
    with closing(open_store(folder)) as store:
        store.settings.set("author", "Before", OPENED)
        store.back_up(EARLIER)
        store.back_up(NOW)
        store.settings.set("author", "After", OPENED)
    return folder


def damage(folder):
    file = paths.database(folder)
    for beside in folder.glob(f"{file.name}-*"):
        beside.unlink()
    file.write_bytes(DAMAGE)


def test_data_that_are_whole_just_open(start, backed_up, said):
    program = start()
    assert program.store.settings.all()["author"] == "After"
    program.store.close()
    assert said.questions == []
    del backed_up


def test_the_last_backup_takes_the_place_of_damaged_data_which_are_kept(start, backed_up, said):
    damage(backed_up)
    program = start()
    with closing(program.store) as store:
        assert store.settings.all()["author"] == "Before"
        assert [e.action for e in store.trail.newest(limit=1)] == [Action.BACKUP_RESTORED]
    (question,) = said.questions
    assert "beschadigd" in question
    assert "23/11/2026 14:32" in question
    (aside,) = backed_up.glob("angio-set-aside-*.sqlite3")
    assert aside.read_bytes() == DAMAGE


def test_a_backup_that_is_damaged_too_is_passed_over(start, backed_up, said):
    newest, *_ = backups.backups(backed_up)
    newest.write_bytes(DAMAGE)
    damage(backed_up)
    program = start()
    program.store.close()
    assert "19/11/2026 09:30: 0" in said.questions[0]
    assert "23/11/2026 14:32: damaged" in said.questions[0]


def test_it_says_what_each_holds_and_never_offers_fewer_without_a_word(start, folder, said):
    """The last backup is damaged, but can be read as far as is needed to see what it held."""
    with closing(open_store(folder)) as store:
        for number, moment in enumerate((NOW.replace(year=2036), EARLIER, NOW)):
            for _ in range(number):
                saved(store)
            if moment is NOW:
                fill_end(store, moment)
            store.back_up(moment)
    damage(folder)
    *_, last = sorted(backups.backups(folder))[:-1]
    spoil_end(last)
    said.consents = False
    assert start() is None
    (question,) = said.questions
    assert "of 19/11/2026 09:30" in question
    assert "⚠ Registrations in it: 1. Known registrations that are not in it: 2." in question
    lines = question.splitlines()[-3:]
    assert lines == ["19/11/2026 09:30: 1", "23/11/2036 14:32: 0", "23/11/2026 14:32: damaged"]


def test_who_does_not_want_it_keeps_the_damaged_file(start, backed_up, said):
    said.consents = False
    damage(backed_up)
    assert start() is None
    assert paths.database(backed_up).read_bytes() == DAMAGE


@pytest.mark.parametrize("asks", [True, False])
def test_without_a_backup_or_anyone_to_ask_it_is_only_told(start, folder, asks, said):
    with closing(open_store(folder)) as store:
        if not asks:
            store.back_up(NOW)
    damage(folder)
    with pytest.raises(StorageProblem) as problem:
        start(asks=asks)
    assert problem.value.text_id == "storage_problem.damaged"
    assert paths.database(folder).read_bytes() == DAMAGE
    assert said.questions == []


@pytest.mark.parametrize("is_emptied", [True, False])
def test_data_that_are_gone_are_not_begun_anew_while_there_are_backups(
    start, backed_up, said, is_emptied
):
    database = paths.database(backed_up)
    for file in backed_up.glob(f"{database.name}*"):
        file.unlink()
    if is_emptied:
        database.touch()
    said.consents = False
    assert start() is None
    assert "leeg of verdwenen" in said.questions[0]
    assert not database.exists() or database.stat().st_size == 0
    said.consents = True
    program = start()
    with closing(program.store) as store:
        assert store.settings.all()["author"] == "Before"


def test_data_that_are_gone_without_a_whole_backup_are_told(start, backed_up):
    for file in [*backed_up.glob("angio.sqlite3*"), *backups.backups(backed_up)]:
        file.unlink()
    (paths.backups(backed_up) / "angio-2026-01-02-030405.sqlite3").write_bytes(DAMAGE)
    with pytest.raises(StorageProblem) as problem:
        start()
    assert problem.value.text_id == "storage_problem.gone"
    assert not paths.database(backed_up).exists()


def test_a_restore_that_was_cut_off_is_ended(start, backed_up, said):
    database = paths.database(backed_up)
    database.rename(database.with_name(f"{database.name}.restored"))
    program = start()
    program.store.close()
    assert said.questions == []


def test_what_is_damaged_after_it_was_opened_can_be_set_aside(start, backed_up, said, monkeypatch):
    """The damage shows at the first reading: nothing of that try holds the file any more."""
    real = Settings.all
    tries = []

    def damaged_once(settings):
        tries.append(settings)
        if len(tries) == 1:
            real(settings)
            raise storage_problem("found", paths.database(backed_up), "damaged")
        return real(settings)

    monkeypatch.setattr(Settings, "all", damaged_once)
    program = start()
    program.store.close()
    assert len(said.questions) == 1
    assert len(tries) == 2


def test_what_is_no_damage_offers_nothing(start, backed_up, said):
    paths.database(backed_up).unlink()
    paths.database(backed_up).mkdir()
    with pytest.raises(StorageProblem):
        start()
    assert said.questions == []


def test_a_backup_that_goes_bad_meanwhile_is_told(start, backed_up, monkeypatch, said):
    damage(backed_up)
    alarms = []
    monkeypatch.setattr(dialogs, "alarm", lambda _parent, _title, text: alarms.append(text))

    def ask(*_):
        for file in backups.backups(backed_up):
            file.write_bytes(DAMAGE)
        return True

    monkeypatch.setattr(dialogs, "ask", ask)
    assert start() is None
    assert len(alarms) == 1
    assert paths.database(backed_up).read_bytes() == DAMAGE
    with pytest.raises(BadBackup):
        backups.prove(backups.backups(backed_up)[0], KEY)
    assert furthest(backed_up, KEY) is None
    del said
