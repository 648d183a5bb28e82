"""To which hospitalisation a follow-up belongs: what it is linked to, or may be linked to."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.follow_up import to_link
from angio_desktop.errors import AngioError
from angio_desktop.register.facts import last_pci
from angio_desktop.register.values import date_text
from angio_desktop.storage.records import DueFollowUp
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import day_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.button import Button, button

_MOST = 3


class LinkView(QWidget):
    """Hidden unless there is a link, or one to offer; `chosen` gives its id, None to undo it."""

    chosen = Signal(object)
    open_asked = Signal(int)

    def __init__(self, program: Program, editing: Editing) -> None:
        super().__init__()
        self._program, self._editing = program, editing
        self.offers: list[DueFollowUp] = []
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, GRID)
        self.text = labels.wrapped()
        self._column.addWidget(self.text)
        self._shown: tuple[object, ...] = ()
        self.hide()

    def read(self) -> None:
        """Look again for what there is to offer."""
        try:
            self.offers = to_link(self._program.store, self._editing.registration)[:_MOST]
        except AngioError:  # no reason to stop the typing
            self.offers = []

    def show_link(self) -> None:
        """Show the link as it is now, or what is offered."""
        registration = self._editing.registration
        shown = (registration.follows, self._editing.is_read_only, *self.offers)
        if shown == self._shown:
            return
        self._shown = shown
        for each in self.buttons:
            self._column.removeWidget(each)
            each.deleteLater()
        self.buttons = []
        if registration.follows is not None:
            self._show_linked(registration.follows, may_undo=not self._editing.is_read_only)
        elif self.offers and not self._editing.is_read_only:
            self._show_offers()
        else:
            self.hide()

    def _show_linked(self, id_: int, *, may_undo: bool) -> None:
        followed = self._editing.followed
        day = last_pci(followed.values) if followed else None
        text = self.tr("Follow-up of the hospitalisation with PCI of {day}")
        text = text.format(day=date_text(day) if day else "?")
        self.text.setText(f"{text}\n{followed.code}" if followed else text)
        self._add(self.tr("Open hospitalisation"), partial(self.open_asked.emit, id_))
        if may_undo:
            self._add(self.tr("Undo the link"), partial(self.chosen.emit, None))
        self.show()

    def _show_offers(self) -> None:
        self.text.setText(self.tr("This patient awaits a follow-up. Is this the one?"))
        for due in self.offers:
            name = self.tr("Link to the PCI of {day}").format(day=day_text(due.last_pci))
            self._add(name, partial(self.chosen.emit, due.id)).setToolTip(due.code)
        self.show()

    def _add(self, name: str, action: "partial[None]") -> Button:
        made = button(name, action)
        self._column.addWidget(made)
        self.buttons.append(made)
        return made
