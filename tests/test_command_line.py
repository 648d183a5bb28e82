"""The commands without a window: arguments, exit status, output, and what they leave alone."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from angio_desktop import __main__ as program
from angio_desktop import __version__, paths
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.preferences import Chosen, Preferences
from angio_desktop.actions.testset import write_testset
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.store import Store
from tests.drivers.opened import OPENED, open_store, plain_sql, write_key
from tests.drivers.sent_examples import send
from tests.storage.samples import saved

FOLLOW_UP = "HD_DCD_submcsv_HDBP0012_ANGIO_Follow-up_na_PCI_02_28112023.csv"
TYPES = [type_.value for type_ in RegistrationType]


class Outcome:
    """Exit status and output of one command."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def nobodys_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the commands away from the data of whoever runs the tests."""
    folder = tmp_path / "of the account"
    monkeypatch.setenv(paths.DATA_DIR_VARIABLE, str(folder))
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Outcome:
        try:
            status = program.main([str(argument) for argument in arguments])
        except SystemExit as stopped:  # argparse
            status = int(stopped.code or 0)
        return Outcome(status, *capsys.readouterr())

    return run


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv(paths.KEY_FILE_VARIABLE, str(write_key(tmp_path / "key.txt")))
    with closing(open_store(data)) as opened:
        yield opened


@pytest.fixture
def examples(definitions: Definitions, tmp_path: Path) -> dict[str, Path]:
    """The example of each type as a file."""
    folder = tmp_path / "examples"
    folder.mkdir()
    written = write_testset(definitions.dictionary, definitions.assumptions, {}, folder)
    return dict(zip(TYPES, (file.path for file in written), strict=True))


def spoil(file: Path, old: str, new: str) -> Path:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="")
    return file


# Arguments


def test_version_is_printed(run: Run) -> None:
    outcome = run("--version")
    assert (outcome.status, outcome.out) == (0, f"angio-desktop {__version__}\n")


