"""Who keeps the key of the data, the recovery key, and when the program locks itself."""

import sys
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.data_folder import Keeper
from angio_desktop.actions.own_settings import LOCK_MINUTES
from angio_desktop.actions.renewing import NewKey
from angio_desktop.actions.unlocking import note_keeper
from angio_desktop.errors import StorageProblem
from angio_desktop.ui.access.lock_screen import follows_system, minutes_of
from angio_desktop.ui.access.pin_dialog import PinDialog
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.look import labels
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.shortcuts import Shortcut

_MINUTES = (0, 1, 2, 5, 10, 15, 30, 60)


class KeyBox(QWidget):
    """Where a pass phrase guards the data it is asked before the key is shown or changed.

    `renew_asked` brings a NewKey that someone keeps, for the data to be encrypted with.
    """

    lock_asked = Signal()
    minutes_changed = Signal(int)
    following_changed = Signal()
    renew_asked = Signal(object)
    changed = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.keeper = labels.wrapped()
        self.change_button = button(
            self.tr("Change who &keeps it…"),
            self.change,
            self.tr("This computer, or a pass phrase."),
        )
        self.recovery_button = button(
            self.tr("Reco&very key…"),
            self.show_recovery,
            self.tr("Shows the key to be kept on paper."),
        )
        self.renew_button = button(
            self.tr("Ne&w key…"),
            self.renew,
            self.tr("When someone else may have seen the key or the pass phrase."),
        )
        column = layouts.box(self)
        column.addWidget(labels.section(self.tr("Key and lock")))
        column.addWidget(self.keeper)
        column.addLayout(layouts.row(self.change_button, self.recovery_button, self.renew_button))
        column.addLayout(self._lock())
        column.addWidget(self._following())
        column.addLayout(self._pin())

    def _lock(self) -> QHBoxLayout:
        text = self.tr("&Lock after")
        self.minutes = named(Choice(), text, self.tr("When nobody touches it."))
        label = QLabel(text)
        label.setBuddy(self.minutes)
        chosen = minutes_of(self.program.store.settings.all().get(LOCK_MINUTES, ""))
        for minutes in sorted({*_MINUTES, chosen}):
            name = self.tr("%n minute(s) without input", "", minutes) if minutes else ""
            self.minutes.addItem(name or self.tr("never by itself"), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(chosen))
        self.minutes.activated.connect(self._set_minutes)
        self.lock_button = button(self.tr("Lock now"), self.lock_asked, Shortcut.LOCK)
        return layouts.row(label, self.minutes, self.lock_button)

    def _following(self) -> QCheckBox:
        text = self.tr("Lock too when the computer sleeps or its screen is locked")
        told = self.tr("Covers the windows before anybody else can see them.")
        self.follows = named(QCheckBox(text), text, told)
        self.follows.setVisible(sys.platform != "darwin")  # macOS does not tell
        self.follows.clicked.connect(self._set_following)
        self._show_following()
        return self.follows

    def _show_following(self) -> None:
        chosen = self.program.preferences.chosen.locks_with_system
        self.follows.setChecked(follows_system(chosen, int(self.minutes.currentData())))

    def _set_following(self, follows: bool) -> None:
        preferences = self.program.preferences
        with dialogs.telling(self, self.program):
            preferences.choose(replace(preferences.chosen, locks_with_system=follows))
            self.following_changed.emit()
        self._show_following()

    def _pin(self) -> QHBoxLayout:
        self.pin_state = labels.muted(wraps=False)
        self.pin_button = button(
            self.tr("P&IN…"), self.choose_pin, self.tr("Six digits that open the lock.")
        )
        self.no_pin_button = button(
            self.tr("Remove PIN"), self.remove_pin, self.tr("Has the lock ask as it did before.")
        )
        self._show_pin()
        return layouts.row(self.pin_button, self.no_pin_button, self.pin_state)

    def _show_pin(self) -> None:
        is_set = self.program.pin.is_set
        state = self.tr("A PIN opens the lock.") if is_set else self.tr("No PIN is set.")
        self.pin_state.setText(state)
        self.no_pin_button.setVisible(is_set)

    def choose_pin(self) -> None:
        """Have a PIN, or another one, open the lock."""
        if self._is_allowed():
            with dialogs.telling(self, self.program):
                program = self.program
                by_phrase = program.way_in.asks_phrase()
                asked = PinDialog(program.pin, program.plain_words(), self, by_phrase=by_phrase)
                dialogs.show(asked)
            self._show_pin()

    def remove_pin(self) -> None:
        """Have no PIN open the lock any more."""
        if self._is_allowed():
            with dialogs.telling(self, self.program):
                self.program.pin.remove()
            self._show_pin()

    def refresh(self) -> None:
        """Show who keeps the key now. Raises KeyProblem and StorageProblem."""
        self._show_pin()
        way_in = self.program.way_in
        if way_in.named is not None:
            text = self.tr("The data were opened with the recovery key in {file}.")
            self.keeper.setText(text.format(file=way_in.named))
            return
        names = {
            Keeper.SYSTEM: self.tr("This computer keeps the key, for your account only."),
            Keeper.PASS_PHRASE: self.tr("A pass phrase guards the key; it is asked at each start."),
        }
        nobody = "⚠ " + self.tr(
            "Nobody keeps the key: the recovery key will be asked at the next start. Choose who "
            "keeps it."
        )
        self.keeper.setText(names.get(way_in.data.keeper(), nobody))

    def _set_minutes(self) -> None:
        minutes = int(self.minutes.currentData())
        with dialogs.telling(self, self.program):
            self.program.store.settings.set(LOCK_MINUTES, str(minutes), now())
            self.minutes_changed.emit(minutes)
        self._show_following()

    # --- the key -------------------------------------------------------------------------

    def _is_allowed(self) -> bool:
        """Ask the pass phrase where one guards the data: the one who asks may not be the user."""
        way_in, words = self.program.way_in, self.program.plain_words()
        with dialogs.telling(self, self.program):
            if not way_in.asks_phrase():
                return True
            why = self.tr("Give your pass phrase first.")
            asked = UnlockDialog(words, way_in.by_phrase, way_in.by_recovery, why, self)
            return dialogs.show(asked)
        return False

    def change(self) -> None:
        """Have a pass phrase, another one, or the computer keep the key from now on."""
        if not self._is_allowed():
            return
        way_in, words = self.program.way_in, self.program.plain_words()
        why = self.tr("Who is to keep the key from now on? Your data and backups stay as they are.")
        name = self._name()
        if dialogs.show(ProtectDialog(way_in.data, way_in.key, words, why, self, name=name)):
            self._note()

    def _name(self) -> str:
        with suppress(StorageProblem):  # the pass phrase can be changed all the same
            return self.program.store.settings.user()
        return ""

    def renew(self) -> None:
        """Have the data encrypted with another key, if the user agrees and someone keeps it."""
        if not self._is_allowed() or not self._agrees():
            return
        words, new = self.program.plain_words(), NewKey()
        why = self.tr("Who is to keep the new key?")
        if dialogs.show(ProtectDialog(new, new.key, words, why, self, name=self._name())):
            dialogs.show(RecoveryDialog(new.key, words, self, is_new=True))
            self.renew_asked.emit(new)

    def _agrees(self) -> bool:
        text = self.tr(
            "Your data are encrypted anew, with another key. Do this when someone else may have "
            "seen the recovery key or the pass phrase. Open registrations are stored and closed, "
            "and a backup is made.\n\nBackups of before keep the key of before: keep its recovery "
            "key as long as you keep them, or remove them. A file with the recovery key, for "
            "commands, must be saved anew."
        )
        return dialogs.ask(self, self.tr("New key"), text, self.tr("Continue"))

    def _note(self) -> None:
        with dialogs.telling(self, self.program):
            note_keeper(self.program.way_in, self.program.store)
            self.refresh()
        self.changed.emit()

    def show_recovery(self) -> None:
        """Show the recovery key."""
        if self._is_allowed():
            words = self.program.plain_words()
            dialogs.show(RecoveryDialog(self.program.way_in.key, words, self))
