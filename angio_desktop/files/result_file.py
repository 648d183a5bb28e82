"""The RESULT file of the platform: what was written, with the outcome of each record.

Its layout is not published, so it is read by what is sure: our own columns, in any order and
number, and beside them columns that we did not write, told apart by what they hold.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from angio_desktop.files.grown_table import GrownTable, bad, look_through
from angio_desktop.register import official_code
from angio_desktop.register.fields import Form, RegistrationType

ACCEPTED, REFUSED = "accepted", "refused"
_SAMPLE = 3  # rows of each outcome
_MOST_WORDS = 8
_KEYS_OF_HEADER = 2  # one alone may be a message


class OutcomeWords(NamedTuple):
    """The words that a status may be, in small letters."""

    accepted: frozenset[str]
    refused: frozenset[str]

    def outcome(self, cell: str) -> str:
        """Return `accepted`, `refused`, or "" for another word."""
        word = cell.strip().casefold()
        return ACCEPTED if word in self.accepted else REFUSED if word in self.refused else ""


class Columns(NamedTuple):
    """Which of the platform's columns say what; "" for none."""

    status: str
    message: str
    code: str


@dataclass(frozen=True)
class ResultFile:
    """A RESULT file that was looked through.

    `forms` are the types it may be of. `extra` are the columns that we did not write; each is
    called by its name. `found` are what they seem to be, and `is_sure` whether nothing else could
    be; `sample` holds the cells of `extra` of some rows.
    """

    table: GrownTable
    words: OutcomeWords
    forms: tuple[Form, ...]
    extra: tuple[str, ...]
    found: Columns
    is_sure: bool
    sample: tuple[tuple[str, ...], ...]


class ResultRow(NamedTuple):
    """A record of a RESULT file; `number` counts them from 1.

    `cells` holds what stands under our columns; it is None for a record of another width.
    `outcome` is `accepted`, `refused`, or "" where the status is no such word.
    """

    number: int
    cells: Mapping[str, str] | None
    outcome: str
    message: str
    code: str


@dataclass
class _Seen:
    """What one of the platform's columns holds."""

    words: set[str] = field(default_factory=set)
    refused_length: int = 0
    refused: int = 0
    accepted: int = 0
    official: int = 0

    def add(self, cell: str, outcome: str) -> None:
        text = cell.strip()
        if not text:
            return
        if len(self.words) <= _MOST_WORDS:
            self.words.add(text.casefold())
        self.refused += outcome == REFUSED
        self.refused_length += len(text) * (outcome == REFUSED)
        self.accepted += outcome == ACCEPTED
        self.official += official_code.is_formed(text)


def open_result(
    path: Path, forms: Mapping[RegistrationType, Form], words: OutcomeWords
) -> ResultFile:
    """Look through a file. Raises BadAnswerFile when it is no RESULT file."""
    known = frozenset(key for form in forms.values() for key in form.csv_keys)
    table = look_through(path, known)
    seen: dict[str, _Seen] = {}
    ours: set[str] = set()
    samples: dict[str, list[dict[str, str]]] = {ACCEPTED: [], REFUSED: []}
    for row in _rows(table, known):
        ours.update(row.ours)
        extra = row.extra()
        outcomes = {words.outcome(cell) for cell in extra.values()} - {""}
        outcome = outcomes.pop() if len(outcomes) == 1 else ""
        for name, cell in extra.items():
            seen.setdefault(name, _Seen()).add(cell, outcome)
        sample = samples.get(outcome)
        if sample is not None and len(sample) < _SAMPLE:
            sample.append(extra)
    found, is_sure = _found(seen, words)
    if not found.status:
        raise bad("status", path.name, words=", ".join(sorted(words.accepted | words.refused)))
    shown = [[each.get(name, "") for name in seen] for rows in samples.values() for each in rows]
    return ResultFile(
        table=table,
        words=words,
        forms=_forms_of(ours, forms.values()),
        extra=tuple(seen),
        found=found,
        is_sure=is_sure,
        sample=tuple(map(tuple, shown)),
    )


def read_result(file: ResultFile, columns: Columns) -> Iterator[ResultRow]:
    """Yield the records with what is said of them. Raises BadAnswerFile."""
    known = frozenset(key for form in file.forms for key in form.csv_keys)
    for number, row in enumerate(_rows(file.table, known), start=1):
        extra = row.extra()
        yield ResultRow(
            number,
            row.cells(),
            file.words.outcome(extra.get(columns.status, "")),
            extra.get(columns.message, "").strip(),
            extra.get(columns.code, "").strip(),
        )


def _forms_of(ours: Collection[str], forms: Collection[Form]) -> tuple[Form, ...]:
    """Return the types that have all these columns; where one has no others, only that."""
    holding = tuple(form for form in forms if form.by_key.keys() >= set(ours))
    exact = tuple(form for form in holding if set(form.csv_keys) == set(ours))
    return exact or holding


class _Row:
    """A record under its header: what we wrote, and what the platform added."""

    def __init__(self, header: "_Header", cells: Sequence[str]) -> None:
        self._header, self._cells = header, cells

    @property
    def ours(self) -> Collection[str]:
        return self._header.ours

    def cells(self) -> Mapping[str, str] | None:
        """Return what stands under our columns; None where a cell is missing or too many."""
        if len(self._cells) != self._header.width:
            return None
        cells = map(self._cells.__getitem__, self._header.places)
        return dict(zip(self._header.ours, cells, strict=True))

    def extra(self) -> dict[str, str]:
        """Return what stands under the platform's own columns."""
        cells = self._cells
        return {n: cells[place] for n, place in self._header.extra.items() if place < len(cells)}


class _Header:
    """Where each column stands; one without a name, or one named twice, is called by its place."""

    def __init__(self, names: Sequence[str], known: Collection[str]) -> None:
        self.width = len(names)
        self.ours: dict[str, int] = {}
        self.extra: dict[str, int] = {}
        for place, name in enumerate(map(str.strip, names)):
            if name in known and name not in self.ours:
                self.ours[name] = place
            else:
                is_free = name and name not in self.extra and name not in known
                self.extra[name if is_free else f"{name} ({place + 1})".strip()] = place
        self.places = tuple(self.ours.values())


def _rows(table: GrownTable, known: frozenset[str]) -> Iterator[_Row]:
    """Yield the records; a header may stand again where more was appended."""
    header: _Header | None = None
    for cells in table.records():
        if header is None or _is_header(cells, header, known):
            header = _Header(cells, known)
        else:
            yield _Row(header, cells)


def _is_header(cells: Sequence[str], header: _Header, known: frozenset[str]) -> bool:
    """Whether a record names our columns again."""
    keys = known.intersection(cells)
    return bool(keys) and len(keys) >= min(len(header.ours), _KEYS_OF_HEADER)


def _found(seen: Mapping[str, _Seen], words: OutcomeWords) -> tuple[Columns, bool]:
    """Return what the platform's columns seem to be, and whether that is sure."""
    either = words.accepted | words.refused
    statuses = [name for name, each in seen.items() if each.words and each.words <= either]
    others = {name: each for name, each in seen.items() if name not in statuses}
    longest = max((each.refused_length for each in others.values()), default=0)
    messages = [n for n, each in others.items() if longest and each.refused_length == longest]
    rest = {name: each for name, each in others.items() if name not in messages}
    codes = [name for name, each in rest.items() if each.official]
    codes = codes or [name for name, each in rest.items() if each.accepted and not each.refused]
    guesses = (statuses, messages, codes)
    first = (found[0] if found else "" for found in guesses)
    return Columns(*first), all(len(found) < 2 for found in guesses)
