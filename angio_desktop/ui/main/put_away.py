"""Speaking another language while the program runs: every window is made anew in it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from angio_desktop.errors import AngioError
from angio_desktop.register.registration import Registration
from angio_desktop.ui.form.window import RegistrationWizard
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.main import garbage
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Signals
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:
    from angio_desktop.ui.main.window import MainWindow


@dataclass(frozen=True)
class _Place:
    """A window of a registration that was put away, and where the user was in it."""

    registration: Registration | None
    page: str
    key: str
    frame: QRect


def switch_language(window: "MainWindow", language: str) -> bool:
    """Show everything that is open in `language`; False if nothing could change.

    Open registrations are saved, closed and opened at the same place. When one cannot be saved,
    which its window tells, all stays in the language it was.
    """
    old = window.workspace
    if old is None or old.program.language == language:
        return True
    places = _put_away(old)
    if places is None:
        return False
    program = replace(old.program, language=language, signals=Signals())
    part = old.navigation.currentRow()
    speak(language)
    try:
        new = Workspace(program)
    except AngioError as problem:
        speak(old.program.language)
        dialogs.tell_problem(window, old.program.plain_words(), problem)
        _bring_back(old, places)
        return False
    old.stop()
    new.navigation.setCurrentRow(part)
    window.show_workspace(new, window.lock)
    garbage.spare_anew(window)
    _bring_back(new, places)
    return True


def _put_away(workspace: Workspace) -> list[_Place] | None:
    """Close the open registrations, each kept; None, and all open again, if one cannot be."""
    places: list[_Place] = []
    for number, wizard in list(workspace.wizards.items()):
        place = _place(wizard)
        wizard.reject()
        if number in workspace.wizards:
            _bring_back(workspace, places)
            return None
        # As it was stored when the window closed.
        kept = wizard.editing.registration if wizard.editing else None
        places.append(replace(place, registration=kept))
    return places


def _place(wizard: RegistrationWizard) -> _Place:
    page = wizard.page_shown()
    if page is not None:
        return _Place(None, page.page.id, page.focused_key(), wizard.geometry())
    return _Place(None, "", "", wizard.geometry())


def _bring_back(workspace: Workspace, places: list[_Place]) -> None:
    for place in places:
        before = set(workspace.wizards)
        workspace.show_wizard(place.registration)
        for number in workspace.wizards.keys() - before:
            _go_back(workspace.wizards[number], place)


def _go_back(wizard: RegistrationWizard, place: _Place) -> None:
    wizard.setGeometry(place.frame)
    if place.page:
        wizard.go_to_page(place.page)
        page = wizard.page_shown()
        if place.key and page is not None:
            page.go_to(place.key)
