"""The register's published definition: found in its two layouts, and compared field by field."""

from collections.abc import Callable, Set
from typing import NamedTuple

import pytest

from angio_desktop.errors import BadWorkbook
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.workbook import cells, reading
from angio_desktop.register.workbook.comparison import Comparison, compare
from angio_desktop.register.workbook.settled import CONDITIONS, FRENCH, Settled, settled, yes_no
from tests.drivers.published import (
    HEADER,
    SURVEY,
    Page,
    move_columns,
    published,
    sheet_of,
    sheets,
    xlsform,
)
from tests.drivers.tables import DICTIONARY

OURS = DICTIONARY
FOLLOW_UP, FFR = RegistrationType.FOLLOW_UP, RegistrationType.HOSPITALISATION_FFR
SIX = (
    *("CD_CARDIOVASC_HISTY_KIDNEY_FAIL", "CD_CARDIOVASC_HISTY_STROKE"),
    *("CD_CARDIOVASC_HISTY_PERI_VASC_DSEAS", "CD_DIAGS_CHRON_RENAL_DSEAS"),
    *("CD_DIAGS_ARTER_HTN", "CD_DIAGS_HYPRLIP"),
)


def compared(pages: list[Page]) -> Comparison:
    return compare(OURS, reading.read(sheets(pages), OURS))


def shown(found: Comparison) -> tuple[set[tuple[str, str, str, str]], set[str], set[str]]:
    """Return what differs, without the types; what is only here, only there."""
    return (
        {(each.key, each.what, each.ours, each.theirs) for each in found.different},
        {place.key for place in found.only_here},
        {place.key for place in found.only_there},
    )


def test_the_whole_definition_as_published_is_the_same() -> None:
    found = compared(published(OURS))
    assert found.is_same
    assert found.files == ("HD_DCD_Specs_v2_20231128.xlsx",)
    assert found.types == tuple(RegistrationType)
    assert len(found.same) == 83 + 337 + 118 + 374 + 42
    assert {form.version for form in found.forms} == {"v2_20231128"}


@pytest.mark.parametrize("type_", RegistrationType)
def test_each_type_as_xlsform_is_the_same(type_: RegistrationType) -> None:
    found = compared(xlsform(OURS, type_))
    assert found.is_same
    assert found.types == (type_,)
    assert found.forms[0].version == "2.1.0"


TYPOGRAPHIC = "  ".join(
    OURS.forms[FOLLOW_UP].by_key["CD_OYFFRPCI"].captions.fr.replace("'", "’").split(" ")
)


class Spoiled(NamedTuple):
    """What is done to the sheet of the follow-up, and what is told of it."""

    name: str
    spoil: Callable[[Page], object]
    different: Set[tuple[str, str, str, str]] = frozenset()
    only_here: Set[str] = frozenset()
    only_there: Set[str] = frozenset()


def without_row(text: str) -> Callable[[Page], object]:
    return lambda page: page.rows.pop(page.row_of(text))


def with_row(after: str, *cells: str) -> Callable[[Page], object]:
    return lambda page: page.rows.insert(page.row_of(after) + 1, list(cells))


def put(row: str, column: str, text: str) -> Callable[[Page], object]:
    return lambda page: page.put(row, column, text)


def swap(page: Page, first: str, second: str) -> None:
    one, other = page.row_of(first), page.row_of(second)
    page.rows[one], page.rows[other] = page.rows[other], page.rows[one]


def every_key(change: Callable[[str], str]) -> Callable[[Page], object]:
    def spoil(page: Page) -> None:
        for row in page.rows[22:]:
            row[0] = change(row[0])

    return spoil


def only_required_marked(page: Page) -> None:
    for row in page.rows[22:]:
        row[2] = {"Yes": "X"}.get(row[2], "")


def codes_in_one_cell(page: Page) -> None:
    """Write the codes of a list into its field's own cell, a line for each."""
    rows: list[list[str]] = []
    for row in page.rows:
        if row[0] or not "".join(row):
            rows.append(row)
        else:
            rows[-1][4] += f"{row[4]} = {row[5]}\n"
    page.rows = rows


def codes_named_apart(page: Page) -> None:
    """Give the texts of codes columns of their own, as the first code its field's own row."""
    page.rows[21] += ["codelist values NL", "labels codelist FR"]
    for row in page.rows[22:]:
        if not row[0]:
            row.extend(row[5:7])
            row[5:8] = ["", "", ""]
    page.rows[21][4] = "code"


