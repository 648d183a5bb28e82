"""E01 to E12 but E05 (`rule_cases_numbers.py`), on either side of each boundary."""

from angio_desktop.register.fields import PROCEDURES
from tests.register.examples import BOTH, FFR, FOLLOW_UP, HOSP, PCI, number
from tests.register.rule_case import FindingCase, answers, silent, speaks

_NAMELESS = {"TX_PAT_FIRST_NAM": "", "TX_PAT_LAST_NAM": ""}

_E01 = (
    *silent("E01", PCI, {"IDC_PAT": ""}, _NAMELESS, {"TX_IDC_PAT_INT": ""}, {"MS_LVEF": ""}),
    *speaks("E01", PCI, "TX_PAT_FIRST_NAM TX_PAT_LAST_NAM", {**_NAMELESS, "IDC_PAT": ""}),
    *speaks("E01", FOLLOW_UP, "TX_PAT_LAST_NAM", {"TX_PAT_LAST_NAM": "", "IDC_PAT": " \t"}),
    *(
        case
        for key in ("DT_PAT_DOB", "CD_PAT_SEX", "CD_DIABT", "DT_DISCH", "T_WICR_1", "NR_DES_1")
        for case in speaks("E01", BOTH, key, *answers(key, "", " ", "\t\u00a0\n"))
    ),
    *speaks("E01", BOTH, "MS_PAT_BMI", {"MS_PAT_BMI": ""}),
    # Required only once it applies.
    *speaks("E01", PCI, "MS_LVEF", {"CD_LVEF": "5"}),
    *silent("E01", PCI, {"CD_LVEF": "5", "MS_LVEF": "50"}),
    *speaks("E01", FOLLOW_UP, "DT_EXEC_CABG_FU", {"DT_EXEC_CABG_FU": ""}),
    *silent("E01", FOLLOW_UP, {"DT_EXEC_CABG_FU": "", "CD_CABG_EXECF": "0"}),
    # Fields with several choices are required in every type but `hospitalisation`.
    *speaks("E01", PCI, "CD_WHICH_TST_EXEC", {"CD_WHICH_TST_EXEC": ""}),
    *speaks("E01", PCI, "CD_COMPLIC_PLC_INS_1", {"CD_COMPLIC_PLC_INS_1": ""}),
    *speaks("E01", PCI, "CD_SEGM_2", {"CD_SEGM_2": ""}),
    *speaks("E01", BOTH, "CD_TPE_CABG_EXEC_2", {"CD_TPE_CABG_EXEC_2": ""}),
    *speaks("E01", FFR, "CD_ANGIO_STE", {"CD_ANGIO_STE": ""}, also=(("W09", "CD_PRES_FFR"),)),
    *speaks("E01", FOLLOW_UP, "CD_TPE_CABG_EXEC CD_SEGM", {"CD_TPE_CABG_EXEC": "", "CD_SEGM": ""}),
    *speaks(
        "E01",
        FFR,
        "DT_EXEC_CABG CD_BYP_RESTE_STENT CD_TPE_CABG_EXEC CD_SEGM",
        {"CD_CABG_EXEC": "1"},
    ),
    *silent(
        "E01",
        HOSP,
        *({"CD_WHICH_TST_EXEC": ""}, {"CD_SEGM": "", "CD_TPE_CABG_EXEC": ""}, {"CD_DIABT": ""}),
        {"MS_PAT_BMI": "", "MS_PAT_HGHT": ""},
    ),
    *speaks("E01", HOSP, "CD_DIAGS_HYPRLIP", {"CD_DIAGS_HYPRLIP": ""}),
)

