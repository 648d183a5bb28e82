"""How far a verification is, and a way out of it."""

from angio_desktop.storage.records import Progress


class Watch:
    """Tells `progress` how much is done; what that raises ends the verification."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done, self._total = 0, 1

    def tell(self, done: int, total: int) -> None:
        """Say how much is done."""
        self._done, self._total = done, total
        self.again()

    def again(self) -> None:
        """Say that it goes on."""
        if self._progress is not None:
            self._progress(self._done, self._total)
