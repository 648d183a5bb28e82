"""What is said of a shared register: its server, who one is there and what one may."""

from typing import TYPE_CHECKING

from angio_desktop.ui.look.texts import named_text, translate

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.storage.postgres.founding import State

_MEGABYTE = 1_000_000


def state_rows(state: "State") -> tuple[tuple[str, str], ...]:
    """Return what an office is like, each with its name."""
    tls = state.tls or translate("office", "not protected")
    roles = ", ".join(_role_name(role) for role in state.roles) or translate("office", "none")
    held = translate(
        "office", "{registrations} registrations, {entries} entries in the log, {megabytes} MB"
    )
    return (
        (translate("office", "Server"), f"PostgreSQL {state.software}"),
        (translate("office", "Encryption"), tls),
        (translate("office", "Login"), state.login),
        (translate("office", "May"), roles),
        (
            translate("office", "Holds"),
            held.format(
                registrations=state.registrations,
                entries=state.entries,
                megabytes=state.bytes // _MEGABYTE,
            ),
        ),
    )


def state_lines(state: "State") -> list[str]:
    """Return the same in a line each."""
    return [named_text(name, text) for name, text in state_rows(state)]


def _role_name(role: str) -> str:
    names = {
        "angio_read": translate("office", "read"),
        "angio_entry": translate("office", "register"),
        "angio_send": translate("office", "send and export"),
        "angio_admin": translate("office", "manage lists and settings"),
    }
    return names[role]
