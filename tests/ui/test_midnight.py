"""A window that stays open over midnight: what is shown, typed and checked is of the new day."""

import os
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from time_machine import Traveller

from angio_desktop.actions.clock import today
from angio_desktop.actions.follow_up import Stage
from angio_desktop.storage.records import Wanted
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.widgets.day_line import DayLine
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.sent_examples import send
from tests.ui.desk import (
    PCI,
    answer,
    complete,
    draft,
    findings,
    id_of,
    leave,
    type_into,
    values_of,
)

pytestmark = pytest.mark.both

ADMISSION = "DT_HOSPZ"
DAY = timedelta(days=1)


def wait_for_day(clock: Traveller, desk: Workspace, moment: datetime) -> None:
    """Have another moment come, and the windows look at the clock as they do by themselves."""
    clock.move_to(moment)
    desk.days.look()
    driving.settle()


# What is typed


@pytest.mark.parametrize(
    ("typed", "day"),
    [("v", "24/11/2026"), ("-1", "23/11/2026"), ("24/11", "24/11/2026")],
)
def test_a_page_that_was_built_yesterday_types_today(open_wizard, program, clock, typed, day):
    wizard = open_wizard(draft(program, PCI))
    wizard.pages.go_to_page("admission")
    clock.move_to(NOW + DAY)
    answer(wizard, ADMISSION, typed)
    assert values_of(wizard)[ADMISSION] == day


def test_the_end_of_a_period_that_stands_open_is_of_the_day_it_is_read(qtbot, clock):
    line = DayLine()
    qtbot.addWidget(line)
    line.setText("v")
    assert str(line.day()) == "2026-11-23"
    clock.move_to(NOW + DAY)
    assert str(line.day()) == "2026-11-24"


# What is checked


def test_a_date_of_tomorrow_is_right_when_tomorrow_comes(desk, program, clock):
    kept = complete(program, PCI, DT_HOSPZ="24/11/2026", page="admission")
    desk.open_registration(id_of(kept))
    (wizard,) = desk.registration_windows.values()
    driving.settle()
    assert [f.key for f in wizard.draft.editing.evaluation.errors if f.rule == "E06"] == [ADMISSION]
    assert ADMISSION in findings(wizard)
    wait_for_day(clock, desk, NOW + DAY)
    assert [f for f in wizard.draft.editing.evaluation.errors if f.rule == "E06"] == []
    assert ADMISSION not in findings(wizard)


def test_a_day_that_came_takes_nothing_of_what_is_being_typed(desk, program, clock):
    desk.open_registration(id_of(draft(program, PCI, DT_HOSPZ="23/11/2026")))
    (wizard,) = desk.registration_windows.values()
    driving.settle()
    type_into(wizard, "TX_PAT_LAST_NAM", "Janss")
    wait_for_day(clock, desk, NOW + DAY)
    driving.type_text("ens")
    leave()
    assert values_of(wizard)["TX_PAT_LAST_NAM"] == "Janssens"


def test_what_was_sent_stays_as_it_is(desk, program, clock):
    send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAA1")
    desk.open_registration(1)
    wait_for_day(clock, desk, NOW + DAY)
    (wizard,) = desk.registration_windows.values()
    assert wizard.draft.is_sent
    assert findings(wizard) == {}


# What is counted and listed


def test_the_start_page_counts_for_the_new_day(desk, program, clock):
    draft(program, PCI)  # of 19/11
    desk.show_part(desk.to_do)
    numbers = desk.to_do.numbers
    assert [numbers[name].text()[0] for name in ("week", "older")] == ["1", "0"]
    wait_for_day(clock, desk, datetime(2026, 11, 26, 0, 5).astimezone())
    assert [numbers[name].text()[0] for name in ("week", "older")] == ["1", "0"]
    wait_for_day(clock, desk, datetime(2026, 11, 27, 0, 5).astimezone())
    assert [numbers[name].text()[0] for name in ("week", "older")] == ["0", "1"]
    assert str(desk.to_do.months[-1]) == "2026-11-01"
    wait_for_day(clock, desk, datetime(2026, 12, 1, 0, 5).astimezone())
    assert str(desk.to_do.months[-1]) == "2026-12-01"


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2027-03-31T12:00", "2027-03-24T00:00"),  # summer time began on the 28th
        ("2027-11-03T12:00", "2027-10-27T00:00"),  # it ended on 31 October
    ],
)
def test_a_week_ago_is_a_midnight_too_when_the_hour_was_changed(desk, clock, day, week):
    clock.move_to(datetime.fromisoformat(day).astimezone())
    assert desk.to_do._limits()[0] == datetime.fromisoformat(week).astimezone()


