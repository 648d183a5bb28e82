"""The open lists: loading a file, the examples, a physician by hand."""

from pathlib import Path

import pytest

from angio_desktop.actions.lists import add_physician, load_examples, load_list
from angio_desktop.errors import BadListFile
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.storage.store import Store

DES = "QERMID_IMPLT_32402"
ALL = {PHYSICIANS, *(f"QERMID_IMPLT_3240{n}" for n in range(1, 5))}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def codes(store: Store, name: str = PHYSICIANS) -> list[str]:
    return sorted(store.lists.loaded()[name].entries)


def test_a_list_is_loaded_from_a_file(store, file):
    file.write_text("code;name\n1;Dr. Maes\n2;Dr. Peeters\n", "utf-8")
    loaded = load_list(store, PHYSICIANS, file)
    assert store.lists.loaded() == {PHYSICIANS: loaded}
    assert not loaded.is_example


@pytest.mark.parametrize("text", ["\ufeffcode;name\r\n1;Dr. Zoë\r\n", "code;name\n1;Dr. Zoë"])
def test_a_byte_order_mark_and_either_line_end_are_taken(store, file, text):
    file.write_bytes(text.encode())
    assert load_list(store, PHYSICIANS, file).entries["1"].label == "Dr. Zoë"


def test_a_bad_line_loads_nothing_and_leaves_what_was_there(store, file):
    file.write_text("code;name\n1;Dr. Maes\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    file.write_text("code;name\n2;Dr. Peeters\n3\n", "utf-8")
    with pytest.raises(BadListFile) as caught:
        load_list(store, PHYSICIANS, file)
    assert caught.value.details["line"] == "3"
    assert codes(store) == ["1"]


@pytest.mark.parametrize("content", [b"code;name\n1;Zo\xeb\n", None])
def test_a_file_that_cannot_be_read_is_named(store, file, content):
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(BadListFile) as caught:
        load_list(store, PHYSICIANS, file)
    assert caught.value.text_id == "bad_list_file.file"
    assert caught.value.details["file"] == "list.csv"
    assert store.lists.loaded() == {}


def test_the_examples_are_five_lists_that_are_marked(store):
    load_examples(store)
    lists = store.lists.loaded()
    assert lists.keys() == ALL
    assert all(each.is_example and each.entries for each in lists.values())


def test_the_examples_do_not_take_the_place_of_a_hospitals_own_list(store, file):
    file.write_text("code;name\n1;Dr. Maes\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    load_examples(store)
    load_examples(store)
    assert codes(store) == ["1"]
    assert store.lists.loaded().keys() == ALL


def test_a_hospitals_own_list_takes_the_place_of_the_example(store, file):
    load_examples(store)
    file.write_text("code;label;valid_from;valid_to\nA;Flow;01/01/2025;\n", "utf-8")
    load_list(store, DES, file)
    assert codes(store, DES) == ["A"]
    assert not store.lists.loaded()[DES].is_example


def test_a_physician_can_be_added_without_a_list_and_beside_one(store, file):
    add_physician(store, " 1 ", " Dr. Maes ")
    assert store.lists.loaded()[PHYSICIANS].entries["1"].label == "Dr. Maes"
    add_physician(store, "1", "Dr.  D’Hoe\u2010Maesen")  # a name has one form, here too
    assert store.lists.loaded()[PHYSICIANS].entries["1"].label == "Dr. D'Hoe-Maesen"
    add_physician(store, "1", "Dr. Maes")
    file.write_text("code;name\n2;Dr. Peeters\n", "utf-8")
    load_list(store, PHYSICIANS, file)
    add_physician(store, "3", "Dr. Janssens")
    assert codes(store) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("code", "name"),
    [("", "Dr. Maes"), ("1", " "), ("1 2", "Dr. Maes"), ("1|2", "Dr. Maes"), ("1", "=1+1")],
)
def test_a_physician_that_no_file_could_hold_is_refused(store, code, name):
    with pytest.raises(BadListFile) as caught:
        add_physician(store, code, name)
    assert caught.value.text_id == "bad_list_file.text"
    assert store.lists.loaded() == {}
