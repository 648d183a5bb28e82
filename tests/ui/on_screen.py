"""Every window lies on its screen, with all its buttons in sight.

Not found by pytest itself: `test_small_screens.py` runs it on the smallest screens that the program
is made for.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QMessageBox,
    QWidget,
)

from angio_desktop.actions.history import history
from angio_desktop.register.field_help import field_help
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.ui.access.lock_dialog import LockDialog
from angio_desktop.ui.access.pin_dialog import PinDialog
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.form.go_to_dialog import GoToDialog
from angio_desktop.ui.form.help import HelpDialog, KeysDialog, show_field
from angio_desktop.ui.form.history import HistoryDialog
from angio_desktop.ui.form.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.look import theme
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.main.welcome import ListsDialog, Welcome
from angio_desktop.ui.parts.list_columns import ListColumnsDialog
from angio_desktop.ui.parts.lot_search import LotSearchDialog
from angio_desktop.ui.parts.register_comparison import ComparisonDialog
from angio_desktop.ui.widgets.entry_dialog import EntryDialog
from angio_desktop.ui.widgets.period_dialog import PeriodDialog
from tests.drivers import driving
from tests.drivers.compared import an_outcome
from tests.drivers.opened import KEY
from tests.ui.desk import BOTH, PCI, complete, id_of, new

pytestmark = pytest.mark.usefixtures("silent_again")
LARGER = 1.5
UNUSUAL = {"MS_HF_HOSPZ": "220", "MS_SYS_BP_HOSPZ": "250"}


@pytest.fixture(params=["nl", "fr"])
def program(program, qapp, request):
    """The program as dressed, in a language."""
    theme._dress(qapp)
    speak(request.param)
    yield replace(program, language=request.param)
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def text(qapp) -> Iterator[Callable[[float], None]]:
    """Gives the system's text another size, as a user does while the program runs."""
    usual = qapp.font()

    def be(factor: float) -> None:
        font = QFont(usual)
        font.setPointSizeF(usual.pointSizeF() * factor)
        QApplication.setFont(font)
        theme._dress(qapp)
        driving.settle()

    yield be
    be(1)


