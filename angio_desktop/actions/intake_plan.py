"""What a file of drafts would do, row by row."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NamedTuple

from angio_desktop.actions.clock import today
from angio_desktop.files.tables import Table, TableFile
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Dictionary
from angio_desktop.register.findings import Finding
from angio_desktop.register.intake.mapping import ColumnMapping
from angio_desktop.register.intake.proposing import Header
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import Summary
from angio_desktop.storage.store import Store


class Outcome(Enum):
    """What becomes of a row."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SENT = "sent"  # left alone
    REFUSED = "refused"


class RowProblem(NamedTuple):
    """Why a row is refused: in which column (its letter, "" for the row), and in words."""

    column: str
    reason: str


class Difference(NamedTuple):
    """An answer that stands there, and what the file has; `source` is where it has that."""

    key: str
    own: str
    theirs: str
    source: str


@dataclass(frozen=True)
class RowPlan:
    """What becomes of one row; `line` is where it stands in its sheet.

    `registration` is the draft as it is to be stored, or what is there already. `findings` are
    its. `differences` are answers that stay: of a person, or of what was sent.
    """

    line: int
    outcome: Outcome
    registration: Registration | None = None
    summary: Summary | None = None
    findings: tuple[Finding, ...] = ()
    differences: tuple[Difference, ...] = ()
    problems: tuple[RowProblem, ...] = ()


@dataclass(frozen=True)
class IntakePlan:
    """What a file would do."""

    file: TableFile
    table: Table
    mapping: ColumnMapping
    header: Header
    rows: tuple[RowPlan, ...]

    def count(self, outcome: Outcome) -> int:
        """Return of how many rows this becomes."""
        return sum(row.outcome is outcome for row in self.rows)


@dataclass(frozen=True)
class Surroundings:
    """What reading a file needs beside it: the data, the tables, the words, the day."""

    store: Store
    dictionary: Dictionary
    words: Words
    day: date = field(default_factory=today)
