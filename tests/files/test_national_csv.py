"""The national CSV: what is written, what is refused, and that each reads back as it was."""

import csv
import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from angio_desktop.actions.testset import example
from angio_desktop.errors import AngioError, BadCsvFile, NotWritable
from angio_desktop.files import csv_format, national_csv
from angio_desktop.files.csv_format import CHOICES, CsvFormat, format_from
from angio_desktop.files.national_csv import CsvRow
from angio_desktop.register import ssin
from angio_desktop.register.fields import Cell, Form, RegistrationType
from tests.drivers.pipes import pipe, posix_only
from tests.drivers.tables import DEFINITIONS, DICTIONARY

FOLLOW_UP = DICTIONARY.forms[RegistrationType.FOLLOW_UP]
HOSPITALISATION = DICTIONARY.forms[RegistrationType.HOSPITALISATION]
PLAIN = CsvFormat()
COMMA = CsvFormat(decimal_mark="comma")
BOOLEANS = CsvFormat(yes_no="true_false")

EVERY_FORMAT = st.builds(CsvFormat, **{key: st.sampled_from(c) for key, c in CHOICES.items()})


def cells(form: Form, **texts: str) -> list[str]:
    assert texts.keys() <= set(form.csv_keys)
    return [texts.get(key, "") for key in form.csv_keys]


def write(path: Path, form: Form, rows: Sequence[Sequence[str]], format_: CsvFormat = PLAIN) -> str:
    written = national_csv.write(path, form, ((row, False) for row in rows), format_)
    assert written.count == len(rows)
    return path.read_bytes().decode("utf-8")


def read(path: Path, form: Form, format_: CsvFormat = PLAIN) -> list[CsvRow]:
    return list(national_csv.Reading(path, form, format_))


def in_form(form: Form, rows: list[CsvRow]) -> list[list[str]]:
    return [[row.texts[key] for key in form.csv_keys] for row in rows]


def shown(problem: AngioError) -> str:
    """Return the Dutch sentence; it must need nothing that the error does not give."""
    return DEFINITIONS.sentences[problem.text_id].nl.format_map(problem.details)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file.csv"


# What is written


@pytest.mark.parametrize("type_", RegistrationType)
def test_every_example_reads_back_as_it_was_written(path: Path, type_: RegistrationType) -> None:
    form = DICTIONARY.forms[type_]
    values = example(DICTIONARY, type_).values
    row = [values.get(key, "") for key in form.csv_keys]
    for format_ in (PLAIN, CsvFormat("comma", "true_false", "lf", "yes", "all")):
        path.unlink(missing_ok=True)
        write(path, form, [row, row], format_)
        assert in_form(form, read(path, form, format_)) == [row, row]


@given(
    format_=EVERY_FORMAT,
    rows=st.lists(
        st.lists(
            st.text(max_size=8) | st.sampled_from(('"', ";", "\r\n", "é", "1,5", "2.5", "true")),
            min_size=len(FOLLOW_UP.csv_keys),
            max_size=len(FOLLOW_UP.csv_keys),
        ),
        max_size=4,
    ),
)
def test_any_texts_read_back_as_they_were_written(
    path: Path, format_: CsvFormat, rows: list[list[str]]
) -> None:
    # A row without a value is what a spreadsheet leaves, not a registration.
    assume(all(any(cell and not cell.isspace() for cell in row) for row in rows))
    path.unlink(missing_ok=True)
    for row in rows:
        number = ssin.read(row[0])
        row[0] = number.digits if number else row[0]
    write(path, FOLLOW_UP, rows, format_)
    assert in_form(FOLLOW_UP, read(path, FOLLOW_UP, format_)) == rows


@given(texts=st.lists(st.text(max_size=4), min_size=55, max_size=55), format_=EVERY_FORMAT)
def test_python_reads_what_is_written_as_it_stands_in_the_file(
    path: Path, texts: list[str], format_: CsvFormat
) -> None:
    path.unlink(missing_ok=True)
    assume(any(text and not text.isspace() for text in texts))
    write(path, HOSPITALISATION, [texts], format_)
    [row] = read(path, HOSPITALISATION, format_)
    with path.open(encoding="utf-8-sig", newline="") as file:
        [found] = csv.DictReader(file, delimiter=";")
    assert found == dict(row.shown)