def rename(**names: str) -> Callable[[Page], object]:
    def spoil(page: Page) -> None:
        page.rows[21] = [names.get(cell.replace(" ", "_"), cell) for cell in page.rows[21]]

    return spoil


SPOILED = (
    Spoiled("the header in row 5", lambda page: page.rows.__delitem__(slice(4, 21))),
    Spoiled("the header in row 25", lambda page: page.rows.__setitem__(slice(1, 1), [[""]] * 3)),
    Spoiled(
        "other names of columns",
        rename(
            technical_name="Technische naam",
            required="Verplicht?",
            code_list_name="Naam codelijst",
            codelist_values="Waarden",
            translation_fields="labels NL",
            Fields_FR="vertaling FR",
        ),
    ),
    Spoiled(
        "French by yet other names",
        rename(Fields_FR="label_FR", label_EN="fields (EN)", translation_fields="fields (NL)"),
    ),
    Spoiled("columns in another order", lambda p: move_columns(p, (7, 6, 4, 3, 1, 2, 0, 5))),
    Spoiled("no French and no English", lambda page: move_columns(page, range(6))),
    Spoiled("no column of what is mandatory", rename(required="remark")),
    Spoiled("spaces and line ends around keys", every_key(lambda key: key and f" {key}\n")),
    Spoiled("empty rows between", with_row("CD_FU_CONSTTN")),
    Spoiled("only what is required is marked", only_required_marked),
    Spoiled("the codes in one cell", codes_in_one_cell),
    Spoiled("columns of their own for the texts of codes", codes_named_apart),
    Spoiled("a line without a code", put("F", "codelist values", "F\n \nF")),
    Spoiled(
        "a field that is ours alone",
        with_row("DT_CONSULT", "LOCAL_CONSENT", "Code", "Yes", "CA_YN"),
        only_there={"LOCAL_CONSENT"},
    ),
    Spoiled(
        "a typographic apostrophe and two spaces", put("CD_OYFFRPCI", "Fields_FR", TYPOGRAPHIC)
    ),
    Spoiled("a caption that is not there", put("DT_CONSULT", "Fields_FR", "")),
    Spoiled("a field that is missing", without_row("DT_CONSULT"), only_here={"DT_CONSULT"}),
    Spoiled("a field more", with_row("DT_CONSULT", "DT_NEW", "Date"), only_there={"DT_NEW"}),
    Spoiled(
        "another case of a key",
        put("TX_PAT_FIRST_NAM", "technical name", "TX_PAT_First_NAM"),
        only_here={"TX_PAT_FIRST_NAM"},
        only_there={"TX_PAT_First_NAM"},
    ),
    Spoiled(
        "two fields in another order",
        lambda page: swap(page, "TX_PAT_FIRST_NAM", "TX_PAT_LAST_NAM"),
        {("TX_PAT_LAST_NAM", "order", "TX_PAT_FIRST_NAM", "TX_IDC_PAT_INT")},
    ),
    Spoiled(
        "the first field elsewhere",
        lambda page: page.rows.append(page.rows.pop(22)),
        {("dcd_status", "order", "", "TX_REG_NAM")},
    ),
    Spoiled(
        "another type",
        put("DT_CONSULT", "type", "Text"),
        {("DT_CONSULT", "type", "date", "text")},
    ),
    Spoiled(
        "a type that nobody knows",
        put("DT_CONSULT", "type", "Geometry"),
        {("DT_CONSULT", "type", "date", "Geometry")},
    ),
    Spoiled(
        "one code where several held",
        put("CD_SEGM", "type", "Code"),
        {("CD_SEGM", "type", "several codes", "code")},
    ),
    Spoiled(
        "mandatory where it was not",
        put("TX_PAT_LAST_NAM", "required", "verplicht"),
        {("TX_PAT_LAST_NAM", "mandatory", "optional", "required")},
    ),
    Spoiled(
        "another list",
        put("CD_FU_CONSTTN", "code list name", "CA_YN_2"),
        {("CD_FU_CONSTTN", "list", "CA_YN", "CA_YN_2")},
    ),
    Spoiled(
        "a list where we have a date",
        put("DT_CONSULT", "code list name", "CA_YN"),
        {("DT_CONSULT", "type", "date", "code"), ("DT_CONSULT", "list", "", "CA_YN")},
    ),
    Spoiled(
        "a code that is missing",
        lambda page: page.rows.pop(page.row_of("CD_PAT_SEX") + 1),
        {("CD_PAT_SEX", "code", "F Vrouw", "")},
    ),
    Spoiled(
        "a code more",
        with_row("CD_PAT_SEX", "", "", "", "", "9", "Anders", "Autre"),
        {("CD_PAT_SEX", "code", "", "9 Anders")},
    ),
    Spoiled(
        "a code more without a text",
        with_row("CD_PAT_SEX", "", "", "", "", "9"),
        {("CD_PAT_SEX", "code", "", "9")},
    ),
    Spoiled(
        "another text of a code",
        put("F", "Fields_FR", "Femme?"),
        {("CD_PAT_SEX", "code_caption_fr", "F Femme", "F Femme?")},
    ),
    Spoiled(
        "another caption",
        put("DT_CONSULT", "translation fields", "Datum"),
        {
            (
                "DT_CONSULT",
                "caption_nl",
                "Datum consultatie of datum van laatste contactname met de patiënt",
                "Datum",
            )
        },
    ),
    Spoiled(
        "another French caption",
        put("DT_CONSULT", "Fields_FR", "Date"),
        {
            (
                "DT_CONSULT",
                "caption_fr",
                "Date de la consultation ou date du dernier contact avec le patient",
                "Date",
            )
        },
    ),
    Spoiled(
        "a field twice",
        with_row("DT_CONSULT", "DT_CONSULT", "Date"),
        {("DT_CONSULT", "times", "1", "2")},
    ),
)


