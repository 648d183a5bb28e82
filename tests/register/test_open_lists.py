from datetime import date

import pytest

from angio_desktop import paths
from angio_desktop.errors import BadListFile
from angio_desktop.register import open_lists
from angio_desktop.register.context import ListEntry
from angio_desktop.register.fields import LANGUAGES
from tests.drivers import tables
from tests.drivers.tables import DICTIONARY

DES = "QERMID_IMPLT_32402"
HEADER = "code;label;valid_from;valid_to"


def implants(*rows: str, header: str = HEADER) -> dict[str, ListEntry]:
    return dict(open_lists.read(DES, [header, *rows]).entries)


def test_implants_are_read_with_their_interval():
    assert implants("A;Model A;01/01/2019;31/12/2024", "B;Model B;;", " C ; Model C ;;") == {
        "A": ListEntry("A", "Model A", date(2019, 1, 1), date(2024, 12, 31)),
        "B": ListEntry("B", "Model B"),
        "C": ListEntry("C", "Model C"),
    }


def test_physicians_are_read():
    loaded = open_lists.read("HPIN", ["code;name", "10000106730;Dr. Voorbeeld", "", " ; "])
    assert loaded.entries == {"10000106730": ListEntry("10000106730", "Dr. Voorbeeld")}
    assert (loaded.name, loaded.is_example) == ("HPIN", False)
    assert open_lists.read("HPIN", ["code;name", "1;x"], is_example=True).is_example


@pytest.mark.parametrize(
    ("rows", "what", "line"),
    [
        ([], "empty", 1),
        (["A;Model A;;", "A;Model B;;"], "double", 3),
        (["A;Model A;"], "width", 2),
        (["A;Model A;;;"], "width", 2),
        (["A;Model A;1/1/2019;"], "date", 2),
        (["A;Model A;;31/02/2019"], "date", 2),
        (["A;Model A;02/01/2019;01/01/2019"], "interval", 2),
        ([";Model A;;"], "text", 2),
        (["A;;;"], "text", 2),
        (["A;=1+1;;"], "text", 2),
        (["A|B;Model A;;"], "text", 2),
        (["A B;Model A;;"], "text", 2),
        (["A;Model A;;", 'B;"Model B;;'], "unreadable", 3),
    ],
)
def test_bad_row_is_refused_with_its_line(rows, what, line):
    with pytest.raises(BadListFile) as raised:
        implants(*rows)
    assert (raised.value.text_id, raised.value.details["line"]) == (
        f"bad_list_file.{what}",
        str(line),
    )
    for language in LANGUAGES:
        assert "{" not in tables.words(language).problem(raised.value)


def test_interval_of_one_day_is_taken():
    assert implants("A;Model A;01/01/2019;01/01/2019")["A"].valid_to == date(2019, 1, 1)


@pytest.mark.parametrize(
    "header", ["", "code;name", "label;code;valid_from;valid_to", f"{HEADER};x"]
)
def test_other_columns_are_refused(header):
    with pytest.raises(BadListFile) as raised:
        implants("A;Model A;;", header=header)
    assert raised.value.text_id == "bad_list_file.header"


@pytest.mark.parametrize(
    "name", [name for name, codes in DICTIONARY.code_lists.items() if codes.is_open]
)
def test_example_of_every_list_can_be_loaded(name):
    path = paths.resources() / "examples" / "lists" / f"{name}_voorbeeld.csv"
    loaded = open_lists.read(name, path.read_text(encoding="utf-8").splitlines())
    assert len(loaded.entries) >= 3
