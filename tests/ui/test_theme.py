"""Light and dark: what can be read in each, and how the program goes from one to the other."""

import re
import shutil
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton, QWidget

from angio_desktop import paths
from angio_desktop.actions.preferences import Appearance, Preferences
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.look import icons, theme
from angio_desktop.ui.look.theme import DARK, LIGHT
from angio_desktop.ui.parts.months_chart import TINTS
from tests.drivers import driving
from tests.ui.desk import draft

BOTH = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
TEXT, EDGE = 4.5, 3.0
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(?<![-\w])(color|background|selection-color|selection-background-color):\s*"
                    r"(#\w{6})")  # fmt: skip
SIZE = re.compile(r"font-size:\s*([\d.]+)(\w+)")


@pytest.fixture(autouse=True)
def undressed(qapp):
    yield
    theme._chosen[0] = Appearance.SYSTEM
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


def contrast(one, other):
    lights = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour):
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_is_counted_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("t", BOTH)
def test_texts_can_be_read_on_both_surfaces(t):
    texts = (t.text, t.muted, t.accent, t.success, t.warning, t.error)
    for text, ground in product(texts, (t.background, t.surface)):
        assert contrast(text, ground) >= TEXT, (text, ground)
    assert contrast(t.on_accent, t.accent) >= TEXT


@pytest.mark.parametrize("t", BOTH)
def test_borders_and_the_focus_can_be_seen_on_both_surfaces(t):
    for edge, ground in product(
        (t.border, t.accent, t.error, t.warning), (t.background, t.surface)
    ):
        assert contrast(edge, ground) >= EDGE, (edge, ground)
    # The focus of the primary button is a line inside the accent.
    assert contrast(t.on_accent, t.accent) >= EDGE


@pytest.mark.parametrize("t", BOTH)
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive,
                                   QPalette.ColorGroup.Disabled], ids=lambda g: g.name)  # fmt: skip
def test_the_palettes_texts_can_be_read_also_disabled_and_selected(t, group):
    palette, role = theme._palette(t), QPalette.ColorRole
    pairs = [
        *((role.WindowText, role.Window), (role.Text, role.Base), (role.Text, role.AlternateBase)),
        *((role.ButtonText, role.Button), (role.ButtonText, role.Window)),
        *((role.HighlightedText, role.Highlight), (role.ToolTipText, role.ToolTipBase)),
        *((role.PlaceholderText, role.Base), (role.Link, role.Base), (role.Link, role.Window)),
    ]
    for text, ground in pairs:
        colours = palette.color(group, text), palette.color(group, ground)
        assert contrast(*colours) >= TEXT, (text, ground)


@pytest.mark.parametrize("t", BOTH)
def test_the_style_sheets_own_pairs_can_be_read(t):
    pairs = 0
    for _, body in RULE.findall(theme._sheet(t, 10)):
        colours = dict(COLOUR.findall(body))
        for text, ground in (("color", "background"),
                             ("selection-color", "selection-background-color")):  # fmt: skip
            if text in colours and ground in colours:
                pairs += 1
                assert contrast(colours[text], colours[ground]) >= TEXT, body
    assert pairs >= 4


def test_the_size_of_every_text_follows_that_of_the_system():
    small, large = theme._sheet(LIGHT, 9), theme._sheet(LIGHT, 18)
    pairs = list(zip(SIZE.findall(small), SIZE.findall(large), strict=True))
    assert pairs
    for (before, unit), (after, _) in pairs:
        assert unit == "pt"
        assert float(after) == pytest.approx(2 * float(before), abs=0.1)


@pytest.mark.parametrize("widget", ["QLineEdit", "QComboBox", "QPushButton", "QPlainTextEdit",
                                    "QListView", "QTableView"])  # fmt: skip
