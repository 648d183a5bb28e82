"""`angio-desktop check`: look at every record of a file before it is uploaded."""

import argparse
import json
import sys
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop import paths
from angio_desktop.commands.arguments import Verbs, of_type
from angio_desktop.commands.console import DONE, FOUND, Console, office_of, put
from angio_desktop.errors import BadCsvFile, KeyProblem, NotWritable
from angio_desktop.register.assumptions import file_names
from angio_desktop.register.fields import LANGUAGES, RegistrationType

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.checking import CheckedRow
    from angio_desktop.register.captions import Words
    from angio_desktop.storage.store import Store


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "check",
        parents=[of_type()],
        help="check a national CSV file",
        description="Check a national CSV file before it is uploaded. "
        "Exit status: 0 no errors, 1 errors, 2 not such a file.",
    )
    verb.add_argument("file", metavar="FILE")
    verb.add_argument("--json", action="store_true", help="one JSON object on standard output")
    verb.add_argument(
        "--lists",
        type=Path,
        metavar="DATA_DIR",
        help="look at the lists and registrations of this folder too "
        "(E17, E19, E22, W10, W11, W12)",
    )
    verb.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    verb.set_defaults(work=_check)


def _check(console: Console) -> int:
    """Check a file; the settings of the export, where there are any, say how it is written."""
    with ExitStack() as stack:
        if console.arguments.lists:
            store = stack.enter_context(console.store(console.arguments.lists))
            return _check_file(console, store.settings.all(), store)
        if office_of(console.folder):
            store = stack.enter_context(console.store(console.folder))
            return _check_file(console, store.settings.all(), None)
        if not paths.has_database(console.folder):
            return _check_file(console, {}, None)
        with suppress(KeyProblem):  # without the key the file is read as the register says
            key = console.key(console.folder, may_ask=False)
            store = stack.enter_context(console.store(console.folder, key))
            return _check_file(console, store.settings.all(), None)
        return _check_file(console, {}, None)


def _check_file(console: Console, settings: Mapping[str, str], local_data: "Store | None") -> int:
    from angio_desktop.actions.checking import FileCheck, check, file_context  # noqa: PLC0415
    from angio_desktop.actions.clock import today  # noqa: PLC0415
    from angio_desktop.files.csv_format import format_from  # noqa: PLC0415

    asked, dictionary = console.arguments, console.definitions.dictionary
    against = FileCheck(
        form=dictionary.forms[RegistrationType(asked.type)],
        csv_format=format_from(settings),
        context=file_context(today(), local_data, dictionary),
        words=console.words,
        names=file_names(console.definitions.assumptions, settings),
    )
    report = _JsonReport(asked) if asked.json else _TextReport(asked, console.words)
    try:
        for row in check(Path(asked.file), against):
            report.add(row)
    except (BadCsvFile, NotWritable) as problem:
        report.close(console.words.problem(problem))
        raise
    report.close()
    return FOUND if report.errors else DONE


class _TextReport:
    """One line for each finding, and one for the file."""

    def __init__(self, arguments: argparse.Namespace, words: "Words") -> None:
        self.rows = self.errors = self.warnings = 0
        self._file = arguments.file
        self._words = words
        self._notes: list[str] = []

    def add(self, row: "CheckedRow") -> None:
        self.rows = row.number
        self._notes += row.notes
        for finding in row.findings:
            self.errors += finding.is_error
            self.warnings += not finding.is_error
            text_id = "check.finding" if row.number else "check.finding.file"
            line = self._words.sentence(text_id, _details(finding._asdict()))
            put(sys.stdout, line + "\n")

    def close(self, problem: str | None = None) -> None:
        put(sys.stdout, "".join(f"{note}\n" for note in self._notes))
        if problem is None:
            counts = {"rows": self.rows, "errors": self.errors, "warnings": self.warnings}
            details = _details({"file": self._file, **counts})
            put(sys.stdout, self._words.sentence("check.summary", details) + "\n")


def _details(values: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}


class _JsonReport:
    """One JSON object, written as the rows come: a file may have more findings than memory."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.rows = self.errors = 0
        self._notes: list[str] = []
        self._before = "\n"
        head = json.dumps({"file": arguments.file, "type": arguments.type}, ensure_ascii=False)
        put(sys.stdout, f'{head[:-1]}, "findings": [')

    def add(self, row: "CheckedRow") -> None:
        self.rows = row.number
        self._notes += row.notes
        for finding in row.findings:
            self.errors += finding.is_error
            shown = finding._asdict()
            del shown["field"]
            put(sys.stdout, self._before + json.dumps(shown, ensure_ascii=False))
            self._before = ",\n"

    def close(self, problem: str | None = None) -> None:
        more: dict[str, object] = {"notes": self._notes} if self._notes else {}
        if problem is not None:
            more["error"] = problem
        tail = json.dumps({"rows": self.rows, **more}, ensure_ascii=False)
        put(sys.stdout, f"\n], {tail[1:]}\n")
