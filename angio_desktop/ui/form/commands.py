"""What can be asked of the form from its menus: undo, taking over, going to a field, help.

Each is a function of the registration's window; the menus and keys name them.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from angio_desktop.actions.editing import Editing
from angio_desktop.register.field_help import field_help
from angio_desktop.ui.form.go_to_dialog import GoToDialog
from angio_desktop.ui.form.help import KEYS_ASKED, KeysDialog, field_dialog
from angio_desktop.ui.form.page import FormPage
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:
    from angio_desktop.ui.form.window import RegistrationWizard


def actions(wizard: "RegistrationWizard") -> dict[str, Callable[[], object]]:
    """Return what the menus can do, by the ids of shortcuts.py."""
    commands = {
        "undo": undo,
        "redo": redo,
        "reopen": reopen,
        "as_before": take_as_before,
        "go_to_field": ask_field,
        "field_help": show_field_help,
        "help": show_keys,
    }
    return {name: partial(command, wizard) for name, command in commands.items()}


def undo(wizard: "RegistrationWizard") -> None:
    """Undo the last change, on whichever page it was; what is half typed goes first."""
    _turn(wizard, lambda draft: draft.undo())


def redo(wizard: "RegistrationWizard") -> None:
    """Do again what was undone last."""
    _turn(wizard, lambda draft: draft.redo())


def _turn(wizard: "RegistrationWizard", step: Callable[[Editing], str | None]) -> None:
    draft = wizard.draft()
    if draft is None:
        return
    wizard.finish_field()
    key = step(draft)
    if key is not None:
        _show_changed(wizard, key)


def _show_changed(wizard: "RegistrationWizard", key: str) -> None:
    """Show answers that were changed otherwise than by typing, and store them."""
    wizard.show_answers()
    wizard.patient.look_again()
    wizard.go_to_field(key)
    wizard.save(by_itself=True)


def reopen(wizard: "RegistrationWizard") -> None:
    """Go back to the answers of when the window was opened, if the user says so."""
    draft = wizard.draft()
    if draft is None:
        return
    wizard.finish_field()
    if draft.is_as_opened:
        return
    title = QCoreApplication.translate("form_commands", "Back to how you opened it")
    question = QCoreApplication.translate(
        "form_commands",
        "All answers become what they were when you opened this registration. "
        "You can undo this (Ctrl+Z).",
    )
    if dialogs.ask(wizard, title, question, QCoreApplication.translate("form_commands", "Go back")):
        _show_changed(wizard, draft.reopen())


def take_as_before(wizard: "RegistrationWizard") -> None:
    """Fill in what this procedure shares with the one before it, where nothing stands yet."""
    page, draft = wizard.page_shown(), wizard.draft()
    if page is None or draft is None:
        return
    wizard.finish_field()
    procedure = next((f.procedure for f in page.page.fields if f.procedure), None)
    taken = draft.take_as_before(procedure) if procedure else {}
    if taken:
        page.settle_answered(draft.registration.values)
        wizard.show_answers()
        _go_to_unanswered(page, draft)
        wizard.save(by_itself=True)
        return
    nothing = QCoreApplication.translate(
        "form_commands",
        "Nothing to take over: date, physician, second operator and introducer are filled "
        "in already, or there is no procedure before this one.",
    )
    title = QCoreApplication.translate("form_commands", "As in the previous procedure")
    dialogs.tell(wizard, title, nothing)


def _go_to_unanswered(page: FormPage, draft: Editing) -> None:
    values = draft.registration.values
    views = page.views.items()
    key = next((key for key, view in views if view.applies and not values.get(key)), "")
    page.go_to(key or page.focused_key())


def ask_field(wizard: "RegistrationWizard") -> None:
    """Ask for a field by a part of its name, and go to it."""
    if wizard.editing is None:
        return
    applies = wizard.editing.evaluation.applies
    key = GoToDialog.asked(wizard.editing.form, applies, wizard.words, wizard)
    if key:
        wizard.go_to_field(key)


def show_field_help(wizard: "RegistrationWizard") -> None:
    """Tell what there is to know of the field that has the focus; without one, the keys."""
    page = wizard.page_shown()
    key = page.focused_key() if page else ""
    if wizard.editing is None or not key:
        show_keys(wizard)
        return
    form = wizard.editing.form
    notes = field_help(form.by_key[key], form, wizard.words)
    dialog = field_dialog(form.caption(key, wizard.program.language), notes, wizard)
    ended = dialog.exec()
    dialog.deleteLater()
    if ended == KEYS_ASKED:
        show_keys(wizard)


def show_keys(wizard: "RegistrationWizard") -> None:
    """Show all keys and short forms."""
    dialog = KeysDialog(wizard.words, (), wizard)
    dialog.exec()
    dialog.deleteLater()
