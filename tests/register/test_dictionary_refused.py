import re
import shutil
from pathlib import Path

import pytest

from angio_desktop.errors import BadTable
from angio_desktop.register import dictionary
from angio_desktop.register.fields import RegistrationType
from tests.drivers.tables import TABLES

_FILES = sorted(path.name for path in TABLES.iterdir() if path.suffix != ".md")


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "dictionary"
    shutil.copytree(TABLES, folder)
    return folder


def refused(folder: Path) -> BadTable:
    with pytest.raises(BadTable) as raised:
        dictionary.load(folder)
    return raised.value


def line_of(table: Path, start: str) -> int:
    lines = table.read_text(encoding="utf-8").splitlines()
    return 1 + next(n for n, line in enumerate(lines) if line.startswith(start))


_PAGE = "CD_LVEF;entry;;code;no;CA_QUALIFIER_1;yes;;;;optional"
_STROKE = "CD_CARDIOVASC_HISTY_STROKE;entry;;code;no;CA_YN;yes;value type and list;yes_no;"
_ADMITTED = "DT_HOSPZ;entry;;date;no;;yes;;;summary;"
_TIME = "T_WICR_n;1-5;entry;;time;no;;yes;;;;"
_FOLLOWED = (
    "follow_up;Follow-up na PCI;Suivi après PCI;Follow-up after PCI;Eén jaar na een hospitalisatie "
    "met PCI.;Un an après une hospitalisation avec PCI.;One year after a hospitalisation with PCI."
    ";01/06/2019;"
)
# File, the row it is about (a part that begins it), what it becomes, and what the error says.
_BAD_ROWS = [
    ("fields.csv", "CD_LVEF;entry", "CD_LVEF;guess", "unknown Kind 'guess'"),
    ("fields.csv", "DT_HOSPZ;entry;;date", "DT_HOSPZ;entry;;day", "unknown ValueType 'day'"),
    ("fields.csv", "DT_HOSPZ;entry;", "DT_HOSPZ;entry;nowhere", "unknown page 'nowhere'"),
    ("fields.csv", "TX_TTL_STEMI;title;stemi", "TX_TTL_STEMI;title;x", "unknown page 'x'"),
    ("fields.csv", _PAGE, _PAGE.replace("CA_QUALIFIER_1", "CA_X"), "unknown list CA_X"),
    ("fields.csv", _PAGE, _PAGE.replace("CA_QUALIFIER_1", ""), "a code needs a code list"),
    (
        "fields.csv",
        "DT_HOSPZ;entry;;date;no;",
        "DT_HOSPZ;entry;;date;no;CA_YN",
        "only a code has one",
    ),
    ("fields.csv", _PAGE, _PAGE.replace("optional", "maybe"), "unknown word 'maybe'"),
    ("fields.csv", _PAGE, _PAGE.replace("optional", "shown"), "unknown word 'shown'"),
    ("fields.csv", _PAGE, _PAGE.replace(";no;", ";perhaps;"), "unknown word 'perhaps'"),
    ("fields.csv", _PAGE, _PAGE.replace(";yes;", ";;"), "unknown word '' in column in_csv"),
    ("fields.csv", "TX_TTL_STEMI;title;stemi;;", "TX_TTL_STEMI;title;stemi;;no", "unknown word"),
    ("fields.csv", "CD_LVEF;", "CD_DIABT;", "duplicate key"),
    ("fields.csv", "CD_LVEF;", "DT_PCI_3;", "duplicate key DT_PCI_3"),
    ("fields.csv", "CD_LVEF;", "CD_LVEF;too;many;", "20 cells, not 18"),
    ("fields.csv", _STROKE, _STROKE.replace("yes_no", "maybe"), "unknown Cell 'maybe'"),
    ("fields.csv", _STROKE, _STROKE.replace("CA_YN", "CA_QUALIFIER_1"), "only a code of 1 and 0"),
    ("fields.csv", _STROKE, _STROKE.replace("value type", "value"), "unknown word 'value and"),
    ("fields.csv", _ADMITTED, _ADMITTED.replace("summary", "large"), "unknown Role 'large'"),
    ("fields.csv", _ADMITTED, _ADMITTED.replace("summary", "summary|"), "unknown Role ''"),
    ("fields.csv", _ADMITTED, _ADMITTED.replace("summary", "billing"), "billing is a code"),
    ("fields.csv", _ADMITTED, _ADMITTED.replace("summary", "procedure_date"), "of a procedure"),
    ("procedure.csv", _TIME, _TIME.replace(";;;;", ";;;procedure_date;"), "is a date"),
    ("procedure.csv", "DT_PCI_n;1-5", "DT_PCI_n;0-5", "not procedures: 0-5"),
    ("procedure.csv", "DT_PCI_n;1-5", "DT_PCI_n;1-6", "not procedures: 1-6"),
    ("procedure.csv", "DT_PCI_n;1-5", "DT_PCI_n;5-1", "not procedures: 5-1"),
    ("procedure.csv", "DT_PCI_n;1-5", "DT_PCI_n;all", "not procedures: all"),
    ("procedure.csv", "T_WICR_n;", "DT_PCI_n;", "duplicate key"),
    ("differences.csv", "CD_SEGM;hospitalisation;", "CD_X;hospitalisation;", "unknown key"),
    ("differences.csv", "CD_SEGM;hospitalisation;", "CD_SEGM;x;", "unknown type x"),
    (
        "differences.csv",
        "CD_SEGM;hospitalisation;code_list",
        "CD_SEGM;hospitalisation;kind",
        "or column kind",
    ),
    (
        "differences.csv",
        "CD_SEGM;hospitalisation_ffr;",
        "CD_SEGM;hospitalisation;",
        "duplicate key",
    ),
    (
        "differences.csv",
        "CD_SEGM;follow_up;code_list;CA_SEGM_9",
        "CD_SEGM;follow_up;code_list;CA_X",
        "unknown list CA_X",
    ),
    (
        "differences.csv",
        "CD_TPE_CABG_EXEC;follow_up;label_nl;",
        "CD_TPE_CABG_EXEC;follow_up;label_nl;;",
        "5 cells, not 4",
    ),
    (
        "differences.csv",
        "TX_TTL_DATE;follow_up;page;cabg",
        "TX_TTL_DATE;follow_up;page;x",
        "unknown page 'x'",
    ),
    ("conditions.csv", "R02;CD_REAS;", "R02;CD_X;", "no form has CD_X"),
    ("conditions.csv", "R02;CD_REAS;CD_REPERF", "R02;CD_REAS;CD_X", "unknown key CD_X"),
    ("conditions.csv", "R01;section TX_TTL_STEMI", "R01;section TX_X", "no form has section TX_X"),
    ("conditions.csv", "R06;procedure 2-5", "R06;procedure 2-9", "not procedures: 2-9"),
    ("conditions.csv", "R02;CD_REAS;CD_REPERF;4", "R02;CD_REAS;CD_REPERF;4|9", "has no code 9"),
    ("conditions.csv", "R02;CD_REAS;CD_REPERF;4", "R02;CD_REAS;CD_REPERF;", "has no code "),
    ("conditions.csv", "R02;CD_REAS;CD_REPERF", "R02;CD_REAS;DT_HOSPZ", "DT_HOSPZ has no code 4"),
    ("numbers.csv", "MS_LVEF;", "MS_X;", "unknown key"),
    ("numbers.csv", "MS_FFR*", "MS_X*", "unknown key"),
    ("numbers.csv", "MS_LVEF;%;0", "MS_LVEF;%;few", "not a number"),
    ("numbers.csv", "MS_LVEF;%;0", "MS_LVEF;%;-1", "not a number"),
    ("numbers.csv", "MS_LVEF;%;0;1;100", "MS_LVEF;%;0;1;many", "not a number"),
    ("numbers.csv", "MS_LVEF;%;0;1;100", "MS_LVEF;%;0;1;inf", "not a number"),
    ("numbers.csv", "MS_LVEF;%;0;1;100;10", "MS_LVEF;%;0;1;100;0", "min ≤ warn_min"),
    ("numbers.csv", "MS_LVEF;%;0;1;100;10;80", "MS_LVEF;%;0;1;100;10;101", "warn_max ≤ max"),
    ("numbers.csv", "MS_FFR*;;2;0;1.1;0.3;1;0.8", "MS_FFR*;;2;0;1.1;0.3;1;low", "not a number"),
    ("numbers.csv", "MS_DIA_BP_HOSPZ;", "MS_SYS_BP_HOSPZ;", "duplicate key"),
    ("code_lists.csv", "CA_YN;0;", "CA_YN;1;", "empty or duplicate code '1'"),
    ("code_lists.csv", "CA_YN;0;", "CA_YN;;", "empty or duplicate code ''"),
    ("code_lists.csv", "CA_YN;0;Neen", "CA_YN;0;", "no Dutch text in label_nl"),
    ("place_of_residence.csv", "1020;", "1000;", "empty or duplicate code '1000'"),
    ("municipalities.csv", "1020;", "1005x;", "no such place of residence"),
    ("municipalities.csv", "1050;Elsene;Ixelles;Ixelles", "1050;Brussel;Bruxelles;Brussels", "dup"),
    ("municipalities_de.csv", "Luik;", "Luijk;", "no such municipality"),
    ("municipalities_de.csv", "Luik;Lüttich", "Luik;", "no German name"),
    ("municipalities_de.csv", "Luik;", "Leuven;", "duplicate key"),
    ("open_lists.csv", "HPIN;", "CA_YN;", "duplicate list"),
    ("pages.csv", "stemi;", "history;", "duplicate key"),
    ("pages.csv", "stemi;STEMI", "stemi;", "no Dutch text in label_nl"),
    ("types.csv", "follow_up;Follow-up na PCI", "follow_up;", "no Dutch text in label_nl"),
    ("types.csv", _FOLLOWED, f"{_FOLLOWED[:-11]}2019-06-01;", "obligatory_from is no date"),
    ("types.csv", _FOLLOWED, f"{_FOLLOWED}31/05/2019", "needs an obligatory_from"),
    ("types.csv", _FOLLOWED, f"{_FOLLOWED[:-11]};31/05/2019", "needs an obligatory_from"),
    ("types.csv", f"{_FOLLOWED};Follow-up_na_PCI", f"{_FOLLOWED};", "no name in collection"),
]


