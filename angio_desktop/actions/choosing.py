"""What becomes of the draft in a window when its office has it, or has another version of it."""

from dataclasses import replace

from angio_desktop.actions.editing import Editing
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import summarise
from angio_desktop.register.versions import Taken, merged
from angio_desktop.storage.sqlite.spool import Waiting


def settled(editing: Editing, stored: Registration, left: Waiting | None) -> None:
    """Go on with a draft that its office has stored; `left` is what was kept here since.

    What was entered meanwhile stays as it is, and the cursor where it is.
    """
    if editing.keeping is None:
        return
    editing.keeping.settled(stored, left)
    saved = editing.saved or editing.registration
    editing.go_on_with(_numbered(editing.registration, stored), _numbered(saved, stored))


def _numbered(draft: Registration, stored: Registration) -> Registration:
    return replace(draft, id=stored.id, revision=stored.revision)


def choose(editing: Editing, there: Registration, taken: Taken) -> None:
    """Go on with what was taken of one's own version and of the one that stands at the office.

    It is kept here, to go up in the place of that one. Raises StorageProblem, nothing chosen,
    where it cannot be.
    """
    _become(editing, merged(editing.registration, there, taken), there)


def begin_anew(editing: Editing) -> None:
    """Go on with what was entered as a new draft: the one at the office cannot take it.

    Raises StorageProblem, all left as it was, where it cannot be kept.
    """
    _become(editing, replace(editing.registration, id=None, revision=0), None)


def _become(editing: Editing, chosen: Registration, there: Registration | None) -> None:
    if editing.keeping is None:
        return
    before, saved = editing.registration, editing.saved
    editing.note_step()
    editing.go_on_with(chosen)
    summary = summarise(chosen, editing.evaluation)
    try:
        if there is None:
            editing.keeping.begin_anew(chosen, summary)
        else:
            editing.keeping.choose(chosen, summary, there)
    except BaseException:
        editing.go_on_with(before, saved)
        raise
