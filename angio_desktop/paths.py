"""Where the program's resources and the user's data are, from a checkout, wheel or bundle."""

import os
import sys
from pathlib import Path

DATA_DIR_VARIABLE = "ANGIO_DATA_DIR"
KEY_FILE_VARIABLE = "ANGIO_KEY_FILE"
WAREHOUSE_FILE_VARIABLE = "ANGIO_WAREHOUSE_PASSWORD_FILE"
DATABASE_NAME = "angio.sqlite3"
KEY_FILE_NAME = "angio.key.json"
KEY_COPY_NAME = "angio.key-copy.json"
RENEWAL_NAME = "angio.key-renewal.json"
HEAD_FILE_NAME = "angio.head.json"
BACKUPS_NAME = "backups"
OFFICE_NAME = "office"
OVERLAY_NAME = "definition.json"
LOGS_NAME = "logs"
LOCK_NAME = "in-use.lock"
MAPPINGS_NAME = "mappings"
PREFERENCES_NAME = "preferences.json"


def resources() -> Path:
    """Return the folder of the program's own tables, texts and examples."""
    package = Path(__file__).resolve().parent
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle) / "resources"
    installed = package / "resources"  # where the wheel has them
    return installed if installed.is_dir() else package.parent / "resources"


def data_folder(chosen: Path | None = None) -> Path:
    """Return the folder of the user's data, which need not exist yet.

    The order is: the folder chosen on the command line, the environment variable
    ANGIO_DATA_DIR, the user's data folder of the operating system.
    """
    if chosen is not None:
        return chosen
    named = os.environ.get(DATA_DIR_VARIABLE)
    if named:
        return Path(named)
    # Only here: the command line tools that are given a folder need not load it.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("angio-desktop", appauthor=False)


def database(folder: Path) -> Path:
    """Return the database file inside a data folder."""
    return folder / DATABASE_NAME


def has_database(folder: Path) -> bool:
    """Whether a data folder has a database; one that may not be looked into has none."""
    try:
        return database(folder).is_file()
    except OSError:
        return False


def key_file(folder: Path) -> Path:
    """Return the file inside a data folder that says who keeps its key."""
    return folder / KEY_FILE_NAME


def key_copy(folder: Path) -> Path:
    """Return the second copy of the key file, for when the first is damaged or gone."""
    return folder / KEY_COPY_NAME


def renewal(folder: Path) -> Path:
    """Return the file that is there only while the data get a new key."""
    return folder / RENEWAL_NAME


def head_file(folder: Path) -> Path:
    """Return the file inside a data folder that says how far the trail has come."""
    return folder / HEAD_FILE_NAME


def backups(folder: Path) -> Path:
    """Return the folder of a data folder's backups, which need not exist yet."""
    return folder / BACKUPS_NAME


def spool(folder: Path) -> Path:
    """Return the file inside a data folder of drafts that wait for their office."""
    return folder / OFFICE_NAME / "spool.sqlite"


def mappings(folder: Path) -> Path:
    """Return the folder of a data folder's mappings of columns, which need not exist yet."""
    return folder / MAPPINGS_NAME


def preferences(folder: Path) -> Path:
    """Return the file inside a data folder with what its user chose at this workstation."""
    return folder / PREFERENCES_NAME


def overlay(folder: Path) -> Path:
    """Return the file inside a data folder with what was taken from a published workbook."""
    return folder / OVERLAY_NAME


def log_file(folder: Path) -> Path:
    """Return the log of a data folder, which need not exist yet."""
    return folder / LOGS_NAME / "angio.log"


def lock_file(folder: Path) -> Path:
    """Return the file inside a data folder that says who has the program open on it."""
    return folder / LOCK_NAME


def key_source(chosen: Path | None = None) -> Path | None:
    """Return the file with a recovery key that was named to open the data with, if any.

    The order is: the one chosen on the command line, the environment variable ANGIO_KEY_FILE.
    """
    named = os.environ.get(KEY_FILE_VARIABLE)
    return chosen or (Path(named) if named else None)


def warehouse_password(chosen: Path | None = None) -> Path | None:
    """Return the file with the password of the warehouse that was named, if any.

    The order is: the one chosen on the command line, the environment variable
    ANGIO_WAREHOUSE_PASSWORD_FILE.
    """
    named = os.environ.get(WAREHOUSE_FILE_VARIABLE)
    return chosen or (Path(named) if named else None)
