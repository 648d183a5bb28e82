"""What lists show of a registration beside its columns."""

from angio_desktop.register.details import Details, details
from angio_desktop.register.fields import RegistrationType
from tests.drivers.tables import DICTIONARY

PCI = DICTIONARY.forms[RegistrationType.HOSPITALISATION_PCI]
FOLLOW_UP = DICTIONARY.forms[RegistrationType.FOLLOW_UP]


def test_nothing_is_told_of_what_is_not_answered():
    assert details(PCI, {}) == Details()


def test_each_detail_is_the_answer_as_people_write_it():
    values = {
        "DT_PAT_DOB": "12/03/1945",
        "IDC_PAT": "45031212494",
        "TX_IDC_PAT_INT": " X1 ",
        "DT_PCI_1": "14/03/2026",
        "CD_NPCI_1": "1",
        "DT_PCI_2": "16/03/2026",
        "CD_DOCTOR_INTVNT_CARDIOL_2": "10000106730",
    }
    assert details(PCI, values) == Details(
        "12/03/1945", "45.03.12-124.94", "X1", "16/03/2026", "10000106730"
    )


def test_the_first_physician_is_told_and_a_follow_up_has_no_pci():
    first, second = ("CD_DOCTOR_INTVNT_CARDIOL_1", "CD_DOCTOR_INTVNT_CARDIOL_2")
    assert details(PCI, {first: "1", second: "2"}).operator == "1"
    assert details(FOLLOW_UP, {"DT_PCI_1": "14/03/2026"}).last_pci == ""
