"""How the pages of settings lay out a setting: its name at the left, all editors in one line."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.naming import named

LABEL_WIDTH = GRID * 32
_CHOICE_WIDTH = GRID * 28


def rows() -> QFormLayout:
    """Return the rows of a page of settings."""
    made = QFormLayout()
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    made.setHorizontalSpacing(GRID * 2)
    made.setVerticalSpacing(GRID)
    return made


def label(text: str) -> QLabel:
    """Return a label as wide as those of the other settings."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setFixedWidth(LABEL_WIDTH)
    return made


def add(to: QFormLayout, name: str, editor: QWidget, hint: str) -> None:
    """Add an editor with its name before it and what it is for."""
    before = label(name)
    before.setBuddy(named(editor, name, hint))
    to.addRow(before, editor)


def choice(names: Mapping[str, str]) -> Choice:
    """Return a choice between codes, each with its name."""
    made = Choice()
    for code, name in names.items():
        made.addItem(name, code)
    made.setFixedWidth(max(_CHOICE_WIDTH, made.sizeHint().width()))
    return made
