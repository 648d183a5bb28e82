"""Stored dates and moments as people read them."""

from datetime import date, datetime

from angio_desktop.actions import clock
from angio_desktop.register.values import date_text


def day_text(iso: str) -> str:
    """Return an ISO date as `dd/mm/yyyy`; "" for none."""
    return date_text(date.fromisoformat(iso)) if iso else ""


def moment_text(iso: str) -> str:
    """Return an ISO moment as `dd/mm/yyyy hh:mm` of this computer; "" for none."""
    if not iso:
        return ""
    moment = clock.local(datetime.fromisoformat(iso))
    return f"{date_text(moment.date())} {moment:%H:%M}"
