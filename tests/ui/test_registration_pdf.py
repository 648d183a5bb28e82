"""A registration as PDF: what stands in it, how it breaks into pages, and how it is written."""

import os
import re
import stat
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtTest import QTest

from angio_desktop.__main__ import main as run_command
from angio_desktop.actions.editing import start
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.obligation import setting_keys
from angio_desktop.register.registration import Status
from angio_desktop.storage.verification import Wrong
from angio_desktop.ui.printing.content import Answer, Grid, Heading, content, printed
from angio_desktop.ui.printing.pdf import beside_of, draw, pdf, proposed_name
from angio_desktop.ui.printing.rows import Cell, Paper, Row, Style, paginate, plain
from angio_desktop.ui.widgets import dialogs
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.opened import write_key
from tests.drivers.sent_examples import send
from tests.drivers.tables import FORMS
from tests.register.examples import words as words_of
from tests.register.random_answers import answers
from tests.storage.samples import damage
from tests.ui.desk import (
    BOTH,
    CTRL,
    FOLLOW_UP,
    HOSP,
    LEFT,
    PCI,
    SHIFT,
    complete,
    draft,
    id_of,
    new,
    registration_of,
)
from tests.ui.pdf_text import Pdf

CODE = "ANG-2026-AAAAAAAB1"
DOCTOR = "Dr. Voorbeeld A. (fictief)"
HOSTILE = '<b>Peeters</b> & "co" <img src=x> %1 {day}'


@pytest.fixture
def words(program):
    return program.words()


@pytest.fixture
def sent(program):
    return send(program.store, program.dictionary, BOTH, CODE)


def whole(made):
    """Return all that stands in a PDF, its pages one after the other."""
    return "\n".join(made.text(n) for n in range(1, len(made.pages) + 1))


def parts_of(registration, words, applies=None):
    form = words.dictionary.forms[registration.type]
    keys = frozenset(form.by_key) if applies is None else applies
    return content(form, words, registration.values, keys, printed)


# What stands in it


def test_every_answer_stands_there_with_its_caption(sent, words):
    said = whole(Pdf(pdf(sent, words)))
    form = words.dictionary.forms[BOTH]
    for key, text in sent.values.items():
        field = form.by_key[key]
        shown = words.shown(field, text).split(", ")[0]
        start = shown[:25].rsplit(" ", 1)[0]  # a line may end after it
        assert start in said, key
    for expected in ("PCI 2", "FFR gegevens", "Man", "3000 Leuven", "00.07.04-011.44"):
        assert expected in said


def test_consent_stands_there_where_the_hospital_ended_the_obligation(program, words):
    made = send(program.store, program.dictionary, PCI, CODE, LOCAL_CONSENT="1")
    caption = "De patiënt stemt ermee in"
    assert caption not in whole(Pdf(pdf(made, words, beside_of(program, words, made))))
    program.store.settings.set(setting_keys(PCI)[1], "01/01/2020", NOW)
    assert caption in whole(Pdf(pdf(made, words, beside_of(program, words, made))))


def test_what_does_not_apply_or_is_not_answered_is_left_out(words, program):
    registration = new(program, HOSP, TX_PAT_LAST_NAM="Maes", CD_COD="1", TX_PAT_FIRST_NAM=" ")
    form = words.dictionary.forms[HOSP]
    applies = frozenset(form.by_key) - {"CD_COD"}
    assert parts_of(registration, words, applies) == (
        Heading("Patiënt", 1),
        Heading("Identificatie van de patiënt", 2),
        Answer("Achternaam", "Maes"),
    )
    assert parts_of(new(program, HOSP), words) == ()


def test_measurements_stand_as_a_grid_without_the_vessels_that_were_not_measured(program, words):
    values = {"MS_FFRRCA": "0.91", "MS_FFRLAD": "0.78", "CD_CFRLAD": "4"}
    (grid,) = [p for p in parts_of(new(program, BOTH, **values), words) if isinstance(p, Grid)]
    assert grid.heads == ("", "RCA", "LAD")
    assert grid.rows == (("FFR", "0,91", "0,78"), ("cFR", "", "Ischemie"))
    answered = {f.key for p in words.dictionary.forms[BOTH].pages for f in p.fields}
    assert {*values} <= answered


