"""Whether a folder lies on a disk that other computers share: no database of ours may.

SQLite keeps two writers apart by locks and by memory that they share. Over a network neither can be
relied on, and a database that two computers write is damaged without a word. What decides is what
the system says of the disk; where it says nothing, the disk is taken for its own.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath, PurePosixPath
from typing import NamedTuple

# 9p is none of them: so a virtual computer or a sandbox sees disks of the one that it runs on.
_NETWORKS = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ncpfs", "coda"),
        *("afpfs", "webdav", "ftp"),
        *("ceph", "glusterfs", "lustre", "gpfs", "beegfs", "panfs", "gfs2", "ocfs2"),
        *("vboxsf", "vmhgfs", "prl_fs"),  # folders of the computer on which a virtual one runs
    }
)
_FUSE = ("fuse", "macfuse", "osxfuse")
_BY_FUSE = frozenset(
    {
        *("sshfs", "rclone", "s3fs", "gvfsd-fuse", "smbnetfs", "curlftpfs", "davfs2"),
        *("glusterfs", "ceph-fuse", "vmhgfs-fuse", "kio-fuse", "onedriver"),
    }
)
_ELSEWHERE = re.compile(r"//|[a-z][a-z0-9+.-]*://|[^/:]+:", re.IGNORECASE)
_OCTAL = re.compile(r"\\([0-7]{3})")
_TOLD = re.compile(r"(.+) on (/.*) \((\w+)(.*)\)")
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW
_LONG, _LONG_UNC, _UNC = "\\\\?\\", "\\\\?\\UNC\\", "\\\\"


class Mount(NamedTuple):
    """A disk where it stands in the tree of folders; `source` is what it is a view of."""

    place: str
    kind: str
    source: str


def network_disk(folder: Path) -> str:
    """Return what kind of network disk a folder lies on, or would; "" for none."""
    real = os.path.realpath(folder)
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  for Windows alone

        return of_drive(real, ctypes.windll.kernel32.GetDriveTypeW)
    return of_mounts(PurePosixPath(real), list(_mounts()))


def of_drive(path: str, type_of_drive: Callable[[str], int]) -> str:
    """Return what kind of network disk a path of Windows is on: mapped to a letter, or by name."""
    if path.startswith(_LONG_UNC):
        return "UNC"
    drive = path.removeprefix(_LONG)
    if drive.startswith(_UNC):
        return "UNC"
    return drive[:2] if type_of_drive(f"{drive[:2]}\\") == _REMOTE else ""


def of_mounts(path: PurePath, mounts: Iterable[Mount]) -> str:
    """Return what kind of network disk a path is on, of all that are mounted, in their order."""
    parents = {str(parent): len(parent.parts) for parent in (path, *path.parents)}
    over = [mount for mount in mounts if mount.place in parents]
    if not over:
        return ""
    deepest = max(parents[mount.place] for mount in over)
    # Of several at one place the last hides those before it.
    _, kind, source = [each for each in over if parents[each.place] == deepest][-1]
    first, _, by = kind.partition(".")
    is_elsewhere = first in _FUSE and (by in _BY_FUSE or _ELSEWHERE.match(source))
    return kind if kind in _NETWORKS or is_elsewhere else ""


def of_mountinfo(text: str) -> Iterator[Mount]:
    """Read Linux' /proc/self/mountinfo (proc(5))."""
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        parts, told = before.split(" "), after.split(" ")
        if len(parts) > 4 and len(told) > 1:
            yield Mount(_plain(parts[4]), told[0], _plain(told[1]))


def of_mount_command(text: str) -> Iterator[Mount]:
    """Read what macOS' command `mount` says: `source on place (kind, local, …)`."""
    for line in text.splitlines():
        found = _TOLD.fullmatch(line)
        if found:
            source, place, kind, _ = found.groups()
            yield Mount(place, kind, source)


def _mounts() -> Iterator[Mount]:
    if sys.platform == "darwin":
        import subprocess  # noqa: PLC0415  for macOS alone

        asked = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        return of_mount_command(asked.stdout)
    try:
        text = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return iter(())
    return of_mountinfo(text)


def _plain(text: str) -> str:
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), text)
