"""Evaluates a registration: which fields apply and are required, and what is wrong with them.

One function serves the form while typing, sending, and files that are checked. It starts afresh
each time: some hundred flat fields cost less than keeping track of what depends on what.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from angio_desktop.register import billing, value_rules
from angio_desktop.register.checks import RULES
from angio_desktop.register.checks.other_registrations import CONSENT
from angio_desktop.register.conditions import in_order
from angio_desktop.register.context import Context, OpenList
from angio_desktop.register.facts import Facts
from angio_desktop.register.fields import Condition, Field, Form, Kind, RegistrationType, ValueType
from angio_desktop.register.findings import CodeText, Detail, Finding, ListText
from angio_desktop.register.obligation import is_obligatory
from angio_desktop.register.patient import BIRTH_DATE
from angio_desktop.register.spreadsheet import damage
from angio_desktop.register.values import (
    Parser,
    Unreadable,
    code_parser,
    codes_parser,
    number_parser,
    parse_birth_date,
    parse_date,
    parse_name,
    parse_ssin,
    parse_text,
    parse_time,
)

NAMES = ("TX_PAT_FIRST_NAM", "TX_PAT_LAST_NAM")
SSIN = "IDC_PAT"
# The rules that this module itself evaluates; the others are in checks.RULES.
OWN_RULES = (
    *("E01", "E02", "E03", "E04", "E05", "E06", "E20", "E21", "E23", "W01", "W12", "W13"),
    *value_rules.RULES,
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The answer for one registration.

    `applies` and `required` are keys; `findings` are in the form's order; `answered` are the
    required keys that have an answer, so that `len(answered)/len(required)` is its progress.
    """

    applies: frozenset[str]
    required: frozenset[str]
    answered: frozenset[str]
    findings: tuple[Finding, ...]
    billing: billing.Billing | None

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that block sending."""
        return tuple(f for f in self.findings if f.is_error)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that the user confirms."""
        return tuple(f for f in self.findings if not f.is_error)


_FourLimits = tuple[float, float, float, float]
# Where a clause looks: the gate of that field, its key, the codes that make the clause true, and
# the field's parser where it has many codes.
_Gate = tuple[int, str, frozenset[str], Parser | None]
_TEXTS_KEPT = 1024


@dataclass(frozen=True, slots=True)
class _Step:
    """One field with what the loop needs at hand. `gate` is its condition; 0 always holds."""

    field: Field
    key: str
    gate: int
    required: bool
    parse: Parser | None
    open_list: str
    limits: _FourLimits | None
    is_date: bool
    is_text: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """A form prepared once: conditions in order of dependence, fields with their parsers."""

    gates: tuple[tuple[_Gate, ...], ...]
    steps: tuple[_Step, ...]
    position: Mapping[str, int]


@lru_cache(maxsize=2 * len(RegistrationType))  # the forms of a definition, and of one to try
def _plan(form: Form) -> _Plan:
    ordered = in_order(form)
    number = {condition: i for i, condition in enumerate(ordered, start=1)}

    def gate(field: Field) -> int:
        return number[field.condition] if field.condition else 0

    def clauses(condition: Condition) -> tuple[_Gate, ...]:
        looked_at = ((form.by_key[c.key], c) for c in condition.clauses)
        return tuple((gate(f), c.key, c.codes, split.get(f.key)) for f, c in looked_at)

    split = {f.key: lru_cache(_TEXTS_KEPT)(parser(f)) for f in form.fields if f.many}
    fields = [f for f in form.fields if f.is_asked or f.kind is Kind.AUTHOR]
    return _Plan(
        gates=tuple(clauses(condition) for condition in ordered),
        steps=tuple(_step(field, gate(field)) for field in fields),
        position={field.key: i for i, field in enumerate(form.fields)},
    )


def _step(field: Field, gate: int) -> _Step:
    limits = field.limits
    is_open = field.code_list is not None and field.code_list.is_open
    return _Step(
        field=field,
        key=field.key,
        gate=gate,
        required=field.required,
        parse=None if is_open else parser(field),
        open_list=field.code_list.name if is_open and field.code_list else "",
        limits=(limits.minimum, limits.maximum, limits.usual_minimum, limits.usual_maximum)
        if limits
        else None,
        is_date=field.value_type is ValueType.DATE,
        is_text=field.value_type is ValueType.TEXT,
    )


def parser(field: Field) -> Parser:
    """Return the parser of a field's texts; for an open list, of any code."""
    codes = field.code_list.codes if field.code_list else {}
    match field.value_type:
        case ValueType.DATE:
            return parse_birth_date if field.key == BIRTH_DATE else parse_date
        case ValueType.TIME:
            return parse_time
        case ValueType.SSIN:
            return parse_ssin
        case ValueType.CODE:
            return codes_parser(codes) if field.many else code_parser(codes)
        case _:
            if field.key in NAMES:
                return parse_name
            return number_parser(field.limits) if field.limits else parse_text


def _unreadable(key: str, value: Unreadable) -> Finding:
    """Return the finding on a text that cannot be read; a code is shown by its caption (E04)."""
    if value.rule != "E04":
        return Finding(value.rule, key, value.text_id, value.details)
    code = value.details["value"]
    text_id = f"E04.{damage(code)}" if damage(code) else value.text_id
    return Finding("E04", key, text_id, {"value": CodeText(key, code)})


