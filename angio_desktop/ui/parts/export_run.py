"""The export of some types, one file each, done beside the windows' thread."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from angio_desktop.actions.clock import now, today
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.exporting import (
    BY_DAY,
    YES,
    ExportRequest,
    ExportResult,
    export,
    folder_of_day,
)
from angio_desktop.errors import AngioError, NotWritable
from angio_desktop.register.assumptions import file_name
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage.store import Store
from angio_desktop.ui.widgets.work import Work


class ExportRun:
    """Exports the types one after the other, if so set into a folder of the day.

    `ended` says how each ended, as far as it came: None is one that was cancelled. `folder` is
    where the files are.
    """

    def __init__(
        self, definitions: Definitions, requests: Sequence[ExportRequest], folder: Path
    ) -> None:
        self.ended: dict[RegistrationType, ExportResult | AngioError | None] = {}
        self.folder = folder
        self._definitions, self._requests = definitions, requests
        self._before = 0

    def do(self, store: Store, work: Work) -> None:
        """Export the types one after the other. Raises Cancelled, and NotWritable for no folder."""
        is_new = self._make_folder(store)
        try:
            for request in self._requests:
                self.ended[request.type] = None
                try:
                    result = self._export(store, work, replace(request, target=self.folder))
                except AngioError as problem:
                    self.ended[request.type] = problem
                else:
                    self.ended[request.type] = result
                    self._before += result.count
        finally:
            if is_new:
                with suppress(OSError):  # nothing came into it
                    self.folder.rmdir()

    def _make_folder(self, store: Store) -> bool:
        """Make the folder of the day, if there is to be one; returns whether it is new."""
        settings = store.settings.all()
        if settings.get(BY_DAY, YES) != YES:
            return False
        types = [request.type for request in self._requests]
        names = [file_name(self._definitions.assumptions, settings, type_) for type_ in types]
        folder = folder_of_day(self.folder, today(), names)
        try:
            folder.mkdir(0o700)
        except FileExistsError:
            self.folder = folder
            return False
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise NotWritable(f"{folder}: {why}", file=str(folder), why=why) from None
        self.folder = folder
        return True

    def _export(self, store: Store, work: Work, request: ExportRequest) -> ExportResult:
        def progress(count: int) -> None:
            work.progress(self._before + count)

        tables = self._definitions
        return export(store, tables.dictionary, tables.assumptions, request, now(), progress)
