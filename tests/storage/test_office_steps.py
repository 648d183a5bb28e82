"""An office is brought to a later form whole or not at all; an earlier program then only reads it.

What stands for an office of an earlier form, and the steps that lead on, are the tests' own.
"""

from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from angio_desktop.actions import backup_keys, moves
from angio_desktop.actions.backing_up import PARTS
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.moves import Forms
from angio_desktop.actions.progress import Cancelled, unwatched
from angio_desktop.errors import NewerDatabase, NotMoved, StorageProblem
from angio_desktop.storage import moving
from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.postgres.founding import state_of
from angio_desktop.storage.postgres.guards import GUARDS
from angio_desktop.storage.postgres.steps import DATA, VERSION, Step
from angio_desktop.storage.postgres.upgrading import Standing, standing_in, upgrading
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.schema import migrations
from angio_desktop.storage.sqlite.schema.held_step import HELD_STEP
from angio_desktop.storage.sqlite.vault import backups, cipher
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from tests.drivers.offices import Offices, call_it
from tests.drivers.opened import KEY, OTHER_KEY, open_store
from tests.storage.every_action import do_everything
from tests.storage.samples import NOW, SUMMARY, later, saved

_TO_EARLIER = (
    "ALTER TABLE export_begun DROP COLUMN login, DROP COLUMN workstation",
    "DROP INDEX scan_registration",
    "DROP TRIGGER contact_update ON contact",
    "DROP FUNCTION contact_update()",
    "REVOKE INSERT ON contact FROM angio_entry",
)
_GUARD = next(guard for guard in GUARDS if guard.name == "contact_update")
STEPS: tuple[Step, ...] = (
    (
        *(
            f"ALTER TABLE export_begun {each}"
            for column in ("login", "workstation")
            for each in (
                f"ADD COLUMN {column} text COLLATE \"C\" NOT NULL DEFAULT ''",
                f"ALTER COLUMN {column} DROP DEFAULT",
            )
        ),
        "UPDATE note SET text = text",  # what a step writes is no older program's
    ),
    (
        "CREATE INDEX scan_registration ON scan (registration_id)",
        *_GUARD.statements,
        "REVOKE ALL ON FUNCTION contact_update() FROM PUBLIC",
        "GRANT EXECUTE ON FUNCTION contact_update() TO angio_read",
        "GRANT INSERT ON contact TO angio_entry",
    ),
)
NEWEST = VERSION + len(STEPS)
EARLIER = migrations.STEPS.index(HELD_STEP)  # what a data folder had without those two columns
FORMS = Forms(STEPS, (EARLIER, DATA[-1], DATA[-1]))

_ALL_OF_IT = """
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) || a.attnotnull,
        a.attcollation || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = CAST('angio' AS regnamespace) AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT tablename, indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'angio'
    UNION ALL SELECT CAST(conrelid AS regclass)::text, conname, pg_get_constraintdef(oid), ''
    FROM pg_constraint WHERE connamespace = CAST('angio' AS regnamespace)
    UNION ALL SELECT CAST(tgrelid AS regclass)::text, tgname, pg_get_triggerdef(oid),
        tgenabled::text
    FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT '', proname, pg_get_functiondef(oid), array_to_string(
        ARRAY(SELECT unnest(proacl)::text ORDER BY 1), ' ')
    FROM pg_proc WHERE pronamespace = CAST('angio' AS regnamespace)
    UNION ALL SELECT relname, '', array_to_string(
        ARRAY(SELECT unnest(relacl)::text ORDER BY 1), ' '), ''
    FROM pg_class WHERE relnamespace = CAST('angio' AS regnamespace) AND relkind = 'r'
    ORDER BY 1, 2, 3
"""


def by_hand(offices: Offices, name: str, *statements: str) -> None:
    with offices.cluster.connect(name) as connection:
        connection.execute("SET search_path = angio")
        for statement in statements:
            connection.execute(statement)


def all_of(offices: Offices, name: str) -> list[tuple[object, ...]]:
    with offices.cluster.connect(name) as connection:
        return connection.execute(_ALL_OF_IT).fetchall()


