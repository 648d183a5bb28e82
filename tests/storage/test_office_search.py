"""Searching an office: one plan for all words reads an index in which no single letter is."""

from contextlib import closing

from angio_desktop.storage.postgres.connection import open_office
from tests.drivers.offices import Offices

_HOW = "SHOW plan_cache_mode"


def test_a_search_is_planned_by_its_own_words_and_nothing_else_is(offices: Offices) -> None:
    with closing(open_office(offices.address(offices.emptied()))) as office:
        with office.reading() as connection:
            office.begin_search(connection)
            assert connection.exec_driver_sql(_HOW).scalar() == "force_custom_plan"
            office.end_search(connection)
        with office.reading() as connection:
            assert connection.exec_driver_sql(_HOW).scalar() == "auto"
