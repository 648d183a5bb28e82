"""The drafts that are on this computer alone: what stands in the way of each, and opening them."""

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.actions.going_up import End, Went
from angio_desktop.actions.offline import Offline
from angio_desktop.storage.sqlite.spool import Waiting
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import series
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable


class WaitingDialog(QDialog):
    """A line for each draft; Enter opens the one that is chosen."""

    def __init__(self, program: Program, offline: Offline, parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._offline = program, offline
        self._waiting: list[Waiting] = []
        self.setWindowTitle(self.tr("Saved on this computer only"))
        self.resize(GRID * 110, GRID * 56)
        keep_on_screen(self)
        about = self.tr(
            "These registrations go to the shared register by themselves, as soon as its server is "
            "within reach and nothing stands in the way. You can go on with them meanwhile."
        )
        headers = (self.tr("Patient"), self.tr("Type"), self.tr("Saved"), self.tr("State"))
        enter = self.tr("Enter opens a registration.")
        self.table = named(SimpleTable(headers, wraps=True), self.windowTitle(), enter)
        goes_on = self.tr("Opens the one that is chosen, to go on with it.")
        self.open_button = button(self.tr("&Open"), None, goes_on)
        self.table.activated.connect(lambda _: self.accept())
        self.again_button = button(
            self.tr("&Try again"),
            self._try_again,
            self.tr("Has all go to the server once more, whatever stood in the way."),
        )
        layout = layouts.dialog(self)
        layout.addWidget(labels.wrapped(about))
        layout.addWidget(self.table, 1)
        layout.addLayout(layouts.flow(self.again_button))
        self.strays = labels.wrapped("")
        self.take_button = button(
            self.tr("Ta&ke over here"),
            self._take_over,
            self.tr("Has them go to this shared register, as new drafts."),
        )
        layout.addWidget(self.strays)
        layout.addLayout(layouts.flow(self.take_button))
        layout.addWidget(dialogs.answers(self, self.open_button, self.tr("Close")))
        self.refresh()
        self.table.selectRow(0)
        self.table.setFocus()

    def refresh(self) -> None:
        """Show what waits now. Raises StorageProblem."""
        self._waiting = self._offline.all()
        row = self.table.currentRow()
        self.table.show_rows([self._row(each) for each in self._waiting])
        self.table.selectRow(max(0, min(row, len(self._waiting) - 1)))
        self.open_button.setEnabled(bool(self._waiting))
        strays = self._offline.strays()
        text = self.tr(
            "%n registration(s) wait on this computer for another shared register ({where}). They "
            "go there by themselves once you work on it again. If it is gone, or was put back from "
            "a backup, take them over here: each becomes a new draft, without the link to its "
            "hospitalisation or correction. Compare with what the list has of the same patient.",
            "",
            len(strays),
        )
        where = sorted({self._offline.where(each) or "?" for each in strays})
        self.strays.setText(text.format(where=series(where)))
        for each in (self.strays, self.take_button):
            each.setVisible(bool(strays))

    def _row(self, draft: Waiting) -> tuple[str, str, str, str]:
        type_ = self._program.type_name(draft.registration.type)
        state = self._state(draft, self._offline.went.get(draft.number or 0))
        return draft.summary.patient, type_, moment_text(draft.kept), state

    def _state(self, draft: Waiting, went: Went | None) -> str:
        if went is None or self._offline.is_untried(draft):
            is_away = self._program.is_office_away
            return self.tr("waits for the server") if is_away else self.tr("goes to the server")
        if went.problem is not None:
            return self._program.plain_words().problem(went.problem)
        told = {
            End.CHANGED: self.tr("{who} saved another version: compare them"),
            End.SENT: self.tr("{who} sent it"),
            End.DELETED: self.tr("{who} deleted it"),
            End.GONE: self.tr("no longer in the shared register"),
        }
        return told[went.end].format(who=went.who)

    def _try_again(self) -> None:
        with dialogs.telling(self, self._program):
            self._offline.try_again()
            self.refresh()

    def _take_over(self) -> None:
        with dialogs.telling(self, self._program):
            for stray in self._offline.strays():
                self._offline.take_over(stray)
            self.refresh()

    def chosen(self) -> Waiting | None:
        """Return the draft that is to be opened."""
        row = self.table.currentRow()
        return self._waiting[row] if 0 <= row < len(self._waiting) else None


def ask_waiting(program: Program, offline: Offline, parent: QWidget) -> Waiting | None:
    """Show what waits; return what is to be opened, None for nothing. Raises StorageProblem."""
    dialog = WaitingDialog(program, offline, parent)
    return dialog.chosen() if dialogs.show(dialog) else None
