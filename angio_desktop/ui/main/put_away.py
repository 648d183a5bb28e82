"""Speaking another language while the program runs: every window is made anew in it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from angio_desktop.errors import AngioError
from angio_desktop.ui.form.window import Place
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.main import garbage
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Signals
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:
    from angio_desktop.ui.main.window import MainWindow


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


def _put_away(workspace: Workspace) -> list[Place] | None:
    """Close the open registrations, each kept; None, and all open again, if one cannot be."""
    places: list[Place] = []
    for wizard in list(workspace.wizards.values()):
        place = wizard.put_away()
        if place is None:
            _bring_back(workspace, places)
            return None
        places.append(place)
    return places


def _bring_back(workspace: Workspace, places: list[Place]) -> None:
    for place in places:
        wizard = workspace.show_wizard(place.registration, place.patient)
        if wizard is not None:
            wizard.go_back(place)
