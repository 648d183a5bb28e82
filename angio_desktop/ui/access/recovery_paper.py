"""The recovery key on paper."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets.printer import ask_printer, print_html

if TYPE_CHECKING:  # it is printed once
    from PySide6.QtPrintSupport import QPrinter


def ask_and_print(parent: QWidget, heading: str, lines: Sequence[str]) -> bool:
    """Ask for a printer and print the key; returns whether it was printed."""
    printer = ask_printer(parent, translate("recovery_paper", "Print the recovery key"))
    if printer is None:
        return False
    print_key(printer, heading, lines)
    return True


def print_key(printer: "QPrinter", heading: str, lines: Sequence[str]) -> None:
    """Print the key in large signs of one width, none of which can be taken for another."""
    note = translate(
        "recovery_paper", "It holds letters and the digits 2 to 7 only; 0, 1 and 8 are O, I and B."
    )
    key = "<br>".join(map(escape, lines))
    html = (
        f"<h2>{escape(heading)}</h2>"
        f'<p style="font-family: monospace; font-size: 15pt">{key}</p><p>{escape(note)}</p>'
    )
    print_html(printer, html)
