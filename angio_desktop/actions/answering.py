"""Reads what the platform answered: which registration each record of a RESULT file is about.

A record is about the registration whose exported cells it repeats. What matches none, several, or
one that was never exported is listed with the reason; nothing is guessed.
"""

import json
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from angio_desktop.actions.clock import now
from angio_desktop.actions.earlier_rows import EarlierRows
from angio_desktop.errors import BadAnswerFile
from angio_desktop.files.insurer_file import open_insurer, read_insurer
from angio_desktop.files.result_file import (
    ACCEPTED,
    Columns,
    OutcomeWords,
    ResultFile,
    ResultRow,
    open_result,
    read_result,
)
from angio_desktop.register.fields import Dictionary, Form
from angio_desktop.register.repeated import Repeated, who_and_when
from angio_desktop.storage.answers import Heard, SentRow
from angio_desktop.storage.records import FILE, Origin, Outcome, Said
from angio_desktop.storage.store import Store

ACCEPTED_WORDS, REFUSED_WORDS = "result_accepted", "result_refused"
"""The settings with the words of the platform, those of one joined with `|`."""
_COLUMNS = "result_columns"
_DEFAULTS = {ACCEPTED_WORDS: "Success", REFUSED_WORDS: "Error"}
_AT_ONCE = 500
_OF_INSURER = {
    "valid": Outcome.INSURER_VALID,
    "invalid": Outcome.INSURER_INVALID,
    "not_found": Outcome.INSURER_NOT_FOUND,
    "not_sent": Outcome.INSURER_NOT_SENT,
}


class Matched(NamedTuple):
    """A record, counted from 1, and what it is about.

    `reason` is why it is about no registration (`answers.<reason>` is its sentence), else "".
    """

    row: int
    code: str
    said: Said | None
    reason: str = ""


@dataclass
class Tally:
    """What was read of a file so far; `new` is what was not known yet."""

    rows: int = 0
    accepted: int = 0
    refused: int = 0
    unmatched: int = 0
    new: int = 0

    def add(self, row: Matched) -> None:
        """Count a record."""
        self.rows += 1
        self.unmatched += row.said is None
        if row.said is not None:
            is_good = row.said.outcome in (Outcome.ACCEPTED, Outcome.INSURER_VALID)
            self.accepted += is_good
            self.refused += not is_good

    @property
    def is_all_accepted(self) -> bool:
        """Whether each record matched and was accepted."""
        return not self.refused and not self.unmatched


# Which columns say what


def outcome_words(settings: Mapping[str, str]) -> OutcomeWords:
    """Return the words for success and error of this hospital's platform."""
    said = ((settings.get(key) or default).split("|") for key, default in _DEFAULTS.items())
    return OutcomeWords(*(frozenset(w.strip().casefold() for w in ws if w.strip()) for ws in said))


def open_answers(path: Path, store: Store, dictionary: Dictionary) -> ResultFile:
    """Look through a RESULT file. Raises BadAnswerFile and StorageProblem."""
    try:
        return open_result(path, dictionary.forms, outcome_words(store.settings.all()))
    except BadAnswerFile as problem:
        if is_of_insurer(path):
            raise BadAnswerFile(
                f"{path.name}: of the insurers",
                text_id=f"{BadAnswerFile.text_id}.insurer",
                file=path.name,
            ) from problem
        raise


def is_of_insurer(path: Path) -> bool:
    """Whether a file is the nightly one about messages to the insurers."""
    try:
        open_insurer(path)
    except BadAnswerFile:
        return False
    return True


def remembered(file: ResultFile, settings: Mapping[str, str]) -> Columns | None:
    """Return what the user confirmed for a file with these columns; None where nobody did."""
    try:
        status, message, code = json.loads(settings.get(_COLUMNS, "{}"))[_named(file)]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    chosen = Columns(str(status), str(message), str(code))
    return chosen if {*chosen} <= {"", *file.extra} and chosen.status else None


def remember(file: ResultFile, columns: Columns, store: Store) -> None:
    """Keep what the user confirmed. Raises StorageProblem."""
    try:
        kept = dict(json.loads(store.settings.all().get(_COLUMNS, "{}")))
    except (ValueError, TypeError, RecursionError):
        kept = {}
    text = json.dumps({**kept, _named(file): list(columns)})
    store.settings.set(_COLUMNS, text, now())


def _named(file: ResultFile) -> str:
    return "|".join(sorted(file.extra))


def columns_of(file: ResultFile, settings: Mapping[str, str]) -> Columns:
    """Return which columns say what: as the user confirmed, else as only they can be.

    Raises BadAnswerFile where that cannot be told.
    """
    chosen = remembered(file, settings)
    if chosen is None and not file.is_sure:
        name = file.table.path.name
        text_id = f"{BadAnswerFile.text_id}.ambiguous"
        raise BadAnswerFile(f"{name}: columns not told apart", text_id=text_id, file=name)
    return chosen or file.found


# What is said of which registration


