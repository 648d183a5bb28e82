"""The search in a long list, without its widgets."""

from datetime import date

import pytest

from angio_desktop.register.context import ListEntry, OpenList, Period
from angio_desktop.ui.editors.list_index import ListIndex, index_of
from tests.ui.stage import DOCTORS, STENTS, field_of, words


def index(open_list: OpenList, key: str) -> ListIndex:
    made = index_of(field_of(key), words(), open_list)
    assert made is not None
    return made


@pytest.fixture
def doctors() -> ListIndex:
    return index(DOCTORS, "CD_RIZIV_TREAT_PHYS")


@pytest.fixture
def stents() -> ListIndex:
    return index(STENTS, "CD_MODEL_DES_1")


@pytest.fixture
def towns() -> ListIndex:
    made = index_of(field_of("CD_PAT_PLC_RESDC"), words(), None)
    assert made is not None
    return made


def names(made: ListIndex, typed: str, day: date | None = None) -> list[str]:
    return [made.entries[place].label for place in made.matches(typed, day)]


def meant(made: ListIndex, typed: str, day: date | None = None) -> str | None:
    place = made.meaning(typed, day)
    return None if place is None else made.entries[place].code


def test_every_typed_word_must_occur_and_nothing_else_is_found(doctors):
    assert names(doctors, "maes bart") == ["Dr. Maes Bart"]
    assert names(doctors, "bart maes") == ["Dr. Maes Bart"]
    assert names(doctors, "maes x") == []
    assert names(doctors, "mas") == []


def test_accents_and_capitals_need_not_be_typed(doctors):
    assert names(doctors, "ZOE") == names(doctors, "zoë") == ["Dr. Vandermaesen Zoë"]


def test_beginnings_come_before_parts_of_words(doctors):
    assert names(doctors, "d'h") == ["D'Hoe-Maesen Jan"]
    found = names(doctors, "maes")
    assert found[:3] == ["Dr. Maes Anna", "Dr. Maes Bart", "Dr. Maes"]
    assert set(found[3:]) == {"Dr. Vandermaesen Zoë", "D'Hoe-Maesen Jan"}


def test_a_part_of_the_code_is_found_too(doctors, towns):
    assert names(doctors, "304492") == ["Dr. Vandermaesen Zoë"]
    assert names(towns, "9000") == ["9000 Gent"]


def test_nothing_typed_finds_all(doctors):
    assert len(names(doctors, " ")) == 5


def test_a_code_or_a_whole_name_means_its_entry_although_others_match(doctors, towns):
    assert meant(doctors, "10000106730") == "10000106730"
    assert meant(doctors, "dr. maes") == "10000505254"
    assert meant(doctors, "Dr. Maes Bart (10000205116)") == "10000205116"
    assert meant(towns, "gent") == "9000"


def test_a_code_may_be_typed_with_separators(doctors):
    assert meant(doctors, "1-00001-06-730") == "10000106730"


def test_a_part_of_a_name_means_nobody_be_it_the_only_match(doctors):
    assert names(doctors, "zoe") == ["Dr. Vandermaesen Zoë"]
    assert meant(doctors, "zoe") is None
    assert meant(doctors, "maes") is None
    assert meant(doctors, "nobody") is None
    assert meant(doctors, "") is None


def test_a_name_that_two_entries_share_means_neither():
    twins = OpenList("HPIN", {c: ListEntry(c, "Dr. Peeters") for c in ("1", "2")})
    assert meant(index(twins, "CD_RIZIV_TREAT_PHYS"), "Dr. Peeters") is None


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (None, ["Flow 1", "Flow 2", "River"]),
        (date(2018, 12, 31), ["River"]),
        (date(2019, 1, 1), ["Flow 1", "River"]),
        (date(2024, 12, 31), ["Flow 1", "River"]),
        (date(2025, 1, 1), ["Flow 2", "River"]),
    ],
)
def test_with_a_date_only_what_is_valid_on_it_is_found(stents, day, found):
    assert names(stents, "", day) == found


def test_what_is_not_valid_on_the_day_is_meant_by_its_whole_code_or_name_only(stents):
    day = date(2026, 1, 1)
    assert meant(stents, "flow", day) is None
    assert meant(stents, "OLD", day) == meant(stents, "flow 1", day) == "OLD"
    assert names(stents, "flow 1", day) == ["Flow 1"]
    assert names(stents, "flow", day) == ["Flow 2"]


