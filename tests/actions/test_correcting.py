"""Correcting what was sent: the whole record again, the helpdesk, and another type of a draft."""

from dataclasses import replace

import pytest

from angio_desktop.actions.correcting import (
    Asked,
    asked_of_helpdesk,
    change_type,
    correction_of,
    helpdesk_codes,
    lost_by,
)
from angio_desktop.actions.editing import Editing, start
from angio_desktop.errors import ChangedElsewhere
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.answers import Heard
from angio_desktop.storage.records import FILE, Mark, Origin, Outcome, Said, Wanted
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import NOW, send
from tests.drivers.tables import DICTIONARY
from tests.storage.samples import later

PCI = RegistrationType.HOSPITALISATION_PCI
HOSP = RegistrationType.HOSPITALISATION
FOLLOW_UP = RegistrationType.FOLLOW_UP
CODE = "ANG-2026-AAAAAAAB1"


@pytest.fixture
def sent(store):
    load_own_lists(store)
    return send(store, DICTIONARY, PCI, CODE)


def editing_of(store, registration):
    return Editing(store, DICTIONARY, registration)


def test_a_correction_begins_with_all_that_was_sent_and_is_begun_once(store, sent):
    draft = correction_of(store, DICTIONARY, sent.id)
    assert (draft.status, draft.code, draft.corrects) == (Status.OPEN, "", sent.id)
    assert draft.values == sent.values
    assert correction_of(store, DICTIONARY, sent.id) == draft
    assert store.registrations.load(sent.id) == sent


def test_it_is_no_duplicate_of_what_it_corrects_and_takes_its_place(store, sent):
    for number in range(2):
        editing = editing_of(store, correction_of(store, DICTIONARY, sent.id))
        editing.answer("MS_PAT_WGHT", f"7{number}")
        editing.answer("MS_PAT_BMI", editing.registration.values["MS_PAT_BMI"])
        assert [f for f in editing.evaluation.findings if f.rule == "W10"] == []
        for warning in editing.evaluation.warnings:
            editing.confirm(warning)
        assert editing.send() is None
        assert editing.registration.corrects == sent.id
        assert store.answers.standing(sent.id).mark is Mark.REPLACED
        sent = editing.registration
    assert [row.id for row in store.worklist.page(Wanted())] == [sent.id]
    assert store.verify().wrong is None


def test_another_of_the_same_patient_and_day_is_still_a_duplicate(store, sent):
    other = send(store, DICTIONARY, PCI, "ANG-2026-AAAAAAAC1")
    editing = editing_of(store, correction_of(store, DICTIONARY, sent.id))
    [found] = [f for f in editing.evaluation.findings if f.rule == "W10"]
    assert found.details["code"] == other.code


def test_what_was_asked_of_the_helpdesk_stands_until_it_is_done(store, sent):
    assert asked_of_helpdesk(store, sent.id) is None
    store.registrations.ask_correction(sent.id, ["MS_PAT_WGHT"], later(1))
    first = Asked(later(1).isoformat(timespec="seconds"), "")
    assert asked_of_helpdesk(store, sent.id) == first
    store.registrations.end_correction(sent.id, later(2))
    done = later(2).isoformat(timespec="seconds")
    assert asked_of_helpdesk(store, sent.id) == first._replace(done=done)
    store.registrations.ask_correction(sent.id, [], later(3))
    again = later(3).isoformat(timespec="seconds")
    assert asked_of_helpdesk(store, sent.id) == Asked(again, "")


def test_the_helpdesk_knows_it_by_its_official_code(store, sent):
    assert helpdesk_codes(store, sent) == ("", CODE)
    said = Said(Outcome.ACCEPTED, "118.23.000241.41")
    store.answers.add([Heard(sent.id, said)], Origin(FILE, "r.csv", "c0ffee"), NOW)
    assert helpdesk_codes(store, sent) == ("118.23.000241.41", CODE)


# Another type


def test_a_draft_of_another_type_keeps_every_answer(store, sent):
    editing = editing_of(store, replace(start(DICTIONARY, PCI), values=sent.values))
    editing.save()
    draft = editing.registration
    lost = lost_by(DICTIONARY, draft.values, HOSP)
    assert "DT_PCI_1" in lost
    assert "DT_HOSPZ" not in lost
    changed = change_type(store, DICTIONARY, draft, HOSP)
    assert (changed.type, changed.values) == (HOSP, draft.values)
    assert store.registrations.load(draft.id) == changed
    assert [e.action for e in store.trail.of(draft.id)][-1] == "type_changed"
    with pytest.raises(ChangedElsewhere):
        change_type(store, DICTIONARY, draft, FOLLOW_UP)


def test_a_follow_up_that_is_none_any_more_loses_its_link(store, sent):
    begun = replace(start(DICTIONARY, FOLLOW_UP), values=sent.values, follows=sent.id)
    editing = editing_of(store, begun)
    editing.save()
    changed = change_type(store, DICTIONARY, editing.registration, PCI)
    assert changed.follows is None
    assert lost_by(DICTIONARY, {"DT_CONSULT": " ", "DT_HOSPZ": "x"}, HOSP) == ()
