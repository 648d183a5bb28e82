"""The layout XLSForm: sheets survey, choices and settings, a file for each type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from angio_desktop.register.names import words_of
from angio_desktop.register.workbook.headers import (
    CAPTION,
    LIST,
    NAME,
    RELEVANT,
    TECHNICAL,
    TYPE,
    Header,
    find,
)
from angio_desktop.register.workbook.published import completed, field_of
from angio_desktop.register.workbook.shapes import PublishedField, Sheet, Texts

SURVEY, CHOICES = "survey", "choices"
_SETTINGS = ("settings", "hd")
_CALCULATED = "calculate"
_BEGIN, _END = "begin", "end"


def is_survey(sheet: Sheet) -> bool:
    """Whether a sheet holds the fields of a form; one file may hold several."""
    return sheet.name.strip().casefold().startswith(SURVEY)


def choices(sheets: Sequence[Sheet]) -> dict[str, dict[str, Texts]]:
    """Return the codes of each list with what they are called, from the sheet of choices."""
    lists: dict[str, dict[str, Texts]] = {}
    for sheet in sheets:
        header = find(sheet.rows, LIST, NAME) if _is_named(sheet, CHOICES) else None
        for number, row in sheet.rows if header else ():
            if header and number > header.row:
                list_name, code = header.value(row, LIST), header.value(row, NAME)
                if list_name and code:
                    lists.setdefault(list_name, {})[code] = header.texts(row, CAPTION)
    return lists


def settings(sheets: Sequence[Sheet]) -> dict[str, str]:
    """Return what the sheets of settings say: the version, the title of the form."""
    found: dict[str, str] = {}
    for sheet in sheets:
        if any(_is_named(sheet, name) for name in _SETTINGS) and len(sheet.rows) > 1:
            (_, names), (_, values) = sheet.rows[:2]
            pairs = zip(names, values, strict=False)
            found |= {" ".join(words_of(name)): value.strip() for name, value in pairs}
    return found


def _is_named(sheet: Sheet, name: str) -> bool:
    return sheet.name.strip().casefold() == name


def read(sheet: Sheet, lists: Mapping[str, Mapping[str, Texts]]) -> tuple[PublishedField, ...]:
    """Return the fields of a survey; none when it has no such header."""
    header = find(sheet.rows, TYPE, NAME) or find(sheet.rows, TYPE, TECHNICAL)
    if header is None:
        return ()
    survey = _Survey(header, lists)
    for number, row in sheet.rows:
        if number > header.row:
            survey.add(row)
    return completed(tuple(survey.fields), survey.keys)


@dataclass
class _Survey:
    """A survey that is being read: its fields so far, and the conditions of the open groups."""

    header: Header
    lists: Mapping[str, Mapping[str, Texts]]
    fields: list[PublishedField] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)

    def add(self, row: Sequence[str]) -> None:
        """Take a row: a field, the begin or the end of a group."""
        type_, name = self.header.value(row, TYPE), self.header.value(row, NAME)
        step = (words_of(type_) or [""])[0]
        if step == _END:
            self.groups = self.groups[:-1]
            return
        outer = next((each for each in reversed(self.groups) if each), "")
        if step == _BEGIN:
            self.groups.append(self.header.value(row, RELEVANT))
        key = self.header.value(row, TECHNICAL) if self.header.has(TECHNICAL) else name
        if not key:  # a group, or what the platform keeps for itself
            return
        self.keys[name] = key
        found = field_of(self.header, row, key)
        self.fields.append(
            replace(
                found,
                type="" if step == _CALCULATED else found.type,
                codes=self.lists.get(found.list_name, {}),
                relevant=found.relevant or outer,
            )
        )
