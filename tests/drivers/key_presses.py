"""Counts the key presses of one registration, from the choice of its type to "Sent".

Driven by keys only, as a person does who knows the answers: look at the field that has the focus,
type the answer in its shortest form, press Enter. No field is gone to, and nothing is set.

The shortest form of an answer is the shortest of what the field really takes:

    text, register number   as it is
    date, time, number      the shortest shorthand of `register/shorthand.py` that means it
    what is offered         the key that takes it
    one code                its number, or the letters that choose it, while the list stays closed
    several codes           the same for each, and one separator between two
    a long list             the shortest part of a code or name that only this entry has

What it takes more to have the part taken, or the whole code where that is shorter, counts as
presses only. An answer that stands there already (birth date and sex follow from the register
number) takes no characters, and Enter passes it by. A field is asked when it applies and is
answered in the end; the computed BMI is not asked.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog

from angio_desktop.actions.clock import today
from angio_desktop.register.fields import Field, RegistrationType, ValueType
from angio_desktop.register.shorthand import normalised
from angio_desktop.ui.editors.choices import ChoicesEditor, CodesEditor
from angio_desktop.ui.editors.editor import TAKES_OFFER, Editor
from angio_desktop.ui.editors.list_index import ListIndex
from angio_desktop.ui.editors.search import SearchEditor
from angio_desktop.ui.editors.segments_box import SegmentsBox
from angio_desktop.ui.editors.type_ahead import TypeAhead
from angio_desktop.ui.form.field import FieldView
from angio_desktop.ui.form.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.form.window import RegistrationWindow
from tests.drivers import driving

PER_FIELD = 1.2
# A form this large has some hundred stops; more than this is a cycle.
_MOST_STOPS = 400


@dataclass
class Count:
    """What one registration took."""

    presses: int = 0
    characters: int = 0
    asked: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def allowed(self) -> float:
        """The characters of the answers, and 1.2 presses for each field asked."""
        return self.characters + PER_FIELD * len(self.asked)


class Typist:
    """Fills in `answers` in the wizard that has the focus, counting every press."""

    def __init__(self, wizard: RegistrationWindow, answers: Mapping[str, str]) -> None:
        self._wizard = wizard
        self._answers = answers
        self.count = Count()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key; with Ctrl held it is one press too."""
        self.count.presses += 1
        driving.press(key, modifier)

    def type(self, text: str) -> None:
        """Type a text, a press for each character."""
        self.count.presses += len(text)
        driving.type_text(text)
        driving.settle()

    def choose_type(self, type_: RegistrationType) -> None:
        """Choose the type by its number, unless it is chosen: it was that of the last patient."""
        page = driving.type_page_of(self._wizard)
        if not (page.is_complete() and page.chosen() is type_):
            self.type(str(list(RegistrationType).index(type_) + 1))
        self._extra("type page", Qt.Key.Key_Return)
        driving.wait_until(lambda: self._wizard.pages is not None, "the first page")
        driving.settle()

    def fill_in(self, until: str = "") -> None:
        """Go through the form field by field until there is none left, or a page is reached."""
        for _ in range(_MOST_STOPS):
            self._see_filled_in()
            page = driving.page_of(self._wizard)
            if page.page.id == until:
                return
            view = next((v for v in page.views.values() if v.has_focus()), None)
            if view is not None:
                self._answer(view)
            elif driving.pages_of(self._wizard).beside(1) is None:
                return
            else:
                self._extra(f"{page.page.id}: button", Qt.Key.Key_Return)
        raise AssertionError("the keys never came to an end")

    def _see_filled_in(self) -> None:
        """Count what the program filled in, once it has, as asked: it is to be seen."""
        held = driving.draft_of(self._wizard).editing.registration
        for key in held.filled_in & self._answers.keys() - {"MS_PAT_BMI"}:
            if key not in self.count.asked:
                assert held.values[key] == self._answers[key], key
                self.count.asked.append(key)

    def _extra(self, what: str, key: Qt.Key) -> None:
        self.count.extra.append(what)
        self.press(key)

    def _answer(self, view: FieldView) -> None:
        editing = driving.draft_of(self._wizard).editing
        key, wanted = view.field.key, self._answers.get(view.field.key, "")
        if key in self.count.asked or key in editing.registration.filled_in:
            raise AssertionError(f"{key}: asked twice")
        if wanted:
            self.count.asked.append(key)
        if view.editor.text() != wanted:
            self._type_answer(view, wanted)
        if view.has_focus():  # a choice may have led on by itself
            self.press(Qt.Key.Key_Return)
        if view.has_focus():
            self._extra(f"{key}: Enter again", Qt.Key.Key_Return)
        # Not the editor's text: on a procedure's last field it is that of the next procedure.
        taken = editing.registration.values.get(key, "")
        assert taken == wanted, f"{key}: {taken!r}, not {wanted!r}"

    def _type_answer(self, view: FieldView, wanted: str) -> None:
        made = view.editor
        editor = made.editor if isinstance(made, SegmentsBox) else made
        if isinstance(editor, CodesEditor):
            self._tick(editor, wanted.split("|"))
            return
        text = shortest(editor, wanted)
        self.count.characters += len(text)
        # A part takes one Enter more than a whole code.
        is_longer = isinstance(editor, SearchEditor) and len(wanted) <= len(text) + 1
        self.type(wanted if is_longer else text)

    def _tick(self, editor: CodesEditor, codes: list[str]) -> None:
        self.count.characters += len(codes) - 1
        for code in codes:
            text = _letters(editor, code)
            self.count.characters += len(text)
            self.type(text)
            if code not in editor.text().split("|"):
                self.press(Qt.Key.Key_Space)

    def send(self) -> None:
        """Send, confirming each warning, up to the dialog that says "Sent"."""
        done: list[bool] = []

        def confirm(dialog: QDialog) -> None:
            assert isinstance(dialog, SendDialog), "refused"
            driving.wait_until(dialog.isActiveWindow, "the send dialog")
            for _ in dialog.findChildren(QCheckBox):
                self._extra("a warning confirmed", Qt.Key.Key_Space)
            driving.answer_dialog(sent)
            self._extra("send dialog", Qt.Key.Key_Return)

        def sent(dialog: QDialog) -> None:
            assert isinstance(dialog, SentDialog)
            driving.wait_until(dialog.isActiveWindow, "the code")
            done.append(True)
            QTest.keyClick(driving.target(), Qt.Key.Key_Escape)  # sent: no longer counted

        driving.answer_dialog(confirm)
        self.count.extra.append("Ctrl+Enter")
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        driving.wait_until(lambda: bool(done), "the registration to be sent")
        QApplication.processEvents()

    def close_and_go_on(self, closed_at: str) -> None:
        """Close the window on a page, and open the draft again as the start page offers it."""
        program = self._wizard.program
        self.fill_in(until=closed_at)
        self._extra("closed", Qt.Key.Key_Escape)
        kept = driving.draft_of(self._wizard).registration
        assert kept.id is not None
        self._wizard = RegistrationWindow(program, program.store.registrations.load(kept.id))
        self._wizard.show()
        self._wizard.activateWindow()
        driving.wait_until(self._wizard.isActiveWindow, "the draft")
        driving.settle()
        self.count.presses += 1
        self.count.extra.append("opened again")


