"""Works with the hospital's warehouse beside a window; a password nobody knows yet is asked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from angio_desktop.actions.progress import Cancelled
from angio_desktop.actions.warehouse import Access, access, keep
from angio_desktop.errors import AngioError, WarehouseProblem
from angio_desktop.platform.server import Patience
from angio_desktop.storage.store import Store
from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.work import Work, WorkBar

_ASKS = tuple(f"{WarehouseProblem.text_id}.{each}" for each in ("no_password", "password"))
Do = Callable[[Store, Work, Access, Patience], object]


class PasswordDialog(QDialog):
    """Asks for a password, and says why."""

    def __init__(self, why: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password of the warehouse"))
        self.resize(GRID * 60, 0)
        keep_on_screen(self)
        column = layouts.dialog(self)
        self.why = labels.wrapped(why)
        column.addWidget(self.why)
        kept = self.tr("The key store of your system keeps it; without one it is asked again.")
        self.line = named(secret_line(), self.tr("Password"), kept)
        column.addWidget(self.line)
        column.addWidget(labels.muted(kept))
        self.use_button = button(self.tr("Use it"))
        column.addWidget(dialogs.answers(self, self.use_button, self.tr("Cancel")))
        fit_height(self)


def ask_password(why: str, parent: QWidget) -> str:
    """Ask for a password; "" where none is given."""
    dialog = PasswordDialog(why, parent)
    return dialog.line.text() if dialogs.show(dialog) else ""


class WarehouseWork:
    """What a window does with the warehouse, one thing at a time, with its bar."""

    def __init__(self, program: Program, bar: WorkBar, window: QWidget) -> None:
        self._program, self._bar, self._window = program, bar, window

    def run(
        self,
        do: Do,
        done: Callable[..., object],
        failed: Callable[[AngioError], object],
        *,
        give: str = "",
    ) -> None:
        """Do something beside the window; `give` is a password, kept once it was the right one.

        `done` takes what it returned. Where no password is known, or it is a wrong one, it is asked
        and all begins again; `failed` takes what else goes wrong, and that none was given.
        """
        work = partial(self._work, do, give)
        ask = partial(self._ask, do, done, failed)
        self._bar.run(work, done, failed=ask)

    def _work(self, do: Do, give: str, store: Store, work: Work) -> object:
        settings = store.settings.all()
        found = access(settings, self._program.definitions.assumptions, give)
        outcome = do(store, work, found, Patience(look=partial(_look, work)))
        if give:
            keep(found.server, give)
        return outcome

    def _ask(
        self,
        do: Do,
        done: Callable[..., object],
        failed: Callable[[AngioError], object],
        problem: AngioError,
    ) -> None:
        if problem.text_id in _ASKS:
            why = self._program.plain_words().problem(problem)
            if given := ask_password(why, self._window):
                self.run(do, done, failed, give=given)
                return
        failed(problem)


def _look(work: Work) -> None:
    """Raise Cancelled when no more is wanted."""
    if work.isInterruptionRequested():
        raise Cancelled
