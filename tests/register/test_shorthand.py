from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.shorthand import is_whole, normalised, normalised_date
from angio_desktop.register.values import date_text
from tests.drivers import tables
from tests.drivers.tables import DICTIONARY

TODAY = date(2026, 11, 23)
FORM = DICTIONARY.forms[RegistrationType.HOSPITALISATION_FFR_PCI]
DATE = FORM.by_key["DT_HOSPZ"]
BIRTH = FORM.by_key["DT_PAT_DOB"]
TIME = FORM.by_key["T_WICR_1"]
NUMBER = FORM.by_key["MS_PAT_WGHT"]
SSIN = FORM.by_key["IDC_PAT"]
TEXT = FORM.by_key["TX_PAT_LAST_NAM"]
CODE = FORM.by_key["CD_MAT_1"]
CODES = FORM.by_key["CD_SEGM_1"]
TITLE = FORM.by_key["TX_TTL_STEMI"]
HEIGHT = FORM.by_key["MS_PAT_HGHT"]
CREATININE = FORM.by_key["MS_RECNT_SERM_CREAN"]
EGFR = FORM.by_key["MS_RECNT_EGFR"]
LVEF = FORM.by_key["MS_LVEF"]
FFR = FORM.by_key["MS_FFRRCA"]
LENGTH = FORM.by_key["NR_TOT_LEN_1"]
CONTRAST = FORM.by_key["NR_CONVOL_PROC_ML_1"]
WORDS = {language: tables.words(language) for language in ("nl", "fr", "en")}
EVERY_DAY = [
    date(1900, 1, 1) + timedelta(days=n)
    for n in range((date(2100, 12, 31) - date(1900, 1, 1)).days + 1)
]


def read_date(typed: str, today: date = TODAY) -> str:
    return normalised(DATE, typed, today)


@pytest.mark.parametrize(
    "typed",
    ["3/2/2026", "03/02/2026", "3-2-26", "3.2.2026", "3 2 26", "03022026", "030226", "0302", "3/2"],
)
def test_every_short_form_of_a_date_is_read_day_first(typed):
    assert read_date(typed) == "03/02/2026"


@pytest.mark.parametrize(
    "form",
    [
        "{d.day}/{d.month}/{d.year}",
        "{d.day:02}/{d.month:02}/{d.year}",
        "{d.day}-{d.month}-{d.year}",
        "{d.day}.{d.month}.{d.year}",
        "{d.day} {d.month} {d.year}",
        "{d.day:02}{d.month:02}{d.year}",
    ],
)
def test_every_date_of_two_centuries_is_read_back_from_a_form_with_its_year(form):
    for d in EVERY_DAY:
        assert read_date(form.format(d=d)) == date_text(d)


@pytest.mark.parametrize(
    "form",
    [
        "{d.day}/{d.month}/{year:02}",
        "{d.day:02}-{d.month:02}-{year:02}",
        "{d.day}.{d.month}.{year:02}",
        "{d.day:02}{d.month:02}{year:02}",
    ],
)
@pytest.mark.parametrize("age", [-9 * 365, 0, 89 * 365])
def test_every_date_is_read_back_from_two_digits_of_its_year_for_a_century(form, age):
    for d in EVERY_DAY:
        typed = form.format(d=d, year=d.year % 100)
        assert read_date(typed, d + timedelta(days=age)) == date_text(d)


@pytest.mark.parametrize(
    "form", ["{d.day}/{d.month}", "{d.day:02}{d.month:02}", "{d.day}.{d.month}"]
)
@pytest.mark.parametrize("age", [0, 335])
def test_every_date_is_read_back_without_its_year_for_eleven_months(form, age):
    for d in EVERY_DAY:
        assert read_date(form.format(d=d), d + timedelta(days=age)) == date_text(d)


@pytest.mark.parametrize("days", ["-999", "-1", "-0", "+0", "+1", "+999"])
def test_every_date_is_read_back_from_the_days_since_and_until(days):
    for d in EVERY_DAY:
        assert read_date(days, d - timedelta(days=int(days))) == date_text(d)


