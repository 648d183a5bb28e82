"""Tables from elsewhere: encodings, separators, what a spreadsheet leaves behind, what is none."""

import hashlib
import os
from pathlib import Path

import pytest

from angio_desktop.errors import UnreadableTable
from angio_desktop.files import package_look, tables
from angio_desktop.register.fields import LANGUAGES
from tests.drivers.tables import words

TEXT = "code;name\r\n1;Dr. Zoë Maes\r\n2;Dr. D'Hoe\r\n"
ROWS = [(1, ("code", "name")), (2, ("1", "Dr. Zoë Maes")), (3, ("2", "Dr. D'Hoe"))]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


def read(file: Path, raw: bytes | str) -> list[tuple[int, tuple[str, ...]]]:
    file.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return [(row.line, row.cells) for row in tables.read(file)]


def refusal(file: Path, raw: bytes | str) -> UnreadableTable:
    with pytest.raises(UnreadableTable) as caught:
        read(file, raw)
    return caught.value


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le", "utf-16-be"]
)
def test_each_encoding_of_a_spreadsheet_is_read(file, encoding):
    mark = "\ufeff" if encoding.endswith("e") else ""
    assert read(file, (mark + TEXT).encode(encoding)) == ROWS


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_first_lines_tell_the_separator(file, separator):
    assert read(file, TEXT.replace(";", separator)) == ROWS


def test_a_title_above_the_table_tells_no_separator(file):
    assert read(file, "Lijst, maart\n\na;b\n1,5;2\n") == [
        (1, ("Lijst, maart",)),
        (3, ("a", "b")),
        (4, ("1,5", "2")),
    ]


def test_what_stands_in_quotes_tells_no_separator(file):
    assert read(file, '"a,b,c";d\n1;2\n') == [(1, ("a,b,c", "d")), (2, ("1", "2"))]


@pytest.mark.parametrize("told", ["sep=;", "SEP=;", '"sep=;"', "sep="])
def test_a_line_that_tells_the_separator_is_no_row(file, told):
    rows = [(line + 1, cells) for line, cells in ROWS]
    assert read(file, f"{told}\r\n{TEXT}") == rows


def test_the_separator_that_is_told_is_the_one(file):
    assert read(file, "sep=,\na,b;c\n") == [(2, ("a", "b;c"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_end_is_one(file, end):
    assert read(file, TEXT.replace("\r\n", end)) == ROWS


def test_what_a_spreadsheet_leaves_behind_is_not_there(file):
    raw = "code;name;;;\r\n1;Dr. Maes; ;\r\n;;;;\r\n\r\n  ;\r\n;x;\r\n;;;;\r\n"
    assert read(file, raw) == [
        (1, ("code", "name")),
        (2, ("1", "Dr. Maes")),
        (6, ("", "x")),
    ]


def test_a_row_over_two_lines_begins_on_the_first(file):
    assert read(file, 'a;b\n"1\n2";3\n4;5\n') == [
        (1, ("a", "b")),
        (2, ("1\n2", "3")),
        (4, ("4", "5")),
    ]


@pytest.mark.parametrize("raw", ["", "\n\n", ";;;\n"])
def test_an_empty_file_has_no_rows(file, raw):
    assert read(file, raw) == []


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("cp1252"), "Windows-1252"),
    ],
)
def test_a_file_tells_how_its_text_was_read_and_which_file_it_is(file, raw, encoding):
    file.write_bytes(raw)
    opened = tables.open_file(file)
    assert (opened.name, opened.encoding) == ("table.csv", encoding)
    assert opened.sha256 == hashlib.sha256(raw).hexdigest()
    (only,) = opened.tables
    assert [tuple(row[:2]) for row in only.rows()] == ROWS
    assert [tuple(row[:2]) for row in only.rows()] == ROWS  # it is not used up


def test_what_was_copied_in_a_spreadsheet_is_a_table():
    text = 'naam\tdatum\r\n"Dr.\nMaes"\t1/02/2025\t\r\n\t\r\nD\'Hoe; "de oude"\t\r\n'
    copied = tables.of_text("klembord", text)
    (only,) = copied.tables
    assert [(row.line, row.cells) for row in only.rows()] == [
        (1, ("naam", "datum")),
        (2, ("Dr.\nMaes", "1/02/2025")),
        (5, ('D\'Hoe; "de oude"',)),
    ]


@pytest.mark.parametrize(
    ("text", "what"), [("a\0b", "no_text"), ("é" * (tables.MAX_BYTES // 2 + 1), "too_large")]
)
def test_what_was_copied_and_is_no_table_is_refused(text, what):
    with pytest.raises(UnreadableTable) as caught:
        tables.of_text("klembord", text)
    assert caught.value.text_id == f"unreadable_table.{what}"


@pytest.mark.parametrize(
    ("column", "letter"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_a_column_is_called_as_a_spreadsheet_calls_it(column, letter):
    assert tables.column_letter(column) == letter


def test_it_is_told_how_much_was_read(file):
    file.write_bytes(TEXT.encode())
    assert [row.read for row in tables.read(file)][-1] == len(TEXT)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"PK\x03\x04rest", "damaged"),
        (b"\xd0\xcf\x11\xe0rest", "old_workbook"),
        (b"code;na\0me\n", "no_text"),
        (b"code;\x81\n", "no_text"),  # in no encoding there is
        (b"\xff\xfec", "no_text"),  # half a character
        (b"\xef\xbb\xbfcode;Zo\xeb\n", "no_text"),  # the mark says UTF-8
        ('a;b\n1;"2\n', "quotes"),
        ('a;b\n"1"x;2\n', "quotes"),
        ("a;b\n" + "x" * 200_000 + ";1\n", "quotes"),
    ],
)
def test_what_is_no_table_is_refused_with_the_reason(file, raw, what):
    problem = refusal(file, raw)
    assert problem.text_id == f"unreadable_table.{what}"
    assert problem.details["file"] == "table.csv"
    for language in LANGUAGES:
        assert "{" not in words(language).problem(problem)


def test_so_many_columns_are_read_and_no_more(file):
    most = package_look.MAX_COLUMNS
    [(_, cells)] = read(file, ";".join("x" * most))
    assert len(cells) == most
    assert refusal(file, ";".join("x" * (most + 1))).text_id == "unreadable_table.columns"
    assert read(file, "x" + ";" * 1_000_000) == [(1, ("x",))]


def test_a_file_that_is_too_large_is_not_read(file):
    with file.open("wb") as sparse:
        sparse.truncate(tables.MAX_BYTES + 1)
    with pytest.raises(UnreadableTable) as caught:
        tables.read(file)
    assert caught.value.text_id == "unreadable_table.too_large"


def test_what_is_no_file_is_not_read(tmp_path):
    with pytest.raises(UnreadableTable) as missing:
        tables.read(tmp_path / "missing.csv")
    assert missing.value.text_id == "unreadable_table.unreadable"
    with pytest.raises(UnreadableTable) as folder:
        tables.read(tmp_path)
    assert folder.value.text_id == "unreadable_table.no_file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe in a folder")
def test_a_pipe_does_not_keep_the_program_waiting(tmp_path):
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableTable) as caught:
        tables.read(pipe)
    assert caught.value.text_id == "unreadable_table.no_file"
