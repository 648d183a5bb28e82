"""The wizard of one registration: its type, then the type's pages, with the steps beside them.

A page that does not apply is not shown. What is entered is stored when a field is left, when the
user asks for it, and when the window closes; there is nothing to lose by leaving.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMenuBar, QWidget, QWizard

from angio_desktop.actions.clock import now
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.known_patient import start_for_patient
from angio_desktop.register.errors import AngioError, ChangedElsewhere, RegistrationLocked
from angio_desktop.register.findings import Finding
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.register.registration import Registration, is_confirmed
from angio_desktop.ui import (
    dialogs,
    form_commands,
    icons,
    keys,
    menus,
    registration_commands,
    shortcuts,
)
from angio_desktop.ui.form_page import FormPage
from angio_desktop.ui.key_guard import KeyGuard
from angio_desktop.ui.page_ahead import PagesAhead, first_unbuilt
from angio_desktop.ui.patient_panel import PatientPanel
from angio_desktop.ui.problems import Shown, in_page_order, problem_beside
from angio_desktop.ui.program import Program
from angio_desktop.ui.registration_commands import copy_code, send, show_history_of
from angio_desktop.ui.side_panel import SidePanel
from angio_desktop.ui.theme import GRID
from angio_desktop.ui.type_page import TypePage

TYPE_PAGE = 0
_AUTOSAVE_MS = 1000  # without a key, after which what was typed is stored
FIRST_PAGE = 1
_SAVE = QWizard.WizardButton.CustomButton1
_PREVIOUS = QWizard.WizardButton.CustomButton2
_SEND = QWizard.WizardButton.CustomButton3


class RegistrationWizard(QWizard):
    """Fills in, shows and sends one registration; without one it begins by asking the type.

    `patient` holds what is known of whom that new one is for; only identity is taken from it.
    """

    closed = Signal()
    open_asked = Signal(int)
    new_asked = Signal(dict)

    def __init__(
        self,
        program: Program,
        registration: Registration | None,
        parent: QWidget | None = None,
        patient: Mapping[str, str] | None = None,
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
        self._known = patient or {}
        self._ahead = PagesAhead(self._build_next, self)
        self._pause = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._pause.timeout.connect(partial(self.save, by_itself=True))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage, on=False)
        self.resize(GRID * 158, GRID * 96)
        self._set_buttons()
        self._set_menu()
        self.currentIdChanged.connect(self._on_page)
        if registration is None:
            self.setWindowTitle(self.tr("New registration"))
            forms = program.dictionary.forms.values()
            whom = patient_name(self._known) or patient_number(self._known)
            self.setPage(TYPE_PAGE, TypePage(forms, program.language, FIRST_PAGE, whom))
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
            layout = [
                *(_SAVE, button.Stretch),
                *(_PREVIOUS, button.NextButton, button.CancelButton),
            ]
        else:
            layout = [
                *(_SAVE, button.Stretch, _PREVIOUS, button.NextButton),
                *(_SEND, button.CancelButton),
            ]
        self.setButtonLayout(layout)

    def _on_custom_button(self, which: int) -> None:
        actions: dict[int, Callable[[], object]] = {
            _SAVE.value: partial(copy_code, self) if self._is_sent() else self.save_now,
            _PREVIOUS.value: self.go_previous,
            _SEND.value: partial(send, self),
        }
        actions[which]()

    def _set_menu(self) -> None:
        """Hang the menus above the pages; their keys work without them being open."""
        bar = QMenuBar(self)
        layout = self.layout()
        if layout is not None:
            layout.setMenuBar(bar)
        actions: dict[str, Callable[[], object]] = {
            "save": self.save_now,
            "close": self.close,
            "next_page": self.go_next,
            "previous_page": self.go_previous,
            "next_problem": self.go_to_next_problem,
            "previous_problem": self.go_to_previous_problem,
            **form_commands.actions(self),
            **registration_commands.actions(self),
        }
        self.menu_actions = menus.fill(bar, shortcuts.registration(), actions, frozenset())
        self._keys = KeyGuard(self)

    # --- the registration ----------------------------------------------------------------

    def _begin(self, registration: Registration) -> None:
        """Make the pages of the registration's type."""
        program = self.program
        editing = Editing(program.store, program.dictionary, registration, self.words.open_lists)
        self.editing = editing
        uses = program.store.list_uses()
        for number, page in enumerate(editing.form.pages, start=FIRST_PAGE):
            shown = FormPage(editing.form, page, self.words, self._next_id, uses)
            shown.answered.connect(self._on_answered)
            shown.left.connect(partial(self._on_left, page.id))
            shown.passed.connect(self.go_next)
            self._pages[number] = shown
            self.setPage(number, shown)
        # The wizard does not keep its side widget alive; this attribute does.
        self.side = SidePanel(editing, self.words)
        self.side.steps.chosen.connect(self.go_to_page)
        self.side.findings.chosen.connect(self.go_to_field)
        self._add_patient_panel(editing)
        self.side.history_button.clicked.connect(lambda: show_history_of(self))
        self.setSideWidget(self.side)
        self._lay_out_buttons()
        for change in shortcuts.CHANGES:
            self.menu_actions[change].setEnabled(not registration.is_sent)
        if registration.id is not None:
            left_on = self._id_of(registration.page)
            self.setStartId(left_on if left_on in self._applying() else FIRST_PAGE)

    def _add_patient_panel(self, editing: Editing) -> None:
        """Put what is known of the patient beside the page that asks who it is."""
        self.patient = PatientPanel(self.program, editing, self.words)
        self.patient.asked.connect(self.finish_field)
        self.patient.taken.connect(self._take_over)
        self.patient.linked.connect(self._link)
        self.patient.open_asked.connect(self.open_asked)
        self._pages[FIRST_PAGE].stand_beside(self.patient)

    def _take_over(self, answers: Mapping[str, str]) -> None:
        draft = self.draft()
        if draft is None:
            return
        draft.answer_all(answers)
        self._pages[FIRST_PAGE].settle_answered(draft.registration.values)
        self.show_answers()
        self.patient.look_up()
        self.save(by_itself=True)

    def _link(self, hospitalisation: int | None) -> None:
        draft = self.draft()
        if draft is not None:
            draft.link(hospitalisation)
            self.show_answers()
            self.patient.look_again()
            self.save(by_itself=True)

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
            self._begin(start_for_patient(self.program.dictionary, page.chosen(), self._known))
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
        self.show_answers()
        if number == FIRST_PAGE:
            self.patient.look_again()
        page.go_to(focus)
        self._stand(page.page.id, "")
        self._ahead.begin()

    def _build_next(self) -> bool:
        """Build a page that is still to come; returns whether there may be another."""
        number = first_unbuilt(self._applying(), lambda n: self._pages[n].is_built)
        if number is not None:
            self._pages[number].build(read_only=self._is_sent())
        return number is not None

    def page_shown(self) -> FormPage | None:
        """Return the page of the form that is shown, None while the type is asked."""
        return self._pages.get(self.currentId())

    def draft(self) -> Editing | None:
        """Return the registration while it can be changed: begun, and not sent."""
        editing = self.editing
        return None if editing is None or editing.registration.is_sent else editing

    def _on_answered(self, key: str, text: str) -> None:
        draft = self.draft()
        if draft is None:
            return
        draft.answer(key, text)
        self._pause.start()
        self.show_answers(is_typing=True)
        self.patient.look_up(key)

    def _on_left(self, page_id: str, key: str) -> None:
        self._stand(page_id, key)
        self.show_answers()
        self.patient.look_up()
        draft = self.draft()
        if draft is not None:
            draft.undo_steps.close()
            if draft.has_new_answers and not self._is_finishing:
                self.save(by_itself=True)

    def _stand(self, page_id: str, key: str) -> None:
        draft = self.draft()
        if draft is not None:
            draft.stand_at(page_id, key)

    def finish_field(self) -> None:
        """Take what was typed in the field that has the focus; storing it is up to the caller."""
        page = self.page_shown()
        if page is not None:
            self._is_finishing = True
            page.finish()
            self._is_finishing = False

    def save_now(self) -> None:
        """Store everything that was typed, also in the field that has the focus."""
        self.finish_field()
        self.save()
        self._log_changes()

    def _log_changes(self) -> None:
        """Write into the trail what was stored field by field; if not now, the next start does."""
        if self.editing is not None:
            with suppress(AngioError):
                self.editing.log_changes()

    def _is_sent(self) -> bool:
        return self.editing is not None and self.editing.registration.is_sent

    def save(self, *, by_itself: bool = False) -> bool:
        """Store what was entered; say so in the head. Returns whether it is stored.

        When the program saves `by_itself`, a problem is told once, not at every field from then
        on; the head keeps saying it.
        """
        if self.editing is None or self.editing.is_saved or not self.editing.is_worth_keeping:
            return True
        try:
            self._store(self.editing, by_itself=by_itself)
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

    def keep(self) -> None:
        """Store what was entered so far without a word: nobody may be there to read one.

        Nothing of the form changes; what stands in the way is told when a field is left.
        """
        if self.editing is not None and self.editing.is_worth_keeping:
            with suppress(AngioError):
                self.editing.save(by_itself=True)

    def _store(self, editing: Editing, *, by_itself: bool) -> None:
        try:
            editing.save(by_itself=by_itself)
        except (ChangedElsewhere, RegistrationLocked) as problem:
            editing.save_as_copy()
            told = ChangedElsewhere(str(problem), text_id="changed_elsewhere.copy")
            dialogs.tell_problem(self, self.words, told)

    # --- showing -------------------------------------------------------------------------

    def _open_findings(self) -> list[Finding]:
        """Return errors and the warnings that are not confirmed yet."""
        draft = self.draft()
        if draft is None:
            return []
        return [
            f
            for f in draft.evaluation.findings
            if f.is_error or not is_confirmed(draft.registration, f)
        ]

    def show_answers(self, *, is_typing: bool = False) -> None:
        """Show the present answers and evaluation on the current page and at the side."""
        page = self.page_shown()
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
        self.setWindowTitle(parts[0])  # the system shows titles where everyone can read them
        page = self.page_shown()
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
        self.finish_field()
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
                self.show_answers()

    def go_to_next_problem(self) -> None:
        """Go to the next problem or unanswered required field (F8)."""
        self._go_to_problem(1)

    def go_to_previous_problem(self) -> None:
        """Go to the problem or unanswered required field before this one (Shift+F8)."""
        self._go_to_problem(-1)

    def _go_to_problem(self, direction: int) -> None:
        page = self.page_shown()
        if page is None:
            return
        self.finish_field()  # what was typed may be right once it is read
        found = self._open_findings()
        key = problem_beside(found, page.form, page.page, page.focused_key(), direction)
        if key is not None:
            self.go_to_field(key)

    # --- sending and closing -------------------------------------------------------------

    def show_refusal(self) -> None:
        """Show every problem, and go to the first."""
        if self.editing is None:
            return
        self._asked_to_send = True
        for page in self._pages.values():
            page.settle()
        self.show_answers()
        found = in_page_order(self._open_findings(), self.editing.form)
        errors = [f for f in found if f.is_error] or found
        self.go_to_field(errors[0].key)

    def reject(self) -> None:
        """Keep the draft, then close: what Escape, the Close button and the window's cross do.

        If it cannot be stored, the window stays open, so that nothing is lost.
        """
        self.finish_field()
        if not self.save():
            return
        self._log_changes()
        self.closed.emit()
        super().reject()
