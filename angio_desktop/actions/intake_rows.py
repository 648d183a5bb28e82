"""What becomes of each row of a file: a new draft, more answers of one, or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from angio_desktop.actions.follow_up import followed, to_link
from angio_desktop.actions.intake_plan import Difference, Outcome, RowPlan, RowProblem, Surroundings
from angio_desktop.actions.progress import Progress
from angio_desktop.files.tables import column_letter
from angio_desktop.register.context import Context, LocalRegistration, OpenList
from angio_desktop.register.evaluation import Evaluation, evaluate
from angio_desktop.register.fields import Form, Kind
from angio_desktop.register.findings import Finding
from angio_desktop.register.intake.mapping import KeyChoice
from angio_desktop.register.intake.rows import (
    NO_COLUMN,
    CellProblem,
    RowKey,
    RowRead,
    row_key,
)
from angio_desktop.register.registration import Registration, answer_all
from angio_desktop.register.spreadsheet import is_of_spreadsheet
from angio_desktop.register.summary import summarise
from angio_desktop.register.values import parse_date

_PATIENTS_KEPT = 256
_MISREAD = "E23"


class RowsRun:
    """A file that is looked through; `place` names it where an answer came from."""

    def __init__(
        self,
        surroundings: Surroundings,
        lists: Mapping[str, OpenList],
        key: KeyChoice,
        place: str,
    ) -> None:
        self._at, self._lists, self._key, self._place = surroundings, lists, key, place
        self._evaluating = Evaluating(surroundings, lists)
        self._lines: dict[RowKey, int] = {}

    def of_rows(self, rows: Sequence[RowRead], progress: Progress) -> Iterator[RowPlan]:
        """Yield what becomes of each row; `progress` is told how many were looked at."""
        keys = [row_key(r.type, r.texts, self._key) if r.type else "" for r in rows]
        known = self._known([key for key in keys if isinstance(key, RowKey)])
        for number, (row, key) in enumerate(zip(rows, keys, strict=True), start=1):
            progress(number)
            if row.problems or row.type is None:
                yield self._refused(row, row.problems)
            elif isinstance(key, str):
                yield self._without_key(row, self._at.dictionary.forms[row.type], key)
            elif key in self._lines:
                twice = CellProblem(NO_COLUMN, "twice", {"line": str(self._lines[key])})
                yield self._refused(row, [twice])
            else:
                self._lines[key] = row.line
                yield self._of_row(row, self._at.dictionary.forms[key.type], known.get(key, []))

    def _without_key(self, row: RowRead, form: Form, key: str) -> RowPlan:
        """Refuse a row that could not be known again; what a spreadsheet did to it says why."""
        found = self._planned(row, form, self._new(row, form))
        if found.outcome is Outcome.REFUSED:
            return found
        details = {"field": form.caption(key, self._at.words.language)}
        return self._refused(row, [CellProblem(row.sources.get(key, NO_COLUMN), "no_key", details)])

    def _refused(self, row: RowRead, problems: Iterable[CellProblem]) -> RowPlan:
        return RowPlan(row.line, Outcome.REFUSED, problems=self._told(problems))

    def _told(self, problems: Iterable[CellProblem]) -> tuple[RowProblem, ...]:
        words = self._at.words
        return tuple(
            RowProblem(_letter(each.column), words.sentence(f"intake.{each.what}", each.details))
            for each in problems
        )

    def _known(self, keys: Sequence[RowKey]) -> dict[RowKey, list[Registration]]:
        """Return what is stored under the keys of the rows."""
        wanted = set(keys)
        known: dict[RowKey, list[Registration]] = {}
        for type_ in {key.type for key in keys}:
            days = {_iso(key.admission) for key in keys if key.type is type_}
            for found in self._at.store.intakes.filed_under(type_, days):
                key = row_key(type_, found.values, self._key)
                if isinstance(key, RowKey) and key in wanted:
                    known.setdefault(key, []).append(found)
        return known

    def _of_row(self, row: RowRead, form: Form, known: Sequence[Registration]) -> RowPlan:
        sources = self._sources(row)
        sent = [each for each in known if each.is_sent]
        if len(known) > 1 and not sent:
            several = CellProblem(NO_COLUMN, "several", {"count": str(len(known))})
            return self._refused(row, [several])
        if sent:
            differences = tuple(_differences(sent[-1], row.texts, sources))
            return RowPlan(row.line, Outcome.SENT, sent[-1], differences=differences)
        if not known:
            return self._planned(row, form, self._linked(self._new(row, form)))
        return self._update(row, form, known[0], sources)

    def _new(self, row: RowRead, form: Form) -> Registration:
        empty = Registration(form.type, self._at.dictionary.version)
        return filled(form, empty, row.texts, self._sources(row))

    def _sources(self, row: RowRead) -> dict[str, str]:
        place, line = self._place, row.line
        return {key: f"{place}, {_letter(c)}{line}" for key, c in row.sources.items()}

    def _linked(self, draft: Registration) -> Registration:
        """Link a follow-up to the one hospitalisation it can belong to."""
        possible = to_link(self._at.store, draft)
        return replace(draft, follows=possible[0].id) if len(possible) == 1 else draft

    def _update(
        self, row: RowRead, form: Form, own: Registration, sources: Mapping[str, str]
    ) -> RowPlan:
        """Fill what is empty, and what came from a file before and nobody has confirmed."""
        differences = tuple(_differences(own, row.texts, sources))
        staying = {each.key for each in differences}
        texts = {key: text for key, text in row.texts.items() if key not in staying}
        draft = filled(form, own, texts, sources)
        if draft.values == own.values:
            return RowPlan(row.line, Outcome.UNCHANGED, own, differences=differences)
        found = self._planned(row, form, draft)
        outcome = Outcome.UPDATED if found.outcome is Outcome.NEW else found.outcome
        return replace(found, outcome=outcome, differences=differences)

    def _planned(self, row: RowRead, form: Form, draft: Registration) -> RowPlan:
        evaluation = self._evaluating.of(draft)
        if spoiled := [f for f in evaluation.findings if _is_spoiled(f) and f.key in row.sources]:
            words = self._at.words
            problems = tuple(
                RowProblem(_letter(row.sources[each.key]), words.finding(each, form, draft.values))
                for each in spoiled
            )
            return RowPlan(row.line, Outcome.REFUSED, problems=problems)
        summary = summarise(draft, evaluation)
        return RowPlan(row.line, Outcome.NEW, draft, summary, evaluation.findings)


class Evaluating:
    """Evaluates drafts among what is stored."""

    def __init__(self, surroundings: Surroundings, lists: Mapping[str, OpenList]) -> None:
        self._at, self._lists = surroundings, lists
        self._known = surroundings.store.patients.keys()
        self._others = lru_cache(_PATIENTS_KEPT)(surroundings.store.patients.registrations_of)

    def _registrations_of(self, patient: str) -> Sequence[LocalRegistration]:
        """Return a patient's registrations; of most patients of a file there is none yet."""
        return self._others(patient) if patient in self._known else ()

    def of(self, draft: Registration) -> Evaluation:
        """Return what is to be said of a draft."""
        context = Context(
            today=self._at.day,
            open_lists=self._lists,
            registrations_of=self._registrations_of,
            own_id=draft.id,
            followed=followed(self._at.store, draft),
        )
        return evaluate(self._at.dictionary.forms[draft.type], draft.values, context)


