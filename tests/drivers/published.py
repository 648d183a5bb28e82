"""The register's definition as published, written from our own dictionary in its two layouts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from angio_desktop.register.fields import (
    Code,
    Dictionary,
    Field,
    Form,
    Kind,
    Limits,
    RegistrationType,
    ValueType,
)
from angio_desktop.register.workbook.shapes import Sheet
from tests.drivers.workbooks import xlsx

NAMES = {
    RegistrationType.HOSPITALISATION: "Fields-Hospitalisatie",
    RegistrationType.HOSPITALISATION_PCI: "Fields-Hospitalisatie met PCI",
    RegistrationType.HOSPITALISATION_FFR: "Fields-Hospitalisatie met FFR",
    RegistrationType.HOSPITALISATION_FFR_PCI: "Fields-Hospitalisatie FFR_PCI",
    RegistrationType.FOLLOW_UP: "Fields-Follow-up na PCI",
}
HEADER = (
    *("technical name", "type", "required", "code list name", "codelist values"),
    *("translation fields", "Fields_FR", "label EN"),
)
_TYPES = {ValueType.TEXT: "Text", ValueType.DATE: "Date", ValueType.TIME: "Time"}
_TYPES |= {ValueType.NUMBER: "Number", ValueType.CODE: "Code", ValueType.SSIN: "SSIN"}
SURVEY = (
    *("order", "type", "name", "label::Dutch", "label::French", "label::English"),
    *("hint::Dutch", "required", "required_message::Dutch", "relevant", "constraint"),
    *("constraint_message::Dutch", "hd::number_format", "name::technical", "destination::hd"),
)


@dataclass
class Page:
    """A sheet that can be written: its rows from the first."""

    name: str
    rows: list[list[str]] = field(default_factory=list)

    def row_of(self, text: str) -> int:
        """Return the place of the first row with a cell that holds just this."""
        return next(place for place, row in enumerate(self.rows) if text in row)

    def put(self, row: str, column: str, text: str) -> None:
        """Write another text in the row that holds a text, under the name of a column."""
        header = next(each for each in self.rows if column in each)
        self.rows[self.row_of(row)][header.index(column)] = text

    def sheet(self, file: str) -> Sheet:
        """Return what a reader of files makes of it: rows that are not empty."""
        numbered = enumerate(self.rows, 1)
        return Sheet(file, self.name, [(n, tuple(row)) for n, row in numbered if any(row)])


def sheets(pages: Iterable[Page], file: str = "HD_DCD_Specs_v2_20231128.xlsx") -> list[Sheet]:
    return [page.sheet(file) for page in pages]


def write(pages: Iterable[Page], file: Path) -> Path:
    """Write them as Excel would."""
    file.write_bytes(xlsx({page.name: page.rows for page in pages}))
    return file


def published(dictionary: Dictionary) -> list[Page]:
    """Return the first layout: the five types in one file, after a page that says what it is."""
    front = Page("Info", [["HD_DCD_Specs_HDBP0012_ANGIO"], ["Version", "2"]])
    return [front, *(sheet_of(form) for form in dictionary.forms.values())]


def sheet_of(form: Form) -> Page:
    """Return the sheet of one type, with its header in row 22."""
    above = [[form.captions.nl], *[[""]] * 20]
    rows = [row for each in _of_register(form) for row in _published_rows(each)]
    return Page(NAMES[form.type], [*above, list(HEADER), *rows])


def _of_register(form: Form) -> Iterator[Field]:
    return (each for each in form.fields if each.kind is not Kind.LOCAL)


def _published_rows(field: Field) -> Iterator[list[str]]:
    type_ = "Title" if field.value_type is None else _TYPES[field.value_type]
    if field.many:
        type_ = "Multiple choice"
    list_name = field.code_list.name if field.code_list else ""
    stated = {"required": "Yes", "optional": "No", "": ""}[field.stated]
    yield [field.key, type_, stated, list_name, "", *field.captions]
    for code in _codes(field):
        yield ["", "", "", "", code.code, *code.captions]


def _codes(field: Field) -> Iterable[Code]:
    return field.code_list.codes.values() if field.code_list else ()


def xlsform(dictionary: Dictionary, type_: RegistrationType) -> list[Page]:
    """Return the second layout: a file for one type."""
    form = dictionary.forms[type_]
    lists = {f.code_list.name: f.code_list for f in form.fields if f.code_list}
    choices = [
        [name, code.code, *code.captions]
        for name, each in lists.items()
        for code in each.codes.values()
    ]
    return [
        Page("survey", [list(SURVEY), *_survey(form)]),
        Page("choices", [["list_name", "name", *SURVEY[3:6]], *choices]),
        Page("settings", [["form_title", "version"], [form.captions.nl, "2.1.0"]]),
        Page("hd", [["register", "HDBP0012"]]),
    ]


def _survey(form: Form) -> Iterator[list[str]]:
    for number, each in enumerate(_of_register(form), 1):
        yield [
            *(str(number), _survey_type(each), f"q{number}", *each.captions, "Kies."),
            *("yes" if each.stated == "required" else "", "Verplicht.", _relevant(form, each)),
            *(_constraint(each.limits), "Te groot.", _format(each.limits), each.key, "yes"),
        ]


def _survey_type(field: Field) -> str:
    if field.value_type is None:
        return "note"
    if field.code_list:
        return f"{'select_multiple' if field.many else 'select_one'} {field.code_list.name}"
    if field.limits:
        return "decimal" if field.limits.decimals else "integer"
    return "text" if field.value_type is ValueType.SSIN else field.value_type.value


def _relevant(form: Form, field: Field) -> str:
    """Return the condition by the names of what it looks at; a formula has these, not keys."""
    names = {each.key: f"q{number}" for number, each in enumerate(_of_register(form), 1)}
    clauses = field.condition.clauses if field.condition else ()
    atoms = [
        f"selected(${{{names[each.key]}}}, '{code}')"
        if form.by_key[each.key].many
        else f"${{{names[each.key]}}} = '{code}'"
        for each in clauses
        for code in sorted(each.codes)
    ]
    return f"({' or '.join(atoms)})" if len(atoms) > 1 else "".join(atoms)


def _constraint(limits: Limits | None) -> str:
    return f". >= {limits.minimum:g} and . <= {limits.maximum:g}" if limits else ""


def _format(limits: Limits | None) -> str:
    return f"6.{limits.decimals}" if limits else ""


def move_columns(page: Page, order: Sequence[int]) -> None:
    """Write the columns of a sheet in another order; columns beyond it are not there."""
    width = len(order)
    page.rows = [[(row + [""] * width)[place] for place in order] for row in page.rows]
