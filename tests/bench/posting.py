"""Measures sending without a file: one record made, stored as leaving, posted and answered."""

from contextlib import closing
from statistics import median

import httpx

from angio_desktop.actions.clock import now
from angio_desktop.actions.posting import post_waiting
from angio_desktop.platform import hd4dp as ends
from angio_desktop.platform.address import trusted
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.store import Store
from tests.bench.measure import MS, Bench, Floor, milliseconds
from tests.drivers.hd4dp import Hd4dpServer, platform
from tests.drivers.opened import open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import send
from tests.drivers.tables import DICTIONARY

_TIMES, _LIMIT = 40, 1_000
_BOTH = RegistrationType.HOSPITALISATION_FFR_PCI


def measure(bench: Bench) -> None:
    """Add the row: of the widest type, beside a bare post of the same body."""
    folder = bench.folder / "posting"
    folder.mkdir()
    with platform(folder) as hd4dp, closing(open_store(folder / "data", now=now())) as store:
        load_own_lists(store)
        count = bench.sizes.times(_TIMES)
        took = []
        for number in range(count + 1):  # the first reads the ids of the codes
            made = send(store, DICTIONARY, _BOTH, f"ANG-2026-BENCH1{number:04}")
            store.outbox.put([made.id or 0], now())
            took.append(milliseconds(lambda: _post(store, hd4dp)))
        assert len(hd4dp.records) == count + 1
        bare = _bare(hd4dp, count)
    floor = Floor("httpx, the same body", bare)
    bench.add("one record posted and answered", median(took[1:]), floor, unit=MS, limit=_LIMIT)


def _post(store: Store, hd4dp: Hd4dpServer) -> None:
    assert post_waiting(store, DICTIONARY, hd4dp.server(), int).problem is None


def _bare(hd4dp: Hd4dpServer, count: int) -> float:
    """Return how long a post of the last body takes on a connection of its own."""
    server, body = hd4dp.server(), hd4dp.records[-1]["data"]
    asked = {"organization-id": server.organization, "dcd-id": "303", "dcd-version-id": "3032"}

    def post() -> None:
        with httpx.Client(verify=trusted(server), trust_env=False) as client:
            client.post(server.base + ends.SUBMIT, params=asked, json=body).raise_for_status()

    return median(milliseconds(post) for _ in range(count))
