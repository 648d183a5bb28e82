"""What the tests of the register start from: the real dictionary, and registrations made up."""

from collections.abc import Mapping
from datetime import date

from angio_desktop.register.captions import Words, load_texts
from angio_desktop.register.context import Context, ListEntry, OpenList, Period
from angio_desktop.register.evaluation import Evaluation, evaluate
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from tests.drivers.tables import DICTIONARY, EXAMPLES, FORMS, TEXTS

TODAY = date(2026, 11, 23)
SENTENCES = load_texts(TEXTS / "findings.csv") | load_texts(TEXTS / "words.csv")

HOSP = RegistrationType.HOSPITALISATION
PCI = RegistrationType.HOSPITALISATION_PCI
FFR = RegistrationType.HOSPITALISATION_FFR
BOTH = RegistrationType.HOSPITALISATION_FFR_PCI
FOLLOW_UP = RegistrationType.FOLLOW_UP
HOSPITALISATIONS = (HOSP, PCI, FFR, BOTH)
WITH_PCI = (PCI, BOTH)
WITH_FFR = (FFR, BOTH)

_PHYSICIANS = ("10000106730", "10000205116", "10000304492")
_INTERVALS = {
    "01": (date(2019, 1, 1), None),
    "02": (date(2019, 1, 1), date(2024, 12, 31)),
    "03": (date(2025, 7, 1), None),
    "04": (None, date(2024, 12, 31)),
    "05": (None, None),
}


def example(type_: RegistrationType, **changes: str) -> dict[str, str]:
    """Return the answers of a valid registration with some answers changed ("" = unanswered)."""
    changed = {**EXAMPLES[type_], **changes}
    return {key: text for key, text in changed.items() if text}


def _implants(name: str, short: str) -> OpenList:
    codes = {f"VOORBEELD-{short}-{number}": span for number, span in _INTERVALS.items()}
    periods = {code: (Period(*span),) for code, span in codes.items()}
    entries = {code: ListEntry(code, f"Model {code[-6:]}", each) for code, each in periods.items()}
    return OpenList(name, entries)


LISTS: Mapping[str, OpenList] = {
    "HPIN": OpenList("HPIN", {code: ListEntry(code, f"Dr. {code[5]}") for code in _PHYSICIANS}),
    "QERMID_IMPLT_32401": _implants("QERMID_IMPLT_32401", "BMS"),
    "QERMID_IMPLT_32402": _implants("QERMID_IMPLT_32402", "DES"),
    "QERMID_IMPLT_32403": _implants("QERMID_IMPLT_32403", "BVS"),
    "QERMID_IMPLT_32404": _implants("QERMID_IMPLT_32404", "DEB"),
}
CONTEXT = Context(TODAY, LISTS, lambda _: ())
FILE = Context(TODAY, None, is_file=True)


def evaluated(type_: RegistrationType, texts: Mapping[str, str]) -> Evaluation:
    """Evaluate answers as the form does, with every list loaded and no other registrations."""
    return evaluate(FORMS[type_], texts, CONTEXT)


def words(language: str, lists: Mapping[str, OpenList] = LISTS) -> Words:
    """Return the words of a language."""
    return Words(DICTIONARY, SENTENCES, language, lists)


IN_EACH_LANGUAGE = {language: words(language) for language in LANGUAGES}


def number(born: str, counter: int, *, from_2000: bool = False) -> str:
    """Return a made-up register number: `born` is yymmdd (BIS: the month + 20 or + 40)."""
    digits = f"{born}{counter:03}"
    check = 97 - int(("2" if from_2000 else "") + digits) % 97
    return f"{digits}{check:02}"
