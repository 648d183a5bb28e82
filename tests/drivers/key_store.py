"""A system's key store for tests: it keeps in memory, and can be made to answer nothing."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError


class MemoryStore(KeyringBackend):
    """Has no life beyond the test; `answers` says whether it works."""

    # Below that of the store that refuses: only a test that asks for it gets it.
    priority = -1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.answers = True

    def _check(self) -> None:
        if not self.answers:
            raise KeyringError("locked")

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        if (service, username) not in self.kept:
            raise PasswordDeleteError("none")
        del self.kept[service, username]