def test_default_is_utf8_without_bom_with_crlf_and_quotes_only_where_needed(path: Path) -> None:
    text = write(path, FOLLOW_UP, [cells(FOLLOW_UP, TX_PAT_LAST_NAM='Zoë; "Z"')])
    header, row, end = text.split("\r\n")
    assert header == ";".join(FOLLOW_UP.csv_keys)
    assert row.strip(";") == '"Zoë; ""Z"""'
    assert end == ""
    assert "\n" not in header + row


def test_line_ends_bom_and_quotes_follow_the_format(path: Path) -> None:
    text = write(path, FOLLOW_UP, [], CsvFormat(line_end="lf", bom="yes", quoting="all"))
    assert text == "\ufeff" + ";".join(f'"{key}"' for key in FOLLOW_UP.csv_keys) + "\n"


@pytest.mark.parametrize("letter", ["\r", "\n", '"', ";"])
def test_a_text_that_would_break_the_row_is_quoted(path: Path, letter: str) -> None:
    row = cells(FOLLOW_UP, TX_PAT_LAST_NAM=f"a{letter}b")
    write(path, FOLLOW_UP, [row], CsvFormat(line_end="lf"))
    assert in_form(FOLLOW_UP, read(path, FOLLOW_UP)) == [row]


def test_register_number_is_written_as_its_digits(path: Path) -> None:
    typed = ["45.03.12-124.94", " 45031212494", "45.03.12-124.95", ""]
    write(path, FOLLOW_UP, [cells(FOLLOW_UP, IDC_PAT=text, CD_PAT_SEX="F") for text in typed])
    found = [row.texts["IDC_PAT"] for row in read(path, FOLLOW_UP)]
    assert found == ["45031212494", "45031212494", "45.03.12-124.95", ""]


def test_decimal_comma_is_for_numbers_only(path: Path) -> None:
    row = cells(HOSPITALISATION, MS_PAT_BMI="26.9", TX_PAT_LAST_NAM="St. Jan, A.")
    text = write(path, HOSPITALISATION, [row], COMMA)
    assert "26,9" in text
    assert "St. Jan, A." in text
    [found] = read(path, HOSPITALISATION, COMMA)
    assert found.texts["MS_PAT_BMI"] == "26.9"
    assert found.shown["MS_PAT_BMI"] == "26,9"


def test_a_point_in_a_file_with_decimal_commas_does_not_pass_for_a_number(path: Path) -> None:
    path.write_text("MS_PAT_BMI\n26.9\n", encoding="utf-8")
    [found] = read(path, HOSPITALISATION, COMMA)
    assert found.texts["MS_PAT_BMI"] == "26,9"
    assert found.shown["MS_PAT_BMI"] == "26.9"


def test_booleans_are_for_the_six_fields_of_assumed_type_only(path: Path) -> None:
    fields = [f for f in HOSPITALISATION.fields if f.cell is Cell.YES_NO]
    assert len(fields) == 6
    row = ["1" for _ in HOSPITALISATION.csv_keys]
    write(path, HOSPITALISATION, [row, ["0"] * len(row)], BOOLEANS)
    yes, no = read(path, HOSPITALISATION, BOOLEANS)
    assert [key for key, text in yes.shown.items() if text == "true"] == [f.key for f in fields]
    assert [key for key, text in no.shown.items() if text == "false"] == [f.key for f in fields]
    assert set(yes.texts.values()) == {"1"}


def test_one_in_a_file_of_booleans_does_not_pass_for_yes(path: Path) -> None:
    path.write_text("CD_DIAGS_ARTER_HTN\n1\nTrue\n", encoding="utf-8")
    found = read(path, HOSPITALISATION, BOOLEANS)
    assert [row.texts["CD_DIAGS_ARTER_HTN"] for row in found] == ["true", "True"]


