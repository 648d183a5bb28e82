"""E13 to E20, on either side of each boundary."""

from datetime import date, timedelta

from angio_desktop.register.context import ListEntry, OpenList, Period
from angio_desktop.register.fields import Obligation, RegistrationType, admission_key
from angio_desktop.register.values import parse_date
from tests.register.examples import BOTH, FFR, FOLLOW_UP, HOSP, LISTS, PCI, TODAY, example
from tests.register.rule_case import FindingCase, answers, local, silent, speaks

_TESTS, _COMPLICATIONS = "CD_WHICH_TST_EXEC", "CD_COMPLIC_PLC_INS_2"
_E13 = (
    *silent("E13", PCI, *answers(_TESTS, "FL_NO_TST_EXEC", "FL_EXEC_TROP|FL_EXEC_CT")),
    *speaks(
        "E13",
        PCI,
        _TESTS,
        *answers(_TESTS, "FL_NO_TST_EXEC|FL_EXEC_TROP", "FL_EXEC_CT|FL_NO_TST_EXEC"),
    ),
    *silent("E13", PCI, *answers(_COMPLICATIONS, "0", "3", "3|5")),
    *speaks("E13", PCI, _COMPLICATIONS, *answers(_COMPLICATIONS, "0|3", "3|0|5")),
    *silent("E13", PCI, {_COMPLICATIONS: "0|3", "CD_NPCI_1": "0", "CD_PREST_PCI": "159014-159025"}),
)

_FIRST, _SECOND = "10000106730", "CD_SECON_OPR_1"
_E14 = (
    *silent("E14", PCI, *answers(_SECOND, "10000205116", "10000304492")),
    *speaks("E14", PCI, _SECOND, {_SECOND: _FIRST}),
    *speaks("E14", PCI, "CD_SECON_OPR_2", {"CD_SECON_OPRY_2": "1", "CD_SECON_OPR_2": _FIRST}),
    *silent("E14", PCI, {"CD_SECON_OPRY_1": "0", _SECOND: _FIRST}),
    # It needs no list to see that they are the same.
    FindingCase("E14", PCI, {_SECOND: _FIRST}, (_SECOND,), lists=None),
    FindingCase(
        "E14",
        PCI,
        {_SECOND: "x", "CD_DOCTOR_INTVNT_CARDIOL_1": "x"},
        also=(("E04", "CD_DOCTOR_INTVNT_CARDIOL_1"), ("E04", _SECOND)),
    ),
)


def _on(day: str, *keys: str, **others: str) -> dict[str, str]:
    """Return the answers of a stay of the day `day`, with `keys` on that day too."""
    return {"DT_HOSPZ": day, "DT_DISCH": day, **dict.fromkeys(keys, day), **others}


def _begun(day: str, *keys: str) -> dict[str, str]:
    """Return the answers of a stay with FFR and PCI that begins on `day`, with `keys` then."""
    later = ("DT_FFR", "DT_PCI_1", "DT_PCI_2", "DT_DISCH")
    return {**dict.fromkeys(later, "01/06/2019"), "DT_HOSPZ": day, **dict.fromkeys(keys, day)}


_OPTIONAL = (("E19", "LOCAL_CONSENT"),)  # the register asks none of before that day
_E15 = (
    *silent("E15", BOTH, _on("01/06/2019", "DT_FFR", "DT_PCI_1", "DT_PCI_2", T_WICR_2="13:05")),
    *speaks("E15", BOTH, "DT_FFR", _begun("31/05/2019", "DT_FFR"), also=_OPTIONAL),
    *speaks("E15", BOTH, "DT_PCI_1", _begun("31/05/2019", "DT_PCI_1"), also=_OPTIONAL),
    *speaks(
        "E15",
        BOTH,
        "DT_PCI_1 DT_PCI_2",
        _begun("31/05/2019", "DT_PCI_1", "DT_PCI_2"),
        also=_OPTIONAL,
    ),
    *silent("E15", HOSP, _on("31/05/2019", "DT_EXEC_CABG")),
)

