"""Counts the key presses of one PCI patient, from the choice of the type to "Sent"."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from angio_desktop.actions.testset import example
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.app import make_application
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.program import Program
from tests.bench.measure import Bench, Floor
from tests.drivers import driving
from tests.drivers.key_presses import Count, count_presses
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_own_lists
from tests.drivers.shown import open_program
from tests.drivers.three_patients import patients

_TYPE = RegistrationType.HOSPITALISATION_PCI
_EACH, _EACH_MOVING_ON = 2.9, 2.4  # presses per answer


def measure(bench: Bench) -> None:
    """Add the rows; the limit of one patient is what the answers and the fields asked allow."""
    qInstallMessageHandler(_pass_on)
    make_application()
    with _opened(bench, "keys") as program:
        count = _count(program, example(program.dictionary, _TYPE).values)
    name = f"key presses of a PCI patient with {len(count.asked)} fields, sent"
    floor = Floor("the characters of the answers in their shortest form", count.characters)
    bench.add(name, count.presses, floor, unit="presses", limit=count.allowed)
    for moves_on, limit in ((False, _EACH), (True, _EACH_MOVING_ON)):
        _three(bench, moves_on=moves_on, limit=limit)


def _three(bench: Bench, *, moves_on: bool, limit: float) -> None:
    """Measure three patients one after the other, with the setting that leads on or without."""
    name = "going on after a choice" if moves_on else "three patients"
    with _opened(bench, name) as program:
        preferences = program.preferences
        preferences.note(replace(preferences.chosen, moves_on=moves_on))
        counts = [
            _count(program, each.answers, each.closed_at) for each in patients(program.dictionary)
        ]
    asked = sum(len(count.asked) for count in counts)
    floor = Floor("the characters alone", sum(count.characters for count in counts) / asked)
    presses = sum(count.presses for count in counts) / asked
    said = ", going on after a choice" if moves_on else ""
    named = f"key presses per answer, three patients{said}"
    bench.add(named, presses, floor, unit="presses", limit=limit)


@contextmanager
def _opened(bench: Bench, folder: str) -> Iterator[Program]:
    program = open_program(bench.folder / folder, KEY)
    with closing(program.store):
        load_own_lists(program.store)
        yield program


def _count(program: Program, answers: Mapping[str, str], closed_at: str = "") -> Count:
    wizard = RegistrationWindow(program, None)
    wizard.show()
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    driving.settle()
    return count_presses(wizard, _TYPE, answers, closed_at)


def _pass_on(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Show what Qt has to say, but for what the offscreen platform leaves out."""
    if kind != QtMsgType.QtDebugMsg and not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
