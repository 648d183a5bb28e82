"""Checking a file: what is found in each record, and what local data adds."""

import csv
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop.actions.checking import (
    CheckedRow,
    FileCheck,
    check,
    file_context,
    write_findings,
)
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.lists import load_examples
from angio_desktop.actions.testset import example
from angio_desktop.errors import BadCsvFile
from angio_desktop.files import csv_format, national_csv
from angio_desktop.files.csv_format import CHOICES, format_from
from angio_desktop.register.assumptions import file_names
from angio_desktop.register.cells import Cells
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import LANGUAGES, Cell, Field, Form, RegistrationType, ValueType
from angio_desktop.register.values import date_text
from angio_desktop.storage.store import Store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import NOW, TODAY, send
from tests.drivers.tables import DICTIONARY
from tests.register.examples import number

PLAIN = RegistrationType.HOSPITALISATION
PCI = RegistrationType.HOSPITALISATION_PCI
FOLLOW_UP = RegistrationType.FOLLOW_UP


class Checker:
    """Writes rows made of an example and checks them as a file."""

    def __init__(self, definitions: Definitions, folder: Path) -> None:
        self.definitions, self.folder = definitions, folder
        self.fields = definitions.dictionary.forms[PCI].fields

    def rows(
        self,
        *changes: Mapping[str, str],
        type_: RegistrationType = PCI,
        store: Store | None = None,
        chosen: Mapping[str, str] | None = None,
        language: str = "nl",
    ) -> list[CheckedRow]:
        values = example(self.definitions.dictionary, type_).values
        header = [*self.definitions.dictionary.forms[type_].csv_keys, csv_format.STATUS]
        others = [{"IDC_PAT": number("450312", 124 + 2 * n)} for n in range(len(changes))]
        own = others if type_ is PCI else [{}] * len(changes)  # each row is of another patient
        rows = ({**values, **patient, **c} for patient, c in zip(own, changes, strict=True))
        lines = [";".join(row.get(key, "") for key in header) for row in rows]
        path = self.folder / "file.csv"
        path.write_text("\n".join([";".join(header), *lines]), encoding="utf-8")
        return self.check(path, type_, store, chosen, language)

    def check(
        self,
        path: Path,
        type_: RegistrationType,
        store: Store | None = None,
        chosen: Mapping[str, str] | None = None,
        language: str = "nl",
    ) -> list[CheckedRow]:
        against = FileCheck(
            form=self.definitions.dictionary.forms[type_],
            csv_format=format_from(chosen or {}),
            context=file_context(TODAY, store, DICTIONARY),
            words=self.definitions.words(language, store.lists.loaded() if store else {}),
            names=file_names(self.definitions.assumptions, {}),
        )
        return list(check(path, against))


@pytest.fixture
def checker(definitions: Definitions, tmp_path: Path) -> Checker:
    return Checker(definitions, tmp_path)


def rules(row: CheckedRow) -> list[tuple[str, str]]:
    return [(f.rule, f.key) for f in row.findings]


def test_findings_name_record_field_rule_and_severity(checker: Checker) -> None:
    good, wrong = checker.rows({}, {"MS_DIA_BP_HOSPZ": "139", "MS_HF_HOSPZ": "219"})
    assert good == CheckedRow(1, (), good.read)
    pressure, unusual = wrong.findings
    assert pressure[:4] == (2, "MS_DIA_BP_HOSPZ", "E12", "error")
    assert pressure.is_error
    assert "139" in pressure.message
    assert pressure.field == "Diastolische bloeddruk bij opname [mmHg]"
    assert unusual[:4] == (2, "MS_HF_HOSPZ", "W01", "warning")
    assert not unusual.is_error


def test_a_field_of_a_procedure_is_named_with_its_number(checker: Checker) -> None:
    [row] = checker.rows({"T_WICR_2": "25:00"})
    assert [f.field for f in row.findings] == ["Tijdstip wire-cross (24 uur formaat, uu:mm) (2)"]