def read_answers(
    store: Store, file: ResultFile, columns: Columns, now: datetime | None
) -> Generator[list[Matched], None, int]:
    """Yield the records of a RESULT file some at a time; `now` has them kept, None has not.

    Returns how many were not known yet. Raises BadAnswerFile and StorageProblem; what was yielded
    before was kept.
    """
    with closing(EarlierRows()) as rows:
        run = _Run(store, file.forms, _origin(file.table.path, file.table.sha256), now, rows)
        for some in _some(read_result(file, columns)):
            yield run.of_result(some)
        return run.new


def read_insurer_answers(
    store: Store, path: Path, now: datetime | None
) -> Generator[list[Matched], None, int]:
    """Yield the records of the nightly file about the insurers, as `read_answers` does."""
    table = open_insurer(path)
    with closing(EarlierRows()) as rows:
        run = _Run(store, (), _origin(path, table.sha256), now, rows)
        for some in _some(read_insurer(table)):
            yield run.of_insurer((row.number, row.code, row.result) for row in some)
        return run.new


_Row = TypeVar("_Row")


def _some(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Yield the records some at a time; those before a fault of the file come before it."""
    some: list[_Row] = []
    try:
        for row in rows:
            some.append(row)
            if len(some) == _AT_ONCE:
                yield some
                some = []
    except BadAnswerFile:
        yield some
        raise
    yield some


def _origin(path: Path, sha256: str) -> Origin:
    return Origin(FILE, path.name, sha256)


@dataclass
class _Run:
    """A file that is being read."""

    store: Store
    forms: Sequence[Form]
    origin: Origin
    now: datetime | None
    rows: EarlierRows
    new: int = 0
    _repeated: dict[object, Repeated] = field(default_factory=dict)

    def of_result(self, rows: Sequence[ResultRow]) -> list[Matched]:
        """Match some records of a RESULT file, and keep what they say."""
        self._repeated = self._repeated or {form.type: Repeated(form) for form in self.forms}
        asked = [self._who_and_when(row) for row in rows]
        found = self._candidates(asked)
        return self._keep(
            [
                self._match(row, found.get(patient or day, ()))
                for row, (patient, day) in zip(rows, asked, strict=True)
            ]
        )

    def _candidates(self, asked: Sequence[tuple[str, str]]) -> dict[str, list[SentRow]]:
        """Return the registrations that the records may be about, by patient and by day."""
        patients = {patient for patient, _ in asked if patient}
        days = {day for patient, day in asked if day and not patient}
        found: dict[str, list[SentRow]] = {}
        for row in self.store.answers.sent_of(patients) if patients else ():
            found.setdefault(row.patient_key, []).append(row)
        for row in self.store.answers.sent_on(days) if days else ():
            found.setdefault(row.admission, []).append(row)
        return found

    def _who_and_when(self, row: ResultRow) -> tuple[str, str]:
        return who_and_when(self.forms[0], row.cells) if row.cells and self.forms else ("", "")

    def _match(self, row: ResultRow, candidates: Sequence[SentRow]) -> tuple[Matched, int | None]:
        if row.cells is None or not row.outcome:
            return Matched(row.number, "", None, "status" if row.cells else "width"), None
        same = [each for each in candidates if self._is_repeated(row, each)]
        out = [each for each in same if each.was_exported]
        if len(out) != 1:
            reason = "several" if out else "not_exported" if same else "none"
            return Matched(row.number, "", None, reason), None
        is_accepted = row.outcome == ACCEPTED
        outcome = Outcome.ACCEPTED if is_accepted else Outcome.REFUSED
        said = Said(outcome, row.code if is_accepted else "", row.message)
        return Matched(row.number, out[0].code, said), out[0].id

    def _is_repeated(self, row: ResultRow, sent: SentRow) -> bool:
        repeated = self._repeated.get(sent.type)
        return (
            repeated is not None
            and row.cells is not None
            and repeated.is_so(row.cells, sent.values)
        )

    def of_insurer(self, rows: Iterable[tuple[int, str, str]]) -> list[Matched]:
        """Match some records of the nightly file, and keep what they say."""
        return self._keep([self._insurer(*row) for row in rows])

    def _insurer(self, number: int, code: str, result: str) -> tuple[Matched, int | None]:
        ids, outcome = self.store.answers.with_official_code(code), _OF_INSURER.get(result)
        if outcome is None or len(ids) != 1:
            reason = "result" if outcome is None else "several" if ids else "official"
            return Matched(number, "", None, reason), None
        return Matched(number, "", Said(outcome, code)), ids[0]

    def _keep(self, matched: Sequence[tuple[Matched, int | None]]) -> list[Matched]:
        heard = list(self._heard(matched))
        if self.now is not None and heard:
            self.new += self.store.answers.add(heard, self.origin, self.now)
        return [row for row, _ in matched]

    def _heard(self, matched: Iterable[tuple[Matched, int | None]]) -> Iterator[Heard]:
        """Yield what is said of which registration, and the how manieth time."""
        for row, id_ in matched:
            if row.said is None or id_ is None:
                continue
            self.rows.number, times = row.row, 1
            while self.rows.first_of(f"{id_}|{'|'.join(row.said)}|{times}"):
                times += 1
            yield Heard(id_, row.said, times)
