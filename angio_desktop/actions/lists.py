"""The open lists: what a file would change, loading it, the examples, a physician by hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from angio_desktop import paths
from angio_desktop.actions.clock import now
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.errors import BadListEntry
from angio_desktop.files import tables
from angio_desktop.files.tables import TableRow
from angio_desktop.register import open_lists
from angio_desktop.register.cleaning import cleaned, without_marks
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.open_lists import ListRead
from angio_desktop.storage.store import Store


def read_list(list_name: str, file: Path, progress: Progress = unwatched) -> ListRead:
    """Read a file of a list, with what is wrong in it.

    `progress` is told the number of characters read. Raises UnreadableTable, and Cancelled when
    `progress` does.
    """
    return open_lists.read(list_name, _watched(tables.read(file), progress))


def _watched(rows: Iterable[TableRow], progress: Progress) -> Iterator[open_lists.Row]:
    """Yield the rows, saying how far it is."""
    for row in rows:
        progress(row.read)
        yield row.line, row.cells


@dataclass(frozen=True)
class ListPlan:
    """What a file would do to a list, by the codes that are new, gone and changed."""

    file: str
    read: ListRead
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def plan_list(
    store: Store, list_name: str, file: Path, *, progress: Progress = unwatched
) -> ListPlan:
    """Return what loading a file would do; nothing is loaded. Raises as `read_list` does."""
    read = read_list(list_name, file, progress)
    if read.is_refused:
        return ListPlan(file.name, read)
    before = store.lists.loaded().get(list_name)
    held, loaded = before.entries if before else {}, read.open_list.entries
    return ListPlan(
        file.name,
        read,
        new=tuple(code for code in loaded if code not in held),
        gone=tuple(c for c, entry in held.items() if c not in loaded and not entry.by_hand),
        changed=tuple(code for code, entry in loaded.items() if _differs(held.get(code), entry)),
    )


def _differs(before: ListEntry | None, entry: ListEntry) -> bool:
    return before is not None and replace(before, by_hand=False) != entry


def carry_out(store: Store, plan: ListPlan, *, is_example: bool = False) -> OpenList:
    """Load what was planned, in the place of the list before.

    Raises BadListFile, naming the line, for a file that is refused; then nothing is loaded.
    """
    loaded = replace(plan.read.whole(), is_example=is_example)
    store.lists.replace(loaded, plan.file, now())
    return loaded


def load_list(
    store: Store,
    list_name: str,
    file: Path,
    *,
    is_example: bool = False,
    progress: Progress = unwatched,
) -> OpenList:
    """Plan and carry out in one. Raises as both do; then nothing of the file is loaded."""
    plan = plan_list(store, list_name, file, progress=progress)
    return carry_out(store, plan, is_example=is_example)


def load_examples(store: Store) -> None:
    """Load the example lists, marked as such, where the hospital has not loaded its own."""
    present = store.lists.loaded()
    for name, file in _examples():
        if name not in present or present[name].is_example:
            load_list(store, name, file, is_example=True)


def _examples() -> Iterator[tuple[str, Path]]:
    """Yield the example lists that ship with the program, by their names."""
    for file in sorted((paths.resources() / "examples" / "lists").glob("*.csv")):
        yield file.stem.removesuffix("_voorbeeld"), file


def example_codes(loaded: Mapping[str, OpenList]) -> dict[str, frozenset[str]]:
    """Return the codes that are entries of example lists only, by the list's name (E22).

    Those that ship count too, also where the hospital's own list has since taken their place;
    what its own list holds, or was added by hand, is its own.
    """
    found = {}
    for name, file in _examples():
        shipped = read_list(name, file).open_list.entries.keys()
        own = loaded.get(name)
        entries = own.entries.values() if own else ()
        of_hospital = {e.code for e in entries if e.by_hand or (own and not own.is_example)}
        of_example = shipped | {e.code for e in entries}
        found[name] = frozenset(of_example - of_hospital)
    return found


def add_physician(store: Store, code: str, name: str) -> None:
    """Add one physician by hand. Raises BadListEntry for a code or name that cannot be used."""
    entry = ListEntry(without_marks(code), cleaned(name).text)
    if wrong := open_lists.wrong_entry(open_lists.PHYSICIANS, entry.code, entry.label):
        text_id = f"{BadListEntry.text_id}.{wrong.what}"
        raise BadListEntry(f"{wrong.what} {wrong.details}", text_id=text_id, **wrong.details)
    store.lists.add_entry(open_lists.PHYSICIANS, entry, now())
