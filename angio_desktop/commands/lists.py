"""`angio-desktop lists load`: load a list of the hospital, as the window does."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FAILED, FOUND, Console, put
from angio_desktop.errors import AngioError
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.open_lists import IMPLANTS, PHYSICIANS

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.lists import ListPlan
    from angio_desktop.register.captions import Words

_LISTS = {PHYSICIANS: PHYSICIANS, **IMPLANTS}


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser("lists", help="load a list of physicians or implants")
    below = verb.add_subparsers(dest="lists_verb", metavar="COMMAND", required=True)
    load = below.add_parser(
        "load",
        parents=[of_data()],
        help="load a list in the place of the one before",
        description="Load a list of physicians (code;name) or of implants (code;label;valid_from;"
        "valid_to) from a CSV file or a workbook, in the place of the list before; of a file with "
        "several lists the one that is named. "
        "Exit status: 0 loaded, 1 loaded with warnings, 2 refused, nothing changed.",
    )
    load.add_argument("file", metavar="FILE", type=Path)
    load.add_argument(
        "--list", required=True, choices=_LISTS, metavar="LIST", help=", ".join(_LISTS)
    )
    load.add_argument("--dry-run", action="store_true", help="say what would change, load nothing")
    load.add_argument("--json", action="store_true", help="one JSON object on standard output")
    load.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    load.set_defaults(work=_load)


class _Told(NamedTuple):
    """A problem in words."""

    line: int
    severity: str
    message: str


def _load(console: Console) -> int:
    """Load a file, or say what that would change; whatever goes wrong is a problem of it."""
    plan, refused = None, None
    try:
        plan = _loaded(console)
    except AngioError as problem:
        refused = problem
    told = list(_problems(console.words, plan))
    if refused is not None:
        line = int(refused.details.get("line", 0))
        told = [_Told(line, "error", console.words.problem(refused))]
    is_refused = plan is None or plan.read.is_refused
    _report(console, None if is_refused else plan, told)
    if is_refused:
        return FAILED
    return FOUND if told else DONE


def _loaded(console: Console) -> "ListPlan":
    from angio_desktop.actions.lists import carry_out, plan_list  # noqa: PLC0415  the database

    asked = console.arguments
    with console.store(console.folder) as store:
        dictionary = console.definitions.dictionary
        plan = plan_list(store, dictionary, _LISTS[asked.list], asked.file)
        if not plan.read.is_refused and not asked.dry_run:
            carry_out(store, dictionary, plan)
        return plan


def _problems(words: "Words", plan: "ListPlan | None") -> Iterator[_Told]:
    for problem in plan.read.problems if plan else ():
        severity = "error" if problem.is_error else "warning"
        yield _Told(problem.line, severity, words.sentence(problem.text_id, problem.details))
    for code, before in plan.renumbered.items() if plan else ():
        details = {"code": code, "before": before.code, "label": before.label}
        yield _Told(0, "warning", words.sentence("lists.renumbered", details))
    kept = {entry.code for entry in plan.kept} if plan else set()
    for entry in plan.gone if plan else ():
        if plan and entry.code in plan.drafts:
            drafts = str(plan.drafts[entry.code])
            details = {"code": entry.code, "label": entry.label, "count": drafts}
            text_id = "lists.used" if entry.code in kept else "lists.used.lost"
            yield _Told(0, "warning", words.sentence(text_id, details))


def _report(console: Console, plan: "ListPlan | None", told: list[_Told]) -> None:
    asked = console.arguments
    counts = {
        "entries": len(plan.read.open_list.entries) if plan else 0,
        "new": len(plan.new) if plan else 0,
        "gone": len(plan.gone) if plan else 0,
        "changed": len(plan.changed) if plan else 0,
    }
    if asked.json:
        problems = [each._asdict() for each in told]
        found = {"file": str(asked.file), "list": asked.list, **counts, "problems": problems}
        put(sys.stdout, json.dumps(found, ensure_ascii=False) + "\n")
        return
    for each in told:
        put(sys.stderr, f"{each.message}\n")
    if plan is not None:
        details = {"file": str(asked.file), "list": console.words.list_name(_LISTS[asked.list])}
        details |= {name: str(count) for name, count in counts.items()}
        console.say("lists.dry_run" if asked.dry_run else "lists.loaded", details)
