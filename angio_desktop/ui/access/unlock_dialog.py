"""Asks for the pass phrase, or for the recovery key where that is the way in."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, two_parts
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import hinted, named
from angio_desktop.ui.widgets.notice import Notice

_LONGEST = 1_000
Try = Callable[[str], DataKey]


class UnlockDialog(QDialog):
    """Gives the key once the pass phrase or the recovery key is right; `used_recovery` says which.

    Without `by_phrase` only the recovery key is asked.
    """

    def __init__(
        self,
        words: Words,
        by_phrase: Try | None,
        by_recovery: Try,
        why: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._words, self._by_phrase, self._by_recovery = words, by_phrase, by_recovery
        self.key: DataKey | None = None
        self.used_recovery = by_phrase is None
        self.setWindowTitle(self.tr("Open your data"))
        layout, below = two_parts(self, GRID * 60, (3, 3, 3, 2))
        layout.addWidget(labels.title(self.tr("Open your data")))
        self.why = labels.wrapped(why)
        self.why.setVisible(bool(why))
        layout.addWidget(self.why)
        self.phrase = secret_line()
        self.recovery = hinted(_RecoveryText(), self.tr("As it was printed, saved or copied."))
        self.recovery.setTabChangesFocus(True)
        self.recovery.setProperty("role", "recovery")
        self.recovery.setFixedHeight(GRID * 9)
        self._phrase_way = _labelled(self.tr("Pass phrase"), self.phrase)
        self._recovery_way = _labelled(self.tr("Recovery key"), self.recovery)
        layout.addWidget(self._phrase_way)
        layout.addWidget(self._recovery_way)
        self.problem = Notice()
        below.addWidget(self.problem)
        below.addSpacing(GRID)
        below.addWidget(self._buttons())
        self._show_way()

    def _buttons(self) -> QDialogButtonBox:
        self.open_button = button(self.tr("Open"))
        buttons = dialogs.answers(self, self.open_button, self.tr("Cancel"), self.attempt)
        self.other_way = button(self.tr("Use the &recovery key"), self.use_recovery)
        buttons.addButton(self.other_way, QDialogButtonBox.ButtonRole.ActionRole)
        self.other_way.setVisible(self._by_phrase is not None)  # the box shows what is added
        return buttons

    def use_recovery(self) -> None:
        """Ask for the recovery key instead."""
        self.used_recovery = True
        self.other_way.setVisible(False)
        self.problem.say("")
        self._show_way()

    def _show_way(self) -> None:
        self._phrase_way.setVisible(not self.used_recovery)
        self._recovery_way.setVisible(self.used_recovery)
        (self.recovery if self.used_recovery else self.phrase).setFocus()
        fit_height(self)

    def attempt(self) -> None:
        """Try what was typed; what is wrong with it is told in the dialog."""
        try:
            if self.used_recovery or self._by_phrase is None:
                self.key = self._by_recovery(self.recovery.toPlainText())
            else:
                self.key = self._by_phrase(self.phrase.text())
        except AngioError as problem:
            self.problem.say(self._words.problem(problem), "error")
            fit_height(self)
            self.phrase.selectAll()
            return
        self.accept()


class _RecoveryText(QPlainTextEdit):
    """Takes a recovery key and what may stand around it, not a book that is pasted by mistake."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the beginning of what is pasted or dropped."""
        self.insertPlainText(source.text()[:_LONGEST])


def _labelled(text: str, editor: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    label = QLabel(text)
    label.setBuddy(named(editor, text))
    column.addWidget(label)
    column.addWidget(editor)
    return box
