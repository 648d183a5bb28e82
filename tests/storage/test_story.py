"""A trail that is whole and yet tells what cannot be, as who has the key can write it."""

import json
import shutil
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop import __main__ as program
from angio_desktop import paths
from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import answer
from angio_desktop.storage import heads
from angio_desktop.storage.heads import Head
from angio_desktop.storage.sqlite.vault import backups, head_file
from angio_desktop.storage.trail import FORM, hash_of
from angio_desktop.storage.verification import Known, Verification, Wrong
from tests.drivers.opened import KEY, OTHER_KEY, open_store, plain_sql, write_key
from tests.storage.every_action import CODE, do_everything
from tests.storage.samples import NOW, SUMMARY, damage, draft, id_of, later, saved, sent

TIME = "2026-03-12T15:00:00+00:00"
ROW = "0" * 32
NOTHING = {"rows": {}, "lists": {}, "settings": {}, "uses": ""}
BEFORE = {"sent": {}, "registrations": 9, "exports": 9}


@pytest.fixture(scope="module")
def unaltered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unaltered") / "data"
    do_everything(folder)
    return folder


@pytest.fixture
def altered(unaltered: Path, folder: Path) -> Path:
    return Path(shutil.copytree(unaltered, folder))


def append(folder: Path, action: str, about: int | None, detail: Mapping[str, object]) -> int:
    """Append an entry with the hash it should have, and write the head anew; return its number."""
    with plain_sql(folder) as connection:
        (last, previous), *_ = connection.execute("SELECT max(id), hash FROM trail")
        columns = (last + 1, TIME, "x", action, about, json.dumps(detail), previous)
        hash_ = hash_of(FORM, *columns)
        marks = ", ".join("?" * 8)
        connection.execute(f"INSERT INTO trail VALUES ({marks})", (*columns, hash_))  # noqa: S608
    head_file.keep(folder, KEY, Head(last + 1, hash_))
    return int(last) + 1


def verified(folder: Path, *known: Known) -> Verification:
    with closing(open_store(folder)) as store:
        return store.verify(known=known)


@pytest.mark.parametrize(
    ("action", "about", "detail"),
    [
        ("created", 1, {"row": ROW}),
        ("created", 9, {"row": ROW}),
        ("created", 6, {}),
        ("saved", 1, {"keys": [], "row": ROW}),
        ("saved", 6, {"keys": [], "row": ROW}),
        ("saved", 3, {"keys": []}),
        ("confirmed", 1, {"rule": "W01", "key": "A"}),
        ("sent", 1, {"sha256": "x", "code": CODE, "row": ROW, "uses": ROW}),
        ("sent", 4, {"sha256": "x", "code": CODE, "row": ROW, "uses": ROW}),
        ("deleted", 1, {"row": ROW}),
        ("deleted", 4, {"row": ROW}),
        ("restored", 3, {"row": ROW}),
        ("restored", 1, {"row": ROW}),
        ("exported", None, {"export": 1, "file": "", "sha256": "", "registrations": [1]}),
        ("exported", None, {"export": 3, "file": "", "sha256": "", "registrations": [3]}),
        ("exported", None, {"export": 3, "file": "", "sha256": "", "registrations": [9]}),
        ("migrated", None, BEFORE),
        ("backed_up", None, {}),
        ("list_loaded", None, {"list": "doctors"}),
        ("list_removed", None, {}),
        ("entry_added", None, {}),
        ("backup_restored", None, {}),
        ("backup_restored", 1, {"left": 1, "left_hash": ""}),
        ("unheard_of", None, {}),
        ("unheard_of", 1, {}),
    ],
)
def test_what_cannot_follow_is_named(
    altered: Path, action: str, about: int | None, detail: dict[str, object]
) -> None:
    number = append(altered, action, about, detail)
    assert verified(altered).wrong == Wrong("story", number)


def test_what_was_sealed_once_is_not_sealed_anew(altered: Path) -> None:
    number = append(altered, "sealed", None, dict(NOTHING))
    assert verified(altered).wrong == Wrong("entry", number)


def test_sent_registration_that_was_exchanged_with_all_that_belongs_to_it_is_named(
    altered: Path,
) -> None:
    damage(altered, "UPDATE registration SET \"values\" = '{}' WHERE id = 1")
    with closing(open_store(altered)) as store:
        sha256 = fingerprint(store.registrations.load(1))
    damage(altered, "UPDATE registration SET sha256 = ? WHERE id = 1", sha256)
    detail = {"code": CODE, "sha256": sha256, "row": ROW, "uses": ROW}
    number = append(altered, "sent", 1, detail)
    assert verified(altered).wrong == Wrong("story", number)


# The head outside


@pytest.fixture
def forged(folder: Path) -> Path:
    """Other data under the same key, right in themselves, in the place of what was there."""
    other = folder.with_name("other")
    with closing(open_store(other)) as store:
        sent(store, "ANG-2026-FORGED1234")
    with closing(open_store(folder)) as store:
        sent(store)
        store.back_up(NOW)
        saved(store)
    for name in (paths.DATABASE_NAME, paths.HEAD_FILE_NAME):
        shutil.copy(other / name, folder)
    return folder


def test_other_data_with_their_head_are_told_by_the_backups(forged: Path) -> None:
    (file,) = backups.backups(forged)
    assert verified(forged).wrong == Wrong("head_backup", 3, file.name)


def test_other_data_without_any_backup_are_told_by_a_head_on_paper(forged: Path) -> None:
    (file,) = backups.backups(forged)
    with plain_sql(forged) as connection:
        own = heads.head_of(connection.execute)
    file.unlink()
    known = Head(3, "0123456789abcdef")
    assert verified(forged, Known("head_paper", known, "x")).wrong == Wrong("head_paper", 3, "x")
    short = heads.head_of_text(own.text)
    assert verified(forged, Known("head_paper", short, own.text)).wrong is None


