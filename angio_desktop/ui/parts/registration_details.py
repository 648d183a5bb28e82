"""What the list shows of registrations out of their answers."""

from collections.abc import Mapping, Sequence

from angio_desktop.register.details import Details, details
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.register.registration import Registration
from angio_desktop.ui.program import Program


def read_details(program: Program, ids: Sequence[int]) -> Mapping[int, Details]:
    """Return the details by id, the operator by name; a damaged registration has none.

    Raises StorageProblem.
    """
    forms, physicians = program.dictionary.forms, program.open_lists().get(PHYSICIANS)
    found = {}
    for each in program.store.registrations.load_each(ids):
        if isinstance(each, Registration) and each.id is not None:
            told = details(forms[each.type], each.values)
            entry = physicians.entries.get(told.operator) if physicians else None
            name = entry.label if entry else told.operator
            found[each.id] = told._replace(operator=name)
    return found
