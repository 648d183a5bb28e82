"""How it is told that a colleague has a registration open."""

from datetime import datetime

from angio_desktop.actions import clock
from angio_desktop.storage.records import Claim
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import translate


def sentence(claim: Claim) -> str:
    """Return who has it open, where and since when: the time alone where that is today."""
    if not claim.login:
        return translate("claims", "A colleague is just opening this registration.")
    text = translate("claims", "Opened by {login} since {time} at {workstation}.")
    return text.format(login=claim.login, time=_time(claim.since), workstation=claim.workstation)


def _time(since: str) -> str:
    moment = clock.local(datetime.fromisoformat(since))
    return f"{moment:%H:%M}" if moment.date() == clock.today() else moment_text(since)
