"""Drafts from a file: choosing among answers, taking it all back, and what stands in the way."""

from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.actions import importing
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.intake_plan import IntakePlan, Outcome, Surroundings
from angio_desktop.actions.progress import Cancelled
from angio_desktop.errors import DamagedRegistration
from angio_desktop.files import tables
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.mapping import ColumnMapping, ColumnRule, KeyChoice
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.store import Store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import send
from tests.drivers.tables import DICTIONARY, words
from tests.storage.samples import damage

PCI = RegistrationType.HOSPITALISATION_PCI
HEADER = "Dossiernr\tINSZ\tOpname\tGewicht\tLengte\n"
JAN, OMAR = "D1\t85.07.30-033.28\t1/2/2026\t82\t180\n", "D2\t93.05.18-223.61\t3/2/2026\t70\t\n"


def of(store: Store) -> Surroundings:
    return Surroundings(store, DICTIONARY, words())


def planned(store: Store, *rows: str, mapping: ColumnMapping | None = None) -> IntakePlan:
    file = tables.of_text("klembord", HEADER + "".join(rows))
    return importing.plan(of(store), file, mapping, PCI)


def imported(store: Store, *rows: str) -> int:
    intake = importing.carry_out(of(store), planned(store, *rows))
    assert intake is not None
    return intake


def answered(store: Store, id_: int, **answers: str) -> Registration:
    """Answer as a person does."""
    editing = Editing(store, DICTIONARY, store.registrations.load(id_))
    for key, text in answers.items():
        editing.answer(key, text)
    editing.save()
    return editing.registration


def outcomes(plan: IntakePlan) -> list[Outcome]:
    return [row.outcome for row in plan.rows]


def test_a_draft_is_what_the_row_says_with_what_follows_from_it(store: Store) -> None:
    load_own_lists(store)
    imported(store, JAN)
    jan = store.registrations.load(1)
    assert jan.values["MS_PAT_BMI"] == "25.3"
    assert jan.filled_in == {"DT_PAT_DOB", "CD_PAT_SEX", "MS_PAT_BMI"}
    assert jan.imported == {
        "IDC_PAT": "klembord, B2",
        "TX_IDC_PAT_INT": "klembord, A2",
        "DT_HOSPZ": "klembord, C2",
        "MS_PAT_WGHT": "klembord, D2",
        "MS_PAT_HGHT": "klembord, E2",
    }
    assert store.patients.registrations_of("85073003328")[0].id == 1


def test_nothing_is_stored_before_it_is_carried_out_nor_for_nothing(store: Store) -> None:
    plan = planned(store, JAN)
    assert outcomes(plan) == [Outcome.NEW]
    assert plan.rows[0].findings
    assert store.intakes.all() == []
    assert importing.carry_out(of(store), planned(store, "D1\t\t\t\t\n")) is None
    assert store.intakes.all() == []


def test_where_answers_differ_the_file_is_right_where_a_person_says_so(store: Store) -> None:
    imported(store, JAN)
    answered(store, 1, MS_PAT_WGHT="80", MS_PAT_HGHT="181")
    other = JAN.replace("82\t180", "83\t182")
    plan = planned(store, other)
    assert outcomes(plan) == [Outcome.UNCHANGED]
    assert [(d.key, d.own, d.theirs) for d in plan.rows[0].differences] == [
        ("MS_PAT_WGHT", "80", "83"),
        ("MS_PAT_HGHT", "181", "182"),
    ]
    importing.carry_out(of(store), plan, chosen={(2, "MS_PAT_WGHT"), (9, "MS_PAT_HGHT")})
    held = store.registrations.load(1)
    assert (held.values["MS_PAT_WGHT"], held.values["MS_PAT_HGHT"]) == ("83", "181")
    assert held.imported["MS_PAT_WGHT"] == "klembord, D2"


def test_all_of_it_is_taken_back_at_once(store: Store) -> None:
    imported(store, JAN.replace("\t82\t180", "\t\t"))
    before = store.registrations.load(1)
    second = imported(store, JAN, OMAR)
    assert [(i.file, i.new, i.changed) for i in store.intakes.all()] == [
        ("klembord", 1, 1),
        ("klembord", 1, 0),
    ]
    assert importing.undo(of(store), second) == (2, 0)
    held = store.registrations.load(1)
    assert (held.values, held.imported, held.filled_in) == (
        before.values,
        before.imported,
        before.filled_in,
    )
    assert store.registrations.load(2).status is Status.DELETED
    assert [intake.id for intake in store.intakes.all()] == [1]
    assert outcomes(planned(store, OMAR)) == [Outcome.NEW]  # as if it had never been
    assert store.verify().wrong is None


