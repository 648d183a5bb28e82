from dataclasses import replace
from datetime import date

import pytest

from angio_desktop.register.cells import Cells
from angio_desktop.register.dates import add_months
from angio_desktop.register.facts import last_pci
from angio_desktop.register.fields import RegistrationType, admission_key
from angio_desktop.register.findings import Confirmation, Finding
from angio_desktop.register.names import searchable
from angio_desktop.register.patient import patient_key, patient_name
from angio_desktop.register.registration import (
    Registration,
    Status,
    answer,
    confirm,
    is_confirmed,
    open_warnings,
)
from angio_desktop.register.summary import search_words, summarise
from tests.drivers.tables import DICTIONARY, FORMS
from tests.register.examples import BOTH, FOLLOW_UP, HOSP, PCI, evaluated, example


def registration(type_: RegistrationType = PCI, **changes: str) -> Registration:
    return Registration(type_, DICTIONARY.version, example(type_, **changes))


# Answers


def test_new_registration_is_open_and_empty():
    empty = Registration(PCI, DICTIONARY.version)
    assert (empty.status, empty.values, empty.is_sent) == (Status.OPEN, {}, False)
    assert replace(empty, status=Status.SENT).is_sent


def test_answer_is_kept_and_taken_back():
    first = Registration(PCI, DICTIONARY.version)
    second = answer(first, "CD_DIABT", "1")
    assert (dict(first.values), dict(second.values)) == ({}, {"CD_DIABT": "1"})
    assert answer(second, "CD_DIABT", "").values == {}
    assert answer(first, "CD_DIABT", "").values == {}


def test_bmi_follows_height_and_weight():
    measured = answer(registration(), "MS_PAT_WGHT", "80")
    assert measured.values["MS_PAT_BMI"] == "30.5"
    assert "MS_PAT_BMI" not in answer(measured, "MS_PAT_HGHT", "").values
    assert answer(measured, "CD_DIABT", "2").values["MS_PAT_BMI"] == "30.5"


def test_answer_of_a_field_that_does_not_apply_stays_and_comes_back():
    stemi = registration()
    away = answer(stemi, "CD_INDICATN", "8")
    assert away.values["CD_INFARCT_LOC"] == "1"
    assert "CD_INFARCT_LOC" not in evaluated(PCI, away.values).applies
    back = answer(away, "CD_INDICATN", "1")
    assert evaluated(PCI, back.values) == evaluated(PCI, stemi.values)


def test_exported_cells_are_those_that_apply_in_the_register_s_order():
    form = FORMS[PCI]
    texts = example(PCI, CD_INDICATN="8", TX_PAT_LAST_NAM=" Peeters ", TX_IDC_PAT_INT="\t")
    cells = Cells(form).of(texts)
    by_key = dict(zip(form.csv_keys, cells, strict=True))
    assert by_key["TX_PAT_LAST_NAM"] == "Peeters"
    assert (by_key["TX_IDC_PAT_INT"], by_key["CD_INFARCT_LOC"]) == ("", "")
    assert by_key["CD_INDICATN"] == "8"


# Confirmations

WARNING = Finding("W02", "CD_PAT_SEX", "W02", {})


def test_warning_is_confirmed_for_its_rule_field_and_value():
    doubtful = registration(CD_PAT_SEX="M")
    assert [f.rule for f in open_warnings(doubtful, evaluated(PCI, doubtful.values))] == ["W02"]
    confirmed = confirm(doubtful, WARNING, "2026-11-23T10:00:00+01:00", "anna")
    assert confirmed.confirmations == (
        Confirmation("W02", "CD_PAT_SEX", "M", "2026-11-23T10:00:00+01:00", "anna"),
    )
    assert open_warnings(confirmed, evaluated(PCI, confirmed.values)) == ()
    assert not is_confirmed(confirmed, WARNING._replace(rule="W01"))
    assert not is_confirmed(confirmed, WARNING._replace(key="CD_DIABT"))
    assert not is_confirmed(answer(confirmed, "CD_PAT_SEX", "U"), WARNING)
    assert is_confirmed(answer(confirmed, "CD_DIABT", "1"), WARNING)


# The columns of the list


def test_summary_shows_a_registration():
    shown = registration()
    evaluation = evaluated(PCI, shown.values)
    summary = summarise(shown, evaluation)
    assert (summary.patient, summary.patient_key) == ("Voorbeeld, Anna", "45031212494")
    assert (summary.admission, summary.last_pci) == ("2026-03-14", "2026-03-17")
    assert (summary.follow_up_due, summary.errors) == ("2027-03-17", 0)
    assert summary.answered == summary.required == len(evaluation.required)
    assert summary.search == "45031212494 mrn00017 voorbeeld anna"