def filled(
    form: Form, own: Registration, texts: Mapping[str, str], sources: Mapping[str, str]
) -> Registration:
    """Return a draft with the answers of a row, each marked with where it came from, if told.

    They stand in the form's order, so that what follows from one does not follow another. What the
    program works out it works out, and takes from a file where it cannot.
    """
    in_order = {field.key: field for field in form.asked if texts.get(field.key)}
    entered = {
        key: texts[key]
        for key, field in in_order.items()
        if field.kind is not Kind.COMPUTED and own.values.get(key) != texts[key]
    }
    draft = answer_all(own, entered)
    worked_out = {k: texts[k] for k in in_order if k not in entered and not draft.values.get(k)}
    draft = answer_all(draft, worked_out)
    marks = {key: sources[key] for key in (*entered, *worked_out) if key in sources}
    return replace(draft, imported={**draft.imported, **marks})


def _differences(
    own: Registration, texts: Mapping[str, str], sources: Mapping[str, str]
) -> Iterator[Difference]:
    for key, text in texts.items():
        held = own.values.get(key, "")
        is_persons = key not in own.imported and key not in own.filled_in
        if held and held != text and is_persons:
            yield Difference(key, held, text, sources[key])


def _is_spoiled(finding: Finding) -> bool:
    return is_of_spreadsheet(finding.text_id) or finding.rule == _MISREAD


def _letter(column: int) -> str:
    return column_letter(column) if column >= 0 else ""


def _iso(text: str) -> str:
    """Return the day under which a registration is filed, "" for what is none."""
    day = parse_date(text)
    return day.isoformat() if isinstance(day, date) else ""
