from datetime import date, timedelta
from decimal import Decimal
from math import isfinite

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from angio_desktop.register.evaluation import parser
from angio_desktop.register.fields import Limits, ValueType
from angio_desktop.register.ssin import Ssin, formatted
from angio_desktop.register.values import (
    FIRST_DAY,
    MAX_TEXT,
    Parser,
    Unreadable,
    code_parser,
    codes_parser,
    date_text,
    is_number,
    number_parser,
    parse_birth_date,
    parse_date,
    parse_name,
    parse_ssin,
    parse_text,
    parse_time,
)
from tests.drivers.tables import FORMS
from tests.register.examples import BOTH, number

CODES = {"1": "one", "2": "two", "FL_X_1": "three"}
RATIO = Limits("", 2, 0, 1.1, 0.3, 1)
WHOLE = Limits("mmHg", 0, 0, 250, 30, 140)
CONTRAST = Limits("ml", 0, 0, 3000, 10, 700)
SOME_NUMBER = number("450312", 124)

# Each parser with texts it takes and what they give, and texts it does not take.
CONTRACT: dict[str, tuple[Parser, dict[str, object], list[str]]] = {
    "text": (
        parse_text,
        {"Anna": "Anna", " a b ": "a b", "": "", "x" * MAX_TEXT: "x" * MAX_TEXT, "é=": "é="},
        [
            "x" * (MAX_TEXT + 1),
            "a\nb",
            "a\rb",
            "a\x00",
            "a\x7fb",
            "a\u2029b",
            "=a",
            " +a",
            "-1",
            "@",
        ],
    ),
    "date": (
        parse_date,
        {"29/02/2024": date(2024, 2, 29), "31/12/9999": date.max, "01/01/1900": FIRST_DAY},
        ["", "29/02/2023", "30/02/2024", "1/1/2024", "01/01/24", "01/01/2024 ", "٠١/٠١/٢٠٢٤"],
    ),
    "time": (
        parse_time,
        {"00:00": "00:00", "09:05": "09:05", "19:59": "19:59", "23:59": "23:59"},
        ["", "24:00", "23:60", "9:05", "0905", "09:05:00", "09:05\n", "０９:05"],
    ),
    "number with decimals": (
        number_parser(RATIO),
        {"0": 0.0, "0.8": 0.8, "0.85": 0.85, "1": 1.0, "-1": -1.0, "007.5": 7.5},
        ["", "0.855", "0,85", ".85", "1.", "+1", "1e0", "0x1", "nan", "inf", "1 0", "1_0", "٣"],
    ),
    "whole number": (
        number_parser(WHOLE),
        {"0": 0.0, "120": 120.0, "-5": -5.0},
        ["", "120.0", "120.5", "120,5", "12a"],
    ),
    "code": (code_parser(CODES), {"1": "1", "FL_X_1": "FL_X_1"}, ["", " 1", "3", "1|2", "fl_x_1"]),
    "codes": (
        codes_parser(CODES),
        {"1": ("1",), "2|1": ("2", "1"), "1|2|FL_X_1": ("1", "2", "FL_X_1")},
        ["", "|", "1|", "|1", "1||2", "1|1", "1|3", "1 | 2", "1,2"],
    ),
    "ssin": (
        parse_ssin,
        {SOME_NUMBER: Ssin(SOME_NUMBER, date(1945, 3, 12), "F", 3, 1945)},
        ["", "0" * 11, SOME_NUMBER[:-1], f"{SOME_NUMBER[:-2]}00", "9" * 5000, "x" * 11],
    ),
}
_TAKEN = [
    (name, text, value) for name, (_, taken, _) in CONTRACT.items() for text, value in taken.items()
]
_NOT_TAKEN = [(name, text) for name, (_, _, not_taken) in CONTRACT.items() for text in not_taken]
_RULES = {"text": "E20", "date": "E03", "time": "E03", "code": "E04", "codes": "E04", "ssin": "E02"}


@pytest.mark.parametrize(("name", "text", "value"), _TAKEN)
def test_text_in_the_register_s_form_is_read(name, text, value):
    parse = CONTRACT[name][0]
    assert parse(text) == value
    assert type(parse(text)) is type(value)


