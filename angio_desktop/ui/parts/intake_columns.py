"""Which column of a file is which field: proposed, with the first rows beside it, and corrected."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.importing import Layout
from angio_desktop.register.fields import Form, RegistrationType, ValueType
from angio_desktop.register.intake.cells import units_of
from angio_desktop.register.intake.mapping import (
    ColumnMapping,
    ColumnRule,
    DecimalMark,
    KeyChoice,
    TypeRule,
    plain,
)
from angio_desktop.ui.form.go_to_dialog import ask_field
from angio_desktop.ui.parts.intake_words import ask_codes, ask_types
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.flow import Flow
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.simple_table import SimpleTable

_SAMPLES = 3
_WORDS = 30


class IntakeColumns(QWidget):
    """The columns of a file with the fields they fill; `changed` after each correction."""

    changed = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.mapping = ColumnMapping()
        self._layout: Layout | None = None
        self._form: Form | None = None
        self.table = named(
            SimpleTable((self.tr("Column"), self.tr("Field"), self.tr("First rows"))),
            self.tr("Columns of the file"),
            self.tr("Enter chooses the field that a column fills."),
        )
        self.table.itemSelectionChanged.connect(self._show_actions)
        self.table.activated.connect(lambda _: self.choose())
        column = layouts.box(self)
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        column.addLayout(self._choices())

    def _buttons(self) -> Flow:
        self.field_button = button(
            self.tr("&Field…"), self.choose, self.tr("Chooses what the column fills.")
        )
        self.also_button = button(
            self.tr("&Also fills…"),
            self.add,
            self.tr("The cell holds more than one field: a name and first name, a date and time."),
        )
        self.words_button = button(
            self.tr("&Words…"), self.say_words, self.tr("Says which code each word means.")
        )
        self.none_button = button(
            self.tr("Do &not import"), self.leave_out, self.tr("Leaves the column out.")
        )
        self.type_button = button(
            self.tr("Tells the t&ype"),
            self.tell_type,
            self.tr("The column says of which registration type each row is."),
        )
        return layouts.flow(
            *(self.field_button, self.also_button, self.words_button),
            *(self.type_button, self.none_button),
        )

    def _choices(self) -> Flow:
        self.key = self._choice(self.tr("By what a row is known when it comes again."))
        self.key.addItem(self.tr("Known by: register number"), KeyChoice.PATIENT)
        self.key.addItem(self.tr("Known by: internal number"), KeyChoice.INTERNAL)
        self.mark = self._choice(self.tr("The mark before decimals in the file."))
        self.mark.addItem(self.tr("Decimals: comma or point"), DecimalMark.ANY)
        self.mark.addItem(self.tr("Decimals: comma"), DecimalMark.COMMA)
        self.mark.addItem(self.tr("Decimals: point"), DecimalMark.POINT)
        self.unit = self._choice(self.tr("The unit of the numbers in the column."))
        self.unit.activated.connect(self._take_unit)
        self.unit.hide()  # until a column of numbers is chosen that have several
        self.key.activated.connect(self._take_choices)
        self.mark.activated.connect(self._take_choices)
        return layouts.flow(self.key, self.mark, self.unit)

    def _choice(self, what: str) -> Choice:
        return named(Choice(), what.rstrip("."), what)

    def _take_choices(self) -> None:
        key, mark = self.key.currentData(), self.mark.currentData()
        self._have(replace(self.mapping, key=KeyChoice(key), decimal_mark=DecimalMark(mark)))

    def _take_unit(self) -> None:
        chosen = self._chosen()
        rule = self._rule(chosen[1]) if chosen else None
        if chosen and rule:
            self._fill(chosen[1], replace(rule, unit=str(self.unit.currentData())))

    def _show_unit(self, rule: ColumnRule | None) -> None:
        """Show the units that the numbers of the chosen column may be in."""
        field = self._form.by_key.get(rule.fields[0]) if self._form and rule else None
        self.unit.clear()
        units = units_of(field) if field else ()
        self.unit.setVisible(bool(units))
        if field is not None and rule is not None and units:
            own = self._program.plain_words().unit(field)
            for unit in ("", *units):
                self.unit.addItem(self.tr("Unit: {unit}").format(unit=unit or own), unit)
            self.unit.setCurrentIndex(max(self.unit.findData(rule.unit), 0))

    def show_columns(self, layout: Layout, form: Form, mapping: ColumnMapping) -> None:
        """Show the columns of a table, and what they fill by a mapping."""
        self._layout, self._form, self.mapping = layout, form, mapping
        self.key.setCurrentIndex(self.key.findData(mapping.key))
        self.mark.setCurrentIndex(self.mark.findData(mapping.decimal_mark))
        self._show_rows()
        self.table.selectRow(0)

    def _show_rows(self) -> None:
        self.table.show_rows(
            [(name, self._fills(name), self._first(n)) for n, name in self._columns()]
        )

    def _columns(self) -> Iterator[tuple[int, str]]:
        names = self._layout.header.names if self._layout else ()
        yield from ((number, name) for number, name in enumerate(names) if name)

    def _fills(self, name: str) -> str:
        """Return what a column fills, in words."""
        if self._tells_type(name):
            return self.tr("Registration type")
        rule = self._rule(name)
        if rule is None or self._form is None:
            return "–"
        language = self._program.language
        known = [key for key in rule.fields if key in self._form.by_key]
        fields = " + ".join(self._form.caption(key, language) for key in known)
        words = self.tr("%n word(s)", "", len(rule.values)) if rule.values else ""
        return ", ".join(filter(None, (fields or ", ".join(rule.fields), rule.unit, words)))

    def _first(self, number: int) -> str:
        return " · ".join(self._cells(number)[:_SAMPLES])

    def _cells(self, number: int) -> list[str]:
        rows = self._layout.rows if self._layout else ()
        return [row.cells[number] for row in rows if number < len(row.cells) and row.cells[number]]

    def _chosen(self) -> tuple[int, str] | None:
        columns = list(self._columns())
        row = self.table.currentRow()
        return columns[row] if 0 <= row < len(columns) else None

    def _rule(self, name: str) -> ColumnRule | None:
        wanted = plain(name)
        return next((r for r in self.mapping.rules if wanted in map(plain, r.columns)), None)

    def _show_actions(self) -> None:
        chosen = self._chosen()
        rule = self._rule(chosen[1]) if chosen else None
        self.field_button.setEnabled(chosen is not None)
        self.also_button.setEnabled(rule is not None)
        is_type = chosen is not None and self._tells_type(chosen[1])
        self.type_button.setEnabled(chosen is not None and not is_type)
        self.words_button.setEnabled(is_type or (rule is not None and self._is_coded(rule)))
        self.none_button.setEnabled(is_type or rule is not None)
        self._show_unit(rule)

    def _tells_type(self, name: str) -> bool:
        return self.mapping.type is not None and plain(self.mapping.type.column) == plain(name)

    def _is_coded(self, rule: ColumnRule) -> bool:
        field = self._form.by_key.get(rule.fields[0]) if self._form else None
        return field is not None and field.value_type is ValueType.CODE

    def choose(self) -> None:
        """Ask which field the chosen column fills."""
        chosen, key = self._chosen(), self._ask()
        if not chosen or not key:
            return
        before = next((rule for rule in self.mapping.rules if rule.fields == (key,)), None)
        if before and self._rule(chosen[1]) is not before and self._is_joined(before):
            self._fill(chosen[1], replace(before, columns=(*before.columns, chosen[1])))
        else:
            self._fill(chosen[1], ColumnRule((chosen[1],), (key,)))

    def _is_joined(self, before: ColumnRule) -> bool:
        """Ask whether a field is filled by the columns it has and the chosen one together."""
        text = self.tr(
            "{columns} fills this field already. Are both to fill it, one after the other?"
        )
        shown = text.format(columns=", ".join(before.columns))
        both, this = self.tr("Both"), self.tr("Only this one")
        return dialogs.ask(self, self.tr("Two columns"), shown, both, this)

    def add(self) -> None:
        """Ask what else the chosen column fills."""
        chosen = self._chosen()
        rule = self._rule(chosen[1]) if chosen else None
        key = self._ask() if rule else None
        if chosen and rule and key and key not in rule.fields:
            self._fill(chosen[1], replace(rule, fields=(*rule.fields, key)))

    def leave_out(self) -> None:
        """Have the chosen column fill nothing."""
        if chosen := self._chosen():
            self._fill(chosen[1], None)

    def tell_type(self) -> None:
        """Have the chosen column tell the type of each row."""
        if chosen := self._chosen():
            self._fill(chosen[1], None)
            self._have(replace(self.mapping, type=TypeRule(chosen[1], {})))

    def say_words(self) -> None:
        """Ask what each word of the chosen column means."""
        chosen = self._chosen()
        if chosen is None or self._form is None:
            return
        number, name = chosen
        found = list(dict.fromkeys(self._cells(number)))[:_WORDS]
        rule, type_ = self._rule(name), self.mapping.type
        if type_ is not None and self._tells_type(name):
            words = ask_types(self._program, name, found, type_.values, self)
            if words is not None:
                types = {word: RegistrationType(code) for word, code in words.items()}
                self._have(replace(self.mapping, type=TypeRule(name, types)))
        elif rule is not None:
            field = self._form.by_key[rule.fields[0]]
            words = ask_codes(self._program, field, found, rule.values, self)
            if words is not None:
                self._fill(name, replace(rule, values=words))

    def _fill(self, name: str, rule: ColumnRule | None) -> None:
        """Have a column fill what a rule says, and no other column the same."""
        wanted, taken = plain(name), set(rule.fields) if rule else set()
        others = (
            each
            for each in self.mapping.rules
            if wanted not in map(plain, each.columns) and taken.isdisjoint(each.fields)
        )
        rules = (*others, rule) if rule else tuple(others)
        type_ = None if self._tells_type(name) else self.mapping.type
        self._have(replace(self.mapping, rules=rules, type=type_))

    def _have(self, mapping: ColumnMapping) -> None:
        row = self.table.currentRow()
        self.mapping = mapping
        self._show_rows()
        self.table.selectRow(row)
        self.changed.emit()

    def _ask(self) -> str | None:
        if self._form is None or self._chosen() is None:
            return None
        everything = frozenset(self._form.by_key)
        return ask_field(self._form, everything, self._program.words(), self)
