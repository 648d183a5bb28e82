"""The parts a registration form is made of, as the dictionary declares them.

Nothing here reads a file or knows a rule: these are the shapes that the other modules share.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from functools import cached_property
from typing import NamedTuple

LANGUAGES = ("nl", "fr", "en")
PROCEDURES = (1, 2, 3, 4, 5)


class RegistrationType(StrEnum):
    """The five registration types of the register; the value names it in files and commands."""

    HOSPITALISATION = "hospitalisation"
    HOSPITALISATION_PCI = "hospitalisation_pci"
    HOSPITALISATION_FFR = "hospitalisation_ffr"
    HOSPITALISATION_FFR_PCI = "hospitalisation_ffr_pci"
    FOLLOW_UP = "follow_up"

    @property
    def has_pci(self) -> bool:
        """Whether registrations of this type hold PCI procedures, and so need a follow-up."""
        return self in (self.HOSPITALISATION_PCI, self.HOSPITALISATION_FFR_PCI)


def admission_key(type_: RegistrationType) -> str:
    """Return the key of the date a registration is filed under."""
    return "DT_CONSULT" if type_ is RegistrationType.FOLLOW_UP else "DT_HOSPZ"


class Kind(Enum):
    """Who fills a field in; `LOCAL` fields are this program's own and are never exported."""

    TITLE = "title"
    ENTRY = "entry"
    COMPUTED = "computed"
    AUTHOR = "author"
    SYSTEM = "system"
    LOCAL = "local"


class ValueType(Enum):
    """What a value is; its text form stands at the top of `values.py`."""

    TEXT = "text"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    CODE = "code"
    SSIN = "ssin"


class Cell(Enum):
    """How the cell of the national CSV writes a value; `YES_NO` has a setting of its own."""

    TEXT = ""
    YES_NO = "yes_no"


class Role(Enum):
    """What the program uses a field for beside asking it.

    `IDENTITY` tells who the patient is, `PROCEDURE_DATE` is the day of a PCI procedure, `BILLING`
    the code that the program proposes (D03), `SUMMARY` is looked at once more before sending,
    `OPERATOR` is the physician whose patient it is. `FIRST` stands at the top of its page, under
    its first heading, although the register asks it later.
    """

    IDENTITY = "identity"
    PROCEDURE_DATE = "procedure_date"
    BILLING = "billing"
    SUMMARY = "summary"
    OPERATOR = "operator"
    FIRST = "first"


class Captions(NamedTuple):
    """One text in the three languages; French and English fall back to the register's Dutch."""

    nl: str
    fr: str
    en: str

    def text(self, language: str) -> str:
        """Return the text in `language` (nl, fr or en)."""
        if language == "fr":
            return self.fr
        return self.en if language == "en" else self.nl


@dataclass(frozen=True, slots=True)
class Code:
    """One choice of a code list; a postal code also has the municipalities it lies in.

    `also` are other names of these, by which it is found and never called.
    """

    code: str
    captions: Captions
    municipalities: tuple[Captions, ...] = ()
    also: tuple[str, ...] = ()

    def municipality(self, language: str) -> str:
        """Return in which municipality a place lies; "" where the place's own name says it."""
        if any(set(self.captions) & set(each) for each in self.municipalities):
            return ""
        return " / ".join(each.text(language) for each in self.municipalities)


@dataclass(frozen=True)
class CodeList:
    """A closed list; an open one (`is_open`) has no codes here, the hospital loads them.

    `shows_code` marks lists whose codes people know: postal codes and billing codes.
    """

    name: str
    codes: Mapping[str, Code]
    captions: Captions | None = None
    shows_code: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the hospital loads this list itself (physicians, implants)."""
        return self.captions is not None


@dataclass(frozen=True, slots=True)
class Limits:
    """Unit, decimals, hard limits (E05) and soft limits (W01) of a number; all inclusive.

    `telling` is the greatest number that is pointed out where it is entered, as an FFR that tells
    of ischemia; no rule looks at it.
    """

    unit: str
    decimals: int
    minimum: float
    maximum: float
    usual_minimum: float
    usual_maximum: float
    telling: float | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """True when the field `key` holds, or contains, one of `codes`."""

    key: str
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """An R rule: the field applies when any of its clauses is true."""

    rule: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One row of a registration type.

    `stated` is the register's own word (required or optional); `required` is what holds once the
    field applies, which for fields with several choices is ours (rules.md, "Required many fields").
    `in_csv` is yes, no or author. `procedure` is 1 to 5 inside a PCI block.
    """

    key: str
    kind: Kind
    section: str
    page: str
    captions: Captions
    value_type: ValueType | None
    many: bool
    code_list: CodeList | None
    stated: str
    required: bool
    in_csv: str
    assumed: str
    cell: Cell
    roles: frozenset[Role]
    procedure: int | None
    limits: Limits | None
    condition: Condition | None

    @property
    def is_asked(self) -> bool:
        """Whether the form shows the field: a person or the program fills it in here."""
        return self.kind in (Kind.ENTRY, Kind.COMPUTED, Kind.LOCAL)

    @property
    def stem(self) -> str:
        """The key without the procedure's number: what every procedure is asked alike."""
        return self.key.removesuffix(f"_{self.procedure}") if self.procedure else self.key


