"""The table of the registrations: its columns, how far a draft is, what can be done with a row."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
)

from angio_desktop.actions.preferences import Preferences, Table
from angio_desktop.ui.look.theme import tokens
from angio_desktop.ui.parts.registrations_model import (
    CODE,
    COMPLETE,
    DETAILS,
    EXPORTED,
    OFFICIAL,
    PATIENT,
    PROGRESS,
    STATUS,
    RegistrationsModel,
)
from angio_desktop.ui.widgets.button import Button
from angio_desktop.ui.widgets.giving_way import GivingWay
from angio_desktop.ui.widgets.kept_columns import KeptColumns
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.row_focus import RowFocus
from angio_desktop.ui.widgets.simple_table import dress

_WIDTHS = (96, 200, 160, 86, 84, 120, 164, 120, 104, 110, 100, 130, 130, 100, 180, 160)
# The status says who has it open: room for a login of six letters, and for the patients still.
_AT_A_COLLEAGUE = 106
_LEAST_PATIENT = 160  # pixels
_BAR = 3
# A window of 1280 points shows the others whole, with room for the patients. The platform's column
# tells too what was exported; a code is searched by, and stands in what was sent.
_NOT_AT_FIRST = (CODE, EXPORTED, *DETAILS, OFFICIAL)


class RegistrationsTable(QTableView):
    """Shows a model; `actions` are the buttons that a row's menu repeats.

    `columns_changed` says that other columns are shown; the patient always is. Where it is
    `shared` the status has room for a colleague's name.
    """

    columns_changed = Signal()

    def __init__(
        self, model: RegistrationsModel, preferences: Preferences, *, shared: bool
    ) -> None:
        super().__init__()
        self.actions_of_row: Sequence[Button] = ()
        self._model = model
        named(self, self.tr("Registrations"), self.tr("Enter opens a registration."))
        self.setModel(model)
        dress(self)
        self.setWordWrap(False)
        self.setItemDelegateForColumn(COMPLETE, _Progress(self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(PATIENT, QHeaderView.ResizeMode.Stretch)
        widths = {**dict(enumerate(_WIDTHS)), **({STATUS: _AT_A_COLLEAGUE} if shared else {})}
        for column, width in widths.items():
            self.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        self._kept = KeptColumns(self, preferences, Table.REGISTRATIONS, _NOT_AT_FIRST)
        self._giving = GivingWay(self, self._kept, (STATUS,), _LEAST_PATIENT)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.columns_menu().popup(header.mapToGlobal(place))
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def shows_details(self) -> bool:
        """Return whether any column is wanted that the list itself has not."""
        return any(self._kept.is_wanted(column) for column in DETAILS)

    def columns_menu(self) -> QMenu:
        """Return a menu in which each column can be shown or hidden."""
        menu = _menu(self)
        for column, name in enumerate(self._model.headers):
            if column != PATIENT:
                is_wanted = self._kept.is_wanted(column)
                has_room = not (is_wanted and self.isColumnHidden(column))
                lacking = self.tr("{column} (no room here)").format(column=name)
                action = menu.addAction(name if has_room else lacking)
                action.setCheckable(True)
                action.setChecked(is_wanted)
                action.toggled.connect(partial(self.show_column, column))
        return menu

    def show_column(self, column: int, shown: bool) -> None:
        """Show a column, or hide it."""
        self._kept.show_column(column, shown=shown)
        self._giving.fit()
        self.columns_changed.emit()

    def row_menu(self) -> QMenu:
        """Return what can be done with the chosen row now."""
        menu = _menu(self)
        for button in self.actions_of_row:
            if button.isEnabled():
                action = QAction(button.icon(), button.text(), menu)
                action.triggered.connect(button.click)
                menu.addAction(action)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        """Open the menu of the row under the mouse, or by the keyboard of the chosen one."""
        index = self.indexAt(place)
        if index.isValid():
            self.selectRow(index.row())
        if self.currentIndex().isValid():
            self.row_menu().popup(self.viewport().mapToGlobal(place))


def _menu(parent: RegistrationsTable) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


class _Progress(RowFocus):
    """Draws under the numbers of a draft how far it is."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell, and the bar."""
        super().paint(painter, option, index)
        part = index.data(PROGRESS)
        if part is None:
            return
        area: QRect = option.rect
        whole = QRect(area.left() + 3, area.bottom() - _BAR - 2, area.width() - 9, _BAR)
        done = QRect(whole.topLeft(), whole.size())
        done.setWidth(round(whole.width() * part))
        painter.fillRect(whole, QColor(tokens().border))
        painter.fillRect(done, QColor(tokens().success if part >= 1 else tokens().accent))
