"""What was verified when: it stands in the trail, where nobody takes it away unnoticed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from angio_desktop import paths
from angio_desktop.storage.heads import Head
from angio_desktop.storage.records import Progress
from angio_desktop.storage.sqlite.connection import Embedded, open_alone
from angio_desktop.storage.sqlite.outside import beside, check_backups, known_heads
from angio_desktop.storage.sqlite.verifying import verify, verify_since
from angio_desktop.storage.trail import Action, Entry, newest
from angio_desktop.storage.verification import Verification, Watch, Wrong, check_heads

_SETTLING = (Action.VERIFIED, Action.BACKUP_RESTORED, Action.CARRIED_ON)
_LOOKED_AT = 500  # of each day since the oldest of the backups


@dataclass(frozen=True, slots=True)
class Verifications:
    """Verifications beside the work, and what they found."""

    _database: Embedded

    def of_backup(self, name: str, sha256: str, progress: Progress) -> Verification:
        """Check everything in the backup of this name; `sha256` is the hash of its proof.

        It holds still, whatever is written meanwhile. What is kept outside is compared with the
        data themselves.
        """
        open_ = self._database
        folder = open_.file.parent
        file = paths.backups(folder) / name
        known = known_heads(folder, open_.key)
        with open_.reading() as connection:
            wrong = check_heads(connection.exec_driver_sql, known)
        wrong = wrong or check_backups(folder, {name: sha256}, Watch(progress))
        if wrong is not None or not file.is_file():
            return Verification(0, 0, 0, wrong or Wrong("backup", code=name))
        backup = open_alone(file, open_.key, open_.account)
        try:
            with backup.reading() as connection:
                return verify(connection, folder, (), progress)
        finally:
            backup.engine.dispose()

    def since_last(self) -> Verification | None:
        """Check what came since the last time all was right; None where that never was."""
        last = self._last_right()
        if last is None:
            return None
        open_ = self._database
        known = known_heads(open_.file.parent, open_.key)
        with open_.reading() as connection:
            return verify_since(connection, last, known)

    def _last_right(self) -> Head | None:
        entry = next(iter(self.right()), None)
        if entry is None or not entry.detail["entries"]:
            return None
        return Head(entry.detail["entries"], entry.detail["hash"])

    def right(self) -> Sequence[Entry]:
        """Return the entries of verifications that found nothing, the newest first."""
        with self._database.reading() as connection:
            found = newest(connection.exec_driver_sql, [Action.VERIFIED], _LOOKED_AT)
        return [entry for entry in reversed(found) if not entry.detail["wrong"]]

    def newest(self) -> Entry | None:
        """Return the entry of the newest verification, or of what settled it since."""
        with self._database.reading() as connection:
            return next(iter(newest(connection.exec_driver_sql, _SETTLING, 1)), None)

    def note(self, found: Verification, now: datetime, backup: str = "") -> None:
        """Write into the trail what a verification found; `backup` is the file that it looked at.

        Of one that looked only at what came since, only what is wrong is worth it.
        """
        wrong = found.wrong or Wrong("")
        told = {"wrong": wrong.what, "id": wrong.id, "code": wrong.code}
        checked = {"entries": found.entries, "hash": found.hash, "backup": backup}
        with self._database.recording(now) as (_, trail):
            trail.add(Action.VERIFIED, **checked, **told)

    def unknown_head(self) -> Wrong | None:
        """Name a head that is kept beside the data, or by the system, and is not in the trail."""
        open_ = self._database
        known = tuple(beside(open_.file.parent, open_.key))
        with open_.reading() as connection:
            return check_heads(connection.exec_driver_sql, known)
