"""One field on a page: its caption, its editor and what the rules say of it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from angio_desktop.register.fields import Field
from angio_desktop.ui.editors.coronary_tree import SegmentsBox
from angio_desktop.ui.editors.factory import AnyEditor
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import ICONS, SEVERITIES, restyle
from angio_desktop.ui.look.theme import GRID, LABEL_WIDTH

_IN_NO_LIST = "E04"
_CAPTION_DROP = 5  # how far a line edit's text stands below its upper edge


class Message:
    """What is shown of one finding: its severity and its words."""

    __slots__ = ("rule", "severity", "text")

    def __init__(self, rule: str, severity: str, text: str) -> None:
        self.rule, self.severity, self.text = rule, severity, text


class FieldView(QObject):
    """Caption, required mark, editor and message of one field; a page lays them out.

    New messages wait until the field was left (`touched`), so that nothing is called wrong while
    it is being typed; a message that no longer holds goes at once.
    """

    answered = Signal(str, str)
    left = Signal(str)
    went_on = Signal()

    def __init__(
        self, field: Field, caption: str, editor: AnyEditor, touched: set[str], parent: QWidget
    ) -> None:
        """`touched` holds the keys of all fields that were left, also of other procedures."""
        super().__init__(parent)
        self.field = field
        self.caption = caption
        self.editor = editor
        self._touched = touched
        self.applies = True
        self.label = labels.wrapped(caption, parent)
        self.label.setBuddy(editor)
        self.mark = QLabel("", parent)
        self.mark.setProperty("role", "required")
        self.mark.setFixedWidth(GRID + 4)
        self.message = labels.wrapped("", parent)
        self.message.hide()
        self._typing = False
        self._shown_rules: set[str] = set()
        editor.setAccessibleName(caption)
        editor.changed.connect(self._on_changed)
        editor.left.connect(self._on_left)
        typed_in = editor.editor if isinstance(editor, SegmentsBox) else editor
        typed_in.went_on.connect(self.went_on)
        self._offers = typed_in.offers
        self._about = typed_in.about()
        editor.setAccessibleDescription(self._about)

    def ask(self, field: Field, text: str) -> None:
        """Ask the same of another procedure, whose answer is `text`."""
        self.field = field
        self._typing = False
        self._shown_rules = set()
        self.editor.ask(field, text)

    def _on_changed(self, text: str) -> None:
        self._typing = True
        self.answered.emit(self.field.key, text)

    def _on_left(self) -> None:
        self.settle()
        self.left.emit(self.field.key)

    def show_answer(self, text: str) -> None:
        """Put `text` in the editor, unless it stands there already or is being typed."""
        if not self._typing and self.editor.text() != text:
            self.editor.set_text(text)

    def show_state(self, *, applies: bool, required: bool, messages: Sequence[Message]) -> None:
        """Show whether the field applies, is required, and what is wrong with it."""
        self.applies = applies
        self.mark.setText("•" if required else "")
        self.mark.setToolTip(self.tr("Required") if required else "")
        name = self.tr("{caption} (required)").format(caption=self.caption)
        self.editor.setAccessibleName(name if required else self.caption)
        self._show_messages([m for m in messages if self._may_show(m)] if applies else [])

    def _may_show(self, message: Message) -> bool:
        if self._typing:
            return message.rule in self._shown_rules
        return self.touched

    def _show_messages(self, messages: Sequence[Message]) -> None:
        self._shown_rules = {m.rule for m in messages}
        text = "\n".join(f"{ICONS[m.severity]} {self._said(m)}" for m in messages)
        worst = max((m.severity for m in messages), key=SEVERITIES.index, default="")
        if text == self.message.text() and worst == (self.message.property("severity") or ""):
            return
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.editor.setAccessibleDescription(
            "\n".join(part for part in (text, self._about) if part)
        )
        for widget in (self.message, self.editor):
            restyle(widget, "severity", worst)

    def _said(self, message: Message) -> str:
        """Return a message; that an answer is in no list comes with what may have been meant."""
        offers = self._offers() if message.rule == _IN_NO_LIST else ()
        if not offers:
            return message.text
        meant = self.tr("Did you mean {entries}?").format(entries=", ".join(offers))
        return f"{message.text} {meant}"

    @property
    def touched(self) -> bool:
        """Whether the field was left, or counts as such: only then is it called wrong."""
        return self.field.key in self._touched

    @property
    def is_wrong(self) -> bool:
        """Whether an error or a warning is shown of the field."""
        return bool(self._shown_rules)

    def settle(self) -> None:
        """Stop waiting: the field counts as left."""
        self._typing = False
        self._touched.add(self.field.key)


class FieldRow(QWidget):
    """A field as a row: caption in one column, editor as wide as its answers, message below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, GRID // 2, 0, GRID // 2)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)

    def hold(self, view: FieldView) -> None:
        """Lay out the parts of `view` in this row, caption and answer on one line."""
        view.label.setFixedWidth(LABEL_WIDTH)
        above = 0 if view.editor.is_read_only() else _CAPTION_DROP
        view.label.setContentsMargins(0, above, 0, 0)
        view.mark.setContentsMargins(0, above, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(view.label, 0, 0, top)
        self._grid.addWidget(view.mark, 0, 1, top)
        if isinstance(view.editor, SegmentsBox):  # as wide as the page, under its caption
            self._grid.addWidget(view.editor, 1, 0, 1, 3, top)
        else:
            self._grid.addWidget(view.editor, 0, 2, top)
        self._grid.addWidget(view.message, 2, 2)
        view.message.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def add_below(self, widget: QWidget) -> None:
        """Add a widget under the editor (a proposal)."""
        self._grid.addWidget(widget, 3, 2)