MONTHS = [
    "januari jan. janvier janv. january",
    "februari feb. février févr. fevrier february",
    "maart mrt. mars march mar",
    "april apr. avril avr.",
    "mei mai may",
    "juni jun. juin june",
    "juli jul. juillet juil. july",
    "augustus aug. août aout august",
    "september sep. sept. septembre",
    "oktober okt. octobre oct. october",
    "november nov. novembre",
    "december dec. décembre déc. decembre",
]


@pytest.mark.parametrize(
    ("month", "name"), [(n, name) for n, names in enumerate(MONTHS, 1) for name in names.split()]
)
def test_a_month_may_be_named_in_three_languages(month, name):
    for form in ("14 {} 2026", "14-{}-2026", "14 {} 26", "14{}2026", "14. {} 2026", "{} 14, 2026"):
        assert read_date(form.format(name)) == f"14/{month:02}/2026"
        assert read_date(form.format(name.upper())) == f"14/{month:02}/2026"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-03-14", "14/03/2026"), ("2026/3/4", "04/03/2026"), ("2026.03.14", "14/03/2026"),
        ("2026-03-14T00:00:00", "14/03/2026"), ("2026-03-14 00:00:00.000", "14/03/2026"),
        ("14/03/2026 0:00:00", "14/03/2026"), ("14/03/2026 00:00", "14/03/2026"),
        ("14/3/26 0:00", "14/03/2026"), ("14-3-2026", "14/03/2026"), ("14 maart", "14/03/2026"),
        ("1er mars 2026", "01/03/2026"), ("14th March 2026", "14/03/2026"),
        ("March 14 2026", "14/03/2026"), ("14\u00a0mars\u00a02026", "14/03/2026"),
    ],
)  # fmt: skip
def test_a_date_is_read_as_other_programs_write_it(typed, expected):
    assert read_date(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "14 maart 202", "14 brumaire 2026", "maart 2026", "30 februari 2026", "14/03/2026 9:42",
        "2026-14-03", "2026-03/14", "14 maart 2026 x", "2026", "0 mei 2026", "20260314",
    ],
)  # fmt: skip
def test_what_names_no_day_stays_as_it_was_typed(typed):
    assert read_date(typed) == typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1945-03-12", "12/03/1945"), ("12 maart 1945", "12/03/1945"), ("12 mrt 45", "12/03/1945"),
        ("12/03/1945 0:00:00", "12/03/1945"), ("12 maart", "12 maart"), ("12 mrt 26", "12 mrt 26"),
        ("00/00/1950", "00/00/1950"), ("1950", "1950"),
    ],
)  # fmt: skip
def test_a_birth_date_is_read_in_the_same_forms(typed, expected):
    assert normalised(BIRTH, typed, TODAY) == expected


BELGIAN = dict(zip("1234567890", "&é\"'(§è!çà", strict=True))
FRENCH = dict(zip("1234567890", "&é\"'(-è_çà", strict=True))


@pytest.mark.parametrize("row", [BELGIAN, FRENCH], ids=["Belgian", "French"])
@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        (DATE, "140326", "14/03/2026"), (DATE, "14/03/2026", "14/03/2026"),
        (DATE, "14:03:2026", "14/03/2026"), (DATE, "14;03;2026", "14/03/2026"),
        (BIRTH, "120345", "12/03/1945"), (TIME, "942", "09:42"), (TIME, "09:42", "09:42"),
        (TIME, "9h42", "09:42"), (TIME, "16:38", "16:38"), (NUMBER, "82,5", "82.5"),
        (NUMBER, "82;5", "82.5"), (HEIGHT, "178", "178"), (HEIGHT, "168", "168"),
        (SSIN, "85073003328", "85073003328"), (CONTRAST, "140", "140"),
        (DATE, "0302", "03/02/2026"),
    ],
)  # fmt: skip
def test_digits_without_shift_on_a_belgian_or_french_keyboard_are_read(field, typed, expected, row):
    keys = typed.translate(str.maketrans(row))
    assert normalised(field, keys, TODAY) == expected
    assert normalised(field, keys.upper(), TODAY) == expected


