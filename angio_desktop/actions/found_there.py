"""Which registration here each one of the warehouse is, and what of both is to be said.

One there is found by its official code, else by the platform's key of a record (business_key.py),
else by repeating all that is held there. What fits none or several is listed; nothing is guessed.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from angio_desktop.errors import DamagedRegistration
from angio_desktop.register.fields import Dictionary, RegistrationType, admission_key
from angio_desktop.register.held_there import Difference, HeldThere, Texts
from angio_desktop.register.patient import patient_key, patient_name
from angio_desktop.register.values import parse_date
from angio_desktop.storage.sent_here import SentHere
from angio_desktop.storage.store import Store

if TYPE_CHECKING:  # as in reconciling.py
    from angio_desktop.platform.warehouse import Message

TYPE = "type"
"""What stands for a field's key where it is of another type of registration there."""


class Part(StrEnum):
    """In which part of the outcome a line stands."""

    EQUAL = "equal"
    UNKNOWN_THERE = "unknown_there"
    UNKNOWN_HERE = "unknown_here"
    DIFFERENT = "different"


class Reason(StrEnum):
    """What is to be said of a line beside its part; `reconcile.<reason>` is its sentence.

    `NO_CODE`: it is there, without an official code. `NO_DAY`: there stands no day that can be
    read. `SEVERAL`: more than one here may be meant. `REPLACED`: a correction changed by what the
    platform tells records apart, and the old one is still there. `DAMAGED`: it cannot be read here.
    """

    NONE = ""
    NO_CODE = "no_code"
    NO_DAY = "no_day"
    SEVERAL = "several"
    REPLACED = "replaced"
    DAMAGED = "damaged"


class Period(NamedTuple):
    """Days of admission (follow-ups: of consultation), both included; None is without end."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of_texts(cls, first: str, last: str) -> "Period":
        """Return the period of two days as `texts` gives them. Raises ValueError."""
        return cls(*(date.fromisoformat(day) if day else None for day in (first, last)))

    def texts(self) -> tuple[str, str]:
        """Return both days, ISO 8601, "" for none."""
        first, last = (day.isoformat() if day else "" for day in self)
        return first, last

    def holds(self, day: str) -> bool:
        """Whether a day (ISO 8601) lies in it."""
        first, last = self.texts()
        return first <= day and (not last or day <= last)


class Line(NamedTuple):
    """A line of the outcome: of a registration here (`id`, 0 for none), of one there, or of both.

    `day` is ISO 8601; `status` is the word that stands there.
    """

    part: Part
    type: RegistrationType
    id: int = 0
    code: str = ""
    official_code: str = ""
    patient: str = ""
    day: str = ""
    status: str = ""
    reason: Reason = Reason.NONE
    differences: tuple[Difference, ...] = ()


class Found(NamedTuple):
    """One there, and the registration here that it is (`id`, None for none or several).

    `key` is by what the platform tells it from others, "" in `key.patient` where it does not tell.
    """

    message: "Message"
    key: "Key"
    patient: str
    id: int | None
    reason: Reason = Reason.NONE
    differences: tuple[Difference, ...] = ()


class Key(NamedTuple):
    """The platform's key of a record: type, patient (patient.py) and day (ISO 8601)."""

    type: RegistrationType
    patient: str
    day: str


class _Read(NamedTuple):
    message: "Message"
    texts: Texts
    key: Key
    patient: str
    candidates: Sequence[int]
    is_sure: bool


