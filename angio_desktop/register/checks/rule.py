"""What a rule on several answers is: the function that checks it, beside the fields it reads."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from angio_desktop.register.facts import Facts
from angio_desktop.register.findings import Finding

Check = Callable[[Facts], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule; `reads` are the keys it looks at, one of a PCI procedure with `_n` for its number."""

    check: Check
    reads: tuple[str, ...]


class Rules(dict[str, Rule]):
    """The rules of a module, by their id."""

    def add(self, rule_id: str, *reads: str) -> Callable[[Check], Check]:
        """Take the function below as this rule, which looks at the fields `reads`."""

        def take(check: Check) -> Check:
            self[rule_id] = Rule(check, reads)
            return check

        return take
