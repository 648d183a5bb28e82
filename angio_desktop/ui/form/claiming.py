"""The claim of a window on the registration in it: on an office one workstation changes it.

Whoever comes second reads along: what the first saves is shown, and once he is ready the second
may go on. A claim is lost where the network was away for long; then that is said, and what was
entered stays in the window until the other is ready.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.rights import Right
from angio_desktop.errors import OFFICE_AWAY, AngioError, StorageProblem
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.records import Claim
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.look import claims, labels
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import refusal


class ClaimStrip(QFrame):
    """Says who has the registration open; `edit_button` goes on once nobody has."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.text = labels.wrapped("")
        self.edit_button = button(
            self.tr("Edit"), hint=self.tr("Opens this registration to be changed."), icon="open"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        row.setSpacing(GRID * 2)
        row.addWidget(self.text, 1)
        row.addWidget(self.edit_button)
        self.hide()

    def say(self, text: str, severity: str = "", *, may_edit: bool = False) -> None:
        """Say this; "" for nothing."""
        self.text.setText(text)
        restyle(self.text, "severity", severity)
        self.edit_button.setVisible(may_edit)
        self.setVisible(bool(text))


class Claiming(QObject):
    """Claims what a window holds, and follows what becomes of it; without an office, nothing.

    `reopen_asked` when the registration is to be opened anew: to be changed, or as it was sent.
    """

    reopen_asked = Signal(int)

    def __init__(self, program: Program, window: QWidget) -> None:
        super().__init__(window)
        self._program = program
        self._draft: Draft | None = None
        self._id: int | None = None
        self.other: Claim | None = None
        self._is_claimed = False
        self._refusal = refusal(program, Right.ENTER)
        self.strip = ClaimStrip(window)
        self.strip.edit_button.clicked.connect(self._ask_again)

    def open(self, registration: Registration, *, is_kept: bool = False) -> Registration:
        """Claim a draft; return it as it is now that nobody else changes it. Raises AngioError.

        One of which a version `is_kept` on this computer stays as it is here.
        """
        shared, id_ = self._program.shared, registration.id
        if shared is None or id_ is None or registration.is_sent:
            return registration
        self._id = id_
        if self._refusal:
            self.other = self._program.claimed().get(id_)
            return registration
        try:
            self.other = shared.claims.take(id_, now())
        except StorageProblem as problem:
            if problem.text_id != OFFICE_AWAY:
                raise
            return registration  # it is claimed when the office is there again
        self._is_claimed = self.other is None
        return registration if is_kept else self._program.store.registrations.load(id_)

    @property
    def reads_along(self) -> bool:
        """Whether what was opened is only read: another has it, or one may not change it."""
        return self.other is not None or bool(self._refusal)

    def follow(self, draft: Draft) -> None:
        """Follow what is stored of it, and who has it."""
        if self._program.shared is None or draft.is_sent:
            return
        self._draft = draft
        draft.is_lost = self.other is not None and not draft.reads_along
        self._show()
        draft.changed.connect(self._look_at_id)
        self._program.signals.claims_changed.connect(self._look)
        self._program.signals.registrations_changed.connect(self._read_anew)

    def release(self) -> None:
        """Let another have it."""
        if self._program.shared is not None and self._id is not None:
            self._program.shared.claims.release(self._id)
        self._draft = self._id = None

    def _ask_again(self) -> None:
        if self._id is not None:
            self.reopen_asked.emit(self._id)

    def _look_at_id(self) -> None:
        """Claim what was stored for the first time, or as a copy."""
        draft, shared = self._draft, self._program.shared
        if draft is None or shared is None or draft.registration.id == self._id:
            return
        if self._id is not None:
            shared.claims.release(self._id)
        self._id, self._is_claimed = draft.registration.id, False
        self._take()

    def _look(self) -> None:
        """See who has it now: ours is asked of the server where it seems to be another's."""
        draft, id_ = self._draft, self._id
        if draft is None or id_ is None or draft.is_sent:
            return
        other = self._program.claimed().get(id_)
        if draft.reads_along:
            self.other = other
            self._show()
        elif other is not None or not self._is_claimed:
            self._take()

    def _take(self) -> None:
        """Claim it, or say who has taken it meanwhile."""
        draft, id_, shared = self._draft, self._id, self._program.shared
        if draft is None or id_ is None or shared is None:
            return
        had_not = not self._is_claimed
        try:
            self.other = shared.claims.take(id_, now())
        except StorageProblem:
            self._is_claimed = False
            return  # the next turn of the office tells
        self._is_claimed = self.other is None
        draft.is_lost = not self._is_claimed
        self._show()
        if had_not and self._is_claimed:
            self._go_on(draft)

    def _go_on(self, draft: Draft) -> None:
        """Store what was entered while another had it; else go on with what he has stored."""
        if draft.editing.has_new_answers:
            draft.save(by_itself=True)
        else:
            self._read(draft)

    def _show(self) -> None:
        draft, other = self._draft, self.other
        if draft is None or draft.is_sent:
            return
        if self._refusal:
            self.strip.say(f"{claims.sentence(other)} {self._refusal}" if other else self._refusal)
        elif draft.reads_along and other is None:
            self.strip.say(
                self.tr("Nobody else has this registration open any more."), "", may_edit=True
            )
        elif other is None:
            self.strip.say("")
        elif draft.reads_along:
            follows = self.tr("You are reading along: what is saved there appears here.")
            self.strip.say(f"{claims.sentence(other)} {follows}", "warning")
        else:
            stays = self.tr(
                "Your connection was gone for a while. What you change here is saved on this "
                "computer, and goes to the server once the registration is closed there."
            )
            self.strip.say(f"⚠ {claims.sentence(other)} {stays}", "error")

    def _read_anew(self) -> None:
        """Show what the other has stored, where nothing was entered here."""
        draft = self._draft
        if draft is not None and (draft.reads_along or draft.is_lost):
            self._read(draft)

    def _read(self, draft: Draft) -> None:
        if self._id is None or draft.editing.has_new_answers or draft.editing.is_waiting:
            return
        try:
            found = self._program.store.registrations.load(self._id)
        except AngioError:
            return  # what was read stays; the head of the program says what is wrong
        if found.revision == draft.registration.revision:
            return
        if found.status is Status.OPEN:
            draft.take_stored(found)
        else:
            self._ask_again()
