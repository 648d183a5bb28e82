"""Whether anything was altered: looked at each day beside the work, and told until it is settled.

What is wrong stands in the trail. It is settled by a verification that finds nothing, a backup
that is put back, or by who carries on with the data as they are.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from angio_desktop.actions.backing_up import PARTS, days_since
from angio_desktop.actions.clock import now
from angio_desktop.actions.progress import Progress
from angio_desktop.errors import StorageProblem
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action, Entry
from angio_desktop.storage.verification import Verification, Wrong

Check = Callable[[Store, Progress], Verification]
_WEEK = timedelta(days=7)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong with the data and is not settled; `time` (ISO 8601) is when it was found.

    It is "" for what was found just now.
    """

    wrong: Wrong
    time: str = ""

    @property
    def found(self) -> Verification:
        """What the verification said."""
        return Verification(0, 0, 0, self.wrong)

    @property
    def can_carry_on(self) -> bool:
        """Whether the data are others than those that were left: the user may go on with them."""
        return self.wrong.what.startswith("head_")


def standing_failure(store: Store) -> Failure | None:
    """Return what is wrong with a data folder and was not settled. Raises StorageProblem."""
    if not isinstance(store, LocalStore):
        return None
    if not store.is_continued:
        wrong = store.verifications.unknown_head()
        if wrong is not None:
            return Failure(wrong)
    entry = store.verifications.newest()
    if entry is None or entry.action != Action.VERIFIED or not entry.detail["wrong"]:
        return None
    detail = entry.detail
    return Failure(Wrong(detail["wrong"], detail["id"], str(detail["code"])), entry.time)


def is_due(store: LocalStore) -> bool:
    """Whether all is to be verified today. Raises StorageProblem."""
    entry = store.verifications.newest()
    return entry is None or entry.action != Action.VERIFIED or days_since(entry) != 0


def long_ago(store: Store) -> Entry | None:
    """Return the entry of the last verification that found nothing, if that is over a week ago.

    How long ago an office was verified is for who looks after it.
    """
    if not isinstance(store, LocalStore):
        return None
    last = next(iter(store.verifications.right()), None)
    if last is None or now() - datetime.fromisoformat(last.time) <= _WEEK:
        return None
    return last


def check_all(store: Store, progress: Progress) -> Verification:
    """Check everything and note what was found. Raises StorageProblem and what `progress` does.

    Of an office it is noted nowhere: who may only read may check it too.
    """
    found = store.verify(lambda done, total: progress(done * PARTS // max(total, 1)))
    if isinstance(store, LocalStore):
        _note(store, found)
    return found


def check_backup(store: LocalStore, name: str, sha256: str, progress: Progress) -> Verification:
    """Check everything in a backup, by name and the hash of its proof, as `check_all` does."""
    found = store.verifications.of_backup(
        name, sha256, lambda done, total: progress(done * PARTS // max(total, 1))
    )
    _note(store, found, name)
    return found


def check_since(store: LocalStore) -> Verification | None:
    """Check what came since all was right; what is wrong is noted, unless that stands already.

    Returns None where all never was right. Raises StorageProblem.
    """
    found = store.verifications.since_last()
    if found is not None and found.wrong is not None and not _stands(store, found.wrong):
        _note(store, found)
    return found


def _stands(store: LocalStore, wrong: Wrong) -> bool:
    failure = standing_failure(store)
    return failure is not None and failure.wrong == wrong


def _note(store: LocalStore, found: Verification, backup: str = "") -> None:
    """Note it; where that cannot be, it is found again tomorrow, and told today all the same."""
    try:
        store.verifications.note(found, now(), backup)
    except StorageProblem as problem:
        _log.info("a verification is not noted: %s", type(problem).__name__)


def carry_on(store: LocalStore) -> None:
    """Go on with data that are not those that were left; the trail says so."""
    store.carry_on(now())
