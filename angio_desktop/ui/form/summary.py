"""What was sent, as one text to be read: every answer under its caption, section by section."""

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Form
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID, tokens
from angio_desktop.ui.printing.content import Answer, Grid, Heading, Part, content
from angio_desktop.ui.widgets.naming import named

_CAPTION = 42  # percent of the width
_TITLE, _SECTION = 1.45, 1.15  # times the size of the text
_THIRD = 3  # of the height: where a field that was gone to stands


class Summary(QWidget):
    """Shows the answers of a form; empty ones are left out. Nothing in it can be changed."""

    def __init__(self, form: Form, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._words = form, words
        self._values: Mapping[str, str] = {}
        self._applies: frozenset[str] = frozenset()
        self.head = labels.muted("", self)
        self._worn: object = None
        self._wanted = ""  # what was gone to before there was a height to scroll in
        self.text = _Text(self._wear, self)
        named(
            self.text,
            self.tr("What was sent"),
            self.tr("The arrow keys scroll; what is selected can be copied."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, 0, 0)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)

    def show_answers(
        self, words: Words, values: Mapping[str, str], applies: frozenset[str]
    ) -> None:
        """Show these answers, in these words."""
        if (words, values, applies) != (self._words, self._values, self._applies):
            self._words, self._values, self._applies = words, values, applies
            self._write()

    def _wear(self) -> None:
        """Write in the colours and the size of now, unless it is written in them."""
        if self._worn not in (None, self._looks()):
            self._write()

    def _looks(self) -> object:
        return tokens(), self.text.font().pointSizeF()

    def _write(self) -> None:
        self._worn = self._looks()
        parts = content(self._form, self._words, self._values, self._applies, told)
        bar = self.text.verticalScrollBar()
        before = bar.value()
        self.text.setHtml(_html(parts, self.text.font().pointSizeF()))
        bar.setValue(before)

    def _block_of(self, name: str) -> QTextBlock | None:
        """Return where a page or an answer begins; what is near the beginning is found at once."""
        block = self.text.document().begin()
        while block.isValid() and name not in _anchors(block):
            block = block.next()
        return block if block.isValid() else None

    def go_to(self, name: str) -> bool:
        """Bring a page or an answer to a third of the height, and select the answer."""
        block = self._block_of(name)
        if block is None:
            return False
        self._wanted = "" if self.isVisible() else name
        cursor = QTextCursor(block)
        self.text.setTextCursor(cursor)
        bar, top = self.text.verticalScrollBar(), self.text.cursorRect(cursor).top() - GRID
        if name in self._form.by_key:
            top -= self.text.viewport().height() // _THIRD
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            self.text.setTextCursor(cursor)
        bar.setValue(bar.value() + top)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to what was gone to, now that the text is as wide and high as it is shown."""
        super().showEvent(event)
        if self._wanted:
            self.go_to(self._wanted)

    def chosen_key(self) -> str:
        """Return the key of the answer that was gone to or clicked last, or ""."""
        found = _anchors(self.text.textCursor().block())
        return next((key for key in found if key in self._form.by_key), "")


class _Text(QTextEdit):
    """A text that is selected, copied and scrolled, and has no cursor."""

    def __init__(self, write: Callable[[], None], parent: QWidget) -> None:
        """`write` is asked for the text anew where its colours or size are others."""
        super().__init__(parent)
        self._write_again = write
        self.setProperty("role", "summary")
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(GRID)

    def changeEvent(self, event: QEvent) -> None:
        """Wear the colours and the size of now."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._write_again()


def told(words: Words, field: Field, text: str) -> str:
    """Return an answer as it is read on the screen: with its unit, and the code of a list."""
    unit, shown = words.unit(field), words.shown(field, text)
    is_told = not text or unit in field.captions.text(words.language)
    return shown if is_told else f"{shown}\u00a0{unit}"


def _anchors(block: QTextBlock) -> list[str]:
    found = []
    fragments = block.begin()
    while not fragments.atEnd():
        found += fragments.fragment().charFormat().anchorNames()
        fragments += 1
    return found


def _html(parts: tuple[Part, ...], size: float) -> str:
    """Return the parts as a text; what was typed is never read as marks."""
    written: list[str] = []
    is_open = False
    for part in parts:
        if is_open and not isinstance(part, Answer):
            written.append("</table>")
            is_open = False
        match part:
            case Heading():
                written.append(_heading(part, size))
            case Answer():
                if not is_open:
                    written.append('<table width="100%" cellpadding="2">')
                    is_open = True
                written.append(_answer(part))
            case Grid():
                written.append(_grid(part))
    written.append("</table>" if is_open else "")
    return "".join(written)


def _heading(part: Heading, size: float) -> str:
    points = size * (_TITLE if part.level == 1 else _SECTION)
    above = GRID * (3 if part.level == 1 else 1)
    anchor = f'<a name="{part.page}"></a>' if part.page else ""
    style = f"font-size:{points:.1f}pt; font-weight:600; margin-top:{above}px; margin-bottom:4px"
    return f'<h{part.level + 1} style="{style}">{anchor}{escape(part.text)}</h{part.level + 1}>'


def _answer(part: Answer) -> str:
    caption = _muted(part.caption)
    said = f'<a name="{part.key}"></a>{_lines(part.text)}'
    return f'<tr><td width="{_CAPTION}%">{caption}</td><td>{said}</td></tr>'


def _grid(part: Grid) -> str:
    heads = "".join(f"<td>{_muted(head)}</td>" for head in part.heads)
    rows = ""
    for (name, *cells), keys in zip(part.rows, part.keys, strict=True):
        said = "".join(
            f'<td><a name="{key}"></a>{_lines(cell)}</td>'
            for key, cell in zip(keys, cells, strict=True)
        )
        rows += f"<tr><td>{_muted(name)}</td>{said}</tr>"
    return f'<table width="100%" cellpadding="2"><tr>{heads}</tr>{rows}</table>'


def _muted(text: str) -> str:
    # Not by a style: each would be read as a style sheet of its own.
    return f'<font color="{tokens().muted}">{escape(text)}</font>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
