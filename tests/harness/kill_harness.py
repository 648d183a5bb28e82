"""Types into the window of a registration and tells what was left, until it is killed.

Run by tests/ui/test_kills.py: python -m tests.harness.kill_harness FOLDER. It imports everything
once and then forks a program for each number (the random seed) that it reads. What it writes are
lines of JSON: the program's process id; for each field that was left the registration's id, the
key and the text that stood in it; and, of no other use than as a moment, each field that is gone
into.
"""

import json
import os
import random
import signal
import sys
import traceback
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from angio_desktop.actions.editing import start
from angio_desktop.actions.testset import example
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui import app
from angio_desktop.ui.form.page import FormPage
from angio_desktop.ui.form.window import RegistrationWindow
from tests.drivers import driving
from tests.drivers.opened import KEY
from tests.drivers.shown import open_program
from tests.ui import desk


def main() -> None:
    """Fork a program for each seed; the next when the one before was killed."""
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _run(folder, int(line))
        tell(pid=child)
        os.waitpid(child, 0)
        tell(ended=True)


def tell(**what: object) -> None:
    """Write a line at once, and whole: it is shorter than what a pipe takes in one piece."""
    os.write(sys.stdout.fileno(), json.dumps(what).encode() + b"\n")


def _run(folder: Path, seed: int) -> None:
    """Type until killed."""
    try:
        _type(folder, random.Random(seed))  # noqa: S311  a choice, not a secret
        tell(done=True)
    except BaseException:
        tell(failed=traceback.format_exc()[-3000:])
    while True:
        signal.pause()


def _type(folder: Path, chance: random.Random) -> None:
    application = app.make_application()
    application.setQuitOnLastWindowClosed(False)
    program = open_program(folder, KEY)
    type_ = chance.choice(list(RegistrationType))
    wizard = RegistrationWindow(program, start(program.dictionary, type_))
    wizard.show()
    wizard.activateWindow()
    driving.wait_until(lambda: QApplication.focusWidget() is not None, "the window")
    answers = dict(example(program.dictionary, type_).values)
    for page in wizard.findChildren(FormPage):  # after the wizard's own slot, which stores
        page.left.connect(partial(_on_left, wizard, page))
    for _ in range(chance.randrange(3)):  # not always the same first page
        driving.next_page(wizard)
    while True:
        page = driving.page_of(wizard)
        _fill(page, answers)
        if not driving.next_page(wizard):
            return


def _fill(page: FormPage, answers: dict[str, str]) -> None:
    """Fill in the page field by field, telling each, so that a kill can fall anywhere."""
    for key in list(page.views):
        if page.views[key].applies and key in answers:
            tell(going_into=key)
            driving.fill_page(page, {key: answers[key]})


def _on_left(wizard: RegistrationWindow, page: FormPage, key: str) -> None:
    registration = desk.registration_of(wizard)
    tell(id=registration.id, left=key, text=page.views[key].editor.text())


if __name__ == "__main__":
    main()
