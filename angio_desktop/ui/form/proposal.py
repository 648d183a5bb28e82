"""The billing code that is proposed, under its field: a button that takes it, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from angio_desktop.register.billing import Billing
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Form
from angio_desktop.ui.look import labels
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.shortcuts import Shortcut


class Proposal(QWidget):
    """Hidden while nothing is proposed but what stands there; emits `taken`."""

    taken = Signal()

    def __init__(self, billed: Field, form: Form, words: Words) -> None:
        super().__init__()
        self._billed, self._form, self._words = billed, form, words
        self.button = button("", self.taken)
        self.reason = labels.muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reason)
        self.hide()

    def propose(self, billing: Billing | None, answer: str) -> None:
        """Show what is proposed, unless it is the answer already."""
        self.setVisible(billing is not None and billing.code != answer)
        if billing is None:
            return
        key = Shortcut.TAKE_PROPOSAL
        text = self.tr("Take proposal ({key}): {code}")
        self.button.setText(text.format(key=key.shown, code=billing.code))
        self.button.setShortcut(key.sequences[0])  # a new text takes the key away
        named = self._words.code(self._billed, billing.code).removeprefix(billing.code).strip()
        reason = f"{named} – {self._words.reason(billing.reason, self._form)}"
        self.reason.setText(reason)
        self.button.setAccessibleDescription(reason)