@dataclass(frozen=True)
class Page:
    """A step of the wizard: fields of sections that belong together, as they are shown.

    That is the register's order, but for those that stand `FIRST`.
    """

    id: str
    captions: Captions
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Obligation:
    """From when until when a registration is obligatory; without `first` it never was."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a registration of that day is obligatory."""
        is_begun = self.first is not None and self.first <= day
        return is_begun and (self.last is None or day <= self.last)


@dataclass(frozen=True, eq=False)
class Form:
    """One registration type, expanded: every row in the register's order.

    `collection` is its name at the platform. There is one object of each type; it compares by
    identity.
    """

    type: RegistrationType
    captions: Captions
    hint: Captions
    obligation: Obligation
    collection: str
    fields: tuple[Field, ...]
    pages: tuple[Page, ...]
    by_key: Mapping[str, Field] = field(repr=False)

    @cached_property
    def csv_keys(self) -> tuple[str, ...]:
        """The columns of the national CSV, without the author columns and STATUS."""
        return tuple(f.key for f in self.fields if f.in_csv == "yes")

    @cached_property
    def author_keys(self) -> tuple[str, ...]:
        """The author columns, which stand first where an author is set."""
        return tuple(f.key for f in self.fields if f.in_csv == "author")

    @cached_property
    def asked(self) -> tuple[Field, ...]:
        """The fields a registration can hold, in the register's order."""
        return tuple(f for f in self.fields if f.is_asked)

    @cached_property
    def procedure_dates(self) -> Mapping[int, str]:
        """The key of the day of each PCI procedure this type can hold, by its number."""
        return {f.procedure: f.key for f in self.with_role(Role.PROCEDURE_DATE) if f.procedure}

    @cached_property
    def procedures(self) -> tuple[int, ...]:
        """The numbers of the PCI procedures this type can hold."""
        return tuple(self.procedure_dates)

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """The keys that tell who the patient is.

        Whatever else a registration holds, consent included, is of one admission.
        """
        return tuple(f.key for f in self.with_role(Role.IDENTITY))

    @cached_property
    def later_dates(self) -> frozenset[str]:
        """The keys of days that are asked after the admission, and are often the same day."""
        keys = [f.key for f in self.asked if f.value_type is ValueType.DATE]
        if self.type is RegistrationType.FOLLOW_UP:
            return frozenset()
        return frozenset(keys[keys.index(admission_key(self.type)) + 1 :])

    def with_role(self, role: Role) -> tuple[Field, ...]:
        """Return the fields that the program uses so, in the register's order."""
        return tuple(f for f in self.fields if role in f.roles)

    def caption(self, key: str, language: str) -> str:
        """Return the caption of `key`, with the procedure's number where it has one.

        A caption that fields of several sections carry is named with its section: "FFR – RCA".
        """
        found = self.by_key[key]
        text = found.captions.text(language)
        if (found.captions.nl, found.procedure) in self._shared_captions:
            text = f"{self.by_key[found.section].captions.text(language)} – {text}"
        return f"{text} ({found.procedure})" if found.procedure else text

    @cached_property
    def _shared_captions(self) -> frozenset[tuple[str, int | None]]:
        sections: dict[tuple[str, int | None], set[str]] = {}
        for each in self.asked:
            sections.setdefault((each.captions.nl, each.procedure), set()).add(each.section)
        return frozenset(caption for caption, found in sections.items() if len(found) > 1)


@dataclass(frozen=True)
class Dictionary:
    """The register's definition: its version, the five forms and the code lists."""

    version: str
    forms: Mapping[RegistrationType, Form]
    code_lists: Mapping[str, CodeList]
