"""Compares the register as a workbook has it with the dictionary, field by field.

What the workbook does not say is no difference. Codes are compared where it has any of a list;
the open lists are the hospital's, and local fields are ours: neither is looked for.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from angio_desktop.register.cleaning import cleaned
from angio_desktop.register.fields import (
    LANGUAGES,
    Code,
    Condition,
    Dictionary,
    Field,
    Form,
    Kind,
    Limits,
    RegistrationType,
    ValueType,
)
from angio_desktop.register.workbook.shapes import (
    SEVERAL,
    TITLE,
    PublishedField,
    PublishedForm,
    Texts,
)

ORDER, TIMES, TYPE, MANDATORY, LIST = "order", "times", "type", "mandatory", "list"
CODE, CODE_CAPTION, CAPTION = "code", "code_caption", "caption"
CONDITION, DECIMALS, LIMITS = "condition", "decimals", "limits"


class Difference(NamedTuple):
    """What of a field, or of a code of its list, the two say differently.

    `what` is one of the words above, for a text with its language behind it: `caption_fr`.
    """

    type: RegistrationType
    key: str
    what: str
    ours: str
    theirs: str


class Place(NamedTuple):
    """A field of a type."""

    type: RegistrationType
    key: str


@dataclass(frozen=True)
class Comparison:
    """What is the same, different, only here and only there, of the types the workbooks have."""

    forms: tuple[PublishedForm, ...]
    same: tuple[Place, ...]
    different: tuple[Difference, ...]
    only_here: tuple[Place, ...]
    only_there: tuple[Place, ...]

    @property
    def is_same(self) -> bool:
        """Whether there is no difference at all."""
        return not (self.different or self.only_here or self.only_there)

    @property
    def files(self) -> tuple[str, ...]:
        """The files, in the order in which they were named."""
        return tuple(dict.fromkeys(form.file for form in self.forms))

    @property
    def types(self) -> tuple[RegistrationType, ...]:
        """The types that the workbooks have."""
        return tuple(form.type for form in self.forms)


def compare(dictionary: Dictionary, forms: tuple[PublishedForm, ...]) -> Comparison:
    """Compare the forms of workbooks with those of the dictionary."""
    same: list[Place] = []
    different: list[Difference] = []
    only_here: list[Place] = []
    only_there: list[Place] = []
    for theirs in forms:
        ours = dictionary.forms[theirs.type]
        found = tuple(_of_form(ours, theirs))
        different += found
        told = {each.key for each in found}
        own = {each.key for each in ours.fields if each.kind is not Kind.LOCAL}
        there = tuple(dict.fromkeys(each.key for each in theirs.fields))
        same += [Place(ours.type, key) for key in there if key in own and key not in told]
        only_here += [
            Place(ours.type, each.key)
            for each in ours.fields
            if each.key in own and each.key not in there
        ]
        only_there += [Place(ours.type, key) for key in there if key not in own]
    return Comparison(forms, tuple(same), tuple(different), tuple(only_here), tuple(only_there))


def _of_form(ours: Form, theirs: PublishedForm) -> Iterator[Difference]:
    """Yield the differences of a form in the order of the workbook."""
    times = Counter(each.key for each in theirs.fields)
    moved = _moved(ours, theirs)
    for key, field in {each.key: each for each in theirs.fields}.items():
        own = ours.by_key.get(key)
        if own is None or own.kind is Kind.LOCAL:
            continue
        pairs = _pairs(own, field, says_conditions=theirs.says_conditions)
        if times[key] > 1:
            yield Difference(ours.type, key, TIMES, "1", str(times[key]))
        if key in moved:
            yield Difference(ours.type, key, ORDER, *moved[key])
        for what, here, there in pairs:
            yield Difference(ours.type, key, what, here, there)


def _moved(ours: Form, theirs: PublishedForm) -> Mapping[str, tuple[str, str]]:
    """Return the fewest keys that stand elsewhere, with the key that each comes after."""
    there = list(dict.fromkeys(f.key for f in theirs.fields if f.key in ours.by_key))
    known = set(there)
    here = [each.key for each in ours.fields if each.key in known]
    place = {key: number for number, key in enumerate(here)}
    in_order = _longest_rise([place[key] for key in there])
    return {
        key: (here[place[key] - 1] if place[key] else "", there[number - 1] if number else "")
        for number, key in enumerate(there)
        if place[key] not in in_order
    }


def _longest_rise(numbers: list[int]) -> set[int]:
    """Return a longest subsequence that rises."""
    ends: list[int] = []
    lengths = []
    for number in numbers:
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        lengths.append(length)
    wanted, found = len(ends) - 1, set()
    for number, length in zip(reversed(numbers), reversed(lengths), strict=True):
        if length == wanted:
            found.add(number)
            wanted -= 1
    return found


_Pair = tuple[str, str, str]


def _pairs(ours: Field, theirs: PublishedField, *, says_conditions: bool) -> Iterator[_Pair]:
    """Yield what differs in one field: what it is, ours, theirs."""
    is_text = ours.value_type is ValueType.SSIN and theirs.type == ValueType.TEXT.value  # XLSForm's
    if theirs.type and theirs.type != own_type(ours) and not is_text:
        yield TYPE, own_type(ours), theirs.type
    if theirs.stated and ours.stated and theirs.stated != ours.stated:
        yield MANDATORY, ours.stated, theirs.stated
    list_name = ours.code_list.name if ours.code_list else ""
    if theirs.list_name and theirs.list_name != list_name:
        yield LIST, list_name, theirs.list_name
    if theirs.codes and ours.code_list and not ours.code_list.is_open:
        yield from _code_pairs(ours.code_list.codes, theirs.codes)
    for language in LANGUAGES:
        here, there = ours.captions.text(language), theirs.texts.get(language, "")
        if there and is_other(here, there):
            yield f"{CAPTION}_{language}", here, there
    if says_conditions and theirs.applies != _looked_at(ours.condition):
        yield CONDITION, _condition(ours.condition), theirs.relevant
    yield from _number_pairs(ours.limits, theirs)


def own_type(field: Field) -> str:
    """Return a field's type in the words of a workbook."""
    if field.value_type is None:
        return TITLE
    return SEVERAL if field.many else field.value_type.value


