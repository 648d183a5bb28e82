"""Answers that are chosen with all choices in sight: one by radio buttons, several by boxes.

A group is one stop of the Tab key; inside it go the arrows, a choice's number, its first letters
and Space.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field
from angio_desktop.register.values import SEPARATOR
from angio_desktop.ui.editors.editor import Arranged, Editor
from angio_desktop.ui.editors.options import Check, Radio
from angio_desktop.ui.editors.type_ahead import TypeAhead
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.look.theme import GRID

Option = Radio | Check

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WHILE_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BETWEEN = GRID * 2  # columns
_UP_AND_DOWN: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def _stays() -> bool:
    return False


class ChoicesEditor(Editor):
    """A code, or several, from a closed list; the keys that every form of it understands."""

    def __init__(self, field: Field, words: Words, parent: QWidget | None) -> None:
        super().__init__(field, words, parent)
        self._codes = list(field.code_list.codes) if field.code_list else []
        self._steps: Mapping[int, int] = _UP_AND_DOWN
        self.moves_on: Callable[[], bool] = _stays

    def ask(self, field: Field, text: str) -> None:
        """Ask the same of another procedure, whose codes for the same choices may be its own."""
        codes = list(field.code_list.codes) if field.code_list else []
        if codes != self._codes:
            self._codes = codes
            self._recode()
        super().ask(field, text)

    @cached_property
    def _type_ahead(self) -> TypeAhead:
        return TypeAhead(self.captions(), self._codes)

    def _choices(self) -> list[str]:
        return self._codes

    def captions(self) -> list[str]:
        """Return the captions of the choices, in the list's order."""
        return [self._words.code(self.field, code) for code in self._codes]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose or clear; leave other keys to the page."""
        if not self._takes(event):
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~_WHILE_TYPING:
            return False
        key, text = event.key(), event.text()
        if key in self._steps or key == Qt.Key.Key_Space or key in _CLEARING:
            self._type_ahead.forget()
        if key in self._steps:
            self._move(self._steps[key])
        elif key == Qt.Key.Key_Space:
            self._press()
        elif key in _CLEARING:
            self._clear()
        elif text and text.isprintable():
            self._follow(text)
        else:
            return False
        return True

    def _follow(self, text: str) -> None:
        """Take what a number or letters name; say so where they name nothing."""
        found = self._type_ahead.find(text, self.place())
        if found is None:
            told = self.tr("“{key}” is none of the choices").format(key=text)
            self._give_notice(f"{ICONS['warning']} {told}", "warning")
            return
        self._end_notice()
        self._go_to(found)
        if self._type_ahead.is_whole_number():
            self._named_whole()

    def _named_whole(self) -> None:
        """Follow a number that is no beginning of another one."""
        if self.moves_on():
            self.go_on()

    def finish(self) -> None:
        """Treat the field as left: a key that meant nothing is forgotten."""
        self._end_notice()
        super().finish()

    @abstractmethod
    def place(self) -> int | None:
        """Return the choice that keys start from."""

    @abstractmethod
    def _recode(self) -> None:
        """Give each choice its code anew."""

    @abstractmethod
    def _move(self, step: int) -> None:
        """Follow an arrow key."""

    @abstractmethod
    def _go_to(self, place: int) -> None:
        """Follow a number or letters."""

    @abstractmethod
    def _press(self) -> None:
        """Follow the space bar."""

    @abstractmethod
    def _clear(self) -> None:
        """Follow Delete or Backspace."""


class OptionsEditor(ChoicesEditor):
    """A grid of radio buttons or boxes, read down its columns: fewer where there is less room.

    A code that is not in the list stands as a choice of its own until the user takes it away.
    """

    def __init__(
        self, field: Field, words: Words, columns: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(field, words, parent)
        self._current = 0
        self._columns = columns
        self._widths: list[int] = []
        for code in self._codes:
            self._add(code)
        self._set_current(0)

    def _arrange(self, width: int) -> Arranged:
        wide = self._wide_columns(width)
        rows = self._rows_in(len(wide))
        options, known = self.options, len(self._codes)
        placed: list[tuple[QWidget, QRect]] = []
        top = 0
        for row in range(rows):
            in_row = list(zip(options[row:known:rows], wide, strict=False))
            high = max(option.heightForWidth(across) for option, across in in_row)
            left = 0
            for option, across in in_row:
                placed.append((option, QRect(left, top, across, high)))
                left += across + _BETWEEN
            top += high
        for option in options[known:]:
            across = max(1, min(option.sizeHint().width(), width))
            high = option.heightForWidth(across)
            placed.append((option, QRect(0, top, across, high)))
            top += high
        return placed

    def _rows_in(self, columns: int) -> int:
        return -(-len(self._codes) // columns)

    def _wide_columns(self, width: int) -> list[int]:
        """Return how wide each column is; one alone may be narrower than its captions."""
        for columns in range(self._columns, 0, -1):
            rows = self._rows_in(columns)
            wide = [max(self._wide()[at : at + rows]) for at in range(0, len(self._codes), rows)]
            if sum(wide) + _BETWEEN * (len(wide) - 1) <= width:
                return wide
        least = min(o.minimumSizeHint().width() for o in self.options)
        return [max(least, min(max(self._wide()), width))]

    def _wide(self) -> list[int]:
        if not self._widths:
            self._widths = [o.sizeHint().width() for o in self.options[: len(self._codes)]]
        return self._widths

    def _lay_out(self) -> None:
        super()._lay_out()
        columns = len(self._wide_columns(self.width()))
        across = self._rows_in(columns) if columns > 1 else 1
        self._steps = {**_UP_AND_DOWN, Qt.Key.Key_Left: -across, Qt.Key.Key_Right: across}

    def changeEvent(self, event: QEvent) -> None:
        """Measure the captions anew in another font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths = []
        super().changeEvent(event)

    @property
    def options(self) -> list[Option]:
        """The choices, in the list's order."""
        return [part for part in self._named if isinstance(part, Radio | Check)]

    @abstractmethod
    def _make(self, code: str, caption: str) -> Option:
        """Return a new choice."""

    def _add(self, code: str) -> None:
        option = self._make(code, self._words.code(self.field, code))
        if len(self._named) < len(self._codes):
            option.key = self._type_ahead.keys()[len(self._named)].translate(_RAISED)
        option.clicked.connect(lambda: self._clicked(option))
        option.setAccessibleName(self._part_name(option, self.accessibleName()))
        self._named.append(option)

    def entered(self, option: Option) -> None:
        """Let the Tab key stop at the choice that has the focus."""
        self._set_current(self._named.index(option))

    def left_one(self) -> None:
        """Look whether the whole group was left."""
        self._focus_lost()

    @abstractmethod
    def _clicked(self, option: Option) -> None:
        """Take what a click made of a choice."""

    def _set_current(self, place: int) -> None:
        """Let the Tab key stop at this choice only."""
        self._named[self._current].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._named[place].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._current = place
        self.setFocusProxy(self._first_input())

    def _focus_choice(self, place: int) -> None:
        self._set_current(place)
        if self.has_focus():
            self._named[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, field: Field, text: str) -> None:
        """Ask the same of another procedure, with the Tab key at the first choice again."""
        self._set_current(0)
        super().ask(field, text)

    def _recode(self) -> None:
        self._replace_unknown([])
        for option, code in zip(self.options, self._codes, strict=True):
            option.code = code

    def _show_codes(self, codes: list[str]) -> None:
        known = len(self._codes)
        unknown = [code for code in dict.fromkeys(codes) if code not in self._codes]
        if unknown != [option.code for option in self.options[known:]]:
            self._replace_unknown(unknown)
        for option in self.options:
            option.setChecked(option.code in codes)

    def _replace_unknown(self, codes: list[str]) -> None:
        known = len(self._codes)
        if self._current >= known:
            self._focus_choice(0)
        for option in self.options[known:]:
            self._named.remove(option)
            option.hide()
            option.deleteLater()
        for code in codes:
            self._add(code)
            self.setTabOrder(self._named[-2], self._named[-1])
            self._named[-1].show()  # at once, to be able to take the focus
            self._named[-1].setProperty("severity", "error")
        self._resized()

    def _move(self, step: int) -> None:
        place = self.place()
        if place is None:
            self._go_to(self._current)
        elif 0 <= place + step < len(self._named):
            self._go_to(place + step)

    def _first_input(self) -> QWidget:
        return self._named[self._current]

    def _part_name(self, part: QWidget, name: str) -> str:
        if isinstance(part, Radio | Check):
            return self._words.named(name, part.caption)
        return name


