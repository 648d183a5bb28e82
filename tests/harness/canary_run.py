"""The whole path with values that stand nowhere else, for tests/test_canary.py to look for.

python -m tests.harness.canary_run DATA OUTSIDE, with the home and temporary folders set by who
runs it. What it writes to its output is part of what is searched: logs at their most verbose, and
the titles of all windows.
"""

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QMessageBox, QWidget

from angio_desktop.actions import logs
from angio_desktop.actions.testset import example
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import Wanted
from angio_desktop.ui import app
from angio_desktop.ui.form.history import HistoryDialog
from angio_desktop.ui.form.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.moment import NOW, held
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_own_lists
from tests.drivers.shown import in_window, open_program, workspace_of
from tests.ui.desk import CTRL

PDF = "patient.pdf"
# Nobody's: the check digits of the number are right, the words are in no language.
CANARIES = {
    "IDC_PAT": "53071912381",
    "TX_IDC_PAT_INT": "MRN-ÿq7xk9",
    "TX_PAT_FIRST_NAM": "Zÿphorînde",
    "TX_PAT_LAST_NAM": "Quôndraskàl",
    "DT_PAT_DOB": "19/07/1953",
    "TX_SPECIF": "flübbergàst",
    "TX_NO_CONSTTN_OTH": "wômbelzïnk",
}
# What makes the texts that are asked only after another answer apply.
_ASKED_BY = {
    "CD_INDICATN": "1",
    "CD_REPERF": "4",
    "CD_REAS": "4",
    "CD_FU_CONSTTN": "0",
    "CD_FU_AFTER_CONSTTN": "2",
}


class Titles(QObject):
    """Writes the title of every window that is shown or renamed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kinds = (QEvent.Type.Show, QEvent.Type.WindowTitleChange)
        if event.type() in kinds and isinstance(watched, QWidget) and watched.isWindow():
            say(f"title: {watched.windowTitle()}")
        return False


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main() -> None:
    """Run the whole path with the data and the folder for exports that are named."""
    folder, outside = map(Path, sys.argv[1:])
    logging.basicConfig(level=logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.INFO)
    held().start()
    _replace_dialogs(outside)
    application = app.make_application()
    application.setQuitOnLastWindowClosed(False)
    titles = Titles()
    application.installEventFilter(titles)
    logs.write_to(folder)
    logging.getLogger("angio_desktop").setLevel(logging.DEBUG)
    program = open_program(folder, KEY)
    load_own_lists(program.store)
    session = in_window(program)
    window, workspace = session.window, workspace_of(session)
    window.show()
    driving.settle()
    for type_ in RegistrationType:
        _enter(workspace, type_)
    _send(workspace)
    _read_history(workspace)
    _search_delete_restore(workspace)
    workspace.exports.refresh()
    workspace.exports.export_into(outside)
    driving.wait_until(lambda: not workspace.exports.bar.is_busy, "the export")
    workspace.data.backups.make_button.click()
    driving.wait_until(lambda: not workspace.data.backups.bar.is_busy, "the backup")
    workspace.formats._set("decimal_mark", "comma")
    for part in range(workspace.parts.count()):
        workspace.show_number(part)
        driving.settle()
    _fail()
    assert sorted(file.suffix for file in outside.rglob("*") if file.is_file()) == [".csv", ".pdf"]
    say("done: the whole path")
    window.close()
    application.removeEventFilter(titles)


def _replace_dialogs(outside: Path) -> None:
    """Have the system's own dialogs answered at once; their titles are searched as well."""

    def tell(parent: QWidget, title: str, text: str) -> None:
        del parent, text
        say(f"title: {title}")

    def tell_problem(parent: QWidget, words: Words, problem: AngioError) -> None:
        del parent, words
        raise AssertionError(problem)

    dialogs.tell, dialogs.tell_problem = tell, tell_problem
    dialogs.ask = lambda *_: True
    dialogs.ask_new_file = lambda *_: outside / PDF


