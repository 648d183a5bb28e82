"""The open lists: loading a file, the examples, a physician by hand."""

import io
from collections.abc import Iterator
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
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadListFile(
            f"{file.name}: {problem}",
            text_id="bad_list_file.file",
            file=file.name,
            found=type(problem).__name__,
        ) from problem
    loaded = open_lists.read(list_name, _watched(text, progress), is_example=is_example)
    store.lists.replace(loaded, file.name, now())
    return loaded


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
    for file in sorted((paths.resources() / "examples" / "lists").glob("*.csv")):
        name = file.stem.removesuffix("_voorbeeld")
        if name not in present or present[name].is_example:
            load_list(store, name, file, is_example=True)


def add_physician(store: Store, code: str, name: str) -> None:
    """Add one physician by hand. Raises BadListFile for a code or name that cannot be used."""
    entry = ListEntry(code.strip(), cleaned(name).text)
    open_lists.check_entry(entry.code, entry.label)
    store.lists.add_entry(open_lists.PHYSICIANS, entry, now())
