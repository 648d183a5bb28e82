"""What was sent here against what the warehouse holds: found how, told how, and what is kept."""

import sys
from dataclasses import replace
from datetime import date

import pytest

from angio_desktop.actions.correcting import correction_of
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.found_there import TYPE, Part, Period, Reason
from angio_desktop.actions.progress import Cancelled
from angio_desktop.errors import WarehouseProblem
from angio_desktop.platform.server import Patience
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.held_there import Difference
from angio_desktop.storage.posted import Way
from angio_desktop.storage.records import Mark, Outcome, Said
from tests.drivers.opened import plain_sql
from tests.drivers.own_lists import load_own_lists
from tests.drivers.proxy import proxy_to
from tests.drivers.reconciled import compare, lines_of
from tests.drivers.result_files import OFFICIAL
from tests.drivers.sent_examples import NOW, send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.drivers.warehouse import texts_of

PCI, HOSP = RegistrationType.HOSPITALISATION_PCI, RegistrationType.HOSPITALISATION
CODE, OTHER = "ANG-2026-AAAAAAAB1", "ANG-2026-AAAAAAAC1"
OFFICIAL_CODE = OFFICIAL[0]
OTHER_SSIN = "61092521885"


@pytest.fixture
def sent(store):
    """A registration that went out."""
    load_own_lists(store)
    return send(store, DICTIONARY, PCI, CODE)


@pytest.fixture
def exported(store, sent, tmp_path):
    out(store, tmp_path)
    return sent


def out(store, folder):
    """Export what waits."""
    (folder / "out").mkdir(exist_ok=True)
    request = ExportRequest(PCI, folder / "out", replace=True)
    assert export(store, DICTIONARY, DEFINITIONS.assumptions, request, NOW).written


def parts(found):
    return {part.value: n for part, n in found.counts().items() if n}


def standing(store, registration):
    found = store.answers.standing(registration.id)
    return found.mark, found.official_code


# Equal on both sides


def test_what_is_equal_is_accepted_with_its_official_code(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE)
    found = compare(store, warehouse)
    assert (parts(found), found.new, found.is_equal) == ({"equal": 1}, 1, True)
    [line] = found.lines
    assert (line.code, line.official_code, line.id) == (CODE, OFFICIAL_CODE, exported.id)
    assert standing(store, exported) == (Mark.ACCEPTED, OFFICIAL_CODE)
    answer = store.answers.standing(exported.id).answer
    assert answer.origin.source == "warehouse"
    assert answer.origin.name == f"localhost:{warehouse.cluster.port}/{warehouse.database}"
    assert warehouse.password not in str(store.trail.of(exported.id))
    assert store.verify().wrong is None


def test_what_is_known_already_is_not_taken_over_again(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE)
    assert [compare(store, warehouse).new for _ in range(2)] == [1, 0]
    assert len(store.answers.of(exported.id)) == 1


def test_what_has_no_official_code_there_is_no_answer_yet(store, exported, warehouse):
    warehouse.put(exported)
    found = compare(store, warehouse)
    assert (parts(found), found.new) == ({"equal": 1}, 0)
    assert found.lines[0].reason is Reason.NO_CODE
    assert standing(store, exported)[0] is Mark.EXPORTED


def test_one_that_never_went_out_from_here_but_is_there_is_accepted_too(store, sent, warehouse):
    """As after an old backup was put back: the platform has what this program forgot."""
    warehouse.put(sent, OFFICIAL_CODE)
    assert compare(store, warehouse).new == 1
    assert standing(store, sent) == (Mark.ACCEPTED, OFFICIAL_CODE)
    assert store.verify().wrong is None