_HUGE = "9" * 400
_E16 = (
    *silent("E16", PCI, *answers("MS_PAT_BMI", "26.8", "26.9", "27", "27.0")),
    *speaks("E16", PCI, "MS_PAT_BMI", *answers("MS_PAT_BMI", "26.7", "27.1", "30")),
    *speaks(
        "E16", PCI, "MS_PAT_BMI", *answers("MS_PAT_WGHT", "71"), *answers("MS_PAT_HGHT", "161")
    ),
    *silent("E16", HOSP, {"MS_PAT_HGHT": ""}, {"MS_PAT_WGHT": ""}, {"MS_PAT_BMI": ""}),
    FindingCase("E16", PCI, {"MS_PAT_HGHT": "0"}, also=(("E05", "MS_PAT_HGHT"),)),
    *speaks("E16", PCI, "MS_PAT_BMI", {"MS_PAT_BMI": _HUGE}, also=(("E05", "MS_PAT_BMI"),)),
    *speaks("E16", PCI, "MS_PAT_BMI", {"MS_PAT_HGHT": _HUGE}, also=(("E05", "MS_PAT_HGHT"),)),
    # Nothing is expected of what has more digits than any body.
    FindingCase("E16", PCI, {"MS_PAT_WGHT": _HUGE}, also=(("E05", "MS_PAT_WGHT"),)),
)


def _des(number: str, day: str) -> dict[str, str]:
    days = ("DT_FFR", "DT_PCI_1", "DT_PCI_2")
    return _on(day, *days, CD_MODEL_DES_1=f"VOORBEELD-DES-{number}")


_STENT = {"CD_PREST_PCI": "158992-159003"}
_MODELS = {
    "DEB": {"CD_MAT_2": "2", "NR_DEB_2": "1"},
    "BMS": {"CD_MAT_2": "3", "NR_BMS_2": "1", **_STENT},
    "DES": {"CD_MAT_2": "4", "NR_DES_2": "1", "CD_PREST_PCI": "159036-159040"},
    "BVS": {"CD_MAT_2": "5", "NR_BVS_2": "1", **_STENT},
}
# One that was made twice: up to 2022, and again from February 2025.
_TWICE = ListEntry(
    "VOORBEELD-DES-02",
    "Model DES-02",
    (Period(None, date(2022, 12, 31)), Period(date(2025, 2, 1))),
    is_listed=False,  # which is for who chooses; what is known is judged by its periods
)
_MADE_TWICE = {
    **LISTS,
    "QERMID_IMPLT_32402": OpenList("QERMID_IMPLT_32402", {"VOORBEELD-DES-02": _TWICE}),
}
_E17 = (
    *(
        FindingCase("E17", BOTH, _des("02", day), keys, lists=_MADE_TWICE)
        for day, keys in {
            "31/12/2022": (),
            "01/01/2023": ("CD_MODEL_DES_1",),
            "31/01/2025": ("CD_MODEL_DES_1",),
            "01/02/2025": (),
        }.items()
    ),
    *silent("E17", BOTH, _des("02", "31/12/2024"), _des("03", "01/07/2025")),
    *speaks("E17", BOTH, "CD_MODEL_DES_1", _des("02", "01/01/2025"), _des("03", "30/06/2025")),
    *silent("E17", BOTH, _des("04", "31/12/2024"), _des("05", "01/06/2019")),
    *speaks("E17", BOTH, "CD_MODEL_DES_1", _des("04", "01/01/2025")),
    *(
        FindingCase(
            "E17",
            BOTH,
            {**changes, f"CD_MODEL_{short}_2": f"VOORBEELD-{short}-{number}"},
            (f"CD_MODEL_{short}_2",) if number == "02" else (),
        )
        for short, changes in _MODELS.items()
        for number in ("01", "02")
    ),
    FindingCase("E17", BOTH, _des("02", "01/01/2025"), lists=None),
    FindingCase(
        "E17",
        BOTH,
        _des("02", "01/01/2025"),
        lists={name: loaded for name, loaded in LISTS.items() if name != "QERMID_IMPLT_32402"},
        also=(("W12", "CD_MODEL_DES_1"),),
    ),
    FindingCase(
        "E17",
        BOTH,
        {"DT_PCI_1": "", "CD_MODEL_DES_1": "VOORBEELD-DES-02"},
        also=(("E01", "DT_PCI_1"),),
    ),
)

