"""The editor of a field, by what its value is and how many choices there are."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.context import OpenList
from angio_desktop.register.coronary_tree import segment_number
from angio_desktop.register.fields import CodeList, Field, ValueType
from angio_desktop.ui.editors.choices import ChoiceEditor, CodesEditor
from angio_desktop.ui.editors.closed_list import ListEditor
from angio_desktop.ui.editors.coronary_tree import drawing
from angio_desktop.ui.editors.editor import Editor
from angio_desktop.ui.editors.line import LineEditor
from angio_desktop.ui.editors.list_index import NO_USES, index_of
from angio_desktop.ui.editors.search import SearchEditor
from angio_desktop.ui.editors.segments_box import SegmentsBox

__all__ = ["AnyEditor", "Editor", "make_editor"]

AnyEditor = Editor | SegmentsBox
"""What a field has on a page; both keep the contract of `editor.py`."""

# Choices in one row: at most so many, and their captions together so many characters.
_ROW_CHOICES = 6
_ROW_CHARACTERS = 72
# What a button and the space after it take, in characters.
_BUTTON_CHARACTERS = 4
# Longer captions stand below each other; more of them than this go into a list.
_COLUMN_CHOICES = 4
# A closed list of codes that people know by heart is searched when it is longer than this.
_LIST_CHOICES = 12
_GRID_CHARACTERS = 104
_GRID_COLUMNS = 4
_BESIDE_COLUMNS = 2  # beside the coronary tree


def make_editor(
    field: Field,
    words: Words,
    open_list: OpenList | None,
    today: Callable[[], date],
    parent: QWidget | None = None,
    *,
    compact: bool = False,
    uses: Mapping[str, int] = NO_USES,
) -> AnyEditor:
    """Return a new editor for `field`; `open_list` is the field's open list once it is loaded.

    `compact` is for cells of a table: one code is then always a closed list. Segments have the
    coronary tree beside their list. `uses` says how often each entry of a long list was used, and
    `today` which day it is when a date is read.
    """
    editor = editor_alone(field, words, open_list, today, parent, compact=compact, uses=uses)
    code_list = field.code_list
    if code_list is None or not _is_of_segments(code_list):
        return editor
    captions = {code: words.code(field, code) for code in code_list.codes}
    return SegmentsBox(editor, captions, field.many, parent)


def _is_of_segments(code_list: CodeList) -> bool:
    """Whether the list names segments all over the tree; two of them need no picture."""
    numbers = [segment_number(c.captions.nl) for c in code_list.codes.values()]
    return len(numbers) > _LIST_CHOICES and drawing().segments.keys() >= set(numbers)


def editor_alone(
    field: Field,
    words: Words,
    open_list: OpenList | None,
    today: Callable[[], date],
    parent: QWidget | None = None,
    *,
    compact: bool = False,
    uses: Mapping[str, int] = NO_USES,
) -> Editor:
    """Return the editor that `make_editor` gives, without the coronary tree."""
    match field.value_type:
        case ValueType.CODE if field.code_list and field.many:
            captions = _captions(field, words)
            is_beside = _is_of_segments(field.code_list)
            columns = _BESIDE_COLUMNS if is_beside else _grid_columns(captions)
            return CodesEditor(field, words, columns, parent)
        case ValueType.CODE if field.code_list:
            return _code_editor(
                *(field, field.code_list, words, open_list, parent), compact=compact, uses=uses
            )
        case _:
            return LineEditor(field, words, today, parent, fills=compact)


def _code_editor(
    field: Field,
    code_list: CodeList,
    words: Words,
    open_list: OpenList | None,
    parent: QWidget | None,
    *,
    compact: bool,
    uses: Mapping[str, int],
) -> Editor:
    """Return the editor of one code.

    Only lists whose codes people know are searched by typing: elsewhere a half-typed search could
    be, by chance, the code of another choice.
    """
    if code_list.is_open or (code_list.shows_code and len(code_list.codes) > _LIST_CHOICES):
        return SearchEditor(field, words, index_of(field, words, open_list), parent, uses)
    captions = _captions(field, words)
    if not compact and _fits_a_row(captions):
        return ChoiceEditor(field, words, len(captions), parent)
    if not compact and len(captions) <= _COLUMN_CHOICES:
        return ChoiceEditor(field, words, 1, parent)
    return ListEditor(field, words, parent, fills=compact)


def _captions(field: Field, words: Words) -> list[str]:
    return [words.code(field, code) for code in field.code_list.codes] if field.code_list else []


def _fits_a_row(captions: list[str]) -> bool:
    characters = sum(len(caption) + _BUTTON_CHARACTERS for caption in captions)
    return len(captions) <= _ROW_CHOICES and characters <= _ROW_CHARACTERS


def _grid_columns(captions: list[str]) -> int:
    """Return how many columns of boxes fit beside each other, evenly filled."""
    if _fits_a_row(captions):
        return len(captions)
    widest = max(len(caption) for caption in captions) + _BUTTON_CHARACTERS
    columns = max(1, min(_GRID_COLUMNS, _GRID_CHARACTERS // widest))
    rows = -(-len(captions) // columns)
    return -(-len(captions) // rows)
