"""Which PINs are refused, and that what is kept of one is nothing without the data key."""

import pytest

from angio_desktop.storage.sqlite.vault import pins
from tests.drivers.opened import KEY, OTHER_KEY

GOOD = ("829146", "405938", "730162", "968251", "591807")


@pytest.mark.parametrize(
    "pin",
    [
        *("000000", "999999", "121212", "110110", "565655"),  # one digit or two
        *("123456", "654321", "234567", "890123", "321098", "024680", "975319"),  # a row
        *("123123", "907907", "123321", "904409", "112233", "447799"),  # itself again
        *("147258", "159753", "456123"),  # of the keypad
        *("120345", "310199", "800131", "197804", "041978", "290200"),  # a day, or a month
    ],
)
def test_what_anybody_tries_first_is_refused(pin):
    assert pins.is_pin(pin)
    assert pins.is_easy(pin)


@pytest.mark.parametrize("pin", [*GOOD, "320199", "991399", "211978", "139999"])
def test_what_is_no_row_and_no_date_is_taken(pin):
    assert not pins.is_easy(pin)


@pytest.mark.parametrize(
    "text", ["", "12345", "1234567", "82914a", "82 146", "８２９１４６", "-29146"]
)
def test_what_is_not_six_digits_is_no_pin(text):
    assert not pins.is_pin(text)


def test_nine_of_ten_pins_can_be_chosen():
    some = range(0, 10**6, 37)
    refused = sum(pins.is_easy(f"{number:06}") for number in some)
    assert 0.02 < refused / len(some) < 0.10


def test_a_mark_knows_its_pin_by_the_key_it_was_made_with():
    mark = pins.pin_mark(KEY, "829146")
    assert pins.is_mark_by(KEY, mark)
    assert pins.is_marked(KEY, mark, "829146")
    assert not pins.is_marked(KEY, mark, "829147")


def test_without_the_key_the_right_pin_is_as_wrong_as_any():
    mark = pins.pin_mark(KEY, "829146")
    assert not pins.is_mark_by(OTHER_KEY, mark)
    assert not pins.is_marked(OTHER_KEY, mark, "829146")
    salt, own, made = mark.split(".")
    forged = f"{salt}.{pins.pin_mark(OTHER_KEY, '829146').split('.')[1]}.{made}"
    assert not pins.is_marked(KEY, forged, "829146")
    assert own != made


def test_two_marks_of_a_pin_have_nothing_in_common():
    one, other = (pins.pin_mark(KEY, "829146").split(".") for _ in range(2))
    assert not set(one) & set(other)


@pytest.mark.parametrize("text", ["", "829146", "a.b.c", f"{'0' * 32}.{'0' * 64}", "0" * 162])
def test_what_is_no_mark_opens_nothing(text):
    assert not pins.is_mark_by(KEY, text)
    assert not pins.is_marked(KEY, text, "829146")
