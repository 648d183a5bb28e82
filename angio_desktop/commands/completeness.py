"""`angio-desktop completeness`: the month's list of procedures against the registrations."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop.commands.arguments import Verbs, day, of_data
from angio_desktop.commands.console import DONE, FOUND, Console, put
from angio_desktop.register.fields import LANGUAGES

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.completeness import Completeness


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "completeness",
        parents=[of_data()],
        help="compare a list of procedures with the registrations",
        description="Compare a list of procedures (CSV, XLSX or ODS: date, number or name, perhaps "
        "the billing code) with the registrations of a period. "
        "Exit status: 0 both say the same, 1 they differ, 2 not such a file.",
    )
    verb.add_argument("file", metavar="FILE", type=Path)
    date = "date dd/mm/yyyy or yyyy-mm-dd, included"
    verb.add_argument(
        "--from", dest="first", required=True, type=day, metavar="DATE", help=f"first {date}"
    )
    verb.add_argument(
        "--to", dest="last", required=True, type=day, metavar="DATE", help=f"last {date}"
    )
    verb.add_argument(
        "--mapping", type=Path, metavar="FILE", help="which column is which field (saved before)"
    )
    verb.add_argument("--json", action="store_true", help="one JSON object on standard output")
    verb.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    verb.set_defaults(work=_compare, wrong=_wrong)


def _wrong(arguments: "argparse.Namespace") -> str:
    return "--from is later than --to" if arguments.first > arguments.last else ""


def _compare(console: Console) -> int:
    from angio_desktop.actions.completeness import compare  # noqa: PLC0415  the database
    from angio_desktop.actions.intake_plan import Surroundings  # noqa: PLC0415
    from angio_desktop.files import mapping_file, tables  # noqa: PLC0415

    asked, dictionary = console.arguments, console.definitions.dictionary
    file = tables.open_file(asked.file)
    mapping = mapping_file.read(asked.mapping, dictionary) if asked.mapping else None
    with console.store(console.folder) as store:
        surroundings = Surroundings(store, dictionary, console.words)
        found = compare(surroundings, file, mapping, asked.first, asked.last)
    _report(console, found)
    return DONE if found.is_complete else FOUND


def _report(console: Console, found: "Completeness") -> None:
    from angio_desktop.actions.completeness import counts, lines, text_of  # noqa: PLC0415

    told = list(lines(found, console.words))
    if not console.arguments.json:
        put(sys.stdout, "".join(f"{text_of(line, console.words)}\n" for line in told))
        console.say("completeness.summary", counts(found))
        return
    outcome = {
        "rows": found.rows,
        "registered": found.matched.registered,
        "missing": [row.line for row in found.matched.missing],
        "extra": [line.code for line in told if line.kind == "extra"],
        "different": [
            {"row": line.row, "code": line.code, "what": line.text}
            for line in told
            if line.kind in ("different", "unread")
        ],
    }
    put(sys.stdout, json.dumps(outcome, ensure_ascii=False) + "\n")
