"""One run of the program on a data folder, from its lock to its end.

It brings in the database library, which takes half a second: whoever starts the program makes it
after the window's first paint.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from angio_desktop.actions import logs
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.definitions import in_folder, load_definitions
from angio_desktop.actions.lock import Left, Lock
from angio_desktop.actions.practice import Practice, fill
from angio_desktop.actions.preferences import Appearance, Preferences
from angio_desktop.actions.renewing import NewKey
from angio_desktop.actions.unlocking import WayIn, note_keeper
from angio_desktop.errors import AngioError, BadTable, NotWritable
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.ui.access.key_flow import find_key
from angio_desktop.ui.access.office_flow import open_chosen, open_on
from angio_desktop.ui.look import icons, languages, theme
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.main import garbage, replaced, single
from angio_desktop.ui.main.closing_backup import back_up_before_closing
from angio_desktop.ui.main.elsewhere import save_elsewhere
from angio_desktop.ui.main.hindrances import hindrance, left_question
from angio_desktop.ui.main.menu import main_menu
from angio_desktop.ui.main.moving import going_over
from angio_desktop.ui.main.practising import PracticeDesk
from angio_desktop.ui.main.put_away import bring_back, put_away
from angio_desktop.ui.main.unfinished import ask_of_unfinished_exports
from angio_desktop.ui.main.welcome import Welcome
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.office_dialog import Place
from angio_desktop.ui.program import Program, Signals, open_program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.practice_strip import titled
from angio_desktop.ui.widgets.work import stop_all

_log = logging.getLogger(__name__)
DONE, FAILED = 0, 2
_FIRST_BACKUP_MS = 1000
_WRITE_MS = 1000


class Session(QObject):
    """Owns the folder, its lock and the preferences, and the program and workspace of its window.

    There is one way to put a program into the window, `show`, which the start, another language
    and a backup that was put back all take. `program` and `workspace` are None until then.
    """

    def __init__(
        self,
        window: MainWindow,
        folder: Path,
        preferences: Preferences,
        named_key: Path | None = None,
        practice: Practice | None = None,
    ) -> None:
        """`practice` fills the folder, which is empty, and is carried by every program shown."""
        super().__init__(window)
        self.window, self.data, self.preferences = window, DataFolder(folder), preferences
        self.program: Program | None = None
        self.workspace: Workspace | None = None
        self._named_key, self._practice = named_key, practice
        self._lock: Lock | None = None
        self._may_write = True
        self._backs_up = False
        self._writes_later = QTimer(self)
        self._writes_later.setSingleShot(True)
        self._writes_later.setInterval(_WRITE_MS)
        self._writes_later.timeout.connect(self._write)
        preferences.noted = self._writes_later.start
        window.close_asked.connect(self._close)

    # --- the start -----------------------------------------------------------------------

    def begin(self, *, asks: bool = True) -> int:
        """Open the data folder in the window; returns an exit status.

        Without `asks` nobody is there: what stands in the way is logged.
        """
        QApplication.setWindowIcon(icons.window_icon())
        tell = dialogs.alarm if asks else _note
        try:
            self.data.refuse_network()  # before anything is written there
        except AngioError as problem:
            self._may_write = False
            tell(self.window, "Angio Desktop", self._words_of(problem))
            return FAILED
        self._may_write = asks
        taken = self.data.take()
        if isinstance(taken, Left) and asks:
            if not dialogs.ask(self.window, *left_question(self.data.path, taken)):
                self._may_write = False
                return FAILED
            taken = self.data.take(go_on=True)
        if not isinstance(taken, Lock):
            self._may_write = False
            single.show_other(self.data.path)
            tell(self.window, "Angio Desktop", hindrance(self.data.path, taken))
            return FAILED
        self._lock = taken
        try:
            logs.write_to(self.data.path)
            return self._open(asks=asks)
        except AngioError as problem:
            tell(self.window, "Angio Desktop", self._words_of(problem))
            return FAILED

    def _open(self, *, asks: bool) -> int:
        words = load_definitions().words(self._language(), {})
        found = find_key(self.data, self._named_key, words, self.window, asks=asks)
        if found is None:
            return FAILED
        way_in = WayIn(self.data, found.key, self._named_key)
        program = open_chosen(way_in, self.preferences, words, self.window, asks=asks)
        if program is None:
            return FAILED
        if found.is_kept_anew:
            note_keeper(program.way_in, program.store)
        if self._practice is not None:
            fill(program.store, program.definitions)
        is_spoken = self.show(program)
        if asks:
            self._wait_for_backup()
        single.listen(self.data.path, self.window)
        return DONE if is_spoken else FAILED

    def _wait_for_backup(self) -> None:
        """Check the data and back them up once the window can be used; and again at the end."""
        if self.workspace is None:
            return
        if self.workspace.upkeep is not None:
            self._backs_up = True
            checks = self.workspace.upkeep.checks
            QTimer.singleShot(_FIRST_BACKUP_MS, checks, checks.begin)
        QTimer.singleShot(0, self, self._ask_of_exports)

    def _ask_of_exports(self) -> None:
        ask_of_unfinished_exports(self.window, self.shown())

    def welcome(self) -> None:
        """Ask who works with it, over the window."""
        Welcome(self.window, self.shown).open()

    def shown(self) -> Program:
        """Return the program as it is shown now."""
        if self.program is None:
            raise RuntimeError("no data folder is open")
        return self.program

    def _language(self) -> str:
        return self.preferences.chosen.language or languages.system_language()

    def _words_of(self, problem: AngioError) -> str:
        try:
            sentences = load_definitions().sentences
        except BadTable:  # the tables of sentences themselves are damaged
            return str(problem)
        return sentences[problem.text_id].text(self._language()).format_map(problem.details)

    # --- showing -------------------------------------------------------------------------

    def show(self, program: Program) -> bool:
        """Put a program into the window, in the place of the one that was shown.

        Returns whether its language has all its translations. Raises AngioError; then all is as
        it was.
        """
        program = replace(program, practice=self._practice)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.choose(app, self.preferences.chosen.appearance or Appearance.SYSTEM)
        is_spoken = speak(program.language)
        if not is_spoken:
            _log.error("the translations of %r are missing", program.language)
        try:
            workspace = Workspace(program)
        except AngioError:
            if self.program is not None:
                speak(self.program.language)
            raise
        if self.workspace is not None:
            self.workspace.stop()
            workspace.show_as(self.workspace)
        self.program, self.workspace = program, workspace
        # Later: the page that asks is gone once it is done.
        later = Qt.ConnectionType.QueuedConnection
        program.signals.language_chosen.connect(self.change_language, later)
        program.signals.definition_changed.connect(self.change_definition, later)
        workspace.restore_asked.connect(self.restore, later)
        workspace.renew_asked.connect(self.renew, later)
        workspace.move_asked.connect(self.move, later)
        program.signals.elsewhere_asked.connect(self._save_elsewhere)
        is_practice = program.practice is not None
        self.window.setCentralWidget(PracticeDesk(workspace) if is_practice else workspace)
        self.window.setWindowTitle(titled(_title(program), is_practice=is_practice))
        self.window.setMenuBar(main_menu(workspace))
        workspace.focus_first()
        return is_spoken

    def _save_elsewhere(self) -> None:
        if self.workspace is not None:
            save_elsewhere(self.workspace)

    def change_language(self, language: str) -> bool:
        """Show everything that is open in a language; returns whether it could.

        Open registrations are saved, closed and opened at the same place. When one cannot be
        saved, which its window tells, all stays in the language it was.
        """
        before = self.program
        if before is None or before.language == language:
            return True
        is_shown = self._show_anew(lambda: replace(before, language=language, signals=Signals()))
        if not is_shown:
            self._stay_with(before.language)
        return is_shown

    def change_definition(self) -> None:
        """Show everything that is open with the definition that the data folder has now."""
        before = self.program
        if before is not None:
            data = before.folder
            self._show_anew(
                lambda: replace(
                    before, definitions=in_folder(before.definitions, data), signals=Signals()
                )
            )

    def _show_anew(self, changed: Callable[[], Program]) -> bool:
        """Show the program as it was changed, what is open at the same place; or tell why not."""
        before, workspace = self.program, self.workspace
        places = put_away(workspace) if workspace is not None else None
        if before is None or workspace is None or places is None:
            return False
        try:
            self.show(changed())
        except AngioError as problem:
            dialogs.tell_problem(self.window, before.plain_words(), problem)
            bring_back(workspace, places)
            return False
        garbage.spare_anew(self.window)
        bring_back(self.workspace or workspace, places)
        return True

    def _stay_with(self, language: str) -> None:
        self.preferences.note(replace(self.preferences.chosen, language=language))
        if self.workspace is not None:
            self.workspace.settings.show_language()

    def restore(self, backup: Path, key: DataKey) -> None:
        """Show the data of a backup, or those from before where that does not succeed."""
        if self.program is not None:
            way_in = self.program.way_in
            if self._changed(lambda: self.data.restore(way_in.key, backup, key), way_in):
                replaced.tell_restored(self.window, backup)

    def renew(self, new: NewKey) -> None:
        """Show the data under a new key, or the old one where that does not succeed."""
        if self.program is None or new.file is None:
            return
        way_in, file = self.program.way_in, new.file
        after = WayIn(self.data, new.key)
        if not self._changed(lambda: self.data.renew(way_in.key, new.key, file), after):
            new.give_up()
        elif self.workspace is not None:
            if self.workspace.upkeep is not None:
                self.workspace.data.backups.back_up()
            replaced.tell_renewed(self.window, file)

    def _changed(self, change: Callable[[], object], after: WayIn) -> bool:
        """Change the data while they are closed, and show them; returns whether that was done.

        Open registrations are stored and closed first; one that cannot be keeps all as it is.
        """
        before, workspace = self.program, self.workspace
        if before is None or workspace is None or not workspace.close_all():
            return False
        words = before.plain_words()
        met: list[AngioError] = []
        try:
            change()
        except AngioError as problem:
            met.append(problem)
        try:
            self.show(self._open_again(before.way_in if met else after, before))
        except AngioError as problem:
            met.append(problem)
            said = "\n\n".join(words.problem(each) for each in met)
            dialogs.alarm(self.window, "Angio Desktop", said)
            self.window.close()
            return False
        if met:
            dialogs.tell_problem(self.window, words, met[0])
        return not met

    def move(self, place: Place) -> None:
        """Work on another register from now on, or go on as before where that does not succeed."""
        before, workspace = self.program, self.workspace
        if before is None or workspace is None or not workspace.close_registrations():
            return
        with dialogs.telling(self.window, before), going_over(before, place, self.window) as after:
            self.show(after)
            self._wait_for_backup()

    def _open_again(self, way_in: WayIn, before: Program) -> Program:
        """Return the program on the register that one worked on before. Raises AngioError."""
        if before.shared is None:
            return open_program(way_in, self.preferences)
        return open_on(way_in, self.preferences, before.shared.address)

    # --- the end -------------------------------------------------------------------------

    def _close(self, event: QCloseEvent) -> None:
        """Close the open registrations first; one that cannot be stored keeps all open."""
        if not self._put_all_away():
            event.ignore()
            return
        self._writes_later.stop()
        self._write()
        if self._lock is not None:
            self._lock.release()

    def _put_all_away(self) -> bool:
        """Return whether all is closed, after a backup of what was changed."""
        program, workspace = self.program, self.workspace
        if program is None or workspace is None:
            return True
        if not workspace.close_registrations():
            return False
        if self._backs_up and workspace.upkeep is not None:
            stop_all(workspace)  # it might be another backup
            back_up_before_closing(program, self.window)
        return workspace.close_all()  # one may have been opened meanwhile

    def _write(self) -> None:
        """Write what was chosen. What stands in the way is nothing to be interrupted for."""
        if not self._may_write:
            return
        try:
            self.preferences.write()
        except NotWritable as problem:
            _log.info("the preferences are not written: %s", problem)


def _title(program: Program) -> str:
    return f"Angio Desktop – {program.shared.address.name}" if program.shared else "Angio Desktop"


def _note(_: QWidget, title: str, text: str) -> None:
    """Tell it where nobody sits at the screen."""
    _log.error("%s: %s", title, text)
