"""Trying the connection to the platform: what each end point gave, and the organisation chosen."""

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.connection import Tried, try_connection
from angio_desktop.actions.platform_server import ORGANIZATION, ORGANIZATION_NAME, server_of
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.tab_order import lead
from angio_desktop.ui.widgets.work import Work, WorkBar, stop_all


class ConnectionDialog(QDialog):
    """Tries at once, and again when asked or when another organisation was chosen."""

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self.program = program
        self._words = program.plain_words()
        self.setWindowTitle(self.tr("Connection to the platform"))
        self.resize(GRID * 100, GRID * 60)
        keep_on_screen(self)
        note = labels.muted(
            self.tr("Each end point is asked once. No registration is sent; codes are read anew.")
        )
        self.bar = WorkBar(program, self.windowTitle())
        self.bar.busy_changed.connect(self._show_actions)
        headers = (self.tr("End point"), self.tr("Type"), self.tr("What it gave"))
        what = self.tr("What each end point of the platform gave.")
        self.table = named(SimpleTable(headers, wraps=True), self.windowTitle(), what)
        chosen = self.tr("The hospital for which registrations are sent.")
        self.organization = named(Choice(), self.tr("Organisation"), chosen)
        self.organization.setMinimumWidth(GRID * 30)
        self.organization.activated.connect(self._choose)
        self.again_button = button(
            self.tr("Try &again"), self.begin, self.tr("Asks each end point once more.")
        )
        layout = layouts.dialog(self)
        for widget in (note, self.bar, self.table):
            layout.addWidget(widget, int(widget is self.table))
        row = layouts.row(self.organization, self.again_button)
        close = dialogs.closing(self, self.tr("Close"))
        row.addWidget(close)
        layout.addLayout(row)
        last = close.buttons()[0]
        last.setFocus()  # while it tries there is nothing else to do
        lead(self.table, self.organization, self.again_button, last)
        self._show_organizations([])

    def begin(self) -> None:
        """Try the connection, as it is set now."""
        if not self.bar.is_busy:
            self.table.show_rows([])
            self.bar.run(self._try, part=self.take)

    def done(self, result: int) -> None:
        """End what is under way before the window goes."""
        stop_all(self)
        super().done(result)

    def _try(self, store: Store, work: Work) -> None:
        server = server_of(store.settings.all())

        def still() -> None:
            work.progress(0)

        for tried in try_connection(store, self.program.dictionary, server, still):
            work.hand_over(tried)

    def take(self, tried: Tried) -> None:
        """Show what an end point gave."""
        if tried.problem is not None:
            text = "✖ " + self._words.problem(tried.problem)
        else:
            count = {"count": str(tried.number)}
            text = self._words.sentence(f"connection.{tried.what}", count)
        type_ = self.program.type_name(tried.type) if tried.type else ""
        self.table.add_rows([(tried.path, type_, text)])
        self.table.fit_columns()
        if not tried.organizations:
            return
        with dialogs.telling(self, self.program):
            self._show_organizations([(each.id, each.name) for each in tried.organizations])

    def _show_organizations(self, found: list[tuple[str, str]]) -> None:
        settings = self.program.store.settings.all()
        own = settings.get(ORGANIZATION, "")
        known = [(own, settings.get(ORGANIZATION_NAME, own))] if own else []
        choices = dict([*known, *found])
        self.organization.clear()
        self.organization.setPlaceholderText(self.tr("Choose the organisation"))
        for id_, name in choices.items():
            self.organization.addItem(f"{name} ({id_})", (id_, name))
        self.organization.setCurrentIndex(list(choices).index(own) if own else -1)

    def _choose(self, index: int) -> None:
        id_, name = self.organization.itemData(index)
        with dialogs.telling(self, self.program):
            for key, value in ((ORGANIZATION, id_), (ORGANIZATION_NAME, name)):
                self.program.store.settings.set(key, value, now())
            self.begin()

    def _show_actions(self) -> None:
        self.again_button.setEnabled(not self.bar.is_busy)
        self.organization.setEnabled(not self.bar.is_busy)


def show_connection(program: Program, parent: QWidget) -> None:
    """Try the connection until the user closes the window."""
    dialog = ConnectionDialog(program, parent)
    dialog.begin()
    dialogs.show(dialog)