def owner(offices: Offices, name: str) -> Address:
    return offices.address(name, "tests", offices.cluster.password)


def earlier_office(offices: Offices, folder: Path) -> str:
    """Make an office in which everything was done, of the form before the steps."""
    do_everything(folder)
    name = offices.new()
    with closing(open_store(folder)) as local, closing(open_office(owner(offices, name))) as office:
        moving.copy_in(local, office, NOW)
    by_hand(offices, name, *_TO_EARLIER)
    return name


@pytest.fixture
def name(offices: Offices, folder: Path) -> str:
    """The database of an office in which everything was done, of the form before the steps."""
    return earlier_office(offices, folder)


def version(offices: Offices, name: str) -> object:
    with offices.cluster.connect(name) as connection:
        return connection.execute("SELECT version FROM angio.office").fetchone()


def test_an_office_of_an_earlier_form_becomes_as_a_new_one(offices: Offices, name: str) -> None:
    assert all_of(offices, name) != all_of(offices, offices.template)
    moves.upgrade(owner(offices, name), STEPS)
    assert all_of(offices, name) == all_of(offices, offices.template)
    assert version(offices, name) == (NEWEST,)
    call_it(offices, name, VERSION)  # as this program calls it, which knows no steps
    with closing(offices.open(name)) as office:
        assert office.verify().wrong is None
        assert saved(office).id == 7


def test_an_office_that_has_had_a_step_takes_only_those_after_it(
    offices: Offices, name: str
) -> None:
    by_hand(offices, name, *STEPS[0])
    call_it(offices, name, VERSION + 1)
    moves.upgrade(owner(offices, name), STEPS)
    assert all_of(offices, name) == all_of(offices, offices.template)


@pytest.mark.parametrize(
    "failing", ["SELECT 1 / 0", "SELECT pg_terminate_backend(pg_backend_pid())"]
)
def test_what_stops_it_half_way_leaves_what_there_was(
    offices: Offices, name: str, failing: str
) -> None:
    before = all_of(offices, name)
    first, second = STEPS
    with pytest.raises((StorageProblem, psycopg.errors.DivisionByZero)) as raised:
        moves.upgrade(owner(offices, name), (first, (*second, failing)))
    assert isinstance(raised.value, StorageProblem) == ("terminate" in failing)
    assert (all_of(offices, name), version(offices, name)) == (before, (VERSION,))


def test_a_form_that_would_not_be_ours_is_not_made(offices: Offices, name: str) -> None:
    by_hand(offices, name, "CREATE INDEX theirs ON note (text)")
    before = all_of(offices, name)
    with pytest.raises(StorageProblem) as raised:
        moves.upgrade(owner(offices, name), STEPS)
    assert raised.value.text_id == "storage_problem.office_shape"
    assert raised.value.details["why"] == "theirs"
    assert (all_of(offices, name), version(offices, name)) == (before, (VERSION,))


def test_one_of_the_present_form_is_left_alone(offices: Offices) -> None:
    with pytest.raises(StorageProblem) as raised:
        moves.upgrade(owner(offices, offices.template))
    assert raised.value.text_id == "storage_problem.office_present"


def test_only_who_made_an_office_upgrades_it(offices: Offices, name: str) -> None:
    with pytest.raises(StorageProblem) as raised:
        moves.upgrade(offices.address(name), STEPS)
    assert raised.value.text_id == "storage_problem.office_owner"
    assert version(offices, name) == (VERSION,)


