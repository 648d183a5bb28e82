"""Asks for a printer, and prints what is a page of text and tables."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:  # its library is loaded when something is printed
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(parent: QWidget, title: str) -> "QPrinter | None":
    """Ask for a printer, None when the user gives up."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  see above

    printer = QPrinter()
    dialog: QDialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    return printer if dialogs.show(dialog) else None


def print_html(printer: "QPrinter", html: str) -> None:
    """Print a text with its tables."""
    printer.setDocName("Angio Desktop")  # a print queue shows it to others
    document = QTextDocument()
    document.setHtml(html)
    document.print_(printer)
