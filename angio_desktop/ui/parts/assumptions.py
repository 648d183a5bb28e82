"""What of the register is assumed: the format's open questions and the rows marked `assumed`."""

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.preferences import Table
from angio_desktop.actions.testset import write_testset
from angio_desktop.register.assumptions import assumed_fields
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable


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
        self.table = named(SimpleTable(headers, wraps=True), title.text(), note.text())
        self.table.keep_columns(program.preferences, Table.ASSUMPTIONS)
        self._show_rows()
        self.testset_button = button(
            self.tr("Write test set…"),
            self.write,
            self.tr("Asks for a folder and writes five files there."),
        )
        column = layouts.page(self)
        for widget in (title, note, self.table):
            column.addWidget(widget, int(widget is self.table))
        column.addLayout(layouts.row(self.testset_button))

    def title(self) -> str:
        """Return the part's name with the number of assumptions."""
        return self.tr("Assumptions ({count})").format(count=len(self._rows))

    def refresh(self) -> None:
        """Read the settings again."""
        with dialogs.telling(self, self.program):
            self._rows = self._make_rows()
            self._show_rows()

    def _show_rows(self) -> None:
        self.table.show_rows(self._rows)
        self.table.setColumnWidth(0, GRID * 34)
        self.table.setColumnWidth(1, GRID * 34)
        self.table.put_back_columns()

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

    def write(self) -> None:
        """Ask for a folder and write the five made-up records there."""
        folder = dialogs.ask_folder(self, self.tr("Write test set into folder"))
        if folder is None:
            return
        tables = self.program.definitions
        with dialogs.telling(self, self.program):
            settings = self.program.store.settings.all()
            files = write_testset(tables.dictionary, tables.assumptions, settings, folder)
            said = self.tr("Written, each record with STATUS=draft:")
            names = (file.path.name for file in files)
            dialogs.tell(self, self.tr("Test set"), "\n".join((said, *names)))
