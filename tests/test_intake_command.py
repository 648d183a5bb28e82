"""`angio-desktop import`: exit status, what it prints, what it stores."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.testset import example, write_testset
from angio_desktop.files import mapping_file
from angio_desktop.register.assumptions import file_name
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.mapping import ColumnMapping, ColumnRule, DecimalMark, TypeRule
from angio_desktop.register.registration import Registration, answer
from angio_desktop.storage.store import Store
from tests.drivers import workbooks
from tests.drivers.own_lists import load_own_lists
from tests.storage.samples import NOW, SUMMARY
from tests.test_command_line import Run, data, nobodys_data, run, store

__all__ = ["data", "nobodys_data", "run", "store"]  # fixtures

PCI = "hospitalisation_pci"
HEADER = "Dossiernr;Rijksregisternummer;Naam en voornaam;Opname;PCI datum/tijd;Gewicht;Materiaal"
JAN = "D1;85.07.30-033.28;PEETERS Jan;1/02/2026;2/02/2026 9:42;82,5;Onyx"
OMAR = "D2;93.05.18-223.61;Claes, Omar;3/02/2026;3/02/2026 10:05;70;4"

JANS = replace(SUMMARY, admission="2026-02-01")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cathlab.csv"
    path.write_bytes("\r\n".join([HEADER, JAN, OMAR, ";;;;;;"]).encode("cp1252"))
    return path


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    """The one that is proposed, with the hospital's own word for a drug-eluting stent."""
    columns = [
        ("Dossiernr", ("TX_IDC_PAT_INT",)),
        ("Rijksregisternummer", ("IDC_PAT",)),
        ("Naam en voornaam", ("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM")),
        ("Opname", ("DT_HOSPZ",)),
        ("PCI datum/tijd", ("DT_PCI_1", "T_WICR_1")),
        ("Gewicht", ("MS_PAT_WGHT",)),
    ]
    rules = [ColumnRule((column,), fields) for column, fields in columns]
    rules.append(ColumnRule(("Materiaal",), ("CD_MAT_1",), {"Onyx": "4"}))
    path = tmp_path / "cathlab.json"
    mapping_file.write(path, ColumnMapping("Cathlab", tuple(rules)))
    return path


def imported(run: Run, data: Path, file: Path, *options: object) -> tuple[int, Any]:
    outcome = run(
        "import", file, "--type", PCI, "--json", "--data-dir", data, *options, "--lang", "nl"
    )
    assert outcome.err == ""
    return outcome.status, json.loads(outcome.out)


def drafts(store: Store) -> list[Registration]:
    found = [r for r in store.registrations.load_each(range(1, 20)) if isinstance(r, Registration)]
    return sorted(found, key=lambda r: r.values["TX_IDC_PAT_INT"])


def test_a_file_makes_drafts_and_the_second_time_nothing(
    run: Run, store: Store, data: Path, file: Path, mapping: Path
) -> None:
    counts = {"rows": 2, "new": 2, "updated": 0, "unchanged": 0, "refused": []}
    options = ("--mapping", mapping)
    assert imported(run, data, file, *options, "--dry-run") == (0, {"file": str(file), **counts})
    assert drafts(store) == []
    assert imported(run, data, file, *options) == (0, {"file": str(file), **counts})
    jan, omar = drafts(store)
    assert jan.values == {
        "IDC_PAT": "85073003328",
        "TX_IDC_PAT_INT": "D1",
        "TX_PAT_LAST_NAM": "PEETERS",
        "TX_PAT_FIRST_NAM": "Jan",
        "DT_PAT_DOB": "30/07/1985",  # D02
        "CD_PAT_SEX": "M",
        "DT_HOSPZ": "01/02/2026",
        "MS_PAT_WGHT": "82.5",
        "DT_PCI_1": "02/02/2026",
        "T_WICR_1": "09:42",
        "CD_MAT_1": "4",
    }
    assert omar.values["CD_MAT_1"] == "4"
    assert jan.imported["MS_PAT_WGHT"] == "cathlab.csv, F2"
    assert "CD_PAT_SEX" not in jan.imported
    status, found = imported(run, data, file, *options)
    assert (status, found["new"], found["updated"], found["unchanged"]) == (0, 0, 0, 2)
    assert store.verify().wrong is None


