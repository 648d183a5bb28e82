"""The drawing of the coronary tree and a list of its segments, in step, as one editor."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from angio_desktop.register.coronary_tree import segment_number
from angio_desktop.register.fields import Field
from angio_desktop.register.values import SEPARATOR
from angio_desktop.ui.editors.coronary_tree import CoronaryTree
from angio_desktop.ui.editors.editor import Editor
from angio_desktop.ui.look.theme import GRID

_LISTED = GRID * 32  # enough for the list's captions in one column, or a combo of them


class SegmentsBox(QWidget):
    """The tree beside `editor`, as one editor: text() and set_text(), `changed` and `left`.

    `codes` gives the caption of each code, "9a - D2"; with `many`, several can be chosen.
    """

    changed = Signal(str)
    left = Signal(str)

    def __init__(
        self, editor: Editor, codes: Mapping[str, str], many: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        editor.setParent(self)
        editor.on_resized = self._resized
        self.on_resized: Callable[[], None] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._captions = tuple(codes.values())
        self._name(codes)
        self._many = many
        self.tree = CoronaryTree({self._numbers[c]: text for c, text in codes.items()}, self)
        # The Tab key stops at the list only: it offers the same, and the tree is for clicks.
        self.tree.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(editor)
        self.tree.toggled.connect(self._toggle)
        self.tree.focus_lost.connect(self._tree_left)
        editor.changed.connect(self._edited)
        editor.left.connect(self._editor_left)
        self._show(editor.text())

    def _arranged(self, width: int) -> tuple[QRect, QRect]:
        """Return where tree and list stand: beside each other where both have room, else below."""
        hint, least = self.tree.sizeHint(), self.tree.minimumSizeHint()
        beside, wanted = width - GRID * 2, min(self.editor.sizeHint().width(), _LISTED)
        if least.width() + wanted <= beside:
            across = min(hint.width(), beside - wanted)
            tree = QRect(0, 0, across, across * hint.height() // hint.width())
            left = across + GRID * 2
            room = width - left
            return tree, QRect(left, 0, room, self.editor.heightForWidth(room))
        across = min(hint.width(), width)
        tree = QRect(0, 0, across, across * hint.height() // hint.width())
        high = self.editor.heightForWidth(width)
        return tree, QRect(0, tree.height() + GRID, width, high)

    def heightForWidth(self, width: int) -> int:
        """Return how high tree and list are at a width."""
        tree, listed = self._arranged(width)
        return (tree | listed).height()

    def sizeHint(self) -> QSize:
        """Return the size of both beside each other."""
        tree, wanted = self.tree.sizeHint(), self.editor.sizeHint()
        return QSize(tree.width() + GRID * 2 + wanted.width(), max(tree.height(), wanted.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which both can be used, below each other."""
        least = self.tree.minimumSizeHint().expandedTo(self.editor.minimumSizeHint())
        return QSize(least.width(), self.heightForWidth(least.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both in their places."""
        super().resizeEvent(event)
        self._lay_out()

    def _resized(self) -> None:
        self._lay_out()
        self.updateGeometry()
        if self.on_resized is not None:
            self.on_resized()

    def _lay_out(self) -> None:
        for part, place in zip((self.tree, self.editor), self._arranged(self.width()), strict=True):
            part.setGeometry(place)

    def _name(self, codes: Mapping[str, str]) -> None:
        self._numbers = {code: segment_number(caption) for code, caption in codes.items()}
        self._codes = {number: code for code, number in self._numbers.items()}

    def ask(self, field: Field, text: str) -> None:
        """Ask for the segments of another procedure, which has codes of its own for them."""
        self.editor.ask(field, text)
        same = zip(field.code_list.codes if field.code_list else (), self._captions, strict=True)
        self._name(dict(same))
        self._show(text)

    def text(self) -> str:
        """Return the register's text, "" while unanswered."""
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Show `text` on both sides; emits nothing."""
        self.editor.set_text(text)
        self._show(text)

    def set_date(self, day: date | None) -> None:
        """Segments know no validity."""

    def finish(self) -> None:
        """Treat the field as left."""
        self.editor.finish()

    def focus_first(self) -> None:
        """Put the focus in the list as the Tab key does."""
        self.editor.focus_first()

    def has_focus(self) -> bool:
        """Whether the focus is on the tree or any part of the list."""
        return self.tree.hasFocus() or self.editor.has_focus()

    def setAccessibleName(self, name: str) -> None:
        """Name the field for screen readers, at each part that takes the focus."""
        super().setAccessibleName(name)
        self.editor.setAccessibleName(name)
        tree = self.tr("{field}, on the coronary tree").format(field=name)
        self.tree.setAccessibleName(tree)

    def setAccessibleDescription(self, description: str) -> None:
        """Say more of the field to screen readers: what is wrong with it."""
        super().setAccessibleDescription(description)
        self.editor.setAccessibleDescription(description)

    def _show(self, text: str) -> None:
        codes = text.split(SEPARATOR)
        self.tree.set_chosen([self._numbers[code] for code in codes if code in self._numbers])

    def _edited(self, text: str) -> None:
        self._show(text)
        self.changed.emit(text)

    def _toggle(self, number: str) -> None:
        """Take a segment in or out; codes that are not in the list stay, behind those that are."""
        code, text = self._codes[number], self.text()
        before = text.split(SEPARATOR) if text else []
        after = [other for other in before if other != code and self._many]
        if code not in before:
            after.append(code)
        known = [each for each in self._numbers if each in after]
        unknown = [each for each in after if each not in self._numbers]
        self.set_text(SEPARATOR.join([*known, *unknown]))
        self.changed.emit(self.text())

    def _editor_left(self, text: str) -> None:
        if not self.tree.hasFocus():
            self.left.emit(text)

    def _tree_left(self) -> None:
        if not self.editor.has_focus():
            self.left.emit(self.text())
