"""Filling in one registration: answers, keeping, confirming, sending; without a window."""

import getpass
import secrets
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from time_machine import Traveller

from angio_desktop import paths
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.editing import Editing, start
from angio_desktop.actions.lists import add_entry
from angio_desktop.actions.testset import example
from angio_desktop.actions.user import account_name
from angio_desktop.errors import ChangedElsewhere, RegistrationLocked, StorageProblem
from angio_desktop.register import registration_code
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status, is_confirmed
from angio_desktop.register.summary import summarise
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.store import Store
from tests.drivers.moment import NOW
from tests.drivers.opened import OPENED, USER, plain_sql
from tests.drivers.own_lists import load_example_lists, load_own_lists

PCI = RegistrationType.HOSPITALISATION_PCI
NAME = "TX_PAT_LAST_NAM"


class Desk:
    """One data folder, with the example lists loaded."""

    def __init__(self, store: Store, definitions: Definitions) -> None:
        self.store, self.dictionary = store, definitions.dictionary
        load_own_lists(store)

    def new(self, type_: RegistrationType = PCI, **values: str) -> Editing:
        registration = replace(start(self.dictionary, type_), values=values)
        return Editing(self.store, self.dictionary, registration)

    def complete(self, type_: RegistrationType = PCI, **changes: str) -> Editing:
        values = {**example(self.dictionary, type_).values, **changes}
        return self.new(type_, **{key: text for key, text in values.items() if text})

    def again(self, edited: Editing) -> Editing:
        return Editing(self.store, self.dictionary, self.stored(edited))

    def stored(self, edited: Editing) -> Registration:
        assert edited.registration.id is not None
        return self.store.registrations.load(edited.registration.id)

    def patients(self) -> list[str]:
        return sorted(row.patient for row in self.store.worklist.page(Wanted()))

    def refuse_writing(self, refuses: bool) -> None:
        with self.store._database.reading() as connection:
            connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if refuses else 'OFF'}")


@pytest.fixture
def desk(store: Store, definitions: Definitions, clock: Traveller) -> Desk:
    del clock
    return Desk(store, definitions)


# Answering


@pytest.mark.parametrize("type_", list(RegistrationType))
def test_a_new_registration_is_empty_and_not_worth_keeping(desk, type_):
    edited = Editing(desk.store, desk.dictionary, start(desk.dictionary, type_))
    registration = edited.registration
    assert (registration.type, registration.dictionary_version) == (type_, desk.dictionary.version)
    assert (dict(registration.values), registration.id) == ({}, None)
    assert not edited.is_worth_keeping
    assert not edited.is_saved
    edited.answer(NAME, "Peeters")
    assert edited.is_worth_keeping


def test_an_answer_is_evaluated_at_once(desk):
    edited = desk.new()
    assert "T_PCI_CENT" not in edited.evaluation.applies
    edited.answer("CD_INDICATN", "1")
    assert "T_PCI_CENT" in edited.evaluation.required
    edited.answer("CD_INDICATN", "")
    assert "T_PCI_CENT" not in edited.evaluation.applies
    assert dict(edited.registration.values) == {}


def test_the_same_answer_again_is_no_change(desk):
    edited = desk.new(**{NAME: "Peeters"})
    before = edited.evaluation
    edited.answer(NAME, "Peeters")
    edited.answer("TX_PAT_FIRST_NAM", "")
    assert edited.evaluation is before


def test_what_follows_from_an_answer_is_filled_in(desk):
    edited = desk.new(CD_PAT_SEX="M")
    edited.answer("IDC_PAT", "45031212494")
    edited.answer("MS_PAT_HGHT", "162")
    edited.answer("MS_PAT_WGHT", "70.5")
    values = edited.registration.values
    assert (values["DT_PAT_DOB"], values["CD_PAT_SEX"]) == ("12/03/1945", "M")
    assert values["MS_PAT_BMI"] == "26.9"


# Keeping


def test_a_draft_is_stored_as_it_stands_with_its_place(desk):
    edited = desk.new()
    edited.answer(NAME, "Peeters")
    edited.stand_at("admission", "DT_HOSPZ")
    edited.save()
    assert edited.is_saved
    kept = desk.stored(edited)
    assert kept == edited.registration
    assert (dict(kept.values), kept.page, kept.focus) == (
        {NAME: "Peeters"}, "admission", "DT_HOSPZ",
    )  # fmt: skip
    assert desk.again(edited).is_saved


