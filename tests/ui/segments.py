"""A window with a coronary tree, or a box with one, and the register's segments for it."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from angio_desktop.register.coronary_tree import segment_number
from angio_desktop.ui.editors.coronary_tree import CoronaryTree, drawing
from tests.ui.stage import field_of, words

NUMBERS = list(drawing().segments)
# Fields that ask for several segments, for one, and for one of two.
SEVERAL, ONE, OSTIUM = "CD_SEGM_1", "CD_1SEGM_1", "CD_AORTA_1"

Shown = TypeVar("Shown", bound=QWidget)


def codes_of(key: str) -> dict[str, str]:
    code_list = field_of(key).code_list
    assert code_list is not None
    return {code: words().code(field_of(key), code) for code in code_list.codes}


def captions_of(key: str) -> dict[str, str]:
    return {segment_number(caption): caption for caption in codes_of(key).values()}


class Window(QDialog, Generic[Shown]):
    """What is shown between two lines and a default button; it lives as long as it is held."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.before = QLineEdit(self)
        self.shown = shown
        shown.setParent(self)  # now, so that the Tab key comes to it in this order
        self.after = QLineEdit(self)
        button = QPushButton("Send", self)
        button.setDefault(True)
        layout = QVBoxLayout(self)
        for widget in (self.before, shown, self.after, button):
            layout.addWidget(widget)
        self.before.setFocus()


def window_with(qtbot: QtBot, shown: Shown) -> Window[Shown]:
    """Show something in the active window."""
    window = Window(shown)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def click(tree: CoronaryTree, number: str) -> None:
    QTest.mouseClick(tree, Qt.MouseButton.LeftButton, pos=tree.centre(number).toPoint())
