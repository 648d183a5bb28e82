"""Tells of an export that was cut off between its file and its mark, and asks what became of it.

One of another workstation is for that one to settle: it is only told, unless it was left long ago.
"""

from PySide6.QtWidgets import QWidget

from angio_desktop.actions import unfinished_exports
from angio_desktop.actions.clock import now
from angio_desktop.storage.begun import BegunExport
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs


def ask_of_unfinished_exports(window: QWidget, program: Program) -> None:
    """Ask of each; one that is left for later is asked of again at the next start."""
    with dialogs.refreshing(window, program):  # of an office that is away, at the next start
        found = unfinished_exports.unfinished(program.store)
        for export in found:
            _ask(window, program, export)
        for export in unfinished_exports.unfinished_elsewhere(program.store, now()):
            _tell(window, program, export)
        if found:  # else nothing is counted a second time at each start
            program.signals.registrations_changed.emit()


def _ask(window: QWidget, program: Program, export: BegunExport) -> None:
    said = translate(
        "unfinished",
        "The program was cut off at {time}, just when an export was ready. The file {file} is "
        "whole, but what is in it ({count} × {type}) is not marked as exported yet.\n\nDid you "
        "upload the file, or will you? Then have it marked. If not, remove the file: it stays "
        "among what is to be exported.",
    )
    remove = translate("unfinished", "Remove the file")
    _settle(window, program, export, _told(program, export, said), remove)


def _tell(window: QWidget, program: Program, export: BegunExport) -> None:
    """Say whose an export of another workstation is."""
    said = translate(
        "unfinished",
        "{who} began an export on {time}, at the computer {where}, that is not finished: {file} "
        "({count} × {type}). Until that is settled there, when the program is started, nobody else "
        "sends them out.",
    )
    text = _told(program, export, said)
    if not unfinished_exports.is_left(export, now()):
        dialogs.tell(window, _title(), text)
        return
    gone = translate(
        "unfinished",
        "Is that computer gone? Then ask {who} whether the file was uploaded, and settle it here.",
    )
    text = f"{text}\n\n{gone.format(who=export.by.login)}"
    _settle(window, program, export, text, translate("unfinished", "It was not uploaded"))


def _title() -> str:
    return translate("unfinished", "An export that was cut off")


def _told(program: Program, export: BegunExport, text: str) -> str:
    return text.format(
        time=moment_text(export.time),
        file=export.file,
        count=len(export.registrations),
        type=program.type_name(export.type),
        who=export.by.login,
        where=export.by.workstation,
    )


def _settle(window: QWidget, program: Program, export: BegunExport, text: str, other: str) -> None:
    marked = translate("unfinished", "Mark as exported")
    chosen = dialogs.ask_which(window, _title(), text, marked, other)
    if chosen is not None:
        work = (unfinished_exports.mark, unfinished_exports.remove)[chosen]
        work(program.store, export)
