"""What the main window shows once the data folder is open: the parts of the program."""

import gc
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from angio_desktop.actions.answer_folder import ANSWER_FOLDER
from angio_desktop.actions.correcting import correction_of
from angio_desktop.actions.editing import start
from angio_desktop.actions.follow_up import Stage
from angio_desktop.actions.found_there import Period
from angio_desktop.actions.preferences import Window
from angio_desktop.actions.rights import Right
from angio_desktop.errors import AngioError
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.named_field import named_field
from angio_desktop.register.registration import Registration, Status
from angio_desktop.register.values import forget_dates
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.ui.access.lock_screen import LockScreen
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import stand_before, stand_side_by_side
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import GRID, room
from angio_desktop.ui.main.answer_watch import answer_watch
from angio_desktop.ui.main.days import Days
from angio_desktop.ui.main.following import Following
from angio_desktop.ui.main.going_up import GoingUp
from angio_desktop.ui.main.intake_watch import intake_watch
from angio_desktop.ui.main.integrity_strip import IntegrityStrip
from angio_desktop.ui.main.navigation import Navigation
from angio_desktop.ui.main.office_watch import OfficeWatch
from angio_desktop.ui.main.post_watch import PostWatch
from angio_desktop.ui.main.register_strip import RegisterStrip
from angio_desktop.ui.main.stack import Parts, PartsArea
from angio_desktop.ui.main.upkeep import Upkeep
from angio_desktop.ui.main.waiting_strip import WaitingStrip
from angio_desktop.ui.parts.answers import AnswersDialog, dropped
from angio_desktop.ui.parts.assumptions import AssumptionsView
from angio_desktop.ui.parts.check import CheckView
from angio_desktop.ui.parts.completeness import show_completeness
from angio_desktop.ui.parts.data import DataView
from angio_desktop.ui.parts.exports import ExportsView
from angio_desktop.ui.parts.follow_ups import FollowUpView
from angio_desktop.ui.parts.formats import FormatsView
from angio_desktop.ui.parts.intake import show_intake
from angio_desktop.ui.parts.lists import ListsView
from angio_desktop.ui.parts.reconciliation import show_reconciliation
from angio_desktop.ui.parts.registrations import RegistrationsView
from angio_desktop.ui.parts.settings import SettingsView
from angio_desktop.ui.parts.to_do import ToDoView
from angio_desktop.ui.parts.waiting import ask_waiting
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.grants import tells_refusal
from angio_desktop.ui.widgets.kept_frame import KeptFrame
from angio_desktop.ui.widgets.work import stop_for_good

if TYPE_CHECKING:  # the largest of all windows is loaded once the start page stands there
    from angio_desktop.ui.form.window import RegistrationWindow

_SETTLED_MS = 500  # after which nobody waits for the start any more


def _load_form() -> "type[RegistrationWindow]":
    from angio_desktop.ui.form.window import RegistrationWindow  # noqa: PLC0415  see above

    return RegistrationWindow


