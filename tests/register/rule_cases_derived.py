"""D01 to D04: what is worked out on either side of each boundary."""

from collections.abc import Iterator

from tests.register.examples import BOTH, FFR, FOLLOW_UP, HOSP, PCI, example, number
from tests.register.rule_case import DerivedCase

_BMI, _HEIGHT, _WEIGHT = "MS_PAT_BMI", "MS_PAT_HGHT", "MS_PAT_WGHT"
_D01 = tuple(
    DerivedCase("D01", PCI, {_HEIGHT: height, _WEIGHT: weight}, {_BMI: bmi})
    for height, weight, bmi in (
        ("162", "70.5", "26.9"),
        ("200", "80", "20.0"),
        ("200", "80.1", "20.0"),  # 20.025
        ("200", "80.2", "20.1"),  # 20.05: half goes up
        ("", "70.5", ""),
        ("162", "", ""),
        ("0", "70.5", ""),
        ("1m62", "70.5", ""),
        ("162", "70,5", ""),
        ("162", "9" * 400, ""),
    )
)

_BORN, _SEX = "DT_PAT_DOB", "CD_PAT_SEX"
_EMPTY = {_BORN: "", _SEX: ""}
_WOMAN = number("450312", 124)
_D02 = (
    DerivedCase("D02", PCI, {**_EMPTY, "IDC_PAT": _WOMAN}, {_BORN: "12/03/1945", _SEX: "F"}),
    DerivedCase("D02", PCI, {_BORN: "", "IDC_PAT": _WOMAN}, {_BORN: "12/03/1945", _SEX: "F"}),
    DerivedCase(
        "D02",
        PCI,
        {**_EMPTY, "IDC_PAT": number("050709", 11, from_2000=True)},
        {_BORN: "09/07/2005", _SEX: "M"},
    ),
    # What was answered already stays.
    DerivedCase("D02", PCI, {_BORN: "01/01/1950", _SEX: "M", "IDC_PAT": _WOMAN}, {_SEX: "M"}),
    # A number that does not hold it, or is none, fills in nothing.
    DerivedCase("D02", PCI, {**_EMPTY, "IDC_PAT": number("450000", 124)}, {_BORN: "", _SEX: "F"}),
    DerivedCase(
        "D02",
        PCI,
        {**_EMPTY, "IDC_PAT": number("452312", 124)},
        {_BORN: "12/03/1945", _SEX: ""},
    ),
    DerivedCase("D02", PCI, {**_EMPTY, "IDC_PAT": "45031212495"}, _EMPTY),
    DerivedCase("D02", PCI, {**_EMPTY, "IDC_PAT": ""}, _EMPTY),
)

_BALLOON, _COATED, _STENT = "158970-158981", "170656-170660", "158992-159003"
_ONE_VESSEL, _MORE_VESSELS = "159014-159025", "159036-159040"
# What CD_MAT says, what CD_MODEL_OTH_TPE says of "other types", and the code for that alone.
_MATERIALS = (
    ("1", "", _BALLOON),
    ("2", "", _COATED),
    ("3", "", _STENT),
    ("4", "", _ONE_VESSEL),
    ("5", "", _STENT),
    ("6", "1", _STENT),
    ("6", "2", _ONE_VESSEL),
    ("6", "3", _STENT),
    ("6", "4", _COATED),
    ("6", "5", _BALLOON),
    ("6", "", ""),
    ("6", "7", ""),
    ("", "", ""),
    ("7", "", ""),
)


def _billed(code: str, **changes: str) -> DerivedCase:
    return DerivedCase("D03", PCI, changes, {"billing": code})


def _one_procedure() -> Iterator[DerivedCase]:
    for material, kind, code in _MATERIALS:
        yield _billed(code, CD_NPCI_1="0", CD_MAT_1=material, CD_MODEL_OTH_TPE_1=kind)
    yield _billed(_STENT, CD_NPCI_1="0", CD_MAT_1="3", NR_BMS_1="1")
    yield _billed(_STENT, CD_NPCI_1="0", CD_MAT_1="3", NR_BMS_1="2")


