"""The wizard of one registration, worked by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QWizard

from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.form_page import FormPage
from angio_desktop.ui.theme import GRID
from angio_desktop.ui.type_page import TypePage
from tests import driving
from tests.ui.desk import (
    ALT,
    CTRL,
    LEFT,
    PCI,
    new,
    page_id,
    steps,
    values_of,
)

DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
ALL = list(RegistrationType)


# The type


def test_the_first_page_asks_for_the_type_with_none_chosen(open_wizard, program):
    page = open_wizard(None).currentPage()
    assert isinstance(page, TypePage)
    choices = page.findChildren(QRadioButton)
    assert len(choices) == len(ALL)
    assert not any(choice.isChecked() for choice in choices)
    for choice, form in zip(choices, program.dictionary.forms.values(), strict=True):
        assert form.captions.nl in choice.text()
        assert choice.accessibleDescription() == form.hint.nl


def test_without_a_type_there_is_no_way_on(open_wizard):
    wizard = open_wizard(None)
    commit = wizard.button(QWizard.WizardButton.CommitButton)
    assert not commit.isEnabled()
    driving.press(DOWN, CTRL)
    assert isinstance(wizard.currentPage(), TypePage)


def test_a_type_chosen_with_the_mouse_leads_to_its_first_page(open_wizard, qtbot):
    wizard = open_wizard(None)
    choice = wizard.currentPage().findChildren(QRadioButton)[1]
    QTest.mouseClick(choice, LEFT, pos=QPoint(GRID, choice.height() // 2))
    QTest.mouseClick(wizard.button(QWizard.WizardButton.CommitButton), LEFT)
    qtbot.waitUntil(lambda: isinstance(wizard.currentPage(), FormPage))
    assert wizard.editing.registration.type is PCI
    assert page_id(wizard) == "patient"


@pytest.mark.parametrize("type_", ALL)
def test_after_the_type_was_chosen_there_is_no_way_back_to_it(open_wizard, qtbot, type_):
    wizard = open_wizard(None)
    driving.press(Qt.Key(Qt.Key.Key_1 + ALL.index(type_)), ALT)
    qtbot.waitUntil(wizard.currentPage().isComplete)
    driving.press(DOWN, CTRL)
    qtbot.waitUntil(lambda: isinstance(wizard.currentPage(), FormPage))
    assert wizard.editing.registration.type is type_
    driving.press(UP, CTRL)
    wizard.back()
    assert page_id(wizard) == "patient"
