"""One code from a list too long for radio buttons: a closed field that shows the choice."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStyle, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field
from angio_desktop.ui.editors.choices import ChoicesEditor
from angio_desktop.ui.editors.editor import ANY_WIDTH, TAKES_OFFER, Arranged
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.focus import leaves
from angio_desktop.ui.widgets.shortcuts import Shortcut

_MAX_CHARACTERS = 60
_MOST_CHARACTERS = 120  # where there is room for them
_ROWS_SHOWN = 26
_LEAST_WIDTH = GRID * 9  # what is shown of a choice goes on in its tooltip


class Box(Choice):
    """A closed list that leaves keys to its editor."""

    focus_lost = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(_ROWS_SHOWN)

    def sizeHint(self) -> QSize:
        """Return the size that shows every choice, of the longest so much as can be read.

        Qt's own policy for that would make the list at once that may never be opened.
        """
        return self._of_at_most(_MAX_CHARACTERS)

    def whole(self) -> QSize:
        """Return the size that shows every choice whole."""
        return self._of_at_most(_MOST_CHARACTERS)

    def _of_at_most(self, characters: int) -> QSize:
        hint = super().sizeHint()
        most = self.fontMetrics().averageCharWidth() * characters
        return QSize(min(hint.width(), most), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by F4 or Alt with an arrow."""
        if Shortcut.OPEN_LIST.is_meant(event):
            self.showPopup()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when the field is left; for the opened list it is not."""
        super().focusOutEvent(event)
        if leaves(event) and not self.view().isVisible():
            self.focus_lost.emit()

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest choice."""
        view = self.view()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        view.setMinimumWidth(view.sizeHintForColumn(0) + bar)
        super().showPopup()


class ListEditor(ChoicesEditor):
    """One code; arrows, numbers and letters choose while the list stays closed.

    The first line of the list is empty: it takes the answer away.
    """

    def __init__(
        self, field: Field, words: Words, parent: QWidget | None = None, *, fills: bool = False
    ) -> None:
        """`fills` has the list as wide as the cell of a table it stands in."""
        super().__init__(field, words, parent)
        self._fills = fills
        self.box = Box(self)
        self.box.addItem("", "")
        for code in self._codes:
            self.box.addItem(words.code(field, code), code)
        self.box.activated.connect(lambda row: self._take(self.box.itemData(row)))
        self.box.focus_lost.connect(self._focus_lost)
        self._named = [self.box]
        self.setFocusProxy(self.box)

    def _arrange(self, width: int) -> Arranged:
        hint = self.box.sizeHint()
        least = min(hint.width(), _LEAST_WIDTH)
        if self._fills and width < ANY_WIDTH:
            return [(self.box, QRect(0, 0, max(least, width), hint.height()))]
        wanted = self.box.whole() if width < ANY_WIDTH else hint
        return [(self.box, QRect(0, 0, max(least, min(wanted.width(), width)), hint.height()))]

    def _follow(self, text: str) -> None:
        if text == TAKES_OFFER and self.offered:
            self.offer_taken.emit()
        else:
            super()._follow(text)

    def _recode(self) -> None:
        self._drop_unknown()
        for row, code in enumerate(self._codes, start=1):
            self.box.setItemData(row, code)

    def _show(self, text: str) -> None:
        row = self.box.findData(text)
        if row < 0:
            # A code that is not in the list: it stays, to be seen and reported.
            self._drop_unknown()
            self.box.addItem(text, text)
            row = self.box.count() - 1
        self.box.setCurrentIndex(row)
        self.box.setToolTip(self.box.currentText())
        if row <= len(self._codes):
            self._drop_unknown()

    def _drop_unknown(self) -> None:
        while self.box.count() > len(self._codes) + 1:
            self.box.removeItem(self.box.count() - 1)

    def _take(self, text: str) -> None:
        self._edited(text)
        self._show(text)

    def place(self) -> int | None:
        """Return the choice that keys start from."""
        return self._codes.index(self._text) if self._text in self._codes else None

    def _move(self, step: int) -> None:
        place = self.place()
        to = (0 if step > 0 else len(self._codes) - 1) if place is None else place + step
        if 0 <= to < len(self._codes):
            self._go_to(to)

    def _go_to(self, place: int) -> None:
        self._take(self._codes[place])

    def _press(self) -> None:
        self.box.showPopup()

    def _clear(self) -> None:
        self._take("")
