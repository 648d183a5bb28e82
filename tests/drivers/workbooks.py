"""Workbooks as Excel and LibreOffice save them, and as nobody would."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"))
)
_CALCEXT = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
_MANIFEST = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """An Excel workbook of these values; a pair is a value and the format of its cell."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for line, values in enumerate(rows, start=1):
            for column, value in enumerate(values, start=1):
                cell = sheet.cell(line, column)
                cell.value, code = value if isinstance(value, tuple) else (value, None)
                cell.number_format = code or cell.number_format
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def package(parts: Iterable[tuple[str, str | bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        for name, content in parts:
            made.writestr(name, content)
    return file.getvalue()


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def changed(raw: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with a text replaced in one of its parts."""
    parts = parts_of(raw)
    before = parts[part].decode()
    assert old in before
    parts[part] = before.replace(old, new).encode()
    return package(parts.items())


def ods_cell(kind: str, shown: str = "", *, value: str = "", wide: int = 1) -> str:
    """A cell of LibreOffice: its type, what it shows, and its value."""
    names = {"date": "date-value", "time": "time-value", "boolean": "boolean-value"}
    attributes = f' table:number-columns-repeated="{wide}"' if wide > 1 else ""
    if kind == "error":
        attributes += ' office:value-type="string" office:string-value=""'
        attributes += ' calcext:value-type="error"'
    elif kind:
        attributes += f' office:value-type="{kind}"'
    if value:
        attributes += f' office:{names.get(kind, "value")}="{value}"'
    content = f"<text:p>{shown}</text:p>" if shown else ""
    return f"<table:table-cell{attributes}>{content}</table:table-cell>"


def ods_row(*cells: str, high: int = 1) -> str:
    repeated = f' table:number-rows-repeated="{high}"' if high > 1 else ""
    return f"<table:table-row{repeated}>{''.join(cells)}</table:table-row>"


def ods(sheets: Mapping[str, Sequence[str]], before: str = "") -> bytes:
    """A workbook of LibreOffice of these rows."""
    tables = "".join(
        f'<table:table table:name="{name}">{"".join(rows)}</table:table>'
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}'
        f"<office:document-content {_NAMESPACES} {_CALCEXT}><office:body><office:spreadsheet>"
        f"{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return package(
        [("mimetype", _TYPE), ("content.xml", content), ("META-INF/manifest.xml", _MANIFEST)]
    )
