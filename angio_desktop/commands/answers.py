"""`angio-desktop answers`: take over what the platform answered in RESULT files."""

import json
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FAILED, FOUND, Console, put
from angio_desktop.errors import BadAnswerFile
from angio_desktop.register.fields import LANGUAGES

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.answering import Matched, Tally
    from angio_desktop.register.captions import Words
    from angio_desktop.storage.store import Store

_IN_MEMORY = 1 << 20


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "answers",
        parents=[of_data()],
        help="read RESULT files of the platform",
        description="Take over what the platform answered in RESULT files. "
        "Exit status: 0 all rows matched and accepted, 1 some refused or unmatched, "
        "2 not such a file.",
    )
    verb.add_argument("files", metavar="FILE", type=Path, nargs="+")
    verb.add_argument("--dry-run", action="store_true", help="say what is in it, keep nothing")
    verb.add_argument(
        "--json", action="store_true", help="one JSON object a file on standard output"
    )
    verb.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    verb.set_defaults(work=_answers)


def _answers(console: Console) -> int:
    """Read each file; one that is none does not keep the others from being read."""
    status = DONE
    with console.store(console.folder) as store:
        for path in console.arguments.files:
            try:
                found = _read(console, store, path)
            except BadAnswerFile as problem:
                console.tell(problem)
                found = FAILED
            status = max(status, found)
    return status


def _read(console: Console, store: "Store", path: Path) -> int:
    from angio_desktop.actions.answering import (  # noqa: PLC0415  the database
        Tally,
        columns_of,
        open_answers,
        read_answers,
    )
    from angio_desktop.actions.clock import now  # noqa: PLC0415

    file = open_answers(path, store, console.definitions.dictionary)
    columns = columns_of(file, store.settings.all())
    tally = Tally()
    report = _JsonReport(path) if console.arguments.json else _TextReport(path)
    reading = read_answers(store, file, columns, None if console.arguments.dry_run else now())
    try:
        while True:
            for row in next(reading):
                tally.add(row)
                report.add(row, console.words)
    except StopIteration as end:
        tally.new = end.value
    except BadAnswerFile:
        report.close(tally, console.words)
        raise
    report.close(tally, console.words)
    return DONE if tally.is_all_accepted else FOUND


def _reason(row: "Matched", words: "Words") -> str:
    return words.sentence(f"answers.{row.reason}", {})


class _TextReport:
    """A line for each record that was refused or not recognised, and one for the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, row: "Matched", words: "Words") -> None:
        if row.said is None:
            details = {"row": str(row.row), "reason": _reason(row, words)}
            put(sys.stdout, words.sentence("answers.row", details) + "\n")
        elif row.said.outcome.value == "refused":
            said = {"row": str(row.row), "code": row.code, "message": row.said.message}
            put(sys.stdout, words.sentence("answers.refused", said).rstrip() + "\n")

    def close(self, tally: "Tally", words: "Words") -> None:
        counts = {name: str(count) for name, count in vars(tally).items()}
        details = {"file": str(self._path), **counts}
        put(sys.stdout, words.sentence("answers.summary", details) + "\n")


class _JsonReport:
    """One JSON object, written as the records come; what is unmatched waits for its turn."""

    def __init__(self, path: Path) -> None:
        head = json.dumps({"file": str(path)}, ensure_ascii=False)
        put(sys.stdout, f'{head[:-1]}, "registrations": [')
        self._before = "\n"
        self._unmatched: IO[str] = tempfile.SpooledTemporaryFile(  # noqa: SIM115  until `close`
            _IN_MEMORY, "w+", encoding="utf-8"
        )

    def add(self, row: "Matched", words: "Words") -> None:
        if row.said is None:
            shown = {"row": row.row, "reason": _reason(row, words)}
            self._unmatched.write(json.dumps(shown, ensure_ascii=False) + "\n")
            return
        found = {
            "row": row.row,
            "code": row.code,
            "official_code": row.said.official_code,
            "outcome": row.said.outcome.value,
            "message": row.said.message,
        }
        put(sys.stdout, self._before + json.dumps(found, ensure_ascii=False))
        self._before = ",\n"

    def close(self, tally: "Tally", _: "Words") -> None:
        put(sys.stdout, '\n], "unmatched": [')
        self._unmatched.seek(0)
        before = "\n"
        for line in self._unmatched:
            put(sys.stdout, before + line.rstrip("\n"))
            before = ",\n"
        self._unmatched.close()
        counts = {"rows": tally.rows, "accepted": tally.accepted, "refused": tally.refused}
        put(sys.stdout, f"\n], {json.dumps(counts)[1:]}\n")
