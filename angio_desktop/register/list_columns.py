"""What the columns of a list file are, told by the words of their names, in any order.

    code            the number of a physician or implant
    label           its name; in several languages, or as first and last name, a column each
    valid from, to  the period; without them a code is valid always
    type            which list a row is of: 32401 … 32404, or BMS, DES, BVS, DEB
    gtin …          an article of the code: GTIN, manufacturer, diameter, length

A column that is none of these is passed over. A hospital may say itself what its columns are, by
their names.
"""

from collections.abc import Mapping, Sequence
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
KINDS = (*(CODE, LABEL, FIRST_NAME, FROM, TO, TYPE, GTIN, MANUFACTURER, DIAMETER, LENGTH),)
OwnColumns = Mapping[str, str]
"""What the hospital says its columns are, by their names as `named` has them."""
BY_WORDS: OwnColumns = {}


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


def named(name: str) -> str:
    """Return what two ways of writing the name of a column have in common."""
    return " ".join(words_of(without_marks(name)))


def columns_of(cells: Sequence[str], own: OwnColumns = BY_WORDS) -> ListColumns:
    """Return what the columns of a row of names are; what is said of them goes before words."""
    names = [named(cell) for cell in cells]
    own = {name: kind for name, kind in own.items() if name}  # one without a name is any
    said = {own[name] for name in names if name in own}
    places: dict[str, tuple[int, ...]] = {}
    for place, name in enumerate(names):
        kind = own.get(name) or _by_words(name, said)
        if kind and (kind in _SEVERAL or kind not in places):
            places[kind] = (*places.get(kind, ()), place)
    return ListColumns(places, len(cells))


def _by_words(name: str, said: set[str]) -> str:
    words = frozenset(name.split())
    kind = next((kind for kind, telling in _WORDS if words & telling), "")
    return "" if kind in said else kind
