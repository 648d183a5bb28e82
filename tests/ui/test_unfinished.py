"""At the start: an export that was cut off between its file and its mark."""

import pytest

from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.begun import BegunExport
from angio_desktop.ui.main.unfinished import ask_of_unfinished_exports
from tests.drivers.moment import NOW
from tests.drivers.sent_examples import send

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
    assert waiting(program) == [1]
    assert file.exists()


def test_after_an_export_that_ended_nothing_is_asked(session, program, said, tmp_path):
    send(program.store, program.dictionary, FOLLOW_UP, "ANG-2026-AAAAAAAA1")
    tables = program.definitions
    request = ExportRequest(FOLLOW_UP, tmp_path)
    export(program.store, tables.dictionary, tables.assumptions, request, NOW)
    ask_of_unfinished_exports(session.window, program)
    assert said.questions == []
