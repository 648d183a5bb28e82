"""Sections that repeat, as one table: measurements as rows, vessels as columns."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from angio_desktop.register.layout import Matrix
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID


class MatrixView(QWidget):
    """The table; a column of which nothing applies is not shown, nor a table without columns."""

    def __init__(self, block: Matrix, views: dict[str, FieldView], words: dict[str, str]) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, GRID, 0, GRID)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        outer.addLayout(grid)
        self._columns: list[tuple[QLabel, list[FieldView]]] = []
        self._fill(grid, block, views, words)
        grid.setColumnStretch(len(block.columns) + 1, 1)
        for view in views.values():
            outer.addWidget(view.message)

    def _fill(
        self, grid: QGridLayout, block: Matrix, views: dict[str, FieldView], words: dict[str, str]
    ) -> None:
        for column, field in enumerate(block.columns, start=1):
            head = labels.muted(words[field.key], wraps=False)
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
            self._columns.append((head, []))
        for number, section in enumerate(block.rows, start=1):
            title = section.title.key if section.title else ""
            grid.addWidget(QLabel(words[title]), number, 0)
            for column, field in enumerate(section.fields, start=1):
                view = views[field.key]
                view.label.hide()
                view.mark.hide()
                grid.addWidget(view.editor, number, column)
                self._columns[column - 1][1].append(view)

    def refresh(self) -> None:
        """Show the columns that apply."""
        for head, views in self._columns:
            head.setVisible(any(view.applies for view in views))
            for view in views:
                view.editor.setVisible(view.applies)
        self.setVisible(any(view.applies for _, views in self._columns for view in views))