def test_a_draft_that_was_touched_is_left_when_its_file_is_taken_back(store: Store) -> None:
    intake = imported(store, JAN, OMAR)
    answered(store, 2, MS_PAT_WGHT="71")
    assert importing.undo(of(store), intake) == (1, 1)
    assert store.registrations.load(2).values["MS_PAT_WGHT"] == "71"


def test_a_file_that_is_cancelled_stores_nothing(store: Store) -> None:
    def at_the_second(done: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.carry_out(of(store), planned(store, JAN, OMAR), progress=at_the_second)
    assert store.intakes.all() == []
    assert store.patients.registrations_of("85073003328") == []


def test_two_drafts_of_one_admission_are_for_a_person(store: Store) -> None:
    imported(store, JAN)
    editing = Editing(store, DICTIONARY, replace(store.registrations.load(1), id=None, revision=0))
    editing.answer("TX_PAT_LAST_NAM", "Peeters")
    editing.save()
    [row] = planned(store, JAN).rows
    assert row.outcome is Outcome.REFUSED
    assert row.problems[0].reason.startswith("Er zijn 2 open registraties van deze opname.")


def test_a_hospitals_own_number_can_be_what_a_row_is_known_by(store: Store) -> None:
    columns = {"Dossiernr": "TX_IDC_PAT_INT", "Opname": "DT_HOSPZ", "Gewicht": "MS_PAT_WGHT"}
    rules = tuple(ColumnRule((column,), (key,)) for column, key in columns.items())
    mapping = ColumnMapping(rules=rules, key=KeyChoice.INTERNAL)
    plan = planned(store, JAN, OMAR.replace("D2", ""), mapping=mapping)
    assert outcomes(plan) == [Outcome.NEW, Outcome.REFUSED]
    assert "Intern identificatienummer" in plan.rows[1].problems[0].reason
    importing.carry_out(of(store), plan)
    assert outcomes(planned(store, JAN, mapping=mapping)) == [Outcome.UNCHANGED]


def test_a_follow_up_is_linked_to_its_hospitalisation(store: Store) -> None:
    hospitalisation = send(store, DICTIONARY, PCI, "ANG-2026-AAAAAAAA1")
    patient = hospitalisation.values["IDC_PAT"]
    file = tables.of_text("klembord", f"INSZ\tConsultatie\n{patient}\t1/3/2027\n")
    plan = importing.plan(of(store), file, None, RegistrationType.FOLLOW_UP)
    assert importing.carry_out(of(store), plan) == 1
    [follow_up] = [r for r in store.patients.registrations_of(patient) if not r.is_sent]
    assert store.registrations.load(follow_up.id).follows == hospitalisation.id


def test_a_damaged_draft_is_left_out_of_what_rows_are_compared_with(
    store: Store, data: Path
) -> None:
    intake = imported(store, JAN)
    damage(data, """UPDATE registration SET "values" = 'x' WHERE id = 1""")
    assert outcomes(planned(store, JAN)) == [Outcome.NEW]
    with pytest.raises(DamagedRegistration):
        importing.undo(of(store), intake)


def test_a_draft_that_was_damaged_meanwhile_stops_it_all(store: Store, data: Path) -> None:
    imported(store, JAN)
    plan = planned(store, JAN.replace("82", "83"), OMAR)
    damage(data, """UPDATE registration SET "values" = 'x' WHERE id = 1""")
    with pytest.raises(DamagedRegistration):
        importing.carry_out(of(store), plan)
    assert len(store.intakes.all()) == 1


def test_marks_that_are_damaged_cost_no_answer(store: Store, data: Path) -> None:
    imported(store, JAN)
    damage(data, "UPDATE registration SET imported = '{' WHERE id = 1")
    held = store.registrations.load(1)
    assert (held.values["MS_PAT_WGHT"], held.imported) == ("82", {})


def test_the_history_says_which_file(store: Store) -> None:
    imported(store, JAN.replace("\t82", "\t"))
    answered(store, 1, TX_PAT_LAST_NAM="Peeters")
    imported(store, JAN)
    entries = store.trail.of(1)
    assert [(e.action, e.detail.get("file")) for e in entries] == [
        ("created", "klembord"),
        ("saved", None),
        ("saved", "klembord"),
    ]
