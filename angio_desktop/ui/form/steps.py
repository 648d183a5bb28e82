"""The list of steps beside the pages: what is done, open, or has problems; jumps to any page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.fields import Page
from angio_desktop.register.findings import Finding
from angio_desktop.ui.form.shown_findings import count
from angio_desktop.ui.look import icons
from angio_desktop.ui.look.texts import named_text
from angio_desktop.ui.look.theme import GRID, SIDE_WIDTH, room
from angio_desktop.ui.widgets.row_focus import focus_on_rows

_RAIL_WIDTH = GRID * 9
_EDGES = GRID  # of the list, above and below its lines


@dataclass(frozen=True, slots=True)
class Step:
    """How far one page is: errors, warnings to look at, and what is required and empty."""

    page: Page
    errors: int
    warnings: int
    missing: int

    @property
    def count(self) -> int:
        """How many fields wait: a warning does not count, it is only to be confirmed."""
        return self.errors + self.missing


def steps_of(
    pages: Sequence[Page], evaluation: Evaluation, findings: Sequence[Finding]
) -> list[Step]:
    """Return the steps whose pages apply, each with its counts."""
    found = []
    for page in pages:
        keys = {f.key for f in page.fields} & evaluation.applies
        if keys:
            here = count([f for f in findings if f.key in keys])
            found.append(Step(page, here.errors, here.warnings, here.missing))
    return found


def _look(step: Step) -> tuple[str, str]:
    """Return the icon of a step and the colour it is shown in."""
    if step.errors:
        return "error", "error"
    if step.missing:
        return "todo", "text"
    return ("warning", "warning") if step.warnings else ("done", "text")


class StepsView(QListWidget):
    """The steps; a click or Enter goes to one."""

    chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._steps: list[Step] = []
        self._is_rail = False
        self._written: list[tuple[Step, bool]] = []
        self.setProperty("role", "steps")
        focus_on_rows(self, fills=False)
        self.setAccessibleName(self.tr("Steps"))
        self.setAccessibleDescription(self.tr("Enter goes to the page."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def be_rail(self, is_rail: bool) -> None:
        """Show icons and counts only, or the names of the pages too."""
        self._is_rail = is_rail
        self.updateGeometry()
        self._write()

    def sizeHint(self) -> QSize:
        """Return the size at which no line has to be scrolled to."""
        high = sum(self.sizeHintForRow(row) for row in range(self.count())) + _EDGES
        return QSize(room(_RAIL_WIDTH if self._is_rail else SIDE_WIDTH), high)

    def minimumSizeHint(self) -> QSize:
        """Return the same, as far as a low window has it."""
        return QSize(self.sizeHint().width(), min(self.sizeHint().height(), GRID * 20))

    def show_steps(self, steps: list[Step], current: str) -> None:
        """Show the steps and where the user is."""
        if [s.page.id for s in steps] != [s.page.id for s in self._steps]:
            self.clear()
            self._written = []
            for step in steps:
                item = QListWidgetItem(self)
                item.setData(Qt.ItemDataRole.UserRole, step.page.id)
            self.updateGeometry()
        self._steps = steps
        self._write()
        for number, step in enumerate(steps):
            if step.page.id == current and self.currentRow() != number:
                self.setCurrentRow(number)

    def _write(self) -> None:
        for number, step in enumerate(self._steps):
            if self._written[number : number + 1] == [(step, self._is_rail)]:
                continue
            item = self.item(number)
            name, explanation = self._name(step), self._explanation(step)
            item.setText(str(step.count or "") if self._is_rail else self._text(step))
            item.setToolTip(named_text(name, explanation) if self._is_rail else explanation)
            told = named_text(self._text(step), explanation)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            icons.mark(item, *_look(step))
        self._written = [(step, self._is_rail) for step in self._steps]

    def _name(self, step: Step) -> str:
        return step.page.captions.text(self._language)

    def _text(self, step: Step) -> str:
        name = self._name(step)
        return f"{name} · {step.count}" if step.count else name

    def _explanation(self, step: Step) -> str:
        parts = [self.tr("%n error(s)", "", step.errors)] if step.errors else []
        to_do = self.tr("%n required field(s) to fill in", "", step.missing)
        parts += [to_do] if step.missing else []
        unusual = self.tr("%n warning(s)", "", step.warnings)
        parts += [unusual] if step.warnings else []
        return ", ".join(parts) or self.tr("Done")

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
