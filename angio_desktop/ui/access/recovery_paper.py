"""The recovery key on paper."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:  # it is printed once
    from PySide6.QtPrintSupport import QPrinter


def ask_and_print(parent: QWidget, heading: str, lines: Sequence[str]) -> bool:
    """Ask for a printer and print the key; returns whether it was printed."""
    printer = ask_printer(parent)
    if printer is None:
        return False
    print_key(printer, heading, lines)
    return True


def ask_printer(parent: QWidget) -> "QPrinter | None":
    """Ask for a printer, None when the user gives up."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  see above

    printer = QPrinter()
    dialog: QDialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(translate("recovery_paper", "Print the recovery key"))
    return printer if dialogs.show(dialog) else None


def print_key(printer: "QPrinter", heading: str, lines: Sequence[str]) -> None:
    """Print the key in large signs of one width, none of which can be taken for another."""
    printer.setDocName("Angio Desktop")  # a print queue shows it to others
    document = QTextDocument()
    note = translate(
        "recovery_paper", "It holds letters and the digits 2 to 7 only; 0, 1 and 8 are O, I and B."
    )
    key = "<br>".join(map(escape, lines))
    document.setHtml(
        f"<h2>{escape(heading)}</h2>"
        f'<p style="font-family: monospace; font-size: 15pt">{key}</p><p>{escape(note)}</p>'
    )
    document.print_(printer)
