"""`angio-desktop reconcile`: exit status, what it prints, where its password comes from."""

import json
from pathlib import Path
from typing import Any

import keyring
import pytest

from angio_desktop import paths
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.warehouse import CERTIFICATE, HOST, PORT, TLS
from angio_desktop.commands import console
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.records import Mark
from angio_desktop.storage.store import Store
from tests.drivers.key_store import MemoryStore
from tests.drivers.own_lists import load_own_lists
from tests.drivers.reconciled import set_up
from tests.drivers.result_files import OFFICIAL
from tests.drivers.sent_examples import NOW, send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.drivers.warehouse import Kept
from tests.test_command_line import Outcome, Run, data, nobodys_data, run, store

__all__ = ["data", "nobodys_data", "run", "store"]  # fixtures

PCI = RegistrationType.HOSPITALISATION_PCI
CODES = [f"ANG-2026-AAAAAAA{n}" for n in "BC"]


@pytest.fixture
def sent(store: Store, warehouse: Kept, out: Path) -> list[Registration]:
    """Two registrations that went out, of a folder that knows a warehouse."""
    load_own_lists(store)
    set_up(store, warehouse)
    made = [
        send(store, DICTIONARY, PCI, CODES[0]),
        send(store, DICTIONARY, PCI, CODES[1], IDC_PAT="61092521885"),
    ]
    export(store, DICTIONARY, DEFINITIONS.assumptions, ExportRequest(PCI, out), NOW)
    return made


