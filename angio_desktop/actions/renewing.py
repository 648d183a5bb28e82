"""A new key for the data: who keeps it is chosen before anything is encrypted with it."""

from angio_desktop.actions.user import account_name
from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.storage.sqlite.vault.key_files import Guard, KeyFile


class NewKey:
    """A key that nothing is encrypted with yet; `file` says who keeps it once that is chosen.

    Its methods to choose are those of a DataFolder, and raise KeyProblem.
    """

    def __init__(self) -> None:
        self.key = keys.new_key()
        self.file: KeyFile | None = None

    def guard_by_system(self, key: keys.DataKey) -> None:
        """Have the system's key store keep it."""
        self.file = keys.kept_by_system(key)

    def guard_by_pass_phrase(
        self, key: keys.DataKey, phrase: str, again: str, *, name: str = ""
    ) -> None:
        """Have a pass phrase, typed twice, guard it; not one that is the user's `name`."""
        if phrase != again:
            raise KeyProblem("key: phrases differ", text_id=f"{KeyProblem.text_id}.differ")
        self.file = keys.guarded_by_pass_phrase(key, phrase, (account_name(), name))

    def give_up(self) -> None:
        """Have nobody keep it: the data have not taken it."""
        if self.file is not None and self.file.guard is Guard.SYSTEM:
            keys.forget(self.file.id)
