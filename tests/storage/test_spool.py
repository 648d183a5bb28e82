"""What waits for an office comes back as it was put, whatever happens, and nobody else reads it."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.errors import NewerDatabase, StorageProblem
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration, Status, answer
from angio_desktop.register.summary import Summary
from angio_desktop.storage.sqlite.spool import Spool, Waiting, give_up_empty
from angio_desktop.storage.sqlite.vault.keys import DataKey
from tests.drivers.opened import KEY, OTHER_KEY, database
from tests.storage.samples import NOW, PCI, SUMMARY, draft

ROOT = Path(__file__).parents[2]
HERE, THERE = "office-here", "office-there"
CANARY = "Van der Kanariewoud"

texts = st.text(st.characters())  # half characters and NUL among them
maps = st.dictionaries(texts, texts, max_size=3)
numbers = st.integers(0, 2**63 - 1)
ids = st.none() | st.integers(1, 2**63 - 1)
registrations = st.builds(
    Registration,
    st.sampled_from(RegistrationType),
    texts,
    maps,
    st.lists(st.builds(Confirmation, texts, texts, texts, texts, texts), max_size=2).map(tuple),
    texts,
    texts,
    st.sampled_from(Status),
    ids,
    numbers,
    texts,
    texts,
    ids,
    ids,
    st.frozensets(texts, max_size=3),
    maps,
)
summaries = st.builds(Summary, texts, texts, texts, numbers, numbers, numbers, texts, texts, texts)
drafts = st.builds(
    Waiting,
    st.just(HERE),
    registrations,
    summaries,
    *(texts, maps),
    st.lists(texts, max_size=2).map(tuple),
    texts,
)


def opened(folder: Path, key: DataKey = KEY) -> Spool:
    return Spool.open(folder, key)


@pytest.fixture
def spool(folder: Path) -> Iterator[Spool]:
    with closing(opened(folder)) as spool:
        yield spool


def waiting(office: str = HERE, id_: int | None = None, **values: str) -> Waiting:
    registration = replace(draft(PCI, **values), id=id_, revision=3 if id_ else 0)
    time = NOW.isoformat()
    return Waiting(office, registration, SUMMARY, time, {"A": "b"}, ("mark",), "word")


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spool]:
    with closing(opened(tmp_path_factory.mktemp("spool"))) as spool:
        yield spool


@given(drafts)
def test_every_field_of_a_draft_comes_back_as_it_was(lasting: Spool, put: Waiting) -> None:
    kept = lasting.put(put)
    assert replace(kept, number=None, version=0) == put
    assert lasting.all(HERE) == [kept]
    assert lasting.remove(kept)
    assert lasting.all(HERE) == []


def test_what_was_put_is_there_at_the_next_start(folder: Path) -> None:
    with closing(opened(folder)) as before:
        first, second = before.put(waiting()), before.put(waiting(id_=7))
    with closing(opened(folder)) as after:
        assert after.all(HERE) == [first, second]
        assert after.count() == 2


def test_a_draft_takes_the_place_of_what_was_kept_of_it(spool: Spool) -> None:
    new = spool.put(waiting())
    again = spool.put(replace(new, registration=answer(new.registration, "TX_SPECIF", "x")))
    known = spool.put(waiting(id_=7))
    by_id = spool.put(waiting(id_=7, TX_SPECIF="y"))
    assert (again.number, again.version) == (new.number, 2)
    assert (by_id.number, by_id.version) == (known.number, 2)
    assert spool.all(HERE) == [again, by_id]
    assert spool.of(HERE, 7) == by_id
    assert spool.of(HERE, 8) is None
    assert spool.of(THERE, 7) is None


def test_a_new_draft_that_got_its_number_at_the_office_keeps_its_place(spool: Spool) -> None:
    new = spool.put(waiting())
    with_id = replace(new, registration=replace(new.registration, id=9, revision=1))
    kept = spool.put(with_id)
    assert kept.number == new.number
    assert spool.of(HERE, 9) == kept


def test_what_was_put_anew_meanwhile_is_not_removed(spool: Spool) -> None:
    first = spool.put(waiting())
    second = spool.put(replace(first, summary=replace(SUMMARY, answered=9)))
    assert not spool.remove(first)
    assert spool.all(HERE) == [second]
    assert spool.remove(second)
    assert not spool.remove(second)


def test_drafts_of_one_office_are_not_those_of_another(spool: Spool) -> None:
    here, there = spool.put(waiting(HERE, 7)), spool.put(waiting(THERE, 7))
    assert here.number != there.number
    assert (spool.all(HERE), spool.all(THERE)) == ([here], [there])


def test_the_office_of_an_address_is_remembered(spool: Spool) -> None:
    assert spool.office_at("server/angio") == ("", "")
    spool.note_office("server/angio", HERE)
    spool.note_office("other/angio", THERE)
    spool.note_memory("server/angio", "its lists")
    assert spool.office_at("server/angio") == (HERE, "its lists")
    spool.note_office("server/angio", HERE)
    assert spool.office_at("server/angio") == (HERE, "its lists")
    spool.note_office("server/angio", THERE)  # another, of which nothing was read yet
    assert spool.office_at("server/angio") == (THERE, "")


def test_nobody_reads_it_without_the_key(folder: Path) -> None:
    with closing(opened(folder)) as spool:
        spool.put(waiting(TX_PAT_LAST_NAM=CANARY))
        written = [file.read_bytes() for file in paths.spool(folder).parent.iterdir()]
    assert len(written) > 1  # its journal as well
    written.append(paths.spool(folder).read_bytes())
    assert not any(CANARY.encode() in each or b"registration" in each for each in written)
    with pytest.raises(StorageProblem) as caught:
        opened(folder, OTHER_KEY)
    assert caught.value.text_id == "storage_problem.spool_key"
    with closing(opened(folder)) as spool:
        assert spool.count() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_nobody_else_gets_at_it(folder: Path, spool: Spool) -> None:
    spool.put(waiting())
    assert paths.spool(folder).parent.stat().st_mode & 0o077 == 0
    assert all(f.stat().st_mode & 0o077 == 0 for f in paths.spool(folder).parent.iterdir())


def test_one_of_a_later_program_is_left_alone(folder: Path) -> None:
    opened(folder).close()
    with database(paths.spool(folder)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerDatabase):
        opened(folder)


def test_a_draft_that_no_version_has_written_is_told(folder: Path, spool: Spool) -> None:
    spool.put(waiting())
    with database(paths.spool(folder)) as connection:
        connection.execute("UPDATE draft SET content = '{}'")
    with pytest.raises(StorageProblem) as caught:
        spool.all(HERE)
    assert caught.value.text_id == "storage_problem.damaged"


def test_a_full_disk_is_told_and_harms_nothing(spool: Spool) -> None:
    kept = spool.put(waiting())
    spool._connection.execute("PRAGMA max_page_count = 1")  # the present size: full now
    with pytest.raises(StorageProblem) as caught:
        spool.put(waiting(TX_SPECIF="x" * 100_000))
    assert caught.value.text_id == "storage_problem.full"
    assert spool.all(HERE) == [kept]


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_program_loses_no_draft_it_has_put(folder: Path, seed: int) -> None:
    lines = random.Random(seed).randrange(1, 60)  # noqa: S311  a moment, not a secret
    command = [sys.executable, "-m", "tests.storage.spools_until_killed", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        printed = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        printed += process.stdout.readlines()
    versions = [int(line.split()[1]) for line in printed if "\n" in line]
    assert len(versions) >= lines
    with closing(opened(folder)) as spool:
        [found] = spool.all("here")
    # The kill may fall between a put and its printing.
    assert versions[-1] <= found.version <= versions[-1] + 1
    assert found.registration.values["TX_SPECIF"].startswith(f"{found.version} x")


def test_an_empty_spool_goes_before_the_data_get_another_key(folder: Path) -> None:
    give_up_empty(folder, KEY)  # there is none
    opened(folder).close()
    give_up_empty(folder, KEY)
    assert not paths.spool(folder).exists()
    opened(folder, OTHER_KEY).close()


def test_no_other_key_while_drafts_wait(folder: Path) -> None:
    with closing(opened(folder)) as spool:
        kept = spool.put(waiting())
    with pytest.raises(StorageProblem) as caught:
        DataFolder(folder).renew(KEY, OTHER_KEY, None)  # type: ignore[arg-type]  # not come to
    assert caught.value.text_id == "storage_problem.spool_waits"
    with closing(opened(folder)) as spool:
        assert spool.all(HERE) == [kept]
