"""A patient who was registered before: what is found, and what a new registration begins with."""

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.follow_up import Stage, due_follow_ups, stage, start_follow_up, to_link
from angio_desktop.actions.known_patient import earlier_registrations, start_for_patient
from angio_desktop.register.derived import as_held
from angio_desktop.register.fields import Obligation, RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.records import DueFollowUp
from angio_desktop.storage.store import Store
from tests.drivers.opened import open_store
from tests.drivers.sent_examples import NOW, TODAY, send
from tests.drivers.tables import DICTIONARY, FORMS
from tests.register.random_answers import answers

PCI = RegistrationType.HOSPITALISATION_PCI
HOSP = RegistrationType.HOSPITALISATION
FOLLOW_UP = RegistrationType.FOLLOW_UP
CODE, SECOND = "ANG-2026-AAAAAAAA1", "ANG-2026-AAAAAAAB1"
DATES = {"DT_HOSPZ": "01/11/2025", "DT_PCI_1": "01/11/2025", "DT_PCI_2": "02/11/2025"}
BART = "61092521885"


@settings(max_examples=60)
@given(st.data())
def test_a_copy_holds_identity_and_never_a_medical_value(data):
    types = st.sampled_from([*RegistrationType])
    values = data.draw(types.flatmap(lambda type_: answers(FORMS[type_])))
    type_ = data.draw(types)
    copy = start_for_patient(DICTIONARY, type_, values)
    assert copy.values.keys() <= set(FORMS[type_].identity)
    assert all(values[key] == text for key, text in copy.values.items())
    held = as_held(copy.values)
    assert copy == Registration(type_, DICTIONARY.version, copy.values, filled_in=held)


def test_a_new_registration_of_nobody_is_empty():
    assert start_for_patient(DICTIONARY, HOSP, {}) == Registration(HOSP, DICTIONARY.version)


def test_the_registration_itself_is_not_among_the_earlier_ones(store, definitions):
    sent = send(store, definitions.dictionary, PCI, CODE, **DATES)
    new = start_for_patient(definitions.dictionary, HOSP, sent.values)
    assert [row.id for row in earlier_registrations(store, new)] == [sent.id]
    assert earlier_registrations(store, sent) == []


# The link


@pytest.fixture
def hospitalisation(store: Store, definitions) -> Registration:
    return send(store, definitions.dictionary, PCI, CODE, **DATES)


def follow_up(known: Registration, **changes: str) -> Registration:
    return start_for_patient(DICTIONARY, FOLLOW_UP, {**known.values, **changes})


def test_a_follow_up_without_a_link_is_offered_what_awaits_one(store, definitions, hospitalisation):
    later = {**DATES, "DT_PCI_2": "05/11/2025"}
    newest = send(store, definitions.dictionary, PCI, SECOND, **later)
    new = follow_up(hospitalisation)
    assert [due.id for due in to_link(store, new)] == [newest.id, hospitalisation.id]
    assert to_link(store, replace(new, follows=newest.id)) == []
    assert to_link(store, replace(new, type=HOSP)) == []
    assert to_link(store, follow_up(hospitalisation, IDC_PAT=BART)) == []
    assert to_link(store, replace(new, values={})) == []


def test_what_another_was_begun_for_is_not_offered(store, definitions, hospitalisation):
    dictionary = definitions.dictionary
    (due,) = due_follow_ups(store)
    begun = Editing(store, dictionary, start_follow_up(store, dictionary, due))
    begun.save()
    assert to_link(store, follow_up(hospitalisation)) == []
    assert [each.draft for each in due_follow_ups(store)] == [begun.registration.id]
    store.registrations.delete(begun.registration.id, NOW)
    assert [due.id for due in to_link(store, follow_up(hospitalisation))] == [hospitalisation.id]


