"""Inlezen: a file's columns, what it would do, what is stored; answers that differ; taking back."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from angio_desktop import paths
from angio_desktop.files import mapping_file
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.intake.mapping import DecimalMark, KeyChoice
from angio_desktop.register.registration import Status, answer
from angio_desktop.ui.parts import intake_columns, intake_words
from angio_desktop.ui.parts.intake import IntakeDialog, show_intake
from angio_desktop.ui.parts.intake_words import WordsDialog
from tests.drivers import driving
from tests.storage.samples import NOW, SUMMARY

pytestmark = pytest.mark.both

HEADER = "Dossiernr;INSZ;Naam;Opname;Lengte;Materiaal;Wat"
JAN = "D1;85.07.30-033.28;PEETERS Jan;1/02/2026;1,80;Onyx;PCI"
OMAR = "D2;93.05.18-223.61;Claes, Omar;3/02/2026;;4;PCI"
SPOILED = "D3;8,50730E+10;An Maes;3/02/2026;;4;PCI"
NAMES = ("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM")


@pytest.fixture(autouse=True)
def file(tmp_path, said):
    said.chosen = tmp_path / "maart.csv"
    put(said.chosen, JAN, OMAR, SPOILED)
    return said.chosen


def put(file, *rows):
    file.write_bytes("\r\n".join([HEADER, *rows]).encode("cp1252"))


@pytest.fixture
def dialog(program, qtbot, in_english):
    del in_english
    made = IntakeDialog(program, None)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def asked(monkeypatch):
    """The fields that are chosen one after the other, and what words mean."""
    fields: list[str | None] = []
    words: dict[str, str] = {}
    monkeypatch.setattr(intake_columns, "ask_field", lambda *_: fields.pop(0))
    monkeypatch.setattr(intake_words, "ask_words", lambda *_: dict(words))
    return fields, words


def test_it_begins_at_the_file_and_goes_on_at_its_columns(dialog, file):
    assert file.exists()
    assert dialog.focusWidget() is dialog.file_button
    assert not dialog.columns.unit.isVisible()
    read(dialog)
    assert dialog.focusWidget() is dialog.columns.table
    assert planned(dialog) is dialog.focusWidget()
    dialog.back_button.click()
    assert dialog.focusWidget() is dialog.columns.table


def idle(dialog):
    driving.wait_until(lambda: not dialog.bar.is_busy, "the work")
    driving.settle()


def read(dialog):
    dialog.file_button.click()
    idle(dialog)


def planned(dialog):
    dialog.look_button.click()
    idle(dialog)
    return dialog.outcome.table


def rows(table):
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def fills(dialog):
    return {name: field for name, field, _ in rows(dialog.columns.table)}


def choose(dialog, column):
    names = [name for name, *_ in rows(dialog.columns.table)]
    dialog.columns.table.selectRow(names.index(column))


def test_the_columns_are_proposed_with_the_first_rows(dialog):
    read(dialog)
    assert dialog.note.text() == "maart.csv · UTF-8 · 3 row(s)"
    shown = rows(dialog.columns.table)
    assert shown[1] == (
        "INSZ",
        "Rijksregisternummer van de patiënt",
        "85.07.30-033.28 · 93.05.18-223.61 · 8,50730E+10",
    )
    assert fills(dialog)["Wat"] == "–"


def test_a_file_is_corrected_looked_at_and_imported(dialog, program, asked):
    fields, words = asked
    read(dialog)
    choose(dialog, "Naam")
    fields[:] = ["TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"]
    dialog.columns.field_button.click()
    dialog.columns.also_button.click()
    choose(dialog, "Lengte")
    units = [dialog.columns.unit.itemText(n) for n in range(dialog.columns.unit.count())]
    assert units == ["Unit: cm", "Unit: m", "Unit: mm"]
    dialog.columns.unit.setCurrentIndex(1)
    dialog.columns.unit.activated.emit(1)
    choose(dialog, "Materiaal")
    words |= {"Onyx": "4"}
    dialog.columns.words_button.click()
    assert fills(dialog)["Naam"] == "Achternaam + Voornaam"
    assert fills(dialog)["Lengte"] == "Lengte (cm), m"
    assert fills(dialog)["Materiaal"] == "Materiaal (1), 1 word(s)"
    found = rows(planned(dialog))
    assert [row[:3] for row in found] == [
        ("4", "✖ Refused", ""),
        ("2", "New", "PEETERS, Jan"),
        ("3", "New", "Claes, Omar"),
    ]
    assert found[0][3].startswith("Column B: ")
    assert "answer(s) still missing" in found[1][3]
    assert program.store.intakes.all() == []
    dialog.import_button.click()
    idle(dialog)
    assert dialog.note.text() == "maart.csv is imported. New: 2, completed: 0, refused: 1."
    jan = program.store.registrations.load(1)
    assert (jan.values["MS_PAT_HGHT"], jan.values["CD_MAT_1"]) == ("180", "4")
    assert not dialog.import_button.isEnabled()


def test_where_answers_differ_the_file_is_right_where_it_is_said(dialog, program):
    read(dialog)
    planned(dialog)
    dialog.import_button.click()
    idle(dialog)
    held = program.store.registrations.load(1)
    summary = replace(SUMMARY, admission="2026-02-01")
    held = answer(answer(held, "MS_PAT_HGHT", "181"), "TX_PAT_LAST_NAM", "Peeters")
    program.store.registrations.save(held, summary, NOW)
    read(dialog)
    table = planned(dialog)
    texts = [row[1] for row in rows(table)]
    assert texts.count("Yours stays") == 2
    table.selectRow(texts.index("Yours stays"))
    dialog.outcome.take_button.click()
    assert [row[1] for row in rows(table)].count("File is right") == 1
    dialog.outcome.take_button.click()
    dialog.outcome.take_all_button.click()
    assert [row[1] for row in rows(table)].count("File is right") == 2
    dialog.import_button.click()
    idle(dialog)
    assert "completed: 1" in dialog.note.text()
    values = program.store.registrations.load(1).values
    assert (values["MS_PAT_HGHT"], values["TX_PAT_LAST_NAM"]) == ("1.80", "PEETERS Jan")


def test_a_file_is_taken_back_once_that_is_consented_to(dialog, program, said):
    read(dialog)
    planned(dialog)
    dialog.import_button.click()
    idle(dialog)
    said.consents = False
    dialog.undo_button.click()
    assert program.store.registrations.load(1).status is Status.OPEN
    said.consents = True
    dialog.undo_button.click()
    idle(dialog)
    assert program.store.registrations.load(1).status is Status.DELETED
    assert dialog.note.text().startswith("Teruggenomen: 2 registraties.")
    assert not dialog.undo_button.isEnabled()


def test_a_mapping_is_saved_under_a_name_and_used_again(dialog, file, program, said, asked):
    fields, _ = asked
    read(dialog)
    choose(dialog, "Wat")
    dialog.columns.type_button.click()
    assert fills(dialog)["Wat"] == "Registration type"
    choose(dialog, "Materiaal")
    dialog.columns.none_button.click()
    choose(dialog, "Lengte")
    fields[:] = [None]
    dialog.columns.field_button.click()
    dialog.columns.key.setCurrentIndex(1)
    dialog.columns.key.activated.emit(1)
    dialog.columns.mark.setCurrentIndex(1)
    dialog.columns.mark.activated.emit(1)
    said.chosen = paths.mappings(program.folder) / "Cathlab Zuid"
    dialog.save_button.click()
    saved = mapping_file.read(said.chosen.with_suffix(".json"), program.dictionary)
    assert (saved.name, saved.key) == ("Cathlab Zuid", KeyChoice.INTERNAL)
    assert saved.decimal_mark is DecimalMark.COMMA
    assert saved.type is not None
    assert [rule.columns for rule in saved.rules] == [
        (name,) for name in ("Dossiernr", "INSZ", "Naam", "Opname", "Lengte")
    ]
    assert dialog.mappings.currentText() == "Cathlab Zuid"
    said.chosen = file
    read(dialog)
    assert fills(dialog)["Materiaal"] == "–"
    other = file.with_suffix(".json")
    mapping_file.write(other, replace(saved, rules=saved.rules[:2]))
    said.chosen = other
    dialog.mappings.setCurrentIndex(dialog.mappings.count() - 1)
    dialog.mappings.activated.emit(dialog.mappings.currentIndex())
    assert fills(dialog)["Opname"] == "–"
    table = planned(dialog)
    assert "‘PCI’ is geen registratietype" in rows(table)[0][3]
    dialog.back_button.click()
    assert dialog.look_button.isEnabled()


def test_words_say_which_type_a_row_is(dialog, asked):
    _, words = asked
    read(dialog)
    choose(dialog, "Wat")
    dialog.columns.type_button.click()
    words |= {"PCI": "hospitalisation_ffr"}
    dialog.columns.words_button.click()
    planned(dialog)
    assert dialog.plan is not None
    [first, *_] = dialog.plan.rows
    assert first.registration is not None
    assert first.registration.type is RegistrationType.HOSPITALISATION_FFR


def test_two_columns_fill_one_field_where_that_is_said(dialog, said, asked):
    fields, _ = asked
    read(dialog)
    said.consents = True
    choose(dialog, "Wat")
    fields[:] = ["TX_IDC_PAT_INT"]
    dialog.columns.field_button.click()
    assert "Dossiernr" in said.questions[-1]
    assert fills(dialog)["Wat"] == fills(dialog)["Dossiernr"] != "–"
    planned(dialog)
    assert dialog.plan is not None
    assert dialog.plan.rows[1].registration is not None
    assert dialog.plan.rows[1].registration.values["TX_IDC_PAT_INT"] == "D2 PCI"
    dialog.back_button.click()
    said.consents = False
    choose(dialog, "Materiaal")
    fields[:] = ["TX_IDC_PAT_INT"]
    dialog.columns.field_button.click()
    assert fills(dialog)["Wat"] == "–"


def test_rows_that_were_copied_are_pasted(dialog):
    QApplication.clipboard().setText("INSZ\tOpname\n85073003328\t1/2/2026\n")
    dialog.paste_button.click()
    assert dialog.note.text() == "clipboard · 1 row(s)"
    assert planned(dialog).rowCount() == 1
    QApplication.clipboard().clear()


def test_what_is_no_table_is_told_and_nothing_can_be_imported(dialog, file, said):
    file.write_bytes(b"a;b\n1;2\n")
    read(dialog)
    assert said.problems[-1].text_id == "bad_mapping.header"
    assert not dialog.look_button.isEnabled()
    file.write_bytes(b"\xd0\xcf\x11\xe0")
    read(dialog)
    assert said.problems[-1].text_id == "unreadable_table.old_workbook"


def test_a_dialog_of_words_gives_what_was_chosen(qtbot, in_english):
    del in_english
    made = WordsDialog("Device", {"Onyx": "", "DES": "4"}, {"3": "BMS", "4": "DES"}, None)
    qtbot.addWidget(made)
    assert made.values() == {"DES": "4"}
    made.choices["Onyx"].setCurrentIndex(1)
    assert made.values() == {"Onyx": "3", "DES": "4"}


def test_the_window_opens_on_a_file_and_leaves_nothing(program, file, in_english, qtbot):
    del in_english, qtbot
    seen = []

    def close(dialog):
        idle(dialog)
        seen.append(dialog.columns.table.rowCount())
        dialog.close_button.click()

    driving.answer_dialog(close)
    show_intake(program, None, file)
    assert seen == [7]
