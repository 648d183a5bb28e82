"""Pages are built while nobody types, and are then as those that were built when shown."""

from dataclasses import replace
from time import monotonic

import pytest
from PySide6.QtCore import QObject, QTimer

from angio_desktop.ui.form.pages_ahead import PagesAhead
from angio_desktop.ui.form.window import RegistrationWindow
from tests.drivers import driving
from tests.ui.desk import BOTH, complete, type_into, values_of, view_of


@pytest.fixture
def builder(qtbot):
    """Five bits to build, and when each was built."""
    del qtbot
    parent = QObject()
    built: list[float] = []

    def build_next():
        built.append(monotonic())
        return len(built) < 5

    return PagesAhead(build_next, parent), built, parent


def test_nothing_is_built_before_it_is_quiet(builder, qtbot):
    ahead, built, parent = builder
    ahead.wait()  # somebody types: that alone begins nothing
    ahead.begin()
    assert built == []
    qtbot.waitUntil(lambda: len(built) == 5)
    del parent


def test_it_waits_while_somebody_types(builder, qtbot):
    ahead, built, parent = builder
    begun = monotonic()
    ahead.begin()
    QTimer.singleShot(100, ahead.wait)
    qtbot.waitUntil(lambda: len(built) == 5)
    assert built[0] - begun > 0.2
    del parent


def test_every_page_that_applies_is_built_ahead(program, qtbot):
    wizard = RegistrationWindow(program, complete(program, BOTH))
    qtbot.addWidget(wizard)
    assert wizard.pages is not None
    pages = {wizard.pages.form_pages[number] for number in wizard.pages.applying()}
    assert not any(page.is_built for page in pages)
    qtbot.waitUntil(lambda: all(page.is_built for page in pages))


def test_the_next_page_is_built_first(open_wizard, program, qtbot):
    wizard = open_wizard(replace(complete(program, BOTH), page="physiology"))
    pages = [wizard.pages.form_pages[number] for number in wizard.pages.applying()]
    here = next(n for n, page in enumerate(pages) if page.page.id == "physiology")
    qtbot.waitUntil(lambda: pages[here + 1].is_built)
    assert not pages[0].is_built


def test_a_page_half_built_has_what_is_asked_of_it(open_wizard, program):
    wizard = open_wizard(complete(program, BOTH))
    for page_id in ("physiology", "pci_1"):
        page = wizard.pages.form_pages[wizard.pages.number_of(page_id)]
        page.build_part()
        assert not page.is_built
        wizard.pages.go_to_page(page_id)
        assert list(driving.page_of(wizard).views) == [f.key for f in page.page.fields]
        for key, view in page.views.items():
            assert view.editor.text() == values_of(wizard).get(key, "")


def test_typing_goes_on_while_pages_are_built(open_wizard, program, qtbot):
    wizard = open_wizard(complete(program, BOTH))
    type_into(wizard, "TX_PAT_LAST_NAM", "Janssens")
    pages = {wizard.pages.form_pages[number] for number in wizard.pages.applying()}
    qtbot.waitUntil(lambda: all(page.is_built for page in pages))
    assert view_of(wizard, "TX_PAT_LAST_NAM").editor.text() == "Janssens"
    assert values_of(wizard)["TX_PAT_LAST_NAM"] == "Janssens"
