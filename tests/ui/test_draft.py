"""The draft behind a window: what changes it is told once, and what is sent is changed no more."""

import pytest
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.editing import Editing
from angio_desktop.ui.form.draft import Draft
from tests.drivers.sent_examples import send
from tests.ui.desk import HOSP, PCI, new, refusing_to_write

pytestmark = pytest.mark.both

NAME = "TX_PAT_LAST_NAM"


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def draft(program, parent):
    return Draft(program, program.words(), new(program, HOSP), parent)


def told_by(draft):
    told = []
    draft.changed.connect(lambda: told.append(dict(draft.registration.values)))
    return told


def test_an_answer_is_told_and_stored_after_a_pause(program, draft, qtbot):
    told = told_by(draft)
    draft._pause.setInterval(0)
    with qtbot.waitSignal(program.signals.registrations_changed):
        draft.answer(NAME, "Peeters")
        assert told == [{NAME: "Peeters"}]
        assert not draft.editing.is_saved
    assert draft.editing.is_saved
    assert draft.status().startswith("Saved at ")
    assert len(told) == 2


def test_a_change_gives_what_it_was_and_is_told(draft):
    draft.answer(NAME, "Peeters")
    told = told_by(draft)
    assert draft.change(Editing.undo) == NAME
    assert told == [{}]


def test_what_was_sent_is_changed_no_more(program, parent):
    sent = send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    draft = Draft(program, program.words(), sent, parent)
    told = told_by(draft)
    draft.answer(NAME, "Else")
    draft.stand_at("patient", NAME)
    assert draft.change(lambda editing: editing.answer_all({NAME: "Else"})) is None
    assert draft.registration == sent
    assert draft.open_findings() == []
    assert draft.save()
    assert told == []


@pytest.mark.embedded  # an office's draft is kept on this computer then: office/test_away.py
def test_a_problem_is_told_once_while_the_program_saves_by_itself(program, draft, said):
    draft.answer(NAME, "Peeters")
    with refusing_to_write(program):
        assert not draft.save(by_itself=True)
        assert not draft.save(by_itself=True)
        assert len(said.problems) == 1
        assert not draft.save()
        assert len(said.problems) == 2
        assert draft.status() == "⚠ Not saved"
    assert draft.save()
    assert "⚠" not in draft.status()
