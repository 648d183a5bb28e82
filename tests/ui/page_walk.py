"""Every page of a registration has its place in a window of any size, in any language.

Not found by pytest itself: `test_form_fits.py` runs it, on screens of other finenesses too. The
whole grid of sizes, languages and types takes the option `--long`; without it each size meets each
language, and each type the smallest size.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from angio_desktop.register.fields import LANGUAGES, Captions, RegistrationType
from angio_desktop.ui.form.page import FormPage
from angio_desktop.ui.form.sheet import SheetScroll
from angio_desktop.ui.look import theme
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.program import Program
from tests.drivers import driving
from tests.ui.cut import Longer, cut, longer
from tests.ui.desk import BOTH, GATES, new
from tests.ui.on_screen import outside

pytestmark = pytest.mark.usefixtures("silent_again")

STRETCHED = "stretched"
WIDTHS, HEIGHTS = (640, 960, 1280, 1920), (600, 1040)
SIZES = tuple(product(WIDTHS, HEIGHTS))
SPOKEN = (*LANGUAGES, STRETCHED)
DRAWN = [
    *((BOTH, size, SPOKEN[number % 4]) for number, size in enumerate(SIZES)),
    *((BOTH, SIZES[number], SPOKEN[number]) for number in (1, 3)),
    *((type_, SIZES[0], STRETCHED) for type_ in RegistrationType),
]
GRID = list(product(RegistrationType, SIZES, SPOKEN))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Take the whole grid, or what is drawn from it."""
    if "case" in metafunc.fixturenames:
        cases = GRID if metafunc.config.getoption("--long") else list(dict.fromkeys(DRAWN))
        ids = ["-".join((type_, f"{wide}x{high}", how)) for type_, (wide, high), how in cases]
        metafunc.parametrize("case", cases, ids=ids)


@pytest.fixture
def program(program, case, qapp, monkeypatch) -> Iterator[Program]:
    """The program as dressed, in the language of a case; stretched, its captions are longer too."""
    _, _, how = case
    theme._dress(qapp)
    translator = Longer()
    if how == STRETCHED:
        qapp.installTranslator(translator)
        plain = Captions.text
        monkeypatch.setattr(Captions, "text", lambda self, said: longer(plain(self, said)))
    else:
        speak(how)
        program = replace(program, language=how)
    yield program
    qapp.removeTranslator(translator)
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def squeezed(page: FormPage) -> list[str]:
    """What of a page has less room than it needs, or lies beyond its edge."""
    scroll = page.findChild(SheetScroll)
    assert scroll is not None
    sheet = scroll.sheet
    found = []
    for key, view in page.views.items():
        if not view.applies:
            continue
        editor = view.editor
        row = editor.parentWidget()
        assert row is not None
        least = editor.minimumSizeHint().width()
        right = editor.mapTo(sheet, editor.rect().topRight()).x()
        is_inside = right <= sheet.width() and row.geometry().right() <= sheet.width()
        if editor.width() < least or not is_inside:
            found.append(f"{key}: too wide")
        if row.height() < row.heightForWidth(row.width()) or not row.rect().contains(
            editor.geometry()
        ):
            found.append(f"{key}: too high")
    return found


def test_every_page_fits(case, program, open_wizard):
    type_, (wide, high), _ = case
    keys = program.dictionary.forms[type_].by_key
    wizard = open_wizard(new(program, type_, **{k: v for k, v in GATES.items() if k in keys}))
    wizard.resize(wide, high)
    driving.settle()
    for page in driving.page_of(wizard).form.pages:
        wizard.pages.go_to_page(page.id)
        driving.settle()
        assert (wizard.width(), wizard.height()) == (wide, high), page.id
        shown = driving.page_of(wizard)
        assert [*cut(wizard), *outside(wizard), *squeezed(shown)] == [], page.id
