"""The words of a workbook's cells: types, mandatory or not, conditions, limits."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from angio_desktop.register.fields import ValueType
from angio_desktop.register.names import words_of
from angio_desktop.register.workbook.shapes import BOOLEAN, SEVERAL, TITLE

REQUIRED, OPTIONAL, AT_TIMES = "required", "optional", "at times"
_TYPES: tuple[tuple[str, frozenset[str]], ...] = (
    (SEVERAL, frozenset({"multiple", "multi", "meerkeuze", "checkbox", "multiselect", "several"})),
    (ValueType.SSIN.value, frozenset({"ssin", "insz", "niss", "rijksregisternummer"})),
    (BOOLEAN, frozenset({"boolean", "bool", "booleaans"})),
    (
        ValueType.CODE.value,
        frozenset(
            {"code", "codelist", "codelijst", "codes", "one", "select", "dropdown", "radio"}
            | {"choice", "list", "lijst", "keuzelijst"}
        ),
    ),
    (ValueType.DATE.value, frozenset({"date", "datum"})),
    (ValueType.TIME.value, frozenset({"time", "tijd", "uur", "heure", "tijdstip"})),
    (
        ValueType.NUMBER.value,
        frozenset(
            {"number", "numeric", "integer", "decimal", "float", "double", "getal", "int"}
            | {"nombre", "numeriek", "numerique"}
        ),
    ),
    (TITLE, frozenset({"title", "titel", "titre", "heading", "note", "group", "section"})),
    (
        ValueType.TEXT.value,
        frozenset({"text", "string", "tekst", "texte", "varchar", "textarea", "alphanumeric"}),
    ),
)
_YES = frozenset({"yes", "y", "ja", "j", "oui", "true", "1", "x", "m"})
_YES |= {"required", "mandatory", "verplicht", "obligatoire"}
_NO = frozenset({"no", "n", "nee", "neen", "non", "false", "0"})
_NO |= {"optional", "optioneel", "facultatief", "facultatif", "optionnel"}
_SELECTS = {"select_one": ValueType.CODE.value, "select_multiple": SEVERAL}
_FROM_FILE = "_from_file"
_EQUALS = re.compile(r"\$\{([^}]+)\}\s*=\s*['\"]?([^'\"\s]+)['\"]?")
_SELECTED = re.compile(r"selected\s*\(\s*\$\{([^}]+)\}\s*,\s*['\"]([^'\"]+)['\"]\s*\)")
_NAMED = re.compile(r"\$\{\s*([^}]+?)\s*\}")
_OR = re.compile(r"\s+or\s+", re.IGNORECASE)
_LIMITS = re.compile(r"\.\s*>=\s*(-?\d+(?:\.\d+)?)\s+and\s+\.\s*<=\s*(-?\d+(?:\.\d+)?)")
_FORMAT = re.compile(r"\d+[.,](\d)")


class Typed(NamedTuple):
    """A type, and the list that the cell names with it."""

    type: str
    list_name: str


def typed(text: str) -> Typed:
    """Return what a cell of the column of types says; a word that says nothing stays itself."""
    first, _, rest = text.partition(" ")
    select = first.casefold().removesuffix(_FROM_FILE)
    if select in _SELECTS:
        name = (rest.split() or [""])[0]
        return Typed(_SELECTS[select], name.removesuffix(".csv"))
    words = frozenset(words_of(text))
    return Typed(next((type_ for type_, telling in _TYPES if words & telling), text), "")


def stated(text: str) -> str:
    """Return `REQUIRED`, `OPTIONAL`, `AT_TIMES` for a formula; "" for an empty cell."""
    if "${" in text:
        return AT_TIMES
    words = "".join(words_of(text))
    if words in _YES:
        return REQUIRED
    return OPTIONAL if words in _NO else ""


def in_keys(relevant: str, keys: Mapping[str, str]) -> str:
    """Return a formula with the keys of its names, where they are others."""
    return _NAMED.sub(lambda found: f"${{{keys.get(found[1], found[1])}}}", relevant)


def applies(relevant: str) -> frozenset[tuple[str, str]] | None:
    """Return the keys and codes of which any is enough; None for what says it otherwise."""
    found = set()
    for part in _OR.split(_bare(relevant)):
        atom = _bare(part)
        match = _EQUALS.fullmatch(atom) or _SELECTED.fullmatch(atom)
        if match is None:
            return None
        found.add((match[1], match[2]))
    return frozenset(found)


def _bare(formula: str) -> str:
    """Return a formula without parentheses around the whole of it."""
    formula = formula.strip()
    while formula.startswith("(") and formula.endswith(")") and _closes_last(formula):
        formula = formula[1:-1].strip()
    return formula


def _closes_last(formula: str) -> bool:
    """Whether the first parenthesis is closed by the last character, no earlier."""
    depth = 0
    for place, sign in enumerate(formula):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place == len(formula) - 1
    return False


def limits(constraint: str) -> tuple[float, float] | None:
    """Return the least and the greatest number of a constraint that says just that."""
    match = _LIMITS.fullmatch(_bare(constraint))
    return (float(match[1]), float(match[2])) if match else None


def decimals(number_format: str) -> int | None:
    """Return the decimals of a format `x.y`: x characters, y of them behind the mark."""
    match = _FORMAT.fullmatch(number_format)
    return int(match[1]) if match else None
