"""What can be asked of a registration from its menus, keys and buttons.

Each is a function of the draft and of the pages that show it; the menus and keys name them.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from PySide6.QtGui import QGuiApplication

from angio_desktop.actions.clock import now
from angio_desktop.actions.correcting import change_type as retype
from angio_desktop.actions.editing import Editing
from angio_desktop.errors import AngioError
from angio_desktop.register.field_help import field_help
from angio_desktop.register.helpdesk import changed_fields
from angio_desktop.register.patient import identity, patient_name
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import ExportChoice
from angio_desktop.ui.form import local_notes, send_dialog
from angio_desktop.ui.form.correction_box import CorrectionBox
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.form.go_to_dialog import ask_field
from angio_desktop.ui.form.help import show_field, show_keys
from angio_desktop.ui.form.history import show_history
from angio_desktop.ui.form.pages import Pages
from angio_desktop.ui.form.request_dialog import ask_request
from angio_desktop.ui.form.send_dialog import After
from angio_desktop.ui.form.type_dialog import ask_type
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.printing.pdf import save_as_pdf
from angio_desktop.ui.printing.printing import print_registration
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.entry_dialog import add_asked
from angio_desktop.ui.widgets.shortcuts import Shortcut

Actions = Mapping[str, Callable[[], object]]


def actions(draft: Draft, pages: Pages) -> Actions:
    """Return what the menus can do, by the ids of shortcuts.py."""
    commands = {
        "save": save,
        "undo": undo,
        "redo": redo,
        "reopen": reopen,
        "as_before": take_as_before,
        "confirm_imported": confirm_imported,
        "go_to_field": go_to_field,
        "field_help": show_field_help,
        "print": print_out,
        "pdf": write_pdf,
        "history": show_history_of,
        "copy": copy_code,
        "note_field": local_notes.note_field,
        "note": local_notes.note_registration,
    }
    return {
        "next_page": pages.go_next,
        "previous_page": pages.go_previous,
        "next_problem": pages.go_to_next_problem,
        "previous_problem": pages.go_to_previous_problem,
        "all_keys": partial(show_keys, draft.words, (), pages),
        **{name: partial(command, draft, pages) for name, command in commands.items()},
    }


# The whole registration


def save(draft: Draft, pages: Pages) -> None:
    """Store everything that was typed, also in the field that has the focus."""
    pages.finish_field()
    draft.save()
    draft.log_changes()


def confirm_imported(_: Draft, pages: Pages) -> None:
    """Take all answers that came from a file as a person's own."""
    pages.finish_field()
    pages.confirm_imported()


def add_to_list(draft: Draft, pages: Pages, key: str, typed: str) -> None:
    """Add what a list of the hospital misses, and take it as the answer of the field."""
    field = draft.editing.form.by_key[key]
    if field.code_list is None:
        return
    pages.finish_field()
    is_code = typed.replace("-", "").isdigit()
    proposed = (typed, "") if is_code else ("", typed)
    code = add_asked(pages, draft.program, field.code_list.name, *proposed)
    if code is not None:
        draft.answer(key, code)
        pages.show_answers()
    pages.page_shown().go_to(key)


def copy_code(draft: Draft, _: Pages) -> None:
    """Put the registration code on the clipboard."""
    QGuiApplication.clipboard().setText(draft.registration.code)


def known_identity(draft: Draft, pages: Pages) -> Mapping[str, str]:
    """Return what is known of who the patient is, for a new registration; all else is stored."""
    save(draft, pages)
    return identity(draft.editing.form, draft.registration.values)


def print_out(draft: Draft, pages: Pages) -> None:
    """Show the registration as it will be printed, and print it from there."""
    if _is_kept(draft, pages):
        print_registration(pages, draft.program, draft.registration)


def write_pdf(draft: Draft, pages: Pages) -> None:
    """Write the registration as it stands to a file of the user's choice."""
    if _is_kept(draft, pages):
        save_as_pdf(pages, draft.program, draft.registration)


