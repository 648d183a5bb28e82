"""What waits on this computer for another office than is worked on is told, and can be taken."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.spool import Spool, Waiting
from angio_desktop.storage.store import Store
from angio_desktop.ui.main.session import DONE
from angio_desktop.ui.main.waiting_strip import WaitingStrip
from angio_desktop.ui.parts.waiting import WaitingDialog
from tests.drivers import driving
from tests.drivers.offices import Offices
from tests.drivers.opened import KEY
from tests.drivers.shown import workspace_of
from tests.storage.samples import NOW, PCI, SUMMARY, draft
from tests.ui.desk import Begin, Dialogs

OLD = "host=old.hospital.be dbname=angio"


def leave_behind(folder: Path) -> None:
    """Leave a draft that waits for an office that is not worked on any more."""
    registration = replace(draft(PCI), id=7, revision=3)
    with closing(Spool.open(folder, KEY)) as spool:
        spool.note_office(OLD, "the old one")
        spool.put(
            Waiting("the old one", registration, SUMMARY, NOW.isoformat(), {"A": "b"}, ("m",))
        )


def patients(store: Store) -> list[str]:
    return [row.patient for row in store.worklist.page(Wanted())]


def test_a_draft_of_another_office_is_told_and_goes_up_as_a_new_one_when_it_is_taken(
    begin: Begin, folder: Path, office: str, offices: Offices, said: Dialogs
) -> None:
    leave_behind(folder)
    status, session = begin(folder)
    assert status == DONE
    session.window.show()
    workspace = workspace_of(session)
    (strip,) = workspace.findChildren(WaitingStrip)
    assert strip.text.text() == "⚠ 1 registratie op deze computer wacht op een ander register."
    with closing(offices.open(office)) as colleague:
        assert patients(colleague) == []

        def take(dialog: WaitingDialog) -> str:
            told = dialog.strays.text()
            dialog.take_button.click()
            assert not dialog.take_button.isVisible()
            dialog.reject()
            return told

        found = driving.act_on(WaitingDialog, take)
        strip.show_button.click()
        assert f"({OLD})" in found[0]
        driving.wait_until(lambda: patients(colleague) == [SUMMARY.patient], "the draft there")
        driving.wait_until(lambda: not strip.isVisible(), "that nothing waits")
        (row,) = colleague.worklist.page(Wanted())
        taken = colleague.registrations.load(row.id)
        assert dict(taken.values) == dict(draft(PCI).values)
        assert (taken.follows, taken.corrects, taken.revision) == (None, None, 1)
    assert said.told == []


def test_what_waits_for_another_office_stays_until_it_is_taken(
    begin: Begin, folder: Path, said: Dialogs
) -> None:
    leave_behind(folder)
    _, session = begin(folder)
    session.window.close()
    with closing(Spool.open(folder, KEY)) as spool:
        (left,) = spool.elsewhere("whichever")
        assert (left.office, left.registration.id, left.known) == ("the old one", 7, ("m",))
        assert spool.elsewhere("the old one") == []
    assert said.told == []
