"""The wizard of one registration: its type, then the type's pages, with the steps beside them.

A page that does not apply is not shown. What is entered is stored when a field is left, when the
user asks for it, and when the window closes; there is nothing to lose by leaving.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget, QWizard

from angio_desktop.actions.clock import now
from angio_desktop.actions.editing import Editing, start
from angio_desktop.register.errors import AngioError, ChangedElsewhere, RegistrationLocked
from angio_desktop.register.findings import Finding
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.register.registration import Registration, is_confirmed
from angio_desktop.ui import dialogs, icons, keys
from angio_desktop.ui.form_page import FormPage
from angio_desktop.ui.problems import Shown, in_page_order, problem_beside
from angio_desktop.ui.program import Program
from angio_desktop.ui.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.side_panel import SidePanel
from angio_desktop.ui.theme import GRID
from angio_desktop.ui.type_page import TypePage

TYPE_PAGE = 0
FIRST_PAGE = 1
_SAVE = QWizard.WizardButton.CustomButton1
_PREVIOUS = QWizard.WizardButton.CustomButton2
_SEND = QWizard.WizardButton.CustomButton3


class RegistrationWizard(QWizard):
    """Fills in, shows and sends one registration; without one it begins by asking the type."""

    closed = Signal()

    def __init__(
        self, program: Program, registration: Registration | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.program = program
        self.words = program.words()
        self.editing: Editing | None = None
        self._pages: dict[int, FormPage] = {}
        self._asked_to_send = False
        self._shown = Shown()
        self._saved_at = ""
        self._is_failing = False
        self._is_finishing = False
        self._shown_next = 0
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage, on=False)
        self.resize(GRID * 152, GRID * 96)
        self._set_buttons()
        self._set_shortcuts()
        self.currentIdChanged.connect(self._on_page)
        if registration is None:
            self.setWindowTitle(self.tr("New registration"))
            forms = program.dictionary.forms.values()
            self.setPage(TYPE_PAGE, TypePage(forms, program.language, FIRST_PAGE))
        else:
            self._begin(registration)

    # --- buttons -------------------------------------------------------------------------

    def _set_buttons(self) -> None:
        self.setButtonText(_SAVE, self.tr("Save"))
        self.setButtonText(_PREVIOUS, self.tr("Previous"))
        self.setButtonText(_SEND, self.tr("Send"))
        self.setButtonText(QWizard.WizardButton.NextButton, self.tr("Next"))
        self.setButtonText(QWizard.WizardButton.CancelButton, self.tr("Close"))
        self.button(_SEND).setProperty("role", "primary")
        next_button = QWizard.WizardButton.NextButton
        for which, name in (
            *((_SAVE, "save"), (_PREVIOUS, "previous")),
            *((next_button, "next"), (_SEND, "send")),
        ):
            icons.give(self.button(which), name)
        icons.put_behind(self.button(next_button))
        for which in (_SAVE, _PREVIOUS):  # Enter on a page's last field leads to "Next"
            self.button(which).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for which, key in (
            *((_SAVE, "Ctrl+S"), (_PREVIOUS, "Ctrl+PgUp"), (next_button, "Ctrl+PgDown")),
            *((_SEND, "Ctrl+Enter"), (QWizard.WizardButton.CancelButton, "Esc")),
        ):
            self.button(which).setToolTip(keys.shown(key))
        self.customButtonClicked.connect(self._on_custom_button)
        self._lay_out_buttons()

    def _lay_out_buttons(self) -> None:
        button = QWizard.WizardButton
        if self.editing is None:
            layout = [button.Stretch, button.CommitButton, button.CancelButton]
        elif self.editing.registration.is_sent:
            self.setButtonText(_SAVE, self.tr("Copy code"))
            icons.give(self.button(_SAVE), "copy")
            self.button(_SAVE).setToolTip(self.tr("Puts the registration code on the clipboard."))
            layout = [_SAVE, button.Stretch, _PREVIOUS, button.NextButton, button.CancelButton]
        else:
            layout = [
                *(_SAVE, button.Stretch, _PREVIOUS, button.NextButton),
                *(_SEND, button.CancelButton),
            ]
        self.setButtonLayout(layout)

    def _on_custom_button(self, which: int) -> None:
        actions: dict[int, Callable[[], object]] = {
            _SAVE.value: self.copy_code if self._is_sent() else self.save_now,
            _PREVIOUS.value: self.go_previous,
            _SEND.value: self.send,
        }
        actions[which]()

    def _set_shortcuts(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+S", self.save_now),
            ("Ctrl+Return", self.send),
            ("Ctrl+Enter", self.send),
            ("Ctrl+PgDown", self.go_next),
            ("Ctrl+PgUp", self.go_previous),
            ("F8", self.go_to_next_problem),
            ("Shift+F8", self.go_to_previous_problem),
        ]
        for key, action in keys:
            QShortcut(QKeySequence(key), self, action)

    # --- the registration ----------------------------------------------------------------

    def _begin(self, registration: Registration) -> None:
        """Make the pages of the registration's type."""
        program = self.program
        editing = Editing(program.store, program.dictionary, registration, self.words.open_lists)
        self.editing = editing
        for number, page in enumerate(editing.form.pages, start=FIRST_PAGE):
            shown = FormPage(editing.form, page, self.words, self._next_id)
            shown.answered.connect(self._on_answered)
            shown.left.connect(partial(self._on_left, page.id))
            self._pages[number] = shown
            self.setPage(number, shown)
        # The wizard does not keep its side widget alive; this attribute does.
        self.side = SidePanel(editing, self.words)
        self.side.steps.chosen.connect(self.go_to_page)
        self.side.findings.chosen.connect(self.go_to_field)
        self.setSideWidget(self.side)
        self._lay_out_buttons()
        if registration.id is not None:
            left_on = self._id_of(registration.page)
            self.setStartId(left_on if left_on in self._applying() else FIRST_PAGE)

    def validateCurrentPage(self) -> bool:
        """Begin the registration when its type was chosen, and go on to its first page.

        Its pages are made after this call: QWizard does not bear that from within.
        """
        page = self.currentPage()
        if isinstance(page, TypePage) and self.editing is None:
            QTimer.singleShot(0, self, self._begin_chosen)
            return False
        return True

    def _begin_chosen(self) -> None:
        page = self.currentPage()
        if isinstance(page, TypePage) and self.editing is None:
            self._begin(start(self.program.dictionary, page.chosen()))
            self.setCurrentId(FIRST_PAGE)
            self.removePage(TYPE_PAGE)  # the other pages are of this type: no way back
            page.deleteLater()

    def _on_page(self, number: int) -> None:
        page = self._pages.get(number)
        if page is None or self.editing is None:
            return
        page.build(read_only=self.editing.registration.is_sent)
        page.settle_answered(self.editing.registration.values)
        if self._asked_to_send:
            page.settle()
        focus = self.editing.registration.focus
        self._show()
        page.go_to(focus)
        self._stand(page.page.id, "")

    def _draft(self) -> Editing | None:
        """Return the registration while it can be changed: begun, and not sent."""
        editing = self.editing
        return None if editing is None or editing.registration.is_sent else editing

    def _on_answered(self, key: str, text: str) -> None:
        draft = self._draft()
        if draft is None:
            return
        draft.answer(key, text)
        self._show(is_typing=True)

    def _on_left(self, page_id: str, key: str) -> None:
        self._stand(page_id, key)
        self._show()
        if not self._is_finishing:
            self.save(by_itself=True)

    def _stand(self, page_id: str, key: str) -> None:
        draft = self._draft()
        if draft is not None:
            draft.stand_at(page_id, key)

    def _finish(self) -> None:
        """Take what was typed in the field that has the focus; storing it is up to the caller."""
        page = self._pages.get(self.currentId())
        if page is not None:
            self._is_finishing = True
            page.finish()
            self._is_finishing = False

    def save_now(self) -> None:
        """Store everything that was typed, also in the field that has the focus."""
        self._finish()
        self.save()

    def _is_sent(self) -> bool:
        return self.editing is not None and self.editing.registration.is_sent

    def copy_code(self) -> None:
        """Put the registration code on the clipboard."""
        if self.editing is not None:
            QGuiApplication.clipboard().setText(self.editing.registration.code)

    def save(self, *, by_itself: bool = False) -> bool:
        """Store what was entered; say so in the head. Returns whether it is stored.

        When the program saves `by_itself`, a problem is told once, not at every field from then
        on; the head keeps saying it.
        """
        if self.editing is None or self.editing.is_saved or not self.editing.is_worth_keeping:
            return True
        try:
            self._store(self.editing)
        except AngioError as problem:
            if not (by_itself and self._is_failing):
                dialogs.tell_problem(self, self.words, problem)
            self._is_failing = True
            self._show_head()
            return False
        self._is_failing = False
        self._saved_at = f"{now():%H:%M}"
        self._show_head()
        self.program.signals.registrations_changed.emit()
        return True

    def _store(self, editing: Editing) -> None:
        try:
            editing.save()
        except (ChangedElsewhere, RegistrationLocked) as problem:
            editing.save_as_copy()
            told = ChangedElsewhere(str(problem), text_id="changed_elsewhere.copy")
            dialogs.tell_problem(self, self.words, told)

    # --- showing -------------------------------------------------------------------------

    def _open_findings(self) -> list[Finding]:
        """Return errors and the warnings that are not confirmed yet."""
        draft = self._draft()
        if draft is None:
            return []
        return [
            f
            for f in draft.evaluation.findings
            if f.is_error or not is_confirmed(draft.registration, f)
        ]

    def _show(self, *, is_typing: bool = False) -> None:
        """Show the present answers and evaluation on the current page and at the side."""
        page = self._pages.get(self.currentId())
        if page is None or self.editing is None:
            return
        found = self._shown.of(self._open_findings(), is_typing=is_typing)
        page.show_state(self.editing.registration.values, self.editing.evaluation, found)
        with_missing = self._asked_to_send
        self.side.show_state(self.editing, page.page, found, with_missing=with_missing)
        self._show_head()
        self.button(_PREVIOUS).setEnabled(self._beside(-1) is not None)
        if self._shown_next != page.nextId():  # an answer made the next page appear or go
            self._shown_next = page.nextId()
            page.completeChanged.emit()

    def _show_head(self) -> None:
        if self.editing is None:
            return
        registration = self.editing.registration
        parts = [
            self.editing.form.captions.text(self.program.language),
            patient_name(registration.values),
            patient_number(registration.values),
        ]
        if registration.is_sent:
            parts.append("✔ " + self.tr("Sent") + f" {registration.code}")
        elif self._is_failing:
            parts.append("⚠ " + self.tr("Not saved"))
        elif self._saved_at and self.editing.is_saved:
            parts.append(self.tr("Saved at {time}").replace("{time}", self._saved_at))
        text = " · ".join(part for part in parts if part)
        self.setWindowTitle(" · ".join(part for part in parts[:2] if part))
        page = self._pages.get(self.currentId())
        if page is not None and page.head.text() != text:
            page.head.setText(text)

    # --- moving --------------------------------------------------------------------------

    def _applying(self) -> list[int]:
        if self.editing is None:
            return []
        applies = self.editing.evaluation.applies
        return [
            number
            for number, page in self._pages.items()
            if any(f.key in applies for f in page.page.fields)
        ]

    def _beside(self, distance: int) -> int | None:
        shown = self._applying()
        current = self.currentId()
        later = [n for n in shown if (n - current) * distance > 0]
        return (later[0] if distance > 0 else later[-1]) if later else None

    def _next_id(self) -> int:
        return self._beside(1) or -1

    def _id_of(self, page_id: str) -> int | None:
        return next((n for n, page in self._pages.items() if page.page.id == page_id), None)

    def go_next(self) -> None:
        """Go to the next page that applies."""
        if self.editing is None and self.currentPage().isComplete():
            self.next()
            return
        beside = self._beside(1)
        if beside is not None:
            self._go(beside)

    def go_previous(self) -> None:
        """Go to the page before this one."""
        beside = self._beside(-1)
        if beside is not None:
            self._go(beside)

    def _go(self, number: int, key: str = "") -> None:
        """Go to a page and into a field of it; what was typed is taken first."""
        self._finish()
        self.save(by_itself=True)
        is_new = number != self.currentId()
        if is_new:
            self.setCurrentId(number)
        if key or not is_new:
            self._pages[number].go_to(key)

    def go_to_page(self, page_id: str) -> None:
        """Go to a page by its id."""
        number = self._id_of(page_id)
        if number is not None:
            self._go(number)

    def go_to_field(self, key: str) -> None:
        """Go to a field on whichever page it is."""
        for number, page in self._pages.items():
            if any(field.key == key for field in page.page.fields):
                self._go(number, key)
                self._pages[number].views[key].settle()
                self._show()

    def go_to_next_problem(self) -> None:
        """Go to the next problem or unanswered required field (F8)."""
        self._go_to_problem(1)

    def go_to_previous_problem(self) -> None:
        """Go to the problem or unanswered required field before this one (Shift+F8)."""
        self._go_to_problem(-1)

    def _go_to_problem(self, direction: int) -> None:
        page = self._pages.get(self.currentId())
        if page is None:
            return
        self._finish()  # what was typed may be right once it is read
        found = self._open_findings()
        key = problem_beside(found, page.form, page.page, page.focused_key(), direction)
        if key is not None:
            self.go_to_field(key)

    # --- sending and closing -------------------------------------------------------------

    def send(self) -> None:
        """Check everything; show what stands in the way, or send and show the code."""
        draft = self._draft()
        if draft is None:
            return
        self._finish()
        if not self.save():
            return
        try:
            refusal = draft.refusal()
        except AngioError as problem:
            dialogs.tell_problem(self, self.words, problem)
            return
        if refusal is not None and refusal.errors:
            self._refuse()
            return
        warnings = refusal.warnings if refusal else ()
        if not SendDialog.asks(draft, self.words, warnings, self):
            return
        for finding in warnings:
            draft.confirm(finding)
        self._send(draft)

    def _send(self, draft: Editing) -> None:
        try:
            refused = draft.send()
        except AngioError as problem:
            dialogs.tell_problem(self, self.words, problem)
            return
        if refused is not None:  # something changed while the summary was open
            self._refuse()
            return
        self.program.signals.registrations_changed.emit()
        SentDialog.show_code(draft.registration.code, self)
        self.reject()

    def _refuse(self) -> None:
        """Show every problem, and go to the first."""
        if self.editing is None:
            return
        self._asked_to_send = True
        for page in self._pages.values():
            page.settle()
        self._show()
        found = in_page_order(self._open_findings(), self.editing.form)
        errors = [f for f in found if f.is_error] or found
        self.go_to_field(errors[0].key)

    def reject(self) -> None:
        """Keep the draft, then close: what Escape, the Close button and the window's cross do.

        If it cannot be stored, the window stays open, so that nothing is lost.
        """
        self._finish()
        if not self.save():
            return
        self.closed.emit()
        super().reject()
