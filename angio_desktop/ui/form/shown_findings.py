"""Which findings are shown when, and the order in which a person goes through them."""

from collections.abc import Sequence

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


def in_page_order(found: Sequence[Finding], form: Form) -> list[Finding]:
    """Return the findings in the order of the pages and their fields."""
    order = _order(form)
    return sorted(found, key=lambda finding: order.index(finding.key))


def problem_beside(
    found: Sequence[Finding], form: Form, page: Page, key: str, direction: int
) -> str | None:
    """Return the field of the problem after (1) or before (-1) the field `key` of `page`.

    After the last comes the first. Without a key it is counted from the page's beginning.
    """
    order = _order(form)
    places = sorted({order.index(finding.key) for finding in found})
    if not places:
        return None
    at = order.index(key or page.fields[0].key) - (not key and direction > 0)
    beside = [place for place in places if (place - at) * direction > 0] or places
    return order[beside[0 if direction > 0 else -1]]
