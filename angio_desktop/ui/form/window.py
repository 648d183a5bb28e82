"""The window of one registration: its type, then the type's pages, with the steps beside them.

What is entered is stored when a field is left, a second after the last key, when the user asks
for it, and when the window closes; there is nothing to lose by leaving.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenuBar, QWidget

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.known_patient import start_for_patient
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.register.registration import Registration
from angio_desktop.ui.form import commands, registration_commands
from angio_desktop.ui.form.pages import FIRST_PAGE, RegistrationPages
from angio_desktop.ui.form.patient_panel import PatientPanel
from angio_desktop.ui.form.registration_commands import copy_code, send, show_history_of
from angio_desktop.ui.form.side_panel import SidePanel
from angio_desktop.ui.form.type_page import TypePage
from angio_desktop.ui.form.undo_keys import KeyGuard
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import menus, shortcuts


class RegistrationWizard(RegistrationPages):
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
        super().__init__(program, parent)
        self._known = patient or {}
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(GRID * 158, GRID * 96)
        self._set_menu()
        self._connect_buttons()
        self.type_page: TypePage | None = None
        if registration is None:
            self._ask_type()
        else:
            self._begin(registration)

    def _connect_buttons(self) -> None:
        buttons = self.buttons
        for button, act in (
            (buttons.save, self.save_now),
            (buttons.copy, partial(copy_code, self)),
            (buttons.previous, self.go_previous),
            (buttons.next, self.go_next),
            (buttons.send, partial(send, self)),
            (buttons.leave, self.close),
        ):
            button.clicked.connect(partial(_do, act))

    def _ask_type(self) -> None:
        self.setWindowTitle(self.tr("New registration"))
        forms = self.program.dictionary.forms.values()
        whom = patient_name(self._known) or patient_number(self._known)
        self.type_page = TypePage(forms, self.program.language, whom)
        self.type_page.picked.connect(partial(self.buttons.next.setEnabled, True))
        self.type_page.passed.connect(self._begin_chosen)
        self.stack.addWidget(self.type_page)
        self.type_page.focus_first()
        self.buttons.show_for_type()
        self.buttons.next.setEnabled(False)

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
            **commands.actions(self),
            **registration_commands.actions(self),
        }
        self.menu_actions = menus.fill(bar, shortcuts.registration(), actions, frozenset())
        self._keys = KeyGuard(self)

    # --- the registration ----------------------------------------------------------------

    def _begin(self, registration: Registration) -> None:
        """Make the pages of the registration's type."""
        program = self.program
        editing = Editing(program.store, program.dictionary, registration, self.words.open_lists)
        self.add_pages(editing)
        self.side = SidePanel(editing, self.words)
        self.side.steps.chosen.connect(self.go_to_page)
        self.side.findings.chosen.connect(self.go_to_field)
        self._add_patient_panel(editing)
        self.side.history_button.clicked.connect(lambda: show_history_of(self))
        self.middle.insertWidget(0, self.side)
        if registration.is_sent:
            self.buttons.show_for_sent()
        else:
            self.buttons.show_for_draft()
        for change in shortcuts.CHANGES:
            self.menu_actions[change].setEnabled(not registration.is_sent)
        left_on = self.number_of(registration.page)
        self.show_page(left_on if left_on in self.applying() else FIRST_PAGE)

    def _add_patient_panel(self, editing: Editing) -> None:
        """Put what is known of the patient beside the page that asks who it is."""
        self.patient = PatientPanel(self.program, editing, self.words)
        self.patient.asked.connect(self.finish_field)
        self.patient.taken.connect(self._take_over)
        self.patient.linked.connect(self._link)
        self.patient.open_asked.connect(self.open_asked)
        self.form_pages[FIRST_PAGE].stand_beside(self.patient)

    def _take_over(self, answers: Mapping[str, str]) -> None:
        draft = self.draft()
        if draft is None:
            return
        draft.answer_all(answers)
        self.form_pages[FIRST_PAGE].settle_answered(draft.registration.values)
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

    def go_next(self) -> None:
        """Go to the next page that applies; from that of the types to the first."""
        if self.type_page is None:
            super().go_next()
        elif self.type_page.is_complete():
            self._begin_chosen()

    def _begin_chosen(self) -> None:
        page = self.type_page
        if page is not None:
            self.type_page = None  # the other pages are of this type: no way back
            self._begin(start_for_patient(self.program.dictionary, page.chosen(), self._known))
            self.stack.removeWidget(page)
            page.deleteLater()

    def reject(self) -> None:
        """Keep the draft, then close: what Escape, the Close button and the window's cross do.

        If it cannot be stored, the window stays open, so that nothing is lost.
        """
        self.finish_field()
        if not self.save():
            return
        self.keeping.log_changes()
        self.closed.emit()
        super().reject()


def _do(act: Callable[[], object], _checked: bool = False) -> None:
    act()
