"""The drafts that were worked at last: whose, where the user was, how far; Enter goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QHeaderView, QSizePolicy

from angio_desktop.actions.preferences import Table
from angio_desktop.register.fields import Form
from angio_desktop.storage.records import RecentDraft
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable

SHOWN = 5
_WHERE = 2


class RecentDrafts(SimpleTable):
    """As high as its rows; `open_asked` gives the id of the one to go on with."""

    open_asked = Signal(int)

    def __init__(self, program: Program) -> None:
        headers = (
            *(self.tr("Patient"), self.tr("Type"), self.tr("Where you were")),
            *(self.tr("Answered"), self.tr("Changed")),
        )
        super().__init__(headers)
        self._program = program
        self._drafts: Sequence[RecentDraft] = ()
        named(self, self.tr("Go on where you were"), self.tr("Enter goes on with a registration."))
        header = self.horizontalHeader()
        header.setSectionResizeMode(len(headers) - 1, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.Stretch)
        self.keep_columns(program.preferences, Table.RECENT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._open)

    def show_drafts(self, drafts: Sequence[RecentDraft]) -> None:
        """Show these, the first of them chosen unless another was."""
        chosen = self._id_at(self.currentRow())
        self._drafts = drafts
        self.show_rows([self._row(draft) for draft in drafts])
        ids = [draft.id for draft in drafts]
        if ids:
            self.selectRow(ids.index(chosen) if chosen in ids else 0)
        self.updateGeometry()

    def _row(self, draft: RecentDraft) -> tuple[str, ...]:
        program = self._program
        return (
            *(draft.patient or self.tr("no name"), program.type_name(draft.type)),
            where_text(program.dictionary.forms[draft.type], program.language, draft),
            *(f"{draft.answered} / {draft.required}", moment_text(draft.changed)),
        )

    def _id_at(self, row: int) -> int | None:
        return self._drafts[row].id if 0 <= row < len(self._drafts) else None

    def _open(self, index: QModelIndex) -> None:
        id_ = self._id_at(index.row())
        if id_ is not None:
            self.open_asked.emit(id_)

    def sizeHint(self) -> QSize:
        """Return the room of the header, the rows and a bar to scroll by."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        frame = 2 * (self.frameWidth() + 2)
        return QSize(
            super().sizeHint().width(),
            self.horizontalHeader().sizeHint().height() + rows + frame,
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a row that is cut in two helps nobody."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


def where_text(form: Form, language: str, draft: RecentDraft) -> str:
    """Return the names of the page and the field in which a draft was left; "" for the start."""
    pages = (page.captions.text(language) for page in form.pages if page.id == draft.page)
    field = form.caption(draft.focus, language) if draft.focus in form.by_key else ""
    return " · ".join(part for part in (next(pages, ""), field) if part)
