"""Alt and a letter mean one thing in each part of the main window, menus included."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar

from angio_desktop.register.fields import LANGUAGES
from angio_desktop.ui.main.window import MainWindow
from tests.drivers import driving
from tests.drivers.shown import in_window, workspace_of

LETTER = re.compile(r"&(\w)")


pytestmark = pytest.mark.usefixtures("silent_again")


def taken(window: MainWindow) -> Counter[str]:
    bars = (action.text() for bar in window.findChildren(QMenuBar) for action in bar.actions())
    shown: list[QAbstractButton | QLabel] = [
        *window.findChildren(QAbstractButton),
        *window.findChildren(QLabel),
    ]
    texts = [*bars, *(widget.text() for widget in shown if widget.isVisible())]
    return Counter(letter.lower() for text in texts for letter in LETTER.findall(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_means_two_things_in_a_part_of_the_program(program, qtbot, language):
    session = in_window(replace(program, language=language))
    window, workspace = session.window, workspace_of(session)
    qtbot.addWidget(window)
    window.show()
    clashes = {}
    for row in range(workspace.parts.count()):
        workspace.show_number(row)
        driving.settle()
        twice = [letter for letter, times in taken(window).items() if times > 1]
        if twice:
            clashes[workspace.navigation.names[row]] = twice
    assert clashes == {}
