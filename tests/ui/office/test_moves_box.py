"""Moving a whole register in the window: into a shared one, out of it, and as one file."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.actions.preferences import Preferences
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.keys import key_in_file
from angio_desktop.ui.main.session import DONE, Session
from angio_desktop.ui.parts import moves_box
from angio_desktop.ui.parts.moves_box import MovesBox
from angio_desktop.ui.parts.office_dialog import OfficeDialog, Place
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.offices import Offices, text_of
from tests.drivers.opened import KEY, open_store
from tests.drivers.shown import workspace_of
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
