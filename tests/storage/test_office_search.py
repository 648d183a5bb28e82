"""Searching an office: it is planned for the words that were typed, by a large sample."""

from contextlib import closing

from angio_desktop.storage.postgres.connection import open_office
from tests.drivers.offices import Offices

_HOW = (
    "SELECT current_setting('plan_cache_mode'), CAST(current_setting('random_page_cost') AS float)"
)
_SAMPLES = (
    "SELECT attname, attstattarget FROM pg_attribute "
    "WHERE attrelid = CAST('angio.registration' AS regclass) AND attname IN ('search', 'code')"
)


def test_a_search_is_planned_by_its_own_words_and_nothing_else_is(offices: Offices) -> None:
    with closing(open_office(offices.address(offices.emptied()))) as office:
        with office.reading() as connection:
            office.begin_search(connection)
            assert connection.exec_driver_sql(_HOW).one() == ("force_custom_plan", 1.1)
            office.end_search(connection)
        with office.reading() as connection:
            assert connection.exec_driver_sql(_HOW).one() == ("auto", 4)


def test_how_many_rows_hold_a_word_is_reckoned_by_a_large_sample(offices: Offices) -> None:
    with (
        closing(open_office(offices.address(offices.emptied()))) as office,
        office.reading() as connection,
    ):
        assert dict(connection.exec_driver_sql(_SAMPLES).all()) == {"search": 1000, "code": 1000}
