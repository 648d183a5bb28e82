"""Undo and redo of answers, across the fields of a registration."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class State:
    """What undo goes back to: all answers, and the hospitalisation a follow-up is linked to.

    The link goes with the answers: another patient's number ends it, and so undoing that number
    has to bring it back. So does what was filled in by the program, which nobody sees a difference
    by alone.
    """

    answers: Answers
    follows: int | None = None
    filled_in: frozenset[str] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One change: the field it began in, and how everything was before it."""

    key: str
    state: State


@dataclass
class Undo:
    """The steps that can be undone and redone.

    What is typed in one field until it is left is one step, and so is all that follows from it.
    """

    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)
    _is_open: bool = False

    def note(self, key: str, before: State) -> None:
        """Take note of a change in `key`, made to `before`."""
        self._undone.clear()
        if self._is_open and self._done and self._done[-1].key == key:
            return
        self._done.append(Step(key, before))
        self._is_open = True

    def close(self) -> None:
        """End the step: the field was left."""
        self._is_open = False

    def undo(self, now: State) -> Step | None:
        """Return what to go back to, None when nothing is left; `now` can then be redone."""
        return self._turn(self._done, self._undone, now)

    def redo(self, now: State) -> Step | None:
        """Return what was undone last."""
        return self._turn(self._undone, self._done, now)

    def _turn(self, taken: list[Step], given: list[Step], now: State) -> Step | None:
        self.close()
        while taken:
            step = taken.pop()
            if step.state != now:  # typed and taken back by hand: nothing would be seen
                given.append(Step(step.key, now))
                return step
        return None
