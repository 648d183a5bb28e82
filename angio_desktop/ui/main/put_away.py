"""Putting open registrations away, each kept, and bringing them back where the user was."""

from typing import TYPE_CHECKING

from angio_desktop.ui.main.workspace import Workspace

if TYPE_CHECKING:  # loaded once the start page stands there
    from angio_desktop.ui.form.window import Place


def put_away(workspace: Workspace) -> "list[Place] | None":
    """Close the open registrations, each kept; None, and all open again, if one cannot be."""
    places: list[Place] = []
    for window in list(workspace.registration_windows.values()):
        place = window.put_away()
        if place is None:
            bring_back(workspace, places)
            return None
        places.append(place)
    return places


def bring_back(workspace: Workspace, places: "list[Place]") -> None:
    """Open registrations that were put away, each at the same page and field."""
    for place in places:
        window = workspace.show_registration(place.registration, place.patient, place.waiting)
        if window is not None:
            window.go_back(place)
