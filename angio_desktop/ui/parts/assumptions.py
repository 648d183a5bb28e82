"""What of the register is assumed: the format's open questions and the rows marked `assumed`."""

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.overlay import take, take_back
from angio_desktop.actions.preferences import Purpose, Table
from angio_desktop.actions.rights import Right
from angio_desktop.actions.testset import write_testset
from angio_desktop.register.assumptions import assumed_fields
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.register_comparison import Outcome, ask_to_take, compare_and_try
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import Work, WorkBar


class AssumptionsView(QWidget):
    """The list, with its number; a test set settles them at the platform."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._rows = self._make_rows()
        title = labels.title(self.title())
        note = labels.muted(
            self.tr(
                "The register's public documents leave these questions open. The program takes "
                "the answer shown. A test set of five made-up records, uploaded once as drafts, "
                "settles them at the platform without submitting anything."
            )
        )
        headers = (self.tr("What"), self.tr("Assumed"), self.tr("Doubt"))
        self.table = named(
            SimpleTable(headers, wraps=True, widest=GRID * 24), title.text(), note.text()
        )
        self.table.keep_columns(program.preferences, Table.ASSUMPTIONS)
        self._show_rows()
        self.testset_button = button(
            self.tr("Write test set…"),
            self.write,
            self.tr("Asks for a folder and writes five files there."),
        )
        self.compare_button = button(
            self.tr("Compare the dictionary…"),
            self.compare,
            self.tr("Asks for the workbooks that healthdata.be publishes, one or more at once."),
        )
        self.back_button = button(
            self.tr("Undo the take-over…"),
            self.take_back,
            self.tr("Goes back to the dictionary that the program comes with."),
        )
        self.taken = labels.wrapped()
        self.bar = WorkBar(program, self.tr("Compare the dictionary"))
        self.bar.busy_changed.connect(self._show_actions)
        column = layouts.page(self)
        for widget in (title, note, self.table, self.taken, self.bar):
            column.addWidget(widget, int(widget is self.table))
        row = layouts.row(self.testset_button, self.compare_button, self.back_button)
        column.addLayout(row)
        guard(program, Right.MANAGE, self.back_button)
        self._show_taken()

    def title(self) -> str:
        """Return the part's name with the number of assumptions."""
        return self.tr("Assumptions ({count})").format(count=len(self._rows))

    def refresh(self) -> None:
        """Read the settings again."""
        with dialogs.refreshing(self, self.program):
            self._rows = self._make_rows()
            self._show_rows()

    def _show_rows(self) -> None:
        # A name of a file is one long word: it may go on below at each of its own marks.
        broken = [
            (what, assumed.replace("_", "_\u200b"), doubt) for what, assumed, doubt in self._rows
        ]
        self.table.show_rows(broken)

    def _make_rows(self) -> list[tuple[str, str, str]]:
        language = self.program.language
        settings = self.program.store.settings.all()
        words = self.program.plain_words()
        rows = [
            (
                a.what.text(language),
                words.choice(a.setting, settings.get(a.setting, a.default)),
                a.doubt.text(language),
            )
            for a in self.program.definitions.assumptions
        ]
        said = {
            "value type and list": self.tr("value type and list"),
            "list": self.tr("list"),
        }
        for field in assumed_fields(self.program.dictionary):
            name = f"{field.captions.text(language)} [{field.key}]"
            list_name = field.code_list.name if field.code_list else ""
            what = said.get(field.assumed, field.assumed)
            doubt = self.tr("The source does not say: {what}").format(what=what)
            rows.append((name, list_name, doubt))
        return rows

    # --- the published definition ----------------------------------------------------------

    def _show_taken(self) -> None:
        """Say what was taken from a workbook, and let it be undone."""
        taken = self.program.definitions.taken
        self.taken.setVisible(taken is not None)
        self.back_button.setVisible(taken is not None)
        if taken is None:
            return
        names = ", ".join(source.name for source in taken.sources)
        details = {"files": names, "version": taken.overlay.version, "hash": taken.sha256[:12]}
        text = (
            self.tr("Taken over from {files}: version {version}, fingerprint {hash}.")
            if self.program.dictionary is not self.program.definitions.shipped
            else self.tr(
                "From {files} (version {version}, fingerprint {hash}) nothing is in use any more: "
                "the program comes with a newer dictionary. Compare again."
            )
        )
        self.taken.setText(text.format(**details))

    def _show_actions(self) -> None:
        for each in (self.testset_button, self.compare_button, self.back_button):
            each.setDisabled(self.bar.is_busy)

    def compare(self) -> None:
        """Ask for workbooks, compare them beside the window's thread, and show what was found."""
        title = self.tr("Workbooks of the register's definition")
        last = LastFolder(self.program.preferences, Purpose.DEFINITION)
        files = dialogs.ask_files(self, title, dialogs.workbook_files(), last)
        definitions = self.program.definitions

        def do(store: Store, work: Work) -> Outcome:
            return compare_and_try(files, definitions, store, work)

        if files:
            self.bar.run(do, self._ask_to_take)

    def _ask_to_take(self, outcome: Outcome) -> None:
        if ask_to_take(outcome, self.program, self):
            before = self.program.definitions.taken
            with dialogs.telling(self, self.program):
                take(self.program.folder, self.program.store, outcome.compared, before)
                self.program.signals.definition_changed.emit()

    def take_back(self) -> None:
        """Ask, and go back to the dictionary that the program comes with."""
        taken = self.program.definitions.taken
        text = self.tr(
            "Captions, codes and assumptions are again those of the program. Registrations stay "
            "as they are."
        )
        if taken and dialogs.ask(self, self.tr("Undo the take-over"), text, self.tr("Undo")):
            with dialogs.telling(self, self.program):
                take_back(self.program.folder, self.program.store, taken)
                self.program.signals.definition_changed.emit()

    # --- the test set ------------------------------------------------------------------------

    def write(self) -> None:
        """Ask for a folder and write the five made-up records there."""
        folder = dialogs.ask_folder(
            self,
            self.tr("Write test set into folder"),
            LastFolder(self.program.preferences, Purpose.TESTSET),
        )
        if folder is None:
            return
        tables = self.program.definitions
        with dialogs.telling(self, self.program):
            settings = self.program.store.settings.all()
            files = write_testset(tables.dictionary, tables.assumptions, settings, folder)
            said = self.tr("Written, each record with STATUS=draft:")
            names = (file.path.name for file in files)
            dialogs.tell(self, self.tr("Test set"), "\n".join((said, *names)))
