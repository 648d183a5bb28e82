"""What cells of a table from elsewhere mean: codes by words, dates, numbers, parts of a cell."""

from datetime import date

import pytest

from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.cells import CellReader, is_error, split, units_of
from angio_desktop.register.intake.mapping import (
    ColumnMapping,
    ColumnRule,
    DecimalMark,
    TypeRule,
    column_names,
    plain,
)
from angio_desktop.register.intake.rows import CellProblem, RowReader
from angio_desktop.register.intake.words import Meanings
from tests.drivers.tables import DICTIONARY

TODAY = date(2026, 11, 29)
FORM = DICTIONARY.forms[RegistrationType.HOSPITALISATION_PCI]
DES = "QERMID_IMPLT_32402"
LISTS = {
    "HPIN": OpenList(
        "HPIN",
        {
            "10000106730": ListEntry("10000106730", "Dr. Zoë Maes"),
            "10000205116": ListEntry("10000205116", "D'Hoe, Jan"),
            "10000304492": ListEntry("10000304492", "Prof. Jan Peeters"),
            "10000403868": ListEntry("10000403868", "Peeters Jan"),
        },
    ),
    DES: OpenList(DES, {"DES-1": ListEntry("DES-1", "Flow 2 3.0x12")}),
}
OPERATOR, SEX, PLACE = "CD_DOCTOR_INTVNT_CARDIOL_1", "CD_PAT_SEX", "CD_PAT_PLC_RESDC"
WEIGHT, HEIGHT, CREATININE = "MS_PAT_WGHT", "MS_PAT_HGHT", "MS_RECNT_SERM_CREAN"
CONTRAST, TESTS = "NR_CONVOL_PROC_ML_1", "CD_WHICH_TST_EXEC"


def read(
    key: str,
    text: str,
    *,
    mark: DecimalMark = DecimalMark.ANY,
    unit: str = "",
    values: dict[str, str] | None = None,
) -> str:
    own = {plain(word): code for word, code in (values or {}).items()}
    rule = ColumnRule((), (key,), unit=unit)
    reader = CellReader(Meanings(LISTS), mark, TODAY)
    return reader.read(FORM.by_key[key], text, rule, own)


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("TX_PAT_LAST_NAM", "  Zoë\u00a0 D’Hoe ", "Zoë D'Hoe"),
        ("IDC_PAT", "85.07.30-033.28", "85073003328"),
        ("DT_HOSPZ", "1/02/2026", "01/02/2026"),
        ("DT_HOSPZ", "2026-02-01", "01/02/2026"),
        ("DT_HOSPZ", "1/2/26", "01/02/2026"),
        ("DT_HOSPZ", "01022026", "01/02/2026"),
        ("DT_HOSPZ", "1 feb 26", "01/02/2026"),
        ("DT_HOSPZ", "1/02/2026 09:42", "01/02/2026"),
        ("DT_HOSPZ", "1/2/26 9:42", "01/02/2026"),
        # What only a person who types at this moment can mean is no date.
        ("DT_HOSPZ", "v", "v"),
        ("DT_HOSPZ", "-1", "-1"),
        ("DT_HOSPZ", "1/2", "1/2"),
        ("DT_HOSPZ", "1 feb", "1 feb"),
        ("DT_HOSPZ", "46054", "46054"),
        ("T_WICR_1", "1/02/2026 9:42", "09:42"),
        ("T_WICR_1", "9u42", "09:42"),
        ("T_WICR_1", "09:42:10", "09:42"),
        (SEX, "M", "M"),
        (SEX, "v", "F"),
        (SEX, "Homme", "M"),
        (SEX, "vrouw", "F"),
        (SEX, "x", "x"),
        ("CD_MAIN_BRANCH", "TRUE", "1"),
        ("CD_MAIN_BRANCH", "nee", "0"),
        ("CD_MAIN_BRANCH", "1.0", "1"),
        ("CD_MAIN_BRANCH", "0,00", "0"),
        (PLACE, "9000 Gent", "9000"),
        (PLACE, "B-9000", "9000"),
        (PLACE, "Brugge", "8000"),
        (PLACE, "Nergens", "Nergens"),
        (PLACE, "9", "9"),
        (PLACE, "0001 Nergens", "0001 Nergens"),
        (OPERATOR, "10000106730", "10000106730"),
        (OPERATOR, "1-00001-06-730", "10000106730"),
        (OPERATOR, "10000999999", "10000999999"),  # E04 tells that it is in no list
        (OPERATOR, "1000010673", "1000010673"),
        (OPERATOR, "maes zoe", "10000106730"),
        (OPERATOR, "Dr. Jan D'Hoe", "10000205116"),
        (OPERATOR, "Jan Peeters", "Jan Peeters"),  # two of that name
        (OPERATOR, "Dr.", "Dr."),
        ("CD_MODEL_DES_1", "flow 2 3.0X12", "DES-1"),
        ("CD_MODEL_BMS_1", "Flow", "Flow"),  # a list that is not loaded
        (TESTS, "MRI|CT", "MRI|CT"),
        (WEIGHT, "82,5", "82.5"),
        (WEIGHT, "82 kg", "82"),
        (WEIGHT, "82500 g", "82.5"),
        (HEIGHT, "1,75 m", "175"),
        (HEIGHT, "1,7,5 m", "1,7,5 m"),
        (CREATININE, "88.42 µmol/L", "1.00"),
        (CONTRAST, "1.200", "1.200"),  # may be a thousand: a person says
        ("CD_COD_X", "", ""),
    ][:-1],
)
def test_a_cell_becomes_the_registers_text_or_stays(key, text, expected):
    assert read(key, text) == expected


