"""A list of procedures beside registrations: what is the same patient, the same day, the type."""

from datetime import date

from angio_desktop.register.context import LocalRegistration
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.matching import ListedRow, days_of, listed, matched

PCI, FFR = RegistrationType.HOSPITALISATION_PCI, RegistrationType.HOSPITALISATION_FFR
BOTH = RegistrationType.HOSPITALISATION_FFR_PCI
BILLING = {"CD_PREST_PCI": ("159014-159025",), "CD_PRES_FFR": ("159552-159563",)}
FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
NAMES = {"TX_PAT_LAST_NAM": "Peeters", "TX_PAT_FIRST_NAM": "Jan"}


def row(**texts: str) -> ListedRow:
    found = listed(2, texts, BILLING)
    assert found is not None
    return found


def stay(id_: int, of: RegistrationType, /, **values: str) -> LocalRegistration:
    return LocalRegistration(id_, f"ANG-{id_}", of, True, values)


def test_what_was_billed_tells_the_type():
    day = {"DT_PCI_1": "02/03/2026", "TX_IDC_PAT_INT": "D1"}
    assert row(**day).type is PCI
    assert row(**day, CD_PREST_PCI="159025").type is PCI
    assert row(**day, CD_PREST_PCI="159552").type is FFR  # one column for all codes
    assert row(**day, CD_PRES_FFR="159563", CD_PREST_PCI="159014-159025").type is BOTH


def test_a_row_needs_a_day_and_a_patient():
    day = {"DT_PCI_1": "02/03/2026"}
    assert listed(2, day, BILLING) is None
    assert listed(2, NAMES, BILLING) is None
    assert listed(2, {**day, "TX_PAT_LAST_NAM": "Peeters"}, BILLING) is None
    assert row(**day, **NAMES).is_procedure
    assert not row(DT_HOSPZ="02/03/2026", TX_PAT_LAST_NAM="P", DT_PAT_DOB="1/2/1950").is_procedure


def test_the_days_of_a_stay_are_those_of_its_procedures_that_apply():
    days = {"DT_PCI_1": "02/03/2026", "DT_PCI_2": "03/03/2026", "DT_FFR": "04/03/2026"}
    first, second, ffr = (date(2026, 3, day) for day in (2, 3, 4))
    assert days_of(stay(1, PCI, **days)) == [first]
    assert days_of(stay(1, PCI, **days, CD_NPCI_1="1")) == [first, second]
    assert days_of(stay(1, BOTH, **days)) == [first, ffr]
    assert days_of(stay(1, FFR, **days)) == [ffr]
    assert days_of(stay(1, PCI, DT_HOSPZ="01/03/2026")) == [FIRST]
    assert days_of(stay(1, PCI)) == []


def test_two_patients_of_one_name_are_told_apart_by_a_number():
    one = stay(1, PCI, IDC_PAT="85073003328", DT_PCI_1="02/03/2026", **NAMES)
    listed_one = row(IDC_PAT="93051822361", DT_PCI_1="02/03/2026", **NAMES)
    assert matched([listed_one], [one], FIRST, LAST).missing == (listed_one,)
    without = row(DT_PCI_1="02/03/2026", **NAMES)
    assert matched([without], [one], FIRST, LAST).registered == 1


def test_a_patient_is_found_by_name_and_birth_date_however_the_first_name_is_written():
    born = {"TX_PAT_LAST_NAM": "Peeters", "DT_PAT_DOB": "01/02/1950"}
    one = stay(1, PCI, DT_HOSPZ="02/03/2026", TX_PAT_FIRST_NAM="Johannes", **born)
    found = matched([row(DT_HOSPZ="02/03/2026", **born)], [one, stay(2, PCI)], FIRST, LAST)
    assert (found.registered, found.extra, found.differing) == (1, (), ())


def test_the_nearest_stay_within_two_weeks_is_the_one():
    stays = [
        stay(n, PCI, TX_IDC_PAT_INT="D", DT_PCI_1=f"{d}/03/2026") for n, d in ((1, "01"), (2, "12"))
    ]
    near = row(TX_IDC_PAT_INT="D", DT_PCI_1="10/03/2026")
    found = matched([near], stays, FIRST, LAST)
    assert [(d.registration.id, d.what) for d in found.differing] == [(2, "date")]
    assert [each.id for each in found.extra] == [1]
    last = row(TX_IDC_PAT_INT="D", DT_PCI_1="26/03/2026")
    assert matched([last], stays, FIRST, LAST).registered == 1
    beyond = row(TX_IDC_PAT_INT="D", DT_PCI_1="27/03/2026")
    assert matched([beyond], stays, FIRST, LAST).missing == (beyond,)


def test_what_was_billed_and_is_not_registered_so_is_told():
    billed = {"TX_IDC_PAT_INT": "D", "DT_PCI_1": "02/03/2026"}
    both = row(**billed, CD_PREST_PCI="159014 159552")
    for type_, expected in ((PCI, ["type.ffr"]), (FFR, ["type.pci"]), (BOTH, [])):
        days = {"DT_PCI_1": "02/03/2026", "DT_FFR": "02/03/2026"}
        found = matched([both], [stay(1, type_, TX_IDC_PAT_INT="D", **days)], FIRST, LAST)
        assert [each.what for each in found.differing] == expected
