"""The list of steps beside the pages: what is done, open, or has problems; jumps to any page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.fields import Page
from angio_desktop.register.findings import Finding
from angio_desktop.ui.form.shown_findings import is_missing
from angio_desktop.ui.look import icons


@dataclass(frozen=True, slots=True)
class Step:
    """How far one page is: `problems` are findings to look at, `missing` required and empty."""

    page: Page
    problems: int
    missing: int
    has_errors: bool


def steps_of(
    pages: Sequence[Page], evaluation: Evaluation, findings: Sequence[Finding]
) -> list[Step]:
    """Return the steps whose pages apply, each with its counts."""
    found = []
    for page in pages:
        keys = {f.key for f in page.fields} & evaluation.applies
        if keys:
            here = [f for f in findings if f.key in keys]
            problems = [f for f in here if not is_missing(f)]
            has_errors = any(f.is_error for f in problems)
            found.append(Step(page, len(problems), len(here) - len(problems), has_errors))
    return found


def _look(step: Step) -> tuple[str, str]:
    """Return the icon of a step and the colour it is shown in."""
    if step.problems:
        return ("error", "error") if step.has_errors else ("warning", "warning")
    return ("todo" if step.missing else "done"), "text"


class StepsView(QListWidget):
    """The steps; a click or Enter goes to one."""

    chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._steps: list[Step] = []
        self.setProperty("role", "steps")
        self.setAccessibleName(self.tr("Steps"))
        self.setAccessibleDescription(self.tr("Enter goes to the page."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_steps(self, steps: list[Step], current: str) -> None:
        """Show the steps and where the user is."""
        if [s.page.id for s in steps] != [s.page.id for s in self._steps]:
            self.clear()
            for step in steps:
                item = QListWidgetItem(self)
                item.setData(Qt.ItemDataRole.UserRole, step.page.id)
        self._steps = steps
        for number, step in enumerate(steps):
            item = self.item(number)
            item.setText(self._text(step))
            item.setToolTip(self._explanation(step))
            said = f"{item.text()}: {item.toolTip()}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            icons.mark(item, *_look(step))
            if step.page.id == current and self.currentRow() != number:
                self.setCurrentRow(number)

    def _text(self, step: Step) -> str:
        name = step.page.captions.text(self._language)
        if step.problems:
            return f"{name}   {step.problems}"
        return name

    def _explanation(self, step: Step) -> str:
        if step.problems:
            return self.tr("%n problem(s)", "", step.problems)
        if step.missing:
            return self.tr("%n required field(s) to fill in", "", step.missing)
        return self.tr("Done")

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
