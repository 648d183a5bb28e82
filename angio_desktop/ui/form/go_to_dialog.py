"""Goes to a field by a part of its caption or its key (Ctrl+G)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.field_help import when_asked
from angio_desktop.register.fields import Form
from angio_desktop.register.names import searchable
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID, tokens
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.text_line import TextLine

_KEY = Qt.ItemDataRole.UserRole
_SHOWN = 60
_PAGE = 10
_STEPS: dict[int, int] = {
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_Down.value: 1,
    Qt.Key.Key_PageUp.value: -_PAGE,
    Qt.Key.Key_PageDown.value: _PAGE,
}


class GoToDialog(QDialog):
    """Finds fields by words in any order; those that do not apply cannot be gone to.

    Of those it says which answer they wait for.
    """

    def __init__(
        self, form: Form, applies: frozenset[str], words: Words, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._form, self._said = form, words
        language = words.language
        self.key = ""
        self._last = -1
        self.setWindowTitle(self.tr("Go to field"))
        self.resize(GRID * 78, GRID * 52)
        keep_on_screen(self)
        pages = {page.id: page.captions.text(language) for page in form.pages}
        self._fields = [
            (f.key, form.caption(f.key, language), pages[f.page], f.key in applies)
            for f in form.asked
        ]
        self._words = [searchable(f"{c} {key} {page}") for key, c, page, _ in self._fields]
        layout = layouts.page(self)
        self.line = named(TextLine(), self.tr("Field to go to"))
        self.line.setPlaceholderText(self.tr("A part of the field's name…"))
        self.list = named(QListWidget(), self.tr("Fields"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self._take)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._take())
        self._find("")

    def _find(self, typed: str) -> None:
        words = searchable(typed).split()
        found = [
            field
            for field, text in zip(self._fields, self._words, strict=True)
            if all(word in text for word in words)
        ]
        found.sort(key=lambda field: not field[3])
        self.list.clear()
        for key, caption, page, applies in found[:_SHOWN]:
            text = f"{caption}  ·  {page}"
            if not applies:
                when = when_asked(self._form.by_key[key], self._form, self._said)
                text += "  ·  " + self.tr("does not apply now") + f"\n        {when}"
            item = QListWidgetItem(text, self.list)
            item.setData(_KEY, key)
            if not applies:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setForeground(QBrush(QColor(tokens().muted)))
        if len(found) > _SHOWN:
            more = self.tr("{count} more: type on").format(count=len(found) - _SHOWN)
            QListWidgetItem(more, self.list).setFlags(Qt.ItemFlag.NoItemFlags)
        self._last = sum(applies for *_, applies in found[:_SHOWN]) - 1  # they stand first
        self.list.setCurrentRow(0 if found and found[0][3] else -1)

    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row <= self._last:
            self.key = self.list.item(row).data(_KEY)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the line keeps the focus."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = _STEPS.get(event.key(), 0)
        if step and self._last >= 0:
            row = self.list.currentRow() + step
            self.list.setCurrentRow(min(max(row, 0), self._last))
        return bool(step)


def ask_field(
    form: Form, applies: frozenset[str], words: Words, parent: QWidget | None
) -> str | None:
    """Ask for a field; returns its key."""
    dialog = GoToDialog(form, applies, words, parent)
    return dialog.key if dialogs.show(dialog) else None
