"""What can be done with a registration beside filling it in, with one name and key everywhere."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QWidget

NEW_FOR_PATIENT = "Ctrl+Shift+N"
PDF = "Ctrl+P"


def _new_for_patient() -> str:
    return QCoreApplication.translate("MoreMenu", "New for this patient")


def _save_as_pdf() -> str:
    return QCoreApplication.translate("MoreMenu", "Save as PDF…")


class MoreMenu(QMenu):
    """The menu of a registration's window; its keys work without it being open."""

    new_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        for name, key, signal in (
            (_new_for_patient(), NEW_FOR_PATIENT, self.new_asked),
            (_save_as_pdf(), PDF, self.pdf_asked),
        ):
            action = QAction(name, window)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(signal)
            self.addAction(action)
            window.addAction(action)  # so that its key works in the window as a whole

    def hang_on(self, button: QAbstractButton) -> None:
        """Have the menu open at a button."""
        if isinstance(button, QPushButton):
            button.setMenu(self)


class PatientActions(QObject):
    """The same as buttons below a list, with their keys."""

    new_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.new_button = QPushButton(_new_for_patient())
        self.pdf_button = QPushButton(_save_as_pdf())
        self.buttons = (self.new_button, self.pdf_button)
        for button, key, signal in (
            (self.new_button, NEW_FOR_PATIENT, self.new_asked),
            (self.pdf_button, PDF, self.pdf_asked),
        ):
            button.setToolTip(key)
            button.clicked.connect(signal)
            QShortcut(QKeySequence(key), view, button.click)

    def set_enabled(self, is_enabled: bool) -> None:
        """Say whether there is a registration to do it with."""
        for button in self.buttons:
            button.setEnabled(is_enabled)
