"""What the store takes and returns beside registrations, and its own exception."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import NamedTuple

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status

USER_NAME = "user_name"
"""The setting that says who uses the program."""


Progress = Callable[[int, int], None]
"""Is told how much is done and how much there is, and may raise to stop it."""


class DuplicateCode(Exception):
    """A registration with this code exists: draw another. Never shown to a user."""


class Mark(StrEnum):
    """Where a sent registration stands at the platform; none while it was not exported."""

    EXPORTED = "exported"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    REPLACED = "replaced"


class Outcome(StrEnum):
    """What an answer says: of a record, of its whole file, of its message to the insurer."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    FILE_TAKEN = "file_taken"
    FILE_REFUSED = "file_refused"
    INSURER_VALID = "insurer_valid"
    INSURER_INVALID = "insurer_invalid"
    INSURER_NOT_FOUND = "insurer_not_found"
    INSURER_NOT_SENT = "insurer_not_sent"

    @property
    def is_of_insurer(self) -> bool:
        """Whether it is about the message to the insurer."""
        return self.value.startswith("insurer_")


FILE, WAREHOUSE, SERVER = "file", "warehouse", "server"
"""The source of an answer: a file, the hospital's warehouse, or the platform itself."""


class Said(NamedTuple):
    """What the platform said of a registration."""

    outcome: Outcome
    official_code: str = ""
    message: str = ""


class Origin(NamedTuple):
    """From where answers are known: the name of a file and its SHA-256, or a server's name."""

    source: str
    name: str
    sha256: str = ""


class Answer(NamedTuple):
    """A stored answer; `time` is when it was read, ISO 8601."""

    id: int
    time: str
    said: Said
    origin: Origin


class Standing(NamedTuple):
    """Where a registration stands at the platform.

    `since` is when that came about, in seconds since 1970. `answer` is the newest that says
    something of the record, `insurer` the newest of its message to the insurer. `replaced_by` is
    the id of the sent correction, `correction` that of an open draft of one.
    """

    mark: Mark | None
    since: int
    official_code: str
    answer: Answer | None
    insurer: Answer | None
    replaced_by: int | None
    correction: int | None


ON_ITS_WAY = "way."


class Claim(NamedTuple):
    """Who has a registration open: a login of the server, on which workstation, since when.

    `since` is ISO 8601 with its offset. Of somebody who has just begun all are "".
    """

    login: str
    workstation: str
    since: str


class RegistrationRow(NamedTuple):
    """One line of the list of registrations.

    `admission` is a date, `changed`, `sent_at` and `exported` (the last export) are times with
    their offset; all ISO 8601, "" while there is none. `mark` is one of `Mark`, or
    `ON_ITS_WAY` with how far it is without a file, or "".
    """

    id: int
    status: Status
    type: RegistrationType
    patient: str
    admission: str
    answered: int
    required: int
    errors: int
    changed: str
    code: str
    sent_at: str
    exported: str
    mark: str = ""
    official_code: str = ""


class RecentDraft(NamedTuple):
    """A draft, and where the user was in it: the ids of a page and of a field, "" for none.

    `changed` is a time as in `RegistrationRow`.
    """

    id: int
    type: RegistrationType
    patient: str
    page: str
    focus: str
    answered: int
    required: int
    changed: str


class SortBy(Enum):
    """The columns of the worklist that it can be sorted on."""

    STATUS = "status"
    TYPE = "type"
    PATIENT = "patient"
    ADMISSION = "admission"
    ANSWERED = "answered"
    CHANGED = "changed"
    CODE = "code"
    EXPORTED = "exported"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the worklist shows, and in which order; all that is given must hold.

    Every word of `search` must occur in the patient's names or numbers or in the code, or be the
    day of admission. `status` None is all that is not deleted. The period of admission dates is
    closed, that of the last change ends before `changed_before`. `with_errors` means drafts,
    `due_until` the hospitalisations whose follow-up is due by that day (D04), `unanswered_before`
    what was exported before that moment and not answered since. What was replaced by a correction
    is shown where it is asked for by `mark`, or found by a search.
    """

    search: str = ""
    status: Status | None = None
    type: RegistrationType | None = None
    first: date | None = None
    last: date | None = None
    changed_from: datetime | None = None
    changed_before: datetime | None = None
    with_errors: bool = False
    not_exported: bool = False
    due_until: date | None = None
    mark: Mark | None = None
    unanswered_before: datetime | None = None
    sort: SortBy = SortBy.CHANGED
    descending: bool = True


class Waiting(NamedTuple):
    """How many drafts wait by their last change, how many have errors, what was not exported."""

    today: int
    week: int
    older: int
    oldest: int
    with_errors: int
    not_exported: int


class Unsettled(NamedTuple):
    """How many were refused, and how many were exported long ago and not answered."""

    refused: int
    unanswered: int


class DueFollowUp(NamedTuple):
    """A sent hospitalisation with PCI whose follow-up is due (D04); dates are ISO 8601.

    `draft` is the open follow-up that is linked to it, None while none was begun.
    """

    id: int
    patient: str
    patient_key: str
    last_pci: str
    due: str
    code: str
    draft: int | None = None

    @property
    def is_begun(self) -> bool:
        """Whether a draft of it is open."""
        return self.draft is not None


class ContactKind(StrEnum):
    """How a patient was asked for a follow-up, and what came of it."""

    INVITED = "invited"
    CALLED = "called"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"


class Contact(NamedTuple):
    """One contact with a patient; `day` is ISO 8601, `user` who noted it."""

    day: str
    kind: ContactKind
    note: str
    user: str


class DueDay(NamedTuple):
    """A day on which follow-ups are due, and how many: of those that were begun, or of others."""

    due: str
    number: int
    is_begun: bool


class PatientRow(NamedTuple):
    """A registration of a patient, or of one with the same name and birth date.

    `admission` (in a follow-up the consultation) and `last_pci` are ISO dates, "" for none.
    `is_same` says that the patient's key is the same, so that it is the same patient.
    """

    id: int
    status: Status
    type: RegistrationType
    patient: str
    admission: str
    last_pci: str
    code: str
    is_same: bool


class ExportChoice(NamedTuple):
    """Which sent registrations an export takes.

    `type` None means all types. The period of admission dates is closed, None leaves an end open;
    a registration without an admission date is in no period.
    """

    type: RegistrationType | None
    first: date | None
    last: date | None
    include_exported: bool


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """One exported file. `is_draft` says that its records carry STATUS=draft.

    `id` is None until it is stored; `time` is ISO 8601 with its offset, `file` the bare name.
    """

    id: int | None
    time: str
    file: str
    folder: str
    sha256: str
    type: RegistrationType
    count: int
    is_draft: bool


class CodeUse(NamedTuple):
    """How many open drafts hold a code, and how many registrations of any kind."""

    drafts: int
    registrations: int


class Change(NamedTuple):
    """Who changed a registration, and when (ISO 8601); "" where that is not known."""

    user: str
    time: str


class ListUse(NamedTuple):
    """That an answer was an entry of a list."""

    list_name: str
    code: str
