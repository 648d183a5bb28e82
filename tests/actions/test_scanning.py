"""Scanning the box of a device: what is chosen and counted, what is kept and what is told."""

import pytest

from angio_desktop.actions.editing import Editing, start
from angio_desktop.actions.scanning import keep, scanned, take
from angio_desktop.register.context import Article, ListEntry, OpenList, Period
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.values import parse_date
from angio_desktop.storage.store import Store
from tests.drivers.tables import DICTIONARY, words
from tests.storage.samples import NOW

PCI = RegistrationType.HOSPITALISATION_PCI
FLOW, RIVER, STEEL = "05412345678908", "00000073513537", "04006381333931"
DES, BMS = "QERMID_IMPLT_32402", "QERMID_IMPLT_32401"
UNTIL_2024 = (Period(None, parse_date("31/12/2024")),)  # type: ignore[arg-type]


@pytest.fixture
def editing(store: Store) -> Editing:
    """A draft whose first procedure has a DES still to be named."""
    flow = ListEntry("FLOW", "Flow", articles=(Article(FLOW),))
    river = ListEntry("RIVER", "River", UNTIL_2024, articles=(Article(RIVER),))
    steel = ListEntry("STEEL", "Steel", articles=(Article(STEEL),))
    store.lists.replace(OpenList(DES, {"FLOW": flow, "RIVER": river}), "des.csv", NOW)
    store.lists.replace(OpenList(BMS, {"STEEL": steel}), "bms.csv", NOW)
    begun = Editing(store, DICTIONARY, start(DICTIONARY, PCI))
    begun.answer("CD_MAT_1", "4")
    begun.answer("DT_PCI_1", "15/06/2026")
    begun.undo_steps.close()
    return begun


def scan(editing: Editing, store: Store, text: str, key: str = "CD_MODEL_DES_1") -> list[str]:
    """Type a code as a scanner does, leave the field, store; returns what is told."""
    for end in range(1, len(text) + 1):
        editing.answer(key, text[:end])
    read = scanned(editing, key)
    assert read is not None
    taken = take(editing, store, key, read)
    editing.save()
    keep(editing, store, taken)
    for language in LANGUAGES:
        for notice in taken.notices:
            assert words(language).sentence(notice.text_id, notice.details)
    return [notice.what for notice in taken.notices]


def answers(editing: Editing) -> dict[str, str]:
    keys = ("CD_MAT_1", "CD_MODEL_DES_1", "NR_DES_1", "CD_MODEL_BMS_1", "NR_BMS_1")
    values = editing.registration.values
    return {key: values[key] for key in keys if values.get(key)}


def test_a_scan_chooses_the_model_and_a_second_of_the_same_is_counted(editing, store):
    assert scan(editing, store, f"01{FLOW}1728123110LOT1") == []
    assert answers(editing) == {"CD_MAT_1": "4", "CD_MODEL_DES_1": "FLOW", "NR_DES_1": "1"}
    assert scan(editing, store, f"01{FLOW}1728123110LOT2") == []
    assert answers(editing) == {"CD_MAT_1": "4", "CD_MODEL_DES_1": "FLOW", "NR_DES_1": "2"}
    assert editing.undo() == "NR_DES_1"
    assert answers(editing)["NR_DES_1"] == "1"


def test_a_model_of_another_material_changes_the_material(editing, store):
    assert scan(editing, store, f"01{STEEL}10LOT1") == []
    assert answers(editing) == {"CD_MAT_1": "3", "CD_MODEL_BMS_1": "STEEL", "NR_BMS_1": "1"}


def test_a_number_that_was_typed_stays_at_the_first_scan(editing, store):
    editing.answer_all({"CD_MODEL_DES_1": "FLOW", "NR_DES_1": "3"})
    scan(editing, store, f"01{FLOW}10LOT1")
    assert answers(editing)["NR_DES_1"] == "3"
    scan(editing, store, f"01{FLOW}10LOT2")
    assert answers(editing)["NR_DES_1"] == "4"


def test_another_model_takes_the_place_and_that_is_told(editing, store):
    scan(editing, store, f"01{FLOW}10LOT1")
    assert scan(editing, store, f"01{RIVER}10LOT2") == ["not_valid", "replaced"]
    assert answers(editing)["CD_MODEL_DES_1"] == "RIVER"
    assert answers(editing)["NR_DES_1"] == "1"


def test_the_same_box_is_not_counted_twice(editing, store):
    code = f"(01){FLOW}(21)SER1"
    scan(editing, store, code)
    assert scan(editing, store, code) == ["again"]
    assert answers(editing)["NR_DES_1"] == "1"
    assert len(store.scans.of(editing.registration.id)) == 1


@pytest.mark.parametrize(
    ("expiry", "told"), [("260614", ["expired"]), ("260615", []), ("260616", [])]
)
def test_a_device_that_expired_before_the_procedure_is_told(editing, store, expiry, told):
    assert scan(editing, store, f"01{FLOW}17{expiry}") == told
    assert answers(editing)["CD_MODEL_DES_1"] == "FLOW"


def test_without_a_day_of_the_procedure_today_counts(editing, store):
    editing.answer("DT_PCI_1", "")
    assert scan(editing, store, f"01{FLOW}17200101") == ["expired"]


def test_a_device_that_no_list_knows_stays_as_it_was_typed(editing, store):
    code = "0108712345678906"
    assert scan(editing, store, code) == ["unknown"]
    assert answers(editing)["CD_MODEL_DES_1"] == code
    assert store.scans.of(editing.registration.id) == []


def test_what_is_typed_is_no_scan(editing):
    editing.answer("CD_MODEL_DES_1", "Flow")
    assert scanned(editing, "CD_MODEL_DES_1") is None
    editing.answer("TX_PAT_LAST_NAM", f"01{FLOW}")
    assert scanned(editing, "TX_PAT_LAST_NAM") is None
    operator = next(f for f in editing.form.asked if f.code_list and f.code_list.name == "HPIN")
    editing.answer(operator.key, f"01{FLOW}")
    assert scanned(editing, operator.key) is None


def test_lots_are_found_and_are_no_answers(editing, store):
    scan(editing, store, f"01{FLOW}1728123110ab12")
    [found] = store.scans.search("AB1")
    assert (found.registration, found.key, found.code) == (
        editing.registration.id,
        "CD_MODEL_DES_1",
        "FLOW",
    )
    assert found.scan.lot == "ab12"
    assert store.scans.search(FLOW) == [found]
    assert store.scans.search("cd") == []
    assert "ab12" not in str(editing.registration.values)
    store.registrations.delete(editing.registration.id, NOW)
    assert store.scans.search("ab12") == []
    assert store.verify().wrong is None
