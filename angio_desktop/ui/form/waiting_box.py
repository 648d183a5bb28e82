"""Below a draft that its office has not taken: what stands in the way, and the choice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from angio_desktop.actions.choosing import begin_anew, choose
from angio_desktop.actions.going_up import End, Went
from angio_desktop.register.registration import Registration
from angio_desktop.register.versions import Side, Taken, differences
from angio_desktop.ui.form.draft import Draft
from angio_desktop.ui.form.versions_dialog import Versions, ask_versions
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button


class WaitingBox(QFrame):
    """Says why a draft waits, and asks what is to become of it.

    `chosen` when answers may be others than before; `given_up` when what was entered is left for
    what stands at the office.
    """

    chosen = Signal()
    given_up = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self.setProperty("role", "card")
        self.text = labels.wrapped()
        restyle(self.text, "severity", "warning")
        self.choose_button = button("", self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        column.addWidget(self.text)
        column.addLayout(layouts.flow(self.choose_button))
        draft.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the way now, or nothing."""
        went = self._draft.went
        # A claim is told by the strip of its own.
        self.setVisible(went is not None and went.end is not End.CLAIMED)
        if went is not None:
            self.text.setText(f"⚠ {self._told(went)}")
            self.choose_button.setVisible(went.is_chosen_about)
            is_of_two = went.end is End.CHANGED
            text = self.tr("&Compare versions…") if is_of_two else self.tr("C&hoose…")
            self.choose_button.setText(text)

    def _told(self, went: Went) -> str:
        code = went.there.code if went.there is not None else ""
        texts = {
            End.CHANGED: self.tr("{who} saved another version of this registration at {when}."),
            End.SENT: self.tr("{who} sent this registration at {when}, with code {code}."),
            End.DELETED: self.tr("{who} deleted this registration at {when}."),
            End.GONE: self.tr("This registration is no longer in the shared register."),
        }
        if went.problem is not None:
            return self._draft.words.problem(went.problem)
        told = texts[went.end].format(who=went.who, when=moment_text(went.by.time), code=code)
        kept = self.tr("What you entered is saved on this computer.")
        return f"{told} {kept}"

    def ask(self) -> None:
        """Ask what is to become of it."""
        went = self._draft.went
        if went is None or not went.is_chosen_about:
            return
        with dialogs.telling(self, self._draft.program):
            if went.end is End.CHANGED and went.there is not None:
                self._ask_of_two(went, went.there)
            else:
                self._ask_of_new(went)

    def _ask_of_two(self, went: Went, there: Registration) -> None:
        draft, editing = self._draft, self._draft.editing
        if there.type is not draft.registration.type:
            self._ask_of_types(went, there)
            return
        found = differences(editing.form, draft.registration, there, went.waiting.base)
        versions = Versions(found, went.who, moment_text(went.by.time))
        taken = ask_versions(versions, editing.form, draft.words, self) if found else {}
        if taken is not None:
            self._choose(there, taken)

    def _ask_of_types(self, went: Went, there: Registration) -> None:
        text = self.tr(
            "{who} changed the type of this registration to {type}. Such versions cannot be "
            "compared field by field. Which one holds?"
        )
        name = self._draft.program.type_name(there.type)
        which = dialogs.ask_which(
            *(self, self.tr("Two versions"), text.format(who=went.who, type=name)),
            *(self.tr("Mine"), self.tr("That of {who}").format(who=went.who)),
        )
        if which == 0:
            form, mine = self._draft.editing.form, self._draft.registration
            found = differences(form, mine, there, {})
            self._choose(there, {each.key: Side.MINE for each in found})
        elif which == 1:
            self.given_up.emit()

    def _choose(self, there: Registration, taken: Taken) -> None:
        choose(self._draft.editing, there, taken)
        self._draft.changed.emit()
        self.chosen.emit()

    def _ask_of_new(self, went: Went) -> None:
        text = self.tr("Keep what you entered as a new registration, or drop it for good?")
        which = dialogs.ask_which(
            *(self, self.tr("Not in the shared register"), f"{self._told(went)}\n\n{text}"),
            *(self.tr("As a new registration"), self.tr("Drop it")),
        )
        if which == 0:
            begin_anew(self._draft.editing)
            self._draft.changed.emit()
            self.chosen.emit()
        elif which == 1:
            self.given_up.emit()
