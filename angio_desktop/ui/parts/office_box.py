"""The shared register that one works on, if any: what it is like, connecting, disconnecting."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.office_dialog import Place, ask_office
from angio_desktop.ui.parts.office_words import state_rows
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.work import Work, WorkBar

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.actions.shared import Shared
    from angio_desktop.storage.postgres.founding import State


class OfficeBox(QWidget):
    """`move_asked` brings the Place where one wants to work from now on."""

    move_asked = Signal(object)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.state = labels.wrapped()
        self.rows = QFormLayout()
        self.rows.setHorizontalSpacing(GRID * 2)
        self.bar = WorkBar(program, self.tr("Asking the shared register"))
        self.problem = Notice()
        self.connect_button = button(
            self.tr("Connect…"),
            self.connect_to,
            self.tr("Works on a register that several workstations share."),
        )
        self.leave_button = button(
            self.tr("Disconnect…"),
            self.leave,
            self.tr("Works on the register of this computer again."),
        )
        column = layouts.box(self)
        column.addWidget(labels.section(self.tr("Shared register")))
        column.addWidget(self.state)
        column.addLayout(self.rows)
        column.addWidget(self.bar)
        column.addWidget(self.problem)
        column.addLayout(layouts.row(self.connect_button, self.leave_button))
        self._show_state()

    def _show_state(self) -> None:
        shared, chosen = self.program.shared, self.program.preferences.chosen.office
        is_practice = self.program.practice is not None
        self.connect_button.setVisible(shared is None)
        self.connect_button.setDisabled(is_practice)
        self.leave_button.setVisible(shared is not None or bool(chosen))
        if shared is None:
            self.state.setText(self.tr("You work on the register of this computer."))
            return
        text = self.tr(
            "You work on {office}. Backups are made by the server of the hospital; the button "
            "below writes an encrypted one besides."
        )
        self.state.setText(text.format(office=shared.address.name))

    def refresh(self) -> None:
        """Ask, beside the window, what the office is like now."""
        shared = self.program.shared
        if shared is not None and not self.bar.is_busy:
            self.bar.run(partial(_ask, shared), self._show, failed=self._fail)

    def _show(self, state: "State") -> None:
        self.problem.say("")
        while self.rows.rowCount():
            self.rows.removeRow(0)
        for name, text in state_rows(state):
            self.rows.addRow(name, named(labels.selectable(text), name))

    def _fail(self, problem: AngioError) -> None:
        self.problem.say(f"✖ {self.program.plain_words().problem(problem)}", "error")

    def connect_to(self) -> None:
        """Ask where the shared register is, and work there from now on."""
        self.connect_at(Place())

    def connect_at(self, known: Place) -> None:
        """Do so, beginning with the address of a place that is known, not with its login."""
        place = ask_office(self.program, self, None, known)
        if place is not None:
            self.move_asked.emit(place)

    def leave(self) -> None:
        """Work on the register of this computer from now on, if that is meant."""
        text = self.tr(
            "From now on this computer works on its own register again. The shared register stays "
            "as it is, and what you see there now is not in that of this computer."
        )
        if dialogs.ask(self, self.tr("Disconnect"), text, self.tr("Disconnect")):
            self.move_asked.emit(Place())


def _ask(shared: "Shared", _: Store, work: Work) -> "State":
    from angio_desktop.actions.shared import state_at  # noqa: PLC0415  its driver takes its time

    del work
    return state_at(shared.address)