def test_of_two_with_one_name_the_valid_one_is_meant():
    first, last = date(2025, 1, 1), date(2024, 12, 31)
    same = {
        "A": ListEntry("A", "Flow", (Period(None, last),)),
        "B": ListEntry("B", "Flow", (Period(first),)),
    }
    made = index(OpenList(STENTS.name, same), "CD_MODEL_DES_1")
    assert meant(made, "flow", first) == "B"
    assert meant(made, "flow", last) == "A"
    assert meant(made, "flow") is None


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Brussel", "1000"),
        ("bruxelles", "1000"),
        ("Mechelen", "2800"),
        ("LIEGE", "4000"),
        ("Luik", "4000"),
        ("liège x", "4099"),
        ("4000 Liège", "4000"),
        ("9200 Dendermonde", "9200"),
        ("B-9000", "9000"),
        ("Antwerpen", None),  # of seven places
        ("lede", None),
        ("Dendermonde", None),  # a municipality, and no name on the list
    ],
)
def test_a_place_is_meant_by_its_name_in_any_language(language, typed, code):
    made = index_of(field_of("CD_PAT_PLC_RESDC"), words(language), None)
    assert made is not None
    assert meant(made, typed) == code


def test_a_municipality_finds_its_places_and_special_codes_come_last(towns):
    assert names(towns, "dendermonde") == names(towns, "termonde") == ["9200 Appels (Dendermonde)"]
    assert names(towns, "lede")[:2] == ["9340 Impe (Lede)", "8880 Ledegem"]
    found = names(towns, "liège")
    assert found[:2] == ["4000 Luik", "4020 Bressoux (Luik)"]
    assert found[-1] == "4099 Liège X"
    assert names(towns, "1005")[0].startswith("1005 ")


def test_a_municipality_is_found_by_its_german_name_too(towns):
    for german, first in (
        ("Lüttich", "4000 Luik"),
        ("sankt vith", "4780 Sankt-Vith"),
        ("Büllingen", "4760 Büllingen"),
        ("kelmis", "4720 Kelmis"),
        ("weismes", "4950 Weismes"),
    ):
        assert names(towns, german)[0].startswith(first)
    brussels = names(towns, "brüssel")
    assert brussels[0].startswith("1000 ")
    assert not any(name.startswith("1005 ") for name in brussels)


def test_what_is_typed_whole_comes_before_what_is_used_most(towns):
    found = [towns.entries[i].code for i in towns.matches("gent", None, {"9040": 9, "9099": 5})]
    assert found[0] == "9000"
    assert set(found[1:6]) >= {"9030", "9040"}


def test_an_index_is_made_once_for_a_list_and_anew_for_another(doctors):
    assert index(DOCTORS, "CD_SECON_OPR_1") is doctors
    other = OpenList(DOCTORS.name, dict(DOCTORS.entries))
    assert index(other, "CD_SECON_OPR_1") is not doctors


def test_the_most_used_come_first_and_the_rest_as_before(doctors):
    uses = {"10000304492": 2, "10000205116": 7, "no such code": 9}
    found = [doctors.entries[i].code for i in doctors.matches("maes", None, uses)]
    assert found == ["10000205116", "10000304492", "10000106730", "10000505254", "10000406868"]
    assert doctors.matches("anna", None, uses) == doctors.matches("anna")


def test_a_pasted_code_or_name_may_hold_any_blanks(doctors):
    assert meant(doctors, "\u2009100001\u202f06730\n") == "10000106730"
    assert names(doctors, "Maes\u00a0Anna\r\n") == ["Dr. Maes Anna"]
    assert meant(doctors, "\ufeffDr.\u202fMaes\u00a0Bart (10000205116) ") == "10000205116"


def test_a_town_is_found_without_its_accents_and_by_words_in_any_order():
    towns = OpenList("HPIN", {"1": ListEntry("1", "Liège Centre"), "2": ListEntry("2", "Lier")})
    made = index(towns, "CD_RIZIV_TREAT_PHYS")
    assert names(made, "liege") == names(made, "centre LIÈ") == ["Liège Centre"]