def count_presses(
    wizard: RegistrationWindow,
    type_: RegistrationType,
    answers: Mapping[str, str],
    closed_at: str = "",
) -> Count:
    """Take a new registration from the type page to "Sent" and return what it took.

    `closed_at` names a page on which its window is closed, and its draft opened again.
    """
    typist = Typist(wizard, answers)
    typist.choose_type(type_)
    if closed_at:
        typist.close_and_go_on(closed_at)
    typist.fill_in()
    typist.send()
    return typist.count


def shortest(editor: Editor, wanted: str) -> str:
    """Return the shortest text that an editor takes for the answer `wanted`."""
    if editor.offered == wanted:
        return TAKES_OFFER
    if isinstance(editor, ChoicesEditor):
        return _letters(editor, wanted)
    if isinstance(editor, SearchEditor) and editor.index is not None:
        return _part(editor.index, wanted)
    asked = editor.field
    forms = {wanted, *_short_forms(asked, wanted)}
    return _first(form for form in forms if _is_read_as(asked, form, wanted))


def _is_read_as(asked: Field, typed: str, wanted: str) -> bool:
    return normalised(asked, typed, today()) == wanted


def _first(forms: Iterator[str]) -> str:
    return min(forms, key=lambda form: (len(form), form))


def _short_forms(asked: Field, wanted: str) -> list[str]:
    forms = _SHORT_FORMS.get(asked.value_type) if asked.value_type else None
    return forms(wanted) if forms else []


def _dates(wanted: str) -> list[str]:
    day, month, year = wanted.split("/")
    short = f"{int(day)}/{int(month)}"
    ago = [f"-{days}" for days in range(100)]
    return [short, f"{short}/{year[2:]}", f"{day}{month}{year[2:]}", "v", "g", *ago]


def _times(wanted: str) -> list[str]:
    hours, minutes = wanted.split(":")
    return [f"{int(hours)}{minutes}", str(int(hours))]


def _numbers(wanted: str) -> list[str]:
    return [wanted.removeprefix("0"), wanted.removesuffix(".0")]


_SHORT_FORMS: Mapping[ValueType, Callable[[str], list[str]]] = {
    ValueType.DATE: _dates,
    ValueType.TIME: _times,
    ValueType.NUMBER: _numbers,
}


def _letters(editor: ChoicesEditor, wanted: str) -> str:
    """Return the number or letters that choose a code, from where the editor stands."""
    asked = editor.field
    assert asked.code_list is not None
    codes = list(asked.code_list.codes)
    captions = editor.captions()
    numbers = [str(number) for number in range(100)]
    parts = [*numbers, *(f"{n}{letter}" for n in numbers for letter in "abc")]
    parts += accumulate(captions[codes.index(wanted)].lower().replace(" ", "\t"))
    here = editor.place()
    return _first(
        part for part in parts if _chosen(part, captions, codes, here) == codes.index(wanted)
    )


def _chosen(typed: str, captions: list[str], codes: list[str], place: int | None) -> int | None:
    ahead = TypeAhead(captions, codes)
    for letter in typed:
        place = ahead.find(letter, place)
    return place


def _part(index: ListIndex, wanted: str) -> str:
    """Return the shortest part of a code or name that only one entry has."""
    place = index.place_of(wanted)
    assert place is not None
    text = index.shown(place).lower()
    for length in range(1, len(text) + 1):
        for start in range(len(text) - length + 1):
            part = text[start : start + length]
            if part == part.strip() and index.matches(part) == [place]:
                return part
    return wanted
