"""Questions and notices, each one function, so that a test can answer in its place.

What asks by a dialog of its own is a function `ask_…` beside that dialog: it returns the answer,
or None, by way of `show`.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QPushButton,
    QWidget,
)

from angio_desktop.errors import OFFICE_AWAY, AngioError
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets.last_folder import LastFolder, documents

if TYPE_CHECKING:  # the window is painted before what this needs is loaded
    from angio_desktop.register.captions import Words
    from angio_desktop.ui.program import Program


def show(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and return whether it was accepted.

    It is deleted, whatever happened: read its answer before the windows go on.
    """
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()


def answers(
    window: QDialog, consent: QPushButton, refusal: str, act: Callable[[], object] | None = None
) -> QDialogButtonBox:
    """Return the buttons of a question: one that consents, which Enter presses, and one that not.

    `act` is what consenting does, if it is more than to accept.
    """
    consent.setProperty("role", "primary")
    box = closing(window, refusal)
    box.addButton(consent, QDialogButtonBox.ButtonRole.AcceptRole)
    consent.setDefault(True)  # once it is in the window: else Qt has Enter press the first
    box.accepted.connect(act or window.accept)
    return box


def ok_and_cancel(window: QDialog) -> QDialogButtonBox:
    """Return the two buttons in Qt's own words."""
    both = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    box = QDialogButtonBox(both)
    box.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "primary")
    box.accepted.connect(window.accept)
    box.rejected.connect(window.reject)
    return box


def closing(window: QDialog, text: str) -> QDialogButtonBox:
    """Return the buttons of a window that is only read: one that closes it."""
    box = QDialogButtonBox(window)
    box.addButton(text, QDialogButtonBox.ButtonRole.RejectRole)
    box.rejected.connect(window.reject)
    return box


def tell(parent: QWidget, title: str, text: str) -> None:
    """Show a notice until the user has read it."""
    QMessageBox.information(parent, title, text)


def alarm(parent: QWidget, title: str, text: str) -> None:
    """Tell why the program cannot go on."""
    QMessageBox.critical(parent, title, text)


def tell_problem(parent: QWidget, words: "Words", problem: AngioError) -> None:
    """Show a problem the user can act on, in the user's language."""
    title = translate("dialogs", "That did not work")
    QMessageBox.warning(parent, title, words.problem(problem))


class telling:  # noqa: N801  as contextlib.suppress is: a word of the language
    """Tells a problem that the user can act on, and leaves out the rest of the block."""

    def __init__(self, parent: QWidget, program: "Program") -> None:
        self._parent, self._program = parent, program

    def __enter__(self) -> None:
        """Begin the block."""

    def __exit__(self, _kind: object, problem: BaseException | None, _trace: object) -> bool:
        """Tell what ended the block, if it is for the user."""
        if isinstance(problem, AngioError):
            tell_problem(self._parent, self._program.plain_words(), problem)
            return True
        return False


class refreshing(telling):  # noqa: N801  as telling
    """Tells a problem of reading anew what is shown, but not that the office is away.

    That stands above all already, however often it is read, and what was shown stays.
    """

    def __exit__(self, kind: object, problem: BaseException | None, trace: object) -> bool:
        """Tell what ended the block, if it is for the user."""
        is_away = isinstance(problem, AngioError) and problem.text_id == OFFICE_AWAY
        return is_away or super().__exit__(kind, problem, trace)


def ask(parent: QWidget, title: str, text: str, yes: str, no: str = "") -> bool:
    """Ask a question whose consenting button is called `yes`; Escape and Enter mean no.

    `no` is what the other is called where "Cancel" would not say it.
    """
    box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
    consent = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    no = no or translate("dialogs", "Cancel")
    cancel = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    show(box)
    return box.clickedButton() is consent


def ask_which(
    parent: QWidget, title: str, text: str, first: str, second: str, neither: str = ""
) -> int | None:
    """Ask which of two is to be done, 0 or 1; None, and Escape, is to leave it as it is.

    `neither` is what that is called where "Later" would not say it.
    """
    box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
    both = [box.addButton(each, QMessageBox.ButtonRole.AcceptRole) for each in (first, second)]
    neither = neither or translate("dialogs", "Later")
    later = box.addButton(neither, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(later)
    show(box)
    pressed = box.clickedButton()
    return next((number for number, each in enumerate(both) if each is pressed), None)


def ask_file(
    parent: QWidget, title: str, kinds: str, last: LastFolder | None = None
) -> Path | None:
    """Ask for a file that there is, beginning in the folder that was used last."""
    begin = last.get() if last else documents()
    return _noted(last, _path(QFileDialog.getOpenFileName(parent, title, str(begin), kinds)[0]))


def ask_files(
    parent: QWidget, title: str, kinds: str, last: LastFolder | None = None
) -> list[Path]:
    """Ask for one or more files that there are."""
    begin = last.get() if last else documents()
    found = QFileDialog.getOpenFileNames(parent, title, str(begin), kinds)[0]
    if last and found:
        last.note(Path(found[0]).parent)
    return [Path(each) for each in found]


def ask_new_file(
    parent: QWidget, title: str, proposed: str, kinds: str = "", last: LastFolder | None = None
) -> Path | None:
    """Ask where a new file is to be. One that exists is asked about first."""
    begin = last.get() if last else documents()
    return _noted(
        last, _path(QFileDialog.getSaveFileName(parent, title, str(begin / proposed), kinds)[0])
    )


def ask_folder(parent: QWidget, title: str, last: LastFolder | None = None) -> Path | None:
    """Ask for a folder."""
    begin = last.get() if last else documents()
    chosen = _path(QFileDialog.getExistingDirectory(parent, title, str(begin)))
    if last and chosen:
        last.note(chosen)
    return chosen


def _noted(last: LastFolder | None, file: Path | None) -> Path | None:
    if last and file:
        last.note(file.parent)
    return file


def show_folder(folder: Path) -> bool:
    """Have the system show a folder; returns whether it does."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None


def csv_files() -> str:
    """Return what a question for a file calls CSV files."""
    return translate("dialogs", "CSV files (*.csv)")


def table_files() -> str:
    """Return what a question for a file calls the tables that other programs write."""
    return translate("dialogs", "Tables (*.csv *.txt *.xlsx *.ods)")


def workbook_files() -> str:
    """Return what a question for a file calls the workbooks of spreadsheets."""
    return translate("dialogs", "Workbooks (*.xlsx *.ods)")
