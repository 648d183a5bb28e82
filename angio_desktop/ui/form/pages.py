"""The pages of one registration: what is shown on them, what is typed in them, and moving.

A page that does not apply is not shown.
"""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.editing import Editing
from angio_desktop.register.fields import Page
from angio_desktop.register.findings import Finding
from angio_desktop.register.layout import sheets
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.register.registration import is_confirmed
from angio_desktop.ui.form.autosave import Keeping
from angio_desktop.ui.form.buttons import WizardButtons
from angio_desktop.ui.form.page import FormPage
from angio_desktop.ui.form.pages_ahead import PagesAhead
from angio_desktop.ui.form.patient_panel import PatientPanel
from angio_desktop.ui.form.shown_findings import Shown, in_page_order, problem_beside
from angio_desktop.ui.form.side_panel import SidePanel
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program

FIRST_PAGE = 1


class RegistrationPages(QDialog):
    """Shows the pages and takes their answers; what is done with the whole, others do.

    `editing` is None until the type of a new registration is chosen; `side` and `patient` are
    there from then on. `number` is that of the page that is shown, 0 while the type is asked;
    `form_pages` says what shows each.
    """

    side: SidePanel
    patient: PatientPanel

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = program
        self.words = program.words()
        self.editing: Editing | None = None
        self.keeping = Keeping(program, self.words, self)
        self.keeping.told.connect(self._show_head)
        self.number = 0
        self.form_pages: dict[int, FormPage] = {}
        self._pages: dict[int, Page] = {}
        self._asked_to_send = False
        self._shown = Shown()
        self._is_finishing = False
        self._is_moving = False
        self._ahead = PagesAhead(self._build_next, self)
        self.buttons = WizardButtons(self)
        self.stack = QStackedWidget(self)
        self.middle = QHBoxLayout()
        self.middle.setSpacing(GRID)
        self.middle.addWidget(self.stack, 1)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        column.addLayout(self.middle, 1)
        column.addWidget(line)
        column.addWidget(self.buttons)

    def add_pages(self, editing: Editing) -> None:
        """Make the pages of a registration."""
        self.editing = self.keeping.editing = editing
        uses = self.program.store.lists.uses()
        for pages in sheets(editing.form):
            shown = FormPage(editing.form, pages, self.words, uses)
            shown.answered.connect(self._on_answered)
            shown.left.connect(partial(self._on_left, shown))
            shown.passed.connect(self.go_next)
            self.stack.addWidget(shown)
            for page in pages:
                number = FIRST_PAGE + len(self._pages)
                self._pages[number], self.form_pages[number] = page, shown

    def draft(self) -> Editing | None:
        """Return the registration while it can be changed: begun, and not sent."""
        editing = self.editing
        return None if editing is None or editing.registration.is_sent else editing

    def is_sent(self) -> bool:
        """Whether the registration can only be read."""
        return self.editing is not None and self.editing.registration.is_sent

    def page_shown(self) -> FormPage | None:
        """Return the page of the form that is shown, None while the type is asked."""
        return self.form_pages.get(self.number)

    # --- answers -------------------------------------------------------------------------

    def _on_answered(self, key: str, text: str) -> None:
        draft = self.draft()
        if draft is None:
            return
        self._ahead.wait()
        draft.answer(key, text)
        self.keeping.save_soon()
        self.show_answers(is_typing=True)
        self.patient.look_up(key)

    def _on_left(self, page: FormPage, key: str) -> None:
        if self._is_moving:  # the page that goes had its answers taken before
            return
        self._ahead.wait()
        self._stand(page.page.id, key)
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
        self.keeping.log_changes()

    def save(self, *, by_itself: bool = False) -> bool:
        """Store what was entered; returns whether it is stored."""
        return self.keeping.save(by_itself=by_itself)

    def keep(self) -> None:
        """Store what was entered so far without a word: nobody may be there to read one."""
        self.keeping.keep()

    # --- showing -------------------------------------------------------------------------

    def show_page(self, number: int) -> None:
        """Show a page as it stands, and go into its first field, or the one that was left."""
        if self.editing is None:
            return
        self._is_moving = True
        focused = self.focusWidget()
        if focused is not None:  # else Qt would look for another place, in every page
            focused.clearFocus()
        page, registration = self.form_pages[number], self.editing.registration
        self.number = number
        page.build(read_only=self.is_sent())
        page.turn_to(self._pages[number], registration.values)
        page.settle_answered(registration.values)
        self.stack.setCurrentWidget(page)
        self._is_moving = False
        self.show_answers()
        if number == FIRST_PAGE:
            self.patient.look_again()
        page.go_to(registration.focus)
        self._stand(page.page.id, "")
        self._ahead.begin()

    def _build_next(self) -> bool:
        """Build more of a page that is still to come; returns whether there may be more."""
        onwards = sorted(self.applying(), key=lambda number: (number < self.number, number))
        pages = (self.form_pages[number] for number in onwards)
        page = next((page for page in pages if not page.is_built), None)
        if page is not None:
            page.build_part(read_only=self.is_sent())
        return page is not None

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
        self.buttons.previous.setEnabled(self.beside(-1) is not None)
        self.buttons.next.setEnabled(self.beside(1) is not None)

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
            sent = QCoreApplication.translate("RegistrationWizard", "Sent")
            parts.append(f"✔ {sent} {registration.code}")
        else:
            parts.append(self.keeping.status())
        text = " · ".join(part for part in parts if part)
        self.setWindowTitle(parts[0])  # the system shows titles where everyone can read them
        page = self.page_shown()
        if page is not None and page.head.text() != text:
            page.head.setText(text)

    def show_refusal(self) -> None:
        """Show every problem, and go to the first."""
        if self.editing is None:
            return
        self._asked_to_send = True
        for page in set(self.form_pages.values()):
            page.settle()
        self.show_answers()
        found = in_page_order(self._open_findings(), self.editing.form)
        errors = [f for f in found if f.is_error] or found
        self.go_to_field(errors[0].key)

    # --- moving --------------------------------------------------------------------------

    def applying(self) -> list[int]:
        """Return the numbers of the pages that apply."""
        if self.editing is None:
            return []
        applies = self.editing.evaluation.applies
        return [
            number
            for number, page in self._pages.items()
            if any(f.key in applies for f in page.fields)
        ]

    def beside(self, distance: int) -> int | None:
        """Return the page that applies after (1) or before (-1) the one shown, if there is one."""
        later = [n for n in self.applying() if (n - self.number) * distance > 0]
        return (later[0] if distance > 0 else later[-1]) if later else None

    def number_of(self, page_id: str) -> int | None:
        """Return the number of a page, None where the type has no such page."""
        return next((n for n, page in self._pages.items() if page.id == page_id), None)

    def go_next(self) -> None:
        """Go to the next page that applies."""
        beside = self.beside(1)
        if beside is not None:
            self._go(beside)

    def go_previous(self) -> None:
        """Go to the page before this one."""
        beside = self.beside(-1)
        if beside is not None:
            self._go(beside)

    def _go(self, number: int, key: str = "") -> None:
        """Go to a page and into a field of it; what was typed is taken first."""
        self.finish_field()
        self.save(by_itself=True)
        is_new = number != self.number
        if is_new:
            self.show_page(number)
        if key or not is_new:
            self.form_pages[number].go_to(key)

    def go_to_page(self, page_id: str) -> None:
        """Go to a page by its id."""
        number = self.number_of(page_id)
        if number is not None:
            self._go(number)

    def go_to_field(self, key: str) -> None:
        """Go to a field on whichever page it is."""
        for number, page in self._pages.items():
            if any(field.key == key for field in page.fields):
                self._go(number, key)
                self.form_pages[number].views[key].settle()
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