def _is_kept(draft: Draft, pages: Pages) -> bool:
    """Store the draft for paper, and return whether it could be.

    What was altered is told and not stored: a save by hand would take it over.
    """
    id_ = draft.registration.id
    with dialogs.telling(pages, draft.program):
        if id_ is not None:
            draft.program.store.registrations.check_unaltered(id_)
        save(draft, pages)
        return draft.registration.id is not None
    return False


def show_history_of(draft: Draft, pages: Pages) -> None:
    """Show what was done with this registration, once there is anything to tell."""
    pages.finish_field()
    if not draft.save(by_itself=True):
        return
    registration = draft.registration
    if registration.id is not None:
        show_history(draft.program, registration.id, _about(draft), registration.type, pages)


def _about(draft: Draft) -> str:
    registration = draft.registration
    type_name = draft.editing.form.captions.text(draft.program.language)
    parts = [type_name, patient_name(registration.values), registration.code]
    return " · ".join(part for part in parts if part)


def send(draft: Draft, pages: Pages) -> After | None:
    """Check everything; show what stands in the way, or send and show the code.

    Returns with what the user goes on once it is sent, None where it is not.
    """
    pages.finish_field()
    if draft.is_read_only or not draft.save():
        return None
    with dialogs.telling(pages, draft.program):
        refusal = draft.editing.refusal()
        if refusal is not None and refusal.errors:
            pages.show_refusal()
            return None
        warnings = refusal.warnings if refusal else ()
        if not _trusts_clock(draft, pages):
            return None
        if send_dialog.ask_to_send(draft.editing, draft.words, warnings, pages):
            for finding in warnings:
                draft.editing.confirm(finding)
            return _send(draft, pages)
    return None


def _trusts_clock(draft: Draft, pages: Pages) -> bool:
    """Ask, where the clock was set back: the moment of sending cannot be changed later."""
    later = draft.editing.set_back()
    if not later:
        return True
    text = translate(
        "form_commands",
        "This computer's clock says {now}, but the last thing in the log was done at {later}. The "
        "registration would be sent with a moment that is too early, or the earlier one was too "
        "late. Check date and time of this computer first. If you send now, the log keeps that the "
        "clock was set back.",
    )
    return dialogs.ask(
        pages,
        translate("form_commands", "Is the clock right?"),
        text.format(now=moment_text(now().isoformat()), later=moment_text(later)),
        translate("form_commands", "Send with this clock"),
    )


def _send(draft: Draft, pages: Pages) -> After | None:
    refused = draft.editing.send()
    if refused is not None:  # something changed while the summary was open
        pages.show_refusal()
        return None
    draft.program.signals.registrations_changed.emit()
    code, log = draft.registration.code, _log_head(draft)
    return send_dialog.show_code(code, log, _waiting(draft), pages)


def _log_head(draft: Draft) -> str:
    """Return how far the log has come; "" where it cannot be read: it was sent."""
    with suppress(AngioError):
        return draft.program.store.head().text
    return ""


def _waiting(draft: Draft) -> int | None:
    """Return how many wait for export; None where they cannot be counted: it was sent."""
    everything = ExportChoice(None, None, None, include_exported=False)
    with suppress(AngioError):
        return sum(draft.program.store.exports.counts(everything).values())
    return None


# Its answers


def undo(draft: Draft, pages: Pages) -> None:
    """Undo the last change, on whichever page it was; what is half typed goes first."""
    pages.finish_field()
    _show_changed(draft, pages, draft.change(Editing.undo))


def redo(draft: Draft, pages: Pages) -> None:
    """Do again what was undone last."""
    pages.finish_field()
    _show_changed(draft, pages, draft.change(Editing.redo))


def _show_changed(draft: Draft, pages: Pages, key: str | None) -> None:
    """Go to an answer that was changed otherwise than by typing, and store it."""
    if key is not None:
        pages.patient.look_again()
        pages.go_to_field(key)
        draft.save(by_itself=True)


