"""The follow-ups that are due as a table model, with the word and the sign of each stage."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtGui import QColor

from angio_desktop.actions.follow_up import Stage, stage
from angio_desktop.register.fields import Obligation
from angio_desktop.register.summary import SearchWord, search_words
from angio_desktop.storage.records import Contact, ContactKind, DueFollowUp
from angio_desktop.ui.look.moments import day_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import tokens

ICONS = {
    Stage.OVERDUE: "⚠",
    Stage.DUE: "●",
    Stage.SOON: "○",
    Stage.OPTIONAL: "–",
    Stage.BEGUN: "✎",
}
DUE, STAGE, PATIENT, CONTACT, LAST_PCI, CODE = range(6)


def stage_name(which: Stage) -> str:
    """Return the word for a stage."""
    return {
        Stage.OVERDUE: translate("FollowUpModel", "Overdue"),
        Stage.DUE: translate("FollowUpModel", "This month"),
        Stage.SOON: translate("FollowUpModel", "Soon"),
        Stage.OPTIONAL: translate("FollowUpModel", "Optional"),
        Stage.BEGUN: translate("FollowUpModel", "Begun"),
    }[which]


class _Line(NamedTuple):
    due: DueFollowUp
    stage: Stage
    searched: str

    def holds(self, word: SearchWord) -> bool:
        return word.name in self.searched or word.typed.upper() in self.due.code


class FollowUpModel(QAbstractTableModel):
    """Holds what is due and shows the part that is asked for, the longest due first."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[_Line] = []
        self._shown: list[_Line] = []
        self._contacts: Mapping[int, Contact] = {}
        self._kinds = contact_names()
        self._headers = (
            *(self.tr("Due"), self.tr("State"), self.tr("Patient"), self.tr("Last contact")),
            *(self.tr("Last PCI"), self.tr("Code")),
        )

    def read(
        self,
        due: Sequence[DueFollowUp],
        contacts: Mapping[int, Contact],
        day: date,
        obligation: Obligation,
    ) -> None:
        """Take what is due as it is on a day, and the last contacts; `show_part` shows it."""
        self._contacts = contacts
        self._all = [_Line(each, stage(each, day, obligation), _searched(each)) for each in due]

    def forget(self) -> None:
        """Hold nothing, until it is to show some again."""
        self.beginResetModel()
        self._all, self._shown = [], []
        self.endResetModel()

    def show_part(self, which: Stage | None, search: str) -> None:
        """Show one stage, or all; every word must occur in the patient's name, number or code."""
        words = search_words(search)
        self.beginResetModel()
        self._shown = [
            line
            for line in self._all
            if which in (None, line.stage) and all(line.holds(word) for word in words)
        ]
        self.endResetModel()

    def counts(self) -> dict[Stage | None, int]:
        """Return how many stand where; None counts all."""
        found: dict[Stage | None, int] = dict.fromkeys(Stage, 0)
        for line in self._all:
            found[line.stage] += 1
        return {None: len(self._all), **found}

    def at(self, number: int) -> DueFollowUp:
        """Return the follow-up of a row."""
        return self._shown[number].due

    def rowCount(self, parent: QModelIndex | Persistent | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | Persistent | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headers[section]
        return None

    def data(self, index: QModelIndex | Persistent, role: int = 0) -> Any:
        """Return what a cell shows."""
        due, at, _ = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                *(day_text(due.due), f"{ICONS[at]} {stage_name(at)}", due.patient),
                *(self._contact(due.id), day_text(due.last_pci), due.code),
            )[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STAGE:
            return QColor(_colour(at))
        return None

    def _contact(self, id_: int) -> str:
        told = self._contacts.get(id_)
        parts = (self._kinds[told.kind], day_text(told.day), told.note) if told else ()
        return " · ".join(part for part in parts if part)


def contact_names() -> Mapping[ContactKind, str]:
    """Return the word for each kind of contact."""
    return {
        ContactKind.INVITED: translate("FollowUpModel", "Invited"),
        ContactKind.CALLED: translate("FollowUpModel", "Called"),
        ContactKind.NO_ANSWER: translate("FollowUpModel", "No answer"),
        ContactKind.REFUSED: translate("FollowUpModel", "Refused"),
    }


def _colour(at: Stage) -> str:
    colours = tokens()
    return {
        Stage.OVERDUE: colours.warning,
        Stage.DUE: colours.text,
        Stage.SOON: colours.muted,
        Stage.OPTIONAL: colours.muted,
        Stage.BEGUN: colours.accent,
    }[at]


def _searched(due: DueFollowUp) -> str:
    return " ".join(word.name for word in search_words(f"{due.patient} {due.patient_key}"))
