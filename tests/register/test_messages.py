"""What a person reads of the rules that compare: both values, and what is expected."""

import pytest

from tests.drivers import tables
from tests.drivers.tables import FORMS
from tests.register.examples import BOTH, FFR, FOLLOW_UP, HOSP, PCI, words
from tests.register.rule_case import FindingCase, local

MESSAGES = [
    (
        FindingCase("E01", PCI, {"CD_DIABT": ""}),
        "Het veld ‘Diabetes’ is verplicht, maar nog leeg.",
    ),
    (
        FindingCase("E01", PCI, {"MS_PAT_BMI": ""}),
        "BMI is verplicht en wordt berekend uit lengte en gewicht.",
    ),
    (
        FindingCase("E01", PCI, {"IDC_PAT": "", "TX_PAT_LAST_NAM": ""}),
        "‘Achternaam’ is verplicht omdat er geen rijksregister- of BIS-nummer is ingevuld.",
    ),
    (
        FindingCase("E03", PCI, {"MS_RECNT_EGFR": "68,5"}),
        "68,5 is geen geldig getal. Vul een getal in (aantal decimalen: hoogstens 1).",
    ),
    (
        FindingCase("E04", PCI, {"CD_WHICH_TST_EXEC": "FL_EXEC_CT|FL_EXEC_CT"}),
        "CT-coronarografie is twee keer gekozen. Kies elke waarde maar één keer.",
    ),
    (
        FindingCase("E04", PCI, {"CD_DIABT": "9"}),
        "9 komt niet voor in de lijst van ‘Diabetes’. Kies een waarde uit de lijst.",
    ),
    (
        FindingCase("E05", PCI, {"MS_HF_HOSPZ": "351"}),
        "351 valt buiten de mogelijke grenzen; controleer de waarde. Toegelaten: 0 – 350 /min",
    ),
    (
        FindingCase("E05", FFR, {"MS_FFRRCA": "1.11"}),
        "1,11 valt buiten de mogelijke grenzen; controleer de waarde. Toegelaten: 0 – 1,1",
    ),
    (
        FindingCase("W01", PCI, {"MS_HF_HOSPZ": "201"}),
        "201 is ongewoon; controleer de waarde. Gebruikelijk: 30 – 200 /min",
    ),
    (
        FindingCase("E07", PCI, {"DT_PAT_DOB": "13/03/1945"}),
        "De geboortedatum 13/03/1945 verschilt van die in het rijksregisternummer (12/03/1945).",
    ),
    (
        FindingCase("E08", FFR, {"DT_PAT_DOB": "09/06/2026"}),
        "De geboortedatum 09/06/2026 valt na ‘Opnamedatum’ (08/06/2026).",
    ),
    (
        FindingCase("E09", PCI, {"DT_PCI_2": "21/03/2026"}),
        "PCI datum (2) 21/03/2026 ligt na het ontslag op 20/03/2026.",
    ),
    (
        FindingCase("E09", FFR, {"DT_FFR": "07/06/2026"}),
        "Datum van FFR 07/06/2026 ligt vóór de opname op 08/06/2026.",
    ),
    (
        FindingCase("E09", HOSP, {"DT_DISCH": "01/03/2026", "CD_CABG_EXEC": "0"}),
        "Ontslagdatum 01/03/2026 ligt vóór de opname op 02/03/2026.",
    ),
    (
        FindingCase("E10", PCI, {"DT_PCI_2": "14/03/2026", "T_WICR_2": "09:41"}),
        "Procedure 2 begint op 14/03/2026 om 09:41, vóór procedure 1 op 14/03/2026 om 09:42.",
    ),
    (
        FindingCase("E11", PCI, {"T_FIRST_DIAGS": "07:09"}),
        "De eerste diagnose (14/03/2026 07:09) ligt vóór de eerste symptomen (14/03/2026 07:10).",
    ),
    (
        FindingCase("E12", PCI, {"MS_SYS_BP_HOSPZ": "80"}),
        "De diastolische bloeddruk (82 mmHg) moet lager zijn dan de systolische (80 mmHg).",
    ),
    (
        FindingCase("E16", PCI, {"MS_PAT_BMI": "30"}),
        "BMI 30 wijkt af van 26,9, berekend uit lengte 162 cm en gewicht 70,5 kg.",
    ),
    (
        FindingCase("E17", PCI, {"CD_MODEL_DES_1": "VOORBEELD-DES-02"}),
        "Model Model DES-02 (VOORBEELD-DES-02) is niet meer geldig op de PCI-datum 14/03/2026 "
        "(geldig tot en met 31/12/2024).",
    ),
    (
        FindingCase("E20", PCI, {"TX_PAT_LAST_NAM": "x" * 256}),
        "De tekst telt 256 tekens; hoogstens 255 zijn toegelaten.",
    ),
    (
        FindingCase("W03", PCI, {"T_FIRST_DIAGS": "09:43"}),
        "De eerste diagnose (14/03/2026 09:43) ligt na de eerste wire-cross (14/03/2026 09:42).",
    ),
    (
        FindingCase("W05", PCI, {"CD_SEGM_2": "FL_PRCA1_2"}),
        "Er is maar één segment gekozen; bij ‘Overlappend’ worden er twee of meer verwacht.",
    ),
    (
        FindingCase("W08", PCI, {"CD_PREST_PCI": "158970-158981"}),
        "Verstrekking 158970-158981 PCI zonder coronaire stent past niet bij het ingevulde "
        "materiaal (3 DES in LAD en RCA, 14/03 en 17/03/2026); verwacht wordt 159036-159040 PCI "
        "met UITSLUITEND",
    ),
    (
        FindingCase("W08", BOTH, {"CD_MAT_1": "3"}),
        "Verstrekking 159014-159025 PCI met UITSLUITEND drug eluting stent(s), in 1 bloedvat past "
        "niet bij het ingevulde materiaal (stents in LAD, 21/09/2026, niet uitsluitend "
        "drug-eluting)",
    ),
    (
        FindingCase("W10", PCI, {}, others=(local(PCI),)),
        "Voor deze patiënt bestaat hier al een registratie van hetzelfde type met dezelfde datum "
        "14/03/2026 (ANG-2026-TEST).",
    ),
    (
        FindingCase("W10", PCI, {}, others=(local(PCI, code=""),)),
        "Voor deze patiënt bestaat hier al een registratie van hetzelfde type met dezelfde datum "
        "14/03/2026 (nog open).",
    ),
    (
        FindingCase("W12", PCI, {}, lists={}),
        "De lijst ‘Artsen (RIZIV-nummers)’ is niet geladen, dus 10000106730 kon niet worden",
    ),
    (
        FindingCase("W13", FOLLOW_UP, {"CD_PERIOD_FLLWUP": "4"}, is_file=True),
        "‘De patiënt is niet op consultatie gekomen.’ is hier niet van toepassing. "
        "De waarde ‘De patiënt is overleden.’ wordt weggelaten.",
    ),
]


