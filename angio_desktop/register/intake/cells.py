"""What a cell of a table stands for in a field: the register's own text.

What cannot be read stays as it stands, and a rule says what is wrong with it; but nothing is taken
for a date or number that only a person at this moment could mean (`v`, `-1`, `3/2`).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from math import isinf

from angio_desktop.register.cleaning import cleaned, without_marks
from angio_desktop.register.dates import full_date
from angio_desktop.register.fields import Field, Limits, ValueType
from angio_desktop.register.intake.mapping import ColumnRule, DecimalMark
from angio_desktop.register.intake.words import Meanings
from angio_desktop.register.shorthand import normalised
from angio_desktop.register.values import SEPARATOR, date_text

_MOMENT = re.compile(r"(.*[0-9]{4}|[0-9/.\-]{6,})(?:[ T]+)([0-9]{1,2}[:hu.][0-9]{2}.*)")
_UNITS = {
    ("m", "cm"): 100.0,
    ("mm", "cm"): 0.1,
    ("cm", "mm"): 10.0,
    ("g", "kg"): 0.001,
    ("l", "ml"): 1000.0,
    ("dl", "ml"): 100.0,
    ("cl", "ml"): 10.0,
    ("\u03bcmol/l", "mg/dl"): 1 / 88.42,  # µ in lower case is the Greek letter
    ("umol/l", "mg/dl"): 1 / 88.42,
}
_GROUPED = {
    DecimalMark.COMMA: re.compile(r"-?[0-9]{1,3}(?:\.?[0-9]{3})*(?:,(?P<decimals>[0-9]+))?"),
    DecimalMark.POINT: re.compile(r"-?[0-9]{1,3}(?:,?[0-9]{3})*(?:\.(?P<decimals>[0-9]+))?"),
}
_WITH_UNIT = re.compile(r"([-0-9.,]+) ?([^0-9.,\-].*)")
_ERROR = re.compile(
    r"#(?:N/A|N/B|NV|NAME\?|NAAM\?|NOM\?|REF!|VERW!|VALUE!|WAARDE!|VALEUR!|DIV/0!|DEEL/0!|NUM!|"
    r"GETAL!|NOMBRE!|NULL!|LEEG!|NUL!|CALC!|SPILL!)"
)


def is_error(text: str) -> bool:
    """Whether a spreadsheet shows this where it could work nothing out."""
    return text[0] == "#" and _ERROR.fullmatch(text) is not None


def units_of(field: Field) -> tuple[str, ...]:
    """Return the units that numbers of a column for this field may be in, beside its own."""
    own = field.limits.unit.casefold() if field.limits else ""
    return tuple(unit for unit, to in _UNITS if to == own)


class CellReader:
    """Reads cells into the register's texts."""

    def __init__(self, meanings: Meanings, mark: DecimalMark, today: date) -> None:
        self._meanings, self._mark, self._today = meanings, mark, today

    def read(self, field: Field, text: str, rule: ColumnRule, values: Mapping[str, str]) -> str:
        """Return the text of a field; `values` are the words of `rule` as they are compared."""
        match field.value_type:
            case ValueType.TEXT:
                return cleaned(text).text
            case ValueType.DATE:
                return self._date(field, without_marks(text))
            case ValueType.TIME:
                moment = _MOMENT.fullmatch(without_marks(text))
                return normalised(field, moment[2] if moment else text, self._today)
            case ValueType.NUMBER if field.limits:
                return self._number(field, field.limits, without_marks(text), rule)
            case ValueType.CODE:
                lines = text.replace("\n", SEPARATOR) if field.many else text
                return self._meanings.code(field, without_marks(lines), values)
            case _:
                return normalised(field, text, self._today)

    def _date(self, field: Field, text: str) -> str:
        if day := full_date(text):
            return date_text(day)
        moment = _MOMENT.fullmatch(text)
        text = moment[1].strip() if moment else text
        return normalised(field, text, self._today) if _has_year(text) else text

    def _number(self, field: Field, limits: Limits, text: str, rule: ColumnRule) -> str:
        text = _without_thousands(text, self._mark)
        with_unit = _WITH_UNIT.fullmatch(text)
        unit = (with_unit[2] if with_unit else rule.unit).casefold()
        factor = _UNITS.get((unit, limits.unit.casefold()))
        if factor is None:
            return normalised(field, text, self._today)
        try:
            value = float((with_unit[1] if with_unit else text).replace(",", ".")) * factor
        except ValueError:
            return text
        if isinf(value):  # hundreds of digits
            return text
        return normalised(field, f"{value:.{limits.decimals}f}", self._today)


def _has_year(text: str) -> bool:
    """Whether a date tells its year, and no less."""
    digits = re.findall("[0-9]+", text)
    has_name = any(letter.isalpha() for letter in text)
    return len(digits) >= (2 if has_name else 3) or any(len(group) >= 6 for group in digits)


def _without_thousands(text: str, mark: DecimalMark) -> str:
    """Return a number whose mark is known: without that of thousands, and meaning nothing else."""
    if mark is DecimalMark.ANY:
        return text
    between, decimal = (".", ",") if mark is DecimalMark.COMMA else (",", ".")
    match = _GROUPED[mark].fullmatch(text)
    if match is None:
        return text
    number = text.replace(between, "").replace(decimal, ".")
    # A zero more, and three decimals are no thousand.
    return f"{number}0" if len(match["decimals"] or "") == 3 else number


def split(text: str, fields: Sequence[Field], rule: ColumnRule) -> list[str] | None:
    """Return the parts of a text for several fields; None where it cannot be told apart."""
    text = without_marks(text)
    if rule.split:
        parts = [part.strip() for part in text.split(rule.split, len(fields) - 1)]
        return parts if len(parts) == len(fields) else None
    if [field.value_type for field in fields] == [ValueType.DATE, ValueType.TIME]:
        moment = _MOMENT.fullmatch(text)
        return [moment[1].strip(), moment[2]] if moment else [text, ""] if full_date(text) else None
    return _name(text) if len(fields) == 2 else None


def _name(text: str) -> list[str] | None:
    """Return the two parts of a name, as they stand: at its comma, by its capitals, or of two."""
    if text.count(",") == 1:
        return [part.strip() for part in text.split(",")]
    words = text.split()
    if len(words) == 2:
        return words
    capitals = [word.isupper() and len(word) > 1 for word in words]
    first = capitals.index(False) if False in capitals else 0
    if first and not any(capitals[first:]):
        return [" ".join(words[:first]), " ".join(words[first:])]
    return None
