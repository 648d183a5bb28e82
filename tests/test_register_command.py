"""`angio-desktop register compare`: exit status, what it prints, in the words of the issue."""

import json
from pathlib import Path

from angio_desktop.actions.definitions import Definitions
from angio_desktop.register.fields import RegistrationType
from tests.drivers.published import published, sheet_of, write, xlsform
from tests.test_command_line import Run, nobodys_data, run

__all__ = ["nobodys_data", "run"]  # fixtures

FOLLOW_UP, FFR = RegistrationType.FOLLOW_UP, RegistrationType.HOSPITALISATION_FFR


def test_the_published_workbook_is_the_same(
    run: Run, definitions: Definitions, tmp_path: Path
) -> None:
    file = write(published(definitions.dictionary), tmp_path / "HD_DCD_Specs_v2_20231128.xlsx")
    outcome = run("register", "compare", file, "--json")
    assert (outcome.status, outcome.err) == (0, "")
    assert json.loads(outcome.out) == {
        "files": [str(file)],
        "types": [type_.value for type_ in RegistrationType],
        "same": 954,
        "different": [],
        "only_here": [],
        "only_there": [],
    }


def test_forms_of_several_files_are_compared_at_once(
    run: Run, definitions: Definitions, tmp_path: Path
) -> None:
    one = xlsform(definitions.dictionary, FFR)
    one[0].put("DT_HOSPZ", "label::French", "Admission")
    one[0].rows.pop(one[0].row_of("MS_PAT_HGHT"))
    one[0].rows.append(["", "text", "new", "Nieuw", *[""] * 9, "TX_NEW"])
    files = [
        write(one, tmp_path / "HD_DCD_SPEC_met_FFR_v2.1.0.xlsx"),
        write(xlsform(definitions.dictionary, FOLLOW_UP), tmp_path / "HD_DCD_SPEC_follow_up.xlsx"),
    ]
    outcome = run("register", "compare", *files, "--json")
    assert (outcome.status, outcome.err) == (1, "")
    ours = definitions.dictionary.forms[FFR].by_key["DT_HOSPZ"].captions.fr
    assert json.loads(outcome.out) == {
        "files": [str(file) for file in files],
        "types": [FFR, FOLLOW_UP],
        "same": 118 + 42 - 2,
        "different": [
            {
                "type": FFR,
                "key": "DT_HOSPZ",
                "what": "caption_fr",
                "ours": ours,
                "theirs": "Admission",
            }
        ],
        "only_here": [{"type": FFR, "key": "MS_PAT_HGHT"}],
        "only_there": [{"type": FFR, "key": "TX_NEW"}],
    }


def test_in_words_each_difference_is_a_line_and_the_numbers_stand_last(
    run: Run, definitions: Definitions, tmp_path: Path
) -> None:
    page = sheet_of(definitions.dictionary.forms[FOLLOW_UP])
    page.put("DT_CONSULT", "type", "Text")
    page.rows.pop(page.row_of("TX_LANG"))
    page.rows.append(["TX_NEW", "Text"])
    outcome = run("register", "compare", write([page], tmp_path / "a.xlsx"), "--lang", "nl")
    assert (outcome.status, outcome.err) == (1, "")
    lines = outcome.out.splitlines()
    assert lines[0].endswith("[DT_CONSULT], type: hier ‘datum’, in de werkmap ‘tekst’")
    assert lines[1].endswith("[TX_LANG] staat alleen hier, niet in de werkmap")
    assert lines[2].endswith("[TX_NEW] staat alleen in de werkmap, niet hier")
    assert lines[3].startswith("Franse teksten: ")
    assert lines[-1] == (
        "Follow-up na PCI. Velden gelijk: 40; verschillen: 1; alleen hier: 1; alleen in de "
        "werkmap: 1."
    )


def test_what_is_no_such_workbook_is_refused(
    run: Run, definitions: Definitions, tmp_path: Path
) -> None:
    good = write([sheet_of(definitions.dictionary.forms[FOLLOW_UP])], tmp_path / "a.xlsx")
    other = tmp_path / "b.csv"
    other.write_text("name;age\nJan;4\n", "utf-8")
    for files in ((good, other), (good, good), (tmp_path / "none.xlsx",), (tmp_path,)):
        outcome = run("register", "compare", *files, "--json")
        assert (outcome.status, outcome.out) == (2, "")
        assert len(outcome.err.splitlines()) == 1


def test_what_was_taken_in_the_data_folder_is_what_is_compared(
    run: Run, nobodys_data: Path, tmp_path: Path, definitions: Definitions
) -> None:
    nobodys_data.mkdir()
    (nobodys_data / "definition.json").write_text("{}", "utf-8")
    file = write([sheet_of(definitions.dictionary.forms[FOLLOW_UP])], tmp_path / "a.xlsx")
    outcome = run("register", "compare", file)
    assert (outcome.status, outcome.out) == (2, "")
    assert "definition.json" in outcome.err
