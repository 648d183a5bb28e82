"""E21 to E24, on either side of each boundary."""

from dataclasses import replace

from angio_desktop.register.context import OpenList
from tests.register.examples import BOTH, FFR, FOLLOW_UP, LISTS, PCI
from tests.register.rule_case import FindingCase, answers, silent, speaks

_BORN = "DT_PAT_DOB"
_E21 = (
    *silent("E21", PCI, {_BORN: "01/01/1907", "IDC_PAT": ""}),
    # It takes no part in E07, E08, E11 and W04; one on the first day does.
    *speaks("E21", PCI, _BORN, *answers(_BORN, "31/12/1899", "12/03/1845", IDC_PAT="")),
    *speaks("E21", PCI, "DT_FIRST_SYMP", {"DT_FIRST_SYMP": "31/12/1899"}),
    FindingCase("E21", PCI, {"DT_FIRST_SYMP": "01/01/1900"}, also=(("W04", "DT_FIRST_SYMP"),)),
    *speaks("E21", FFR, "DT_FFR", {"DT_FFR": "21/09/0026"}),
    *speaks("E21", FOLLOW_UP, "DT_CONSULT", {"DT_CONSULT": "16/03/0026"}),
)

_DES = "QERMID_IMPLT_32402"


def _examples(*names: str) -> dict[str, OpenList]:
    """Return the loaded lists, some of them example lists."""
    return {**LISTS, **{name: replace(LISTS[name], is_example=True) for name in names}}


def _by_hand(name: str) -> OpenList:
    entries = {code: replace(e, by_hand=True) for code, e in LISTS[name].entries.items()}
    return replace(LISTS[name], entries=entries, is_example=True)


_PHYSICIANS = (*("CD_DOCTOR_INTVNT_CARDIOL_1", "CD_SECON_OPR_1", "CD_DOCTOR_INTVNT_CARDIOL_2"),)
_MODELS = ("CD_MODEL_DES_1", "CD_MODEL_DES_2")
_E22 = (
    FindingCase("E22", PCI, {}, _PHYSICIANS, lists=_examples("HPIN")),
    FindingCase("E22", PCI, {}, _MODELS, lists=_examples(_DES)),
    FindingCase("E22", PCI, {}, _MODELS, lists=_examples(_DES), is_file=True),
    FindingCase("E22", PCI, {}),
    FindingCase("E22", PCI, {}, lists={**LISTS, "HPIN": _by_hand("HPIN")}),
    FindingCase("E22", PCI, {}, lists=None, is_file=True),
    # One that is in no list is told as that.
    FindingCase(
        *("E22", PCI, {"CD_MODEL_DES_1": "x", "CD_NPCI_1": "0", "CD_PREST_PCI": "159014-159025"}),
        lists=_examples(_DES),
        also=(("E04", "CD_MODEL_DES_1"),),
    ),
)

_FIRST, _LAST = "TX_PAT_FIRST_NAM", "TX_PAT_LAST_NAM"
_E23 = (
    *silent("E23", PCI, *answers(_LAST, "Peeters", "Peëters", "Ålund", "Müller’s", "Çelik")),
    *speaks("E23", PCI, _LAST, *answers(_LAST, "PeÃ«ters", "Pe\ufffdters", "Dâ€™Hondt", "MÃ¼ller")),
    *speaks("E23", PCI, _FIRST, *answers(_FIRST, "ZoÃ«")),
    FindingCase("E23", PCI, {_LAST: "PeÃ«ters"}, (_LAST,), is_file=True),
)

_GROUP, _AUTHOR = "TX_AUTHOR_GR", "TX_AUTHOR"
_E24 = (
    *(
        FindingCase("E24", BOTH, {_GROUP: text}, keys, is_file=True)
        for text, keys in (
            ("Groep", ()),
            ("Groep A", ()),
            ("", ()),
            (" Groep", (_GROUP,)),
            ("Groep ", (_GROUP,)),
            (" ", (_GROUP,)),
        )
    ),
    FindingCase(
        *("E24", PCI, {_GROUP: "a ", _AUTHOR: " b", "TX_COAUTHOR": "c"}, (_GROUP, _AUTHOR)),
        is_file=True,
    ),
    *silent("E24", PCI, {_GROUP: "Groep "}),
    # Other texts are trimmed without a word.
    FindingCase("E24", PCI, {_LAST: "Voorbeeld "}, is_file=True),
)

ERRORS_21: tuple[FindingCase, ...] = (*_E21, *_E22, *_E23, *_E24)
