"""Practising: a data folder that is thrown away, with made-up patients and one registration to do.

Nothing of it reaches anything real: nobody keeps its key, what it exports goes into the same folder
under a name that no upload takes, and the whole folder is erased at the end.
"""

import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from angio_desktop import paths
from angio_desktop.actions import lock
from angio_desktop.actions.clock import now
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.lists import carry_out, plan_list
from angio_desktop.actions.lock import Lock
from angio_desktop.actions.testset import example
from angio_desktop.register.captions import Words
from angio_desktop.register.derived import as_held
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Status
from angio_desktop.storage.store import Store

EXERCISE = RegistrationType.HOSPITALISATION_PCI
_HINT = "practice.hint."  # and the key of an answer that is left to give (texts/practice.csv)
_FILE_NAME = "file_name."
_MARK = "PRACTICE_"


class Step(StrEnum):
    """How far the exercise has come."""

    FILL_IN = "fill_in"
    EXPORT = "export"
    DONE = "done"


@dataclass
class Practice:
    """What is different while someone practises; `shows_hints` until they are not wanted."""

    exports: Path
    shows_hints: bool = True

    def hints(self, words: Words) -> Mapping[str, str]:
        """Return what is told beside fields, by their keys."""
        if not self.shows_hints:
            return {}
        return {key: words.sentence(f"{_HINT}{key}", {}) for key in hinted(words.sentences)}


def hinted(sentences: Iterable[str]) -> list[str]:
    """Return, of the ids of all sentences, the keys of the answers that are left to give."""
    return [each.removeprefix(_HINT) for each in sentences if each.startswith(_HINT)]


def fill(store: Store, definitions: Definitions) -> None:
    """Fill an empty store with lists, made-up patients and the exercise, which is opened first.

    The lists are loaded as the hospital's own: what comes from example lists is not sent.
    """
    dictionary = definitions.dictionary
    for file in sorted((paths.resources() / "examples" / "lists").glob("*.csv")):
        name = file.stem.removesuffix("_voorbeeld")
        carry_out(store, dictionary, plan_list(store, dictionary, name, file))
    for assumption in definitions.assumptions:
        if assumption.setting.startswith(_FILE_NAME):
            store.settings.set(assumption.setting, f"{_MARK}{assumption.default}", now())
    lists = store.lists.loaded()
    for type_ in sorted(dictionary.forms, key=lambda each: each is EXERCISE):
        made_up = example(dictionary, type_)
        # What the register number holds follows from it.
        left = {*hinted(definitions.sentences), *as_held(made_up.values)}
        left = left if type_ is EXERCISE else set()
        values = {key: text for key, text in made_up.values.items() if key not in left}
        editing = Editing(store, dictionary, replace(made_up, values=values), lists)
        editing.save()


def erase_left(folder: Path, prefix: str) -> None:
    """Erase in `folder` what was left by practice that was killed; what goes on is locked."""
    for left in folder.glob(f"{prefix}*"):
        file = paths.lock_file(left / "data")
        with suppress(OSError):
            taken = lock.take(file, go_on=True) if file.exists() else None
            if isinstance(taken, Lock):
                taken.release()
                shutil.rmtree(left)


def step(store: Store) -> Step:
    """Say how far the exercise has come. Raises StorageProblem."""
    if store.exports.all():
        return Step.DONE
    return Step.EXPORT if store.worklist.counts()[Status.SENT] else Step.FILL_IN