def test_a_follow_up_that_is_due_next_month_is_due_when_that_begins(desk, program, clock):
    last = dict.fromkeys(("DT_HOSPZ", "DT_PCI_1", "DT_PCI_2"), "01/12/2025")
    send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAA1", **last)
    desk.show_follow_ups(Stage.DUE)
    assert desk.follow_up.model.rowCount() == 0
    wait_for_day(clock, desk, datetime(2026, 12, 1, 0, 5).astimezone())
    assert desk.follow_up.model.rowCount() == 1
    assert desk.follow_up.stage is Stage.DUE


def test_a_period_that_has_a_name_is_that_of_the_new_day(desk, program, clock):
    complete(program, PCI, DT_HOSPZ="02/11/2026")
    view = desk.registrations
    view.refresh()
    view.choices.period.setCurrentIndex(1)
    view.choices.period.activated.emit(1)
    assert (view.choices.period.currentText(), view.model.rowCount()) == ("This month", 1)
    wait_for_day(clock, desk, datetime(2026, 11, 30, 23, 59).astimezone())
    assert (view.choices.period.currentText(), view.model.rowCount()) == ("This month", 1)
    wait_for_day(clock, desk, datetime(2026, 12, 1).astimezone())
    assert (view.choices.period.currentText(), view.model.rowCount()) == ("This month", 0)


def test_a_period_of_days_of_its_own_stays_as_it_is(desk, program, clock):
    complete(program, PCI, DT_HOSPZ="02/11/2026")
    day = NOW.date().replace(day=2)
    desk.show_list(Wanted(first=day, last=day))
    wait_for_day(clock, desk, datetime(2026, 12, 1).astimezone())
    view = desk.registrations
    assert view.choices.period.currentText() == "02/11/2026 – 02/11/2026"
    assert view.model.rowCount() == 1


def test_what_is_due_is_due_by_the_new_day(desk, clock):
    choices = desk.registrations.choices
    choices.needs.setCurrentIndex(2)
    choices.needs.activated.emit(2)
    assert choices.wanted().due_until == NOW.date()
    wait_for_day(clock, desk, NOW + DAY)
    assert choices.wanted().due_until == NOW.date() + DAY
    assert choices.needs.currentText() == "Follow-up due"


@pytest.mark.embedded  # the server's to make
def test_the_backup_of_today_is_that_of_yesterday(desk, clock):
    desk.show_part(desk.data)
    desk.data.backups.make_button.click()
    driving.wait_until(lambda: not desk.data.backups.bar.is_busy, "the backup")
    assert "(today)" in desk.data.backups.state.text()
    wait_for_day(clock, desk, NOW + DAY)
    assert "(yesterday)" in desk.data.backups.state.text()
    wait_for_day(clock, desk, NOW)  # the clock is set back
    assert "(today)" in desk.data.backups.state.text()


# Whatever brings another day


def days_told(desk: Workspace) -> list[str]:
    told: list[str] = []
    desk.program.signals.day_changed.connect(lambda: told.append(str(today())))
    return told


def test_a_day_is_told_once_also_after_days_of_sleep_and_when_the_clock_is_set_back(desk, clock):
    told = days_told(desk)
    for moment in (
        *(NOW, datetime(2026, 11, 23, 23, 59, 59).astimezone()),
        *(datetime(2026, 11, 24).astimezone(), datetime(2026, 11, 24, 18).astimezone()),
        *(NOW + 9 * DAY, NOW),
    ):
        wait_for_day(clock, desk, moment)
    assert told == ["2026-11-24", "2026-12-02", "2026-11-23"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no zones by name")
def test_another_zone_can_bring_another_day(desk, clock):
    told = days_told(desk)
    evening = datetime(2026, 11, 23, 23, tzinfo=UTC)
    for zone in ("UTC", "Asia/Kolkata", "America/New_York"):
        wait_for_day(clock, desk, evening.astimezone(ZoneInfo(zone)))
    assert told == ["2026-11-24", "2026-11-23"]


def test_a_day_is_looked_for_by_itself_as_long_as_the_data_are_open(desk, clock):
    told = days_told(desk)
    assert desk.days._timer.isActive()
    desk.days._timer.setInterval(1)
    clock.move_to(NOW + DAY)
    driving.wait_until(lambda: bool(told), "the day")
    assert desk.close_all()
    assert not desk.days._timer.isActive()
