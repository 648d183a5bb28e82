"""Reads what the program uses a field for, and refuses roles that cannot be filled."""

from collections import Counter

from angio_desktop.register.fields import Form, Role, ValueType
from angio_desktop.register.tables import Row

_SEPARATOR = "|"
_VALUE_TYPES = {Role.PROCEDURE_DATE: ValueType.DATE, Role.BILLING: ValueType.CODE}
_ONE_IN_A_FORM = (Role.BILLING,)


def read(row: Row, value_type: ValueType | None, procedure: int | None) -> frozenset[Role]:
    """Return the roles of a field that is asked. Raises BadTable."""
    if not row["roles"]:
        return frozenset()
    roles = frozenset(row.member(Role, word) for word in row["roles"].split(_SEPARATOR))
    for role, needed in _VALUE_TYPES.items():
        if role in roles and value_type is not needed:
            raise row.bad(f"{role.value} is a {needed.value}")
    if Role.PROCEDURE_DATE in roles and procedure is None:
        raise row.bad("procedure_date is a field of a procedure")
    return roles


def check(form: Form, row: Row) -> None:
    """Refuse a form that lacks a role it needs, or has one twice. Raises BadTable."""
    if not form.identity:
        raise row.bad("no field is of the identity")
    for role in _ONE_IN_A_FORM:
        if len(form.with_role(role)) > 1:
            raise row.bad(f"several fields are {role.value}")
    days = Counter(field.procedure for field in form.with_role(Role.PROCEDURE_DATE))
    for number in sorted({field.procedure for field in form.asked if field.procedure}):
        if days[number] != 1:
            raise row.bad(f"procedure {number} has {days[number]} fields procedure_date")
