"""Follow-ups: which are due, and starting one with what is known of the patient."""

from datetime import timedelta

from angio_desktop.actions.clock import today
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.store import DueFollowUp, Store

_AHEAD = timedelta(days=31)
_PATIENT_PAGE = "patient"


def due_follow_ups(store: Store) -> list[DueFollowUp]:
    """Return the follow-ups due by a month from now (D04), the oldest first."""
    return store.follow_ups_due(today() + _AHEAD)


def start_follow_up(store: Store, dictionary: Dictionary, due: DueFollowUp) -> Registration:
    """Return a new follow-up with the patient's identity of its hospitalisation.

    Raises what `Store.load` raises.
    """
    hospitalisation = store.load(due.id)
    form = dictionary.forms[RegistrationType.FOLLOW_UP]
    identity = next(page for page in form.pages if page.id == _PATIENT_PAGE)
    known = hospitalisation.values
    values = {f.key: known[f.key] for f in identity.fields if f.key in known}
    return Registration(form.type, dictionary.version, values)
