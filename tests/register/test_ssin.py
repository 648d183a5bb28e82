from datetime import date

import pytest

from angio_desktop.register import ssin
from tests.register.examples import number


@pytest.mark.parametrize(
    ("digits", "born"),
    [
        (number("450312", 124), date(1945, 3, 12)),
        (number("991231", 997), date(1999, 12, 31)),
        (number("000229", 1, from_2000=True), date(2000, 2, 29)),
        (number("240229", 2, from_2000=True), date(2024, 2, 29)),
        (number("000301", 1), date(1900, 3, 1)),
        (number("240229", 2), date(1924, 2, 29)),
    ],
)
def test_number_of_either_century_holds_its_birth_date(digits, born):
    held = ssin.read(digits)
    assert held is not None
    assert (held.digits, held.birth_date) == (digits, born)


@pytest.mark.parametrize("from_2000", [False, True])
def test_check_digits_of_the_other_century_give_another_birth_date(from_2000):
    held = ssin.read(number("240229", 2, from_2000=from_2000))
    assert held is not None
    assert held.birth_date == date(2024 if from_2000 else 1924, 2, 29)


@pytest.mark.parametrize(("counter", "sex"), [(1, "M"), (2, "F"), (997, "M"), (998, "F")])
def test_odd_counter_is_a_man_and_even_a_woman(counter, sex):
    held = ssin.read(number("450312", counter))
    assert held is not None
    assert held.sex == sex


@pytest.mark.parametrize(
    ("added", "sex"),
    [(20, None), (40, "M")],
    ids=["sex not known at the time", "sex known at the time"],
)
@pytest.mark.parametrize("from_2000", [False, True])
def test_bis_number_adds_to_the_month(added, sex, from_2000):
    held = ssin.read(number(f"12{7 + added}28", 997, from_2000=from_2000))
    assert held is not None
    assert held.birth_date == date(2012 if from_2000 else 1912, 7, 28)
    assert held.sex == sex


@pytest.mark.parametrize("month", [13, 19, 33, 39, 53, 60, 99])
def test_month_that_is_neither_of_a_national_nor_of_a_bis_number_is_refused(month):
    assert ssin.read(number(f"45{month}12", 124)) is None


@pytest.mark.parametrize("month", [1, 12, 21, 32, 41, 52])
def test_first_and_last_month_of_each_kind_are_accepted(month):
    held = ssin.read(number(f"45{month:02}12", 124))
    assert held is not None
    assert held.birth_date == date(1945, month % 20, 12)


@pytest.mark.parametrize(
    "born",
    ["450000", "450012", "450300", "450001", "452000", "454000", "452300", "454300", "450231"],
    ids=lambda born: f"born {born}",
)
def test_unknown_month_or_day_holds_no_birth_date(born):
    held = ssin.read(number(born, 124))
    assert held is not None
    assert held.birth_date is None


@pytest.mark.parametrize("born", ["000001", "002001", "004001"])
@pytest.mark.parametrize("from_2000", [False, True])
def test_fictitious_date_of_a_person_without_a_known_one_holds_no_birth_date(born, from_2000):
    held = ssin.read(number(born, 35, from_2000=from_2000))
    assert held is not None
    assert held.birth_date is None


@pytest.mark.parametrize(
    "written",
    [
        "{0}.{1}.{2}-{3}.{4}",
        "{0} {1} {2} {3} {4}",
        "{0}{1}{2}-{3}-{4}",
        " {0}{1}{2}{3}{4} ",
    ],
)
def test_separators_make_no_difference(written):
    digits = number("450312", 124)
    parts = (digits[:2], digits[2:4], digits[4:6], digits[6:9], digits[9:])
    held = ssin.read(written.format(*parts))
    assert held is not None
    assert held.digits == digits


def test_any_other_check_digits_are_refused():
    digits = number("991231", 124)
    for check in range(100):
        other = f"{digits[:9]}{check:02}"
        assert (ssin.read(other) is not None) == (other == digits), other


@pytest.mark.parametrize("place", range(11))
def test_one_wrong_digit_is_noticed(place):
    digits = number("450312", 124)
    wrong = digits[:place] + str((int(digits[place]) + 1) % 10) + digits[place + 1 :]
    assert ssin.read(wrong) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "00000000000",
        number("450312", 124)[:-1],
        number("450312", 124) + "0",
        number("450312", 124)[:-1] + "x",
        number("450312", 124) + "\n1",
        "٤٥٠٣١٢١٢٤٩٤",
        "9" * 5000,  # more digits than Python makes a number of
    ],
    ids=[*("empty", "blank", "zeros", "short", "long", "letter", "line break"), "arabic", "huge"],
)
def test_what_is_not_eleven_digits_is_refused(text):
    assert ssin.read(text) is None


def test_number_is_shown_as_people_write_it():
    assert ssin.formatted("45031212494") == "45.03.12-124.94"
