"""What the platform answered, where that leaves a registration, and what a correction replaces."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from angio_desktop.errors import RegistrationLocked
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.answers import Heard
from angio_desktop.storage.records import (
    FILE,
    ExportChoice,
    Mark,
    Origin,
    Outcome,
    Said,
    SortBy,
    Unsettled,
    Wanted,
)
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.store import Store
from tests.drivers.opened import plain_sql
from tests.storage.samples import (
    FOLLOW_UP,
    NOW,
    PCI,
    SUMMARY,
    damage,
    draft,
    export,
    id_of,
    later,
    saved,
    sent,
)

OFFICIAL = "118.23.000241.41"
ACCEPTED = Said(Outcome.ACCEPTED, OFFICIAL)
REFUSED = Said(Outcome.REFUSED, "", "DT_PCI_1 is missing")
RESULT = Origin(FILE, "RESULT.csv", "c0ffee")
SERVER = Origin("server", "hd4dp.example")
CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BCDEFG"]


@pytest.fixture
def id_(store: Store) -> int:
    """A registration that was sent."""
    return sent(store, CODES[0])


def exported(store: Store, *ids: int, minutes: int = 60) -> None:
    time = later(minutes).isoformat(timespec="seconds")
    store.exports.record(replace(export(), time=time), ids)


def heard(store: Store, id_: int, *said: Said, origin: Origin = RESULT, minutes: int = 90) -> int:
    return store.answers.add([Heard(id_, each) for each in said], origin, later(minutes))


def mark_of(store: Store, id_: int) -> tuple[Mark | None, str]:
    standing = store.answers.standing(id_)
    return standing.mark, standing.official_code


def correction_of(store: Store, id_: int, code: str = CODES[1], **columns: Any) -> int:
    summary = replace(SUMMARY, **columns)
    correction = replace(draft(), corrects=id_)
    return id_of(store.registrations.send(correction, summary, code, later(100)))


def ids(store: Store, **wanted: Any) -> list[int]:
    return sorted(row.id for row in store.worklist.page(Wanted(**wanted)))


def is_sound(store: Store) -> bool:
    return store.verify().wrong is None


# Where it stands


def test_what_was_sent_goes_by_its_export_to_its_answer(store: Store, id_: int) -> None:
    assert mark_of(store, id_) == (None, "")
    exported(store, id_)
    assert mark_of(store, id_) == (Mark.EXPORTED, "")
    heard(store, id_, REFUSED)
    assert mark_of(store, id_) == (Mark.REFUSED, "")
    exported(store, id_, minutes=100)
    assert mark_of(store, id_) == (Mark.EXPORTED, "")
    heard(store, id_, ACCEPTED, minutes=110)
    standing = store.answers.standing(id_)
    assert (standing.mark, standing.official_code) == (Mark.ACCEPTED, OFFICIAL)
    assert standing.since == int(later(110).timestamp())
    assert standing.answer is not None
    assert (standing.answer.said, standing.answer.origin) == (ACCEPTED, RESULT)
    exported(store, id_, minutes=120)
    assert mark_of(store, id_) == (Mark.ACCEPTED, OFFICIAL)
    assert is_sound(store)


def test_the_newest_answer_counts_and_the_official_code_stays(store: Store, id_: int) -> None:
    exported(store, id_)
    heard(store, id_, ACCEPTED, REFUSED)
    assert mark_of(store, id_) == (Mark.REFUSED, OFFICIAL)
    assert [answer.said for answer in store.answers.of(id_)] == [ACCEPTED, REFUSED]
    assert is_sound(store)


def test_what_is_said_of_the_file_or_to_the_insurer_leaves_the_mark(store: Store, id_: int) -> None:
    exported(store, id_)
    for outcome in Outcome:
        if outcome.is_of_insurer or outcome is Outcome.FILE_TAKEN:
            heard(store, id_, Said(outcome))
            assert mark_of(store, id_) == (Mark.EXPORTED, "")
    standing = store.answers.standing(id_)
    assert standing.answer is None
    assert standing.insurer is not None
    assert standing.insurer.said.outcome is Outcome.INSURER_NOT_SENT
    heard(store, id_, Said(Outcome.FILE_REFUSED))
    assert mark_of(store, id_) == (Mark.REFUSED, "")
    assert is_sound(store)


def test_a_file_that_is_read_again_is_counted_once(store: Store, id_: int) -> None:
    assert heard(store, id_, REFUSED) == 1
    assert heard(store, id_, REFUSED) == 0
    twice = [Heard(id_, REFUSED, 1), Heard(id_, REFUSED, 2)]
    assert store.answers.add(twice, SERVER, NOW) == 1
    assert store.answers.add(twice, RESULT, NOW) == 0
    assert len(store.answers.of(id_)) == 2


def test_half_a_character_is_kept_as_it_can_be(store: Store, id_: int) -> None:
    said = Said(Outcome.REFUSED, "", "half \ud83d")
    assert heard(store, id_, said) == 1
    assert heard(store, id_, said) == 0
    assert store.answers.of(id_)[0].said.message == "half ?"


def test_only_what_was_sent_is_answered_and_an_answer_never_changes(
    store: Store, id_: int, folder: Path
) -> None:
    heard(store, id_, ACCEPTED)
    open_ = id_of(saved(store))
    values = "time, outcome, '', '', source, '', '' FROM answer"
    with plain_sql(folder) as connection:
        for statement in (
            f"INSERT INTO answer SELECT 1, {id_}, {values}",
            f"INSERT INTO answer SELECT 9, {open_}, {values}",
            "UPDATE answer SET message = 'x'",
            "DELETE FROM answer",
            "DELETE FROM mark",
        ):
            with pytest.raises(cipher.IntegrityError, match=r"answer|mark"):
                connection.execute(statement)
    assert is_sound(store)


# Lists and counts


def test_a_row_shows_where_it_stands_and_is_found_by_it(store: Store, id_: int) -> None:
    others = [sent(store, code) for code in CODES[1:4]]
    exported(store, id_, *others[:2])
    heard(store, id_, ACCEPTED)
    heard(store, others[0], REFUSED)
    rows = {row.id: (row.mark, row.official_code) for row in store.worklist.page(Wanted())}
    assert rows == {
        id_: ("accepted", OFFICIAL),
        others[0]: ("refused", ""),
        others[1]: ("exported", ""),
        others[2]: ("", ""),
    }
    assert ids(store, mark=Mark.REFUSED) == [others[0]]
    assert ids(store, mark=Mark.ACCEPTED, status=Status.SENT) == [id_]
    assert ids(store, not_exported=True) == [others[2]]
    by_mark = [row.mark for row in store.worklist.page(Wanted(sort=SortBy.MARK, descending=False))]
    assert by_mark == ["", "accepted", "exported", "refused"]


@pytest.mark.parametrize("typed", ["118.2", "118.23.0002", OFFICIAL, f" {OFFICIAL} "])
def test_it_is_found_by_its_official_code(store: Store, id_: int, typed: str) -> None:
    sent(store, CODES[1])
    exported(store, id_)
    assert ids(store, search=typed) == []
    heard(store, id_, ACCEPTED)
    assert ids(store, search=typed) == [id_]
    assert ids(store, search=typed, status=Status.OPEN) == []
    assert ids(store, search="118.24") == []


def test_what_was_not_answered_for_long_and_what_was_refused_is_counted(
    store: Store, id_: int
) -> None:
    other, refused = sent(store, CODES[1]), sent(store, CODES[2])
    exported(store, id_, minutes=0)
    exported(store, other, refused, minutes=10)
    heard(store, refused, REFUSED)
    for moment, found in ((0, []), (1, [id_]), (11, [id_, other])):
        before = later(moment)
        assert store.worklist.unsettled(before) == Unsettled(1, len(found))
        assert ids(store, unanswered_before=before) == found


def test_a_registration_is_looked_for_by_patient_day_file_and_code(store: Store, id_: int) -> None:
    saved(store)
    exported(store, id_)
    [row] = store.answers.sent_of([SUMMARY.patient_key, "nobody"])
    assert (row.id, row.code, row.type, row.was_exported) == (id_, CODES[0], PCI, True)
    assert store.answers.sent_on(["2026-03-01", "2026-03-02"]) == [row]
    assert store.answers.sent_on(["2026-03-02"]) == []
    assert store.answers.in_file("c0ffee") == [id_]
    assert store.answers.in_file("other") == []
    heard(store, id_, ACCEPTED)
    assert store.answers.with_official_code(OFFICIAL) == [id_]
    assert store.answers.with_official_code("") == []


def test_a_damaged_registration_is_looked_for_in_vain(store: Store, id_: int, folder: Path) -> None:
    assert not store.answers.sent_of([SUMMARY.patient_key])[0].was_exported
    damage(folder, "UPDATE registration SET \"values\" = 'x' WHERE id = ?", id_)
    assert store.answers.sent_of([SUMMARY.patient_key]) == []


# Corrections


def test_a_correction_takes_the_place_of_what_it_corrects(store: Store, id_: int) -> None:
    exported(store, id_)
    heard(store, id_, ACCEPTED)
    kept = store.registrations.save(replace(draft(), corrects=id_), SUMMARY, NOW)
    assert store.answers.standing(id_).correction == kept.id
    assert store.worklist.counts()[Status.SENT] == 1
    new = id_of(store.registrations.send(kept, SUMMARY, CODES[1], later(100)))
    standing = store.answers.standing(id_)
    assert (standing.mark, standing.official_code) == (Mark.REPLACED, OFFICIAL)
    assert (standing.replaced_by, standing.correction) == (new, None)
    assert store.worklist.counts()[Status.SENT] == 1
    assert ids(store) == [new]
    assert ids(store, search=CODES[0]) == [id_]
    assert ids(store, mark=Mark.REPLACED) == [id_]
    assert store.registrations.load(new).corrects == id_
    again = correction_of(store, new, CODES[2])
    assert ids(store, status=Status.SENT) == [again]
    heard(store, id_, REFUSED)
    assert mark_of(store, id_) == (Mark.REPLACED, OFFICIAL)
    assert is_sound(store)


def test_the_export_takes_the_newest_of_a_chain(store: Store, id_: int) -> None:
    waiting = store.worklist.waiting(NOW, NOW, NOW).not_exported
    new = correction_of(store, id_)
    for everything in (False, True):
        assert store.exports.ids(ExportChoice(None, None, None, everything)) == [new]
    assert store.worklist.waiting(NOW, NOW, NOW).not_exported == waiting == 1
    exported(store, new)
    assert store.worklist.waiting(NOW, NOW, NOW).not_exported == 0


def test_a_month_counts_each_chain_once(store: Store, id_: int) -> None:
    month = {("2026-03", PCI): 1}
    kept = store.registrations.save(replace(draft(), corrects=id_), SUMMARY, NOW)
    assert store.worklist.months(date(2026, 1, 1)) == month
    store.registrations.send(kept, SUMMARY, CODES[1], NOW)
    assert store.worklist.months(date(2026, 1, 1)) == month


def test_the_patient_has_the_newest_of_a_chain(store: Store, id_: int) -> None:
    new = correction_of(store, id_)
    assert [r.id for r in store.patients.registrations_of(SUMMARY.patient_key)] == [new]


def test_only_one_correction_of_a_registration_is_sent(store: Store, id_: int) -> None:
    late = store.registrations.save(replace(draft(), corrects=id_), SUMMARY, NOW)
    correction_of(store, id_)
    with pytest.raises(RegistrationLocked) as refused:
        store.registrations.send(late, SUMMARY, CODES[2], NOW)
    assert refused.value.details["code"] == CODES[1]
    assert store.registrations.save(late, SUMMARY, NOW).status is Status.OPEN
    assert is_sound(store)


@pytest.mark.parametrize(
    ("change", "of_what"),
    [
        ({"corrects": 99}, "nothing"),
        ({"corrects": 2}, "a draft"),
        ({"corrects": 1, "type": FOLLOW_UP}, "another type"),
    ],
    ids=["nothing", "a draft", "another type"],
)
def test_a_correction_is_of_a_sent_one_of_its_type(
    store: Store, id_: int, change: dict[str, Any], of_what: str
) -> None:
    saved(store)
    assert (id_, bool(of_what)) == (1, True)
    wrong: Registration = replace(draft(), **change)
    with pytest.raises(Exception, match="corrects a sent one of its type"):
        store.registrations.save(wrong, SUMMARY, NOW)


def test_a_correction_stays_one(store: Store, id_: int, folder: Path) -> None:
    kept = store.registrations.save(replace(draft(), corrects=id_), SUMMARY, NOW)
    with plain_sql(folder) as connection:
        for statement in (
            "UPDATE registration SET corrects = NULL WHERE id = ?",
            "UPDATE registration SET type = 'follow_up' WHERE id = ?",
        ):
            with pytest.raises(cipher.IntegrityError, match="what it corrects stays"):
                connection.execute(statement, (kept.id,))


# Follow-ups of what was corrected

DUE: dict[str, Any] = {"last_pci": "2025-03-01", "follow_up_due": "2026-03-01"}
FOREVER = date(2099, 1, 1)


def due(store: Store) -> list[tuple[int, int | None]]:
    found = store.follow_ups.due(FOREVER)
    days = store.follow_ups.due_days(FOREVER)
    assert sum(day.number for day in days) == len(found)
    assert sum(day.number for day in days if day.is_begun) == len([d for d in found if d.is_begun])
    assert ids(store, due_until=FOREVER) == sorted(d.id for d in found)
    return [(each.id, each.draft) for each in found]


def test_the_newest_of_a_chain_is_due(store: Store) -> None:
    first = sent(store, CODES[0], **DUE)
    assert due(store) == [(first, None)]
    new = correction_of(store, first, **DUE)
    assert due(store) == [(new, None)]
    begun = id_of(store.registrations.save(replace(draft(FOLLOW_UP), follows=new), SUMMARY, NOW))
    assert due(store) == [(new, begun)]


@pytest.mark.parametrize("is_sent", [True, False])
def test_a_follow_up_of_the_first_is_one_of_the_newest(store: Store, *, is_sent: bool) -> None:
    first = sent(store, CODES[0], **DUE)
    follow_up = replace(draft(FOLLOW_UP), follows=first)
    summary = replace(SUMMARY, patient_key="")  # it is found by its link alone
    if is_sent:
        store.registrations.send(follow_up, summary, CODES[5], NOW)
        expected = []
    else:
        begun = id_of(store.registrations.save(follow_up, summary, NOW))
        expected = [(4, begun)]
    second = correction_of(store, first, **DUE)
    assert correction_of(store, second, CODES[2], **DUE) == 4
    assert due(store) == expected


def test_a_later_procedure_that_was_a_mistake_takes_no_follow_up_away(store: Store) -> None:
    first = sent(store, CODES[0], **DUE)
    mistaken = sent(store, CODES[1], last_pci="2026-02-01", follow_up_due="2027-02-01")
    consulted = replace(SUMMARY, admission="2026-03-05")
    store.registrations.send(draft(FOLLOW_UP), consulted, CODES[2], NOW)
    assert due(store) == [(first, None)]
    new = correction_of(store, mistaken, CODES[3], last_pci="", follow_up_due="")
    assert due(store) == []
    assert new > mistaken


def test_the_first_moment_of_a_year_is_counted_in_seconds(store: Store, id_: int) -> None:
    exported(store, id_)
    zone = timedelta(hours=1)
    time = (NOW + zone).replace(tzinfo=None).isoformat() + "+01:00"
    store.exports.record(replace(export(), time=time), [id_])
    assert store.answers.standing(id_).since == int(NOW.timestamp())
