"""Tells of an export that was cut off between its file and its mark, and asks what became of it."""

from PySide6.QtWidgets import QWidget

from angio_desktop.actions import unfinished_exports
from angio_desktop.storage.begun import BegunExport
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs


def ask_of_unfinished_exports(window: QWidget, program: Program) -> None:
    """Ask of each; one that is left for later is asked of again at the next start."""
    with dialogs.telling(window, program):
        found = unfinished_exports.unfinished(program.store)
        for export in found:
            _ask(window, program, export)
        if found:  # else nothing is counted a second time at each start
            program.signals.registrations_changed.emit()


def _ask(window: QWidget, program: Program, export: BegunExport) -> None:
    text = translate(
        "unfinished",
        "The program was cut off at {time}, just when an export was ready. The file {file} is "
        "whole, but its {count} registration(s) of the type “{type}” are not marked as exported "
        "yet.\n\nDid you upload the file, or will you? Then have them marked. If not, remove the "
        "file: they stay among those that are to be exported.",
    )
    chosen = dialogs.ask_which(
        window,
        translate("unfinished", "An export that was cut off"),
        text.format(
            time=moment_text(export.time),
            file=export.file,
            count=len(export.registrations),
            type=program.type_name(export.type),
        ),
        translate("unfinished", "Mark as exported"),
        translate("unfinished", "Remove the file"),
    )
    if chosen is not None:
        work = (unfinished_exports.mark, unfinished_exports.remove)[chosen]
        work(program.store, export)
