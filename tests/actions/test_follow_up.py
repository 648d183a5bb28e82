"""Follow-ups: which are due by a month from now, and what a new one begins with."""

import pytest

from angio_desktop.actions.follow_up import due_follow_ups, start_follow_up
from angio_desktop.errors import DamagedRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import DueFollowUp, Wanted
from tests.drivers.sent_examples import send

PCI = RegistrationType.HOSPITALISATION_PCI
FOLLOW_UP = RegistrationType.FOLLOW_UP
CODE = "ANG-2026-AAAAAAAA1"
DATES = {"DT_HOSPZ": "01/11/2025", "DT_PCI_1": "01/11/2025"}


pytestmark = pytest.mark.usefixtures("clock")


@pytest.mark.parametrize(
    ("last_pci", "due"),
    [
        ("01/11/2025", ["2026-11-01"]),
        ("23/11/2025", ["2026-11-23"]),
        ("24/12/2025", ["2026-12-24"]),  # 31 days from now
        ("25/12/2025", []),
    ],
)
def test_a_follow_up_is_due_from_a_month_before_a_year_has_passed(
    store, definitions, last_pci, due
):
    send(store, definitions.dictionary, PCI, CODE, **DATES, DT_PCI_2=last_pci)
    assert [each.due for each in due_follow_ups(store)] == due


def test_a_new_follow_up_begins_with_the_patient_and_nothing_else(store, definitions):
    dictionary = definitions.dictionary
    sent = send(store, dictionary, PCI, CODE, **DATES, DT_PCI_2="01/11/2025")
    (due,) = due_follow_ups(store)
    new = start_follow_up(store, dictionary, due)
    assert (new.type, new.id, new.dictionary_version) == (FOLLOW_UP, None, dictionary.version)
    assert new.follows == sent.id
    patient = dictionary.forms[FOLLOW_UP].pages[0]
    assert new.values.keys() == {f.key for f in patient.fields} & sent.values.keys()
    assert all(new.values[key] == sent.values[key] for key in new.values)
    assert "DT_HOSPZ" not in new.values
    assert len(store.worklist.page(Wanted())) == 1  # it is not stored before it is opened


def test_a_hospitalisation_that_is_gone_cannot_be_followed_up(store, definitions):
    with pytest.raises(DamagedRegistration):
        start_follow_up(
            store, definitions.dictionary, DueFollowUp(99, "", "", "2025-11-01", "2026-11-01", "")
        )
