"""The program: its window, or without one the commands `export` and `check`.

Exit status of a command: 0 done, 1 nothing to export or errors found, 2 it could not be done.
"""

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from angio_desktop import __version__, paths
from angio_desktop.register.errors import AngioError, BadCsvFile, BadTable, StorageProblem
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.values import parse_date

if TYPE_CHECKING:  # loaded by the verb that needs it: Qt and the database take their time
    from angio_desktop.actions.checking import CheckedRow
    from angio_desktop.register.captions import Words
    from angio_desktop.storage.store import Store

DONE, FOUND, FAILED = 0, 1, 2
_STOPPED, _READER_GONE = 130, 141  # as a shell counts them: 128 and the signal's number
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments and return its exit status."""
    _write_utf8()
    arguments = _arguments(argv)
    if arguments.verb is None:
        return _open_window(arguments)
    try:
        status = _Command(arguments).run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except BadTable as problem:  # so early that there are no words yet
        _put(sys.stderr, f"{problem}\n")
        return FAILED
    except BrokenPipeError:
        # Who read our output has seen enough. Python would complain at its end, flushing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_GONE
    except KeyboardInterrupt:
        return _STOPPED
    return status


def _write_utf8() -> None:
    """Have output be UTF-8 whatever the locale says; messages have accents."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _put(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # there is none in a program built without a console
        stream.write(text)


def _open_window(arguments: argparse.Namespace) -> int:
    from angio_desktop.ui import app  # noqa: PLC0415  a command needs no Qt

    return app.run(
        paths.data_folder(arguments.data_dir), smoke=arguments.smoke, welcome=not arguments.smoke
    )


# Arguments


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; what is wrong with them ends the program with exit status 2."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    first, last = getattr(arguments, "first", None), getattr(arguments, "last", None)
    if first and last and first > last:
        parser.error("--from is later than --to")
    return arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="angio-desktop",
        description='Registrations for the Belgian register "Coronaire angioplastiek". '
        "Without a command the window opens.",
    )
    data_dir = f"folder of your data (default: {paths.DATA_DIR_VARIABLE}, or that of your account)"
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=data_dir)
    parser.add_argument("--smoke", action="store_true", help="open the window, look, and quit")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", title="commands")
    everywhere = argparse.ArgumentParser(add_help=False)
    # A default of its own would undo what was given before the command.
    everywhere.add_argument(
        "--data-dir", type=Path, metavar="DIR", help=data_dir, default=argparse.SUPPRESS
    )
    types = [type_.value for type_ in RegistrationType]
    everywhere.add_argument(
        "--type", required=True, choices=types, metavar="TYPE", help=", ".join(types)
    )
    _add_export(verbs, everywhere)
    _add_check(verbs, everywhere)
    return parser


_Verbs = argparse._SubParsersAction  # noqa: SLF001  argparse has no public name for it


def _add_export(
    verbs: "_Verbs[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    about = (
        "Write the sent registrations of a type as a national CSV file. "
        "Exit status: 0 written, 1 nothing to export, 2 an error."
    )
    verb = verbs.add_parser(
        "export", parents=[everywhere], help="write a national CSV file", description=about
    )
    verb.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="an existing folder, where the file gets the name that routes it, or a .csv file",
    )
    dates = "admission date dd/mm/yyyy or yyyy-mm-dd, included"
    verb.add_argument("--from", dest="first", type=_day, metavar="DATE", help=f"first {dates}")
    verb.add_argument("--to", dest="last", type=_day, metavar="DATE", help=f"last {dates}")
    verb.add_argument("--all", action="store_true", help="also those that were exported before")


def _add_check(
    verbs: "_Verbs[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    about = (
        "Check a national CSV file before it is uploaded. "
        "Exit status: 0 no errors, 1 errors, 2 not such a file."
    )
    verb = verbs.add_parser(
        "check", parents=[everywhere], help="check a national CSV file", description=about
    )
    verb.add_argument("file", metavar="FILE")
    verb.add_argument("--json", action="store_true", help="one JSON object on standard output")
    verb.add_argument(
        "--lists",
        type=Path,
        metavar="DATA_DIR",
        help="look at the lists and registrations of this folder too (E17, E19, W10, W11, W12)",
    )
    verb.add_argument("--lang", choices=LANGUAGES, help="language of the messages")


def _day(text: str) -> date:
    day_first = "/".join(reversed(text.split("-"))) if _ISO_DATE.fullmatch(text) else text
    day = parse_date(day_first)
    if not isinstance(day, date):
        raise argparse.ArgumentTypeError(f"{text!r} is no date dd/mm/yyyy or yyyy-mm-dd")
    return day


# The commands


