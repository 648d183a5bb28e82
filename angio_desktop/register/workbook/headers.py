"""What the columns of a workbook are, told by the words of their names in three languages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from angio_desktop.register.cleaning import without_marks
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.register.names import words_of
from angio_desktop.register.workbook.shapes import Row

TYPE, STATED, LIST, CODE = "type", "required", "code list", "code"
TECHNICAL, NAME, RELEVANT, CONSTRAINT, FORMAT = (
    *("technical name", "name", "relevant", "constraint", "number format"),
)
_LAST_ROW = 60  # in which a header is looked for; seen in 22
_LANGUAGE_WORDS = {
    **dict.fromkeys(("nl", "dutch", "nederlands", "neerlandais"), "nl"),
    **dict.fromkeys(("fr", "french", "frans", "francais"), "fr"),
    **dict.fromkeys(("en", "english", "engels", "anglais"), "en"),
}
_CAPTION_WORDS = {
    *("label", "labels", "field", "fields", "veld", "velden", "caption", "captions", "champ"),
    *("champs", "libelle", "libelles", "omschrijving", "translation", "translations"),
    *("vertaling", "vertalingen", "traduction", "traductions", "opschrift", "opschriften"),
}
_NAME_WORDS = {"name", "naam", "nom"}
_LIST_WORDS = {"codelist", "codelijst", "codelists", "list", "lijst", "liste"}
_CODE_WORDS = {
    *("code", "codes", "value", "values", "waarde", "waarden", "valeur", "valeurs", "choices"),
}
# A column that holds one of these words in its name is that; the first that fits.
_WHOLE: tuple[tuple[str, frozenset[str]], ...] = (
    ("", frozenset({"message", "hint", "guidance", "destination", "source", "help"})),
    (TECHNICAL, frozenset({"technical", "technische", "technique"})),
    (FORMAT, frozenset({"format", "formaat"})),
    (CONSTRAINT, frozenset({"constraint"})),
    (RELEVANT, frozenset({"relevant", "condition", "conditie", "voorwaarde"})),
    (STATED, frozenset({"required", "mandatory", "verplicht", "obligatoire"})),
    (TYPE, frozenset({"type"})),
)
_Kind = tuple[str, str]
"""What a column is, and its language, "" for none."""


class Header(NamedTuple):
    """The row with the names of the columns, and where what stands."""

    row: int
    columns: Mapping[_Kind, int]

    def has(self, kind: str) -> bool:
        """Whether there is such a column."""
        return (kind, "") in self.columns

    def cell(self, cells: Sequence[str], kind: str, language: str = "") -> str:
        """Return what stands in a column of a row; "" where there is none."""
        column = self.columns.get((kind, language), len(cells))
        return cells[column].strip() if column < len(cells) else ""

    def value(self, cells: Sequence[str], kind: str) -> str:
        """Return what stands there, without what pasting brings along."""
        return without_marks(self.cell(cells, kind))

    def texts(self, cells: Sequence[str], kind: str) -> dict[str, str]:
        """Return what stands in the columns of a kind by language, where anything does."""
        found = {language: self.cell(cells, kind, language) for language in LANGUAGES}
        return {language: text for language, text in found.items() if text}


CAPTION, CODE_CAPTION = "caption", "caption of a code"


def find(rows: Sequence[Row], *needed: str) -> Header | None:
    """Return the header: the first row that has columns of the kinds needed."""
    for number, cells in rows:
        if number > _LAST_ROW:
            return None
        columns = dict(reversed(list(_kinds(cells))))  # of two alike, the first
        if all((kind, "") in columns for kind in needed):
            return Header(number, columns)
    return None


def _kinds(cells: Sequence[str]) -> Iterator[tuple[_Kind, int]]:
    """Yield what the columns are; a caption without a language is Dutch, when none else is."""
    unsaid = []
    for column, name in enumerate(cells):
        kind, language = _kind(frozenset(words_of(name)))
        if kind in (CAPTION, CODE_CAPTION) and not language:
            unsaid.append(((kind, LANGUAGES[0]), column))
        elif kind:
            yield (kind, language), column
    yield from unsaid


def _kind(words: frozenset[str]) -> _Kind:
    for kind, telling in _WHOLE:
        if words & telling:
            return kind, ""
    language = next((_LANGUAGE_WORDS[w] for w in sorted(words) if w in _LANGUAGE_WORDS), "")
    is_of_code = bool(words & (_CODE_WORDS | _LIST_WORDS))
    if words & _CAPTION_WORDS:
        return (CODE_CAPTION if is_of_code else CAPTION), language
    if words & _NAME_WORDS:
        return (LIST if is_of_code else NAME), ""
    if not is_of_code:
        return "", ""
    if language:
        return CODE_CAPTION, language
    return (CODE if words & _CODE_WORDS - {"code"} or words == {"code"} else LIST), ""
