"""Checks that answers, and where registrations stand at the platform, are as the trail tells.

For a state machine over the trail: `answered` is only of what was sent, any number of times;
`correction_asked` is only of what was sent, `correction_done` only after one that was asked;
`sent` with `corrects` replaces what was sent before, once; `type_changed` is only of an open draft
that corrects nothing. None of them changes content or seal.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from angio_desktop.storage.records import Mark
from angio_desktop.storage.trail import Action, Runs, hash_of
from angio_desktop.storage.words import in_list

_OF_RECORD = {
    "accepted": Mark.ACCEPTED.value,
    "refused": Mark.REFUSED.value,
    "file_refused": Mark.REFUSED.value,
}
_EXPORTED, _REPLACED = Mark.EXPORTED.value, Mark.REPLACED.value
_StandsAs = tuple[str, int, str]


@dataclass
class SaidOfAnswers:
    """What the trail says there must be: answers with their hashes, and marks."""

    answers: dict[int, tuple[int, str]] = field(default_factory=dict)
    marks: dict[int, _StandsAs] = field(default_factory=dict)

    def take(self, action: str, registration: int, time: str, detail: Mapping[str, Any]) -> None:
        """Take an entry, in the order of the trail."""
        if action == Action.EXPORTED:
            for id_ in detail["registrations"]:
                self.export(id_, time)
        elif action == Action.ANSWERED:
            self.answers[detail["answer"]] = (registration, detail["record"])
            self._answer(registration, time, detail)
        elif action == Action.SENT and "corrects" in detail:
            _, _, official = self.marks.get(detail["corrects"], ("", 0, ""))
            self.marks[detail["corrects"]] = (_REPLACED, _seconds(time), official)

    def export(self, id_: int, time: str) -> None:
        """Take that a registration went out."""
        mark, _, official = self.marks.get(id_, (_EXPORTED, 0, ""))
        if mark in (_EXPORTED, Mark.REFUSED.value):
            self.marks[id_] = (_EXPORTED, _seconds(time), official)

    def _answer(self, id_: int, time: str, detail: Mapping[str, Any]) -> None:
        mark = _OF_RECORD.get(detail["outcome"])
        if mark is None:
            return
        before, since, official = self.marks.get(id_, ("", 0, ""))
        found = detail["official_code"] or official
        is_replaced = before == _REPLACED
        self.marks[id_] = (
            *((_REPLACED, since) if is_replaced else (mark, _seconds(time))),
            found,
        )


def _run(run: Runs, query: str, only: Collection[int] | None) -> Any:
    if only is None:
        return run(query)
    return run(f"{query} WHERE {in_list('registration_id', only)}")


def _seconds(time: str) -> int:
    return int(datetime.fromisoformat(time).timestamp())


def wrong_answer(run: Runs, said: SaidOfAnswers, only: Collection[int] | None = None) -> int | None:
    """Return the id of the first answer that is not as the trail tells, None if all are.

    `said` may know those of some registrations only, which are given then.
    """
    query = (
        "SELECT id, registration_id, time, outcome, official_code, message, source, name, sha256 "
        "FROM answer"
    )
    found = {id_: columns for id_, *columns in _run(run, query, only)}
    for id_ in sorted(found.keys() | said.answers.keys()):
        columns = found.get(id_)
        if columns is None or id_ not in said.answers:
            return int(id_)
        if (columns[0], hash_of(*map(str, columns))) != said.answers[id_]:
            return int(id_)
    return None


def wrong_mark(run: Runs, said: SaidOfAnswers, only: Collection[int] | None = None) -> int | None:
    """Return the first registration that does not stand where the trail leads; None if all do.

    As `wrong_answer` it may look at some only.
    """
    query = "SELECT registration_id, mark, since, official_code FROM mark"
    found = {id_: tuple(columns) for id_, *columns in _run(run, query, only)}
    wrong = [
        id_ for id_ in found.keys() | said.marks.keys() if found.get(id_) != said.marks.get(id_)
    ]
    return min(wrong, default=None)
