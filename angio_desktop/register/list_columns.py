"""What the columns of a list file are, told by the words of their names, in any order.

    code            the number of a physician or implant
    label           its name; in several languages, or as first and last name, a column each
    valid from, to  the period; without them a code is valid always
    type            which list a row is of: 32401 … 32404, or BMS, DES, BVS, DEB
    gtin …          an article of the code: GTIN, manufacturer, diameter, length

A column that is none of these is passed over.
"""

from collections.abc import Sequence
from typing import NamedTuple

from angio_desktop.register.cleaning import without_marks
from angio_desktop.register.names import words_of

CODE, LABEL, FIRST_NAME, FROM, TO, TYPE = "code", "label", "first name", "from", "to", "type"
GTIN, MANUFACTURER, DIAMETER, LENGTH = "gtin", "manufacturer", "diameter", "length"
# The first of these that has a word of the column's name is what the column is.
_WORDS: tuple[tuple[str, frozenset[str]], ...] = (
    (GTIN, frozenset({"gtin", "ean", "udi", "barcode", "streepjescode"})),
    (
        MANUFACTURER,
        frozenset({"manufacturer", "fabrikant", "fabricant", "producent", "producteur"})
        | {"firma", "firme", "leverancier", "fournisseur"},
    ),
    (DIAMETER, frozenset({"diameter", "diametre", "diam"})),
    (LENGTH, frozenset({"length", "lengte", "longueur"})),
    (TYPE, frozenset({"type", "lijst", "liste", "list"})),
    (FROM, frozenset({"from", "vanaf", "van", "begin", "begindatum", "start", "debut", "depuis"})),
    (TO, frozenset({"to", "tot", "einde", "einddatum", "end", "fin", "until", "jusqu"})),
    (FIRST_NAME, frozenset({"voornaam", "prenom", "first", "firstname"})),
    (
        LABEL,
        frozenset({"name", "naam", "nom", "label", "omschrijving", "description", "benaming"})
        | {"denomination", "model", "modele", "libelle", "achternaam", "familienaam", "lastname"},
    ),
    (
        CODE,
        frozenset({"code", "riziv", "inami", "nummer", "number", "numero", "nr", "rizivnummer"})
        | {"identificatiecode", "identification", "identificatie", "codenummer"},
    ),
)
_SEVERAL = {LABEL}


class ListColumns(NamedTuple):
    """Where what stands in a row; of labels there may be several."""

    places: dict[str, tuple[int, ...]]
    width: int

    @property
    def is_header(self) -> bool:
        """Whether these are the columns of a list."""
        return CODE in self.places and LABEL in self.places

    def cell(self, cells: Sequence[str], kind: str) -> str:
        """Return what stands in the first column of a kind; "" where there is none."""
        return next(iter(self.cells(cells, kind)), "")

    def cells(self, cells: Sequence[str], kind: str) -> list[str]:
        """Return what stands in the columns of a kind."""
        return [cells[p] if p < len(cells) else "" for p in self.places.get(kind, ())]


def columns_of(cells: Sequence[str]) -> ListColumns:
    """Return what the columns of a row of names are."""
    places: dict[str, tuple[int, ...]] = {}
    for place, name in enumerate(cells):
        words = frozenset(words_of(without_marks(name)))
        kind = next((kind for kind, telling in _WORDS if words & telling), "")
        if kind and (kind in _SEVERAL or kind not in places):
            places[kind] = (*places.get(kind, ()), place)
    return ListColumns(places, len(cells))
