"""What passed by the database's guards is found: the check names the first thing altered."""

# ruff: noqa: S608  the statements are made of this file's own words

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import __main__ as program
from angio_desktop import paths
from angio_desktop.actions.history import history
from angio_desktop.storage import heads
from angio_desktop.storage.sqlite.vault import head_file
from angio_desktop.storage.trail import Action, hash_of
from angio_desktop.storage.verification import Verification, Wrong
from tests.drivers.opened import KEY, open_store, plain_sql, write_key
from tests.storage.every_action import CODE, FOLLOW_UP_CODE, do_everything
from tests.storage.samples import damage

TIME = "2026-03-12T15:00:00+00:00"
COPY = (
    "INSERT INTO registration SELECT {id}, type, status, {code}, sent_at, revision,"
    " dictionary_version, patient, patient_key, admission, answered, required, errors, search,"
    " last_pci, follow_up_due, created, changed, changed_ms, page, focus, confirmations,"
    ' "values", sha256, unlogged, unlogged_by, follows, filled_in, imported, corrects, seal'
    " FROM registration WHERE id = 1"
)
AMONG_THE_ANSWERS = "json_set(\"values\", '$.TX_PAT_LAST_NAM', 'Janssens')"
FEWER_ANSWERS = "json_remove(\"values\", '$.TX_PAT_LAST_NAM')"
MORE_ANSWERS = "json_set(\"values\", '$.TX_SPECIF', '')"
OTHER_USER = "json_set(confirmations, '$[0].user', 'x')"

