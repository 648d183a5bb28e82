"""What a further PCI procedure usually shares with the one before it."""

from collections.abc import Collection, Mapping

from angio_desktop.register.fields import Form

# Date, physician, second operator and introducer site: those of one session at the table.
_SHARED = (
    "DT_PCI_{n}",
    "CD_DOCTOR_INTVNT_CARDIOL_{n}",
    "CD_SECON_OPRY_{n}",
    "CD_SECON_OPR_{n}",
    "CD_PLC_INTDCR_{n}",
)


def as_before(
    form: Form, values: Mapping[str, str], applies: Collection[str], procedure: int
) -> dict[str, str]:
    """Return what procedure n - 1 says and procedure n leaves open, by the keys of n.

    Nothing for the first procedure. The second operator goes along only with the answer that
    there was one: what is kept of a field that does not apply is nobody's answer.
    """
    found: dict[str, str] = {}
    for shared in _SHARED:
        key, before = shared.format(n=procedure), shared.format(n=procedure - 1)
        text = values.get(before, "") if before in applies else ""
        if key in form.by_key and before in form.by_key and text and not values.get(key):
            found[key] = text
    operator, is_there = f"CD_SECON_OPR_{procedure}", f"CD_SECON_OPRY_{procedure}"
    same = values.get(is_there) or found.get(is_there)
    if same != values.get(f"CD_SECON_OPRY_{procedure - 1}"):
        found.pop(operator, None)
    return found