_E02 = (
    *silent("E02", PCI, *answers("IDC_PAT", "45031212494", "45.03.12-124.94", " 450312 124 94")),
    *silent("E02", PCI, *answers("IDC_PAT", number("452312", 124), number("454312", 124))),
    *silent("E02", BOTH, *answers("IDC_PAT", number("000704", 11, from_2000=True))),
    *speaks(
        "E02",
        PCI,
        "IDC_PAT",
        *answers("IDC_PAT", "45031212495", "4503121249", "450312124940", "4503121249x", "?"),
        # What a spreadsheet made of one.
        *answers("IDC_PAT", "4,50312E+10", "####", number("050312", 124)[1:]),
        # It takes no part in E07 and W02; its digits are not counted.
        {"IDC_PAT": "9" * 5000, "DT_PAT_DOB": "01/01/1950", "CD_PAT_SEX": "M"},
    ),
)

_NO_DATES = ("29/02/1957", "31/04/1956", "00/01/1956", "01/13/1956", "01/01/0000")
_OTHER_FORMS = ("1/3/1956", "01/03/56", "1956-03-01", "01-03-1956", "01/03/1956 10:00", "x")
_E03 = (
    *silent("E03", FFR, *answers("DT_PAT_DOB", "29/02/1956", "30/04/1956", "31/12/1956")),
    *speaks("E03", FFR, "DT_PAT_DOB", *answers("DT_PAT_DOB", *_NO_DATES, *_OTHER_FORMS)),
    *silent("E03", PCI, *answers("T_PCI_CENT", "00:00", "23:59")),
    *speaks(
        "E03",
        PCI,
        "T_PCI_CENT",
        *answers("T_PCI_CENT", "24:00", "09:60", "9:42", "0942", "09.42", "09:42:00", "x"),
    ),
    *silent("E03", PCI, *answers("MS_HF_HOSPZ", "76"), *answers("MS_RECNT_EGFR", "68", "68.5")),
    *silent("E03", PCI, *answers("MS_RECNT_SERM_CREAN", "1", "1.0", "1.05")),
    *speaks(
        "E03",
        PCI,
        "MS_HF_HOSPZ",
        *answers("MS_HF_HOSPZ", "76.5", "76.0", "76.", "+76", "1e2", "７６", "7 6", "inf", "nan"),
    ),
    *speaks("E03", PCI, "MS_RECNT_EGFR", *answers("MS_RECNT_EGFR", "68.55", "68,5", ".5")),
    *speaks("E03", PCI, "MS_RECNT_SERM_CREAN", *answers("MS_RECNT_SERM_CREAN", "1.055")),
    # What cannot be read takes no part in E09, E10, E12, W03.
    *speaks("E03", PCI, "DT_PCI_1", {"DT_PCI_1": "01/03/26"}),
    # What a spreadsheet made of a value, and what stands for a day that is not known.
    *speaks("E03", PCI, "DT_PCI_1", *answers("DT_PCI_1", "46095", "2026-03-14", "#####", "4E+04")),
    *speaks("E03", PCI, "T_PCI_CENT", *answers("T_PCI_CENT", "24:00", "0,404166667")),
    *speaks("E03", PCI, "NR_CONVOL_PROC_ML_1", {"NR_CONVOL_PROC_ML_1": "1.000"}),
    *speaks("E03", PCI, "DT_PAT_DOB", *answers("DT_PAT_DOB", "00/00/1945", "1945")),
    *speaks("E03", PCI, "MS_SYS_BP_HOSPZ", {"MS_SYS_BP_HOSPZ": "70,0"}),
)

