"""Sending that is killed at any statement: the draft is as it was, or it is sent in full."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from angio_desktop.register.fingerprint import fingerprint
from angio_desktop.register.registration import Registration, Status, answer
from angio_desktop.storage.records import Wanted
from tests.drivers.opened import USER, open_store
from tests.harness.killing import can_be_killed, die, in_child
from tests.storage.samples import SUMMARY, id_of, later, saved

pytestmark = can_be_killed

CODE = "ANG-2026-KILLED123"
ENOUGH = 8  # sending takes more statements than these


def _send(folder: Path, moment: str, number: int) -> None:
    """Send the draft; kill this process at the `number`-th `moment`, an event of SQLAlchemy."""
    count = 0

    def kill(*_: Any) -> None:
        nonlocal count
        count += 1
        if count == number:
            die()

    store = open_store(folder)
    draft = answer(store.registrations.load(1), "TX_SPECIF", "the last answer")
    event.listen(store._database.engine, moment, kill)
    store.registrations.send(draft, SUMMARY, CODE, later(2))


def send_in_child(folder: Path, moment: str, number: int) -> bool:
    """Return whether the child came to its end."""
    return in_child(lambda: _send(folder, moment, number))


def draft_in(folder: Path) -> Registration:
    """Store a draft, of which the last save has no entry yet."""
    with closing(open_store(folder)) as store:
        changed = answer(saved(store), "A", "x")
        return store.registrations.save(changed, SUMMARY, later(1), by_itself=True)


def is_sent_in_full(folder: Path, kept: Registration) -> bool:
    """Check that the draft is as it was, or else sent with all that belongs to it."""
    with closing(open_store(folder)) as store:
        found, history = store.registrations.load(id_of(kept)), store.trail.of(id_of(kept))
        assert store.verify().wrong is None
        assert store.worklist.counts()[found.status] == len(store.worklist.page(Wanted())) == 1
    actions = [entry.action for entry in history]
    if found.status is Status.OPEN:
        assert found == kept
        assert actions == ["created", "saved"]
        return False
    assert (found.status, found.code) == (Status.SENT, CODE)
    assert found.sent_at == later(2).isoformat(timespec="seconds")
    assert found.values["TX_SPECIF"] == "the last answer"
    assert actions == ["created", "saved", "saved", "confirmed", "sent"]
    assert history[-1].user == USER
    assert history[-1].detail.items() >= {"code": CODE, "sha256": fingerprint(found)}.items()
    return True


@pytest.mark.parametrize("moment", ["before_cursor_execute", "after_cursor_execute"])
def test_sending_killed_at_any_statement_leaves_the_draft(folder: Path, moment: str) -> None:
    kept = draft_in(folder)
    number = 1
    while not send_in_child(folder, moment, number):
        assert not is_sent_in_full(folder, kept)
        number += 1
    assert is_sent_in_full(folder, kept)
    assert number > ENOUGH


@pytest.mark.parametrize(("moment", "is_sent"), [("commit", False), ("checkin", True)])
def test_sending_is_done_once_its_transaction_is(folder: Path, moment: str, is_sent: bool) -> None:
    kept = draft_in(folder)
    assert not send_in_child(folder, moment, 1)
    assert is_sent_in_full(folder, kept) == is_sent