@pytest.mark.parametrize(
    ("key", "text", "mark", "expected"),
    [
        (CONTRAST, "1.200", DecimalMark.COMMA, "1200"),
        (CONTRAST, "1,200", DecimalMark.POINT, "1200"),
        (CREATININE, "1,200", DecimalMark.COMMA, "1.20"),
        (WEIGHT, "1.082,5", DecimalMark.COMMA, "1082.5"),
        (WEIGHT, "82.5", DecimalMark.COMMA, "82.5"),  # no thousands, so a mark all the same
        (WEIGHT, "82,5", DecimalMark.POINT, "82.5"),
    ],
)
def test_a_mark_that_is_known_tells_thousands_from_decimals(key, text, mark, expected):
    assert read(key, text, mark=mark) == expected


def test_a_unit_of_the_column_is_that_of_each_number_without_one():
    assert read(HEIGHT, "1,75", unit="m") == "175"
    assert read(HEIGHT, "175 cm", unit="m") == "175"
    assert read(HEIGHT, "tall", unit="m") == "tall"
    assert read(HEIGHT, "9" * 400, unit="m") == "9" * 400
    assert units_of(FORM.by_key[HEIGHT]) == ("m", "mm")
    assert units_of(FORM.by_key["DT_HOSPZ"]) == ()


def test_a_hospitals_own_words_come_first_and_are_taken_of_several_too():
    listed = FORM.by_key[TESTS].code_list
    codes = listed.codes.values() if listed else ()
    first, second = [code for code in codes if not set("".join(code.captions)) & set(",+")][:2]
    words = {"Echo": first.code}
    assert read(TESTS, "ECHO", values=words) == first.code
    both = f"{first.code}|{second.code}"
    assert read(TESTS, f"echo + {second.captions.fr}", values=words) == both
    assert read(TESTS, f"{first.captions.nl}\n{second.code}; echo", values=words) == both
    assert read("CD_MAT_1", "Onyx", values={"Onyx": "4"}) == "4"


def test_a_list_is_looked_through_once():
    meanings = Meanings(LISTS)
    operator = FORM.by_key[OPERATOR]
    found = [meanings.code(operator, text, {}) for text in ("Zoë Maes", "Maes, Zoe")]
    assert found == ["10000106730"] * 2


def test_a_row_reads_its_type_and_what_its_form_asks():
    mapping = ColumnMapping(
        rules=(
            ColumnRule(("Wie",), ("TX_PAT_LAST_NAM",)),
            ColumnRule(("Materiaal",), ("CD_MAT_1",)),
            ColumnRule(("Lengte",), ("MS_PAT_HGHT",)),
        ),
        type=TypeRule("Soort", {"fu": RegistrationType.FOLLOW_UP}),
    )
    names = ("Wie", "Materiaal", "Soort", "")
    reader = RowReader(DICTIONARY, mapping, names, LISTS, TODAY)
    assert reader.missing == ("Lengte",)
    pci = RegistrationType.HOSPITALISATION_PCI
    assert reader.read(2, ("Maes", "DES", "PCI?"), pci).problems == [
        CellProblem(2, "type", {"found": "PCI?"})
    ]
    told = reader.read(3, ("Maes", "DES", "FU"), None)
    assert (told.type, told.texts) == (RegistrationType.FOLLOW_UP, {"TX_PAT_LAST_NAM": "Maes"})
    given = reader.read(4, ("\u200b", "DES"), pci)
    assert (given.type, given.texts, given.sources) == (pci, {"CD_MAT_1": "4"}, {"CD_MAT_1": 1})
    assert reader.read(5, ("Maes",), None).problems == [CellProblem(2, "type", {"found": ""})]


@pytest.mark.parametrize(
    ("keys", "text", "by", "parts"),
    [
        (("DT_PCI_1", "T_WICR_1"), "1/02/2026 09:42", "", ["1/02/2026", "09:42"]),
        (("DT_PCI_1", "T_WICR_1"), "1/02/2026", "", ["1/02/2026", ""]),
        (("DT_PCI_1", "T_WICR_1"), "gisteren", "", None),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "Van Damme, An", "", ["Van Damme", "An"]),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "VAN DAMME An", "", ["VAN DAMME", "An"]),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "Peeters An", "", ["Peeters", "An"]),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "Van Damme An", "", None),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "VAN DAMME AN", "", None),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "VAN Damme AN", "", None),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "Van Damme / An", "/", ["Van Damme", "An"]),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"), "Van Damme", "/", None),
        (("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM", "IDC_PAT"), "a, b", "", None),
    ],
)
def test_a_cell_of_several_fields_is_split_where_that_is_clear(keys, text, by, parts):
    fields = [FORM.by_key[key] for key in keys]
    assert split(text, fields, ColumnRule((), keys, split=by)) == parts


def test_what_a_spreadsheet_could_not_work_out_is_known():
    assert all(map(is_error, ["#N/A", "#VERW!", "#DEEL/0!", "#NAME?"]))
    assert not any(map(is_error, ["#1", "N/A", "#"]))


def test_columns_have_names_of_their_own():
    assert column_names([" Datum ", "datum", "", "Van\ntot", "DATUM"]) == (
        *("Datum", "datum (2)", "", "Van tot", "DATUM (3)"),
    )
