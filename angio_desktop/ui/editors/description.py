"""What is expected of an answer, in words: for who hears the form instead of seeing it."""

from collections.abc import Iterable

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Limits, ValueType
from angio_desktop.register.values import MAX_TEXT
from angio_desktop.ui.editors.type_ahead import TypeAhead
from angio_desktop.ui.look.texts import named_text, translate


def description(field: Field, words: Words, codes: Iterable[str] | None) -> str:
    """Return the type of the answer, its unit and limits, or its choices.

    `codes` are the choices that stand in sight, None for a list that is searched.
    """
    match field.value_type:
        case ValueType.DATE:
            return translate("description", "Date: day, month and year")
        case ValueType.TIME:
            return translate("description", "Time: hours and minutes")
        case ValueType.SSIN:
            return translate("description", "National register number: 11 digits")
        case ValueType.NUMBER if field.limits:
            return _number(field.limits, words, words.unit(field))
        case ValueType.CODE if codes is None:
            return translate("description", "Search the list by any part of a name or code")
        case ValueType.CODE:
            return _choices(field, words, list(codes or ()))
        case _:
            text = translate("description", "Text of at most {count} characters")
            return text.format(count=MAX_TEXT)


def _number(limits: Limits, words: Words, unit: str) -> str:
    if limits.decimals:
        text = translate(
            "description",
            "Number from {min} to {max} {unit}, at most {count} digits after the point",
        )
    else:
        text = translate("description", "Whole number from {min} to {max} {unit}")
    text = text if unit else text.replace(" {unit}", "")
    least, most = (words.number(f"{n:g}") for n in (limits.minimum, limits.maximum))
    return text.format(min=least, max=most, unit=unit, count=limits.decimals)


def _choices(field: Field, words: Words, codes: list[str]) -> str:
    captions = [words.code(field, code) for code in codes]
    numbers = {place: number for number, place in TypeAhead(captions, codes).numbers.items()}
    listed = ", ".join(named_text(str(numbers[i]), caption) for i, caption in enumerate(captions))
    if field.many:
        text = translate("description", "Several can be chosen: {choices}")
    else:
        text = translate("description", "One of: {choices}")
    return text.format(choices=listed)
