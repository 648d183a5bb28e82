"""W02 to W13, on either side of each boundary (W01: `rule_cases_numbers.py`)."""

from dataclasses import replace

from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.patient import PATIENT_KEYS
from tests.register.examples import BOTH, FFR, FOLLOW_UP, HOSP, LISTS, PCI, example, number
from tests.register.rule_case import FindingCase, answers, local, silent, speaks

_SEX = "CD_PAT_SEX"
_W02 = (
    *silent("W02", PCI, {_SEX: "F"}, {"IDC_PAT": number("450312", 125), _SEX: "M"}),
    *speaks("W02", PCI, _SEX, *answers(_SEX, "M", "U", "I")),
    *speaks("W02", PCI, _SEX, {"IDC_PAT": number("454312", 125)}),
    # A BIS number of before the sex was known holds none.
    *silent("W02", PCI, {"IDC_PAT": number("452312", 125)}, {"IDC_PAT": "", _SEX: "M"}),
    FindingCase("W02", PCI, {_SEX: "m"}, also=(("E04", _SEX),)),
    FindingCase("W02", PCI, {_SEX: ""}, also=(("E01", _SEX),)),
)

_DIAGNOSED = "DT_FIRST_DIAGS"
_W03 = (
    *silent("W03", PCI, *answers("T_FIRST_DIAGS", "09:41", "09:42")),
    *speaks("W03", PCI, _DIAGNOSED, {"T_FIRST_DIAGS": "09:43"}, {_DIAGNOSED: "15/03/2026"}),
    *silent("W03", PCI, {"T_FIRST_DIAGS": "09:43", "CD_INDICATN": "8"}),
    FindingCase(
        "W03", PCI, {_DIAGNOSED: "15/03/2026", "T_WICR_1": ""}, also=(("E01", "T_WICR_1"),)
    ),
)

_W04 = (
    *silent("W04", PCI, *answers("DT_FIRST_SYMP", "12/02/2026", "14/03/2026")),
    *speaks("W04", PCI, "DT_FIRST_SYMP", {"DT_FIRST_SYMP": "11/02/2026"}),
    FindingCase(
        "W04", PCI, {"DT_FIRST_SYMP": "11/02/2026", "DT_HOSPZ": ""}, also=(("E01", "DT_HOSPZ"),)
    ),
)

_W05 = (
    *silent("W05", PCI, {"CD_SEGM_2": "FL_PRCA1_2|FL_DRCA3_2"}),
    *speaks("W05", PCI, "CD_SEGM_2", *answers("CD_SEGM_2", "FL_PRCA1_2")),
    *speaks("W05", PCI, "CD_SEGM_2", *answers("CD_SEGM_2", "FL_PRCA1_2", CD_BLDVES_2="4")),
    *silent("W05", PCI, {"CD_SEGM_2": "FL_PRCA1_2", "CD_BLDVES_2": "1", "CD_1SEGM_2": "1"}),
    FindingCase("W05", PCI, {"CD_SEGM_2": ""}, also=(("E01", "CD_SEGM_2"),)),
)

_BEFORE, _AFTER = "MS_STE_BEF_PCI_2", "MS_STE_AFTER_PCI_2"
_W06 = (
    *silent("W06", PCI, *answers(_AFTER, "44", "45", **{_BEFORE: "45"})),
    *speaks("W06", PCI, _AFTER, *answers(_AFTER, "46", **{_BEFORE: "45"})),
    FindingCase("W06", PCI, {_BEFORE: ""}, also=(("E01", _BEFORE),)),
    FindingCase("W06", PCI, {_AFTER: ""}, also=(("E01", _AFTER),)),
)