class ChoiceEditor(OptionsEditor):
    """One code by radio buttons; a click or Delete on the chosen one takes the answer away."""

    def _make(self, code: str, caption: str) -> Option:
        return Radio(code, caption, self, self)

    def _show(self, text: str) -> None:
        self._show_codes([text] if text else [])
        if not self.has_focus():
            self._set_current(self.place() or 0)

    def place(self) -> int | None:
        """Return the choice that keys start from."""
        return next((i for i, o in enumerate(self.options) if o.code == self._text), None)

    def _take(self, text: str) -> None:
        self._edited(text)
        self._show(text)

    def _clicked(self, option: Option) -> None:
        self._take(option.code if option.isChecked() else "")

    def _go_to(self, place: int) -> None:
        self._focus_choice(place)
        self._take(self.options[place].code)

    def _press(self) -> None:
        self._go_to(self._current)

    def _clear(self) -> None:
        self._take("")


class CodesEditor(OptionsEditor):
    """Several codes by check boxes, joined in the list's order.

    Where each box has a digit of its own, that ticks it, or takes the tick away. Letters only go to
    a box, and so do longer numbers: the "1" of "16" must not tick one.
    """

    def _make(self, code: str, caption: str) -> Option:
        return Check(code, caption, self, self)

    def _show(self, text: str) -> None:
        self._show_codes(text.split(SEPARATOR) if text else [])

    def place(self) -> int | None:
        """Return the choice that keys start from."""
        return self._current

    def _clicked(self, option: Option) -> None:
        del option
        text = SEPARATOR.join(o.code for o in self.options if o.isChecked())
        self._edited(text)
        self._show(text)

    def _go_to(self, place: int) -> None:
        self._focus_choice(place)

    def _named_whole(self) -> None:
        if self._type_ahead.has_one_key_each():
            self._press()

    def _press(self) -> None:
        self.options[self._current].click()

    def _clear(self) -> None:
        if self.options[self._current].isChecked():
            self._press()
