"""What can be done with a whole registration from its window: send, copy, print, its history."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from angio_desktop.actions.editing import Editing
from angio_desktop.errors import AngioError
from angio_desktop.register.patient import identity, patient_name
from angio_desktop.ui.form.history import show_history
from angio_desktop.ui.form.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.printing.pdf import save_as_pdf
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:
    from angio_desktop.ui.form.window import RegistrationWizard


def actions(wizard: "RegistrationWizard") -> dict[str, Callable[[], object]]:
    """Return what the menus can do, by the ids of shortcuts.py."""
    commands = {
        "send": send,
        "new_for_patient": ask_new,
        "pdf": write_pdf,
        "history": show_history_of,
    }
    return {name: partial(command, wizard) for name, command in commands.items()}


def copy_code(wizard: "RegistrationWizard") -> None:
    """Put the registration code on the clipboard."""
    if wizard.editing is not None:
        QGuiApplication.clipboard().setText(wizard.editing.registration.code)


def ask_new(wizard: "RegistrationWizard") -> None:
    """Ask for a new registration of this patient."""
    wizard.save_now()
    editing = wizard.editing
    if editing is not None and (known := identity(editing.form, editing.registration.values)):
        wizard.new_asked.emit(known)


def write_pdf(wizard: "RegistrationWizard") -> None:
    """Write the registration as it stands to a file of the user's choice."""
    wizard.save_now()
    if wizard.editing is not None and wizard.editing.registration.id is not None:
        save_as_pdf(wizard, wizard.program, wizard.editing.registration)


def show_history_of(wizard: "RegistrationWizard") -> None:
    """Show what was done with this registration, once there is anything to tell."""
    wizard.finish_field()
    if wizard.editing is None or not wizard.save(by_itself=True):
        return
    registration = wizard.editing.registration
    if registration.id is not None:
        about = _about(wizard, wizard.editing)
        show_history(wizard.program, registration.id, about, registration.type, wizard)


def _about(wizard: "RegistrationWizard", editing: Editing) -> str:
    registration = editing.registration
    type_name = editing.form.captions.text(wizard.program.language)
    parts = [type_name, patient_name(registration.values), registration.code]
    return " · ".join(part for part in parts if part)


def send(wizard: "RegistrationWizard") -> None:
    """Check everything; show what stands in the way, or send and show the code."""
    draft = wizard.draft()
    if draft is None:
        return
    wizard.finish_field()
    if not wizard.save():
        return
    try:
        refusal = draft.refusal()
    except AngioError as problem:
        dialogs.tell_problem(wizard, wizard.words, problem)
        return
    if refusal is not None and refusal.errors:
        wizard.show_refusal()
        return
    warnings = refusal.warnings if refusal else ()
    if not SendDialog.asks(draft, wizard.words, warnings, wizard):
        return
    for finding in warnings:
        draft.confirm(finding)
    _send(wizard, draft)


def _send(wizard: "RegistrationWizard", draft: Editing) -> None:
    try:
        refused = draft.send()
    except AngioError as problem:
        dialogs.tell_problem(wizard, wizard.words, problem)
        return
    if refused is not None:  # something changed while the summary was open
        wizard.show_refusal()
        return
    wizard.program.signals.registrations_changed.emit()
    SentDialog.show_code(draft.registration.code, wizard)
    wizard.reject()
