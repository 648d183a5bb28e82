"""One registration: its answers, what the user confirmed, and where it stands in its life."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from angio_desktop.register import derived
from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.findings import Confirmation, Finding


class Status(StrEnum):
    """The register's three statuses: Open, Verzonden, Verwijderd."""

    OPEN = "open"
    SENT = "sent"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Registration:
    """A registration as it is stored.

    `values` are the register's texts by key; an unanswered field has no entry. Answers of fields
    that do not apply stay. `page` and `focus` say where the user left it. `id` is None until it
    is stored, `revision` counts its saves, `code` and `sent_at` (ISO 8601) are given at sending.
    `follows` is the id of the sent hospitalisation that a follow-up belongs to; None where it is
    not known or not on this computer.
    """

    type: RegistrationType
    dictionary_version: str
    values: Mapping[str, str] = field(default_factory=dict)
    confirmations: tuple[Confirmation, ...] = ()
    page: str = ""
    focus: str = ""
    status: Status = Status.OPEN
    id: int | None = None
    revision: int = 0
    code: str = ""
    sent_at: str = ""
    follows: int | None = None

    @property
    def is_sent(self) -> bool:
        """Whether it is locked."""
        return self.status is Status.SENT


def answer(registration: Registration, key: str, text: str) -> Registration:
    """Return the registration with `text` as the answer of `key` ("" = unanswered).

    What follows from that answer is filled in with it (D01, D02).
    """
    values = dict(registration.values)
    _put(values, key, text)
    for derived_key, derived_text in derived.filled_in(values, key).items():
        _put(values, derived_key, derived_text)
    return replace(registration, values=values)


def _put(values: dict[str, str], key: str, text: str) -> None:
    if text:
        values[key] = text
    else:
        values.pop(key, None)


def is_confirmed(registration: Registration, finding: Finding) -> bool:
    """Whether the user confirmed this warning for the value that stands there now."""
    value = registration.values.get(finding.key, "")
    return any(
        (c.rule, c.key, c.value) == (finding.rule, finding.key, value)
        for c in registration.confirmations
    )


def open_warnings(registration: Registration, evaluation: Evaluation) -> tuple[Finding, ...]:
    """Return the warnings that the user still has to confirm before sending."""
    return tuple(f for f in evaluation.warnings if not is_confirmed(registration, f))


def confirm(registration: Registration, finding: Finding, time: str, user: str) -> Registration:
    """Return the registration with `finding` confirmed for its present value."""
    value = registration.values.get(finding.key, "")
    confirmed = Confirmation(finding.rule, finding.key, value, time, user)
    return replace(registration, confirmations=(*registration.confirmations, confirmed))
