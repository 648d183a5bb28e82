"""Going over to another register: that of an office, or the data folder's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.own_settings import take_along
from angio_desktop.ui.access.office_flow import not_kept, open_on
from angio_desktop.ui.parts.office_dialog import Place
from angio_desktop.ui.program import Program, open_program
from angio_desktop.ui.widgets import dialogs


@contextmanager
def going_over(before: Program, place: Place, window: QWidget) -> Iterator[Program]:
    """Run the block with the program on another register, which is then the one that was chosen.

    The one before is closed after that; where the block does not come to its end, all is as it was
    and the other is closed. Raises AngioError.
    """
    preferences = before.preferences
    chosen, after = preferences.chosen, _opened(before, place)
    try:
        if before.shared is None:
            take_along(before.store, preferences)
        preferences.choose(replace(preferences.chosen, office=place.office))
        yield after
    except BaseException:
        after.close()
        preferences.choose(replace(preferences.chosen, office=chosen.office))
        raise
    before.close()
    _keep_password(before, after, place, window)


def _opened(before: Program, place: Place) -> Program:
    if not place.office:
        return open_program(before.way_in, before.preferences)
    from angio_desktop.actions.shared import chosen_address  # noqa: PLC0415  its driver

    address = chosen_address(place.office, place.password)
    return open_on(before.way_in, before.preferences, address)


def _keep_password(before: Program, after: Program, place: Place, window: QWidget) -> None:
    """Have the system's key store keep the password of what one works on now, and only that."""
    from angio_desktop.actions.shared import keep  # noqa: PLC0415  its driver

    if before.shared is not None and after.shared is None:
        keep(replace(before.shared.address, password=""))
    if after.shared is not None and place.is_remembered and not keep(after.shared.address):
        dialogs.tell(window, "Angio Desktop", not_kept())
