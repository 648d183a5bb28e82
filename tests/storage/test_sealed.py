"""What was sent is looked at before it leaves: one that is something else now is named."""

from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop.errors import AlteredRegistration
from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store
from tests.storage.samples import V1, damage, sent
from tests.storage.test_verification_of_earlier import SENT, earlier

__all__ = ["earlier"]


def altered_among(store: Store, *ids: int) -> list[object]:
    found = store.registrations.load_sealed(ids)
    return [each.details["code"] for each in found if isinstance(each, AlteredRegistration)]


@pytest.mark.parametrize(
    "change",
    [
        "\"values\" = '{}'",
        "admission = '2020-01-01'",
        "follow_up_due = '2030-01-01'",
        "sent_at = '2026-03-12T14:33:00+00:00'",
    ],
)
def test_only_the_one_that_was_altered_is_named(folder: Path, change: str) -> None:
    with closing(open_store(folder)) as store:
        ids = [sent(store, "ANG-A"), sent(store, "ANG-B")]
        assert altered_among(store, *ids) == []
    damage(folder, f"UPDATE registration SET {change} WHERE id = 2")  # noqa: S608
    with closing(open_store(folder)) as store:
        assert altered_among(store, *ids) == ["ANG-B"]


def test_what_version_1_has_sent_is_known_by_its_first_entry(folder: Path, earlier: Path) -> None:
    assert earlier.stat().st_size == V1.stat().st_size
    with closing(open_store(folder)) as store:
        assert altered_among(store, SENT) == []
    damage(folder, "UPDATE registration SET \"values\" = '{}' WHERE id = ?", SENT)
    with closing(open_store(folder)) as store:
        assert len(altered_among(store, SENT)) == 1