def reopen(draft: Draft, pages: Pages) -> None:
    """Go back to the answers of when the window was opened, if the user says so."""
    pages.finish_field()
    if draft.is_read_only or draft.editing.is_as_opened:
        return
    title = translate("form_commands", "Back to how you opened it")
    question = translate(
        "form_commands",
        "All answers become what they were when you opened this registration. "
        "You can undo this ({key}).",
    ).format(key=Shortcut.UNDO.shown)
    if dialogs.ask(pages, title, question, translate("form_commands", "Go back")):
        _show_changed(draft, pages, draft.change(Editing.reopen))


def take_as_before(draft: Draft, pages: Pages) -> None:
    """Fill in what this procedure shares with the one before it, where nothing stands yet."""
    if draft.is_read_only:
        return
    pages.finish_field()
    page = pages.page_shown()
    procedure = next((f.procedure for f in page.page.fields if f.procedure), None)
    if procedure and draft.change(lambda editing: editing.take_as_before(procedure)):
        page.settle_answered(draft.registration.values)
        pages.show_answers()
        pages.go_to_unanswered()
        draft.save(by_itself=True)
        return
    nothing = translate(
        "form_commands",
        "Nothing to take over: date, physician, second operator and introducer are filled "
        "in already, or there is no procedure before this one.",
    )
    title = translate("form_commands", "As in the previous procedure")
    dialogs.tell(pages, title, nothing)


# Finding the way


def go_to_field(draft: Draft, pages: Pages) -> None:
    """Ask for a field by a part of its name, and go to it."""
    editing = draft.editing
    key = ask_field(editing.form, editing.evaluation.applies, draft.words, pages)
    if key is not None:
        pages.go_to_field(key)


def show_field_help(draft: Draft, pages: Pages) -> None:
    """Tell what there is to know of the field that has the focus; without one, the keys."""
    key = pages.focused_key()
    if not key:
        show_keys(draft.words, (), pages)
        return
    form, program = draft.editing.form, draft.program
    notes = field_help(form.by_key[key], form, draft.words)
    if show_field(form.caption(key, program.language), notes, pages):
        show_keys(draft.words, (), pages)


# Corrections


def may_send(correction: CorrectionBox) -> bool:
    """Ask before what the platform will keep beside the first record; True for anything else."""
    named = correction.key_fields()
    if not named:
        return True
    title = translate("RegistrationWindow", "Two records")
    anyway = translate("RegistrationWindow", "Send all the same")
    return dialogs.ask(correction, title, correction.both_stay(named), anyway)


def ask_helpdesk(draft: Draft, pages: Pages, sent: Registration) -> None:
    """Show what is asked of the helpdesk about a sent registration, and note that it was."""
    pages.finish_field()
    program, after = draft.program, draft.registration.values
    with dialogs.telling(pages, program):
        if ask_request(program, sent, after, pages) and sent.id is not None:
            changed = changed_fields(draft.editing.form, sent.values, after)
            keys = [field.key for field in changed]
            program.store.registrations.ask_correction(sent.id, keys, now())
            program.signals.registrations_changed.emit()


def change_type(draft: Draft, pages: Pages) -> Registration | None:
    """Ask for another type of an open draft; returns the draft as one, stored."""
    save(draft, pages)
    registration, program = draft.registration, draft.program
    if draft.is_read_only or registration.id is None:
        return None
    if registration.corrects is not None:
        text = translate(
            "RegistrationWindow",
            "A correction keeps its type. Ask the helpdesk where the type that was sent is wrong.",
        )
        dialogs.tell(pages, translate("RegistrationWindow", "Change type"), text)
        return None
    with dialogs.telling(pages, program):
        type_ = ask_type(program, registration, pages)
        if type_ is not None:
            changed = retype(program.store, program.dictionary, registration, type_)
            program.signals.registrations_changed.emit()
            return changed
    return None
