"""What is said of a data folder that another copy of the program has, or has left marked."""

from pathlib import Path

from angio_desktop.actions.lock import Held, Left
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import translate


def hindrance(folder: Path, taken: Held | Left) -> str:
    """Return why the folder cannot be had; of a lock that was left whose it was."""
    return left_question(folder, taken)[1] if isinstance(taken, Left) else in_use(folder)


def in_use(folder: Path) -> str:
    """Return what a second copy of the program on one data folder says."""
    text = translate(
        "app",
        "Angio Desktop is already open with the data in {folder}. Use that window, or close it "
        "first. Nothing was changed.",
    )
    return text.format(folder=folder)


def left_question(folder: Path, left: Left) -> tuple[str, str, str]:
    """Return title, text and button of what is asked when another has left the lock."""
    owner = left.owner
    known = (owner.account, owner.host, moment_text(owner.since)) if owner else ()
    who = ", ".join(filter(None, known)) or translate("session", "it cannot be read by whom")
    text = translate(
        "session",
        "The data in {folder} are marked as still open: {who}. Make sure that Angio Desktop is not "
        "open there any more: two programs on the same data stand in each other's way.",
    )
    return (
        translate("session", "Still open?"),
        text.format(folder=folder, who=who),
        translate("session", "Go on"),
    )
