"""At the start: an export that was cut off between its file and its mark."""

from datetime import timedelta

import pytest

from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.begun import BegunExport
from angio_desktop.ui.main.unfinished import ask_of_unfinished_exports
from tests.drivers.moment import NOW
from tests.drivers.opened import plain_sql
from tests.drivers.sent_examples import send

pytestmark = pytest.mark.both

FOLLOW_UP = RegistrationType.FOLLOW_UP


@pytest.fixture
def file(program, tmp_path):
    """A file that the program was killed after."""
    send(program.store, program.dictionary, FOLLOW_UP, "ANG-2026-AAAAAAAA1")
    file = tmp_path / "export.csv"
    begun = BegunExport(None, NOW.isoformat(), file, FOLLOW_UP, False, (1,), "")
    program.store.begun.begin(begun)
    file.write_text("an export", "utf-8")
    return file


def waiting(program):
    request = ExportRequest(FOLLOW_UP, program.folder)
    return program.store.exports.ids(request.choice)


@pytest.mark.parametrize(("which", "is_marked", "stays"), [(0, True, True), (1, False, False)])
def test_the_user_says_what_became_of_it(session, program, file, said, which, is_marked, stays):
    said.which = which
    ask_of_unfinished_exports(session.window, program)
    (question,) = said.questions
    assert str(file) in question
    assert (waiting(program) == []) is is_marked
    assert file.exists() is stays
    ask_of_unfinished_exports(session.window, program)
    assert len(said.questions) == 1


def test_who_leaves_it_for_later_is_asked_again(session, program, file, said):
    for asked in (1, 2):
        ask_of_unfinished_exports(session.window, program)
        assert len(said.questions) == asked
    assert waiting(program) == []  # it may have been uploaded: it waits until that is known
    assert file.exists()


def test_after_an_export_that_ended_nothing_is_asked(session, program, said, tmp_path):
    send(program.store, program.dictionary, FOLLOW_UP, "ANG-2026-AAAAAAAA1")
    tables = program.definitions
    request = ExportRequest(FOLLOW_UP, tmp_path)
    export(program.store, tables.dictionary, tables.assumptions, request, NOW)
    ask_of_unfinished_exports(session.window, program)
    assert said.questions == []


@pytest.fixture
def elsewhere(program, file, request):
    """It is another workstation's, of an office."""
    change = "UPDATE export_begun SET login = 'anna', workstation = 'CATH-2'"
    if program.shared is None:  # a whole office that was copied out has it too
        with plain_sql(program.folder) as connection:
            connection.execute(change)
        return file
    offices = request.getfixturevalue("offices")
    with offices.cluster.connect(offices.shared) as connection:
        connection.execute("SET search_path = angio")
        connection.execute(change)
    return file


def test_one_of_another_workstation_is_told_and_not_asked(session, program, elsewhere, said, clock):
    ask_of_unfinished_exports(session.window, program)
    assert (said.told, said.questions) == ([], [])  # it is under way
    clock.shift(timedelta(minutes=11))
    ask_of_unfinished_exports(session.window, program)
    assert said.questions == []
    (text,) = said.told
    assert all(each in text for each in ("anna", "CATH-2", str(elsewhere)))
    assert waiting(program) == []
    assert elsewhere.exists()


@pytest.mark.parametrize(("which", "left"), [(0, []), (1, [1]), (None, [])])
def test_one_that_was_left_for_a_day_can_be_settled_by_others(
    session, program, elsewhere, said, clock, which, left
):
    clock.shift(timedelta(days=1, minutes=1))
    said.which = which
    ask_of_unfinished_exports(session.window, program)
    (question,) = said.questions
    assert "anna" in question
    assert waiting(program) == left
    assert len(program.store.begun.all()) == (which is None)
    assert elsewhere.exists()
