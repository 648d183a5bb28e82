"""A new key for the data: all or nothing of it, whenever the program is killed."""

import json
import os
from contextlib import closing, suppress
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.actions.backup_keys import Opener, by_phrase, by_system, opener
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.renewing import NewKey
from angio_desktop.errors import BadBackup, KeyProblem, StorageProblem
from angio_desktop.storage.sqlite import renewal
from angio_desktop.storage.sqlite.vault import backups, key_files, keys
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.trail import Action
from tests.drivers.key_store import MemoryStore
from tests.drivers.opened import KEY, OTHER_KEY, open_store
from tests.harness.killing import can_be_killed, killed_at_change
from tests.storage.samples import NOW, id_of, later, saved, sent

OLD, NEW = "twaalf tekens é", "nog twaalf tekens"


@pytest.fixture(autouse=True)
def cheap_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pass phrase takes half a second, on purpose."""
    monkeypatch.setitem(key_files.SCRYPT, "n", 2)


@pytest.fixture
def data(folder: Path) -> DataFolder:
    """Data with a backup that a pass phrase guards."""
    data = DataFolder(folder)
    data.guard_by_pass_phrase(KEY, OLD, OLD)
    with closing(data.open(KEY)) as store:
        sent(store)
        store.back_up(NOW)
        saved(store)
    return data


def new_key(phrase: str = NEW) -> NewKey:
    new = NewKey()
    new.guard_by_pass_phrase(new.key, phrase, phrase)
    return new


def renew(data: DataFolder, new: NewKey, key: DataKey = KEY) -> None:
    assert new.file is not None
    data.renew(key, new.key, new.file)


def phrases_of(data: DataFolder) -> dict[str, DataKey]:
    """Return the phrases that give a key, with the key."""
    found = {}
    for phrase in (OLD, NEW):
        with suppress(KeyProblem):
            found[phrase] = data.key_from_pass_phrase(phrase)
    return found


def check_whole(data: DataFolder, key: DataKey) -> list[Action]:
    """Check that the data are all there; return what the trail has of keys."""
    with closing(data.open(key)) as store:
        assert store.verify().wrong is None
        assert [store.registrations.load(number).is_sent for number in (1, 2)] == [True, False]
        return [Action(entry.action) for entry in store.trail.newest([Action.KEY_RENEWED])]


def left(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if "renew" in file.name or "part" in file.name}


def test_the_data_have_the_new_key_and_what_was_before_keeps_the_old_one(data: DataFolder) -> None:
    new = new_key()
    renew(data, new)
    assert phrases_of(data) == {NEW: new.key}
    assert check_whole(data, new.key) == [Action.KEY_RENEWED]
    assert left(data.path) == set()
    (aside,) = data.path.glob("angio-set-aside-*.sqlite3")
    for old in (*backups.backups(data.path), aside):
        assert opener(old, new.key) is Opener.PHRASE
        assert by_phrase(old, OLD) == KEY
    with closing(data.open(new.key)) as store:
        fresh = store.back_up(later(1)).file
    assert opener(fresh, new.key) is Opener.OWN
    assert by_phrase(fresh, NEW) == new.key


def test_it_can_be_renewed_again(data: DataFolder) -> None:
    first, second = new_key(), new_key(OLD)
    renew(data, first)
    renew(data, second, first.key)
    assert phrases_of(data) == {OLD: second.key}
    assert check_whole(data, second.key) == [Action.KEY_RENEWED] * 2


class TestKilled:
    """Each name of a file that changes, in turn, is what the power cut comes before."""

    pytestmark = can_be_killed
    LAST = 11

    @pytest.mark.parametrize("number", range(1, LAST + 1))
    def test_one_of_the_phrases_opens_all_of_the_data(self, data: DataFolder, number: int) -> None:
        new = new_key()
        ended = killed_at_change(number, lambda: renew(data, new))
        assert ended == (number == self.LAST)
        with suppress(KeyProblem):  # the next start: what counts is ended by the old key
            data.key_from_pass_phrase(OLD)
        (found,) = phrases_of(data).items()
        is_renewed = found[0] == NEW
        assert found[1] == (new.key if is_renewed else KEY)
        assert is_renewed == (number > 3)
        assert check_whole(data, found[1]) == [Action.KEY_RENEWED] * is_renewed
        assert not paths.renewal(data.path).exists()
        renew(data, new_key(), found[1])
        assert left(data.path) == set()

    @pytest.mark.parametrize("number", range(1, 6))
    def test_ending_what_was_cut_off_can_be_cut_off_too(
        self, data: DataFolder, number: int
    ) -> None:
        new = new_key()
        assert not killed_at_change(4, lambda: renew(data, new))
        assert paths.renewal(data.path).exists()
        killed_at_change(number, lambda: data.key_from_pass_phrase(OLD))
        with suppress(KeyProblem):
            data.key_from_pass_phrase(OLD)
        assert data.key_from_pass_phrase(NEW) == new.key
        assert check_whole(data, new.key) == [Action.KEY_RENEWED]
        assert left(data.path) == set()


def cut_off(data: DataFolder, new: NewKey, monkeypatch: pytest.MonkeyPatch) -> None:
    """Renew up to where it counts."""
    with monkeypatch.context() as cut:
        cut.setattr(renewal, "finish_renewal", lambda *_: None)
        renew(data, new)
    assert left(data.path) == {"angio.key-renewal.json", "angio.sqlite3.renewed"}


def test_the_old_recovery_key_ends_it_too(
    data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = new_key()
    cut_off(data, new, monkeypatch)
    assert data.key_from_recovery(keys.recovery_text(KEY)) == new.key
    assert check_whole(data, new.key) == [Action.KEY_RENEWED]


def test_what_was_written_since_keeps_the_old_key(
    data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(data, new_key(), monkeypatch)
    with closing(open_store(data.path)) as store:
        later_one = id_of(saved(store))
    assert data.key_from_pass_phrase(OLD) == KEY
    assert check_whole(data, KEY) == []
    with closing(open_store(data.path)) as store:
        assert store.registrations.load(later_one).id == later_one
    assert left(data.path) == set()


def test_data_that_cannot_be_read_now_have_the_new_key_later(
    data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off when they were in their place, and then the disk fails for a while."""
    new = new_key()
    cut_off(data, new, monkeypatch)
    database = paths.database(data.path)
    backups.set_aside(data.path, KEY, NOW)
    content = database.with_name(f"{database.name}.renewed").rename(database).read_bytes()
    database.write_bytes(bytes(len(content)))
    assert data.key_from_pass_phrase(OLD) == KEY
    database.write_bytes(content)
    assert data.key_from_pass_phrase(OLD) == new.key
    assert check_whole(data, new.key) == [Action.KEY_RENEWED]


