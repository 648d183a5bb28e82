"""Data of before the seals are sealed as they are, and guarded from then on."""

from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.register.registration import answer
from angio_desktop.storage.sqlite.schema.migrations import FIRST_SEALED
from angio_desktop.storage.sqlite.vault.backups import backups
from angio_desktop.storage.trail import Action
from angio_desktop.storage.verification import Verification
from tests.drivers.opened import open_store, plain_sql
from tests.storage.before_seals import take_seals_away
from tests.storage.every_action import do_everything
from tests.storage.samples import SUMMARY, damage, later, saved


@pytest.fixture
def earlier(folder: Path) -> Path:
    """Data as the version before left them: with a draft of which a save was not told yet."""
    do_everything(folder)
    with closing(open_store(folder)) as store:
        kept = answer(saved(store), "A", "1")
        store.registrations.save(kept, SUMMARY, later(20), by_itself=True)
    with plain_sql(folder) as connection:
        take_seals_away(connection)
    paths.head_file(folder).unlink()
    for file in backups(folder):  # they are of the present version
        file.unlink()
    return folder


def verified(folder: Path) -> Verification:
    with closing(open_store(folder)) as store:
        return store.verify()


def test_earlier_data_pass_and_say_that_they_were_sealed(earlier: Path) -> None:
    assert verified(earlier).wrong is None
    with closing(open_store(earlier)) as store:
        (sealed,) = store.trail.newest([Action.SEALED])
        assert set(sealed.detail["rows"]) == {"1", "2", "3", "4", "5", "6", "7"}
        assert sealed.detail["settings"] == {"author": "Dr. Maes"}
        assert set(sealed.detail["lists"]) == {"doctors"}
        assert store.trail.newest()[-1].detail["keys"] == ["A"]
    assert verified(earlier).wrong is None
    assert any(f"-v{FIRST_SEALED - 1}" in file.name for file in backups(earlier))


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE registration SET follow_up_due = '2030-01-01' WHERE id = 1", "registration_row"),
        ("UPDATE registration SET page = 'x' WHERE id = 4", "draft"),
        ("UPDATE setting SET value = 'x'", "setting"),
        ("UPDATE open_list_entry SET label = 'x'", "list"),
        ("DELETE FROM trail WHERE action = 'sealed'", "entry_missing"),
    ],
)
def test_what_is_altered_later_is_found(earlier: Path, statement: str, what: str) -> None:
    open_store(earlier).close()
    damage(earlier, statement)
    wrong = verified(earlier).wrong
    assert wrong is not None
    assert wrong.what == what


def test_what_selects_of_a_sent_one_is_worked_out_anew_where_it_can_be(earlier: Path) -> None:
    damage(earlier, "UPDATE registration SET admission = '2020-01-01', last_pci = 'x' WHERE id = 1")
    assert verified(earlier).wrong is None
    with plain_sql(earlier) as connection:
        query = "SELECT admission, last_pci FROM registration WHERE id = 1"
        assert connection.execute(query).fetchone() == ("2026-03-01", "x")


def test_answers_that_cannot_be_read_are_sealed_as_they_are(earlier: Path) -> None:
    damage(earlier, "UPDATE registration SET \"values\" = '[1' WHERE id IN (1, 3)")
    wrong = verified(earlier).wrong
    assert wrong is not None
    assert (wrong.what, wrong.id) == ("registration", 1)  # its fingerprint was known before
