"""What a disk may hold after a power cut: what was synced, and of the rest what chance has left.

Of the writes since a file's last sync any may be missing, in any order, and one may be there in
part, by whole sectors. Of the changes of names since the last sync of any folder the last ones may
be missing: the journal of a file system keeps their order, and syncing a folder writes it.
"""

import random
import shutil
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_HEAD = struct.Struct("=qqqqq")
_SECTOR = 512


@dataclass(frozen=True, slots=True)
class Step:
    """One step as faults.c records it: what was done, with which file, and its two texts."""

    what: str
    file: int
    number: int
    one: bytes
    two: bytes


def recorded(record: Path) -> list[Step]:
    """Read a record of steps."""
    return list(_steps(record.read_bytes()))


def _steps(content: bytes) -> Iterator[Step]:
    at = 0
    while at < len(content):
        what, file, number, one, two = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        yield Step(
            chr(what), file, number, content[at : at + one], content[at + one : at + one + two]
        )
        at += one + two


@dataclass(frozen=True, slots=True)
class _Change:
    """A write at a place of a file, or, without content, its length from then on."""

    place: int
    content: bytes | None

    def apply(self, to: bytearray) -> None:
        end = self.place if self.content is None else self.place + len(self.content)
        to.extend(bytes(max(0, end - len(to))))
        if self.content is None:
            del to[end:]
        else:
            to[self.place : end] = self.content


@dataclass
class _File:
    """What of a file is on the disk for sure, and what has not been synced yet."""

    synced: bytearray = field(default_factory=bytearray)
    unsynced: list[_Change] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.unsynced:
            change.apply(self.synced)
        self.unsynced.clear()

    def drawn(self, chance: random.Random) -> bytes:
        """Return what a power cut may leave of it."""
        found = bytearray(self.synced)
        for change in _some(self.unsynced, chance):
            change.apply(found)
        return bytes(found)


def _some(changes: list[_Change], chance: random.Random) -> list[_Change]:
    """Return those of some changes that got to the disk."""
    how = chance.randrange(4)
    if how == 0 or not changes:
        return []
    if how == 1:
        return changes
    if how == 2:  # all up to one, of which a part
        kept = changes[: chance.randrange(1, len(changes) + 1)]
        return [*kept[:-1], _torn(kept[-1], chance)]
    return [_torn(change, chance) for change in changes if chance.random() < 0.5]


def _torn(change: _Change, chance: random.Random) -> _Change:
    if change.content is None or chance.random() < 0.5:
        return change
    sectors = chance.randrange(len(change.content) // _SECTOR + 1)
    return _Change(change.place, change.content[: sectors * _SECTOR] or change.content)


_Names = dict[str, _File | None]


class Disk:
    """The files and folders below a root, as far as they are on the disk. A folder is None."""

    def __init__(self, root: Path) -> None:
        """Take what stands there now, all of it synced."""
        self.root = root
        self._files = {
            file.stat().st_ino: _File(bytearray(file.read_bytes()))
            for file in root.rglob("*")
            if file.is_file()
        }
        self._synced: _Names = {
            str(path): self._files[path.stat().st_ino] if path.is_file() else None
            for path in root.rglob("*")
        }
        self._now = dict(self._synced)
        self._unsynced: list[Callable[[_Names], None]] = []
        self.promised = 0

    def do(self, step: Step) -> None:
        """Follow one step."""
        if step.what in "wts":
            self._content(self._files[step.file], step)
        elif step.what == "d":
            for change in self._unsynced:
                change(self._synced)
            self._unsynced.clear()
        elif step.what == "n":
            self.promised = step.number
        else:
            change = self._change_of_names(step)
            change(self._now)
            self._unsynced.append(change)

    def _content(self, file: _File, step: Step) -> None:
        if step.what == "s":
            file.sync()
        else:
            content = step.one if step.what == "w" else None
            file.unsynced.append(_Change(step.number, content))

    def _change_of_names(self, step: Step) -> Callable[[_Names], None]:
        one, two = step.one.decode(), step.two.decode()
        if step.what == "c":
            file = self._files[step.file] = _File()
            return lambda names: names.update({one: file})
        if step.what == "m":
            return lambda names: names.update({one: None})
        if step.what == "u":
            return lambda names: names.__delitem__(one)
        if step.what == "l":
            return lambda names: names.update({two: names[one]})
        assert step.what == "r", step
        return lambda names: names.update({two: names.pop(one)})

    def write_drawn(self, chance: random.Random) -> None:
        """Write what a power cut may leave now to where it stood; nothing may stand there."""
        names = dict(self._synced)
        for change in self._unsynced[: chance.randrange(len(self._unsynced) + 1)]:
            change(names)
        self.root.mkdir()
        for name in sorted(names):  # a folder before what is in it
            file, path = names[name], Path(name)
            if file is None:
                path.mkdir()
            elif not name.endswith("-shm"):
                path.write_bytes(file.drawn(chance))


def states(
    disk: Disk, steps: list[Step], number: int, chance: random.Random
) -> Iterator[tuple[int, int]]:
    """Write so many states of a cut power to the root, one after the other, removing each again.

    `disk` is as it was before the steps. Yields after which step it was cut, and what had been
    promised by then.
    """
    done = 0
    for moment in sorted(chance.randrange(1, len(steps) + 1) for _ in range(number)):
        for step in steps[done:moment]:
            disk.do(step)
        done = moment
        disk.write_drawn(chance)
        yield moment, disk.promised
        shutil.rmtree(disk.root)
