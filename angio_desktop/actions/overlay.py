"""What a published workbook has otherwise, taken over the dictionary of this installation.

It is tried on all open drafts first, is kept in the data folder beside the database, and can be
taken back. Keys and rules stay as they are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from angio_desktop import paths
from angio_desktop.actions.clock import now
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.actions.workbooks import Compared
from angio_desktop.disk import write_whole
from angio_desktop.errors import DamagedRegistration, writing
from angio_desktop.files import overlay_file
from angio_desktop.files.overlay_file import Taken
from angio_desktop.register.context import OpenList
from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.fields import Dictionary
from angio_desktop.register.findings import Finding
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.workbook.settled import ONE_ZERO
from angio_desktop.storage.records import RegistrationRow, Wanted
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action

YES_NO = "yes_no"


@dataclass(frozen=True)
class Tried:
    """An open draft that would have other findings: what it is, and those that are new."""

    row: RegistrationRow
    registration: Registration
    new: tuple[Finding, ...]


def try_on_drafts(
    store: Store, before: Dictionary, after: Dictionary, progress: Progress = unwatched
) -> Iterator[Tried]:
    """Yield the open drafts that have findings by `after` that they have not by `before`.

    `progress` is told how many were looked at.
    """
    rows = {row.id: row for row in store.worklist.page(Wanted(status=Status.OPEN))}
    lists = store.lists.loaded()
    for number, found in enumerate(store.registrations.load_each(list(rows)), start=1):
        progress(number)
        if isinstance(found, DamagedRegistration):
            continue
        known = {(each.rule, each.key) for each in _evaluated(store, before, found, lists).findings}
        now_ = _evaluated(store, after, found, lists).findings
        if new := tuple(each for each in now_ if (each.rule, each.key) not in known):
            yield Tried(rows[found.id or 0], found, new)


def _evaluated(
    store: Store, dictionary: Dictionary, registration: Registration, lists: Mapping[str, OpenList]
) -> Evaluation:
    return Editing(store, dictionary, registration, lists).evaluation


def take(folder: Path, store: Store, compared: Compared, before: Taken | None) -> Taken:
    """Keep what workbooks have otherwise, in the place of what was taken before, and return it.

    The definitions have it once they are read again. Raises NotWritable.
    """
    taken = Taken(compared.overlay, compared.sources, _yes_no_before(store, compared, before))
    file = paths.overlay(folder)
    with writing(file):
        write_whole(file, overlay_file.written(taken))
    if taken.overlay.yes_no:
        store.settings.set(YES_NO, taken.overlay.yes_no, now())
    store.trail.note(Action.DEFINITION_TAKEN, now(), **_told(taken))
    return taken


def _yes_no_before(store: Store, compared: Compared, before: Taken | None) -> str:
    """Return the setting that was there before anything was taken, "" where none changes."""
    if before and before.yes_no_before:
        return before.yes_no_before
    had = store.settings.all().get(YES_NO, ONE_ZERO)
    return had if compared.overlay.yes_no not in ("", had) else ""


def take_back(folder: Path, store: Store, taken: Taken) -> None:
    """Go back to the definition that the program comes with. Raises NotWritable."""
    file = paths.overlay(folder)
    with writing(file):
        file.unlink(missing_ok=True)
    if taken.yes_no_before:
        store.settings.set(YES_NO, taken.yes_no_before, now())
    store.trail.note(Action.DEFINITION_TAKEN_BACK, now(), **_told(taken))


def _told(taken: Taken) -> dict[str, str]:
    files = ", ".join(source.name for source in taken.sources)
    return {"version": taken.overlay.version, "file": files, "sha256": taken.sha256}
