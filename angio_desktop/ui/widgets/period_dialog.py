"""Asks for a period of days; either end may be left open."""

from datetime import date

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, keep_on_screen
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.day_line import DayLine
from angio_desktop.ui.widgets.notice import Notice

Period = tuple[date | None, date | None]


class PeriodDialog(QDialog):
    """Two days, typed in any of the short forms of a date."""

    def __init__(self, period: Period, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Period of admission"))
        self.first, self.last = (self._line(day) for day in period)
        self.problem = Notice()
        buttons = dialogs.ok_and_cancel(self)
        keep_on_screen(self)
        rows = QFormLayout(self)
        rows.addRow(self.tr("&From"), self.first)
        rows.addRow(self.tr("&Up to and including"), self.last)
        rows.addRow(labels.muted(self.tr("Empty: no such limit.")))
        rows.addRow(self.problem)
        rows.addRow(buttons)

    def _line(self, day: date | None) -> DayLine:
        line = DayLine(day)
        line.setPlaceholderText(self.tr("dd/mm/yyyy"))
        line.setMinimumWidth(GRID * 30)
        return line

    def period(self) -> Period | None:
        """Return what was typed, None while it is no period."""
        if not (self.first.is_readable() and self.last.is_readable()):
            return None
        first, last = self.first.day(), self.last.day()
        return None if first and last and last < first else (first, last)

    def accept(self) -> None:
        """Take the period, or say what is wrong with it."""
        if self.period() is None:
            text = self.tr("Type two days as dd/mm/yyyy, the earlier one first.")
            self.problem.say(f"{ICONS['error']} {text}", "error")
            fit_height(self)
        else:
            super().accept()


def ask_period(period: Period, parent: QWidget) -> Period | None:
    """Ask for a period, beginning from the one given."""
    dialog = PeriodDialog(period, parent)
    return dialog.period() if dialogs.show(dialog) else None
