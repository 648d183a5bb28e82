"""Exporting: which sent registrations go out, as one CSV for each type, and what went before."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QTableWidgetItem, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.exporting import ExportRequest, ExportResult, export
from angio_desktop.actions.preferences import Table
from angio_desktop.errors import AngioError
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import ExportChoice, RegistrationRow
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import day_text, moment_text
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import type_choice
from angio_desktop.ui.widgets.day_line import DayLine
from angio_desktop.ui.widgets.flow import Flow
from angio_desktop.ui.widgets.naming import hinted, named
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import Work, WorkBar

_DRAFT_COLUMN = 0
_SHOWN = 200  # a table of them all would hold the window up

_Kept = dict[int, RegistrationType]  # ids of records, and the file each goes into


class ExportRun:
    """The export of some types, one file each, done beside the windows' thread.

    `ended` says how each ended, as far as it came: None is one that was cancelled.
    """

    def __init__(self, definitions: Definitions, requests: Sequence[ExportRequest]) -> None:
        self.ended: dict[RegistrationType, ExportResult | AngioError | None] = {}
        self._definitions, self._requests = definitions, requests
        self._before = 0

    def do(self, store: Store, work: Work) -> None:
        """Export the types one after the other. Raises Cancelled."""
        for request in self._requests:
            self.ended[request.type] = None
            try:
                result = self._export(store, work, request)
            except AngioError as problem:
                self.ended[request.type] = problem
            else:
                self.ended[request.type] = result
                self._before += result.count

    def _export(self, store: Store, work: Work, request: ExportRequest) -> ExportResult:
        def progress(count: int) -> None:
            work.progress(self._before + count)

        tables = self._definitions
        return export(store, tables.dictionary, tables.assumptions, request, now(), progress)


class ExportsView(QWidget):
    """Above what would be exported now, below what was exported when, in which file."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._counts: Mapping[RegistrationType, int] = {}
        self._shown: list[RegistrationRow] = []
        self._kept: _Kept = {}
        title = labels.title(self.tr("Export for the national upload"))
        self.summary = labels.wrapped()
        headers = (
            *(self.tr("Keep open"), self.tr("Type"), self.tr("Patient")),
            *(self.tr("Admission"), self.tr("Code"), self.tr("Exported")),
        )
        self.table = named(SimpleTable(headers), title.text(), self.tr("What will be exported."))
        history = labels.section(self.tr("Exported before"))
        headers = (
            *(self.tr("Time"), self.tr("Type"), self.tr("Records"), self.tr("File")),
            *(self.tr("Folder"), "SHA-256"),
        )
        what = self.tr("What was exported when, and where.")
        self.history = named(SimpleTable(headers), history.text(), what)
        self.table.keep_columns(program.preferences, Table.TO_EXPORT)
        self.history.keep_columns(program.preferences, Table.EXPORTED)
        self.bar = WorkBar(program, title.text())
        self.bar.busy_changed.connect(self._show_action)
        layout = layouts.page(self)
        layout.addWidget(title)
        layout.addLayout(self._options())
        layout.addWidget(self.bar)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 3)
        layout.addWidget(history)
        layout.addWidget(self.history, 2)
        program.signals.registrations_changed.connect(self._refresh_if_shown)

    def _options(self) -> Flow:
        what, everything = self.tr("Chooses what is exported."), self.tr("All types")
        self.type = type_choice(self.program, self.tr("Registration type"), what, everything)
        self.type.activated.connect(self.refresh)
        self.first, self.last = self._day(self.tr("from"), what), self._day(self.tr("to"), what)
        self.again = hinted(QCheckBox(self.tr("Also what was exported before")), what)
        self.again.toggled.connect(self.refresh)
        self.export_button = button(
            self.tr("Export…"),
            self.ask_and_export,
            self.tr("Asks for a folder and writes a file there."),
            role="primary",
        )
        period = QLabel(self.tr("Admission"))
        row = layouts.flow(self.type, period, self.first, self.last, self.again)
        row.addWidget(self.export_button)
        return row

    def _day(self, name: str, hint: str) -> DayLine:
        line = named(DayLine(), self.tr("Admission") + " " + name, hint)
        line.setPlaceholderText(name)
        line.setFixedWidth(GRID * 14)
        line.editingFinished.connect(self.refresh)
        return line

    def _dates_are_readable(self) -> bool:
        readable = True
        for line in (self.first, self.last):
            restyle(line, "severity", "" if line.is_readable() else "error")
            readable = readable and line.is_readable()
        return readable

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show what would be exported with these choices, and the earlier exports."""
        self._kept = self._kept_open()
        readable = self._dates_are_readable()
        with dialogs.telling(self, self.program):
            self._find(readable=readable)
            self._show_history()
            self._show_pending()
            self._show_summary(readable=readable)

    def _show_summary(self, *, readable: bool) -> None:
        count = sum(self._counts.values())
        self._show_action()
        if not readable:
            text = self.tr("Type the period as dd/mm/yyyy, or leave it empty.")
        elif count:
            text = self.tr("%n registration(s) will be exported.", "", count) + " "
            text += self.tr(
                "“Keep open” has the platform keep a record as a draft for a person to finish."
            )
            if count > _SHOWN:
                text += " " + self.tr("The first %n are shown; a period shows others.", "", _SHOWN)
        else:
            text = self.tr(
                "Nothing to export with these choices. Tick “Also what was exported before” to "
                "export something again."
            )
        self.summary.setText(text)

    def _show_action(self) -> None:
        self.export_button.setEnabled(any(self._counts.values()) and not self.bar.is_busy)

    def _find(self, *, readable: bool) -> None:
        """Count what would be exported, and read the first of it. Raises StorageProblem."""
        self._counts, self._shown = {}, []
        if not readable:
            return
        first, last = self.first.day(), self.last.day()
        chosen = self.type.currentData()
        type_ = RegistrationType(chosen) if chosen else None
        asked = ExportChoice(type_, first, last, self.again.isChecked())
        self._counts = self.program.store.exports.counts(asked)
        self._shown = self.program.store.exports.rows(asked, _SHOWN)

    def _show_pending(self) -> None:
        self.table.show_rows(
            [
                (
                    *("", self.program.type_name(row.type), row.patient),
                    day_text(row.admission),
                    *(row.code, moment_text(row.exported)),
                )
                for row in self._shown
            ]
        )
        for number, row in enumerate(self._shown):
            box = _check_box(self.tr("Keep open"), is_checked=row.id in self._kept)
            self.table.setItem(number, _DRAFT_COLUMN, box)

    def _show_history(self) -> None:
        self.history.show_rows(
            [
                (
                    *(moment_text(e.time), self.program.type_name(RegistrationType(e.type))),
                    *(str(e.count), e.file, e.folder, e.sha256),
                )
                for e in self.program.store.exports.all()
            ]
        )

    def ask_and_export(self) -> None:
        """Ask for a folder and export into it."""
        folder = dialogs.ask_folder(self, self.tr("Export into folder"))
        if folder is not None:
            self.export_into(folder)

    def export_into(self, folder: Path) -> None:
        """Begin writing one file for each type that is shown; at the end it says what was written.

        Cancelled between two files it keeps those that are whole, which are marked as exported.
        """
        if self.bar.is_busy:
            return
        drafts = self._kept_open()
        requests = [self._request(type_, folder, drafts) for type_ in self._counts]
        run = ExportRun(self.program.definitions, requests)
        end = partial(self._end, run, drafts)
        self.bar.run(run.do, end, total=sum(self._counts.values()), cancelled=end)

    def _end(self, run: ExportRun, drafts: _Kept, _: object = None) -> None:
        """Show what is still to be exported, and say what was written."""
        ended = [end for end in run.ended.values() if isinstance(end, ExportResult)]
        out = frozenset[int]().union(*(end.drafts for end in ended))
        self._kept = {id_: type_ for id_, type_ in drafts.items() if id_ not in out}
        self._shown = []
        self.program.signals.registrations_changed.emit()
        if not self.isVisible():  # what is seen was read again already
            self.refresh()
        said = [self._said(type_, end) for type_, end in run.ended.items()]
        if said:
            dialogs.tell(self, self.tr("Export"), "\n\n".join(said))

    def _kept_open(self) -> _Kept:
        """Return the records that the platform is to keep open.

        Those ticked before count too, also while they are not among the rows that are shown.
        """
        found = dict(self._kept)
        for number, row in enumerate(self._shown):
            item = self.table.item(number, _DRAFT_COLUMN)
            if item is not None and item.checkState() is Qt.CheckState.Checked:
                found[row.id] = row.type
            else:
                found.pop(row.id, None)
        return found

    def _request(self, type_: RegistrationType, folder: Path, drafts: _Kept) -> ExportRequest:
        return ExportRequest(
            type=type_,
            target=folder,
            first=self.first.day(),
            last=self.last.day(),
            include_exported=self.again.isChecked(),
            drafts=frozenset(id_ for id_, of_type in drafts.items() if of_type is type_),
        )

    def _said(self, type_: RegistrationType, result: ExportResult | AngioError | None) -> str:
        if result is None:
            text = self.tr("✖ {type}: cancelled. No file was written and nothing is marked.")
            return text.format(type=self.program.type_name(type_))
        if isinstance(result, AngioError):
            words = self.program.plain_words()
            return "✖ " + words.named(self.program.type_name(type_), words.problem(result))
        lines = []
        if result.written is not None:
            written = self.tr("%n record(s) in {file}", "", result.count)
            lines.append("✓ " + written.format(file=result.written.path.name))
        words = self.program.plain_words()
        lines += [f"✖ {words.problem(problem)}" for problem in result.left_out]
        return "\n".join(lines)


def _check_box(name: str, *, is_checked: bool) -> QTableWidgetItem:
    item = QTableWidgetItem("")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
    item.setToolTip(name)
    return item
