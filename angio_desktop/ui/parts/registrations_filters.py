"""The filters and the order of the list of registrations, all of them within reach of Tab."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.clock import today
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.values import date_text
from angio_desktop.storage.records import Mark, Wanted
from angio_desktop.ui.parts.periods import long_ago, usual_periods
from angio_desktop.ui.parts.registrations_model import SORTS
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice, type_choice
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.period_dialog import ask_period


class RegistrationsFilters(QWidget):
    """What is wanted beside the search and the status; `changed` when the user chose otherwise.

    What `reset_button` does is up to who shows it: the search and the status are not here.
    """

    changed = Signal()

    def __init__(self, program: Program, columns: Sequence[str]) -> None:
        super().__init__()
        self._wanted = Wanted()
        only = self.tr("Shows only these registrations.")
        self.type = type_choice(program, self.tr("Type"), only, self.tr("All types"))
        self.period = named(Choice(), self.tr("Period of admission"), only)
        self.needs = named(Choice(), self.tr("What needs attention"), only)
        by_click = self.tr("As by a click on a column's name.")
        self.sort = named(Choice(), self.tr("Sorted on"), by_click)
        self.sort.addItems([self.tr("Sorted on: {column}").format(column=c) for c in columns])
        self.direction = button("", self._turn, self.tr("Turns the order around."))
        self.reset_button = button(
            self.tr("&Reset filters"), hint=self.tr("Shows all registrations again.")
        )
        choices = (self.type, self.period, self.needs, self.sort)
        for choice in choices:
            # As wide as the longest, so that nothing moves when another is chosen.
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.setLayout(layouts.flow(*choices, self.direction, self.reset_button))
        for choice in (self.type, self.needs, self.sort):
            choice.activated.connect(lambda _: self._take())
        self.period.activated.connect(lambda _: self._take_period())
        program.signals.day_changed.connect(self._turn_over)
        self.show_wanted(self._wanted)

    def wanted(self) -> Wanted:
        """Return what is wanted; search and status are added by the list."""
        return self._wanted

    def filtering(self) -> list[str]:
        """Return what leaves registrations out, as the choices call it."""
        wanted, nothing = self._wanted, Wanted()
        parts = ((self.type, ("type",)), (self.period, _PERIOD), (self.needs, _NEEDS))
        return [
            choice.currentText()
            for choice, names in parts
            if any(getattr(wanted, name) != getattr(nothing, name) for name in names)
        ]

    def show_wanted(self, wanted: Wanted) -> None:
        """Take over filters and order, and show them in the choices."""
        self._wanted = replace(wanted, search="", status=None)
        blockers = [QSignalBlocker(each) for each in (self.type, self.period, self.needs)]
        self.type.setCurrentIndex(self.type.findData(wanted.type.value if wanted.type else ""))
        self._show_part(self.period, self._periods(), _PERIOD)
        self._show_part(self.needs, self._needs(), _NEEDS)
        self.sort.setCurrentIndex(SORTS.index(wanted.sort))
        direction = self.tr("Descending") if wanted.descending else self.tr("Ascending")
        self.direction.setText(direction)
        del blockers

    def _show_part(
        self, choice: Choice, known: Sequence[tuple[str, Wanted]], names: tuple[str, ...]
    ) -> None:
        """Fill a choice; a part that no item stands for has one of its own, the last."""
        choice.clear()
        for text, part in known:
            choice.addItem(text, part)
        parts = [[getattr(part, name) for name in names] for _, part in known]
        own = [getattr(self._wanted, name) for name in names]
        if own not in parts:
            choice.addItem(self._own_text(), self._wanted)
            parts.append(own)
        choice.setCurrentIndex(parts.index(own))
        if choice is self.period:
            choice.addItem(self.tr("Other period…"), None)

    def _own_text(self) -> str:
        first, last = self._wanted.first, self._wanted.last
        if first and last:
            return f"{date_text(first)} – {date_text(last)}"
        if first:
            return self.tr("From {date}").format(date=date_text(first))
        if last:
            return self.tr("Up to {date}").format(date=date_text(last))
        return self.tr("Drafts by their last change")

    def _periods(self) -> list[tuple[str, Wanted]]:
        names = {
            "": self.tr("Any period"),
            "this_month": self.tr("This month"),
            "last_month": self.tr("Last month"),
            "this_year": self.tr("This year"),
            "last_year": self.tr("Last year"),
        }
        periods = usual_periods(today()).items()
        return [(names[name], Wanted(first=first, last=last)) for name, (first, last) in periods]

    def _needs(self) -> list[tuple[str, Wanted]]:
        return [
            (self.tr("Whatever its state"), Wanted()),
            (self.tr("Drafts with errors"), Wanted(with_errors=True)),
            (self.tr("Follow-up due"), Wanted(due_until=today())),
            (self.tr("Sent, not exported"), Wanted(not_exported=True)),
            (self.tr("Exported, no answer for 2 days"), Wanted(unanswered_before=long_ago())),
            (self.tr("Accepted by the platform"), Wanted(mark=Mark.ACCEPTED)),
            (self.tr("Refused by the platform"), Wanted(mark=Mark.REFUSED)),
            (self.tr("Replaced by a correction"), Wanted(mark=Mark.REPLACED)),
        ]

    def _take_period(self) -> None:
        """Take the period, or ask for one that is not among the usual ones."""
        if self.period.currentData() is not None:
            self._take()
            return
        wanted = self._wanted
        asked = ask_period((wanted.first, wanted.last), self)
        if asked is None:
            self.show_wanted(wanted)
        else:
            self._choose(replace(wanted, first=asked[0], last=asked[1]))

    def _take(self) -> None:
        period, needs = self.period.currentData(), self.needs.currentData()
        type_name = self.type.currentData()
        taken = {name: getattr(needs, name) for name in _NEEDS}
        self._choose(
            replace(
                self._wanted,
                type=RegistrationType(type_name) if type_name else None,
                first=period.first,
                last=period.last,
                sort=SORTS[self.sort.currentIndex()],
                **taken,
            )
        )

    def _turn_over(self) -> None:
        """Have what was chosen by a name, such as “This month”, mean that of the new day."""
        wanted = self._wanted
        for choice, known, names in (
            (self.period, self._periods(), _PERIOD),
            (self.needs, self._needs(), _NEEDS),
        ):
            place = choice.currentIndex()
            if place < len(known):
                part = known[place][1]
                wanted = replace(wanted, **{name: getattr(part, name) for name in names})
        if wanted == self._wanted:
            self.show_wanted(wanted)  # its names may stand for other days
        else:
            self._choose(wanted)

    def _turn(self) -> None:
        self._choose(replace(self._wanted, descending=not self._wanted.descending))

    def sort_on(self, column: int, *, descending: bool) -> None:
        """Take the order that was asked for on a header."""
        self._choose(replace(self._wanted, sort=SORTS[column], descending=descending))

    def _choose(self, wanted: Wanted) -> None:
        self.show_wanted(wanted)
        self.changed.emit()


_PERIOD = ("first", "last")
_NEEDS = (
    *("with_errors", "due_until", "not_exported", "changed_from", "changed_before"),
    *("mark", "unanswered_before"),
)
