"""Makes tests/data/angio_v1.sqlite3, as version 1 of the database left it.

Run once, when version 1 was finished; later versions are to open that very file:

    python -m tests.storage.make_v1_database
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from angio_desktop import paths
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.store import Store
from tests.storage.samples import FOLLOW_UP, NOW, export, id_of, later, saved, sent

V1 = Path(__file__).parents[1] / "data" / "angio_v1.sqlite3"


def fill(store: Store) -> None:
    """Store one of everything: 1 to 5 open, one for each type; 6 deleted; 7 and 8 sent."""
    for type_ in RegistrationType:
        saved(store, type_)
    store.delete(id_of(saved(store)), later(1))
    first = sent(store, "ANG-2026-AAAAAAAA1", last_pci="2025-03-02", follow_up_due="2026-03-02")
    sent(store, "ANG-2026-BBBBBBBB2", FOLLOW_UP, later(2), admission="2025-01-02")
    store.record_export(export(), [first])
    physicians = {"1-23456-78-910": ListEntry("1-23456-78-910", "Dr. Maes")}
    stents = {"180001": ListEntry("180001", "Stent A", date(2024, 1, 1), None)}
    store.replace_list(OpenList("HPIN", physicians), "artsen.csv", NOW)
    store.replace_list(OpenList("QERMID_IMPLT_32402", stents, True), "des.csv", NOW)
    store.add_entry("HPIN", ListEntry("1-00000-00-001", "Dr. Claes"), NOW)
    store.set_setting("language", "fr")


def main() -> None:
    """Write the file, without a journal beside it."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with closing(Store.open(folder)) as store:
            fill(store)
        with closing(sqlite3.connect(paths.database(folder))) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
        shutil.copyfile(paths.database(folder), V1)


if __name__ == "__main__":
    main()
