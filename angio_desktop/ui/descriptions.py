"""What kind of answer a field takes, in a sentence, for who does not see the editor."""

from PySide6.QtCore import QCoreApplication

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Kind, ValueType


def description(field: Field, words: Words) -> str:
    """Return how a field is answered: "A date, as dd/mm/yyyy."."""
    if field.kind is Kind.COMPUTED:
        return QCoreApplication.translate("descriptions", "Calculated by the program.")
    if field.code_list is not None and field.many:
        return QCoreApplication.translate("descriptions", "One or more choices.")
    if field.code_list is not None:
        return QCoreApplication.translate("descriptions", "One choice.")
    return _typed(field, words)


def _typed(field: Field, words: Words) -> str:
    match field.value_type:
        case ValueType.DATE:
            return QCoreApplication.translate("descriptions", "A date, as dd/mm/yyyy.")
        case ValueType.TIME:
            return QCoreApplication.translate("descriptions", "A time, as hh:mm.")
        case ValueType.NUMBER:
            unit = words.unit(field)
            if not unit:
                return QCoreApplication.translate("descriptions", "A number.")
            said = QCoreApplication.translate("descriptions", "A number, in {unit}.")
            return said.replace("{unit}", unit)
        case ValueType.SSIN:
            return QCoreApplication.translate("descriptions", "A register number of 11 digits.")
        case _:
            return QCoreApplication.translate("descriptions", "A text.")