@pytest.mark.parametrize("case", SPOILED, ids=lambda case: case.name)
def test_of_a_sheet_that_differs_just_that_is_told(case: Spoiled) -> None:
    page = sheet_of(OURS.forms[FOLLOW_UP])
    case.spoil(page)
    found = compared([page])
    assert shown(found) == (case.different, case.only_here, case.only_there)
    told = {each.key for each in found.different} | {each.key for each in found.only_here}
    assert len(found.same) == 42 - len(told)


def in_groups(pages: list[Page]) -> None:
    """Have a group say when its fields apply, as forms do: they say nothing of it themselves."""
    rows, name = pages[0].rows, SURVEY.index("name")
    relevant = SURVEY.index("relevant")
    stemi = [r for r in rows if r[relevant].startswith("(") and "_TX_" not in r[name]]
    condition = stemi[0][relevant]
    inside = [row for row in rows if row[relevant] == condition]
    first, last = rows.index(inside[0]), rows.index(inside[-1])
    for row in inside:
        row[relevant] = ""
    rows.insert(last + 1, ["", "end group"])
    rows.insert(first, ["", "begin group", "g1", *[""] * 6, condition])
    rows.insert(first, ["", "begin_group", "g0"])
    rows.insert(last + 4, ["", "end_group"])


FORM_SPOILED = (
    Spoiled(
        "another condition",
        put("TX_SPECIF", "relevant", "${q1} = '4' or ${q2} = 5"),
        {("TX_SPECIF", "condition", "CD_REAS = 4", "${dcd_status} = '4' or ${TX_CTNT_LANG_2} = 5")},
    ),
    Spoiled(
        "a condition of another kind",
        put("TX_SPECIF", "relevant", "${q1} > 3"),
        {("TX_SPECIF", "condition", "CD_REAS = 4", "${dcd_status} > 3")},
    ),
    Spoiled(
        "no condition",
        put("TX_SPECIF", "relevant", ""),
        {("TX_SPECIF", "condition", "CD_REAS = 4", "")},
    ),
    Spoiled(
        "a condition where we have none",
        put("DT_HOSPZ", "relevant", "${q1} = '1'"),
        {("DT_HOSPZ", "condition", "", "${dcd_status} = '1'")},
    ),
    Spoiled(
        "other decimals",
        put("MS_PAT_HGHT", "hd::number_format", "5.2"),
        {("MS_PAT_HGHT", "decimals", "0", "2")},
    ),
    Spoiled(
        "other limits",
        put("MS_PAT_HGHT", "constraint", "(. >= 10) and (. <= 20)"),
    ),
    Spoiled(
        "limits that say just that",
        put("MS_PAT_HGHT", "constraint", "(. >= 10 and . <= 20)"),
        {("MS_PAT_HGHT", "limits", "40 – 260", "10 – 20")},
    ),
    Spoiled("required by a formula", put("DT_HOSPZ", "required", "${q1} = '1'")),
    Spoiled("calculated by the form", put("MS_PAT_BMI", "type", "calculate")),
    Spoiled(
        "a list from a file",
        put("CD_PAT_PLC_RESDC", "type", "select_one_from_file places.csv"),
        {("CD_PAT_PLC_RESDC", "list", "PLACE_OF_RESIDENCE", "places")},
    ),
    Spoiled(
        "a select of no list",
        put("CD_PAT_PLC_RESDC", "type", "select_one"),
    ),
    Spoiled("a row without a technical name", with_row("DT_HOSPZ", "", "text", "remark")),
)


