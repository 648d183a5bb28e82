"""The register's published definition: workbooks read, and compared with what is in use here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from angio_desktop.actions.definitions import Definitions
from angio_desktop.files import tables
from angio_desktop.files.overlay_file import Source
from angio_desktop.files.tables import TableFile
from angio_desktop.register.workbook import overlay, reading
from angio_desktop.register.workbook.comparison import Comparison, compare
from angio_desktop.register.workbook.overlay import Overlay
from angio_desktop.register.workbook.settled import Settled, settled
from angio_desktop.register.workbook.shapes import Sheet


@dataclass(frozen=True)
class Compared:
    """What workbooks say beside the definition in use, and which assumptions that settles.

    `overlay` is what they have otherwise than the program as it comes.
    """

    sources: tuple[Source, ...]
    found: Comparison
    settled: tuple[Settled, ...]
    overlay: Overlay


def compare_files(files: Iterable[Path], definitions: Definitions) -> Compared:
    """Read workbooks and compare them. Raises UnreadableTable and BadWorkbook."""
    sheets: list[Sheet] = []
    sources = []
    for file in files:
        opened = tables.open_file(file)
        sheets += _sheets(str(file), opened)
        sources.append(Source(file.name, opened.sha256))
    forms = reading.read(sheets, definitions.shipped)
    beside_shipped = compare(definitions.shipped, forms)
    return Compared(
        tuple(sources),
        compare(definitions.dictionary, forms),
        settled(definitions.shipped, beside_shipped),
        overlay.made_of(definitions.shipped, beside_shipped),
    )


def _sheets(name: str, file: TableFile) -> Iterator[Sheet]:
    for table in file.tables:
        yield Sheet(name, table.name, [(row.line, row.cells) for row in table.rows()])