_TESTS = "CD_WHICH_TST_EXEC"
_E04 = (
    *silent(
        "E04", PCI, *answers("CD_DIABT", "1", "6"), *answers("CD_PAT_PLC_RESDC", "999", "9999")
    ),
    *speaks("E04", PCI, "CD_DIABT", *answers("CD_DIABT", "0", "7", " 1", "1|2", "Geen diabetes")),
    *speaks("E04", PCI, "CD_PAT_PLC_RESDC", *answers("CD_PAT_PLC_RESDC", "0999", "99999", "Gent")),
    *silent("E04", PCI, *answers(_TESTS, "FL_EXEC_TROP", "FL_EXEC_TROP|FL_EXEC_CT")),
    *speaks(
        "E04",
        PCI,
        _TESTS,
        *answers(_TESTS, "FL_EXEC_TROP|FL_EXEC_TROP", "FL_EXEC_TROP|", "FL_EXEC_TROP|x", "|"),
        # It takes no part in E13.
        *answers(_TESTS, "FL_NO_TST_EXEC|FL_EXEC_TROP|FL_EXEC_TROP"),
    ),
    # The codes of segments differ in spelling between the lists.
    *silent("E04", HOSP, *answers("CD_SEGM", "FL_PL116|FL_D2")),
    *speaks("E04", HOSP, "CD_SEGM", *answers("CD_SEGM", "FL_PL116a", "FL_D29a", "FL_PL6_FU")),
    *speaks("E04", PCI, "CD_SEGM_2", *answers("CD_SEGM_2", "FL_PRCA1|FL_MRCA2", "FL_PRCA1_1")),
    *speaks("E04", FOLLOW_UP, "CD_SEGM", *answers("CD_SEGM", "FL_PL6|FL_D1")),
    # Open lists, once loaded.
    *silent("E04", PCI, {"CD_DOCTOR_INTVNT_CARDIOL_2": "10000304492"}),
    *speaks("E04", PCI, "CD_SECON_OPR_1", {"CD_SECON_OPR_1": "10000307493"}),
    *speaks("E04", PCI, "CD_SECON_OPR_1", *answers("CD_SECON_OPR_1", "1,00001E+10", "######")),
    *speaks("E04", PCI, "CD_MODEL_DES_1", *answers("CD_MODEL_DES_1", "VOORBEELD-BMS-01", "x")),
    FindingCase("E04", PCI, {"CD_MODEL_DES_1": "x"}, lists=None),
)


def _stay(day: str) -> dict[str, str]:
    """Return the answers of a stay with FFR of one day."""
    return dict.fromkeys(("DT_HOSPZ", "DT_FFR", "DT_DISCH"), day)


_E06 = (
    *silent("E06", FFR, _stay("23/11/2026")),
    *speaks("E06", FFR, "DT_HOSPZ DT_FFR DT_DISCH", _stay("24/11/2026")),
    *silent("E06", FOLLOW_UP, {"DT_CONSULT": "23/11/2026"}),
    *speaks("E06", FOLLOW_UP, "DT_CONSULT", {"DT_CONSULT": "24/11/2026"}),
    *silent("E06", PCI, {"CD_CABG_EXEC": "0", "DT_EXEC_CABG": "24/11/2026"}),
    # It does take part in further rules.
    *speaks(
        *("E06", PCI, "DT_PCI_2", {"DT_PCI_2": "24/11/2026"}),
        also=(("E09", "DT_PCI_2"), ("W14", "DT_PCI_2")),
    ),
    *speaks(
        *("E06", FFR, "DT_PAT_DOB", {"DT_PAT_DOB": "24/11/2026"}),
        also=(("E08", "DT_PAT_DOB"), ("W15", "DT_PAT_DOB")),
    ),
)

_BORN_1960 = {"DT_PAT_DOB": "01/02/1960"}
_YEAR_ALONE = (number("600000", 2), number("604000", 2), number("600001", 2))
_MONTH_ALONE = (number("600200", 2), number("604200", 2), number("600231", 2))
_E07 = (
    *silent("E07", PCI, {"DT_PAT_DOB": "12/03/1945"}),
    *speaks("E07", PCI, "DT_PAT_DOB", *answers("DT_PAT_DOB", "13/03/1945", "12/04/1945")),
    *speaks("E07", BOTH, "DT_PAT_DOB", {"IDC_PAT": number("000704", 11)}),  # born in 1900
    # A number may hold the year alone, or month and year, or nothing; a BIS number too.
    *silent("E07", PCI, *answers("IDC_PAT", *_YEAR_ALONE, *_MONTH_ALONE, **_BORN_1960)),
    *speaks(
        *("E07", PCI, "DT_PAT_DOB"),
        *answers("IDC_PAT", *_YEAR_ALONE, DT_PAT_DOB="31/12/1959"),
        *answers("IDC_PAT", *_YEAR_ALONE, DT_PAT_DOB="01/01/1961"),
        *answers("IDC_PAT", *_MONTH_ALONE, DT_PAT_DOB="01/03/1960"),
        *answers("IDC_PAT", *_MONTH_ALONE, DT_PAT_DOB="01/02/1961"),
        {"IDC_PAT": "85400010124", "DT_PAT_DOB": "12/03/1945", "CD_PAT_SEX": "M"},
    ),
    *silent("E07", PCI, *answers("IDC_PAT", number("000001", 2), **_BORN_1960)),
    *silent("E07", PCI, {"IDC_PAT": "", **_BORN_1960}),
    FindingCase("E07", PCI, {"DT_PAT_DOB": ""}, also=(("E01", "DT_PAT_DOB"),)),
)

