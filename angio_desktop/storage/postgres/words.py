"""What statements say in PostgreSQL's own words."""

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

_LISTED = "json_array_elements_text(CAST({1} AS json)) AS listed"

WORDS: dict[type[FunctionElement[Any]], str] = {
    AsBytes: "convert_to(CAST({0} AS text), 'UTF8')",
    Among: f"{{0}} = ANY (ARRAY(SELECT CAST(listed AS bigint) FROM {_LISTED}))",
    AmongTexts: f"{{0}} = ANY (ARRAY(SELECT listed FROM {_LISTED}))",
    Contains: "strpos({0}, {1}) > 0",
    BirthDate: "angio_born({0})",
    ExportOf: "CAST(CAST({0} AS json) ->> 'export' AS bigint)",
    InOrderOfNames: f"{WITHOUT_ACCENTS}({{0}})",
    NoIndex: "{0}",
    AsRead: "CAST(NULL AS text)",  # sorting so many takes longer than what it spares
    AtLeast: "greatest({0}, {1})",
    ClaimedBy: "angio_claimed({0})",
}
