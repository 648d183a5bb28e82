"""`angio-desktop import`: open drafts from a file of the cath lab, as the window makes them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FOUND, Console, put
from angio_desktop.register.fields import LANGUAGES, RegistrationType

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.intake_plan import IntakePlan, RowPlan
    from angio_desktop.register.captions import Words


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "import",
        parents=[of_data()],
        help="make open drafts of the rows of a table",
        description="Make an open draft of each row of a CSV, XLSX or ODS file, or fill in the one "
        "that a row made before. What a person answered stays. "
        "Exit status: 0 all rows taken, 1 some refused, 2 not such a file.",
    )
    types = [type_.value for type_ in RegistrationType]
    verb.add_argument("file", metavar="FILE", type=Path)
    verb.add_argument(
        "--type",
        choices=types,
        metavar="TYPE",
        help=f"{', '.join(types)}; of rows that do not tell it themselves",
    )
    verb.add_argument(
        "--mapping", type=Path, metavar="FILE", help="which column is which field (saved before)"
    )
    verb.add_argument("--dry-run", action="store_true", help="say what would be, store nothing")
    verb.add_argument("--json", action="store_true", help="one JSON object on standard output")
    verb.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    verb.set_defaults(work=_import)


def _import(console: Console) -> int:
    from angio_desktop.actions import importing  # noqa: PLC0415  the database
    from angio_desktop.actions.intake_plan import Outcome, Surroundings  # noqa: PLC0415
    from angio_desktop.files import mapping_file, tables  # noqa: PLC0415

    asked = console.arguments
    file = tables.open_file(asked.file)
    dictionary = console.definitions.dictionary
    mapping = mapping_file.read(asked.mapping, dictionary) if asked.mapping else None
    type_ = RegistrationType(asked.type) if asked.type else None
    with console.store(console.folder) as store:
        surroundings = Surroundings(store, dictionary, console.words)
        plan = importing.plan(surroundings, file, mapping, type_)
        if not asked.dry_run:
            importing.carry_out(surroundings, plan)
    _report(console, plan)
    return FOUND if plan.count(Outcome.REFUSED) else DONE


def _report(console: Console, plan: "IntakePlan") -> None:
    from angio_desktop.actions.intake_plan import Outcome  # noqa: PLC0415  as above

    asked = console.arguments
    unchanged = plan.count(Outcome.UNCHANGED) + plan.count(Outcome.SENT)
    counts = {
        "rows": len(plan.rows),
        "new": plan.count(Outcome.NEW),
        "updated": plan.count(Outcome.UPDATED),
        "unchanged": unchanged,
    }
    refused = [
        {"row": row.line, "column": problem.column, "reason": problem.reason}
        for row in plan.rows
        for problem in row.problems
    ]
    if asked.json:
        found = {"file": str(asked.file), **counts, "refused": refused}
        put(sys.stdout, json.dumps(found, ensure_ascii=False) + "\n")
        return
    for row in plan.rows:
        for line in _lines(row, console.words):
            put(sys.stderr, f"{line}\n")
    counted = {**counts, "refused": plan.count(Outcome.REFUSED)}
    details = {"file": str(asked.file), **{name: str(count) for name, count in counted.items()}}
    text_id = "intake.dry_run" if asked.dry_run else "intake.done"
    console.say(text_id, {**details, "done": console.words.sentence("intake.done", details)})


def _lines(row: "RowPlan", words: "Words") -> Iterator[str]:
    """Yield what is to be said of a row: why it is refused, and which answers stay."""
    for problem in row.problems:
        text_id = "intake.refused" if problem.column else "intake.refused.row"
        yield words.sentence(text_id, {"row": str(row.line), **problem._asdict()})
    if row.registration is None:
        return
    form = words.dictionary.forms[row.registration.type]
    text_id = "intake.difference.sent" if row.registration.is_sent else "intake.difference"
    for each in row.differences:
        field = form.by_key[each.key]
        details = {
            "row": str(row.line),
            "field": form.caption(each.key, words.language),
            "own": words.shown(field, each.own),
            "theirs": words.shown(field, each.theirs),
        }
        yield words.sentence(text_id, details)
