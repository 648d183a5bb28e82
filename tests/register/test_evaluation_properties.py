import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from angio_desktop.register.cells import Cells
from angio_desktop.register.checks.other_registrations import CONSENT
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import LANGUAGES, Kind, RegistrationType
from angio_desktop.register.findings import Finding
from angio_desktop.register.obligation import is_obligatory
from angio_desktop.register.registration import (
    Registration,
    answer,
    confirm,
    open_warnings,
)
from angio_desktop.register.summary import summarise
from tests.drivers.tables import DICTIONARY, FORMS
from tests.register.examples import (
    BOTH,
    CONTEXT,
    FILE,
    HOSPITALISATIONS,
    IN_EACH_LANGUAGE,
    LISTS,
    TODAY,
    WITH_PCI,
    example,
)
from tests.register.random_answers import answer_to, answers
from tests.register.rule_case import local

OTHERS = [local(type_, {"DT_PCI_1": "31/12/9999"}) for type_ in RegistrationType]
CONTEXTS = st.sampled_from(
    [
        CONTEXT,
        FILE,
        Context(TODAY, {}, lambda _: OTHERS),
        Context(TODAY, LISTS, lambda _: OTHERS, is_file=True),
    ]
)
in_each_type = pytest.mark.parametrize("type_", RegistrationType)
some = settings(max_examples=40)
few = settings(max_examples=25)


def draft(type_: RegistrationType, texts: dict[str, str]) -> Registration:
    return Registration(type_, DICTIONARY.version, {k: text for k, text in texts.items() if text})


@in_each_type
@given(data=st.data())
@some
def test_random_answers_never_crash(type_, data):
    form = FORMS[type_]
    texts = data.draw(answers(form))
    evaluation = evaluate(form, texts, data.draw(CONTEXTS))

    summary = summarise(draft(type_, texts), evaluation)
    assert (summary.answered, summary.required) == (
        len(evaluation.answered),
        len(evaluation.required),
    )
    language = data.draw(st.sampled_from(LANGUAGES))
    for finding in evaluation.findings:
        assert IN_EACH_LANGUAGE[language].finding(finding, form, texts)
    for key, text in texts.items():
        IN_EACH_LANGUAGE[language].shown(form.by_key[key], text)


def test_count_of_hundreds_of_digits_is_counted_with():
    texts = {**example(BOTH), "NR_DES_1": "9" * 400}
    evaluation = evaluate(FORMS[BOTH], texts, CONTEXT)
    assert "NR_DES_1" in {finding.key for finding in evaluation.errors}
    assert evaluation.billing is not None


@in_each_type
@given(data=st.data())
@some
def test_evaluation_holds_together(type_, data):
    form = FORMS[type_]
    texts = data.draw(answers(form))
    context = data.draw(CONTEXTS)
    evaluation = evaluate(form, texts, context)

    position = {field.key: n for n, field in enumerate(form.fields)}
    places = [position[finding.key] for finding in evaluation.findings]
    assert places == sorted(places)
    assert evaluation.answered <= evaluation.required <= evaluation.applies
    assert evaluation.errors + evaluation.warnings == tuple(
        sorted(evaluation.findings, key=lambda finding: not finding.is_error)
    )
    assert len({(f.rule, f.key) for f in evaluation.findings}) == len(evaluation.findings)
    for finding in evaluation.findings:
        assert (finding.key in evaluation.applies) == (finding.rule != "W13")
        assert finding.rule != "W13" or context.is_file
        assert (finding.rule == "E01") <= (finding.key in evaluation.required)


@in_each_type
@given(data=st.data())
@some
def test_condition_holds_where_a_field_applies(type_, data):
    form = FORMS[type_]
    texts = data.draw(answers(form))
    applies = evaluate(form, texts, CONTEXT).applies
    for field in form.asked:
        if field.key == CONSENT:
            obligation, day = form.obligation, CONTEXT.today
            is_optional = not is_obligatory(form, texts, obligation, day)
            assert (field.key in applies) == is_optional
        elif field.condition is None:
            assert field.key in applies
        elif field.key in applies:
            assert any(
                clause.key in applies and clause.codes & set(texts[clause.key].split("|"))
                for clause in field.condition.clauses
                if clause.key in texts
            )


@pytest.mark.parametrize("type_", HOSPITALISATIONS)
@given(data=st.data())
@few
def test_without_stemi_nothing_of_it_applies(type_, data):
    form = FORMS[type_]
    stemi = {field.key for field in form.asked if field.section == "TX_TTL_STEMI"}
    texts = {**data.draw(answers(form)), "CD_INDICATN": data.draw(st.sampled_from(["", "4", "12"]))}
    assert len(stemi) == 12
    assert not stemi & evaluate(form, texts, CONTEXT).applies