def test_a_value_where_the_field_does_not_apply_is_a_warning(checker: Checker) -> None:
    [row] = checker.rows({"TX_SPECIF": "reden"})
    assert rules(row) == [("W13", "TX_SPECIF")]


@pytest.mark.parametrize("status", ["", " ", "draft"])
def test_a_status_of_draft_or_none_is_right(checker: Checker, status: str) -> None:
    assert checker.rows({"STATUS": status})[0].findings == ()


@pytest.mark.parametrize("status", ["Draft", "draft ", "sent", "0"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_another_status_is_an_error(checker: Checker, status: str, language: str) -> None:
    [row] = checker.rows({"STATUS": status}, language=language)
    [finding] = row.findings
    assert finding[:4] == (1, "STATUS", "E04", "error")
    assert finding.field == "STATUS"
    assert status in finding.message


def test_messages_speak_of_the_value_as_the_file_writes_it(checker: Checker) -> None:
    settings = {"decimal_mark": "comma", "yes_no": "true_false"}
    yes_no = {f.key: "true" for f in checker.fields if f.cell is Cell.YES_NO}
    numbers = {"MS_PAT_WGHT": "70,5", "MS_PAT_BMI": "26,9", "MS_RECNT_EGFR": "68,5"}
    numbers |= {"MS_RECNT_SERM_CREAN": "1,05", "MS_MAX_DMTR_BLDVES_1": "3,25"}
    numbers |= {"MS_MAX_DMTR_BLDVES_2": "3,25"}
    form_of_file = {**yes_no, **numbers}
    right, point, one = checker.rows(
        form_of_file,
        {**form_of_file, "MS_PAT_BMI": "26.9"},
        {**form_of_file, "CD_DIAGS_ARTER_HTN": "1"},
        chosen=settings,
    )
    assert right.findings == ()
    assert [(f.rule, "26.9" in f.message) for f in point.findings] == [("E03", True)]
    assert [(f.rule, f.message.startswith("1 ")) for f in one.findings] == [("E04", True)]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_finding_that_is_saved_is_a_formula(tmp_path: Path, text: str) -> None:
    file = tmp_path / "findings.csv"
    write_findings(file, [(1, text, "E05", "error", text), (2, "a=1", "E05", "error", "5-1")])
    with file.open(encoding="utf-8-sig", newline="") as written:
        rows = list(csv.reader(written, delimiter=";"))
    assert rows[1:] == [
        ["1", f"'{text}", "E05", "error", f"'{text}"],
        ["2", "a=1", "E05", "error", "5-1"],
    ]


def test_progress_ends_at_the_size_of_the_file(checker: Checker, tmp_path: Path) -> None:
    read = [row.read for row in checker.rows({}, {}, {})]
    assert read == sorted(set(read))
    assert read[-1] == (tmp_path / "file.csv").stat().st_size


def test_a_file_that_turns_out_broken_is_told_after_the_rows_before_it(
    definitions: Definitions, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"IDC_PAT;CD_PAT_SEX\n1;F\n2\n")
    against = FileCheck(
        form=definitions.dictionary.forms[FOLLOW_UP],
        csv_format=format_from({}),
        context=file_context(TODAY, None, DICTIONARY),
        words=definitions.words("nl", {}),
        names={},
    )
    rows = check(path, against)
    assert next(rows).number == 1
    with pytest.raises(BadCsvFile):
        next(rows)


# The file as a whole


def test_the_same_patient_twice_in_a_file_is_told_with_the_first_row(checker: Checker) -> None:
    same = {"IDC_PAT": "45.03.12-124.94"}
    found = checker.rows({}, {"IDC_PAT": "45031212692"}, same, {**same, "DT_HOSPZ": "13/03/2026"})
    assert [rules(row) for row in found] == [[], [], [("W10", "DT_HOSPZ")], []]
    assert "Rij 1 " in found[2].findings[0].message
    again = checker.rows({}, same, same)
    assert ["Rij 1 " in row.findings[0].message for row in again[1:]] == [True, True]


def test_names_are_compared_where_there_is_no_number(checker: Checker) -> None:
    nameless = {"IDC_PAT": "", "TX_PAT_FIRST_NAM": "Anna"}
    one, other = {"TX_PAT_LAST_NAM": "D'Hondt"}, {"TX_PAT_LAST_NAM": "d hondt"}
    found = checker.rows({**nameless, **one}, {**nameless, **other}, nameless)
    assert [rules(row) for row in found] == [[], [("W10", "DT_HOSPZ")], []]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("HD_DCD_submcsv_HDBP0012_ANGIO_Hospitalisatie_met_PCI_02_28112023.csv", None),
        ("HD_DCD_submcsv_HDBP0012_ANGIO_Hospitalisatie_02_28112023.csv", "‘Hospitalisatie’"),
        ("list (2).csv", "volgnummer"),
    ],
)
def test_the_name_of_the_file_is_row_0_without_a_key(
    checker: Checker, tmp_path: Path, name: str, said: str | None
) -> None:
    checker.rows({})
    first, *others = checker.check((tmp_path / "file.csv").rename(tmp_path / name), PCI)
    if said is None:
        assert (first.number, first.findings, others) == (1, (), [])
        return
    [finding] = first.findings
    assert finding[:4] == (0, "", "W18", "warning")
    assert said in finding.message
    assert [row.number for row in others] == [1]


