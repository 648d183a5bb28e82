"""One field on a page: its caption, its editor and what the rules say of it.

The editor is made when it is needed: most fields of a page lie below what is seen of it, or do
not apply.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.register.fields import Field
from angio_desktop.ui.editors.factory import AnyEditor, Editor
from angio_desktop.ui.editors.segments_box import SegmentsBox
from angio_desktop.ui.form.notes import Message
from angio_desktop.ui.look.severity import SEVERITIES, TOLD, restyle

_IN_NO_LIST = "E04"


class FieldView(QObject):
    """Caption, required mark, editor and messages of one field; a page lays them out.

    New messages wait until the field was left (`touched`), so that nothing is called wrong while
    it is being typed; a message that no longer holds goes at once.

    `make` is asked for the editor, and has the field `hold` it; `told` follows when something else
    is to be said of the field.
    """

    answered = Signal(str, str)
    left = Signal(str)
    went_on = Signal()
    completed = Signal()
    offer_taken = Signal()
    told = Signal()

    def __init__(
        self,
        field: Field,
        caption: str,
        make: Callable[["FieldView"], None],
        touched: set[str],
        parent: QWidget,
    ) -> None:
        """`touched` holds the keys of all fields that were left, also of other procedures."""
        super().__init__(parent)
        self.field = field
        self.caption = caption
        self.applies = True
        self.required = False
        self.messages: Sequence[Message] = ()
        self._make = make
        self._editor: AnyEditor | None = None
        self._touched = touched
        self._text = ""
        self._about = ""
        self._typing = False

    @property
    def is_made(self) -> bool:
        """Whether its editor is there."""
        return self._editor is not None

    @property
    def editor(self) -> AnyEditor:
        """The editor, made now if need be."""
        if self._editor is None:
            self._make(self)
        assert self._editor is not None  # noqa: S101 - `hold` was called
        return self._editor

    def hold(self, editor: AnyEditor) -> None:
        """Take the editor that was made, and show in it what is known so far."""
        self._editor = editor
        editor.set_text(self._text)
        editor.changed.connect(self._on_changed)
        editor.left.connect(self._on_left)
        self.typed_in.went_on.connect(self.went_on)
        self.typed_in.completed.connect(self.completed)
        self.typed_in.offer_taken.connect(self.offer_taken)
        self._about = self.typed_in.about()
        self._name(editor)
        self._say(editor)

    @property
    def typed_in(self) -> Editor:
        """The part of the editor that takes the keys."""
        return self.editor.editor if isinstance(self.editor, SegmentsBox) else self.editor

    def ask(self, field: Field, text: str) -> None:
        """Ask the same of another procedure, whose answer is `text`."""
        self.field = field
        self._text = text
        self._typing = False
        self.messages = ()
        if self._editor is not None:
            self._editor.ask(field, text)

    def _on_changed(self, text: str) -> None:
        self._typing = True
        self.answered.emit(self.field.key, text)

    def _on_left(self) -> None:
        self.settle()
        self.left.emit(self.field.key)

    def text(self) -> str:
        """Return the answer as it stands in the editor."""
        return self._text if self._editor is None else self._editor.text()

    def has_focus(self) -> bool:
        """Whether the focus is in the editor."""
        return self._editor is not None and self._editor.has_focus()

    def show_answer(self, text: str) -> None:
        """Put `text` in the editor, unless it stands there already or is being typed."""
        if self._typing:
            return
        self._text = text
        if self._editor is not None and self._editor.text() != text:
            self._editor.set_text(text)

    def show_state(self, *, applies: bool, required: bool, messages: Sequence[Message]) -> None:
        """Show whether the field applies, is required, and what is wrong with it."""
        self.applies = applies
        shown = [self._said(m) for m in messages if self._may_show(m)] if applies else []
        if (required, shown) == (self.required, list(self.messages)):
            return
        self.required, self.messages = required, shown
        if self._editor is not None:
            self._name(self._editor)
            self._say(self._editor)
        self.told.emit()

    def _name(self, editor: AnyEditor) -> None:
        name = self.tr("{caption} (required)").format(caption=self.caption)
        editor.setAccessibleName(name if self.required else self.caption)

    def _say(self, editor: AnyEditor) -> None:
        parts = [part for part in (self.said, self._about) if part]
        editor.setAccessibleDescription("\n".join(parts))
        if self.severity != (editor.property("severity") or ""):
            restyle(editor, "severity", self.severity)

    def _may_show(self, message: Message) -> bool:
        if message.severity in TOLD:
            return not self._typing
        if self._typing:
            return message.rule in {m.rule for m in self.messages}
        return self.touched

    def _said(self, message: Message) -> Message:
        """Return a message; that an answer is in no list comes with what may have been meant."""
        if message.rule != _IN_NO_LIST:
            return message
        offers = self.typed_in.offers()
        if not offers:
            return message
        meant = self.tr("Did you mean {entries}?").format(entries=", ".join(offers))
        text, short = f"{message.text} {meant}", f"{message.short}. {meant}"
        return replace(message, text=text, short=short)

    @property
    def said(self) -> str:
        """What is said of the field in whole sentences, a line for each finding."""
        return "\n".join(message.whole for message in self.messages)

    @property
    def severity(self) -> str:
        """The worst that is said of the field, "" where nothing is."""
        return max((m.severity for m in self.messages), key=SEVERITIES.index, default="")

    @property
    def touched(self) -> bool:
        """Whether the field was left, or counts as such: only then is it called wrong."""
        return self.field.key in self._touched

    @property
    def is_wrong(self) -> bool:
        """Whether an error or a warning is shown of the field."""
        return any(message.severity not in TOLD for message in self.messages)

    def settle(self) -> None:
        """Stop waiting: the field counts as left."""
        self._typing = False
        self._touched.add(self.field.key)