@pytest.mark.parametrize(("name", "text"), _NOT_TAKEN)
def test_any_other_text_says_which_rule_it_breaks(name, text):
    parse = CONTRACT[name][0]
    found = parse(text)
    assert type(found) is Unreadable
    assert found.rule == _RULES.get(name, "E03")
    assert found.text_id.split(".")[0] == found.rule


@pytest.mark.parametrize("name", CONTRACT)
@given(text=st.text() | st.text("0123456789/:.|- \u00a0\n=+@", max_size=20))
@example("9" * 5000)
@example("\ud800")
@settings(max_examples=60)
def test_random_text_never_raises(name, text):
    parse, taken, _ = CONTRACT[name]
    found = parse(text)
    assert type(found) is Unreadable or isinstance(found, type(next(iter(taken.values()))))


@given(day=st.dates(FIRST_DAY))
def test_every_date_is_read_back(day):
    assert parse_date(date_text(day)) == day


@given(minutes=st.integers(0, 24 * 60 - 1))
def test_every_time_of_the_day_is_read_back_in_order(minutes):
    def text(minute: int) -> str:
        return f"{minute // 60:02}:{minute % 60:02}"

    assert parse_time(text(minutes)) == text(minutes)
    assert minutes == 0 or text(minutes - 1) < text(minutes)


@given(hundredths=st.integers(-500, 500))
def test_every_number_with_its_decimals_is_read_back(hundredths):
    assert number_parser(RATIO)(str(Decimal(hundredths) / 100)) == hundredths / 100


@given(digits=st.dates(date(1900, 1, 1), date(1999, 12, 31)), counter=st.integers(1, 998))
def test_every_register_number_is_read_back(digits, counter):
    found = parse_ssin(number(f"{digits:%y%m%d}", counter))
    assert isinstance(found, Ssin)
    assert found.birth_date == digits
    assert found.sex == ("M" if counter % 2 else "F")


@pytest.mark.parametrize("text", ["\u00a0=1", "\u3000@", " \u2003+1"])
def test_blanks_do_not_hide_a_formula(text):
    assert parse_text(text) == Unreadable("E20", "E20.formula", {"value": text.strip()[0]})


def test_only_spaces_are_trimmed():
    assert parse_text(" Anna\u00a0") == "Anna\u00a0"
    assert parse_text("Anna\n") == Unreadable("E20", "E20.control", {})


def test_reason_names_what_is_wrong_with_the_text():
    assert parse_text("x" * 300) == Unreadable("E20", "E20.long", {"length": "300"})
    assert parse_text("a\tb") == Unreadable("E20", "E20.control", {})
    assert number_parser(RATIO)("x") == Unreadable("E03", "E03.number", {"decimals": "2"})
    assert number_parser(WHOLE)("x") == Unreadable("E03", "E03.integer", {"decimals": "0"})
    assert codes_parser(CODES)("1|9") == Unreadable("E04", "E04", {"value": "9"})
    assert codes_parser(CODES)("1||2") == Unreadable("E04", "E04", {"value": "1||2"})
    assert codes_parser(CODES)("1|2|2") == Unreadable("E04", "E04.double", {"value": "2"})


