"""Exporting: which sent registrations go out, as one CSV for each type, and what went before."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import ExportRequest, ExportResult
from angio_desktop.actions.platform_server import is_on
from angio_desktop.actions.preferences import Purpose, Table
from angio_desktop.actions.rights import Right
from angio_desktop.errors import AngioError
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.records import ExportChoice
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.export_outcome import ExportOutcome
from angio_desktop.ui.parts.export_run import ExportRun
from angio_desktop.ui.parts.export_table import ExportTable, Marked
from angio_desktop.ui.parts.outbox_box import OutboxBox
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import type_choice
from angio_desktop.ui.widgets.day_line import DayLine
from angio_desktop.ui.widgets.flow import Flow
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import hinted, named
from angio_desktop.ui.widgets.shortcuts import Shortcut
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import WorkBar

_SHOWN = 200  # a table of them all would hold the window up
_NAMED = 20  # and so would a text of thousands of lines


class ExportsView(QWidget):
    """Above what would be exported now, below what was exported when, in which file."""

    answers_asked = Signal()
    post_asked = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._counts: Mapping[RegistrationType, int] = {}
        self._last = LastFolder(program.preferences, Purpose.EXPORT)
        title = labels.title(self.tr("Export for the national upload"))
        self.summary = labels.wrapped()
        self.table = ExportTable(program, title.text())
        self.table.ticked.connect(self._count_again)
        history = labels.section(self.tr("Exported before"))
        headers = (
            *(self.tr("Time"), self.tr("Type"), self.tr("Records"), self.tr("File")),
            *(self.tr("Folder"), "SHA-256", self.tr("Log")),
        )
        what = self.tr("What was exported when, and where.")
        self.history = named(SimpleTable(headers), history.text(), what)
        self.history.keep_columns(program.preferences, Table.EXPORTED)
        self.bar = WorkBar(program, title.text())
        self.bar.busy_changed.connect(self._show_action)
        layout = layouts.page(self)
        layout.addWidget(title)
        layout.addLayout(self._options())
        layout.addWidget(self.bar)
        self.outcome = ExportOutcome()
        layout.addWidget(self.outcome)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 3)
        self.outbox = OutboxBox(program)
        self.outbox.now_asked.connect(self.post_asked)
        layout.addWidget(self.outbox, 2)
        layout.addWidget(history)
        layout.addWidget(self.history, 2)
        guard(program, Right.SEND, self.export_button, self.post_button, self.answers_button)
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
        self.post_button = button(
            self.tr("Send without a file…"),
            self.ask_and_post,
            self.tr("What is ticked goes to the platform by itself, in no file."),
        )
        period = QLabel(self.tr("Admission"))
        row = layouts.flow(self.type, period, self.first, self.last, self.again)
        row.addWidget(self.export_button)
        row.addWidget(self.post_button)
        answers = Shortcut.READ_ANSWERS
        self.answers_button = button(answers.caption, self.answers_asked, answers)
        row.addWidget(self.answers_button)
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
        if self.isVisible() and not self.program.signals.is_locked:
            self.refresh()

    def refresh(self) -> None:
        """Show what would be exported with these choices, and the earlier exports."""
        readable = self._dates_are_readable()
        with dialogs.refreshing(self, self.program):
            self._find(readable=readable)
            self._show_history()
            self.outbox.refresh()
            self._show_summary(readable=readable)

    def _find(self, *, readable: bool) -> None:
        """Count what would be exported, and read the first of it. Raises StorageProblem."""
        self.post_button.setVisible(is_on(self.program.store.settings.all()))
        shown = self.program.store.exports.rows(self._asked(), _SHOWN) if readable else []
        self.table.show_registrations(shown)
        self._count(readable=readable)

    def _count(self, *, readable: bool) -> None:
        """Count what would be exported, without what is to stay. Raises StorageProblem."""
        self._counts = {}
        if not readable:
            return
        asked, left_out = self._asked(), self.table.left_out
        found = self.program.store.exports.counts(asked)
        here = set(self.program.store.exports.ids(asked)) & left_out.keys() if left_out else ()
        stay = Counter(left_out[id_] for id_ in here)
        left = {type_: number - stay[type_] for type_, number in found.items()}
        self._counts = {type_: number for type_, number in left.items() if number}

    def _count_again(self) -> None:
        readable = self._dates_are_readable()
        with dialogs.telling(self, self.program):
            self._count(readable=readable)
            self._show_summary(readable=readable)

    def _asked(self) -> ExportChoice:
        chosen = self.type.currentData()
        type_ = RegistrationType(chosen) if chosen else None
        return ExportChoice(type_, self.first.day(), self.last.day(), self.again.isChecked())

    def _show_summary(self, *, readable: bool) -> None:
        count = sum(self._counts.values())
        self._show_action()
        if not readable:
            text = self.tr("Type the period as dd/mm/yyyy, or leave it empty.")
        elif count or self.table.rowCount():
            text = self.tr("%n registration(s) will be exported.", "", count)
            if count > _SHOWN:
                text += " " + self.tr("The first %n are shown; a period shows others.", "", _SHOWN)
        else:
            text = self.tr(
                "Nothing to export with these choices. Tick “Also what was exported before” to "
                "export something again."
            )
        self.summary.setText(text)

    def _show_action(self) -> None:
        can_go = any(self._counts.values()) and not self.bar.is_busy
        self.export_button.setEnabled(can_go)
        self.post_button.setEnabled(can_go and not self.again.isChecked())

    def _show_history(self) -> None:
        heads = self.program.store.exports.heads()
        self.history.show_rows(
            [
                (
                    *(moment_text(e.time), self.program.type_name(RegistrationType(e.type))),
                    *(str(e.count), e.file, e.folder, e.sha256),
                    heads[e.id].text if e.id in heads else "",
                )
                for e in self.program.store.exports.all()
            ]
        )

    def ask_and_post(self) -> None:
        """Ask whether what is ticked is to go without a file, and put it in the queue."""
        asked, left_out = self._asked(), self.table.left_out
        with dialogs.telling(self, self.program):
            ids = [i for i in self.program.store.exports.ids(asked) if i not in left_out]
            text = self.tr(
                "%n registration(s) go to the platform, one after the other, as soon as it "
                "answers. They go in no file then.",
                "",
                len(ids),
            )
            if dialogs.ask(self, self.tr("Send without a file"), text, self.tr("Send")):
                self.program.store.outbox.put(ids, now())
                self.program.signals.registrations_changed.emit()
                self._refresh_if_shown()

    def ask_and_export(self) -> None:
        """Ask for a folder and export into it; who practises has one for that, and no other."""
        if self.program.practice is not None:
            self.export_into(self.program.practice.exports)
            return
        folder = dialogs.ask_folder(self, self.tr("Export into folder"), self._last)
        if folder is not None:
            self.export_into(folder)

    def export_into(self, folder: Path) -> None:
        """Begin writing one file for each type that has any; at the end it says what was written.

        Cancelled between two files it keeps those that are whole, which are marked as exported.
        """
        if self.bar.is_busy:
            return
        self.outcome.hide()
        requests = [self._request(type_, folder) for type_ in self._counts]
        run = ExportRun(self.program.definitions, requests, folder)
        end = partial(self._end, run)
        self.bar.run(run.do, end, total=sum(self._counts.values()), cancelled=end)

    def _end(self, run: ExportRun, _: object = None) -> None:
        """Show what is still to be exported, and say what was written."""
        ended = [end for end in run.ended.values() if isinstance(end, ExportResult)]
        for id_ in frozenset[int]().union(*(end.drafts for end in ended)):
            self.table.drafts.pop(id_, None)
        self.program.signals.registrations_changed.emit()
        if not self.isVisible():  # what is seen was read again already
            self.refresh()
        said = [self._said(type_, end) for type_, end in run.ended.items()]
        if said:
            has_files = any(end.written for end in ended)
            self.outcome.tell(said, run.folder if has_files else None)

    def _request(self, type_: RegistrationType, folder: Path) -> ExportRequest:
        return ExportRequest(
            type=type_,
            target=folder,
            first=self.first.day(),
            last=self.last.day(),
            include_exported=self.again.isChecked(),
            without=_of(self.table.left_out, type_),
            drafts=_of(self.table.drafts, type_),
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
            log = self.tr("log: {head}").format(head=result.log)
            lines.append(f"✓ {written.format(file=result.written.path.name)} · {log}")
        words = self.program.plain_words()
        shown, more = result.left_out[:_NAMED], len(result.left_out[_NAMED:])
        lines += [f"✖ {words.problem(problem)}" for problem in shown]
        if more:
            lines.append("✖ " + self.tr("%n more were left out. They stay in the list.", "", more))
        return "\n".join(lines)


def _of(marked: Marked, type_: RegistrationType) -> frozenset[int]:
    return frozenset(id_ for id_, of_type in marked.items() if of_type is type_)
