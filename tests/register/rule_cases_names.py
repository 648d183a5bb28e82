"""W18: the name of a file, on either side of each boundary."""

from angio_desktop.register.fields import RegistrationType
from tests.register.examples import FFR, HOSP, PCI
from tests.register.rule_case import NameCase

_PREFIX = "HD_DCD_submcsv_HDBP0012_ANGIO_"
NAMES = {
    type_: f"{_PREFIX}{name}_02_28112023.csv"
    for type_, name in zip(
        RegistrationType,
        (
            *("Hospitalisatie", "Hospitalisatie_met_PCI", "Hospitalisatie_met_FFR"),
            *("Hospitalisatie_met_FFR_en_PCI", "Follow-up_na_PCI"),
        ),
        strict=True,
    )
}
_TYPE, _COPY = "W18.type", "W18.copy"

FILE_NAMES: tuple[NameCase, ...] = (
    *(NameCase("W18", type_, name) for type_, name in NAMES.items()),
    NameCase("W18", PCI, "anything.csv"),
    NameCase("W18", PCI, NAMES[PCI].upper()),
    NameCase("W18", PCI, f"{_PREFIX}Hospitalisatie_met_PCI_03_01012027.csv"),
    NameCase("W18", PCI, f"copy of {NAMES[FFR]}"),
    NameCase("W18", PCI, "list (x).csv"),
    NameCase("W18", PCI, "list(1).csv"),
    NameCase("W18", PCI, NAMES[FFR], (_TYPE,)),
    NameCase("W18", HOSP, NAMES[PCI], (_TYPE,)),
    NameCase("W18", PCI, NAMES[HOSP], (_TYPE,)),
    NameCase("W18", PCI, f"{_PREFIX}Hospitalisatie_met_FFR_03_01012027.csv", (_TYPE,)),
    NameCase("W18", PCI, "list (1).csv", (_COPY,)),
    NameCase("W18", PCI, "list (12).CSV", (_COPY,)),
    NameCase("W18", PCI, NAMES[PCI].replace(".csv", " (1).csv"), (_COPY,)),
    NameCase("W18", PCI, NAMES[FFR].replace(".csv", " (1).csv"), (_COPY, _TYPE)),
)
