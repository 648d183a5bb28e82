"""What is wrong with the data stands until it is settled; all is verified once a day."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from time_machine import Traveller

from angio_desktop.__main__ import main
from angio_desktop.actions import backing_up, verifying
from angio_desktop.actions.backing_up import BackupFile
from angio_desktop.actions.progress import unwatched
from angio_desktop.actions.verifying import Failure
from angio_desktop.storage.heads import Head
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import head_file
from angio_desktop.storage.trail import Action
from angio_desktop.storage.verification import Wrong
from tests.drivers.moment import NOW
from tests.drivers.opened import KEY, open_store, write_key
from tests.storage.samples import damage, later, saved, sent

CODE = "ANG-2026-AAAAAAAA1"
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[LocalStore]:
    with closing(open_store(folder)) as opened:
        saved(opened)
        yield opened


@pytest.fixture
def altered(folder: Path) -> Iterator[LocalStore]:
    with closing(open_store(folder)) as opened:
        sent(opened, CODE)
    damage(folder, "UPDATE registration SET \"values\" = '{}'")
    with closing(open_store(folder)) as opened:
        yield opened


def verified(store: LocalStore) -> list[str]:
    return [entry.detail["wrong"] for entry in store.trail.newest([Action.VERIFIED])]


def proof_of(backup: BackupFile) -> tuple[str, str]:
    assert backup.proven is not None
    return backup.file.name, str(backup.proven.detail["sha256"])


WRONG = Wrong("registration", 1, CODE)


def test_what_is_wrong_stands_until_nothing_is_found(folder: Path, altered: LocalStore) -> None:
    assert verifying.standing_failure(altered) is None
    assert verifying.check_all(altered, unwatched).wrong == WRONG
    assert verifying.standing_failure(altered) == Failure(WRONG, NOW.isoformat(timespec="seconds"))
    with closing(open_store(folder)) as later_on:
        failure = verifying.standing_failure(later_on)
        assert failure is not None
        assert failure.wrong == WRONG
        assert failure.found.text_id == "verify.registration"
        assert not failure.can_carry_on
        later_on.verifications.note(replace(later_on.verify(), wrong=None), later(1))
        assert verifying.standing_failure(later_on) is None


@pytest.mark.parametrize("action", [Action.BACKUP_RESTORED, Action.CARRIED_ON])
def test_what_is_wrong_is_settled_by_another_backup_and_by_carrying_on(
    altered: LocalStore, action: Action
) -> None:
    verifying.check_all(altered, unwatched)
    altered.trail.note(action, later(1), left=0, left_hash="")
    assert verifying.standing_failure(altered) is None
    assert verifying.is_due(altered)


def test_what_is_wrong_is_not_settled_by_anything_else(altered: LocalStore) -> None:
    verifying.check_all(altered, unwatched)
    saved(altered)
    backing_up.back_up(altered, unwatched)
    assert verifying.standing_failure(altered) is not None


def test_other_data_stand_told_until_the_user_carries_on(folder: Path, store: LocalStore) -> None:
    head = Head(90, "0" * 64)
    head_file.keep(folder, KEY, head)
    with closing(open_store(folder)) as other:
        assert not other.is_continued
        failure = verifying.standing_failure(other)
        assert failure == Failure(Wrong("head_file", 90, head.text))
        assert failure.can_carry_on
        verifying.carry_on(other)
        assert verifying.standing_failure(other) is None
        assert verifying.check_all(other, unwatched).wrong is None
    del store


def test_what_came_since_is_noted_where_it_is_wrong_and_only_once(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        saved(store)
        assert verifying.check_since(store) is None
        verifying.check_all(store, unwatched)
        found = verifying.check_since(store)
        assert found is not None
        assert found.wrong is None
    assert verified(store) == [""]
    damage(folder, "UPDATE registration SET page = 'x'")
    with closing(open_store(folder)) as store:
        for _ in range(2):
            found = verifying.check_since(store)
            assert found is not None
            assert found.wrong == Wrong("draft", 1)
        assert verified(store) == ["", "draft"]
        assert verifying.standing_failure(store) is not None


def test_everything_is_due_once_a_day(store: LocalStore, clock: Traveller) -> None:
    assert verifying.is_due(store)
    verifying.check_all(store, unwatched)
    assert not verifying.is_due(store)
    clock.move_to(NOW.replace(hour=0, minute=0) + DAY - SECOND)
    assert not verifying.is_due(store)
    clock.shift(SECOND)
    assert verifying.is_due(store)


def test_what_was_found_wrong_today_is_not_looked_for_again_today(altered: LocalStore) -> None:
    verifying.check_all(altered, unwatched)
    assert not verifying.is_due(altered)


@pytest.mark.parametrize(("age", "is_long"), [(7 * DAY, False), (7 * DAY + SECOND, True)])
def test_a_week_without_a_verification_that_found_nothing_is_long(
    store: LocalStore, clock: Traveller, age: timedelta, is_long: bool
) -> None:
    assert verifying.long_ago(store) is None
    verifying.check_all(store, unwatched)
    clock.shift(age)
    store.verifications.note(replace(store.verify(), wrong=WRONG), NOW + age)
    assert (verifying.long_ago(store) is not None) is is_long


def test_a_backup_in_which_nothing_was_wrong_is_known(
    folder: Path, store: LocalStore, clock: Traveller
) -> None:
    backing_up.back_up(store, unwatched)
    saved(store)
    (backup,) = backing_up.backup_files(store, folder)
    assert not backup.is_verified
    assert verifying.check_backup(store, *proof_of(backup), unwatched).wrong is None
    (backup,) = backing_up.backup_files(store, folder)
    assert backup.is_verified
    clock.shift(SECOND)
    backing_up.back_up(store, unwatched)
    assert [each.is_verified for each in backing_up.backup_files(store, folder)] == [False, True]


def test_a_backup_in_which_something_is_wrong_is_not_verified(
    folder: Path, altered: LocalStore
) -> None:
    backing_up.back_up(altered, unwatched)
    (backup,) = backing_up.backup_files(altered, folder)
    assert verifying.check_backup(altered, *proof_of(backup), unwatched).wrong == WRONG
    (backup,) = backing_up.backup_files(altered, folder)
    assert not backup.is_verified
    assert verifying.standing_failure(altered) is not None


def test_the_backup_that_the_command_makes_is_verified(
    folder: Path, store: LocalStore, capsys: pytest.CaptureFixture[str]
) -> None:
    key = write_key(folder.with_name("key.txt"))
    command = ["--data-dir", str(folder), "--key-file", str(key), "backup"]
    assert main(command) == 0
    (backup,) = backing_up.backup_files(store, folder)
    assert backup.is_verified
    damage(folder, "UPDATE registration SET page = 'x'")
    assert main(command) == 1
    assert "nummer 1" in capsys.readouterr().err
    failure = verifying.standing_failure(store)
    assert failure is not None
    assert failure.wrong == Wrong("draft", 1)


def test_verifying_is_no_change_that_a_backup_would_have_to_hold(
    folder: Path, store: LocalStore
) -> None:
    assert backing_up.has_changed(store, folder)
    backing_up.back_up(store, unwatched)
    verifying.check_all(store, unwatched)
    assert not backing_up.has_changed(store, folder)
    saved(store)
    assert backing_up.has_changed(store, folder)
