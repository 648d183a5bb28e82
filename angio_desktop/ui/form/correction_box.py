"""Below the pages of a draft that corrects: what differs from what was sent."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.register.business_key import changed_key_fields
from angio_desktop.register.captions import Words
from angio_desktop.register.helpdesk import changed_fields
from angio_desktop.register.registration import Registration
from angio_desktop.ui.form.changes_dialog import show_changes
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button


class CorrectionBox(QWidget):
    """Counts the fields that were changed; `helpdesk_asked` when the user wants that way."""

    helpdesk_asked = Signal()

    def __init__(self, draft: Draft, words: Words, sent: Registration) -> None:
        super().__init__()
        self._draft, self._words, self._sent = draft, words, sent
        self.text = labels.wrapped()
        self.changes_button = button(
            self.tr("Differences…"),
            self._show_changes,
            self.tr("Shows each field that differs, as it was sent and as it is now."),
            role="count",
        )
        self.helpdesk_button = button(
            self.tr("Ask the helpdesk…"),
            self.helpdesk_asked,
            self.tr("Makes a text for the helpdesk, free of names and numbers."),
            role="count",
        )
        column = layouts.box(self)
        column.addWidget(self.text)
        column.addLayout(layouts.flow(self.changes_button, self.helpdesk_button))
        draft.changed.connect(self.refresh)
        self.refresh()

    @property
    def sent(self) -> Registration:
        """What is corrected."""
        return self._sent

    @property
    def _values(self) -> Mapping[str, str]:
        return self._draft.registration.values

    def key_fields(self) -> str:
        """Return the captions of the changed fields by which the platform tells records apart."""
        form = self._draft.editing.form
        keys = changed_key_fields(form, self._sent.values, self._values)
        return ", ".join(form.caption(key, self._words.language) for key in keys)

    def refresh(self) -> None:
        """Say what stands there now."""
        form = self._draft.editing.form
        count = len(changed_fields(form, self._sent.values, self._values))
        text = self.tr("Corrects {code}: %n field(s) changed.", "", count)
        text = text.format(code=self._sent.code)
        named = self.key_fields()
        if named:
            text += " " + self.both_stay(named)
        self.text.setText(text)
        restyle(self.text, "severity", "warning" if named else "")

    def both_stay(self, named: str) -> str:
        """Return what a change of these fields means."""
        return self.tr(
            "The platform tells records apart by {fields}: it will keep the first record as well. "
            "Ask the helpdesk to correct it instead."
        ).format(fields=named)

    def _show_changes(self) -> None:
        show_changes(self._draft.editing.form, self._words, self._sent.values, self._values, self)
