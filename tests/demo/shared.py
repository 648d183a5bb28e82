"""Pictures of working on a shared register: where PostgreSQL is here, on one of their own."""

import atexit
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol

from psycopg.conninfo import conninfo_to_dict, make_conninfo
from PySide6.QtWidgets import QScrollArea, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.shared import Shared, chosen_address
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.storage.postgres.roles import READ
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.access.office_flow import open_on
from angio_desktop.ui.access.office_password import OfficePassword
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.office_dialog import OfficeDialog
from angio_desktop.ui.parts.registrations_model import STATUS
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving, postgres
from tests.drivers.claims import lose_claims
from tests.drivers.offices import Offices, offices_in, text_of
from tests.drivers.opened import KEY, USER
from tests.drivers.proxy import proxy_to
from tests.drivers.shown import workspace_of
from tests.ui.every_dialog import an_upgrade

HEIGHT = 720


class Shows(Protocol):
    """What these scenes need of the show."""

    width: int
    program: Program

    workspace: Workspace

    @property
    def window(self) -> MainWindow:
        """The main window."""

    def picture(self, name: str, widget: QWidget) -> None:
        """Save a picture of a window as it stands."""

    def modal(self, name: str, ask: Callable[[], object]) -> None:
        """Save a picture of the dialog that `ask` waits for, and close it."""


def connecting(show: Shows) -> None:
    """The question for the password of a shared register, and where such a register is."""
    asked = OfficePassword("…", show.window)
    show.modal("office-password", lambda: dialogs.show(asked))
    dialog = OfficeDialog(show.program, show.window)
    dialog.address.setText("postgresql://angio.hospital.be/angio?sslmode=require")
    dialog.login.setText("anna")
    dialog.show()
    dialog.try_it()
    driving.settle()
    show.picture("office-risk", dialog)
    dialog.close()
    dialog.deleteLater()
    backup = Path("angio-office-2026-11-29.sqlite3")
    to_fill = OfficeDialog(show.program, show.window, show.workspace.data.moves.asked_for(backup))
    show.modal("office-restore", lambda: dialogs.show(to_fill))
    upgrade = an_upgrade(show.program, show.window)
    show.modal("office-upgrade", lambda: dialogs.show(upgrade))


def on_an_office(fill: Callable[[Program], None], show: Shows) -> None:
    """The main window on a shared register, what is said of that, and its server away."""
    if postgres.why_none():
        return
    offices = _offices()
    with tempfile.TemporaryDirectory() as data, proxy_to(offices.cluster.port) as proxy:
        preferences = Preferences(Path(data))
        text = text_of(offices.cluster, offices.emptied(), USER)
        known = conninfo_to_dict(text) | {"port": proxy.port}
        office = make_conninfo(**{key: str(each) for key, each in known.items()})
        worn = show.program.preferences.chosen
        preferences.note(replace(worn, office=office))
        way_in = WayIn(DataFolder(Path(data)), KEY)
        opened = open_on(way_in, preferences, chosen_address(office, offices.password))
        with closing(replace(opened, language=show.program.language)) as program:
            fill(program)
            window = MainWindow()
            window.resize(show.width, HEIGHT)
            session = Session(window, Path(data), preferences)
            session.show(program)
            window.show()
            workspace = workspace_of(session)
            workspace.show_list(Wanted())
            show.picture("office-list", window)
            workspace.show_part(workspace.data)
            box = workspace.data.office
            driving.wait_until(lambda: not box.bar.is_busy, "what the office is like")
            for frame in workspace.data.findChildren(QScrollArea):
                frame.ensureWidgetVisible(workspace.data.moves)
            show.picture("office-box", window)
            workspace.show_list(Wanted())
            _read_along(offices, program, workspace, show)
            proxy.swallows.set()
            proxy.cut()
            driving.wait_until(lambda: program.is_office_away, "the server to be away")
            driving.settle()
            show.picture("office-away", window)
            workspace.stop()
            window.close()
            window.deleteLater()  # before what it shows is closed
            driving.settle()


def _read_along(offices: Offices, program: Program, workspace: Workspace, show: Shows) -> None:
    """What a colleague has open, until it is closed there; and one taken while one was away."""
    draft = program.store.worklist.recent(1)[0].id
    address = offices.address(offices.shared)
    with closing(Shared.open(address)) as colleague:
        assert colleague.claims.take(draft, now()) is None
        model = workspace.registrations.model

        def is_told() -> bool:
            shown = (model.index(row, STATUS).data() for row in range(model.rowCount()))
            return any(USER in str(each) for each in shown)

        driving.wait_until(is_told, "the list to say who has it open")
        show.picture("office-list-claimed", workspace.window())
        workspace.open_registration(draft)
        (window,) = workspace.registration_windows.values()
        window.resize(show.width, HEIGHT)
        driving.settle()
        show.picture("office-reading-along", window)
        colleague.claims.release(draft)
        strip = window.claiming.strip
        driving.wait_until(strip.edit_button.isVisible, "it to be closed there")
        driving.settle()
        show.picture("office-closed-there", window)
        strip.edit_button.click()
        driving.settle()
        (again,) = workspace.registration_windows.values()
        again.resize(show.width, HEIGHT)
        lose_claims(offices, program)
        assert colleague.claims.take(draft, now()) is None
        driving.wait_until(again.claiming.strip.isVisible, "the loss to be said")
        driving.settle()
        show.picture("office-claim-lost", again)
        again.close()


def reading_only(show: Shows) -> None:
    """What who may only read sees of it: the list, and a registration."""
    if postgres.why_none():
        return
    offices = _offices()
    login, password = offices.member(READ)
    with tempfile.TemporaryDirectory() as data:
        preferences = Preferences(Path(data))
        office = text_of(offices.cluster, offices.shared, login)
        preferences.note(replace(show.program.preferences.chosen, office=office))
        way_in = WayIn(DataFolder(Path(data)), KEY)
        opened = open_on(way_in, preferences, chosen_address(office, password))
        with closing(replace(opened, language=show.program.language)) as program:
            window = MainWindow()
            window.resize(show.width, HEIGHT)
            session = Session(window, Path(data), preferences)
            session.show(program)
            window.show()
            workspace = workspace_of(session)
            workspace.show_list(Wanted())
            workspace.registrations.table.selectRow(0)
            show.picture("office-reader-list", window)
            workspace.show_part(workspace.settings)
            show.picture("office-reader-settings", window)
            workspace.open_registration(program.store.worklist.recent(1)[0].id)
            (wizard,) = workspace.registration_windows.values()
            wizard.resize(show.width, HEIGHT)
            driving.settle()
            show.picture("office-reader-registration", wizard)
            wizard.close()
            workspace.stop()
            window.close()
            window.deleteLater()  # before what it shows is closed
            driving.settle()


@cache
def _offices() -> Offices:
    """Make them once for all looks; they are gone with the program."""
    stack = ExitStack()
    atexit.register(stack.close)
    return offices_in(stack.enter_context(postgres.running()))
