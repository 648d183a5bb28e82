"""Stores a registration while it is filled in: after a pause in typing, or when told to."""

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.editing import Editing
from angio_desktop.errors import AngioError, ChangedElsewhere, RegistrationLocked
from angio_desktop.register.captions import Words
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs

_PAUSE_MS = 1000  # without a key, after which what was typed is stored


class Keeping(QObject):
    """Stores the registration of one window; `told` says that `status` has changed."""

    told = Signal()

    def __init__(self, program: Program, words: Words, window: QWidget) -> None:
        super().__init__(window)
        self.editing: Editing | None = None
        self._program, self._words, self._window = program, words, window
        self._saved_at = ""
        self._is_failing = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(partial(self.save, by_itself=True))

    def save_soon(self) -> None:
        """Store what was entered when nothing follows it for a second."""
        self._pause.start()

    def save(self, *, by_itself: bool = False) -> bool:
        """Store what was entered; returns whether it is stored.

        When the program saves `by_itself`, a problem is told once, not at every field from then
        on; the status keeps saying it.
        """
        if self.editing is None or self.editing.is_saved or not self.editing.is_worth_keeping:
            return True
        try:
            self._store(self.editing, by_itself=by_itself)
        except AngioError as problem:
            if not (by_itself and self._is_failing):
                dialogs.tell_problem(self._window, self._words, problem)
            self._is_failing = True
            self.told.emit()
            return False
        self._is_failing = False
        self._saved_at = f"{now():%H:%M}"
        self.told.emit()
        self._program.signals.registrations_changed.emit()
        return True

    def _store(self, editing: Editing, *, by_itself: bool) -> None:
        try:
            editing.save(by_itself=by_itself)
        except (ChangedElsewhere, RegistrationLocked) as problem:
            editing.save_as_copy()
            told = ChangedElsewhere(str(problem), text_id="changed_elsewhere.copy")
            dialogs.tell_problem(self._window, self._words, told)

    def keep(self) -> None:
        """Store what was entered so far without a word: nobody may be there to read one.

        Nothing of the form changes; what stands in the way is told when a field is left.
        """
        if self.editing is not None and self.editing.is_worth_keeping:
            with suppress(AngioError):
                self.editing.save(by_itself=True)

    def log_changes(self) -> None:
        """Write into the trail what was stored field by field; if not now, the next start does."""
        if self.editing is not None:
            with suppress(AngioError):
                self.editing.log_changes()

    def status(self) -> str:
        """Return what is to be said of the storing, "" for nothing."""
        if self._is_failing:
            return "⚠ " + QCoreApplication.translate("RegistrationWizard", "Not saved")
        if self._saved_at and self.editing is not None and self.editing.is_saved:
            text = QCoreApplication.translate("RegistrationWizard", "Saved at {time}")
            return text.replace("{time}", self._saved_at)
        return ""
