"""Which findings are shown when, and the order in which a person goes through them."""

from collections.abc import Sequence
from typing import NamedTuple

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form, Page
from angio_desktop.register.findings import Finding


def is_missing(finding: Finding) -> bool:
    """Whether it only says that something is still to be filled in."""
    return finding.is_missing


def with_name(words: Words, message: str, caption: str) -> str:
    """Return a message as it stands apart from its field: with its name, unless it is there."""
    return message if caption in message else words.named(caption, message)


class Shown:
    """What is shown of the findings.

    While an answer is being typed nothing new is called wrong, at its own field or at one it is
    compared with; what no longer holds goes at once.
    """

    def __init__(self) -> None:
        self._known: set[tuple[str, str]] = set()

    def of(self, found: Sequence[Finding], *, is_typing: bool) -> list[Finding]:
        """Return those of `found` that are shown now."""
        shown = [f for f in found if not is_typing or self._is_known(f)]
        self._known = {(f.rule, f.key) for f in shown}
        return shown

    def _is_known(self, finding: Finding) -> bool:
        return is_missing(finding) or (finding.rule, finding.key) in self._known


def _order(form: Form) -> list[str]:
    return [field.key for page in form.pages for field in page.fields]


class Count(NamedTuple):
    """How many errors there are, required fields without an answer, warnings to confirm."""

    errors: int
    missing: int
    warnings: int


def count(found: Sequence[Finding]) -> Count:
    """Count findings by what is to be done about them."""
    ranks = [_rank(finding) for finding in found]
    return Count(*(ranks.count(rank) for rank in range(len(Count._fields))))


def _rank(finding: Finding) -> int:
    if finding.is_missing:
        return 1
    return 0 if finding.is_error else 2


class Stop(NamedTuple):
    """A field to look at on the way through all that is to be done; `rank` is why."""

    rank: int
    key: str


def first_stop(found: Sequence[Finding], form: Form) -> Stop:
    """Return where the way begins: errors first, then what is empty, then warnings."""
    return _stops(found, _order(form))[0]


def _stops(found: Sequence[Finding], order: Sequence[str]) -> list[Stop]:
    best: dict[str, int] = {}
    for finding in found:
        best[finding.key] = min(_rank(finding), best.get(finding.key, _rank(finding)))
    stops = [Stop(rank, key) for key, rank in best.items()]
    return sorted(stops, key=lambda stop: (stop.rank, order.index(stop.key)))


def stop_beside(
    found: Sequence[Finding], form: Form, page: Page, here: Stop | str, direction: int
) -> Stop | None:
    """Return the stop after (1) or before (-1) the one where the user is; after the last the first.

    `here` is a key where the user came otherwise than by this way ("" is the beginning of `page`):
    from there it leads to the nearest of those that come first, to an error if there is any.
    """
    order = _order(form)
    stops = _stops(found, order)
    if not stops:
        return None
    if isinstance(here, str):
        first = [stop for stop in stops if stop.rank == stops[0].rank]
        stops = stops if any(stop.key == here for stop in first) else first
        here = Stop(first[0].rank, here)
    key = here.key or page.fields[0].key
    at = (here.rank, order.index(key) - (not here.key and direction > 0))
    places = [((stop.rank, order.index(stop.key)), stop) for stop in stops]
    beside = [stop for place, stop in places if (place > at) - (place < at) == direction] or stops
    return beside[0 if direction > 0 else -1]