def scrolls(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def outside(window: QWidget) -> list[str]:
    """What of a window is not in sight: its edge, and the buttons that do not scroll."""
    driving.settle()
    area = QGuiApplication.primaryScreen().availableGeometry()
    found = [] if area.contains(window.frameGeometry()) else [f"frame {window.frameGeometry()}"]
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not scrolls(button, window):
            whole = button.visibleRegion().boundingRect() == button.rect()
            place = button.rect().translated(button.mapToGlobal(button.rect().topLeft()))
            squeezed = button.height() < button.sizeHint().height()
            if squeezed or not (whole and area.contains(place)):
                found.append(button.text())
    return found


def stays_inside(window: QWidget, text: Callable[[float], None]) -> None:
    name = f"{type(window).__name__} {window.windowTitle()}"
    assert outside(window) == [], name
    text(LARGER)
    assert outside(window) == [], f"{name}, larger text"
    text(1)
    assert outside(window) == [], f"{name}, usual text again"


def shown(dialog: QWidget, text: Callable[[float], None]) -> None:
    dialog.show()
    stays_inside(dialog, text)
    dialog.hide()
    dialog.deleteLater()
    driving.settle()


def test_a_registration_with_each_of_its_pages(program, open_wizard, text):
    wizard = open_wizard(complete(program, BOTH))
    for factor in (1, LARGER, 1):
        text(factor)
        for page in driving.page_of(wizard).form.pages:
            wizard.pages.go_to_page(page.id)
            assert outside(wizard) == [], (page.id, factor)


def test_a_registration_that_is_opened_while_the_text_is_large(program, open_wizard, text):
    text(LARGER)
    for wizard in (open_wizard(None), open_wizard(complete(program, BOTH))):
        assert outside(wizard) == []


def test_a_registration_with_every_problem_shown(program, open_wizard, text):
    wizard = open_wizard(new(program, BOTH, CD_INDICATN="1"))
    wizard.do("send")
    stays_inside(wizard, text)


def test_the_choice_of_a_type(program, open_wizard, text):
    del program
    stays_inside(open_wizard(None), text)


def test_a_window_opened_from_the_main_window(program, desk, text):
    kept = complete(program, PCI)
    desk.open_registration(id_of(kept))
    desk.new_registration()
    for wizard in desk.registration_windows.values():
        stays_inside(wizard, text)


def test_the_dialogs_of_a_registration(program, open_wizard, text):
    wizard = open_wizard(complete(program, BOTH, **UNUSUAL))
    wizard.do("save")
    editing, words = wizard.draft.editing, wizard.words
    warnings = editing.evaluation.warnings
    assert warnings
    form, applies = editing.form, editing.evaluation.applies
    field = max(form.asked, key=lambda f: len(field_help(f, form, words)))
    notes = field_help(field, form, words)
    about = "Peeters, Anna"
    entries = history(program.store, wizard.registration.id)
    for dialog in (
        SendDialog(editing, words, warnings, wizard),
        SentDialog("ANG-2026-AAAAAAAB", "81-3f0c9a4be1d27c65", 3, wizard),
        GoToDialog(form, applies, words, wizard),
        KeysDialog(words, ("Te doen",), wizard),
        HistoryDialog(program, entries * 50, about, BOTH, wizard),
    ):
        shown(dialog, text)
    seen = driving.act_on(HelpDialog, lambda dialog: stays_inside(dialog, text))
    assert not show_field(form.caption(field.key, program.language), notes, wizard)
    assert len(seen) == 1


def test_the_dialogs_of_the_key(program, desk, text):
    words, way_in = program.plain_words(), program.way_in
    why = words.sentence("key_problem.lost", {})
    pin = PinDialog(program.pin, words, desk, by_phrase=False)
    lock = LockDialog(way_in, program.pin, words, desk)
    protect = ProtectDialog(way_in.data, KEY, words, why, desk)
    protect.by_phrase.setChecked(True)
    unlock = UnlockDialog(words, way_in.by_phrase, way_in.by_recovery, why, desk)
    for dialog, acts in (
        (lock, (lock.ask, lock.attempt, lock.use_other, lock.attempt)),
        (protect, (protect.protect,)),
        (pin, (pin.keep,)),
        (unlock, (unlock.attempt, unlock.use_recovery, unlock.attempt)),
        (RecoveryDialog(KEY, words, desk), ()),
    ):
        dialog.show()
        stays_inside(dialog, text)
        for act in acts:
            act()
            stays_inside(dialog, text)
        dialog.hide()
        dialog.deleteLater()


def test_the_small_dialogs(program, desk, text):
    for dialog in (
        PeriodDialog((None, None), desk),
        EntryDialog(desk, PHYSICIANS),
        ListsDialog(program, desk),
    ):
        shown(dialog, text)


def test_the_dialogs_of_lists_and_definition(program, desk, text):
    names = ("Ref", "Omschr", "Diameter")
    for dialog in (
        ListColumnsDialog("QERMID_IMPLT_32402", [names, ("DES-1", "Flow", "2,5")], {}, desk),
        LotSearchDialog(program, program.words(), desk),
        ComparisonDialog(an_outcome(program.dictionary), program, desk),
    ):
        shown(dialog, text)


def test_the_main_window_with_each_of_its_parts(desk, text):
    for factor in (1, LARGER, 1):
        text(factor)
        for row in range(desk.parts.count()):
            desk.show_number(row)
            assert outside(desk.window()) == [], (row, factor)


def test_the_welcome_with_each_of_its_pages(session, text):
    welcome = Welcome(session.window, session.shown)
    welcome.show()
    for _ in welcome.pageIds():
        stays_inside(welcome, text)
        welcome.next()
    welcome.hide()
    welcome.deleteLater()


def test_the_longest_message(program, desk, text):
    """Two problems at once is what a backup that cannot be put back tells."""
    sentences = program.plain_words().sentences.values()
    longest = max((each.text(program.language) for each in sentences), key=len)
    buttons = QMessageBox.StandardButton.Ok
    box = QMessageBox(QMessageBox.Icon.Critical, "Angio", f"{longest}\n\n{longest}", buttons, desk)
    shown(box, text)
