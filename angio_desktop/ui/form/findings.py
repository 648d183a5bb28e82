"""All findings of a registration in one list; a click or Enter goes to the field."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form
from angio_desktop.register.findings import Finding
from angio_desktop.ui.form.shown_findings import with_name
from angio_desktop.ui.look import icons
from angio_desktop.ui.widgets.row_focus import focus_on_rows


class _Item(QListWidgetItem):
    """One line; its sentence is made when it is asked for: there may be hundreds of lines."""

    def __init__(self, text: str, listed: "FindingsView", finding: Finding) -> None:
        super().__init__(text, listed)
        self._listed, self._finding = listed, finding

    def data(self, role: int) -> Any:
        """Return the sentence as its tooltip, and for screen readers."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._listed.whole(self._finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._listed.spoken(self._finding)
        return super().data(role)


class FindingsView(QListWidget):
    """The list; `chosen(key)` names the field to go to."""

    chosen = Signal(str)

    def __init__(self, form: Form, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self.words = form, words
        self._shown: list[tuple[Finding, str]] = []
        self._values: Mapping[str, str] = {}
        self.setUniformItemSizes(True)  # else each is measured, however many there are
        self.setTextElideMode(Qt.TextElideMode.ElideRight)  # its tooltip has it whole
        self.setSpacing(2)
        focus_on_rows(self)
        self.setAccessibleName(self.tr("Problems"))
        self.setAccessibleDescription(self.tr("Enter goes to the field."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def sizeHint(self) -> QSize:
        """Return the least height: the steps beside the form come first, what is left is taken."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_findings(self, findings: Sequence[Finding], values: Mapping[str, str]) -> None:
        """Show each of these findings in a line: its field, and a few words of it."""
        shown = [(f, self._named(self.words.short(f, self._form, values), f)) for f in findings]
        if shown == self._shown:
            return
        self._shown, self._values = shown, values
        self.clear()
        for finding, text in shown:
            item = _Item(text, self, finding)
            item.setData(Qt.ItemDataRole.UserRole, finding.key)
            icons.mark(item, finding.severity, finding.severity)

    def whole(self, finding: Finding) -> str:
        """Return the sentence of a finding that is listed, with the name of its field."""
        return self._named(self.words.finding(finding, self._form, self._values), finding)

    def spoken(self, finding: Finding) -> str:
        """Return what a screen reader says of a finding that is listed."""
        kind = self.tr("Error") if finding.is_error else self.tr("Warning")
        return f"{kind}: {self.whole(finding)}"

    def _named(self, message: str, finding: Finding) -> str:
        caption = self._form.caption(finding.key, self.words.language)
        return with_name(self.words, message, caption)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
