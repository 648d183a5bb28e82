"""A registration that was sent: one summary in place of the pages; the steps lead through it."""

from PySide6.QtWidgets import QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Page
from angio_desktop.ui.form.habits import Habits
from angio_desktop.ui.form.pages import FIRST_PAGE, Pages
from angio_desktop.ui.form.steps import steps_of
from angio_desktop.ui.form.summary import Summary


class SentPages(Pages):
    """Shows what was sent; there is nothing to fill in, and no problem to go to."""

    def _add_pages(self, habits: Habits) -> None:
        del habits  # nobody works in it
        form = self._draft.editing.form
        self.summary = Summary(form, self._draft.words, self)
        self._stack.addWidget(self.summary)
        self._pages = dict(enumerate(form.pages, start=FIRST_PAGE))

    def _answered(self) -> list[Page]:
        values, applies = self._draft.registration.values, self._draft.editing.evaluation.applies
        return [
            page
            for page in self._pages.values()
            if any(f.key in applies and values.get(f.key, "").strip() for f in page.fields)
        ]

    def applying(self) -> list[int]:
        """Return the numbers of the pages that have an answer."""
        answered = self._answered()
        return [number for number, page in self._pages.items() if page in answered]

    def show_page(self, number: int) -> None:
        """Show the answers of a page at the top."""
        self.number = number
        self.patient.come(True)
        self._show(is_typing=False)
        self.patient.look_again()
        self.summary.go_to(self._pages[number].id)
        self.summary.text.setFocus()

    def _show(self, *, is_typing: bool) -> None:
        del is_typing
        editing, words = self._draft.editing, self._draft.words
        self.summary.show_answers(words, editing.registration.values, editing.evaluation.applies)
        steps = steps_of(tuple(self._answered()), editing.evaluation, ())
        self.steps.show_steps(steps, self.page_id())
        self.problems.show_state(editing, (), with_missing=False)
        self.shown.emit()

    def show_head(self, text: str) -> None:
        """Say above the answers whose registration it is."""
        self.summary.head.setText(text)

    def take_words(self, words: Words) -> None:
        """Speak of lists that were loaded anew."""
        self.problems.findings.lines.words = words
        self.show_answers()

    def finish_field(self) -> None:
        """Nothing is being typed."""

    def focused_key(self) -> str:
        """Return the key of the answer that was gone to or clicked last, or ""."""
        return self.summary.chosen_key()

    def _go(self, number: int, key: str = "") -> None:
        self.show_page(number)
        if key:
            self.summary.go_to(key)

    def go_to_field(self, key: str) -> None:
        """Go to an answer; where there is none, to its page."""
        number = next(
            n for n, page in self._pages.items() if any(f.key == key for f in page.fields)
        )
        if number in self.applying():
            self._go(number, key)

    def enter(self, reached: QWidget, *, forward: bool) -> bool:
        """Leave it to Qt where the focus comes to: the summary has one place."""
        del reached, forward
        return False
