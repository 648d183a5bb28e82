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
    not known or not on this computer. `corrects` is the id of the sent registration that this one
    is to replace. `filled_in` are the keys whose answer the program filled in (D01–D03): it follows
    what it came from as long as nobody answers by hand. `imported` says by key from which cell of
    which file an answer came, as long as nobody has confirmed it.
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
    corrects: int | None = None
    filled_in: frozenset[str] = frozenset()
    imported: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_sent(self) -> bool:
        """Whether it is locked."""
        return self.status is Status.SENT


def answer(registration: Registration, key: str, text: str) -> Registration:
    """Return the registration with `text` as the answer of `key`, by hand ("" = unanswered).

    What follows from that answer follows with it (D01, D02).
    """
    return answer_all(registration, {key: text})


def answer_all(registration: Registration, answers: Mapping[str, str]) -> Registration:
    """Return the registration with these answers, one after the other, as `answer` does."""
    values, filled_in = dict(registration.values), set(registration.filled_in)
    for key, text in answers.items():
        filled_in.discard(key)
        _put(values, key, text)
        for followed, answered in derived.followed(values, filled_in, key).items():
            _put(values, followed, answered)
            filled_in.add(followed)
    imported = {k: mark for k, mark in registration.imported.items() if k not in answers}
    return replace(registration, values=values, filled_in=frozenset(filled_in), imported=imported)


def take(registration: Registration, key: str, proposed: str) -> Registration:
    """Return the registration with what the program proposes for `key` (D03), which follows on."""
    values = dict(registration.values)
    _put(values, key, proposed)
    return replace(registration, values=values, filled_in=registration.filled_in | {key})


def follow(registration: Registration, key: str, proposed: str) -> Registration:
    """Return the registration after what is proposed for `key` changed ("" = nothing is).

    Only what was taken before, and not answered by hand since, follows.
    """
    if key not in registration.filled_in or registration.values.get(key, "") == proposed:
        return registration
    return take(registration, key, proposed)


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
