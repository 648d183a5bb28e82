"""Connecting to a shared register in the window, what is said of it, and disconnecting again."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from angio_desktop.actions.preferences import Preferences
from angio_desktop.storage.postgres.roles import READ
from angio_desktop.ui.main.session import DONE, Session
from angio_desktop.ui.parts import office_box
from angio_desktop.ui.parts.office_box import OfficeBox
from angio_desktop.ui.parts.office_dialog import OfficeDialog, Place
from tests.drivers import driving
from tests.drivers.key_store import MemoryStore
from tests.drivers.offices import Offices, text_of
from tests.drivers.opened import USER
from tests.drivers.shown import workspace_of
from tests.ui.desk import Begin, Dialogs, complete


@pytest.fixture
def alone(folder: Path, begin: Begin, key_store: MemoryStore) -> Session:
    """A window on the data folder's own register."""
    preferences = Preferences(folder)
    preferences.choose(replace(preferences.chosen, office=""))
    key_store.kept.clear()
    status, session = begin(folder)
    assert status == DONE
    session.window.show()
    return session


def box_of(session: Session) -> OfficeBox:
    workspace = workspace_of(session)
    workspace.show_part(workspace.data)
    return workspace.data.office


def said_of(box: OfficeBox) -> str:
    return " ".join(label.text() for label in box.findChildren(QLabel))


def fill(dialog: OfficeDialog, offices: Offices, database: str, mode: str = "") -> None:
    port = offices.cluster.port
    dialog.address.setText(f"postgresql://localhost:{port}/{database}{mode}")
    dialog.login.setText(USER)
    dialog.password.setText(offices.password)
    dialog.take_file(offices.cluster.authority)


def asked_by(dialog: OfficeDialog) -> None:
    dialog.try_it()
    driving.wait_until(lambda: not dialog.bar.is_busy, "what the server says")


def test_a_shared_register_is_tried_and_then_worked_on_and_left_again(
    alone: Session,
    offices: Offices,
    office: str,
    key_store: MemoryStore,
    said: Dialogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = alone.shown()
    complete(own)
    box = box_of(alone)
    assert box.connect_button.isVisible()
    assert not box.leave_button.isVisible()
    with closing(OfficeDialog(own, box)) as dialog:
        fill(dialog, offices, office)
        assert not dialog.use_button.isEnabled()
        assert dialog.use_button.toolTip()
        asked_by(dialog)
        assert "TLSv1.3" in dialog.found.text()
        assert USER in dialog.found.text()
        dialog.use_button.click()
        place = dialog.place
    assert place is not None
    monkeypatch.setattr(office_box, "ask_office", lambda *_: place)
    box.connect_button.click()
    driving.wait_until(lambda: alone.shown().shared is not None, "the office")
    assert list(key_store.kept.values()) == [offices.password]
    assert Preferences(own.folder).chosen.office == place.office
    assert offices.password not in place.office
    assert alone.shown().store.worklist.is_empty()
    box = box_of(alone)
    driving.wait_until(lambda: "TLSv1.3" in said_of(box), "what the office is like")
    assert not box.connect_button.isVisible()
    box.leave_button.click()
    driving.wait_until(lambda: alone.shown().shared is None, "the own register")
    assert "eigen register" in said.questions[-1]
    assert not alone.shown().store.worklist.is_empty()
    assert key_store.kept == {}
    assert Preferences(own.folder).chosen.office == ""


def test_a_connection_that_is_not_protected_is_tried_only_once_the_risk_is_accepted(
    alone: Session, offices: Offices, office: str
) -> None:
    with closing(OfficeDialog(alone.shown(), alone.window)) as dialog:
        fill(dialog, offices, office, "?sslmode=require")
        dialog.try_it()
        assert not dialog.bar.is_busy
        assert "meeluistert" in dialog.risk.text()
        dialog.accepts.click()
        asked_by(dialog)
        assert dialog.use_button.isEnabled()
        dialog.address.setText(dialog.address.text() + " ")
        assert not dialog.use_button.isEnabled()


@pytest.mark.parametrize(
    ("line", "text", "told"),
    [
        ("address", "nonsense", "geen adres"),
        ("address", "postgresql://a:geheim@localhost/x", "geen adres"),
        ("password", "wrong", "aanmelding"),
    ],
)
def test_what_cannot_be_connected_to_is_told_and_cannot_be_chosen(
    alone: Session, offices: Offices, office: str, line: str, text: str, told: str
) -> None:
    with closing(OfficeDialog(alone.shown(), alone.window)) as dialog:
        fill(dialog, offices, office)
        getattr(dialog, line).setText(text)
        asked_by(dialog)
        assert told in dialog.found.text()
        assert not dialog.use_button.isEnabled()


def test_a_place_that_cannot_be_opened_leaves_all_as_it_was(
    alone: Session, offices: Offices, said: Dialogs
) -> None:
    before = alone.shown()
    empty = text_of(offices.cluster, offices.cluster.new_database(), "tests")
    alone.move(Place(empty, offices.cluster.password))
    assert "staat geen gedeeld register" in said.told[-1]
    assert alone.shown() is before
    assert before.preferences.chosen.office == ""
    assert before.store.worklist.is_empty()


def test_an_office_is_told_of_where_it_does_not_answer(
    begin: Begin, folder: Path, offices: Offices, office: str
) -> None:
    login, password = offices.member(READ)
    _, session = begin(folder)
    session.window.show()
    box = box_of(session)
    driving.wait_until(lambda: USER in said_of(box), "what the office is like")
    session.move(Place(text_of(offices.cluster, office, login), password))
    box = box_of(session)
    driving.wait_until(lambda: login in said_of(box), "what the office is like")
    assert "lezen" in said_of(box)
    assert "verzenden" not in said_of(box)
    with offices.cluster.connect() as connection:
        connection.execute(f"REVOKE {READ} FROM {login}")
    box.refresh()
    driving.wait_until(box.problem.isVisible, "the refusal")