_CHILD = (("W15", "DT_PAT_DOB"),)
_E08 = (
    *silent("E08", FFR, *answers("DT_PAT_DOB", "08/06/1906")),
    FindingCase("E08", FFR, {"DT_PAT_DOB": "08/06/2026"}, also=_CHILD),
    *speaks("E08", FFR, "DT_PAT_DOB", *answers("DT_PAT_DOB", "09/06/2026"), also=_CHILD),
    *speaks("E08", FFR, "DT_PAT_DOB", *answers("DT_PAT_DOB", "07/06/1906")),
    *silent("E08", FOLLOW_UP, *answers("DT_PAT_DOB", "16/03/1906", IDC_PAT="")),
    FindingCase("E08", FOLLOW_UP, {"DT_PAT_DOB": "16/03/2026", "IDC_PAT": ""}, also=_CHILD),
    *speaks(
        *("E08", FOLLOW_UP, "DT_PAT_DOB"),
        *answers("DT_PAT_DOB", "17/03/2026", IDC_PAT=""),
        also=_CHILD,
    ),
    *speaks("E08", FOLLOW_UP, "DT_PAT_DOB", *answers("DT_PAT_DOB", "15/03/1906", IDC_PAT="")),
    *silent("E08", FFR, {"DT_PAT_DOB": "29/02/1904", **_stay("29/02/2024")}),
    *speaks("E08", FFR, "DT_PAT_DOB", {"DT_PAT_DOB": "29/02/1904", **_stay("01/03/2024")}),
    FindingCase(
        "E08", FFR, {"DT_PAT_DOB": "01/01/1900", "DT_HOSPZ": ""}, also=(("E01", "DT_HOSPZ"),)
    ),
)


def _procedure_on(n: int, day: str) -> dict[str, str]:
    return {**{f"CD_NPCI_{k}": "1" for k in range(1, n)}, f"DT_PCI_{n}": day}


_E09 = (
    *silent("E09", FFR, *answers("DT_FFR", "08/06/2026", "10/06/2026")),
    *speaks("E09", FFR, "DT_FFR", *answers("DT_FFR", "07/06/2026", "11/06/2026")),
    *(
        FindingCase("E09", BOTH, _procedure_on(n, day), keys, also=None)
        for n in PROCEDURES
        for day, keys in (
            *(("20/09/2026", (f"DT_PCI_{n}",)), ("24/09/2026", (f"DT_PCI_{n}",))),
            *(("21/09/2026", ()), ("23/09/2026", ())),
        )
    ),
    *silent("E09", HOSP, *answers("DT_EXEC_CABG", "02/03/2026", "14/03/2026")),
    *speaks("E09", HOSP, "DT_EXEC_CABG", *answers("DT_EXEC_CABG", "01/03/2026", "15/03/2026")),
    *silent("E09", HOSP, *answers("DT_DISCH", "02/03/2026", CD_CABG_EXEC="0")),
    *speaks("E09", HOSP, "DT_DISCH", *answers("DT_DISCH", "01/03/2026", CD_CABG_EXEC="0")),
    *speaks("E09", PCI, "DT_PCI_1 DT_PCI_2 DT_DISCH", {"DT_DISCH": "13/03/2026"}),
    # What does not apply or is missing is compared with nothing.
    *silent("E09", PCI, {"CD_CABG_EXEC": "0", "DT_EXEC_CABG": "01/01/2020"}),
    *silent("E09", BOTH, {"CD_NPCI_1": "0", "DT_PCI_2": "24/09/2026"}),
    *silent("E09", HOSP, {"DT_DISCH": "", "DT_EXEC_CABG": "15/03/2026"}),
    FindingCase("E09", FFR, {"DT_HOSPZ": "", "DT_FFR": "01/01/2020"}, also=(("E01", "DT_HOSPZ"),)),
)

