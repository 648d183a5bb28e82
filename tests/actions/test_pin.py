"""The PIN of a workstation: five tries for the whole run, and nothing on the disk to try it on."""

import json
from dataclasses import replace

import pytest

from angio_desktop import paths
from angio_desktop.actions.pin import MOST_TRIES, Pin
from angio_desktop.actions.preferences import Preferences
from angio_desktop.errors import KeyProblem, NotWritable
from tests.drivers.opened import KEY, OTHER_KEY

GOOD, OTHER = "829146", "405938"


@pytest.fixture
def pin(folder):
    chosen = Pin(KEY, Preferences(folder))
    chosen.choose(GOOD, GOOD)
    return chosen


def refusal(act, *texts):
    with pytest.raises(KeyProblem) as problem:
        act(*texts)
    return problem.value.text_id.removeprefix("key_problem."), problem.value.details


def test_there_is_none_until_one_is_chosen(folder):
    pin = Pin(KEY, Preferences(folder))
    assert not pin.is_set
    assert not pin.is_asked
    assert refusal(pin.check, GOOD)[0] == "pin_spent"


def test_it_is_known_at_the_next_start(pin, folder):
    assert pin.is_asked
    pin.check(GOOD)
    Pin(KEY, Preferences(folder)).check(GOOD)


@pytest.mark.parametrize(
    ("typed", "again", "why"),
    [
        (GOOD, OTHER, "pin_differ"),
        ("", "", "pin_length"),
        ("82914", "82914", "pin_length"),
        ("123456", "123456", "pin_easy"),
    ],
)
def test_one_that_does_not_do_is_refused_and_the_one_before_stays(pin, typed, again, why):
    assert refusal(pin.choose, typed, again)[0] == why
    pin.check(GOOD)


def test_the_fifth_wrong_one_is_the_last_and_then_not_even_the_right_one_opens(pin):
    left = [refusal(pin.check, OTHER)[1]["left"] for _ in range(MOST_TRIES - 1)]
    assert left == ["4", "3", "2", "1"]
    assert pin.is_asked
    assert refusal(pin.check, OTHER)[0] == "pin_spent"
    assert not pin.is_asked
    assert pin.is_set
    assert refusal(pin.check, GOOD)[0] == "pin_spent"
    pin.begin_anew()
    pin.check(GOOD)


def test_the_right_one_gives_all_tries_again(pin):
    for _ in range(3):
        for _ in range(MOST_TRIES - 1):
            refusal(pin.check, OTHER)
        pin.check(GOOD)


def test_taking_the_file_away_while_it_runs_takes_no_pin_away(pin, folder):
    paths.preferences(folder).unlink()
    assert pin.is_asked
    assert refusal(pin.check, OTHER)[0] == "pin_wrong"


def test_a_new_key_has_no_pin(pin, folder):
    assert pin.is_set
    assert not Pin(OTHER_KEY, Preferences(folder)).is_set


def test_it_can_be_removed(pin, folder):
    pin.remove()
    assert not pin.is_set
    assert not Pin(KEY, Preferences(folder)).is_set


def test_one_that_cannot_be_kept_is_told_and_the_one_before_stays(pin, folder):
    paths.preferences(folder).unlink()
    paths.preferences(folder).mkdir()
    with pytest.raises(NotWritable):
        pin.choose(OTHER, OTHER)
    pin.check(GOOD)


def test_neither_the_file_nor_a_log_nor_a_trace_tells_it(pin, folder, caplog):
    caplog.set_level("DEBUG")
    refusal(pin.check, OTHER)
    kept = json.loads(paths.preferences(folder).read_text("utf-8"))["pin"]
    for text in (kept, caplog.text, repr(pin)):
        assert GOOD not in text
        assert OTHER not in text
        assert KEY.hex() not in text


@pytest.mark.parametrize("raw", [None, 7, "", "x", "829146 ", ["a"], "0" * 201])
def test_what_is_no_mark_in_the_file_is_no_pin(folder, raw):
    folder.mkdir()
    paths.preferences(folder).write_text(json.dumps({"pin": raw}), "utf-8")
    preferences = Preferences(folder)
    assert preferences.chosen.pin == ""
    preferences.note(replace(preferences.chosen, pin="0.0.0"))
    assert not Pin(KEY, preferences).is_set
