"""The window of one registration: its type, then the type's pages, with the steps beside them.

What is entered is stored when a field is left, a second after the last key, when the user asks
for it, and when the window closes; there is nothing to lose by leaving.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QScreen
from PySide6.QtWidgets import QApplication, QFrame, QMenuBar, QVBoxLayout, QWidget

from angio_desktop.actions.going_up import Went
from angio_desktop.actions.known_patient import start_for_patient
from angio_desktop.actions.practice import Practice
from angio_desktop.actions.rights import Right
from angio_desktop.errors import AngioError
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.register.registration import Registration
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.ui.form import commands
from angio_desktop.ui.form.buttons import FormButtons
from angio_desktop.ui.form.claiming import Claiming
from angio_desktop.ui.form.correction_box import CorrectionBox
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.form.habits import habits_of
from angio_desktop.ui.form.help import show_keys
from angio_desktop.ui.form.local_notes import told
from angio_desktop.ui.form.pages import FIRST_PAGE, Pages
from angio_desktop.ui.form.patient_panel import PatientPanel
from angio_desktop.ui.form.platform_box import PlatformBox
from angio_desktop.ui.form.send_dialog import After
from angio_desktop.ui.form.sent_pages import SentPages
from angio_desktop.ui.form.type_page import TypePage
from angio_desktop.ui.form.undo_keys import KeyGuard
from angio_desktop.ui.form.waiting_box import WaitingBox
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import Scroll, keep_on_screen, put_on_screen
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, menus, shortcuts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import guard, tells_refusal
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.practice_strip import PracticeStrip, titled
from angio_desktop.ui.widgets.tab_order import beside


@dataclass(frozen=True)
class Place:
    """A window that was put away: its registration as it was stored, and where the user was.

    `waiting` is what is kept here of it, where its office does not have it yet.
    """

    registration: Registration | None
    waiting: Waiting | None
    patient: Mapping[str, str]
    page: str
    key: str
    frame: QRect


class RegistrationWindow(QWidget):
    """Fills in, shows and sends one registration; without one it begins by asking the type.

    It stands by itself, so that another window can come in front of it. `draft` and `pages` are
    None until the type is chosen. `patient` holds what is known of whom a new registration is
    for; only identity is taken from it. Once it is sent, `next_asked` gives the type of which
    another is to be begun.
    """

    closed = Signal()
    open_asked = Signal(int)
    new_asked = Signal(dict)
    next_asked = Signal(object)
    export_asked = Signal()
    correct_asked = Signal(int)
    retyped = Signal(Registration)
    reopen_asked = Signal(int)

    def __init__(
        self,
        program: Program,
        registration: Registration | None,
        patient: Mapping[str, str] | None = None,
        waiting: Waiting | None = None,
        screen: QScreen | None = None,
    ) -> None:
        """Make the window, not shown yet. Raises AngioError.

        `waiting` is what is kept here of a draft that its office does not have yet; `screen` that
        on which it is going to be shown, if it is known.
        """
        super().__init__()
        self.program = program
        self.words = program.words()
        self.draft: Draft | None = None
        self.pages: Pages | None = None
        self.platform: PlatformBox | None = None
        self.correction: CorrectionBox | None = None
        self.waiting: WaitingBox | None = None
        self.type_page: TypePage | None = None
        self.claiming = Claiming(program, self)
        self.claiming.reopen_asked.connect(self.reopen_asked)
        self._known = patient or {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(GRID * 158, GRID * 96)
        if screen is not None:
            self.setScreen(screen)
        put_on_screen(self)  # as wide as it can be, before all is arranged for that
        keep_on_screen(self)
        self._commands: commands.Actions = {}
        self.buttons = FormButtons(self)
        self._lay_out()
        self._connect_buttons()
        program.signals.lists_changed.connect(self._take_lists)
        if registration is None:
            self._ask_type()
        else:
            self._begin(registration, waiting)

    def _lay_out(self) -> None:
        """Hang the menus above, whose keys work without them being open; stand buttons below."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._column.addWidget(line)
        self.refusal = Notice()
        self.notes = labels.muted()
        self.notes.hide()
        self._column.addWidget(self.notes)
        self._column.addWidget(self.refusal)
        self._column.addWidget(self.buttons)
        bar = QMenuBar(self)
        self._column.setMenuBar(bar)
        self._first = 0
        if self.program.practice is not None:
            self._first = 1  # below the strip
            self._column.insertWidget(0, self._strip(self.program.practice))
        self._column.insertWidget(self._first, self.claiming.strip)
        self._first += 1
        actions = {each.id: partial(self.do, each.id) for each in shortcuts.Shortcut}
        here = shortcuts.Place.REGISTRATION
        self.menu_actions = menus.fill(bar, menus.registration(), actions, here)
        KeyGuard(self)  # as its child it lives as long

    def _strip(self, practice: Practice) -> PracticeStrip:
        """Return what says that it is practice, with a way out of the hints."""

        def leave() -> None:
            practice.shows_hints = False
            skip.hide()
            if self.pages is not None:
                self.pages.show_anew()

        here = self.words.sentence("practice.here", {})
        skip = button(self.tr("Hide hints"), leave, self.tr("Goes on without them."))
        skip.setVisible(practice.shows_hints)
        skip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return PracticeStrip(here, skip)

    def _title(self, title: str) -> None:
        """The system shows titles where everyone can read them: they name no patient."""
        self.setWindowTitle(titled(title, is_practice=self.program.practice is not None))

    def _connect_buttons(self) -> None:
        buttons = self.buttons
        for each, command in (
            (buttons.save, "save"),
            (buttons.copy, "copy"),
            (buttons.previous, "previous_page"),
            (buttons.next, "next_page"),
            (buttons.send, "send"),
            (buttons.leave, "close"),
        ):
            each.clicked.connect(partial(self.do, command))

    def do(self, command: str, _checked: bool = False) -> None:
        """Do what a menu, key or button asks, by its id; what cannot be done now does nothing."""
        act = self._commands.get(command)
        if act is not None:
            act()

    # --- the type ------------------------------------------------------------------------

    def _ask_type(self) -> None:
        self._title(self.tr("New registration"))
        forms = self.program.dictionary.forms.values()
        whom = patient_name(self._known) or patient_number(self._known)
        hints = self.program.type_hints()
        page = self.type_page = TypePage(
            *(forms, hints, self.program.language, whom),
            self.program.preferences.chosen.last_type,
        )
        page.picked.connect(partial(self.buttons.next.setEnabled, True))
        page.passed.connect(self._begin_chosen)
        self._column.insertWidget(self._first, Scroll(page), 1)
        page.focus_first()
        self.buttons.show_for_type()
        self.buttons.next.setEnabled(page.is_complete())
        keys = partial(show_keys, self.words, (), self)
        self._commands = {
            "next_page": self._begin_chosen,
            "field_help": keys,
            "all_keys": keys,
            "close": self.close,
        }

    def _begin_chosen(self) -> None:
        page = self.type_page
        if page is None or not page.is_complete():
            return
        self.program.preferences.note_type(page.chosen())
        self.type_page = None  # the other pages are of this type: no way back
        self._begin(start_for_patient(self.program.dictionary, page.chosen(), self._known))
        for asking in self.findChildren(Scroll):
            self._column.removeWidget(asking)
            asking.deleteLater()

    # --- the registration ----------------------------------------------------------------

    def _begin(self, registration: Registration, waiting: Waiting | None = None) -> None:
        """Make the pages of the registration's type."""
        registration = self.claiming.open(registration, is_kept=waiting is not None)
        reads = self.claiming.reads_along and waiting is None
        draft = Draft(self.program, self.words, registration, self, waiting, reads_along=reads)
        self.draft = draft
        patient = PatientPanel(self.program, draft.editing, self.words)
        kind = SentPages if draft.is_read_only else Pages
        habits = habits_of(self.program, reads_only=draft.is_read_only)
        pages = self.pages = kind(draft, patient, habits, self)
        self._commands = {
            **commands.actions(draft, pages),
            "send": partial(self._send, draft, pages),
            "new_for_patient": partial(self._ask_new, draft, pages),
            "correct": partial(self._correct, draft),
            "change_type": partial(self._change_type, draft, pages),
            "close": self.close,
        }
        pages.add_asked.connect(partial(commands.add_to_list, draft, pages))
        pages.as_before_asked.connect(partial(self.do, "as_before"))
        patient.asked.connect(pages.finish_field)
        patient.taken.connect(partial(self._take_over, draft, pages))
        patient.linked.connect(partial(self._link, draft, pages))
        patient.open_asked.connect(self.open_asked)
        pages.problems.history_button.clicked.connect(partial(self.do, "history"))
        draft.changed.connect(partial(self._show_head, draft, pages))
        self._show_notes()
        # Not a partial: it would hold the draft, and outlive the window.
        self.program.signals.notes_changed.connect(self._show_notes)
        pages.shown.connect(partial(self._show_head, draft, pages))
        pages.shown.connect(partial(self._show_ways, draft, pages))
        pages.shown.connect(partial(self._show_refusal, pages))
        self._column.insertWidget(self._first, pages, 1)
        if draft.is_sent and registration.id is not None:
            self.platform = PlatformBox(self.program, self.words, registration.id)
            self.platform.open_asked.connect(self.open_asked)
            self.platform.correct_asked.connect(partial(self.do, "correct"))
            self.platform.helpdesk_asked.connect(
                partial(commands.ask_helpdesk, draft, pages, registration)
            )
            self._column.insertWidget(self._first + 1, self.platform)
            self.buttons.show_for_sent()
        elif draft.reads_along:
            self.buttons.show_for_reading()
        else:
            self.buttons.show_for_draft()
        self.claiming.follow(draft)
        self._show_correction(draft, pages)
        if draft.editing.keeping is not None:
            self.waiting = WaitingBox(draft)
            self.waiting.chosen.connect(partial(self._show_chosen, draft, pages))
            self.waiting.given_up.connect(partial(self._give_up, draft))
            self._column.insertWidget(self._first, self.waiting)
        for change in menus.CHANGES:
            self.menu_actions[change.id].setEnabled(not draft.is_read_only)
        actions = self.menu_actions
        guard(self.program, Right.SEND, self.buttons.send, actions["send"], actions["correct"])
        pages.begin()

    def _show_correction(self, draft: Draft, pages: Pages) -> None:
        """Below a draft that corrects say what it changes."""
        corrected = draft.registration.corrects
        if draft.is_read_only or corrected is None:
            return
        sent = self.program.store.registrations.load(corrected)
        self.correction = CorrectionBox(draft, self.words, sent)
        self.correction.helpdesk_asked.connect(partial(commands.ask_helpdesk, draft, pages, sent))
        self._column.insertWidget(self._first + 1, self.correction)

    def _show_chosen(self, draft: Draft, pages: Pages) -> None:
        """Show what was taken of both versions."""
        pages.form_pages[FIRST_PAGE].settle_answered(draft.registration.values)
        pages.show_answers()
        pages.patient.look_again()

    def settle(self, went: Went, left: Waiting | None) -> None:
        """Hear how it went with what was kept here of this draft; `left` is what still is.

        What is sent by now is shown so, unless more was entered.
        """
        draft = self.draft
        if draft is None:
            return
        draft.settle(went, left)
        stored = went.stored
        if stored is not None and stored.is_sent and not draft.editing.has_new_answers:
            self.close()
            self.open_asked.emit(stored.id)

    def _give_up(self, draft: Draft) -> None:
        """Leave what was entered, and show what stands at the office."""
        with dialogs.telling(self, self.program):
            draft.give_up()
            id_ = draft.registration.id
            if self.close() and id_ is not None:
                self.open_asked.emit(id_)

    def _correct(self, draft: Draft) -> None:
        if draft.is_sent and draft.registration.id is not None:
            self.correct_asked.emit(draft.registration.id)

    def _change_type(self, draft: Draft, pages: Pages) -> None:
        changed = commands.change_type(draft, pages)
        if changed is not None and self.close():
            self.retyped.emit(changed)

    def _take_lists(self) -> None:
        """Follow lists that were changed, be it from another window."""
        with dialogs.refreshing(self, self.program):
            self.words = self.program.words()
            if self.draft is not None and self.pages is not None:
                self.draft.take_words(self.words)
                self.pages.take_words(self.words)

    def _show_head(self, draft: Draft, pages: Pages) -> None:
        """Say whose registration it is, and whether it is stored."""
        registration = draft.registration
        type_name = draft.editing.form.captions.text(self.program.language)
        parts = [type_name, patient_name(registration.values), patient_number(registration.values)]
        sent = translate("RegistrationWindow", "Sent")
        parts.append(f"✔ {sent} {registration.code}" if draft.is_sent else draft.status())
        if self.platform is not None:
            parts.append(self.platform.official_code)
        self._title(type_name)
        pages.show_head(" · ".join(part for part in parts if part))

    def _show_ways(self, draft: Draft, pages: Pages) -> None:
        is_complete = not any(finding.is_error for finding in draft.open_findings())
        self.buttons.lead_to(self.buttons.send if is_complete else self.buttons.next)
        self.buttons.previous.setEnabled(pages.beside(-1) is not None)
        self.buttons.next.setEnabled(pages.beside(1) is not None)

    def _show_notes(self) -> None:
        """Show what is noted for the people here; where it cannot be read, what was."""
        draft = self.draft
        id_ = draft.registration.id if draft is not None else None
        if draft is not None and id_ is not None:
            with suppress(AngioError):
                noted = self.program.store.notes.of(id_)
                text = told(noted, draft.editing.form, draft.words)
                self.notes.setText(text)
                self.notes.setVisible(bool(text))

    def _show_refusal(self, pages: Pages) -> None:
        text = pages.refusal()
        if text != self.refusal.text():
            self.refusal.say(text, "error")

    def _take_over(self, draft: Draft, pages: Pages, answers: Mapping[str, str]) -> None:
        if draft.is_read_only:
            return
        draft.change(lambda editing: editing.answer_all(answers))
        pages.form_pages[FIRST_PAGE].settle_answered(draft.registration.values)
        pages.show_answers()
        draft.save(by_itself=True)
        pages.patient.look_up()

    def _link(self, draft: Draft, pages: Pages, hospitalisation: int | None) -> None:
        draft.change(lambda editing: editing.link(hospitalisation))
        draft.save(by_itself=True)
        pages.patient.look_again()

    def _send(self, draft: Draft, pages: Pages) -> None:
        if tells_refusal(self.program, Right.SEND, self):
            return
        if self.correction is not None and not commands.may_send(self.correction):
            return
        after = commands.send(draft, pages)
        if after is None:
            return
        self.close()
        if after is After.NEXT:
            self.next_asked.emit(draft.registration.type)
        elif after is After.EXPORT:
            self.export_asked.emit()

    def _ask_new(self, draft: Draft, pages: Pages) -> None:
        known = commands.known_identity(draft, pages)
        if known:
            self.new_asked.emit(known)

    @property
    def registration(self) -> Registration | None:
        """The registration as it stands now, None while its type is asked."""
        return self.draft.registration if self.draft is not None else None

    # --- leaving -------------------------------------------------------------------------

    def keep(self) -> None:
        """Store what was entered so far without a word: nobody may be there to read one."""
        if self.draft is not None:
            self.draft.keep()

    def put_away(self) -> Place | None:
        """Close, to be opened again elsewhere by what is returned; None if it stays open."""
        pages = self.pages
        page_id, key = (pages.page_id(), pages.focused_key()) if pages is not None else ("", "")
        frame = self.geometry()
        if not self.close():
            return None
        waiting = self.draft.kept if self.draft is not None else None
        return Place(self.registration, waiting, self._known, page_id, key, frame)

    def go_to(self, key: str) -> None:
        """Go to a field, once its registration is shown."""
        if self.pages is not None:
            self.pages.go_to_field(key)

    def go_back(self, place: Place) -> None:
        """Go to where the user was in the window that was put away."""
        self.setGeometry(place.frame)
        if self.pages is not None and place.page:
            self.pages.go_to_page(place.page)
            if place.key:
                self.pages.go_to_field(place.key)

    def focusNextPrevChild(self, next_child: bool) -> bool:
        """Enter the page at its first or last field, whichever was made first."""
        pages, focused = self.pages, QApplication.focusWidget()
        reached = beside(focused, forward=next_child) if focused is not None else None
        if pages is None or reached is None or not pages.enter(reached, forward=next_child):
            return super().focusNextPrevChild(next_child)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the draft, then close: what Escape, the Close button and the window's cross do.

        If it cannot be stored, the window stays open, so that nothing is lost.
        """
        if self.draft is not None and self.pages is not None:
            self.pages.finish_field()
            if not self.draft.save():
                event.ignore()
                return
            self.draft.log_changes()
        self.claiming.release()
        self.closed.emit()
        super().closeEvent(event)
