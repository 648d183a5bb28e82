"""What can be done with the registration that is chosen in the list, beside opening it."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

NEW_FOR_PATIENT = "Ctrl+Shift+N"
PDF = "Ctrl+P"


def _new_for_patient() -> str:
    return QCoreApplication.translate("PatientActions", "New for this patient")


def _save_as_pdf() -> str:
    return QCoreApplication.translate("PatientActions", "Save as PDF…")


class PatientActions(QObject):
    """Buttons below a list, with their keys."""

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
