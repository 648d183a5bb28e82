"""Filling in one registration: answers, saving, confirming warnings, sending.

Without a window, so that everything a form does can be done and tested here. Each change gives a
fresh evaluation; saving is up to the caller, who knows when a field was left.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from angio_desktop.actions.clock import now, today
from angio_desktop.actions.user import user_name
from angio_desktop.register.context import Context, LocalRegistration, OpenList
from angio_desktop.register.errors import StorageProblem
from angio_desktop.register.evaluation import Evaluation, evaluate
from angio_desktop.register.fields import Dictionary, Form, RegistrationType
from angio_desktop.register.findings import Finding
from angio_desktop.register.registration import Registration, answer, confirm, open_warnings
from angio_desktop.register.registration_code import new_code
from angio_desktop.register.summary import summarise
from angio_desktop.storage.store import DuplicateCode, Store


@dataclass(frozen=True)
class Refusal:
    """Why a registration was not sent: its errors, and the warnings not confirmed yet."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


class Editing:
    """One registration while it is filled in; `evaluation` is always of the present answers."""

    def __init__(
        self,
        store: Store,
        dictionary: Dictionary,
        registration: Registration,
        open_lists: Mapping[str, OpenList] | None = None,
    ) -> None:
        """Begin; `open_lists` are the loaded lists where the caller has read them already."""
        self._store = store
        self.form: Form = dictionary.forms[registration.type]
        self.registration = registration
        self._saved: Registration | None = registration if registration.id is not None else None
        self.open_lists = store.open_lists() if open_lists is None else open_lists
        self._others: dict[str, Sequence[LocalRegistration]] = {}
        self.evaluation: Evaluation = self._evaluate()

    def _evaluate(self) -> Evaluation:
        context = Context(
            today=today(),
            open_lists=self.open_lists,
            registrations_of=self._registrations_of,
            own_id=self.registration.id,
        )
        return evaluate(self.form, self.registration.values, context)

    def _registrations_of(self, patient: str) -> Sequence[LocalRegistration]:
        if patient not in self._others:
            try:
                self._others[patient] = self._store.registrations_of(patient)
            except StorageProblem:  # no reason to stop the typing: saving and sending will tell
                return ()
        return self._others[patient]

    @property
    def is_saved(self) -> bool:
        """Whether everything that was entered is stored."""
        return self._saved == self.registration

    @property
    def is_worth_keeping(self) -> bool:
        """Whether there is anything to store: a new registration has an answer to begin with."""
        return self.registration.id is not None or bool(self.registration.values)

    def answer(self, key: str, text: str) -> None:
        """Take `text` as the answer of `key` and evaluate afresh."""
        if self.registration.values.get(key, "") == text:
            return
        self.registration = answer(self.registration, key, text)
        self.evaluation = self._evaluate()

    def stand_at(self, page: str, focus: str) -> None:
        """Remember where the user is, to return there."""
        self.registration = replace(self.registration, page=page, focus=focus)

    def save(self) -> None:
        """Store the draft as it stands. Raises what `Store.save` raises; nothing is lost then."""
        if self.registration.is_sent or self.is_saved:
            return
        summary = summarise(self.registration, self.evaluation)
        self.registration = self._store.save(self.registration, summary, now())
        self._saved = self.registration

    def save_as_copy(self) -> None:
        """Store what was entered as a new draft, when this one was changed or sent elsewhere.

        Raises what `Store.save` raises; then nothing changes.
        """
        copy = replace(self.registration, id=None, revision=0)
        self.registration = self._store.save(copy, summarise(copy, self.evaluation), now())
        self._saved = self.registration
        self._others.clear()
        self.evaluation = self._evaluate()

    def confirm(self, finding: Finding) -> None:
        """Take a warning as seen and meant; kept with the registration, asked once."""
        time = now().isoformat(timespec="seconds")
        self.registration = confirm(self.registration, finding, time, self._user())

    def _user(self) -> str:
        try:
            return user_name(self._store.settings())
        except StorageProblem:  # no reason to stop the confirming: sending will tell
            return user_name({})

    def refusal(self) -> Refusal | None:
        """Return what stands in the way of sending now, or None."""
        self._others.clear()
        self.open_lists = self._store.open_lists()
        self.evaluation = self._evaluate()
        warnings = open_warnings(self.registration, self.evaluation)
        errors = self.evaluation.errors
        return Refusal(errors, warnings) if errors or warnings else None

    def send(self) -> Refusal | None:
        """Send the registration: it gets its code and is locked. A refusal changes nothing."""
        refusal = self.refusal()
        if refusal is not None:
            return refusal
        summary = summarise(self.registration, self.evaluation)
        while True:
            moment = now()
            code = new_code(moment.year, secrets.choice)
            try:
                self.registration = self._store.send(self.registration, summary, code, moment)
            except DuplicateCode:
                continue
            self._saved = self.registration
            return None


def start(dictionary: Dictionary, type_: RegistrationType) -> Registration:
    """Return a new, empty registration; it is stored with its first answer."""
    return Registration(type_, dictionary.version)