@pytest.mark.parametrize(("file", "row", "becomes", "what"), _BAD_ROWS)
def test_bad_row_is_refused_with_its_line_and_key(tables, file, row, becomes, what):
    path = tables / file
    line = line_of(path, row)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"\n{row}", f"\n{becomes}", 1), encoding="utf-8")

    error = refused(tables)

    key = becomes.split(";")[0]
    assert (error.details["file"], error.details["line"]) == (file, str(line))
    assert error.details["key"] == key
    assert what in error.details["what"]
    assert str(error).startswith(f"{file}, line {line}, {key}: ")


@pytest.mark.parametrize(
    ("table", "row", "becomes", "what"),
    [
        ("procedure.csv", "procedure_date|", "", "procedure 1 has 0 fields procedure_date"),
        ("fields.csv", "CD_PRES_FFR;entry;;code;no;BILLING_CODE_419;yes;;;", "billing", "several"),
        ("fields.csv", ";identity;", ";;", "no field is of the identity"),
    ],
)
def test_a_role_that_nothing_or_too_much_fills_is_refused(tables, table, row, becomes, what):
    path = tables / table
    text = path.read_text(encoding="utf-8")
    assert row in text
    path.write_text(text.replace(row, row * (becomes == "billing") + becomes), encoding="utf-8")
    error = refused(tables)
    assert error.details["file"] == "types.csv"
    assert what in error.details["what"]


