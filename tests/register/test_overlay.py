"""What is taken from a published workbook over the dictionary, and what never is."""

import pytest

from angio_desktop.register.assumptions import assumed_fields
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Captions, Dictionary, RegistrationType
from angio_desktop.register.workbook import reading
from angio_desktop.register.workbook.comparison import compare
from angio_desktop.register.workbook.overlay import Overlay, applied, made_of
from tests.drivers.published import Page, published, sheet_of, sheets, xlsform
from tests.drivers.tables import DICTIONARY
from tests.register.examples import TODAY

OURS = DICTIONARY
FOLLOW_UP = RegistrationType.FOLLOW_UP
NEW = ["", "", "", "", "9", "Anders", "Autre", ""]


def overlay_of(pages: list[Page]) -> Overlay:
    return made_of(OURS, compare(OURS, reading.read(sheets(pages), OURS)))


def taken(pages: list[Page]) -> Dictionary:
    return applied(OURS, overlay_of(pages))


@pytest.fixture
def page() -> Page:
    return sheet_of(OURS.forms[FOLLOW_UP])


def test_of_a_workbook_without_a_difference_there_is_nothing_to_take(page: Page) -> None:
    overlay = overlay_of([page])
    assert overlay.is_empty
    assert overlay.version == "v2_20231128"
    changed = applied(OURS, overlay)
    assert changed.code_lists == OURS.code_lists
    assert changed.forms[FOLLOW_UP].fields == OURS.forms[FOLLOW_UP].fields


def test_a_caption_is_taken_in_its_type_and_language_only(page: Page) -> None:
    page.put("DT_PAT_DOB", "Fields_FR", "Né(e) le")
    changed = taken([page])
    ours = OURS.forms[FOLLOW_UP].by_key["DT_PAT_DOB"].captions
    form = changed.forms[FOLLOW_UP]
    assert form.by_key["DT_PAT_DOB"].captions == Captions(ours.nl, "Né(e) le", ours.en)
    assert form.by_key["DT_PAT_DOB"] in form.fields
    assert form.by_key["DT_PAT_DOB"] in [f for page in form.pages for f in page.fields]
    other = changed.forms[RegistrationType.HOSPITALISATION].by_key["DT_PAT_DOB"]
    assert other.captions == ours
    assert compare(changed, reading.read(sheets([page]), changed)).is_same


def test_codes_are_added_renamed_and_removed(page: Page) -> None:
    place = page.row_of("CD_PAT_SEX")
    page.rows[place + 1 : place + 3] = [["", "", "", "", "F", "Vrouwelijk"], [*NEW]]
    overlay = overlay_of([page])
    assert overlay.codes == {
        "SexFMUI": {"F": {"nl": "Vrouwelijk"}, "9": {"nl": "Anders", "fr": "Autre"}}
    }
    assert overlay.gone == {"SexFMUI": ("M",)}
    for form in applied(OURS, overlay).forms.values():
        sexes = form.by_key["CD_PAT_SEX"].code_list
        assert sexes is not None
        assert list(sexes.codes) == ["F", "U", "I", "9"]
        assert sexes.codes["F"].captions == Captions("Vrouwelijk", "Femme", "Female")
        assert sexes.codes["9"].captions == Captions("Anders", "Autre", "Anders")


def test_a_list_that_is_named_and_stands_elsewhere_is_left_as_it_is(page: Page) -> None:
    place = page.row_of("CD_PAT_PLC_RESDC") + 1
    del page.rows[place : place + 1191]
    page.rows.insert(place, ["", "", "", "", "zie lijst", "Zie de lijst van woonplaatsen"])
    assert page.rows[place + 1][0] == "TX_TTL_FU_PROC"
    assert overlay_of([page]).is_empty


def test_a_code_without_a_text_is_called_by_itself(page: Page) -> None:
    page.rows.insert(page.row_of("CD_PAT_SEX") + 1, NEW[:5])
    assert taken([page]).code_lists["SexFMUI"].codes["9"].captions == Captions("9", "9", "9")


def test_a_code_that_a_condition_looks_at_stays(page: Page) -> None:
    place = page.row_of("CD_FU_CONSTTN")
    del page.rows[place + 1]
    assert overlay_of([page]).is_empty


def test_municipalities_stay_with_a_place_that_is_renamed(page: Page) -> None:
    page.put("9000", "translation fields", "Gent-stad")
    ours = OURS.code_lists["PLACE_OF_RESIDENCE"].codes["9000"]
    place = taken([page]).code_lists["PLACE_OF_RESIDENCE"].codes["9000"]
    assert place.captions.nl == "Gent-stad"
    assert place.municipalities == ours.municipalities


def test_keys_types_lists_and_conditions_are_never_taken() -> None:
    pages = xlsform(OURS, FOLLOW_UP)
    pages[0].put("TX_NO_CONSTTN_OTH", "relevant", "")
    pages[0].put("DT_CONSULT", "type", "text")
    pages[0].put("CD_PAT_SEX", "type", "select_one CA_YN")
    pages[0].put("TX_PAT_LAST_NAM", "required", "yes")
    pages[0].rows.append(["", "text", "new", "Nieuw", *[""] * 9, "TX_NEW"])
    del pages[0].rows[pages[0].row_of("CD_CABG_EXECF")]
    assert overlay_of(pages).is_empty


def test_what_is_settled_is_assumed_no_more() -> None:
    overlay = overlay_of(published(OURS))
    assert overlay.yes_no == "10"
    assert set(overlay.settled) == {field.key for field in assumed_fields(OURS)}
    assert assumed_fields(applied(OURS, overlay)) == ()


def test_yes_no_fields_that_are_booleans_are_settled_too() -> None:
    pages = published(OURS)
    six = [f.key for f in assumed_fields(OURS) if f.cell.value == "yes_no"]
    for page in pages[1:-1]:
        for key in six:
            page.put(key, "type", "Boolean")
            page.put(key, "code list name", "")
    pages[1].put("CD_WHICH_TST_EXEC", "code list name", "CA_OTHER") if any(
        "CD_WHICH_TST_EXEC" in row for row in pages[1].rows
    ) else None
    overlay = overlay_of(pages)
    assert overlay.yes_no == "true_false"
    assert set(six) <= set(overlay.settled)
    assert "CD_WHICH_TST_EXEC" not in overlay.settled


def test_over_another_version_of_the_dictionary_nothing_is_applied(page: Page) -> None:
    page.put("DT_PAT_DOB", "Fields_FR", "Né(e) le")
    newer = Dictionary("v3", OURS.forms, OURS.code_lists)
    assert applied(newer, overlay_of([page])) is newer


def test_an_answer_that_is_no_longer_in_its_list_is_found(page: Page) -> None:
    del page.rows[page.row_of("CD_PAT_SEX") + 2]
    for asked, is_found in ((OURS, False), (taken([page]), True)):
        found = evaluate(asked.forms[FOLLOW_UP], {"CD_PAT_SEX": "M"}, Context(TODAY, None))
        assert any((e.rule, e.key) == ("E04", "CD_PAT_SEX") for e in found.findings) is is_found
