"""What a file would do, row by row, before anything is stored; answers that differ are chosen."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.importing import Chosen
from angio_desktop.actions.intake_plan import IntakePlan, Outcome, RowPlan
from angio_desktop.register.captions import Words
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.ui.look import labels
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable

_SHOWN = 300
_FINDINGS = 3
_ORDER = (Outcome.REFUSED, Outcome.UPDATED, Outcome.UNCHANGED, Outcome.SENT, Outcome.NEW)
_Row = tuple[str, str, str, str]


class IntakeOutcome(QWidget):
    """The rows of a file and what becomes of each."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._plan: IntakePlan | None = None
        self._chosen: set[tuple[int, str]] = set()
        self._at: list[tuple[int, str] | None] = []
        self.summary = labels.wrapped()
        headers = (self.tr("Row"), self.tr("What"), self.tr("Patient"), self.tr("What is to know"))
        self.table = named(SimpleTable(headers, wraps=True), self.tr("Rows of the file"))
        self.table.itemSelectionChanged.connect(self._show_actions)
        self.table.activated.connect(lambda _: self.turn())
        self.take_button = button(
            self.tr("File is &right"), self.turn, self.tr("Takes the file's answer, or not.")
        )
        self.take_all_button = button(
            self.tr("File is right &everywhere"),
            self.take_all,
            self.tr("Takes the file's answer wherever yours is another."),
        )
        column = layouts.box(self)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        self.more = labels.muted(self.tr("The first {count} are shown.").format(count=_SHOWN))
        self.more.hide()
        column.addWidget(self.more)
        column.addLayout(layouts.flow(self.take_button, self.take_all_button))

    @property
    def chosen(self) -> Chosen:
        """The differences in which the file is right."""
        return frozenset(self._chosen)

    def show_plan(self, plan: IntakePlan) -> None:
        """Show what a file would do."""
        self._plan = plan
        self._chosen.clear()
        counts = {outcome.value: plan.count(outcome) for outcome in Outcome}
        text = self.tr(
            "{file}: rows {rows}. New: {new}, completed: {updated}, unchanged: {unchanged}, "
            "already sent: {sent}, refused: {refused}. Nothing is stored yet."
        )
        self.summary.setText(text.format(file=plan.file.name, rows=len(plan.rows), **counts))
        self._show_rows()

    def _show_rows(self) -> None:
        row = max(self.table.currentRow(), 0)
        words = self._program.words()
        found = list(islice(self._rows(words), _SHOWN))
        self._at = [place for place, _ in found]
        self.table.show_rows([shown for _, shown in found])
        self.more.setVisible(len(found) == _SHOWN)
        self.table.selectRow(row)
        self._show_actions()

    def _rows(self, words: Words) -> Iterator[tuple[tuple[int, str] | None, _Row]]:
        """Yield what is to be looked at first: what is refused, what differs."""
        rows = self._plan.rows if self._plan else ()
        for outcome in _ORDER:
            for row in rows:
                if row.outcome is outcome:
                    yield None, self._told(row, words)
                    yield from self._differences(row, words)

    def _told(self, row: RowPlan, words: Words) -> _Row:
        names = {
            Outcome.NEW: self.tr("New"),
            Outcome.UPDATED: self.tr("Completed"),
            Outcome.UNCHANGED: self.tr("Unchanged"),
            Outcome.SENT: self.tr("Sent, left alone"),
            Outcome.REFUSED: self.tr("✖ Refused"),
        }
        values = row.registration.values if row.registration else {}
        patient = patient_name(values) or patient_number(values)
        return str(row.line), names[row.outcome], patient, self._notes(row, words)

    def _notes(self, row: RowPlan, words: Words) -> str:
        if row.problems:
            place = self.tr("Column {column}: {reason}")
            return "\n".join(
                place.format(**each._asdict()) if each.column else each.reason
                for each in row.problems
            )
        if row.registration is None:
            return ""
        form = words.dictionary.forms[row.registration.type]
        wrong = [each for each in row.findings if not each.is_missing]
        texts = [words.finding(each, form, row.registration.values) for each in wrong[:_FINDINGS]]
        missing = len(row.findings) - len(wrong)
        more = len(wrong) - len(texts)
        texts += [self.tr("%n more finding(s)", "", more)] if more else []
        texts += [self.tr("%n answer(s) still missing", "", missing)] if missing else []
        return "\n".join(texts)

    def _differences(
        self, row: RowPlan, words: Words
    ) -> Iterator[tuple[tuple[int, str] | None, _Row]]:
        own = row.registration
        for each in row.differences if own else ():
            form = words.dictionary.forms[own.type] if own else None
            if form is None:
                continue
            field = form.by_key[each.key]
            place = (row.line, each.key)
            is_open = row.outcome is not Outcome.SENT
            text = self.tr("{field}: yours ‘{own}’, the file ‘{theirs}’").format(
                field=form.caption(each.key, words.language),
                own=words.shown(field, each.own),
                theirs=words.shown(field, each.theirs),
            )
            yield place if is_open else None, (str(row.line), self._state(place, row), "", text)

    def _state(self, place: tuple[int, str], row: RowPlan) -> str:
        if row.outcome is Outcome.SENT:
            return self.tr("Differs from what was sent")
        return self.tr("File is right") if place in self._chosen else self.tr("Yours stays")

    def _show_actions(self) -> None:
        row = self.table.currentRow()
        self.take_button.setEnabled(0 <= row < len(self._at) and self._at[row] is not None)
        rows = self._plan.rows if self._plan else ()
        can_take = any(each.differences and each.outcome is not Outcome.SENT for each in rows)
        self.take_all_button.setEnabled(can_take)

    def turn(self) -> None:
        """Take the file's answer in the difference that is chosen, or not."""
        row = self.table.currentRow()
        place = self._at[row] if 0 <= row < len(self._at) else None
        if place is not None:
            self._chosen ^= {place}
            self._show_rows()

    def take_all(self) -> None:
        """Take the file's answers in all differences."""
        rows = self._plan.rows if self._plan else ()
        self._chosen |= {
            (row.line, each.key)
            for row in rows
            if row.outcome is not Outcome.SENT
            for each in row.differences
        }
        self._show_rows()
