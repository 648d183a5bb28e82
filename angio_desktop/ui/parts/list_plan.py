"""What a file would do to a list, shown before anything is loaded."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from angio_desktop.actions.lists import ListPlan
from angio_desktop.register.captions import Words
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable

_SHOWN = 200  # as many as anyone reads; the numbers above count all
_PROBLEMS = 3  # more of them are of one kind
_Row = tuple[str, str, str, str]


class ListPlanDialog(QDialog):
    """Shows what is new, gone and changed, and what open drafts use; asks whether to load it."""

    def __init__(self, plan: ListPlan, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Load list"))
        keep_on_screen(self)
        self._plan = plan
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addWidget(labels.section(words.list_name(plan.read.open_list.name), self))
        column.addWidget(labels.wrapped(self._numbers()))
        for note in self._notes(words):
            column.addWidget(labels.wrapped(note))
        rows = list(self._rows())
        self.table = named(
            SimpleTable((self.tr("Change"), self.tr("Code"), self.tr("Drafts"), self.tr("Name"))),
            self.windowTitle(),
            self.tr("What changes, and how many open drafts hold the code."),
        )
        self.table.setMinimumSize(GRID * 80, GRID * 30)
        self.table.show_rows(rows[:_SHOWN])
        column.addWidget(self.table, 1)
        if len(rows) > _SHOWN:
            column.addWidget(
                labels.muted(self.tr("The first {count} are shown.").format(count=_SHOWN))
            )
        load = button(self.tr("&Load"), hint=self.tr("Takes the place of the list before."))
        column.addWidget(dialogs.answers(self, load, self.tr("Cancel")))
        load.setFocus(Qt.FocusReason.OtherFocusReason)

    def _numbers(self) -> str:
        plan = self._plan
        text = self.tr(
            "{file}: {entries} codes. New: {new}, gone: {gone}, changed: {changed}, "
            "unchanged: {same}."
        )
        entries, new, changed = len(plan.read.open_list.entries), len(plan.new), len(plan.changed)
        return text.format(
            file=plan.file,
            entries=entries,
            new=new,
            gone=len(plan.gone),
            changed=changed,
            same=entries - new - changed,
        )

    def _notes(self, words: Words) -> Iterator[str]:
        """Yield what is to be known before it is loaded."""
        plan = self._plan
        if used := sum(entry.code in plan.drafts for entry in plan.gone):
            yield self.tr("⚠ Codes that are gone and stand in open drafts: {count}.").format(
                count=used
            )
        if plan.renumbered:
            text = self.tr(
                "Physicians with a new qualification, the same by the first eight digits: {count}."
            )
            yield text.format(count=len(plan.renumbered))
        if plan.kept:
            text = self.tr(
                "Codes that were used and stay known as “no longer on the list”, valid as before: "
                "{count}."
            )
            yield text.format(count=len(plan.kept))
        problems = plan.read.problems
        for problem in problems[:_PROBLEMS]:
            yield f"⚠ {words.sentence(problem.text_id, problem.details)}"
        if len(problems) > _PROBLEMS:
            text = self.tr("⚠ Lines with such a warning: {count}.")
            yield text.format(count=len(problems))

    def _rows(self) -> Iterator[_Row]:
        """Yield the changes, what drafts use first."""
        plan = self._plan
        drafts = {code: str(count) for code, count in plan.drafts.items()}
        for change, entries in (
            (self.tr("Gone"), plan.gone),
            (self.tr("Changed"), plan.changed),
        ):
            for entry in sorted(entries, key=lambda entry: entry.code not in drafts):
                yield change, entry.code, drafts.get(entry.code, ""), entry.label
        for code in plan.new:
            before = plan.renumbered.get(code)
            change = self.tr("New number of {code}").format(code=before.code) if before else ""
            yield change or self.tr("New"), code, "", plan.read.open_list.entries[code].label


def ask_to_load(plan: ListPlan, words: Words, parent: QWidget) -> bool:
    """Show what a file would change, and return whether it is to be loaded."""
    return dialogs.show(ListPlanDialog(plan, words, parent))