def test_another_way_of_writing_is_no_difference(store, exported, warehouse):
    texts = texts_of(exported)
    day, month, year = texts["DT_HOSPZ"].split("/")
    number = texts["IDC_PAT"]
    warehouse.put(
        exported,
        OFFICIAL_CODE,
        DT_HOSPZ=f"{year}-{month}-{day}",
        IDC_PAT=f"{number[:2]}.{number[2:4]}.{number[4:6]}-{number[6:9]}.{number[9:]}",
        MS_PAT_WGHT=f"{texts['MS_PAT_WGHT'].replace('.', ',')}0 ",
        TX_PAT_LAST_NAM=f" {texts['TX_PAT_LAST_NAM']}",
    )
    assert compare(store, warehouse).new == 1


def test_a_code_that_stands_beside_the_answer_is_no_difference(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE, CD_PAT_SEX="Man")
    assert parts(compare(store, warehouse)) == {"different": 1}
    warehouse.run(
        "INSERT INTO local_dwhmessage_key_value_plus (key_value_id, attribute_value) "
        "SELECT id, 'F' FROM local_dwhmessage_key_value WHERE key = 'CD_PAT_SEX'"
    )
    assert parts(compare(store, warehouse)) == {"equal": 1}


# Different


def test_what_is_different_names_its_fields_and_changes_nothing(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE, MS_PAT_WGHT="99", TX_IDC_PAT_INT="")
    own = texts_of(exported)
    found = compare(store, warehouse)
    assert (parts(found), found.new, found.is_equal) == ({"different": 1}, 0, False)
    assert found.lines[0].differences == (
        Difference("TX_IDC_PAT_INT", own["TX_IDC_PAT_INT"], ""),
        Difference("MS_PAT_WGHT", own["MS_PAT_WGHT"], "99"),
    )
    assert standing(store, exported)[0] is Mark.EXPORTED


def test_an_answer_that_is_only_there_is_a_difference_a_key_of_no_field_is_none(
    store, exported, warehouse
):
    assert "TX_SPECIF" not in texts_of(exported)
    warehouse.put(exported, OFFICIAL_CODE, STATUS="final", TX_SPECIF="iets")
    assert compare(store, warehouse).lines[0].differences == (Difference("TX_SPECIF", "", "iets"),)


def test_it_is_found_by_its_official_code_when_patient_and_day_are_others_there(
    store, exported, warehouse
):
    warehouse.put(exported, OFFICIAL_CODE)
    compare(store, warehouse)
    warehouse.run(
        "UPDATE local_dwhmessage_key_value SET value = '01/01/2020' WHERE key = 'DT_HOSPZ'",
        "DELETE FROM local_dwhmessage_key_value WHERE key = 'IDC_PAT'",
    )
    [line] = compare(store, warehouse).lines
    assert (line.part, line.id) == (Part.DIFFERENT, exported.id)
    assert [each.key for each in line.differences] == ["IDC_PAT", "DT_HOSPZ"]


@pytest.mark.parametrize("moved", ["there", "here"])
def test_a_day_outside_the_period_on_one_side_only_is_a_difference(
    store, exported, warehouse, moved
):
    warehouse.put(exported, OFFICIAL_CODE)
    compare(store, warehouse)
    warehouse.run(
        "UPDATE local_dwhmessage_key_value SET value = '01/01/2020' WHERE key = 'DT_HOSPZ'"
    )
    own = date(*map(int, reversed(exported.values["DT_HOSPZ"].split("/"))))
    day = date(2020, 1, 1) if moved == "here" else own
    [line] = compare(store, warehouse, Period(day, day)).lines
    assert [each.key for each in line.differences] == ["DT_HOSPZ"]


def test_another_type_under_the_same_official_code_is_a_difference(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE)
    compare(store, warehouse)
    warehouse.run("UPDATE local_dwhmessage SET data_collection_name = 'Hospitalisatie'")
    [line] = compare(store, warehouse).lines
    assert line.differences == (Difference(TYPE, PCI.value, HOSP.value),)


def test_one_that_is_damaged_here_is_told(store, data, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE)
    with plain_sql(data) as sql, sql:
        sql.execute("DROP TRIGGER registration_update")
        sql.execute("UPDATE registration SET \"values\" = '[1]'")
    [line] = compare(store, warehouse).lines
    assert (line.part, line.reason) == (Part.DIFFERENT, Reason.DAMAGED)


