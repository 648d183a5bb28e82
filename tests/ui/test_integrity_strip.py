"""What is wrong with the data stands in the main window until it is settled."""

from datetime import timedelta

import pytest

from angio_desktop.actions import backing_up
from angio_desktop.storage.heads import Head
from angio_desktop.storage.sqlite.vault import head_file
from angio_desktop.storage.trail import Action
from angio_desktop.ui.main.workspace import Workspace
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import KEY, plain_sql
from tests.storage.samples import damage, sent
from tests.ui.desk import draft, refusing_to_write

CODE = "ANG-2026-AAAAAAAA1"
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
ALTER = "UPDATE registration SET \"values\" = '{}' WHERE code = 'ANG-2026-AAAAAAAA1'"


def idle(desk):
    """Wait until nothing is done beside the window."""
    bars = (desk.data.backups.bar, desk.data.verify.bar)
    driving.wait_until(lambda: not any(bar.is_busy for bar in bars), "the work")
    driving.settle()


def begin(desk):
    """Do what the window does a second after the start."""
    desk.upkeep.checks.begin()
    idle(desk)


def verified(program):
    return [entry.detail["wrong"] for entry in program.store.trail.newest([Action.VERIFIED])]


@pytest.fixture
def before(program):
    """A registration was sent; these are its answers."""
    sent(program.store, CODE)
    with plain_sql(program.folder) as connection:
        return connection.execute('SELECT "values" FROM registration').fetchone()[0]


@pytest.fixture
def altered(desk, program, before):
    """It was altered while the program was open."""
    del before
    damage(program.folder, ALTER)
    return desk


def test_unaltered_data_are_verified_with_the_backup_of_the_day(desk, program):
    draft(program)
    begin(desk)
    assert verified(program) == [""]
    assert not desk.strip.isVisible()
    (backup,) = backing_up.backup_files(program.store, program.folder)
    assert backup.is_verified
    assert desk.data.verify.result.text().startswith("✓")
    desk.show_part(desk.data)
    assert desk.data.backups.table.item(0, 3).text() == "✓ verified"


def test_the_second_start_of_a_day_verifies_what_came_since(desk, program):
    draft(program)
    begin(desk)
    draft(program)
    begin(desk)
    assert verified(program) == [""]
    assert not desk.strip.isVisible()


def test_a_start_after_one_that_was_cut_off_verifies_the_backup_of_the_day(desk, program):
    draft(program)
    desk.data.backups.back_up_daily()
    driving.wait_until(lambda: desk.data.verify.bar.is_busy, "the check")
    desk.data.verify.bar.cancel_button.click()
    idle(desk)
    assert verified(program) == []
    desk.upkeep.checks.look()  # cancelled by the user: not today
    idle(desk)
    assert verified(program) == []
    desk.upkeep.checks._tried_on = None  # another start
    begin(desk)
    assert verified(program) == [""]
    assert len(backing_up.backup_files(program.store, program.folder)) == 1


def test_what_was_altered_stands_in_the_window_after_the_daily_backup(altered, program):
    begin(altered)
    assert altered.strip.isVisible()
    assert CODE in altered.strip.text.text()
    assert altered.strip.text.property("severity") == "error"
    assert not altered.strip.carry_on_button.isVisible()
    assert verified(program) == ["registration"]


def test_it_stands_there_after_a_restart_and_the_look_at_what_came_since(altered, program):
    begin(altered)
    altered.stop()
    again = Workspace(program)
    assert not again.strip.isHidden()
    begin(again)
    assert not again.strip.isHidden()
    assert "23/11/2026 14:32" in again.strip.text.text()
    assert verified(program) == ["registration"]
    again.stop()


def test_it_goes_once_nothing_is_found_any_more(altered, program, before):
    begin(altered)
    altered.strip.again_button.click()
    assert not altered.strip.again_button.isEnabled()
    idle(altered)
    assert altered.strip.isVisible()
    assert altered.strip.again_button.isEnabled()
    damage(program.folder, 'UPDATE registration SET "values" = ?', before)
    altered.strip.again_button.click()
    idle(altered)
    assert not altered.strip.isVisible()
    assert verified(program) == ["registration", "registration", ""]


def test_the_strip_leads_to_where_it_is_checked(altered):
    begin(altered)
    altered.strip.look_button.click()
    driving.settle()
    assert altered.parts.currentWidget() is altered.data
    assert altered.data.verify.check_button.hasFocus()
    shown = altered.data.verify.result.visibleRegion()
    assert not shown.isEmpty()


def test_what_came_since_is_told_without_a_backup(desk, program):
    draft(program)
    begin(desk)
    damage(program.folder, "UPDATE registration SET page = 'x'")
    desk.data.verify.check_since()
    idle(desk)
    assert desk.strip.isVisible()
    assert verified(program) == ["", "draft"]


def test_what_cannot_be_noted_is_told_all_the_same(altered, program):
    with refusing_to_write(program):
        altered.data.verify.check()
        idle(altered)
        assert altered.strip.isVisible()
    assert verified(program) == []
    assert CODE in altered.strip.text.text()


@pytest.fixture
def other_data(desk, program):
    """The program was started with data that are not those that were left."""
    draft(program)
    head_file.keep(program.folder, KEY, Head(90, "0" * 64))
    program.store._database.is_continued = False
    desk.strip.refresh()
    return desk


def test_other_data_are_told_at_the_start_with_the_way_on(other_data, program, said):
    assert other_data.strip.isVisible()
    assert "angio.head.json" in other_data.strip.text.text()
    said.consents = False
    other_data.strip.carry_on_button.click()
    idle(other_data)
    assert other_data.strip.isVisible()
    assert program.store.trail.newest([Action.CARRIED_ON]) == []
    said.consents = True
    other_data.strip.carry_on_button.click()
    idle(other_data)
    assert not other_data.strip.isVisible()
    (entry,) = program.store.trail.newest([Action.CARRIED_ON])
    assert entry.detail["left"] == 90
    assert verified(program) == [""]


def test_carrying_on_that_cannot_be_written_is_told(other_data, program, said):
    with refusing_to_write(program):
        other_data.strip.carry_on()
    assert len(said.problems) == 1
    assert other_data.strip.isVisible()


@pytest.mark.parametrize(("age", "is_told"), [(7 * DAY, False), (7 * DAY + SECOND, True)])
def test_a_week_in_which_not_everything_was_verified_is_told(desk, program, clock, age, is_told):
    draft(program)
    begin(desk)
    clock.move_to(NOW + age)
    desk.strip.refresh()
    assert desk.strip.isVisible() is is_told
    if is_told:
        assert "23/11/2026 14:32" in desk.strip.text.text()
        assert desk.strip.text.property("severity") == "warning"
        desk.strip.again_button.click()
        idle(desk)
        assert not desk.strip.isVisible()
