"""Every text in the tables is there in each language, says the same, and is set as it should be."""

import csv
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.register.fields import LANGUAGES

TABLES = sorted(
    [
        *(paths.resources() / "texts").glob("*.csv"),
        *(paths.resources() / "dictionary").glob("*.csv"),
        paths.resources() / "assumptions.csv",
    ]
)
# Places and municipalities have the names they have.
NAMES = ("place_of_residence", "municipalities", "municipalities_de")
TABLES = [table for table in TABLES if table.stem not in NAMES]
PLACEHOLDER = re.compile(r"\{\w+\}")
# A row that says nothing anywhere stands for something else; here it is `procedure 1-5`.
WORDLESS = {"procedure 1-5"}
# Said in the languages' own words by the register, however alike: names and abbreviations.
SAME_IN_ALL = 4  # words
NO_BREAK = "\u00a0"
WRONG_IN_FRENCH = re.compile(
    rf" [:;?!»]"  # a space that breaks
    rf"|\u202f"  # the narrower one: texts that are alike look alike
    rf"|[^\s{NO_BREAK}(\d][;?!»]"  # none at all
    rf"|[\w)}}»]:(?=\s|$)"
    rf"|«[^{NO_BREAK}]"
)


def rows(table: Path) -> Iterator[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened, delimiter=";")


def texts(table: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The texts of a table by row and kind of column, each in three languages."""
    for row in rows(table):
        name = next(iter(row.values()))
        for column in row:
            stem = column.removesuffix("nl")
            if column in ("nl", f"{stem}nl") and stem in ("", "label_", "hint_", "what_", "doubt_"):
                yield name, {language: row[stem + language] for language in LANGUAGES}


def wrong_in_french(text: str) -> list[str]:
    return [found.group() for found in WRONG_IN_FRENCH.finditer(text)]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Pontage\u00a0: oui", True),
        ("Pontage : oui", False),
        ("Pontage: oui", False),
        ("Vraiment\u00a0?", True),
        ("Vraiment\u202f?", False),
        ("Vraiment ?", False),
        ("Vraiment?", False),
        ("le champ «\u00a0{field}\u00a0»", True),
        ("le champ « {field} »", False),
        ("le champ «{field}»", False),
        ("un point-virgule (;)", True),
        ("à 14:32 (format hh:mm)", True),
        ("rien\u00a0; encore", True),
        ("rien; encore", False),
    ],
)
def test_what_is_wrong_in_french_is_found(text, is_right):
    assert (wrong_in_french(text) == []) is is_right


def test_texts_are_looked_for_in_every_table_that_has_some():
    counts = {table.stem: len(list(texts(table))) for table in TABLES}
    spoken = {name for name, count in counts.items() if count}
    assert {"findings", "problems", "commands", "words", "choices"} <= spoken
    assert {"fields", "procedure", "code_lists", "open_lists", "pages", "types"} <= spoken
    assert "assumptions" in spoken


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.stem)
def test_every_text_is_there_in_each_language_with_the_same_placeholders(table):
    for name, said in texts(table):
        if name in WORDLESS:
            continue
        assert all(text.strip() for text in said.values()), name
        assert len({frozenset(PLACEHOLDER.findall(t)) for t in said.values()}) == 1, name


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.stem)
def test_no_sentence_is_left_in_another_language(table):
    for name, said in texts(table):
        if len(said["nl"].split()) > SAME_IN_ALL:
            assert len(set(said.values())) == len(LANGUAGES), name


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.stem)
def test_french_has_its_spaces_where_they_do_not_break(table):
    wrong = {name: wrong_in_french(said["fr"]) for name, said in texts(table)}
    assert {name: found for name, found in wrong.items() if found} == {}


def of_the_windows(language: str) -> list[str]:
    file = paths.resources() / "translations" / f"angio_{language}.ts"
    tree = ET.parse(file)  # noqa: S314  our own file
    return [t.text or "" for tag in ("translation", "numerusform") for t in tree.iter(tag)]


def test_the_french_of_the_windows_has_its_spaces_too():
    said = of_the_windows("fr")
    assert [text for text in said if wrong_in_french(text.strip())] == []


OF_OTHERS = {"nl": "“”«»", "fr": "“”‘", "en": "«»"}  # marks around what is quoted
EVASIVE = re.compile(r"\w\((s|n|x|es|en|nen)\)")  # one or several, left to who reads it


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_quotes_in_its_own_way_and_counts_in_words(language):
    # What the register itself says, in the dictionary, stays as it is.
    own = [table for table in TABLES if table.parent.name != "dictionary"]
    said = [text[language] for table in own for _, text in texts(table)]
    said += of_the_windows(language)
    assert len(said) > 1000
    assert [t for t in said if set(t) & set(OF_OTHERS[language])] == []
    assert [t for t in said if EVASIVE.search(t)] == []


@pytest.mark.parametrize(
    ("text", "is_evasive"), [("2 registratie(s)", True), ("code (s)", False), ("CABG(en)", True)]
)
def test_a_plural_that_is_left_to_the_reader_is_found(text, is_evasive):
    assert bool(EVASIVE.search(text)) is is_evasive
