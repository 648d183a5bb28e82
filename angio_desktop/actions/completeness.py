"""The month's list of procedures against our registrations; nothing of the list is kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from angio_desktop import paths
from angio_desktop.actions.importing import lacking, laid_out
from angio_desktop.actions.intake_plan import Surroundings
from angio_desktop.actions.intake_rows import filled
from angio_desktop.files.tables import TableFile
from angio_desktop.register.captions import Words, load_texts
from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.fields import Captions, Dictionary, RegistrationType
from angio_desktop.register.intake.mapping import ColumnMapping
from angio_desktop.register.intake.matching import (
    APART,
    BILLED,
    Differs,
    ListedRow,
    Matched,
    days_of,
    listed,
    matched,
)
from angio_desktop.register.intake.proposing import Proposer
from angio_desktop.register.intake.rows import INTERNAL_NUMBER, RowReader
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.register.registration import Registration
from angio_desktop.register.values import date_text
from angio_desktop.storage.records import DueFollowUp

_LONGEST_STAY = timedelta(days=60)
_WIDEST = RegistrationType.HOSPITALISATION_FFR_PCI


@dataclass(frozen=True)
class Completeness:
    """The outcome of a period.

    `unread` are the lines of rows that tell no day or no patient. `due` are follow-ups that are
    due by the end of the period.
    """

    file: str
    rows: int
    matched: Matched
    unread: tuple[int, ...]
    due: tuple[DueFollowUp, ...]

    @property
    def is_complete(self) -> bool:
        """Whether both sides say the same."""
        found = self.matched
        return not (found.missing or found.extra or found.differing or self.unread)


def compare(
    surroundings: Surroundings,
    file: TableFile,
    mapping: ColumnMapping | None,
    first: date,
    last: date,
) -> Completeness:
    """Compare the rows of a period, both days included, with what is registered.

    Raises UnreadableTable, BadMapping, StorageProblem.
    """
    store, dictionary = surroundings.store, surroundings.dictionary
    names = Proposer(dictionary.forms[_WIDEST], dict(_names()), store.lists.loaded())
    layout = laid_out(file, mapping or ColumnMapping(), names)
    used = mapping or names.mapping(layout.header, [row.cells for row in layout.rows])
    reader = RowReader(dictionary, used, layout.header.names, {}, surroundings.day)
    if reader.missing:
        raise lacking(file, reader.missing)
    rows: list[ListedRow] = []
    unread: list[int] = []
    for row in layout.rows:
        texts = reader.read(row.line, row.cells, _WIDEST).texts
        found = listed(row.line, texts, _billing(dictionary))
        if found is None:
            unread.append(row.line)
        elif first <= found.day <= last:
            rows.append(found)
    around = (first - _LONGEST_STAY - APART, last + APART)
    registrations = list(store.registrations.admitted(*around))
    outcome = matched(rows, registrations, first, last)
    due = tuple(each for each in store.follow_ups.due(last) if each.draft is None)
    return Completeness(file.name, len(rows) + len(unread), outcome, tuple(unread), due)


def _names() -> Iterator[tuple[str, Captions]]:
    """Yield the names of columns; in a list of procedures a date is that of the procedure."""
    folder = paths.resources() / "intake"
    more = load_texts(folder / "procedure_list_names.csv")
    for key, captions in load_texts(folder / "column_names.csv").items():
        own = more.get(key)
        yield key, Captions(*map("|".join, zip(captions, own, strict=True))) if own else captions


def _billing(dictionary: Dictionary) -> Mapping[str, Sequence[str]]:
    form = dictionary.forms[_WIDEST]
    lists = {key: form.by_key[key].code_list for key in BILLED}
    return {key: tuple(each.codes) if each else () for key, each in lists.items()}


def draft_of(dictionary: Dictionary, row: ListedRow) -> Registration:
    """Return a new registration with what a row tells, to be filled in."""
    form = dictionary.forms[row.type]
    texts = {key: text for key, text in row.texts.items() if key in form.by_key}
    return filled(form, Registration(form.type, dictionary.version), texts, {})


def name_of(registration: LocalRegistration) -> str:
    """Return how a registration is named: by its code, a draft by its number."""
    return registration.code or f"#{registration.id}"


class Kind(StrEnum):
    """What a line of the outcome is about."""

    MISSING = "missing"
    EXTRA = "extra"
    DIFFERENT = "different"
    UNREAD = "unread"
    DUE = "due"


class Line(NamedTuple):
    """A line of the outcome in words: the row of the list (0 for none), and the registration.

    `id` is that of the registration, 0 for none.
    """

    kind: Kind
    row: int
    code: str
    patient: str
    day: str
    text: str
    id: int = 0


def lines(found: Completeness, words: Words) -> Iterator[Line]:
    """Yield what is to be said of a period."""
    for row in found.matched.missing:
        patient, day = _patient(row.texts), date_text(row.day)
        yield _line(words, Kind.MISSING, row.line, "", patient, day)
    for extra in found.matched.extra:
        day = ", ".join(map(date_text, days_of(extra)))
        patient = _patient(extra.values)
        yield _line(words, Kind.EXTRA, 0, name_of(extra), patient, day, id_=extra.id)
    for each in found.matched.differing:
        yield _of_difference(words, each)
    for line in found.unread:
        yield _line(words, Kind.UNREAD, line, "", "", "")
    for due in found.due:
        day = date_text(date.fromisoformat(due.due))
        yield _line(words, Kind.DUE, 0, due.code, due.patient, day, id_=due.id)


def _of_difference(words: Words, each: Differs) -> Line:
    own = each.registration
    form = words.dictionary.forms[own.type]
    details = {**each.details, "type": form.captions.text(words.language)}
    text = words.sentence(f"completeness.{each.what}", details)
    named = (name_of(own), _patient(own.values), date_text(each.row.day))
    return Line(Kind.DIFFERENT, each.row.line, *named, text, own.id)


def _line(
    words: Words, kind: Kind, row: int, code: str, patient: str, day: str, *, id_: int = 0
) -> Line:
    details = {"row": str(row), "code": code, "patient": patient, "day": day}
    return Line(kind, row, code, patient, day, words.sentence(f"completeness.{kind}", details), id_)


def _patient(texts: Mapping[str, str]) -> str:
    name = patient_name(texts)
    return name or patient_number(texts) or texts.get(INTERNAL_NUMBER, "")


def text_of(line: Line, words: Words) -> str:
    """Return a line of the outcome as it stands by itself."""
    if line.kind is not Kind.DIFFERENT:
        return line.text
    details = {"row": str(line.row), "code": line.code, "patient": line.patient, "what": line.text}
    return words.sentence("completeness.different", details)


def counts(found: Completeness) -> Mapping[str, str]:
    """Return what the summary of a period is filled with."""
    outcome = found.matched
    counted = {
        "rows": found.rows,
        "registered": outcome.registered,
        "missing": len(outcome.missing),
        "extra": len(outcome.extra),
        "different": len(outcome.differing) + len(found.unread),
    }
    return {"file": found.file, **{name: str(count) for name, count in counted.items()}}
