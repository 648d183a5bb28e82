"""One page of the wizard: the fields of sections that belong together.

It decides nothing: an evaluation says which fields apply, which are required and what is wrong;
answers go out as signals.

The five procedures are asked the same. They share one page, whose editors turn to the fields of
whichever is shown: that is quicker than another page, and takes a fifth of the memory.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from angio_desktop.actions.clock import today
from angio_desktop.register.billing import Billing
from angio_desktop.register.captions import Words
from angio_desktop.register.evaluation import Evaluation
from angio_desktop.register.fields import Field, Form, Kind, Page, Role, admission_key
from angio_desktop.register.findings import Finding
from angio_desktop.register.layout import Matrix, Section, blocks
from angio_desktop.register.values import parse_date
from angio_desktop.ui.editors.choices import ChoicesEditor
from angio_desktop.ui.editors.factory import Editor, make_editor
from angio_desktop.ui.editors.line import LineEditor
from angio_desktop.ui.editors.search import SearchEditor
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.habits import Habits
from angio_desktop.ui.form.matrix import MatrixView
from angio_desktop.ui.form.notes import Message
from angio_desktop.ui.form.proposal import Proposal
from angio_desktop.ui.form.row import FieldRow
from angio_desktop.ui.form.sheet import SheetScroll
from angio_desktop.ui.form.shown_findings import with_name
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import HINT, NOTE
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.shortcuts import Shortcut
from angio_desktop.ui.widgets.tab_order import beside

_ALL = 1_000_000  # pixels down a page
_AT_ONCE = 4  # are made ahead, so few that nobody notices


class FormPage(QWidget):
    """The fields of `page`, one of `pages`; emits `answered(key, text)` and `left(key)`.

    `add_asked(key, typed)` says that a hospital's list misses what was typed. `passed` follows
    Enter on the last field, unless there is something to be seen there, and `led_on` an answer that
    led to another field by itself. `confirmed(key)` follows Enter on an answer that came from a
    file.
    """

    answered = Signal(str, str)
    left = Signal(str)
    proposal_taken = Signal()
    as_before_asked = Signal()
    passed = Signal()
    led_on = Signal()
    confirmed = Signal(str)
    add_asked = Signal(str, str)

    def __init__(
        self,
        form: Form,
        pages: Sequence[Page],
        words: Words,
        habits: Habits,
    ) -> None:
        super().__init__()
        self._habits = habits
        operators = [f.code_list for f in form.with_role(Role.OPERATOR)]
        self._physicians = {each.name for each in operators if each is not None}
        self.form, self.pages, self.words = form, pages, words
        self.page = pages[0]
        self._views: dict[str, FieldView] = {}
        self._by_stem: dict[str, FieldView] = {}
        self._touched: set[str] = set()
        self._matrices: list[MatrixView] = []
        self._in_tables: set[str] = set()
        self._proposal: Proposal | None = None
        self._filled_in: Collection[str] = ()
        self._imported: Mapping[str, str] = {}
        self._values: Mapping[str, str] = {}
        self.head = labels.muted("", self)
        self._title = labels.title(self.page.captions.text(words.language), self, wraps=True)
        self._scroll = SheetScroll(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = self._scroll.sheet
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID, 0, 0)
        layout.addWidget(self.head)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        self.as_before = button("", self.as_before_asked, Shortcut.AS_BEFORE, role="count")
        self.as_before.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.as_before.hide()
        top.addWidget(self.as_before)
        layout.addLayout(top)
        layout.addWidget(self._scroll, 1)

    @property
    def views(self) -> Mapping[str, FieldView]:
        """The fields of the page by their keys, in the form's order."""
        if not self._by_stem:  # a page that nobody comes to costs nothing
            self._add_blocks()
        return self._views

    def _add_blocks(self) -> None:
        for block in blocks(self.form, self.page):
            if isinstance(block, Matrix):
                self._add_matrix(block)
            else:
                self._add_section(block)

    def stack(self, stacked: bool) -> None:
        """Put captions above their editors where there is little room, or before them."""
        self._sheet.stack(stacked)

    @property
    def is_built(self) -> bool:
        """Whether the editors of all that applies are made."""
        return bool(self._by_stem) and self._sheet.is_made

    def apply(self, evaluation: Evaluation) -> None:
        """Learn what applies and is required, before anything is made that does not."""
        for key, view in self.views.items():
            view.applies = key in evaluation.applies
            if not view.is_made:
                view.required = key in evaluation.required
        self._show_as_before()

    def build_part(self) -> None:
        """Make a few of the editors that lie below what is seen."""
        self._sheet.make_down_to(_ALL, _AT_ONCE)

    def turn_to(self, page: Page, values: Mapping[str, str]) -> None:
        """Show another of `pages`, with its answers."""
        if page is self.page:
            return
        if not self._by_stem:
            self._add_blocks()
        self.page = page
        self._title.setText(page.captions.text(self.words.language))
        self._views = {}
        fields = {field.stem: field for field in page.fields}
        for stem, view in self._by_stem.items():
            field = fields.get(stem)
            view.applies = field is not None
            if field is not None:
                self._views[field.key] = view
                view.ask(field, values.get(field.key, ""))
        self._scroll.verticalScrollBar().setValue(0)

    def _show_as_before(self) -> None:
        """Offer what this procedure shares with the one before it."""
        at = self.pages.index(self.page)
        self.as_before.setVisible(at > 0)
        if at > 0:
            before = self.pages[at - 1].captions.text(self.words.language)
            text = self.tr("As in {page} ({key})")
            self.as_before.setText(text.format(page=before, key=Shortcut.AS_BEFORE.shown))

    def _add_section(self, block: Section) -> None:
        views = [self._add_view(field) for field in block.fields]
        if block.title is not None:
            title = block.title.captions.text(self.words.language)
            self._sheet.add(views, partial(labels.section, title, self._sheet, wraps=True))
        for view in views:
            self._sheet.hold([view], partial(self._make_row, view))

    def _add_matrix(self, block: Matrix) -> None:
        fields = [field for row in block.rows for field in row.fields]
        self._in_tables |= {field.key for field in fields}
        views = {field.key: self._add_view(field) for field in fields}
        self._sheet.hold(list(views.values()), partial(self._make_matrix, block, views))

    def _add_view(self, field: Field) -> FieldView:
        language = self.words.language
        is_in_table = field.key in self._in_tables
        caption = (
            self.form.caption(field.key, language) if is_in_table else field.captions.text(language)
        )
        view = FieldView(field, caption, self._make, self._touched, self)
        self._views[field.key] = self._by_stem[field.stem] = view
        return view

    def _make_row(self, view: FieldView) -> QWidget:
        row = FieldRow(view, self._sheet)
        self._give_editor(view, row)
        view.editor.on_resized = row.refresh
        if Role.BILLING in view.field.roles:
            row.add_below(self._make_proposal(view))
        return row

    def _make_matrix(self, block: Matrix, views: Mapping[str, FieldView]) -> QWidget:
        language = self.words.language
        titles = [row.title for row in block.rows if row.title]
        names = {f.key: f.captions.text(language) for f in (*block.columns, *titles)}
        matrix = MatrixView(block, views, names, self._give_editor, self._sheet)
        self._matrices.append(matrix)
        return matrix

    def _make(self, view: FieldView) -> None:
        """Make the editor of a field that is asked for it, with what holds it."""
        holder = self._sheet.made_for(view)
        if not view.is_made:  # a cell of a column that does not apply
            self._give_editor(view, holder)

    def _give_editor(self, view: FieldView, parent: QWidget) -> None:
        field = view.field
        code_list = field.code_list
        loaded = self.words.open_lists.get(code_list.name) if code_list else None
        editor = make_editor(
            *(field, self.words, loaded, today, parent),
            compact=field.key in self._in_tables,
            uses=self._habits.uses.get(code_list.name, {}) if code_list else {},
        )
        if isinstance(editor, SearchEditor):
            editor.add_asked.connect(partial(self._ask_to_add, view))
        view.hold(editor)
        self._listen(view)
        if isinstance(view.typed_in, ChoicesEditor):
            view.typed_in.moves_on = self._habits.moves_on
        self._offer(view)

    def _listen(self, view: FieldView) -> None:
        """Hear a field, which says nothing before it has its editor: most on a page have none."""
        view.answered.connect(self.answered)
        view.answered.connect(partial(self._note_chosen, view))
        view.left.connect(self.left)
        view.went_on.connect(partial(self._went_on, view))
        view.completed.connect(partial(self._move_on_whole, view))
        view.offer_taken.connect(partial(self._take_offer, view))

    def _ask_to_add(self, view: FieldView, typed: str) -> None:
        self.add_asked.emit(view.field.key, typed)

    def take_words(self, words: Words) -> None:
        """Search and speak of lists that were loaded anew."""
        self.words = words
        for view in self._by_stem.values():
            code_list = view.field.code_list
            if not view.is_made or code_list is None or not code_list.is_open:
                continue
            if isinstance(view.editor, SearchEditor):
                view.editor.set_list(words, words.open_lists.get(code_list.name))

    def _went_on(self, view: FieldView) -> None:
        """Go on from what Enter led to, if the program filled that in, and to the next page."""
        if view.field.key in self._imported:
            self.confirmed.emit(view.field.key)
        reached = self.views.get(self.focused_key())
        if reached is not None and self._passes_by(reached) and isinstance(reached.editor, Editor):
            reached.editor.go_on()
        elif not view.is_wrong and not self.focused_key() and self._is_last(view):
            self.passed.emit()

    def _move_on_whole(self, view: FieldView) -> None:
        """Go on from an answer that is whole, unless something is to be seen there."""
        if not self._habits.moves_on_whole():
            return
        view.typed_in.finish()
        if view.is_wrong or not view.has_focus():
            return
        if self._is_last(view):
            self.passed.emit()
        else:
            view.typed_in.step_on()
        self.led_on.emit()

    def _take_offer(self, view: FieldView) -> None:
        self._take_proposal(view)
        self._move_on_whole(view)

    def led_to(self) -> None:
        """Have the field that was come to by itself know it."""
        view = self._focused()
        if view is not None:
            view.typed_in.led_to()

    def _note_chosen(self, view: FieldView, _key: str, text: str) -> None:
        code_list = view.field.code_list
        loaded = self.words.open_lists.get(code_list.name) if code_list else None
        if loaded is not None and loaded.name in self._physicians and text in loaded.entries:
            self._habits.chosen_last[view.field.stem] = text

    def _passes_by(self, view: FieldView) -> bool:
        is_filled_in = view.field.key in self._filled_in and bool(view.text())
        return is_filled_in and not view.is_wrong

    def _is_last(self, view: FieldView) -> bool:
        return self._stops()[-1:] == [view]

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
        imported: Mapping[str, str],
    ) -> None:
        """Show answers, what applies, and `findings` (warnings not confirmed yet, errors).

        What the program filled in (`filled_in`) is there to be seen: Enter passes it by. Of what
        was `imported` it says from where, until somebody confirms it.
        """
        self._filled_in, self._imported = filled_in, imported
        # Only a page whose rows come or go is painted as a whole, and then once.
        moves = any(v.applies != (k in evaluation.applies) for k, v in self.views.items())
        if moves:
            self.setUpdatesEnabled(False)
        messages = self._messages(findings, values)
        self._values = values
        for key, view in self.views.items():
            view.show_answer(values.get(key, ""))
            view.show_state(
                applies=key in evaluation.applies,
                required=key in evaluation.required,
                messages=messages.get(key, ()),
            )
            self._offer(view)
        for matrix in self._matrices:
            matrix.refresh()
        self._scroll.make_seen()
        self._show_proposal(values, evaluation.billing)
        self._sheet.lay_out()
        if moves:
            self.setUpdatesEnabled(True)

    def _messages(
        self, findings: Sequence[Finding], values: Mapping[str, str]
    ) -> Mapping[str, Sequence[Message]]:
        """Return what may be said of the fields of the page, by their keys."""
        by_key: dict[str, list[Message]] = {}
        for f in findings:
            view = self.views.get(f.key)
            if view is not None and view.touched:
                text = self.words.finding(f, self.form, values)
                short = self.words.short(f, self.form, values)
                if f.key in self._in_tables:  # its message stands below the table
                    text = with_name(self.words, text, view.caption)
                    short = with_name(self.words, short, view.caption)
                by_key.setdefault(f.key, []).append(Message(f.rule, f.severity, text, short))
        for key in self._imported.keys() & self.views.keys():
            by_key.setdefault(key, []).append(self._source(key))
        for key, text in self._habits.hints(self.words).items():
            if key in self.views and not values.get(key):
                by_key.setdefault(key, []).append(Message("", HINT, text, text))
        return by_key

    def _source(self, key: str) -> Message:
        """Return what says from where an answer came that nobody has confirmed."""
        text = self.tr("From {source}. Enter confirms.").format(source=self._imported[key])
        if key in self._in_tables:
            text = with_name(self.words, text, self.views[key].caption)
        return Message("", NOTE, text, text)

    def _offer(self, view: FieldView) -> None:
        """Offer what one key takes, and of implants those valid on the procedure's date."""
        code_list, n = view.field.code_list, view.field.procedure
        if view.is_made and isinstance(view.editor, SearchEditor):
            view.editor.offer(self._chosen_before(view.field))
        if view.is_made and view.field.key in self.form.later_dates:
            admission = self._values.get(admission_key(self.form.type), "")
            is_date = isinstance(parse_date(admission), date)
            if isinstance(view.editor, LineEditor):
                view.editor.offer(admission if is_date else "")
        if view.is_made and n is not None and code_list is not None and code_list.is_open:
            day = parse_date(self._values.get(self.form.procedure_dates[n], ""))
            view.editor.set_date(day if isinstance(day, date) else None)

    def _chosen_before(self, field: Field) -> str:
        """Return what the procedure before has here; else the physician that was chosen last."""
        at = self.pages.index(self.page)
        if at > 0:
            before = (each for each in self.pages[at - 1].fields if each.stem == field.stem)
            return next((self._values.get(each.key, "") for each in before), "")
        code_list = field.code_list
        is_physician = code_list is not None and code_list.name in self._physicians
        return self._habits.chosen_last.get(field.stem, "") if is_physician else ""

    def _show_proposal(self, values: Mapping[str, str], billing: Billing | None) -> None:
        if self._proposal is not None:
            [billed] = self.form.with_role(Role.BILLING)
            self._proposal.propose(billing, values.get(billed.key, ""))
            self.views[billed.key].typed_in.offer(billing.code if billing else "")
            self._sheet.refresh(self.views[billed.key])

    def count_of_touched(self) -> int:
        """Return how many fields were left: what is wrong with them is said."""
        return len(self._touched)

    def settle(self) -> None:
        """Show every finding from now on, also of fields never touched."""
        self._touched.update(field.key for page in self.pages for field in page.fields)
        for view in self._views.values():
            view.settle()

    def settle_answered(self, values: Mapping[str, str]) -> None:
        """Show the findings of the fields that have an answer."""
        self._touched.update(field.key for field in self.page.fields if values.get(field.key))

    def whole_height(self) -> int:
        """Return how high the page would have to be to show all of it at once."""
        self._sheet.make_down_to(_ALL)
        around = self.height() - self._scroll.viewport().height()
        return around + self._sheet.height()

    def go_to(self, key: str) -> None:
        """Put the focus in a field and bring it into sight."""
        view = self.views.get(key)
        if view is None or not view.applies:
            view = next((v for v in self.views.values() if v.applies), None)
        if view is not None:
            self._go_into(view)
            # Once more when a page that was just shown has its sizes.
            QTimer.singleShot(0, view.editor, lambda: self._see(view))

    def _see(self, view: FieldView) -> None:
        self._scroll.see(self._sheet.room_of(view))

    def enter(self, *, forward: bool) -> None:
        """Come to the first field, or backwards to the last, from what stands around the page."""
        stops = self._stops()
        if stops:
            self.go_to(stops[0 if forward else -1].field.key)

    def focusNextPrevChild(self, next_child: bool) -> bool:
        """Go to the next field, which may be made only now; after the last, out of the page.

        The fields are gone through in the form's order, whatever order they were made in.
        """
        focused, inside = self._focused(), self.focusWidget()
        if focused is None or inside is None:
            return super().focusNextPrevChild(next_child)
        order = list(self.views.values())
        at = order.index(focused)
        stops = [
            v for v in self._stops() if (order.index(v) > at) == next_child and v is not focused
        ]
        if stops:
            self._go_into(stops[0 if next_child else -1])
            return True
        other = beside(inside, forward=next_child, outside=self._sheet)
        if other is not None:
            reason = Qt.FocusReason.TabFocusReason
            other.setFocus(reason if next_child else Qt.FocusReason.BacktabFocusReason)
        return other is not None

    def _stops(self) -> list[FieldView]:
        """Return the fields at which the Tab key stops."""
        views = self.views.values()
        return [v for v in views if v.applies and v.field.kind is not Kind.COMPUTED]

    def _go_into(self, view: FieldView) -> None:
        self._sheet.make_to(view)
        view.editor.focus_first()
        self._see(view)

    def _focused(self) -> FieldView | None:
        return next((view for view in self.views.values() if view.has_focus()), None)

    def finish(self) -> None:
        """Take what was typed in the field that has the focus, as if it was left."""
        view = self._focused()
        if view is not None:
            view.editor.finish()

    def focused_key(self) -> str:
        """Return the key of the field the focus is in, or ""."""
        view = self._focused()
        return view.field.key if view is not None else ""