_E18 = (
    *silent("E18", FOLLOW_UP, *answers("DT_EXEC_CABG_FU", "16/03/2026", "04/11/2025")),
    *speaks("E18", FOLLOW_UP, "DT_EXEC_CABG_FU", {"DT_EXEC_CABG_FU": "17/03/2026"}),
    FindingCase("E18", FOLLOW_UP, {"DT_CONSULT": ""}, also=(("E01", "DT_CONSULT"),)),
    *silent("E18", FOLLOW_UP, {"DT_EXEC_CABG_FU": "17/03/2026", "CD_CABG_EXECF": "0"}),
)

_CONSENT = "LOCAL_CONSENT"
_SINCE = date(2019, 6, 1)


def _day_of(type_: RegistrationType) -> date:
    day = parse_date(example(type_)[admission_key(type_)])
    assert isinstance(day, date)
    return day


_IN_A_FILE = {_CONSENT: ""}
_E19 = (
    *silent("E19", HOSP, {_CONSENT: "1"}),
    *speaks("E19", HOSP, _CONSENT, *answers(_CONSENT, "0", "", " ")),
    *silent("E19", FFR, {_CONSENT: ""}),
    # In a file the registration on this computer holds it; without local data the rule is silent.
    FindingCase("E19", HOSP, _IN_A_FILE, is_file=True, others=(local(HOSP),)),
    *(
        FindingCase("E19", HOSP, _IN_A_FILE, (_CONSENT,), is_file=True, others=others)
        for others in (
            (),
            (local(HOSP, {_CONSENT: "0"}),),
            (local(HOSP, {"DT_HOSPZ": "01/03/2026"}),),
            (local(HOSP, {"IDC_PAT": example(PCI)["IDC_PAT"]}),),
        )
    ),
    FindingCase("E19", HOSP, _IN_A_FILE, is_file=True, others=None),
    # Obligatory up to and with a day: the admission, or the consultation, is it or the day after.
    *(
        FindingCase("E19", type_, {_CONSENT: consent}, keys, obligation=Obligation(_SINCE, last))
        for type_ in (PCI, FFR, BOTH, FOLLOW_UP)
        for last, consent, keys in (
            (None, "", ()),
            (_day_of(type_), "", ()),
            (_day_of(type_) - timedelta(days=1), "", (_CONSENT,)),
            (_day_of(type_) - timedelta(days=1), "1", ()),
        )
    ),
    FindingCase("E19", HOSP, {_CONSENT: ""}, obligation=Obligation(_SINCE)),
    # Without a day it is that of today.
    *(
        FindingCase(
            *("E19", FFR, {_CONSENT: "", "DT_HOSPZ": ""}, keys),
            also=(("E01", "DT_HOSPZ"),),
            obligation=Obligation(_SINCE, last),
        )
        for last, keys in ((TODAY, ()), (TODAY - timedelta(days=1), (_CONSENT,)))
    ),
)

_NAME = "TX_PAT_LAST_NAM"
_E20 = (
    *silent("E20", PCI, *answers(_NAME, "x" * 255, "Zoë-D'Été", f" {'x' * 255} ")),
    *speaks("E20", PCI, _NAME, *answers(_NAME, "x" * 256, "é" * 256)),
    *speaks(
        "E20", PCI, _NAME, *answers(_NAME, "a\nb", "a\tb", "Anna\n", "a\x00b", "a\u2028b", "a\x85b")
    ),
    *speaks("E20", PCI, _NAME, *answers(_NAME, "half \ud83d")),  # no file can hold it
    *speaks("E20", PCI, _NAME, *answers(_NAME, "=1+1", "+32", "-x", "@x", " =1+1", "\u00a0=1+1")),
    *silent("E20", PCI, *answers(_NAME, "a=b", "a+b", "a-b", "a@b", "'=1+1")),
    *speaks("E20", PCI, "TX_IDC_PAT_INT", {"TX_IDC_PAT_INT": "-17"}),
    *speaks("E20", PCI, _NAME, *answers(_NAME, "-", "--")),  # there is no such name
    *silent("E20", FOLLOW_UP, {"TX_NO_CONSTTN_OTH": "=1+1"}),  # it does not apply
)

ERRORS_13: tuple[FindingCase, ...] = (*(*_E13, *_E14, *_E15, *_E16, *_E17, *_E18, *_E19, *_E20),)