@pytest.mark.parametrize(
    ("type_", "key", "text", "printed"),
    [
        (HOSP, "CD_PAT_SEX", "F", "Vrouw"),
        (HOSP, "CD_PAT_SEX", "?", "?"),
        (HOSP, "CD_PAT_PLC_RESDC", "9000", "9000 Gent"),
        (PCI, "CD_DOCTOR_INTVNT_CARDIOL_1", "10000106730", DOCTOR),
        (PCI, "CD_DOCTOR_INTVNT_CARDIOL_1", "unknown", "unknown"),
        (PCI, "CD_COMPLIC_PLC_INS_1", "3|9", None),
        (PCI, "MS_PAT_HGHT", "188", "188"),
        (PCI, "MS_PAT_BMI", "22.5", "22,5\u00a0kg/m²"),
        (PCI, "IDC_PAT", "45031212494", "45.03.12-124.94"),
        (PCI, "IDC_PAT", "45", "45"),
        (PCI, "DT_PAT_DOB", "12/03/1945", "12/03/1945"),
    ],
)  # fmt: skip
def test_an_answer_is_printed_as_a_person_reads_it(program, words, type_, key, text, printed):
    (answer,) = [
        p for p in parts_of(new(program, type_, **{key: text}), words) if isinstance(p, Answer)
    ]
    if printed is None:
        known, unknown = answer.text.split("; ")
        assert not known.isdigit()
        assert unknown == "9"
    else:
        assert answer.text == printed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type_", RegistrationType)
def test_it_is_made_of_every_type_in_every_language(program, type_, language):
    words = program.definitions.words(language, program.store.lists.loaded())
    made = Pdf(pdf(complete(program, type_), words))
    assert words.dictionary.forms[type_].captions.text(language) in made.text(1)


def test_marks_in_a_name_stand_as_they_were_typed(program, words):
    made = Pdf(pdf(complete(program, PCI, TX_PAT_LAST_NAM=HOSTILE), words))
    assert made.text(1).count(HOSTILE) == 2  # above, and in its field
    assert all(HOSTILE.partition(" ")[0] in made.text(n) for n in range(1, len(made.pages) + 1))


@pytest.mark.parametrize("text", ["\ud800", "a\x00b", "\u202eabc", "x\ty", "\r", "é😀", "\n" * 99])
def test_what_is_no_character_shows_as_such(program, words, text):
    Pdf(pdf(complete(program, FOLLOW_UP, TX_PAT_LAST_NAM=f"N{text}"), words))
    assert all(c.isprintable() or c in "\u2028\u00a0" for c in plain(text))


# What stands on every page


def test_a_draft_says_so_on_each_page(program, words):
    made = Pdf(pdf(complete(program, BOTH), words))
    assert len(made.pages) > 2
    for number in range(1, len(made.pages) + 1):
        said = made.text(number)
        assert "DRAFT – not sent" in said
        assert f"{number}/{len(made.pages)}" in said
        assert "Proefpersoon" in said
        assert re.search(r"Printed on \d\d/\d\d/\d{4} \d\d:\d\d", said)


def test_a_sent_one_bears_its_code_on_each_page_and_when_it_was_sent(sent, words):
    made = Pdf(pdf(sent, words))
    assert re.search(r"Sent on 20/11/2026 \d\d:30", made.text(1))
    for number in range(1, len(made.pages) + 1):
        assert CODE in made.text(number)
        assert "DRAFT" not in made.text(number)


def test_its_title_and_name_tell_nothing_of_the_patient(sent, program, words):
    kept = complete(program, PCI, TX_PAT_LAST_NAM="Geheim")
    content_ = pdf(kept, words)
    assert Pdf(content_).title() == "Hospitalisatie met PCI – DRAFT – not sent"
    assert Pdf(pdf(sent, words)).title() == f"Hospitalisatie met FFR en PCI – {CODE}"
    assert proposed_name(sent) == f"{CODE}.pdf"
    assert proposed_name(kept) == f"concept-{kept.id}.pdf"
    for spelled in ("Geheim".encode("utf-16-be"), b"Geheim", b"45031212494"):
        assert spelled not in content_


# Pages

STYLE = Style(10, "#000000")


@pytest.fixture
def paper(qapp, tmp_path):
    writer = QPdfWriter(str(tmp_path / "paper.pdf"))
    return Paper(writer, qapp.font().family())


def row(text, *, leads=False, width=200.0):
    return Row((Cell(text, STYLE, 0, width),), 1, 1, leads=leads)


def texts(pages):
    return [[each.cells[0].text for each in page] for page in pages]


def test_a_row_goes_to_the_next_page_when_there_is_no_room(paper):
    one = paper.height(row("a"))
    rows = [row(name) for name in "abcde"]
    assert texts(paginate(paper, rows, one * 2, one * 3)) == [["a", "b"], ["c", "d", "e"]]
    assert texts(paginate(paper, rows, one * 2 - 0.1, one * 3)) == [["a"], ["b", "c", "d"], ["e"]]
    assert texts(paginate(paper, [], one, one)) == [[]]