def test_a_backup_of_all_is_proven_before_it_counts(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    def look(done: int) -> None:
        told.append(done)
        seen.add(version(offices, name))

    seen: set[object] = set()
    told: list[int] = []
    file = tmp_path / "before.sqlite3"
    proof = moves.back_up_and_upgrade(owner(offices, name), file, KEY, look, FORMS)
    assert seen == {(VERSION,)}
    assert told == sorted(told)
    assert told[-1] == PARTS
    assert version(offices, name) == (NEWEST,)
    assert backups.prove(file, KEY) == proof
    assert proof.registrations == 6
    call_it(offices, name, VERSION)  # as this program calls it, which knows no steps
    with closing(offices.open(name)) as office:
        assert office.verify().wrong is None
        assert office.trail.newest([Action.BACKED_UP])[-1].detail["sha256"] == proof.sha256


@pytest.fixture
def kept(offices: Offices, name: str, tmp_path: Path) -> Path:
    """What was written of the office before it was upgraded."""
    file = tmp_path / "before.sqlite3"
    moves.back_up_and_upgrade(owner(offices, name), file, KEY, unwatched, FORMS)
    return file


def test_the_program_of_before_opens_the_file_and_one_that_it_would_be_now_it_refuses(
    offices: Offices, kept: Path, tmp_path: Path
) -> None:
    its_steps = migrations.STEPS[:EARLIER]
    migrations.migrate(kept, KEY, NOW, its_steps)
    with closing(cipher.connect(kept, KEY)) as opened:
        assert migrations.version_of(opened) == EARLIER
    now = tmp_path / "now.sqlite3"
    address = owner(offices, offices.new())
    moves.back_up(address, now, KEY, unwatched)
    with pytest.raises(NewerDatabase):
        migrations.migrate(now, KEY, NOW, its_steps)


def test_the_file_leads_back_and_on_alike(offices: Offices, kept: Path, tmp_path: Path) -> None:
    address = owner(offices, offices.new())
    assert moves.restore(address, kept, KEY, unwatched).sent > 0
    data = DataFolder(tmp_path / "data")
    data.restore(KEY, kept, KEY)
    with (
        closing(open_store(data.path)) as local,
        closing(open_office(address)) as office,
        closing(Store.of(office)) as there,
    ):
        for store in (local, there):
            assert store.verify().wrong is None
            assert len(store.worklist.page(Wanted())) == 4
            assert Action.MOVED in {entry.action for entry in store.trail.newest()}


def test_each_form_says_which_form_of_a_data_folder_has_its_tables() -> None:
    """Who adds a step to data folders tells in `DATA` that the form of an office has it too.

    Once a program was released with that form, it gets a step of its own, and a further number.
    """
    assert len(DATA) == VERSION
    assert DATA[-1] == len(migrations.STEPS)


def test_who_stops_the_backup_stops_the_upgrade(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    def cancel(done: int) -> None:
        if done > 60:
            raise Cancelled

    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(Cancelled):
        moves.back_up_and_upgrade(owner(offices, name), out / "a.sqlite3", KEY, cancel, FORMS)
    assert version(offices, name) == (VERSION,)
    assert list(out.iterdir()) == []


def test_an_office_that_was_altered_is_upgraded_only_without_a_backup(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    by_hand(
        offices,
        name,
        "SET session_replication_role = replica",
        "UPDATE registration SET page = 'x' WHERE id = 1",
    )
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(NotMoved):
        moves.back_up_and_upgrade(owner(offices, name), out / "a.sqlite3", KEY, unwatched, FORMS)
    assert (version(offices, name), list(out.iterdir())) == ((VERSION,), [])
    moves.upgrade(owner(offices, name), STEPS)
    assert version(offices, name) == (NEWEST,)


def test_what_a_file_would_not_hold_as_it_is_stops_the_upgrade(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    by_hand(offices, name, "ALTER TABLE scan ALTER COLUMN lot TYPE bigint USING length(lot)")
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(NotMoved) as raised:
        moves.back_up_and_upgrade(owner(offices, name), out / "a.sqlite3", KEY, unwatched, FORMS)
    assert raised.value.details["table"] == "scan"
    assert (version(offices, name), list(out.iterdir())) == ((VERSION,), [])


def test_the_key_file_stands_beside_and_goes_with_what_fails(
    offices: Offices, name: str, tmp_path: Path
) -> None:
    data, out = DataFolder(tmp_path / "own"), tmp_path / "out"
    data.guard_by_pass_phrase(OTHER_KEY, "four words apart é", "four words apart é")
    out.mkdir()
    first, second = STEPS
    failing = FORMS._replace(steps=(first, (*second, "SELECT 1 / 0")))
    args = (data.path, OTHER_KEY, owner(offices, name), out / "a.sqlite3", unwatched)
    with pytest.raises(psycopg.errors.DivisionByZero):
        moves.back_up_and_upgrade_for(*args, failing)
    assert list(out.iterdir()) == []
    moves.back_up_and_upgrade_for(*args, FORMS)
    assert backup_keys.by_phrase(out / "a.sqlite3", "four words apart é") == OTHER_KEY


def test_who_one_is_in_an_office_of_any_form_can_be_asked(offices: Offices) -> None:
    name = offices.new()
    call_it(offices, name, VERSION - 1)
    assert standing_in(owner(offices, name)) == Standing(is_admin=True, is_owner=True)
    assert standing_in(offices.address(name)) == Standing(is_admin=True, is_owner=False)
    sender = offices.address(name, *offices.member("angio_send"))
    assert standing_in(sender) == Standing(is_admin=False, is_owner=False)
    nothing = offices.cluster.new_database()
    with pytest.raises(StorageProblem) as raised:
        standing_in(owner(offices, nothing))
    assert raised.value.text_id == "storage_problem.office_none"


def test_a_newer_program_says_what_an_administrator_is_to_do(offices: Offices) -> None:
    name = offices.new()
    call_it(offices, name, VERSION - 1)
    with pytest.raises(StorageProblem) as raised:
        offices.open(name)
    assert raised.value.text_id == "storage_problem.office_older"


def test_an_older_program_reads_and_writes_nothing(offices: Offices, name: str) -> None:
    moves.upgrade(owner(offices, name), STEPS)
    office = open_office(offices.address(name))
    assert office.is_newer
    assert state_of(office).version == NEWEST
    with closing(Store.of(office)) as store:
        assert len(store.worklist.page(Wanted())) == 4
        draft = store.registrations.load(3)
        for refused in (
            lambda: store.registrations.save(draft, SUMMARY, later(1)),
            lambda: store.settings.set("author", "x", later(1)),
            store.verify,
        ):
            with pytest.raises(NewerDatabase) as raised:
                refused()
            assert raised.value.text_id == "newer_database.office"


def test_a_program_that_is_open_meanwhile_writes_nothing_either(
    offices: Offices, name: str
) -> None:
    with closing(offices.open(name)) as store:
        draft = store.registrations.load(3)
        kept = store.registrations.save(draft, SUMMARY, later(1))
        moves.upgrade(owner(offices, name), STEPS)
        with pytest.raises(NewerDatabase):
            store.registrations.save(kept, SUMMARY, later(2))
        with pytest.raises(NewerDatabase):
            store.registrations.save(kept, SUMMARY, later(2), by_itself=True)
        with pytest.raises(NewerDatabase):
            store.notes.set(3, "", "x", later(2))
        assert store.registrations.load(3).revision == kept.revision


def test_an_office_that_an_older_program_cannot_read_is_not_opened(offices: Offices) -> None:
    name = offices.new()
    call_it(offices, name, NEWEST, NEWEST)
    with pytest.raises(NewerDatabase) as raised:
        offices.open(name)
    assert raised.value.text_id == "newer_database.office"


def test_nobody_writes_while_an_office_is_upgraded(offices: Offices, name: str) -> None:
    with (
        upgrading(owner(offices, name), STEPS) as begun,
        offices.cluster.connect(name) as colleague,
    ):
        assert begun.found == VERSION
        limit = "SHOW idle_in_transaction_session_timeout"  # a file may take longer than that
        assert begun.connection.exec_driver_sql(limit).scalar() == "0"
        colleague.execute("SET search_path = angio")
        colleague.execute("SET lock_timeout = 50")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            colleague.execute("UPDATE registration SET page = '' WHERE id = 3")
        assert colleague.execute("SELECT count(*) FROM registration").fetchone() == (6,)
