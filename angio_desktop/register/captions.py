"""The words of captions, codes and findings in Dutch, French and English, looked up by id.

`findings.csv` holds one sentence for each finding, with placeholders in braces that must be the
same in each language. Placeholders that every finding can use: {field} is the caption of the
field it speaks of, {value} what stands in it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from angio_desktop.errors import AngioError
from angio_desktop.register import ssin
from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import Captions, Dictionary, Field, Form, ValueType
from angio_desktop.register.findings import (
    CodeText,
    Detail,
    FieldText,
    Finding,
    Joined,
    ListText,
    NumberText,
    Sentence,
    TypeText,
)
from angio_desktop.register.tables import read_unique
from angio_desktop.register.values import SEPARATOR, Unreadable, is_number, number_parser

_COMMA_LANGUAGES = ("nl", "fr")
AND = "and"
NAMED = "named"
SERIES = "series"
CLEANED = "cleaned"
_ON_LIMITS = ("E05", "W01")
_END_OF_CLAUSE = re.compile(r"\u00a0?[.;:](?: |$)")  # what follows says what to do about it


def load_texts(path: Path) -> dict[str, Captions]:
    """Read a table of sentences (id;nl;fr;en). Raises BadTable.

    A sentence whose placeholders differ between the languages is refused: one of them would show
    a brace or lose a value.
    """
    texts = {}
    for row in read_unique(path, ("id", "nl", "fr", "en")):
        captions = Captions(row["nl"], row["fr"], row["en"])
        if not all(captions):
            raise row.bad("no text in one of the languages")
        if len({_placeholders(text) for text in captions}) > 1:
            raise row.bad("the placeholders differ between the languages")
        texts[row.key] = captions
    return texts


def _placeholders(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def _short_id(finding: Finding, field: Field, texts: Mapping[str, str]) -> str:
    """Return the id of a finding's short form: a limit has one for each of its sides."""
    text_id, limits = f"short.{finding.text_id}", field.limits
    if finding.text_id not in _ON_LIMITS or limits is None:
        return text_id
    most = limits.maximum if finding.is_error else limits.usual_maximum
    return f"{text_id}.{'high' if float(texts[field.key]) > most else 'low'}"


