"""What a test of the windows works with: the opened program, its dialogs, and hands for a wizard.

Dialogs are replaced by a record of what they said: each has one function for that purpose.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from psycopg import Connection
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget
from shiboken6 import isValid
from sqlalchemy import Engine, event

from angio_desktop import paths
from angio_desktop.actions.editing import start
from angio_desktop.actions.testset import example
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import PROCEDURES, RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import summarise
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.look import icons
from angio_desktop.ui.look.theme import tokens
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.program import Program
from tests.drivers import driving
from tests.drivers.moment import EARLIER, NOW

HOSP = RegistrationType.HOSPITALISATION
PCI = RegistrationType.HOSPITALISATION_PCI
FFR = RegistrationType.HOSPITALISATION_FFR
BOTH = RegistrationType.HOSPITALISATION_FFR_PCI
FOLLOW_UP = RegistrationType.FOLLOW_UP
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton

# What opens every procedure and most of what else can apply.
GATES = {
    "CD_INDICATN": "1",
    "CD_ANGIO_STE": "FL_ANGIO_STE_RCA|FL_ANGIO_STE_LAD",
    "CD_CABG_EXEC": "1",
    **{f"CD_NPCI_{n}": "1" for n in PROCEDURES[:-1]},
    **{f"CD_SECON_OPRY_{n}": "1" for n in PROCEDURES},
    **{f"CD_MAT_{n}": "4" for n in PROCEDURES},
}

# How the icon of a step or a finding is written here.
SEVERE = ("error", "warning")
GLYPHS = {"done": "✓  ", "todo": "○  ", "error": "✖ ", "warning": "⚠ "}

Opener = Callable[[Registration | RegistrationType | None], RegistrationWindow]
Begin = Callable[..., tuple[int, Session]]


@dataclass
class Dialogs:
    """What the dialogs said, in order; `consents` and `chosen` are the answers to questions.

    `titles` are those of the questions for a file or a folder.
    """

    told: list[str] = field(default_factory=list)
    problems: list[AngioError] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    consents: bool = True
    which: int | None = None
    chosen: Path | None = None
    titles: list[str] = field(default_factory=list)

    def ask_path(self, _: QWidget, title: str, *proposed_and_kinds: object) -> Path | None:
        del proposed_and_kinds
        self.titles.append(title)
        return self.chosen

    def ask_files(self, _: QWidget, title: str, *kinds_and_last: object) -> list[Path]:
        del kinds_and_last
        self.titles.append(title)
        return [self.chosen] if self.chosen else []

    def tell(self, _: QWidget, title: str, text: str) -> None:
        assert title
        self.told.append(text)

    def tell_problem(self, _: QWidget, words: Words, problem: AngioError) -> None:
        self.problems.append(problem)
        self.told.append(words.problem(problem))

    def ask_which(self, _: QWidget, title: str, text: str, *answers: str) -> int | None:
        assert title
        assert all(answers)
        self.questions.append(text)
        return self.which

    def ask(self, _: QWidget, title: str, text: str, yes: str, __: str = "") -> bool:
        assert title
        assert yes
        self.questions.append(text)
        return self.consents


def stored(program: Program, registration: Registration) -> Registration:
    """Keep a registration as a draft."""
    form = program.dictionary.forms[registration.type]
    evaluation = evaluate(form, registration.values, Context(NOW.date(), {}))
    return program.store.registrations.save(
        registration, summarise(registration, evaluation), EARLIER
    )


def draft(program: Program, type_: RegistrationType = PCI, **values: str) -> Registration:
    """Keep a draft with these answers only."""
    return stored(program, Registration(type_, program.dictionary.version, values))


def complete(program: Program, type_: RegistrationType = PCI, **changes: str) -> Registration:
    """Keep the example of a type as a draft, with some answers changed ("" = unanswered)."""
    made_up = example(program.dictionary, type_)
    values = {**made_up.values, **changes}
    return stored(program, replace(made_up, values={k: v for k, v in values.items() if v}))


def new(program: Program, type_: RegistrationType, **values: str) -> Registration:
    """Return a registration that is not stored."""
    return replace(start(program.dictionary, type_), values=values)


def id_of(registration: Registration) -> int:
    assert registration.id is not None
    return registration.id


def registration_of(wizard: RegistrationWindow) -> Registration:
    return driving.draft_of(wizard).registration


def values_of(wizard: RegistrationWindow) -> Mapping[str, str]:
    return registration_of(wizard).values


def stored_values(program: Program, wizard: RegistrationWindow) -> Mapping[str, str]:
    return program.store.registrations.load(id_of(registration_of(wizard))).values


def page_id(wizard: RegistrationWindow) -> str:
    return driving.page_of(wizard).page.id


def view_of(wizard: RegistrationWindow, key: str) -> FieldView:
    """Return a field of the page that is shown."""
    return driving.page_of(wizard).views[key]


def is_wrong(view: FieldView) -> bool:
    """Whether anything is said of a field."""
    return view.is_wrong


def go_into(wizard: RegistrationWindow, key: str) -> FieldView:
    """Put the focus in a field of the page that is shown, as by a click."""
    view = view_of(wizard, key)
    view.editor.focus_first()
    driving.settle()
    assert view.editor.has_focus(), f"{key} does not take the focus"
    return view


def type_into(wizard: RegistrationWindow, key: str, text: str) -> FieldView:
    """Type into a field in the place of what stands there, and stay in it."""
    view = go_into(wizard, key)
    driving.press(Qt.Key.Key_A, CTRL)
    driving.press(Qt.Key.Key_Delete)
    driving.type_text(text)
    driving.settle()
    return view


def type_over(line: QLineEdit, text: str) -> None:
    """Put a text in the place of another by keys, and leave the line."""
    line.setFocus()
    driving.settle()
    driving.press(Qt.Key.Key_A, CTRL)
    driving.press(Qt.Key.Key_Delete)
    driving.type_text(text)
    driving.press(Qt.Key.Key_Tab)


def leave() -> None:
    """Leave the field by Tab."""
    driving.press(Qt.Key.Key_Tab)


def answer(wizard: RegistrationWindow, key: str, text: str) -> FieldView:
    """Answer a field of the page that is shown by typing, and leave it."""
    view = type_into(wizard, key, text)
    leave()
    return view


def focused_key(wizard: RegistrationWindow) -> str:
    return driving.page_of(wizard).focused_key()


def steps(wizard: RegistrationWindow) -> dict[str, str]:
    """Return the steps as they are shown, by page."""
    return shown_items(driving.pages_of(wizard).steps)


def findings(wizard: RegistrationWindow) -> dict[str, str]:
    """Return the list of findings as it is shown, by field."""
    shown = driving.pages_of(wizard).problems.findings
    rows = [shown.lines.index(row) for row in range(shown.count() if shown.isVisible() else 0)]
    glyphs = {QColor(getattr(tokens(), kind)).name(): GLYPHS[kind] for kind in SEVERE}
    colour, key = Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.UserRole
    assert not any(row.data(Qt.ItemDataRole.DecorationRole).isNull() for row in rows)
    return {row.data(key): glyphs[row.data(colour).name()] + str(row.data()) for row in rows}


def shown_items(widget: QListWidget) -> dict[str, str]:
    items = [widget.item(number) for number in range(widget.count())]
    role = Qt.ItemDataRole.UserRole
    return {item.data(role): GLYPHS[icons.name_of(item)] + item.text() for item in items}


def is_open(wizard: RegistrationWindow) -> bool:
    return isValid(wizard) and wizard.isVisible()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@contextmanager
def refusing_to_write(program: Program) -> Iterator[None]:
    """What is stored is taken by no disk for a while: every connection may only read."""
    if program.shared is None:
        with _listening(Engine, "connect", _only_read):
            _pragma(program, "query_only = ON")
            yield
        _pragma(program, "query_only = OFF")
        return
    engine = program.shared.office.engine
    with (
        _listening(engine, "checkout", _only_read_there),
        _listening(Engine, "checkout", _only_read_there),  # of threads, which connect anew
    ):
        yield
    engine.dispose()


@contextmanager
def _listening(*what: Any) -> Iterator[None]:
    event.listen(*what)
    try:
        yield
    finally:
        event.remove(*what)


def _only_read_there(connection: Connection[Any], *_: object) -> None:
    """As on a server that its administrator, or a full disk, has closed for writing."""
    connection.execute("SET default_transaction_read_only = on")
    connection.commit()


def _only_read(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA query_only = ON")


def _pragma(program: Program, text: str) -> None:
    with program.store._database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA {text}")


def spoil_file(program: Program) -> None:
    """Put something else in the place of the database, as a failing disk does."""
    program.store.close()
    file = paths.database(program.folder)
    for beside in file.parent.glob(f"{file.name}-*"):
        beside.unlink()
    file.write_text("this is no database" * 1000, "utf-8")