def test_a_heading_never_stands_last_on_a_page(paper):
    one = paper.height(row("a"))
    rows = [row("a"), row("H", leads=True), row("h", leads=True), row("b")]
    assert texts(paginate(paper, rows, one * 3, one * 3)) == [["a"], ["H", "h", "b"]]
    assert texts(paginate(paper, rows, one * 4, one * 3)) == [["a", "H", "h", "b"]]
    assert texts(paginate(paper, rows[:2], one * 3, one)) == [["a", "H"]]


@pytest.mark.parametrize("text", ["word " * 900, "x" * 4000, "a\nb\n" * 200])
def test_a_text_longer_than_a_page_goes_on_and_nothing_of_it_is_lost(paper, text):
    pages = paginate(paper, [row(text)], 300, 400)
    assert len(pages) > 2
    assert "".join("".join(page) for page in texts(pages)) == plain(text)
    assert all(sum(map(paper.height, page)) <= 400 for page in pages)


def test_where_there_is_hardly_any_room_a_page_still_takes_a_line(paper):
    assert len(paginate(paper, [row("a\nb\nc")], 1, 1)) >= 3


def test_a_word_wider_than_its_column_is_broken(paper):
    assert paper.height(row("x" * 200)) > 3 * paper.height(row("x"))
    assert paper.width("xx", STYLE) > paper.width("x", STYLE) > 0


@settings(max_examples=25)
@given(data=st.data())
def test_any_answers_can_be_printed(qapp, data):
    assert qapp
    type_ = data.draw(st.sampled_from([*RegistrationType]))
    words = words_of("nl")
    values = data.draw(answers(FORMS[type_]))
    made = Pdf(pdf(registration(type_, values, words), words))
    assert made.pages


def registration(type_, values, words):

    return replace(start(words.dictionary, type_), values=values, id=1)


# Writing it


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """The user chooses a file of this folder by the proposed name; None = does not choose."""
    asked: list[str] = []
    names = {"file": tmp_path / "out.pdf"}

    def choose(_parent, _title, proposed, kinds, _last):
        asked.append(proposed)
        assert "*.pdf" in kinds
        return names["file"]

    monkeypatch.setattr(dialogs, "ask_new_file", choose)
    return asked, names


@pytest.mark.usefixtures("sent")
@pytest.mark.both
def test_the_chosen_one_of_the_list_is_written_for_the_user_alone(desk, chosen, tmp_path, said):
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    desk.registrations.table.setFocus()
    driving.press(Qt.Key.Key_P, CTRL | SHIFT)
    file = tmp_path / "out.pdf"
    assert CODE in Pdf(file.read_bytes()).text(1)
    assert os.name != "posix" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert chosen[0][0].endswith(f"{CODE}.pdf")
    assert said.told == [f"The PDF was written to {file}."]


@pytest.mark.both
def test_a_registration_is_written_from_its_window_with_what_is_being_typed(
    open_wizard, chosen, tmp_path
):
    wizard = open_wizard(HOSP)
    driving.press(Qt.Key.Key_P, CTRL | SHIFT)
    assert chosen[0] == []  # nothing was entered
    view = driving.page_of(wizard).views["TX_PAT_LAST_NAM"]
    view.editor.focus_first()
    driving.type_text("Maes")
    chosen[1]["file"] = tmp_path / "without"
    driving.press(Qt.Key.Key_P, CTRL | SHIFT)
    assert "Maes" in Pdf((tmp_path / "without.pdf").read_bytes()).text(1)
    assert chosen[0][0].endswith(f"concept-{registration_of(wizard).id}.pdf")


def test_who_chooses_no_file_gets_none(desk, program, chosen, tmp_path, said):
    draft(program, HOSP, TX_PAT_LAST_NAM="Maes")
    chosen[1]["file"] = None
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    QTest.mouseClick(desk.registrations.pdf_button, LEFT)
    assert not list(tmp_path.glob("*.pdf"))
    assert (said.told, len(chosen[0])) == ([], 1)


@pytest.mark.usefixtures("sent")
def test_a_folder_that_is_gone_is_told(desk, chosen, tmp_path, said):
    chosen[1]["file"] = tmp_path / "gone" / "out.pdf"
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    desk.registrations.pdf_button.click()
    assert [problem.text_id for problem in said.problems] == ["not_writable.document"]


@pytest.mark.usefixtures("sent")
@pytest.mark.both
def test_one_that_cannot_be_read_is_told(desk, spoil, chosen, said):
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    spoil()
    desk.registrations.pdf_button.click()
    assert [problem.text_id for problem in said.problems] == ["storage_problem.damaged"]
    assert chosen[0] == []


