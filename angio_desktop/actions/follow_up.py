"""Follow-ups: which are due, starting one with what is known of the patient, and its link."""

from datetime import date, timedelta
from enum import Enum

from angio_desktop.actions.clock import today
from angio_desktop.errors import AngioError
from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.derived import as_held
from angio_desktop.register.fields import Dictionary, Obligation, RegistrationType
from angio_desktop.register.obligation import obligations
from angio_desktop.register.patient import identity, patient_key
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import DueDay, DueFollowUp
from angio_desktop.storage.store import Store

_AHEAD = timedelta(days=31)


class Stage(Enum):
    """Where a follow-up that is not sent yet stands."""

    OVERDUE = "overdue"  # due in an earlier month
    DUE = "due"  # due this month
    SOON = "soon"
    OPTIONAL = "optional"  # due on a day on which no follow-up is obligatory
    BEGUN = "begun"


def due_follow_ups(store: Store) -> list[DueFollowUp]:
    """Return the follow-ups due by a month from now (D04), the oldest first."""
    return store.follow_ups.due(today() + _AHEAD)


def due_days(store: Store) -> list[DueDay]:
    """Return how many of `due_follow_ups` are due on each day."""
    return store.follow_ups.due_days(today() + _AHEAD)


def follow_up_obligation(store: Store, dictionary: Dictionary) -> Obligation:
    """Return when a follow-up is obligatory. Raises StorageProblem."""
    return obligations(dictionary.forms, store.settings.all())[RegistrationType.FOLLOW_UP]


def stage(due: DueFollowUp | DueDay, day: date, obligation: Obligation) -> Stage:
    """Return where those that are due stand on a day: what was begun is not called overdue."""
    if due.is_begun:
        return Stage.BEGUN
    if not obligation.holds(date.fromisoformat(due.due)):
        return Stage.OPTIONAL
    this_month = f"{day:%Y-%m}"
    if due.due[:7] == this_month:
        return Stage.DUE
    return Stage.OVERDUE if due.due < this_month else Stage.SOON


def start_follow_up(store: Store, dictionary: Dictionary, due: DueFollowUp) -> Registration:
    """Return a new follow-up, linked to its hospitalisation, with the patient's identity.

    Raises what `Store.load` raises.
    """
    type_ = RegistrationType.FOLLOW_UP
    known = identity(dictionary.forms[type_], store.registrations.load(due.id).values)
    filled_in = as_held(known)
    return Registration(type_, dictionary.version, known, follows=due.id, filled_in=filled_in)


def followed(store: Store, registration: Registration) -> LocalRegistration | None:
    """Return the hospitalisation that a follow-up is linked to; None where it cannot be read."""
    if registration.follows is None:
        return None
    try:
        found = store.registrations.load(registration.follows)
    except AngioError:  # no reason to stop the typing: who opens it is told
        return None
    return LocalRegistration(
        registration.follows, found.code, found.type, found.is_sent, found.values
    )


def to_link(store: Store, registration: Registration) -> list[DueFollowUp]:
    """Return what a follow-up without a link may belong to: what no other one was begun for.

    The latest PCI comes first. Raises StorageProblem.
    """
    if registration.type is not RegistrationType.FOLLOW_UP or registration.follows is not None:
        return []
    patient = patient_key(registration.values)
    found = store.follow_ups.of(patient) if patient else []
    return sorted((d for d in found if d.draft is None), key=lambda d: d.last_pci, reverse=True)
