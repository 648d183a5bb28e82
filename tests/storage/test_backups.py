"""Backups: one state of the data while others write, proven, and put back without a loss."""

import shutil
import threading
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.errors import BadBackup, StorageProblem
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.backups import KEPT, Cancelled, prove
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from tests.drivers.opened import KEY, OTHER_KEY, database, open_store, plain_sql
from tests.storage.every_action import do_everything
from tests.storage.samples import NOW, SUMMARY, draft, in_threads, later

SAVES = 200


def numbers_in(folder: Path, key: DataKey = KEY) -> list[str]:
    """Return the answers that tell the registrations of a folder apart, each loaded."""
    with closing(open_store(folder, key)) as store:
        assert store.verify().wrong is None
        ids = sorted(row.id for row in store.worklist.page(Wanted()))
        return [store.registrations.load(id_).values["NR"] for id_ in ids]


def save_numbers(store: Store, numbers: range) -> None:
    for number in numbers:
        store.registrations.save(draft(NR=str(number)), SUMMARY, NOW)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


@pytest.fixture
def backup(folder: Path) -> Path:
    """A backup of three registrations."""
    with closing(open_store(folder)) as store:
        save_numbers(store, range(3))
        return store.back_up(NOW).file


# Making


def test_backup_is_proven_and_noted(folder: Path, backup: Path) -> None:
    proof = prove(backup, KEY)
    assert backup == paths.backups(folder) / "angio-2026-03-12-143200Z.sqlite3"
    assert backups.time_of(backup) == "2026-03-12T14:32:00+00:00"
    with closing(open_store(folder)) as store:
        (noted,) = store.trail.newest([Action.BACKED_UP])
    assert noted.detail == {
        "file": backup.name,
        "sha256": proof.sha256,
        "registrations": 3,
        "trail": 3,
    }
    assert names(paths.backups(folder)) == {backup.name}


def test_names_are_in_utc_and_the_old_ones_without_an_offset_still_read(folder: Path) -> None:
    night = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    hour_later = night.astimezone(timezone(timedelta(hours=1))) + timedelta(hours=1)
    assert night.time() == hour_later.time()  # the clock was set back
    with closing(open_store(folder)) as store:
        files = [store.back_up(moment).file for moment in (night, hour_later)]
    assert [file.name for file in files] == [
        "angio-2026-10-25-003000Z.sqlite3",
        "angio-2026-10-25-013000Z.sqlite3",
    ]
    assert backups.backups(folder) == files[::-1]
    old = files[0].with_name("angio-2026-10-25-023000-v1.sqlite3")
    assert backups.time_of(old) == "2026-10-25T02:30:00"
    assert backups.time_of(old.with_name("angio-2026-10-25.sqlite3")) == ""


def test_each_copy_made_while_another_thread_saves_is_one_state(folder: Path) -> None:
    with closing(open_store(folder)) as store:

        def save_all() -> None:
            with closing(store.again()) as own:
                save_numbers(own, range(SAVES))

        saver = threading.Thread(target=save_all)
        saver.start()
        proofs = [store.back_up(later(number)) for number in range(8)]
        saver.join()
        proofs.append(store.back_up(later(9)))
        assert store.verify().wrong is None
    counts = [proof.registrations for proof in proofs]
    assert counts == sorted(counts)
    assert counts[-1] == SAVES
    for number, proof in enumerate(proofs):
        restored = folder.with_name(f"restored {number}")
        backups.restore(restored, KEY, proof.file, KEY, NOW)
        assert numbers_in(restored) == [str(n) for n in range(proof.registrations)]


def test_copy_is_of_the_moment_it_began(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "_PAGES_AT_ONCE", 1)
    told: list[tuple[int, int]] = []
    with closing(open_store(folder)) as store:
        save_numbers(store, range(5))

        def save_another(done: int, total: int) -> None:
            told.append((done, total))
            save_numbers(store, range(len(told), len(told) + 1))

        proof = store.back_up(NOW, save_another)
        assert len(store.worklist.page(Wanted())) == 5 + len(told)
    assert len(told) > 10
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]
    assert proof.registrations == 5


def test_cancelled_backup_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "_PAGES_AT_ONCE", 1)

    def stop(done: int, _: int) -> None:
        assert len(names(paths.backups(folder))) in (1, 2)  # it is under way
        if done == 5:
            raise Cancelled

    with closing(open_store(folder)) as store:
        save_numbers(store, range(5))
        with pytest.raises(Cancelled):
            store.back_up(NOW, stop)
        assert store.trail.newest([Action.BACKED_UP]) == []
    assert names(paths.backups(folder)) == set()


def test_newest_are_kept_and_the_files_of_others_left_alone(folder: Path) -> None:
    own = paths.backups(folder)
    own.mkdir(parents=True)
    others = {"0.sqlite3", "angio-0.sqlite3", "angio-mine.sqlite3", "angio-2020.txt", "notes"}
    for name in others:
        (own / name).write_text("mine")
    with closing(open_store(folder)) as store:
        made = [store.back_up(later(number)).file.name for number in range(KEPT + 2)]
    assert names(own) == others | set(made[2:])
    assert {(own / name).read_text() for name in others} == {"mine"}


