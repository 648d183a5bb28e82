"""Asks for a period of days; either end may be left open."""

from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from angio_desktop.actions.clock import today
from angio_desktop.register.shorthand import normalised_date
from angio_desktop.register.values import date_text, parse_date
from angio_desktop.ui import labels
from angio_desktop.ui.field_view import ICONS, restyle
from angio_desktop.ui.theme import GRID

Period = tuple[date | None, date | None]


class PeriodDialog(QDialog):
    """Two days, typed in any of the short forms of a date."""

    def __init__(self, period: Period, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Period of admission"))
        self.first, self.last = (self._line(day) for day in period)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        restyle(self.problem, "severity", "error")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QFormLayout(self)
        rows.addRow(self.tr("&From"), self.first)
        rows.addRow(self.tr("&To and with"), self.last)
        rows.addRow(labels.muted(self.tr("Empty: no such limit.")))
        rows.addRow(self.problem)
        rows.addRow(buttons)

    def _line(self, day: date | None) -> QLineEdit:
        line = QLineEdit(date_text(day) if day else "")
        line.setPlaceholderText(self.tr("dd/mm/yyyy"))
        line.setMinimumWidth(GRID * 30)
        line.editingFinished.connect(lambda: line.setText(normalised_date(line.text(), today())))
        return line

    def period(self) -> Period | None:
        """Return what was typed, None while it is no period."""
        ends = [_day(line.text()) for line in (self.first, self.last)]
        if "" in ends:
            return None
        first, last = (end if isinstance(end, date) else None for end in ends)
        return None if first and last and last < first else (first, last)

    def accept(self) -> None:
        """Take the period, or say what is wrong with it."""
        if self.period() is None:
            text = self.tr("Type two days as dd/mm/yyyy, the earlier one first.")
            self.problem.setText(f"{ICONS['error']} {text}")
        else:
            super().accept()

    @classmethod
    def ask(cls, period: Period, parent: QWidget) -> Period | None:
        """Return a period, beginning from the one given; None when the user cancels."""
        dialog = cls(period, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.period() if accepted else None


def _day(typed: str) -> date | str | None:
    """Return the day, None for none, "" for what is no day."""
    text = normalised_date(typed, today())
    day = parse_date(text) if text else None
    return day if day is None or isinstance(day, date) else ""
