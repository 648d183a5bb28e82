"""Counts the key presses of one PCI patient, from the choice of the type to "Sent"."""

import sys
from contextlib import closing

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from angio_desktop.actions.testset import example
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.app import make_application
from angio_desktop.ui.form.window import RegistrationWizard
from angio_desktop.ui.program import Program
from tests.bench.measure import Bench, Floor
from tests.drivers import driving
from tests.drivers.key_presses import Count, count_presses
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_own_lists
from tests.drivers.shown import open_program

_TYPE = RegistrationType.HOSPITALISATION_PCI


def measure(bench: Bench) -> None:
    """Add the row; its limit is what the answers themselves and the fields asked allow."""
    qInstallMessageHandler(_pass_on)
    make_application()
    program = open_program(bench.folder / "keys", KEY)
    with closing(program.store):
        load_own_lists(program.store)
        count = _count(program)
    name = f"key presses of a PCI patient with {len(count.asked)} fields, sent"
    floor = Floor("the characters of the answers in their shortest form", count.characters)
    bench.add(name, count.presses, floor, unit="presses", limit=count.allowed)


def _count(program: Program) -> Count:
    wizard = RegistrationWizard(program, None)
    wizard.show()
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    driving.settle()
    return count_presses(wizard, _TYPE, example(program.dictionary, _TYPE).values)


def _pass_on(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Show what Qt has to say, but for what the offscreen platform leaves out."""
    if kind != QtMsgType.QtDebugMsg and not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