def test_what_is_stored_already_is_not_stored_again(desk):
    edited = desk.new(**{NAME: "Peeters"})
    edited.save()
    revision = edited.registration.revision
    edited.save()
    assert edited.registration.revision == revision
    edited.answer(NAME, "Janssens")
    assert not edited.is_saved
    edited.save()
    assert edited.registration.revision == revision + 1


@pytest.mark.embedded
def test_a_failure_to_store_loses_nothing(desk):
    edited = desk.new(**{NAME: "Peeters"})
    desk.refuse_writing(True)
    with pytest.raises(StorageProblem):
        edited.save()
    assert edited.registration.values == {NAME: "Peeters"}
    assert not edited.is_saved
    desk.refuse_writing(False)
    edited.save()
    assert desk.patients() == ["Peeters"]


def test_a_draft_that_was_changed_elsewhere_can_be_kept_as_a_copy(desk):
    edited = desk.new(**{NAME: "Peeters"})
    edited.save()
    elsewhere = desk.again(edited)
    elsewhere.answer(NAME, "Janssens")
    elsewhere.save()
    edited.answer("TX_PAT_FIRST_NAM", "Anna")
    with pytest.raises(ChangedElsewhere):
        edited.save()
    edited.save_as_copy()
    assert edited.is_saved
    assert desk.patients() == ["Janssens", "Peeters, Anna"]


@pytest.mark.embedded
def test_a_copy_that_cannot_be_stored_changes_nothing(desk):
    edited = desk.new(**{NAME: "Peeters"})
    edited.save()
    before = edited.registration
    desk.refuse_writing(True)
    with pytest.raises(StorageProblem):
        edited.save_as_copy()
    assert edited.registration == before


def test_a_copy_is_seen_to_be_a_second_registration_of_the_same_stay(desk):
    edited = desk.complete()
    edited.save()
    assert edited.evaluation.warnings == ()
    edited.save_as_copy()
    assert [finding.rule for finding in edited.evaluation.warnings] == ["W10"]


# Confirming


def test_a_confirmation_says_what_was_confirmed_when_and_by_whom(desk):
    edited = desk.complete(MS_HF_HOSPZ="220")
    (finding,) = edited.evaluation.warnings
    edited.confirm(finding)
    edited.save()
    (kept,) = desk.stored(edited).confirmations
    assert (kept.rule, kept.key, kept.value) == ("W01", "MS_HF_HOSPZ", "220")
    assert kept.user == USER
    moment = datetime.fromisoformat(kept.time)
    assert moment.tzinfo is not None
    assert edited.refusal() is None


@pytest.mark.embedded
def test_the_name_in_the_settings_stands_before_that_of_the_account(desk):
    desk.store.settings.set("user_name", "Zoë Claes", OPENED)
    edited = desk.complete(MS_HF_HOSPZ="220")
    edited.confirm(edited.evaluation.warnings[0])
    assert edited.registration.confirmations[0].user == "Zoë Claes"


def test_an_account_without_a_name_is_a_question_mark(monkeypatch):
    def nobody() -> str:
        raise OSError("no such user")

    assert account_name() == getpass.getuser()
    monkeypatch.setattr(getpass, "getuser", nobody)
    assert account_name() == "?"


@pytest.mark.embedded
def test_a_confirmation_names_the_user_by_the_name_that_was_set(desk):
    desk.store.settings.set("user_name", "Zoë Maes", OPENED)
    edited = desk.complete(MS_HF_HOSPZ="220")
    edited.confirm(edited.evaluation.warnings[0])
    assert edited.registration.confirmations[0].user == "Zoë Maes"


def test_one_can_confirm_while_the_settings_cannot_be_read(desk, data):
    edited = desk.complete(MS_HF_HOSPZ="220")
    desk.store.close()
    paths.database(data).write_bytes(b"no database" * 1000)
    edited.confirm(edited.evaluation.warnings[0])
    assert edited.registration.confirmations[0].user == getpass.getuser()