@pytest.mark.parametrize("case", FORM_SPOILED, ids=lambda case: case.name)
def test_of_a_form_that_differs_just_that_is_told(case: Spoiled) -> None:
    pages = xlsform(OURS, FFR)
    case.spoil(pages[0])
    assert shown(compared(pages)) == (case.different, case.only_here, case.only_there)


def test_a_condition_may_stand_at_the_group_around_a_field() -> None:
    pages = xlsform(OURS, FFR)
    in_groups(pages)
    assert compared(pages).is_same


def test_without_technical_names_the_names_are_keys() -> None:
    pages = xlsform(OURS, FOLLOW_UP)
    name, technical = SURVEY.index("name"), SURVEY.index("name::technical")
    keys = {row[name]: row[technical] for row in pages[0].rows}
    for row in pages[0].rows[1:]:
        row[name] = row[technical]
        for old, new in keys.items():
            row[9] = row[9].replace(f"${{{old}}}", f"${{{new}}}")
    move_columns(pages[0], [place for place in range(len(SURVEY)) if place != technical])
    assert compared(pages).is_same


def test_without_any_condition_none_is_missed() -> None:
    pages = xlsform(OURS, FOLLOW_UP)
    for row in pages[0].rows[1:]:
        row[9] = ""
    found = compared(pages)
    assert found.is_same
    assert CONDITIONS not in {each.name for each in settled(OURS, found)}


@pytest.mark.parametrize("gone", ["choices", "settings", "hd"])
def test_of_a_sheet_that_is_not_there_nothing_is_missed(gone: str) -> None:
    pages = [page for page in xlsform(OURS, FOLLOW_UP) if page.name != gone]
    assert compared(pages).is_same


def test_choices_without_a_header_are_none() -> None:
    pages = xlsform(OURS, FOLLOW_UP)
    pages[1].rows = pages[1].rows[1:]
    assert compared(pages).is_same


def test_a_choice_without_a_code_is_none() -> None:
    pages = xlsform(OURS, FOLLOW_UP)
    pages[1].rows.insert(1, ["CA_YN", "", "Ja"])
    assert compared(pages).is_same


def test_several_surveys_in_one_file_share_the_choices() -> None:
    one, other = xlsform(OURS, FOLLOW_UP), xlsform(OURS, FFR)
    one[0].name, other[0].name = "survey_Follow-up", "survey_met FFR"
    one[1].rows += [row for row in other[1].rows[1:] if row not in one[1].rows]
    assert compared([one[0], other[0], *one[1:]]).types == (FFR, FOLLOW_UP)


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("Hospitalisation", RegistrationType.HOSPITALISATION),
        ("Hospitalisation avec PCI", RegistrationType.HOSPITALISATION_PCI),
        ("Stay with FFR", FFR),
        ("Hospitalisation avec FFR et PCI", RegistrationType.HOSPITALISATION_FFR_PCI),
        ("Suivi après PCI", FOLLOW_UP),
        ("Blad1", FOLLOW_UP),  # by what it holds
    ],
)
def test_a_sheet_is_of_the_type_it_names_else_of_the_one_it_holds(
    name: str, type_: RegistrationType
) -> None:
    page = sheet_of(OURS.forms[FOLLOW_UP])
    page.name = name
    assert compared([page]).types == (type_,)


def test_a_sheet_of_another_register_is_passed_over() -> None:
    pages = [sheet_of(OURS.forms[FOLLOW_UP])]
    rows = [list(HEADER), ["CD_VALVE", "Code"], ["DT_HOSPZ", "Date"], ["DT_VALVE", "Date"]]
    pages.append(Page("Fields-Hospitalisatie", rows))
    assert compared(pages).is_same