class Workspace(QWidget):
    """The parts at the left, the chosen one at the right; opens registrations in windows.

    `restore_asked` brings a backup (Path) and its key, to be put in the place of the data,
    `renew_asked` a NewKey for them, `move_asked` the Place of another register to work on.
    """

    restore_asked = Signal(object, object)
    renew_asked = Signal(object)
    move_asked = Signal(object)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.registration_windows: dict[int, RegistrationWindow] = {}
        self.going_up: GoingUp | None = None
        self.navigation = Navigation()
        self.parts = Parts()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        side = QVBoxLayout()
        side.setContentsMargins(GRID, GRID * 2, 0, GRID)
        side.addWidget(self.navigation)
        self.notice = labels.muted()
        self.notice.setProperty("severity", "warning")
        self.notice.setFixedWidth(room(GRID * 25))
        self.notice.hide()
        side.addWidget(self.notice)
        self.where = labels.muted(_where(program))
        self.where.setFixedWidth(room(GRID * 25))
        self.where.setVisible(program.shared is not None)
        side.addWidget(self.where)
        row.addLayout(side)
        column = QVBoxLayout()
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(0)
        self._add_parts()
        self.strip = IntegrityStrip(self.data.verify, self)
        self.strip.look_asked.connect(self.show_integrity)
        column.addLayout(_inset(self.strip))
        column.addLayout(_inset(RegisterStrip(program, self)))
        self._add_waiting(column)
        column.addWidget(self.navigation.tabs)
        column.addWidget(PartsArea(self.parts), 1)
        row.addLayout(column, 1)
        self._guard()
        self.days = Days(program.signals, self)
        self.following = Following(program.signals, self)
        if self.upkeep is not None:
            self.days.looked.connect(self.upkeep.look)
        self.navigation.chosen.connect(self.show_number)
        self.show_number(0)
        QTimer.singleShot(_SETTLED_MS, self, _load_form)

    def _add_waiting(self, column: QVBoxLayout) -> None:
        """Have go up what is on this computer alone, and say how much that is."""
        offline = self.program.offline
        if offline is not None:
            strip = WaitingStrip(offline, self)
            strip.shown_asked.connect(self.show_waiting)
            column.addLayout(_inset(strip))
            windows = self.registration_windows
            self.going_up = GoingUp(self.program, offline, windows, self)
            self.going_up.looked.connect(strip.refresh)

    def _add_parts(self) -> None:
        program = self.program
        self.to_do = ToDoView(program)
        self.to_do.list_asked.connect(self.show_list)
        self.to_do.stage_asked.connect(self.show_follow_ups)
        self.to_do.new_asked.connect(self.new_registration)
        self.to_do.open_asked.connect(self.open_registration)
        self.to_do.answers_asked.connect(self.read_answers)
        self.to_do.reconcile_asked.connect(self.reconcile)
        self.to_do.outbox_asked.connect(self.show_outbox)
        self.to_do.import_asked.connect(self.import_drafts)
        self.data = DataView(program)
        for icon, name in (
            ("overview", self.tr("To do")),
            ("registrations", self.tr("Registrations")),
            ("follow_up", self.tr("Follow-up")),
            ("export", self.tr("Export")),
        ):
            self.navigation.add(icon, name)
        self.parts.addWidget(self.to_do)
        self.parts.add_later(RegistrationsView, self._make_registrations)
        self.parts.add_later(FollowUpView, self._make_follow_up)
        self.parts.add_later(ExportsView, self._make_exports)
        self.parts.add_later(CheckView, partial(CheckView, program))
        self.parts.add_later(ListsView, partial(ListsView, program))
        self.parts.addWidget(self.data)
        self.parts.add_later(AssumptionsView, partial(AssumptionsView, program))
        self.parts.add_later(FormatsView, partial(FormatsView, program))
        self.parts.add_later(SettingsView, self._make_settings)
        for behind in (
            *(self.tr("Check CSV"), self.tr("Lists"), self.tr("Data and key")),
            *(self.tr("Assumptions"), self.tr("Formats"), self.tr("Settings")),
        ):
            self.navigation.add_behind(behind)
        self.to_do.lists_asked.connect(self._show_lists)
        self.to_do.export_asked.connect(self._show_export)

    def _make_registrations(self) -> RegistrationsView:
        made = RegistrationsView(self.program)
        made.open_asked.connect(self.open_registration)
        made.new_asked.connect(self.new_registration)
        made.new_for_asked.connect(self.new_for_patient_of)
        made.correct_asked.connect(self.correct)
        return made

    def _make_follow_up(self) -> FollowUpView:
        made = FollowUpView(self.program)
        made.start_asked.connect(self.start_follow_up)
        made.open_asked.connect(self.open_registration)
        return made

    def _make_exports(self) -> ExportsView:
        made = ExportsView(self.program)
        made.answers_asked.connect(self.read_answers)
        made.post_asked.connect(self.posting.now)
        made.outbox.show_went(self.posting.went, is_busy=self.posting.is_busy)
        return made

    def _make_settings(self) -> SettingsView:
        made = SettingsView(self.program)
        made.platform[ANSWER_FOLDER].editingFinished.connect(self.watch.look)
        made.connection.changed.connect(self.posting.now)
        return made

    @property
    def registrations(self) -> RegistrationsView:
        """The part with the list of registrations."""
        return self.parts.part(RegistrationsView)

    @property
    def follow_up(self) -> FollowUpView:
        """The part with the follow-ups that are due."""
        return self.parts.part(FollowUpView)

    @property
    def exports(self) -> ExportsView:
        """The part that exports."""
        return self.parts.part(ExportsView)

    @property
    def check(self) -> CheckView:
        """The part that checks CSV files."""
        return self.parts.part(CheckView)

    @property
    def lists(self) -> ListsView:
        """The part with the hospital's lists."""
        return self.parts.part(ListsView)

    @property
    def assumptions(self) -> AssumptionsView:
        """The part with what is assumed of the register."""
        return self.parts.part(AssumptionsView)

    @property
    def formats(self) -> FormatsView:
        """The part with how the national CSV is written."""
        return self.parts.part(FormatsView)

    @property
    def settings(self) -> SettingsView:
        """The part with the settings."""
        return self.parts.part(SettingsView)

    def _show_lists(self) -> None:
        self.show_part(self.lists)

    def _show_export(self) -> None:
        self.show_part(self.exports)

    def show_part(self, part: QWidget) -> None:
        """Show a part of the program."""
        self.show_number(self.parts.indexOf(part))

    def show_integrity(self) -> None:
        """Show where it is checked that nothing was altered."""
        self.show_part(self.data)
        self.data.show_integrity()

    def _guard(self) -> None:
        """Lock after some time; hear what the data page asks for."""
        self.lock_screen = LockScreen(self.program, self._keep_drafts, self)
        self.lock_screen.locked.connect(self._forget)
        self.lock_screen.unlocked.connect(self._read_again)
        self.data.key.lock_asked.connect(self.lock_screen.lock)
        self.data.key.minutes_changed.connect(self.lock_screen.set_minutes)
        self.data.key.following_changed.connect(self.lock_screen.follow)
        self.upkeep: Upkeep | None = None
        self.office: OfficeWatch | None = None
        if self.program.shared is not None:
            self.office = OfficeWatch(self.program, self.program.shared, self)
        else:
            self.upkeep = Upkeep(self.data, self.lock_screen.idle, self.notice, self)
            self.data.backups.restore_asked.connect(self.restore_asked)
        self.data.key.renew_asked.connect(self.renew_asked)
        self.data.office.move_asked.connect(self.move_asked)
        self.watch = answer_watch(self.program, self)
        self.watch.waiting.connect(self.to_do.take_files)
        self.posting = PostWatch(self.program, self)
        self.posting.looked.connect(self._show_posting)
        self.queue = intake_watch(self.program, self)
        self.queue.waiting.connect(self.to_do.take_waiting)
        self.setAcceptDrops(True)

    def _show_posting(self) -> None:
        """Say on the page of the export how the last round went."""
        exports = self.parts.made(ExportsView)
        if exports is None:
            return
        with dialogs.telling(self, self.program):
            exports.outbox.show_went(self.posting.went, is_busy=self.posting.is_busy)

    def focus_first(self) -> None:
        """Put the focus on what to go on with, once it stands in its window."""
        is_first = self.parts.currentWidget() is self.to_do
        if not (is_first and self.to_do.focus_first()):
            self.navigation.setFocus()

    def _keep_drafts(self) -> None:
        for window in self.registration_windows.values():
            window.keep()

    def show_as(self, other: "Workspace") -> None:
        """Show the part that another shows, and the same registrations in the list."""
        shown = other.parts.made(RegistrationsView)
        if shown is not None and shown.wanted() != self.registrations.wanted():
            self.registrations.show_wanted(shown.wanted())
        self.show_number(other.parts.currentIndex())

    def _forget(self) -> None:
        """Forget what the windows can read again: lists, what searches keep, closed windows."""
        self.program.signals.is_locked = True
        registrations, follow_up = self.parts.made(RegistrationsView), self.parts.made(FollowUpView)
        if registrations is not None:
            registrations.forget()
        if follow_up is not None:
            follow_up.model.forget()
        self._end_search()
        forget_dates()
        gc.collect()

    def _read_again(self) -> None:
        self.program.signals.is_locked = False
        self.program.signals.registrations_changed.emit()

    def _end_search(self) -> None:
        """Leave the list: what its search keeps in memory is given back."""
        with suppress(AngioError):  # whatever reads next tells it
            self.program.store.worklist.end_search()

    def show_number(self, number: int) -> None:
        """Show the part with a number."""
        if isinstance(self.parts.currentWidget(), RegistrationsView):
            self._end_search()
        self.navigation.show_chosen(number)
        with dialogs.telling(self, self.program):  # one that is made only now reads its settings
            self.parts.show_number(number)
        part = self.parts.currentWidget()
        shows_data = (
            ToDoView,
            RegistrationsView,
            FollowUpView,
            ExportsView,
            ListsView,
            AssumptionsView,
            DataView,
        )
        if isinstance(part, shows_data):
            part.refresh()

    def search(self) -> None:
        """Put the cursor in the search line of the part that is shown, or in that of the list."""
        if isinstance(self.parts.currentWidget(), FollowUpView):
            self.follow_up.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.show_part(self.registrations)
        self.registrations.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_list(self, wanted: Wanted) -> None:
        """Show the list with exactly what is wanted."""
        self.show_part(self.registrations)
        self.registrations.show_wanted(wanted)
        self.registrations.table.setFocus()

    def show_follow_ups(self, which: Stage) -> None:
        """Show the follow-ups of one stage."""
        self.show_part(self.follow_up)
        self.follow_up.filter(which)
        self.follow_up.table.setFocus()

    def new_registration(self) -> None:
        """Start the window of a new registration."""
        self.show_registration(None)

    def new_of_type(self, type_: RegistrationType) -> None:
        """Start a new registration of a type."""
        self.show_registration(start(self.program.dictionary, type_))

    def show_exports(self) -> None:
        """Show what waits for export, in front of everything."""
        self.show_part(self.exports)
        self.window().activateWindow()
        self.exports.export_button.setFocus()

    def show_outbox(self) -> None:
        """Show what goes to the platform without a file, at what waits for the user."""
        self.show_part(self.exports)
        self.exports.outbox.table.setFocus()
        self.exports.outbox.table.selectRow(0)

    def open_registration(self, id_: int) -> None:
        """Open a registration where it was left; a sent one read-only."""
        for window in self.registration_windows.values():
            if window.registration and window.registration.id == id_:
                window.activateWindow()
                return
        with dialogs.telling(self, self.program):
            waiting = self.program.offline.of(id_) if self.program.offline else None
            if waiting is not None:
                self.show_registration(waiting.registration, None, waiting)
                return
            registration = self.program.store.registrations.load(id_)
            if registration.status is Status.DELETED:
                text = self.tr("Restore this registration before opening it.")
                dialogs.tell(self, self.tr("Deleted"), text)
            else:
                self.show_registration(registration)

    def _reopen(self, id_: int) -> None:
        """Open anew what a window shows, at the same place: it can be changed now, or was sent."""
        window = self._window_of(id_)
        place = window.put_away() if window is not None else None
        if place is not None:
            self.open_registration(id_)
            again = self._window_of(id_)
            if again is not None:
                again.go_back(place)

    def show_waiting(self) -> None:
        """Show what is on this computer alone, and open what is chosen of it."""
        offline = self.program.offline
        with dialogs.telling(self, self.program):
            chosen = ask_waiting(self.program, offline, self) if offline is not None else None
            if chosen is None:
                return
            for window in self.registration_windows.values():
                kept = window.draft.kept if window.draft is not None else None
                if kept is not None and kept.number == chosen.number:
                    window.activateWindow()
                    return
            self.show_registration(chosen.registration, None, chosen)

    def start_follow_up(self, registration: Registration) -> None:
        """Show the window of a new follow-up, unless it was begun and is not stored yet."""
        for window in self.registration_windows.values():
            if window.registration and window.registration.follows == registration.follows:
                window.activateWindow()
                return
        self.show_registration(registration)

    def new_for_patient_of(self, id_: int) -> None:
        """Start a new registration of the patient of a stored one."""
        with dialogs.telling(self, self.program):
            self.new_for_patient(self.program.store.registrations.load(id_).values)

    def new_for_patient(self, known: Mapping[str, str]) -> None:
        """Start a new registration with the identity that is known; its type is asked first."""
        self.show_registration(None, known)

    def import_drafts(self, file: Path | None = None) -> None:
        """Show the window that imports drafts, and begin with a file."""
        show_intake(self.program, self, file)
        self.queue.look()

    def show_completeness(self) -> None:
        """Compare a list of procedures with what is registered."""
        chosen = show_completeness(self.program, self)
        if isinstance(chosen, int):
            self.open_registration(chosen)
        elif chosen is not None:
            self.show_registration(chosen)

    def show_registration(
        self,
        registration: Registration | None,
        patient: Mapping[str, str] | None = None,
        waiting: Waiting | None = None,
    ) -> "RegistrationWindow | None":
        """Show the window of a registration; None begins with the choice of a type.

        `waiting` is what is kept here of one that its office does not have yet. Returns None, and
        has told why, where it cannot be shown.
        """
        is_new = registration is None or registration.id is None
        if is_new and tells_refusal(self.program, Right.ENTER, self):
            return None
        with dialogs.telling(self, self.program):
            form, known = _load_form(), (registration, patient, waiting)
            return self._show(form(self.program, *known, screen=self.screen()))
        return None

    def _show(self, window: "RegistrationWindow") -> "RegistrationWindow":
        self._end_search()
        number = id(window)
        self.registration_windows[number] = window
        window.open_asked.connect(self.open_registration)
        window.new_asked.connect(self.new_for_patient)
        window.correct_asked.connect(self.correct)
        window.retyped.connect(self.show_registration)
        window.reopen_asked.connect(self._reopen)
        window.next_asked.connect(self.new_of_type)
        window.export_asked.connect(self.show_exports)
        window.closed.connect(lambda: self.registration_windows.pop(number, None))
        self._place(window)
        window.show()
        return window

    def _place(self, window: "RegistrationWindow") -> None:
        """Put the window of a registration where the last one was left, but not upon another."""
        stand_before(window, self.window())
        KeptFrame(window, self.program.preferences, Window.REGISTRATION)
        others = [
            other.geometry().topLeft()
            for other in self.registration_windows.values()
            if other != window
        ]
        while window.geometry().topLeft() in others:
            window.setGeometry(window.geometry().translated(GRID * 4, GRID * 4))

    # --- answers and corrections ---------------------------------------------------------

    def read_answers(self, paths: Sequence[Path] = ()) -> None:
        """Show the window that reads answers, and begin with these files."""
        dialog = AnswersDialog(self.program, self)
        dialog.open_asked.connect(self._correct_of)
        dialog.read(paths)
        dialogs.show(dialog)
        self.watch.look()

    def reconcile(self, period: Period | None = None) -> None:
        """Compare with the hospital's warehouse: at once where a period is given."""
        if chosen := show_reconciliation(self.program, period, self):
            self.open_registration(chosen)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the answers in files or folders that were dropped, once the mouse is free."""
        paths = dropped(event)
        event.acceptProposedAction()
        QTimer.singleShot(0, self, partial(self.read_answers, paths))

    def _correct_of(self, code: str) -> None:
        with dialogs.telling(self, self.program):
            for row in self.program.store.worklist.page(Wanted(search=code), 0, 1):
                self.correct(row.id)

    def correct(self, id_: int) -> None:
        """Show a sent registration beside its correction, at the field that was refused."""
        with dialogs.telling(self, self.program):
            store, dictionary = self.program.store, self.program.dictionary
            standing = store.answers.standing(id_)
            draft = correction_of(store, dictionary, id_)
            self.program.signals.registrations_changed.emit()
            self.open_registration(id_)
            self.open_registration(draft.id or 0)
            both = [self._window_of(each) for each in (id_, draft.id)]
            stand_side_by_side(*filter(None, both))
            message = standing.answer.said.message if standing.answer else ""
            key = named_field(dictionary.forms[draft.type], message)
            for window in filter(None, both if key else ()):
                window.go_to(key)

    def _window_of(self, id_: int | None) -> "RegistrationWindow | None":
        windows = self.registration_windows.values()
        return next((w for w in windows if w.registration and w.registration.id == id_), None)

    def close_registrations(self) -> bool:
        """Close the open registrations, each keeping its draft; False if one could not."""
        for window in list(self.registration_windows.values()):
            window.close()
        return not self.registration_windows

    def close_all(self) -> bool:
        """Close the open registrations and the data; False, and all open, if one could not."""
        if not self.close_registrations():
            return False
        self.stop()
        self.program.close()
        return True

    def stop(self) -> None:
        """End what goes on beside the windows: the clocks, works in threads."""
        self.days.stop()
        self.following.stop()
        if self.office is not None:
            self.office.stop()
        self.watch.stop()
        self.queue.stop()
        self.lock_screen.leave_system()
        self.posting.stop()
        self.lock_screen.stop()
        if self.going_up is not None:
            self.going_up.stop()
        stop_for_good(self)


def _inset(strip: QWidget) -> QHBoxLayout:
    """Return what keeps a strip above the parts as far from the sides as they keep theirs."""
    line = QHBoxLayout()
    line.setContentsMargins(GRID * 2, 0, GRID * 2, 0)
    line.addWidget(strip)
    return line


def _where(program: Program) -> str:
    """Say on which office one works, and as whom; "" on the register of the data folder."""
    if program.shared is None:
        return ""
    text = translate("Workspace", "Shared register {office}, as {login}")
    office = program.shared.office
    return text.format(office=office.address.name, login=office.login)
