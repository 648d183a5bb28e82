"""What of the register is assumed: the format's open questions and the rows marked `assumed`."""

from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.testset import write_testset
from angio_desktop.errors import AngioError
from angio_desktop.register.assumptions import assumed_fields
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.simple_table import SimpleTable


class AssumptionsView(QWidget):
    """The list, with its number; a test set settles them at the platform."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._rows = self._make_rows()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        title = labels.title(self.title())
        note = labels.muted(
            self.tr(
                "The register's public documents leave these questions open. The program takes "
                "the answer shown. A test set of five made-up records, uploaded once as drafts, "
                "settles them at the platform without submitting anything."
            )
        )
        self.table = SimpleTable(
            (self.tr("What"), self.tr("Assumed"), self.tr("Doubt")), wraps=True
        )
        self._show_rows()
        self.testset_button = QPushButton(self.tr("Write test set…"))
        self.testset_button.clicked.connect(self.write)
        row = QHBoxLayout()
        row.addWidget(self.testset_button)
        row.addStretch(1)
        self.table.setAccessibleName(title.text())
        self.table.setAccessibleDescription(note.text())
        self.testset_button.setToolTip(self.tr("Asks for a folder and writes five files there."))
        for widget in (title, note, self.table):
            layout.addWidget(widget, int(widget is self.table))
        layout.addLayout(row)

    def title(self) -> str:
        """Return the part's name with the number of assumptions."""
        return self.tr("Assumptions ({count})").replace("{count}", str(len(self._rows)))

    def refresh(self) -> None:
        """Read the settings again."""
        try:
            self._rows = self._make_rows()
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        self._show_rows()

    def _show_rows(self) -> None:
        self.table.show_rows(self._rows)
        self.table.setColumnWidth(0, GRID * 34)
        self.table.setColumnWidth(1, GRID * 34)

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
            doubt = self.tr("The source does not say: {what}").replace(
                "{what}", said.get(field.assumed, field.assumed)
            )
            rows.append((name, list_name, doubt))
        return rows

    def write(self) -> None:
        """Ask for a folder and write the five made-up records there."""
        folder = self.ask_folder()
        if not folder:
            return
        try:
            files = write_testset(
                self.program.dictionary,
                self.program.definitions.assumptions,
                self.program.store.settings.all(),
                Path(folder),
            )
        except AngioError as problem:
            dialogs.tell_problem(self, self.program.plain_words(), problem)
            return
        text = (
            self.tr("Written, each record with STATUS=draft:")
            + "\n"
            + "\n".join(f.path.name for f in files)
        )
        dialogs.tell(self, self.tr("Test set"), text)

    def ask_folder(self) -> str:
        """Ask for a folder; "" when the user does not choose one."""
        return QFileDialog.getExistingDirectory(self, self.tr("Write test set into folder"))
