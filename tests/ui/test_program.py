"""What all windows share."""

from angio_desktop.register.context import ListEntry
from angio_desktop.ui.program import Program
from tests.drivers.moment import NOW
from tests.ui.desk import PCI, complete, registration_of


def test_the_lists_are_read_once_for_all_windows(program: Program):
    assert program.words().open_lists is program.words().open_lists


def test_a_list_that_was_changed_is_read_again(program: Program):
    before = program.words().open_lists
    program.store.lists.add_entry("HPIN", ListEntry("77", "Dr. New"), NOW)
    assert "77" in program.words().open_lists["HPIN"].entries
    assert "77" not in before["HPIN"].entries
    program.store.lists.remove("HPIN", NOW)
    assert "HPIN" not in program.words().open_lists


def test_the_windows_saying_so_has_the_lists_read_again(program: Program):
    before = program.words().open_lists
    program.signals.lists_changed.emit(None)
    assert program.words().open_lists is not before


def test_sending_counts_the_entries_of_long_lists_that_were_used(program, open_wizard):
    wizard = open_wizard(complete(program, PCI))
    values = registration_of(wizard).values
    assert program.store.lists.uses() == {}
    assert wizard.draft is not None
    for finding in refusal.warnings if (refusal := wizard.draft.editing.refusal()) else ():
        wizard.draft.editing.confirm(finding)
    assert wizard.draft.editing.send() is None
    uses = program.store.lists.uses()
    assert uses["PLACE_OF_RESIDENCE"] == {values["CD_PAT_PLC_RESDC"]: 1}
    assert uses["HPIN"][values["CD_DOCTOR_INTVNT_CARDIOL_1"]] == 2
    assert "CA_YN" not in uses
