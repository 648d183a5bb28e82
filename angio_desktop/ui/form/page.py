"""One page of the wizard: the fields of sections that belong together.

The page is built when it is first shown. It decides nothing: an evaluation says which fields
apply, which are required and what is wrong; answers go out as signals.

The five procedures are asked the same. They share one page, whose editors turn to the fields of
whichever is shown: that is quicker than another page, and takes a fifth of the memory.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.clock import today
from angio_desktop.register.billing import Billing
from angio_desktop.register.captions import Words
from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.fields import Field, Form, Kind, Page, Role
from angio_desktop.register.findings import Finding
from angio_desktop.register.layout import Matrix, Section, blocks
from angio_desktop.register.values import parse_date
from angio_desktop.ui.editors.factory import Editor, make_editor
from angio_desktop.ui.editors.search import SearchEditor
from angio_desktop.ui.form.field import FieldRow, FieldView, Message
from angio_desktop.ui.form.matrix import MatrixView
from angio_desktop.ui.form.proposal import Proposal
from angio_desktop.ui.form.shown_findings import with_name
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID

NO_USES: Mapping[str, Mapping[str, int]] = {}
_AT_ONCE = 6


class FormPage(QWidget):
    """The fields of `page`, one of `pages`; emits `answered(key, text)` and `left(key)`.

    `add_asked(key, typed)` says that a hospital's list misses what was typed. `passed` follows
    Enter on the last field, unless there is something to be seen there.
    """

    answered = Signal(str, str)
    left = Signal(str)
    proposal_taken = Signal()
    passed = Signal()
    add_asked = Signal(str, str)

    def __init__(
        self,
        form: Form,
        pages: Sequence[Page],
        words: Words,
        uses: Mapping[str, Mapping[str, int]] = NO_USES,
    ) -> None:
        super().__init__()
        self._uses = uses
        self.form, self.pages, self.words = form, pages, words
        self.page = pages[0]
        self.views: dict[str, FieldView] = {}
        self._by_stem: dict[str, FieldView] = {}
        self._is_built = False
        self._building = self._build()
        self._touched: set[str] = set()
        self._sections: list[tuple[QWidget, list[tuple[QWidget, FieldView]]]] = []
        self._matrices: list[MatrixView] = []
        self._in_tables: set[str] = set()
        self._proposal: Proposal | None = None
        self._filled_in: Collection[str] = ()
        self._read_only = False
        self.head = labels.muted("", self)
        self._title = labels.title(self.page.captions.text(words.language), self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID, 0, 0)
        for widget in (self.head, self._title):
            layout.addWidget(widget)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._scroll, 1)
        layout.addLayout(self._middle, 1)

    def stand_beside(self, panel: QWidget) -> None:
        """Show a panel at the right of the fields."""
        self._middle.addWidget(panel)

    @property
    def is_built(self) -> bool:
        """Whether the editors are made."""
        return self._is_built

    def turn_to(self, page: Page, values: Mapping[str, str]) -> None:
        """Show another of `pages`, with its answers. The editors are made before."""
        if page is self.page:
            return
        self.page = page
        self._title.setText(page.captions.text(self.words.language))
        self.views = {}
        fields = {field.stem: field for field in page.fields}
        for stem, view in self._by_stem.items():
            field = fields.get(stem)
            view.applies = field is not None
            if field is not None:
                self.views[field.key] = view
                view.ask(field, values.get(field.key, ""))
        self._scroll.verticalScrollBar().setValue(0)

    def build(self, *, read_only: bool) -> None:
        """Make the editors, or what is still to be made of them."""
        while not self._is_built:
            self.build_part(read_only=read_only)

    def build_part(self, *, read_only: bool) -> None:
        """Make a few of the editors: so many that nobody notices."""
        self._read_only = read_only
        self._is_built = not next(self._building, False)

    def _build(self) -> Iterator[bool]:
        inside = QWidget(self)
        inside.setProperty("role", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID * 2, GRID * 2)
        column.setSpacing(0)
        for block in blocks(self.form, self.page):
            if isinstance(block, Matrix):
                yield from self._add_matrix(block, column, inside)
            else:
                yield from self._add_section(block, column, inside)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _add_section(self, block: Section, column: QVBoxLayout, inside: QWidget) -> Iterator[bool]:
        heading = QWidget(inside)
        if block.title is not None:
            heading = labels.section(
                block.title.captions.text(self.words.language), inside, wraps=True
            )
            column.addWidget(heading)
        rows: list[tuple[QWidget, FieldView]] = []
        for number, field in enumerate(block.fields, start=1):
            row = FieldRow(inside)
            view = self._make_view(field, row)
            row.hold(view)
            if Role.BILLING in field.roles:
                row.add_below(self._make_proposal(view))
            column.addWidget(row)
            rows.append((row, view))
            if number % _AT_ONCE == 0:
                yield True
        self._sections.append((heading, rows))

    def _add_matrix(self, block: Matrix, column: QVBoxLayout, inside: QWidget) -> Iterator[bool]:
        views: dict[str, FieldView] = {}
        for row in block.rows:
            views |= {f.key: self._make_view(f, inside, compact=True) for f in row.fields}
            yield True
        language = self.words.language
        titles = [row.title for row in block.rows if row.title]
        names = {f.key: f.captions.text(language) for f in (*block.columns, *titles)}
        matrix = MatrixView(block, views, names)
        column.addWidget(matrix)
        self._matrices.append(matrix)

    def _make_view(self, field: Field, parent: QWidget, *, compact: bool = False) -> FieldView:
        code_list = field.code_list
        loaded = self.words.open_lists.get(code_list.name) if code_list else None
        editor = make_editor(
            *(field, self.words, loaded, today, parent),
            compact=compact,
            uses=self._uses.get(code_list.name, {}) if code_list else {},
        )
        caption = field.captions.text(self.words.language)
        if compact:
            caption = self.form.caption(field.key, self.words.language)
            self._in_tables.add(field.key)
        view = FieldView(field, caption, editor, self._touched, parent)
        if self._read_only:
            editor.set_read_only(True)
        view.answered.connect(self.answered)
        view.left.connect(self.left)
        view.went_on.connect(partial(self._went_on, view))
        if isinstance(editor, SearchEditor):
            editor.add_asked.connect(partial(self._ask_to_add, view))
        self.views[field.key] = self._by_stem[field.stem] = view
        return view

    def _ask_to_add(self, view: FieldView, typed: str) -> None:
        self.add_asked.emit(view.field.key, typed)

    def take_words(self, words: Words) -> None:
        """Search and speak of lists that were loaded anew."""
        self.words = words
        for view in self._by_stem.values():
            code_list = view.field.code_list
            if isinstance(view.editor, SearchEditor) and code_list and code_list.is_open:
                view.editor.set_list(words, words.open_lists.get(code_list.name))

    def _went_on(self, view: FieldView) -> None:
        """Go on from what Enter led to, if the program filled that in, and to the next page."""
        reached = self.views.get(self.focused_key())
        if reached is not None and self._passes_by(reached) and isinstance(reached.editor, Editor):
            reached.editor.go_on()
        elif not view.is_wrong and not self.focused_key() and self._is_last(view):
            self.passed.emit()

    def _passes_by(self, view: FieldView) -> bool:
        is_filled_in = view.field.key in self._filled_in and bool(view.editor.text())
        return is_filled_in and not view.is_wrong

    def _is_last(self, view: FieldView) -> bool:
        stops = [v for v in self.views.values() if v.applies and v.field.kind is not Kind.COMPUTED]
        return stops[-1:] == [view]

    def _make_proposal(self, billed: FieldView) -> Proposal:
        self._proposal = Proposal(billed.field, self.form, self.words)
        self._proposal.taken.connect(partial(self._take_proposal, billed))
        return self._proposal

    def _take_proposal(self, billed: FieldView) -> None:
        billed.settle()
        self.proposal_taken.emit()
        self.left.emit(billed.field.key)

    def show_state(
        self,
        values: Mapping[str, str],
        evaluation: Evaluation,
        findings: Sequence[Finding],
        filled_in: Collection[str],
    ) -> None:
        """Show answers, what applies, and `findings` (warnings not confirmed yet, errors).

        What the program filled in (`filled_in`) is there to be seen: Enter passes it by.
        """
        self._filled_in = filled_in
        # Only a page whose rows come or go is painted as a whole, and then once.
        moves = any(v.applies != (k in evaluation.applies) for k, v in self.views.items())
        if moves:
            self.setUpdatesEnabled(False)
        by_key: dict[str, list[Message]] = {}
        for f in findings:
            if f.key in self.views:
                text = self.words.finding(f, self.form, values)
                if f.key in self._in_tables:  # its message stands below the table
                    text = with_name(self.words, text, self.views[f.key].caption)
                by_key.setdefault(f.key, []).append(Message(f.rule, f.severity, text))
        for key, view in self.views.items():
            view.show_answer(values.get(key, ""))
            view.show_state(
                applies=key in evaluation.applies,
                required=key in evaluation.required and not self._read_only,
                messages=by_key.get(key, ()),
            )
        self._show_rows()
        self._show_valid_models(values)
        self._show_proposal(values, evaluation.billing)
        if moves:
            self.setUpdatesEnabled(True)

    def _show_rows(self) -> None:
        for heading, rows in self._sections:
            for row, view in rows:
                if row.isHidden() == view.applies:
                    row.setVisible(view.applies)
            heading.setVisible(any(view.applies for _, view in rows))
        for matrix in self._matrices:
            matrix.refresh()

    def _show_valid_models(self, values: Mapping[str, str]) -> None:
        """Offer only the implants that are valid on the procedure's date."""
        for view in self.views.values():
            code_list, n = view.field.code_list, view.field.procedure
            if n is not None and code_list is not None and code_list.is_open:
                day = parse_date(values.get(self.form.procedure_dates[n], ""))
                view.editor.set_date(day if isinstance(day, date) else None)

    def _show_proposal(self, values: Mapping[str, str], billing: Billing | None) -> None:
        if self._proposal is not None:
            [billed] = self.form.with_role(Role.BILLING)
            proposed = None if self._read_only else billing
            self._proposal.propose(proposed, values.get(billed.key, ""))

    def settle(self) -> None:
        """Show every finding from now on, also of fields never touched."""
        self._touched.update(field.key for page in self.pages for field in page.fields)
        for view in self.views.values():
            view.settle()

    def settle_answered(self, values: Mapping[str, str]) -> None:
        """Show the findings of the fields that have an answer."""
        self._touched.update(field.key for field in self.page.fields if values.get(field.key))

    def whole_height(self) -> int:
        """Return how high the page would have to be to show all of it at once."""
        inside: QWidget | None = self._scroll.widget()
        around = self.height() - self._scroll.viewport().height()
        return around + (inside.sizeHint().height() if inside else 0)

    def go_to(self, key: str) -> None:
        """Put the focus in a field and bring it into sight."""
        view = self.views.get(key)
        if view is None or not view.applies:
            view = next((v for v in self.views.values() if v.applies), None)
        if view is not None:
            view.editor.focus_first()
            self._see(view)
            # Once more when a page that was just shown has its sizes.
            QTimer.singleShot(0, view.editor, lambda: self._see(view))

    def _see(self, view: FieldView) -> None:
        self._scroll.ensureWidgetVisible(view.editor, 0, GRID * 8)

    def finish(self) -> None:
        """Take what was typed in the field that has the focus, as if it was left."""
        for view in self.views.values():
            if view.editor.has_focus():
                view.editor.finish()

    def focused_key(self) -> str:
        """Return the key of the field the focus is in, or ""."""
        return next((key for key, view in self.views.items() if view.editor.has_focus()), "")
