"""One run of the program, from its start to its end, for tests/test_preferences_kept.py.

python -m tests.harness.chosen_run FOLDER KEY_FILE [CHANGE]. In the window a person does one
thing, named in CHANGES, or none; then a line of JSON tells what is to be seen, and all is closed.
With "-" in the place of the key file it tells what the window says that asks for the pass phrase.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget

from angio_desktop.register.registration import Status
from angio_desktop.ui import app
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main.workspace import Workspace
from tests.drivers import driving

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SEARCHED = "Quôndraskàl"
MAIN_FRAME, REGISTRATION_FRAME = (300, 200, 1300, 800), (250, 150, 1350, 850)
SMALL_SCREEN = (1280, 720)
TYPE, PATIENT, CODE = 1, 2, 6


def _choose(choice: QComboBox, index: int) -> None:
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    driving.settle()


def _appearance(desk: Workspace) -> None:
    _choose(desk.settings.appearance, 2)


def _language(desk: Workspace) -> None:
    _choose(desk.settings.language, 1)


def _main_frame(desk: Workspace) -> None:
    desk.window().setGeometry(*MAIN_FRAME)


def _maximized(desk: Workspace) -> None:
    desk.window().showMaximized()


def _registration_frame(desk: Workspace) -> None:
    _registration(desk).setGeometry(*REGISTRATION_FRAME)


def _registration(desk: Workspace) -> RegistrationWindow:
    if not desk.registration_windows:
        desk.new_registration()
        driving.settle()
    return next(iter(desk.registration_windows.values()))


def _column_width(desk: Workspace) -> None:
    """Draw the edge of a column with the mouse."""
    table = desk.registrations.table
    header = table.horizontalHeader()
    edge = header.sectionViewportPosition(TYPE) + header.sectionSize(TYPE) - 1
    _drag(header.viewport(), QPoint(edge, 10), QPoint(edge + 40, 10))


def _drag(widget: QWidget, begin: QPoint, end: QPoint) -> None:
    QTest.mouseMove(widget, begin)
    QTest.mousePress(widget, LEFT, NO_KEY, begin)
    for step in range(1, 11):
        QTest.mouseMove(widget, begin + (end - begin) * step / 10)
    QTest.mouseRelease(widget, LEFT, NO_KEY, end)


def _column_order(desk: Workspace) -> None:
    desk.registrations.table.horizontalHeader().moveSection(CODE, 0)


def _sort(desk: Workspace) -> None:
    header = desk.registrations.table.horizontalHeader()
    middle = header.sectionViewportPosition(PATIENT) + header.sectionSize(PATIENT) // 2
    QTest.mouseClick(header.viewport(), LEFT, NO_KEY, QPoint(middle, 10))


def _filter(desk: Workspace) -> None:
    view = desk.registrations
    view.filters[Status.SENT].click()
    _choose(view.choices.type, 2)
    _choose(view.choices.period, 2)
    _choose(view.choices.needs, 3)


def _search(desk: Workspace) -> None:
    desk.registrations.search.setText(SEARCHED)
    desk.follow_up.search.setText(SEARCHED)


CHANGES: dict[str, Callable[[Workspace], None]] = {
    "appearance": _appearance,
    "language": _language,
    "main_frame": _main_frame,
    "maximized": _maximized,
    "registration_frame": _registration_frame,
    "column_width": _column_width,
    "column_order": _column_order,
    "sort": _sort,
    "filter": _filter,
    "search": _search,
}


def _seen(desk: Workspace) -> dict[str, object]:
    view, window, wizard = desk.registrations, desk.window(), _registration(desk)
    header = view.table.horizontalHeader()
    columns = range(header.count())
    wanted = view.wanted()
    return {
        "appearance": QApplication.palette().color(QPalette.ColorRole.Window).name(),
        "language": desk.navigation.item(0).text(),
        "main_frame": window.geometry().getRect(),
        "maximized": window.isMaximized(),
        "registration_frame": wizard.geometry().getRect(),
        "column_width": header.sectionSize(TYPE),
        "column_order": [header.logicalIndex(place) for place in columns],
        "sort": [wanted.sort.value, wanted.descending, header.sortIndicatorSection()],
        "filter": [str(each) for each in (wanted.status, wanted.type)]
        + [wanted.not_exported, view.choices.period.currentText()],
        "search": view.search.text(),
        "whole": window.screen().availableGeometry().contains(window.frameGeometry()),
    }


def _say(seen: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(seen) + "\n")


def _look(change: str) -> None:
    desk = _desk()
    if desk is None:
        QTimer.singleShot(10, lambda: _look(change))
        return
    desk.show_part(desk.registrations)
    driving.settle()
    if change:
        CHANGES[change](desk)
        driving.settle()
    shown = _desk()
    if shown is not None:
        _say(_seen(shown))
        shown.window().close()


def _desk() -> Workspace | None:
    found = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    desks = (desk for window in found for desk in window.findChildren(Workspace))
    return next(desks, None)


def _look_at_the_question(dialog: QDialog) -> None:
    background = dialog.palette().color(QPalette.ColorRole.Window).name()
    _say({"title": dialog.windowTitle(), "appearance": background})
    dialog.reject()


def main() -> int:
    """Start the program, and look."""
    folder, key, *change = sys.argv[1:]
    QApplication(sys.argv[:1])  # the program takes the one there is
    if key == "-":
        driving.answer_dialog(_look_at_the_question)
        return app.run(Path(folder))
    QTimer.singleShot(0, lambda: _look(*(change or [""])))
    return app.run(Path(folder), Path(key))


if __name__ == "__main__":
    sys.exit(main())
