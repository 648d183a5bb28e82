"""Asks what the columns of a list file are, where their names do not tell."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.files.tables import column_letter
from angio_desktop.register import list_columns as columns
from angio_desktop.register.list_columns import OwnColumns, columns_of, named
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.look.texts import named_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts, naming
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.simple_table import SimpleTable

_NONE = -1
_NEEDED = (columns.CODE, columns.LABEL)
_OF_PHYSICIANS = (*_NEEDED, columns.FIRST_NAME)
_OF_IMPLANTS = (
    *(*_NEEDED, columns.FROM, columns.TO, columns.TYPE, columns.GTIN),
    *(columns.MANUFACTURER, columns.DIAMETER, columns.LENGTH),
)


class ListColumnsDialog(QDialog):
    """The first rows of the file, and for each kind of column which one it is."""

    def __init__(
        self, list_name: str, rows: Sequence[Sequence[str]], own: OwnColumns, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of the list"))
        keep_on_screen(self)
        self._names = list(rows[0]) if rows else []
        outer = layouts.dialog(self)
        inside = QWidget()
        column = layouts.box(inside)
        outer.addWidget(layouts.scrolled(inside), 1)
        text = self.tr(
            "Say what the columns of this file are; it is remembered by their names for the next "
            "file. The first row holds the names."
        )
        column.addWidget(labels.wrapped(text))
        heads = [column_letter(place) for place in range(max(map(len, rows), default=0))]
        table = naming.named(SimpleTable(heads), self.tr("The first rows of the file."), text)
        table.show_rows([[*row, *[""] * (len(heads) - len(row))] for row in rows])
        table.setMinimumSize(GRID * 70, GRID * 18)
        column.addWidget(table, 1)
        form = QFormLayout()
        known = columns_of(self._names, own).places
        captions = self._captions()
        self.choices: dict[str, Choice] = {}
        for kind in _OF_PHYSICIANS if list_name == PHYSICIANS else _OF_IMPLANTS:
            place = known.get(kind, (_NONE,))[0]
            self.choices[kind] = self._choice(captions[kind], place)
            form.addRow(captions[kind], self.choices[kind])
        column.addLayout(form)
        self.problem = Notice()
        outer.addWidget(self.problem)
        read = button(self.tr("&Read"), hint=self.tr("Reads the file with these columns."))
        outer.addWidget(dialogs.answers(self, read, self.tr("Cancel"), self._take))
        self.resize(GRID * 90, GRID * 80)
        self.choices[columns.CODE].setFocus()

    def _captions(self) -> Mapping[str, str]:
        return {
            columns.CODE: self.tr("Code or number"),
            columns.LABEL: self.tr("Name"),
            columns.FIRST_NAME: self.tr("First name"),
            columns.FROM: self.tr("Valid from"),
            columns.TO: self.tr("Valid to"),
            columns.TYPE: self.tr("List (32401 … 32404)"),
            columns.GTIN: self.tr("GTIN"),
            columns.MANUFACTURER: self.tr("Manufacturer"),
            columns.DIAMETER: self.tr("Diameter"),
            columns.LENGTH: self.tr("Length"),
        }

    def _choice(self, name: str, place: int) -> Choice:
        choice = naming.named(Choice(), name, self.tr("Which column this is."))
        choice.addItem(self.tr("(not in this file)"), _NONE)
        for number, text in enumerate(self._names):
            choice.addItem(named_text(column_letter(number), text), number)
        choice.setCurrentIndex(choice.findData(place))
        return choice

    def own(self) -> dict[str, str]:
        """Return what the columns are, by their names."""
        places = {kind: choice.currentData() for kind, choice in self.choices.items()}
        return {named(self._names[place]): kind for kind, place in places.items() if place != _NONE}

    def _take(self) -> None:
        """Take it, or say what is needed."""
        found = columns_of(self._names, self.own())
        if found.is_header:
            self.accept()
            return
        text = self.tr("A code and a name are needed, from two columns that have names.")
        self.problem.say(f"{ICONS['error']} {text}", "error")


def ask_columns(
    list_name: str, rows: Sequence[Sequence[str]], own: OwnColumns, parent: QWidget
) -> dict[str, str] | None:
    """Ask what the columns of a file are; None when that is not said."""
    dialog = ListColumnsDialog(list_name, rows, own, parent)
    return dialog.own() if dialogs.show(dialog) else None