def test_author_columns_stand_first_and_only_where_an_author_is_set(path: Path) -> None:
    rows = [(cells(FOLLOW_UP, CD_PAT_SEX="F"), False)]
    for authors, expected in (
        (("", "", ""), []),
        (("Groep", "A. Arts", "B. Arts"), ["TX_AUTHOR_GR", "TX_AUTHOR", "TX_COAUTHOR"]),
        (("", "A. Arts", ""), ["TX_AUTHOR"]),
    ):
        national_csv.write(path, FOLLOW_UP, rows, PLAIN, authors=authors, replace=True)
        header, row, _ = path.read_text(encoding="utf-8").split("\n")
        assert header.split(";") == [*expected, *FOLLOW_UP.csv_keys]
        assert row.startswith(";".join(text for text in authors if text))
        [found] = read(path, FOLLOW_UP)
        assert [found.texts[key] for key in expected] == [text for text in authors if text]


def test_status_stands_last_and_only_in_a_file_with_drafts(path: Path) -> None:
    row = cells(FOLLOW_UP, CD_PAT_SEX="F")
    rows = [(row, True), (row, False)]
    national_csv.write(path, FOLLOW_UP, rows, PLAIN, with_status=True)
    assert path.read_text(encoding="utf-8").split("\n")[0].endswith(";STATUS")
    assert [row.status for row in read(path, FOLLOW_UP)] == ["draft", ""]
    assert "STATUS" not in read(path, FOLLOW_UP)[0].texts


def test_a_draft_is_never_written_without_its_status(path: Path) -> None:
    with pytest.raises(ValueError, match="STATUS"):
        national_csv.write(path, FOLLOW_UP, [(cells(FOLLOW_UP), True)], PLAIN)
    assert list(path.parent.iterdir()) == []


def test_sum_is_of_the_file_as_it_stands(path: Path) -> None:
    written = national_csv.write(path, FOLLOW_UP, [(cells(FOLLOW_UP), False)], PLAIN)
    assert written.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert written.path == path


def test_settings_that_are_no_choice_leave_the_default() -> None:
    assert format_from({}) == PLAIN
    assert format_from({"decimal_mark": "comma", "yes_no": "maybe"}) == COMMA
    everything = {key: choices[1] for key, choices in CHOICES.items()}
    assert format_from(everything) == CsvFormat("comma", "true_false", "lf", "yes", "all")


def test_authors_of_the_settings_carry_no_spaces() -> None:
    chosen = {"author_group": " Groep ", "author": "", "coauthor": "B"}
    assert csv_format.authors_from(chosen) == ("Groep", "", "B")
    assert csv_format.authors_from({}) == ("", "", "")


# A failure leaves nothing


def failing_rows(problem: BaseException) -> Iterator[tuple[list[str], bool]]:
    yield cells(FOLLOW_UP, TX_PAT_LAST_NAM="Voorbeeld"), False
    raise problem


@pytest.mark.parametrize("problem", [RuntimeError("bug"), KeyboardInterrupt()])
def test_a_write_that_stops_midway_leaves_nothing(path: Path, problem: BaseException) -> None:
    with pytest.raises(type(problem)):
        national_csv.write(path, FOLLOW_UP, failing_rows(problem), PLAIN)
    assert list(path.parent.iterdir()) == []


