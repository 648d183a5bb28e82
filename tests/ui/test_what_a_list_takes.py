"""A list takes only what was meant, whatever is typed and however the field is left.

Meant is a code or a name, in any language, that was typed whole, or what the user marked in the
list. Anything else stays as it was typed.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout

from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.names import searchable
from angio_desktop.ui.editors.closed_list import ListEditor
from angio_desktop.ui.editors.factory import Editor, make_editor
from angio_desktop.ui.editors.search import SearchEditor
from tests.drivers import driving
from tests.drivers.tables import DICTIONARY
from tests.ui.stage import DOCTORS, STENTS, Stage, field_of, show, the_day, words

# As nominative lists have them: one name within another, and one name of two codes.
MODELS = OpenList(
    STENTS.name,
    {
        code: ListEntry(code, name)
        for code, name in [
            ("324-0012", "Flow 2 3.0x12"),
            ("324-0123", "Flow 2 3.0x120"),
            ("324-0200", "Flow 2"),
            ("324-0300", "River Éclair"),
            ("324-0301", "River Éclair"),
        ]
    },
)
SEARCHED = {
    "places": ("CD_PAT_PLC_RESDC", None),
    "physicians": ("CD_RIZIV_TREAT_PHYS", DOCTORS),
    "models": ("CD_MODEL_DES_1", MODELS),
}
_ENTRIES = 4  # of each list, with seven texts each


class ListStage(Stage):
    """A stage with the list in a language."""

    def __init__(self, key: str, open_list: OpenList | None, language: str) -> None:
        super().__init__(key)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        made = make_editor(field_of(key), words(language), open_list, the_day, self)
        assert isinstance(made, Editor)
        layout.replaceWidget(self.editor, made)
        self.editor.deleteLater()
        self.editor = made
        self.setTabOrder(self.before, made)
        self.setTabOrder(made, self.after)


def names_of(key: str, open_list: OpenList | None) -> Mapping[str, tuple[str, ...]]:
    """The code and names of each entry, read without the index that is tried."""
    if open_list is not None:
        return {code: (code, entry.label) for code, entry in open_list.entries.items()}
    code_list = field_of(key).code_list
    assert code_list is not None
    return {code: (code, *each.captions) for code, each in code_list.codes.items()}


def by_whole_name(named: Mapping[str, tuple[str, ...]]) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, names in named.items():
        for name in names:
            found[searchable(name)].add(code)
    return found


@dataclass(frozen=True)
class Typed:
    text: str
    steps_down: int = 0


def attempts(named: Mapping[str, tuple[str, ...]], seed: str) -> Iterator[Typed]:
    """Codes and names, whole and in part, some with a line of the list marked."""
    chance = random.Random(seed)  # noqa: S311  no secret
    for code in chance.sample(list(named), min(_ENTRIES, len(named))):
        name = chance.choice(named[code][1:])
        middle = chance.randrange(len(name))
        yield Typed(code)
        yield Typed(name)
        yield Typed(searchable(name).upper())
        yield Typed(name[: middle + 1].strip())
        yield Typed(name[middle:].strip(), chance.randrange(3))
        yield Typed(name[:3].strip(), chance.randrange(3))
        yield Typed(f"{name}x")


def press(key: Qt.Key) -> Callable[[ListStage], None]:
    return lambda stage: stage.press(key)


def click_elsewhere(stage: ListStage) -> None:
    QTest.mouseClick(stage.after, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def another_window(stage: ListStage) -> None:
    """Look at another window, come back, and leave."""
    other = QDialog(stage)
    other.show()
    other.activateWindow()
    QTest.qWaitForWindowActive(other)
    other.close()
    other.deleteLater()
    stage.activateWindow()
    QTest.qWaitForWindowActive(stage)
    stage.editor.finish()


def page_key(stage: ListStage) -> None:
    """Leave as page keys and shortcuts do: with the focus still there."""
    stage.editor.finish()


LEAVING: Mapping[str, Callable[[ListStage], None]] = {
    "Tab": press(Qt.Key.Key_Tab),
    "Enter": press(Qt.Key.Key_Return),
    "Shift+Tab": press(Qt.Key.Key_Backtab),
    "page key": page_key,
    "mouse": click_elsewhere,
    "another window": another_window,
}


@pytest.mark.parametrize("way", LEAVING)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SEARCHED)
def test_a_searched_list_takes_what_was_typed_whole_or_marked_and_else_nothing(
    qtbot, name, language, way
):
    key, open_list = SEARCHED[name]
    named = names_of(key, open_list)
    whole = by_whole_name(named)
    stage = ListStage(key, open_list, language)
    show(qtbot, stage)
    editor = stage.editor
    assert isinstance(editor, SearchEditor)
    taken: set[bool] = set()
    for typed in attempts(named, f"{name} {language} {way}"):
        editor.set_text("")
        stage.enter()
        driving.type_text(typed.text)
        stage.press(*[Qt.Key.Key_Down] * typed.steps_down)
        matches = editor.matches()
        place = matches.highlighted() if matches and typed.steps_down else None
        LEAVING[way](stage)
        meant = whole.get(searchable(typed.text), set())
        if place is not None and editor.index is not None:
            expected = {editor.index.entries[place].code}
        elif len(meant) == 1:
            expected = meant
        else:
            expected = {typed.text}
        assert editor.text() in expected, typed
        taken.add(editor.text() in named)
        page_key(stage)  # an Enter may have marked a line only
    assert taken == {True, False}


@pytest.mark.parametrize("way", LEAVING)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_closed_list_holds_what_it_shows_however_it_is_left(qtbot, language, way):
    lists = {
        field.code_list.name: field.key
        for form in DICTIONARY.forms.values()
        for field in form.asked
        if field.code_list and isinstance_of_list(field.key)
    }
    chance = random.Random(f"{language} {way}")  # noqa: S311  no secret
    for key in chance.sample(list(lists.values()), 3):
        stage = ListStage(key, None, language)
        show(qtbot, stage)
        editor = stage.editor
        assert isinstance(editor, ListEditor)
        for letter in "19abcdlmnprstx":
            stage.enter()
            stage.press(letter)
            shown, held = editor.box.currentText(), editor.text()
            assert shown == (words(language).code(editor.field, held) if held else "")
            LEAVING[way](stage)
            assert (editor.box.currentText(), editor.text()) == (shown, held)
        stage.close()


def isinstance_of_list(key: str) -> bool:
    """Whether the field has a closed list that shows the choice alone."""
    made = make_editor(field_of(key), words(), None, the_day)
    made.deleteLater()
    return isinstance(made, ListEditor)
