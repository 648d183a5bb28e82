"""Three made-up patients as a morning brings them: what their registrations answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from angio_desktop.actions.testset import example
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Dictionary, RegistrationType
from tests.drivers.moment import NOW
from tests.register.examples import number

TYPE = RegistrationType.HOSPITALISATION_PCI
_STEMI, _NSTEMI, _STABLE = "1", "4", "10"


@dataclass(frozen=True)
class Patient:
    """What is answered; `closed_at` names the page on which the window is closed for a while."""

    name: str
    answers: Mapping[str, str]
    closed_at: str = ""


def patients(dictionary: Dictionary) -> tuple[Patient, ...]:
    """Return a STEMI with one PCI, an NSTEMI with two, closed midway, and an elective PCI."""
    two = dict(example(dictionary, TYPE).values)
    one = {key: text for key, text in two.items() if not key.endswith("_2")} | {"CD_NPCI_1": "0"}
    return (
        Patient("STEMI, one PCI", _billed(dictionary, one | {"CD_INDICATN": _STEMI})),
        Patient(
            "NSTEMI, two PCI, closed midway",
            _billed(dictionary, two | {"CD_INDICATN": _NSTEMI} | _who("520611", "11/06/1952")),
            "pci_2",
        ),
        Patient(
            "elective, one PCI",
            _billed(dictionary, one | {"CD_INDICATN": _STABLE} | _who("600205", "05/02/1960")),
        ),
    )


def _who(born: str, birth_date: str) -> dict[str, str]:
    return {"IDC_PAT": number(born, 124), "DT_PAT_DOB": birth_date, "CD_PAT_SEX": "F"}


def _billed(dictionary: Dictionary, answers: Mapping[str, str]) -> Mapping[str, str]:
    """Return the answers with the billing code that follows from them, and only what applies."""
    form = dictionary.forms[TYPE]
    evaluation = evaluate(form, answers, Context(NOW.date(), {}))
    assert evaluation.billing is not None
    known = {**answers, "CD_PREST_PCI": evaluation.billing.code}
    return {key: text for key, text in known.items() if key in evaluation.applies}