@pytest.mark.parametrize("type_", WITH_PCI)
@given(data=st.data())
@some
def test_procedure_that_did_not_happen_hides_all_of_it_and_of_those_after_it(type_, data):
    form = FORMS[type_]
    last = data.draw(st.integers(1, 4))
    texts = {**data.draw(answers(form)), f"CD_NPCI_{last}": data.draw(st.sampled_from(["", "0"]))}
    applies = evaluate(form, texts, CONTEXT).applies
    later = {f.key for f in form.asked if f.procedure is not None and f.procedure > last}
    assert not later & applies


@in_each_type
@given(data=st.data())
@some
def test_toggling_an_answer_and_back_restores_the_evaluation(type_, data):
    form = FORMS[type_]
    before = draft(type_, data.draw(answers(form)))
    field = data.draw(st.sampled_from(form.asked))
    # What D01 and D02 fill in stays, so they must have nothing to fill in.
    texts = {"DT_PAT_DOB": "01/01/1950", "CD_PAT_SEX": "F", **before.values}
    before = draft(type_, texts)
    before = answer(before, "MS_PAT_WGHT", before.values.get("MS_PAT_WGHT", ""))

    changed = answer(before, field.key, data.draw(answer_to(field)))
    back = answer(changed, field.key, before.values.get(field.key, ""))

    assert back.values == before.values
    assert evaluate(form, back.values, CONTEXT) == evaluate(form, before.values, CONTEXT)


@in_each_type
@given(data=st.data())
@some
def test_hidden_field_keeps_its_answer_and_is_not_exported(type_, data):
    form = FORMS[type_]
    registration = draft(type_, data.draw(answers(form)))
    applies = evaluate(form, registration.values, CONTEXT).applies
    cells = dict(zip(form.csv_keys, Cells(form).of(registration.values), strict=True))
    for key, cell in cells.items():
        text = registration.values.get(key, "")
        shown = key in applies and not text.isspace()
        assert cell == (text.strip(" ") if shown else "")
    assert not cells.keys() & {f.key for f in form.fields if f.kind in (Kind.LOCAL, Kind.SYSTEM)}


@in_each_type
@given(data=st.data())
@settings(max_examples=60)
def test_what_is_exported_without_errors_passes_its_own_check(type_, data):
    form = FORMS[type_]
    # Few changes, so that some of them are without errors.
    field = data.draw(st.sampled_from(form.asked))
    texts = example(type_, **{field.key: data.draw(answer_to(field))})
    evaluation = evaluate(form, texts, CONTEXT)
    cells = Cells(form).of(texts)
    checked = evaluate(form, dict(zip(form.csv_keys, cells, strict=True)), FILE)
    assert not any(finding.rule == "W13" for finding in checked.findings)
    assert checked.applies - {"LOCAL_CONSENT"} == evaluation.applies - {"LOCAL_CONSENT"}
    if not evaluation.errors:
        assert checked.errors == ()


@in_each_type
@given(data=st.data())
@few
def test_confirmed_warning_is_asked_again_only_when_its_value_changes(type_, data):
    form = FORMS[type_]
    registration = draft(type_, data.draw(answers(form)))

    def still_open(registration: Registration) -> tuple[Finding, ...]:
        evaluation = evaluate(form, registration.values, Context(TODAY, {}))
        return open_warnings(registration, evaluation)

    warnings = evaluate(form, registration.values, Context(TODAY, {})).warnings
    assert still_open(registration) == warnings
    for warning in warnings:
        registration = confirm(registration, warning, "2026-11-23T10:00:00+01:00", "anna")
    assert still_open(registration) == ()
    for warning in warnings:
        other = answer(registration, warning.key, data.draw(answer_to(form.by_key[warning.key])))
        evaluation = evaluate(form, other.values, Context(TODAY, {}))
        changed = other.values.get(warning.key) != registration.values[warning.key]
        expected = [w for w in evaluation.warnings if w.key == warning.key] if changed else []
        assert [w for w in still_open(other) if w.key == warning.key] == expected


def test_evaluation_is_the_same_whatever_the_order_of_the_answers():
    texts = example(BOTH)
    reversed_texts = dict(reversed(texts.items()))
    assert evaluate(FORMS[BOTH], texts, CONTEXT) == evaluate(FORMS[BOTH], reversed_texts, CONTEXT)
