"""Opens the data, and offers a backup where the database is damaged or gone.

It is the one whose trail goes furthest, and the offer says what each holds and would lack.
"""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.data_folder import GONE
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.rescuing import Rescue, furthest
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import BadBackup, StorageProblem
from angio_desktop.register.captions import Words
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.encryption import PLANTED
from angio_desktop.storage.sqlite.vault.reach import Reach
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import named_text, translate
from angio_desktop.ui.program import Program, open_program
from angio_desktop.ui.widgets import dialogs

_LISTED = 8
_DAMAGED = f"{StorageProblem.text_id}.damaged"
_GONE = f"{StorageProblem.text_id}.{GONE}"
_PLANTED = f"{StorageProblem.text_id}.{PLANTED}"


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
        is_known = problem.text_id in (_DAMAGED, _GONE, _PLANTED)
        found = furthest(data.path, key) if asks and is_known else None
        if found is None:
            raise
        if not _wants(words, problem, found, parent):
            return None
    try:
        data.restore(key, found.backup.file, key)
    except BadBackup as problem:
        dialogs.alarm(parent, "Angio Desktop", words.problem(problem))
        return None
    return open_program(way_in, preferences)


def _wants(words: Words, problem: StorageProblem, found: Rescue, parent: QWidget) -> bool:
    offer = (
        translate(
            "rescue",
            "The proven backup that goes furthest is of {time}. It can take the place of the "
            "damaged data, which are kept beside it. What was entered after that backup is not in "
            "it.",
        )
        if problem.text_id == _DAMAGED
        else translate(
            "rescue",
            "The proven backup that goes furthest is of {time}. What was entered after that backup "
            "is not in it.",
        )
    )
    offer = offer.format(time=moment_text(backups.time_of(found.backup.file)))
    return dialogs.ask(
        parent,
        translate("rescue", "Damaged data"),
        "\n\n".join((words.problem(problem), offer, _counted(found), _listed(found))),
        translate("rescue", "Put the backup back"),
    )


def _counted(found: Rescue) -> str:
    text = translate(
        "rescue", "Registrations in it: {held}. Known registrations that are not in it: {missing}."
    )
    text = text.format(held=found.backup.registrations, missing=found.missing)
    return f"⚠ {text}" if found.missing else text


def _listed(found: Rescue) -> str:
    """Return a line for each backup, of many the first."""
    heading = translate("rescue", "Registrations in each backup, the one that goes furthest first:")
    lines = [_line(file, reach) for file, reach in found.each]
    return "\n".join((heading, *lines[:_LISTED], *(["…"] if lines[_LISTED:] else [])))


def _line(file: Path, reach: Reach | None) -> str:
    when = moment_text(backups.time_of(file)) or file.name
    held = translate("rescue", "damaged") if reach is None else str(reach.registrations)
    return named_text(when, held)
