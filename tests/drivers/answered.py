"""A registration that the platform refused, with all that windows show of it."""

from pathlib import Path

from angio_desktop.actions.answering import open_answers, read_answers
from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.files.result_file import ResultFile
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.store import Store
from tests.drivers.result_files import Verdict, plain, records
from tests.drivers.sent_examples import send
from tests.drivers.tables import DEFINITIONS, DICTIONARY

FOLLOW_UP = RegistrationType.FOLLOW_UP


def refused(store: Store, folder: Path) -> tuple[Registration, ResultFile]:
    """Return a follow-up that was refused, and the file that says so, in a folder that is empty."""
    who = {"IDC_PAT": "00070401144"}  # no other is the same in all its cells
    sent = send(store, DICTIONARY, FOLLOW_UP, "ANG-2026-REFUSED01", **who)
    request = ExportRequest(FOLLOW_UP, folder, include_exported=True)
    done = export(store, DICTIONARY, DEFINITIONS.assumptions, request, now())
    assert done.written is not None
    rows = records(done.written.path)
    path = folder / "RESULT.csv"
    path.write_bytes(plain(rows, [Verdict("", "DT_CONSULT: no such day")] * len(rows)))
    file = open_answers(path, store, DICTIONARY)
    for _ in read_answers(store, file, file.found, now()):
        pass
    return sent, file