# On one side only


def test_what_went_out_and_is_not_there_is_told(store, exported, warehouse):
    found = compare(store, warehouse)
    assert (parts(found), found.is_equal) == ({"unknown_there": 1}, False)
    assert (found.lines[0].code, found.lines[0].id) == (CODE, exported.id)


@pytest.mark.usefixtures("sent")
def test_what_never_went_out_is_not_missed_there(store, warehouse):
    assert compare(store, warehouse).lines == ()


def test_what_is_only_there_is_told(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE)
    warehouse.put(exported, OFFICIAL[1], IDC_PAT=OTHER_SSIN)
    [line] = lines_of(compare(store, warehouse), Part.UNKNOWN_HERE)
    assert (line.official_code, line.id, line.reason) == (OFFICIAL[1], 0, Reason.NONE)
    assert line.day == "-".join(reversed(exported.values["DT_HOSPZ"].split("/")))


def test_what_has_no_readable_day_is_told_whatever_the_period(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL[1], DT_HOSPZ="soon")
    [line] = lines_of(
        compare(store, warehouse, Period(date(2020, 1, 1), date(2020, 1, 1))), Part.UNKNOWN_HERE
    )
    assert (line.reason, line.day) == (Reason.NO_DAY, "")


def test_only_the_period_counts_with_both_its_ends(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE, IDC_PAT=OTHER_SSIN)
    day = date(*map(int, reversed(exported.values["DT_HOSPZ"].split("/"))))
    both = {"unknown_there": 1, "unknown_here": 1}
    assert parts(compare(store, warehouse, Period(day, day))) == both
    assert parts(compare(store, warehouse, Period(day, None))) == both
    assert parts(compare(store, warehouse, Period(None, day))) == both
    before, after = day.replace(day=day.day - 1), day.replace(day=day.day + 1)
    assert parts(compare(store, warehouse, Period(after, None))) == {}
    assert parts(compare(store, warehouse, Period(None, before))) == {}


# Which one is meant


def test_of_several_there_with_one_key_the_newest_counts(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL[1], MS_PAT_WGHT="99")
    warehouse.put(exported, OFFICIAL_CODE)
    found = compare(store, warehouse)
    assert (parts(found), found.lines[0].official_code) == ({"equal": 1}, OFFICIAL_CODE)


@pytest.mark.usefixtures("exported")
def test_of_several_here_with_one_key_the_one_that_is_repeated_is_meant(store, warehouse, tmp_path):
    twin = send(store, DICTIONARY, PCI, OTHER, MS_PAT_WGHT="99")
    out(store, tmp_path)
    warehouse.put(twin, OFFICIAL_CODE)
    found = compare(store, warehouse)
    assert parts(found) == {"equal": 1, "unknown_there": 1}
    assert found.lines[0].id == twin.id


def test_of_several_here_none_is_guessed(store, exported, warehouse, tmp_path):
    send(store, DICTIONARY, PCI, OTHER, MS_PAT_WGHT="99")
    out(store, tmp_path)
    warehouse.put(exported, OFFICIAL_CODE, MS_PAT_WGHT="98")
    found = compare(store, warehouse)
    assert parts(found) == {"unknown_there": 2, "unknown_here": 1}
    assert lines_of(found, Part.UNKNOWN_HERE)[0].reason is Reason.SEVERAL


def test_without_a_patient_there_it_is_known_by_all_that_is_there(store, exported, warehouse):
    who = ("IDC_PAT", "DT_PAT_DOB", "CD_PAT_SEX", "TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM")
    warehouse.put(exported, OFFICIAL_CODE, **dict.fromkeys(who, ""))
    [line] = compare(store, warehouse).lines
    assert (line.part, line.id) == (Part.DIFFERENT, exported.id)
    assert {each.key for each in line.differences} <= set(who)
    assert standing(store, exported)[0] is Mark.EXPORTED


