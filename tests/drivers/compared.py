"""A comparison with a workbook that has something otherwise, to be shown."""

from angio_desktop.actions.workbooks import Compared
from angio_desktop.files.overlay_file import Source
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.workbook import overlay, reading
from angio_desktop.register.workbook.comparison import compare
from angio_desktop.register.workbook.settled import settled
from angio_desktop.ui.parts.register_comparison import Outcome
from tests.drivers.published import published, sheets


def an_outcome(dictionary: Dictionary) -> Outcome:
    """What comparing it found; no draft would be told anything new."""
    pages = published(dictionary)
    pages[-1].put("DT_CONSULT", "translation fields", "Datum van de consultatie")
    pages[-1].put("CD_OYFFRPCI", "Fields_FR", "Nouvelle hospitalisation avec FFR ou PCI")
    pages[-1].put("DT_PAT_DOB", "type", "Text")
    pages[1].rows.append(["DT_NEW", "Date", "Yes"])
    del pages[1].rows[pages[1].row_of("TX_LANG")]
    name = f"HD_DCD_Specs_{RegistrationType.FOLLOW_UP}_v2.1.0.xlsx"
    forms = reading.read(sheets(pages, name), dictionary)
    found = compare(dictionary, forms)
    compared = Compared(
        (Source(name, "0" * 64),),
        found,
        settled(dictionary, found),
        overlay.made_of(dictionary, found),
    )
    return Outcome(compared, ())
