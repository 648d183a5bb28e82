"""The notes on a registration and its fields, in a line above the buttons, and noting one."""

from collections.abc import Mapping

from angio_desktop.actions.clock import now
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form
from angio_desktop.storage.notes import WHOLE
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.form.pages import Pages
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.note_dialog import ask_note

_MARK, _BETWEEN = "✎", " · "


def told(notes: Mapping[str, str], form: Form, words: Words) -> str:
    """Return the notes in one text: that on the whole first, then in the order of the form."""
    parts = [notes[WHOLE]] if WHOLE in notes else []
    keys = [key for key in form.by_key if key in notes]
    parts += [words.named(form.caption(key, words.language), notes[key]) for key in keys]
    return f"{_MARK} {_BETWEEN.join(parts)}" if parts else ""


def note_field(draft: Draft, pages: Pages) -> None:
    """Note something on the field that has the focus; without one, on the registration."""
    _note(draft, pages, pages.focused_key())


def note_registration(draft: Draft, pages: Pages) -> None:
    """Note something on the registration as a whole."""
    _note(draft, pages, WHOLE)


def _note(draft: Draft, pages: Pages, key: str) -> None:
    pages.finish_field()
    if draft.is_read_only or not draft.save(by_itself=True):
        return
    id_, form = draft.registration.id, draft.editing.form
    if id_ is None:  # nothing was entered yet
        return
    about = form.caption(key, draft.words.language) if key else about_registration()
    notes = draft.program.store.notes
    with dialogs.telling(pages, draft.program):
        note = ask_note(about, notes.of(id_).get(key, ""), pages)
        if note is not None:
            notes.set(id_, key, note, now())
            draft.changed.emit()
            draft.program.signals.notes_changed.emit()
            draft.program.signals.registrations_changed.emit()


def about_registration() -> str:
    """Return what a note on a whole registration is called."""
    return translate("notes", "On the registration")