@pytest.mark.parametrize("verb", [(), ("export",), ("check",)])
def test_help_names_the_exit_status_or_the_commands(run: Run, verb: tuple[str, ...]) -> None:
    outcome = run(*verb, "--help")
    assert outcome.status == 0
    assert ("Exit status" if verb else "export") in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["export"],
        ["export", "--type", "follow_up"],
        ["export", "--type", "other", "--out", "x.csv"],
        ["export", "--type", "follow_up", "--out", "x.csv", "--from", "31/02/2026"],
        ["export", "--type", "follow_up", "--out", "x.csv", "--from", "2026-02-31"],
        ["export", "--type", "follow_up", "--out", "x.csv", "--to", "20260231"],
        ["export", "--type", "follow_up", "--out", "x.csv", "--to", "1/2/2026"],
        ["export", "--type=follow_up", "--out=x", "--from=02/01/2026", "--to=2026-01-01"],
        ["check", "x.csv"],
        ["check", "--type", "follow_up"],
        ["check", "x.csv", "--type", "follow_up", "--lang", "de"],
        ["lists"],
        ["lists", "load", "x.csv"],
        ["lists", "load", "--list", "HPIN"],
        ["lists", "load", "x.csv", "--list", "32400"],
    ],
)
def test_wrong_arguments_end_with_2_and_say_why(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.status == 2
    assert outcome.out == ""
    assert "usage: angio-desktop" in outcome.err


def test_without_a_command_the_window_opens(
    run: Run, monkeypatch: pytest.MonkeyPatch, nobodys_data: Path, data: Path
) -> None:
    from angio_desktop.ui import app  # noqa: PLC0415  Qt, for this test only

    opened: list[tuple[Path, Path | None, bool]] = []

    def remember(folder: Path, named_key: Path | None, *, smoke: bool, welcome: bool) -> int:
        assert welcome is not smoke
        opened.append((folder, named_key, smoke))
        return 7

    monkeypatch.setattr(app, "run", remember)
    assert run().status == 7
    assert run("--data-dir", data, "--smoke").status == 7
    key = data / "key.txt"
    assert run("--key-file", key).status == 7
    assert opened == [(nobodys_data, None, False), (data, None, True), (nobodys_data, key, False)]


# Export


def test_export_writes_says_so_and_ends_with_0_then_1(
    run: Run, definitions: Definitions, store: Store, data: Path, out: Path
) -> None:
    send(store, definitions.dictionary, RegistrationType.FOLLOW_UP, "ANG-1")
    export = ("export", "--type", "follow_up", "--out", out, "--data-dir", data)
    first = run(*export)
    assert (first.status, first.err) == (0, "")
    log = store.head().text
    assert first.out == f"Geschreven: {out / FOLLOW_UP} (aantal registraties: 1, logboek: {log})\n"
    second = run(*export)
    assert (second.status, second.out) == (1, "")
    assert "--all" in second.err
    assert run(*export, "--all").status == 0
    assert len(store.exports.all()) == 2


@pytest.mark.parametrize("place", ["before", "after", "variable"])
def test_the_data_folder_is_named_before_or_after_the_command_or_by_the_variable(
    run: Run,
    definitions: Definitions,
    store: Store,
    data: Path,
    out: Path,
    place: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    send(store, definitions.dictionary, RegistrationType.FOLLOW_UP, "ANG-1")
    export = ["export", "--type", "follow_up", "--out", out]
    if place == "before":
        export = ["--data-dir", data, *export]
    elif place == "after":
        export = [*export, "--data-dir", data]
    else:
        monkeypatch.setenv(paths.DATA_DIR_VARIABLE, str(data))
    assert run(*export).status == 0


@pytest.mark.parametrize(
    ("period", "status"),
    [
        (["--from", "16/03/2026", "--to", "16/03/2026"], 0),
        (["--from", "2026-03-16", "--to", "2026-03-16"], 0),
        (["--from", "2026-03-17"], 1),
        (["--to", "15/03/2026"], 1),
        (["--to", "15/03/2026", "--all"], 1),
    ],
)
def test_export_of_a_period(
    run: Run,
    definitions: Definitions,
    store: Store,
    data: Path,
    out: Path,
    period: list[str],
    status: int,
) -> None:
    send(store, definitions.dictionary, RegistrationType.FOLLOW_UP, "ANG-1")
    arguments = ["export", "--type", "follow_up", "--out", out, "--data-dir", data, *period]
    outcome = run(*arguments)
    assert outcome.status == status
    assert bool(list(out.iterdir())) == (status == 0)
    assert outcome.err == "" if status == 0 else "Er is niets te exporteren" in outcome.err


def test_export_without_data_is_a_clear_error_and_makes_nothing(
    run: Run, nobodys_data: Path, out: Path, tmp_path: Path
) -> None:
    a_file = tmp_path / "a file"
    a_file.touch()
    for folder in (nobodys_data, out, a_file):
        outcome = run("export", "--type", "follow_up", "--out", out, "--data-dir", folder)
        assert (outcome.status, outcome.out) == (2, "")
        assert str(folder) in outcome.err
    assert list(out.iterdir()) == []
    assert not nobodys_data.exists()


def test_export_to_what_cannot_be_is_a_clear_error_in_the_users_language(
    run: Run, definitions: Definitions, store: Store, data: Path, out: Path
) -> None:
    send(store, definitions.dictionary, RegistrationType.FOLLOW_UP, "ANG-1")
    store.settings.set("language", "fr", OPENED)
    export = ("export", "--type", "follow_up", "--data-dir", data, "--out")
    for target in (out / "missing", out / "missing" / "x.csv"):
        outcome = run(*export, target)
        assert (outcome.status, outcome.out) == (2, "")
        assert str(target) in outcome.err
        assert "dossier" in outcome.err
    assert store.exports.all() == []
    assert run(*export, out).out.startswith("Écrit")


def test_commands_speak_the_language_that_was_chosen_in_the_window(
    run: Run, store: Store, data: Path
) -> None:
    store.settings.set("language", "en", OPENED)  # of an earlier version
    export = ("export", "--type", "follow_up", "--out", "x.csv", "--data-dir", data)
    assert run(*export).err.startswith("Nothing to export")
    Preferences(data).choose(Chosen("fr"))
    assert run(*export).err.startswith("Rien à exporter")
    before = paths.preferences(data).read_bytes()
    assert run("verify", "--data-dir", data / "missing").status == 2
    assert paths.preferences(data).read_bytes() == before
    assert not paths.preferences(data / "missing").exists()


def test_an_unknown_language_in_the_settings_is_dutch(run: Run, store: Store, data: Path) -> None:
    store.settings.set("language", "de", OPENED)
    outcome = run("export", "--type", "follow_up", "--out", "x.csv", "--data-dir", data)
    assert outcome.err.startswith("Er is niets te exporteren")


def test_a_damaged_record_is_named_and_the_rest_written_with_2(
    run: Run, definitions: Definitions, store: Store, data: Path, out: Path
) -> None:
    hurt = send(store, definitions.dictionary, RegistrationType.FOLLOW_UP, "ANG-STUK")
    send(store, definitions.dictionary, RegistrationType.FOLLOW_UP, "ANG-HEEL")
    with plain_sql(data) as connection:
        connection.execute("DROP TRIGGER registration_update")
        connection.execute('UPDATE registration SET "values" = ? WHERE id = ?', ("{", hurt.id))
    export = ("export", "--type", "follow_up", "--out", out, "--data-dir", data)
    outcome = run(*export)
    assert outcome.status == 2
    assert "ANG-STUK" in outcome.err
    assert "aantal registraties: 1" in outcome.out
    assert [each.name for each in out.iterdir()] == [FOLLOW_UP]
    again = run(*export)
    assert (again.status, again.out) == (2, "")
    assert "ANG-STUK" in again.err


# Check


def test_restore_says_how_many_registrations_it_brings_and_how_many_it_lacks(
    run: Run, store: LocalStore, definitions: Definitions, data: Path
) -> None:
    send(store, definitions.dictionary, RegistrationType.FOLLOW_UP, "ANG-2026-AAAAAAAB")
    with closing(store):
        backup = store.back_up(OPENED).file
        for _ in range(2):
            saved(store)
    lacking = run("restore", backup, "--data-dir", data)
    assert lacking.status == 0
    assert "Registraties in de reservekopie: 1." in lacking.out
    assert "Bekende registraties die er niet in staan: 2." in lacking.err
    (aside,) = data.glob("angio-set-aside-*.sqlite3")
    whole = run("restore", aside, "--data-dir", data)
    assert whole.status == 0
    assert "Registraties in de reservekopie: 3." in whole.out
    assert "niet in staan" not in whole.err


@pytest.mark.parametrize("type_", TYPES)
def test_every_example_passes_with_0(run: Run, examples: dict[str, Path], type_: str) -> None:
    outcome = run("check", examples[type_], "--type", type_)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.endswith("rijen 1, fouten 0, waarschuwingen 0.\n")


@pytest.mark.parametrize("type_", TYPES)
def test_every_example_passes_as_json(run: Run, examples: dict[str, Path], type_: str) -> None:
    outcome = run("check", examples[type_], "--type", type_, "--json")
    assert (outcome.status, outcome.err) == (0, "")
    assert json.loads(outcome.out) == {
        "file": str(examples[type_]),
        "type": type_,
        "rows": 1,
        "findings": [],
    }


def test_errors_end_with_1_and_are_one_readable_line_each(
    run: Run, examples: dict[str, Path]
) -> None:
    file = spoil(examples["hospitalisation_pci"], "14/03/2026;09:42", "31/02/2026;09:42")
    outcome = run("check", file, "--type", "hospitalisation_pci")
    assert outcome.status == 1
    finding, summary = outcome.out.splitlines()
    assert finding.startswith("rij 1, PCI datum (1) [DT_PCI_1], E03: 31/02/2026 is geen ")
    assert summary.endswith("rijen 1, fouten 1, waarschuwingen 0.")


def test_warnings_alone_end_with_0(run: Run, examples: dict[str, Path]) -> None:
    file = spoil(examples["follow_up"], "1;1;16/03/2026;0;1;", "1;1;16/03/2026;0;1;1")
    outcome = run("check", file, "--type", "follow_up", "--json")
    found = json.loads(outcome.out)
    assert [f["rule"] for f in found["findings"]] == ["W13"]
    assert outcome.status == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_are_in_the_language_asked_for(
    run: Run, definitions: Definitions, examples: dict[str, Path], language: str
) -> None:
    file = spoil(examples["follow_up"], ";F;", ";Z;")
    spoil(file, "draft", "Draft")
    outcome = run("check", file, "--type", "follow_up", "--json", "--lang", language)
    sex, status = json.loads(outcome.out)["findings"]
    words = definitions.words(language, {})
    label = words.sentence("E04.status", {"value": "Draft"})
    assert status == {
        "row": 1,
        "key": "STATUS",
        "rule": "E04",
        "severity": "error",
        "message": label,
    }
    assert (sex["key"], sex["rule"], sex["severity"]) == ("CD_PAT_SEX", "E04", "error")
    assert outcome.status == 1


NOT_SUCH_FILES = {
    "commas": lambda text: text.replace(";", ","),
    "an unknown column": lambda text: text.replace("CD_PAT_SEX", "cd_pat_sex"),
    "a double column": lambda text: text.replace("CD_PAT_SEX", "IDC_PAT"),
    "a short row": lambda text: text.replace(";draft", ""),
    "a long row": lambda text: text.replace(";draft", ";draft;"),
    "no header": lambda text: text.split("\n", maxsplit=1)[1],
    "nothing": lambda _: "",
    "an open quote": lambda text: text.replace("Maarten", '"Maarten'),
}


@pytest.mark.parametrize("kind", NOT_SUCH_FILES)
@pytest.mark.parametrize("as_json", [False, True])
def test_what_is_not_such_a_file_ends_with_2_and_says_why(
    run: Run, examples: dict[str, Path], kind: str, as_json: bool
) -> None:
    file = examples["follow_up"]
    text = file.read_text(encoding="utf-8")
    file.write_text(NOT_SUCH_FILES[kind](text), encoding="utf-8", newline="")
    outcome = run("check", file, "--type", "follow_up", *["--json"] * as_json)
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert file.name in outcome.err
    if as_json:
        found = json.loads(outcome.out)
        assert found["error"] == outcome.err.strip()
        assert (found["rows"], found["findings"]) == (0, [])
    else:
        assert outcome.out == ""


def test_a_file_that_is_not_utf8_or_not_there_ends_with_2(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(b"IDC_PAT;TX_PAT_FIRST_NAM\n;Zo\xeb\n")
    outcome = run("check", file, "--type", "follow_up")
    assert outcome.status == 2
    assert "regel 2" in outcome.err
    assert run("check", tmp_path / "none.csv", "--type", "follow_up").status == 2
    assert run("check", tmp_path, "--type", "follow_up").status == 2


def test_a_file_that_breaks_midway_is_still_one_json_object(
    run: Run, examples: dict[str, Path]
) -> None:
    file = spoil(examples["follow_up"], ";F;", ";Z;")
    with file.open("a", encoding="utf-8") as more:
        more.write("1;2\n")
    outcome = run("check", file, "--type", "follow_up", "--json")
    found = json.loads(outcome.out)
    assert outcome.status == 2
    assert found["rows"] == 1
    assert [f["key"] for f in found["findings"]] == ["CD_PAT_SEX"]
    assert "regel 3" in found["error"]


def test_check_never_makes_a_data_folder(
    run: Run, examples: dict[str, Path], nobodys_data: Path, data: Path
) -> None:
    check = ("check", examples["follow_up"], "--type", "follow_up")
    assert run(*check).status == 0
    assert run(*check, "--data-dir", data).status == 0
    outcome = run(*check, "--lists", data)
    assert (outcome.status, outcome.out) == (2, "")
    assert str(data) in outcome.err
    assert not nobodys_data.exists()
    assert not data.exists()


def test_local_data_is_looked_at_only_with_lists(
    run: Run, examples: dict[str, Path], store: Store, data: Path
) -> None:
    store.settings.set("author", "nobody", OPENED)
    check = ("check", examples["hospitalisation_pci"], "--type", "hospitalisation_pci", "--json")
    without = json.loads(run(*check, "--data-dir", data).out)
    assert without["findings"] == []
    outcome = run(*check, "--lists", data)
    found = json.loads(outcome.out)["findings"]
    assert {f["rule"] for f in found} == {"W12"}
    assert outcome.status == 0


@pytest.mark.parametrize("option", ["--data-dir", "--lists"])
def test_marks_and_language_follow_the_settings_of_the_data_folder(
    run: Run, definitions: Definitions, store: Store, data: Path, out: Path, option: str
) -> None:
    settings = {"decimal_mark": "comma", "yes_no": "true_false", "language": "en"}
    for key, value in settings.items():
        store.settings.set(key, value, OPENED)
    tables = definitions
    files = write_testset(tables.dictionary, tables.assumptions, store.settings.all(), out)
    check = ("check", files[2].path, "--type", "hospitalisation_ffr")
    outcome = run(*check, option, data)
    assert outcome.status == 0
    assert "rows 1, errors 0" in outcome.out
    assert run(*check).status == 1
    assert "lignes 1, erreurs 0" in run(*check, option, data, "--lang", "fr").out


def test_a_table_of_the_program_that_is_damaged_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    outcome = run("check", "x.csv", "--type", "follow_up")
    assert (outcome.status, outcome.out) == (2, "")
    assert ".csv" in outcome.err


# As a program of its own


def start(
    *arguments: object,
    out: IO[bytes] | int = subprocess.PIPE,
    variables: Mapping[str, str] | None = None,
) -> "subprocess.Popen[bytes]":
    root = Path(program.__file__).resolve().parent.parent
    command = [sys.executable, "-m", "angio_desktop", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(root), **(variables or {})}
    return subprocess.Popen(  # noqa: S603  our own program
        command, env=environment, stdout=out, stderr=subprocess.PIPE
    )


def test_output_is_utf8_where_the_locale_is_not(examples: dict[str, Path]) -> None:
    file = spoil(examples["follow_up"], "Maarten", "=Zoë")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    process = start("check", file, "--type", "follow_up", "--lang", "fr", variables=plain)
    out, err = process.communicate()
    assert (process.returncode, err) == (1, b"")
    assert "Prénom" in out.decode("utf-8")
    process = start("check", "none.csv", "--type", "follow_up", "--lang", "fr", variables=plain)
    assert "Vérifiez" in process.communicate()[1].decode("utf-8")


def test_a_reader_that_goes_away_is_no_bug(examples: dict[str, Path]) -> None:
    file = spoil(examples["follow_up"], ";F;", ";Z;")
    row = file.read_text(encoding="utf-8").splitlines()[1] + "\n"
    with file.open("a", encoding="utf-8") as more:
        more.writelines(row for _ in range(2000))
    process = start("check", file, "--type", "follow_up")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_an_interrupted_command_ends_quietly(
    run: Run, examples: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(paths, "has_database", interrupt)
    outcome = run("check", examples["follow_up"], "--type", "follow_up")
    assert (outcome.status, outcome.out, outcome.err) == (130, "", "")


class _Failing(io.StringIO):
    """A stream that ends in a failure that is none of ours, and quotes what it was given."""

    def write(self, text: str) -> int:
        raise RuntimeError(text)


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Er ging iets mis"), ("fr", "Une erreur s’est produite"), ("en", "Something went")],
)
def test_a_failure_that_is_none_of_ours_ends_with_2_and_a_sentence_without_any_answer(
    run: Run,
    examples: dict[str, Path],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    said: str,
) -> None:
    file = spoil(examples["follow_up"], "Maarten", "=Zoë")
    monkeypatch.setattr(sys, "stdout", _Failing())
    outcome = run("check", file, "--type", "follow_up", "--lang", language)
    assert outcome.status == 2
    assert outcome.err.startswith(said)
    assert outcome.err.count("\n") == 1
    assert "RuntimeError" in outcome.err
    assert "Zoë" not in outcome.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk here")
@pytest.mark.parametrize("arguments", [(), ("--json",)])
def test_output_that_finds_no_room_ends_with_2_and_a_sentence(
    examples: dict[str, Path], arguments: tuple[str, ...]
) -> None:
    command = ["check", examples["follow_up"], "--type", "follow_up", *arguments]
    with Path("/dev/full").open("wb") as full:
        process = start(*command, out=full)
        said = process.communicate()[1].decode()
    assert process.returncode == 2
    assert "OSError" in said
    assert said.count("\n") == 1


def test_a_program_without_a_console_still_works(
    examples: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    check = ["check", str(examples["follow_up"]), "--type", "follow_up"]
    assert program.main(check) == 0
    assert program.main([*check, "--json"]) == 0
    assert program.main(["check", "none.csv", "--type", "follow_up"]) == 2


LOADED = """
import sys
from angio_desktop.__main__ import main
main(sys.argv[1:])
large = {"PySide6", "sqlmodel", "sqlalchemy", "psycopg"}
print(sorted({name.split(".")[0] for name in sys.modules} & large))
"""


@pytest.mark.parametrize("with_data", [False, True])
def test_a_command_loads_no_qt_and_a_check_without_data_no_database(
    examples: dict[str, Path], store: Store, data: Path, with_data: bool
) -> None:
    store.settings.set("author", "nobody", OPENED)
    arguments = ["check", str(examples["follow_up"]), "--type", "follow_up"]
    arguments += ["--lists", str(data)] if with_data else []
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", LOADED, *arguments], check=True, capture_output=True, text=True
    )
    loaded = done.stdout.splitlines()[-1]
    assert loaded == ("['sqlalchemy', 'sqlmodel']" if with_data else "[]")


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux tells of a program")
def test_a_crash_leaves_no_image_of_the_memory(tmp_path: Path) -> None:
    code = f"""
import ctypes, resource
from angio_desktop.__main__ import main
main(["--data-dir", {str(tmp_path)!r}, "verify"])
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3))
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "(0, 0) 0"


WINDOW = """
import sys
from angio_desktop.__main__ import main
status = main(["--smoke", "--data-dir", sys.argv[1]])
print(status, [name for name in sys.modules if name.startswith("angio_desktop.commands.")])
"""


def test_the_window_loads_no_command(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", WINDOW, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "0 ['angio_desktop.commands.arguments']"
