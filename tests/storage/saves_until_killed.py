"""Saves one draft again and again and prints each revision once it is stored.

Run by test_robustness.py, which kills it: python -m tests.storage.saves_until_killed FOLDER
"""

import sys
from pathlib import Path

from angio_desktop.register.registration import answer
from tests.drivers.opened import open_store
from tests.storage.samples import NOW, SUMMARY, draft


def main() -> None:
    """Save until killed; answers and revision are changed together."""
    store = open_store(Path(sys.argv[1]))
    registration = draft()
    while True:
        text = f"{registration.revision + 1} " + "x" * 5000
        registration = store.registrations.save(
            answer(registration, "TX_SPECIF", text), SUMMARY, NOW
        )
        sys.stdout.write(f"{registration.id} {registration.revision}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