def test_while_the_data_are_open_elsewhere_they_keep_their_key(data: DataFolder) -> None:
    with closing(open_store(data.path)) as store:
        saved(store)
        with pytest.raises(StorageProblem):
            renew(data, new_key())
    assert phrases_of(data) == {OLD: KEY}
    assert left(data.path) == set()


def test_damaged_data_keep_their_key(data: DataFolder) -> None:
    file = paths.database(data.path)
    content = file.read_bytes()
    file.write_bytes(content[:-5000] + os.urandom(5000))
    with pytest.raises((BadBackup, StorageProblem)):
        renew(data, new_key())
    assert phrases_of(data) == {OLD: KEY}
    assert left(data.path) == set()


def planted_by_another_key(data: DataFolder, _: NewKey) -> None:
    told = json.loads(paths.renewal(data.path).read_text("utf-8"))
    told["wrapped"] = "00" * 60
    paths.renewal(data.path).write_text(json.dumps(told), "utf-8")


def with_another_key_file(data: DataFolder, _: NewKey) -> None:
    told = json.loads(paths.renewal(data.path).read_text("utf-8"))
    told["key_file"]["guard"] = "system"
    paths.renewal(data.path).write_text(json.dumps(told), "utf-8")


def no_table(data: DataFolder, _: NewKey) -> None:
    paths.renewal(data.path).write_text("[[", "utf-8")


def another_list(data: DataFolder, _: NewKey) -> None:
    paths.renewal(data.path).write_text("[]", "utf-8")


def data_of_another_key(data: DataFolder, _: NewKey) -> None:
    whole = paths.database(data.path).with_name("angio.sqlite3.renewed")
    other = data.path.with_name("other")
    open_store(other, OTHER_KEY).close()
    paths.database(other).replace(whole)


@pytest.mark.parametrize(
    "plant",
    [planted_by_another_key, with_another_key_file, no_table, another_list, data_of_another_key],
)
def test_what_someone_else_has_put_there_changes_nothing(
    data: DataFolder, plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = new_key()
    cut_off(data, new, monkeypatch)
    plant(data, new)
    assert data.key_from_pass_phrase(OLD) == KEY
    assert check_whole(data, KEY) == []


def test_the_computer_keeps_old_and_new_key(folder: Path, key_store: MemoryStore) -> None:
    data = DataFolder(folder)
    data.guard_by_system(KEY)
    with closing(data.open(KEY)) as store:
        sent(store)
        saved(store)
        old = store.back_up(NOW).file
    new = NewKey()
    new.guard_by_system(new.key)
    renew(data, new)
    assert data.key_from_system() == new.key
    assert opener(old, new.key) is Opener.SYSTEM
    assert by_system(old) == KEY
    beside = key_files.read_beside(old)
    assert beside is not None
    key_store.delete_password(keys.SERVICE, beside.id)
    assert opener(old, new.key) is Opener.RECOVERY
    key_files.place_beside(old).unlink()
    assert opener(old, new.key) is Opener.RECOVERY
    assert opener(old, KEY) is Opener.OWN


def test_a_key_that_was_not_taken_is_kept_by_nobody(folder: Path, key_store: MemoryStore) -> None:
    data = DataFolder(folder)
    data.guard_by_system(KEY)
    kept = dict(key_store.kept)
    new = NewKey()
    new.give_up()
    new.guard_by_system(new.key)
    new.give_up()
    assert key_store.kept == kept
    new = new_key()
    new.give_up()
    with pytest.raises(KeyProblem) as caught:
        new.guard_by_pass_phrase(new.key, NEW, OLD)
    assert caught.value.text_id == "key_problem.differ"