class Here:
    """What was sent here in a period, and how one there is found among it."""

    def __init__(self, store: Store, dictionary: Dictionary, period: Period) -> None:
        """Read what was sent; its answers are read as they are needed. Raises StorageProblem."""
        self._store, self._period = store, period
        self._types = {form.collection: form.type for form in dictionary.forms.values()}
        self._held = {type_: HeldThere(form) for type_, form in dictionary.forms.items()}
        self._by_code = store.sent.by_official_code()
        self.rows: dict[int, SentHere] = {}
        self._by_key: dict[Key, list[int]] = {}
        self._by_day: dict[tuple[RegistrationType, str], list[int]] = {}
        rows = store.sent.between(*period)
        self.in_period = [row.id for row in rows]
        self._take(rows)

    def _take(self, rows: Sequence[SentHere]) -> None:
        for row in rows:
            self.rows[row.id] = row
            key = Key(row.type, row.patient_key, row.admission)
            self._by_key.setdefault(key, []).append(row.id)
            self._by_day.setdefault((row.type, row.admission), []).append(row.id)

    def may_be(self, message: "Message") -> bool:
        """Whether one there is of the period: by its day, or by the code of one that is."""
        day = _iso(message.day)
        return not day or self._period.holds(day) or self._by_code.get(message.code) in self.rows

    def match(self, messages: "Sequence[tuple[Message, Texts]]") -> list[Found]:
        """Find some of them here."""
        self._take_of_other_days([message for message, _ in messages])
        read = [self._read(message, texts) for message, texts in messages]
        values = self._values({id_ for each in read for id_ in each.candidates})
        return [self._match(each, values) for each in read]

    def _take_of_other_days(self, messages: "Sequence[Message]") -> None:
        """Read those that a code leads to, and whose day is another here."""
        ids = {self._by_code[m.code] for m in messages if m.code in self._by_code}
        self._take(self._store.sent.of(sorted(ids - self.rows.keys())))

    def _values(self, ids: set[int]) -> dict[int, Mapping[str, str]]:
        found = self._store.registrations.load_each(sorted(ids))
        return {
            each.id: each.values
            for each in found
            if not isinstance(each, DamagedRegistration) and each.id is not None
        }

    def _read(self, message: "Message", texts: Texts) -> _Read:
        type_ = self._types[message.collection]
        who = self._held[type_].who(texts)
        key = Key(type_, patient_key(who), _iso(who[admission_key(type_)]))
        by_code = self._by_code.get(message.code)
        if by_code in self.rows:
            return _Read(message, texts, key, patient_name(who), [by_code], is_sure=True)
        own = self._by_key.get(key, []) if key.patient else ()
        near = own or (() if key.patient else self._by_day.get((type_, key.day), ()))
        is_sure = len(own) == 1
        return _Read(message, texts, key, patient_name(who), near, is_sure)

    def _match(self, read: _Read, values: Mapping[int, Mapping[str, str]]) -> Found:
        ids = read.candidates
        if not read.is_sure:  # several, or near by their day only: who repeats all of it?
            held = self._held[read.key.type]
            same = [i for i in ids if i in values and held.repeats(read.texts, values[i])]
            if len(same) != 1:
                unclear = Reason.SEVERAL if same or (ids and read.key.patient) else Reason.NONE
                reason = unclear if read.key.day else Reason.NO_DAY
                return Found(read.message, read.key, read.patient, None, reason)
            ids = same
        found = Found(read.message, read.key, read.patient, ids[0])
        row = self.rows[ids[0]]
        if row.id not in values:
            return found._replace(reason=Reason.DAMAGED)
        if row.type is not read.key.type:
            return found._replace(differences=(Difference(TYPE, row.type, read.key.type),))
        differences = self._held[row.type].differences(read.texts, values[row.id])
        return found._replace(differences=differences)

    def without(self, found: Found, attributes: Texts) -> Found:
        """Return it without the differences that what stands beside its answers takes away."""
        if not attributes or found.differences[0].key == TYPE:
            return found
        left = self._held[found.key.type].left_by(found.differences, attributes)
        return found._replace(differences=left)


def _iso(day: str) -> str:
    found = parse_date(day)
    return found.isoformat() if isinstance(found, date) else ""


# What is to be said


def lines_of(here: Here, found: Sequence[Found]) -> tuple[Line, ...]:
    """Return the lines of all that was found: part by part, each in the order of days."""
    lines = [_line(here, each) for each in _newest(found)]
    arrived = {line.id for line in lines}
    lines += [
        _of_row(here.rows[id_], Part.UNKNOWN_THERE)
        for id_ in here.in_period
        if id_ not in arrived and here.rows[id_].mark is not None
    ]
    order = list(Part)
    return tuple(sorted(lines, key=lambda line: (order.index(line.part), line.day, line.code)))


def _newest(found: Sequence[Found]) -> list[Found]:
    """Return the newest of each record: it counts at the platform.

    What is one registration here and two records there, by their keys, leaves a line of the older.
    """
    newest: dict[object, Found] = {}
    left: list[Found] = []
    for each in sorted(found, key=lambda one: one.message.order):
        is_told = bool(each.key.patient and each.key.day)
        place = each.id or (each.key if is_told else each.message.document)
        before = newest.get(place)
        newest[place] = each
        if before is not None and not _is_one(before.key, each.key):
            left.append(before._replace(id=None, reason=Reason.REPLACED, differences=()))
    return [*newest.values(), *left]


def _is_one(one: Key, other: Key) -> bool:
    """Whether two keys may be of one record, as far as they tell."""
    is_same = one.patient == other.patient or not (one.patient and other.patient)
    return is_same and (one.type, one.day) == (other.type, other.day)


def _line(here: Here, found: Found) -> Line:
    message, reason = found.message, found.reason
    if found.id is None:
        line = Line(Part.UNKNOWN_HERE, found.key.type, patient=found.patient, day=found.key.day)
    else:
        part = Part.DIFFERENT if found.differences or reason else Part.EQUAL
        line = _of_row(here.rows[found.id], part)
        if part is Part.EQUAL and not message.code:
            reason = Reason.NO_CODE
    return line._replace(
        official_code=message.code,
        status=message.status,
        reason=reason,
        differences=found.differences,
    )


def _of_row(row: SentHere, part: Part) -> Line:
    official = row.official_code
    return Line(part, row.type, row.id, row.code, official, row.patient, row.admission)
