"""What every editor is: the contract between a form page and the widget of one answer.

An editor holds the register's text of one answer, "" while it is unanswered. Whatever text is
set comes back, valid or not, until the user edits it.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field
from angio_desktop.ui.editors.description import description
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.widgets.focus import ENTER, is_plain

Arranged = Sequence[tuple[QWidget, QRect]]
ANY_WIDTH = 10_000
TAKES_OFFER = "="
_AS_HIGH_AS_NEEDED = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
_AS_HIGH_AS_NEEDED.setHeightForWidth(True)


class Editor(QWidget):
    """One answer.

    `changed(text)` follows each edit by the user, and only that; `left(text)` says that the user
    left the field. What was typed is then already normalised, and `changed` has told so: `text()`
    is always what was last set or last told.

    `went_on` follows Enter, once the focus is where it leads to. `completed` says that nobody
    would type on after what stands there: a page may go on by itself (`led_to` where it came to).
    `offered` is an answer that one key takes, "" for none; who takes it is told by `offer_taken`
    where the editor cannot do it itself.

    It is as high as its parts need at the width it is given, and lays them out itself: there are
    dozens on a page.

    For subclasses: `_named` holds the parts that take the focus, `_arrange` says where each part
    stands; `_show` puts a text in them, `_finished` says what a text becomes when the field is
    left, `_edited` takes what the user made of it.
    """

    changed = Signal(str)
    left = Signal(str)
    went_on = Signal()
    completed = Signal()
    offer_taken = Signal()

    def __init__(self, field: Field, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offered = ""
        self._is_led_to = False
        self.field = field
        self._words = words
        self._text = ""
        self._is_finishing = False
        self._named: list[QWidget] = []
        self._notice: QLabel | None = None
        self._known: dict[int, list[tuple[QWidget, QRect]]] = {}  # by width
        # What holds it and lays it out; a signal of each would be felt on a long page.
        self.on_resized: Callable[[], None] | None = None
        # The focus goes to a part (the focus proxy); without this a label's buddy key would not.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(_AS_HIGH_AS_NEEDED)

    # --- its parts -----------------------------------------------------------------------

    @abstractmethod
    def _arrange(self, width: int) -> Arranged:
        """Return each part with its place, where so much width is given."""

    def _arranged(self, width: int) -> Arranged:
        if width not in self._known:
            self._known[width] = [*self._arrange(width)]
            self._arrange_notice(width, self._known[width])
        return self._known[width]

    def _arrange_notice(self, width: int, placed: list[tuple[QWidget, QRect]]) -> None:
        notice = self._notice
        if notice is not None and not notice.isHidden():
            below = max(place.bottom() for _, place in placed) + 3
            wide = max(width if width < ANY_WIDTH else 0, notice.minimumSizeHint().width())
            placed.append((notice, QRect(0, below, wide, notice.heightForWidth(wide))))

    def heightForWidth(self, width: int) -> int:
        """Return how high the parts are at a width."""
        return self._bounds(width).height()

    def sizeHint(self) -> QSize:
        """Return the size at which nothing has to wrap or shrink."""
        return self._bounds(ANY_WIDTH).size()

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which the parts can be used."""
        return self._bounds(0).size()

    def _bounds(self, width: int) -> QRect:
        bounds = QRect()
        for _, place in self._arranged(width):
            bounds |= place
        return bounds

    def _lay_out(self) -> None:
        for part, place in self._arranged(self.width()):
            part.setGeometry(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts in their places."""
        super().resizeEvent(event)
        self._lay_out()

    def _give_notice(self, text: str, severity: str = "") -> None:
        """Show something below the answer, as wide as the page lets it be; say it, too."""
        if self._notice is None:
            self._notice = labels.muted("", self)
            self._notice.setTextFormat(Qt.TextFormat.PlainText)
        restyle(self._notice, "severity", severity)
        self._notice.setText(text)
        self._notice.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._first_input(), text))
        self._resized()

    def _end_notice(self) -> None:
        if self._notice is not None and not self._notice.isHidden():
            self._notice.clear()
            self._notice.hide()
            self._resized()

    def _resized(self) -> None:
        """Follow a part that asks for another size."""
        self._known = {}
        self._lay_out()
        self.updateGeometry()
        if self.on_resized is not None:
            self.on_resized()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._resized()

    # --- its answer ----------------------------------------------------------------------

    def text(self) -> str:
        """Return the register's text, "" while unanswered."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show `text`; emits nothing."""
        if text == self._text:
            return
        self._text = text
        self._refresh()

    def ask(self, field: Field, text: str) -> None:
        """Ask the same of another procedure, whose answer is `text`; emits nothing."""
        self.field, self._text = field, text
        self._refresh()

    def about(self) -> str:
        """Return what is expected of the answer, in words."""
        return description(self.field, self._words, self._choices())

    def _choices(self) -> Sequence[str] | None:
        """Return the codes that stand in sight; a list that is searched has none."""
        return None

    def offers(self) -> Sequence[str]:
        """Return what may have been meant by an answer that is in no list; nothing if unknown."""
        return ()

    def set_date(self, day: date | None) -> None:
        """Offer only what is valid on `day`; only lists with a validity know what to do."""

    def offer(self, text: str) -> None:
        """Offer the register's text of another answer, "" for none: one key takes it."""
        self.offered = text

    def led_to(self) -> None:
        """Pass over an Enter or Tab that comes next: it was meant for the field before."""
        self._is_led_to = True

    def _is_for_the_one_before(self) -> bool:
        is_led_to, self._is_led_to = self._is_led_to, False
        return is_led_to

    def finish(self) -> None:
        """Treat the field as left: take what was typed and emit `left`."""
        self._is_led_to = False
        if self._is_finishing:
            return
        self._is_finishing = True
        self._edited(self._finished(self._text))
        self._show(self._text)
        self.left.emit(self._text)
        self._is_finishing = False

    def focus_first(self) -> None:
        """Put the focus in the editor as the Tab key does."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def has_focus(self) -> bool:
        """Whether the focus is on any part of the editor."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def setAccessibleName(self, name: str) -> None:
        """Name the field for screen readers, at each part that takes the focus."""
        if name != self.accessibleName():
            super().setAccessibleName(name)
            for part in self._named:
                part.setAccessibleName(self._part_name(part, name))

    def setAccessibleDescription(self, description: str) -> None:
        """Say more of the field to screen readers: what is wrong with it."""
        if description != self.accessibleDescription():
            super().setAccessibleDescription(description)
            for part in self._named:
                part.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next field by Enter, which never reaches a dialog's button from here."""
        if event.key() in ENTER and is_plain(event):
            if not self._is_for_the_one_before():
                self.go_on()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Go to the next field, as by Enter."""
        self.finish()
        self.step_on()

    def focusNextPrevChild(self, next_child: bool) -> bool:
        """Go on by Tab."""
        return (next_child and self._is_for_the_one_before()) or super().focusNextPrevChild(
            next_child
        )

    def step_on(self) -> None:
        """Go to the next field from one that counts as left."""
        if self.has_focus():
            self._is_finishing = True  # `left` was said already
            self.focusNextPrevChild(True)
            self._is_finishing = False
            self.went_on.emit()

    def _focus_lost(self) -> None:
        if not self.has_focus():
            self.finish()

    def _edited(self, text: str) -> None:
        if text != self._text:
            self._is_led_to = False
            self._text = text
            self.changed.emit(text)

    def _finished(self, text: str) -> str:
        return text

    @abstractmethod
    def _show(self, text: str) -> None:
        """Put a text in the inputs."""

    def _refresh(self) -> None:
        self._show(self._text)

    def _first_input(self) -> QWidget:
        """Return the part that takes the focus."""
        return self._named[0]

    def _part_name(self, part: QWidget, name: str) -> str:
        del part
        return name
