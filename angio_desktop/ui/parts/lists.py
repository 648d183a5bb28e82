"""The open lists: physicians and implants, loaded from the hospital's files."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.lists import (
    ListPlan,
    carry_out,
    first_rows,
    keep_columns,
    load_examples,
    own_columns,
    plan_lists,
)
from angio_desktop.actions.preferences import Purpose, Table
from angio_desktop.actions.rights import Right
from angio_desktop.errors import AngioError, BadListFile
from angio_desktop.register.context import ListEntry, OpenList, Period
from angio_desktop.register.names import searchable
from angio_desktop.register.open_lists import PHYSICIANS, columns
from angio_desktop.register.values import date_text
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.texts import series
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.list_columns import ask_columns
from angio_desktop.ui.parts.list_plan import ask_to_load
from angio_desktop.ui.parts.lot_search import show_lots
from angio_desktop.ui.program import Program, Read, read_lists
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.entry_dialog import add_asked
from angio_desktop.ui.widgets.flow import Flow
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import hinted, named
from angio_desktop.ui.widgets.shortcuts import Shortcut
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.text_line import TextLine
from angio_desktop.ui.widgets.work import Work, WorkBar

_SHOWN = 200  # a table of them all would hold the window up


class ListsView(QWidget):
    """The five lists above, the entries of the chosen one below."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._names = [n for n, c in program.dictionary.code_lists.items() if c.is_open]
        self._loaded: Mapping[str, OpenList] = {}
        self._searched: OpenList | None = None
        self._texts: list[str] = []
        title = labels.title(self.tr("Lists of the hospital"))
        note = labels.muted(
            self.tr(
                "A value from a list that is not loaded can be typed, but not checked. A new file "
                "takes the place of the list before; codes that were used stay known."
            )
        )
        heads = (self.tr("List"), self.tr("Entries"), self.tr("State"))
        which = self.tr("Choose the list to see or to load.")
        self.lists = named(SimpleTable(heads), title.text(), which)
        self.lists.setMaximumHeight(GRID * 27)
        self.lists.itemSelectionChanged.connect(self._show_entries)
        self.filter = named(TextLine(), self.tr("Search in this list"), Shortcut.SEARCH.hint)
        self.filter.setPlaceholderText(self.tr("Search in this list…"))
        self.filter.textChanged.connect(self._show_entries)
        headers = (
            *(self.tr("Code"), self.tr("Name"), self.tr("Valid from"), self.tr("Valid to")),
            self.tr("Articles"),
        )
        self.entries = hinted(SimpleTable(headers), self.tr("The entries of the chosen list."))
        self.lists.keep_columns(program.preferences, Table.LISTS)
        self.entries.keep_columns(program.preferences, Table.ENTRIES)
        layout = layouts.page(self)
        for widget in (title, note, self.lists):
            layout.addWidget(widget)
        layout.addLayout(self._buttons())
        self.bar = WorkBar(program, title.text())
        self.bar.busy_changed.connect(self._show_actions)
        layout.addWidget(self.bar)
        self.more = labels.muted(
            self.tr("The first %n are shown; search to see others.", "", _SHOWN)
        )
        self.more.hide()
        layout.addWidget(self.filter)
        layout.addWidget(self.entries, 1)
        layout.addWidget(self.more)
        program.signals.lists_changed.connect(self.refresh)
        self.refresh()
        self.lists.selectRow(0)

    def _buttons(self) -> Flow:
        self.load_button = button(
            self.tr("Load from a file…"),
            self.load,
            self.tr("Asks for a CSV file or workbook; it may hold several lists."),
        )
        self.add_button = button(
            self.tr("Add physician…"), self.add, self.tr("Adds one physician by number and name.")
        )
        self.examples_button = button(
            self.tr("Load example lists"),
            self.load_examples,
            self.tr(
                "Loads made-up lists, to try the program. What is chosen from them is not sent."
            ),
        )
        self.lots_button = button(
            self.tr("Search by lot…"),
            self.search_lots,
            self.tr("Which patients have a device whose box was scanned, for a recall."),
        )
        changing = (self.load_button, self.add_button, self.examples_button)
        guard(self.program, Right.MANAGE, *changing)
        buttons = (*changing, self.lots_button)
        return layouts.flow(*buttons)

    def _show_actions(self) -> None:
        for each in (self.load_button, self.add_button, self.examples_button):
            each.setDisabled(self.bar.is_busy)

    def refresh(self) -> None:
        """Read the lists again."""
        row = max(self.lists.currentRow(), 0)
        with dialogs.refreshing(self, self.program):
            self._loaded = self.program.open_lists()
            words = self.program.plain_words()
            with QSignalBlocker(self.lists):  # the entries once, not for each step
                self.lists.show_rows(
                    [(words.list_name(n), self._count(n), self._state(n)) for n in self._names]
                )
                self.lists.selectRow(row)
            self._show_entries()

    def _count(self, name: str) -> str:
        return str(len(self._loaded[name].entries)) if name in self._loaded else ""

    def _state(self, name: str) -> str:
        loaded = self._loaded.get(name)
        if loaded is None:
            return self.tr("Not loaded")
        return (
            self.tr("EXAMPLE: what is chosen from it is not sent")
            if loaded.is_example
            else self.tr("Loaded")
        )

    def chosen(self) -> str:
        """Return the name of the chosen list."""
        return self._names[max(self.lists.currentRow(), 0)]

    def _show_entries(self) -> None:
        self.entries.setAccessibleName(self.program.plain_words().list_name(self.chosen()))
        loaded = self._loaded.get(self.chosen())
        shown = list(islice(self._matching(loaded), _SHOWN + 1)) if loaded else []
        self.more.setVisible(len(shown) > _SHOWN)
        self.entries.show_rows(
            [
                (entry.code, self._name(entry), *_ends(period), _articles(entry))
                for entry in shown[:_SHOWN]
                for period in entry.periods
            ]
        )

    def _name(self, entry: ListEntry) -> str:
        if entry.is_listed:
            return entry.label
        return self.program.plain_words().sentence("not_listed", {"name": entry.label})

    def _matching(self, loaded: OpenList) -> Iterable[ListEntry]:
        """Return the entries with every word of the search; their texts are made ready once."""
        words = searchable(self.filter.text()).split()
        if not words:
            return loaded.entries.values()
        if self._searched is not loaded:
            self._searched = loaded
            self._texts = [searchable(f"{e.code} {e.label}") for e in loaded.entries.values()]
        beside = zip(loaded.entries.values(), self._texts, strict=True)
        return (entry for entry, text in beside if all(word in text for word in words))

    def load(self) -> None:
        """Ask for a file and load it as the chosen list."""
        name = self.chosen()
        caption = self.tr("Load {list}: columns {columns}").format(
            list=self.program.plain_words().list_name(name), columns=";".join(columns(name))
        )
        last = LastFolder(self.program.preferences, Purpose.LISTS)
        file = dialogs.ask_file(self, caption, dialogs.table_files(), last)
        if file is not None:
            self._load(file, name)

    def _load(self, file: Path, name: str) -> None:
        """Read a file beside the window's thread, and load it once its changes were seen."""
        dictionary = self.program.dictionary

        def do(store: Store, work: Work) -> tuple[ListPlan, ...]:
            return plan_lists(store, dictionary, name, file, progress=work.progress)

        size = file.stat().st_size if file.exists() else 0
        self.bar.run(do, self._ask_to_load, total=size, failed=partial(self._failed, file, name))

    def _failed(self, file: Path, name: str, problem: AngioError) -> None:
        """Ask what the columns of a file are where that is all that is wrong; tell the rest."""
        words = self.program.plain_words()
        if problem.text_id != f"{BadListFile.text_id}.header":
            dialogs.tell_problem(self, words, problem)
            return
        with dialogs.telling(self, self.program):
            store = self.program.store
            rows = first_rows(file)
            own = ask_columns(name, rows, own_columns(store, name), self) if rows else None
            if not rows:
                dialogs.tell_problem(self, words, problem)
            if own is not None:
                keep_columns(store, name, own)
                self._load(file, name)

    def _ask_to_load(self, plans: tuple[ListPlan, ...]) -> None:
        """Show what each list of the file changes, and load those that are consented to."""
        dictionary, words = self.program.dictionary, self.program.plain_words()
        wanted = [plan for plan in plans if ask_to_load(plan, words, self)]

        def do(store: Store, _: Work) -> Read:
            for plan in wanted:
                carry_out(store, dictionary, plan)
            return read_lists(store)

        if wanted:
            self.bar.run(do, self.program.signals.lists_changed.emit)

    def load_examples(self) -> None:
        """Load the example lists where the hospital has none of its own."""
        with dialogs.telling(self, self.program):
            load_examples(self.program.store)
            self.program.signals.lists_changed.emit(None)

    def search_lots(self) -> None:
        """Let the boxes that were scanned be searched."""
        with dialogs.telling(self, self.program):
            show_lots(self.program, self)

    def add(self) -> None:
        """Ask for a physician and add it."""
        if add_asked(self, self.program, PHYSICIANS) is not None:
            self.lists.selectRow(self._names.index(PHYSICIANS))


def _ends(period: Period) -> tuple[str, str]:
    first, last = (date_text(end) if end else "" for end in period)
    return first, last


def _articles(entry: ListEntry) -> str:
    """Return what is sold of a model: diameter and length, and the GTIN on its box."""
    return series(
        " ".join(filter(None, ("×".join(filter(None, sizes)), maker, gtin)))
        for gtin, maker, *sizes in entry.articles
    )
