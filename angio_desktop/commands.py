"""The commands of the program without its window.

Exit status: 0 done, 1 nothing to export, errors or an alteration found, 2 it could not be done.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from angio_desktop import paths
from angio_desktop.errors import AngioError, BadCsvFile, KeyProblem, StorageProblem
from angio_desktop.register.fields import LANGUAGES, RegistrationType

if TYPE_CHECKING:  # loaded by the verb that needs it: the database takes its time
    from angio_desktop.actions.checking import CheckedRow
    from angio_desktop.register.captions import Words
    from angio_desktop.storage.store import Store
    from angio_desktop.storage.vault.keys import DataKey

DONE, FOUND, FAILED = 0, 1, 2


def put(stream: TextIO | None, text: str) -> None:
    """Write to a stream; there is none in a program built without a console."""
    if stream is not None:
        stream.write(text)


class Command:
    """What all commands start from: the tables of the program, and the data folder if any."""

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
        verbs = {
            "check": self.check,
            "export": self.export,
            "backup": self.back_up,
            "restore": self.restore,
            "verify": self.verify,
        }
        try:
            return verbs[self.arguments.verb]()
        except AngioError as problem:
            self.tell(problem)
            return FAILED

    def tell(self, problem: AngioError) -> None:
        """Say on standard error what went wrong, in the user's language."""
        if sys.stdout is not None:
            sys.stdout.flush()  # on a terminal the two stand in order
        put(sys.stderr, self.words.problem(problem) + "\n")

    def _say(self, text_id: str, details: Mapping[str, str], stream: TextIO | None) -> None:
        put(stream, self.words.sentence(text_id, details) + "\n")

    @property
    def _folder(self) -> Path:
        return paths.data_folder(self.arguments.data_dir)

    @contextmanager
    def _store(self, folder: Path, key: "DataKey | None" = None) -> "Iterator[Store]":
        """Open a data folder that exists, and speak the language set there."""
        if not _has_database(folder):
            raise StorageProblem(
                f"no database in {folder}", text_id="storage_problem.missing", folder=str(folder)
            )
        from angio_desktop.actions.opening import open_store  # noqa: PLC0415  half a second

        with closing(open_store(folder, key or self._key(folder, may_ask=True))) as store:
            language = self._language(store.settings.all())
            self.words = self.definitions.words(language, store.lists.loaded())
            yield store

    def _key(self, folder: Path, *, may_ask: bool) -> "DataKey":
        """Return the key of a data folder: of a file, the system, or the person who types."""
        from angio_desktop.actions import opening  # noqa: PLC0415  half a second

        named = paths.key_source(self.arguments.key_file)
        if named is not None:
            return opening.checked(folder, opening.key_in_file(named))
        return self._own_key(folder, may_ask=may_ask)

    def _own_key(self, folder: Path, *, may_ask: bool) -> "DataKey":
        from angio_desktop.actions import opening  # noqa: PLC0415  half a second
        from angio_desktop.actions.opening import Lock  # noqa: PLC0415

        lock = opening.lock_of(folder)
        if lock is Lock.SYSTEM:
            return opening.key_from_system(folder)
        if lock is not Lock.PASS_PHRASE:
            variant = "not_encrypted" if lock is Lock.NOT_ENCRYPTED else "lost"
            raise KeyProblem(f"key: {variant}", text_id=f"{KeyProblem.text_id}.{variant}")
        if not may_ask or sys.stdin is None or not sys.stdin.isatty():
            raise KeyProblem("key: nobody to ask", text_id=f"{KeyProblem.text_id}.no_terminal")
        phrase = getpass(self.words.sentence("ask.pass_phrase", {}) + " ")
        return opening.key_from_pass_phrase(folder, phrase)

    def verify(self) -> int:
        """Say whether anything was altered, and name the first that was."""
        with self._store(self._folder) as store:
            found = store.verify()
        self._say(found.text_id, found.details, sys.stderr if found.wrong else sys.stdout)
        return FOUND if found.wrong else DONE

    def back_up(self) -> int:
        """Write a backup and prove it."""
        from angio_desktop.actions.clock import now  # noqa: PLC0415

        with self._store(self._folder) as store:
            proof = store.back_up(now())
        details = {"file": str(proof.file), "registrations": str(proof.registrations)}
        self._say("backup.done", details, sys.stdout)
        return DONE

    def restore(self) -> int:
        """Put a backup in the place of the database, which is kept beside it."""
        from angio_desktop.actions import opening  # noqa: PLC0415

        folder, backup = self._folder, self.arguments.file
        named = paths.key_source(self.arguments.key_file)
        of_backup = opening.key_in_file(named) if named else None
        if of_backup is None or opening.is_guarded(folder):
            key = self._own_key(folder, may_ask=True)
        else:
            key = of_backup
        aside = opening.restore(folder, key, backup, of_backup or key)
        self._say("restore.done", {"file": str(backup)}, sys.stdout)
        if aside is not None:
            self._say("restore.aside", {"file": str(aside)}, sys.stdout)
        if not opening.is_guarded(folder) and not opening.guard_by_system(folder, key):
            self._say("restore.unguarded", {}, sys.stderr)
        return DONE

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
        with self._store(self._folder) as store:
            result = export(store, definitions.dictionary, definitions.assumptions, request, now())
        for damaged in result.damaged:
            self.tell(damaged)
        if result.written:
            details = {"file": str(result.written.path), "count": str(result.count)}
            put(sys.stdout, self.words.sentence("export.written", details) + "\n")
        elif not result.damaged:
            text_id = "export.nothing_at_all" if asked.all else "export.nothing"
            put(sys.stderr, self.words.sentence(text_id, {}) + "\n")
        if result.damaged:
            return FAILED
        return DONE if result.written else FOUND

    def check(self) -> int:
        """Look at every record of a file; the settings of the export say how it is written."""
        with ExitStack() as stack:
            if self.arguments.lists:
                store = stack.enter_context(self._store(self.arguments.lists))
                return self._check(store.settings.all(), store)
            if not _has_database(self._folder):
                return self._check({}, None)
            with suppress(KeyProblem):  # without the key the file is read as the register says
                key = self._key(self._folder, may_ask=False)
                store = stack.enter_context(self._store(self._folder, key))
                return self._check(store.settings.all(), None)
            return self._check({}, None)

    def _check(self, settings: Mapping[str, str], local_data: "Store | None") -> int:
        from angio_desktop.actions.checking import FileCheck, check, file_context  # noqa: PLC0415
        from angio_desktop.actions.clock import today  # noqa: PLC0415
        from angio_desktop.files.csv_format import format_from  # noqa: PLC0415

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
            put(sys.stdout, line + "\n")

    def close(self, problem: str | None = None) -> None:
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
        self._before = "\n"
        head = json.dumps({"file": arguments.file, "type": arguments.type}, ensure_ascii=False)
        put(sys.stdout, f'{head[:-1]}, "findings": [')

    def add(self, row: "CheckedRow") -> None:
        self.rows = row.number
        for finding in row.findings:
            self.errors += finding.is_error
            shown = finding._asdict()
            del shown["field"]
            put(sys.stdout, self._before + json.dumps(shown, ensure_ascii=False))
            self._before = ",\n"

    def close(self, problem: str | None = None) -> None:
        error = {} if problem is None else {"error": problem}
        tail = json.dumps({"rows": self.rows, **error}, ensure_ascii=False)
        put(sys.stdout, f"\n], {tail[1:]}\n")