def test_the_last_of_each_day_is_kept_however_many_a_later_day_has(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        days = [NOW + timedelta(days=number) for number in range(KEPT + 1)]
        hour, minute = timedelta(hours=1), timedelta(minutes=1)
        made = [[store.back_up(at).file.name for at in (day, day + hour)] for day in days]
        busy = [store.back_up(days[-1] + 2 * hour + n * minute).file.name for n in range(KEPT)]
    assert names(paths.backups(folder)) == {*(last for _, last in made[1:-1]), *busy}


def test_new_backup_stays_when_the_clock_was_set_back(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        made = [store.back_up(later(number)).file for number in range(1, KEPT + 1)]
        newest = store.back_up(NOW).file
    assert names(paths.backups(folder)) == {file.name for file in (*made[1:], newest)}


def test_two_backups_of_one_second_are_two(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        files = {store.back_up(NOW).file for _ in range(3)}
    assert {file.name for file in files} == names(paths.backups(folder))
    assert len(files) == 3


def test_backups_that_are_made_in_the_same_moment_do_not_meet(folder: Path) -> None:
    open_store(folder).close()

    def back_up(_: int) -> None:
        with closing(open_store(folder)) as store:
            made.append(store.back_up(NOW))

    made: list[backups.Proof] = []
    in_threads(4, back_up)
    assert names(paths.backups(folder)) == {proof.file.name for proof in made}
    assert len({proof.file for proof in made}) == 4
    assert all(prove(proof.file, KEY).sha256 == proof.sha256 for proof in made)


# Putting back


def test_restored_data_are_those_of_the_backup_and_the_present_ones_kept(
    folder: Path, backup: Path
) -> None:
    with closing(open_store(folder)) as store:
        save_numbers(store, range(3, 5))
    aside = backups.restore(folder, KEY, backup, KEY, NOW)
    assert numbers_in(folder) == ["0", "1", "2"]
    assert prove(aside, KEY).registrations == 5
    assert names(folder) == {"angio.sqlite3", "angio.head.json", aside.name, "backups"}


@pytest.mark.parametrize("content", [b"", b"no database at all", b"\xff" * 9000])
def test_damaged_data_are_kept_aside_as_they_were(
    folder: Path, backup: Path, content: bytes
) -> None:
    paths.database(folder).write_bytes(content)
    aside = backups.restore(folder, KEY, backup, KEY, NOW)
    assert aside.read_bytes() == content
    assert numbers_in(folder) == ["0", "1", "2"]


def test_backup_of_another_installation_gets_the_key_of_this_one(
    folder: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    with closing(open_store(theirs, OTHER_KEY)) as store:
        save_numbers(store, range(4))
        backup = store.back_up(NOW).file
    do_everything(folder)
    with pytest.raises(BadBackup):
        backups.restore(folder, KEY, backup, KEY, NOW)
    backups.restore(folder, KEY, backup, OTHER_KEY, NOW)
    assert numbers_in(folder) == ["0", "1", "2", "3"]
    assert numbers_in(theirs, OTHER_KEY) == ["0", "1", "2", "3"]


def test_restoring_is_refused_while_the_data_are_open(folder: Path, backup: Path) -> None:
    with closing(open_store(folder)) as store:
        save_numbers(store, range(3, 4))
        before = names(folder)
        with pytest.raises(StorageProblem) as caught:
            backups.restore(folder, KEY, backup, KEY, NOW)
        assert caught.value.text_id == "storage_problem.locked"
        assert names(folder) == before
        assert len(store.worklist.page(Wanted())) == 4
    assert numbers_in(folder) == ["0", "1", "2", "3"]


def test_restoring_into_an_empty_folder_keeps_nothing_aside(tmp_path: Path, backup: Path) -> None:
    new = tmp_path / "new"
    assert not backups.restore(new, KEY, backup, KEY, NOW).exists()
    assert numbers_in(new) == ["0", "1", "2"]


@pytest.mark.parametrize("is_aside", [False, True])
def test_restoring_that_was_cut_off_is_ended_at_the_next_opening(
    folder: Path, backup: Path, is_aside: bool
) -> None:
    with closing(open_store(folder)) as store:
        save_numbers(store, range(3, 4))
    file = paths.database(folder)
    other = Path(shutil.copytree(folder, folder.with_name("other")))
    backups.restore(other, KEY, backup, KEY, NOW)
    restored = file.with_name(f"{file.name}.restored")
    restored.write_bytes(paths.database(other).read_bytes())
    if is_aside:
        aside = backups.set_aside(folder, KEY, NOW)
        assert backups.is_restoring(folder)
    assert numbers_in(folder) == ["0", "1", "2", "3"][: 3 if is_aside else 4]
    assert not backups.is_restoring(folder)
    if is_aside:
        assert prove(aside, KEY).registrations == 4


def test_data_that_are_set_aside_are_whole_without_their_journal(
    folder: Path, backup: Path
) -> None:
    assert backup.exists()
    with plain_sql(folder) as other:
        other.execute("UPDATE registration SET page = 'x'")
        journal = (paths.database(folder).with_name("angio.sqlite3-wal")).read_bytes()
        content = paths.database(folder).read_bytes()
    crashed = folder.with_name("crashed")
    crashed.mkdir()
    paths.database(crashed).write_bytes(content)
    (crashed / "angio.sqlite3-wal").write_bytes(journal)
    aside = backups.set_aside(crashed, KEY, NOW)
    assert names(crashed) == {aside.name}
    with database(aside) as connection:
        pages = connection.execute("SELECT DISTINCT page FROM registration").fetchall()
    assert pages == [("x",)]


def test_the_last_of_each_of_twelve_months_is_kept_too(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        for month in range(14):
            for day in (1, 2):
                moment = NOW.replace(year=2024 + month // 12, month=month % 12 + 1, day=day)
                store.back_up(moment)
        for day in range(1, 29):
            store.back_up(NOW.replace(year=2025, month=6, day=day))
    months = {backups.time_of(file)[:7] for file in backups.backups(folder)}
    assert len(months) == 12
    assert "2025-02" in months
