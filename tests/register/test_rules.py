import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from angio_desktop.register import derived, file_names
from angio_desktop.register.checks import RULES
from angio_desktop.register.evaluation import OWN_RULES, facts_of
from angio_desktop.register.fields import PROCEDURES, RegistrationType
from angio_desktop.register.numbering import numbered
from angio_desktop.register.registration import Registration, answer
from tests.drivers.tables import DICTIONARY, EXAMPLES, FORMS, TABLES
from tests.register.examples import IN_EACH_LANGUAGE, PCI, evaluated, example
from tests.register.rule_case import AppliesCase, DerivedCase, FindingCase, NameCase
from tests.register.rule_cases import CASES, FINDINGS
from tests.register.rule_cases_applies import APPLIES
from tests.register.rule_cases_derived import DERIVED
from tests.register.rule_cases_names import FILE_NAMES, NAMES

_RULE_ROW = re.compile(r"^\| ([REWD][0-9]{2}) \|", re.MULTILINE)
IDS = _RULE_ROW.findall((TABLES / "rules.md").read_text(encoding="utf-8"))


def _conditions() -> set[str]:
    with (TABLES / "conditions.csv").open(encoding="utf-8", newline="") as file:
        return {row["rule"] for row in csv.DictReader(file, delimiter=";")}


def test_document_names_each_rule_once():
    counted = Counter(id_[0] for id_ in IDS)
    assert [f"{kind}{n:02}" for kind in "REWD" for n in range(1, counted[kind] + 1)] == IDS


def test_code_has_the_rules_of_the_document():
    coded = [*_conditions(), *RULES, *OWN_RULES, file_names.RULE]
    assert sorted(coded) == sorted(id_ for id_ in IDS if id_[0] != "D")


@pytest.mark.parametrize("rule", IDS)
@pytest.mark.parametrize("speaks", [True, False], ids=["speaks", "is silent"])
def test_every_rule_has_a_case_on_both_sides(rule, speaks):
    assert any(case.rule == rule and case.speaks is speaks for case in CASES)


def test_no_case_is_of_a_rule_the_document_does_not_know():
    assert {case.rule for case in CASES} == set(IDS)


@pytest.mark.parametrize("type_", RegistrationType)
def test_example_is_without_findings(type_):
    evaluation = evaluated(type_, EXAMPLES[type_])
    assert evaluation.findings == ()
    assert evaluation.answered == evaluation.required


def _names(cases):
    return [f"{case.rule} {case.type} {n}" for n, case in enumerate(cases)]


@pytest.mark.parametrize("case", APPLIES, ids=_names(APPLIES))
def test_field_applies_when_its_rule_says_so(case: AppliesCase):
    applies = evaluated(case.type, case.texts).applies
    assert [key for key in case.keys if key in applies] == (list(case.keys) if case.speaks else [])


@pytest.mark.parametrize("case", FINDINGS, ids=_names(FINDINGS))
def test_rule_speaks_at_its_field_on_its_side_only(case: FindingCase):
    findings = case.evaluation().findings
    assert tuple(f.key for f in findings if f.rule == case.rule) == case.keys
    others = tuple((f.rule, f.key) for f in findings if f.rule != case.rule)
    assert case.also is None or others == case.also


@pytest.mark.parametrize("case", FILE_NAMES, ids=lambda case: case.file)
def test_a_files_name_is_that_of_its_registration_type(case: NameCase):
    findings = list(file_names.of_name(case.file, case.type, NAMES))
    assert tuple(f.text_id for f in findings) == case.text_ids
    for in_language in IN_EACH_LANGUAGE.values():
        assert all(case.file in in_language.file_finding(f, FORMS[PCI]) for f in findings)


@pytest.mark.parametrize("case", DERIVED, ids=_names(DERIVED))
def test_value_is_worked_out(case: DerivedCase):
    if case.rule in ("D01", "D02"):
        found = _filled_in(case)
    else:
        texts = example(case.type, **case.changes)
        billing = evaluated(case.type, texts).billing
        due = derived.follow_up_due(case.type, texts)
        found = {
            "billing": billing.code if billing else "",
            "due": due.isoformat() if due else "",
        }
    assert {key: found.get(key, "") for key in case.expected} == case.expected


