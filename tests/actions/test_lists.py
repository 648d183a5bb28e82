"""The open lists: loading a file, the examples, a physician by hand."""

from pathlib import Path

import pytest

from angio_desktop.actions.lists import (
    add_physician,
    carry_out,
    load_examples,
    load_list,
    plan_list,
)
from angio_desktop.errors import BadListEntry, BadListFile, UnreadableTable
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.storage.store import Store
from tests.drivers.tables import words

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
    plan = plan_list(store, DES, file)
    assert (plan.new, plan.gone, plan.changed) == (("D",), ("C",), ("B",))
    assert store.lists.loaded() == before
    carry_out(store, plan)
    assert codes(store, DES) == ["A", "B", "D"]


def test_what_was_added_by_hand_is_not_gone(store, file):
    add_physician(store, "10000106730", "Dr. Maes")
    file.write_text("code;name\n10000205116;Dr. Peeters\n", "utf-8")
    plan = plan_list(store, PHYSICIANS, file)
    assert (plan.new, plan.gone, plan.changed) == (("10000205116",), (), ())


def test_a_file_that_is_refused_would_change_nothing(store, file):
    load_examples(store)
    file.write_text("code;name\n1;Dr. Maes\n", "utf-8")
    plan = plan_list(store, PHYSICIANS, file)
    assert (plan.new, plan.gone, plan.changed) == ((), (), ())
    with pytest.raises(BadListFile):
        carry_out(store, plan)


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
    add_physician(store, " 10000106730 ", " Dr. Maes ")
    assert store.lists.loaded()[PHYSICIANS].entries["10000106730"].label == "Dr. Maes"
    add_physician(store, "10000106730", "Dr.  D’Hoe\u2010Maesen")  # a name has one form, here too
    assert store.lists.loaded()[PHYSICIANS].entries["10000106730"].label == "Dr. D'Hoe-Maesen"
    add_physician(store, "10000106730", "Dr. Maes")
    file.write_text("code;name\n10000205116;Dr. Peeters\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    add_physician(store, "10000304492", "Dr. Janssens")
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
        add_physician(store, code, name)
    assert caught.value.text_id == f"bad_list_entry.{what}"
    assert all("{" not in words(language).problem(caught.value) for language in LANGUAGES)
    assert store.lists.loaded() == {}