def test_a_confirmation_holds_for_the_value_it_was_given_for(desk):
    edited = desk.complete(MS_HF_HOSPZ="220")
    (finding,) = edited.evaluation.warnings
    edited.confirm(finding)
    edited.answer("MS_HF_HOSPZ", "221")
    assert not is_confirmed(edited.registration, edited.evaluation.warnings[0])
    assert edited.refusal().warnings == edited.evaluation.warnings
    edited.answer("MS_HF_HOSPZ", "220")
    assert edited.refusal() is None


# Sending


def test_codes_of_example_lists_are_not_sent_but_those_added_by_hand_are(desk):
    load_example_lists(desk.store)
    edited = desk.complete(RegistrationType.HOSPITALISATION)
    refusal = edited.send()
    assert refusal is not None
    assert [(f.rule, f.key) for f in refusal.errors] == [("E22", "CD_RIZIV_TREAT_PHYS")]
    code = edited.registration.values["CD_RIZIV_TREAT_PHYS"]
    add_entry(desk.store, "HPIN", code, "Dr. Maes")
    assert edited.send() is None


@pytest.mark.parametrize("type_", list(RegistrationType))
def test_a_complete_registration_is_sent_under_a_code_and_locked(desk, type_):
    edited = desk.complete(type_)
    assert edited.send() is None
    kept = desk.stored(edited)
    assert (kept.status, kept.code) == (Status.SENT, edited.registration.code)
    assert registration_code.is_valid(kept.code)
    assert kept.code.startswith(f"ANG-{NOW.year}-")
    assert edited.is_saved
    edited.save()
    assert desk.stored(edited) == kept
    summary = summarise(kept, edited.evaluation)
    with pytest.raises(RegistrationLocked):
        desk.store.registrations.save(replace(kept, status=Status.OPEN), summary, NOW)


def test_a_refusal_names_errors_and_warnings_and_changes_nothing(desk):
    edited = desk.complete(MS_HF_HOSPZ="220", DT_DISCH="")
    edited.save()
    before = edited.registration
    refusal = edited.send()
    assert [finding.key for finding in refusal.errors] == ["DT_DISCH"]
    assert [finding.key for finding in refusal.warnings] == ["MS_HF_HOSPZ"]
    assert edited.registration == desk.stored(edited) == before


def test_a_warning_that_is_not_confirmed_stands_in_the_way(desk):
    edited = desk.complete(MS_HF_HOSPZ="220")
    refusal = edited.send()
    assert (refusal.errors, len(refusal.warnings)) == ((), 1)
    edited.confirm(refusal.warnings[0])
    assert edited.send() is None


def test_lists_and_registrations_are_looked_at_afresh_before_sending(desk):
    edited = desk.complete()
    assert edited.refusal() is None
    desk.complete().save()
    assert [finding.rule for finding in edited.refusal().warnings] == ["W10"]
    desk.store.lists.remove("HPIN", NOW)
    assert "W12" in {finding.rule for finding in edited.refusal().warnings}


def test_a_draft_changed_elsewhere_is_not_sent(desk):
    edited = desk.complete()
    edited.save()
    elsewhere = desk.again(edited)
    elsewhere.answer(NAME, "Janssens")
    elsewhere.save()
    with pytest.raises(ChangedElsewhere):
        edited.send()
    assert desk.stored(edited).status is Status.OPEN
    assert not edited.registration.is_sent


def test_another_code_is_drawn_when_one_exists(desk, monkeypatch):
    drawn = iter("A" * 8 + "A" * 8 + "B" * 8)
    monkeypatch.setattr(secrets, "choice", lambda _: next(drawn))
    first, second = desk.complete(), desk.complete(IDC_PAT="", **{NAME: "Ander"})
    assert first.send() is None
    assert second.send() is None
    codes = [edited.registration.code.split("-")[2][:8] for edited in (first, second)]
    assert codes == ["AAAAAAAA", "BBBBBBBB"]


def test_the_patient_is_looked_up_once_and_not_at_every_key(desk, data: Path):
    """What another program does meanwhile is seen at sending (see above), not while typing."""
    edited = desk.complete()
    with plain_sql(data) as connection:
        connection.execute("ALTER TABLE registration RENAME TO away")
        edited.answer("MS_HF_HOSPZ", "77")
        assert edited.evaluation.findings == ()
        connection.execute("ALTER TABLE away RENAME TO registration")
