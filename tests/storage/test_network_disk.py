"""A data folder on a network drive is refused, by what the system says of the disk."""

import sys
from pathlib import Path, PurePosixPath

import pytest

from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.preferences import Preferences
from angio_desktop.errors import StorageProblem
from angio_desktop.storage.sqlite.vault.network_disk import (
    Mount,
    network_disk,
    of_drive,
    of_mount_command,
    of_mountinfo,
    of_mounts,
)
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.window import MainWindow
from tests.drivers.opened import KEY, write_key
from tests.test_command_line import Run, nobodys_data, run

__all__ = ["nobodys_data", "run"]  # fixtures

ROOT = Mount("/", "ext4", "/dev/sda1")
MOUNTINFO = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
90 27 0:44 / /mnt/lab\040share rw,relatime shared:7 master:2 - cifs //server/lab\040share rw
91 27 0:45 / /home rw - nfs4 server:/home rw,vers=4.2
nothing of the kind
"""
MOUNT_COMMAND = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//anna@server/lab on /Volumes/lab (on two) (smbfs, nodev, nosuid, mounted by anna)
server:/home on /Volumes/home (nfs, nodev, nosuid)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
what is no line of it
"""


def kind(path: str, *mounts: Mount) -> str:
    return of_mounts(PurePosixPath(path), mounts)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("nfs", "server:/home"),
        ("nfs4", "server:/home"),
        ("cifs", "//server/share"),
        ("smb3", "//server/share"),
        ("ceph", "10.0.0.1:6789:/"),
        ("afs", "none"),
        ("vboxsf", "share"),
        ("fuse.sshfs", "anna@server:/home"),
        ("fuse.sshfs", "sshfs"),
        ("fuse.rclone", "drive:"),
        ("fuse.gvfsd-fuse", "gvfsd-fuse"),
        ("fuse.something-new", "anna@server:folder"),
        ("fuse", "https://server/dav"),
        ("macfuse", "anna@server:/home"),
        ("smbfs", "//anna@server/share"),
        ("afpfs", "//anna@server/share"),
        ("webdav", "https://server/dav"),
    ],
)
def test_what_other_computers_share_is_a_network_disk(name: str, source: str) -> None:
    assert kind("/mnt/share/data", ROOT, Mount("/mnt/share", name, source)) == name
    assert kind("/mnt/share", ROOT, Mount("/mnt/share", name, source)) == name
    assert kind("/mnt/shared", ROOT, Mount("/mnt/share", name, source)) == ""


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("ext4", "/dev/sda1"),
        ("btrfs", "/dev/sda1"),
        ("xfs", "/dev/mapper/home"),
        ("zfs", "pool/home"),
        ("tmpfs", "tmpfs"),
        ("overlay", "overlay"),
        ("vfat", "/dev/sdb1"),
        ("fuseblk", "/dev/sdb1"),
        ("fuse.gocryptfs", "/home/anna/.cipher"),
        ("fuse.encfs", "encfs"),
        ("apfs", "/dev/disk3s5"),
        ("macfuse", "/dev/disk4s1"),
    ],
)
def test_a_disk_of_this_computer_is_none(name: str, source: str) -> None:
    assert kind("/mnt/share/data", ROOT, Mount("/mnt/share", name, source)) == ""


def test_the_deepest_disk_counts_and_of_one_place_the_last() -> None:
    nfs, own = Mount("/home", "nfs", "server:/home"), Mount("/home/anna", "ext4", "/dev/sdb1")
    over = Mount("/home", "ext4", "/dev/sdc1")
    assert kind("/home/anna/data", ROOT, own, nfs) == ""
    assert kind("/home/bert/data", ROOT, own, nfs) == "nfs"
    assert kind("/home/bert/data", ROOT, nfs, over) == ""
    assert kind("/home/bert/data", ROOT, over, nfs) == "nfs"


@pytest.mark.parametrize("place", ["/", "/home", "/mnt/c"])
def test_virtual_computer_that_sees_its_own_disk_as_9p_is_one_computer(place: str) -> None:
    assert (
        kind(
            f"{place.rstrip('/')}/data", Mount("/", "ext4", "/dev/sda"), Mount(place, "9p", "none")
        )
        == ""
    )
    assert kind("/home/data", Mount("/", "nfs", "server:/root")) == "nfs"