def _two_procedures() -> Iterator[DerivedCase]:
    """The first places a drug-eluting stent in the LAD, the second in the RCA."""
    second = {"CD_BLDVES_2": "1"}
    yield _billed(_MORE_VESSELS)
    for segment, code in (
        *(("1", _MORE_VESSELS), ("4", _MORE_VESSELS), ("5", _MORE_VESSELS), ("8", _MORE_VESSELS)),
        *(("9", _MORE_VESSELS), ("10", _ONE_VESSEL), ("14", _ONE_VESSEL), ("15", _ONE_VESSEL)),
        *(("16", _MORE_VESSELS), ("18", _MORE_VESSELS), ("24", _MORE_VESSELS), ("", "")),
    ):
        yield _billed(code, **second, CD_1SEGM_2=segment)
    in_rca = {"CD_1SEGM_1": "4", **second}
    yield _billed(_MORE_VESSELS, **in_rca, CD_1SEGM_2="9")  # the left main
    yield _billed(_ONE_VESSEL, **in_rca, CD_1SEGM_2="5")  # number 16
    yield _billed(_MORE_VESSELS, **in_rca, CD_1SEGM_2="24")  # number 15
    yield _billed(_ONE_VESSEL, **second, CD_1SEGM_1="24", CD_1SEGM_2="16")
    yield _billed(_MORE_VESSELS, CD_PCI_PLC_2="1")  # a graft is a vessel of its own
    yield _billed(_MORE_VESSELS, CD_SEGM_2="FL_PL6_2|FL_LM5_2")
    yield _billed(_ONE_VESSEL, CD_SEGM_2="FL_PL6_2|FL_D3_2")
    yield _billed("", CD_SEGM_2="")
    # Two vessels are two, whatever the third is.
    yield _billed(_MORE_VESSELS, CD_NPCI_2="1", CD_MAT_3="4")
    yield _billed("", CD_NPCI_2="1", CD_MAT_3="")
    # The vessel of a procedure without a stent does not count.
    yield _billed(_ONE_VESSEL, CD_MAT_2="1")
    yield _billed(_ONE_VESSEL, CD_MAT_2="2")
    yield _billed(_STENT, CD_MAT_2="3")
    yield _billed(_COATED, CD_MAT_1="1", CD_MAT_2="2")
    # A procedure that does not apply does not count.
    yield _billed(_ONE_VESSEL, CD_NPCI_1="0")
    yield _billed(_ONE_VESSEL, CD_NPCI_1="0", CD_BLDVES_1="3", CD_AORTA_1="9")
    yield _billed("", CD_NPCI_1="0", CD_BLDVES_1="3", CD_AORTA_1="")


_D03 = (
    *_one_procedure(),
    *_two_procedures(),
    DerivedCase("D03", BOTH, {"CD_PCI_PLC_1": "1", "CD_NPCI_1": "0"}, {"billing": _ONE_VESSEL}),
    DerivedCase("D03", BOTH, {"CD_MAT_2": "4"}, {"billing": _MORE_VESSELS}),  # LAD and a graft
    *(DerivedCase("D03", type_, {}, {"billing": ""}) for type_ in (HOSP, FFR, FOLLOW_UP)),
)

_D04 = (
    DerivedCase("D04", PCI, {}, {"due": "2027-03-17"}),
    DerivedCase("D04", PCI, {"CD_NPCI_1": "0"}, {"due": "2027-03-14"}),
    DerivedCase("D04", BOTH, {}, {"due": "2027-09-21"}),
    DerivedCase("D04", PCI, {"DT_PCI_2": "29/02/2024"}, {"due": "2027-03-14"}),
    DerivedCase("D04", PCI, {"DT_PCI_1": "29/02/2024", "CD_NPCI_1": "0"}, {"due": "2025-02-28"}),
    DerivedCase("D04", PCI, {"DT_PCI_1": "x", "DT_PCI_2": ""}, {"due": ""}),
    DerivedCase("D04", PCI, {"DT_PCI_1": "31/12/9999"}, {"due": "9999-12-31"}),
    DerivedCase("D04", PCI, {"CD_STA_DISCH": "1"}, {"due": ""}),
    DerivedCase("D04", FFR, {"DT_PCI_1": "14/03/2026"}, {"due": ""}),
    *(DerivedCase("D04", type_, example(PCI), {"due": ""}) for type_ in (HOSP, FOLLOW_UP)),
)

DERIVED: tuple[DerivedCase, ...] = (*_D01, *_D02, *_D03, *_D04)
