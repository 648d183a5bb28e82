"""Which of our assumptions a workbook settles: it says the same, or something else."""

from collections.abc import Iterator
from dataclasses import dataclass

from angio_desktop.register.assumptions import assumed_fields
from angio_desktop.register.fields import Cell, Dictionary, Field, ValueType
from angio_desktop.register.workbook.comparison import CONDITION, Comparison, is_other, own_type
from angio_desktop.register.workbook.shapes import BOOLEAN, PublishedField, PublishedForm

FRENCH, CONDITIONS = "french", "conditions"
_LANGUAGE = "fr"
ONE_ZERO, TRUE_FALSE = "10", "true_false"


@dataclass(frozen=True)
class Settled:
    """What the workbook says of one assumption: how often as we took it, how often otherwise.

    `name` is the key of an assumed field, `FRENCH` or `CONDITIONS`; `theirs` what it says instead.
    """

    name: str
    agrees: int
    differs: int
    theirs: str = ""


def settled(dictionary: Dictionary, found: Comparison) -> tuple[Settled, ...]:
    """Return what the workbooks say of our assumptions; nothing of those they do not speak of."""
    fields = (_of_field(field, found) for field in assumed_fields(dictionary))
    all_ = (*fields, _of_french(dictionary, found), _of_conditions(dictionary, found))
    return tuple(each for each in all_ if each.agrees or each.differs)


def yes_no(dictionary: Dictionary, found: Comparison) -> str | None:
    """Return how the assumed yes/no fields are written, as the setting names it.

    None when the workbooks do not say it, or not of all of them the same.
    """
    own = [each for each in assumed_fields(dictionary) if each.cell is Cell.YES_NO]
    types = {theirs.type for each in own for theirs in _of_key(each.key, found)}
    if types == {BOOLEAN}:
        return TRUE_FALSE
    return ONE_ZERO if types == {ValueType.CODE.value} else None


def _of_key(key: str, found: Comparison) -> Iterator[PublishedField]:
    for form in found.forms:
        yield from (each for each in form.fields if each.key == key)


def _of_field(field: Field, found: Comparison) -> Settled:
    type_, list_name = own_type(field), field.code_list.name if field.code_list else ""
    told = [each for each in _of_key(field.key, found) if each.type]
    other = [
        each.type if each.type != type_ else each.list_name
        for each in told
        if each.type != type_ or each.list_name not in ("", list_name)
    ]
    return Settled(field.key, len(told) - len(other), len(other), (other or [""])[0])


def _of_french(dictionary: Dictionary, found: Comparison) -> Settled:
    other = [is_other(ours, theirs) for ours, theirs in _french(dictionary, found)]
    return Settled(FRENCH, other.count(False), other.count(True))


def _french(dictionary: Dictionary, found: Comparison) -> Iterator[tuple[str, str]]:
    """Yield the French texts of fields and codes that both have, ours first."""
    for _, field, theirs in _both(dictionary, found):
        pairs = [(field.captions.text(_LANGUAGE), theirs.texts)]
        known = field.code_list.codes if field.code_list else {}
        for code, texts in theirs.codes.items():
            if code in known:
                pairs.append((known[code].captions.text(_LANGUAGE), texts))
        yield from ((ours, texts[_LANGUAGE]) for ours, texts in pairs if texts.get(_LANGUAGE))


def _both(
    dictionary: Dictionary, found: Comparison
) -> Iterator[tuple[PublishedForm, Field, PublishedField]]:
    for form in found.forms:
        own = dictionary.forms[form.type].by_key
        for theirs in form.fields:
            if theirs.key in own:
                yield form, own[theirs.key], theirs


def _of_conditions(dictionary: Dictionary, found: Comparison) -> Settled:
    told = sum(
        bool(theirs.relevant or own.condition)
        for form, own, theirs in _both(dictionary, found)
        if form.says_conditions
    )
    differs = sum(each.what == CONDITION for each in found.different)
    return Settled(CONDITIONS, told - differs, differs)