def test_where_nothing_is_known_the_disk_is_its_own() -> None:
    assert kind("/home/data") == ""


def test_what_linux_lists_is_read() -> None:
    found = list(of_mountinfo(MOUNTINFO))
    assert found[1:] == [
        Mount("/", "ext4", "/dev/vda"),
        Mount("/mnt/lab share", "cifs", "//server/lab share"),
        Mount("/home", "nfs4", "server:/home"),
    ]
    assert kind("/mnt/lab share/angio", *found) == "cifs"


def test_what_macos_tells_is_read() -> None:
    found = list(of_mount_command(MOUNT_COMMAND))
    assert [mount.kind for mount in found] == ["apfs", "devfs", "apfs", "smbfs", "nfs", "autofs"]
    assert kind("/Volumes/lab (on two)/angio", *found) == "smbfs"
    assert kind("/Volumes/home/angio", *found) == "nfs"
    assert kind("/Users/anna/Library/angio", *found) == ""
    assert kind("/System/Volumes/Data/home/anna", *found) == ""


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (r"C:\Users\anna\AppData\Local\angio-desktop", ""),
        (r"D:\data", ""),
        (r"Z:\data", "Z:"),
        (r"\\server\share\data", "UNC"),
        (r"\\?\UNC\server\share\data", "UNC"),
        (r"\\?\C:\data", ""),
        (r"\\?\Z:\data", "Z:"),
    ],
)
def test_of_windows_what_is_mapped_or_named_by_its_server_is_a_network_disk(
    path: str, told: str
) -> None:
    asked: list[str] = []

    def type_of_drive(root: str) -> int:
        asked.append(root)
        return 4 if root == "Z:\\" else 3

    assert of_drive(path, type_of_drive) == told
    assert asked == [] or asked[0].endswith(":\\")


# The whole way, where the system says that a folder is on such a disk.


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of which the system says that it is one of a server."""
    if sys.platform != "linux":
        pytest.skip("Linux tells it by a file")
    share, read_text = tmp_path / "share", Path.read_text
    share.mkdir()
    line = f"90 27 0:44 / {share} rw - cifs //server/share rw\n"

    def told(path: Path, *arguments: str) -> str:
        text = read_text(path, *arguments)
        return text + line if path == Path("/proc/self/mountinfo") else text

    monkeypatch.setattr(Path, "read_text", told)
    return share


def test_no_data_are_made_opened_or_put_back_there(shared: Path, tmp_path: Path) -> None:
    for folder in (shared, shared / "deep" / "data"):
        with pytest.raises(StorageProblem) as raised:
            DataFolder(folder).open(KEY)
        assert raised.value.text_id == "storage_problem.network"
        assert raised.value.details["why"] == "cifs"
    with pytest.raises(StorageProblem) as raised:
        DataFolder(shared).restore(KEY, tmp_path / "backup.sqlite3", KEY)
    assert raised.value.text_id == "storage_problem.network"
    assert list(shared.iterdir()) == []


def test_a_link_that_leads_there_is_followed(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(shared)
    assert network_disk(tmp_path / "link" / "data") == "cifs"
    assert network_disk(tmp_path) == ""


def test_the_window_says_so_and_writes_nothing_there(
    qtbot, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "angio_desktop.ui.widgets.dialogs.alarm", lambda *told: said.append(told[-1])
    )
    window = MainWindow()
    qtbot.addWidget(window)
    assert Session(window, shared, Preferences(shared)).begin() == 2
    assert "(cifs)" in said[0]
    assert list(shared.iterdir()) == []


def test_a_command_says_so(run: Run, shared: Path, tmp_path: Path) -> None:
    (shared / "angio.sqlite3").write_bytes(b"x")
    key = write_key(tmp_path / "key.txt")
    for verb in ("verify", "backup"):
        told = run(verb, "--data-dir", shared, "--key-file", key)
        assert (told.status, "(cifs)" in told.err) == (2, True)
    assert [file.name for file in shared.iterdir()] == ["angio.sqlite3"]
