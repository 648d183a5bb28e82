"""Moving a whole register in the window: into a shared one, out of it, and as one file."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from angio_desktop.actions.clock import now
from angio_desktop.actions.preferences import Preferences
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.keys import key_in_file
from angio_desktop.ui.main.session import DONE, Session
from angio_desktop.ui.parts import moves_box, office_box
from angio_desktop.ui.parts.moves_box import MovesBox
from angio_desktop.ui.parts.office_dialog import OfficeDialog, Place
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.offices import Offices, text_of
from tests.drivers.opened import KEY, OTHER_KEY, USER, open_store
from tests.drivers.proxy import Proxy
from tests.drivers.shown import workspace_of
from tests.storage.samples import saved
from tests.ui.desk import Begin, Dialogs, complete


@pytest.fixture
def on_office(folder: Path, begin: Begin) -> Session:
    """A window on an office that holds one draft."""
    status, session = begin(folder)
    assert status == DONE
    session.window.show()
    complete(session.shown())
    return session


@pytest.fixture
def alone(folder: Path, begin: Begin) -> Session:
    """A window on the data folder's own register, which holds one draft."""
    preferences = Preferences(folder)
    preferences.choose(replace(preferences.chosen, office=""))
    status, session = begin(folder)
    assert status == DONE
    session.window.show()
    complete(session.shown())
    return session


def box_of(session: Session) -> MovesBox:
    workspace = workspace_of(session)
    workspace.show_part(workspace.data)
    moves: MovesBox = workspace.data.moves
    return moves


def ended(box: MovesBox) -> str:
    driving.wait_until(lambda: not box.bar.is_busy, "the move to end")
    return box.note.text()


def logged(session: Session) -> str:
    log = workspace_of(session).data.log
    last = (log.item(log.rowCount() - 1, column) for column in range(4))
    return " ".join(item.text() for item in last if item)


def answer(monkeypatch: pytest.MonkeyPatch, question: str, found: Path | None) -> None:
    given: Callable[..., Path | None] = lambda *_, **__: found  # noqa: E731
    monkeypatch.setattr(dialogs, question, given)