def test_a_hyphen_on_the_row_divides_a_date_and_is_a_6_where_it_can_be_nothing_else():
    assert read_date("&'-à\"-éàé§") == "14/03/2026"
    assert normalised(HEIGHT, "&-è", TODAY) == "167"
    assert read_date("&-&é") == "&-&é"  # 1/12 in Belgium, 16/12 in France
    assert normalised(NUMBER, "-&", TODAY) == "-&"  # -1 or 61


@pytest.mark.parametrize("field", [DATE, TIME, NUMBER, SSIN])
@pytest.mark.parametrize("typed", ['82"', "5'11", "é5", "-", "--", "'", "hé", "(a)", "é é"])
def test_the_row_is_not_seen_in_what_holds_digits_or_means_nothing(field, typed):
    if (field, typed) not in ((NUMBER, "'"), (TIME, "'"), (DATE, "é é")):
        assert normalised(field, typed, TODAY) == typed


def test_names_keep_the_letters_of_the_row():
    assert normalised(TEXT, "éèçà&'(§", TODAY) == "éèçà&'(§"


@pytest.mark.parametrize("letter", list("vatVAT"))
def test_a_letter_stands_for_today(letter):
    assert read_date(letter) == "23/11/2026"


@pytest.mark.parametrize("letter", list("ghyGHY"))
def test_a_letter_stands_for_yesterday(letter):
    assert read_date(letter, date(2024, 3, 1)) == "29/02/2024"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("23/11", "23/11/2026"),  # today itself
        ("24/12", "24/12/2025"),
        ("23/12", "23/12/2025"),
        ("12/3/45", "12/03/1945"),
        ("23/11/26", "23/11/2026"),
        ("24/11/26", "24/11/2026"),  # to come: told so, and never taken for 1926
        ("1/1/36", "01/01/2036"),
        ("1/1/37", "01/01/1937"),
        ("29/2/00", "29/02/2000"),
    ],
)
def test_a_year_not_typed_in_full_is_the_nearest(typed, expected):
    assert read_date(typed) == expected


@pytest.mark.parametrize("typed", ["24/11", "22/12", "29/2"])
def test_a_date_that_may_be_a_slip_for_one_to_come_needs_its_year(typed):
    assert read_date(typed) == typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("12/3/45", "12/03/1945"),
        ("120345", "12/03/1945"),
        ("1/1/27", "01/01/1927"),
        ("12/3/1920", "12/03/1920"),
        ("12032020", "12/03/2020"),
        (" 12-3-99\n", "12/03/1999"),
    ],
)
def test_a_birth_date_is_read_where_it_can_be_one_only(typed, expected):
    assert normalised(BIRTH, typed, TODAY) == expected


@pytest.mark.parametrize(
    "typed", ["12/3", "1203", "12/3/26", "31/12/26", "1/1/00", "v", "-1", "+1", "31/2/45", "x"]
)
def test_a_birth_date_that_could_be_a_childs_or_a_centenarians_stays_as_typed(typed):
    assert normalised(BIRTH, typed, TODAY) == typed


ROW = "&é\"'(§è!çà-_,;:/"
PASTED = ["\u2009{}", "{}\u202f", "\u00a0{}\r\n", "\ufeff{}\n", "\t{}\u2028", "\u200b{}\u200e"]


@pytest.mark.parametrize("around", PASTED)
@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        (DATE, "3/2/2026", "03/02/2026"),
        (BIRTH, "3/2/1945", "03/02/1945"),
        (TIME, "9u42", "09:42"),
        (NUMBER, "70,5", "70.5"),
        (SSIN, "85.07.30-033.28", "85073003328"),
        (TEXT, "Peeters", "Peeters"),
        (CODE, "4", "4"),
    ],
)
def test_what_stands_around_a_pasted_value_is_no_part_of_it(field, text, expected, around):
    assert normalised(field, around.format(text), TODAY) == expected


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        (DATE, "3 / 2 / 26", "03/02/2026"),
        (DATE, "3\u202f-\u00a02\u2009-\u20092026", "03/02/2026"),
        (TIME, "9 : 42", "09:42"),
        (TIME, "9\u00a0h\u00a042", "09:42"),
        (SSIN, "85.07.30\u2009-\u2009033.28", "85073003328"),
        (SSIN, "85\u202f07\u202f30\n033\u202f28", "85073003328"),
        (TEXT, "Van\u00a0den\nBerg\r\nJan", "Van den Berg Jan"),
    ],
)
def test_blanks_inside_a_pasted_value_are_spaces(field, typed, expected):
    assert normalised(field, typed, TODAY) == expected


