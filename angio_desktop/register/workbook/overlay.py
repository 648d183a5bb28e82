"""What is taken from a workbook over the dictionary: captions, codes, settled assumptions.

Keys, types, conditions and rules stay as they are; so does a code that a condition looks at, and
a list of which the workbook has less than half: it names it, and gives it elsewhere. An overlay
holds only what differs, and applies to the version of the dictionary it was made for.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from angio_desktop.register.assumptions import assumed_fields
from angio_desktop.register.fields import (
    LANGUAGES,
    Captions,
    Cell,
    Code,
    CodeList,
    Dictionary,
    Field,
    Form,
    RegistrationType,
)
from angio_desktop.register.workbook.comparison import Comparison, is_other
from angio_desktop.register.workbook.settled import settled, yes_no
from angio_desktop.register.workbook.shapes import PublishedField, Texts


@dataclass(frozen=True)
class Overlay:
    """What a workbook has otherwise; `base` is the version of the dictionary it is over.

    `settled` are the keys of fields that are assumed no more, `yes_no` how they are written where
    the workbook says it.
    """

    base: str
    version: str
    captions: Mapping[RegistrationType, Mapping[str, Texts]]
    codes: Mapping[str, Mapping[str, Texts]]
    gone: Mapping[str, tuple[str, ...]]
    settled: tuple[str, ...]
    yes_no: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take."""
        return not (self.captions or self.codes or self.gone or self.settled or self.yes_no)


def made_of(dictionary: Dictionary, found: Comparison) -> Overlay:
    """Return what is to be taken of a workbook."""
    captions: dict[RegistrationType, dict[str, Texts]] = {}
    codes: dict[str, dict[str, Texts]] = {}
    lists: dict[str, set[str]] = {}
    for type_, own, theirs in _both(dictionary, found):
        if texts := _other(own.captions, theirs.texts):
            captions.setdefault(type_, {})[own.key] = texts
        if own.code_list and _has_codes(own, theirs):
            name = own.code_list.name
            lists.setdefault(name, set()).update(theirs.codes)
            codes.setdefault(name, {}).update(_codes(own.code_list, theirs.codes))
    whole = {name for name, there in lists.items() if _is_whole(dictionary, name, there)}
    versions = dict.fromkeys(form.version for form in found.forms if form.version)
    return Overlay(
        base=dictionary.version,
        version=", ".join(versions),
        captions=captions,
        codes={name: each for name, each in codes.items() if each and name in whole},
        gone=dict(_gone(dictionary, {name: lists[name] for name in lists if name in whole})),
        settled=tuple(_settled(dictionary, found)),
        yes_no=yes_no(dictionary, found) or "",
    )


def _both(
    dictionary: Dictionary, found: Comparison
) -> Iterator[tuple[RegistrationType, Field, PublishedField]]:
    for form in found.forms:
        own = dictionary.forms[form.type].by_key
        yield from ((form.type, own[f.key], f) for f in form.fields if f.key in own)


def _has_codes(own: Field, theirs: PublishedField) -> bool:
    """Whether the workbook has codes of the list that we answer the field from."""
    if own.code_list is None or own.code_list.is_open or not theirs.codes:
        return False
    return theirs.list_name in ("", own.code_list.name)


def _is_whole(dictionary: Dictionary, list_name: str, there: set[str]) -> bool:
    ours = dictionary.code_lists[list_name].codes.keys()
    return len(ours & there) * 2 >= len(ours)


def _other(ours: Captions, theirs: Texts) -> Texts:
    """Return the texts that differ, by language."""
    return {language: t for language, t in theirs.items() if is_other(ours.text(language), t)}


def _codes(ours: CodeList, theirs: Mapping[str, Texts]) -> Iterator[tuple[str, Texts]]:
    for code, texts in theirs.items():
        own = ours.codes.get(code)
        taken = texts if own is None else _other(own.captions, texts)
        if own is None or taken:
            yield code, taken


def _gone(
    dictionary: Dictionary, lists: Mapping[str, set[str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is no longer in a list, but what a condition looks at."""
    looked_at = _looked_at(dictionary)
    for name, there in lists.items():
        kept = there | looked_at.get(name, set())
        gone = tuple(code for code in dictionary.code_lists[name].codes if code not in kept)
        if gone:
            yield name, gone


def _looked_at(dictionary: Dictionary) -> dict[str, set[str]]:
    """Return the codes that conditions look at, by list."""
    looked_at = (
        (code_list.name, clause.codes)
        for form in dictionary.forms.values()
        for each in form.fields
        for clause in (each.condition.clauses if each.condition else ())
        if (code_list := form.by_key[clause.key].code_list)
    )
    found: dict[str, set[str]] = {}
    for name, codes in looked_at:
        found.setdefault(name, set()).update(codes)
    return found


def _settled(dictionary: Dictionary, found: Comparison) -> Iterator[str]:
    """Yield the assumed fields that are as we took them, or yes/no in another form."""
    said = {each.name: each for each in settled(dictionary, found)}
    is_told = yes_no(dictionary, found) is not None
    for field in assumed_fields(dictionary):
        told = said.get(field.key)
        if told and (not told.differs or (is_told and field.cell is Cell.YES_NO)):
            yield field.key


def applied(dictionary: Dictionary, overlay: Overlay) -> Dictionary:
    """Return the dictionary with an overlay; one for another version leaves it as it is."""
    if overlay.base != dictionary.version:
        return dictionary
    lists = {name: _list(each, overlay) for name, each in dictionary.code_lists.items()}
    forms = {type_: _form(form, overlay, lists) for type_, form in dictionary.forms.items()}
    return Dictionary(dictionary.version, forms, lists)


def _list(ours: CodeList, overlay: Overlay) -> CodeList:
    taken, gone = overlay.codes.get(ours.name, {}), set(overlay.gone.get(ours.name, ()))
    if not taken and not gone:
        return ours
    codes = {code: each for code, each in ours.codes.items() if code not in gone}
    for code, texts in taken.items():
        own = codes.get(code) or Code(code, _captions_of_new(code, texts))
        codes[code] = replace(own, captions=_with(own.captions, texts))
    return replace(ours, codes=codes)


def _captions_of_new(code: str, texts: Texts) -> Captions:
    """Return the captions of a code that we do not have; what is not said is the first text."""
    first = next(iter(texts.values()), code)
    return Captions(first, first, first)


def _with(captions: Captions, texts: Texts) -> Captions:
    return Captions(*(texts.get(each) or captions.text(each) for each in LANGUAGES))


def _form(form: Form, overlay: Overlay, lists: Mapping[str, CodeList]) -> Form:
    captions = overlay.captions.get(form.type, {})
    settled_keys = frozenset(overlay.settled)
    by_key = {
        each.key: replace(
            each,
            captions=_with(each.captions, captions.get(each.key, {})),
            code_list=lists[each.code_list.name] if each.code_list else None,
            assumed="" if each.key in settled_keys else each.assumed,
        )
        for each in form.fields
    }

    def of(fields: Iterable[Field]) -> tuple[Field, ...]:
        return tuple(by_key[each.key] for each in fields)

    pages = tuple(replace(page, fields=of(page.fields)) for page in form.pages)
    return replace(form, fields=of(form.fields), pages=pages, by_key=by_key)
