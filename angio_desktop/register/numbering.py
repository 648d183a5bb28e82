"""The `_n` of the PCI block: for n = 2 `CD_SEGM_n` is `CD_SEGM_2`, `CA_SEGM_n+3` `CA_SEGM_5`."""

import re

from angio_desktop.register.fields import PROCEDURES
from angio_desktop.register.tables import Row

_MARK = re.compile(r"_n([+-]\d)?$")


def numbered(name: str, n: int) -> str:
    """Return `name` with its closing `_n`, `_n+3` or `_n-1` filled in for procedure `n`."""
    if "_n" not in name:  # nearly all, and the pattern looks at every letter
        return name
    return _MARK.sub(lambda mark: f"_{n + int(mark[1] or 0)}", name)


def is_template(name: str) -> bool:
    """Whether `name` stands for one name in each procedure."""
    return _MARK.search(name) is not None


def procedure_range(text: str, row: Row) -> tuple[int, ...]:
    """Return the procedures that `text` names: `1` or `2-5`. Raises BadTable."""
    first, _, last = text.partition("-")
    try:
        chosen = tuple(range(int(first), int(last or first) + 1))
    except ValueError:
        chosen = ()
    if not chosen or not set(chosen) <= set(PROCEDURES):
        raise row.bad(f"not procedures: {text}")
    return chosen
