"""The open lists: what a file would change, loading it, the examples, an entry by hand."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
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
from angio_desktop.register.fields import Dictionary
from angio_desktop.register.list_columns import BY_WORDS, KINDS, OwnColumns
from angio_desktop.register.list_reading import ListTable, Row, read
from angio_desktop.register.open_lists import PHYSICIANS, ListProblem, ListRead
from angio_desktop.storage.store import Store

_COLUMNS_SETTING = "list_columns."
_FIRST_ROWS = 6
_DIGITS_OF_PERSON = 8  # of a physician's number: these stay for life, the qualification may change


def read_lists(
    list_name: str, file: Path, progress: Progress = unwatched, own: OwnColumns = BY_WORDS
) -> dict[str, ListRead]:
    """Read a file of a list, or of several, with what is wrong in it.

    `progress` is told how much of the present table was read, `own` is what the hospital says its
    columns are. Raises UnreadableTable, and Cancelled when `progress` does.
    """
    found = tables.open_file(file).tables
    rows = [ListTable(t.name, _watched(t.rows(), progress)) for t in found]
    return read(list_name, rows, own)


def first_rows(file: Path) -> list[tuple[str, ...]]:
    """Return the first rows of the first table that has any. Raises UnreadableTable."""
    found = (table.rows() for table in tables.open_file(file).tables)
    heads = ([row.cells for row in islice(rows, _FIRST_ROWS)] for rows in found)
    return next(filter(None, heads), [])


def own_columns(store: Store, list_name: str) -> dict[str, str]:
    """Return what the hospital said the columns of its files of a list are."""
    kept = store.settings.all().get(_COLUMNS_SETTING + list_name, "{}")
    try:
        found = json.loads(kept)
    except ValueError:
        return {}
    known = found.items() if isinstance(found, dict) else ()
    return {name: kind for name, kind in known if kind in KINDS}


def keep_columns(store: Store, list_name: str, own: OwnColumns) -> None:
    """Remember what the columns of the files of a list are, for the next one."""
    text = json.dumps(dict(own), sort_keys=True)
    store.settings.set(_COLUMNS_SETTING + list_name, text, now())


def _watched(rows: Iterable[TableRow], progress: Progress) -> Iterator[Row]:
    """Yield the rows, saying how far it is."""
    for row in rows:
        progress(row.read)
        yield row.line, row.cells


def read_list(
    list_name: str, file: Path, progress: Progress = unwatched, own: OwnColumns = BY_WORDS
) -> ListRead:
    """Read one list of a file, be others in it or not. Raises as `read_lists` does."""
    found = read_lists(list_name, file, progress, own)
    if list_name in found and (found[list_name].open_list.entries or found[list_name].is_refused):
        return found[list_name]
    others = {"line": "0", "others": ", ".join(sorted(found.keys() - {list_name}))}
    return ListRead(OpenList(list_name, {}), (ListProblem(0, "others", others),))


@dataclass(frozen=True)
class ListPlan:
    """What a file would do to a list: its codes that are new, gone and changed.

    `kept` are those that were used and are in the list no more: they stay known, as they were.
    `drafts` are how many open drafts hold a code that is gone or changed. `renumbered` are the
    physicians that have another qualification now, by their new number, as they were.
    """

    file: str
    read: ListRead
    new: tuple[str, ...] = ()
    gone: tuple[ListEntry, ...] = ()
    changed: tuple[ListEntry, ...] = ()
    kept: tuple[ListEntry, ...] = ()
    drafts: Mapping[str, int] = field(default_factory=dict)
    renumbered: Mapping[str, ListEntry] = field(default_factory=dict)


def plan_lists(
    store: Store,
    dictionary: Dictionary,
    list_name: str,
    file: Path,
    *,
    progress: Progress = unwatched,
) -> tuple[ListPlan, ...]:
    """Return what loading all lists of a file would do; `list_name` is that of rows that say none.

    Nothing is loaded. Raises as `read_lists` does, and BadListFile when any of them is refused.
    """
    found = read_lists(list_name, file, progress, own_columns(store, list_name))
    for each in found.values():
        each.whole()
    reads = (each for each in found.values() if each.open_list.entries)
    return tuple(_planned(store, dictionary, file.name, each) for each in reads)


def plan_list(
    store: Store,
    dictionary: Dictionary,
    list_name: str,
    file: Path,
    *,
    progress: Progress = unwatched,
) -> ListPlan:
    """Return what loading a file would do; nothing is loaded. Raises as `read_list` does."""
    return _planned(
        store,
        dictionary,
        file.name,
        read_list(list_name, file, progress, own_columns(store, list_name)),
    )


def _planned(store: Store, dictionary: Dictionary, file: str, read: ListRead) -> ListPlan:
    name, loaded = read.open_list.name, read.open_list.entries
    before = store.lists.loaded().get(name)
    if read.is_refused or before is None:
        return ListPlan(file, read, new=() if read.is_refused else tuple(loaded))
    held = before.entries
    left = [e for code, e in held.items() if code not in loaded and not e.by_hand]
    gone = tuple(entry for entry in left if entry.is_listed)
    changed = tuple(held[c] for c, entry in loaded.items() if _differs(held.get(c), entry))
    codes = {entry.code for entry in (*gone, *changed)}
    uses = store.lists.uses_of(_keys(dictionary, name), codes) if codes else {}
    # Of an example list nothing is kept: what was chosen there is no code of the hospital.
    kept = () if before.is_example else (e for e in left if not e.is_listed or e.code in uses)
    return ListPlan(
        file,
        read,
        new=tuple(code for code in loaded if code not in held or not held[code].is_listed),
        gone=gone,
        changed=changed,
        kept=tuple(replace(entry, is_listed=False) for entry in kept),
        drafts={code: use.drafts for code, use in uses.items() if use.drafts},
        renumbered=_renumbered(gone, loaded) if name == PHYSICIANS else {},
    )


def _renumbered(gone: Iterable[ListEntry], loaded: Mapping[str, ListEntry]) -> dict[str, ListEntry]:
    """Return who is gone and is there under another qualification, by the new number."""
    by_person = {code[:_DIGITS_OF_PERSON]: code for code in loaded}
    found = ((by_person.get(entry.code[:_DIGITS_OF_PERSON]), entry) for entry in gone)
    return {code: entry for code, entry in found if code}


def _differs(before: ListEntry | None, entry: ListEntry) -> bool:
    return before is not None and before.is_listed and replace(before, by_hand=False) != entry


def _keys(dictionary: Dictionary, list_name: str) -> set[str]:
    """Return the fields that are answered from a list."""
    fields = (each for form in dictionary.forms.values() for each in form.by_key.values())
    return {f.key for f in fields if f.code_list and f.code_list.name == list_name}


def carry_out(store: Store, dictionary: Dictionary, plan: ListPlan) -> OpenList:
    """Load what was planned, in the place of the list before, and return what is loaded.

    What is kept is looked for once more: drafts may have changed since. Raises BadListFile, naming
    the line, for a file that is refused; then nothing is loaded.
    """
    own = plan.read.whole()
    kept = _planned(store, dictionary, plan.file, plan.read).kept
    loaded = replace(own, entries={**own.entries, **{entry.code: entry for entry in kept}})
    store.lists.replace(loaded, plan.file, now())
    return loaded


def load_examples(store: Store) -> None:
    """Load the example lists, marked as such, where the hospital has not loaded its own."""
    present = store.lists.loaded()
    for name, file in _examples():
        if name not in present or present[name].is_example:
            load_example(store, name, file)


def load_example(store: Store, name: str, file: Path) -> None:
    """Load an example list from a file. Raises as `read_list` does, and BadListFile."""
    loaded = replace(read_list(name, file).whole(), is_example=True)
    store.lists.replace(loaded, file.name, now())


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
        is_example = own is not None and own.is_example
        of_hospital = {e.code for e in entries if e.by_hand or (e.is_listed and not is_example)}
        of_example = {*shipped, *(e.code for e in entries if is_example)}
        found[name] = frozenset(of_example - of_hospital)
    return found


def add_entry(store: Store, list_name: str, code: str, name: str) -> ListEntry:
    """Add one entry to a list by hand, and return it; it is valid on every day.

    Raises BadListEntry for a code or name that cannot be used.
    """
    entry = ListEntry(without_marks(code), cleaned(name).text)
    if wrong := open_lists.wrong_entry(list_name, entry.code, entry.label):
        text_id = f"{BadListEntry.text_id}.{wrong.what}"
        raise BadListEntry(f"{wrong.what} {wrong.details}", text_id=text_id, **wrong.details)
    store.lists.add_entry(list_name, entry, now())
    return entry
