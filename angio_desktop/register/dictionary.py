"""Reads the tables of `resources/dictionary/` once and expands them into the five forms.

Only this module knows how the tables are laid out; `resources/dictionary/README.md` says it in
words. A bad table is refused as a whole, naming file, line and key.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from angio_desktop.errors import BadTable
from angio_desktop.register import conditions, roles
from angio_desktop.register.fields import (
    PROCEDURES,
    Captions,
    Cell,
    Code,
    CodeList,
    Condition,
    Dictionary,
    Field,
    Form,
    Kind,
    Limits,
    Obligation,
    Page,
    RegistrationType,
    Role,
    ValueType,
)
from angio_desktop.register.numbering import is_template, numbered, procedure_range
from angio_desktop.register.tables import Row, read, read_text, read_unique
from angio_desktop.register.values import is_number, parse_date

PLACES = "PLACE_OF_RESIDENCE"
_LABELS = ("label_nl", "label_fr", "label_en")
_TYPES = tuple(RegistrationType)
_TYPE_COLUMNS = (
    *("type", *_LABELS, "hint_nl", "hint_fr", "hint_en"),
    *("obligatory_from", "obligatory_until", "collection"),
)
_FIELD_COLUMNS = (
    *("key", "kind", "page", "value_type", "many", "code_list", "in_csv", "assumed"),
    *("cell", "roles"),
    *(str(t) for t in _TYPES),
    *_LABELS,
)
_DIFFERENCE_COLUMNS = ("key", "type", "column", "value")
_MAY_DIFFER = ("page", "code_list", *_LABELS)
_SHOW_CODES = (PLACES, "BILLING_CODE_419", "BILLING_CODE_421")
_GERMAN_COLUMNS = ("municipality", "label_de")
_LIMIT_COLUMNS = ("min", "max", "warn_min", "warn_max")
_NUMBER_COLUMNS = ("key", "unit", "decimals", *_LIMIT_COLUMNS, "telling")
_BLOCK = "block"
# The words that a column may hold, in the row of a title and in that of a field. In a type's
# column `unsaid` = the register prints "optional" for fields with several choices without meaning
# it; we require them (rules.md, "Required many fields").
_NEEDS = (("shown",), ("required", "optional", "unsaid"))
_WORDS = (
    ("many", (("",), ("yes", "no"))),
    ("in_csv", (("",), ("yes", "no", "author"))),
    ("assumed", (("",), ("", "list", "value type and list"))),
)
_YES_NO = {"0", "1"}


@dataclass(frozen=True)
class _Line:
    """A row of fields.csv or procedure.csv, its numbers filled in."""

    key: str
    row: Row
    procedure: int | None


_Differences = Mapping[tuple[str, str, str], Row]
"""The rows of differences.csv by key, type and column."""


@dataclass(frozen=True)
class _Tables:
    """Everything that was read, before it is put together."""

    lines: tuple[_Line, ...]
    differences: _Differences
    code_lists: Mapping[str, CodeList]
    limits: Mapping[str, Limits]
    pages: Mapping[str, Captions]
    targets: tuple[conditions.Target, ...]


def load(folder: Path) -> Dictionary:
    """Read and expand the dictionary in `folder`. Raises BadTable."""
    lines = tuple(_lines(folder))
    code_lists, first_rows = _code_lists(folder)
    tables = _Tables(
        lines=lines,
        differences=_differences(folder / "differences.csv", lines),
        code_lists=code_lists,
        limits=_limits(folder / "numbers.csv", lines),
        pages={r.key: r.captions() for r in read_unique(folder / "pages.csv", ("page", *_LABELS))},
        targets=conditions.load(folder / "conditions.csv"),
    )
    forms = {
        RegistrationType(row.key): _form(RegistrationType(row.key), row, tables)
        for row in _types(folder / "types.csv")
    }
    conditions.check(tables.targets, forms.values())
    for form in forms.values():
        conditions.check_order(tables.targets, form)
    _check_used(first_rows, forms.values())
    return Dictionary(read_text(folder / "version.txt").strip(), forms, tables.code_lists)


def _types(path: Path) -> Iterator[Row]:
    rows = tuple(read_unique(path, _TYPE_COLUMNS))
    if [row.key for row in rows] != list(_TYPES):
        raise BadTable(path.name, 1, "", f"must hold, in order: {', '.join(_TYPES)}")
    return iter(rows)


def _lines(folder: Path) -> Iterator[_Line]:
    block = tuple(read_unique(folder / "procedure.csv", ("procedures", *_FIELD_COLUMNS)))
    for row in read_unique(folder / "fields.csv", _FIELD_COLUMNS):
        if row["kind"] == _BLOCK:
            yield from _block_lines(block)
        else:
            yield _Line(row.key, row, None)


def _block_lines(block: tuple[Row, ...]) -> Iterator[_Line]:
    for n in PROCEDURES:
        for row in block:
            if n in procedure_range(row["procedures"], row):
                yield _Line(numbered(row.key, n), row, n)


def _differences(path: Path, lines: tuple[_Line, ...]) -> _Differences:
    known = {line.key for line in lines}
    found: dict[tuple[str, str, str], Row] = {}
    for row in read(path, _DIFFERENCE_COLUMNS):
        place = (row.key, row["type"], row["column"])
        if row.key not in known:
            raise row.bad("unknown key")
        if row["type"] not in _TYPES or row["column"] not in _MAY_DIFFER:
            raise row.bad(f"unknown type {row['type']} or column {row['column']}")
        if place in found:
            raise row.bad("duplicate key")
        found[place] = row
    return found


def _code_lists(folder: Path) -> tuple[dict[str, CodeList], dict[str, Row]]:
    """Return the lists by name, and the row that each begins with."""
    codes: dict[str, dict[str, Code]] = {}
    rows: dict[str, Row] = {}
    for row in read(folder / "code_lists.csv", ("code_list", "code", *_LABELS)):
        for n in PROCEDURES if is_template(row.key) else (0,):
            name = numbered(row.key, n)
            rows.setdefault(name, row)
            _add_code(codes.setdefault(name, {}), numbered(row["code"], n), row)
    for row in read(folder / "place_of_residence.csv", ("code", *_LABELS)):
        _add_code(codes.setdefault(PLACES, {}), row.key, row)
    _add_municipalities(codes[PLACES], read(folder / "municipalities.csv", ("code", *_LABELS)))
    _add_german(codes[PLACES], read_unique(folder / "municipalities_de.csv", _GERMAN_COLUMNS))
    lists = {
        name: CodeList(name, entries, shows_code=name in _SHOW_CODES)
        for name, entries in codes.items()
    }
    for row in read_unique(folder / "open_lists.csv", ("code_list", *_LABELS)):
        if row.key in lists:
            raise row.bad("duplicate list")
        lists[row.key] = CodeList(row.key, {}, row.captions())
        rows[row.key] = row
    return lists, rows


def _check_used(rows: Mapping[str, Row], forms: Iterable[Form]) -> None:
    used = {f.code_list.name for form in forms for f in form.fields if f.code_list}
    for name, row in rows.items():
        if name not in used:
            raise row.bad(f"no field uses the list {name}")


def _add_code(codes: dict[str, Code], code: str, row: Row) -> None:
    if not code or code in codes:
        raise row.bad(f"empty or duplicate code {code!r}")
    codes[code] = Code(code, row.captions())


def _add_municipalities(places: dict[str, Code], rows: Iterable[Row]) -> None:
    found: dict[str, dict[Captions, None]] = {}
    for row in rows:
        if row.key not in places:
            raise row.bad("no such place of residence")
        names, captions = found.setdefault(row.key, {}), row.captions()
        if captions in names:
            raise row.bad("duplicate municipality")
        names[captions] = None
    for code, names in found.items():
        places[code] = replace(places[code], municipalities=tuple(names))


def _add_german(places: dict[str, Code], rows: Iterable[Row]) -> None:
    """Have the places of a municipality be found by its German name, too."""
    of_town: dict[str, list[str]] = {}
    for code, place in places.items():
        for each in place.municipalities:
            of_town.setdefault(each.nl, []).append(code)
    for row in rows:
        if row.key not in of_town or not row["label_de"]:
            raise row.bad("no such municipality, or no German name")
        for code in of_town[row.key]:
            places[code] = replace(places[code], also=(*places[code].also, row["label_de"]))


def _limits(path: Path, lines: tuple[_Line, ...]) -> dict[str, Limits]:
    found = {}
    for row in read_unique(path, _NUMBER_COLUMNS):
        if not any(_is_meant(row.key, line) for line in lines):
            raise row.bad("unknown key")
        limits, telling = [row[column] for column in _LIMIT_COLUMNS], row["telling"]
        numbers = [*limits, telling] if telling else limits
        if not row["decimals"].isdecimal() or not all(map(is_number, numbers)):
            raise row.bad("decimals or a limit is not a number")
        low, high, usual_low, usual_high = map(float, limits)
        if not low <= usual_low <= usual_high <= high:
            raise row.bad("limits must satisfy min ≤ warn_min ≤ warn_max ≤ max")
        decimals, told = int(row["decimals"]), float(telling) if telling else None
        found[row.key] = Limits(row["unit"], decimals, low, high, usual_low, usual_high, told)
    return found


def _is_meant(name: str, line: _Line) -> bool:
    """Whether `name` of numbers.csv means this row: by its key, `_n` and all, or as `MS_FFR*`."""
    return line.row.key == name or (name.endswith("*") and line.key.startswith(name[:-1]))


def _form(type_: RegistrationType, named: Row, tables: _Tables) -> Form:
    lines = [line for line in tables.lines if line.row[type_]]
    keys = frozenset(line.key for line in lines)
    by_target = conditions.of_form(tables.targets, keys)
    fields: list[Field] = []
    section = page = ""
    for line in lines:
        own_page = _page(line, type_, tables)
        if line.row["kind"] == Kind.TITLE.value:
            section, page = line.key, own_page
        fields.append(_field(line, type_, section, own_page or page, tables, by_target))
    by_key = {field.key: field for field in fields}
    if len(by_key) != len(fields):
        twice = next(line for line in lines if sum(o.key == line.key for o in lines) > 1)
        raise twice.row.bad(f"duplicate key {twice.key} in {type_}")
    pages = tuple(_pages(fields, tables))
    form = Form(
        type_,
        named.captions(),
        named.captions("hint"),
        _obligation(named),
        _collection(named),
        tuple(fields),
        pages,
        by_key,
    )
    roles.check(form, named)
    return form


def _collection(row: Row) -> str:
    if not row["collection"]:
        raise row.bad("no name in collection")
    return row["collection"]


def _obligation(row: Row) -> Obligation:
    first, last = (_day(row, column) for column in ("obligatory_from", "obligatory_until"))
    if last and not (first and first <= last):
        raise row.bad("obligatory_until needs an obligatory_from that is not later")
    return Obligation(first, last)


def _day(row: Row, column: str) -> date | None:
    day = parse_date(row[column]) if row[column] else None
    if day is not None and not isinstance(day, date):
        raise row.bad(f"{column} is no date dd/mm/yyyy")
    return day


def _cell(line: _Line, type_: RegistrationType, column: str, tables: _Tables) -> tuple[str, Row]:
    """Return what stands in a column for this type, numbers filled in, and the row it is from."""
    row = tables.differences.get((line.key, type_, column))
    text, row = (row["value"], row) if row else (line.row[column], line.row)
    return numbered(text, line.procedure or 0), row


def _page(line: _Line, type_: RegistrationType, tables: _Tables) -> str:
    page, row = _cell(line, type_, "page", tables)
    if page and page not in tables.pages:
        raise row.bad(f"unknown page {page!r}")
    return page


def _field(
    line: _Line,
    type_: RegistrationType,
    section: str,
    page: str,
    tables: _Tables,
    by_target: Mapping[str, Condition],
) -> Field:
    row = line.row
    kind = row.one_of(Kind, "kind")
    is_title = kind is Kind.TITLE
    need = row[type_]
    for column, words in ((type_, _NEEDS), *_WORDS):
        if row[column] not in words[kind is not Kind.TITLE]:
            raise row.bad(f"unknown word {row[column]!r} in column {column}")
    value_type = None if is_title else row.one_of(ValueType, "value_type")
    code_list = _code_list(line, type_, tables, value_type)
    cell = row.one_of(Cell, "cell")
    if cell is Cell.YES_NO and not (code_list and code_list.codes.keys() == _YES_NO):
        raise row.bad("only a code of 1 and 0 is yes or no")
    return Field(
        key=line.key,
        kind=kind,
        section="" if is_title else section,
        page=_page_of(page, kind, row),
        captions=_captions(line, type_, tables),
        value_type=value_type,
        many=row["many"] == "yes",
        code_list=code_list,
        stated="" if is_title else need.replace("unsaid", "optional"),
        required=need in ("required", "unsaid") and _is_asked(kind),
        in_csv=row["in_csv"],
        assumed=row["assumed"],
        cell=cell,
        roles=roles.read(row, value_type, line.procedure) if _is_asked(kind) else frozenset(),
        procedure=line.procedure,
        limits=_limits_of(line, value_type, tables),
        condition=conditions.choose(by_target, line.key, section, line.procedure),
    )


def _is_asked(kind: Kind) -> bool:
    return kind in (Kind.ENTRY, Kind.COMPUTED, Kind.LOCAL)


def _captions(line: _Line, type_: RegistrationType, tables: _Tables) -> Captions:
    (nl, row), (fr, _), (en, _) = (_cell(line, type_, column, tables) for column in _LABELS)
    if not nl:
        raise row.bad("no Dutch caption")
    return Captions(nl, fr or nl, en or nl)


def _code_list(
    line: _Line, type_: RegistrationType, tables: _Tables, value_type: ValueType | None
) -> CodeList | None:
    name, row = _cell(line, type_, "code_list", tables)
    if (value_type is ValueType.CODE) != bool(name):
        raise row.bad("a code needs a code list, and only a code has one")
    if name and name not in tables.code_lists:
        raise row.bad(f"unknown list {name}")
    return tables.code_lists[name] if name else None


def _page_of(page: str, kind: Kind, row: Row) -> str:
    if not _is_asked(kind):
        return ""
    if not page:
        raise row.bad("no page")
    return page


def _limits_of(line: _Line, value_type: ValueType | None, tables: _Tables) -> Limits | None:
    if value_type is not ValueType.NUMBER:
        return None
    for name, limits in tables.limits.items():
        if _is_meant(name, line):
            return limits
    raise line.row.bad("a number needs its limits in numbers.csv")


def _pages(fields: list[Field], tables: _Tables) -> Iterator[Page]:
    by_page: dict[str, list[Field]] = {}
    for field in fields:
        if field.page:
            by_page.setdefault(field.page, []).append(field)
    for id_, captions in tables.pages.items():
        if id_ in by_page:
            shown = sorted(by_page[id_], key=lambda field: Role.FIRST not in field.roles)
            yield Page(id_, captions, tuple(shown))
