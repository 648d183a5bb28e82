"""What is said once other data, or data under another key, have come in the place of the others."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from angio_desktop.storage.sqlite.vault.key_files import Guard, KeyFile
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets import dialogs


def tell_restored(window: QWidget, backup: Path) -> None:
    """Say that a backup was put back."""
    text = translate(
        "restoring",
        "Your data are those of {file} now. The data from before are kept beside them, in the "
        "same folder.",
    )
    title = translate("restoring", "Restore a backup")
    dialogs.tell(window, title, text.format(file=backup.name))


def tell_renewed(window: QWidget, file: KeyFile) -> None:
    """Say that the data have a new key, and what opens the backups of before."""
    by_whom = (
        translate("renewing", "The new pass phrase guards it from now on.")
        if file.guard is Guard.PASS_PHRASE
        else translate("renewing", "This computer keeps it from now on.")
    )
    text = translate(
        "renewing",
        "Your data have a new key. {by_whom} A backup under the new key is made now.\n\nThe list "
        "of the backups says what opens those of before; the data of before were set aside, with "
        "their key file beside them. Remove what nobody may open any more.",
    )
    dialogs.tell(window, translate("renewing", "New key"), text.format(by_whom=by_whom))
