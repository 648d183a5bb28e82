"""The registration of one window: its answers, and the storing of them.

What is entered is stored after a pause in typing, when a field is left, and when the window asks.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.actions import choosing, scanning
from angio_desktop.actions.clock import local, now
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.going_up import Went
from angio_desktop.actions.offline import Keeping
from angio_desktop.errors import AngioError, ChangedElsewhere, RegistrationLocked, StorageProblem
from angio_desktop.register.captions import Words
from angio_desktop.register.findings import Finding
from angio_desktop.register.registration import Registration, is_confirmed
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.storage.sqlite.vault.standing import MOVED
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs

_PAUSE_MS = 1000  # without a key, after which what was typed is stored
_Told = TypeVar("_Told")


class Draft(QObject):
    """Edits and stores one registration; one that is sent is a draft no more: nothing changes it.

    Nor does anything here where one reads along what a colleague has open.
    `is_lost` says that a colleague has it open meanwhile: where one stands here is not stored then.
    `changed` says that answers, findings or `status` are others than before.
    """

    changed = Signal()

    def __init__(
        self,
        program: Program,
        words: Words,
        registration: Registration,
        window: QWidget,
        waiting: Waiting | None = None,
        *,
        reads_along: bool = False,
    ) -> None:
        """Begin; problems are told in front of `window`. Raises StorageProblem.

        `waiting` is what is kept here of a draft that its office does not have yet.
        """
        super().__init__(window)
        self.program, self.words = program, words
        offline, keeping = program.offline, None
        if offline is not None and not registration.is_sent and not reads_along:
            keeping = Keeping(offline, registration, waiting)
        self.editing = Editing(
            *(program.store, program.dictionary, registration, words.open_lists),
            keeping=keeping,
            reads_along=reads_along,
        )
        self._window = window
        self._saved_at = _hour_of(self.kept.kept) if self.kept is not None else ""
        self._is_failing = self._is_given_up = False
        self.is_lost = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(partial(self.save, by_itself=True))
        program.signals.day_changed.connect(self._on_new_day)
        program.signals.office_turned.connect(self.changed)

    @property
    def registration(self) -> Registration:
        """The registration as it stands now."""
        return self.editing.registration

    @property
    def is_sent(self) -> bool:
        """Whether the registration is final."""
        return self.registration.is_sent

    @property
    def is_read_only(self) -> bool:
        """Whether the registration can only be read."""
        return self.editing.is_read_only

    @property
    def reads_along(self) -> bool:
        """Whether a colleague has it open, and it is only read here."""
        return self.editing.reads_along

    def open_findings(self) -> list[Finding]:
        """Return errors and the warnings that are not confirmed yet; none where it is only read."""
        if self.is_read_only:
            return []
        found = self.editing.evaluation.findings
        return [f for f in found if f.is_error or not is_confirmed(self.registration, f)]

    # --- changing ------------------------------------------------------------------------

    def change(self, how: Callable[[Editing], _Told]) -> _Told | None:
        """Change the registration and tell it; None, and nothing done, where it is only read."""
        if self.is_read_only:
            return None
        told = how(self.editing)
        self.changed.emit()
        return told

    def answer(self, key: str, text: str) -> None:
        """Take what is being typed; it is stored when nothing follows it for a second."""
        if not self.is_read_only:
            self._pause.start()
            self.change(lambda editing: editing.answer(key, text))

    def take_scan(self, key: str) -> None:
        """Choose the model whose box was scanned into a field; nothing for what was typed."""
        scan = None if self.is_read_only else scanning.scanned(self.editing, key)
        if scan is None:
            return
        with dialogs.telling(self._window, self.program):
            store = self.program.store
            taken = self.change(lambda editing: scanning.take(editing, store, key, scan))
            if taken is not None and self.save(by_itself=True) and not self.editing.is_waiting:
                scanning.keep(self.editing, store, taken)
            notices = taken.notices if taken is not None else ()
            if taken is not None and taken.is_new and self.editing.is_waiting:
                notices = (*notices, scanning.NOT_KEPT)
            if notices:
                told = (self.words.sentence(each.text_id, each.details) for each in notices)
                dialogs.tell(self._window, translate("Draft", "Scan"), "\n\n".join(told))

    def _on_new_day(self) -> None:
        self.change(Editing.look_again)

    def take_words(self, words: Words) -> None:
        """Speak of lists that were loaded anew, and look at the answers with them."""
        self.words = words
        self.editing.take_lists(words.open_lists)
        self.changed.emit()

    def take_stored(self, registration: Registration) -> None:
        """Show what a colleague has stored."""
        self.editing.take_stored(registration)
        self.changed.emit()

    def stand_at(self, page_id: str, key: str) -> None:
        """Remember where the user is, to return there."""
        if not self.is_read_only:
            self.editing.stand_at(page_id, key)

    # --- storing -------------------------------------------------------------------------

    def save(self, *, by_itself: bool = False) -> bool:
        """Store what was entered; returns whether it is stored, be it elsewhere.

        When the program saves `by_itself`, a problem is told once, not at every field from then
        on; the status keeps saying it.
        """
        if self.editing.is_saved or self._is_given_up or not self.editing.is_worth_keeping:
            return True
        if self.is_lost and not self.editing.has_new_answers:
            return True
        was_known = self.registration.id is not None
        try:
            self._store(by_itself=by_itself)
        except AngioError as problem:
            if not (self.editing.is_elsewhere or (by_itself and self._is_failing)):
                self._tell(problem)
            self._is_failing = True
            self.changed.emit()
            return self.editing.is_elsewhere
        self._is_failing = False
        self._saved_at = f"{now():%H:%M}"
        self.changed.emit()
        signals = self.program.signals
        (signals.answers_saved if by_itself and was_known else signals.registrations_changed).emit()
        return True

    def _tell(self, problem: AngioError) -> None:
        """Tell why it is not stored; of a folder that is not the one opened, ask what to do."""
        if problem.text_id != f"{StorageProblem.text_id}.{MOVED}":
            dialogs.tell_problem(self._window, self.words, problem)
            return
        title = translate("Draft", "Not saved")
        elsewhere = translate("Draft", "Save elsewhere…")
        wait = translate("Draft", "Wait")
        if dialogs.ask(self._window, title, self.words.problem(problem), elsewhere, wait):
            self.program.signals.elsewhere_asked.emit()

    def save_soon_or_now(self) -> None:
        """Store new answers now, and where the user is once that stands for a second."""
        if self.editing.has_new_answers:
            self.save(by_itself=True)
        elif not self.is_read_only:
            self._pause.start()

    def _store(self, *, by_itself: bool) -> None:
        try:
            self.editing.save(by_itself=by_itself)
        except (ChangedElsewhere, RegistrationLocked) as problem:
            self.editing.save_as_copy()
            told = ChangedElsewhere(str(problem), text_id="changed_elsewhere.copy")
            dialogs.tell_problem(self._window, self.words, told)

    @property
    def kept(self) -> Waiting | None:
        """What is kept here of it until its office has it; None for nothing."""
        return self.editing.keeping.waiting if self.editing.keeping is not None else None

    @property
    def went(self) -> Went | None:
        """How it went with a draft that its office has not taken; None for any other."""
        return self.editing.keeping.went if self.editing.keeping is not None else None

    def settle(self, went: Went, left: Waiting | None) -> None:
        """Hear how it went with what was kept here of this draft; `left` is what still is."""
        if went.stored is not None:
            choosing.settled(self.editing, went.stored, left)
        self.changed.emit()

    def give_up(self) -> None:
        """Leave what was entered for what stands at the office. Raises StorageProblem."""
        if self.editing.keeping is not None:
            self.editing.keeping.drop()
            self._is_given_up = True

    def note_elsewhere(self) -> None:
        """Note that all that was entered so far was saved elsewhere: the window may close."""
        self.editing.note_elsewhere()
        self.changed.emit()

    def keep(self) -> None:
        """Store what was entered so far without a word: nobody may be there to read one.

        Nothing of the form changes; what stands in the way is told when a field is left.
        """
        if self.editing.is_worth_keeping and not self._is_given_up:
            with suppress(AngioError):
                self.editing.save(by_itself=True)

    def log_changes(self) -> None:
        """Write into the trail what was stored field by field; if not now, the next start does."""
        with suppress(AngioError):
            self.editing.log_changes()

    def status(self) -> str:
        """Return what is to be said of the storing, "" for nothing."""
        if self.editing.is_elsewhere:
            return "⚠ " + translate("Draft", "Saved elsewhere")
        if self._is_failing:
            return "⚠ " + translate("RegistrationWindow", "Not saved")
        if self.editing.is_waiting:
            return self._waiting_status()
        if self._saved_at and not self.editing.has_new_answers:
            text = translate("RegistrationWindow", "Saved at {time}")
            return text.format(time=self._saved_at)
        return ""

    def _waiting_status(self) -> str:
        """Return what is said of a draft that is kept on this computer alone."""
        kept = translate("Draft", "saved on this computer at {time}").format(time=self._saved_at)
        if self.program.is_office_away:
            return "⚠ " + translate("Draft", "Server not within reach – {kept}").format(kept=kept)
        if self.went is not None:
            return "⚠ " + translate("Draft", "Not in the shared register – {kept}").format(
                kept=kept
            )
        return translate("Draft", "Goes to the server – {kept}").format(kept=kept)


def _hour_of(iso: str) -> str:
    return f"{local(datetime.fromisoformat(iso)):%H:%M}"
