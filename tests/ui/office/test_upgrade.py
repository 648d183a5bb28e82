"""A shared register of an earlier program: who manages it upgrades it, others are told."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.moves import Forms
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.shared import chosen_address
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.storage.postgres.steps import VERSION
from angio_desktop.storage.postgres.upgrading import Standing
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.ui.access.upgrade_dialog import UpgradeDialog
from angio_desktop.ui.main.register_strip import RegisterStrip
from angio_desktop.ui.main.session import DONE, FAILED, Session
from angio_desktop.ui.parts.office_dialog import OfficeDialog
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.key_store import MemoryStore
from tests.drivers.office_folder import work_on
from tests.drivers.offices import Offices, call_it, text_of
from tests.drivers.opened import KEY, USER
from tests.drivers.shown import workspace_of
from tests.drivers.tables import DEFINITIONS
from tests.storage.test_office_steps import (
    FORMS,
    NEWEST,
    STEPS,
    earlier_office,
    version,
)
from tests.ui.desk import Begin, Dialogs


@dataclass
class Shown:
    """Stands for who sits before the dialogs of upgrading, one after another."""

    acts: list[Callable[[UpgradeDialog], None]]
    said: list[str] = field(default_factory=list)

    def show(self, dialog: QDialog) -> bool:
        assert isinstance(dialog, UpgradeDialog)
        self.acts.pop(0)(dialog)
        self.said.append(dialog.note.text())
        dialog.close()
        dialog.deleteLater()
        return False


@pytest.fixture
def older(offices: Offices, folder: Path, key_store: MemoryStore) -> str:
    """The database of an office that an earlier program has made, on which the folder works."""
    del key_store
    name = offices.new()
    call_it(offices, name, VERSION - 1)
    work_on(folder, offices, name)
    return name


def ended(dialog: UpgradeDialog) -> str:
    driving.wait_until(lambda: not dialog.bar.is_busy, "the upgrade to end")
    return dialog.note.text()


def as_owner(dialog: UpgradeDialog, offices: Offices) -> None:
    dialog.login.setText("tests")
    dialog.password.setText(offices.cluster.password)


def asked(session: Session, by: Shown, monkeypatch: pytest.MonkeyPatch) -> OfficeDialog:
    monkeypatch.setattr(dialogs, "show", by.show)
    return OfficeDialog(session.shown(), session.window)


def test_an_administrator_upgrades_after_a_backup_and_works_on(
    begin: Begin,
    folder: Path,
    offices: Offices,
    older: str,
    said: Dialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def upgrade(dialog: UpgradeDialog) -> None:
        assert older in dialog._what()
        assert not dialog.upgrade_button.isEnabled()
        assert dialog.upgrade_button.toolTip()
        dialog.file_button.click()
        assert not dialog.upgrade_button.isEnabled()
        as_owner(dialog, offices)
        dialog.upgrade_button.click()
        assert not dialog.file_button.isEnabled()
        assert "eerdere versies" in ended(dialog).lower()
        assert dialog.upgrade_button.text().replace("&", "") == "Verder"
        dialog.upgrade_button.click()

    said.chosen = tmp_path / "before.sqlite3"
    shown = Shown([upgrade])
    monkeypatch.setattr(dialogs, "show", shown.show)
    status, session = begin(folder)
    assert status == DONE
    assert session.shown().shared is not None
    assert version(offices, older) == (VERSION,)
    assert backups.prove(said.chosen, KEY).registrations == 0
    assert said.questions == []


def test_who_does_not_want_it_now_leaves_the_office_and_is_told_why_it_stays_closed(
    begin: Begin,
    folder: Path,
    offices: Offices,
    older: str,
    said: Dialogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dialogs, "show", Shown([lambda _: None]).show)
    status, _ = begin(folder)
    assert status == FAILED
    assert "Een beheerder werkt het eerst bij" in said.questions[0]
    assert "eerdere versie er gewoon verder" in said.questions[0]
    assert version(offices, older) == (VERSION - 1,)


@pytest.mark.parametrize("asks", [True, False])
def test_who_is_no_administrator_and_who_is_not_there_is_asked_for_nothing(
    begin: Begin,
    folder: Path,
    offices: Offices,
    older: str,
    said: Dialogs,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    *,
    asks: bool,
) -> None:
    if asks:  # else it is the administrator's own workstation, started by a machine
        work_on(folder, offices, older, *offices.member("angio_send"))
    monkeypatch.setattr(dialogs, "show", Shown([]).show)
    with caplog.at_level("CRITICAL"):
        status, _ = begin(folder, asks=asks)
    assert status == FAILED
    assert ["Een beheerder" in each for each in said.questions] == [True] * asks
    assert version(offices, older) == (VERSION - 1,)


def test_what_is_cancelled_or_fails_leaves_the_office_as_it_was_and_then_it_is_upgraded(
    begin: Begin, folder: Path, offices: Offices, said: Dialogs, tmp_path: Path
) -> None:
    status, session = begin(folder)
    assert status == DONE
    name = earlier_office(offices, tmp_path / "register")
    text = text_of(offices.cluster, name, "tests")
    address = chosen_address(text, offices.cluster.password)
    out = tmp_path / "out"
    out.mkdir()
    said.chosen = out / "before.sqlite3"
    first, second = STEPS
    way_in = WayIn(DataFolder(folder), KEY)
    words = DEFINITIONS.words("nl", {})
    at = (way_in, Preferences(folder), words, address, Standing(is_admin=True, is_owner=True))

    def opened(forms: Forms) -> UpgradeDialog:
        dialog = UpgradeDialog(*at, session.window, forms)
        assert not dialog.login.isVisibleTo(dialog)
        dialog.file_button.click()
        dialog.upgrade_button.click()
        return dialog

    with closing(opened(FORMS)) as dialog:
        dialog.bar.cancel()
        assert "zoals het was" in ended(dialog)
        assert dialog.upgrade_button.isEnabled()
    assert (version(offices, name), list(out.iterdir())) == ((VERSION,), [])
    with closing(opened(FORMS)) as dialog:  # closed in the midst of it
        dialog.reject()
    assert (version(offices, name), list(out.iterdir())) == ((VERSION,), [])
    theirs = "CREATE INDEX theirs ON note (text)"
    with closing(opened(FORMS._replace(steps=(first, (*second, theirs))))) as dialog:
        assert ended(dialog).startswith("✖ Het gedeelde register")
        assert not dialog.is_done
    assert (version(offices, name), list(out.iterdir())) == ((VERSION,), [])
    with closing(opened(FORMS)) as dialog:
        assert ended(dialog).startswith("✓")
        assert dialog.is_done
    assert version(offices, name) == (NEWEST,)
    assert backups.prove(said.chosen, KEY).registrations == 6


def test_another_login_than_the_owners_is_refused_in_place(
    begin: Begin,
    folder: Path,
    offices: Offices,
    older: str,
    said: Dialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def try_all(dialog: UpgradeDialog) -> None:
        dialog.file_button.click()
        dialog.login.setText("tests")
        dialog.password.setText("a wrong one")
        dialog.upgrade_button.click()
        assert "aanmelding" in ended(dialog)
        dialog.login.setText(USER)
        dialog.password.setText("")  # the key store keeps it
        dialog.upgrade_button.click()
        assert "Alleen wie het gedeelde register" in ended(dialog)

    said.chosen = tmp_path / "before.sqlite3"
    monkeypatch.setattr(dialogs, "show", Shown([try_all]).show)
    assert begin(folder)[0] == FAILED
    assert version(offices, older) == (VERSION - 1,)
    assert not said.chosen.exists()


def test_one_that_is_connected_to_can_be_upgraded_there(
    begin: Begin,
    folder: Path,
    offices: Offices,
    said: Dialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def upgrade(dialog: UpgradeDialog) -> None:
        dialog.file_button.click()
        as_owner(dialog, offices)
        dialog.upgrade_button.click()
        ended(dialog)

    _, session = begin(folder)
    name = offices.new()
    call_it(offices, name, VERSION - 1)
    said.chosen = tmp_path / "before.sqlite3"
    with closing(asked(session, Shown([lambda _: None, upgrade]), monkeypatch)) as dialog:
        dialog.address.setText(text_of(offices.cluster, name, USER))
        dialog.password.setText(offices.password)
        assert not dialog.upgrade_button.isVisibleTo(dialog)
        dialog.try_button.click()
        driving.wait_until(lambda: not dialog.bar.is_busy, "what the server says")
        assert dialog.upgrade_button.isVisibleTo(dialog)
        dialog.upgrade_button.click()
        assert not dialog.use_button.isEnabled()
        dialog.upgrade_button.click()
        driving.wait_until(lambda: not dialog.bar.is_busy, "what the server says")
        assert dialog.use_button.isEnabled()
        assert not dialog.upgrade_button.isVisibleTo(dialog)
    assert version(offices, name) == (VERSION,)


def test_who_does_not_manage_one_that_is_connected_to_is_told_so(
    begin: Begin,
    folder: Path,
    offices: Offices,
    said: Dialogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, session = begin(folder)
    name = offices.new()
    call_it(offices, name, VERSION - 1)
    login, password = offices.member("angio_send")
    with closing(asked(session, Shown([]), monkeypatch)) as dialog:
        dialog.address.setText(text_of(offices.cluster, name, login))
        dialog.password.setText(password)
        dialog.try_button.click()
        driving.wait_until(lambda: not dialog.bar.is_busy, "what the server says")
        dialog.upgrade_button.click()
    assert "mag dit niet" in said.told[-1]
    assert version(offices, name) == (VERSION - 1,)


def test_a_program_that_is_older_says_above_everything_that_it_only_reads(
    begin: Begin, folder: Path, offices: Offices, key_store: MemoryStore
) -> None:
    del key_store
    name = offices.new()
    call_it(offices, name, NEWEST)
    work_on(folder, offices, name)
    status, session = begin(folder)
    assert status == DONE
    strip = workspace_of(session).findChild(RegisterStrip)
    assert strip is not None
    assert strip.isVisibleTo(session.window)
    assert "alles lezen en niets wijzigen" in strip.text.text()
    assert session.shown().rights() == frozenset()