_FLOW_BEFORE, _FLOW_AFTER = "CD_TIMI_BEF_PCI_2", "CD_TIMI_AFTER_PCI_2"
_W07 = (
    *silent("W07", PCI, *answers(_FLOW_AFTER, "3", "4")),
    *speaks("W07", PCI, _FLOW_AFTER, *answers(_FLOW_AFTER, "2", "1")),
    FindingCase("W07", PCI, {_FLOW_BEFORE: ""}, also=(("E01", _FLOW_BEFORE),)),
    FindingCase("W07", PCI, {_FLOW_AFTER: ""}, also=(("E01", _FLOW_AFTER),)),
)

# The code that other material points to: `rule_cases_derived.py`, D03.
_BILLED = "CD_PREST_PCI"
_W08 = (
    *silent("W08", PCI, *answers(_BILLED, "159036-159040", "BI0153")),
    *speaks("W08", PCI, _BILLED, *answers(_BILLED, "159014-159025", "158970-158981")),
    *silent("W08", BOTH, {_BILLED: "159014-159025"}),
    *speaks("W08", BOTH, _BILLED, {_BILLED: "159036-159040"}),
    *speaks("W08", BOTH, _BILLED, {"CD_NPCI_1": "0", "CD_MAT_1": "1", "NR_BACATH_1": "1"}),
    *speaks(
        *("W08", PCI, _BILLED),
        {"CD_MAT_1": "6", "CD_MODEL_OTH_TPE_1": "1", "NR_OTH_TPE_1": "1"},
    ),
    *(
        case
        for material, counts in (("3", "NR_BMS_1"), ("5", "NR_BVS_1"))
        for case in speaks("W08", PCI, _BILLED, {"CD_MAT_1": material, counts: "1"}, also=None)
    ),
    FindingCase("W08", PCI, {_BILLED: ""}, also=(("E01", _BILLED),)),
    FindingCase(
        "W08", PCI, {_BILLED: "158970-158981", "CD_MAT_1": ""}, also=(("E01", "CD_MAT_1"),)
    ),
)

_NO_FFR = {"MS_FFRRCA": "", "MS_FFRLAD": ""}
_W09 = (
    *silent("W09", FFR, {"MS_FFRRCA": ""}, {**_NO_FFR, "CD_PRES_FFR": "BI0152"}),
    *speaks("W09", FFR, "CD_PRES_FFR", _NO_FFR),  # an iFR value is none
    # A value of a vessel that was not chosen does not apply.
    *speaks("W09", FFR, "CD_PRES_FFR", {**_NO_FFR, "MS_FFRCX": "0.8"}),
    *silent("W09", FFR, {**_NO_FFR, "MS_FFRCX": "0.8", "CD_ANGIO_STE": "FL_ANGIO_STE_CX"}),
)

_BY_NAME = {"IDC_PAT": ""}
_ADMITTED, _CONSULTED = "DT_HOSPZ", "DT_CONSULT"


# The draft may hold more than its file: answers that do not apply, other separators, blanks.
_AS_TYPED = {
    "IDC_PAT": "45.03.12-124.94",
    "DT_EXEC_CABG": "01/01/2020",
    "TX_PAT_LAST_NAM": "Voorbeeld ",
}


def _w10(other: LocalRegistration, *, doubled: bool, **changes: str) -> FindingCase:
    return FindingCase("W10", PCI, changes, (_ADMITTED,) if doubled else (), others=(other,))


