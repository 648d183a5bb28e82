"""What to do first, where nothing was registered yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.button import Button, button
from angio_desktop.ui.widgets.naming import hinted


class FirstSteps(QFrame):
    """Three steps, each with the button that takes it."""

    lists_asked = Signal()
    new_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.lists_button = button(self.tr("Load lists…"), self.lists_asked, icon="lists")
        self.new_button = button(self.tr("First registration…"), self.new_asked, icon="new")
        self.export_button = button(self.tr("To the export"), self.export_asked, icon="export")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID * 2)
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.addWidget(labels.section(self.tr("The first three steps")), 0, 0, 1, 2)
        self._add(
            self.tr(
                "1. Load the lists of your hospital: its physicians, and the implants that are "
                "reimbursed. Until then there are examples to try things on."
            ),
            self.lists_button,
        )
        self._add(
            self.tr(
                "2. Fill in a registration. It is kept as a draft at every field; send it when "
                "it is complete."
            ),
            self.new_button,
        )
        self._add(
            self.tr("3. Export what was sent, and give the file to the national platform."),
            self.export_button,
        )
        self._grid.setColumnStretch(0, 1)

    def _add(self, text: str, act: Button) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(labels.wrapped(text), row, 0)
        self._grid.addWidget(hinted(act, text), row, 1)