@pytest.fixture
def rolled_back(folder: Path) -> Path:
    """A folder in which a backup was put in the place of the data by hand."""
    with closing(open_store(folder)) as store:
        saved(store)
        file = store.back_up(NOW).file
        sent(store)
    shutil.copy(file, paths.database(folder))
    return folder


def test_backup_that_was_put_back_by_hand_is_told_until_it_is_settled(rolled_back: Path) -> None:
    for _ in range(2):
        with closing(open_store(rolled_back)) as store:
            assert not store.is_continued
            saved(store)  # what is done meanwhile settles nothing
            wrong = store.verify().wrong
            assert wrong is not None
            assert (wrong.what, wrong.id) == ("head_file", 5)
    with closing(open_store(rolled_back)) as store:
        store.carry_on(later(9))
        assert store.is_continued
        entry = store.trail.newest()[-1]
        assert (entry.action, entry.detail["left"]) == ("carried_on", 5)
        saved(store)
    assert verified(rolled_back).wrong is None
    with closing(open_store(rolled_back)) as store:
        assert store.is_continued


def test_command_tells_it_and_can_go_on_with_what_is_there(
    rolled_back: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = write_key(rolled_back.with_name("key.txt"))
    command = ["--data-dir", str(rolled_back), "--key-file", str(key), "verify"]
    assert program.main([*command[:-1], "backup"]) == 1
    assert "angio.head.json" in capsys.readouterr().err
    assert program.main(command) == 1
    assert "5-" in capsys.readouterr().err
    assert program.main([*command, "--carry-on"]) == 0
    assert program.main(command) == 0
    head = rolled_back / paths.HEAD_FILE_NAME
    columns = json.loads(head.read_text("utf-8"))
    assert program.main([*command, "--head", f"{columns['number']}-{columns['hash'][:16]}"]) == 0
    assert program.main([*command, "--head", "1-0123456789abcdef"]) == 1


def test_backup_that_the_program_put_back_is_said_in_the_trail(rolled_back: Path) -> None:
    (file,) = backups.backups(rolled_back)
    backups.restore(rolled_back, KEY, file, KEY, NOW, "anneke")
    with closing(open_store(rolled_back)) as store:
        entry = store.trail.newest()[-1]
        assert (entry.user, entry.action, entry.detail["left"]) == ("anneke", "backup_restored", 5)
        assert store.is_continued
        assert store.verify().wrong is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 9000, b"x", b"null", b'{"number": 1}'])
def test_bad_head_is_none_and_told(altered: Path, content: bytes) -> None:
    paths.head_file(altered).write_bytes(content)
    assert verified(altered).wrong == Wrong("head_file")


def test_head_of_another_key_is_none(altered: Path) -> None:
    head = head_file.held(altered, KEY)
    assert head is not None
    assert head_file.held(altered, OTHER_KEY) is None
    head_file.keep(altered, OTHER_KEY, head)
    assert head_file.held(altered, KEY) is None


@pytest.mark.parametrize(
    "text", ["", "5", "5-", "5-0123", "x-0123456789abcdef", "-5-0123456789abcdef"]
)
def test_text_that_is_no_head_is_none(text: str) -> None:
    assert heads.head_of_text(text) is None


# Drafts


def test_draft_that_was_altered_stays_so_until_the_user_has_saved_it(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        id_ = id_of(saved(store))
    damage(folder, "UPDATE registration SET \"values\" = '{}', page = 'x'")
    with closing(open_store(folder)) as store:
        found = answer(store.registrations.load(id_), "A", "x")
        found = store.registrations.save(found, SUMMARY, later(1), by_itself=True)
        store.registrations.log_changes(later(2))
        store.registrations.delete(id_, later(3))
        store.registrations.restore(id_, later(4))
        assert store.verify().wrong == Wrong("draft", id_)
        found = store.registrations.load(id_)
        store.registrations.save(found, SUMMARY, later(5))
        assert store.verify().wrong is None
        assert store.trail.of(id_)[-1].detail["altered"] == 1


def test_draft_that_was_sent_as_it_was_stored_is_whole(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        kept = replace(saved(store), page="last")
        kept = store.registrations.save(kept, SUMMARY, later(1), by_itself=True)
        store.registrations.send(kept, SUMMARY, CODE, later(2))
        assert store.verify().wrong is None


def test_earlier_state_of_a_draft_cannot_be_put_back_later(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        kept = answer(saved(store), "A", "1")
        kept = store.registrations.save(kept, SUMMARY, later(1), by_itself=True)
    with plain_sql(folder) as connection:
        (row,) = connection.execute("SELECT * FROM registration")
        names = [each[1] for each in connection.execute("PRAGMA table_info(registration)")]
    with closing(open_store(folder)) as store:  # now it is told
        assert store.verify().wrong is None
    put = ", ".join(f'"{name}" = ?' for name in names[1:])
    damage(folder, f"UPDATE registration SET {put}", *row[1:])  # noqa: S608
    assert verified(folder).wrong == Wrong("draft", 1)


def test_draft_of_a_backup_with_another_key_is_sealed_with_the_new_one(
    folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    with closing(open_store(other, OTHER_KEY)) as store:
        kept = answer(saved(store), "A", "1")
        store.registrations.save(kept, SUMMARY, later(1), by_itself=True)
        saved(store)
        file = store.back_up(NOW).file
    with closing(open_store(folder)) as store:
        store.registrations.save(draft(), SUMMARY, NOW)
    backups.restore(folder, KEY, file, OTHER_KEY, NOW)
    assert verified(folder).wrong is None