@pytest.mark.parametrize("typed", ["24/11/2026", "01/01/2100"])
def test_a_future_date_typed_in_full_stays_for_the_rules_to_judge(typed):
    assert read_date(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "31/4/2026", "31/02", "29/2/2025", "29/2/25", "0/1/2026", "1/0", "1/13", "3102", "310226",
        "31022026", "29/2/1900", "3", "302", "3/2/6", "3/2/026", "3/2/20266", "3//2", "2026-02-30",
        "/", "-", "--1", "-1000", "+1000", "+", "vv", "x", "3/2/26 10:00", "46095", "٣/٢/٢٠٢٦",
        "1/1/0000",
    ],
)  # fmt: skip
def test_what_is_no_date_stays_as_it_was_typed(typed):
    assert read_date(f" {typed} ") == typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("942", "09:42"), ("0942", "09:42"), ("9:42", "09:42"), ("9.42", "09:42"),
        ("9,42", "09:42"), ("9u42", "09:42"), ("9h42", "09:42"), ("9U42", "09:42"),
        ("09:42", "09:42"), ("9", "09:00"), ("9u", "09:00"), ("21h", "21:00"), ("0", "00:00"),
        ("000", "00:00"), ("2359", "23:59"), ("23:59", "23:59"), ("120", "01:20"),
        ("09:42:10", "09:42"), ("9:42:00", "09:42"), ("09:42:59.999", "09:42"),
    ],
)  # fmt: skip
def test_every_short_form_of_a_time_is_read(typed, expected):
    assert normalised(TIME, typed, TODAY) == expected


@pytest.mark.parametrize(
    "typed",
    ["24", "2400", "24:00", "960", "9:60", "9:4", "9:42:60", "9 42", ":42", "u42", "94200", "x"],
)
def test_what_is_no_time_stays_as_it_was_typed(typed):
    assert normalised(TIME, f" {typed} ", TODAY) == typed


def test_every_minute_of_a_day_is_read_back_from_every_form():
    for minute in range(24 * 60):
        hours, minutes = divmod(minute, 60)
        expected = f"{hours:02}:{minutes:02}"
        for form in ("{h}:{m:02}", "{h}.{m:02}", "{h}u{m:02}", "{h}h{m:02}", "{h}{m:02}"):
            assert normalised(TIME, form.format(h=hours, m=minutes), TODAY) == expected
        assert normalised(TIME, f"{hours:02}{minutes:02}", TODAY) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("12,5", "12.5"), ("12.5", "12.5"), (",8", "0.8"), (".8", "0.8"), ("-,8", "-0.8"),
        ("-1,5", "-1.5"), (" 82 ", "82"), ("1.234", "1.234"), ("1,234", "1.234"), ("0,8", "0.8"),
    ],
)  # fmt: skip
def test_a_comma_is_a_point(typed, expected):
    assert normalised(NUMBER, typed, TODAY) == expected


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        (NUMBER, "0082.5", "82.5"), (HEIGHT, "0140", "140"), (NUMBER, "00", "0"),
        (NUMBER, "-0", "0"), (NUMBER, "-0,0", "0.0"), (NUMBER, "007", "7"),
        (NUMBER, "82,50", "82.5"), (NUMBER, "82.500", "82.5"), (NUMBER, "82,0", "82.0"),
        (NUMBER, "82,55", "82.55"),  # one decimal too many: for the rules to judge
        (HEIGHT, "178,0", "178"), (HEIGHT, "178.5", "178.5"), (CREATININE, "1,000", "1.00"),
        (FFR, "0,80", "0.80"), (FFR, "0,800", "0.80"),
        (NUMBER, "82 kg", "82"), (NUMBER, "82kg", "82"), (NUMBER, "82,5 KG", "82.5"),
        (NUMBER, "82\u00a0kg", "82"), (NUMBER, "82\u202fKg", "82"), (HEIGHT, "178 cm", "178"),
        (EGFR, "68 mL/min/1,73 m²", "68"), (EGFR, "68 ml/min/1.73 m2", "68"), (LVEF, "35%", "35"),
        (CONTRAST, "1\u00a0400", "1400"), (CONTRAST, "1\u202f400 ml", "1400"),
        (CONTRAST, "140\u2009ml", "140"),
    ],
)  # fmt: skip
def test_a_number_has_one_form(field, typed, expected):
    assert normalised(field, typed, TODAY) == expected


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (CONTRAST, "1.000"), (CONTRAST, "1,000"), (CONTRAST, "1.400"), (CONTRAST, "1 400"),
        (CONTRAST, "01\u00a0400"), (CONTRAST, "1\u00a014"), (NUMBER, "82 cm"), (HEIGHT, "178 kg"),
        (NUMBER, "82 kg x"), (NUMBER, "kg"), (FFR, "0,80 kg"), (HEIGHT, "5'11"), (NUMBER, "82'"),
    ],
)  # fmt: skip
def test_what_can_be_two_numbers_or_is_of_another_unit_stays_as_it_was_typed(field, typed):
    assert normalised(field, typed, TODAY) == typed.replace("\u00a0", " ")


