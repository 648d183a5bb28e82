"""W14 to W17, on either side of each boundary (W18: `rule_cases_names.py`)."""

from dataclasses import replace

from angio_desktop.register.context import ListEntry, OpenList
from tests.register.examples import BOTH, FFR, FOLLOW_UP, HOSP, LISTS, PCI
from tests.register.rule_case import FindingCase, answers, silent, speaks

_ADMITTED, _LEFT, _BORN = "DT_HOSPZ", "DT_DISCH", "DT_PAT_DOB"
_W14 = (
    *silent("W14", PCI, *answers(_LEFT, "13/05/2026")),  # 60 days
    *speaks("W14", PCI, _LEFT, *answers(_LEFT, "14/05/2026")),
    *silent("W14", FFR, {"DT_FFR": "08/07/2026", _LEFT: "08/07/2026"}),  # 30 days
    *speaks("W14", FFR, "DT_FFR", {"DT_FFR": "09/07/2026", _LEFT: "09/07/2026"}),
    *silent("W14", PCI, {"DT_PCI_2": "13/04/2026", _LEFT: "13/04/2026"}),
    *speaks("W14", PCI, "DT_PCI_2", {"DT_PCI_2": "14/04/2026", _LEFT: "14/04/2026"}),
    # A slip in the year.
    *speaks(
        *("W14", PCI, f"DT_PCI_1 DT_PCI_2 {_LEFT}", {_ADMITTED: "14/03/2020"}),
    ),
    FindingCase("W14", PCI, {_ADMITTED: "", _LEFT: "14/05/2026"}, also=(("E01", _ADMITTED),)),
    # A procedure that does not apply does not count.
    *silent(
        "W14",
        PCI,
        {"DT_PCI_2": "14/04/2026", "CD_NPCI_1": "0", "CD_PREST_PCI": "159014-159025"},
    ),
)

_W15 = (
    *silent("W15", PCI, {_BORN: "14/03/2010", "IDC_PAT": ""}),
    *speaks("W15", PCI, _BORN, *answers(_BORN, "15/03/2010", "12/03/2025", IDC_PAT="")),
    *silent("W15", FOLLOW_UP, {_BORN: "16/03/2010", "IDC_PAT": ""}),
    *speaks("W15", FOLLOW_UP, _BORN, {_BORN: "17/03/2010", "IDC_PAT": ""}),
    # Born on the 29th of February: 16 on the 29th again.
    *silent("W15", HOSP, {_BORN: "29/02/2008", "IDC_PAT": ""}),
    FindingCase(
        *("W15", PCI, {_BORN: "15/03/2026", "IDC_PAT": ""}, (_BORN,)), also=(("E08", _BORN),)
    ),
    FindingCase("W15", PCI, {_BORN: "", "IDC_PAT": ""}, also=(("E01", _BORN),)),
    FindingCase(
        "W15", FOLLOW_UP, {_BORN: "17/03/2010", "IDC_PAT": "", "DT_CONSULT": ""}, also=None
    ),
)

_OPERATOR, _MODEL = "CD_DOCTOR_INTVNT_CARDIOL_1", "CD_MODEL_DES_1"
_DES = "QERMID_IMPLT_32402"


def _known(name: str, code: str) -> dict[str, OpenList]:
    entries = {**LISTS[name].entries, code: ListEntry(code, "x")}
    return {**LISTS, name: replace(LISTS[name], entries=entries)}


_W16 = (
    *(
        FindingCase(
            *("W16", PCI, {_OPERATOR: code}, (_OPERATOR,) if is_wrong else ()),
            lists=_known("HPIN", code),
        )
        for code, is_wrong in (
            ("12345625001", False),  # 97 less the remainder by 97
            ("12345624001", True),
            ("12345600001", True),
            ("10000106580", False),
            ("10000135580", False),  # 89 less the remainder by 89
            ("10000134580", True),
            ("10000197580", True),
            ("1000010658", False),  # ten digits: no such number
            ("1000010973A", False),
        )
    ),
    *(
        FindingCase(
            *("W16", PCI, {_MODEL: code}, (_MODEL,) if is_wrong else ()), lists=_known(_DES, code)
        )
        for code, is_wrong in (
            ("324020000127", False),
            ("324020000128", True),
            ("224020000128", False),  # no nominative list
            ("32402000012", False),
            ("3240200001280", False),
        )
    ),
    # It needs no list.
    FindingCase("W16", PCI, {_MODEL: "324020000128"}, (_MODEL,), lists=None, is_file=True),
)

_NAME = "TX_PAT_LAST_NAM"
_W17 = (
    *(
        FindingCase("W17", BOTH, {_NAME: text}, (_NAME,) if speaks_ else (), is_file=True)
        for text, speaks_ in (
            ("Van Damme", False),
            ("Zoë D'Hondt-Maes", False),
            ("Voorbeeld ", False),
            ("Zoe\u0308", True),
            ("Van  Damme", True),
            ("Van\u00a0Damme", True),
            ("Van\u200bDamme", True),
            ("\u200eVan Damme", True),
            ("D’Hondt", True),
            ("Maes–Peeters", True),
        )
    ),
    FindingCase("W17", PCI, {"TX_AUTHOR": "Dr.  Maes"}, ("TX_AUTHOR",), is_file=True),
    # A form cleans it; what cannot be taken at all is an error.
    *silent("W17", PCI, *answers(_NAME, "Van  Damme", "D’Hondt")),
    FindingCase("W17", PCI, {_NAME: "PeÃ«ters"}, also=(("E23", _NAME),), is_file=True),
    FindingCase("W17", PCI, {_NAME: "Van\tDamme"}, also=(("E20", _NAME),), is_file=True),
)

WARNINGS_14: tuple[FindingCase, ...] = (*_W14, *_W15, *_W16, *_W17)
