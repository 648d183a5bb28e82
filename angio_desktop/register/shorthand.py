"""What a person may type or paste for an answer, and the register's text it stands for.

    text      any: it gets its one form (`cleaning.py`)
    date      3/2  3-2-26  3.2.2026  0302  030226  03022026   day first
              2026-02-03, and 0:00 behind any date, as a spreadsheet writes it
              3 februari 2026  3 févr 26  Feb 3, 2026   months of three languages
              v a t  today (vandaag, aujourd'hui, today)
              g h y  yesterday (gisteren, hier, yesterday)
              -3 +1  three days ago, tomorrow
    time      942  0942  9:42  9.42  9,42  9u42  9h42  9  9u  09:42:10
    number    a comma for the point, and no digit needed before it: ,8
              zeros before it, zeros behind its decimals, its own unit: 0082,50 kg
    ssin      any separators between the 11 digits

Digits may be typed on the row of a Belgian or French keyboard without Shift (`digit_row.py`).
Blanks of every kind and marks without a width, as pasted texts have them, count as spaces or as
nothing. What cannot be read stays as it was typed, so that a rule can say what is wrong with it,
and so does what can mean two things:

- without a year, a date is the latest in the 11 months before today. One of 11 to 12 months ago
  is rather a slip for a day to come, so its year is to be typed;
- of two digits, a year is the one of that century that is at most ten years ahead;
- a birth date needs its year, and all four digits of it where it could be a child's or someone's
  of over a hundred;
- 1.000 is a thousand or one, where the field can hold a thousand.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from stdnum.util import clean

from angio_desktop.register import digit_row
from angio_desktop.register.cleaning import cleaned, without_marks
from angio_desktop.register.fields import Field, Limits, ValueType
from angio_desktop.register.patient import BIRTH_DATE
from angio_desktop.register.short_dates import read_birth_date, read_date
from angio_desktop.register.values import date_text, may_be_thousands

_Reader = Callable[[str], str | None]

_TIMES = (
    re.compile(r"([0-9]{1,2}) ?[:.,uhUH] ?([0-9]{2})"),
    re.compile(r"([0-9]{1,2}):([0-9]{2}):[0-5][0-9](?:[.,][0-9]+)?"),
    re.compile(r"([0-9]{1,2})([0-9]{2})"),
    re.compile(r"([0-9]{1,2}) ?([uhUH]?)"),
)
_NUMBER = re.compile(r"(-?)([0-9]*)(?:[.,]([0-9]+))?")
_WITH_UNIT = re.compile(r"([-0-9.,]+) ?([^0-9].*)")
# Groups of three digits with the spaces between them that only a program puts there.
_GROUPED = re.compile("(?<![0-9])[1-9][0-9]{0,2}(?:[\u00a0\u2007\u2009\u202f][0-9]{3})+(?![0-9])")
# A Belgian postal code as it stands on letters from abroad.
_PLACE = re.compile(r"(?:B|BE)[- ]{0,2}([0-9]{4})", re.IGNORECASE)
_SSIN_SEPARATORS = " -./"
_SSIN_DIGITS = re.compile(r"[0-9]{11}")
_WHOLE: Mapping[ValueType, re.Pattern[str]] = {
    ValueType.DATE: re.compile(r"[0-9]{2}([-/.]?)[0-9]{2}\1[0-9]{4}"),
    ValueType.TIME: re.compile(r"[0-9]{2}[:.,uhUH]?[0-9]{2}"),
}


def normalised(field: Field, typed: str, today: date) -> str:
    """Return the register's text for what was typed in `field`, or what was typed, trimmed."""
    if field.value_type is ValueType.TEXT:
        return cleaned(typed).text
    return _read(_reader(field, today), typed)