ENTRIES = (
    *(
        (f"UPDATE trail SET {change} WHERE id = 4", "entry", 4)
        for change in (
            "time = '2026-03-12T14:33:01+00:00'",
            "user = 'x'",
            "user = 'ANNEKÉ'",
            "user = x'00'",
            "action = 'saved'",
            "registration = 3",
            "registration = NULL",
            "registration = 'x'",
            "detail = '{}'",
            "detail = detail || ' '",
            "detail = 'x'",
            "detail = x'7b7d'",
            "previous = ''",
            "hash = ''",
            "hash = upper(hash)",
            "hash = x'00'",
        )
    ),
    ("UPDATE trail SET id = 4000 WHERE id = 4", "entry_missing", 4),
    ("UPDATE trail SET id = -id", "entry_missing", 1),
    ("UPDATE trail SET id = 0 WHERE id = 4", "entry_missing", 1),
    ("UPDATE trail SET id = id + 1000", "entry_missing", 1),
    ("DELETE FROM trail WHERE id = 1", "entry_missing", 1),
    ("DELETE FROM trail WHERE id = 4", "entry_missing", 4),
    ("DELETE FROM trail WHERE id > 3", "entry_missing", 4),
    ("DELETE FROM trail", "entry_missing", 1),
    ("DELETE FROM trail WHERE id = (SELECT max(id) FROM trail)", "entry_missing", None),
    (
        "INSERT INTO trail SELECT max(id) + 1, time, user, action, registration, detail, hash,"
        " hash FROM trail",
        "entry",
        None,
    ),
    (
        "INSERT INTO trail SELECT max(id) + 9, time, user, action, registration, detail, hash,"
        " hash FROM trail",
        "entry_missing",
        None,
    ),
    ("DELETE FROM sqlite_sequence", "entry_missing", None),
)
REGISTRATIONS = (
    *(
        (f"UPDATE registration SET {change} WHERE id = 1", "registration", 1)
        for change in (
            f'"values" = {AMONG_THE_ANSWERS}',
            f'"values" = {FEWER_ANSWERS}',
            f'"values" = {MORE_ANSWERS}',
            "\"values\" = '{}'",
            "\"values\" = 'x'",
            "\"values\" = x'ff'",
            "confirmations = '[]'",
            f"confirmations = {OTHER_USER}",
            "confirmations = 'x'",
            "code = 'ANG-2026-AAAAAAAA2'",
            "code = x'41'",
            "code = 7",
            "sha256 = ''",
            "sha256 = upper(sha256)",
            "sha256 = x'00'",
            "sent_at = '2026-03-12T14:33:00+00:00'",
            "sent_at = x'41'",
            "type = 'follow_up'",
            "type = 'surgery'",
            "dictionary_version = 'v1'",
            "dictionary_version = x'41'",
            "follows = 2",
            "follows = 'x'",
            "follows = x'41'",
        )
    ),
    ("UPDATE registration SET follows = NULL WHERE id = 2", "registration", 2),
    (f'UPDATE registration SET "values" = {AMONG_THE_ANSWERS}', "registration", 1),
    ("UPDATE registration SET status = 'open' WHERE id = 1", "registration_unknown", 1),
    ("UPDATE registration SET status = 'deleted' WHERE id = 2", "registration_unknown", 2),
    ("UPDATE registration SET status = 'x' WHERE id = 1", "registration_unknown", 1),
    ("UPDATE registration SET status = 'sent' WHERE id = 3", "registration_unknown", 3),
    ("DELETE FROM registration WHERE id = 1", "registration_missing", 1),
    ("DELETE FROM registration WHERE id = 3", "registration_missing", 3),
    ("DELETE FROM registration", "registration_missing", 1),
    ("UPDATE registration SET id = 7 WHERE id = 1", "registration_missing", 1),
    (COPY.format(id=7, code="'ANG-2026-FORGED123'"), "registration_unknown", 7),
    (COPY.format(id=-1, code="'ANG-2026-FORGED123'"), "registration_unknown", -1),
)
EXPORTS = (
    *(
        (f"UPDATE export SET {change} WHERE id = 1", "export", 1)
        for change in (
            "file = 'x.csv'",
            "file = x'00'",
            "sha256 = 'x'",
            "folder = '/elsewhere'",
            "time = '2026-03-13T15:00:00+00:00'",
            "type = 'follow_up'",
            "count = 2",
            "is_draft = 1",
            "id = 9",
        )
    ),
    ("DELETE FROM export WHERE id = 2", "export", 2),
    (
        "INSERT INTO export SELECT 3, time, file, folder, sha256, type, count, is_draft"
        " FROM export WHERE id = 1",
        "export",
        3,
    ),
    ("INSERT INTO export_registration VALUES (2, 1, 2)", "export", 1),
    ("INSERT INTO export_registration VALUES (1, 3, 1)", "export", 3),
    ("DELETE FROM export_registration WHERE registration_id = 1", "export", 1),
    ("DELETE FROM export_registration WHERE export_id = 2 AND registration_id = 2", "export", 2),
    ("UPDATE export_registration SET registration_id = 3 WHERE export_id = 1", "export", 1),
    ("UPDATE export_registration SET row = 2 WHERE export_id = 1", "export", 1),
    ("UPDATE export_registration SET row = NULL WHERE export_id = 1", "export", 1),
    ("UPDATE export_registration SET row = row % 2 + 3 WHERE export_id = 2", "export", 2),
)
INTAKES = (
    ("UPDATE intake SET file = 'x.csv' WHERE id = 1", "intake", 1),
    ("UPDATE intake SET sha256 = x'00' WHERE id = 2", "intake", 2),
    ("UPDATE intake SET undone = '' WHERE id = 1", "intake", 1),
    ("UPDATE intake SET undone = time WHERE id = 2", "intake", 2),
    ("DELETE FROM intake WHERE id = 2", "intake", 2),
    ("INSERT INTO intake SELECT 3, time, file, sha256, '' FROM intake WHERE id = 1", "intake", 3),
)
ANSWERS = (
    *(
        (f"UPDATE answer SET {change} WHERE id = 1", "answer", 1)
        for change in (
            "registration_id = 1",
            "time = '2026-03-13T15:00:00+00:00'",
            "outcome = 'accepted'",
            "official_code = '118.23.000241.41'",
            "message = ''",
            "message = x'00'",
            "source = 'server'",
            "name = 'x.csv'",
            "sha256 = 'x'",
        )
    ),
    ("UPDATE answer SET id = 9 WHERE id = 2", "answer", 2),
    ("DELETE FROM answer WHERE id = 2", "answer", 2),
    (
        "INSERT INTO answer SELECT 9, registration_id, time, outcome, official_code, message,"
        " source, name, sha256 FROM answer WHERE id = 1",
        "answer",
        9,
    ),
    ("UPDATE mark SET mark = 'accepted' WHERE registration_id = 2", "mark", 2),
    ("UPDATE mark SET since = since + 1 WHERE registration_id = 1", "mark", 1),
    ("UPDATE mark SET official_code = '' WHERE registration_id = 1", "mark", 1),
    ("DELETE FROM mark WHERE registration_id = 1", "mark", 1),
    ("INSERT INTO mark VALUES (3, 'exported', 0, '')", "mark", 3),
    ("UPDATE registration SET corrects = NULL WHERE id = 6", "registration", 6),
    ("UPDATE registration SET corrects = 2 WHERE id = 6", "registration", 6),
    ("UPDATE registration SET corrects = 'x' WHERE id = 6", "registration", 6),
)
ALTERATIONS = ENTRIES + REGISTRATIONS + EXPORTS + INTAKES + ANSWERS


