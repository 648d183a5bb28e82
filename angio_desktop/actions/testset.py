"""The test set: one made-up record of each type, which the platform keeps open as a draft.

Uploaded once at a hospital it settles what the register's documents leave open, without
submitting anything.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from angio_desktop import paths
from angio_desktop.actions.exporting import target_path
from angio_desktop.files import csv_format, national_csv
from angio_desktop.files.national_csv import WrittenFile
from angio_desktop.register.assumptions import Assumption, file_name
from angio_desktop.register.cells import Cells
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.register.tables import read_unique


def example(dictionary: Dictionary, type_: RegistrationType) -> Registration:
    """Return the made-up registration of a type that ships with the program. Raises BadTable."""
    path = paths.resources() / "examples" / f"{type_}.csv"
    known = dictionary.forms[type_].by_key
    values = {}
    for row in read_unique(path, ("key", "value")):
        if row.key not in known:
            raise row.bad("unknown key")
        if row["value"]:
            values[row.key] = row["value"]
    return Registration(type_, dictionary.version, values)


def write_testset(
    dictionary: Dictionary,
    assumptions: Sequence[Assumption],
    settings: Mapping[str, str],
    folder: Path,
) -> tuple[WrittenFile, ...]:
    """Write the five files into `folder`, in the form the settings ask for.

    Raises NotWritable, also where one of the names is taken; then none of the five is there.
    """
    written: list[WrittenFile] = []
    try:
        for type_, form in dictionary.forms.items():
            cells = Cells(form).of(example(dictionary, type_).values)
            written.append(
                national_csv.write(
                    target_path(folder, file_name(assumptions, settings, type_)),
                    form,
                    [(cells, True)],
                    csv_format.format_from(settings),
                    authors=csv_format.authors_from(settings),
                    with_status=True,
                )
            )
    except BaseException:
        for file in written:
            with suppress(OSError):
                file.path.unlink()
        raise
    return tuple(written)
