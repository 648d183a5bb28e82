"""The key of a backup that was chosen: that of the data, or what opens those it was made of."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from angio_desktop.actions import backing_up, backup_keys
from angio_desktop.errors import AngioError, BadBackup
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs


def key_of(program: Program, file: Path, parent: QWidget) -> DataKey | None:
    """Return the key of a backup, which may be of another computer; None where none is given."""
    try:
        backing_up.opens(file, program.way_in.key)
    except BadBackup:
        return ask_key(program, file, parent)
    return program.way_in.key


def ask_key(program: Program, file: Path, parent: QWidget) -> DataKey | None:
    """Return the key of a backup that the data's own key does not open; it is asked if need be."""
    with suppress(AngioError):
        return backup_keys.by_system(file)
    by_phrase = partial(backup_keys.by_phrase, file) if backup_keys.has_phrase(file) else None
    why = (
        translate(
            "backup_key",
            "The key of your data does not open {file}. Give the pass phrase of the data it was "
            "made of, or their recovery key.",
        )
        if by_phrase
        else translate(
            "backup_key",
            "The key of your data does not open {file}. Give the recovery key of the data it was "
            "made of.",
        )
    )
    dialog = UnlockDialog(
        program.plain_words(),
        by_phrase,
        partial(backup_keys.by_recovery, file),
        why.format(file=file.name),
        parent,
    )
    dialogs.show(dialog)
    return dialog.key
