"""The cells of the national CSV of many registrations of one form.

A whole evaluation of each is not needed: whether a field applies hangs on the conditions alone.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from angio_desktop.register.evaluation import gate_of, gates
from angio_desktop.register.fields import Form

_KEPT = 1024
_BETWEEN = ";"  # any character that is no space would do
OTHER_SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""The characters that are spaces (Unicode), but for the one that is typed."""
_ASCII_SPACES = "".join(filter(str.isascii, OTHER_SPACES))


class Cells:
    """Makes the cells of one registration after another."""

    def __init__(self, form: Form) -> None:
        self._form = form
        gates = gate_of(form)
        self._columns = [(key, gates[key]) for key in form.csv_keys]
        looked_at = (field.condition.clauses for field in form.fields if field.condition)
        self._deciding = sorted({clause.key for clauses in looked_at for clause in clauses})
        # Two more than there are: of less than two the texts would come in no tuple.
        self._decide = itemgetter(None, None, *self._deciding)
        self._unanswered = dict.fromkeys((*form.csv_keys, *self._deciding, None), "")
        self._cells_of = lru_cache(_KEPT)(self._applying)

    def _applying(self, deciding: tuple[str, ...]) -> Callable[[Any], tuple[str, ...]]:
        """Return what picks the columns' texts; None, which has none, where one does not apply."""
        texts = {key: text for key, text in zip(self._deciding, deciding[2:], strict=True) if text}
        is_open = gates(self._form, texts)
        return itemgetter(*(key if is_open[gate] else None for key, gate in self._columns))

    def of(self, texts: Mapping[str, str]) -> Sequence[str]:
        """Return the cells in the register's order; a field that does not apply is empty."""
        answers = self._unanswered.copy()
        answers.update(texts)
        cells = self._cells_of(self._decide(answers))(answers)
        return cells if _have_no_edges(cells) else [_cell(text) for text in cells]


def _have_no_edges(cells: Sequence[str]) -> bool:
    """Whether there is surely nothing to strip: to look at each cell takes ten times as long."""
    joined = _BETWEEN.join(cells)
    others = _ASCII_SPACES if joined.isascii() else OTHER_SPACES
    return (
        not any(map(joined.__contains__, others))
        and "; " not in joined
        and " ;" not in joined
        and not joined.startswith(" ")
        and not joined.endswith(" ")
    )


def _cell(text: str) -> str:
    """Return a text as the rules saw it: blank is unanswered, else without spaces around it."""
    return "" if text.isspace() else text.strip(" ")