def test_without_a_patient_there_nothing_near_is_taken_for_it(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE, IDC_PAT="", TX_PAT_LAST_NAM="", MS_PAT_WGHT="99")
    assert parts(compare(store, warehouse)) == {"unknown_there": 1, "unknown_here": 1}


# Corrections


def corrected(store, registration, **values):
    editing = Editing(store, DICTIONARY, correction_of(store, DICTIONARY, registration.id))
    for key, text in values.items():
        editing.answer(key, text)
    for warning in editing.evaluation.warnings:
        editing.confirm(warning)
    assert editing.send() is None
    return editing.registration


def test_the_newest_of_a_chain_is_compared(store, exported, warehouse, tmp_path):
    warehouse.put(exported, OFFICIAL_CODE)
    newer = corrected(store, exported, MS_PAT_WGHT="71")
    out(store, tmp_path)
    [line] = compare(store, warehouse).lines
    assert (line.part, line.id) == (Part.DIFFERENT, newer.id)
    warehouse.put(newer, OFFICIAL[1])
    found = compare(store, warehouse)
    assert (parts(found), found.new) == ({"equal": 1}, 1)
    assert standing(store, newer) == (Mark.ACCEPTED, OFFICIAL[1])
    assert store.verify().wrong is None


def test_an_official_code_of_before_leads_to_the_newest_of_the_chain(
    store, exported, warehouse, tmp_path
):
    warehouse.put(exported, OFFICIAL_CODE)
    compare(store, warehouse)
    newer = corrected(store, exported, MS_PAT_WGHT="71")
    out(store, tmp_path)
    [line] = compare(store, warehouse).lines
    assert (line.part, line.id) == (Part.DIFFERENT, newer.id)
    assert [each.key for each in line.differences] == ["MS_PAT_WGHT", "MS_PAT_BMI"]


def test_a_correction_of_the_key_leaves_the_old_record_to_be_asked_away(
    store, exported, warehouse, tmp_path
):
    warehouse.put(exported, OFFICIAL_CODE)
    compare(store, warehouse)
    newer = corrected(store, exported, IDC_PAT=OTHER_SSIN, DT_PAT_DOB="25/09/1961")
    out(store, tmp_path)
    warehouse.put(newer, OFFICIAL[1])
    found = compare(store, warehouse)
    assert parts(found) == {"equal": 1, "unknown_here": 1}
    [old] = lines_of(found, Part.UNKNOWN_HERE)
    assert (old.official_code, old.reason) == (OFFICIAL_CODE, Reason.REPLACED)


# What went without a file


def unclear(store, registration, *ways):
    """Have a registration go without a file, as far as nobody can tell whether it arrived."""
    store.outbox.put([registration.id], NOW)
    posted = store.outbox.next(NOW)
    for way in (Way.POSTING, Way.UNCLEAR, *ways):
        posted = store.outbox.move(posted, way, NOW, why="cut")
    return posted


@pytest.mark.parametrize("ways", [(), (Way.UNDECIDED,)], ids=["unclear", "undecided"])
def test_what_may_have_arrived_is_known_to_and_not_sent_once_more(store, sent, warehouse, ways):
    before = unclear(store, sent, *ways)
    warehouse.put(sent, OFFICIAL_CODE)
    assert compare(store, warehouse).new == 1
    found = store.outbox.of(sent.id)
    assert (found.way, found.why) == (Way.ACCEPTED, "warehouse")
    assert store.outbox.next(NOW) is None
    assert store.verify().wrong is None
    # Who asked the platform meanwhile comes too late.
    store.outbox.answered(before, Said(Outcome.REFUSED, "", "late"), "hd4dp.example", NOW)
    assert store.outbox.of(sent.id) == found
    assert standing(store, sent) == (Mark.ACCEPTED, OFFICIAL_CODE)


