"""Questions and notices, each one function, so that a test can answer in its place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:  # the window is painted before what this needs is loaded
    from angio_desktop.errors import AngioError
    from angio_desktop.register.captions import Words


def tell(parent: QWidget, title: str, text: str) -> None:
    """Show a notice until the user has read it."""
    QMessageBox.information(parent, title, text)


def alarm(parent: QWidget, title: str, text: str) -> None:
    """Tell why the program cannot go on."""
    QMessageBox.critical(parent, title, text)


def tell_problem(parent: QWidget, words: "Words", problem: "AngioError") -> None:
    """Show a problem the user can act on, in the user's language."""
    title = QCoreApplication.translate("dialogs", "That did not work")
    QMessageBox.warning(parent, title, words.problem(problem))


def ask(parent: QWidget, title: str, text: str, yes: str) -> bool:
    """Ask a question whose consenting button is called `yes`; Escape and Enter mean no."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
    consent = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(
        QCoreApplication.translate("dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(cancel)
    box.exec()
    return box.clickedButton() is consent


def ask_new_file(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
    """Ask where a new file is to be; "" for nowhere. One that exists is asked about first."""
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]
