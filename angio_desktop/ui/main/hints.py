"""What the buttons and tables of the main window are for, in a sentence.

A screen reader says it after the name; for a button it is shown under the mouse as well.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from angio_desktop.ui.parts.check import CheckView
from angio_desktop.ui.parts.data import DataView
from angio_desktop.ui.parts.exports import ExportsView
from angio_desktop.ui.parts.follow_ups import FollowUpView
from angio_desktop.ui.parts.lists import ListsView
from angio_desktop.ui.parts.overview import OverviewView
from angio_desktop.ui.parts.registrations import RegistrationsView
from angio_desktop.ui.parts.registrations_filters import RegistrationsFilters

_Hints = Sequence[tuple[QWidget, str]]


def describe(hints: _Hints) -> None:
    """Give each widget its sentence, under the mouse too unless something stands there."""
    for widget, text in hints:
        widget.setAccessibleDescription(text)
        if isinstance(widget, QAbstractButton) and not widget.toolTip():
            widget.setToolTip(text)


def registrations(view: RegistrationsView) -> _Hints:
    """Return the hints of the list of registrations."""
    shows = QCoreApplication.translate("hints", "Shows only these registrations.")
    return [
        (view.search, QCoreApplication.translate("hints", "The list follows while you type.")),
        (view.new_button, QCoreApplication.translate("hints", "Asks which type, and begins.")),
        *((button, shows) for button in view.filters.values()),
        (view.table, QCoreApplication.translate("hints", "Enter opens a registration.")),
        (
            view.open_button,
            QCoreApplication.translate("hints", "Opens the registration where it was left."),
        ),
        (
            view.delete_button,
            QCoreApplication.translate("hints", "Deletes a draft; it can be restored."),
        ),
        (
            view.restore_button,
            QCoreApplication.translate("hints", "Makes a draft of what was deleted again."),
        ),
        (
            view.more.new_button,
            QCoreApplication.translate("hints", "Begins a registration with the same patient."),
        ),
        (
            view.more.pdf_button,
            QCoreApplication.translate("hints", "Writes the registration for the patient's file."),
        ),
        (
            view.history_button,
            QCoreApplication.translate("hints", "Shows who did what with the registration."),
        ),
    ]


def filters(view: RegistrationsFilters) -> _Hints:
    """Return the hints of the filters of the list."""
    shows = QCoreApplication.translate("hints", "Shows only these registrations.")
    return [
        *((choice, shows) for choice in (view.type, view.period, view.needs)),
        (view.sort, QCoreApplication.translate("hints", "As by a click on a column's name.")),
        (view.direction, QCoreApplication.translate("hints", "Turns the order around.")),
        (view.reset_button, QCoreApplication.translate("hints", "Shows all registrations again.")),
    ]


def overview(view: OverviewView) -> _Hints:
    """Return the hints of the start page."""
    opens = QCoreApplication.translate("hints", "Opens the list of these.")
    return [
        (view.new_button, QCoreApplication.translate("hints", "Asks which type, and begins.")),
        *((button, opens) for button in view.numbers.values()),
        (
            view.months_button,
            QCoreApplication.translate("hints", "The same numbers, to be read and copied."),
        ),
        (view.table, QCoreApplication.translate("hints", "Enter opens the list of a number.")),
    ]


def follow_up(view: FollowUpView) -> _Hints:
    """Return the hints of the follow-ups to do."""
    shows = QCoreApplication.translate("hints", "Shows only these follow-ups.")
    return [
        (view.search, QCoreApplication.translate("hints", "The list follows while you type.")),
        *((button, shows) for button in view.filters.values()),
        (view.table, QCoreApplication.translate("hints", "Enter begins a follow-up.")),
        (
            view.start_button,
            QCoreApplication.translate("hints", "Begins a follow-up with the patient filled in."),
        ),
    ]


def exports(view: ExportsView) -> _Hints:
    """Return the hints of the export."""
    what = QCoreApplication.translate("hints", "Chooses what is exported.")
    return [
        *((widget, what) for widget in (view.type, view.first, view.last, view.again)),
        (
            view.export_button,
            QCoreApplication.translate("hints", "Asks for a folder and writes a file there."),
        ),
        (view.table, QCoreApplication.translate("hints", "What will be exported.")),
        (view.history, QCoreApplication.translate("hints", "What was exported when, and where.")),
    ]


def check(view: CheckView) -> _Hints:
    """Return the hints of the check of a file."""
    return [
        (view.type, QCoreApplication.translate("hints", "The type of the records in the file.")),
        (
            view.open_button,
            QCoreApplication.translate("hints", "Asks for a file and looks for its errors."),
        ),
        (
            view.save_button,
            QCoreApplication.translate("hints", "Writes all findings into a CSV file."),
        ),
        (view.table, QCoreApplication.translate("hints", "What was found in the file.")),
    ]


def lists(view: ListsView) -> _Hints:
    """Return the hints of the hospital's lists."""
    return [
        (view.lists, QCoreApplication.translate("hints", "Choose the list to see or to load.")),
        (view.filter, QCoreApplication.translate("hints", "The list follows while you type.")),
        (view.entries, QCoreApplication.translate("hints", "The entries of the chosen list.")),
        (
            view.load_button,
            QCoreApplication.translate("hints", "Asks for the file of the chosen list."),
        ),
        (
            view.add_button,
            QCoreApplication.translate("hints", "Adds one physician by number and name."),
        ),
        (
            view.examples_button,
            QCoreApplication.translate("hints", "Loads made-up lists, to try the program."),
        ),
    ]


def data(view: DataView) -> _Hints:
    """Return the hints of the page about the data as a whole."""
    return [
        (view.backups.table, QCoreApplication.translate("hints", "The newest stands first.")),
        (
            view.backups.make_button,
            QCoreApplication.translate("hints", "Writes a backup and checks it."),
        ),
        (
            view.backups.restore_button,
            QCoreApplication.translate("hints", "Puts the chosen backup in the data's place."),
        ),
        (
            view.backups.other_button,
            QCoreApplication.translate("hints", "Asks for a file and its recovery key."),
        ),
        (
            view.verify.check_button,
            QCoreApplication.translate("hints", "Checks the log and all that was sent."),
        ),
        (
            view.key.change_button,
            QCoreApplication.translate("hints", "This computer, or a pass phrase."),
        ),
        (
            view.key.recovery_button,
            QCoreApplication.translate("hints", "Shows the key to be kept on paper."),
        ),
        (view.key.minutes, QCoreApplication.translate("hints", "When nobody touches it.")),
        (view.folder_button, QCoreApplication.translate("hints", "Opens the folder of the data.")),
        (view.log, QCoreApplication.translate("hints", "Who did what; the newest stands last.")),
    ]