@pytest.fixture(scope="module")
def unaltered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unaltered") / "data"
    do_everything(folder)
    return folder


@pytest.fixture
def altered(unaltered: Path, folder: Path) -> Path:
    """A folder that each test may alter as it likes."""
    shutil.copytree(unaltered, folder)
    return folder


def verified(folder: Path) -> Verification:
    with closing(open_store(folder)) as store:
        return store.verify()


def entries_in(folder: Path) -> int:
    with plain_sql(folder) as connection:
        return int(connection.execute("SELECT count(*) FROM trail").fetchone()[0])


def run_verify(
    folder: Path, capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, str, str]:
    key = write_key(folder.with_name("key.txt"))
    command = ["--data-dir", str(folder), "--key-file", str(key), "verify", *arguments]
    return (program.main(command), *capsys.readouterr())


@pytest.mark.parametrize(("statement", "what", "id_"), ALTERATIONS)
def test_every_alteration_is_found_and_named(
    altered: Path, statement: str, what: str, id_: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    before = entries_in(altered)
    damage(altered, statement)
    if id_ is None:  # at the end of the trail: the last entry, or the one after it
        id_ = before + (not statement.startswith("DELETE FROM trail"))
    wrong = verified(altered).wrong
    assert wrong is not None
    # What is stored at the opening may stand where an entry was removed, and cannot follow.
    assert wrong.what in (what, "story" if "FROM trail" in statement else what)
    assert wrong.id == id_
    status, out, err = run_verify(altered, capsys)
    assert (status, out) == (1, "")
    assert str(id_) in err
    assert "{" not in err


def test_sentences_name_the_code_of_the_registration(
    altered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(altered, "UPDATE registration SET \"values\" = '{}' WHERE id = 2")
    assert verified(altered).wrong == Wrong("registration", 2, FOLLOW_UP_CODE)
    _, _, err = run_verify(altered, capsys)
    assert FOLLOW_UP_CODE in err
    assert CODE not in err


def test_work_with_unaltered_data_passes(
    unaltered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(open_store(unaltered)) as store:
        assert {entry.action for entry in store.trail.newest()} == set(Action) - BY_STEPS
    entries = entries_in(unaltered)
    assert verified(unaltered) == Verification(entries, sent=3, exports=2, wrong=None)
    status, out, err = run_verify(unaltered, capsys)
    assert (status, err) == (0, "")
    assert str(entries) in out


def test_empty_database_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verified(folder) == Verification(0, 0, 0, None)
    assert run_verify(folder, capsys)[0] == 0


def begin_a_database(folder: Path) -> None:
    """Leave what is left of a first start that was killed before its first table."""
    with plain_sql(folder) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA user_version = 0")


def test_first_start_that_was_cut_off_passes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    head_file.keep(folder, KEY, heads.NOTHING)  # is what a first start does before
    begin_a_database(folder)
    assert run_verify(folder, capsys)[0] == 0


def test_database_in_place_of_another_does_not_pass_by_being_empty(
    altered: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths.database(altered).unlink()
    begin_a_database(altered)
    assert run_verify(altered, capsys)[0] == 1


def test_only_the_first_alteration_is_named(altered: Path) -> None:
    damage(altered, "DELETE FROM export WHERE id = 2")
    damage(altered, "UPDATE registration SET sha256 = '' WHERE id = 2")
    assert verified(altered).wrong == Wrong("registration", 2, FOLLOW_UP_CODE)
    damage(altered, "UPDATE trail SET user = 'x' WHERE id = 7")
    assert verified(altered).wrong == Wrong("entry", 7)


BY_STEPS = {Action.MIGRATED, Action.SEALED}
DEEP = "[" * 100_000
ODD: tuple[tuple[str, object, object], ...] = (
    ("sent", 1, {}),
    ("sent", 1, {"sha256": 5}),
    ("sent", None, {"sha256": ""}),
    ("sent", "x", {"sha256": ""}),
    ("created", None, {}),
    ("created", 1.5, {}),
    ("saved", 1, {"keys": 5}),
    ("saved", 1, {"keys": [5]}),
    ("exported", None, {}),
    ("exported", None, {"export": [], "file": "", "sha256": "", "registrations": []}),
    ("exported", None, {"export": 1, "file": "", "sha256": "", "registrations": 5}),
    ("exported", None, {"export": 1, "file": "", "sha256": "", "registrations": ["x"]}),
    ("migrated", None, {}),
    ("migrated", None, {"sent": [], "registrations": 1, "exports": 1}),
    ("migrated", None, {"sent": {"x": ""}, "registrations": 1, "exports": 1}),
    ("migrated", None, {"sent": {}, "registrations": "x", "exports": 1}),
    ("backed_up", None, {"registrations": "x"}),
    ("backed_up", None, []),
    ("backed_up", None, None),
    ("any", None, {"any": {"deep": []}}),
)


def append(folder: Path, action: str, about: object, text: str, time: str) -> int:
    """Append an entry with the hash it should have, as who has the key can; returns its number."""
    with plain_sql(folder) as connection:
        last, previous = connection.execute("SELECT max(id), hash FROM trail").fetchone()
        columns = (last + 1, time, "x", action, about, text, previous)
        marks = "?, ?, ?, ?, ?, ?, ?, ?"
        connection.execute(f"INSERT INTO trail VALUES ({marks})", (*columns, hash_of(*columns)))
    return int(last) + 1


@pytest.mark.parametrize(
    ("action", "about", "text", "time"),
    [
        *((action, about, json.dumps(detail), TIME) for action, about, detail in ODD),
        *(("saved", 1, text, TIME) for text in ("", "x", DEEP, f'{{"keys": {DEEP}', "9" * 5000)),
        *(("saved", 1, "{}", time) for time in ("", "x", "2026-03-12T15:00:00")),
    ],
)
def test_an_entry_that_no_program_of_ours_has_written_is_named_though_its_hash_is_right(
    altered: Path,
    capsys: pytest.CaptureFixture[str],
    action: str,
    about: object,
    text: str,
    time: str,
) -> None:
    number = append(altered, action, about, text, time)
    assert verified(altered).wrong == Wrong("entry", number)
    assert run_verify(altered, capsys)[0] == 1
    with closing(open_store(altered)) as store:
        assert number not in {entry.id for entry in (*store.trail.newest(), *history(store, 1))}


@pytest.mark.parametrize("unlogged", ["x", '["TX_SPECIF"]', DEEP, "[[]]", '[1, "x"]'])
def test_what_was_put_beside_a_sent_registration_opens_and_is_named(
    altered: Path, unlogged: str
) -> None:
    damage(altered, "UPDATE registration SET unlogged = ? WHERE id = 1", unlogged)
    assert verified(altered).wrong == Wrong("registration", 1, CODE)


@pytest.mark.parametrize(("keys", "user"), [(DEEP, "x"), ('[1, "x"]', "x"), ("[[]]", b"x")])
def test_what_was_put_beside_a_draft_opens_and_is_named(
    altered: Path, keys: str, user: object
) -> None:
    change = "UPDATE registration SET unlogged = ?, unlogged_by = ? WHERE status = 'open'"
    damage(altered, change, keys, user)
    assert verified(altered).wrong == Wrong("draft", 3)


def test_a_mark_of_no_export_is_named(altered: Path) -> None:
    damage(altered, "UPDATE export_registration SET export_id = 'x' WHERE export_id = 2")
    wrong = verified(altered).wrong
    assert wrong is not None
    assert wrong.what == "export"
