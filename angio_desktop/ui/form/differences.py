"""Where an earlier registration tells another identity: both answers, and a button to choose."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form
from angio_desktop.register.patient import differences
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.button import Button, button
from angio_desktop.ui.widgets.naming import named

_Shown = tuple[tuple[str, str, str], ...]


class DifferencesView(QWidget):
    """One row for each field that differs; `chosen` gives the key whose other answer is wanted."""

    chosen = Signal(str)

    def __init__(self, form: Form, words: Words) -> None:
        super().__init__()
        self._form, self._words = form, words
        self._shown: _Shown = ()
        self.buttons: dict[str, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(labels.muted(self.tr("Not the same there:")))
        self._rows: QWidget | None = None
        self.hide()

    def show_differences(self, own: Mapping[str, str], other: Mapping[str, str]) -> None:
        """Show what differs between the answers here and there."""
        shown = tuple((key, own[key], other[key]) for key in differences(self._form, own, other))
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = self._make_rows(shown)
        self._column.addWidget(self._rows)

    def _make_rows(self, shown: _Shown) -> QWidget:
        self.buttons = {}
        rows = QWidget(self)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 1)
        for number, (key, own, other) in enumerate(shown):
            field = self._form.by_key[key]
            caption = self._form.caption(key, self._words.language)
            here, there = self._words.shown(field, own), self._words.shown(field, other)
            lines = (
                caption,
                self.tr("here: {answer}").format(answer=here),
                self.tr("there: {answer}").format(answer=there),
            )
            use = button(self.tr("Use that"), partial(self.chosen.emit, key))
            self.buttons[key] = named(use, self._words.named(caption, there))
            grid.addWidget(labels.wrapped("\n".join(lines)), number, 0)
            grid.addWidget(use, number, 1, Qt.AlignmentFlag.AlignBottom)
        return rows