_W10 = (
    _w10(local(PCI), doubled=True),
    _w10(local(PCI, code=""), doubled=True),  # a draft
    _w10(local(PCI, {"IDC_PAT": "45.03.12-124.94"}), doubled=True),
    _w10(local(PCI, {"DT_HOSPZ": "15/03/2026"}), doubled=False),
    _w10(local(PCI, {"IDC_PAT": example(HOSP)["IDC_PAT"]}), doubled=False),
    _w10(replace(local(PCI), type=BOTH), doubled=False),
    _w10(local(PCI, _BY_NAME), doubled=True, TX_PAT_LAST_NAM=" VOORBEELD", **_BY_NAME),
    _w10(local(PCI, _BY_NAME), doubled=False, TX_PAT_FIRST_NAM="Anne", **_BY_NAME),
    FindingCase("W10", PCI, {}, others=(local(PCI),), own_id=7),
    FindingCase("W10", PCI, {}, (_ADMITTED,), others=(local(PCI),), own_id=8),
    FindingCase(
        "W10",
        PCI,
        {**_BY_NAME, "DT_PAT_DOB": ""},
        others=(local(PCI),),
        also=(("E01", "DT_PAT_DOB"),),
    ),
    FindingCase(
        "W10",
        PCI,
        {**_BY_NAME, "DT_PAT_DOB": ""},
        others=(local(PCI, {**_BY_NAME, "DT_PAT_DOB": ""}),),
        also=(("E01", "DT_PAT_DOB"),),
    ),
    FindingCase("W10", PCI, {_ADMITTED: ""}, others=(local(PCI),), also=(("E01", _ADMITTED),)),
    FindingCase("W10", FOLLOW_UP, {}, (_CONSULTED,), others=(local(FOLLOW_UP),)),
    FindingCase("W10", FOLLOW_UP, {_CONSULTED: "15/03/2026"}, others=(local(FOLLOW_UP),)),
    # Names are compared by their letters.
    *(
        _w10(
            local(PCI, {**_BY_NAME, "TX_PAT_LAST_NAM": stored}),
            doubled=doubled,
            TX_PAT_LAST_NAM=typed,
            **_BY_NAME,
        )
        for stored, typed, doubled in (
            ("Zoë", "Zoe\u0308", True),
            ("Van Damme", "Van  Damme", True),
            ("D’Hondt", "Dhondt", True),
            ("Sørensen", "Sorensen", True),
            ("Peeters", "Pieters", False),
        )
    ),
    # An earlier row of the same file, also where there is no local data.
    FindingCase("W10", PCI, {}, (_ADMITTED,), others=None, is_file=True, earlier_row=3),
    FindingCase("W10", PCI, {}, others=None, is_file=True, earlier_row=0),
    FindingCase("W10", PCI, {}, others=None, is_file=True),
    FindingCase("W10", FOLLOW_UP, {}, (_CONSULTED,), is_file=True, earlier_row=1),
    FindingCase(
        *("W10", PCI, {**_BY_NAME, "TX_PAT_FIRST_NAM": ""}),
        is_file=True,
        earlier_row=3,
        also=(("E01", "TX_PAT_FIRST_NAM"),),
    ),
    FindingCase(
        *("W10", PCI, {_ADMITTED: ""}),
        is_file=True,
        earlier_row=3,
        also=(("E01", _ADMITTED),),
    ),
    FindingCase(
        *("W10", PCI, {"CD_DIABT": "1"}, (_ADMITTED,)),
        others=(local(PCI),),
        is_file=True,
        earlier_row=3,
    ),
    # In a file the same record is that registration itself.
    FindingCase("W10", PCI, {}, others=(local(PCI),), is_file=True),
    FindingCase("W10", PCI, {}, others=(local(PCI, _AS_TYPED),), is_file=True),
    FindingCase("W10", PCI, {"CD_DIABT": "1"}, (_ADMITTED,), others=(local(PCI),), is_file=True),
)

_SAME = {"IDC_PAT": example(FOLLOW_UP)["IDC_PAT"]}
_NAMED = {key: example(FOLLOW_UP).get(key, "") for key in PATIENT_KEYS} | _BY_NAME


def _pci(day: str, **changes: str) -> LocalRegistration:
    return local(PCI, {**_SAME, "DT_PCI_1": day, "CD_NPCI_1": "0", **changes})


def _w11(*others: LocalRegistration, speaks: bool) -> FindingCase:
    """Return a follow-up with its consultation on 16/03/2026."""
    return FindingCase("W11", FOLLOW_UP, {}, (_CONSULTED,) if speaks else (), others=others)


def _linked(followed: LocalRegistration, *others: LocalRegistration, speaks: bool) -> FindingCase:
    return replace(_w11(*others, speaks=speaks), followed=followed)