@pytest.mark.both
def test_a_deleted_one_is_not_printed(desk, program, chosen):

    kept = draft(program, HOSP, TX_PAT_LAST_NAM="Maes")
    program.store.registrations.delete(id_of(kept), NOW)
    desk.registrations.filter(Status.DELETED)
    desk.registrations.table.selectRow(0)
    assert not desk.registrations.pdf_button.isEnabled()
    desk.registrations._save_as_pdf()
    assert chosen[0] == []


# On paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_registration_with_one_pci_has_room_on_two_pages(program, language):
    words = program.definitions.words(language, program.store.lists.loaded())
    assert len(Pdf(pdf(complete(program, PCI, CD_NPCI_1="0"), words)).pages) == 2


def test_printing_shows_the_pages_first(open_wizard, program):
    wizard = open_wizard(complete(program, PCI, CD_NPCI_1="0"))

    def look(dialog):
        (shown,) = dialog.findChildren(QPrintPreviewWidget)
        driving.wait_until(lambda: shown.pageCount() == 2, "the pages")
        return dialog.windowTitle()

    seen = driving.act_on(QPrintPreviewDialog, look)
    driving.press(Qt.Key.Key_P, CTRL)
    assert seen == ["Print registration"]
    assert wizard.isVisible()


@pytest.mark.both
def test_a_registration_of_the_list_is_printed_too(desk, program):
    complete(program, FOLLOW_UP)
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    seen = driving.act_on(QPrintPreviewDialog, lambda dialog: dialog.windowTitle())
    desk.registrations.print_chosen()
    assert seen == ["Print registration"]


# How far the log had come, and what was altered


def proves(program, log, capsys):
    """Whether `verify --head` takes a text as it was printed, and no other."""
    key = write_key(program.folder / "recovery.txt")
    command = ["--data-dir", str(program.folder), "--key-file", str(key), "verify", "--head"]
    good = run_command([*command, log])
    other = run_command([*command, f"{log[:-1]}{'0' if log[-1] != '0' else '1'}"])
    capsys.readouterr()
    return (good, other) == (0, 1)


@pytest.mark.usefixtures("sent")
def test_what_was_sent_is_written_with_how_far_the_log_had_come(
    desk, program, chosen, tmp_path, capsys
):
    del chosen
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    desk.registrations.pdf_button.click()
    log = program.store.head().text
    assert f"Log: {log}" in Pdf((tmp_path / "out.pdf").read_bytes()).text(1)
    assert proves(program, log, capsys)


@pytest.mark.both
def test_a_draft_is_written_without_it(desk, program, chosen, tmp_path):
    del chosen
    complete(program, FOLLOW_UP)
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    desk.registrations.pdf_button.click()
    assert "Log:" not in Pdf((tmp_path / "out.pdf").read_bytes()).text(1)


ALTER = "UPDATE registration SET page = page || 'x'"


@pytest.mark.parametrize("act", ["pdf_button", "print"])
def test_a_draft_of_the_list_that_was_altered_is_told_and_not_printed(
    desk, program, chosen, said, tmp_path, act
):
    del chosen
    complete(program, FOLLOW_UP)
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    damage(program.folder, ALTER)
    if act == "print":
        desk.registrations.print_chosen()
    else:
        desk.registrations.pdf_button.click()
    assert [problem.text_id for problem in said.problems] == ["altered_registration.draft"]
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.usefixtures("sent")
def test_a_sent_one_that_was_altered_is_not_printed_either(desk, program, said):
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    damage(program.folder, ALTER)
    desk.registrations.print_chosen()
    assert [problem.text_id for problem in said.problems] == ["altered_registration.sent"]


@pytest.mark.parametrize("modifiers", [CTRL, CTRL | SHIFT])
def test_an_open_draft_that_was_altered_is_told_and_not_taken_over(
    open_wizard, program, chosen, said, tmp_path, modifiers
):
    del chosen
    wizard = open_wizard(complete(program, FOLLOW_UP))
    damage(program.folder, ALTER)
    driving.press(Qt.Key.Key_P, modifiers)
    assert [problem.text_id for problem in said.problems] == ["altered_registration.draft"]
    assert not list(tmp_path.glob("*.pdf"))
    assert program.store.verify().wrong == Wrong("draft", id_of(registration_of(wizard)))


def test_what_comes_out_of_the_printer_is_what_the_pdf_holds(program, words, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    kept = complete(program, PCI)
    draw(printer, kept, words)
    printed, saved = Pdf((tmp_path / "printed.pdf").read_bytes()), Pdf(pdf(kept, words))
    assert len(printed.pages) == len(saved.pages)
    assert "Voorbeeld, Anna" in printed.text(1)
