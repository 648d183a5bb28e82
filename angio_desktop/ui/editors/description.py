"""What is expected of an answer, in words: for who hears the form instead of seeing it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Limits, ValueType
from angio_desktop.register.values import MAX_TEXT
from angio_desktop.ui.editors.type_ahead import TypeAhead


def description(field: Field, words: Words, codes: Iterable[str] | None) -> str:
    """Return the type of the answer, its unit and limits, or its choices.

    `codes` are the choices that stand in sight, None for a list that is searched.
    """
    match field.value_type:
        case ValueType.DATE:
            return QCoreApplication.translate("description", "Date: day, month and year")
        case ValueType.TIME:
            return QCoreApplication.translate("description", "Time: hours and minutes")
        case ValueType.SSIN:
            return QCoreApplication.translate("description", "National register number: 11 digits")
        case ValueType.NUMBER if field.limits:
            return _number(field.limits, words, words.unit(field))
        case ValueType.CODE if codes is None:
            return QCoreApplication.translate(
                "description", "Search the list by any part of a name or code"
            )
        case ValueType.CODE:
            return _choices(field, words, list(codes or ()))
        case _:
            text = QCoreApplication.translate("description", "Text of at most {count} characters")
            return text.replace("{count}", str(MAX_TEXT))


def _number(limits: Limits, words: Words, unit: str) -> str:
    if limits.decimals:
        text = QCoreApplication.translate(
            "description",
            "Number from {min} to {max} {unit}, at most {count} digits after the point",
        )
    else:
        text = QCoreApplication.translate("description", "Whole number from {min} to {max} {unit}")
    for name, limit in (("{min}", limits.minimum), ("{max}", limits.maximum)):
        text = text.replace(name, words.number(f"{limit:g}"))
    text = text.replace(" {unit}", f" {unit}" if unit else "")
    return text.replace("{count}", str(limits.decimals))


def _choices(field: Field, words: Words, codes: list[str]) -> str:
    captions = [words.code(field, code) for code in codes]
    numbers = {place: number for number, place in TypeAhead(captions, codes).numbers.items()}
    listed = ", ".join(f"{numbers[i]}: {caption}" for i, caption in enumerate(captions))
    if field.many:
        text = QCoreApplication.translate("description", "Several can be chosen: {choices}")
    else:
        text = QCoreApplication.translate("description", "One of: {choices}")
    return text.replace("{choices}", listed)
