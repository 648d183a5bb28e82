"""The verbs, and what can be said to each; not loaded where only the window opens."""

import argparse

from angio_desktop.commands import (
    answers,
    backup,
    check,
    completeness,
    export,
    intake,
    lists,
    office,
    reconcile,
    register,
    restore,
    verify,
)

_VERBS = (
    *(export, answers, reconcile, check, intake, completeness),
    *(lists, register, backup, restore, verify, office),
)


def with_verbs(window: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Return a parser of all that can be said: what the window takes, and the verbs."""
    parser = argparse.ArgumentParser(
        prog="angio-desktop",
        description='Registrations for the Belgian register "Coronaire angioplastiek". '
        "Without a command the window opens.",
        parents=[window],
    )
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", title="commands")
    for verb in _VERBS:
        verb.add(verbs)
    return parser