@pytest.mark.parametrize(
    "pages",
    [
        [],
        [Page("Info", [["Name", "Age"], ["Jan", "4"]])],
        [Page("survey", [["type", "name"], ["text", "first"]])],
        [Page("survey", [["sort", "name"], ["text", "first"]])],
        [Page("Fields", [[""]] * 60 + [list(HEADER), ["DT_HOSPZ", "Date"]])],
        [Page("Fields", [["a"]] * 70)],
        [Page("Fields", [list(HEADER)])],
    ],
    ids=["nothing", "a table", "a form", "no header", "far below", "long", "only a header"],
)
def test_a_file_that_holds_no_form_of_the_register_is_refused(pages: list[Page]) -> None:
    before = [sheet_of(OURS.forms[FOLLOW_UP])]
    with pytest.raises(BadWorkbook) as refused:
        reading.read([*sheets(before), *sheets(pages or [Page("x")], "other.xlsx")], OURS)
    assert refused.value.details == {"file": "other.xlsx"}


def test_a_type_that_stands_there_twice_is_refused() -> None:
    pages = [sheet_of(OURS.forms[FOLLOW_UP])]
    with pytest.raises(BadWorkbook) as refused:
        reading.read([*sheets(pages), *sheets(pages, "other.xlsx")], OURS)
    assert refused.value.text_id == "bad_workbook.twice"
    assert refused.value.details["before"].startswith("HD_DCD")
    assert refused.value.details["file"] == "other.xlsx"


def test_what_agrees_with_an_assumption_settles_it() -> None:
    found = compared(published(OURS))
    told = {each.name: each for each in settled(OURS, found)}
    assert {told[key] for key in SIX} == {Settled(key, 4, 0) for key in SIX}
    assert told["CD_WHICH_TST_EXEC"] == Settled("CD_WHICH_TST_EXEC", 4, 0)
    assert told[FRENCH].agrees > 1000
    assert told[FRENCH].differs == 0
    assert yes_no(OURS, found) == "10"
    form = compared(xlsform(OURS, FFR))
    conditions = next(each for each in settled(OURS, form) if each.name == CONDITIONS)
    assert (conditions.agrees, conditions.differs) == (46, 0)


def test_what_says_otherwise_settles_it_too() -> None:
    pages = published(OURS)
    for page in pages[1:-1]:
        for key in SIX:
            page.put(key, "type", "Boolean")
            page.put(key, "code list name", "")
            place = page.row_of(key)
            del page.rows[place + 1 : place + 3]
    pages[-1].put("DT_CONSULT", "Fields_FR", "Date")
    with_row("CD_PAT_SEX", "", "", "", "", "9", "Anders", "Autre")(pages[-1])
    with_row("DT_CONSULT", "DT_NEW", "Date", "Yes", "", "", "Nieuw", "Nouveau")(pages[-1])
    found = compared(pages)
    told = {each.name: each for each in settled(OURS, found)}
    assert {told[key] for key in SIX} == {Settled(key, 0, 4, "boolean") for key in SIX}
    assert told[FRENCH].differs == 1
    assert yes_no(OURS, found) == "true_false"
    assert {each.what for each in found.different if each.key in SIX} == {"type"}


def test_what_is_said_of_some_of_them_only_decides_nothing() -> None:
    pages = published(OURS)
    pages[1].put(SIX[0], "type", "Boolean")
    pages[2].put("CD_WHICH_TST_EXEC", "code list name", "CA_OTHER")
    found = compared(pages)
    assert yes_no(OURS, found) is None
    told = {each.name: each for each in settled(OURS, found)}
    assert told[SIX[0]] == Settled(SIX[0], 3, 1, "boolean")
    assert told["CD_WHICH_TST_EXEC"] == Settled("CD_WHICH_TST_EXEC", 3, 1, "CA_OTHER")


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Ja", "required"),
        ("true()", "required"),
        ("M", "required"),
        ("neen", "optional"),
        ("?", ""),
    ],
)
def test_words_of_what_is_mandatory(text: str, stated: str) -> None:
    assert cells.stated(text) == stated


@pytest.mark.parametrize(
    ("formula", "looked_at"),
    [
        ("${A} = '1'", {("A", "1")}),
        ("(${A}='1') or (selected(${B}, 'x'))", {("A", "1"), ("B", "x")}),
        ("((${A} = 1))", {("A", "1")}),
        ("${A} = '1' and ${B} = '2'", None),
        ("not(${A} = '1')", None),
        ("(", None),
        ("(()", None),
        ("", None),
    ],
)
def test_a_condition_is_read_where_any_of_its_answers_is_enough(
    formula: str, looked_at: set[tuple[str, str]] | None
) -> None:
    assert cells.applies(formula) == (None if looked_at is None else frozenset(looked_at))