def is_whole(field: Field, typed: str) -> bool:
    """Whether an answer is as long as all of its kind are: nobody types on after it.

    A register number with 11 digits, a date with 8, a time with 4, and a whole number with as many
    as the greatest has, where one digit too many would never be believed (E05, W01). Whether it is
    right is another question.
    """
    if field.value_type is ValueType.SSIN:
        return _ssin(typed) is not None
    if field.value_type is ValueType.NUMBER and field.limits:
        return _is_whole_number(field.limits, typed)
    form = _WHOLE.get(field.value_type) if field.value_type else None
    return form is not None and any(form.fullmatch(each) for each in _readings(typed))


def _is_whole_number(limits: Limits, typed: str) -> bool:
    digits = len(str(int(limits.maximum)))
    is_as_long = any(len(each) == digits and each.isdecimal() for each in _readings(typed))
    least_shorter: float = max(limits.usual_minimum, 10.0 ** (digits - 2))
    return is_as_long and not limits.decimals and least_shorter * 10 > limits.usual_maximum


def _readings(typed: str) -> tuple[str, ...]:
    return (typed, *digit_row.readings(typed))


def code_readings(typed: str) -> tuple[str, ...]:
    """Return which codes may be meant by what is no code: `B-9000`, digits typed without Shift."""
    text = without_marks(typed)
    place = _PLACE.fullmatch(text)
    return (place[1],) if place else digit_row.readings(text)


def normalised_date(typed: str, today: date) -> str:
    """Return the date that was typed outside a registration, by the same rules."""
    return _read(_date_reader(read_date, today), typed)


def _read(reader: _Reader | None, typed: str) -> str:
    text = without_marks(typed)
    if reader is None:
        return text
    found = reader(_without_groups(typed))
    if found is not None:
        return found
    meant = {reader(reading) for reading in digit_row.readings(text)} - {None}
    (only,) = meant if len(meant) == 1 else (None,)
    return text if only is None else only


def _without_groups(typed: str) -> str:
    return without_marks(_GROUPED.sub(lambda found: re.sub(r"\s", "", found[0]), typed, count=1))


def _reader(field: Field, today: date) -> _Reader | None:
    match field.value_type:
        case ValueType.DATE:
            read = read_birth_date if field.key == BIRTH_DATE else read_date
            return _date_reader(read, today)
        case ValueType.TIME:
            return _time
        case ValueType.NUMBER if field.limits:
            return _number_reader(field.limits)
        case ValueType.SSIN:
            return _ssin
        case _:
            return None


def _date_reader(read: Callable[[str, date], date | None], today: date) -> _Reader:
    def read_text(text: str) -> str | None:
        day = read(text, today)
        return date_text(day) if day else None

    return read_text


def _time(text: str) -> str | None:
    match = next((found for form in _TIMES if (found := form.fullmatch(text))), None)
    if match is None:
        return None
    hours = int(match[1])
    minutes = int(match[2]) if match[2].isdecimal() else 0
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def _number_reader(limits: Limits) -> _Reader:
    unit = _plain_unit(limits.unit)

    def read_number(text: str) -> str | None:
        with_unit = _WITH_UNIT.fullmatch(text)
        if with_unit and unit and _plain_unit(with_unit[2]) == unit:
            text = with_unit[1]
        match = _NUMBER.fullmatch(text)
        if match is None or not (match[2] or match[3]) or may_be_thousands(text, limits):
            return None
        sign, whole, decimals = match[1], match[2].lstrip("0") or "0", match[3] or ""
        if not decimals[limits.decimals :].strip("0"):
            decimals = decimals[: limits.decimals]
        read = f"{whole}.{decimals}" if decimals else whole
        return f"{sign}{read}" if read.strip("0.") else read

    return read_number


def _plain_unit(unit: str) -> str:
    """Return a unit for comparing: people write m2 for m², 1.73 for 1,73, and any case."""
    return unit.casefold().replace(" ", "").replace("²", "2").replace(",", ".")


def _ssin(text: str) -> str | None:
    digits = clean(text, _SSIN_SEPARATORS)
    return digits if _SSIN_DIGITS.fullmatch(digits) else None
