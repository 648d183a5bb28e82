"""What the demonstration leaves to try the commands on: a data folder and its recovery key."""

import shutil
import sys
from pathlib import Path

from angio_desktop.actions.recovery_key import write_recovery
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.storage.sqlite.vault.keys import DataKey

DATA, KEY_FILE = "data", "key.txt"
HEADING = "Recovery key of the demonstration: all patients in the data beside it are made up"


def fresh_data(folder: Path) -> tuple[Path, DataKey]:
    """Return the path of new data in `folder` and their key, which is written beside them.

    Data of an earlier demonstration are removed. Data of anyone else end it.
    """
    data, file = folder / DATA, folder / KEY_FILE
    if data.exists() or file.exists():
        if not _is_ours(file):
            sys.exit(f"{data} or {file} is not of a demonstration: choose another folder")
        shutil.rmtree(data, ignore_errors=True)
    key = keys.new_key()
    write_recovery(file, HEADING, keys.recovery_text(key))
    return data, key


def _is_ours(file: Path) -> bool:
    return file.is_file() and file.read_bytes().startswith(f"# {HEADING}".encode())


def arguments(folder: Path) -> str:
    """Return the arguments with which every command takes what was left."""
    return f'--data-dir "{folder / DATA}" --key-file "{folder / KEY_FILE}"'