@pytest.mark.parametrize("typed", ["1.234,5", "1,234.5", "1 234", "8,", ",", "+8", "1e3", "8 g"])
def test_what_is_no_number_stays_as_it_was_typed_and_thousands_are_not_guessed(typed):
    assert normalised(NUMBER, typed, TODAY) == typed


@pytest.mark.parametrize(
    "typed",
    ["85.07.30-033.28", "85 07 30 033 28", "850730-03328", " 85073003328 ", "85/07/30–033.28"],
)
def test_a_register_number_becomes_its_digits(typed):
    assert normalised(SSIN, typed, TODAY) == "85073003328"


@pytest.mark.parametrize("typed", ["85.07.30-033.2", "85.07.30-033.288", "85.07.30-033.2x", "?"])
def test_what_is_no_register_number_stays_as_it_was_typed(typed):
    assert normalised(SSIN, typed, TODAY) == typed


@pytest.mark.parametrize("field", [TEXT, CODE, CODES, TITLE])
@pytest.mark.parametrize("typed", ["v", "3/2", "1,5", "FL_PRCA1_1|FL_MRCA2_1", "Zoë D'Hoe"])
def test_texts_in_their_one_form_and_codes_are_only_trimmed(field, typed):
    assert normalised(field, f" {typed}\t", TODAY) == typed


@pytest.mark.parametrize("field", [DATE, TIME, NUMBER, SSIN, TEXT, CODE, CODES])
def test_an_empty_field_stays_empty(field):
    assert normalised(field, "", TODAY) == ""
    assert normalised(field, "  ", TODAY) == ""


@given(
    field=st.sampled_from([DATE, BIRTH, TIME, NUMBER, SSIN, TEXT, CODE, CODES]),
    typed=st.text(" \t\n\r\u00a0\u2009\u202f\u200b\ufeff\u00ad\u2028", max_size=8),
)
def test_what_shows_nothing_is_no_answer(field, typed):
    assert normalised(field, typed, TODAY) == ""


@given(
    field=st.sampled_from([DATE, BIRTH, TIME, NUMBER, SSIN, TEXT, CODE, CODES]),
    typed=st.text() | st.text("0123456789/-.,: uhvgkm", max_size=12) | st.text(ROW, max_size=12),
    today=st.dates(date(1930, 1, 1), date(2130, 1, 1)),
)
@example(DATE, "29/2/00", date(2000, 1, 1))
def test_what_was_read_once_is_not_changed_again(field, typed, today):
    once = normalised(field, typed, today)
    assert normalised(field, once, today) == once


