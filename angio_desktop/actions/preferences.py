"""What a person chose at this workstation: how the windows speak, look and stand.

One readable file in the data folder, beside the database and not in it: it is known before
anything is decrypted, and data that are put back leave it alone. Nothing of a patient is ever
written there, and nothing typed but the days of a period and the folders of files. What of the
file cannot be understood is left out, and is gone when it is next written.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from angio_desktop import paths
from angio_desktop.errors import NotWritable
from angio_desktop.register.fields import LANGUAGES, RegistrationType

# The settings of the database that held language and appearance before there was this file.
_OLD_LANGUAGE, _OLD_APPEARANCE = "language", "appearance"
_MOST_BYTES = 100_000
_MOST_PIXELS = 100_000
_MOST_COLUMNS, _LONGEST_PATH = 99, 4096
_LONGEST_ADDRESS = 1000
_COLUMN = re.compile(r"\d{1,2}", re.ASCII)
_MARK = re.compile(r"[0-9a-f.]{1,200}", re.ASCII)
_WORD = re.compile(r"[a-z0-9_-]{0,30}", re.ASCII)


class Appearance(StrEnum):
    """Light or dark; `SYSTEM` follows the user's system, also while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Window(StrEnum):
    """The windows whose place is kept."""

    MAIN = "main"
    REGISTRATION = "registration"


class Table(StrEnum):
    """The tables whose columns are kept."""

    RECENT = "recent"
    REGISTRATIONS = "registrations"
    FOLLOW_UPS = "follow_ups"
    MONTHS = "months"
    TO_EXPORT = "to_export"
    EXPORTED = "exported"
    OUTBOX = "outbox"
    CHECKED = "checked"
    LISTS = "lists"
    ENTRIES = "entries"
    LOTS = "lots"
    ASSUMPTIONS = "assumptions"
    COMPARED = "compared"
    BACKUPS = "backups"
    LOG = "log"


class Purpose(StrEnum):
    """What files are asked for; the folder of each is kept."""

    EXPORT = "export"
    CHECK = "check"
    FINDINGS = "findings"
    BACKUP = "backup"
    LETTERS = "letters"
    LISTS = "lists"
    TESTSET = "testset"
    DEFINITION = "definition"
    DOCUMENT = "document"
    INTAKE = "intake"


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a window stands while it does not fill the screen, and whether it fills it."""

    x: int
    y: int
    width: int
    height: int
    is_maximized: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths that were given to columns of a table, and the order of all, if it was changed.

    `turned` are the columns that are shown where they are not at first, or the other way round.
    """

    widths: Mapping[int, int] = field(default_factory=dict)
    order: tuple[int, ...] = ()
    turned: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list of registrations shows, in words of the program and days; never a search.

    Who shows the list says what each word means, and takes "" and unknown ones for none.
    """

    status: str = ""
    type: str = ""
    period: str = ""
    first: str = ""
    last: str = ""
    needs: str = ""
    sort: str = ""
    direction: str = ""


@dataclass(frozen=True)
class Chosen:
    """All that was chosen; language and appearance are "" and None until they are.

    `last_type` is the type of the registration that was begun last; `moves_on` has the cursor go
    on by itself after a choice that one key makes, `moves_on_whole` after an answer that is as long
    as all of its kind, such as a register number. `pin` is the mark of a PIN, which only the data
    key makes; `locks_with_system` has the lock follow the system's own, None where it locks by
    itself anyway. `office` is the address of the shared register that is worked on, which never
    holds a password; "" for the register of the data folder. `own` are the settings that are of
    this workstation where one works on an office (own_settings.py).
    """

    language: str = ""
    appearance: Appearance | None = None
    windows: Mapping[Window, Frame] = field(default_factory=dict)
    tables: Mapping[Table, Columns] = field(default_factory=dict)
    filter: Filter = field(default_factory=Filter)
    folders: Mapping[Purpose, str] = field(default_factory=dict)
    last_type: RegistrationType | None = None
    moves_on: bool = False
    moves_on_whole: bool = True
    pin: str = ""
    locks_with_system: bool | None = None
    office: str = ""
    own: Mapping[str, str] = field(default_factory=dict)


class Preferences:
    """The choices of a data folder, read when it is made; `write` puts them on the disk.

    `noted` is called after each change, so that someone writes them in time.
    """

    def __init__(self, folder: Path) -> None:
        self._file = paths.preferences(folder)
        self._written = _content(self._file)
        self.chosen = _read(self._written)
        self.noted: Callable[[], None] = _do_nothing

    def note(self, chosen: Chosen) -> None:
        """Take what is chosen now."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.noted()

    def choose(self, chosen: Chosen) -> None:
        """Take what was chosen on purpose, and write it at once.

        Raises NotWritable; then all is as it was.
        """
        before = self.chosen
        self.note(chosen)
        try:
            self.write()
        except NotWritable:
            self.chosen = before
            raise

    def note_frame(self, window: Window, frame: Frame) -> None:
        """Take the place of a window."""
        self.note(replace(self.chosen, windows={**self.chosen.windows, window: frame}))

    def note_columns(self, table: Table, columns: Columns) -> None:
        """Take the columns of a table."""
        self.note(replace(self.chosen, tables={**self.chosen.tables, table: columns}))

    def note_type(self, type_: RegistrationType) -> None:
        """Take the type of a registration that is begun."""
        self.note(replace(self.chosen, last_type=type_))

    def note_filter(self, filter_: Filter) -> None:
        """Take what the list shows."""
        self.note(replace(self.chosen, filter=filter_))

    def note_folder(self, purpose: Purpose, folder: str) -> None:
        """Take where a file was chosen."""
        self.note(replace(self.chosen, folders={**self.chosen.folders, purpose: folder}))

    def settle(self, settings: Mapping[str, str], language: str) -> None:
        """Have a language and an appearance: those chosen, else those of the data's settings.

        The settings are those of an earlier version; `language` is the one of this computer.
        """
        old = settings.get(_OLD_LANGUAGE, "")
        self.note(
            replace(
                self.chosen,
                language=self.chosen.language or (old if old in LANGUAGES else language),
                appearance=self.chosen.appearance
                or _one_of(Appearance, settings.get(_OLD_APPEARANCE))
                or Appearance.SYSTEM,
            )
        )

    def write(self) -> None:
        """Write what was noted since it was read or written. Raises NotWritable."""
        content = _encoded(self.chosen)
        if content == self._written:
            return
        # Here and not above: what it needs to write would hold the first paint up.
        from angio_desktop.disk import make_private_folder, write_whole  # noqa: PLC0415

        try:
            make_private_folder(self._file.parent)
            write_whole(self._file, content)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise NotWritable(f"{self._file}: {why}", file=str(self._file), why=why) from None
        self._written = content


