"""A data folder that works on an office: the start, what stands in its way, and its end."""

import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from angio_desktop import paths
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.renewing import NewKey
from angio_desktop.ui.access import office_flow
from angio_desktop.ui.access.office_password import Typed
from angio_desktop.ui.main.register_strip import RegisterStrip
from angio_desktop.ui.main.session import DONE, FAILED
from angio_desktop.ui.widgets import dialogs
from tests.drivers.key_store import MemoryStore
from tests.drivers.offices import Offices
from tests.drivers.opened import USER, open_store
from tests.drivers.shown import workspace_of
from tests.ui.desk import PCI, Begin, Dialogs, complete


@dataclass
class Passwords:
    """What is typed when a password is asked, and why each was."""

    typed: list[Typed | None] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    def ask(self, why: str, _: QWidget | None) -> Typed | None:
        self.why.append(why)
        return self.typed.pop(0)


@pytest.fixture
def passwords(monkeypatch: pytest.MonkeyPatch) -> Passwords:
    """Who sits there types these; why each was asked."""
    typed = Passwords()
    monkeypatch.setattr(office_flow, "ask_office_password", typed.ask)
    return typed


def test_the_window_opens_on_the_office_and_leaves_the_folders_own_register_alone(
    begin: Begin, folder: Path, offices: Offices, office: str
) -> None:
    before = paths.database(folder).read_bytes()
    status, session = begin(folder)
    program = session.shown()
    assert status == DONE
    assert program.shared is not None
    assert session.window.windowTitle() == f"Angio Desktop – localhost/{office}"
    complete(program)
    workspace = workspace_of(session)
    assert workspace.upkeep is None  # the server's to do
    workspace.show_part(workspace.data)
    with pytest.raises(RuntimeError):
        workspace.data.backups.refresh()
    session.window.close()
    assert paths.database(folder).read_bytes() == before
    assert not list(paths.backups(folder).glob("*"))
    with closing(offices.open(office)) as store:
        assert store.registrations.load(1).type is PCI


def test_a_password_that_nobody_keeps_is_asked_and_kept_only_where_that_is_wanted(
    begin: Begin, folder: Path, offices: Offices, key_store: MemoryStore, passwords: Passwords
) -> None:
    kept = dict(key_store.kept)
    key_store.kept.clear()
    passwords.typed = [Typed("a wrong one", True), Typed(offices.password, False)]
    status, session = begin(folder)
    assert status == DONE
    assert f"van {USER}" in passwords.why[0]
    assert "aanvaardt deze aanmelding niet" in passwords.why[1]
    assert key_store.kept == {}
    session.window.close()
    passwords.typed = [Typed(offices.password, True)]
    assert begin(folder)[0] == DONE
    assert key_store.kept == kept


def test_where_no_key_store_keeps_the_password_that_is_said(
    begin: Begin,
    folder: Path,
    offices: Offices,
    key_store: MemoryStore,
    passwords: Passwords,
    said: Dialogs,
) -> None:
    key_store.answers = False
    passwords.typed = [Typed(offices.password, True)]
    assert begin(folder)[0] == DONE
    assert "niet bewaard" in said.told[0]


def test_who_gives_no_password_may_go_on_with_this_computers_own_register(
    begin: Begin, folder: Path, key_store: MemoryStore, passwords: Passwords, said: Dialogs
) -> None:
    key_store.kept.clear()
    passwords.typed = [None]
    said.which = 1
    status, session = begin(folder)
    assert status == DONE
    assert "ander register" in said.questions[0]
    assert session.shown().shared is None
    assert session.window.windowTitle() == "Angio Desktop"
    strip = workspace_of(session).findChild(RegisterStrip)
    assert strip is not None
    assert strip.isVisibleTo(session.window)
    assert "niet op het gedeelde" in strip.text.text()
    assert workspace_of(session).upkeep is not None


def test_an_office_that_is_away_is_tried_again_or_the_program_closes(
    begin: Begin, folder: Path, said: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences(folder)
    away = preferences.chosen.office.replace("localhost", "127.0.0.1").replace("port=", "port=1")
    right = preferences.chosen.office

    def ask(*asked: object) -> int | None:
        said.questions.append(str(asked[2]))
        if len(said.questions) > 1:
            return None
        return 0

    monkeypatch.setattr(dialogs, "ask_which", ask)
    preferences.choose(replace(preferences.chosen, office=away))
    before = paths.database(folder).read_bytes()
    status, session = begin(folder)
    assert status == FAILED
    assert session.program is None
    assert ["niet bereikbaar" in each for each in said.questions] == [True, True]
    assert paths.database(folder).read_bytes() == before
    session.window.close()
    preferences.choose(replace(preferences.chosen, office=right))
    assert begin(folder)[0] == DONE


def test_where_nobody_is_asked_the_office_is_never_left_for_another_register(
    begin: Begin, folder: Path, key_store: MemoryStore, caplog: pytest.LogCaptureFixture
) -> None:
    key_store.kept.clear()
    with caplog.at_level("CRITICAL"):
        status, session = begin(folder, asks=False)
    assert status == FAILED
    assert session.program is None


def test_a_new_key_is_taken_by_the_folder_and_the_window_is_on_the_office_again(
    begin: Begin, folder: Path, office: str, said: Dialogs
) -> None:
    _, session = begin(folder)
    complete(session.shown())
    new = NewKey()
    new.guard_by_pass_phrase(new.key, "vier losse woorden hier", "vier losse woorden hier")
    session.renew(new)
    assert said.problems == []
    program = session.shown()
    assert program.shared is not None
    assert program.way_in.key == new.key
    assert program.store.registrations.load(1).type is PCI
    session.window.close()
    with closing(open_store(folder, new.key)) as own:
        assert own.verify().wrong is None
    del office


def test_another_language_stays_on_the_office(begin: Begin, folder: Path) -> None:
    _, session = begin(folder)
    before = session.shown().shared
    assert session.change_language("fr")
    assert session.shown().shared is before
    assert session.shown().store.settings.all() == {}


def test_a_start_without_an_office_loads_nothing_of_it(tmp_path: Path) -> None:
    code = """
import sys
from angio_desktop.__main__ import main
status = main(["--smoke", "--data-dir", sys.argv[1]])
office = ("psycopg", "angio_desktop.storage.postgres", "angio_desktop.actions.shared")
print(status, [name for name in sys.modules if name.startswith(office)])
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "0 []"
