"""The tables as sqlmodel sees them, without behaviour.

The engines make them and say what guards them; here stands only what statements are built
from. Dates and times are ISO 8601 texts, "" while there is none.
"""

from sqlalchemy import JSON, BigInteger, Column, Integer
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class _Table(SQLModel, registry=registry()):
    """Keeps these tables out of the metadata that every sqlmodel of a process shares."""


class RegistrationTable(_Table, table=True):
    """One registration: its answers in `values`, beside them what lists need.

    `sha256` is the fingerprint of a sent one. `unlogged` holds the keys, a JSON list, that
    `unlogged_by` saved since the trail's last entry about it; "" when there are none.
    `changed` is for people, in local time; `changed_ms` (since 1970) orders rows across offsets.
    `follows` links a follow-up to its hospitalisation, `corrects` a correction to what it corrects.
    `filled_in` holds the keys, a JSON list, whose answer the program filled in; "" where it was
    stored before this was kept. `imported` is a JSON object: by key from which cell of which file
    an answer came that nobody has confirmed.
    `seal` is the mark of a draft's row (seals.py), "" for a sent one, whose hash stands in
    the trail.
    """

    __tablename__ = "registration"

    id: int = Field(primary_key=True)
    type: str
    status: str
    code: str
    sent_at: str
    revision: int
    dictionary_version: str
    patient: str
    patient_key: str
    admission: str
    answered: int
    required: int
    errors: int
    search: str
    last_pci: str
    follow_up_due: str
    created: str
    changed: str
    changed_ms: int
    page: str
    focus: str
    sha256: str
    unlogged: str
    unlogged_by: str
    # A change in place of what these hold is not seen: write a new list or dict.
    confirmations: list[dict[str, str]] = Field(sa_column=Column(JSON, nullable=False))
    values: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    filled_in: str
    imported: str
    follows: int | None = Field(default=None, foreign_key="registration.id")
    corrects: int | None = Field(default=None, foreign_key="registration.id")
    seal: str = ""


class ExportTable(_Table, table=True):
    """One exported file; never changed."""

    __tablename__ = "export"

    id: int = Field(primary_key=True)
    time: str
    file: str
    folder: str
    sha256: str
    type: str
    count: int
    is_draft: bool


class ExportRegistrationTable(_Table, table=True):
    """The mark that a registration went out in an export; never changed.

    `row` is where it stands in the file, 1 for the first after the header; only marks of before
    the trail have none.
    """

    __tablename__ = "export_registration"

    registration_id: int = Field(primary_key=True, foreign_key="registration.id")
    export_id: int = Field(primary_key=True, foreign_key="export.id")
    row: int | None


class IntakeTable(_Table, table=True):
    """A file from which drafts were read; `undone` is when they were taken back."""

    __tablename__ = "intake"

    id: int = Field(primary_key=True)
    time: str
    file: str
    sha256: str
    undone: str


class IntakeRegistrationTable(_Table, table=True):
    """A draft that a file made or changed; never changed.

    `revision` is the draft's after that. `before` holds its answers and marks before, as a JSON
    object; "" for one that was made.
    """

    __tablename__ = "intake_registration"

    intake_id: int = Field(primary_key=True, foreign_key="intake.id")
    registration_id: int = Field(primary_key=True, foreign_key="registration.id")
    revision: int
    before: str


class AnswerTable(_Table, table=True):
    """What the platform answered to a registration, and from where that is known; never changed.

    `name` is of the file or server, `sha256` that of the file, "" for a server.
    """

    __tablename__ = "answer"

    id: int = Field(primary_key=True)
    registration_id: int = Field(foreign_key="registration.id")
    time: str
    outcome: str
    official_code: str
    message: str
    source: str
    name: str
    sha256: str


class MarkTable(_Table, table=True):
    """Where a sent registration stands at the platform; the database itself keeps it.

    `since` is in seconds since 1970. The official code stays when a later answer has none.
    """

    __tablename__ = "mark"

    registration_id: int = Field(primary_key=True, foreign_key="registration.id")
    mark: str
    since: int
    official_code: str


class AwaitedTable(_Table, table=True):
    """A sent hospitalisation that awaits its follow-up, and from which day on it is due.

    Kept as registrations are sent (awaited.py); the day is that of the registration.
    """

    __tablename__ = "awaited"

    registration_id: int = Field(primary_key=True, foreign_key="registration.id")
    due: str


