"""Drafts from a file: what it would do is shown before anything is stored; then all at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from angio_desktop import paths
from angio_desktop.actions.clock import now
from angio_desktop.actions.intake_plan import (
    IntakePlan,
    Outcome,
    RowPlan,
    Surroundings,
)
from angio_desktop.actions.intake_rows import Evaluating, RowsRun, filled
from angio_desktop.actions.progress import Progress, unwatched
from angio_desktop.errors import BadMapping, DamagedRegistration
from angio_desktop.files.tables import Table, TableFile, TableRow
from angio_desktop.register.captions import load_texts
from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.intake.mapping import ColumnMapping, DecimalMark
from angio_desktop.register.intake.proposing import Header, Proposer
from angio_desktop.register.intake.rows import RowReader
from angio_desktop.register.registration import Status
from angio_desktop.register.summary import summarise
from angio_desktop.storage.intakes import Draft

SAMPLE = 200
"""So many rows are looked at to propose what the columns are."""

Chosen = Collection[tuple[int, str]]
"""The differences, by line and key, in which the file is right."""


class Layout(NamedTuple):
    """A table, its header, and the rows below it."""

    table: Table
    header: Header
    rows: Sequence[TableRow]


def proposer(
    dictionary: Dictionary, type_: RegistrationType | None, lists: Mapping[str, OpenList]
) -> Proposer:
    """Return what knows the fields of a type, or without one of the widest. Raises BadTable."""
    named = load_texts(paths.resources() / "intake" / "column_names.csv")
    widest = RegistrationType.HOSPITALISATION_FFR_PCI
    return Proposer(dictionary.forms[type_ or widest], named, lists)


def laid_out(file: TableFile, mapping: ColumnMapping, names: Proposer) -> Layout:
    """Return where the header and the rows of a file are. Raises BadMapping, UnreadableTable."""
    table = _chosen_table(file, mapping)
    rows = list(table.rows())
    header = names.header([row.cells for row in rows], mapping.columns)
    if header is None:
        raise _bad(file, "header", "")
    return Layout(table, header, rows[header.place + 1 :])


def proposed(layout: Layout, names: Proposer) -> ColumnMapping:
    """Return what the columns of a table seem to be."""
    return names.mapping(layout.header, [row.cells for row in layout.rows[:SAMPLE]])


def _chosen_table(file: TableFile, mapping: ColumnMapping) -> Table:
    """Return the sheet that a mapping names, else the first that has rows."""
    for table in file.tables:
        if mapping.sheet and table.name == mapping.sheet:
            return table
        if not mapping.sheet and next(table.rows(), None) is not None:
            return table
    raise _bad(file, "sheet" if mapping.sheet else "empty", mapping.sheet)


def lacking(file: TableFile, columns: Sequence[str]) -> BadMapping:
    """Return the error of a file without columns that a mapping names."""
    return _bad(file, "column", ", ".join(columns))


def _bad(file: TableFile, what: str, found: str) -> BadMapping:
    text_id = f"{BadMapping.text_id}.{what}"
    return BadMapping(f"{file.name}: {what} {found}", text_id=text_id, file=file.name, found=found)


def plan(
    surroundings: Surroundings,
    file: TableFile,
    mapping: ColumnMapping | None,
    type_: RegistrationType | None,
    progress: Progress = unwatched,
) -> IntakePlan:
    """Return what a file would do; nothing is stored.

    Without a mapping the columns are what their names say. `type_` is that of rows that do not
    tell it. `progress` is told how many rows were looked at. Raises UnreadableTable, BadMapping,
    StorageProblem, and Cancelled.
    """
    lists = surroundings.store.lists.loaded()
    names = proposer(surroundings.dictionary, type_, lists)
    layout = laid_out(file, mapping or ColumnMapping(), names)
    used = mapping or proposed(layout, names)
    if type_ is None and used.type is None:
        raise _bad(file, "type", "")
    if layout.table.name:  # a number of a workbook is a number, whatever its mark
        used = replace(used, decimal_mark=DecimalMark.ANY)
    dictionary = surroundings.dictionary
    reader = RowReader(dictionary, used, layout.header.names, lists, surroundings.day)
    if reader.missing:
        raise lacking(file, reader.missing)
    read = [reader.read(row.line, row.cells, type_) for row in layout.rows]
    place = ", ".join(filter(None, (file.name, layout.table.name)))
    run = RowsRun(surroundings, lists, used.key, place)
    rows = run.of_rows([row for row in read if row.texts or row.problems], progress)
    return IntakePlan(file, layout.table, used, layout.header, tuple(rows))


def carry_out(
    surroundings: Surroundings,
    plan: IntakePlan,
    chosen: Chosen = (),
    progress: Progress = unwatched,
) -> int | None:
    """Store the drafts of a plan; return the number of the intake, None where there is nothing.

    `progress` is told how many were stored. Raises what saving a draft raises, and Cancelled; then
    none is stored.
    """
    evaluating = Evaluating(surroundings, surroundings.store.lists.loaded())
    rows = [_with_chosen(surroundings.dictionary, evaluating, row, chosen) for row in plan.rows]
    drafts: list[Draft] = [
        (row.registration, row.summary)
        for row in rows
        if row.outcome in (Outcome.NEW, Outcome.UPDATED) and row.registration and row.summary
    ]
    if not drafts:
        return None
    named = (plan.file.name, plan.file.sha256)
    return surroundings.store.intakes.take(*named, drafts, now(), progress)


def _with_chosen(
    dictionary: Dictionary, evaluating: Evaluating, row: RowPlan, chosen: Chosen
) -> RowPlan:
    """Return what becomes of a row when the file is right in the differences that were chosen."""
    taken = [each for each in row.differences if (row.line, each.key) in chosen]
    own = row.registration
    if not taken or own is None or row.outcome not in (Outcome.UPDATED, Outcome.UNCHANGED):
        return row
    texts = {each.key: each.theirs for each in taken}
    sources = {each.key: each.source for each in taken}
    draft = filled(dictionary.forms[own.type], own, texts, sources)
    return RowPlan(row.line, Outcome.UPDATED, draft, summarise(draft, evaluating.of(draft)))


def undo(surroundings: Surroundings, intake: int) -> tuple[int, int]:
    """Take back what a file did, but for drafts that were touched since.

    Returns how many were taken back, and how many stay as somebody touched them. Raises what
    saving a draft raises; then nothing is taken back.
    """
    store = surroundings.store
    evaluating = Evaluating(surroundings, store.lists.loaded())
    made: list[int] = []
    changed: list[Draft] = []
    left = 0
    drafts = store.intakes.drafts_of(intake)
    for before, held in zip(
        drafts, store.registrations.load_each([d.id for d in drafts]), strict=True
    ):
        if isinstance(held, DamagedRegistration):
            raise held
        if held.revision != before.revision or held.status is not Status.OPEN:
            left += 1
        elif before.values is None:
            made.append(before.id)
        else:
            draft = replace(held, values=before.values, imported=before.imported)
            draft = replace(draft, filled_in=before.filled_in)
            changed.append((draft, summarise(draft, evaluating.of(draft))))
    store.intakes.undo(intake, made, changed, left, now())
    return len(made) + len(changed), left
