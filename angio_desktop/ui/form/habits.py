"""How the user of a page works: what leads on by itself, and what was chosen before."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass

from angio_desktop.actions.practice import Practice
from angio_desktop.actions.preferences import Preferences
from angio_desktop.register.captions import Words
from angio_desktop.ui.program import Program


@dataclass(frozen=True)
class Habits:
    """`uses` says how often each entry of a list was chosen, `chosen_last` what was, by stem."""

    preferences: Preferences
    uses: Mapping[str, Mapping[str, int]]
    chosen_last: MutableMapping[str, str]
    practice: Practice | None = None

    def hints(self, words: Words) -> Mapping[str, str]:
        """Return what is told of fields, by their keys, to one who practises."""
        return self.practice.hints(words) if self.practice is not None else {}

    def moves_on(self) -> bool:
        """Whether a choice by one key leads to the next field."""
        return self.preferences.chosen.moves_on

    def moves_on_whole(self) -> bool:
        """Whether an answer that nobody types on after leads to the next field."""
        return self.preferences.chosen.moves_on_whole


def habits_of(program: Program, *, reads_only: bool) -> Habits:
    """Return the habits here; who reads only chooses nothing. Raises StorageProblem."""
    uses = {} if reads_only else program.store.lists.uses()
    return Habits(program.preferences, uses, program.chosen_last, program.practice)