@pytest.mark.parametrize(
    ("file", "columns"),
    [
        ("fields.csv", "many"),
        ("procedure.csv", "procedures"),
        ("differences.csv", "column"),
        ("conditions.csv", "when"),
        ("numbers.csv", "warn_max"),
        ("code_lists.csv", "label_fr"),
        ("place_of_residence.csv", "label_en"),
        ("municipalities.csv", "label_en"),
        ("municipalities_de.csv", "label_de"),
        ("open_lists.csv", "label_en"),
        ("pages.csv", "label_fr"),
        ("types.csv", "hint_nl"),
    ],
)
@pytest.mark.parametrize(
    ("becomes", "what"),
    [("strange", "unknown columns: strange"), ("label_nl", "columns: ")],
    ids=["unknown", "double or missing"],
)
def test_other_columns_are_refused(tables, file, columns, becomes, what):
    path = tables / file
    header, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(re.sub(rf"\b{columns}\b", becomes, header) + "\n" + rest, encoding="utf-8")
    error = refused(tables)
    assert (error.details["file"], error.details["line"]) == (file, "1")
    assert what in error.details["what"]


def test_column_that_stands_twice_is_refused(tables):
    path = tables / "pages.csv"
    header, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(f"{header};label_en\n{rest}", encoding="utf-8")
    assert "double columns: label_en" in refused(tables).details["what"]


