"""What was read of an office last is there while it is away, and in another run; no more is."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.errors import StorageProblem
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.remembered import Memory, remembering
from angio_desktop.storage.store import Store
from tests.drivers.moment import NOW
from tests.drivers.offices import Offices
from tests.drivers.own_lists import load_own_lists
from tests.drivers.workstations import workstation


def test_lists_and_settings_outlast_a_run_as_they_were(store: Store) -> None:
    load_own_lists(store)
    store.settings.set("author", "anne", NOW)
    kept: list[str] = []
    read = remembering(store, store._database, Memory(kept.append))
    lists, settings = read.lists.loaded(), read.settings.all()
    assert PHYSICIANS in lists
    assert len(kept) == 1  # once both are known
    read.lists.loaded()
    assert len(kept) == 1  # nothing is new
    memory = Memory()
    memory.take_text(kept[0])
    assert (memory.lists, memory.settings) == (lists, settings)
    memory.take_text("")
    assert memory.lists == lists


def test_what_was_never_read_is_told_to_be_out_of_reach(offices: Offices, tmp_path: Path) -> None:
    with workstation(offices, offices.emptied(), tmp_path) as here:
        settings = here.store.settings.all()
        here.lose()
        assert here.store.settings.all() == settings
        assert here.store.lists.uses() == {}
        nothing = remembering(here.store, here.store._database, Memory())
        for read in (nothing.settings.all, nothing.lists.loaded, here.store.head):
            with pytest.raises(StorageProblem) as caught:
                read()
            assert caught.value.text_id == "storage_problem.office_away"


def test_another_office_in_the_place_of_the_one_that_was_open_is_refused(offices: Offices) -> None:
    with closing(open_office(offices.address(offices.emptied()))) as office:
        with closing(replace(office, id="another").again()) as other:
            with pytest.raises(StorageProblem) as caught, other.reading():
                pass
            assert caught.value.text_id == "storage_problem.office_other"
        with closing(office.again()) as same, same.reading() as connection:
            assert connection.exec_driver_sql("SELECT 1").scalar() == 1
