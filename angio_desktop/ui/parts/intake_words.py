"""Which code each word of a column means: a table that a person fills once."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from angio_desktop.register.fields import Field
from angio_desktop.register.intake.mapping import plain
from angio_desktop.register.intake.words import Meanings
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.choice import Choice
from angio_desktop.ui.widgets.naming import named

Codes = Mapping[str, str]
"""Captions by code, or codes by word."""


class WordsDialog(QDialog):
    """Each word of a column, and the code it means; `codes` are those to choose from."""

    def __init__(self, title: str, words: Codes, codes: Codes, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the words mean"))
        inside = QWidget()
        rows = QFormLayout(inside)
        what = self.tr("The code that this word means.")
        self.choices: dict[str, Choice] = {}
        for word, code in words.items():
            choice = self.choices[word] = named(Choice(), word, what)
            choice.addItem("–", "")
            for each, caption in codes.items():
                choice.addItem(caption, each)
            choice.setCurrentIndex(max(choice.findData(code), 0))
            choice.setMinimumWidth(GRID * 40)
            rows.addRow(labels.wrapped(word), choice)
        column = layouts.dialog(self)
        column.addWidget(labels.section(title))
        column.addWidget(layouts.scrolled(inside), 1)
        column.addWidget(dialogs.ok_and_cancel(self))
        self.resize(GRID * 80, GRID * 60)
        keep_on_screen(self)

    def values(self) -> dict[str, str]:
        """Return the code of each word that means one."""
        chosen = {word: str(each.currentData()) for word, each in self.choices.items()}
        return {word: code for word, code in chosen.items() if code}


def ask_words(title: str, words: Codes, codes: Codes, parent: QWidget) -> dict[str, str] | None:
    """Ask what words mean, beginning from what is known ("" for what is not)."""
    dialog = WordsDialog(title, words, codes, parent)
    return dialog.values() if dialogs.show(dialog) else None


def ask_codes(
    program: Program, field: Field, found: Sequence[str], values: Codes, parent: QWidget
) -> dict[str, str] | None:
    """Ask which code of a field the words of a column mean."""
    lists, listed, captions = program.open_lists(), field.code_list, program.words()
    loaded = lists.get(listed.name) if listed else None
    codes = list(loaded.entries) if loaded else list(listed.codes if listed else ())
    meanings = Meanings(lists)
    own = {plain(word): code for word, code in values.items()}
    words = {word: own.get(plain(word)) or meanings.code(field, word, {}) for word in found}
    named_codes = {code: captions.code(field, code) for code in codes}
    title = field.captions.text(program.language)
    return ask_words(title, {**values, **words}, named_codes, parent)


def ask_types(
    program: Program, title: str, found: Sequence[str], values: Codes, parent: QWidget
) -> dict[str, str] | None:
    """Ask which registration type the words of a column mean."""
    types = {type_.value: program.type_name(type_) for type_ in program.dictionary.forms}
    own = {plain(word): code for word, code in values.items()}
    by_name = {plain(name): type_ for type_, name in types.items()}
    words = {word: own.get(plain(word)) or by_name.get(plain(word), "") for word in found}
    return ask_words(title, {**values, **words}, types, parent)
