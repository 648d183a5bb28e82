"""Finds the register's forms in the sheets of workbooks, whichever of the two layouts they have."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from angio_desktop.errors import BadWorkbook
from angio_desktop.register.fields import LANGUAGES, Dictionary, RegistrationType
from angio_desktop.register.names import words_of
from angio_desktop.register.workbook import published, xlsform
from angio_desktop.register.workbook.shapes import PublishedField, PublishedForm, Sheet

_LEAST_SHARED = 0.1  # of a type's keys; a workbook of another register has next to none
_TITLE_SETTINGS = ("form title", "form id", "id string", "title")
_VERSION_SETTINGS = ("version", "dcd version", "form version")
_VERSION = re.compile(r"v\d[\w.]*?(?=\.xls|\.ods|$)", re.IGNORECASE)


def read(sheets: Iterable[Sheet], dictionary: Dictionary) -> tuple[PublishedForm, ...]:
    """Return the forms in the sheets of one or more files, in the order of the types.

    Raises BadWorkbook for a file that holds none, and for a type that stands there twice.
    """
    found: dict[RegistrationType, PublishedForm] = {}
    for file, own in groupby(sheets, key=lambda sheet: sheet.file):
        forms = tuple(_of_file(file, tuple(own), dictionary))
        if not forms:
            raise BadWorkbook(f"{file}: no sheet of the register", file=file)
        for form in forms:
            if form.type in found:
                raise _twice(form, found[form.type], dictionary)
            found[form.type] = form
    return tuple(found[type_] for type_ in RegistrationType if type_ in found)


def _twice(form: PublishedForm, before: PublishedForm, dictionary: Dictionary) -> BadWorkbook:
    return BadWorkbook(
        f"{form.type} stands in {before.file} and {form.file}",
        text_id=f"{BadWorkbook.text_id}.twice",
        type=dictionary.forms[form.type].captions.text(LANGUAGES[0]),
        file=form.file,
        sheet=form.sheet,
        before=before.file,
        other=before.sheet,
    )


def _of_file(file: str, sheets: Sequence[Sheet], dictionary: Dictionary) -> Iterator[PublishedForm]:
    settings = xlsform.settings(sheets)
    version = _first(settings, _VERSION_SETTINGS) or (_VERSION.findall(file) or [""])[-1]
    surveys = [sheet for sheet in sheets if xlsform.is_survey(sheet)]
    lists = xlsform.choices(sheets) if surveys else {}
    for sheet in surveys or sheets:
        fields = xlsform.read(sheet, lists) if surveys else published.read(sheet)
        own_name = sheet.name.strip()[len(xlsform.SURVEY) :] if surveys else sheet.name
        names = (own_name, _first(settings, _TITLE_SETTINGS), file) if surveys else (own_name,)
        if type_ := _type(names, fields, dictionary):
            yield PublishedForm(type_, file, sheet.name, version, fields)


def _first(settings: Mapping[str, str], names: Iterable[str]) -> str:
    return next((settings[name] for name in names if settings.get(name)), "")


def _type(
    names: Iterable[str], fields: Sequence[PublishedField], dictionary: Dictionary
) -> RegistrationType | None:
    """Return which type it is: as a name says, else the one that has most of the keys."""
    keys = {each.key for each in fields}
    shared = {
        type_: len(keys & form.by_key.keys()) / len(keys | form.by_key.keys())
        for type_, form in dictionary.forms.items()
    }
    most = max(shared, key=lambda type_: shared[type_])
    if shared[most] < _LEAST_SHARED:
        return None
    return next(filter(None, map(_named, names)), most)


def _named(name: str) -> RegistrationType | None:
    """Return the type that a name in any of the three languages means."""
    text = " ".join(words_of(name))
    if "follow" in text or "suivi" in text:
        return RegistrationType.FOLLOW_UP
    has_ffr, has_pci = "ffr" in text, "pci" in text
    if not (has_ffr or has_pci or "hospitali" in text):
        return None
    if has_ffr and has_pci:
        return RegistrationType.HOSPITALISATION_FFR_PCI
    if has_ffr:
        return RegistrationType.HOSPITALISATION_FFR
    return RegistrationType.HOSPITALISATION_PCI if has_pci else RegistrationType.HOSPITALISATION