def test_what_a_spreadsheet_changed_is_told_once_for_the_file(checker: Checker) -> None:
    changed = {"DT_HOSPZ": "14/3/2026", "CD_DOCTOR_INTVNT_CARDIOL_1": "1,00001E+10"}
    *rows, last = checker.rows(changed, {"IDC_PAT": number("050312", 124)[1:]}, {})
    assert {f.rule for row in rows for f in row.findings} == {"E02", "E03"}
    assert last.findings == ()
    [note] = last.notes
    assert "(datums, nummers of codes; 2)" in note


def test_empty_rows_at_the_end_are_no_registrations(checker: Checker, tmp_path: Path) -> None:
    checker.rows({})
    path = tmp_path / "file.csv"
    path.write_text(path.read_text("utf-8") + "\n;;;\n;;;;\n", "utf-8")
    row, last = checker.check(path, PCI)
    assert (row.number, row.findings, row.notes) == (1, (), ())
    assert (last.number, last.findings) == (1, ())
    [note] = last.notes
    assert "regel 3" in note
    assert "(2)" in note


def test_example_lists_are_told_where_lists_are_looked_at(checker: Checker, store: Store) -> None:
    load_examples(store)
    [row] = checker.rows({}, store=store)
    assert {f.rule for f in row.findings} == {"E22"}
    assert checker.rows({})[0].findings == ()


# Local data


def test_without_local_data_the_rules_that_need_it_are_silent(checker: Checker) -> None:
    nobody = {"CD_DOCTOR_INTVNT_CARDIOL_1": "1", "CD_MODEL_DES_1": "NONE"}
    for type_ in RegistrationType:
        change = nobody if type_ is PCI else {}
        assert checker.rows(change, type_=type_)[0].findings == ()


def test_a_list_that_is_not_loaded_is_told(checker: Checker, store: Store) -> None:
    [row] = checker.rows({}, store=store)
    assert {f.rule for f in row.findings} == {"W12"}


def test_loaded_lists_are_looked_at(checker: Checker, store: Store) -> None:
    load_own_lists(store)
    right, unknown, ended = checker.rows(
        {},
        {"CD_DOCTOR_INTVNT_CARDIOL_1": "1"},
        {"CD_MODEL_DES_1": "VOORBEELD-DES-02"},
        store=store,
    )
    assert right.findings == ()
    assert rules(unknown) == [("E04", "CD_DOCTOR_INTVNT_CARDIOL_1")]
    assert rules(ended) == [("E17", "CD_MODEL_DES_1")]
    assert "Voorbeeldmodel DES 2" in ended.findings[0].message


