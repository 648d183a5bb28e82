"""An office is opened: asked once, and what stands in the way is told as it is."""

from contextlib import closing
from dataclasses import replace

import pytest

from angio_desktop.actions.rights import EVERY
from angio_desktop.actions.shared import Shared
from angio_desktop.errors import StorageProblem
from angio_desktop.storage.postgres.steps import VERSION
from tests.drivers.offices import Offices, call_it
from tests.drivers.proxy import proxy_to


def test_an_office_is_asked_by_what_listens_and_by_one_connection_more(offices: Offices) -> None:
    with proxy_to(offices.cluster.port) as proxy:
        direct = offices.address(offices.emptied())
        through = replace(direct, parameters={**direct.parameters, "port": proxy.port})
        with closing(Shared.open(through)) as shared:
            assert shared.rights == EVERY
            assert len(proxy._open) == 2 * 2  # both ends of each


@pytest.mark.parametrize("why", ["office_none", "office_older", "office_login", "office_away"])
def test_what_stands_in_the_way_is_told_as_it_is(offices: Offices, why: str) -> None:
    address = offices.address(offices.new())
    if why == "office_none":
        address = offices.address(offices.cluster.new_database(), "tests", offices.cluster.password)
    elif why == "office_older":
        call_it(offices, str(address.parameters["dbname"]), VERSION - 1)
    elif why == "office_login":
        address = replace(address, password="a wrong one")  # noqa: S106  a word
    else:
        address = replace(address, parameters={**address.parameters, "port": 1})
    with pytest.raises(StorageProblem) as raised:
        Shared.open(address)
    assert raised.value.text_id == f"storage_problem.{why}"
