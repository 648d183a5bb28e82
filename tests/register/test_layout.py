from dataclasses import replace

import pytest

from angio_desktop.register.fields import Captions, Field, Page, RegistrationType
from angio_desktop.register.layout import Matrix, Section, blocks, sheets
from tests.drivers.tables import FORMS
from tests.register.examples import FFR, HOSP, PCI, WITH_FFR

PAGES = [
    pytest.param(type_, page, id=f"{type_} {page.id}")
    for type_ in RegistrationType
    for page in FORMS[type_].pages
]


def page_of(type_: RegistrationType, id_: str) -> Page:
    return next(page for page in FORMS[type_].pages if page.id == id_)


@pytest.mark.parametrize(("type_", "page"), PAGES)
def test_blocks_hold_the_fields_of_the_page_in_order(type_, page):
    held = []
    for block in blocks(FORMS[type_], page):
        sections = block.rows if isinstance(block, Matrix) else (block,)
        held += [field for section in sections for field in section.fields]
    assert tuple(held) == page.fields


@pytest.mark.parametrize("type_", WITH_FFR)
def test_measurements_of_the_vessels_are_a_table(type_):
    first, matrix, rest = blocks(FORMS[type_], page_of(type_, "physiology"))
    assert isinstance(matrix, Matrix)
    assert [field.captions.nl for field in matrix.columns] == ["RCA", "LM", "LAD", "CX", "Graft"]
    titles = [row.title.captions.nl for row in matrix.rows if row.title]
    assert titles == ["FFR", "iFR", "cFR", "Andere invasief", "Angio-CT-FFR"]
    assert isinstance(first, Section)
    assert [field.key for field in first.fields] == ["DT_FFR", "CD_DOCTOR_FFR", "CD_ANGIO_STE"]
    assert isinstance(rest, Section)
    assert (rest.title, [field.key for field in rest.fields]) == (
        None,
        ["CD_NO_REVASC", "CD_PRES_FFR"],
    )


def test_table_may_be_all_there_is():
    page = page_of(FFR, "physiology")
    measured = tuple(field for field in page.fields if field.code_list is None and field.limits)
    (matrix,) = blocks(FORMS[FFR], replace(page, fields=measured))
    assert isinstance(matrix, Matrix)
    assert len(matrix.rows) == 2


def test_sections_that_share_no_captions_stay_sections():
    found = blocks(FORMS[HOSP], page_of(HOSP, "discharge"))
    assert [block.title.key for block in found if isinstance(block, Section) and block.title] == [
        "TX_TTL_DISCH_DATA",
        "TX_TTL_DATE",
        "TX_TTL_CABG",
    ]


def test_field_on_a_page_of_its_own_leaves_the_title_where_its_section_begins():
    (section,) = blocks(FORMS[PCI], page_of(PCI, "billing"))
    assert isinstance(section, Section)
    assert section.title is None


@pytest.mark.parametrize("type_", RegistrationType)
def test_sheets_hold_every_page_once_and_in_order(type_):
    form = FORMS[type_]
    assert [page for pages in sheets(form) for page in pages] == list(form.pages)
    together = [[page.id for page in pages] for pages in sheets(form) if len(pages) > 1]
    assert together == ([[f"pci_{n}" for n in form.procedures]] if type_.has_pci else [])


def _asked(field: Field) -> tuple[object, ...]:
    """What an editor is made of, but for the codes, which may be each procedure's own."""
    choices = field.code_list
    captions = [code.captions for code in choices.codes.values()] if choices else None
    return (field.captions, field.kind, field.value_type, field.many, field.limits, captions)


def _titles(type_: RegistrationType, page: Page) -> list[Captions | None]:
    sections = [b for b in blocks(FORMS[type_], page) if isinstance(b, Section)]
    return [section.title.captions if section.title else None for section in sections]


@pytest.mark.parametrize("type_", [type_ for type_ in RegistrationType if type_.has_pci])
def test_pages_of_a_sheet_ask_nothing_that_its_first_does_not_ask_alike(type_):
    form = FORMS[type_]
    for first, *others in sheets(form):
        asked = {field.stem: _asked(field) for field in first.fields}
        titles = _titles(type_, first)
        for page in others:
            stems = [field.stem for field in page.fields]
            assert stems == [stem for stem in asked if stem in set(stems)]
            assert all(_asked(field) == asked[field.stem] for field in page.fields)
            assert _titles(type_, page) == titles


@pytest.mark.parametrize("type_", [t for t in RegistrationType if "hosp" in t.value])
def test_status_and_date_of_discharge_stand_before_the_cabg_and_the_csv_keeps_its_order(type_):
    form = FORMS[type_]
    page = page_of(type_, "discharge")
    early = ["CD_STA_DISCH", "DT_DISCH", "CD_DESTI_AFTER_DISCH", "CD_COD", "CD_DEATH_CATHLAB"]
    assert [field.key for field in page.fields][:6] == [*early, "CD_CABG_EXEC"]
    first = blocks(form, page)[0]
    assert isinstance(first, Section)
    assert first.title is not None
    assert first.title.key == "TX_TTL_DISCH_DATA"
    assert [field.key for field in first.fields] == [*early, "CD_CABG_EXEC"]
    assert [key for key in form.csv_keys if key in (*early, "CD_CABG_PLAN")] == [
        "CD_CABG_PLAN",
        *early,
    ]