@dataclass(frozen=True)
class Words:
    """Everything that is shown by id, in one language."""

    dictionary: Dictionary
    sentences: Mapping[str, Captions]
    language: str
    open_lists: Mapping[str, OpenList]

    def sentence(self, text_id: str, details: Mapping[str, str]) -> str:
        """Return the sentence `text_id` with its placeholders filled in."""
        return self.sentences[text_id].text(self.language).format_map(details)

    def problem(self, error: AngioError) -> str:
        """Return what an error of the user's world says in the user's language."""
        return self.sentence(error.text_id, error.details)

    def finding(self, finding: Finding, form: Form, texts: Mapping[str, str]) -> str:
        """Return what a finding says of the answers `texts`."""
        return self._fill(finding.text_id, self._details(finding, form, texts), form).rstrip()

    def short(self, finding: Finding, form: Form, texts: Mapping[str, str]) -> str:
        """Return the same in a few words, to stand beside the answer; whole where it has none."""
        text_id = _short_id(finding, form.by_key[finding.key], texts)
        if text_id not in self.sentences:
            return _END_OF_CLAUSE.split(self.finding(finding, form, texts), maxsplit=1)[0]
        return self._fill(text_id, self._details(finding, form, texts), form).rstrip()

    def _details(
        self, finding: Finding, form: Form, texts: Mapping[str, str]
    ) -> Mapping[str, Detail]:
        field = form.by_key[finding.key]
        limits = field.limits
        details: dict[str, Detail] = {
            "field": FieldText(field.key),
            "value": self.shown(field, texts.get(field.key, "")),
            "unit": self.unit(field),
        }
        if limits:
            is_error = finding.is_error
            low = limits.minimum if is_error else limits.usual_minimum
            high = limits.maximum if is_error else limits.usual_maximum
            details |= {"min": self.number(f"{low:g}"), "max": self.number(f"{high:g}")}
        return {**details, **finding.details}

    def file_finding(self, finding: Finding, form: Form) -> str:
        """Return what a finding on a file as a whole says (W18)."""
        return self._fill(finding.text_id, finding.details, form)

    def reason(self, reason: Sentence, form: Form) -> str:
        """Return why a value is proposed (D03): "2 DES, LAD en RCA"."""
        return self._detail(reason, form)

    def hint(self, form: Form, *, is_optional: bool, is_followed: bool) -> str:
        """Return when to take a type, and what it asks: consent, a follow-up."""
        more = [("hint.optional", is_optional), ("hint.follow_up", is_followed)]
        told = [self.sentence(text_id, {}) for text_id, is_so in more if is_so]
        return " ".join([form.hint.text(self.language), *told])

    def _fill(self, text_id: str, details: Mapping[str, Detail], form: Form) -> str:
        return self.sentence(text_id, {k: self._detail(d, form) for k, d in details.items()})

    def _detail(self, detail: Detail, form: Form) -> str:
        match detail:
            case str():
                return detail
            case CodeText(key, code):
                return self.code(form.by_key[key], code)
            case FieldText(key):
                return form.caption(key, self.language)
            case ListText(name):
                return self.list_name(name)
            case TypeText(type_):
                return self.dictionary.forms[type_].captions.text(self.language)
            case NumberText(text):
                return self.number(text)
            case Joined(parts):
                return self._joined(parts, form)
            case _:  # a Sentence
                return self._fill(detail.text_id, detail.details, form)

    def _joined(self, parts: tuple[Detail, ...], form: Form) -> str:
        *first, last = [self._detail(part, form) for part in parts] or [""]
        together = f" {self.sentence(AND, {})} "
        return together.join([", ".join(first), last]) if first else last

    def number(self, text: str) -> str:
        """Return a number's text with the language's decimal mark; what is none stays as it is."""
        has_comma = self.language in _COMMA_LANGUAGES and is_number(text)
        return text.replace(".", ",") if has_comma else text

    def telling(self, field: Field, text: str) -> str:
        """Return what is pointed out of a number, "≤ 0,80"; "" for one that tells nothing."""
        limits = field.limits
        if limits is None or limits.telling is None:
            return ""
        read = number_parser(limits)(text)
        is_told = isinstance(read, float) and read <= limits.telling
        return f"≤ {self.number(f'{limits.telling:.{limits.decimals}f}')}" if is_told else ""

    def unit(self, field: Field) -> str:
        """Return a number's unit as people of this language write it; "" for other fields."""
        unit = field.limits.unit if field.limits else ""
        translated = self.sentences.get(f"unit.{unit}")
        return translated.text(self.language) if translated else unit

    def named(self, name: str, message: str) -> str:
        """Return a message with the name of what it speaks of before it."""
        return self.sentence(NAMED, {"name": name, "message": message})

    def series(self, texts: Iterable[str]) -> str:
        """Return texts one behind the other, parted as the language does it; "" for none."""
        return self.sentence(SERIES, {}).join(texts)

    def cleaned(self, changes: Iterable[str]) -> str:
        """Return what was changed in a text for its one form (`cleaning.CHANGES`)."""
        told = ", ".join(self.sentence(f"{CLEANED}.{change}", {}) for change in changes)
        return self.sentence(CLEANED, {"changes": told})

    def choice(self, setting: str, value: str) -> str:
        """Return what a choice of a setting means; one without words is shown as it is."""
        said = self.sentences.get(f"choice.{setting}.{value}")
        return said.text(self.language) if said else value

    def list_name(self, name: str) -> str:
        """Return the name of an open list."""
        captions = self.dictionary.code_lists[name].captions
        return captions.text(self.language) if captions else name

    def code(self, field: Field, code: str) -> str:
        """Return the caption of a code; a code that is in no list is shown as it is."""
        if field.code_list is None:
            return code
        if field.code_list.is_open:
            loaded = self.open_lists.get(field.code_list.name)
            entry = loaded.entries.get(code) if loaded else None
            return f"{entry.label} ({code})" if entry else code
        known = field.code_list.codes.get(code)
        if known is None:
            return code
        caption = known.captions.text(self.language)
        municipality = known.municipality(self.language)
        shown = f"{caption} ({municipality})" if municipality else caption
        return f"{code} {shown}" if field.code_list.shows_code else shown

    def shown(self, field: Field, text: str) -> str:
        """Return an answer as a person reads it: captions for codes, marks in a number.

        What cannot be read is shown as it is.
        """
        if field.value_type is ValueType.NUMBER and field.limits:
            is_read = type(number_parser(field.limits)(text)) is not Unreadable
            return self.number(text) if is_read else text
        if field.value_type is ValueType.CODE and text:
            codes = text.split(SEPARATOR) if field.many else [text]
            return ", ".join(self.code(field, code) for code in codes)
        if field.value_type is ValueType.SSIN and ssin.read(text):
            return ssin.formatted(text)
        return text
