"""Opens the data, and offers the last backup where the database is damaged or gone."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.data_folder import GONE
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import BadBackup, StorageProblem
from angio_desktop.register.captions import Words
from angio_desktop.storage.vault import backups
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program, open_program
from angio_desktop.ui.widgets import dialogs

_DAMAGED = f"{StorageProblem.text_id}.damaged"
_GONE = f"{StorageProblem.text_id}.{GONE}"


def open_or_rescue(
    way_in: WayIn, preferences: Preferences, words: Words, parent: QWidget, *, asks: bool
) -> Program | None:
    """Return the opened program; None when the user would not restore a backup.

    A damaged database is set aside, never overwritten; one that is gone is no reason to begin
    with empty data while there are backups. Raises StorageProblem.
    """
    data, key = way_in.data, way_in.key
    try:
        return open_program(way_in, preferences)
    except StorageProblem as problem:
        newest = data.newest_proven_backup(key) if asks else None
        if problem.text_id not in (_DAMAGED, _GONE) or newest is None:
            raise
        if not _wants(words, problem, newest.file, parent):
            return None
    try:
        data.restore(key, newest.file, key)
    except BadBackup as problem:
        dialogs.alarm(parent, "Angio Desktop", words.problem(problem))
        return None
    return open_program(way_in, preferences)


def _wants(words: Words, problem: StorageProblem, backup: Path, parent: QWidget) -> bool:
    offer = (
        translate(
            "rescue",
            "The last proven backup is of {time}. It can take the place of the damaged data, which "
            "are kept beside it. What was entered after that backup is not in it.",
        )
        if problem.text_id == _DAMAGED
        else translate(
            "rescue",
            "The last proven backup is of {time}. What was entered after that backup is not in it.",
        )
    )
    offer = offer.format(time=moment_text(backups.time_of(backup)))
    return dialogs.ask(
        parent,
        translate("rescue", "Damaged data"),
        f"{words.problem(problem)}\n\n{offer}",
        translate("rescue", "Put the backup back"),
    )