@pytest.fixture
def password(warehouse: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with the password, as unattended use has it."""
    file = tmp_path / "password.txt"
    file.write_text(f"{warehouse.password}\nnot this line\n", "utf-8")
    monkeypatch.setenv(paths.WAREHOUSE_FILE_VARIABLE, str(file))
    return file


@pytest.fixture
def reconcile(run: Run, data: Path) -> Any:
    def reconcile(*arguments: object) -> Outcome:
        return run("reconcile", *arguments, "--data-dir", data)

    return reconcile


@pytest.mark.usefixtures("password")
def test_all_equal_is_0_and_takes_the_codes_over(reconcile, store, sent, warehouse):
    for each, code in zip(sent, OFFICIAL, strict=True):
        warehouse.put(each, code)
    outcome = reconcile("--lang", "nl")
    assert (outcome.status, outcome.err) == (0, "")
    first, last = outcome.out.splitlines()
    assert first.startswith(f"{warehouse.server().name}: PostgreSQL 1")
    assert first.endswith(f"TLSv1.3, {warehouse.role}, alleen lezen")
    assert last == (
        "2 gelijk, 0 hier verzonden en daar niet bekend, 0 daar en hier niet bekend, "
        "0 verschillend; officiële codes overgenomen: 2."
    )
    assert store.answers.standing(sent[0].id).mark is Mark.ACCEPTED


@pytest.mark.usefixtures("password")
def test_differences_are_1_and_told_without_an_answer(reconcile, sent, warehouse):
    warehouse.put(sent[0], OFFICIAL[0], MS_PAT_WGHT="99")
    warehouse.put(sent[0], OFFICIAL[1], IDC_PAT="00070401144", DT_HOSPZ="15/03/2026")
    outcome = reconcile("--lang", "en")
    assert (outcome.status, outcome.err) == (1, "")
    assert outcome.out.splitlines()[1:] == [
        f"Sent here, unknown there: {CODES[1]} 2026-03-14",
        f"There, and unknown here: {OFFICIAL[1]} 2026-03-15",
        f"Different: {CODES[0]} 2026-03-14 Weight (kg)",
        "0 equal, 1 sent here and unknown there, 1 there and unknown here, 1 different; "
        "official codes taken over: 0.",
    ]


@pytest.mark.usefixtures("password")
def test_it_prints_one_object(reconcile, sent, warehouse):
    warehouse.put(sent[0], OFFICIAL[0], MS_PAT_WGHT="99")
    warehouse.put(sent[1], OFFICIAL[1])
    outcome = reconcile("--json", "--from", "14/03/2026", "--to", "2026-03-31")
    assert (outcome.status, outcome.err) == (1, "")
    assert json.loads(outcome.out) == {
        "server": warehouse.server().name,
        "tls": "TLSv1.3",
        "from": "2026-03-14",
        "to": "2026-03-31",
        "equal": 1,
        "taken_over": 1,
        "unknown_there": [],
        "unknown_here": [],
        "different": [
            {
                "code": CODES[0],
                "official_code": OFFICIAL[0],
                "type": "hospitalisation_pci",
                "day": "2026-03-14",
                "reason": "",
                "fields": ["MS_PAT_WGHT"],
            }
        ],
    }


@pytest.mark.usefixtures("password", "sent")
def test_a_period_without_anything_is_equal(reconcile):
    assert reconcile("--to", "13/03/2026").status == 0
    assert reconcile("--from", "15/03/2026").status == 0


def test_a_period_that_ends_before_it_begins_is_refused(reconcile):
    outcome = reconcile("--from", "02/03/2026", "--to", "01/03/2026")
    assert outcome.status == 2
    assert "--from is later than --to" in outcome.err


@pytest.mark.usefixtures("sent")
def test_a_wrong_password_is_2_and_one_sentence(reconcile, tmp_path, warehouse):
    file = tmp_path / "wrong.txt"
    file.write_text("wrong word", "utf-8")
    outcome = reconcile("--password-file", file, "--lang", "en")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        f"{warehouse.server().name} does not accept the password of {warehouse.role}. "
        "Enter it again.\n"
    )


@pytest.mark.usefixtures("sent", "password")
def test_a_database_of_another_kind_is_2(reconcile, store, postgres):
    store.settings.set("warehouse_database", postgres.new_database(), NOW)
    outcome = reconcile("--lang", "nl")
    assert (outcome.status, outcome.out) == (2, "")
    assert "geen local_dwhmessage, local_dwhmessage_key_value" in outcome.err


@pytest.mark.usefixtures("sent", "password")
def test_a_server_that_is_not_there_is_2(reconcile, store):
    store.settings.set(HOST, "nowhere.invalid", NOW)
    outcome = reconcile("--lang", "nl")
    assert outcome.status == 2
    assert "nowhere.invalid is op dit netwerk niet bekend" in outcome.err


@pytest.mark.usefixtures("store")
def test_without_a_warehouse_it_says_so(reconcile):
    outcome = reconcile("--lang", "nl")
    assert outcome.status == 2
    assert outcome.err.startswith("Er is nog geen datawarehouse ingesteld.")


@pytest.mark.usefixtures("sent", "password")
@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        (PORT, "0", "0 is no port"),
        (PORT, "65536", "65536 is no port"),
        (PORT, "x1", "x1 is no port"),
        (CERTIFICATE, "", "First choose the file with the certificate"),
        (TLS, "anything", ""),  # what is none of ours is the strictest
    ],
)
def test_settings_that_cannot_be_so_are_told(reconcile, store, key, value, said):
    store.settings.set(key, value, NOW)
    outcome = reconcile("--lang", "en")
    assert outcome.err.startswith(said)
    assert (outcome.status == 2) is bool(said)


# The password


@pytest.mark.usefixtures("sent")
def test_the_key_store_is_asked_for_this_server_and_role_alone(reconcile, store, warehouse):
    kept = MemoryStore()
    before = keyring.get_keyring()
    keyring.set_keyring(kept)
    try:
        name = f"warehouse {warehouse.role}@{warehouse.server().name}"
        kept.kept["Angio Desktop", name] = warehouse.password
        assert reconcile().status == 1
        store.settings.set(PORT, "1", NOW)
        outcome = reconcile("--lang", "en")
    finally:
        keyring.set_keyring(before)
    assert outcome.status == 2
    assert outcome.err.startswith("No password is known")


@pytest.mark.usefixtures("sent")
def test_who_sits_there_is_asked(reconcile, warehouse, monkeypatch):
    asked = []

    def answer(text):
        asked.append(text)
        return warehouse.password

    monkeypatch.setattr(console, "_is_someone_there", lambda: True)
    monkeypatch.setattr("getpass.getpass", answer)
    assert reconcile("--lang", "nl").status == 1
    assert asked == [f"Wachtwoord van {warehouse.role} op {warehouse.server().name}: "]


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("content", [None, b"", b"\n\nsecret", b"\xff\xfe\xff"])
def test_a_file_without_a_password_is_told(reconcile, tmp_path, content):
    file = tmp_path / "none.txt"
    if content is not None:
        file.write_bytes(content)
    outcome = reconcile("--password-file", file, "--lang", "en")
    assert outcome.status == 2
    assert outcome.err.startswith(f"{file} holds no password that can be read")
    assert "secret" not in outcome.err


@pytest.mark.usefixtures("sent", "password")
def test_no_answer_of_a_patient_and_no_password_is_printed_or_logged(
    reconcile, sent, warehouse, caplog
):
    caplog.set_level("DEBUG")
    warehouse.put(sent[0], OFFICIAL[0], TX_PAT_LAST_NAM="Quôndraskàl", IDC_PAT="53071912381")
    warehouse.put(sent[1], OFFICIAL[1], TX_PAT_FIRST_NAM="Zÿphorînde")
    warehouse.run("ALTER TABLE local_dwhmessage_key_value DROP CONSTRAINT "
                  "local_dwhmessage_key_value_pkey CASCADE")  # fmt: skip
    outcomes = [reconcile(), reconcile("--json")]
    said = "".join(each.out + each.err for each in outcomes) + caplog.text
    assert [each.status for each in outcomes] == [1, 1]
    for secret in ("Quôndraskàl", "53071912381", "Zÿphorînde", "Voorbeeld", warehouse.password):
        assert secret not in said
