"""Inputs that once went wrong, read as data (`data/cases`): each is tried where it went wrong.

A case says what was typed, read or done, and in words what is expected; what is done for a kind of
case, and how it is seen that it is right, stands here.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from time_machine import Traveller

from angio_desktop import paths
from angio_desktop.actions.checking import CheckedRow, FileCheck, check
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.lists import carry_out, plan_list
from angio_desktop.actions.lock import Held, Left
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.testset import example
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import BadCsvFile, BadListFile
from angio_desktop.files.csv_format import CsvFormat
from angio_desktop.register.assumptions import file_names
from angio_desktop.register.cells import Cells
from angio_desktop.register.context import Context
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.findings import Finding
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.vault import key_files, keys
from angio_desktop.storage.trail import Action
from angio_desktop.ui.access.rescue import open_or_rescue
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main.daily_backup import QUIET_SECONDS
from angio_desktop.ui.main.session import DONE, FAILED, Session
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import KEY, open_store, write_key
from tests.drivers.own_lists import load_list
from tests.register.examples import TODAY
from tests.register.rule_case import FindingCase, local
from tests.storage.samples import saved
from tests.ui.desk import BOTH, PCI, Dialogs, Opener, answer, draft, focus, values_of

CASES = Path(__file__).parents[1] / "data" / "cases"
Case = Mapping[str, Any]


@dataclass(frozen=True)
class Hands:
    """What a case is tried with."""

    program: Program
    open_wizard: Opener
    clock: Traveller
    folder: Path
    said: Dialogs
    fixture: Callable[[str], Any]

    def wizard(self, **values: str) -> RegistrationWindow:
        """Open a draft of the widest type with these answers."""
        return self.open_wizard(draft(self.program, BOTH, **values))


def type_answer(wizard: RegistrationWindow, key: str, text: str) -> str:
    """Answer a field by typing, wherever it stands; returns what is taken for it."""
    driving.pages_of(wizard).go_to_field(key)
    driving.settle()
    answer(wizard, key, text)
    return values_of(wizard).get(key, "")


def findings_on(wizard: RegistrationWindow, key: str) -> list[Finding]:
    evaluation = driving.draft_of(wizard).editing.evaluation
    return [f for f in evaluation.findings if f.key == key and not f.is_missing]


def message(hands: Hands, wizard: RegistrationWindow, key: str, language: str = "nl") -> str:
    """Return what is said of a field."""
    words = hands.program.definitions.words(language, {})
    form = hands.program.dictionary.forms[BOTH]
    values = values_of(wizard)
    return "\n".join(words.finding(f, form, values) for f in findings_on(wizard, key))


def today_of_an_old_page(case: Case, hands: Hands) -> None:
    opened, later = (datetime.fromisoformat(day[:10] + "T12:00") for day in case["clock"])
    hands.clock.move_to(opened.astimezone())
    wizard = hands.wizard()
    driving.pages_of(wizard).go_to_field(case["field"])
    driving.settle()
    hands.clock.move_to(later.astimezone())
    assert type_answer(wizard, case["field"], case["type"]) == case["expected"]
    assert findings_on(wizard, case["field"]) == []


def a_list_takes_another_entry(case: Case, hands: Hands) -> None:
    """Taken is the entry whose whole name was typed, in whatever language it is its name."""
    key = case["field"]
    expected = case["expected"].split()[0]
    if "list" in case:
        load_list(hands.program.store, "QERMID_IMPLT_32402", CASES / case["list"])
    values = {**example(hands.program.dictionary, BOTH).values, **case.get("set", {}), key: ""}
    program = replace(hands.program, language=case.get("ui", "nl"))
    wizard = RegistrationWindow(program, draft(program, BOTH, **values))
    wizard.show()
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    try:
        assert type_answer(wizard, key, case["type"]) == expected
        assert "E17" not in case["expected"] or {f.rule for f in findings_on(wizard, key)} == {
            "E17"
        }
    finally:
        wizard.hide()
        wizard.deleteLater()
        driving.settle()


def leading_zeros(case: Case, hands: Hands) -> None:
    wizard = hands.wizard()
    for (key, typed), expected in zip(
        case["field_text"], case["expected"].split(", "), strict=False
    ):
        assert type_answer(wizard, key, typed) == expected


_GENERAL = {"E03.date", "E03.time", "E03.number", "E03.integer"}


def forms_of_dates_and_numbers(case: Case, hands: Hands) -> None:
    """It is read, or a message says more than that it cannot be."""
    wizard = hands.wizard(CD_INDICATN="1")
    for key, typed in case["field_text"]:
        taken = type_answer(wizard, key, typed)
        found = findings_on(wizard, key)
        assert (taken != typed and not found) or not _GENERAL & {f.text_id for f in found}, key
    assert values_of(wizard)["DT_HOSPZ"] == "14/03/2026"
    assert values_of(wizard)["MS_PAT_WGHT"] == "82"
    assert "00:00" in message(hands, wizard, "T_WICR_1")


def azerty_digits(case: Case, hands: Hands) -> None:
    del case  # it tells the keys in words
    for digit, key in zip("1234567890", "&é\"'(§è!çà", strict=True):
        wizard = hands.wizard()
        assert type_answer(wizard, "MS_PAT_HGHT", key) == digit
        wizard.hide()
    wizard = hands.open_wizard(None)
    QTest.keyClick(focus(), Qt.Key.Key_Eacute, Qt.KeyboardModifier.AltModifier)
    assert driving.type_page_of(wizard).chosen() is list(RegistrationType)[1]


def dead_ends(case: Case, hands: Hands) -> None:
    """The message says, in each language, what to enter."""
    wizard = hands.wizard(**case["set"])
    for key, typed in case["field_text"]:
        assert type_answer(wizard, key, typed) == typed
    said_of_name, said_of_birth = (
        [message(hands, wizard, key, language) for language in LANGUAGES]
        for key, _ in case["field_text"]
    )
    for text in said_of_birth:
        assert "01/01/1950" in text
    for text, last_name in zip(said_of_name, ("achternaam", "nom", "last name"), strict=True):
        assert last_name in text


def two_encodings_of_a_pass_phrase(case: Case, hands: Hands) -> None:
    phrase = case["set_phrase"].removesuffix(" (NFC)")
    keys.guard_by_pass_phrase(hands.folder, KEY, unicodedata.normalize("NFC", phrase))
    file = key_files.read_key_file(hands.folder)
    assert file is not None
    assert keys.key_by_pass_phrase(file, unicodedata.normalize("NFD", phrase)) == KEY


def search_misses_letters(case: Case, hands: Hands) -> None:
    for stored, search in zip(case["stored"], case["search"], strict=True):
        kept = draft(hands.program, TX_PAT_LAST_NAM=stored)
        found = hands.program.store.worklist.page(Wanted(search=search))
        assert [row.id for row in found] == [kept.id]


def the_same_patient_by_name(case: Case, hands: Hands) -> None:
    del hands
    for one, other in case["pairs"]:
        same = {**case["same"], "TX_PAT_FIRST_NAM": "Anna"}
        there = local(PCI, {**same, "TX_PAT_LAST_NAM": one})
        here = FindingCase("W10", PCI, {**same, "TX_PAT_LAST_NAM": other}, others=(there,))
        assert "W10" in {f.rule for f in here.evaluation().findings}


def a_name_has_one_form(case: Case, hands: Hands) -> None:
    """What is typed is cleaned, in the form and in the file; a lost letter is refused."""
    key = case["field"]
    wizard = hands.wizard()
    cells = Cells(hands.program.dictionary.forms[BOTH])
    for typed in case["types"]:
        type_answer(wizard, key, typed)
        refused = {f.rule for f in findings_on(wizard, key)}
        if "\ufffd" in typed:
            assert refused == {"E23"}
            continue
        assert refused == set()
        expected = " ".join(unicodedata.normalize("NFC", typed).split())
        assert expected in cells.of(values_of(wizard))


def a_slip_in_the_year(case: Case, hands: Hands) -> None:
    [changes] = case["changes"]
    del hands
    found = FindingCase("W14", PCI, changes).evaluation().findings
    assert {f.key for f in found if f.rule == "W14"} == {"DT_PCI_1", "DT_PCI_2", "DT_DISCH"}


def a_wrong_number(case: Case, hands: Hands) -> None:
    """What it filled in follows; a birth date that was typed is told to differ in its year."""
    (key, wrong), (_, right) = case["steps"]
    wizard = hands.wizard()
    type_answer(wizard, key, wrong)
    assert values_of(wizard)["DT_PAT_DOB"] == "12/03/1945"
    type_answer(wizard, key, right)
    assert "DT_PAT_DOB" not in values_of(wizard)
    assert values_of(wizard).get("CD_PAT_SEX", "") in ("", "M")
    if right:
        type_answer(wizard, "DT_PAT_DOB", "12/03/1945")
        assert [f.text_id for f in findings_on(wizard, "DT_PAT_DOB")] == ["E07.year"]


def _checked(case: Case, hands: Hands, file: str) -> list[CheckedRow]:
    definitions = hands.program.definitions
    context = Context(TODAY, None, is_file=True)
    against = FileCheck(
        definitions.dictionary.forms[RegistrationType(case.get("type", PCI))],
        CsvFormat(),
        context,
        definitions.words("nl", {}),
        file_names(definitions.assumptions, {}),
    )
    return list(check(CASES / file, against))


def what_an_upload_replaces_or_misroutes(case: Case, hands: Hands) -> None:
    found = [f for row in _checked(case, hands, case["file"]) for f in row.findings]
    if "author" in case["file"]:
        authors = [f.key for f in found if f.rule == "E24"]
        assert authors == ["TX_AUTHOR_GR", "TX_AUTHOR"]
    else:
        [twice] = [f for f in found if f.rule == "W10"]
        assert (twice.row, twice.key, twice.severity) == (2, "DT_HOSPZ", "warning")
        assert "1" in twice.message


def damage_is_named(case: Case, hands: Hands) -> None:
    left_over, cut = case["files"]
    *rows, last = _checked(case, hands, left_over)
    assert [row.number for row in rows] == [1]
    assert not any(f.is_error for row in rows for f in row.findings)
    assert "rekenblad" in "".join(last.notes)
    with pytest.raises(BadCsvFile) as refused:
        _checked(case, hands, cut)
    assert "rekenblad" in hands.program.definitions.words("nl", {}).problem(refused.value)


def _list_of(file: str) -> str:
    return "HPIN" if "hpin" in file else "QERMID_IMPLT_32402"


def numbers_spoiled_in_a_list(case: Case, hands: Hands) -> None:
    before = hands.program.store.lists.loaded()
    for file in case["files"]:
        with pytest.raises(BadListFile) as refused:
            load_list(hands.program.store, _list_of(file), CASES / file)
        for language in LANGUAGES:
            words = hands.program.definitions.words(language, {})
            assert "11" in words.problem(refused.value)
    assert hands.program.store.lists.loaded() == before


def lists_as_excel_saves_them(case: Case, hands: Hands) -> None:
    for file in case["files"]:
        loaded = load_list(hands.program.store, _list_of(file), CASES / file)
        assert len(loaded.entries) == 2
        assert loaded.entries.keys() <= {"10000109730", "10000208116", "DES-1", "DES-2"}
        if "hpin" in file:
            assert loaded.entries["10000109730"].label == "Dr. Zoë Maes"


def a_reloaded_list(case: Case, hands: Hands) -> None:
    store, dictionary = hands.program.store, hands.program.dictionary
    [file] = case["files"]
    if "two_periods" in file:
        flow = load_list(store, _list_of(file), CASES / file).entries["DES-1"]
        assert [flow.is_valid(date(year, 12, 31)) for year in range(2018, 2026)] == [
            *(False, True, True, True, True),
            *(False, False, True),
        ]
        return
    key, before = "CD_MODEL_DES_1", "lists/des_for_expired_model.csv"
    load_list(store, _list_of(file), CASES / before)
    older = draft(hands.program, BOTH, CD_MODEL_DES_1="324-0012", DT_PCI_1="14/03/2023")
    plan = plan_list(store, dictionary, _list_of(file), CASES / file)
    assert [entry.code for entry in plan.gone] == ["324-0012", "324-0123"]
    assert plan.drafts == {"324-0012": 1}
    carry_out(store, dictionary, plan)
    wizard = hands.open_wizard(older)
    assert values_of(wizard)[key] == "324-0012"
    assert findings_on(wizard, key) == []


def weeks_without_a_backup(case: Case, hands: Hands) -> None:
    """The window stays open, is locked and unlocked each day, and is left alone for a while."""
    [days] = map(int, re.findall(r"(\d+) days", case["steps"]))
    program, phrase = hands.program, "correct horse battery"
    keys.guard_by_pass_phrase(program.folder, KEY, phrase)
    desk: Workspace = hands.fixture("desk")
    for number in range(days):
        hands.clock.move_to(NOW + timedelta(days=number))
        desk.lock_screen.lock()
        assert desk.lock_screen.dialog is not None
        driving.wait_until(desk.lock_screen.dialog.isActiveWindow, "the lock")
        driving.type_text(phrase)
        driving.press(Qt.Key.Key_Return)
        assert not desk.lock_screen.is_locked
        hands.clock.shift(QUIET_SECONDS)
        desk.days.look()
        driving.wait_until(lambda: not desk.data.backups.bar.is_busy, "the backup")
    made = program.store.trail.newest([Action.BACKED_UP])
    assert len({entry.time[:10] for entry in made}) == len(made) == days
    assert not desk.notice.isVisible()


def rescue_takes_the_wrong_backup(case: Case, hands: Hands) -> None:
    [year] = map(int, re.findall(r"clock at (\d+)", case["steps"]))
    folder, days = hands.folder / "damaged", 10
    with closing(open_store(folder)) as store:
        store.back_up(NOW.replace(year=year))
        for number in range(days):
            saved(store)
            store.back_up(NOW + timedelta(days=number))
    for file in folder.glob("angio.sqlite3*"):
        file.unlink()
    paths.database(folder).write_bytes(b"no database at all " * 500)
    way_in, window = WayIn(DataFolder(folder), KEY), hands.fixture("session").window
    program = open_or_rescue(
        way_in, Preferences(folder), hands.program.plain_words(), window, asks=True
    )
    [question] = hands.said.questions
    assert f"Registrations in it: {days}. Known registrations that are not in it: 0." in question
    assert program is not None
    with closing(program.store) as store:
        assert len(store.worklist.page(Wanted())) == days


def a_stale_lock(case: Case, hands: Hands) -> None:
    """It is asked before anything is done, and who goes on has the lock."""
    folder = hands.folder / "left"
    open_store(folder).close()
    [(name, text)] = case["files"].items()
    file = folder / name
    assert file == paths.lock_file(folder)
    file.write_text(text, "utf-8")
    hands.fixture("silent_again")
    key = write_key(hands.folder / "key.txt")
    for consents, status in ((False, FAILED), (True, DONE)):
        hands.said.consents = consents
        session = Session(MainWindow(), folder, Preferences(folder), key)
        session.window.show()
        assert session.begin() == status
        assert isinstance(DataFolder(folder).take(), Held if consents else Left)
        session.window.close()
    session.shown().store.close()
    assert len(hands.said.questions) == 2
    assert all(str(folder) in question for question in hands.said.questions)
    assert not file.exists()


RUN: Mapping[tuple[str, str], Callable[[Case, Hands], None]] = {
    ("form", "today of an old page"): today_of_an_old_page,
    ("form+export", "one name, several patients"): a_name_has_one_form,
    ("W10", "one name, several patients"): the_same_patient_by_name,
    ("list search", "search misses letters"): search_misses_letters,
    ("lists", "a reloaded list breaks drafts"): a_reloaded_list,
    ("lists", "numbers spoiled by a spreadsheet"): numbers_spoiled_in_a_list,
    ("lists", "lists as Excel saves them"): lists_as_excel_saves_them,
    ("form", "a list takes another entry"): a_list_takes_another_entry,
    ("form", "leading zeros"): leading_zeros,
    ("form", "a slip in the year"): a_slip_in_the_year,
    ("form", "what a wrong number filled in stays"): a_wrong_number,
    ("check", "check passes what the upload replaces or misroutes"): (
        what_an_upload_replaces_or_misroutes
    ),
    ("check", "check misnames the damage"): damage_is_named,
    ("form", "forms of dates and numbers"): forms_of_dates_and_numbers,
    ("form, xkb be", "AZERTY digits"): azerty_digits,
    ("form", "dead ends without advice"): dead_ends,
    ("main window", "no daily backup"): weeks_without_a_backup,
    ("start", "rescue takes the wrong backup"): rescue_takes_the_wrong_backup,
    ("start", "a stale lock"): a_stale_lock,
    ("unlock", "two encodings of a pass phrase"): two_encodings_of_a_pass_phrase,
}
"""What is done for a case, by where it went wrong and by its kind."""


def runner(case: Case) -> Callable[[Case, Hands], None] | None:
    return RUN.get((case["where"], case["kind"]))


def cases() -> list[Case]:
    every: list[Case] = json.loads((CASES / "cases.json").read_text("utf-8"))
    return [case for case in every if runner(case)]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['id']} {case['where']}")
def test_what_went_wrong_goes_right(
    case: Case,
    program: Program,
    open_wizard: Opener,
    clock: Traveller,
    tmp_path: Path,
    said: Dialogs,
    request: pytest.FixtureRequest,
) -> None:
    run = runner(case)
    assert run is not None
    run(case, Hands(program, open_wizard, clock, tmp_path, said, request.getfixturevalue))


def test_no_way_to_try_a_case_is_without_one() -> None:
    assert {(case["where"], case["kind"]) for case in cases()} == RUN.keys()