@pytest.mark.parametrize("ways", [(), (Way.HELD,)], ids=["waiting", "held"])
def test_what_is_there_before_it_went_does_not_go(store, sent, warehouse, ways):
    store.outbox.put([sent.id], NOW)
    for way in ways:
        store.outbox.move(store.outbox.of(sent.id), way, NOW)
    warehouse.put(sent, OFFICIAL_CODE)
    compare(store, warehouse)
    assert store.outbox.of(sent.id).way is Way.ACCEPTED
    assert store.verify().wrong is None


@pytest.mark.parametrize("changed", [{"MS_PAT_WGHT": "99"}, {"IDC_PAT": OTHER_SSIN}])
def test_what_is_not_there_as_it_is_here_goes_on(store, sent, warehouse, changed):
    store.outbox.put([sent.id], NOW)
    warehouse.put(sent, OFFICIAL_CODE, **changed)
    compare(store, warehouse)
    assert store.outbox.of(sent.id).way is Way.WAITING


def test_what_is_being_posted_is_left_to_who_posts_it(store, sent, warehouse):
    store.outbox.put([sent.id], NOW)
    posting = store.outbox.move(store.outbox.next(NOW), Way.POSTING, NOW)
    warehouse.put(sent, OFFICIAL_CODE)
    compare(store, warehouse)
    assert store.outbox.of(sent.id) == posting


# What goes wrong


def test_a_server_that_goes_in_the_middle_leaves_nothing_half(
    store, exported, warehouse, monkeypatch
):
    monkeypatch.setattr("angio_desktop.actions.reconciling._AT_ONCE", 1)
    warehouse.put(exported, OFFICIAL_CODE)
    warehouse.put(exported, OFFICIAL[1], IDC_PAT=OTHER_SSIN)

    def cut(_):
        warehouse.cluster.cut(warehouse.role)

    with pytest.raises(WarehouseProblem) as raised:
        compare(store, warehouse, progress=cut)
    assert raised.value.text_id == "warehouse_problem.cut"
    assert store.answers.of(exported.id) == []
    assert compare(store, warehouse).new == 1


def test_a_line_that_swallows_everything_in_the_middle_is_left_in_time(
    store, exported, warehouse, monkeypatch
):
    monkeypatch.setattr("angio_desktop.actions.reconciling._AT_ONCE", 1)
    warehouse.put(exported, OFFICIAL_CODE)
    warehouse.put(exported, OFFICIAL[1], IDC_PAT=OTHER_SSIN)
    with proxy_to(warehouse.cluster.port) as proxy:
        behind = replace(warehouse, cluster=replace(warehouse.cluster, port=proxy.port))

        def swallow(_):
            proxy.swallows.set()

        with pytest.raises(WarehouseProblem) as raised:
            compare(store, behind, patience=Patience(5, 1), progress=swallow)
    assert raised.value.text_id == "warehouse_problem.slow"
    assert store.answers.of(exported.id) == []


def test_what_is_cancelled_leaves_nothing(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE)

    def cancel(_):
        raise Cancelled

    with pytest.raises(Cancelled):
        compare(store, warehouse, progress=cancel)
    assert store.answers.of(exported.id) == []


def test_nothing_of_the_hospitals_is_changed(store, exported, warehouse):
    warehouse.put(exported, OFFICIAL_CODE)
    query = (
        "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables "
        "WHERE relname LIKE 'local_dwh%'"
    )
    with warehouse.cluster.connect(warehouse.database) as connection:
        before = connection.execute(query).fetchone()
        compare(store, warehouse)
        connection.execute("SELECT pg_stat_clear_snapshot()")
        assert connection.execute(query).fetchone() == before


def test_a_computer_without_the_library_is_told(store, warehouse, monkeypatch):
    monkeypatch.setitem(sys.modules, "angio_desktop.platform.postgres", None)
    with pytest.raises(WarehouseProblem) as raised:
        compare(store, warehouse)
    assert raised.value.text_id == "warehouse_problem.no_library"
