"""From when until when a registration is obligatory, by the register's table and the hospital's."""

from datetime import date

import pytest

from angio_desktop.register.fields import Obligation, RegistrationType
from angio_desktop.register.obligation import is_obligatory, obligations, setting_keys
from tests.drivers.tables import FORMS
from tests.register.examples import FOLLOW_UP, HOSP, PCI, TODAY, words

SINCE = date(2019, 6, 1)


def test_all_but_the_plain_hospitalisation_are_obligatory_since_the_register_asks_them():
    held = obligations(FORMS, {})
    assert held.pop(HOSP) == Obligation()
    assert set(held.values()) == {Obligation(SINCE)}


def test_the_hospital_sets_other_days_and_what_is_no_day_sets_none():
    first, last = setting_keys(PCI)
    held = obligations(FORMS, {first: "02/01/2020", last: "31/12/2026"})
    assert held[PCI] == Obligation(date(2020, 1, 2), date(2026, 12, 31))
    assert held[FOLLOW_UP] == Obligation(SINCE)
    assert obligations(FORMS, {first: "soon", last: ""})[PCI] == Obligation(SINCE)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2019, 5, 31), False),
        (SINCE, True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_the_first_and_the_last_day_are_obligatory(day, holds):
    assert Obligation(SINCE, date(2026, 12, 31)).holds(day) is holds
    assert Obligation(None, date(2026, 12, 31)).holds(day) is False


@pytest.mark.parametrize(
    ("texts", "is_so"),
    [({"DT_HOSPZ": "31/05/2019"}, False), ({"DT_HOSPZ": "x"}, True), ({}, True)],
)
def test_what_has_no_day_yet_is_of_today(texts, is_so):
    assert is_obligatory(FORMS[PCI], texts, FORMS[PCI].obligation, TODAY) is is_so


@pytest.mark.parametrize("type_", RegistrationType)
def test_the_hint_of_a_type_says_what_it_asks_today(type_):
    form, said = FORMS[type_], words("nl")
    plain = said.hint(form, is_optional=False, is_followed=False)
    assert plain == form.hint.nl
    whole = said.hint(form, is_optional=True, is_followed=True)
    assert whole.startswith(plain)
    assert "toestemming" in whole
    assert "follow-up" in whole
