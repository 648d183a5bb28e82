"""The open lists: loading a file, the examples, a physician by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from angio_desktop.actions.lists import (
    add_entry,
    carry_out,
    first_rows,
    keep_columns,
    load_examples,
    own_columns,
    plan_list,
    plan_lists,
)
from angio_desktop.errors import BadListEntry, BadListFile, UnreadableTable
from angio_desktop.register.context import Article, ListEntry, Period
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.register.registration import Registration
from angio_desktop.storage.store import Store
from tests.drivers.opened import OPENED
from tests.drivers.own_lists import load_list
from tests.drivers.tables import DICTIONARY, words
from tests.drivers.workbooks import xlsx
from tests.storage.samples import NOW, SUMMARY

DES = "QERMID_IMPLT_32402"
ALL = {PHYSICIANS, *(f"QERMID_IMPLT_3240{n}" for n in range(1, 5))}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def codes(store: Store, name: str = PHYSICIANS) -> list[str]:
    return sorted(store.lists.loaded()[name].entries)


def test_a_list_is_loaded_from_a_file(store, file):
    file.write_text("code;name\n10000106730;Dr. Maes\n10000205116;Dr. Peeters\n", "utf-8")
    loaded = load_list(store, PHYSICIANS, file)
    assert store.lists.loaded() == {PHYSICIANS: loaded}
    assert not loaded.is_example


@pytest.mark.parametrize(
    "text", ["\ufeffcode;name\r\n10000106730;Dr. Zoë\r\n", "code;name\n10000106730;Dr. Zoë"]
)
def test_a_byte_order_mark_and_either_line_end_are_taken(store, file, text):
    file.write_bytes(text.encode())
    assert load_list(store, PHYSICIANS, file).entries["10000106730"].label == "Dr. Zoë"


def test_a_bad_line_loads_nothing_and_leaves_what_was_there(store, file):
    file.write_text("code;name\n10000106730;Dr. Maes\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    file.write_text("code;name\n10000205116;Dr. Peeters\n10000304492\n", "utf-8")
    with pytest.raises(BadListFile) as caught:
        load_list(store, PHYSICIANS, file)
    assert caught.value.details["line"] == "3"
    assert codes(store) == ["10000106730"]


def test_a_file_that_cannot_be_read_is_named(store, file):
    with pytest.raises(UnreadableTable) as caught:
        load_list(store, PHYSICIANS, file)
    assert caught.value.details["file"] == "list.csv"
    assert store.lists.loaded() == {}


def test_what_a_file_would_change_is_told_and_nothing_is_loaded(store, file):
    file.write_text("code;label;valid_from;valid_to\nA;Flow\nB;River\nC;Lake\n", "utf-8")
    load_list(store, DES, file)
    before = store.lists.loaded()
    file.write_text("code;label;valid_from;valid_to\nA;Flow\nB;Rover\nD;Sea\n", "utf-8")
    plan = plan_list(store, DICTIONARY, DES, file)
    assert plan.new == ("D",)
    assert plan.gone == (ListEntry("C", "Lake"),)
    assert plan.changed == (ListEntry("B", "River"),)
    assert store.lists.loaded() == before
    carry_out(store, DICTIONARY, plan)
    assert codes(store, DES) == ["A", "B", "D"]


def test_what_was_added_by_hand_is_not_gone(store, file):
    add_entry(store, PHYSICIANS, "10000106730", "Dr. Maes")
    file.write_text("code;name\n10000205116;Dr. Peeters\n", "utf-8")
    plan = plan_list(store, DICTIONARY, PHYSICIANS, file)
    assert (plan.new, plan.gone, plan.changed) == (("10000205116",), (), ())


HEAD = "code;label;valid_from;valid_to\n"
OLD = ListEntry("OLD", "Flow 1", (Period(date(2019, 1, 1), date(2024, 12, 31)),))


@pytest.fixture
def used(store, file):
    """A list of two models, the first of which stands in a draft, another in a deleted one."""
    file.write_text(f"{HEAD}OLD;Flow 1;01/01/2019;31/12/2024\nNEVER;Lake\nBIN;River\n", "utf-8")
    load_list(store, DES, file)
    for code in ("OLD", "BIN"):
        values = {"CD_MODEL_DES_1": code, "TX_PAT_LAST_NAM": "NEVER"}  # a name is no code
        draft = Registration(RegistrationType.HOSPITALISATION_PCI, "v2", values=values)
        kept = store.registrations.save(draft, SUMMARY, NOW)
        if code == "BIN":
            store.registrations.delete(kept.id, NOW)
    return file


def test_a_code_that_was_used_stays_known_with_its_period(store, used):
    used.write_text(f"{HEAD}NEW;Flow 2\n", "utf-8")
    plan = plan_list(store, DICTIONARY, DES, used)
    assert {entry.code for entry in plan.gone} == {"OLD", "NEVER", "BIN"}
    assert {entry.code for entry in plan.kept} == {"OLD", "BIN"}
    assert plan.drafts == {"OLD": 1}
    loaded = carry_out(store, DICTIONARY, plan)
    assert store.lists.loaded()[DES].entries.keys() == {"OLD", "BIN", "NEW"}
    assert loaded.entries["OLD"] == replace(OLD, is_listed=False)
    assert loaded.entries["NEW"].is_listed


def test_it_stays_known_through_every_later_list_until_one_has_it_again(store, used):
    used.write_text(f"{HEAD}NEW;Flow 2\n", "utf-8")
    load_list(store, DES, used)
    plan = plan_list(store, DICTIONARY, DES, used)
    assert (plan.new, plan.gone, plan.changed) == ((), (), ())
    carry_out(store, DICTIONARY, plan)
    assert not store.lists.loaded()[DES].entries["OLD"].is_listed
    used.write_text(f"{HEAD}NEW;Flow 2\nOLD;Flow 1b\n", "utf-8")
    assert plan_list(store, DICTIONARY, DES, used).new == ("OLD",)
    load_list(store, DES, used)
    assert store.lists.loaded()[DES].entries["OLD"] == ListEntry("OLD", "Flow 1b")


def test_what_is_used_after_the_list_was_shown_stays_known_too(store, used):
    used.write_text(f"{HEAD}NEW;Flow 2\n", "utf-8")
    plan = plan_list(store, DICTIONARY, DES, used)
    values = {"CD_MODEL_DES_2": "NEVER"}
    draft = Registration(RegistrationType.HOSPITALISATION_PCI, "v2", values=values)
    store.registrations.save(draft, SUMMARY, NOW)
    assert "NEVER" in carry_out(store, DICTIONARY, plan).entries


def test_nothing_of_an_example_list_stays_known(store, used):
    examples = replace(store.lists.loaded()[DES], is_example=True)
    store.lists.replace(examples, "example.csv", NOW)
    used.write_text(f"{HEAD}NEW;Flow 2\n", "utf-8")
    plan = plan_list(store, DICTIONARY, DES, used)
    assert (plan.kept, plan.drafts) == ((), {"OLD": 1})
    assert carry_out(store, DICTIONARY, plan).entries.keys() == {"NEW"}


def test_a_file_that_is_refused_would_change_nothing(store, file):
    load_examples(store)
    file.write_text("code;name\n1;Dr. Maes\n", "utf-8")
    plan = plan_list(store, DICTIONARY, PHYSICIANS, file)
    assert (plan.new, plan.gone, plan.changed) == ((), (), ())
    with pytest.raises(BadListFile):
        carry_out(store, DICTIONARY, plan)


def test_the_examples_are_five_lists_that_are_marked(store):
    load_examples(store)
    lists = store.lists.loaded()
    assert lists.keys() == ALL
    assert all(each.is_example and each.entries for each in lists.values())


def test_the_examples_do_not_take_the_place_of_a_hospitals_own_list(store, file):
    file.write_text("code;name\n10000106730;Dr. Maes\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    load_examples(store)
    load_examples(store)
    assert codes(store) == ["10000106730"]
    assert store.lists.loaded().keys() == ALL


def test_a_hospitals_own_list_takes_the_place_of_the_example(store, file):
    load_examples(store)
    file.write_text("code;label;valid_from;valid_to\nA;Flow;01/01/2025;\n", "utf-8")
    load_list(store, DES, file)
    assert codes(store, DES) == ["A"]
    assert not store.lists.loaded()[DES].is_example


def test_a_physician_can_be_added_without_a_list_and_beside_one(store, file):
    add_entry(store, PHYSICIANS, " 10000106730 ", " Dr. Maes ")
    assert store.lists.loaded()[PHYSICIANS].entries["10000106730"].label == "Dr. Maes"
    add_entry(
        store, PHYSICIANS, "10000106730", "Dr.  D’Hoe\u2010Maesen"
    )  # a name has one form, here too
    assert store.lists.loaded()[PHYSICIANS].entries["10000106730"].label == "Dr. D'Hoe-Maesen"
    add_entry(store, PHYSICIANS, "10000106730", "Dr. Maes")
    file.write_text("code;name\n10000205116;Dr. Peeters\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    add_entry(store, PHYSICIANS, "10000304492", "Dr. Janssens")
    assert codes(store) == ["10000106730", "10000205116", "10000304492"]


@pytest.mark.parametrize(
    ("code", "name", "what"),
    [
        ("", "Dr. Maes", "text"),
        ("10000106730", " ", "text"),
        ("10000106730", "=1+1", "text"),
        ("10000106730", "PeÃ«ters", "misread"),
        ("10000106730", "Pe\ufffdters", "misread.lost"),
        ("1", "Dr. Maes", "physician"),
        ("1-00001-06-730", "Dr. Maes", "physician.form"),
        ("1,00001E+10", "Dr. Maes", "scientific"),
        ("######", "Dr. Maes", "hashes"),
        ("1/01/2026", "Dr. Maes", "date_code"),
    ],
)
def test_a_physician_that_no_file_could_hold_is_refused(store, code, name, what):
    with pytest.raises(BadListEntry) as caught:
        add_entry(store, PHYSICIANS, code, name)
    assert caught.value.text_id == f"bad_list_entry.{what}"
    assert all("{" not in words(language).problem(caught.value) for language in LANGUAGES)
    assert store.lists.loaded() == {}


# Files with several lists, and workbooks


def several(folder: Path, *, wrong: str = "") -> Path:
    """A workbook with a sheet of two lists, told apart by a column, and one of another."""
    file = folder / "implants.xlsx"
    both: list[list[object]] = [
        ["TYPE", "Code", "Naam", "GTIN", "Diameter"],
        [32401, "BMS-1", "Steel", "", ""],
        [32402, "DES-1", "Flow", "5412345678908", 2.5],
        [32402, "DES-1", "Flow", "73513537", 3],
    ]
    file.write_bytes(
        xlsx({"Stents": both, "32404 DEB": [["Code", "Naam"], [f"DEB-1{wrong}", "Balloon"]]})
    )
    return file


def test_every_list_of_a_file_is_planned_and_loaded_by_its_name(store, tmp_path):
    file = several(tmp_path)
    plans = plan_lists(store, DICTIONARY, DES, file)
    assert [plan.read.open_list.name for plan in plans] == [
        *("QERMID_IMPLT_32401", DES, "QERMID_IMPLT_32404")
    ]
    for plan in plans:
        carry_out(store, DICTIONARY, plan)
    loaded = store.lists.loaded()
    assert loaded[DES].entries["DES-1"].articles == (
        Article("00000073513537", "", "3", ""),
        Article("05412345678908", "", "2.5", ""),
    )
    assert {name: list(each.entries) for name, each in loaded.items()} == {
        "QERMID_IMPLT_32401": ["BMS-1"],
        DES: ["DES-1"],
        "QERMID_IMPLT_32404": ["DEB-1"],
    }
    for plan in plan_lists(store, DICTIONARY, DES, file):
        assert (plan.new, plan.gone, plan.changed) == ((), (), ())


def test_where_one_list_of_a_file_is_wrong_none_is_planned(store, tmp_path):
    with pytest.raises(BadListFile) as caught:
        plan_lists(store, DICTIONARY, DES, several(tmp_path, wrong="|"))
    assert caught.value.details["line"] == "2 (32404 DEB)"


def test_of_several_lists_one_is_planned_by_its_name(store, tmp_path):
    file = several(tmp_path)
    plan = plan_list(store, DICTIONARY, "QERMID_IMPLT_32404", file)
    assert plan.new == ("DEB-1",)
    missing = plan_list(store, DICTIONARY, "QERMID_IMPLT_32403", file)
    assert [problem.what for problem in missing.read.problems] == ["others"]
    with pytest.raises(BadListFile):
        carry_out(store, DICTIONARY, missing)


def test_a_physician_with_another_qualification_is_the_same(store, file):
    file.write_text("code;name\n10000106730;Dr. Maes\n10000205116;Dr. Peeters\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    file.write_text("code;name\n10000106999;Dr. Maes\n10000304492;Dr. Claes\n", "utf-8")
    plan = plan_list(store, DICTIONARY, PHYSICIANS, file)
    assert plan.renumbered == {"10000106999": ListEntry("10000106730", "Dr. Maes")}
    assert [entry.code for entry in plan.gone] == ["10000106730", "10000205116"]


def test_articles_go_with_their_list(store, tmp_path):
    for plan in plan_lists(store, DICTIONARY, DES, several(tmp_path)):
        carry_out(store, DICTIONARY, plan)
    store.lists.remove(DES, NOW)
    add_entry(store, DES, "DES-1", "Flow")
    assert store.lists.loaded()[DES].entries["DES-1"].articles == ()


# What the hospital says its columns are


def test_what_was_said_of_the_columns_holds_for_the_next_file(store, file):
    file.write_text("Ref;Omschr\nA;Flow\n", "utf-8")
    with pytest.raises(BadListFile):
        plan_lists(store, DICTIONARY, DES, file)
    assert first_rows(file) == [("Ref", "Omschr"), ("A", "Flow")]
    keep_columns(store, DES, {"ref": "code", "omschr": "label"})
    file.write_text("Omschr;x;REF\nRiver;;B\n", "utf-8")
    [plan] = plan_lists(store, DICTIONARY, DES, file)
    assert plan.new == ("B",)
    assert plan_list(store, DICTIONARY, DES, file).new == ("B",)
    assert own_columns(store, PHYSICIANS) == {}


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"ref": "colour"}'])
def test_what_is_no_such_setting_says_nothing(store, kept):
    store.settings.set(f"list_columns.{DES}", kept, OPENED)
    assert own_columns(store, DES) == {}


def test_of_an_empty_file_there_are_no_first_rows(file):
    file.write_text("\n;;\n", "utf-8")
    assert first_rows(file) == []
