"""What there is to know of a field: how it is filled in, when it is asked, what looks at it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from angio_desktop.register.captions import Words
from angio_desktop.register.checks import RULES
from angio_desktop.register.evaluation import NAMES
from angio_desktop.register.fields import Clause, CodeList, Field, Form, Kind, ValueType
from angio_desktop.register.numbering import numbered
from angio_desktop.register.patient import BIRTH_DATE

_ASSUMED = {"list": "help.assumed.list", "value type and list": "help.assumed.both"}
_FORMS = {
    ValueType.TEXT: "help.form.text",
    ValueType.DATE: "help.form.date",
    ValueType.TIME: "help.form.time",
    ValueType.SSIN: "help.form.ssin",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that is said of a field: its heading and its lines."""

    heading: str
    lines: tuple[str, ...]


def field_help(field: Field, form: Form, words: Words) -> tuple[Note, ...]:
    """Return what is told of a field, in the language of `words`."""
    help_ = _Help(field, form, words)
    notes = (
        Note(words.sentence(f"help.{what}", {}), tuple(lines))
        for what, lines in (
            ("form", help_.form_lines()),
            ("required", help_.required()),
            ("applies", help_.applies()),
            ("limits", help_.limits()),
            ("usual", help_.usual()),
            ("rules", help_.rules()),
            ("assumed", help_.assumed()),
            ("codes", help_.codes()),
            ("key", (field.key,)),
        )
    )
    return tuple(note for note in notes if note.lines)


def when_asked(field: Field, form: Form, words: Words) -> str:
    """Return which answers have a field asked, in the language of `words`."""
    return " ".join(_Help(field, form, words).applies())


@dataclass(frozen=True)
class _Help:
    field: Field
    form: Form
    words: Words

    def _say(self, text_id: str, **details: str) -> str:
        return self.words.sentence(text_id, details)

    def form_lines(self) -> Iterator[str]:
        field = self.field
        if field.kind is Kind.COMPUTED:
            yield self._say("help.form.computed")
        elif field.code_list is not None:
            yield self._code_form(field, field.code_list)
        elif field.limits is not None and field.limits.decimals:
            yield self._say("help.form.number", decimals=str(field.limits.decimals))
        elif field.value_type is ValueType.NUMBER:
            yield self._say("help.form.integer")
        else:
            yield self._say(_FORMS[field.value_type or ValueType.TEXT])
        yield from self._advice()

    def _advice(self) -> Iterator[str]:
        """Yield what to enter where the answer is not known in full."""
        if self.field.key in NAMES:
            yield self._say("help.form.name")
        if self.field.key == BIRTH_DATE:
            yield self._say("help.form.birth")

    def _code_form(self, field: Field, code_list: CodeList) -> str:
        if code_list.is_open:
            return self._say("help.form.list", list=self.words.list_name(code_list.name))
        return self._say("help.form.codes" if field.many else "help.form.code")

    def required(self) -> Iterator[str]:
        yield self._say("help.required.yes" if self.field.required else "help.required.no")

    def applies(self) -> Iterator[str]:
        condition = self.field.condition
        clauses = [self._clause(clause) for clause in condition.clauses] if condition else []
        or_ = f" {self._say('help.or')} "
        yield or_.join(clauses) if clauses else self._say("help.applies.always")

    def _clause(self, clause: Clause) -> str:
        asked = self.form.by_key[clause.key]
        or_ = f" {self._say('help.or')} "
        codes = or_.join(self.words.code(asked, code) for code in sorted(clause.codes))
        caption = self.form.caption(clause.key, self.words.language)
        return self._say("help.applies.clause", field=caption, codes=codes)

    def limits(self) -> Iterator[str]:
        if limits := self.field.limits:
            yield self._range(limits.minimum, limits.maximum)

    def usual(self) -> Iterator[str]:
        limits = self.field.limits
        if limits and (limits.usual_minimum, limits.usual_maximum) != (
            limits.minimum,
            limits.maximum,
        ):
            yield self._range(limits.usual_minimum, limits.usual_maximum)

    def _range(self, low: float, high: float) -> str:
        unit, number = self.words.unit(self.field), self.words.number
        least, most = number(f"{low:g}"), number(f"{high:g}")
        return self._say("help.range", min=least, max=most, unit=unit).rstrip()

    def rules(self) -> Iterator[str]:
        for id_, rule in sorted(RULES.items()):
            if self.field.key in _expanded(rule.reads, self.form.procedures):
                yield f"{id_}: {self._say(f'rule.{id_}')}"

    def assumed(self) -> Iterator[str]:
        if self.field.assumed:
            yield self._say(_ASSUMED[self.field.assumed])

    def codes(self) -> Iterator[str]:
        code_list = self.field.code_list
        if code_list is not None and not code_list.is_open:
            for code in code_list.codes.values():
                yield f"{code.code} – {code.captions.text(self.words.language)}"


def _expanded(keys: Sequence[str], procedures: Sequence[int]) -> set[str]:
    return {numbered(key, n) for key in keys for n in (procedures or (0,))}
