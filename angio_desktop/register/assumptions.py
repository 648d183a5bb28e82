"""What the register's public documents leave open, and what is taken for it (assumptions.csv)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from angio_desktop.register.fields import LANGUAGES, Captions, Dictionary, Field, RegistrationType
from angio_desktop.register.tables import Row, read_unique

_FILE_NAME = "file_name."
_FILE_NAMES = tuple(f"{_FILE_NAME}{type_}" for type_ in RegistrationType)
_WAREHOUSE = "warehouse_"
_WAREHOUSE_NAMES = tuple(
    f"{_WAREHOUSE}{word}" for word in ("code", "status", "key", "value", "attribute")
)
_SETTINGS = (
    *(*_FILE_NAMES, "decimal_mark", "yes_no", "line_end", "bom", "quoting"),
    *_WAREHOUSE_NAMES,
)
_COLUMNS = (
    *("id", "setting", "choices", "default"),
    *(f"{prefix}_{language}" for prefix in ("what", "doubt") for language in LANGUAGES),
)


@dataclass(frozen=True, slots=True)
class Assumption:
    """An open question, the answer taken (`default`) and why another is possible (`doubt`).

    `setting` is the key under which a hospital may answer otherwise, "" where it cannot: by one
    of `choices`, or by any text where there are none.
    """

    id: str
    setting: str
    choices: tuple[str, ...]
    default: str
    what: Captions
    doubt: Captions

    @property
    def is_of_warehouse(self) -> bool:
        """Whether its setting names a column of the hospital's warehouse."""
        return self.setting in _WAREHOUSE_NAMES


def load(path: Path) -> tuple[Assumption, ...]:
    """Read the table of assumptions. Raises BadTable."""
    found: dict[str, Assumption] = {}
    for row in read_unique(path, _COLUMNS):
        assumption = _assumption(row)
        if assumption.setting and assumption.setting not in _SETTINGS:
            raise row.bad(f"unknown setting {assumption.setting}")
        if any(assumption.setting == other.setting != "" for other in found.values()):
            raise row.bad(f"duplicate setting {assumption.setting}")
        found[row.key] = assumption
    missing = sorted({*_SETTINGS} - {a.setting for a in found.values()})
    if missing:
        raise Row(path.name, 0, missing[0], {}).bad("no row has this setting")
    return tuple(found.values())


def _assumption(row: Row) -> Assumption:
    choices = tuple(row["choices"].split("|")) if row["choices"] else ()
    default = row["default"]
    if not default or (choices and default not in choices):
        raise row.bad(f"the default {default!r} is not one of the choices")
    for column in _COLUMNS[4:]:
        if not row[column]:
            raise row.bad(f"no text in {column}")
    return Assumption(
        id=row.key,
        setting=row["setting"],
        choices=choices,
        default=default,
        what=row.captions("what"),
        doubt=row.captions("doubt"),
    )


def file_name(
    assumptions: Iterable[Assumption], settings: Mapping[str, str], type_: RegistrationType
) -> str:
    """Return the name that routes a file of this type: the hospital's own, or the assumed one."""
    key = f"{_FILE_NAME}{type_}"
    return settings.get(key) or next(a.default for a in assumptions if a.setting == key)


def file_names(
    assumptions: Iterable[Assumption], settings: Mapping[str, str]
) -> dict[RegistrationType, str]:
    """Return the name that routes a file of each type."""
    known = tuple(assumptions)
    return {type_: file_name(known, settings, type_) for type_ in RegistrationType}


def warehouse_names(
    assumptions: Iterable[Assumption], settings: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return the names that columns of the warehouse may have, the likeliest first.

    By the word of ours: code, status, key, value, attribute.
    """
    return {
        each.setting.removeprefix(_WAREHOUSE): _names(settings.get(each.setting) or each.default)
        for each in assumptions
        if each.is_of_warehouse
    }


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|") if name.strip())


def assumed_fields(dictionary: Dictionary) -> tuple[Field, ...]:
    """Return the fields of which the source does not say everything, each key once."""
    fields = (field for form in dictionary.forms.values() for field in form.fields if field.assumed)
    return tuple({field.key: field for field in fields}.values())