@pytest.mark.parametrize("file", _FILES)
def test_missing_file_is_refused(tables, file):
    (tables / file).unlink()
    assert refused(tables).details["file"] == file


@pytest.mark.parametrize("file", _FILES)
def test_file_that_is_not_utf_8_is_refused(tables, file):
    path = tables / file
    path.write_bytes(path.read_bytes() + "é".encode("latin-1"))
    error = refused(tables)
    assert error.details["file"] == file
    assert "cannot be read" in error.details["what"]


def test_empty_file_is_refused(tables):
    (tables / "pages.csv").write_text("", encoding="utf-8")
    assert "missing columns" in refused(tables).details["what"]


def test_blank_line_is_refused(tables):
    path = tables / "pages.csv"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    error = refused(tables)
    assert (error.details["line"], error.details["what"]) == ("17", "0 cells, not 4")
    assert "(no key)" in str(error)


def test_quote_that_does_not_close_is_refused(tables):
    path = tables / "pages.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("cabg;CABG", 'cabg;"CABG'), encoding="utf-8")
    error = refused(tables)
    assert (error.details["file"], error.details["line"]) == ("pages.csv", "16")


def test_types_in_another_order_are_refused(tables):
    path = tables / "types.csv"
    header, first, second, *rest = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, second, first, *rest]), encoding="utf-8")
    error = refused(tables)
    assert (error.details["file"], error.details["line"]) == ("types.csv", "1")
    assert "must hold, in order: hospitalisation, " in error.details["what"]


@pytest.mark.parametrize(
    ("row", "becomes", "circle"),
    [
        ("R02;CD_REAS;CD_REPERF;4", "R02;CD_REAS;CD_REAS;4", {"R02"}),
        ("R02;CD_REAS;CD_REPERF;4", "R02;CD_REAS|CD_REPERF;CD_REAS;4", {"R02"}),
        ("R23;CD_CONSTTN;CD_FU_CONSTTN;1", "R23;CD_CONSTTN;CD_CABG_EXECF;1", {"R23", "R24"}),
    ],
)
def test_conditions_in_a_circle_are_refused(tables, row, becomes, circle):
    path = tables / "conditions.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(row, becomes), encoding="utf-8")
    error = refused(tables)
    assert error.details["what"].startswith("conditions in a circle: ")
    assert set(error.details["what"].split(": ")[1].split(" → ")) == circle
    assert error.details["key"] in circle
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[int(error.details["line"]) - 1].startswith(error.details["key"])


@pytest.mark.parametrize(
    ("file", "row"),
    [("code_lists.csv", "CA_X;0;Neen;Non;No"), ("open_lists.csv", "CA_X;Lijst;Liste;List")],
)
def test_list_that_no_field_uses_is_refused(tables, file, row):
    path = tables / file
    with path.open("a", encoding="utf-8") as opened:
        opened.write(f"{row}\n")
    error = refused(tables)
    assert error.details["what"] == "no field uses the list CA_X"
    assert (error.details["file"], error.details["line"]) == (file, str(line_of(path, row)))


def test_number_without_limits_is_refused(tables):
    path = tables / "numbers.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(li for li in lines if not li.startswith("MS_LVEF")), encoding="utf-8")
    error = refused(tables)
    assert (error.details["file"], error.details["key"]) == ("fields.csv", "MS_LVEF")
    assert "needs its limits" in error.details["what"]


def test_field_before_any_page_is_refused(tables):
    path = tables / "fields.csv"
    line = line_of(path, "IDC_PAT;")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("TX_TTL_PAT;title;patient", "TX_TTL_PAT;title;"), encoding="utf-8")
    error = refused(tables)
    assert (error.details["line"], error.details["key"]) == (str(line), "IDC_PAT")
    assert error.details["what"] == "no page"


def test_caption_that_is_missing_is_refused(tables):
    path = tables / "fields.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(";Takziekte;", ";;"), encoding="utf-8")
    error = refused(tables)
    assert (error.details["key"], error.details["what"]) == ("CD_BRANCH_DSEAS", "no Dutch caption")


def test_french_and_english_captions_may_be_missing(tables):
    path = tables / "fields.csv"
    text = path.read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("CD_MAIN_BRANCH;"))
    short = f"{row.rsplit(';', 2)[0]};;"
    path.write_text(text.replace(row, short), encoding="utf-8")
    form = dictionary.load(tables).forms[RegistrationType.HOSPITALISATION]
    assert set(form.by_key["CD_MAIN_BRANCH"].captions) == {"Hoofdstam"}
