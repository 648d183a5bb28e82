"""Filling in one registration: answers, saving, confirming warnings, sending.

Without a window, so that everything a form does can be done and tested here. Each change gives a
fresh evaluation; saving is up to the caller, who knows when a field was left.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from angio_desktop.actions.clock import now, today
from angio_desktop.actions.follow_up import followed
from angio_desktop.actions.offline import Keeping
from angio_desktop.actions.undoing import State, Step, Undo
from angio_desktop.actions.user import account_name
from angio_desktop.errors import StorageProblem
from angio_desktop.register.context import Context, LocalRegistration, OpenList
from angio_desktop.register.evaluation import Evaluation, evaluate
from angio_desktop.register.fields import Dictionary, Form, RegistrationType, Role
from angio_desktop.register.findings import Finding
from angio_desktop.register.obligation import obligations
from angio_desktop.register.patient import are_different
from angio_desktop.register.previous_procedure import as_before
from angio_desktop.register.registration import (
    Registration,
    answer,
    confirm,
    follow,
    open_warnings,
    take,
)
from angio_desktop.register.registration_code import new_code
from angio_desktop.register.summary import Summary, summarise
from angio_desktop.storage.records import DuplicateCode, ListUse
from angio_desktop.storage.store import Store


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
        *,
        keeping: Keeping | None = None,
        reads_along: bool = False,
    ) -> None:
        """Begin; `open_lists` are the loaded lists where the caller has read them already.

        `keeping` stores it where the register is that of an office, which may be away. Who
        `reads_along` what a colleague has open changes nothing.
        """
        self._store = store
        self.reads_along = reads_along
        self.form: Form = dictionary.forms[registration.type]
        self.registration = registration
        self.keeping = keeping
        is_kept = registration.id is not None or self.is_waiting
        self._saved: Registration | None = registration if is_kept else None
        self._elsewhere: Registration | None = None
        self.open_lists = store.lists.loaded() if open_lists is None else open_lists
        self._obligations = obligations(dictionary.forms, store.settings.all())
        self._others: dict[str, Sequence[LocalRegistration]] = {}
        self.followed = followed(store, registration)
        self.undo_steps = Undo()
        self._opened = self._state()
        self.evaluation: Evaluation = self._evaluate()

    def _evaluate(self) -> Evaluation:
        context = Context(
            today=today(),
            open_lists=self.open_lists,
            registrations_of=self._registrations_of,
            own_id=self.registration.id,
            followed=self.followed,
            obligations=self._obligations,
            corrects=self.registration.corrects,
        )
        return evaluate(self.form, self.registration.values, context)

    def take_stored(self, registration: Registration) -> None:
        """Show what another has stored of it meanwhile: it is only read here."""
        self.registration = self._saved = registration
        self.followed = followed(self._store, registration)
        self.evaluation = self._evaluate()

    def look_again(self) -> None:
        """Evaluate afresh what stands there: another day has come."""
        self.evaluation = self._evaluate()

    def take_lists(self, open_lists: Mapping[str, OpenList]) -> None:
        """Look at what stands there with lists that were loaded anew."""
        self.open_lists = open_lists
        self.evaluation = self._evaluate()

    def _registrations_of(self, patient: str) -> Sequence[LocalRegistration]:
        if patient not in self._others:
            try:
                self._others[patient] = self._store.patients.registrations_of(patient)
            except StorageProblem:  # no reason to stop the typing: saving and sending will tell
                return ()
        return self._others[patient]

    @property
    def is_read_only(self) -> bool:
        """Whether the registration can only be read: it was sent, or a colleague has it open."""
        return self.registration.is_sent or self.reads_along

    @property
    def is_saved(self) -> bool:
        """Whether everything that was entered is stored."""
        return self._saved == self.registration

    @property
    def is_waiting(self) -> bool:
        """Whether it is kept on this computer alone until its office is there again."""
        return self.keeping is not None and self.keeping.waiting is not None

    @property
    def has_new_answers(self) -> bool:
        """Whether more than the place of the cursor is still to be stored."""
        return not self._holds_all(self._saved)

    def _holds_all(self, saved: Registration | None) -> bool:
        now_ = self.registration
        return saved is not None and replace(now_, page=saved.page, focus=saved.focus) == saved

    @property
    def is_elsewhere(self) -> bool:
        """Whether all that was entered was saved elsewhere, as it could not be where it belongs."""
        return self._holds_all(self._elsewhere)

    def unsaved(self) -> tuple[Registration, Summary] | None:
        """Return the draft as it is to be stored, None where there is nothing to store."""
        if self.is_read_only or self.is_saved or not self.is_worth_keeping:
            return None
        return self.registration, summarise(self.registration, self.evaluation)

    def note_elsewhere(self) -> None:
        """Note that all that was entered so far was saved elsewhere."""
        self._elsewhere = self.registration

    @property
    def is_worth_keeping(self) -> bool:
        """Whether there is anything to store: a new registration has an answer to begin with."""
        return self.registration.id is not None or bool(self.registration.values)

    def answer(self, key: str, text: str) -> None:
        """Take `text` as the answer of `key` and evaluate afresh."""
        if self.registration.values.get(key, "") == text:
            return
        self.undo_steps.note(key, self._state())
        self._put({key: text})

    def answer_all(self, answers: Mapping[str, str]) -> None:
        """Take several answers as one step of undo."""
        self.undo_steps.close()
        changed = {k: t for k, t in answers.items() if self.registration.values.get(k, "") != t}
        if changed:
            self.undo_steps.note(next(iter(changed)), self._state())
            self._put(changed)
        self.undo_steps.close()

    def _put(self, answers: Mapping[str, str]) -> None:
        for key, text in answers.items():
            if self.registration.values.get(key, "") != text:  # else it may have just followed
                self.registration = answer(self.registration, key, text)
        self._check_link()
        self.evaluation = self._evaluate()
        self._follow_proposal()

    def take_proposal(self) -> None:
        """Take the billing code that is proposed (D03); it then follows the material."""
        billing = self.evaluation.billing
        if billing is None:
            return
        [billed] = self.form.with_role(Role.BILLING)
        self.undo_steps.close()
        self.undo_steps.note(billed.key, self._state())
        self.undo_steps.close()
        self.registration = take(self.registration, billed.key, billing.code)
        self.evaluation = self._evaluate()

    def _follow_proposal(self) -> None:
        """Have a proposal that was taken be what is proposed now."""
        billing = self.evaluation.billing
        for billed in self.form.with_role(Role.BILLING):
            code = billing.code if billing else ""
            followed = follow(self.registration, billed.key, code)
            if followed is not self.registration:
                self.registration = followed
                self.evaluation = self._evaluate()

    def _check_link(self) -> None:
        """Drop the link where the patient became another, whose follow-up it then is."""
        if self.followed and are_different(self.registration.values, self.followed.values):
            self.registration = replace(self.registration, follows=None)
            self.followed = followed(self._store, self.registration)

    def undo(self) -> str | None:
        """Undo the last step; returns the key of its field, None when there is none."""
        return self._turn_to(self.undo_steps.undo(self._state()))

    def redo(self) -> str | None:
        """Do again what was undone last; returns the key of its field, None when there is none."""
        return self._turn_to(self.undo_steps.redo(self._state()))

    def _turn_to(self, step: Step | None) -> str | None:
        if step is None:
            return None
        self._have(step.state)
        return step.key

    @property
    def is_as_opened(self) -> bool:
        """Whether all is as it was when the registration was opened."""
        return self._state() == self._opened

    def reopen(self) -> str:
        """Go back to the answers the registration was opened with; this can be undone.

        Returns the first field that changes, "" when none does.
        """
        if self.is_as_opened:
            return ""
        before, opened = self.registration.values, self._opened.answers
        changed = {k for k in before.keys() | opened.keys() if before.get(k) != opened.get(k)}
        self.undo_steps.close()
        first = next((f.key for f in self.form.asked if f.key in changed), self.form.identity[0])
        self.undo_steps.note(first, self._state())
        self.undo_steps.close()
        self._have(self._opened)
        return first

    def _state(self) -> State:
        held = self.registration
        return State(held.values, held.follows, held.filled_in)

    def _have(self, state: State) -> None:
        self.registration = replace(
            self.registration,
            values=state.answers,
            follows=state.follows,
            filled_in=state.filled_in,
        )
        if self.followed is None or self.followed.id != state.follows:
            self.followed = followed(self._store, self.registration)
        self._check_link()
        self.evaluation = self._evaluate()

    def take_as_before(self, procedure: int) -> dict[str, str]:
        """Fill in what the procedure shares with the one before it; returns what was."""
        applies = self.evaluation.applies
        answers = as_before(self.form, self.registration.values, applies, procedure)
        self.answer_all(answers)
        return answers

    def note_step(self) -> None:
        """Note how everything stands, so that undo comes back to it."""
        self.undo_steps.close()
        self.undo_steps.note(self.form.identity[0], self._state())
        self.undo_steps.close()

    def link(self, hospitalisation: int | None) -> None:
        """Say which sent hospitalisation with PCI this follow-up belongs to; None: not known.

        This can be undone, as an answer can; it is filed under the patient's number.
        """
        self.note_step()
        self.registration = replace(self.registration, follows=hospitalisation)
        self.followed = followed(self._store, self.registration)
        self.evaluation = self._evaluate()

    def stand_at(self, page: str, focus: str) -> None:
        """Remember where the user is, to return there."""
        self.registration = replace(self.registration, page=page, focus=focus)

    def save(self, *, by_itself: bool = False) -> None:
        """Store the draft as it stands. Raises what `Store.save` raises; nothing is lost then.

        On an office it is kept here where it cannot be stored there.
        """
        if self.is_read_only or self.is_saved:
            return
        summary = summarise(self.registration, self.evaluation)
        if self.keeping is not None:
            self.registration = self.keeping.save(
                self._store, self.registration, summary, by_itself=by_itself
            )
        else:
            self.registration = self._store.registrations.save(
                self.registration, summary, now(), by_itself=by_itself
            )
        self._saved = self.registration

    def go_on_with(self, draft: Registration, saved: Registration | None = None) -> None:
        """Go on with another version of this draft, evaluated afresh; `saved` is what is stored.

        Where `saved` is None, the draft itself is. The undo keeps its steps.
        """
        self.registration, self._saved = draft, saved or draft
        self.followed = followed(self._store, draft)
        self._others.clear()
        self.evaluation = self._evaluate()

    @property
    def saved(self) -> Registration | None:
        """The draft as it was last stored, None where it never was."""
        return self._saved

    def log_changes(self) -> None:
        """Write into the trail what was stored field by field. Raises StorageProblem."""
        if self.registration.id is not None and not self.is_read_only:
            self._store.registrations.log_changes(now(), self.registration.id)

    def save_as_copy(self) -> None:
        """Store what was entered as a new draft, when this one was changed or sent elsewhere.

        Raises what `Store.save` raises; then nothing changes.
        """
        copy = replace(self.registration, id=None, revision=0)
        self.registration = self._store.registrations.save(
            copy, summarise(copy, self.evaluation), now()
        )
        self._saved = self.registration
        self._others.clear()
        self.evaluation = self._evaluate()

    def confirm(self, finding: Finding) -> None:
        """Take a warning as seen and meant; kept with the registration, asked once."""
        time = now().isoformat(timespec="seconds")
        self.registration = confirm(self.registration, finding, time, self._user())

    def confirm_imported(self, key: str = "") -> None:
        """Take an answer that came from a file as a person's own; without a key all of them."""
        held = self.registration
        left = {k: source for k, source in held.imported.items() if key and k != key}
        self.registration = replace(held, imported=left)

    def _user(self) -> str:
        try:
            return self._store.settings.user()
        except StorageProblem:  # no reason to stop the confirming: sending will tell
            return account_name()

    def refusal(self) -> Refusal | None:
        """Return what stands in the way of sending now, or None.

        Raises StorageProblem where its office is away, or has not got it yet.
        """
        if self.keeping is not None:
            self.keeping.check_may_send()
        self._others.clear()
        self.open_lists = self._store.lists.loaded()
        self.evaluation = self._evaluate()
        warnings = open_warnings(self.registration, self.evaluation)
        errors = self.evaluation.errors
        return Refusal(errors, warnings) if errors or warnings else None

    def set_back(self) -> str:
        """Return a moment at which something was done, which the clock has yet to come to.

        "" is as it should be. Raises StorageProblem.
        """
        return self._store.trail.set_back(now())

    def send(self) -> Refusal | None:
        """Send the registration: it gets its code and is locked. A refusal changes nothing.

        Raises what `refusal` raises.
        """
        refusal = self.refusal()
        if refusal is not None:
            return refusal
        summary = summarise(self.registration, self.evaluation)
        while True:
            moment = now()
            code = new_code(moment.year, secrets.choice)
            try:
                self.registration = self._store.registrations.send(
                    self.registration, summary, code, moment, self._list_uses()
                )
            except DuplicateCode:
                continue
            self._saved = self.registration
            return None

    def _list_uses(self) -> list[ListUse]:
        """Return the entries of long lists among the answers."""
        answered = self.evaluation.answered
        values = self.registration.values
        return [
            ListUse(field.code_list.name, values[field.key])
            for field in self.form.asked
            if field.key in answered and field.code_list is not None and not field.many
            if field.code_list.is_open or field.code_list.shows_code
        ]


def start(dictionary: Dictionary, type_: RegistrationType) -> Registration:
    """Return a new, empty registration; it is stored with its first answer."""
    return Registration(type_, dictionary.version)