def test_a_link_decides_what_a_follow_up_is_compared_with(store, definitions, hospitalisation):
    """W11 looks at the hospitalisation that is linked, not at a later one."""
    newest = {**DATES, "DT_HOSPZ": "01/09/2026", "DT_PCI_1": "01/09/2026", "DT_PCI_2": "01/09/2026"}
    send(store, definitions.dictionary, PCI, SECOND, **newest)
    editing = Editing(store, definitions.dictionary, follow_up(hospitalisation))
    for key, text in (("CD_FU_CONSTTN", "1"), ("CD_CONSTTN", "1"), ("DT_CONSULT", "10/11/2026")):
        editing.answer(key, text)
    rules = [finding.rule for finding in editing.evaluation.warnings]
    assert "W11" in rules
    editing.link(hospitalisation.id)
    assert "W11" not in [finding.rule for finding in editing.evaluation.warnings]
    editing.link(None)
    assert [finding.rule for finding in editing.evaluation.warnings] == rules


def test_a_link_is_a_change_to_store(store, definitions, hospitalisation):
    editing = Editing(store, definitions.dictionary, follow_up(hospitalisation))
    editing.save()
    editing.link(hospitalisation.id)
    assert not editing.is_saved
    editing.save()
    stored = store.registrations.load(editing.registration.id)
    assert (stored.follows, editing.is_saved) == (hospitalisation.id, True)
    again = Editing(store, definitions.dictionary, stored)
    assert again.followed is not None
    assert again.followed.values == hospitalisation.values


def test_the_link_goes_when_another_patients_number_is_typed(store, definitions, hospitalisation):
    (due,) = due_follow_ups(store)
    editing = Editing(store, definitions.dictionary, start_follow_up(store, DICTIONARY, due))
    editing.answer("TX_PAT_LAST_NAM", "Corrected")
    editing.answer("IDC_PAT", BART[:-1])
    assert editing.registration.follows == hospitalisation.id
    editing.answer("IDC_PAT", BART)
    assert (editing.registration.follows, editing.followed) == (None, None)


def test_a_hospitalisation_that_cannot_be_read_stops_no_follow_up(store, definitions, caplog):
    lost = replace(follow_up(send(store, definitions.dictionary, PCI, CODE)), follows=99)
    editing = Editing(store, definitions.dictionary, lost)
    assert (editing.followed, editing.registration.follows) == (None, 99)
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("due", "draft", "at"),
    [
        ("2026-10-31", None, Stage.OVERDUE),
        ("2026-11-01", None, Stage.DUE),
        ("2026-11-30", None, Stage.DUE),
        ("2026-12-01", None, Stage.SOON),
        ("2025-11-20", None, Stage.OVERDUE),
        ("2025-11-20", 7, Stage.BEGUN),
    ],
)
def test_a_follow_up_is_overdue_from_the_month_after_its_own(due, draft, at):
    """Today is 20/11/2026."""
    assert (
        stage(DueFollowUp(1, "", "", "", due, "", draft), TODAY, Obligation(date(2019, 6, 1))) is at
    )


@pytest.mark.parametrize(
    ("last", "at"), [(date(2026, 10, 31), Stage.OVERDUE), (date(2026, 10, 30), Stage.OPTIONAL)]
)
def test_a_follow_up_that_is_due_after_the_obligation_ended_is_optional(last, at):
    due = DueFollowUp(1, "", "", "", "2026-10-31", "", None)
    assert stage(due, TODAY, Obligation(date(2019, 6, 1), last)) is at
    assert stage(due._replace(draft=7), TODAY, Obligation()) is Stage.BEGUN


def test_a_thousand_registrations_of_one_patient(data, definitions):
    with closing(open_store(data)) as store:
        first = send(store, definitions.dictionary, PCI, CODE, **DATES)
        new = start_for_patient(definitions.dictionary, HOSP, first.values)
        for _ in range(999):
            editing = Editing(store, definitions.dictionary, new, {})
            editing.save()
        rows = earlier_registrations(store, new)
    assert len(rows) == 1000
    assert {row.is_same for row in rows} == {True}
    assert [row.status for row in rows].count(Status.SENT) == 1