_W11 = (
    _w11(_pci("16/06/2025"), speaks=False),
    _w11(_pci("17/06/2025"), speaks=True),
    _w11(_pci("16/09/2024"), speaks=False),
    _w11(_pci("15/09/2024"), speaks=True),
    _w11(speaks=False),
    *(
        FindingCase("W11", FOLLOW_UP, _BY_NAME, keys, others=(_pci("17/06/2025", **identity),))
        for identity, keys in (
            (_NAMED, (_CONSULTED,)),
            ({**_NAMED, "TX_PAT_FIRST_NAM": "Anne"}, ()),
        )
    ),
    _w11(_pci("17/06/2025", IDC_PAT=example(BOTH)["IDC_PAT"]), speaks=False),
    # The last of its procedures that apply counts.
    _w11(_pci("01/01/2025", CD_NPCI_1="1", DT_PCI_2="17/06/2025"), speaks=True),
    _w11(_pci("01/03/2025", CD_NPCI_1="0", DT_PCI_2="17/06/2025"), speaks=False),
    # The follow-up belongs to the latest PCI before it.
    _w11(_pci("15/09/2024"), _pci("16/03/2025"), speaks=False),
    _w11(_pci("16/03/2025"), _pci("17/03/2026"), speaks=False),
    _w11(_pci("17/03/2026"), speaks=True),
    _w11(local(FFR, _SAME), local(HOSP, _SAME), speaks=False),
    _w11(local(FOLLOW_UP, {_CONSULTED: "16/03/2025"}), speaks=False),
    _w11(_pci("31/12/9999"), speaks=True),  # a mistyped year
    FindingCase(
        "W11",
        FOLLOW_UP,
        {_CONSULTED: ""},
        others=(_pci("01/01/2020"),),
        also=(("E01", _CONSULTED),),
    ),
    # One that is linked is what counts, whoever the patient is; one without a PCI says nothing.
    _linked(_pci("15/09/2024"), _pci("16/03/2025"), speaks=True),
    _linked(_pci("16/09/2024"), _pci("17/06/2025"), speaks=False),
    _linked(_pci("17/06/2025", IDC_PAT=example(BOTH)["IDC_PAT"]), speaks=True),
    _linked(_pci("", CD_NPCI_1=""), _pci("17/06/2025"), speaks=False),
    FindingCase("W11", PCI, _SAME, others=(_pci("01/01/2020"),), also=None),
)

_OPEN = (
    *("CD_DOCTOR_INTVNT_CARDIOL_1", "CD_SECON_OPR_1", "CD_MODEL_DES_1"),
    *("CD_DOCTOR_INTVNT_CARDIOL_2", "CD_MODEL_DES_2"),
)
_W12 = (
    FindingCase("W12", PCI, {}, _OPEN, lists={}),
    FindingCase("W12", HOSP, {}, ("CD_RIZIV_TREAT_PHYS",), lists={}),
    FindingCase("W12", PCI, {}, _OPEN[2::2], lists={"HPIN": LISTS["HPIN"]}),
    FindingCase("W12", PCI, {}),
    FindingCase("W12", PCI, {}, lists=None),
)

_HIDDEN = {"DT_EXEC_CABG": "01/01/2020", "MS_FFRCX": "x"}
_W13 = (
    FindingCase("W13", BOTH, _HIDDEN, ("MS_FFRCX", "DT_EXEC_CABG"), is_file=True),
    FindingCase("W13", BOTH, {"DT_EXEC_CABG": " "}, is_file=True),
    FindingCase("W13", BOTH, {"MS_FFRLM": "", "MS_FFRRCA": "0.8"}, is_file=True),
    *silent("W13", BOTH, _HIDDEN),
)

WARNINGS: tuple[FindingCase, ...] = (
    *(*_W02, *_W03, *_W04, *_W05, *_W06, *_W07, *_W08, *_W09, *_W10, *_W11, *_W12, *_W13),
)
