"""The queue folder: which files wait, and what is not read again."""

from pathlib import Path

from angio_desktop.actions import intake_queue
from angio_desktop.actions.intake_queue import Seen, look, waiting
from angio_desktop.storage.store import Store
from tests.storage.samples import NOW


def unread(path: Path) -> Seen:
    """As if it had been looked at, with a hash that it does not have."""
    stamp = path.stat()
    return Seen(stamp.st_size, stamp.st_mtime_ns, "kept")


def test_tables_wait_until_they_were_imported(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "queue"
    folder.mkdir()
    for name in ("b.csv", "a.XLSX", "notes.doc"):
        (folder / name).write_text(name)
    (folder / "inside.csv").mkdir()
    found = look(folder, {})
    assert [path.name for path in waiting(store, found)] == ["a.XLSX", "b.csv"]
    store.intakes.take("b.csv", found[folder / "b.csv"].sha256, [], NOW, lambda _: None)
    assert [path.name for path in waiting(store, look(folder, found))] == ["a.XLSX"]


def test_what_is_as_it_was_is_not_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("1")
    before = {file: unread(file)}
    assert look(tmp_path, before) == before
    file.write_text("12")
    assert look(tmp_path, before)[file].sha256 != "kept"


def test_what_was_imported_is_not_read_again_either(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("1")
    store.intakes.take("a.csv", "kept", [], NOW, lambda _: None)
    before = {file: unread(file)}
    assert waiting(store, before) == []
    assert look(tmp_path, look(tmp_path, before)) == before


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert look(tmp_path / "missing", {}) == {}
    assert intake_queue.INTAKE_FOLDER == "intake_folder"