def _do_nothing() -> None:
    pass


# Reading: of everything only what can be meant


def _content(file: Path) -> bytes:
    try:
        if not file.is_file():  # a pipe would keep the window waiting
            return b""
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES)
    except OSError:
        return b""


def _read(content: bytes) -> Chosen:
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError):
        return Chosen()
    language = _dict(raw).get("language")
    return Chosen(
        language=language if language in LANGUAGES else "",
        appearance=_one_of(Appearance, _dict(raw).get("appearance")),
        windows=_named(Window, _dict(raw).get("windows"), _frame),
        tables=_named(Table, _dict(raw).get("tables"), _columns),
        filter=_filter(_dict(raw).get("filter")),
        folders=_named(Purpose, _dict(raw).get("folders"), _folder),
        last_type=_one_of(RegistrationType, _dict(raw).get("last_type")),
        moves_on=_dict(raw).get("moves_on") is True,
        moves_on_whole=_dict(raw).get("moves_on_whole") is not False,
        pin=_pin(_dict(raw).get("pin")),
        locks_with_system=_bool(_dict(raw).get("locks_with_system")),
        office=_address(_dict(raw).get("office")),
        own=_own(_dict(raw).get("own")),
    )


_Name = TypeVar("_Name", bound=StrEnum)
_Part = TypeVar("_Part")


def _dict(raw: object) -> Mapping[str, object]:
    return raw if isinstance(raw, dict) else {}


def _one_of(names: type[_Name], raw: object) -> _Name | None:
    return names(raw) if isinstance(raw, str) and raw in list(names) else None


def _named(
    names: type[_Name], raw: object, read: Callable[[object], _Part | None]
) -> dict[_Name, _Part]:
    found = ((name, read(_dict(raw).get(name))) for name in names)
    return {name: part for name, part in found if part is not None}


def _number(raw: object, least: int, most: int) -> int | None:
    if isinstance(raw, int) and not isinstance(raw, bool) and least <= raw <= most:
        return raw
    return None


def _frame(raw: object) -> Frame | None:
    parts = _dict(raw)
    x, y = (_number(parts.get(name), -_MOST_PIXELS, _MOST_PIXELS) for name in ("x", "y"))
    width, height = (_number(parts.get(name), 1, _MOST_PIXELS) for name in ("width", "height"))
    if x is None or y is None or width is None or height is None:
        return None
    return Frame(x, y, width, height, is_maximized=parts.get("is_maximized") is True)


def _columns(raw: object) -> Columns | None:
    widths, order = _dict(_dict(raw).get("widths")), _dict(raw).get("order")
    each = order if isinstance(order, list) else []
    numbers = [number for number in each if _number(number, 0, len(each) - 1) is not None]
    is_order = len(set(numbers)) == len(each)
    read = {
        int(column): _number(width, 1, _MOST_PIXELS)
        for column, width in widths.items()
        if _COLUMN.fullmatch(column)
    }
    found = {column: width for column, width in read.items() if width is not None}
    columns = Columns(found, tuple(numbers) if is_order else (), _turned(raw))
    return columns if columns != Columns() else None


def _turned(raw: object) -> tuple[int, ...]:
    turned = _dict(raw).get("turned")
    each = turned if isinstance(turned, list) else []
    return tuple(sorted({n for n in each if _number(n, 0, _MOST_COLUMNS) is not None}))


def _bool(raw: object) -> bool | None:
    return raw if isinstance(raw, bool) else None


def _pin(raw: object) -> str:
    return raw if isinstance(raw, str) and _MARK.fullmatch(raw) else ""


def _address(raw: object) -> str:
    is_one = isinstance(raw, str) and len(raw) <= _LONGEST_ADDRESS and raw.isprintable()
    return str(raw) if is_one else ""


def _own(raw: object) -> dict[str, str]:
    return {
        key: text
        for key, text in _dict(raw).items()
        if _WORD.fullmatch(key) and isinstance(text, str) and len(text) <= _LONGEST_PATH
    }


def _folder(raw: object) -> str | None:
    return raw if isinstance(raw, str) and 0 < len(raw) <= _LONGEST_PATH else None


def _filter(raw: object) -> Filter:
    parts = _dict(raw)
    read = {each.name: parts.get(each.name) for each in fields(Filter)}
    return Filter(
        **{
            name: word
            for name, word in read.items()
            if isinstance(word, str) and _WORD.fullmatch(word)
        }
    )


def _encoded(chosen: Chosen) -> bytes:
    return (json.dumps(asdict(chosen), indent=2) + "\n").encode()
