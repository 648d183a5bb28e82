"""The history of a registration: who did what when, in words, and where it went out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from angio_desktop.errors import AngioError
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.storage.records import ExportRecord
from angio_desktop.storage.trail import Action, Entry
from angio_desktop.ui.form import history_words
from angio_desktop.ui.form.history import HistoryDialog, show_history
from tests.drivers import driving
from tests.drivers.moment import EARLIER, NOW
from tests.drivers.opened import USER
from tests.drivers.sent_examples import send
from tests.ui.desk import (
    BOTH,
    CTRL,
    LEFT,
    PCI,
    answer,
    draft,
    id_of,
    new,
    refusing_to_write,
    stored,
    view_of,
)

pytestmark = pytest.mark.both

SEVERAL = history_words._SHOWN


@pytest.fixture
def read():
    """What the next history says, row by row."""
    seen: list[list[str]] = []

    def look(dialog):
        assert isinstance(dialog, HistoryDialog)
        model = dialog.table.model()
        seen.extend(
            [model.index(row, column).data() for column in range(3)]
            for row in range(model.rowCount())
        )
        dialog.reject()

    driving.answer_dialog(look)
    return seen


def export(program, *ids, time=NOW):
    record = ExportRecord(0, time.isoformat(), "hosp.csv", "/out", "ab" * 32, PCI, len(ids), False)
    program.store.exports.record(record, ids)


def test_all_that_was_done_stands_in_it_the_newest_last(program, desk, read):
    registration = send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    export(program, id_of(registration))
    program.signals.registrations_changed.emit()
    desk.registrations.table.selectRow(0)
    QTest.mouseClick(desk.registrations.history_button, LEFT)
    when, who, what = zip(*read, strict=True)
    assert when[-1] == "23/11/2026 14:32"
    assert len(set(who)) == 1
    assert what[0].startswith("Aangemaakt als Hospitalisatie met PCI: Rijksregisternummer")
    # The data were opened after that moment, by the clock of the tests.
    sent = "Verzonden met code ANG-2026-AAAAAAAB, terwijl de klok was teruggezet"
    assert what[1:] == (sent, "Geëxporteerd in hosp.csv")


def test_the_keys_that_changed_are_named_by_their_captions(program, read, qtbot, desk):
    del qtbot
    registration = draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    changed = replace(registration, values={"TX_PAT_LAST_NAM": "Janssens", "DT_PCI_1": "1/2/26"})
    stored(program, changed)
    show_history(program, id_of(registration), "", PCI, desk)
    assert [row[2] for row in read] == [
        "Aangemaakt als Hospitalisatie met PCI: Achternaam",
        "Bewaard: Achternaam, PCI datum (1)",
    ]
    assert not any("Janssens" in text for row in read for text in row)


def test_many_fields_are_counted_after_the_first(program):
    form, words = program.dictionary.forms[BOTH], program.words()
    keys = list(form.by_key)
    few = history_words.captions(keys[:SEVERAL], form, words)
    many = history_words.captions([*keys[: SEVERAL + 3]][::-1], form, words)
    assert "nog" not in few
    assert many == f"{few} en nog 3"
    assert history_words.captions(["NO_SUCH_KEY"], form, words) == "NO_SUCH_KEY"


def test_what_is_being_entered_is_in_it_too(program, open_wizard, read):
    wizard = open_wizard(draft(program, PCI, TX_PAT_LAST_NAM="Peeters"))
    answer(wizard, "TX_PAT_FIRST_NAM", "Anna")
    driving.press(Qt.Key.Key_H, CTRL)
    assert read[-1][2] == "Bewaard: Voornaam"


def test_the_button_beside_the_pages_shows_it(program, open_wizard, read):
    wizard = open_wizard(draft(program, PCI, TX_PAT_LAST_NAM="Peeters"))
    QTest.mouseClick(driving.pages_of(wizard).problems.history_button, LEFT)
    assert len(read) == 1
    assert view_of(wizard, "TX_PAT_LAST_NAM").editor.text() == "Peeters"


def test_a_registration_that_is_not_stored_has_none(program, open_wizard):
    wizard = open_wizard(new(program, PCI))
    wizard.do("history")
    open_wizard(None).do("history")


def test_without_a_choice_in_the_list_there_is_none(desk):
    assert not desk.registrations.history_button.isEnabled()
    desk.registrations.show_history()


@pytest.mark.embedded  # none is of before it
def test_an_export_of_before_the_trail_stands_in_it_without_a_user(program, desk, read):
    registration = send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    export(program, id_of(registration))
    export(program, time=EARLIER)
    with program.store._database.writing() as connection:  # as a migration leaves it
        connection.exec_driver_sql("DROP TRIGGER trail_delete")
        connection.exec_driver_sql("DELETE FROM trail WHERE action = 'exported'")
    show_history(program, id_of(registration), "", PCI, desk)
    assert read[-1][1:] == ["–", "Geëxporteerd in hosp.csv"]


def test_it_is_shown_though_nothing_can_be_written(program, desk, read):
    registration = draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    with refusing_to_write(program):
        show_history(program, id_of(registration), "", PCI, desk)
    assert len(read) == 1


def test_data_that_cannot_be_read_are_told(program, desk, said, spoil):
    registration = draft(program)
    spoil()
    show_history(program, id_of(registration), "", PCI, desk)
    assert all(isinstance(problem, AngioError) for problem in said.problems)
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]


DETAILS: dict[Action, dict[str, object]] = {
    Action.CREATED: {"type": "follow_up", "keys": ["TX_PAT_LAST_NAM"]},
    Action.SAVED: {"keys": ["TX_PAT_LAST_NAM"]},
    Action.CONFIRMED: {"rule": "W03", "key": "TX_PAT_LAST_NAM"},
    Action.SENT: {"code": "ANG-2026-AAAAAAAB"},
    Action.ANSWERED: {"outcome": "accepted", "official_code": "118", "file": "r.csv"},
    Action.OUTBOX: {"state": "waiting", "why": "", "tries": 0, "due": 0},
    Action.ITEMS_READ: {"type": "follow_up", "entries": 3, "content": "ab"},
    Action.IMPORTED: {"file": "a.xlsx", "new": 2, "updated": 1, "intake": 1},
    Action.IMPORT_UNDONE: {"intake": 1, "left": 0},
    Action.TYPE_CHANGED: {"type": "follow_up", "before": "hospitalisation"},
    Action.CORRECTION_ASKED: {"keys": ["TX_PAT_LAST_NAM"]},
    Action.EXPORTED: {"file": "hosp.csv"},
    Action.LIST_LOADED: {"list": "HPIN", "source": "a.csv", "entries": 3},
    Action.LIST_REMOVED: {"list": "HPIN"},
    Action.ENTRY_ADDED: {"list": "HPIN", "code": "123"},
    Action.BACKED_UP: {"file": "angio.sqlite3", "registrations": 4},
    Action.BACKUP_RESTORED: {"file": "angio.sqlite3"},
    Action.MIGRATED: {"registrations": 4},
    Action.SETTING_CHANGED: {"setting": "author", "value": "a"},
    Action.CARRIED_ON: {"left": 4, "left_hash": "ab"},
    Action.MOVED: {"entries": 4},
    Action.VERIFIED: {"wrong": "", "entries": 4, "hash": "ab", "backup": "a.sqlite3"},
    Action.SCANNED: {"key": "TX_PAT_LAST_NAM"},
    Action.DEFINITION_TAKEN: {"version": "v2", "file": "specs.xlsx", "sha256": "ab"},
    Action.DEFINITION_TAKEN_BACK: {"version": "v2", "file": "specs.xlsx", "sha256": "ab"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", Action)
@pytest.mark.embedded
def test_everything_that_can_be_done_is_said_in_each_language(program, action, language):
    words = program.definitions.words(language, {})
    entry = Entry(1, NOW.isoformat(), USER, action.value, 1, DETAILS.get(action, {}))
    said = history_words.told(entry, words, ", ".join)
    assert said != action.value
    assert "{" not in said
    assert "–" not in said


@pytest.mark.embedded
def test_what_another_version_wrote_is_shown_as_it_is(program):
    words = program.plain_words()
    later = Entry(1, NOW.isoformat(), USER, "painted", 1, {})
    assert history_words.told(later, words, str) == "painted"
    lacking = Entry(1, NOW.isoformat(), USER, Action.SENT.value, 1, {"keys": 3})
    assert history_words.told(lacking, words, str) == "Verzonden met code –"
    unknown = Entry(1, NOW.isoformat(), USER, Action.CREATED.value, 1, {"type": "x", "list": "y"})
    assert history_words.told(unknown, words, str) == "Aangemaakt als x"


@pytest.mark.embedded
def test_the_guard_of_the_key_is_said(program):
    words = program.plain_words()
    said = set()
    for guard in ("system", "pass_phrase", "other"):
        detail = {"guard": guard}
        entry = Entry(1, NOW.isoformat(), USER, Action.KEY_CHANGED.value, None, detail)
        said.add(history_words.told(entry, words, str))
    assert len(said) == 3