class _Command:
    """What both commands start from: the tables of the program, and the data folder if any."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        from angio_desktop.actions.definitions import load_definitions  # noqa: PLC0415

        self.arguments = arguments
        self.definitions = load_definitions()
        self.words = self.definitions.words(self._language({}), {})

    def _language(self, settings: Mapping[str, str]) -> str:
        asked = getattr(self.arguments, "lang", None) or settings.get("language")
        return asked if asked in LANGUAGES else LANGUAGES[0]

    def run(self) -> int:
        """Do what was asked and return the exit status."""
        try:
            return self.check() if self.arguments.verb == "check" else self.export()
        except AngioError as problem:
            self.tell(problem)
            return FAILED

    def tell(self, problem: AngioError) -> None:
        """Say on standard error what went wrong, in the user's language."""
        if sys.stdout is not None:
            sys.stdout.flush()  # on a terminal the two stand in order
        _put(sys.stderr, self.words.problem(problem) + "\n")

    @contextmanager
    def _store(self, folder: Path) -> "Iterator[Store]":
        """Open a data folder that exists, and speak the language set there."""
        if not _has_database(folder):
            raise StorageProblem(
                f"no database in {folder}", text_id="storage_problem.missing", folder=str(folder)
            )
        from angio_desktop.storage.store import Store  # noqa: PLC0415  half a second

        with closing(Store.open(folder)) as store:
            language = self._language(store.settings())
            self.words = self.definitions.words(language, store.open_lists())
            yield store

    def export(self) -> int:
        """Write a file of registrations."""
        from angio_desktop.actions.clock import now  # noqa: PLC0415
        from angio_desktop.actions.exporting import ExportRequest, export  # noqa: PLC0415

        asked = self.arguments
        request = ExportRequest(
            type=RegistrationType(asked.type),
            target=asked.out,
            first=asked.first,
            last=asked.last,
            include_exported=asked.all,
        )
        definitions = self.definitions
        with self._store(paths.data_folder(asked.data_dir)) as store:
            result = export(store, definitions.dictionary, definitions.assumptions, request, now())
        for damaged in result.damaged:
            self.tell(damaged)
        if result.written:
            details = {"file": str(result.written.path), "count": str(result.count)}
            _put(sys.stdout, self.words.sentence("export.written", details) + "\n")
        elif not result.damaged:
            text_id = "export.nothing_at_all" if asked.all else "export.nothing"
            _put(sys.stderr, self.words.sentence(text_id, {}) + "\n")
        if result.damaged:
            return FAILED
        return DONE if result.written else FOUND

    def check(self) -> int:
        """Look at every record of a file; the settings of the export say how it is written."""
        asked = self.arguments
        own_folder = paths.data_folder(asked.data_dir)
        with ExitStack() as stack:
            store = None
            if asked.lists or _has_database(own_folder):
                store = stack.enter_context(self._store(asked.lists or own_folder))
            return self._check(store.settings() if store else {}, store if asked.lists else None)

    def _check(self, settings: Mapping[str, str], local_data: "Store | None") -> int:
        from angio_desktop.actions.checking import FileCheck, check, file_context  # noqa: PLC0415
        from angio_desktop.actions.clock import today  # noqa: PLC0415
        from angio_desktop.csv_file import format_from  # noqa: PLC0415

        asked = self.arguments
        against = FileCheck(
            form=self.definitions.dictionary.forms[RegistrationType(asked.type)],
            csv_format=format_from(settings),
            context=file_context(today(), local_data),
            words=self.words,
        )
        report = _JsonReport(asked) if asked.json else _TextReport(asked, self.words)
        try:
            for row in check(Path(asked.file), against):
                report.add(row)
        except BadCsvFile as problem:
            report.close(self.words.problem(problem))
            raise
        report.close()
        return FOUND if report.errors else DONE


def _has_database(folder: Path) -> bool:
    try:
        return paths.database(folder).is_file()
    except OSError:  # a folder that may not be looked into
        return False


class _TextReport:
    """One line for each finding, and one for the file."""

    def __init__(self, arguments: argparse.Namespace, words: "Words") -> None:
        self.rows = self.errors = self.warnings = 0
        self._file = arguments.file
        self._words = words

    def add(self, row: "CheckedRow") -> None:
        self.rows = row.number
        for finding in row.findings:
            self.errors += finding.is_error
            self.warnings += not finding.is_error
            line = self._words.sentence("check.finding", _details(finding._asdict()))
            _put(sys.stdout, line + "\n")

    def close(self, problem: str | None = None) -> None:
        if problem is None:
            counts = {"rows": self.rows, "errors": self.errors, "warnings": self.warnings}
            details = _details({"file": self._file, **counts})
            _put(sys.stdout, self._words.sentence("check.summary", details) + "\n")


def _details(values: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}


class _JsonReport:
    """One JSON object, written as the rows come: a file may have more findings than memory."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.rows = self.errors = 0
        self._before = "\n"
        head = json.dumps({"file": arguments.file, "type": arguments.type}, ensure_ascii=False)
        _put(sys.stdout, f'{head[:-1]}, "findings": [')

    def add(self, row: "CheckedRow") -> None:
        self.rows = row.number
        for finding in row.findings:
            self.errors += finding.is_error
            shown = finding._asdict()
            del shown["field"]
            _put(sys.stdout, self._before + json.dumps(shown, ensure_ascii=False))
            self._before = ",\n"

    def close(self, problem: str | None = None) -> None:
        error = {} if problem is None else {"error": problem}
        tail = json.dumps({"rows": self.rows, **error}, ensure_ascii=False)
        _put(sys.stdout, f"\n], {tail[1:]}\n")


if __name__ == "__main__":
    sys.exit(main())