@pytest.mark.parametrize(("case", "message"), MESSAGES, ids=[c.rule for c, _ in MESSAGES])
def test_message_says_what_is_wrong_and_what_is_expected(case: FindingCase, message: str):
    findings = [f for f in case.evaluation().findings if f.rule == case.rule]
    in_lists = words("nl", case.lists or {})
    said = [in_lists.finding(f, FORMS[case.type], case.texts) for f in findings]
    assert said[0].startswith(message)


def test_follow_up_is_told_how_far_it_lies_from_the_pci():
    patient = {"IDC_PAT": "61092521885", "CD_NPCI_1": "0"}
    said = []
    for day in ("17/06/2025", "15/09/2024"):
        case = FindingCase("W11", FOLLOW_UP, {}, others=(local(PCI, {**patient, "DT_PCI_1": day}),))
        (finding,) = case.evaluation().findings
        said.append(words("en").finding(finding, FORMS[FOLLOW_UP], case.texts))
    assert said[0].startswith("The consultation on 16/03/2026 is less than 9 months after")
    assert "the last PCI on 17/06/2025" in said[0]
    assert said[1].startswith("The consultation on 16/03/2026 is more than 18 months after")
    assert "the last PCI on 15/09/2024" in said[1]


SHORT = [
    (FindingCase("E01", PCI, {"CD_DIABT": ""}), "Verplicht"),
    (FindingCase("E05", PCI, {"MS_HF_HOSPZ": "351"}), "351 > 350 /min"),
    (FindingCase("E05", PCI, {"MS_HF_HOSPZ": "-1"}), "-1 < 0 /min"),
    (FindingCase("W01", PCI, {"MS_HF_HOSPZ": "201"}), "Ongewoon: 201 > 200 /min"),
    (FindingCase("W01", PCI, {"MS_HF_HOSPZ": "29"}), "Ongewoon: 29 < 30 /min"),
    (FindingCase("E09", FFR, {"DT_FFR": "07/06/2026"}), "vóór de opname (08/06/2026)"),
    # Without a short form of its own: what the sentence begins with.
    (
        FindingCase("W05", PCI, {"CD_SEGM_2": "FL_PRCA1_2"}),
        "Er is maar één segment gekozen",
    ),
]


@pytest.mark.parametrize(("case", "short"), SHORT, ids=[f"{c.rule}-{s}" for c, s in SHORT])
def test_a_finding_is_said_in_short_beside_its_answer(case: FindingCase, short: str):
    findings = [f for f in case.evaluation().findings if f.rule == case.rule]
    assert tables.words().short(findings[0], FORMS[case.type], case.texts) == short


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_short_form_is_of_a_finding_and_short(language: str):
    sentences = tables.words(language).sentences
    shorts = {id_.removeprefix("short."): id_ for id_ in sentences if id_.startswith("short.")}
    wholes = {id_.removesuffix(".high").removesuffix(".low") for id_ in shorts}
    assert wholes <= sentences.keys()
    assert all(len(sentences[id_].text(language)) <= 80 for id_ in shorts.values())
