"""W18: whether the name of a file routes it as the registrations that it is checked as."""

import re
from collections.abc import Iterator, Mapping

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Detail, Finding, TypeText

RULE = "W18"
NO_KEY = ""
_CSV = ".csv"
_COPY = re.compile(r" \([0-9]+\)$")
# A later release of the definition changes these, not which data collection it is.
_RELEASE = re.compile(r"_[0-9]+_[0-9]{8}$")


def of_name(
    file: str, type_: RegistrationType, names: Mapping[RegistrationType, str]
) -> Iterator[Finding]:
    """Look at a file's name; `names` are those that route a file of each type."""
    stem = _stem(file)
    if _COPY.search(stem):
        yield Finding(RULE, NO_KEY, "W18.copy", {"file": file})
    collection = _collection(stem)
    meant = [other for other, name in names.items() if _collection(_stem(name)) == collection]
    if meant and type_ not in meant:
        details: dict[str, Detail] = {
            "file": file,
            "type": TypeText(meant[0]),
            "own": TypeText(type_),
        }
        yield Finding(RULE, NO_KEY, "W18.type", details)


def type_of(file: str, names: Mapping[RegistrationType, str]) -> RegistrationType | None:
    """Return the type that a file's name tells; `names` route a file of each type."""
    collection = _collection(_stem(file))
    return next((t for t, name in names.items() if _collection(_stem(name)) == collection), None)


def _stem(file: str) -> str:
    return file[: -len(_CSV)] if file.lower().endswith(_CSV) else file


def _collection(stem: str) -> str:
    return _RELEASE.sub("", _COPY.sub("", stem)).casefold()
