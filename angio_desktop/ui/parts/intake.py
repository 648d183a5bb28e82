"""Inlezen: drafts from a file of the cath lab; its columns, what it would do, then all at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QStackedWidget, QWidget

from angio_desktop import paths
from angio_desktop.actions import importing
from angio_desktop.actions.clock import now
from angio_desktop.actions.importing import Chosen, Layout
from angio_desktop.actions.intake_plan import IntakePlan, Outcome, Surroundings
from angio_desktop.actions.intake_queue import INTAKE_FOLDER
from angio_desktop.actions.preferences import Purpose
from angio_desktop.disk import make_private_folder
from angio_desktop.files import mapping_file, tables
from angio_desktop.files.tables import TableFile
from angio_desktop.register import file_names
from angio_desktop.register.assumptions import file_names as routing_names
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.mapping import ColumnMapping
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.intake_columns import IntakeColumns
from angio_desktop.ui.parts.intake_outcome import IntakeOutcome
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice, type_choice
from angio_desktop.ui.widgets.flow import Flow
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.work import Work, WorkBar, stop_all

_MAPPING = ".json"
_OTHER = "?"  # no file is called so


class IntakeDialog(QDialog):
    """Asks for a file, shows what its columns are, then what it would do; imports it at once."""

    def __init__(self, program: Program, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._program = program
        self._file: TableFile | None = None
        self._layout: Layout | None = None
        self.plan: IntakePlan | None = None
        self.setWindowTitle(self.tr("Import drafts from a file"))
        self.resize(GRID * 118, GRID * 78)
        keep_on_screen(self)
        self.bar = WorkBar(program, self.windowTitle())
        self.bar.busy_changed.connect(self._show_actions)
        text = self.tr("Choose a CSV, Excel or LibreOffice file, or paste rows that were copied.")
        self.note = labels.wrapped(text)
        self.columns = IntakeColumns(program)
        self.outcome = IntakeOutcome(program)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.columns)
        self.pages.addWidget(self.outcome)
        column = layouts.dialog(self)
        column.addLayout(self._top())
        column.addWidget(self.note)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bar)
        column.addLayout(self._bottom())
        self._show_actions()
        self.file_button.setFocus()  # what it begins with, and not the folder below

    def _top(self) -> Flow:
        self.file_button = button(
            self.tr("Choose f&ile…"), self.open, self.tr("Asks for the file with the rows.")
        )
        self.paste_button = button(
            self.tr("&Paste"), self.paste, self.tr("Takes the rows that were copied elsewhere.")
        )
        self.type = type_choice(
            self._program,
            self.tr("Registration type"),
            self.tr("The type of rows that do not tell it themselves."),
        )
        self.type.setCurrentIndex(self.type.findData(RegistrationType.HOSPITALISATION_PCI.value))
        self.type.activated.connect(self._lay_out)
        self.mappings = named(
            Choice(), self.tr("Mapping"), self.tr("Which column is which field, as saved before.")
        )
        self._list_mappings()
        self.mappings.activated.connect(self._choose_mapping)
        self.save_button = button(
            self.tr("Save &mapping…"),
            self.save_mapping,
            self.tr("Saves it under a name, as a file that a colleague can use too."),
        )
        return layouts.flow(
            self.file_button, self.paste_button, self.type, self.mappings, self.save_button
        )

    def _bottom(self) -> QHBoxLayout:
        self.undo_button = button(
            self.tr("&Take back the last file"),
            self.undo,
            self.tr("Removes the drafts it made that nobody has touched since."),
        )
        self.back_button = button(self.tr("&Back"), self.back)
        self.look_button = button(
            self.tr("&Look first"), self.look, self.tr("Shows what the file would do.")
        )
        self.import_button = button(self.tr("Imp&ort"), self.carry_out, role="primary")
        self.close_button = button(self.tr("&Close"), self.reject)
        self.queue_button = button(
            self.tr("&Queue folder…"),
            self.choose_queue,
            self.tr("Files that come into this folder are offered on the start page."),
        )
        row = layouts.row(self.undo_button, self.queue_button)
        for each in (self.back_button, self.look_button, self.import_button, self.close_button):
            row.addWidget(each)
        return row

    # The file and its columns

    def open(self) -> None:
        """Ask for a file and read it."""
        kinds = self.tr("Tables (*.csv *.txt *.xlsx *.ods)")
        last = LastFolder(self._program.preferences, Purpose.INTAKE)
        if file := dialogs.ask_file(self, self.tr("Import"), kinds, last):
            self.start(file)

    def start(self, file: Path) -> None:
        """Read a file beside the window."""
        with dialogs.telling(self, self._program):
            settings = self._program.store.settings.all()
            names = routing_names(self._program.definitions.assumptions, settings)
            if type_ := file_names.type_of(file.name, names):
                self.type.setCurrentIndex(self.type.findData(type_.value))
        self.bar.run(lambda _store, _work: tables.open_file(file), self._take_file)

    def choose_queue(self) -> None:
        """Ask for the folder whose files are offered for import as they come."""
        with dialogs.telling(self, self._program):
            if folder := dialogs.ask_folder(self, self.tr("Queue folder")):
                self._program.store.settings.set(INTAKE_FOLDER, str(folder), now())
                text = self.tr("Files that come into {folder} are offered on the start page.")
                self.note.setText(text.format(folder=folder))

    def paste(self) -> None:
        """Read what was copied."""
        text = QApplication.clipboard().text()
        with dialogs.telling(self, self._program):
            self._take_file(tables.of_text(self.tr("clipboard"), text))

    def _take_file(self, file: TableFile) -> None:
        self._file = file
        self._lay_out()

    def _lay_out(self) -> None:
        """Find the header by the mapping that is chosen, and propose what is not mapped."""
        if self._file is None:
            return
        self.pages.setCurrentWidget(self.columns)
        self._layout = None
        with dialogs.telling(self, self._program):
            mapping = self._saved_mapping()
            names = importing.proposer(
                self._program.dictionary, self._type(), self._program.open_lists()
            )
            self._layout = importing.laid_out(self._file, mapping or ColumnMapping(), names)
            form = self._program.dictionary.forms[self._type()]
            shown = mapping or importing.proposed(self._layout, names)
            self.columns.show_columns(self._layout, form, shown)
            self._tell(self._layout)
        self._show_actions()
        self.columns.table.setFocus()  # it can be worked only now

    def _tell(self, layout: Layout) -> None:
        file = self._file
        if file is None:
            return
        parts = [file.name, layout.table.name, file.encoding]
        rows = self.tr("%n row(s)", "", len(layout.rows))
        self.note.setText(" · ".join([*filter(None, parts), rows]))

    def _type(self) -> RegistrationType:
        return RegistrationType(self.type.currentData())

    # Mappings

    def _folder(self) -> Path:
        return paths.mappings(self._program.folder)

    def _list_mappings(self, chosen: Path | None = None) -> None:
        self.mappings.clear()
        self.mappings.addItem(self.tr("Mapping: by the names"), "")
        folder = self._folder()
        files = sorted(folder.glob(f"*{_MAPPING}")) if folder.is_dir() else []
        for file in files:
            self.mappings.addItem(file.stem, str(file))
        if chosen is not None and chosen not in files:
            self.mappings.addItem(chosen.stem, str(chosen))
        self.mappings.addItem(self.tr("Another file…"), _OTHER)
        self.mappings.setCurrentIndex(max(self.mappings.findData(str(chosen or "")), 0))

    def _choose_mapping(self) -> None:
        if self.mappings.currentData() == _OTHER:
            kinds = self.tr("Mappings (*.json)")
            self._list_mappings(dialogs.ask_file(self, self.tr("Mapping"), kinds))
        self._lay_out()

    def _saved_mapping(self) -> ColumnMapping | None:
        file = self.mappings.currentData()
        return mapping_file.read(Path(file), self._program.dictionary) if file else None

    def save_mapping(self) -> None:
        """Ask for a name and save what the columns are."""
        name = self.tr("mapping")
        proposed = str(self._folder() / f"{name}{_MAPPING}")
        with dialogs.telling(self, self._program):
            make_private_folder(self._folder())
            kinds = self.tr("Mappings (*.json)")
            file = dialogs.ask_new_file(self, self.tr("Save mapping"), proposed, kinds)
            if file is not None:
                file = file.with_suffix(_MAPPING)
                mapping_file.write(file, replace(self.columns.mapping, name=file.stem))
                self._list_mappings(file)

    # What it would do, and doing it

    def look(self) -> None:
        """Show what the file would do."""
        file, mapping, type_ = self._file, self.columns.mapping, self._type()
        if file is None or self._layout is None:
            return

        def do(store: Store, work: Work) -> IntakePlan:
            return importing.plan(self._surroundings(store), file, mapping, type_, work.progress)

        self.bar.run(do, self._show_plan, total=len(self._layout.rows))

    def _surroundings(self, store: Store) -> Surroundings:
        program = self._program
        words = program.definitions.words(program.language, store.lists.loaded())
        return Surroundings(store, program.dictionary, words)

    def _show_plan(self, plan: IntakePlan) -> None:
        self.plan = plan
        self.outcome.show_plan(plan)
        self.pages.setCurrentWidget(self.outcome)
        self._show_actions()
        self.outcome.table.setFocus()

    def back(self) -> None:
        """Go back to the columns."""
        self.plan = None
        self.pages.setCurrentWidget(self.columns)
        self._show_actions()
        self.columns.table.setFocus()

    def carry_out(self) -> None:
        """Store the drafts of the file."""
        plan, chosen = self.plan, self.outcome.chosen
        if plan is None:
            return

        def do(store: Store, work: Work) -> object:
            return importing.carry_out(self._surroundings(store), plan, chosen, work.progress)

        total = plan.count(Outcome.NEW) + plan.count(Outcome.UPDATED)
        self.bar.run(do, lambda _: self._imported(plan, chosen), total=max(total, 1))

    def _imported(self, plan: IntakePlan, chosen: Chosen) -> None:
        self.plan = None
        self._program.signals.registrations_changed.emit()
        text = self.tr("{file} is imported. New: {new}, completed: {updated}, refused: {refused}.")
        counts = {each.value: plan.count(each) for each in Outcome}
        lines = {line for line, _ in chosen}
        unchanged = (row for row in plan.rows if row.outcome is Outcome.UNCHANGED)
        counts[Outcome.UPDATED.value] += sum(row.line in lines for row in unchanged)
        self.note.setText(text.format(file=plan.file.name, **counts))
        self._show_actions()
        self.close_button.setFocus()

    def undo(self) -> None:
        """Take back the last file that was imported."""
        with dialogs.telling(self, self._program):
            found = self._program.store.intakes.all()
            if not found:
                return
            text = self.tr(
                "{file}: drafts made {new}, completed {changed}. Those that nobody has touched "
                "since are as before again."
            )
            title = self.tr("Take back the last file")
            if not dialogs.ask(
                self, title, text.format(**found[0]._asdict()), self.tr("Take back")
            ):
                return
            self.bar.run(
                lambda store, _: importing.undo(self._surroundings(store), found[0].id),
                self._undone,
            )

    def _undone(self, counted: tuple[int, int]) -> None:
        self._program.signals.registrations_changed.emit()
        details = {"taken_back": str(counted[0]), "left": str(counted[1])}
        self.note.setText(self._program.plain_words().sentence("intake.undone", details))
        self.back()

    def _show_actions(self) -> None:
        idle, is_planned = not self.bar.is_busy, self.plan is not None
        for each in (self.file_button, self.paste_button, self.type, self.mappings):
            each.setEnabled(idle)
        is_read = idle and self._layout is not None
        self.save_button.setEnabled(is_read)
        self.pages.setEnabled(is_read)
        self.look_button.setEnabled(is_read and not is_planned)
        self.back_button.setEnabled(idle and self.pages.currentWidget() is self.outcome)
        does = self.plan is not None and any(
            row.outcome in (Outcome.NEW, Outcome.UPDATED) or row.differences
            for row in self.plan.rows
        )
        self.import_button.setEnabled(idle and does)
        with dialogs.telling(self, self._program):
            self.undo_button.setEnabled(idle and bool(self._program.store.intakes.all()))

    def done(self, result: int) -> None:
        """End what goes on beside the window, which then closes."""
        stop_all(self)
        super().done(result)


def show_intake(program: Program, parent: QWidget | None, file: Path | None = None) -> None:
    """Show the window that imports drafts, be it with a file."""
    dialog = IntakeDialog(program, parent)
    if file is not None:
        dialog.start(file)
    dialogs.show(dialog)