_SAME_DAY = {"DT_PCI_2": "14/03/2026"}
_E10 = (
    *silent("E10", PCI, *answers("T_WICR_2", "09:42", "10:15", **_SAME_DAY)),
    *speaks("E10", PCI, "DT_PCI_2", {**_SAME_DAY, "T_WICR_2": "09:41"}),
    *silent("E10", PCI, {"DT_PCI_2": "15/03/2026", "T_WICR_2": "00:00"}),
    *speaks("E10", PCI, "DT_PCI_2", {"DT_PCI_1": "18/03/2026"}),
    FindingCase("E10", PCI, {**_SAME_DAY, "T_WICR_2": ""}, also=(("E01", "T_WICR_2"),)),
    *(
        FindingCase(
            "E10",
            BOTH,
            {
                **_procedure_on(n, "22/09/2026"),
                f"DT_PCI_{n - 1}": "22/09/2026",
                f"T_WICR_{n - 1}": "12:00",
                f"T_WICR_{n}": time,
            },
            keys,
            also=None,
        )
        for n in PROCEDURES[1:]
        for time, keys in (("12:00", ()), ("11:59", (f"DT_PCI_{n}",)))
    ),
    # Compared with the directly preceding one, not with those before it.
    FindingCase(
        "E10",
        BOTH,
        {"CD_NPCI_2": "1", "DT_PCI_1": "22/09/2026", "DT_PCI_3": "21/09/2026", "T_WICR_3": "14:00"},
        ("DT_PCI_2",),
        also=None,
    ),
    FindingCase(
        "E10",
        BOTH,
        {"CD_NPCI_2": "1", "T_WICR_2": "", "DT_PCI_3": "21/09/2026", "T_WICR_3": "00:00"},
        also=None,
    ),
)

_E11 = (
    *silent("E11", PCI, *answers("T_FIRST_DIAGS", "07:10", "08:05")),
    *speaks("E11", PCI, "DT_FIRST_DIAGS", {"T_FIRST_DIAGS": "07:09"}),
    *silent("E11", PCI, {"DT_FIRST_SYMP": "13/03/2026", "T_FIRST_SYMP": "23:59"}),
    *speaks("E11", PCI, "DT_FIRST_DIAGS", {"DT_FIRST_SYMP": "15/03/2026"}),
    *silent("E11", PCI, {"T_FIRST_DIAGS": "00:00", "CD_INDICATN": "8"}),
    FindingCase(
        "E11", PCI, {"T_FIRST_DIAGS": "00:00", "T_FIRST_SYMP": ""}, also=(("E01", "T_FIRST_SYMP"),)
    ),
)

_E12 = (
    *silent("E12", PCI, {"MS_SYS_BP_HOSPZ": "83"}),
    *speaks("E12", PCI, "MS_DIA_BP_HOSPZ", *answers("MS_SYS_BP_HOSPZ", "82", "81")),
    *silent("E12", HOSP, *answers("MS_SYS_BP_HOSPZ", ""), *answers("MS_DIA_BP_HOSPZ", "")),
    # A value outside its hard limits does take part.
    *speaks(
        "E12",
        PCI,
        "MS_DIA_BP_HOSPZ",
        {"MS_SYS_BP_HOSPZ": "19"},
        also=(("E05", "MS_SYS_BP_HOSPZ"),),
    ),
)

ERRORS: tuple[FindingCase, ...] = (
    *(*_E01, *_E02, *_E03, *_E04, *_E06, *_E07, *_E08, *_E09, *_E10, *_E11, *_E12),
)
