"""What goes to the platform without a file: how far each is, why, and what a person can do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.actions import clock
from angio_desktop.actions.platform_server import is_on, server_of
from angio_desktop.actions.posting import Went, say_arrived
from angio_desktop.actions.preferences import Table
from angio_desktop.actions.rights import Right
from angio_desktop.storage.posted import Posted, PostedRow, Way
from angio_desktop.ui.look import labels, ways
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable

_SHOWN = 200
_GOES = (Way.WAITING, Way.UNCLEAR)
_CAN_LEAVE = (Way.WAITING, Way.HELD, Way.REFUSED)


class OutboxBox(QWidget):
    """Hidden while nothing ever went that way; `now_asked` wants a round at once."""

    now_asked = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self._rows: Sequence[PostedRow] = ()
        heading = labels.section(self.tr("To the platform without a file"))
        self.summary = labels.wrapped()
        self.summary.hide()
        self.why = labels.wrapped()  # in a narrow window its column has no room
        headers = (
            *(self.tr("Code"), self.tr("Type"), self.tr("Patient"), self.tr("How far")),
            *(self.tr("Next attempt"), self.tr("Why")),
        )
        what = self.tr("What is on its way, and what arrived.")
        self.table = named(SimpleTable(headers), heading.text(), what)
        self.table.keep_columns(program.preferences, Table.OUTBOX)
        self.table.itemSelectionChanged.connect(self._show_actions)
        self.now_button = button(
            self.tr("Try now"), self.now_asked, self.tr("Does not wait for the next attempt.")
        )
        self.hold_button = button(
            self.tr("Hold"), self._hold, self.tr("It stays until you let it go.")
        )
        self.go_button = button(
            self.tr("Let it go"), self._let_go, self.tr("It goes as soon as the platform answers.")
        )
        self.out_button = button(
            self.tr("Take out"), self._take_out, self.tr("It can go in a file then.")
        )
        self.decide_button = button(
            self.tr("Decide…"),
            self._decide,
            self.tr("The platform cannot say whether it arrived."),
            role="primary",
        )
        column = layouts.box(self)
        for widget in (heading, self.summary):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.why)
        buttons = (self.now_button, self.hold_button, self.go_button, self.out_button)
        column.addLayout(layouts.flow(self.decide_button, *buttons))
        guard(program, Right.SEND, self.decide_button, *buttons)
        self.hide()

    def refresh(self) -> None:
        """Read again what is on its way. Raises StorageProblem."""
        chosen = self._chosen()
        self._rows = self.program.store.outbox.rows(_SHOWN)
        self.setVisible(bool(self._rows))
        words = self.program.plain_words()
        self.table.show_rows(
            [
                (
                    *(row.code, self.program.type_name(row.type), row.patient),
                    ways.name(row.posted.way, words),
                    self._next(row.posted),
                    ways.reason(row.posted, words),
                )
                for row in self._rows
            ]
        )
        if chosen is not None:
            ids = [row.posted.registration for row in self._rows]
            if chosen.registration in ids:
                self.table.selectRow(ids.index(chosen.registration))
        self._show_actions()

    def show_went(self, went: Went | None, *, is_busy: bool) -> None:
        """Say how the last round ended."""
        if is_busy:
            text = self.tr("The platform is being spoken to…")
        elif not is_on(self.program.store.settings.all()):
            text = self.tr("Sending without a file is switched off in the settings.")
        elif went is not None and went.problem is not None:
            words = self.program.plain_words()
            text = words.problem(went.problem)
            if went.again is not None:
                moment = moment_text(clock.at(went.again).isoformat())
                text += " " + self.tr("Tried again on {moment}.").format(moment=moment)
        else:
            text = ""
        self.summary.setText(text)
        self.summary.setVisible(bool(text))

    def _next(self, posted: Posted) -> str:
        return moment_text(clock.at(posted.due).isoformat()) if posted.way in _GOES else ""

    def _chosen(self) -> Posted | None:
        row = self.table.currentRow()
        return self._rows[row].posted if 0 <= row < len(self._rows) else None

    def _show_actions(self) -> None:
        chosen = self._chosen()
        way = chosen.way if chosen else None
        why = ways.line(chosen, self.program.plain_words())
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.now_button.setEnabled(any(row.posted.way in _GOES for row in self._rows))
        self.hold_button.setEnabled(way is Way.WAITING)
        self.go_button.setEnabled(way in (Way.HELD, Way.REFUSED))
        self.out_button.setEnabled(way in _CAN_LEAVE)
        self.decide_button.setEnabled(way is Way.UNDECIDED)

    def _hold(self) -> None:
        self._move(Way.HELD, "by_user")

    def _take_out(self) -> None:
        self._move(Way.TAKEN_OUT, "by_user")

    def _let_go(self) -> None:
        chosen = self._chosen()
        with dialogs.telling(self, self.program):
            if chosen is not None:
                self.program.store.outbox.put([chosen.registration], clock.now())
        self.program.signals.registrations_changed.emit()

    def _move(self, way: Way, why: str) -> None:
        chosen = self._chosen()
        with dialogs.telling(self, self.program):
            if chosen is not None:
                self.program.store.outbox.move(chosen, way, clock.now(), why=why)
        self.program.signals.registrations_changed.emit()

    def _decide(self) -> None:
        """Ask what became of what the platform cannot tell."""
        row = self.table.currentRow()
        chosen = self._chosen()
        if chosen is None:
            return
        text = self.tr(
            "Registration {code} was sent on {moment}, but no answer came, and the platform "
            "cannot say whether it arrived.\n\nLook it up on the platform (HD4DP). If it is there, "
            "choose “It arrived”: it is not sent again. If it is not, choose “Send again”. If it "
            "was there all the same, the platform would have it twice, and only the helpdesk can "
            "take one away."
        )
        moment = moment_text(chosen.time)
        answer = dialogs.ask_which(
            self,
            self.tr("Did it arrive?"),
            text.format(code=self._rows[row].code, moment=moment),
            self.tr("It arrived"),
            self.tr("Send again"),
        )
        if answer == 0:
            with dialogs.telling(self, self.program):
                host = server_of(self.program.store.settings.all()).host
                say_arrived(self.program.store, chosen, host)
            self.program.signals.registrations_changed.emit()
        elif answer == 1:
            self._move(Way.WAITING, "again")
