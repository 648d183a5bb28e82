"""What a login on a shared register may not do is disabled, and says why."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from angio_desktop.storage.postgres.roles import ADMIN, ENTRY, READ, SEND
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main.session import DONE, Session
from angio_desktop.ui.main.workspace import Workspace
from tests.drivers import driving
from tests.drivers.office_folder import work_on
from tests.drivers.offices import Offices
from tests.drivers.shown import workspace_of
from tests.ui.desk import Begin, Dialogs, complete


@pytest.fixture
def session_of(begin: Begin, folder: Path, offices: Offices, office: str):
    """The window of somebody with a role, on an office that holds a complete draft."""
    _, first = begin(folder)
    complete(first.shown())
    first.window.close()

    def open_as(role: str) -> Session:
        login, password = offices.member(role)
        work_on(folder, offices, office, login, password)
        status, session = begin(folder)
        assert status == DONE
        session.window.show()
        workspace = workspace_of(session)
        workspace.show_list(Wanted())
        workspace.registrations.table.selectRow(0)
        driving.settle()
        return session

    return open_as


def refused_in_menus(session: Session) -> list[QAction]:
    actions = session.window.menuBar().findChildren(QAction)
    return [each for each in actions if "gedeelde register" in each.toolTip()]


def opened(workspace: Workspace) -> RegistrationWindow:
    workspace.open_registration(1)
    (window,) = workspace.registration_windows.values()
    return window


def buttons_of(workspace: Workspace) -> dict[str, list[QWidget]]:
    """What can be pressed where all is allowed, by what it needs."""
    list_, exports = workspace.registrations, workspace.exports
    return {
        "enter": [
            workspace.to_do.new_button,
            list_.new_button,
            list_.new_for_button,
            list_.delete_button,
        ],
        "manage": [
            workspace.lists.load_button,
            workspace.lists.add_button,
            workspace.data.moves.backup_button,
        ],
        "settings": [workspace.settings.by_day, workspace.settings.authors["author"]],
        "send": [exports.answers_button],
    }


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (READ, set()),
        (ENTRY, {"enter"}),
        (SEND, {"enter", "send"}),
        (ADMIN, {"enter", "send", "manage", "settings"}),
    ],
)
def test_each_role_may_what_the_server_lets_it(session_of, role: str, may: set[str]) -> None:
    workspace = workspace_of(session_of(role))
    found = buttons_of(workspace)
    for name, buttons in found.items():
        assert [each.isEnabled() for each in buttons] == [name in may] * len(buttons), name
        assert workspace.settings.refusal.isHidden() == ("settings" in may)
        if name not in may:
            assert all("gedeelde register" in each.toolTip() for each in buttons), name


def test_who_may_only_read_reads_along_and_begins_nothing(session_of, said: Dialogs) -> None:
    session = session_of(READ)
    workspace = workspace_of(session)
    window = opened(workspace)
    assert window.draft is not None
    assert window.draft.is_read_only
    assert "niet wijzigen" in window.claiming.strip.text.text()
    assert not window.claiming.strip.edit_button.isVisible()
    assert not window.buttons.save.isVisible()
    window.close()
    workspace.new_registration()
    assert "niet wijzigen" in said.told[-1]
    assert not workspace.registration_windows
    refused = refused_in_menus(session)
    assert len(refused) >= 6
    assert not any(each.isEnabled() for each in refused)


def test_who_may_not_send_fills_in_and_sees_why_it_goes_no_further(
    session_of, said: Dialogs
) -> None:
    workspace = workspace_of(session_of(ENTRY))
    window = opened(workspace)
    assert window.draft is not None
    assert not window.draft.is_read_only
    assert not window.buttons.send.isEnabled()
    assert "niet verzenden" in window.buttons.send.toolTip()
    assert not window.menu_actions["send"].isEnabled()
    window.do("send")
    assert "niet verzenden" in said.told[-1]
    assert workspace.program.store.registrations.load(1).code == ""


def test_who_may_send_sends_but_changes_no_list(session_of) -> None:
    workspace = workspace_of(session_of(SEND))
    window = opened(workspace)
    assert window.buttons.send.isEnabled()
    assert window.menu_actions["send"].isEnabled()
    workspace.show_part(workspace.lists)
    assert not workspace.lists.load_button.isEnabled()
    workspace.lists.bar.busy_changed.emit()
    assert not workspace.lists.load_button.isEnabled()


def test_the_name_in_the_trail_is_the_login(session_of) -> None:
    session = session_of(ADMIN)
    settings = workspace_of(session).settings
    shared = session.shown().shared
    assert shared is not None
    assert settings.user.text() == shared.office.login
    assert not settings.user.isEnabled()