def evaluate(form: Form, texts: Mapping[str, str], context: Context) -> Evaluation:
    """Evaluate the answers `texts` (register's text by key) of a registration of type `form`."""
    plan = _plan(form)
    run = _Run(form, plan, texts, context)
    run.read_values()
    facts = run.facts()
    for rule in RULES.values():
        run.findings.extend(rule.check(facts))
    run.findings.sort(key=lambda finding: plan.position[finding.key])
    return Evaluation(
        applies=facts.applies,
        required=frozenset(run.required),
        answered=frozenset(run.answered),
        findings=tuple(run.findings),
        billing=None if context.is_file else billing.proposed_billing(facts),
    )


def facts_of(form: Form, texts: Mapping[str, str], context: Context) -> Facts:
    """Return what the rules on several answers look at."""
    run = _Run(form, _plan(form), texts, context)
    run.read_values()
    return run.facts()


def gates(form: Form, texts: Mapping[str, str]) -> list[bool]:
    """Return which conditions of the form hold; `gate_of` says which is whose."""
    return _open_gates(_plan(form), texts)


def gate_of(form: Form) -> Mapping[str, int]:
    """Return by key the condition under which a field applies, as a place in `gates`."""
    return {step.key: step.gate for step in _plan(form).steps}


def _open_gates(plan: _Plan, texts: Mapping[str, str]) -> list[bool]:
    """Decide each condition; those it depends on are decided already. The first always holds."""
    is_open = [True]
    for clauses in plan.gates:
        for gate, key, codes, split in clauses:
            if is_open[gate] and (text := texts.get(key)) and _holds(text, codes, split):
                is_open.append(True)
                break
        else:
            is_open.append(False)
    return is_open


def _holds(text: str, codes: frozenset[str], split: Parser | None) -> bool:
    if split is None:
        return text in codes
    # A value with an error takes no part in a condition either.
    found = split(text)
    return type(found) is not Unreadable and not codes.isdisjoint(found)


class _Run:
    """One evaluation under way."""

    def __init__(self, form: Form, plan: _Plan, texts: Mapping[str, str], context: Context) -> None:
        self.form, self.plan, self.texts, self.context = form, plan, texts, context
        self.is_file = context.is_file
        self.open = _open_gates(plan, texts)
        self.values: dict[str, Any] = {}
        self.applies: list[str] = []
        self.required: list[str] = []
        self.answered: list[str] = []
        self.findings: list[Finding] = []
        self.has_number = bool(texts.get(SSIN, "").strip())
        obligation, today = context.obligation(form), context.today
        self.is_optional = not is_obligatory(form, texts, obligation, today)

    def read_values(self) -> None:
        """Read each field that applies, with the findings on its own value."""
        texts, is_open = self.texts, self.open
        for step in self.plan.steps:
            if step.key == CONSENT and not self.is_optional:
                continue
            text = texts.get(step.key, "")
            if not is_open[step.gate]:
                if self.is_file and text.strip():
                    self.findings.append(Finding("W13", step.key, "W13", {}))
                continue
            self.applies.append(step.key)
            if text and not text.isspace():
                self._read(step, text)
            else:
                self._missing(step)
        if self.is_file:
            for key in self.form.author_keys:
                self.findings.extend(value_rules.of_author(key, texts.get(key, "")))

    def _missing(self, step: _Step) -> None:
        if step.key == SSIN:  # a patient without a Belgian number has names instead
            return
        if step.key in NAMES and not self.has_number:
            self._require(step.key, "E01.no_ssin")
        elif step.required:
            computed = step.field.kind is Kind.COMPUTED
            self._require(step.key, "E01.computed" if computed else "E01")

    def _require(self, key: str, text_id: str) -> None:
        self.required.append(key)
        if key != CONSENT:  # E19 speaks of it
            self.findings.append(Finding("E01", key, text_id, {}))

    def _read(self, step: _Step, text: str) -> None:
        key = step.key
        if step.required or (key in NAMES and not self.has_number):
            self.required.append(key)
            self.answered.append(key)
        value: Any = step.parse(text) if step.parse else self._open_code(step, text)
        if type(value) is Unreadable:
            self.findings.append(_unreadable(key, value))
            return
        self.values[key] = value
        if step.limits:
            self._limits(step.key, step.limits, value)
        elif step.is_date and value > self.context.today:
            self.findings.append(Finding("E06", key, "E06", {}))
        elif step.is_text and self.is_file:
            self.findings.extend(value_rules.of_text(key, text))

    def _open_code(self, step: _Step, text: str) -> str | Unreadable:
        lists: Mapping[str, OpenList] | None = self.context.open_lists
        loaded = lists.get(step.open_list) if lists is not None else None
        if loaded is not None and text not in loaded.entries:
            return Unreadable("E04", "E04", {"value": text})
        if lists is not None and loaded is None:
            details: dict[str, Detail] = {"list": ListText(step.open_list)}
            self.findings.append(Finding("W12", step.key, "W12", details))
        self.findings.extend(value_rules.of_code(step.key, text, step.open_list, loaded))
        return text

    def _limits(self, key: str, limits: _FourLimits, value: float) -> None:
        low, high, usual_low, usual_high = limits
        if not low <= value <= high:
            self.findings.append(Finding("E05", key, "E05", {}))
        elif not usual_low <= value <= usual_high:
            self.findings.append(Finding("W01", key, "W01", {}))

    def facts(self) -> Facts:
        """Return what the rules on several answers look at."""
        applies = frozenset(self.applies)
        return Facts(
            form=self.form,
            texts=self.texts,
            values=self.values,
            applies=applies,
            procedures=tuple(n for n, key in self.form.procedure_dates.items() if key in applies),
            context=self.context,
        )
