"""A registration on paper: looked at first, then printed by the system's own dialog."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.registration import Registration
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.printing.pdf import Beside, beside_of, draw, proposed_name
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:  # its library is loaded when something is printed
    from PySide6.QtPrintSupport import QPrinter


def print_stored(parent: QWidget, program: Program, id_: int) -> None:
    """Show a stored registration as it will be printed, and print it from there."""
    with dialogs.telling(parent, program):
        print_registration(parent, program, program.store.registrations.load(id_))


def print_registration(parent: QWidget, program: Program, registration: Registration) -> None:
    """Show a registration as it will be printed, and print it from there."""
    with dialogs.telling(parent, program):
        words = program.words()
        dialogs.show(preview(registration, words, beside_of(program, words, registration), parent))


def preview(registration: Registration, words: Words, beside: Beside, parent: QWidget) -> QDialog:
    """Return the window that shows the pages, and whose button asks the system for a printer."""
    from PySide6.QtPrintSupport import QPrintPreviewDialog  # noqa: PLC0415  see above

    shown = QPrintPreviewDialog(parent)
    printer = shown.printer()  # its own, which lives as long
    printer.setDocName(proposed_name(registration))  # a print queue shows it: no patient
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    shown.setWindowTitle(translate("RegistrationPdf", "Print registration"))
    shown.paintRequested.connect(partial(_draw_on, registration, words, beside))
    return shown


def _draw_on(registration: Registration, words: Words, beside: Beside, printer: "QPrinter") -> None:
    draw(printer, registration, words, beside)
