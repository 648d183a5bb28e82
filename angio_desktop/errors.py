"""What a user of the program can act on.

AngioError
├── BadTable               a table of the dictionary or of texts is wrong (file, line, key)
├── UnreadableTable        a file from elsewhere is no table that can be read
├── BadMapping             a file says which column is which field, and cannot be used
├── BadListFile            a list file of the hospital is wrong; nothing of it was loaded
├── BadListEntry           what was typed can be no entry of a list
├── BadWorkbook            a file is no workbook of the register's definition
├── BadOverlay             what was taken from such a workbook cannot be read back
├── BadCsvFile             not a CSV of the national format
├── BadAnswerFile          a file holds no answers of the platform that can be read
├── WarehouseProblem       the hospital's warehouse cannot be reached, or is not as it is assumed
├── NotWritable            a file or folder cannot be written; nothing was left behind
├── StorageProblem         the database cannot be opened, read or written
│   └── NewerDatabase      the database was made by a newer version of the program
├── OtherWay               a registration goes to the platform the other way, in a file or without
├── ServerProblem          the hospital's HD4DP cannot be asked, or does not say what it did
├── KeyProblem             the key of the database cannot be had
├── NotMoved               a register was altered, or not copied as it was: nothing was moved
├── BadBackup              a file is no backup that can be restored; nothing was changed
├── RegistrationLocked     the registration was sent and cannot change
├── RegistrationClaimed    the registration is open at another workstation
├── ChangedElsewhere       the draft was changed by another copy of the program
├── DamagedRegistration    a stored registration cannot be read
└── ExampleCode            a sent registration holds a code of an example list; it is not exported

Anything else that is raised is a bug, and is shown as one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class AngioError(Exception):
    """A problem of the user's world; `str()` is English, for logs and the command line.

    `text_id` and `details` give the sentence in the user's language (texts.csv).
    """

    text_id = "problem"

    def __init__(self, message: str, *, text_id: str | None = None, **details: str | int) -> None:
        super().__init__(message)
        if text_id is not None:  # a variant of the class's sentence
            self.text_id = text_id
        self.details = {name: str(value) for name, value in details.items()}


class BadTable(AngioError):
    """A table of the program is wrong; names file, line and key."""

    text_id = "bad_table"

    def __init__(self, file: str, line: int, key: str, what: str) -> None:
        super().__init__(
            f"{file}, line {line}, {key or '(no key)'}: {what}",
            file=file,
            line=line,
            key=key,
            what=what,
        )


class UnreadableTable(AngioError):
    """A file from elsewhere is no table that can be read; `details` says why, and where."""

    text_id = "unreadable_table"


class BadMapping(AngioError):
    """What columns are fields cannot be told, or not so; `details` says what is wrong."""

    text_id = "bad_mapping"


class BadListFile(AngioError):
    """A list file could not be loaded; `details` names the line and what is wrong."""

    text_id = "bad_list_file"


class BadListEntry(AngioError):
    """What was typed can be no entry of a list; `details` says why."""

    text_id = "bad_list_entry"


class BadWorkbook(AngioError):
    """A file holds no form of the register; `details` names it."""

    text_id = "bad_workbook"


class BadOverlay(AngioError):
    """What was taken from a workbook cannot be read back; `details` names the file."""

    text_id = "bad_overlay"


class BadCsvFile(AngioError):
    """Not a CSV file of the national format; `details` says what is wrong and where."""

    text_id = "bad_csv_file"


class BadAnswerFile(AngioError):
    """A file holds no answers of the platform; `details` says what is wrong."""

    text_id = "bad_answer_file"


class WarehouseProblem(AngioError):
    """The hospital's warehouse cannot be reached or read; nothing was changed, here or there."""

    text_id = "warehouse_problem"


class NotWritable(AngioError):
    """A file could not be written; nothing was left behind."""

    text_id = "not_writable"

    @classmethod
    def because(
        cls, problem: OSError | ValueError, path: Path, text_id: str | None = None
    ) -> "NotWritable":
        """Return what is told of the failure of a write; never chain it, it may quote a text."""
        why = getattr(problem, "strerror", None) or type(problem).__name__
        return cls(f"{path}: {why}", text_id=text_id, file=str(path), why=why)


@contextmanager
def writing(path: Path, text_id: str | None = None) -> Iterator[None]:
    """Raise NotWritable for the OSError by which a block could not write a file, or remove it."""
    try:
        yield
    except OSError as problem:
        raise NotWritable.because(problem, path, text_id) from None


class StorageProblem(AngioError):
    """The database cannot be opened, read or written (disk full, no access, damaged)."""

    text_id = "storage_problem"


OFFICE_AWAY = f"{StorageProblem.text_id}.office_away"
OFFICE_OLDER = f"{StorageProblem.text_id}.office_older"
"""The text of the problem that the office one works on is out of reach for now."""


class NewerDatabase(StorageProblem):
    """The database was written by a newer version of the program."""

    text_id = "newer_database"


class OtherWay(AngioError):
    """A registration goes out in a file or without one, never both ways; `details` names it."""

    text_id = "other_way"


class ServerProblem(AngioError):
    """The hospital's HD4DP cannot be asked: `what` says why, `details` what more is known of it.

    `is_unclear` says that what it was told may have arrived all the same. No answer of a patient
    is ever in it.
    """

    text_id = "server_problem"

    def __init__(self, what: str, *, is_unclear: bool = False, **details: str | int) -> None:
        super().__init__(f"server: {what}", text_id=f"server_problem.{what}", **details)
        self.what = what
        self.is_unclear = is_unclear


class KeyProblem(AngioError):
    """The key of the database cannot be had: a wrong pass phrase, a key store without it."""

    text_id = "key_problem"


class BadBackup(AngioError):
    """A file cannot be restored: no backup, damaged, or of another key; nothing was changed."""

    text_id = "bad_backup"


class NotMoved(AngioError):
    """A register could not be moved whole and unaltered; nothing was."""

    text_id = "not_moved"


class RegistrationLocked(AngioError):
    """A sent registration cannot be changed or deleted."""

    text_id = "registration_locked"


class RegistrationClaimed(AngioError):
    """Another workstation has the registration open; `details` says who, where and since when."""

    text_id = "registration_claimed"


class ChangedElsewhere(AngioError):
    """The draft was changed by another copy of the program since it was opened."""

    text_id = "changed_elsewhere"


class DamagedRegistration(AngioError):
    """A stored registration cannot be read back."""

    text_id = "damaged_registration"


class AlteredRegistration(AngioError):
    """A registration is no longer what the program left: another has changed it."""

    text_id = "altered_registration"


class ExampleCode(AngioError):
    """A sent registration holds a code of an example list, and is left out of an export."""

    text_id = "example_code"