def _newest(workspace: Workspace) -> RegistrationWindow:
    return list(workspace.registration_windows.values())[-1]


def _enter(workspace: Workspace, type_: RegistrationType) -> None:
    """Fill in a registration by keys, and leave it as a draft."""
    workspace.new_registration()
    wizard = _newest(workspace)
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    number = list(RegistrationType).index(type_) + 1
    driving.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
    page = driving.type_page_of(wizard)  # which has the type before as its choice
    driving.wait_until(
        lambda: page.is_complete() and page.chosen() is type_, "the type to be chosen"
    )
    driving.press(Qt.Key.Key_PageDown, CTRL)
    driving.wait_until(lambda: wizard.pages is not None, "the first page")
    driving.settle()
    answers = dict(example(workspace.program.dictionary, type_).values)
    asked = workspace.program.dictionary.forms[type_].by_key
    special = {**CANARIES, "CD_PAT_SEX": "M"}
    if type_ is not RegistrationType.HOSPITALISATION_PCI:  # that one is sent as it is
        special |= _ASKED_BY
    answers |= {key: text for key, text in special.items() if key in asked}
    entered: list[str] = []
    while True:
        entered += driving.fill_page(driving.page_of(wizard), answers)
        if not driving.next_page(wizard):
            break
    say(f"entered: {type_} {' '.join(key for key in asked if key in CANARIES and key in entered)}")
    if type_ is RegistrationType.HOSPITALISATION:
        _fail()  # while it is open
        wizard.activateWindow()
        driving.wait_until(wizard.isActiveWindow, "the wizard")
    driving.press(Qt.Key.Key_S, CTRL)
    wizard.do("pdf")
    driving.press(Qt.Key.Key_Escape)
    driving.wait_until(lambda: not workspace.registration_windows, "the wizard to close")


def _send(workspace: Workspace) -> None:
    (row,) = [
        row
        for row in workspace.program.store.worklist.page(Wanted())
        if row.type is RegistrationType.HOSPITALISATION_PCI
    ]
    workspace.open_registration(row.id)
    wizard = _newest(workspace)
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    done: list[bool] = []

    def confirm(dialog: QDialog) -> None:
        assert isinstance(dialog, SendDialog), "refused"
        for box in dialog.findChildren(QCheckBox):
            box.setChecked(True)
        driving.answer_dialog(close)
        dialog.send_button.click()

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, SentDialog)
        done.append(True)
        dialog.reject()

    driving.answer_dialog(confirm)
    driving.press(Qt.Key.Key_Return, CTRL)
    driving.wait_until(lambda: not workspace.registration_windows and bool(done), "the sending")


def _read_history(workspace: Workspace) -> None:
    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        dialog.reject()

    view = workspace.registrations
    view.refresh()
    view.table.selectRow(0)
    driving.answer_dialog(read)
    view.show_history()


def _search_delete_restore(workspace: Workspace) -> None:
    view = workspace.registrations
    workspace.window().activateWindow()
    driving.settle()
    for key in ("TX_PAT_LAST_NAM", "IDC_PAT"):
        view.search.setFocus()
        view.search.selectAll()
        driving.type_text(CANARIES[key])
        view.refresh()
        assert view.model.rowCount() > 0
    follow_up = [
        number
        for number in range(view.model.rowCount())
        if view.model.row(number).type is RegistrationType.FOLLOW_UP
    ]
    view.table.selectRow(follow_up[0])
    id_ = view.model.row(follow_up[0]).id
    view.delete()
    workspace.program.store.registrations.restore(id_, NOW)
    view.refresh()


def _fail() -> None:
    """Have something unforeseen happen, with a patient's name in it."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        say(f"box: {box.text()} {box.detailedText()} {box.informativeText()}")
        box.reject()

    QTimer.singleShot(50, look)
    try:
        int(CANARIES["TX_PAT_LAST_NAM"])
    except ValueError as problem:
        app.show_unforeseen(type(problem), problem, problem.__traceback__)


if __name__ == "__main__":
    main()
