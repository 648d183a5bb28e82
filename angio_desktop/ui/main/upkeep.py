"""What is done by itself for the register of a data folder: its backup of each day, its checks.

An office is kept by the hospital's own server.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from angio_desktop.ui.access.lock_screen import Idle
from angio_desktop.ui.main.daily_backup import DailyBackup
from angio_desktop.ui.main.daily_check import DailyCheck
from angio_desktop.ui.parts.data import DataView


class Upkeep(QObject):
    """Looks whether it is time when it is told to."""

    def __init__(self, data: DataView, idle: Idle, notice: QLabel, parent: QObject) -> None:
        super().__init__(parent)
        self.daily = DailyBackup(data.backups, idle, notice, self)
        self.checks = DailyCheck(data.backups, data.verify, self)

    def look(self) -> None:
        """Back up and check what is due."""
        self.daily.look()
        self.checks.look()
