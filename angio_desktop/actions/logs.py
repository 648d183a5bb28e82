"""The log of a data folder: keys and rule ids, never a value; the newest megabytes are kept."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from angio_desktop import paths
from angio_desktop.disk import make_private_file, make_private_folder

_OURS = "angio_desktop"
_BYTES = 1_000_000
_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _PrivateFile(RotatingFileHandler):
    """Makes each file readable by its user only."""

    def _open(self):  # type: ignore[no-untyped-def]  # as in logging
        make_private_file(Path(self.baseFilename))
        return super()._open()


def write_to(folder: Path) -> None:
    """Write what the program logs from now on into the data folder, if that can be."""
    file = paths.log_file(folder)
    stop()
    try:
        for each in (folder, file.parent):  # the one above would be made with everyone's rights
            make_private_folder(each)
        handler = _PrivateFile(file, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    except OSError:  # what is wrong with the folder is told by opening the database in it
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger(_OURS)
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def stop() -> None:
    """Write no log any more, and let go of its file."""
    root = logging.getLogger(_OURS)
    for old in [handler for handler in root.handlers if isinstance(handler, _PrivateFile)]:
        root.removeHandler(old)
        old.close()