def _filled_in(case: DerivedCase):
    registration = Registration(case.type, DICTIONARY.version, example(case.type))
    for key, text in case.changes.items():
        registration = answer(registration, key, text)
    return registration.values


def test_condition_of_each_field_is_the_one_of_the_document():
    covered = {key for case in APPLIES for key in case.keys}
    conditional = {f.key for form in FORMS.values() for f in form.asked if f.condition}
    assert conditional == covered


@pytest.mark.parametrize("names", ["Anna", ""])
def test_names_count_as_required_without_a_register_number_only(names):
    keys = {"TX_PAT_FIRST_NAM", "TX_PAT_LAST_NAM"}
    texts = example(RegistrationType.FOLLOW_UP, **dict.fromkeys(keys, names))
    identified = evaluated(RegistrationType.FOLLOW_UP, texts)
    assert not keys & identified.required
    assert "IDC_PAT" in identified.answered

    without = evaluated(RegistrationType.FOLLOW_UP, {**texts, "IDC_PAT": ""})
    assert keys <= without.required
    assert without.answered & keys == (keys if names else set())
    assert "IDC_PAT" not in without.required


def test_author_of_a_file_is_checked_and_what_the_platform_fills_in_is_not():
    for key, findings in (("TX_AUTHOR", [("E20", "TX_AUTHOR")]), ("TX_PROG", [])):
        evaluation = evaluated(
            RegistrationType.FOLLOW_UP, {**EXAMPLES[RegistrationType.FOLLOW_UP], key: "=1+1"}
        )
        assert [(f.rule, f.key) for f in evaluation.findings] == findings
        assert key not in evaluation.required


class Watched(Mapping[str, Any]):
    """Answers that keep what was asked of them; to look at all of them is not possible."""

    def __init__(self, answers: Mapping[str, Any], seen: set[str]) -> None:
        self._answers, self._seen = answers, seen

    def __getitem__(self, key: str) -> Any:
        self._seen.add(key)
        return self._answers[key]

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("a rule names what it reads")

    def __len__(self) -> int:
        raise AssertionError("a rule names what it reads")


def _read_in(rule: str, case: FindingCase) -> set[str]:
    """Return the keys that a rule looks at in the answers of a case."""
    seen: set[str] = set()
    facts = facts_of(FORMS[case.type], case.texts, case.context)
    watched = replace(facts, values=Watched(facts.values, seen), texts=Watched(facts.texts, seen))
    assert list(RULES[rule].check(watched)) == list(RULES[rule].check(facts))
    return seen


@pytest.mark.parametrize("rule", RULES)
def test_rule_reads_the_fields_that_stand_beside_it(rule):
    """In a form; a row of a file is also compared whole with what is stored (W10)."""
    seen: set[str] = set()
    for case in FINDINGS:
        if case.rule == rule and not case.is_file:
            seen |= _read_in(rule, case)
    named = {key: {numbered(key, n) for n in PROCEDURES} for key in RULES[rule].reads}
    assert seen <= set().union(*named.values())
    assert [key for key, expanded in named.items() if not seen & expanded] == []


def test_findings_come_in_the_order_of_the_form():
    form = FORMS[RegistrationType.HOSPITALISATION_FFR_PCI]
    position = {field.key: n for n, field in enumerate(form.fields)}
    places = [position[f.key] for f in evaluated(form.type, {"CD_NPCI_1": "1"}).findings]
    assert len(places) > 50
    assert places == sorted(places)


def test_errors_block_and_warnings_do_not():
    evaluation = evaluated(RegistrationType.HOSPITALISATION_PCI, {"IDC_PAT": "x"})
    assert {f.rule for f in evaluation.errors} == {"E01", "E02"}
    assert evaluation.warnings == ()
    case = next(c for c in FINDINGS if c.rule == "W02" and c.keys)
    assert [f.severity for f in case.evaluation().warnings] == ["warning"]