def test_the_focus_is_a_wide_line_in_the_accent(widget):
    found = [body for names, body in RULE.findall(theme._sheet(LIGHT, 10))
             if re.search(rf"(^|[\s,]){widget}:focus", names)]  # fmt: skip
    assert any(f"2px solid {LIGHT.accent}" in body for body in found)


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_the_focus_is_seen_on_a_line_with_a_finding_too(qapp, qtbot, severity):
    theme.choose(qapp, Appearance.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    line, other = QLineEdit(window), QLineEdit(window)
    line.setProperty("severity", severity)
    line.setGeometry(10, 10, 200, 40)
    other.setGeometry(10, 60, 200, 40)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    edges = []
    for focused in (other, line):
        focused.setFocus()
        driving.settle()
        edges.append(line.grab().toImage().pixelColor(100, 1).name().upper())
    assert edges == [getattr(LIGHT, severity), LIGHT.accent]


# Going from one to the other


def test_the_chosen_appearance_is_worn_at_once(qapp):
    for appearance, tokens in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)):
        theme.choose(qapp, appearance)
        assert theme.tokens() is tokens
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(tokens.background)


def test_what_holds_an_icon_gets_it_in_the_new_colours(qapp, qtbot):
    theme.choose(qapp, Appearance.LIGHT)
    button, shown = QPushButton(), QListWidget()
    qtbot.addWidget(button)
    qtbot.addWidget(shown)
    icons.give(button, "new")
    shown.addItem("Patient")
    icons.mark(shown.item(0), "error", "error")
    theme.choose(qapp, Appearance.DARK)
    assert shown.item(0).foreground().color() == QColor(DARK.error)
    for held, colour in ((button.icon(), DARK.text), (shown.item(0).icon(), DARK.error)):
        assert colour_of(held) == QColor(colour).rgb()


def colour_of(icon):
    """The colour of an icon's lines: that of its least transparent point."""
    image = icon.pixmap(24, 24).toImage()
    points = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    return max(points, key=QColor.alpha).rgb()


def test_the_setting_changes_the_appearance_and_is_kept(qapp, program, desk):
    settings = desk.settings
    draft(program, TX_PAT_LAST_NAM="Peeters")
    settings.appearance.setCurrentIndex(2)
    settings.appearance.activated.emit(2)
    assert Preferences(program.folder).chosen.appearance is Appearance.DARK
    assert theme.tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background)


# Icons


DRAWN = [f for f in sorted((paths.resources() / "icons").glob("*.svg")) if f.stem[:5] != "tick_"]


@pytest.mark.parametrize("file", DRAWN, ids=lambda f: f.stem)
def test_every_icon_draws_something_in_the_asked_colour(qapp, file):
    del qapp
    if file.stem == "angio":
        assert not icons.window_icon().pixmap(64, 64).isNull()
        return
    assert 'viewBox="0 0 16 16"' in icons.source(file.stem)
    assert colour_of(icons.icon(file.stem, "accent")) == QColor(theme.tokens().accent).rgb()


@pytest.mark.parametrize("t", BOTH)
def test_the_tick_of_a_box_can_be_read_on_the_accent(t):
    file = QFileInfo(theme._tick(t)).absoluteFilePath()
    assert f'stroke="{t.on_accent}"' in Path(file).read_text("utf-8")


def test_the_looks_are_whole_in_a_folder_of_any_name(qapp, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "Program Files (é), 'A' [1] #2 {3}; %20"
    shutil.copytree(paths.resources() / "icons", folder / "icons")
    theme.choose(qapp, Appearance.LIGHT)
    drawn = checked_box(qtbot)
    monkeypatch.setattr(paths, "resources", lambda: folder)
    # A sheet that Qt cannot read is a warning, which fails the test.
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.choose(qapp, appearance)
    assert checked_box(qtbot) == drawn
    monkeypatch.undo()
    theme.choose(qapp, Appearance.DARK)
    assert checked_box(qtbot) != drawn


def checked_box(qtbot):
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    return box.grab().toImage()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_numbers_in_the_bars_of_the_chart_can_be_read(qapp, appearance):
    theme.choose(qapp, appearance)
    grounds = [theme.tint(share) for share in TINTS]
    assert len(set(grounds)) == len(RegistrationType)
    for ground in grounds:
        assert contrast(theme.readable_on(ground), ground) >= TEXT, ground
