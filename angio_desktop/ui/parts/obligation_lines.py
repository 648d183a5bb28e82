"""From when until when each type is obligatory, where a hospital knows other days."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QFormLayout, QLabel

from angio_desktop.actions.clock import now
from angio_desktop.register.fields import Form, RegistrationType
from angio_desktop.register.obligation import setting_keys
from angio_desktop.register.values import date_text, parse_date
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.day_line import DayLine
from angio_desktop.ui.widgets.naming import named

Lines = dict[tuple[RegistrationType, str], DayLine]


def add_obligations(rows: QFormLayout, program: Program, label_width: int) -> Lines:
    """Add a line of two days for each type; an empty one is the register's own."""
    rows.addRow(labels.section(translate("ObligationLines", "Obligatory registration")))
    settings = program.store.settings.all()
    made: Lines = {}
    for type_, form in program.dictionary.forms.items():
        own = [settings.get(key, "") for key in setting_keys(type_)]
        name = QLabel(program.type_name(type_))
        name.setWordWrap(True)
        name.setFixedWidth(label_width)
        for which, key, text in zip(("from", "until"), setting_keys(type_), own, strict=True):
            made[type_, which] = _line(program, form, which, key, text)
        both = layouts.row(made[type_, "from"], made[type_, "until"])
        both.setSpacing(GRID)
        rows.addRow(name, both)
    return made


def _line(program: Program, form: Form, which: str, key: str, text: str) -> DayLine:
    day = parse_date(text)
    line = DayLine(day if isinstance(day, date) else None)
    is_first = which == "from"
    caption = translate("ObligationLines", "from") if is_first else _until()
    what = translate(
        "ObligationLines",
        "The days on which this registration is obligatory. Empty: as the register has it.",
    )
    named(line, f"{program.type_name(form.type)} {caption}", what)
    table = form.obligation.first if is_first else form.obligation.last
    line.setPlaceholderText(f"{caption} {date_text(table)}" if table else caption)
    line.setFixedWidth(GRID * 22)
    line.editingFinished.connect(partial(_store, program, line, key))
    return line


def _until() -> str:
    return translate("ObligationLines", "until")


def _store(program: Program, line: DayLine, key: str) -> None:
    """Keep the day; what is no day is marked, and the setting is left as it was."""
    restyle(line, "severity", "" if line.is_readable() else "error")
    if not line.is_readable():
        return
    with dialogs.telling(line, program):
        if program.store.settings.all().get(key, "") != line.text():
            program.store.settings.set(key, line.text(), now())
            program.signals.registrations_changed.emit()
