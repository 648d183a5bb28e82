"""What a case of a rule is. The cases themselves are gathered in `rule_cases.py`.

A case starts from the valid registration in `resources/examples/` of its type and changes a few
answers. `FindingCase` (E, W) says at which fields its rule speaks, none on the silent side, and
`also` which findings of other rules there are; `also=None` leaves those out of account.
`AppliesCase` (R) says which fields apply or do not, `DerivedCase` (D) what is worked out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from angio_desktop.register.context import Context, LocalRegistration, OpenList
from angio_desktop.register.evaluation import Evaluation, evaluate
from angio_desktop.register.fields import Obligation, RegistrationType
from angio_desktop.register.patient import patient_key
from tests.drivers.tables import FORMS
from tests.register.examples import LISTS, TODAY, example


@dataclass(frozen=True)
class FindingCase:
    """Where an E or W rule speaks after some changes; no `keys` = it is silent."""

    rule: str
    type: RegistrationType
    changes: Mapping[str, str]
    keys: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] | None = ()
    lists: Mapping[str, OpenList] | None = field(default_factory=lambda: LISTS)
    others: tuple[LocalRegistration, ...] | None = ()
    own_id: int | None = None
    is_file: bool = False
    followed: LocalRegistration | None = None
    earlier_row: int | None = None
    obligation: Obligation | None = None

    @property
    def speaks(self) -> bool:
        """On which side of the boundary the case lies."""
        return bool(self.keys)

    @property
    def texts(self) -> dict[str, str]:
        """The answers of the case."""
        return example(self.type, **self.changes)

    @property
    def context(self) -> Context:
        """The surroundings of the case."""
        others = self.others
        find = None if others is None else lambda patient: _of_patient(others, patient)
        row = self.earlier_row
        return Context(
            *(TODAY, self.lists, find, self.own_id, self.is_file, self.followed),
            earlier_row=None if row is None else lambda _: row,
            obligations={self.type: self.obligation} if self.obligation else {},
        )

    def evaluation(self) -> Evaluation:
        """Evaluate the case in its surroundings."""
        return evaluate(FORMS[self.type], self.texts, self.context)


def _of_patient(others: Sequence[LocalRegistration], patient: str) -> list[LocalRegistration]:
    return [other for other in others if patient_key(other.values) == patient]


@dataclass(frozen=True)
class NameCase:
    """What is said of the name of a file that is checked (W18); no `text_ids` = nothing."""

    rule: str
    type: RegistrationType
    file: str
    text_ids: tuple[str, ...] = ()

    @property
    def speaks(self) -> bool:
        """On which side of the boundary the case lies."""
        return bool(self.text_ids)


@dataclass(frozen=True)
class AppliesCase:
    """Whether the fields `keys` of an R rule apply after some changes."""

    rule: str
    type: RegistrationType
    changes: Mapping[str, str]
    keys: tuple[str, ...]
    speaks: bool

    @property
    def texts(self) -> dict[str, str]:
        """The answers of the case."""
        return example(self.type, **self.changes)


@dataclass(frozen=True)
class DerivedCase:
    """What a D rule works out: by key, or under "billing" (D03) or "due" (D04); "" = nothing."""

    rule: str
    type: RegistrationType
    changes: Mapping[str, str]
    expected: Mapping[str, str]

    @property
    def speaks(self) -> bool:
        """Whether something is worked out."""
        return any(self.expected.values())


def local(
    type_: RegistrationType, changes: Mapping[str, str] | None = None, code: str = "ANG-2026-TEST"
) -> LocalRegistration:
    """Return a registration on this computer (its id is 7), from the example of its type."""
    return LocalRegistration(7, code, type_, bool(code), example(type_, **(changes or {})))


def silent(rule: str, type_: RegistrationType, *changes: Mapping[str, str]) -> list[FindingCase]:
    """Return a case without any finding for each of the changes."""
    return [FindingCase(rule, type_, each) for each in changes]


def speaks(
    rule: str,
    type_: RegistrationType,
    keys: str,
    *changes: Mapping[str, str],
    also: tuple[tuple[str, str], ...] | None = (),
) -> list[FindingCase]:
    """Return a case for each of the changes in which the rule speaks at `keys`, in this order."""
    return [FindingCase(rule, type_, each, tuple(keys.split()), also) for each in changes]


def answers(key: str, *texts: str, **others: str) -> list[dict[str, str]]:
    """Return one change of `key` for each of the texts, together with some other answers."""
    return [{key: text, **others} for text in texts]