def _code_pairs(ours: Mapping[str, Code], theirs: Mapping[str, Texts]) -> Iterator[_Pair]:
    for code, texts in theirs.items():
        own = ours.get(code)
        if own is None:
            yield CODE, "", shown_code(code, texts)
            continue
        for language, there in texts.items():
            here = own.captions.text(language)
            if is_other(here, there):
                yield f"{CODE_CAPTION}_{language}", f"{code} {here}", f"{code} {there}"
    for code, own in ours.items():
        if code not in theirs:
            yield CODE, f"{code} {own.captions.nl}", ""


def shown_code(code: str, texts: Texts) -> str:
    """Return a code with the first of its texts."""
    return f"{code} {next(iter(texts.values()), '')}".rstrip()


def is_other(ours: str, theirs: str) -> bool:
    """Whether two texts differ by more than forms of spaces, apostrophes and hyphens."""
    return cleaned(ours).text != cleaned(theirs).text


def _looked_at(condition: Condition | None) -> frozenset[tuple[str, str]] | None:
    if condition is None:
        return None
    return frozenset((clause.key, code) for clause in condition.clauses for code in clause.codes)


def _condition(condition: Condition | None) -> str:
    clauses = condition.clauses if condition else ()
    return " or ".join(f"{each.key} = {'|'.join(sorted(each.codes))}" for each in clauses)


def _number_pairs(ours: Limits | None, theirs: PublishedField) -> Iterator[_Pair]:
    if ours is None:
        return
    if theirs.decimals is not None and theirs.decimals != ours.decimals:
        yield DECIMALS, str(ours.decimals), str(theirs.decimals)
    limits = (ours.minimum, ours.maximum)
    if theirs.limits is not None and theirs.limits != limits:
        yield LIMITS, _limits(limits), _limits(theirs.limits)


def _limits(limits: Iterable[float]) -> str:
    return " – ".join(f"{limit:g}" for limit in limits)
