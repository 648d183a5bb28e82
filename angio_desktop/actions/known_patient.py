"""A patient who was registered before: earlier registrations, and starting a new one."""

from collections.abc import Mapping

from angio_desktop.register.derived import as_held
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.patient import identity, person
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import PatientRow
from angio_desktop.storage.store import Store


def earlier_registrations(store: Store, registration: Registration) -> list[PatientRow]:
    """Return the other registrations of this patient, then those that may be. Newest first.

    Raises StorageProblem.
    """
    who = person(registration.values)
    return [row for row in store.patients.known(who) if row.id != registration.id]


def start_for_patient(
    dictionary: Dictionary, type_: RegistrationType, known: Mapping[str, str]
) -> Registration:
    """Return a new registration of the patient of `known`: the identity, and nothing else."""
    form = dictionary.forms[type_]
    values = identity(form, known)
    return Registration(type_, dictionary.version, values, filled_in=as_held(values))
