"""The pages of one registration, with the steps beside them: what is shown, and moving.

A page that does not apply is not shown.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from angio_desktop.actions.editing import Editing
from angio_desktop.register.captions import Words
from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.fields import Page
from angio_desktop.register.layout import sheets
from angio_desktop.ui.form.arrangement import Arrangement, Room
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.form.habits import Habits
from angio_desktop.ui.form.page import FormPage
from angio_desktop.ui.form.pages_ahead import PagesAhead
from angio_desktop.ui.form.patient_panel import PatientPanel
from angio_desktop.ui.form.problems import ProblemsPanel
from angio_desktop.ui.form.shown_findings import Count, Shown, Stop, count, first_stop, stop_beside
from angio_desktop.ui.form.steps import StepsView, steps_of

FIRST_PAGE = 1


class Pages(QWidget):
    """Shows a draft on its pages, and takes what is typed there to it.

    `shown` says that something is shown otherwise, `add_asked(key, typed)` that a list misses what
    was typed. `number` is that of the page in front;
    `form_pages` says what shows each.
    """

    shown = Signal()
    add_asked = Signal(str, str)
    as_before_asked = Signal()

    def __init__(
        self,
        draft: Draft,
        patient: PatientPanel,
        habits: Habits,
        parent: QWidget,
    ) -> None:
        """`patient` tells of the patient beside the first page."""
        super().__init__(parent)  # now: each widget in it is dressed anew for another window
        self._draft = draft
        self.patient = patient
        self.number = 0
        self.form_pages: dict[int, FormPage] = {}
        self._pages: dict[int, Page] = {}
        self._asked_to_send = False
        self._stop: Stop | None = None
        self._findings = Shown()
        self._seen: Evaluation | None = None
        self._shown_last: tuple[object, ...] = ()
        self._is_typing = False
        self._is_finishing = False
        self._is_moving = self._is_going = self._is_led_to = False
        self._ahead = PagesAhead(self._build_next, self)
        self.steps = StepsView(draft.words.language, self)
        self.steps.chosen.connect(self.go_to_page)
        self.problems = ProblemsPanel(draft.editing, draft.words, self)
        self.problems.findings.chosen.connect(self.go_to_field)
        self._stack = QStackedWidget(self)
        self._add_pages(habits)
        patient.setParent(self)
        self._arrangement = Arrangement(self, self.steps, self._stack, self.problems, patient)
        self._fit(parent.width())  # its own is known when it is shown: all would be put twice
        draft.changed.connect(self._on_changed)

    def _add_pages(self, habits: Habits) -> None:
        form = self._draft.editing.form
        for pages in sheets(form):
            shown = FormPage(form, pages, self._draft.words, habits)
            shown.answered.connect(self._on_answered)
            shown.left.connect(partial(self._on_left, shown))
            shown.proposal_taken.connect(self._take_proposal)
            shown.passed.connect(self.go_next)
            shown.led_on.connect(partial(self._led_on, shown))
            shown.confirmed.connect(self.confirm_imported)
            shown.as_before_asked.connect(self.as_before_asked)
            shown.add_asked.connect(self.add_asked)
            self._stack.addWidget(shown)
            for page in pages:
                number = FIRST_PAGE + len(self._pages)
                self._pages[number], self.form_pages[number] = page, shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what stands beside the form anew where the window is narrower or wider."""
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        if self._arrangement.fit(width):
            for page in set(self.form_pages.values()):
                page.stack(self._arrangement.room is Room.NARROW)

    def page_shown(self) -> FormPage:
        """Return the page of the form that is in front."""
        return self.form_pages[self.number]

    def page_id(self) -> str:
        """Return the id of the page that is in front."""
        return self._pages[self.number].id

    def focused_key(self) -> str:
        """Return the key of the field the focus is in, or ""."""
        return self.page_shown().focused_key()

    # --- answers -------------------------------------------------------------------------

    def _on_answered(self, key: str, text: str) -> None:
        self._ahead.wait()
        self._is_typing, self._is_led_to = True, False
        self._draft.answer(key, text)
        self.patient.look_up(key)

    def _take_proposal(self) -> None:
        self._ahead.wait()
        self._draft.change(Editing.take_proposal)

    def _on_left(self, page: FormPage, key: str) -> None:
        if self._is_moving:  # the page that goes had its answers taken before
            return
        self._is_led_to = False
        self._ahead.wait()
        self._draft.take_scan(key)
        self._draft.stand_at(page.page.id, key)
        if not self._is_going:
            self.show_answers()
        self.patient.look_up()
        self._draft.editing.undo_steps.close()
        if self._draft.editing.has_new_answers and not self._is_finishing:
            self._draft.save(by_itself=True)

    def confirm_imported(self, key: str = "") -> None:
        """Take an answer that came from a file as a person's own; without a key all of them."""
        self._draft.change(lambda editing: editing.confirm_imported(key))
        self.show_answers()
        if self._draft.editing.has_new_answers:
            self._draft.save(by_itself=True)

    def finish_field(self) -> None:
        """Take what was typed in the field that has the focus; storing it is up to the caller."""
        self._is_finishing = True
        self.page_shown().finish()
        self._is_finishing = False

    # --- showing -------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the page on which the user was when the registration was left."""
        left_on = self.number_of(self._draft.registration.page)
        self.show_page(left_on if left_on in self.applying() else FIRST_PAGE)

    def show_page(self, number: int) -> None:
        """Show a page as it stands, and go into its first field, or the one that was left."""
        self._is_moving = True
        focused = self.window().focusWidget()
        if focused is not None:  # else Qt would look for another place, in every page
            focused.clearFocus()
        page, registration = self.form_pages[number], self._draft.registration
        self.number = number
        page.turn_to(self._pages[number], registration.values)
        page.apply(self._draft.editing.evaluation)
        page.settle_answered(registration.values)
        self._stack.setCurrentWidget(page)
        self._is_moving = False
        self.patient.come(number == FIRST_PAGE)
        self.show_answers()
        if number == FIRST_PAGE:
            self.patient.look_again()
        page.go_to(registration.focus)
        self._draft.stand_at(page.page.id, "")
        self._ahead.begin()

    def _build_next(self) -> bool:
        """Build more of a page that is still to come; returns whether there may be more."""
        onwards = sorted(self.applying(), key=lambda number: (number < self.number, number))
        pages = (self.form_pages[number] for number in onwards)
        page = next((page for page in pages if not page.is_built), None)
        if page is None:
            return False
        if page is not self.page_shown():
            page.apply(self._draft.editing.evaluation)
        page.build_part()
        return True

    def _on_changed(self) -> None:
        if self._draft.editing.evaluation is not self._seen:  # else something was stored, or not
            self._show(is_typing=self._is_typing)

    def show_answers(self) -> None:
        """Show the present answers and findings; no field is being typed in."""
        self._is_typing = False
        self._show(is_typing=False)

    def show_anew(self) -> None:
        """Show them anew although they are the same: something else is to be told of them."""
        self._shown_last = ()
        self.show_answers()

    def _show(self, *, is_typing: bool) -> None:
        page, editing = self.page_shown(), self._draft.editing
        self._seen = editing.evaluation
        if not self._is_other(page, editing, is_typing=is_typing):
            return
        found = self._findings.of(self._draft.open_findings(), is_typing=is_typing)
        held = editing.registration
        page.show_state(held.values, editing.evaluation, found, held.filled_in, held.imported)
        with_missing = self._asked_to_send
        steps = steps_of(editing.form.pages, editing.evaluation, found)
        self.steps.show_steps(steps, page.page.id)
        self.problems.show_state(editing, found, with_missing=with_missing)
        self.shown.emit()

    def _is_other(self, page: FormPage, editing: Editing, *, is_typing: bool) -> bool:
        """Whether anything is to be shown otherwise than it was shown last."""
        held = editing.registration
        before, self._shown_last = (
            self._shown_last,
            (
                *(
                    page,
                    page.page,
                    editing.evaluation,
                    held.values,
                    held.filled_in,
                    *(held.confirmations, held.imported),
                ),
                *(is_typing, page.count_of_touched(), self._asked_to_send, self._draft.words),
            ),
        )
        return (
            any(one is not other for one, other in zip(before, self._shown_last, strict=False))
            or not before
        )

    def take_words(self, words: Words) -> None:
        """Search and speak of lists that were loaded anew."""
        self.problems.findings.lines.words = words
        for page in set(self.form_pages.values()):
            page.take_words(words)
        self.show_answers()

    def show_head(self, text: str) -> None:
        """Say above the page whose registration it is."""
        head = self.page_shown().head
        if head.text() != text:
            head.setText(text)

    def show_refusal(self) -> None:
        """Show every problem, and go to the first error; without one, to the first empty field."""
        self._asked_to_send = True
        for page in set(self.form_pages.values()):
            page.settle()
        self.show_answers()
        self._go_to_stop(first_stop(self._draft.open_findings(), self._draft.editing.form))

    def refusal(self) -> str:
        """Return why it was not sent, as far as that still holds; "" for nothing."""
        counted = count(self._draft.open_findings()) if self._asked_to_send else Count(0, 0, 0)
        parts = [self.tr("%n error(s)", "", counted.errors)] if counted.errors else []
        parts += [self.tr("%n field(s) empty", "", counted.missing)] if counted.missing else []
        return self.tr("Not sent: {why}").format(why=", ".join(parts)) if parts else ""

    # --- moving --------------------------------------------------------------------------

    def applying(self) -> list[int]:
        """Return the numbers of the pages that apply."""
        applies = self._draft.editing.evaluation.applies
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
        """Go to the next page that applies; not from one that was just come to by itself."""
        beside = self.beside(1)
        if beside is not None and not self._is_led_to:
            self._go(beside)
        self._is_led_to = False

    def _led_on(self, page: FormPage) -> None:
        """Follow an answer on a page that led on: a key of habit after it passes nothing."""
        self._is_led_to = page is not self.page_shown()
        self.page_shown().led_to()

    def go_previous(self) -> None:
        """Go to the page before this one."""
        beside = self.beside(-1)
        if beside is not None:
            self._go(beside)

    def _go(self, number: int, key: str = "") -> None:
        """Go to a page and into a field of it; what was typed is taken first."""
        is_new = number != self.number
        self._is_going = is_new
        self.finish_field()
        self._is_going = False
        self._draft.save_soon_or_now()
        if is_new:
            self.show_page(number)
        if key or not is_new:
            self.form_pages[number].go_to(key)

    def enter(self, reached: QWidget, *, forward: bool) -> bool:
        """Come into the page by Tab at its first field, or backwards at its last.

        Returns whether `reached`, to which Qt would go, is in it.
        """
        page = self.page_shown()
        if page.isAncestorOf(reached):
            page.enter(forward=forward)
            return True
        return False

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

    def go_to_unanswered(self) -> None:
        """Go to the first field of this page that has no answer yet; without one, stay."""
        page, values = self.page_shown(), self._draft.registration.values
        views = page.views.items()
        key = next((key for key, view in views if view.applies and not values.get(key)), "")
        page.go_to(key or page.focused_key())

    def go_to_next_problem(self) -> None:
        """Go to the next error; without one to the next empty field, then warning (F8)."""
        self._go_to_problem(1)

    def go_to_previous_problem(self) -> None:
        """Go to the one before that (Shift+F8)."""
        self._go_to_problem(-1)

    def _go_to_problem(self, direction: int) -> None:
        self.finish_field()  # what was typed may be right once it is read
        found = self._draft.open_findings()
        key = self.focused_key()
        at = self._stop
        here = at if at is not None and at.key == key else key
        form, page = self._draft.editing.form, self._pages[self.number]
        stop = stop_beside(found, form, page, here, direction)
        if stop is not None:
            self._go_to_stop(stop)

    def _go_to_stop(self, stop: Stop) -> None:
        self._stop = stop
        self.go_to_field(stop.key)