OF_1905 = number("050312", 124)
DAMAGED = [
    (parse_date, "46095", "E03.date_serial", {"meant": "14/03/2026"}),
    (parse_date, "46095,4043", "E03.date_serial", {"meant": "14/03/2026"}),
    (parse_date, "1/03/2026", "E03.date_form", {"meant": "01/03/2026"}),
    (parse_date, "2026-03-14", "E03.date_form", {"meant": "14/03/2026"}),
    (parse_date, "14/03/2026 0:00:00", "E03.date_form", {"meant": "14/03/2026"}),
    (parse_date, " 14/03/2026", "E03.date_form", {"meant": "14/03/2026"}),
    (parse_date, "00/00/1950", "E03.date", {}),
    (parse_date, "01234", "E03.date", {}),
    (parse_date, "########", "E03.hashes", {}),
    (parse_date, "4,6095E+04", "E03.scientific", {}),
    (parse_birth_date, "00/00/1950", "E03.year", {"year": "1950"}),
    (parse_birth_date, "00/03/1950", "E03.year", {"year": "1950"}),
    (parse_birth_date, "xx/xx/1950", "E03.year", {"year": "1950"}),
    (parse_birth_date, "00-00-1950", "E03.year", {"year": "1950"}),
    (parse_birth_date, "1950", "E03.year", {"year": "1950"}),
    (parse_birth_date, "1850", "E03.date", {}),
    (parse_birth_date, "31/02/1950", "E03.date", {}),
    (parse_time, "24:00", "E03.time_midnight", {}),
    (parse_time, "24u00", "E03.time_midnight", {}),
    (parse_time, "2400", "E03.time_midnight", {}),
    (parse_time, "24", "E03.time_midnight", {}),
    (parse_time, "24:01", "E03.time", {}),
    (parse_time, "0,404166667", "E03.time_serial", {"meant": "09:42"}),
    (parse_time, "0.9999", "E03.time_serial", {"meant": "00:00"}),
    (parse_time, "0,5", "E03.time", {}),
    (parse_time, "####", "E03.hashes", {}),
    (number_parser(CONTRAST), "1.000", "E03.thousands", {"meant": "1000"}),
    (number_parser(CONTRAST), "1,400", "E03.thousands", {"meant": "1400"}),
    (number_parser(CONTRAST), "4.000", "E03.integer", {"decimals": "0"}),
    (number_parser(CONTRAST), "###", "E03.hashes", {}),
    (number_parser(CONTRAST), "1E+10", "E03.scientific", {}),
    (number_parser(CONTRAST), "#", "E03.integer", {"decimals": "0"}),
    (parse_ssin, "4,50312E+10", "E02.scientific", {}),
    (parse_ssin, "#####", "E02.hashes", {}),
    (parse_ssin, OF_1905[1:], "E02.zero", {"meant": formatted(OF_1905)}),
    (parse_ssin, "1234567890", "E02", {}),
    (parse_name, "-", "E20.no_name", {"value": "-"}),
    (parse_name, " -- ", "E20.no_name", {"value": "-"}),
    (parse_name, "=A", "E20.formula", {"value": "="}),
]


@pytest.mark.parametrize(("parse", "text", "text_id", "details"), DAMAGED)
def test_the_message_tells_what_happened_to_a_value(parse, text, text_id, details):
    assert parse(text) == Unreadable(text_id.split(".")[0], text_id, details)


def test_a_name_is_a_text():
    assert parse_name(" Anna ") == "Anna"
    assert parse_birth_date("12/03/1945") == date(1945, 3, 12)


def test_number_has_a_sign_and_digits_around_a_point():
    assert is_number("-12.345")
    assert not is_number("12.")


def test_number_of_hundreds_of_digits_is_one_to_count_with():
    parse = number_parser(WHOLE)
    for sign in ("", "-"):
        found = parse(sign + "9" * 400)
        assert isinstance(found, float)
        assert isfinite(found)
        assert abs(found) > 10**300


@pytest.mark.parametrize("value_type", ValueType)
def test_every_value_type_has_its_parser(value_type):
    field = next(f for f in FORMS[BOTH].asked if f.value_type is value_type)
    taken = {
        ValueType.TEXT: "x",
        ValueType.DATE: "01/01/2020",
        ValueType.TIME: "12:00",
        ValueType.NUMBER: "1",
        ValueType.CODE: next(iter(field.code_list.codes)) if field.code_list else "",
        ValueType.SSIN: SOME_NUMBER,
    }
    assert type(parser(field)(taken[value_type])) is not Unreadable
    assert value_type is ValueType.TEXT or type(parser(field)("?")) is Unreadable


def test_days_are_stepped_through_as_the_register_writes_them():
    day = date(2023, 12, 31)
    assert date_text(day) == "31/12/2023"
    assert date_text(day + timedelta(days=1)) == "01/01/2024"
