"""Lists of a made-up hospital: those that ship as examples, loaded as its own.

What comes from an example list is not sent (E22); whoever tries sending needs lists of its own.
"""

from pathlib import Path

from angio_desktop.actions.lists import ListPlan, carry_out, load_example, plan_list
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.open_lists import ListProblem, ListRead
from angio_desktop.storage.store import Store
from tests.drivers.tables import DICTIONARY, EXAMPLE_LISTS


def load_list(store: Store, name: str, file: Path) -> OpenList:
    """Load a file as a list of the hospital, as who looks at nothing and says yes."""
    return carry_out(store, DICTIONARY, plan_list(store, DICTIONARY, name, file))


def load_own_lists(store: Store) -> None:
    """Load every list as the hospital's own."""
    for name, file in EXAMPLE_LISTS.items():
        load_list(store, name, file)


def load_example_lists(store: Store) -> None:
    """Load every list as an example list, also where the hospital has one of its own."""
    for name, file in EXAMPLE_LISTS.items():
        load_example(store, name, file)


def a_plan() -> ListPlan:
    """A file that changes a list in every way."""
    river, flow = ListEntry("RIVER", "River"), ListEntry("OLD", "Flow 1")
    new = {code: ListEntry(code, code.title()) for code in ("SEA", "RIVER")}
    problem = {"line": "3", "code": "SEA", "found": "See", "taken": "Sea"}
    read = ListRead(
        OpenList("QERMID_IMPLT_32402", new), (ListProblem(3, "two_names", problem, False),)
    )
    return ListPlan("des.csv", read, ("SEA",), (flow,), (river,), (flow,), {"OLD": 2})