def test_a_write_that_stops_midway_leaves_the_file_that_was_there(path: Path) -> None:
    path.write_bytes(b"old")
    with pytest.raises(NotWritable) as raised:
        national_csv.write(path, FOLLOW_UP, failing_rows(OSError(28, "full")), PLAIN, replace=True)
    assert raised.value.details == {"file": str(path), "why": "full"}
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_a_text_that_is_not_utf8_is_not_written_and_not_told(path: Path) -> None:
    row = cells(FOLLOW_UP, TX_PAT_LAST_NAM="geheim \ud800")
    with pytest.raises(NotWritable) as raised:
        national_csv.write(path, FOLLOW_UP, [(row, False)], PLAIN)
    assert "geheim" not in str(raised.value) + shown(raised.value)
    assert raised.value.__cause__ is None
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_is_a_file_or_missing_cannot_be_written_to(path: Path) -> None:
    path.write_bytes(b"old")
    for target in (path / "file.csv", path.parent / "missing" / "file.csv"):
        with pytest.raises(NotWritable) as raised:
            national_csv.write(target, FOLLOW_UP, [], PLAIN)
        assert str(target) in shown(raised.value)
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_a_file_that_exists_is_left_as_it_is(path: Path) -> None:
    path.write_bytes(b"old")
    with pytest.raises(NotWritable) as raised:
        national_csv.write(path, FOLLOW_UP, failing_rows(RuntimeError()), PLAIN)
    assert raised.value.text_id == "not_writable.exists"
    assert path.name in shown(raised.value)
    assert path.read_bytes() == b"old"
    national_csv.write(path, FOLLOW_UP, [], PLAIN, replace=True)
    assert read(path, FOLLOW_UP) == []


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_that_appears_meanwhile_is_left_as_it_is(
    path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def rows() -> Iterator[tuple[list[str], bool]]:
        yield cells(FOLLOW_UP), False
        path.write_bytes(b"of another")

    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(NotWritable) as raised:
        national_csv.write(path, FOLLOW_UP, rows(), PLAIN)
    assert raised.value.text_id == "not_writable.exists"
    assert path.read_bytes() == b"of another"
    assert list(path.parent.iterdir()) == [path]


def no_links(*_: object, **__: object) -> None:
    raise PermissionError(1, "Operation not permitted")


def test_a_disk_without_links_does(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", no_links)
    write(path, FOLLOW_UP, [cells(FOLLOW_UP)])
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_only_the_user_may_read_it(path: Path) -> None:
    write(path, FOLLOW_UP, [cells(FOLLOW_UP)])
    assert path.stat().st_mode & 0o777 == 0o600


# What can be read


def test_columns_may_stand_in_any_order_and_be_missing(path: Path) -> None:
    path.write_text("CD_PAT_SEX;STATUS;IDC_PAT;TX_AUTHOR\nF;draft;1;A\n", encoding="utf-8")
    [row] = read(path, FOLLOW_UP)
    assert dict(row.texts) == {"CD_PAT_SEX": "F", "IDC_PAT": "1", "TX_AUTHOR": "A"}
    assert row.status == "draft"
    assert row.read == path.stat().st_size


def test_a_bom_and_blank_lines_at_the_end_are_accepted(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbfIDC_PAT;CD_PAT_SEX\r\n1;F\r\n2;M\r\n\r\n  \r\n\n")
    assert [(row.number, row.texts["IDC_PAT"]) for row in read(path, FOLLOW_UP)] == [
        (1, "1"),
        (2, "2"),
    ]


def test_a_last_line_without_line_end_counts(path: Path) -> None:
    path.write_bytes(b"IDC_PAT;CD_PAT_SEX\n1;F")
    assert len(read(path, FOLLOW_UP)) == 1


@pytest.mark.parametrize(
    ("rows", "empty"),
    [
        (b"", None),
        (b"\n\n", None),
        (b";\n", (3, 1)),
        (b" ;\t\r\n;\r\n", (3, 2)),
        (b";;;\n\n;\n", (3, 2)),
        (b"\n;\n", (4, 1)),
    ],
)
def test_rows_without_a_value_at_the_end_are_no_records(
    path: Path, rows: bytes, empty: tuple[int, int] | None
) -> None:
    path.write_bytes(b"IDC_PAT;CD_PAT_SEX\n1;F\n" + rows)
    reading = national_csv.Reading(path, FOLLOW_UP, PLAIN)
    assert len(list(reading)) == 1
    assert reading.empty == empty


def test_rows_come_while_the_file_is_read(path: Path) -> None:
    path.write_bytes(b"IDC_PAT;CD_PAT_SEX\n1;F\n2;M;too many\n")
    rows = iter(national_csv.Reading(path, FOLLOW_UP, PLAIN))
    assert next(rows).read == 23
    with pytest.raises(BadCsvFile):
        next(rows)


# What is refused, and what is said of it

HEADER = b"IDC_PAT;CD_PAT_SEX\n"
LONG = national_csv.MAX_RECORD
REFUSED = {
    "nothing at all": (b"", "empty", {}),
    "only a BOM and blank lines": (b"\xef\xbb\xbf\r\n \r\n", "empty", {}),
    "blank line above the header": (b"\n" + HEADER, "blank", {"line": "1"}),
    "blank line between rows": (HEADER + b"1;F\n\n\n2;F\n", "blank", {"line": "3"}),
    "commas": (b"IDC_PAT,CD_PAT_SEX\n1,F\n", "separator", {"found": ","}),
    "quoted commas": (b'"IDC_PAT","CD_PAT_SEX"\r\n"1","F"\r\n', "separator", {"found": ","}),
    "tabs": (b"IDC_PAT\tCD_PAT_SEX\n1\tF\n", "separator", {"found": "tab"}),
    "bars": (b"CD_PAT_SEX|IDC_PAT\n", "separator", {"found": "|"}),
    "no header": (b"45031212494;F\n", "header", {"line": "1"}),
    "a text": (b"Dear colleague,\n", "header", {"line": "1"}),
    "other letter case": (b"idc_pat;cd_pat_sex\n", "header", {"line": "1"}),
    "a spreadsheet": (b"PK\x03\x04\xff\xfe\x00", "workbook", {}),
    "UTF-16": (HEADER.decode().encode("utf-16"), "two_bytes", {}),
    "Latin-1": (HEADER + b"1;F\n2;Zo\xeb\n", "encoding", {"line": "3"}),
    "half a character": (HEADER + b"1;\xed\xa0\x80\n", "encoding", {"line": "2"}),
    "column of another type": (b"IDC_PAT;DT_HOSPZ\n", "unknown", {"columns": "‘DT_HOSPZ’"}),
    "column of ours": (b"IDC_PAT;LOCAL_CONSENT\n", "unknown", {"columns": "‘LOCAL_CONSENT’"}),
    "space around a name": (b"IDC_PAT; CD_PAT_SEX\n", "unknown", {"columns": "‘ CD_PAT_SEX’"}),
    "column without a name": (b"IDC_PAT;;CD_PAT_SEX\n", "unknown", {"columns": "‘’"}),
    "columns without a name at the end": (b"IDC_PAT;;\n", "padded", {"line": "1"}),
    "another column beside one without a name": (
        b"X;IDC_PAT;\n",
        "unknown",
        {"columns": "‘X’, ‘’"},
    ),
    "line of a spreadsheet": (b"sep=;\r\nIDC_PAT\n", "sep_line", {"found": "sep=;"}),
    "quoted line of a spreadsheet": (b'\xef\xbb\xbf"SEP=,"\n', "sep_line", {"found": '"SEP=,"'}),
    "double column": (b"IDC_PAT;CD_PAT_SEX;IDC_PAT\n", "double", {"columns": "‘IDC_PAT’"}),
    "double STATUS": (b"STATUS;IDC_PAT;STATUS\n", "double", {"columns": "‘STATUS’"}),
    "too few cells": (
        HEADER + b"1;F\n2\n",
        "cut",
        {"line": "3", "found": "1", "expected": "2"},
    ),
    "too many cells": (
        HEADER + b"1;F;x\n",
        "width",
        {"line": "2", "found": "3", "expected": "2"},
    ),
    "empty cells behind the last": (HEADER + b"1;F;;\n", "padded", {"line": "2"}),
    "empty row between": (
        HEADER + b"1;F\n;\n2;M\n",
        "blank",
        {"line": "3"},
    ),
    "too many after a line break in a cell": (
        HEADER + b'"1\n";F\n2;F;x\n',
        "width",
        {"line": "4", "found": "3", "expected": "2"},
    ),
    "rows with commas": (
        HEADER + b"1,F\n",
        "width",
        {"line": "2", "found": "1", "expected": "2"},
    ),
    "quote that never closes": (HEADER + b'1;F\n"2;F\n3;F\n', "quotes", {"line": "3"}),
    "quote that closes too soon": (HEADER + b'"1"2;F\n', "quotes", {"line": "2"}),
    "quote that never closes in a long file": (
        HEADER + b'1;"F\n' + b"3;F\n" * LONG,
        "quotes",
        {"line": "2"},
    ),
    "one row over many lines": (
        HEADER + b'"a\n";' * LONG,
        "quotes",
        {"line": "2"},
    ),
    "line ends of old Macs": (HEADER.replace(b"\n", b"\r") + b"1;F\r", "line_ends", {}),
    "a workbook": (b"PK\x03\x04\r" + b"\0" * 9, "workbook", {}),
    "an old workbook": (b"\xd0\xcf\x11\xe0" + b"\0" * 9, "workbook", {}),
    "two bytes a character": ("\ufeffIDC_PAT\r\n1".encode("utf-16-le"), "two_bytes", {}),
    "long with line ends of old Macs": (b"IDC_PAT\r" + b"1\r" * LONG, "line_ends", {}),
    "endless line": (HEADER + b"1;" * LONG, "too_long", {"line": "2"}),
    "endless cell": (HEADER + b"1;" + b"F" * 200_000, "too_long", {"line": "2"}),
    "endless header": (b"IDC_PAT;" * LONG, "too_long", {"line": "1"}),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_not_such_a_file_is_refused_saying_what_and_where(path: Path, kind: str) -> None:
    raw, what, details = REFUSED[kind]
    path.write_bytes(raw)
    with pytest.raises(BadCsvFile) as raised:
        read(path, FOLLOW_UP)
    problem = raised.value
    assert problem.text_id == f"bad_csv_file.{what}"
    assert problem.details == {"file": path.name, **details}
    assert "file.csv" in shown(problem)
    assert all(detail in shown(problem) for detail in details.values())


def test_a_line_may_be_as_long_as_any_registration_needs(path: Path) -> None:
    form = DICTIONARY.forms[RegistrationType.HOSPITALISATION_FFR_PCI]
    row = ["\U0001f600" * 255] * len(form.csv_keys)
    write(path, form, [row])
    assert in_form(form, read(path, form)) == [row]


@pytest.mark.parametrize("kind", ["missing", "a folder"])
def test_a_file_that_cannot_be_opened_is_refused(path: Path, kind: str) -> None:
    if kind == "a folder":
        path.mkdir()
    with pytest.raises(BadCsvFile) as raised:
        read(path, FOLLOW_UP)
    assert raised.value.text_id == "bad_csv_file.unreadable"
    assert path.name in shown(raised.value)


def test_of_many_unknown_columns_the_first_are_named_shortly(path: Path) -> None:
    names = [f"{'x' * 100}{n}" for n in range(9)]
    for count, more in ((8, False), (9, True)):
        path.write_text(";".join(["IDC_PAT", *names[:count]]), encoding="utf-8")
        with pytest.raises(BadCsvFile) as raised:
            read(path, FOLLOW_UP)
        columns = raised.value.details["columns"]
        assert columns.endswith("…") is more
        assert columns.count("x" * 60 + "’") == 8


def test_no_refusal_holds_the_text_of_a_cell(path: Path) -> None:
    path.write_bytes(HEADER + b"1;geheim\xeb\n")
    with pytest.raises(BadCsvFile) as raised:
        read(path, FOLLOW_UP)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


@posix_only
def test_a_pipe_is_no_file(path: Path) -> None:
    write(path, FOLLOW_UP, [cells(FOLLOW_UP)])
    content = path.read_bytes()
    path.unlink()
    with pipe(path, content), pytest.raises(BadCsvFile) as caught:
        read(path, FOLLOW_UP)
    assert caught.value.text_id == "bad_csv_file.unreadable"
    assert "Not a regular file" in shown(caught.value)