@pytest.mark.parametrize(("typed", "expected"), [(" 3/2 ", "03/02/2026"), (" x ", "x"), ("", "")])
def test_a_date_outside_a_registration_is_read_by_the_same_rules(typed, expected):
    assert normalised_date(typed, TODAY) == expected


@pytest.mark.parametrize(
    ("field", "whole", "others"),
    [
        (SSIN, ["45031212494", "45.03.12-124.94"], ["4503121249", "450312124940", "4503121249x"]),
        (DATE, ["14032026", "14/03/2026", "14-03-2026"], ["140326", "1403", "14/3/2026", "v"]),
        (TIME, ["0855", "08:55", "08u55", "9999", 'éé"&'], ["855", "8:55", "9", "12011"]),
        (HEIGHT, ["162", "999", "&è§"], ["62", "1620", "16,", ""]),
        (CONTRAST, ["1400"], ["140"]),
        (NUMBER, [], ["70.5", "400", "70"]),
        # "12" and a digit too many is a length that may be believed.
        (LENGTH, [], ["120", "12"]),
        (TEXT, [], ["Peeters"]),
        (CODE, [], ["4"]),
        (TITLE, [], ["x"]),
    ],
)
def test_an_answer_is_whole_where_nobody_types_on(field, whole, others):
    assert [each for each in (*whole, *others) if is_whole(field, each)] == whole


def test_where_whole_numbers_lead_on_one_digit_more_is_never_believed():
    numbers = [(field, field.limits) for field in FORM.asked if field.limits]
    leading = []
    for field, limits in numbers:
        digits = len(str(int(limits.maximum)))
        if is_whole(field, "9" * digits):
            leading.append(field.key)
            least = max(int(limits.usual_minimum), 10 ** (digits - 2))
            for shorter in range(least, 10 ** (digits - 1)):
                assert shorter * 10 > limits.usual_maximum, field.key
    assert {"MS_PAT_HGHT", "MS_SYS_BP_HOSPZ", "MS_STE_BEF_PCI_1"} <= set(leading)


LANGUAGES = ("nl", "fr", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    field=st.sampled_from([NUMBER, HEIGHT, CREATININE, FFR, CONTRAST]),
    whole=st.integers(-5, 5000),
    decimals=st.text("0123456789", max_size=3),
)
def test_a_number_as_it_is_shown_is_read_as_what_it_was(language, field, whole, decimals):
    typed = f"{whole}.{decimals}" if decimals else str(whole)
    text = normalised(field, typed, TODAY)
    assert normalised(field, WORDS[language].shown(field, text), TODAY) == text


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    field=st.sampled_from([DATE, BIRTH, TIME, NUMBER, HEIGHT, FFR, SSIN, TEXT]),
    typed=st.text(max_size=12) | st.text("0123456789/-.,: uhkgcm", max_size=12),
)
def test_whatever_was_typed_is_read_from_what_is_shown_of_it(language, field, typed):
    text = normalised(field, typed, TODAY)
    assert normalised(field, WORDS[language].shown(field, text), TODAY) == text


@given(number=st.integers(1, 5000), unit=st.sampled_from(["", "kg", " kg", "\u00a0KG"]))
def test_a_number_that_is_read_is_the_one_that_was_typed(number, unit):
    for typed in (f"{number}", f"00{number}", f"{number},0", f"{number}.00"):
        text = normalised(NUMBER, typed + unit, TODAY)
        assert float(text) == number


@given(day=st.dates(date(1900, 1, 1), date(2026, 11, 23)), name=st.sampled_from(range(12 * 3)))
def test_a_day_is_the_same_in_every_form_with_its_year(day, name):
    month = MONTHS[day.month - 1].split()[name % 4 % len(MONTHS[day.month - 1].split())]
    forms = (day.isoformat(), f"{day:%d/%m/%Y} 0:00:00", f"{day.day} {month} {day.year}")
    for typed in forms:
        assert normalised(BIRTH, typed, TODAY) == read_date(typed) == date_text(day)
