"""A line for a day that is no answer of a registration: the end of a period."""

from datetime import date

from angio_desktop.actions.clock import today
from angio_desktop.register.shorthand import normalised_date
from angio_desktop.register.values import date_text, parse_date
from angio_desktop.ui.widgets.text_line import TextLine


class DayLine(TextLine):
    """Takes any of the short forms of a date, and shows the full one when it is left."""

    def __init__(self, day: date | None = None) -> None:
        super().__init__(date_text(day) if day else "")
        self.editingFinished.connect(lambda: self.setText(self._full()))

    def _full(self) -> str:
        return normalised_date(self.text(), today())

    def day(self) -> date | None:
        """Return the day, None for none and for what is no day."""
        day = parse_date(self._full()) if self.text() else None
        return day if isinstance(day, date) else None

    def is_readable(self) -> bool:
        """Whether a day stands there, or nothing."""
        return not self._full() or self.day() is not None
