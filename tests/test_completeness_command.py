"""`angio-desktop completeness`: a month's list of procedures against the registrations."""

import json
from pathlib import Path
from typing import Any

import pytest

from angio_desktop.files import mapping_file
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.mapping import ColumnMapping, ColumnRule
from angio_desktop.storage.store import Store
from tests.drivers import workbooks
from tests.drivers.sent_examples import send
from tests.drivers.tables import DICTIONARY
from tests.storage.samples import damage
from tests.test_command_line import Run, data, nobodys_data, run, store

__all__ = ["data", "nobodys_data", "run", "store"]  # fixtures

PCI, FFR = RegistrationType.HOSPITALISATION_PCI, RegistrationType.HOSPITALISATION_FFR
BOTH = RegistrationType.HOSPITALISATION_FFR_PCI
HEADER = "Datum;INSZ;Dossiernr;Naam en voornaam;Geboortedatum;Code"
WITHOUT = {"IDC_PAT": "", "CD_NPCI_1": "0"}


def registered(store: Store) -> None:
    """Five stays of March 2026, one of April, and a draft."""
    one = {"IDC_PAT": "85073003328", "DT_HOSPZ": "01/03/2026", "DT_PCI_1": "02/03/2026"}
    send(store, DICTIONARY, PCI, "ANG-1", **one, CD_NPCI_1="0", TX_IDC_PAT_INT="D1")
    two = {"IDC_PAT": "93051822361", "DT_HOSPZ": "05/03/2026", "DT_FFR": "05/03/2026"}
    send(store, DICTIONARY, FFR, "ANG-2", **two, TX_IDC_PAT_INT="D2")
    three = {"DT_HOSPZ": "10/03/2026", "DT_PCI_1": "10/03/2026", "TX_PAT_LAST_NAM": "O'Neill"}
    named = {"TX_PAT_FIRST_NAM": "Zoë", "DT_PAT_DOB": "01/02/1950"}
    send(store, DICTIONARY, PCI, "ANG-3", **WITHOUT, **three, **named, TX_IDC_PAT_INT="")
    four = {"IDC_PAT": "85073003328", "DT_HOSPZ": "28/03/2026", "DT_PCI_1": "29/03/2026"}
    send(store, DICTIONARY, PCI, "ANG-4", **four, CD_NPCI_1="0", TX_IDC_PAT_INT="D1")
    five = {"IDC_PAT": "93051822361", "DT_HOSPZ": "29/04/2026", "DT_PCI_1": "30/04/2026"}
    send(store, DICTIONARY, PCI, "ANG-5", **five, CD_NPCI_1="0", TX_IDC_PAT_INT="D2")


def compared(run: Run, data: Path, file: Path, *options: object) -> tuple[int, Any]:
    period = ("--from", "01/03/2026", "--to", "2026-03-31", "--lang", "nl")
    outcome = run("completeness", file, *period, "--json", "--data-dir", data, *options)
    assert outcome.err == ""
    return outcome.status, json.loads(outcome.out)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "maart.csv"


def put(file: Path, *rows: str) -> Path:
    file.write_bytes("\r\n".join(["Cathlab Zuid, maart", "", HEADER, *rows]).encode("cp1252"))
    return file


ALL = (
    "2/3/2026;85.07.30-033.28;;;;159014",
    "2/3/2026;85.07.30-033.28;;;;159025",  # the same stay, another line of the bill
    "05/03/2026;;D2;;;",
    "10/03/2026;;;O’Neill Zoe;;",
    "29/03/2026;85073003328;;;;",
    "30/04/2026;93051822361;;;;",  # of another month
)


