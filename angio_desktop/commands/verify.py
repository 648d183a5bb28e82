"""`angio-desktop verify`: say whether anything was altered."""

import argparse
from typing import TYPE_CHECKING

from angio_desktop import paths
from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FOUND, Console, office_of

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.storage.verification import Known, Verification


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "verify",
        parents=[of_data()],
        help="check that nothing was altered",
        description="Check the audit trail, every row and the form of the database, and whether it "
        "is the one that was left. Exit status: 0 all is well, 1 something was altered, 2 it "
        "could not be checked.",
    )
    verb.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="NUMBER-HASH",
        help="how far the trail had come, as an export or a PDF says; it must lie in the trail",
    )
    verb.add_argument(
        "--carry-on",
        action="store_true",
        help="go on with data that are not those that were left; the trail will say so",
    )
    verb.set_defaults(work=_verify, wrong=_wrong)


def _wrong(arguments: argparse.Namespace) -> str:
    from angio_desktop.storage.heads import head_of_text  # noqa: PLC0415  half a second

    bad = next((text for text in arguments.head if head_of_text(text) is None), None)
    return "" if bad is None else f"--head is not a number and a hash: {bad}"


def _verify(console: Console) -> int:
    from angio_desktop.actions.data_folder import DataFolder  # noqa: PLC0415  half a second

    folder = console.folder
    if console.arguments.carry_on:
        console.refuse_office()
    if office_of(folder):
        with console.store(folder) as office:
            return _told(console, office.verify(known=_known(console)))
    if not paths.has_database(folder):
        with console.own_store():  # tells what is missing
            return DONE
    key = console.key(folder, may_ask=True)
    if console.arguments.carry_on:
        from angio_desktop.actions.clock import now  # noqa: PLC0415  as the database

        with console.own_store(key) as store:
            store.carry_on(now())
    return _told(console, DataFolder(folder).verify(key, _known(console)))


def _told(console: Console, found: "Verification") -> int:
    if found.wrong:
        console.warn(found.text_id, found.details)
        return FOUND
    console.say(found.text_id, found.details)
    return DONE


def _known(console: Console) -> "list[Known]":
    from angio_desktop.storage.heads import head_of_text  # noqa: PLC0415
    from angio_desktop.storage.verification import Known  # noqa: PLC0415

    return [
        Known("head_paper", head_of_text(text), text.strip()) for text in console.arguments.head
    ]
