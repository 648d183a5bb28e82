"""Reads workbooks of Excel and LibreOffice (XLSX, ODS) into texts, as a person sees them there.

A date is `dd/mm/yyyy`, with `hh:mm` behind it where there is a time, whatever the workbook shows;
a number is as it is shown, with a point (`shown_number.py`); yes and no are `true` and `false`; an
error is its name, such as `#N/A`. Of a formula its last result is read. Hidden sheets are left out.
"""

import io
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from angio_desktop.files import package_look
from angio_desktop.files.package import CONTENT, Package, Refused, unpacked
from angio_desktop.files.package_look import Attributes, Cell, Seen
from angio_desktop.files.shown_number import GENERAL, shown

BEGINS = b"PK\x03\x04"

_WORKBOOK, _LINKS, _STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
_HALF_SECOND = timedelta(milliseconds=500)
_MINUTE, _HOUR = 60, 3600
_DURATION = re.compile(r"PT([0-9]{1,4})H([0-9]{1,2})M(?:[0-9.,]+S)?")
# What is shown of a number and its value does not tell: zeros before it, signs between its digits.
_WITH_SIGNS = re.compile(r"0[0-9]+|[0-9]+[0-9./\- ]*[/\-][0-9./\- ]*|[0-9.,]+ ?%|[#a-zA-Z].*")
_PANIC = "PanicException"  # of the library; no Exception, and nowhere to import it from

Value = float | str | time | date | timedelta
Texts = tuple[str, ...]


class SheetRead(NamedTuple):
    """A sheet that is not hidden, with all its rows from the first."""

    name: str
    rows: list[Texts]


class _Looked(NamedTuple):
    """What was seen of the sheets of a workbook by their names, and its formats."""

    sheets: Mapping[str, Seen]
    formats: Sequence[str] = ()


def read(raw: bytes) -> list[SheetRead]:
    """Return the sheets of a workbook. Raises Refused, saying why."""
    package = unpacked(raw)
    looked = _open_document(package) if package.is_open_document else _excel(package)
    try:
        return list(_sheets(package.again(), looked))
    except BaseException as problem:
        if isinstance(problem, Exception) or type(problem).__name__ == _PANIC:
            raise Refused("damaged") from problem
        raise


def _open_document(package: Package) -> _Looked:
    return _Looked(package_look.of_open_document(package.parts[CONTENT]))


def _excel(package: Package) -> _Looked:
    """Look at each part: a workbook may call any of them a sheet."""
    seen = {name: package_look.of_excel(part) for name, part in package.parts.items()}
    places = _places_of_sheets(package.parts)
    sheets = {sheet: seen[place] for sheet, place in places.items() if place in seen}
    return _Looked(sheets, package_look.formats(package.parts.get(_STYLES, b"<none/>")))


def _places_of_sheets(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return the names of the parts that hold the sheets."""
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def link(name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            targets[attributes.get("Id", "")] = posixpath.join("/xl", target)[1:]

    def sheet(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            key = next((key for key in attributes if key.endswith(":id")), "")
            sheets[attributes.get("name", "")] = attributes.get(key, "")

    package_look.walk(parts.get(_LINKS, b"<none/>"), link)
    package_look.walk(parts[_WORKBOOK], sheet)
    return {name: targets.get(id_, "") for name, id_ in sheets.items()}


def _sheets(raw: bytes, looked: _Looked) -> Iterator[SheetRead]:
    nothing = Seen({}, {})
    with CalamineWorkbook.from_filelike(io.BytesIO(raw)) as workbook:
        for sheet in workbook.sheets_metadata:
            if sheet.visible is SheetVisibleEnum.Visible:
                values = workbook.get_sheet_by_name(sheet.name)
                seen = looked.sheets.get(sheet.name, nothing)
                yield SheetRead(sheet.name, list(_rows(values, seen, looked.formats)))


def _rows(sheet: CalamineSheet, seen: Seen, formats: Sequence[str]) -> Iterator[Texts]:
    codes = {at: formats[style] for at, style in seen.styles.items() if style < len(formats)}
    told = {at: text for at, text in seen.texts.items() if _WITH_SIGNS.fullmatch(text)}

    def text(at: Cell, value: Value) -> str:
        if at in told:
            return told[at]
        if isinstance(value, str):  # most are
            return _as_time(value) if value else value
        return _text(value, codes.get(at, GENERAL))

    for i, row in enumerate(sheet.to_python(skip_empty_area=False)):
        yield tuple(text((i, j), value) for j, value in enumerate(row))


def _as_time(text: str) -> str:
    match = _DURATION.fullmatch(text)
    return f"{match[1]}:{match[2]}" if match else text


def _text(value: float | time | date | timedelta, code: str) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return shown(value, code)
        case datetime():
            return _moment(value + _HALF_SECOND)
        case date():
            return _day(value)
        case time():
            return _time(value.hour, value.minute, value.second)
        case _:
            seconds = int((value + _HALF_SECOND).total_seconds())
            return _time(seconds // _HOUR, seconds % _HOUR // _MINUTE, seconds % _MINUTE)


def _day(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _moment(moment: datetime) -> str:
    at = _time(moment.hour, moment.minute, moment.second)
    return _day(moment) if at == "00:00" else f"{_day(moment)} {at}"


def _time(hours: int, minutes: int, seconds: int) -> str:
    shown_seconds = f":{seconds:02}" if seconds else ""
    return f"{hours:02}:{minutes:02}{shown_seconds}"
