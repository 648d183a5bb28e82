"""The test set: five made-up records, one file for each type, all or none."""

from pathlib import Path

import pytest

from angio_desktop.actions.checking import FileCheck, check, file_context
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.testset import example, write_testset
from angio_desktop.errors import BadTable, NotWritable
from angio_desktop.files import csv_format, national_csv
from angio_desktop.files.csv_format import format_from
from angio_desktop.files.national_csv import WrittenFile
from angio_desktop.register.fields import RegistrationType
from tests.drivers.sent_examples import TODAY
from tests.drivers.tables import DICTIONARY


def write(
    definitions: Definitions, out: Path, settings: dict[str, str] | None = None
) -> tuple[WrittenFile, ...]:
    tables = definitions
    return write_testset(tables.dictionary, tables.assumptions, settings or {}, out)


def test_there_is_one_draft_of_each_type_under_the_name_that_routes_it(
    definitions: Definitions, out: Path
) -> None:
    written = write(definitions, out)
    names = [a.default for a in definitions.assumptions if a.setting.startswith("file_name.")]
    assert [file.path for file in written] == [out / name for name in names]
    for file, form in zip(written, definitions.dictionary.forms.values(), strict=True):
        [row] = national_csv.Reading(file.path, form, csv_format.CsvFormat())
        assert row.status == "draft"
        assert row.texts["TX_PAT_LAST_NAM"]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"decimal_mark": "comma", "yes_no": "true_false", "bom": "yes", "author": "A. Arts"},
        {"quoting": "all", "line_end": "lf", "file_name.follow_up": "eigen.csv"},
    ],
)
def test_it_passes_its_own_check_in_every_form(
    definitions: Definitions, out: Path, settings: dict[str, str]
) -> None:
    files = write(definitions, out, settings)
    for file, form in zip(files, definitions.dictionary.forms.values(), strict=True):
        words = definitions.words("nl", {})
        against = FileCheck(
            form, format_from(settings), file_context(TODAY, None, DICTIONARY), words, {}
        )
        assert [row.findings for row in check(file.path, against)] == [()]


def test_one_name_that_is_taken_leaves_none_of_the_five(
    definitions: Definitions, out: Path
) -> None:
    taken = out / definitions.assumptions[3].default
    taken.write_bytes(b"of another")
    with pytest.raises(NotWritable):
        write(definitions, out)
    assert list(out.iterdir()) == [taken]
    assert taken.read_bytes() == b"of another"


@pytest.mark.parametrize("type_", RegistrationType)
def test_an_example_holds_answers_only(definitions: Definitions, type_: RegistrationType) -> None:
    registration = example(definitions.dictionary, type_)
    assert registration.type is type_
    assert registration.id is None
    assert all(registration.values.values())


def test_an_example_with_an_unknown_key_is_refused(
    definitions: Definitions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resources" / "examples"
    folder.mkdir(parents=True)
    (folder / "follow_up.csv").write_text("key;value\nCD_NONE;1\n", encoding="utf-8")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(BadTable, match="CD_NONE"):
        example(definitions.dictionary, RegistrationType.FOLLOW_UP)