class OutboxTable(_Table, table=True):
    """How far a registration is that goes to the platform without a file (outbox.py).

    `due` is in seconds since 1970.
    """

    __tablename__ = "outbox"

    registration_id: int = Field(primary_key=True, foreign_key="registration.id")
    state: str
    time: str
    why: str
    tries: int
    due: int


class PlatformFormTable(_Table, table=True):
    """The data collection of the platform that a type is, and when that was read."""

    __tablename__ = "platform_form"

    type: str = Field(primary_key=True)
    dcd: str
    version: str
    read: str


class PlatformItemTable(_Table, table=True):
    """The id by which the platform wants a code of a field."""

    __tablename__ = "platform_item"

    type: str = Field(primary_key=True, foreign_key="platform_form.type")
    key: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    item: str


class OpenListTable(_Table, table=True):
    """An open list that is loaded, and from where and when."""

    __tablename__ = "open_list"

    name: str = Field(primary_key=True)
    is_example: bool
    source: str
    loaded: str


class OpenListEntryTable(_Table, table=True):
    """A period in which an entry of an open list is valid; the other columns are the entry's.

    `by_hand` ones outlive a new loading. `is_listed` is not so of what was used, and is no longer
    in the list that was loaded last.
    """

    __tablename__ = "open_list_entry"

    list_name: str = Field(primary_key=True, foreign_key="open_list.name")
    code: str = Field(primary_key=True)
    label: str
    valid_from: str = Field(primary_key=True)
    valid_to: str
    by_hand: bool
    added: str
    is_listed: bool


class ArticleTable(_Table, table=True):
    """One size of a model of an open list, by the GTIN on its box."""

    __tablename__ = "open_list_article"

    list_name: str = Field(primary_key=True, foreign_key="open_list.name")
    gtin: str = Field(primary_key=True)
    code: str
    manufacturer: str
    diameter: str
    length: str


class ScanTable(_Table, table=True):
    """A box that was scanned for a field of a registration."""

    __tablename__ = "scan"

    id: int | None = Field(default=None, primary_key=True)
    registration_id: int = Field(foreign_key="registration.id")
    key: str
    code: str
    gtin: str
    lot: str
    expiry: str
    serial: str
    scanned: str


class ExportBegunTable(_Table, table=True):
    """An export whose file is being put in place, and which has no mark yet (begun.py).

    `login` and `workstation` say who began it, in an office; the server itself writes the first.
    """

    __tablename__ = "export_begun"

    id: int | None = Field(default=None, primary_key=True)
    time: str
    file: str
    type: str
    is_draft: bool
    registrations: str
    before: str
    login: str = ""
    workstation: str = ""


class ReadFileTable(_Table, table=True):
    """A file of the watched folder that was read, as it was then (answers.py)."""

    __tablename__ = "read_file"

    path: str = Field(primary_key=True)
    size: int
    changed: int


class NoteTable(_Table, table=True):
    """A note on a registration (`key` "") or on one of its fields; never exported."""

    __tablename__ = "note"

    registration_id: int = Field(primary_key=True, foreign_key="registration.id")
    key: str = Field(primary_key=True)
    text: str


class ContactTable(_Table, table=True):
    """A contact with a patient whose follow-up is due, by the hospitalisation; never changed."""

    __tablename__ = "contact"

    id: int = Field(primary_key=True)
    registration_id: int = Field(foreign_key="registration.id")
    day: str
    kind: str
    note: str
    user: str


class ListUseTable(_Table, table=True):
    """How often an entry of a long list was used in registrations that were sent."""

    __tablename__ = "list_use"

    list_name: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    uses: int


class SettingTable(_Table, table=True):
    """One setting the user chose; what is not here has its default."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str


class TrailTable(_Table, table=True):
    """One entry of the audit trail; never changed (trail.py)."""

    __tablename__ = "trail"

    id: int = Field(primary_key=True)
    time: str
    user: str
    action: str
    registration: int | None
    detail: str
    previous: str
    hash: str


def _widen() -> None:
    """Have every number be of 64 bits, as it is in SQLite whatever it is called."""
    for table in RegistrationTable.metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, Integer):
                column.type = BigInteger()


_widen()