def test_consent_is_looked_for_in_the_local_registration(
    checker: Checker, definitions: Definitions, store: Store
) -> None:
    load_own_lists(store)
    assert rules(checker.rows({}, type_=PLAIN, store=store)[0]) == [("E19", "LOCAL_CONSENT")]
    send(store, definitions.dictionary, PLAIN, "ANG-1")
    assert rules(checker.rows({}, type_=PLAIN, store=store)[0]) == []


def test_another_local_registration_of_the_stay_is_told_but_not_its_own(
    checker: Checker, definitions: Definitions, store: Store, out: Path
) -> None:
    load_own_lists(store)
    typed = {"IDC_PAT": "45.03.12-124.94", "TX_PAT_LAST_NAM": "Voorbeeld "}
    send(store, definitions.dictionary, PCI, "ANG-1", **typed)
    written = export(
        store, definitions.dictionary, definitions.assumptions, ExportRequest(PCI, out), NOW
    ).written
    assert written is not None
    assert rules(checker.check(written.path, PCI, store)[0]) == []
    [row] = checker.rows({"MS_HF_HOSPZ": "77"}, store=store)
    assert rules(row) == [("W10", "DT_HOSPZ")]
    assert "ANG-1" in row.findings[0].message


def test_a_follow_up_is_compared_with_the_local_hospitalisation(
    checker: Checker, definitions: Definitions, store: Store
) -> None:
    patient = example(definitions.dictionary, FOLLOW_UP).values["IDC_PAT"]
    send(store, definitions.dictionary, PCI, "ANG-1", IDC_PAT=patient)
    [row] = checker.rows({}, type_=FOLLOW_UP, store=store)
    assert rules(row) == [("W11", "DT_CONSULT")]


# What the program exports


def answers(field: Field) -> st.SearchStrategy[str]:
    """Texts a person might enter, most of them right."""
    codes = sorted(field.code_list.codes) if field.code_list else []
    match field.value_type:
        case ValueType.CODE if codes and field.many:
            return st.lists(st.sampled_from(codes), unique=True, max_size=3).map("|".join)
        case ValueType.CODE if codes:
            return st.sampled_from(codes)
        case ValueType.DATE:
            return st.dates(date(2026, 1, 1), TODAY).map(date_text)
        case ValueType.TIME:
            return st.times().map("{0:%H:%M}".format)
        case ValueType.NUMBER:
            return st.decimals(0, 500, places=1).map(str)
        case _:
            return st.text(max_size=5) | st.sampled_from((" é; ", '"', "\u00a0=1", "\t", "|"))


def changes(form: Form) -> st.SearchStrategy[list[tuple[str, str]]]:
    fields = [f for f in form.fields if f.key in form.csv_keys and f.key != "IDC_PAT"]
    one = st.sampled_from(fields).flatmap(lambda f: st.tuples(st.just(f.key), answers(f)))
    return st.lists(one, max_size=12)


@given(data=st.data(), type_=st.sampled_from(RegistrationType))
def test_what_can_be_sent_is_exported_without_an_error(
    checker: Checker, data: st.DataObject, type_: RegistrationType
) -> None:
    dictionary = checker.definitions.dictionary
    form, registration = dictionary.forms[type_], example(dictionary, type_)
    for key, text in data.draw(changes(form)):
        changed = replace(registration, values={**registration.values, key: text})
        if not evaluate(form, changed.values, Context(TODAY, None)).errors:
            registration = changed
    chosen = {key: data.draw(st.sampled_from(choices)) for key, choices in CHOICES.items()}
    path = checker.folder / "exported.csv"
    rows = [(Cells(form).of(registration.values), False)]
    national_csv.write(path, form, rows, format_from(chosen), replace=True)
    [row] = checker.check(path, type_, chosen=chosen)
    assert [f for f in row.findings if f.is_error or f.rule == "W13"] == []