def test_without_a_mapping_the_columns_are_what_their_names_say(
    run: Run, store: Store, data: Path, file: Path
) -> None:
    status, found = imported(run, data, file)
    assert (status, found["new"], found["refused"]) == (0, 2, [])
    assert [draft.values["CD_MAT_1"] for draft in drafts(store)] == ["Onyx", "4"]  # E04 tells


def test_a_second_file_fills_what_is_empty_and_leaves_a_persons_answer(
    run: Run, store: Store, data: Path, file: Path, mapping: Path
) -> None:
    load_own_lists(store)
    imported(run, data, file, "--mapping", mapping)
    jan, omar = drafts(store)
    by_hand = answer(answer(jan, "MS_PAT_WGHT", "80"), "T_WICR_1", "")
    store.registrations.save(by_hand, JANS, NOW)
    file.write_text(file.read_text("cp1252").replace("10:05;70", "10:15;71"), "cp1252")
    outcome = run("import", file, "--type", PCI, "--mapping", mapping, "--data-dir", data)
    assert outcome.status == 0
    assert outcome.err == "rij 2, Gewicht (kg): ‘80’ blijft staan, het bestand heeft ‘82,5’\n"
    assert outcome.out == f"{file}: rijen 2, nieuw 0, bijgewerkt 2, ongewijzigd 0, geweigerd 0.\n"
    jan, omar = drafts(store)
    assert (jan.values["MS_PAT_WGHT"], jan.values["T_WICR_1"]) == ("80", "09:42")
    # Nobody had confirmed these, so that the later file is right.
    assert (omar.values["T_WICR_1"], omar.values["MS_PAT_WGHT"]) == ("10:15", "71")
    assert store.verify().wrong is None


def test_what_was_sent_is_left_alone_and_the_difference_is_told(
    run: Run, store: Store, data: Path, file: Path, mapping: Path
) -> None:
    imported(run, data, file, "--mapping", mapping)
    jan, _ = drafts(store)
    store.registrations.send(jan, JANS, "ANG-2026-AAAAAAAA1", NOW)
    file.write_text(file.read_text("cp1252").replace("82,5", "85"), "cp1252")
    outcome = run("import", file, "--type", PCI, "--mapping", mapping, "--data-dir", data)
    assert outcome.err == "rij 2, Gewicht (kg): verzonden als ‘82,5’, het bestand heeft ‘85’\n"
    assert "ongewijzigd 2" in outcome.out
    assert drafts(store)[0].values["MS_PAT_WGHT"] == "82.5"


@pytest.mark.parametrize(
    ("old", "new", "column", "reason"),
    [
        ("85.07.30-033.28", "8,50730E+10", "B", "Een rekenblad heeft"),
        ("93.05.18-223.61", "5073003328", "B", None),
        (
            "1/02/2026",
            "46054",
            "D",
            "46054 is geen datum, maar het dagnummer waarmee een rekenblad 01/02/2026",
        ),
        ("82,5", "#N/A", "F", "#N/A is wat een rekenblad toont"),
        ("PEETERS Jan", "Peeters van Damme Jan", "C", "‘Peeters van Damme Jan’ kan niet worden"),
        ("PEETERS Jan", "PEÃ‹TERS, Jan", "C", None),
        ("Onyx", "4/03/2026", "G", "‘4/03/2026’ is een datum, geen code"),
        ("1/02/2026", "", "", "‘Opnamedatum’ ontbreekt of is niet leesbaar"),
        ("85.07.30-033.28", "", "", "‘Rijksregisternummer van de patiënt’ ontbreekt"),
        (OMAR, JAN, "", "Deze rij gaat over dezelfde opname als rij 2"),
    ],
)
def test_a_row_that_was_spoiled_is_refused_at_its_cell_and_the_others_are_taken(
    run: Run,
    store: Store,
    data: Path,
    file: Path,
    mapping: Path,
    old: str,
    new: str,
    column: str,
    reason: str | None,
) -> None:
    before = file.read_text("cp1252")
    assert old in before
    file.write_text(before.replace(old, new), "utf-8")
    status, found = imported(run, data, file, "--mapping", mapping)
    [refused] = found["refused"]
    assert (status, found["new"], refused["column"]) == (1, 1, column)
    assert refused["reason"].startswith(reason or "")
    assert len(drafts(store)) == 1


