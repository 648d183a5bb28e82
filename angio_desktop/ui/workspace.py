"""What the main window shows once the data folder is open: the parts of the program."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.register.errors import AngioError
from angio_desktop.register.registration import Registration, Status
from angio_desktop.ui import dialogs, hints, icons
from angio_desktop.ui.assumptions_view import AssumptionsView
from angio_desktop.ui.check_view import CheckView
from angio_desktop.ui.exports_view import ExportsView
from angio_desktop.ui.follow_up_view import FollowUpView
from angio_desktop.ui.lists_view import ListsView
from angio_desktop.ui.program import Program
from angio_desktop.ui.registration_wizard import RegistrationWizard
from angio_desktop.ui.registrations_view import RegistrationsView
from angio_desktop.ui.settings_view import SettingsView
from angio_desktop.ui.theme import GRID, room


class Workspace(QWidget):
    """The parts at the left, the chosen one at the right; opens registrations in wizards."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.wizards: dict[int, RegistrationWizard] = {}
        self.navigation = QListWidget()
        self.navigation.setProperty("role", "navigation")
        self.navigation.setAccessibleName(self.tr("Parts of the program"))
        self.navigation.setAccessibleDescription(self.tr("Choose what is shown beside it."))
        self.navigation.setFixedWidth(room(GRID * 25))
        self.parts = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        side = QVBoxLayout()
        side.setContentsMargins(GRID, GRID * 2, 0, GRID)
        side.addWidget(self.navigation)
        row.addLayout(side)
        row.addWidget(self.parts, 1)
        self._add_parts()
        self.navigation.currentRowChanged.connect(self._show_part)
        self.navigation.setCurrentRow(0)
        self.registrations.table.setFocus()

    def _add_parts(self) -> None:
        program = self.program
        self.registrations = RegistrationsView(program)
        self.registrations.open_asked.connect(self.open_registration)
        self.registrations.new_asked.connect(self.new_registration)
        self.follow_up = FollowUpView(program)
        self.follow_up.start_asked.connect(self.show_wizard)
        self.exports = ExportsView(program)
        self.check = CheckView(program)
        self.lists = ListsView(program)
        self.assumptions = AssumptionsView(program)
        self.settings = SettingsView(program)
        for said in (
            hints.registrations(self.registrations),
            hints.follow_up(self.follow_up),
            hints.exports(self.exports),
            hints.check(self.check),
            hints.lists(self.lists),
        ):
            hints.describe(said)
        for icon, name, part in (
            ("registrations", self.tr("Registrations"), self.registrations),
            ("follow_up", self.tr("Follow-up"), self.follow_up),
            ("export", self.tr("Export"), self.exports),
            ("check", self.tr("Check CSV"), self.check),
            ("lists", self.tr("Lists"), self.lists),
            ("assumptions", self.assumptions.title(), self.assumptions),
            ("settings", self.tr("Settings"), self.settings),
        ):
            item = QListWidgetItem(name, self.navigation)
            icons.mark(item, icon)
            item.setSizeHint(QSize(0, GRID * 4 + 4))
            self.parts.addWidget(part)

    def _show_part(self, number: int) -> None:
        self.parts.setCurrentIndex(number)
        part = self.parts.currentWidget()
        shows_data = (RegistrationsView, FollowUpView, ExportsView, ListsView, AssumptionsView)
        if isinstance(part, shows_data):
            part.refresh()

    def new_registration(self) -> None:
        """Start the wizard of a new registration."""
        self.show_wizard(None)

    def open_registration(self, id_: int) -> None:
        """Open a registration where it was left; a sent one read-only."""
        for wizard in self.wizards.values():
            if wizard.editing and wizard.editing.registration.id == id_:
                wizard.activateWindow()
                return
        try:
            registration = self.program.store.load(id_)
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        if registration.status is Status.DELETED:
            title = self.tr("Deleted")
            dialogs.tell(self, title, self.tr("Restore this registration before opening it."))
            return
        self.show_wizard(registration)

    def show_wizard(self, registration: Registration | None) -> None:
        """Show the wizard of a registration; None begins with the choice of a type."""
        try:
            wizard = RegistrationWizard(self.program, registration, self)
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        number = id(wizard)
        self.wizards[number] = wizard
        wizard.closed.connect(lambda: self.wizards.pop(number, None))
        wizard.show()

    def close_all(self) -> bool:
        """Close the open registrations, each keeping its draft; False if one could not."""
        for wizard in list(self.wizards.values()):
            wizard.close()
        if self.wizards:
            return False
        self.program.store.close()
        return True
