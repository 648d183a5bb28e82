"""How the form and what stands beside it share the window: narrow, usual or wide.

Beside a report the steps are a rail and the panels a strip below the form; on a large screen the
form stays as wide as can be read, and the panels take the rest.
"""

from enum import Enum, auto

from PySide6.QtWidgets import QGridLayout, QWidget

from angio_desktop.ui.form.patient_panel import PatientPanel
from angio_desktop.ui.form.problems import ProblemsPanel
from angio_desktop.ui.form.steps import StepsView
from angio_desktop.ui.look.theme import GRID, SIDE_WIDTH, room

_NARROW = 1100  # below this
_WIDE = 1500  # from this on
_FORM = 1100
_PANELS = 320
_ANY = 16_777_215  # Qt's own word for no limit


class Room(Enum):
    """How much room there is."""

    NARROW = auto()
    USUAL = auto()
    WIDE = auto()


def room_in(width: int) -> Room:
    """Return how much room a window of this width has."""
    if width < room(_NARROW):
        return Room.NARROW
    return Room.WIDE if width >= room(_WIDE) else Room.USUAL


class Arrangement:
    """Puts the parts of `whole` into their places, and into others when its width asks for it."""

    def __init__(
        self,
        whole: QWidget,
        steps: StepsView,
        form: QWidget,
        problems: ProblemsPanel,
        patient: PatientPanel,
    ) -> None:
        self._steps, self._form = steps, form
        self._problems, self._patient = problems, patient
        self.room: Room | None = None
        self._grid = QGridLayout(whole)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID)
        self._grid.setColumnStretch(1, 1)

    def fit(self, width: int) -> bool:
        """Arrange everything for a width; returns whether it is arranged otherwise than before."""
        found = room_in(width)
        side = room(SIDE_WIDTH)
        if found is Room.WIDE:
            self._form.setFixedWidth(min(_FORM, width - side - room(_PANELS) - 2 * GRID))
        if found is self.room:
            return False
        self.room = found
        is_narrow, is_wide = found is Room.NARROW, found is Room.WIDE
        self._steps.be_rail(is_narrow)
        self._problems.fold(is_narrow)
        self._patient.fold(is_narrow)
        if not is_wide:
            self._form.setMinimumWidth(0)
            self._form.setMaximumWidth(_ANY)
        self._problems.limit(side if found is Room.USUAL else _ANY)
        self._patient.fill(is_wide)
        self._place(found)
        return True

    def _place(self, found: Room) -> None:
        grid = self._grid
        for part in (self._steps, self._form, self._problems, self._patient):
            grid.removeWidget(part)
        match found:
            case Room.NARROW:
                grid.addWidget(self._steps, 0, 0, 3, 1)
                grid.addWidget(self._form, 0, 1)
                grid.addWidget(self._problems, 1, 1)
                grid.addWidget(self._patient, 2, 1)
            case Room.USUAL:
                grid.addWidget(self._steps, 0, 0)
                grid.addWidget(self._problems, 1, 0, 2, 1)
                grid.addWidget(self._form, 0, 1, 3, 1)
                grid.addWidget(self._patient, 0, 2, 3, 1)
            case Room.WIDE:
                grid.addWidget(self._steps, 0, 0, 3, 1)
                grid.addWidget(self._form, 0, 1, 3, 1)
                grid.addWidget(self._patient, 0, 2)
                grid.addWidget(self._problems, 1, 2, 2, 1)
        grid.setRowStretch(0, int(found is Room.NARROW))
        grid.setRowStretch(1, int(found is not Room.NARROW))
        grid.setColumnStretch(1, int(found is not Room.WIDE))
        grid.setColumnStretch(2, int(found is Room.WIDE))