def test_a_month_that_is_whole_on_both_sides_is_complete(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    registered(store)
    assert compared(run, data, put(file, *ALL)) == (
        0,
        {"rows": 5, "registered": 5, "missing": [], "extra": [], "different": []},
    )


def test_what_is_on_one_side_only_and_what_differs_is_named(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    registered(store)
    rows = [
        "3/3/2026;85.07.30-033.28;;;;159014",  # a day later
        "05/03/2026;;D2;;;158970",  # a PCI, registered as FFR
        "10/03/2026;;;O’Neill Jan;;",  # another one of that name
        "20/03/2026;85073003328;;;;",  # nine days from the next stay
        "11/03/2026;;D9;;;",
        "12/03/2026;;;;;",  # nobody
        "x;85073003328;;;;",  # no day
        "02/03/2026;;;;01/02/1950;159552",  # nobody by a birth date alone
    ]
    status, found = compared(run, data, put(file, *rows))
    assert status == 1
    assert (found["rows"], found["registered"]) == (8, 3)
    assert found["missing"] == [6, 8]
    assert found["extra"] == ["ANG-3"]
    unread = "geen leesbare datum, of geen nummer of naam van een patiënt"
    assert found["different"] == [
        {
            "row": 4,
            "code": "ANG-1",
            "what": "de lijst heeft 03/03/2026, de registratie 02/03/2026",
        },
        {
            "row": 5,
            "code": "ANG-2",
            "what": "een PCI is aangerekend, geregistreerd als Hospitalisatie met FFR",
        },
        {
            "row": 7,
            "code": "ANG-4",
            "what": "de lijst heeft 20/03/2026, de registratie 29/03/2026",
        },
        *({"row": n, "code": "", "what": f"Rij {n}: {unread}"} for n in (9, 10, 11)),
    ]


def test_without_json_each_line_is_a_sentence_and_follow_ups_that_are_due_too(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    registered(store)
    put(file, "3/3/2027;85.07.30-033.28;;PEETERS Jan;;159552")
    period = ("--from", "01/03/2027", "--to", "31/03/2027")
    outcome = run("completeness", file, *period, "--data-dir", data, "--lang", "en")
    assert outcome.status == 1
    missing, *due, summary = outcome.out.splitlines()
    assert missing == "Row 4: PEETERS, Jan, 03/03/2027: not registered"
    assert [line.partition(":")[0] for line in due] == ["ANG-1", "ANG-3", "ANG-4"]
    assert due[1] == "ANG-3: O'Neill, Zoë: follow-up due since 10/03/2027"
    assert summary == (
        "maart.csv: rows 1, registered 0, missing 1, not on the list 0, different 0."
    )


def test_a_workbook_with_a_mapping_and_a_draft(
    run: Run, store: Store, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "lijst.xlsx"
    file.write_bytes(
        workbooks.xlsx({"Blad1": [["Opname", "Nr", "Naam", "Geb"], ["1/03/2026", "D1", "", ""]]})
    )
    names = {"Opname": "DT_HOSPZ", "Nr": "TX_IDC_PAT_INT"}
    rules = tuple(ColumnRule((column,), (key,)) for column, key in names.items())
    mapping = tmp_path / "m.json"
    mapping_file.write(mapping, ColumnMapping(rules=rules))
    registered(store)
    status, found = compared(run, data, file, "--mapping", mapping)
    assert (status, found["registered"]) == (1, 1)
    assert found["extra"] == ["ANG-2", "ANG-3", "ANG-4"]
    damage(data, """UPDATE registration SET "values" = 'x' WHERE code = 'ANG-3'""")
    assert compared(run, data, file, "--mapping", mapping)[1]["extra"] == ["ANG-2", "ANG-4"]


def test_what_is_no_such_list_is_said(run: Run, store: Store, data: Path, file: Path) -> None:
    file.write_text("a;b\n1;2\n")
    period = ("--from", "01/03/2026", "--to", "31/03/2026", "--data-dir", data)
    assert run("completeness", file, *period).status == 2
    put(file, *ALL)
    mapping_file.write(
        file.with_suffix(".json"), ColumnMapping(rules=(ColumnRule(("X",), ("IDC_PAT",)),))
    )
    assert run("completeness", file, *period, "--mapping", file.with_suffix(".json")).status == 2
    wrong = run("completeness", file, "--from", "02/03/2026", "--to", "01/03/2026")
    assert wrong.status == 2
    assert "--from is later than --to" in wrong.err
    del store