def test_a_shared_register_is_written_into_a_file_that_opens_as_this_computers_data(
    on_office: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, file = box_of(on_office), tmp_path / "office.sqlite3"
    assert not box.in_button.isVisible()
    answer(monkeypatch, "ask_new_file", file)
    box.backup_button.click()
    assert not box.backup_button.isEnabled()
    assert ended(box).startswith("✓ Reservekopie van")
    assert box.backup_button.isEnabled()
    assert backups.prove(file, KEY).registrations == 1
    assert "office.sqlite3 gemaakt en gecontroleerd, registraties: 1" in logged(on_office)


def test_a_shared_register_is_copied_to_this_computer_with_a_key_of_its_own(
    on_office: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, new, key_file = box_of(on_office), tmp_path / "new", tmp_path / "key of it.txt"
    answer(monkeypatch, "ask_folder", new)
    answer(monkeypatch, "ask_new_file", key_file)
    box.out_button.click()
    assert "Overgebracht naar de map" in ended(box)
    key = key_in_file(key_file)
    assert key != KEY
    with closing(open_store(new, key)) as store:
        assert store.registrations.load(1).id == 1
        assert store.verify().wrong is None


def test_what_is_cancelled_leaves_nothing(
    on_office: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, file = box_of(on_office), tmp_path / "office.sqlite3"
    answer(monkeypatch, "ask_new_file", file)
    box.backup_button.click()
    box.bar.cancel()
    assert "er is niets gekopieerd" in ended(box)
    assert not file.exists()


def test_what_goes_wrong_is_told_in_place(
    on_office: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, file = box_of(on_office), tmp_path / "office.sqlite3"
    file.write_text("mine")
    answer(monkeypatch, "ask_new_file", file)
    box.backup_button.click()
    assert ended(box).startswith("✖")
    assert file.read_text() == "mine"


@pytest.mark.parametrize("unasked", ["ask_folder", "ask_new_file"])
def test_who_names_no_place_begins_nothing(
    on_office: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unasked: str
) -> None:
    box = box_of(on_office)
    answer(monkeypatch, "ask_folder", tmp_path / "new")
    answer(monkeypatch, "ask_new_file", None)
    answer(monkeypatch, unasked, None)
    box.copy_out()
    box.back_up()
    assert not box.bar.is_busy
    assert not (tmp_path / "new").exists()


def test_the_register_of_this_computer_is_copied_into_an_empty_shared_one(
    alone: Session, offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, database = box_of(alone), offices.emptied()
    assert not box.backup_button.isVisible()
    assert not box.out_button.isVisible()
    place = Place(text_of(offices.cluster, database, "tests"), offices.cluster.password)
    monkeypatch.setattr(moves_box, "ask_office", lambda *_: place)
    box.in_button.click()
    assert ended(box).startswith("✓ Overgebracht naar")
    with closing(offices.open(database)) as store:
        assert store.registrations.load(1).id == 1
        assert store.verify().wrong is None
    assert "vergebracht" in logged(alone)
    box.in_button.click()
    assert "al gegevens" in ended(box)


def test_who_chooses_no_shared_register_copies_nothing(
    alone: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = box_of(alone)
    monkeypatch.setattr(moves_box, "ask_office", lambda *_: None)
    box.copy_in()
    assert not box.bar.is_busy


def test_the_question_says_what_is_copied(alone: Session, said: Dialogs) -> None:
    del said
    box = box_of(alone)
    with closing(OfficeDialog(alone.shown(), box, box.asked())) as dialog:
        assert dialog.windowTitle() == "Naar een gedeeld register kopiëren"
        assert dialog.use_button.text().replace("&", "") == "Kopiëren"


def is_empty(offices: Offices, database: str) -> bool:
    with closing(offices.open(database)) as store:
        return store.worklist.is_empty() and not store.trail.newest()


def backup_of(session: Session) -> Path:
    box = workspace_of(session).data.backups
    box.back_up()
    driving.wait_until(lambda: not box.bar.is_busy, "the backup")
    return box.files[0].file


def test_a_backup_is_put_into_an_empty_shared_register_and_one_goes_on_there(
    alone: Session, offices: Offices, said: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, database = box_of(alone), offices.emptied()
    answer(monkeypatch, "ask_file", backup_of(alone))
    asked: list[Place | None] = []
    noted: list[str] = []
    owner = Place(text_of(offices.cluster, database, "tests"), offices.cluster.password)
    mine = Place(text_of(offices.cluster, database, USER), offices.password)
    monkeypatch.setattr(moves_box, "ask_office", lambda *_: owner)

    def connect(*given: Any) -> Place:
        asked.append(given[-1])
        noted.append(box.note.text())  # it goes with the window that it is in
        return mine

    monkeypatch.setattr(office_box, "ask_office", connect)
    box.restore_button.click()
    assert not box.restore_button.isEnabled()
    driving.wait_until(lambda: alone.shown().shared is not None, "the office")
    assert "eigen aanmelding" in said.questions[-1]
    assert asked == [owner]
    assert "teruggezet in" in noted[0]
    store = alone.shown().store
    assert store.registrations.load(1).id == 1
    assert store.verify().wrong is None


def test_a_window_on_one_shared_register_puts_a_backup_into_another_and_stays(
    on_office: Session,
    offices: Offices,
    tmp_path: Path,
    said: Dialogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    box, file, other = box_of(on_office), tmp_path / "office.sqlite3", offices.new()
    answer(monkeypatch, "ask_new_file", file)
    box.backup_button.click()
    ended(box)
    answer(monkeypatch, "ask_file", file)
    owner = Place(text_of(offices.cluster, other, "tests"), offices.cluster.password)
    monkeypatch.setattr(moves_box, "ask_office", lambda *_: owner)
    said.consents = False
    before = on_office.shown()
    box.restore_button.click()
    assert "teruggezet in" in ended(box)
    assert on_office.shown() is before
    with closing(offices.open(other)) as store:
        assert store.registrations.load(1).id == 1


def test_a_restore_that_is_cancelled_or_refused_leaves_the_shared_register_empty(
    alone: Session, offices: Offices, said: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, database = box_of(alone), offices.emptied()
    file = backup_of(alone)
    answer(monkeypatch, "ask_file", file)
    text = text_of(offices.cluster, database, "tests")
    place = Place(text, offices.cluster.password)
    monkeypatch.setattr(moves_box, "ask_office", lambda *_: place)
    box.restore_button.click()
    box.bar.cancel()
    assert "er is niets gekopieerd" in ended(box)
    assert is_empty(offices, database)

    def spoil(*_: object) -> Place:
        content = bytearray(file.read_bytes())
        content[-100] ^= 1
        file.write_bytes(content)
        return place

    monkeypatch.setattr(moves_box, "ask_office", spoil)  # after its key was found
    box.restore_button.click()
    assert ended(box).startswith("✖")
    assert said.questions == []
    assert is_empty(offices, database)


def test_who_names_no_backup_no_key_or_no_shared_register_restores_nothing(
    alone: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    box = box_of(alone)
    answer(monkeypatch, "ask_file", None)
    box.restore()
    elsewhere = tmp_path / "elsewhere"
    with closing(open_store(elsewhere, OTHER_KEY)) as store:
        answer(monkeypatch, "ask_file", store.back_up(now()).file)
    why: list[str] = []
    monkeypatch.setattr(dialogs, "show", lambda dialog: why.append(dialog.why.text()))
    box.restore()
    assert "herstelsleutel" in why[0]
    answer(monkeypatch, "ask_file", backup_of(alone))
    monkeypatch.setattr(moves_box, "ask_office", lambda *_: None)
    box.restore()
    assert not box.bar.is_busy


def test_only_an_empty_shared_register_can_be_chosen_to_be_filled_and_by_its_owner(
    alone: Session, offices: Offices
) -> None:
    box, database = box_of(alone), offices.emptied()
    asked = box.asked_for(Path("office.sqlite3"))
    known = Place(text_of(offices.cluster, database, "tests"))
    with closing(OfficeDialog(alone.shown(), box, asked, known)) as dialog:
        assert dialog.windowTitle() == "In een gedeeld register terugzetten"
        assert database in dialog.address.text()
        assert "user" not in dialog.address.text()
        for login, password, told, may in (
            (USER, offices.password, "Alleen wie het gedeelde register", False),
            ("tests", offices.cluster.password, "0 registraties", True),
        ):
            dialog.login.setText(login)
            dialog.password.setText(password)
            dialog.try_button.click()
            driving.wait_until(lambda: not dialog.bar.is_busy, "what the server says")
            assert told in dialog.found.text()
            assert dialog.use_button.isEnabled() == may
        with closing(offices.open(database)) as store:
            saved(store)
        dialog.try_it()
        driving.wait_until(lambda: not dialog.bar.is_busy, "what the server says")
        assert "al gegevens" in dialog.found.text()
        assert not dialog.use_button.isEnabled()


def test_a_backup_is_put_back_while_the_register_of_now_is_away(
    begin: Begin,
    behind: Path,
    proxy: Proxy,
    offices: Offices,
    tmp_path: Path,
    said: Dialogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, session = begin(behind)
    session.window.show()
    complete(session.shown())
    box, file = box_of(session), tmp_path / "office.sqlite3"
    answer(monkeypatch, "ask_new_file", file)
    box.backup_button.click()
    assert ended(box).startswith("✓")
    proxy.go()
    driving.wait_until(lambda: session.shown().is_office_away, "the office to be away")
    other = offices.new()
    owner = Place(text_of(offices.cluster, other, "tests"), offices.cluster.password)
    answer(monkeypatch, "ask_file", file)
    monkeypatch.setattr(moves_box, "ask_office", lambda *_: owner)
    said.consents = False
    box.restore_button.click()
    assert "teruggezet in" in ended(box)
    with closing(offices.open(other)) as store:
        assert store.registrations.load(1).id == 1