def test_a_file_in_the_national_layout_needs_no_mapping(
    run: Run, store: Store, data: Path, definitions: Definitions, tmp_path: Path
) -> None:
    load_own_lists(store)
    for written in write_testset(definitions.dictionary, definitions.assumptions, {}, tmp_path):
        file = written.path
        type_ = next(
            t for t in RegistrationType if file_name(definitions.assumptions, {}, t) == file.name
        )
        outcome = run("import", file, "--type", type_, "--json", "--data-dir", data)
        assert (outcome.status, json.loads(outcome.out)["new"]) == (0, 1)
    for number, type_ in enumerate(RegistrationType, start=1):
        expected = example(definitions.dictionary, type_).values
        found = store.registrations.load(number)
        keys = definitions.dictionary.forms[type_].csv_keys
        assert found.values == {key: text for key, text in expected.items() if key in keys}


def test_a_workbook_tells_the_type_of_each_row(
    run: Run, store: Store, data: Path, tmp_path: Path, definitions: Definitions
) -> None:
    book: dict[str, list[list[object]]] = {
        "Uitleg": [],
        "Maart": [
            ["Lijst van maart"],
            ["Soort", "INSZ", "Opname", "Kg", "Postcode"],
            ["PCI", (85073003328, "00000000000"), date(2026, 3, 1), 82.5, 9000],
            ["Hospitalisatie met FFR", 93051822361, "2 maart 2026", "80", "1000 Brussel"],
            ["Bypass", 93051822361, "3/3/2026", 80, "B-9000"],
        ],
    }
    file = tmp_path / "maart.xlsx"
    file.write_bytes(workbooks.xlsx(book))
    rules = {"INSZ": "IDC_PAT", "Opname": "DT_HOSPZ", "Kg": "MS_PAT_WGHT"}
    rules["Postcode"] = "CD_PAT_PLC_RESDC"
    mapping = ColumnMapping(
        "Maart",
        tuple(ColumnRule((column,), (key,)) for column, key in rules.items()),
        type=TypeRule("Soort", {"PCI": RegistrationType.HOSPITALISATION_PCI}),
        sheet="Maart",
        decimal_mark=DecimalMark.COMMA,
    )
    mapping_file.write(tmp_path / "m.json", mapping)
    assert mapping_file.read(tmp_path / "m.json", definitions.dictionary) == mapping
    outcome = run(
        "import",
        file,
        "--mapping",
        tmp_path / "m.json",
        "--json",
        "--data-dir",
        data,
        "--lang",
        "fr",
    )
    found = json.loads(outcome.out)
    assert (outcome.status, found["new"]) == (1, 2)
    [refused] = found["refused"]
    assert (refused["row"], refused["column"]) == (5, "A")
    pci, ffr = (store.registrations.load(n) for n in (1, 2))
    assert (pci.type, ffr.type) == ("hospitalisation_pci", "hospitalisation_ffr")
    assert (pci.values["MS_PAT_WGHT"], pci.values["CD_PAT_PLC_RESDC"]) == ("82.5", "9000")
    assert (ffr.values["DT_HOSPZ"], ffr.values["CD_PAT_PLC_RESDC"]) == ("02/03/2026", "1000")
    assert pci.imported["DT_HOSPZ"] == "maart.xlsx, Maart, C3"


@pytest.mark.parametrize(
    ("raw", "options", "said"),
    [
        (b"\xd0\xcf\x11\xe0", ("--type", PCI), "old Excel"),
        (b"a;b\n1;2\n", ("--type", PCI), "no row of column names"),
        (b"\n", ("--type", PCI), "no filled row"),
        (b"INSZ;Opname\n1;2\n", (), "registration type"),
        (b"INSZ;Opname\n1;2\n", ("--type", PCI, "--mapping", "other.json"), "no column"),
        (b"INSZ;Opname\n1;2\n", ("--type", PCI, "--mapping", "missing.json"), "missing.json"),
        (b"INSZ;Opname\n1;2\n", ("--type", PCI, "--mapping", "sheet.json"), "no sheet"),
    ],
)
def test_what_is_no_such_file_is_said_and_changes_nothing(
    run: Run,
    store: Store,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    raw: bytes,
    options: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    rule = ColumnRule(("INSZ",), ("IDC_PAT",))
    mapping_file.write(Path("sheet.json"), ColumnMapping(rules=(rule,), sheet="Blad9"))
    other = ColumnRule(("Nummer",), ("IDC_PAT",))
    mapping_file.write(Path("other.json"), ColumnMapping(rules=(rule, other)))
    file = tmp_path / "table.csv"
    file.write_bytes(raw)
    outcome = run("import", file, *options, "--json", "--data-dir", data, "--lang", "en")
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err
    assert drafts(store) == []
