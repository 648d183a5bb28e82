"""A window with one editor between two lines, and the real dictionary to make editors from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from angio_desktop.register.captions import Words
from angio_desktop.register.context import ListEntry, OpenList, Period
from angio_desktop.register.fields import Field, RegistrationType
from angio_desktop.ui.editors.factory import Editor, editor_alone
from tests.drivers import tables
from tests.drivers.tables import DICTIONARY

TODAY = date(2026, 11, 23)
NOT_LOADED = "QERMID_IMPLT_32403"
DOCTORS = OpenList(
    "HPIN",
    {
        code: ListEntry(code, name)
        for code, name in [
            ("10000106730", "Dr. Maes Anna"),
            ("10000205116", "Dr. Maes Bart"),
            ("10000304492", "Dr. Vandermaesen Zoë"),
            ("10000406868", "D'Hoe-Maesen Jan"),
            ("10000505254", "Dr. Maes"),
        ]
    },
)
STENTS = OpenList(
    "QERMID_IMPLT_32402",
    {
        "OLD": ListEntry("OLD", "Flow 1", (Period(date(2019, 1, 1), date(2024, 12, 31)),)),
        "NEW": ListEntry("NEW", "Flow 2", (Period(date(2025, 1, 1)),)),
        "ANY": ListEntry("ANY", "River"),
    },
)


def example_lists() -> dict[str, OpenList]:
    return {name: each for name, each in tables.example_lists().items() if name != NOT_LOADED}


@cache
def words(language: str = "nl") -> Words:
    return tables.words(language, example_lists())


def field_of(key: str) -> Field:
    forms = DICTIONARY.forms
    types = (RegistrationType.HOSPITALISATION_FFR_PCI, *forms)
    return next(forms[each].by_key[key] for each in types if key in forms[each].by_key)


def the_day() -> date:
    return TODAY


def editor_of(
    key: str, parent: QWidget | None = None, *, compact: bool = False, language: str = "nl"
) -> Editor:
    asked = field_of(key)
    name = asked.code_list.name if asked.code_list else ""
    loaded = example_lists().get(name)
    return editor_alone(asked, words(language), loaded, the_day, parent, compact=compact)


@dataclass
class Heard:
    """What an editor said."""

    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    accepted: list[bool] = field(default_factory=list)


class Stage(QDialog):
    """`before`, the editor, `after`, and a default button that Enter must not reach."""

    def __init__(self, key: str, *, compact: bool = False) -> None:
        super().__init__()
        self.before = QLineEdit(self)
        self.editor = editor_of(key, self, compact=compact)
        self.after = QLineEdit(self)
        self.heard = Heard()
        self.editor.changed.connect(self.heard.changed.append)
        self.editor.left.connect(self.heard.left.append)
        self.accepted.connect(lambda: self.heard.accepted.append(True))
        button = QPushButton("Send", self)
        button.setDefault(True)
        button.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        for widget in (self.before, self.editor, self.after, button):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.resize(700, 500)
        self.before.setFocus()

    def press(self, *keys: Qt.Key | str, alt: bool = False) -> None:
        """Press keys where the focus is; a text is typed."""
        modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClicks(focus(), letter)
            else:
                QTest.keyClick(focus(), key, modifier)

    def enter(self) -> None:
        """Go into the editor as by Tab."""
        self.before.setFocus()
        self.press(Qt.Key.Key_Tab)


def show(qtbot: QtBot, window: Stage) -> Stage:
    """Show a stage as the active window."""
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def parts(editor: Editor) -> Sequence[QWidget]:
    """Return every widget inside an editor that can be seen."""
    return [w for w in editor.findChildren(QWidget) if w.isVisibleTo(editor)]


def turn_wheel(widget: QWidget, steps: int) -> bool:
    """Turn the wheel over a widget; whether anything took it."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
