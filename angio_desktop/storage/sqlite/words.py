"""What statements say in SQLite's own words."""

from typing import Any

from sqlalchemy.sql.functions import FunctionElement

from angio_desktop.storage.database import WITHOUT_ACCENTS
from angio_desktop.storage.words import (
    Among,
    AmongTexts,
    AsBytes,
    AsRead,
    AtLeast,
    BirthDate,
    ClaimedBy,
    Contains,
    ExportOf,
    InOrderOfNames,
    NoIndex,
)

WORDS: dict[type[FunctionElement[Any]], str] = {
    AsBytes: "CAST({0} AS BLOB)",
    Among: "{0} IN (SELECT value FROM json_each({1}))",
    AmongTexts: "{0} IN (SELECT value FROM json_each({1}))",
    Contains: "instr({0}, {1}) > 0",
    # In the words of the index registration_born (in schema), or SQLite would not use it.
    BirthDate: "CASE WHEN json_valid({0}) THEN json_extract({0}, '$.DT_PAT_DOB') END",
    ExportOf: "CASE WHEN json_valid({0}) THEN json_extract({0}, '$.export') END",
    # Only names that need it are taken apart: calling Python for each would take a quarter second.
    InOrderOfNames: (
        f"CASE WHEN {{0}} GLOB '*[^ -~]*' THEN {WITHOUT_ACCENTS}({{0}}) ELSE {{0}} END "
        "COLLATE NOCASE"
    ),
    NoIndex: "+{0}",
    AsRead: "+{0}",
    AtLeast: "max({0}, {1})",
    ClaimedBy: "''",
}
