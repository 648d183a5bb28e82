"""Asks for a new PIN, twice, and says what it is for and what not."""

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.actions.pin import MOST_TRIES, Pin
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.ui.access.pin_line import PinLine
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, two_parts
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import hinted
from angio_desktop.ui.widgets.notice import Notice


class PinDialog(QDialog):
    """Has a PIN open the lock; a refusal is told in the dialog.

    `by_phrase` says that a pass phrase guards the data, which is then the way in beside it.
    """

    def __init__(self, pin: Pin, words: Words, parent: QWidget | None, *, by_phrase: bool) -> None:
        super().__init__(parent)
        self._pin, self._words = pin, words
        self.setWindowTitle(self.tr("PIN"))
        layout, below = two_parts(self, GRID * 60, (3, 3, 3, 2))
        layout.addWidget(labels.title(self.tr("PIN")))
        what = self._what(by_phrase=by_phrase)
        layout.addWidget(labels.wrapped(what))
        rows = QFormLayout()
        rows.setVerticalSpacing(GRID)
        self.line, self.again = hinted(PinLine(), what), hinted(PinLine(), what)
        rows.addRow(self.tr("Six &digits"), self.line)
        rows.addRow(self.tr("Once &more"), self.again)
        self.line.complete.connect(self.again.setFocus)
        layout.addLayout(rows)
        layout.addStretch(1)
        self.problem = Notice()
        below.addWidget(self.problem)
        keep = button(self.tr("Set PIN"))
        below.addWidget(dialogs.answers(self, keep, self.tr("Cancel"), self.keep))
        self.line.setFocus()

    def _what(self, *, by_phrase: bool) -> str:
        what = self.tr(
            "Six digits that open the lock while the program runs, in the place of the pass "
            "phrase. At each start the pass phrase is asked as before, and after {count} wrong "
            "tries too."
        )
        if not by_phrase:
            what = self.tr(
                "Six digits that are asked to open the lock while the program runs. At each start "
                "this computer gives the key as before; after {count} wrong tries the recovery "
                "key is asked."
            )
        return what.format(count=MOST_TRIES)

    def keep(self) -> None:
        """Set the PIN."""
        try:
            self._pin.choose(self.line.text(), self.again.text())
        except AngioError as problem:
            self.problem.say(self._words.problem(problem), "error")
            for line in (self.line, self.again):
                line.clear()
            self.line.setFocus()
            fit_height(self)
            return
        self.accept()