def test_summary_of_an_empty_draft_is_empty():
    empty = Registration(BOTH, DICTIONARY.version)
    summary = summarise(empty, evaluated(BOTH, {}))
    assert (summary.patient, summary.patient_key, summary.admission) == ("", "", "")
    assert (summary.last_pci, summary.follow_up_due, summary.search) == ("", "", "")
    assert (summary.answered, summary.errors) == (0, 0)
    assert summary.required > 50


def test_summary_counts_what_is_wrong_and_not_what_is_missing():
    def errors(**changes):
        changed = registration(**changes)
        return summarise(changed, evaluated(PCI, changed.values)).errors

    assert errors() == errors(TX_PAT_FIRST_NAM="") == 0
    assert errors(DT_HOSPZ="31/02/2026") > 0


def test_summary_without_a_name_shows_the_number():
    nameless = registration(TX_PAT_FIRST_NAM="", TX_PAT_LAST_NAM="")
    assert summarise(nameless, evaluated(PCI, nameless.values)).patient == "45031212494"


def test_summary_of_a_type_without_pci_has_no_last_one():
    hospitalisation = registration(HOSP, DT_PCI_1="14/03/2026")
    summary = summarise(hospitalisation, evaluated(HOSP, hospitalisation.values))
    assert (summary.last_pci, summary.follow_up_due) == ("", "")


def test_mistyped_year_does_not_keep_a_draft_from_being_saved():
    mistyped = registration(DT_PCI_2="17/03/9999")
    summary = summarise(mistyped, evaluated(PCI, mistyped.values))
    assert (summary.last_pci, summary.follow_up_due) == ("9999-03-17", "9999-12-31")


def test_follow_up_is_filed_under_its_consultation():
    follow_up = registration(FOLLOW_UP)
    assert summarise(follow_up, evaluated(FOLLOW_UP, follow_up.values)).admission == "2026-03-16"
    assert admission_key(FOLLOW_UP) == "DT_CONSULT"


@pytest.mark.parametrize(
    ("text", "plain"), [("Zoë Ånström", "zoe anstrom"), ("STRASSE Straße", "strasse strasse")]
)
def test_search_passes_over_case_and_accents(text, plain):
    assert searchable(text) == plain


def test_search_passes_over_the_separators_of_a_number():
    assert search_words("45.03.12-124.94 Peeters-Maes") == [
        ("45031212494", "45.03.12-124.94"),
        ("peetersmaes", "Peeters-Maes"),
    ]


# The patient


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({}, "45031212494"),
        ({"IDC_PAT": " 45.03.12-124.94"}, "45031212494"),
        ({"IDC_PAT": "45031212495"}, ""),
        ({"IDC_PAT": ""}, "12/03/1945|F|voorbeeld|anna"),
        ({"IDC_PAT": " ", "TX_PAT_LAST_NAM": " VOORBEELD"}, "12/03/1945|F|voorbeeld|anna"),
        ({"IDC_PAT": "", "TX_PAT_FIRST_NAM": ""}, ""),
        ({"IDC_PAT": "", "CD_PAT_SEX": ""}, ""),
    ],
)
def test_patient_is_known_by_number_or_by_birth_date_sex_and_names(changes, key):
    assert patient_key(example(PCI, **changes)) == key


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "Voorbeeld, Anna"),
        ({"TX_PAT_LAST_NAM": " "}, "Anna"),
        ({"TX_PAT_FIRST_NAM": ""}, "Voorbeeld"),
        ({"TX_PAT_FIRST_NAM": "", "TX_PAT_LAST_NAM": ""}, ""),
    ],
)
def test_patient_is_named_as_far_as_known(changes, name):
    assert patient_name(example(PCI, **changes)) == name


# The last PCI, and months


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        ({}, None),
        ({"DT_PCI_1": "x"}, None),
        ({"DT_PCI_1": "14/03/2026"}, date(2026, 3, 14)),
        ({"DT_PCI_1": "14/03/2026", "DT_PCI_2": "15/03/2026"}, date(2026, 3, 14)),
        (
            {"DT_PCI_1": "14/03/2026", "CD_NPCI_1": "1", "DT_PCI_2": "13/03/2026"},
            date(2026, 3, 14),
        ),
        (
            {
                **{f"DT_PCI_{n}": f"1{n}/03/2026" for n in range(1, 6)},
                **{f"CD_NPCI_{n}": "1" for n in range(1, 5)},
            },
            date(2026, 3, 15),
        ),
    ],
)
def test_last_pci_is_the_latest_of_the_procedures_that_apply(texts, day):
    assert last_pci(texts) == day


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 0, date(2026, 1, 31)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 11, 30), 18, date(2028, 5, 30)),
        (date(9998, 11, 30), 12, date(9999, 11, 30)),
        (date(9999, 1, 1), 12, date.max),
    ],
)
def test_months_are_added_without_inventing_days(day, months, later):
    assert add_months(day, months) == later
