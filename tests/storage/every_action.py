"""A data folder in which everything was done that the trail knows of."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from angio_desktop.actions.progress import unwatched
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import answer
from angio_desktop.register.scan import Scan
from angio_desktop.storage.answers import Heard
from angio_desktop.storage.posted import Way
from angio_desktop.storage.records import FILE, ContactKind, Origin, Outcome, Said
from angio_desktop.storage.trail import Action
from tests.drivers.opened import open_store
from tests.storage.samples import (
    FOLLOW_UP,
    NOW,
    SUMMARY,
    draft,
    export,
    id_of,
    later,
    saved,
    sent,
    summary_of,
)

CODE = "ANG-2026-AAAAAAAA1"
FOLLOW_UP_CODE = "ANG-2026-FFFFFFFF2"
CORRECTION_CODE = "ANG-2026-CCCCCCCC3"
ACCEPTED = Said(Outcome.ACCEPTED, "118.23.000241.41")
REFUSED = Said(Outcome.REFUSED, "", "No consultation: DT_CONSULT")
ORIGIN = Origin(FILE, "RESULT.csv", "c0ffee")
ENTRY = ListEntry("7", "Dr. Janssens")


def do_everything(folder: Path) -> None:
    """Do it: 1 and 2 are sent, 3 is a draft, 4 is deleted, 5 was, 6 corrects 1; exports 1 and 2."""
    with closing(open_store(folder)) as store:
        sent(store, CODE)
        follow_up = replace(draft(FOLLOW_UP), follows=1)
        store.registrations.send(follow_up, summary_of(follow_up), FOLLOW_UP_CODE, later(1))
        kept = store.registrations.save(answer(saved(store), "TX_SPECIF", "a"), SUMMARY, later(2))
        store.registrations.save(answer(kept, "TX_SPECIF", "b"), SUMMARY, later(3), by_itself=True)
        store.registrations.log_changes(later(4))
        for _ in range(2):
            store.registrations.delete(id_of(saved(store)), later(5))
        store.registrations.restore(5, later(6))
        store.exports.record(export(), [1])
        store.exports.record(export("b.csv"), [2, 1])
        store.lists.replace(OpenList("doctors", {"7": ENTRY}, False), "doctors.csv", NOW)
        store.lists.add_entry("doctors", replace(ENTRY, code="8"), NOW)
        store.lists.remove("doctors", NOW)
        for file in ("a.xlsx", "b.csv"):
            filled_in = answer(store.registrations.load(3), "TX_SPECIF", file)
            store.intakes.take(file, "c0ffee", [(filled_in, SUMMARY)], later(6), unwatched)
        store.intakes.undo(1, [], [], 1, later(7))
        store.answers.add([Heard(2, REFUSED), Heard(1, ACCEPTED)], ORIGIN, NOW)
        correction = replace(draft(), corrects=1)
        store.registrations.send(correction, SUMMARY, CORRECTION_CODE, later(6))
        store.registrations.ask_correction(2, ["TX_SPECIF"], later(6))
        store.registrations.end_correction(2, later(6))
        kept = store.registrations.load(3)
        store.registrations.change_type(kept.type, replace(kept, type=FOLLOW_UP), SUMMARY, later(6))
        store.outbox.put([6], later(7))
        posted = store.outbox.next(later(8))
        posted = posted and store.outbox.move(posted, Way.POSTING, later(8))
        if posted:
            store.outbox.answered(posted, ACCEPTED, "hd4dp.hospital.be", later(8))
        for type_ in (FOLLOW_UP, RegistrationType.HOSPITALISATION):
            items = {"CD_STAT": {"A": "1", "B": "2"}}
            store.platform_forms.replace(type_, f"{type_} 3", "31", items, later(8))
        store.back_up(later(7))
        store.lists.replace(OpenList("doctors", {"7": ENTRY}, False), "doctors.csv", NOW)
        store.settings.set("author", "Dr. Maes", NOW)
        store.trail.note(Action.KEY_CHANGED, later(9), guard="system")
        definition = {"version": "v2", "file": "specs.xlsx", "sha256": "ab"}
        store.trail.note(Action.DEFINITION_TAKEN, later(10), **definition)
        store.trail.note(Action.DEFINITION_TAKEN_BACK, later(11), **definition)
        store.trail.note(Action.KEY_RENEWED, later(10), guard="pass_phrase")
        store.scans.add(3, "CD_MODEL_DES_1", "DES-1", Scan("05412345678908", "LOT12"), later(12))
        store.notes.set(3, "TX_SPECIF", "Ask Dr. Maes", later(12))
        store.notes.set(3, "", "Report awaited", later(12))
        store.contacts.add(1, "2026-11-20", ContactKind.CALLED, "her son answered", later(13))
        restored = {"file": "a.sqlite3", "set_aside": "", "left": 0, "left_hash": ""}
        store.trail.note(Action.BACKUP_RESTORED, later(10), **restored)
        store.trail.note(Action.CARRIED_ON, later(10), left=0, left_hash="")
        store.trail.note(Action.MOVED, later(10), entries=0)
        store.verifications.note(store.verify(), later(14))
