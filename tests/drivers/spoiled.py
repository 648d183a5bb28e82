"""Backups that are damaged where only their proof reads: who lists them sees what they hold."""

from datetime import datetime
from pathlib import Path

from angio_desktop.storage.store import Store

_BYTES = 50_000
_SPOILED = 81  # of the last page, beside what tells whether it was altered


def fill_end(store: Store, now: datetime) -> None:
    """Have the last pages of the database hold what nobody reads but a proof."""
    store.settings.set("long", "x" * _BYTES, now)


def spoil_end(file: Path) -> None:
    """Damage the last page of a file (fill_end)."""
    content = file.read_bytes()
    file.write_bytes(content[:-_SPOILED] + bytes(_SPOILED))
