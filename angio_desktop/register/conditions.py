"""R rules: which fields apply, and when. Read from `conditions.csv`, checked, put in order.

A row names fields (`DT_CONSULT`, several with `|`), a section (`section TX_TTL_STEMI`) or PCI
procedures (`procedure 2-5`); several rows of one field are alternatives. A row of a field replaces
the one of its section or procedure: what it looks at lies inside the same block, so it is false
whenever the block does not apply (a condition on a field that does not apply is false).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from angio_desktop.register.fields import PROCEDURES, Clause, Condition, Field, Form
from angio_desktop.register.numbering import numbered, procedure_range
from angio_desktop.register.tables import Row, read

COLUMNS = ("rule", "applies", "when", "codes")
_NO_PROCEDURE = 0


@dataclass(frozen=True)
class Target:
    """What one row applies to: a field key, `section X` or `procedure n`, numbers filled in."""

    name: str
    clause: Clause
    row: Row


def load(path: Path) -> tuple[Target, ...]:
    """Read the conditions, one target for each field, section or procedure. Raises BadTable."""
    return tuple(target for row in read(path, COLUMNS) for target in _expand(row))


def _expand(row: Row) -> Iterable[Target]:
    codes = frozenset(row["codes"].split("|"))
    name = row["applies"]
    if name.startswith("procedure "):
        for n in procedure_range(name.removeprefix("procedure "), row):
            yield Target(f"procedure {n}", Clause(numbered(row["when"], n), codes), row)
        return
    repeats = PROCEDURES if numbered(row["when"], 1) != row["when"] else (_NO_PROCEDURE,)
    for n in repeats:
        for key in name.split("|"):
            yield Target(numbered(key, n), Clause(numbered(row["when"], n), codes), row)


def of_form(targets: Iterable[Target], keys: frozenset[str]) -> dict[str, Condition]:
    """Return the conditions that hold in a form with these keys, by target name.

    A row counts in the forms that hold what it looks at: the CABG fields look at CD_CABG_EXEC in
    a hospitalisation (R20) and at CD_CABG_EXECF in a follow-up (R29).
    """
    found: dict[str, list[Target]] = {}
    for target in targets:
        if target.clause.key in keys:
            found.setdefault(target.name, []).append(target)
    return {
        name: Condition(alternatives[0].row["rule"], tuple(t.clause for t in alternatives))
        for name, alternatives in found.items()
    }


def choose(
    by_target: Mapping[str, Condition], key: str, section: str, procedure: int | None
) -> Condition | None:
    """Return the condition of one field: its own, else its section's, else its procedure's."""
    for name in (key, f"section {section}", f"procedure {procedure}"):
        if name in by_target:
            return by_target[name]
    return None


def check(targets: Iterable[Target], forms: Iterable[Form]) -> None:
    """Refuse a condition on a key, code or section that no form has. Raises BadTable."""
    forms = tuple(forms)
    names = {f.key for form in forms for f in form.fields}
    names |= {f"section {f.section}" for form in forms for f in form.fields}
    names |= {f"procedure {n}" for form in forms for n in form.procedures}
    for target in targets:
        if target.name not in names:
            raise target.row.bad(f"no form has {target.name}")
        looked_at = [f.by_key[target.clause.key] for f in forms if target.clause.key in f.by_key]
        if not looked_at:
            raise target.row.bad(f"unknown key {target.clause.key}")
        _check_codes(target, looked_at)


def _check_codes(target: Target, looked_at: list[Field]) -> None:
    for field in looked_at:
        known = field.code_list.codes if field.code_list else {}
        unknown = sorted(target.clause.codes - known.keys())
        if unknown:
            raise target.row.bad(f"{field.key} has no code {', '.join(unknown)}")


def check_order(targets: Iterable[Target], form: Form) -> None:
    """Refuse conditions that depend on each other in a circle. Raises BadTable."""
    try:
        in_order(form)
    except CycleError as cycle:
        circle: list[Condition] = cycle.args[1]
        first = circle[0]
        row = next(t.row for t in targets if t.row.key == first.rule and t.clause in first.clauses)
        rules = " → ".join(condition.rule for condition in circle)
        raise row.bad(f"conditions in a circle: {rules}") from cycle


def in_order(form: Form) -> tuple[Condition, ...]:
    """Return the form's conditions so that each comes after those it depends on.

    Raises CycleError where there is no such order, which `check_order` rules out.
    """
    graph: dict[Condition, set[Condition]] = {}
    for field in form.fields:
        if field.condition is None:
            continue
        looked_at = (form.by_key[clause.key].condition for clause in field.condition.clauses)
        graph[field.condition] = {condition for condition in looked_at if condition is not None}
    return tuple(TopologicalSorter(graph).static_order())
