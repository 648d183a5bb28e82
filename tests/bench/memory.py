"""Measures the memory of the program with many registrations and the largest form open.

Run as a command it opens the real window on a folder, opens the form, shows every page, and prints
what it took: a process of its own, started from a small one (see child.py).
"""

import sys
from pathlib import Path

from tests.bench.check import command
from tests.bench.measure import MIB, Bench, Floor
from tests.bench.storage import full_folder
from tests.drivers.opened import KEY

_LIMIT = 170
_EMPTY = """
from tests.drivers.opened import KEY
import PySide6.QtWidgets as widgets
application = widgets.QApplication([])
window = widgets.QWidget()
window.show()
application.processEvents()
"""


def measure(bench: Bench) -> None:
    """Add the row."""
    folder = full_folder(bench)
    bare = command(bench, "-c", _EMPTY)["mib"]
    if bare:  # not every system counts it
        took = command(bench, "-m", "tests.bench.memory", str(folder))
        assert took["status"] == 0, "the window did not open"
        name = f"{bench.sizes.stored:,}: most memory, largest form open"
        floor = Floor("an empty window", bare)
        bench.add(name, took["mib"], floor, unit=MIB, limit=_LIMIT)


def _open(folder: Path) -> None:
    """Open the program and the largest form, and show each of its pages."""
    from angio_desktop.ui.app import make_application  # noqa: PLC0415  not in who measures
    from angio_desktop.ui.form.window import RegistrationWindow  # noqa: PLC0415
    from tests.bench import data  # noqa: PLC0415
    from tests.drivers import driving  # noqa: PLC0415
    from tests.drivers.shown import in_window, open_program  # noqa: PLC0415

    make_application()
    program = open_program(folder, KEY)
    window = in_window(program).window
    window.show()
    driving.settle()
    wizard = RegistrationWindow(program, data.full())
    wizard.show()
    for page in driving.draft_of(wizard).editing.form.pages:
        if page.id != "stemi":
            driving.pages_of(wizard).go_to_page(page.id)
            driving.settle()
    wizard.hide()
    program.store.close()


if __name__ == "__main__":
    _open(Path(sys.argv[1]))
