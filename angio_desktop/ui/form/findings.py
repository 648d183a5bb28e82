"""All findings of a registration in one list; a click or Enter goes to the field."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form
from angio_desktop.register.findings import Finding
from angio_desktop.ui.form.shown_findings import with_name
from angio_desktop.ui.look import icons


class FindingsView(QListWidget):
    """The list; `chosen(key)` names the field to go to."""

    chosen = Signal(str)

    def __init__(self, form: Form, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self.words = form, words
        self._shown: list[tuple[Finding, str]] = []
        self.setUniformItemSizes(True)  # else each is measured, however many there are
        self.setTextElideMode(Qt.TextElideMode.ElideRight)  # its tooltip has it whole
        self.setSpacing(2)
        self.setAccessibleName(self.tr("Problems"))
        self.setAccessibleDescription(self.tr("Enter goes to the field."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_findings(self, findings: Sequence[Finding], values: Mapping[str, str]) -> None:
        """Show these findings, each with its page's name and its words."""
        shown = [(f, self._text(f, values)) for f in findings]
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        for finding, text in shown:
            item = QListWidgetItem(text, self)
            item.setToolTip(text)
            kind = self.tr("Error") if finding.is_error else self.tr("Warning")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind}: {text}")
            item.setData(Qt.ItemDataRole.UserRole, finding.key)
            icons.mark(item, finding.severity, finding.severity)

    def _text(self, finding: Finding, values: Mapping[str, str]) -> str:
        message = self.words.finding(finding, self._form, values)
        caption = self._form.caption(finding.key, self.words.language)
        return with_name(self.words, message, caption)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
