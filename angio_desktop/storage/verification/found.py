"""What a verification finds, and what the trail says that there must be."""

from dataclasses import dataclass, field
from typing import Any

from angio_desktop.storage.answers_verified import SaidOfAnswers
from angio_desktop.storage.outbox_verified import SaidOfOutbox


@dataclass(frozen=True, slots=True)
class Wrong:
    """The first thing that is wrong: `verify.<what>` is its sentence (commands.csv).

    `id` is its number, 0 where it has a name: `code`.
    """

    what: str
    id: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked: entries of the trail, sent registrations, exports; `wrong` if any is.

    `hash` is that of the last entry that was checked.
    """

    entries: int
    sent: int
    exports: int
    wrong: Wrong | None
    hash: str = field(default="", compare=False)

    @property
    def text_id(self) -> str:
        """The id of the sentence that tells it."""
        return f"verify.{self.wrong.what}" if self.wrong else "verify.ok"

    @property
    def details(self) -> dict[str, str]:
        """What the sentence is filled with."""
        counts = {"entries": self.entries, "sent": self.sent, "exports": self.exports}
        wrong = {"id": self.wrong.id, "code": self.wrong.code} if self.wrong else {}
        return {name: str(value) for name, value in {**counts, **wrong}.items()}


@dataclass(slots=True)
class Said:
    """What the trail says there must be.

    `states` holds registrations by the last step of their life, `rows` the hashes of their rows
    ("" for one that was altered and not settled), `sent_before` those that were sent before rows
    were sealed: an earlier version worked out what they are found by. Of what was there before the
    trail only what was sent is among them: the others have numbers up to `earlier_registrations`.
    `highest` is the last number of all; `entries` and `hash` are those of the last entry.
    """

    states: dict[int, str] = field(default_factory=dict)
    rows: dict[int, str] = field(default_factory=dict)
    sent: dict[int, str] = field(default_factory=dict)
    exports: dict[int, dict[str, Any]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    intakes: dict[int, str] = field(default_factory=dict)
    scans: dict[int, str] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)
    corrected: set[int] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)
    of_answers: SaidOfAnswers = field(default_factory=SaidOfAnswers)
    of_outbox: SaidOfOutbox = field(default_factory=SaidOfOutbox)
    items: dict[str, str] = field(default_factory=dict)
    uses: str | None = None
    backups: dict[str, str] = field(default_factory=dict)
    highest: int = 0
    sent_before: frozenset[int] = frozenset()
    earlier_registrations: int = 0
    earlier_exports: int = 0
    entries: int = 0
    hash: str = ""
