"""The hospital's warehouse among the settings: where it is, its password, and the try."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions import warehouse as own
from angio_desktop.actions.warehouse import CERTIFICATE, HOST, TLS, password_of, server_of
from angio_desktop.platform.server import Tls
from angio_desktop.ui.parts.warehouse_box import WarehouseBox
from angio_desktop.ui.parts.warehouse_work import PasswordDialog
from tests.drivers import driving
from tests.drivers.proxy import proxy_to
from tests.drivers.reconciled import set_up
from tests.drivers.sent_examples import NOW
from tests.ui.desk import type_over


@pytest.fixture(autouse=True)
def nothing_given(monkeypatch):
    """What one test gave for the session is not known to the next."""
    monkeypatch.setattr(own, "_given", {})


@pytest.fixture
def open_box(program, qtbot):
    def open_box():
        box = WarehouseBox(program)
        qtbot.addWidget(box)
        with qtbot.waitActive(box):
            box.show()
            box.activateWindow()
        return box

    return open_box


@pytest.fixture
def box(open_box, program, warehouse):
    set_up(program.store, warehouse)
    return open_box()


def tried(box, password=""):
    box.password.setText(password)
    box.try_button.click()
    driving.wait_until(lambda: not box.bar.is_busy, "the try")
    return box.found.text()


class Answering:
    """Answers the question for a password, "" by giving none, and keeps why it was asked."""

    def __init__(self, text):
        self.text, self.why = text, ""

    def __call__(self, dialog):
        assert isinstance(dialog, PasswordDialog)
        self.why = dialog.why.text()
        dialog.line.setText(self.text)
        if self.text:
            dialog.accept()
        else:
            dialog.reject()


# Settings


def test_each_is_stored_when_it_is_left_and_emptied_it_is_the_usual_one(open_box, program):
    box = open_box()
    assert {key: line.text() for key, line in box.lines.items() if line.text()} == {
        "warehouse_port": "5432",
        "warehouse_database": "localdwh",
        "warehouse_role": "dpuser",
        "warehouse_code": "registration_code",
        "warehouse_status": "status|state",
        "warehouse_key": "key|field_key|field_name",
        "warehouse_value": "value|field_value",
        "warehouse_attribute": "attribute_value",
    }
    for key, line in box.lines.items():
        type_over(line, f"{key}.x")
        assert program.store.settings.all()[key] == f"{key}.x"
    type_over(box.lines["warehouse_port"], "")
    assert program.store.settings.all()["warehouse_port"] == "5432"


def test_the_full_check_is_the_usual_one_and_less_has_to_be_chosen(open_box, program):
    box = open_box()
    assert box.tls.currentData() == Tls.FULL
    box.tls.setFocus()
    driving.press(Qt.Key.Key_End)
    assert program.store.settings.all()[TLS] == "disable"
    assert open_box().tls.currentData() == Tls.NONE


def test_the_certificate_file_can_be_chosen(open_box, program, said, tmp_path):
    box = open_box()
    box.file_button.click()
    assert CERTIFICATE not in program.store.settings.all()
    said.chosen = tmp_path / "authority.pem"
    box.file_button.click()
    assert program.store.settings.all()[CERTIFICATE] == str(said.chosen)
    assert box.lines[CERTIFICATE].text() == str(said.chosen)


# The try


def test_a_try_says_all_that_it_found(box, warehouse, key_store):
    del key_store
    first, second = tried(box, warehouse.password).splitlines()
    assert first.startswith(f"✓ {warehouse.server().name}: PostgreSQL 1")
    assert first.endswith(f"TLSv1.3, {warehouse.role}, alleen lezen")
    assert second.startswith("Columns found: local_dwhmessage.document_id, ")
    assert second.endswith("local_dwhmessage_key_value_plus.attribute_value")
    assert box.found.property("severity") == ""
    assert box.password.text() == ""


def test_what_is_less_than_fully_checked_is_shown_as_such(box, program, warehouse, key_store):
    del key_store
    program.store.settings.set(TLS, "disable", NOW)
    found = tried(box, warehouse.password)
    assert found.startswith("⚠ ")
    assert "niet versleuteld" in found
    assert box.found.property("severity") == "warning"


def test_the_password_is_kept_by_the_key_store_once_it_was_right(
    box, program, warehouse, key_store
):
    driving.answer_dialog(Answering(""))
    assert "aanvaardt het wachtwoord" in tried(box, "wrong")
    assert key_store.kept == {}
    tried(box, warehouse.password)
    name = f"warehouse {warehouse.role}@{warehouse.server().name}"
    assert key_store.kept == {("Angio Desktop", name): warehouse.password}
    assert own._given == {}
    assert tried(box).startswith("✓")
    stored = str(program.store.settings.all())
    assert warehouse.password not in stored


def test_without_a_key_store_it_is_asked_once_until_the_program_ends(box, warehouse):
    ask = Answering(warehouse.password)
    driving.answer_dialog(ask)
    assert tried(box).startswith("✓")
    assert ask.why.startswith(f"Voor {warehouse.role} op {warehouse.server().name}")
    assert tried(box).startswith("✓")


def test_the_password_of_one_server_is_not_given_to_another(box, program, warehouse):
    tried(box, warehouse.password)
    assert password_of(warehouse.server()) == warehouse.password
    for other in (warehouse.server(host="elsewhere"), warehouse.server(role="other")):
        assert password_of(other) == ""
    assert password_of(server_of(program.store.settings.all())) == warehouse.password


def test_a_wrong_one_is_asked_again_and_who_gives_none_is_told(box, warehouse):
    ask = Answering("")
    driving.answer_dialog(ask)
    assert tried(box, "wrong").startswith("✖ ")
    assert "aanvaardt het wachtwoord van" in ask.why
    assert box.found.property("severity") == "error"
    driving.answer_dialog(Answering(warehouse.password))
    assert tried(box, "wrong").startswith("✓ ")


@pytest.mark.parametrize(
    ("key", "value", "said_"),
    [
        (HOST, "", "Er is nog geen datawarehouse ingesteld"),
        (HOST, "nowhere.invalid", "De server nowhere.invalid is op dit netwerk niet bekend"),
        (CERTIFICATE, "", "Kies eerst het bestand met het certificaat"),
        ("warehouse_port", "70000", "70000 is geen poort"),
    ],
)
def test_what_cannot_be_is_said_in_the_users_words(box, program, warehouse, key, value, said_):
    program.store.settings.set(key, value, NOW)
    found = tried(box, warehouse.password)
    assert found.startswith(f"✖ {said_}")


def test_a_server_that_swallows_everything_freezes_nothing_and_can_be_left(box, program, warehouse):
    with proxy_to(warehouse.cluster.port) as proxy:
        proxy.swallows.set()
        behind = replace(warehouse, cluster=replace(warehouse.cluster, port=proxy.port))
        set_up(program.store, behind)
        box.password.setText(warehouse.password)
        box.try_button.click()
        assert not box.try_button.isEnabled()
        driving.wait_until(box.bar.isVisible, "the bar")  # the window lives
        box.bar.cancel_button.click()
        driving.wait_until(lambda: not box.bar.is_busy, "the end")
    assert box.found.text() == ""
    assert box.try_button.isEnabled()
