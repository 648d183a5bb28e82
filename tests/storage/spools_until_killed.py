"""Puts one draft into the spool again and again and prints each version once it is there.

Run by test_spool.py, which kills it: python -m tests.storage.spools_until_killed FOLDER
"""

import sys
from dataclasses import replace
from pathlib import Path

from angio_desktop.register.registration import answer
from angio_desktop.storage.sqlite.spool import Spool, Waiting
from tests.drivers.opened import KEY
from tests.storage.samples import NOW, SUMMARY, draft


def main() -> None:
    """Put until killed; number and answer are changed together."""
    spool = Spool.open(Path(sys.argv[1]), KEY)
    waiting = Waiting("here", draft(), SUMMARY, NOW.isoformat())
    while True:
        text = f"{waiting.version + 1} " + "x" * 5000
        changed = answer(waiting.registration, "TX_SPECIF", text)
        waiting = spool.put(replace(waiting, registration=changed))
        sys.stdout.write(f"{waiting.number} {waiting.version}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
