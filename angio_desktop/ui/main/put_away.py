"""Putting open registrations away, each kept, and bringing them back where the user was."""

from angio_desktop.ui.form.window import Place
from angio_desktop.ui.main.workspace import Workspace


def put_away(workspace: Workspace) -> list[Place] | None:
    """Close the open registrations, each kept; None, and all open again, if one cannot be."""
    places: list[Place] = []
    for wizard in list(workspace.wizards.values()):
        place = wizard.put_away()
        if place is None:
            bring_back(workspace, places)
            return None
        places.append(place)
    return places


def bring_back(workspace: Workspace, places: list[Place]) -> None:
    """Open registrations that were put away, each at the same page and field."""
    for place in places:
        wizard = workspace.show_wizard(place.registration, place.patient)
        if wizard is not None:
            wizard.go_back(place)
