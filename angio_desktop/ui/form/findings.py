"""All findings of a registration in one list; a click or Enter goes to the field."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form
from angio_desktop.register.findings import Finding
from angio_desktop.ui.form.shown_findings import with_name
from angio_desktop.ui.look import icons
from angio_desktop.ui.look.theme import tokens
from angio_desktop.ui.widgets.row_focus import focus_on_rows

KEY = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class FindingsModel(QAbstractListModel):
    """A line for each finding; its words are made when it is seen: there may be hundreds."""

    def __init__(self, form: Form, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self.words = form, words
        self._findings: Sequence[Finding] = ()
        self._values: Mapping[str, str] = {}
        self._said: dict[int, str] = {}

    def show(self, findings: Sequence[Finding], values: Mapping[str, str]) -> None:
        """Show each of these findings in a line: its field, and a few words of it."""
        self._values = values
        if list(findings) == list(self._findings):
            self._say_again()
            return
        self.beginResetModel()
        self._findings, self._said = list(findings), {}
        self.endResetModel()

    def _say_again(self) -> None:
        """Follow values and words that are others in what was said so far."""
        before, self._said = self._said, {}
        for row, text in before.items():
            if self._text(row) != text:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many findings there are."""
        return 0 if parent.isValid() else len(self._findings)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the words of a line, its icon and colour, and its sentence for who asks."""
        finding = self._findings[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(index.row())
            case Qt.ItemDataRole.DecorationRole:
                return icons.icon(finding.severity, finding.severity)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(getattr(tokens(), finding.severity))
            case Qt.ItemDataRole.ToolTipRole:
                return self._whole(finding)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(finding)
            case Qt.ItemDataRole.UserRole:
                return finding.key
            case _:
                return None

    def _text(self, row: int) -> str:
        if row not in self._said:
            finding = self._findings[row]
            short = self.words.short(finding, self._form, self._values)
            self._said[row] = self._named(short, finding)
        return self._said[row]

    def _whole(self, finding: Finding) -> str:
        """Return the sentence of a finding, with the name of its field."""
        return self._named(self.words.finding(finding, self._form, self._values), finding)

    def _spoken(self, finding: Finding) -> str:
        """Return what a screen reader says of a finding."""
        kind = self.tr("Error") if finding.is_error else self.tr("Warning")
        return self.words.named(kind, self._whole(finding))

    def _named(self, message: str, finding: Finding) -> str:
        caption = self._form.caption(finding.key, self.words.language)
        return with_name(self.words, message, caption)


class FindingsView(QListView):
    """The list; `chosen(key)` names the field to go to."""

    chosen = Signal(str)

    def __init__(self, form: Form, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = FindingsModel(form, words, self)
        self.setModel(self.lines)
        self.setUniformItemSizes(True)  # else each is measured, however many there are
        self.setTextElideMode(Qt.TextElideMode.ElideRight)  # its tooltip has it whole
        self.setSpacing(2)
        self.setIconSize(QSize(16, 16))
        focus_on_rows(self)
        self.setAccessibleName(self.tr("Problems"))
        self.setAccessibleDescription(self.tr("Enter goes to the field."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def sizeHint(self) -> QSize:
        """Return the least height: the steps beside the form come first, what is left is taken."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def count(self) -> int:
        """Return how many lines there are."""
        return self.lines.rowCount()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(KEY))
