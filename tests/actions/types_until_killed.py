"""Types into a draft whose office is away, and prints each answer once it is kept.

Run by test_going_up.py, which kills it: python -m tests.actions.types_until_killed FOLDER ADDRESS
ID, with the password of the office on standard input.
"""

import sys
from pathlib import Path

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.offline import Keeping, Offline
from angio_desktop.storage.postgres.address import address_of
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.remembered import Memory, remembering
from angio_desktop.storage.sqlite.spool import Spool
from angio_desktop.storage.store import Store
from tests.drivers.opened import KEY
from tests.drivers.tables import DICTIONARY


def main() -> None:
    """Open the draft while the office is there, and type on when it is not, until killed."""
    folder, text, id_ = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    office = open_office(address_of(text, sys.stdin.readline().strip()))
    store = remembering(Store.of(office), office, Memory())
    draft = store.registrations.load(id_)
    offline = Offline(Spool.open(folder, KEY), office.key, lambda: False)
    edited = Editing(store, DICTIONARY, draft, keeping=Keeping(offline, draft))
    number = 0
    while True:
        number += 1
        edited.answer("TX_SPECIF", f"{number} " + "x" * 2000)
        edited.save(by_itself=True)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
