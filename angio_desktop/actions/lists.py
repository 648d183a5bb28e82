"""The open lists: loading a file, the examples, a physician by hand."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from angio_desktop import paths
from angio_desktop.actions.clock import now
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.errors import BadListFile
from angio_desktop.register import open_lists
from angio_desktop.register.cleaning import cleaned
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.storage.store import Store


def load_list(
    store: Store,
    list_name: str,
    file: Path,
    *,
    is_example: bool = False,
    progress: Progress = unwatched,
) -> OpenList:
    """Load a hospital's list from a CSV file, in the place of the one before.

    `progress` is told the number of characters read. Raises BadListFile, naming the line, and
    Cancelled when `progress` does; then nothing of the file is loaded.
    """
    lines = _watched(_text(file), progress)
    loaded = open_lists.read(list_name, lines, is_example=is_example)
    store.lists.replace(loaded, file.name, now())
    return loaded


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadListFile(
            f"{file.name}: {problem}",
            text_id="bad_list_file.file",
            file=file.name,
            found=type(problem).__name__,
        ) from problem


def _watched(text: str, progress: Progress) -> Iterator[str]:
    """Yield the lines, saying how far it is."""
    done = 0
    for line in io.StringIO(text, newline=""):
        done += len(line)
        progress(done)
        yield line


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
        shipped = open_lists.read(name, _watched(_text(file), unwatched)).entries.keys()
        own = loaded.get(name)
        entries = own.entries.values() if own else ()
        of_hospital = {e.code for e in entries if e.by_hand or (own and not own.is_example)}
        of_example = shipped | {e.code for e in entries}
        found[name] = frozenset(of_example - of_hospital)
    return found


def add_physician(store: Store, code: str, name: str) -> None:
    """Add one physician by hand. Raises BadListFile for a code or name that cannot be used."""
    entry = ListEntry(code.strip(), cleaned(name).text)
    open_lists.check_entry(entry.code, entry.label)
    store.lists.add_entry(open_lists.PHYSICIANS, entry, now())
