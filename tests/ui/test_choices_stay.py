"""What the user chose stays in another language, and when a backup is put back."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from angio_desktop.actions.preferences import Appearance, Columns, Table
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import SortBy, Wanted
from angio_desktop.ui.look import theme
from angio_desktop.ui.look.theme import DARK
from angio_desktop.ui.parts.registrations_model import COMPLETE
from tests.drivers import driving
from tests.ui.desk import PCI, draft

pytestmark = pytest.mark.usefixtures("silent_again", "undressed")

WIDTH = 133
FRAME = (300, 200, 1300, 800)
WANTED = Wanted(
    search="peeters",
    status=Status.OPEN,
    type=PCI,
    with_errors=True,
    sort=SortBy.PATIENT,
    descending=False,
)


@pytest.fixture
def undressed(qapp):
    palette = qapp.palette()
    yield
    theme.choose(qapp, Appearance.SYSTEM)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


def in_another_language(session):
    session.program.signals.language_chosen.emit("fr")


def after_a_restore(session):
    page = session.workspace.data
    page.backups.back_up()
    driving.wait_until(lambda: not page.backups.bar.is_busy and page.backups.files, "the backup")
    page.backups.table.selectRow(0)
    page.backups.restore_button.click()


@pytest.fixture(params=[in_another_language, after_a_restore], ids=lambda act: act.__name__)
def anew(request, session):
    """Has the window made anew, and returns what it shows then."""

    def act():
        before = session.workspace
        request.param(session)
        driving.wait_until(lambda: session.workspace is not before, "the other program")
        driving.settle()
        return session.workspace

    return act


def test_the_filter_the_order_and_the_search_stay(session, program, anew):
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    session.workspace.show_list(WANTED)
    view = anew().registrations
    assert view.wanted() == WANTED
    assert view.search.text() == "peeters"
    assert view.filters[Status.OPEN].isChecked()


def test_the_columns_stay(session, program, anew):
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    session.workspace.registrations.table.horizontalHeader().moveSection(COMPLETE, 0)
    kept = program.preferences.chosen.tables[Table.REGISTRATIONS]
    program.preferences.note_columns(Table.REGISTRATIONS, Columns({COMPLETE: WIDTH}, kept.order))
    workspace = anew()
    workspace.show_part(workspace.registrations)
    driving.settle()
    header = workspace.registrations.table.horizontalHeader()
    assert header.logicalIndex(0) == COMPLETE
    assert header.sectionSize(COMPLETE) == WIDTH


def test_the_window_stays_where_it_is(session, anew):
    session.window.setGeometry(*FRAME)
    driving.settle()
    anew()
    assert session.window.geometry().getRect() == FRAME


def test_the_appearance_stays(program, anew):
    program.preferences.choose(replace(program.preferences.chosen, appearance=Appearance.DARK))
    desk = anew()
    colour = QApplication.palette().color(QPalette.ColorRole.Window).name().upper()
    assert colour == DARK.background
    assert desk.settings.appearance.currentData() == Appearance.DARK


def test_the_language_stays_when_a_backup_is_put_back(session, program):
    program.preferences.choose(replace(program.preferences.chosen, language="fr"))
    in_another_language(session)
    driving.wait_until(lambda: session.program.language == "fr", "French")
    before = session.workspace
    after_a_restore(session)
    driving.wait_until(lambda: session.workspace is not before, "the restored data")
    assert session.program.language == "fr"
    assert session.workspace.navigation.item(0).text() == "À faire"
