"""The loop of a registration: sent, exported, answered, corrected, exported again, accepted.

Two patients are registered in data of their own. The platform answers with RESULT files in two
layouts, as nobody has published one. A third is found in the warehouse of the hospital.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from angio_desktop.actions.answering import columns_of, open_answers, read_answers
from angio_desktop.actions.clock import now
from angio_desktop.actions.correcting import correction_of
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.found_there import Part
from angio_desktop.actions.posting import post_waiting
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.named_field import named_field
from angio_desktop.storage.records import Mark, Standing
from angio_desktop.storage.store import Store
from tests.drivers.hd4dp import platform
from tests.drivers.opened import open_store
from tests.drivers.own_lists import load_own_lists
from tests.drivers.postgres import running, why_none
from tests.drivers.reconciled import compare
from tests.drivers.result_files import OFFICIAL, Rows, Verdict, other, plain, records
from tests.drivers.sent_examples import send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.drivers.warehouse import Kept, new_warehouse

PCI = RegistrationType.HOSPITALISATION_PCI
_REFUSED = "MS_HF_HOSPZ: value not accepted"


def run(folder: Path, say: Callable[[str], None]) -> list[Standing]:
    """Go the whole way, leaving the files in `folder`; returns where each registration ended.

    They are what was accepted at once, what was refused, and its correction.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with closing(open_store(folder / "data")) as store:
        load_own_lists(store)
        good = send(store, DICTIONARY, PCI, "ANG-2026-AAAAAAAB1", IDC_PAT="61092521885")
        bad = send(store, DICTIONARY, PCI, "ANG-2026-AAAAAAAC1")
        rows = _export(store, folder / "first")
        verdicts = [Verdict(OFFICIAL[0]), Verdict("", _REFUSED)]
        _answer(store, folder / "RESULT-1.csv", plain(rows, verdicts))
        say(f"{bad.code}: refused, {_REFUSED}")
        assert [mark_of(store, each.id) for each in (good, bad)] == [Mark.ACCEPTED, Mark.REFUSED]
        corrected = _correct(store, bad.id or 0)
        say(f"{bad.code}: replaced by {corrected.registration.code}")
        rows = _export(store, folder / "second")
        _answer(store, folder / "RESULT-2.csv", other(rows, [Verdict(OFFICIAL[1])]))
        say(f"{corrected.registration.code}: accepted, {OFFICIAL[1]}")
        assert store.verify().wrong is None
        ids = (good.id, bad.id, corrected.registration.id)
        return [store.answers.standing(id_ or 0) for id_ in ids]


def by_warehouse(folder: Path, warehouse: Kept, say: Callable[[str], None]) -> Standing:
    """Have a registration be accepted by what the hospital's warehouse holds, without a file."""
    with closing(open_store(folder / "warehouse")) as store:
        load_own_lists(store)
        sent = send(store, DICTIONARY, PCI, "ANG-2026-AAAAAAAD1")
        _export(store, folder / "third")
        assert compare(store, warehouse).counts()[Part.UNKNOWN_THERE] == 1
        warehouse.put(sent, OFFICIAL[0])
        found = compare(store, warehouse)
        assert (found.is_equal, found.new) == (True, 1)
        say(f"{sent.code}: in the warehouse, {OFFICIAL[0]}")
        assert store.verify().wrong is None
        return store.answers.standing(sent.id or 0)


def by_own_warehouse(folder: Path, say: Callable[[str], None]) -> None:
    """Do the same with a warehouse that is made for it, where this computer can have one."""
    if why_none():
        return
    with running() as cluster:
        by_warehouse(folder, new_warehouse(cluster), say)


def run_without_file(folder: Path, say: Callable[[str], None]) -> Standing:
    """Have a registration go to a platform without a file; returns where it ended."""
    folder.mkdir(parents=True, exist_ok=True)
    with closing(open_store(folder / "data")) as store, platform(folder) as hd4dp:
        load_own_lists(store)
        sent = send(store, DICTIONARY, PCI, "ANG-2026-AAAAAAAD1")
        store.outbox.put([sent.id or 0], now())
        went = post_waiting(store, DICTIONARY, hd4dp.server(), int)
        assert (went.taken, went.problem) == (1, None)
        assert (
            export(
                store, DICTIONARY, DEFINITIONS.assumptions, ExportRequest(PCI, folder), now()
            ).written
            is None
        )
        standing = store.answers.standing(sent.id or 0)
        say(f"{sent.code}: accepted without a file, {standing.official_code}")
        assert store.verify().wrong is None
        return standing


def mark_of(store: Store, id_: int | None) -> Mark | None:
    """Return where a registration stands."""
    return store.answers.standing(id_ or 0).mark


def _export(store: Store, folder: Path) -> Rows:
    """Export what waits, and return its records as the platform gets them."""
    folder.mkdir(exist_ok=True)
    request = ExportRequest(PCI, folder, replace=True)
    result = export(store, DICTIONARY, DEFINITIONS.assumptions, request, now())
    assert result.written is not None
    return records(result.written.path)


def _answer(store: Store, path: Path, content: bytes) -> None:
    """Have the platform answer, and take that over."""
    path.write_bytes(content)
    file = open_answers(path, store, DICTIONARY)
    columns = columns_of(file, store.settings.all())
    for rows in read_answers(store, file, columns, now()):
        assert all(row.said is not None for row in rows)


def _correct(store: Store, id_: int) -> Editing:
    """Correct the field that the answer names, and send the correction."""
    editing = Editing(store, DICTIONARY, correction_of(store, DICTIONARY, id_))
    answer = store.answers.standing(id_).answer
    assert answer is not None
    editing.answer(named_field(editing.form, answer.said.message), "71")
    for warning in editing.evaluation.warnings:
        editing.confirm(warning)
    assert editing.send() is None
    return editing
