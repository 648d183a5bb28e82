"""Whether a row of a file repeats a registration, however its cells are written."""

import pytest

from angio_desktop.register.cells import Cells
from angio_desktop.register.fields import Cell, RegistrationType
from angio_desktop.register.repeated import Repeated, plain, who_and_when
from tests.drivers.tables import FORMS
from tests.register.examples import FOLLOW_UP, HOSP, PCI, example


def cells_of(type_: RegistrationType, **changes: str) -> dict[str, str]:
    form = FORMS[type_]
    return dict(zip(form.csv_keys, Cells(form).of(example(type_, **changes)), strict=True))


@pytest.mark.parametrize("type_", RegistrationType)
def test_a_registration_repeats_itself_and_no_other(type_):
    repeated, values = Repeated(FORMS[type_]), example(type_)
    cells = cells_of(type_)
    assert repeated.is_so(cells, values)
    assert repeated.is_so({}, values)
    for key in ("IDC_PAT", "TX_PAT_LAST_NAM", "CD_PAT_SEX"):
        assert not repeated.is_so({**cells, key: "x"}, values)


@pytest.mark.parametrize(
    ("key", "held", "cell", "is_so"),
    [
        ("IDC_PAT", "45031212494", "45.03.12-124.94", True),
        ("IDC_PAT", "45.03.12-124.94", " 45031212494 ", True),
        ("IDC_PAT", "45031212494", "45031212495", False),
        ("MS_PAT_BMI", "26.9", "26,9", True),
        ("MS_PAT_BMI", "26.9", "26.8", False),
        ("CD_CARDIOVASC_HISTY_STROKE", "1", "TRUE", True),
        ("CD_CARDIOVASC_HISTY_STROKE", "0", "false", True),
        ("CD_CARDIOVASC_HISTY_STROKE", "1", "0", False),
        ("CD_CARDIOVASC_HISTY_STROKE", "1", "x", False),
        ("TX_PAT_LAST_NAM", "Peeters", " Peeters ", True),
        ("TX_PAT_LAST_NAM", "Peeters", "peeters", False),
        ("TX_IDC_PAT_INT", "", " ", True),
        ("TX_IDC_PAT_INT", "true", "1", False),
    ],
)
def test_what_is_written_otherwise_is_the_same(key, held, cell, is_so):
    values = example(PCI, **{key: held})
    assert Repeated(FORMS[PCI]).is_so({key: cell}, values) is is_so


def test_the_yes_and_no_of_that_field_is_what_the_format_may_change():
    assert FORMS[PCI].by_key["CD_CARDIOVASC_HISTY_STROKE"].cell is Cell.YES_NO
    assert plain(FORMS[PCI].by_key["IDC_PAT"], "x") == "x"


def test_a_row_is_looked_up_by_patient_and_day():
    assert who_and_when(FORMS[PCI], cells_of(PCI)) == ("45031212494", "2026-03-14")
    assert who_and_when(FORMS[FOLLOW_UP], {"DT_CONSULT": "1/2/2026"}) == ("", "")
    day = {"DT_HOSPZ": "14/03/2026", "TX_PAT_LAST_NAM": "Peeters"}
    assert who_and_when(FORMS[HOSP], day) == ("", "2026-03-14")
    named = {
        "IDC_PAT": "",
        "DT_PAT_DOB": "12/03/1945",
        "CD_PAT_SEX": "1",
        "TX_PAT_LAST_NAM": "Peeters",
        "TX_PAT_FIRST_NAM": "Zoë",
    }
    assert who_and_when(FORMS[HOSP], named)[0].startswith("12/03/1945|1|")
